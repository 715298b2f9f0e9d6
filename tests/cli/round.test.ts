import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/intake/sheet/grid.ts';
import { dice, runs } from '../extent.ts';
import { rawBook, rawRow } from '../intake/books.ts';
import { Office, type Table, tableOf } from './weekly.ts';

const UNITS = ['区应急管理局', '区住房和城乡建设局'];

type Cells = Record<string, string>;

/** Columns of every kind, with what each says in the first sheet; the last three only of what is done. */
const COLUMNS: readonly (readonly [title: string, says: (i: number, roll: () => number) => string])[] = [
  ['督办文号', (i) => `督〔2022〕${i + 1}号`],
  ['事项', (i) => `第${'甲乙丙'[i]}件事`],
  ['工作要求', (i, roll) => (roll() < 0.5 ? '' : `分${i + 2}步走`)],
  ['责任单位', (_, roll) => UNITS[Math.floor(roll() * 2)] as string],
  ['收到日期', () => '2022-02-10'],
  ['签批日期', () => '2022-02-11'],
  ['签批人', (_, roll) => (roll() < 0.5 ? '' : '王某')],
  ['办结时限', (i) => `2022-03-${14 + i}`],
  ['进展日期', () => '2022-02-28'],
  ['进展情况', () => '正在办'],
  ['完成率', (_, roll) => (roll() < 0.5 ? '' : '30%')],
  ['责任人', () => '张某'],
  ['分管领导', () => '李某'],
  ['督办人', (_, roll) => (roll() < 0.5 ? '' : '田某')],
  ['紧急程度', (_, roll) => (roll() < 0.5 ? '' : '平件')],
  ['难易程度', (_, roll) => (roll() < 0.5 ? '' : '较复杂')],
  ['来源类别', () => '文件部署'],
  ['来源名称', (_, roll) => (roll() < 0.5 ? '' : '关于开展专项行动的通知')],
  ['来文文号', (i, roll) => (roll() < 0.5 ? '' : `云政办〔2022〕${i + 3}号`)],
  ['备注', (_, roll) => (roll() < 0.5 ? '' : '按月调度')],
  ['办结日期', () => ''],
  ['办理情况', () => ''],
  ['反馈日期', () => ''],
];
const TITLES = COLUMNS.map(([title]) => title);

function rowsOf(roll: () => number): Cells[] {
  return Array.from({ length: 3 }, (_, i) =>
    Object.fromEntries(COLUMNS.map(([title, says]) => [title, says(i, roll)])),
  );
}

/** A table as somebody keeps it, and where in it a cell stands. */
interface Laid {
  readonly table: Table;
  readonly placeOf: (row: number, title: string) => string;
}

/** The same table in one of the ways in which offices keep it. */
const layings: readonly ((titles: readonly string[], rows: readonly Cells[]) => Laid)[] = [
  (titles, rows) => ({
    table: tableOf(titles.join(','), ...rows.map((row) => titles.map((title) => quoted(row[title] ?? '')).join(','))),
    placeOf: (row, title) => cellName(row + 1, titles.indexOf(title)),
  }),
  (titles, rows) => {
    const sheets = [rows.slice(0, 1), rows.slice(1)].filter((own) => own.length > 0);
    const sheet = (row: number) => (row < 1 ? ['第1批', row] : ['第2批', row - 1]) as readonly [string, number];
    return {
      table: rawBook(sheets.map((own, i) => ({ name: `第${i + 1}批`, rows: sheetRows(titles, own) }))),
      placeOf: (row, title) => `工作表“${sheet(row)[0]}”${cellName(sheet(row)[1] + 1, titles.indexOf(title))}`,
    };
  },
  (titles, rows) => {
    const isNumbered = ['编号', '事项'].every((title) => titles.includes(title));
    const [first, more]: readonly [readonly string[], readonly string[]] = isNumbered ? sidesOf(titles) : [titles, []];
    const parts = [first, more].filter((own) => own.length > 0);
    const at = (title: string) => (first.includes(title) ? (['台账', first] as const) : (['台账续', more] as const));
    return {
      table: rawBook(parts.map((own, i) => ({ name: i === 0 ? '台账' : '台账续', rows: sheetRows(own, rows) }))),
      placeOf: (row, title) => `工作表“${at(title)[0]}”${cellName(row + 1, at(title)[1].indexOf(title))}`,
    };
  },
];

/** The columns on two sheets, each of which has the number and the words of its rows. */
function sidesOf(titles: readonly string[]): [string[], string[]] {
  const own = titles.filter((title) => title !== '编号' && title !== '事项');
  const half = Math.ceil(own.length / 2);
  return [
    ['编号', '事项', ...own.slice(0, half)],
    ['编号', '事项', ...own.slice(half)],
  ];
}

