import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { dice, runs } from '../extent.ts';
import { Office, tableOf } from './weekly.ts';

const HEAD = '督办文号,事项,责任单位,收到日期,签批日期,办结时限,进展情况,责任人,分管领导,备注';
const UNITS = ['区应急管理局', '区住房和城乡建设局'];

type Cells = Record<string, string>;

function rowsOf(roll: () => number): Cells[] {
  return Array.from({ length: 3 }, (_, i) => ({
    督办文号: `督〔2022〕${i + 1}号`,
    事项: `第${'甲乙丙'[i]}件事`,
    责任单位: UNITS[Math.floor(roll() * 2)] as string,
    收到日期: '2022-02-10',
    签批日期: '2022-02-11',
    办结时限: `2022-03-${14 + i}`,
    进展情况: '正在办',
    责任人: '张某',
    分管领导: '李某',
    备注: roll() < 0.5 ? '' : '按月调度',
  }));
}

function written(rows: readonly Cells[]): string {
  const titles = HEAD.split(',');
  return tableOf(HEAD, ...rows.map((row) => titles.map((title) => row[title] ?? '').join(',')));
}

/** What clerks do in the ledger between two sheets. */
const deeds: readonly ((id: string, n: number) => readonly string[])[] = [
  (id, n) => ['progress', id, `办到第${n}步`],
  (id, n) => ['edit', id, '--set', `责任人=赵${n}`],
  (id, n) => ['edit', id, '--set', `备注=账上的第${n}条`],
  (id, n) => ['extend', id, '等上会', '--until', `2022-04-${10 + n}`],
  (id) => ['complete', id, '已办好'],
];

/** What units change in the sheet. */
const edits: readonly ((n: number) => Cells)[] = [
  (n) => ({ 进展情况: `做到第${n}步` }),
  (n) => ({ 责任人: `钱${n}` }),
  (n) => ({ 办结时限: `2022-05-${10 + n}` }),
  (n) => ({ 备注: `表里的第${n}条` }),
  () => ({ 责任人: '' }),
];

function idsIn({ files }: Office): string[] {
  return Object.keys(files).flatMap((path) => /^tasks\/\d+\/(\S+)\.yaml$/.exec(path)?.[1] ?? []);
}

function tasksIn({ files }: Office) {
  return Object.entries(files).filter(([path]) => path.startsWith('tasks/'));
}

/** The table that `export` makes, as somebody keeps it: without the column in which the ledger tells its records. */
async function exported(office: Office, day: string): Promise<string> {
  const { out } = await office.run(day, ['export', '--format', 'csv']);
  const rows: string[][] = parse(out, { bom: true, relax_column_count: true });
  const width = (rows[0] ?? []).indexOf('登记事实');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${rows.map((row) => row.slice(0, width).map(quoted).join(',')).join('\n')}\n`;
}

it('sheet, ledger, sheet, ledger: whatever is done in between, what the ledger gives out changes nothing in it', async () => {
  const roll = dice(20);
  for (let run = 0; run < runs(12); run += 1) {
    const office = new Office();
    await office.import('2022-03-01', written(rowsOf(roll)));
    const [id = ''] = idsIn(office);
    for (let n = 0; n < 3; n += 1)
      await office.run(`2022-03-0${2 + n}`, (deeds[Math.floor(roll() * deeds.length)] as (typeof deeds)[0])(id, n));
    const table = await exported(office, '2022-03-08');
    const shown = await office.changes('2022-03-08', table);
    expect({ shown, table: shown.length > 0 ? table : '' }).toEqual({ shown: [], table: '' });
    const before = tasksIn(office);
    expect((await office.import('2022-03-08', table, '--update')).exit).toBe(0);
    expect(tasksIn(office)).toEqual(before);
  }
}, 60_000);

it('every cell that changed is taken or named, every one that did not is left, and the same sheet changes nothing', async () => {
  const roll = dice(21);
  for (let run = 0; run < runs(12); run += 1) {
    const office = new Office();
    const rows = rowsOf(roll);
    await office.import('2022-03-01', written(rows));
    const changed = rows.map((row, i) => ({
      row,
      i,
      cells: (edits[Math.floor(roll() * edits.length)] as (typeof edits)[0])(i),
    }));
    const table = written(changed.map(({ row, cells }) => ({ ...row, ...cells })));
    const named = (await office.changes('2022-03-08', table)).map((one) => [one['单元格'], one['表里']]);
    const wanted = changed.flatMap(({ i, cells }) =>
      Object.entries(cells).flatMap(([title, text]) =>
        text === '' ? [] : [[`${'ABCDEFGHIJ'[HEAD.split(',').indexOf(title)]}${i + 2}`, text]],
      ),
    );
    expect(named.toSorted()).toEqual(wanted.toSorted());
    expect((await office.import('2022-03-08', table, '--update')).exit).toBe(0);
    const after = { ...office.files };
    await office.import('2022-03-09', table, '--update');
    expect(office.files).toEqual(after);
    expect(await office.changes('2022-03-10', table)).toEqual([]);
  }
}, 60_000);
