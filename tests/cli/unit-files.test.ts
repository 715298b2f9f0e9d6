import { expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { further } from '../breaks/examples.ts';
import { type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';

const each = further.get('remind, on a paper each');

/** The reminders of two units that were called so. */
async function reminded(one: string, other: string) {
  if (!each) throw new Error('no example of a paper each');
  const renamed = (text: string) => text.replaceAll('区应急管理局', one).replaceAll('区住房和城乡建设局', other);
  const ground = memoryGround(new Map([...each.beginning].map(([path, text]) => [path, renamed(text)])));
  const { exit, said } = await type(each.args, ground);
  expect(exit, said).toBe(exits.done);
  const written = [...ground.files].filter(([path]) => path.startsWith('/work/提醒单/'));
  return { said, files: new Map(written.map(([path, text]) => [path.replace('/work/提醒单/', ''), text])) };
}

it('units whose names a disk takes for one have a file each, and an index says which', async () => {
  const { said, files } = await reminded('区/建设局', '区:建设局');
  expect([...files.keys()].toSorted()).toEqual(['区_建设局.md', '区_建设局_2.md', '索引.csv']);
  expect(said).toBe('提醒单 里写了 2 个文件，哪个单位是哪个见 索引.csv。\n');
  const [header, ...lines] = (files.get('索引.csv') ?? '').replace('\ufeff', '').trim().split('\r\n');
  expect(header).toBe('单位,文件');
  for (const line of lines) {
    const [unit = '', file = ''] = line.split(',');
    expect(files.get(file), line).toContain(unit);
  }
  expect(lines.map((line) => line.split(',')[0]).toSorted()).toEqual(['区/建设局', '区:建设局']);
});