/** Days as Excel keeps them, all else as text. */
function sheetRows(titles: readonly string[], rows: readonly Cells[]): string {
  const cell = (text: string) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(text) ? (Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000 : undefined;
    return day === undefined ? escaped(text) : { xml: `<c s="1"><v>${day}</v></c>` };
  };
  const lines = rows.map((row, i) =>
    rawRow(
      i + 2,
      titles.map((title) => cell(row[title] ?? '')),
    ),
  );
  return rawRow(1, titles) + lines.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function oneOf<T>(all: readonly T[], roll: () => number): T {
  return all[Math.floor(roll() * all.length)] as T;
}

/** What clerks do in the ledger between two sheets. */
const deeds: readonly ((id: string, n: number) => readonly string[])[] = [
  (id, n) => ['progress', id, `办到第${n}步`],
  (id, n) => ['edit', id, '--set', `责任人=赵${n}`],
  (id, n) => ['edit', id, '--set', `备注=账上的第${n}条`],
  (id, n) => ['extend', id, '等上会', '--until', `2022-04-${10 + n}`],
  (id) => ['complete', id, '已办好'],
];

/** What units change in the sheet: a cell of each kind, and those that go along with it. */
const edits: readonly ((n: number) => Cells)[] = [
  (n) => ({ 进展情况: `做到第${n}步` }),
  (n) => ({ 责任人: `钱${n}` }),
  (n) => ({ 督办人: `孙${n}` }),
  (n) => ({ 分管领导: `周${n}` }),
  (n) => ({ 工作要求: `改作第${n}种做法` }),
  (n) => ({ 办结时限: `2022-05-${10 + n}` }),
  (n) => ({ 来源名称: `第${n}次会议` }),
  (n) => ({ 来文文号: `云政发〔2022〕${n + 50}号` }),
  () => ({ 紧急程度: '特急' }),
  () => ({ 难易程度: '特别复杂' }),
  () => ({ 来源类别: '会议决定' }),
  (n) => ({ 备注: `表里的第${n}条` }),
  () => ({ 责任人: '' }),
];

function idsIn({ files }: Office): string[] {
  return Object.keys(files).flatMap((path) => /^tasks\/\d+\/(\S+)\.yaml$/.exec(path)?.[1] ?? []);
}

/** The number that the ledger has given a row. */
function numberOf(office: Office, docket: string): string {
  return /编号: (\S+)/.exec(office.task(docket))?.[1] ?? '';
}

function tasksIn({ files }: Office) {
  return Object.entries(files).filter(([path]) => path.startsWith('tasks/'));
}

/** The table that `export` makes, as somebody keeps it: without the column in which the ledger tells its records. */
async function exported(office: Office, day: string): Promise<{ titles: string[]; rows: Cells[] }> {
  const { out } = await office.run(day, ['export', '--format', 'csv']);
  const [head = [], ...rows]: string[][] = parse(out, { bom: true, relax_column_count: true });
  const titles = head.slice(0, head.indexOf('登记事实'));
  return { titles, rows: rows.map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? '']))) };
}

describe.each(layings.map((lay, i) => [['csv', 'rows on two sheets', 'columns on two sheets'][i], lay] as const))(
  'as %s',
  (_, lay) => {
    it('sheet, ledger, sheet, ledger: whatever is done in between, what the ledger gives out changes nothing in it', async () => {
      const roll = dice(20);
      for (let run = 0; run < runs(6); run += 1) {
        const office = new Office();
        expect((await office.import('2022-03-01', lay(TITLES, rowsOf(roll)).table)).exit).toBe(0);
        const [id = ''] = idsIn(office);
        for (let n = 0; n < 3; n += 1) await office.run(`2022-03-0${2 + n}`, oneOf(deeds, roll)(id, n));
        const { titles, rows } = await exported(office, '2022-03-08');
        const { table } = lay(titles, rows);
        expect({ shown: await office.changes('2022-03-08', table), rows }).toEqual({ shown: [], rows });
        const before = tasksIn(office);
        expect((await office.import('2022-03-08', table, '--update')).exit).toBe(0);
        expect(tasksIn(office)).toEqual(before);
      }
    }, 60_000);

    it('every cell that changed is taken or named, every one that did not is left, and the same sheet changes nothing', async () => {
      const roll = dice(21);
      for (let run = 0; run < runs(8); run += 1) {
        const office = new Office();
        const rows = rowsOf(roll);
        expect((await office.import('2022-03-01', lay(TITLES, rows).table)).exit).toBe(0);
        const changed = rows.map((row, i) => ({ row, i, cells: oneOf(edits, roll)(i) }));
        const titles = roll() < 0.5 ? TITLES : ['编号', ...TITLES];
        const all = changed.map(({ row, cells }) => {
          return { ...row, ...cells, 编号: numberOf(office, row['督办文号'] ?? '') };
        });
        const { table, placeOf } = lay(titles, all);
        const named = (await office.changes('2022-03-08', table)).map((one) => [one['单元格'], one['表里']]);
        const wanted = changed.flatMap(({ i, cells }) =>
          Object.entries(cells).flatMap(([title, text]) => (text === '' ? [] : [[placeOf(i, title), text]])),
        );
        expect(named.toSorted()).toEqual(wanted.toSorted());
        expect((await office.import('2022-03-08', table, '--update')).exit).toBe(0);
        const after = { ...office.files };
        await office.import('2022-03-09', table, '--update');
        expect(office.files).toEqual(after);
        expect(await office.changes('2022-03-10', table)).toEqual([]);
      }
    }, 60_000);
  },
);
