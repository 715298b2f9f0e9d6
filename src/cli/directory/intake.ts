import { type Doubt, placeOf } from '../../intake/sheet/doubt.ts';
import { type Grid, gridOf } from '../../intake/sheet/grid.ts';
import { remarked } from '../../intake/sheet/remarks.ts';
import { asideIn } from '../../intake/sheet/rows.ts';
import { cellTrouble, type Sheet } from '../../intake/sheet/sheet.ts';
import { readWorkbook } from '../../intake/sheet/workbook.ts';
import { folded } from '../../records/unit/naming.ts';
import { unitChangedView } from '../../views/registers/units.ts';
import type { Field } from '../../vocabulary/anatomy.ts';
import { unitType, yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { type Outcome, refusal, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendRegister } from './amend.ts';
import { changed, unitEdit } from './enter.ts';
import { unitFields } from './fields.ts';

/** What a column may be called beside the key of the file. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  name: [
    '单位名称',
    '单位全称',
    '全称',
    '机构名称',
    '部门名称',
    '单位',
    '部门',
    '责任单位',
    '责任单位名称',
    '承办单位',
    '成员单位',
  ],
  shortNames: ['单位简称', '规范简称'],
  type: ['单位类型', '单位类别', '类别'],
  assessed: ['是否考核', '是否考核对象', '考核单位'],
  head: ['负责人', '单位负责人', '一把手', '主要领导', '主要负责同志'],
  leaderInCharge: ['分管区领导', '分管县领导', '分管副区长', '分管副县长'],
  contact: ['联络员', '联络人', '经办人'],
  mailbox: ['邮箱', '电子邮件', '邮箱地址', '单位邮箱', 'E-mail', 'Email'],
};

/** A unit as a row of the sheet tells it, and what of the row is to be looked at. */
interface Told {
  readonly row: number;
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
}

/** What the sheet need not say, where it says it of no unit. */
export interface Unsaid {
  readonly type?: string | undefined;
  readonly assessed?: string | undefined;
}

/** Registers the units of any sheet whose head says which column is the name; those that are there are left as they are. */
export async function unitsFrom(path: string, unsaid: Unsaid, session: Session): Promise<Outcome> {
  const open = session.open();
  const read = path === '-' ? await session.world.terminal.readStdin() : session.world.files.read(path);
  if (!read.ok) return stop('file-unreadable', { path, why: read.trouble.message });
  const book = await readWorkbook(read.bytes);
  if ('trouble' in book) return stop('input-faulty', { file: path, message: book.trouble, remedy: book.remedy });
  const tables = book.sheets.map(tableIn);
  if (tables.every(({ told }) => told.length === 0)) return stop('units-unseen', { path });
  return entered(tables, unsaid, open, session);
}

function entered(tables: readonly Table[], unsaid: Unsaid, open: OpenLedger, session: Session): Outcome {
  const { known, twice, fresh } = sorted(
    tables.flatMap(({ told }) => told),
    open,
  );
  const drafts = fresh.map((one) => ({ ...one, draft: completed(one.draft, unsaid) }));
  refuseDoubtful(drafts);
  const notes = [
    ...(known.length > 0 ? [`名录里已有、没有改动：${known.join('、')}`] : []),
    ...twice.map(({ row, draft }) => `第 ${row} 行 ${String(draft[words.name])}：上面已有这个单位，这一行没有读`),
    ...tables.flatMap(({ left }) => left),
    ...fresh.flatMap(({ doubts }) => doubts.filter((one) => !isError(one)).map(saidOf)),
  ];
  if (drafts.length === 0) {
    const view = unitChangedView('表里的单位名录里都有了，没有改动', open.ledger, '', notes);
    return { kind: 'answer', view };
  }
  const amended = amendRegister(
    open,
    drafts.map(({ draft }) => unitEdit(draft)),
    session,
  );
  const names = drafts.map(({ draft }) => String(draft[words.name]));
  return changed(amended, `登记 ${names.length} 个单位：${names.join('、')}`, '', notes);
}

const SHOWN = 20;

/** What is lacking may be told by an option; what is wrong must be put right in the sheet. */
function refuseDoubtful(drafts: readonly Told[]): void {
  const wrong = drafts.flatMap(({ doubts }) => doubts.filter(isError).map(saidOf));
  if (wrong.length > 0)
    stop('as-found', { message: wrong.slice(0, SHOWN).join('\n'), remedy: '在表里改好，存盘再导入' });
  const faults = drafts.flatMap(({ row, draft }) => faultOf(row, draft));
  if (faults.length === 0) return;
  const more = faults.length > SHOWN ? [`还有 ${faults.length - SHOWN} 行`] : [];
  const message = [...faults.slice(0, SHOWN), ...more].join('\n');
  const remedy = '补上表里的，或用 --type、--assessed 说明没写的都是什么';
  stop(
    faults.some((fault) => fault.includes('不对'))
      ? refusal('as-found', { message, remedy })
      : refusal('unfit-as-typed', { message, remedy }),
  );
}

function isError({ level }: Doubt): boolean {
  return level === 'error';
}

function saidOf(doubt: Doubt): string {
  return `${placeOf(doubt)}：${doubt.message}`;
}

/** Each unit once; those of the register apart. */
function sorted(told: readonly Told[], { ledger }: OpenLedger) {
  const seen = new Set<string>();
  const known: string[] = [];
  const twice: Told[] = [];
  const fresh: Told[] = [];
  for (const one of told) {
    const name = String(one.draft[words.name]);
    if (ledger.directory.find(name)) known.push(name);
    else (seen.has(folded(name)) ? twice : fresh).push(one);
    seen.add(folded(name));
  }
  return { known, twice, fresh };
}

/** What the sheet leaves open is as it was typed; a 镇 or 街道 is one by its full name. */
function completed(draft: Draft, unsaid: Unsaid): Draft {
  const name = String(draft[words.name]);
  const own = /[镇乡](?:人民政府)?$/.test(name) ? '镇' : /街道(?:办事处)?$/.test(name) ? '街道' : undefined;
  const type = draft[words.type] ?? own ?? unsaid.type;
  const assessed = draft[words.assessed] ?? unsaid.assessed;
  return {
    ...draft,
    ...(type !== undefined && { [words.type]: type }),
    ...(assessed !== undefined && { [words.assessed]: assessed }),
  };
}

function faultOf(row: number, draft: Draft): string[] {
  const [type, assessed] = [draft[words.type], draft[words.assessed]];
  const faults = [
    ...(unitType.parse(String(type)) === undefined
      ? [`类型${type === undefined ? '没有写' : `“${String(type)}”不对`}`]
      : []),
    ...(yesNo.parse(String(assessed)) === undefined
      ? [`考核对象${assessed === undefined ? '没有写' : `“${String(assessed)}”不对`}`]
      : []),
  ];
  return faults.length === 0 ? [] : [`第 ${row} 行 ${String(draft[words.name])}：${faults.join('，')}`];
}

/** The units of a sheet, and what of it was left, as the clerk is told. */
interface Table {
  readonly told: readonly Told[];
  readonly left: readonly string[];
}

function tableIn(sheet: Sheet): Table {
  const grid = gridOf(sheet);
  const head = sheet.hidden ? undefined : headIn(grid);
  if (head === undefined)
    return { told: [], left: [`没有读的工作表：${sheet.name}${sheet.hidden ? '（隐藏）' : '（没有“单位名称”一栏）'}`] };
  const columns = columnsOf(grid, head);
  const below = Array.from({ length: grid.height - head - 1 }, (_, place) => head + 1 + place);
  const asides = below.flatMap((row) => asideIn(grid, row) ?? []);
  const unread = columns.flatMap(([column, field]) => (field ? [] : grid.text(head, column))).filter(isTelling);
  const told = below
    .filter((row) => asides.every((aside) => aside.row !== row))
    .flatMap((row): Told[] => {
      const draft: Draft = Object.fromEntries(
        columns.flatMap(([column, field]) => cellOf(field, grid.text(row, column))),
      );
      return draft[words.name] === undefined ? [] : [{ row: row + 1, draft, doubts: brokenIn(grid, row, columns) }];
    });
  const read = columns.flatMap(([column, field]) => (field ? [[field.key, column] as const] : []));
  const rows = told.map((one) => ({ row: one.row - 1 }));
  const { ofRows, ofTable } = remarked([{ header: { columns: new Map(read) }, rows }], sheet);
  return {
    told: told.map((one) => ({ ...one, doubts: [...one.doubts, ...(ofRows.get(one.row - 1) ?? [])] })),
    left: [
      ...ofTable.map(saidOf),
      ...(unread.length > 0 ? [`没有读的栏：${[...new Set(unread)].join('、')}`] : []),
      ...asides.map(({ row, why, text }) => `没有读的行：第 ${row + 1} 行“${text}”（${why}）`),
    ],
  };
}

/** Cells that do not hold what somebody wrote: #REF!. */
function brokenIn(grid: Grid, row: number, columns: readonly (readonly [number, Field | undefined])[]): Doubt[] {
  return columns.flatMap(([column, field]): Doubt[] => {
    const message = field && cellTrouble(grid.text(row, column));
    if (message === undefined) return [];
    return [{ code: 'sheet-value', level: 'error', sheet: grid.name, row, column, message, remedy: '在表里改好' }];
  });
}

function headIn(grid: Grid): number | undefined {
  return Array.from({ length: grid.height }, (_, row) => row).find(
    (row) =>
      (grid.width === 1 || !grid.isHeadline(row)) && columnsOf(grid, row).some(([, field]) => field?.word === 'name'),
  );
}

function columnsOf(grid: Grid, row: number): (readonly [number, Field | undefined])[] {
  return Array.from({ length: grid.width }, (_, column) => [column, fieldTitled(grid.text(row, column))] as const);
}

function isTelling(title: string): boolean {
  return title !== '' && !/^(?:序号|编号|No\.?)$/i.test(title);
}

function cellOf(field: Field | undefined, text: string): [string, string | string[]][] {
  const said = text.replace(/\s+/g, '');
  if (!field || said === '') return [];
  return [[field.key, field.many ? said.split(/[、，,；;]/).filter((one) => one !== '') : said]];
}

function fieldTitled(title: string): Field | undefined {
  const said = title.replace(/\s+|[（(][^（）()]*[）)]$/g, '');
  return unitFields.find(({ word, key }) => key === said || TITLES[word]?.includes(said));
}
