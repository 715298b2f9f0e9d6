import { createHash } from 'node:crypto';
import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { createDesk, ids } from '../forms/desk.ts';
import { packageFaults } from '../readers/package.ts';

/** The files of the dossier of a task with two attachments, one of them with a name that is hard to print. */
async function dossier() {
  const desk = createDesk();
  desk.put('/现场 <照片> & 说明.jpg', '照片');
  desk.put('/验收单.pdf', '合格');
  await desk.run(`attach ${ids.one} /验收单.pdf --today 2022-03-07 --note 现场验收`);
  await desk.run(`claim ${ids.one} 全部整改 --today 2022-03-08`);
  const { exit, err } = await desk.run(`dossier ${ids.one} -o /案卷 --today 2022-03-10`);
  expect([exit, err.includes('缺')], err).toEqual([0, false]);
  return { desk, files: new Map([...desk.files].filter(([path]) => path.startsWith('/案卷/'))) };
}

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a dossier', () => {
  it('is of books that Office takes', { timeout: 120_000 }, async () => {
    const { files } = await dossier();
    const books = [...files].filter(([path]) => path.endsWith('.docx'));
    expect(books.length).toBeGreaterThan(1);
    for (const [path, book] of books) {
      const faults = await validate(book, 'docx', 'Office2007');
      expect([...faults.map(({ description }) => description), ...packageFaults(book)], path).toEqual([]);
    }
  });

  it('lists every file with its sum, and no other', async () => {
    const { desk, files } = await dossier();
    const sums = desk.text('/案卷/SHA256SUMS').trim().split('\n');
    const told = sums.map((line) => line.split('  ') as [string, string]);
    const others = [...files].filter(([path]) => !path.endsWith('/SHA256SUMS'));
    const there = others.map(([path, bytes]) => [sum(bytes), path.slice('/案卷/'.length)]);
    expect(told.toSorted()).toEqual(there.toSorted());
    const table = desk.text('/案卷/目录.csv');
    for (const [checksum, path] of told.filter(([, one]) => one !== '目录.csv'))
      expect([table.includes(`${path},`), table.includes(checksum)], path).toEqual([true, true]);
  });

  it('says that the record tells of days after it', async () => {
    const { desk } = await dossier();
    await desk.run(`dossier ${ids.one} -o /早 --today 2022-03-07`);
    expect(desk.text('/早/目录.csv')).toContain('账本里的记录，全文，有 2022-03-07 以后的事');
    expect(desk.text('/案卷/目录.csv')).not.toContain('以后的事');
  });

  it('leaves out what was taken down, from that day on', async () => {
    const { desk } = await dossier();
    const { exit } = await desk.run(`detach ${ids.one} 验收单.pdf 附错了 --today 2022-03-11`);
    await desk.run(`dossier ${ids.one} -o /前 --today 2022-03-10`);
    await desk.run(`dossier ${ids.one} -o /后 --today 2022-03-11`);
    const proofs = (folder: string) => [...desk.files.keys()].filter((path) => path.startsWith(`${folder}/附件/`));
    expect([exit, proofs('/前').length, proofs('/后').length]).toEqual([0, 1, 0]);
    expect(desk.text(`/ledger/tasks/2022/${ids.one}.yaml`)).toContain(
      '撤下:\n      日期: 2022-03-11\n      理由: 附错了',
    );
  });

  it('has the attachments as they were attached', async () => {
    const { desk } = await dossier();
    expect(desk.text('/案卷/附件/1 验收单.pdf')).toBe('合格');
  });
});
