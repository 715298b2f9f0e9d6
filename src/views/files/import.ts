import { words } from '../../vocabulary/words.ts';
import { madeRows } from '../view/rows.ts';
import { column, columns, labelled, type Section, type Told, type Value, type View } from '../view/view.ts';

/** What becomes of a row: 登记; 改动 of what the ledger holds; 已有, for the ledger holds it so; 有疑问, so that it cannot be entered. */
export type Fate = '登记' | '改动' | '已有' | '有疑问';

/** A row of a sheet as it is shown before it is entered. */
export interface ImportRow {
  readonly fate: Fate;
  readonly cell: string;
  /** Of what is entered, or is there already. */
  readonly ids: readonly string[];
  /** 任务, 走访. */
  readonly kind: string;
  readonly title: string;
  readonly units: readonly string[];
  /** How it stands, or would stand, on the day of looking. */
  readonly state?: string;
  /** Whether something of it is or would be overdue that day. */
  readonly red?: boolean;
  readonly due?: string;
  readonly type?: string;
  readonly value?: string;
  readonly hints: readonly string[];
}

/** A table of the file, and how it was understood. */
export interface ImportTable {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly unused: readonly string[];
  readonly skipped: readonly string[];
  readonly received: string;
}

/** What one cell of a sheet changes in the ledger. */
export interface ChangeRow {
  readonly id: string;
  /** 栏目 */
  readonly title: string;
  readonly there: string;
  readonly here: string;
  /** 进展, 申请延期, 办结, 转办, 修改, 补填; 冲突 and 没有取 where nothing is done. */
  readonly action: string;
  readonly cell: string;
  readonly isBad: boolean;
}

export interface ImportAnswer {
  readonly file: string;
  readonly tables: readonly ImportTable[];
  /** Gone through several times; there may be more than anybody wants to hold. */
  readonly rows: Iterable<ImportRow>;
  readonly notes: readonly string[];
  /** Where what has changed in the sheet was asked for. */
  readonly changes?: readonly ChangeRow[];
}

/** What an import understands of a file and does with each row. */
export function importView({ file, tables, rows, notes, changes }: ImportAnswer): View {
  const { fates, total, others, red } = countsOf(rows);
  return {
    title: `导入：${file}`,
    facts: labelled({ total, tablesRead: tables.map(tableValue) }),
    sections: [
      ...(tables.length > 0 ? [readingSection(tables)] : []),
      ...(total > others || others === 0 ? [taskSection(rows)] : []),
      ...(others > 0 ? [otherSection(rows)] : []),
      ...(changes ? [changeSection(changes)] : []),
    ],
    notes: [
      ...notes,
      `共 ${total} 条：登记 ${fates.登记}，${changes ? `改动 ${fates.改动}，` : ''}账上已有 ${fates.已有}，有疑问 ${fates.有疑问}。`,
      ...(red > 0 ? [`今天看，其中 ${red} 条是红的（逾期）。`] : []),
    ],
  };
}

function isTask({ kind }: ImportRow): boolean {
  return kind === words.task;
}

/** How many rows there are, how many are of other kinds than tasks, and how many of the tasks are red. */
function countsOf(rows: ImportAnswer['rows']) {
  const fates: Record<Fate, number> = { 登记: 0, 改动: 0, 已有: 0, 有疑问: 0 };
  let [total, others, red] = [0, 0, 0];
  for (const row of rows) {
    total += 1;
    fates[row.fate] += 1;
    if (!isTask(row)) others += 1;
    else if (row.red === true) red += 1;
  }
  return { fates, total, others, red };
}

function tableValue({ sheet, row, columns: read, unused, skipped, received }: ImportTable): Value {
  return labelled({ sheet, headers: row, meaning: read, unused, leftOut: skipped, received });
}

/** How the columns were understood, in a few lines. */
function readingSection(tables: readonly ImportTable[]): Section {
  const lines = tables.flatMap(({ sheet, row, columns: read, unused, skipped, received }) => [
    `${sheet === '' ? '' : `工作表“${sheet}”，`}${row === 0 ? '没有表头' : `表头在第 ${row} 行`}：${Object.entries(read)
      .map(([meaning, from]) => `${meaning}←${from}`)
      .join('，')}`,
    `收到日期：${received}`,
    ...(unused.length > 0 ? [`没有用上的栏目：${some(unused, '、', '栏')}`] : []),
    ...(skipped.length > 0 ? [`跳过：${some(skipped, '；', '行')}`] : []),
  ]);
  return { layout: 'lines', columns: [column('note')], rows: lines.map((note) => ({ note })) };
}

/** The first of many; all of them are in what programs read. */
function some(all: readonly string[], mark: string, unit: string): string {
  const shown = all.slice(0, MANY).join(mark);
  return all.length > MANY ? `${shown}……共 ${all.length} ${unit}` : shown;
}

const MANY = 20;

function taskSection(rows: ImportAnswer['rows']): Section {
  return {
    key: words.task,
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['treatment', 'sheetCell']),
      column('id'),
      column('title', { grow: true }),
      column('unit'),
      column('due'),
      ...columns(['state', 'isRed']),
      ...columns(['type', 'value'], { hidden: true }),
      column('hints'),
    ],
    rows: madeRows(rows, (row) => (isTask(row) ? taskRow(row) : [])),
    empty: '表里没有要登记的事项。',
  };
}

function taskRow({ fate, cell, ids, title, units, state, red, due, type, value, hints }: ImportRow): Told {
  return {
    treatment: fate === '有疑问' ? { value: fate, text: `〔${fate}〕`, tone: 'bad' } : fate,
    sheetCell: cell,
    id: { value: [...ids], text: ids.join('、') },
    title,
    unit: { value: [...units], text: units.join('、') },
    due: { value: due ?? null, text: due ?? (type === 'none' ? '〔没有日期〕' : (value ?? '')) },
    state: state ?? null,
    isRed: red === true ? { value: true, text: '红', tone: 'bad' } : { value: red ?? null, text: '' },
    type: type ?? null,
    value: value ?? null,
    hints: { value: [...hints], text: hints.join('；'), ...(hints.length > 0 && { tone: 'warn' as const }) },
  };
}

function otherSection(rows: ImportAnswer['rows']): Section {
  return {
    key: words.register,
    heading: '其他记录',
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['treatment', 'sheetCell', 'category', 'id']),
      column('title', { grow: true }),
      column('hints'),
    ],
    rows: madeRows(rows, (row) => (isTask(row) ? [] : { ...taskRow(row), category: row.kind })),
  };
}

function changeSection(changes: readonly ChangeRow[]): Section {
  return {
    key: words.changed,
    heading: words.changed,
    layout: 'list',
    titled: true,
    columns: [
      column('id'),
      ...columns(['columns', 'inLedger']),
      column('inSheet', { grow: true }),
      ...columns(['action', 'sheetCell']),
    ],
    rows: changes.map(({ id, title, there, here, action, cell, isBad }) => ({
      id,
      columns: title,
      inLedger: there,
      inSheet: here,
      action: isBad ? { value: action, text: `〔${action}〕`, tone: 'bad' } : action,
      sheetCell: cell,
    })),
    empty: '表里没有要改账上的。',
  };
}
