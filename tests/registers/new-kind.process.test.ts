import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinds } from '../../src/records/index.ts';
import { environment } from '../environment.ts';

const repository = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'xiaoneng-kind-'));

/** A kind that no office has: a folder with two files. */
const folder = {
  'schema.ts': `import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { pastDay, unitName } from '../fields.ts';

const progress = record({ date: pastDay, content: text });

export const madeUp = record({
  id: text,
  content: text,
  unit: unitName,
  date: pastDay,
  progress: z.array(progress).optional(),
});

export type MadeUp = z.output<typeof madeUp>;
`,
  'index.ts': `import type { Register } from '../kind.ts';
import { type MadeUp, madeUp } from './schema.ts';

export const madeUpKind: Register<MadeUp> = {
  name: 'madeup',
  word: '虚构种类',
  group: '台账',
  summary: '虚构种类台账',
  example: 'madeup add 清扫街面 --unit 区应急局',
  prefix: 'ZZ',
  folder: 'made-up',
  schema: madeUp,
  columns: ['date', 'unit', 'content'],
  unit: 'unit',
  day: 'date',
  follow: [{ name: 'progress', field: 'progress', alias: '进展', summary: '登记进展' }],
  titleOf: ({ content }) => content,
  dayOf: ({ date }) => date,
};
`,
};

beforeAll(() => {
  for (const name of ['src', 'bin', 'scripts', 'package.json', 'ledger'])
    cpSync(join(repository, name), join(house, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
  mkdirSync(join(house, 'src/records/made-up'));
  for (const [name, text] of Object.entries(folder)) writeFileSync(join(house, 'src/records/made-up', name), text);
  const index = join(house, 'src/records/index.ts');
  const line = "import { madeUpKind } from './made-up/index.ts';\n";
  const registered = readFileSync(index, 'utf8').replace(/(const registers[^[]*\[\][^[]*\[)/, '$1madeUpKind, ');
  writeFileSync(index, line + registered);
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: house, env: environment({ HOME: house }) });
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function xiaoneng(...args: string[]): string {
  const env = environment({ HOME: house });
  const all = ['bin/xiaoneng.js', ...args, '--today', '2022-06-30', '--ledger', 'ledger', '--no-color'];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { cwd: house, env, encoding: 'utf8' });
  return `${stdout}${stderr}退出码 ${status}\n`;
}

it('goes by names that no kind has', () => {
  const names = kinds.flatMap((kind) => [kind.name, kind.word, kind.folder, kind.prefix]);
  for (const own of ['madeup', '虚构种类', 'made-up', 'ZZ'])
    expect(names, 'remedy: give the made-up kind of this file another name').not.toContain(own);
});

it('a made-up kind takes a folder and a line, and has everything the others have', () => {
  const added = xiaoneng('madeup', 'add', '清扫街面', '--unit', '区应急局', '--by', '钱某', '--no-commit');
  expect(added).toContain('登记虚构种类  ZZ20220630-');
  const [id = ''] = /ZZ20220630-[0-9A-Z]{4}/.exec(added) ?? [];

  expect(xiaoneng('madeup', 'list')).toContain(`${id}  2022-06-30  区应急管理局  清扫街面`);
  expect(xiaoneng('虚构种类', '清单', '--unit', '区住建局')).toContain('没有符合条件的虚构种类。');
  expect(xiaoneng('madeup', 'progress', id, '已清扫两条街', '--by', '钱某', '--no-commit')).toContain('退出码 0');
  expect(xiaoneng('show', id.slice(-4))).toContain('进展  日期 2022-06-30，内容 已清扫两条街');
  expect(xiaoneng('madeup', 'edit', id, '--set', '单位=区住建局', '--by', '钱某', '--no-commit')).toContain(
    '单位  区应急管理局 → 区住房和城乡建设局',
  );
  const file = join(house, 'ledger/made-up/2022', `${id}.yaml`);
  expect(JSON.parse(xiaoneng('madeup', 'list', '--json').replace(/退出码.*\n$/, ''))['虚构种类']).toHaveLength(1);

  writeFileSync(file, readFileSync(file, 'utf8').replace('2022-06-30', '2022-02-30').replace('内容:', '内荣:'));
  const checked = xiaoneng('check');
  expect(checked).toContain(`made-up/2022/${id}.yaml:2:1  错误`);
  expect(checked).toContain('不认识的键“内荣”');
  expect(checked).toContain('没有 2022-02-30 这一天');
  expect(checked).toMatch(/退出码 1\n$/);

  expect(xiaoneng('schema', 'madeup')).toContain('"日期"');
  expect(xiaoneng('madeup', 'add', '--help')).toContain('--unit <单位>');
});
