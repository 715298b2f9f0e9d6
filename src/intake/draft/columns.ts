import { type Meaning, meaningOf } from '../sheet/meanings.ts';
import { isPastCell, isTimeCell, isUnitCell, tellsTime } from './cells.ts';

/**
 * What a column of a table tells: 事项 is what is asked, 分期 what of it by the time that is the column's name, 进展 what has
 * come of it, and so no task; 备注 is everything that is
 * neither asked nor says of whom or by when.
 */
export type TableColumn = '分期' | '完成时限' | '配合单位' | '责任单位' | '序号' | '进展' | '备注' | '事项';

/** What a name says of its column, and whether what stands in the column may say otherwise. */
interface Named {
  readonly column: TableColumn;
  readonly isFirm: boolean;
}

/** What the sheets of a ledger call a column (`sheet/meanings.ts`), as a paper means it. */
const OF_SHEETS: Partial<Record<Meaning, TableColumn>> = {
  ordinal: '序号',
  title: '事项',
  demand: '事项',
  outcome: '事项',
  lead: '责任单位',
  support: '配合单位',
  deadline: '完成时限',
  owner: '备注',
  leaderInCharge: '备注',
  supervisor: '备注',
  leader: '备注',
  signer: '备注',
  source: '备注',
  number: '备注',
  remark: '备注',
  received: '进展',
  sourceDate: '进展',
  signedOn: '进展',
  progressOn: '进展',
  progress: '进展',
  completedOn: '进展',
  state: '进展',
  isDone: '进展',
  outcomeText: '进展',
  fedBackOn: '进展',
  clearedOn: '进展',
};

/** Names of which a sheet has no word of its own, by how they end. */
const BY_ENDING: readonly (readonly [RegExp, TableColumn, firm?: false])[] = [
  [
    /(?:进展|(?:完成|落实|推进|办理|整改|执行|实施|工作)(?:情况|状态)|完成(?:率|比例)|是否.{0,6}|结果|(?:目前|当前|实际|已).{0,8}|现状)$/,
    '进展',
  ],
  [
    /(?:开始|启动|起始|交办|下达|收到|收文|批示|会议|成文|登记|实际|发现|受理|检查|反映|来信|参加工作|出生|入职|任职|入党|发证|取得).{0,2}(?:时间|日期)$/,
    '进展',
  ],
  [/有效(?:期|日期|期限)|(?:证书|合同|聘任|保修|质保|任职)(?:期限|有效期)|工期$/, '备注'],
  [/^(?:序号?|编号|号)$/, '序号'],
  [/(?:督办|监管|监督|督导|指导|检查|抽查|交办|行业主管|业务主管)(?:责任)?(?:单位|部门|科室)$/, '备注'],
  [/(?:领导|责任人|负责人|联系人|联络员|电话|经办人|备注|附注|来源|依据|文号)$/, '备注'],
  [
    /(?:时限|时间|期限|日期|节点|(?:进度|时间|计划)(?:要求|安排|计划|节点)|安排进度|截[止至]|何时.{0,4}|频次)(?:要求|安排|节点)?$/,
    '完成时限',
  ],
  [/^进度$|(?:工作|推进)(?:安排|进度)$|^(?:安排|计划)$/, '完成时限', false],
  [/(?:配合|协办|参与|协助|协同|会办|支持)(?:责任)?(?:单位|部门|科室|方)?$/, '配合单位'],
  [/(?:单位|部门|牵头|主办|承办|主责|科室|股室|处室|责任主体|谁(?:来)?(?:负责|牵头|办|做))(?:及.{2,8})?$/, '责任单位'],
  [/^(?:责任|负责|落实|实施|主体|归口).{0,2}$/, '责任单位', false],
];

/** 牵头（配合）单位: each cell says who leads. */
const BOTH = /(?:牵头|主办|责任|承办|主责)(?:责任)?(?:单位|部门)?\s*[及和与、/／（(]\s*(?:配合|协办|参与|协同)/;

/** 一季度, 上半年目标, 6月底前: what a column of what is to be done by then is called. */
const IS_TIME =
  /^(?:第?[一二三四1-4]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)(?:[底末])?前?(?:(?:工作|形象|阶段|主要)?(?:目标|任务|计划|进度|安排|工作|节点))?$/;

function named(name: string): Named | undefined {
  if (BOTH.test(name)) return { column: '责任单位', isFirm: true };
  const bare = name.replace(/\s+|^20\d\d年度?/g, '').replace(/[（(].*[）)]$|[：:]$/g, '');
  if (IS_TIME.test(bare)) return { column: '分期', isFirm: true };
  const meaning = meaningOf(bare, NONE)?.meaning;
  const column = meaning && OF_SHEETS[meaning];
  if (column !== undefined) return { column, isFirm: !/^(?:单位|部门)$/.test(bare) };
  const found = BY_ENDING.find(([pattern]) => pattern.test(bare));
  return found && { column: found[1], isFirm: found[2] !== false };
}

const NONE = new Map<string, never>();

export function columnOf(name: string): TableColumn {
  return named(name)?.column ?? '事项';
}

/** What the columns of these names tell, `rows` being what stands below them. */
export function tableColumnsOf(names: readonly string[], rows: readonly (readonly string[])[] = []): TableColumn[] {
  const told = names.map(named);
  const has = (column: TableColumn) => told.some((one) => one?.isFirm && one.column === column);
  const shares = names.map((_, i) => sharesOf(rows.flatMap((row) => row[i] || [])));
  const columns = names.map((name, i) => byContent(name, told[i], shares[i] as Shares, has));
  return withAsked(led(names, charged(names, onceDue(names, columns))));
}

/** How much of a column is units, times, what has been done. */
interface Shares {
  readonly units: number;
  readonly times: number;
  readonly past: number;
}

const NO_SHARES: Shares = { units: 0, times: 0, past: 0 };
const [MOST, SOME] = [0.6, 0.3];

function sharesOf(cells: readonly string[]): Shares {
  const share = (isOne: (cell: string) => boolean) => cells.filter(isOne).length / cells.length;
  return cells.length === 0
    ? NO_SHARES
    : { units: share(isUnitCell), times: share(tellsTime), past: share(isPastCell) };
}

/** What stands in a column says what it is where its name does not, or says what cannot be. */
function byContent(
  name: string,
  told: Named | undefined,
  shares: Shares,
  has: (column: TableColumn) => boolean,
): TableColumn {
  const isPerson = told?.column === '备注' && /牵头|责任|负责|主办/.test(name);
  const isUnits = shares.units >= MOST && (told?.isFirm !== true || isPerson);
  if (isUnits && (told?.column === '配合单位' || told?.column === '责任单位')) return told.column;
  if (isUnits) return has('责任单位') ? '备注' : '责任单位';
  return told?.isFirm ? told.column : ofOthers(told?.column ?? '事项', shares, has);
}

/** A column that holds no units, of whose name nobody can be sure. */
function ofOthers(
  named: TableColumn,
  { units, times, past }: Shares,
  has: (column: TableColumn) => boolean,
): TableColumn {
  if (past >= MOST) return '进展';
  if (times >= MOST) return has('完成时限') ? '备注' : '完成时限';
  if (named === '责任单位' && units < SOME) return '事项';
  if (named === '完成时限' && times < SOME) return past >= SOME ? '进展' : '事项';
  return named;
}

/** 办结时间 beside 完成时限: when it was done; 开工时间 beside 竣工时间 is not when it is to be done. */
function onceDue(names: readonly string[], columns: readonly TableColumn[]): TableColumn[] {
  const due = names.filter((_, i) => columns[i] === '完成时限');
  const isFirst = (name: string) => due.length > 1 && /^(?:完成|办结|落实|整改完成)(?:时间|日期)$/.test(name.trim());
  const isLeft = due.some((name) => !isFirst(name));
  const isStart = (name: string) => due.length > 1 && /^(?:开工|动工|启动)(?:时间|日期)$/.test(name.trim());
  return columns.map((column, i) => {
    if (column !== '完成时限') return column;
    if (isStart(names[i] ?? '')) return '备注';
    return isLeft && isFirst(names[i] ?? '') ? '进展' : column;
  });
}

/** 隐患单位 beside 整改责任单位: where it is, and not who is charged. */
function charged(names: readonly string[], columns: readonly TableColumn[]): TableColumn[] {
  const isOwn = (name: string, i: number) => columns[i] === '责任单位' && /责任|整改|牵头|主办|承办/.test(name);
  const isThere = names.some(isOwn);
  return columns.map((column, i) => (isThere && column === '责任单位' && WHERE.test(names[i] ?? '') ? '备注' : column));
}

const WHERE = /^(?:隐患|问题|受检|被检查?|涉事|涉及|申报|项目|建设|权属|所在|存在问题)单位(?:名称)?$/;

/** Where one of them leads, whoever is charged beside it takes part. */
function led(names: readonly string[], columns: readonly TableColumn[]): TableColumn[] {
  const leads = (name: string) => /牵头|主办|主责/.test(name);
  const isLed = names.some((name, i) => leads(name) && columns[i] === '责任单位');
  return columns.map((column, i) => (isLed && column === '责任单位' && !leads(names[i] ?? '') ? '配合单位' : column));
}

/** There is something that is asked: the first column of which nothing else is known. */
function withAsked(columns: TableColumn[]): TableColumn[] {
  const spare = columns.includes('事项') ? -1 : columns.indexOf('备注');
  return columns.map((column, i) => (i === spare ? '事项' : column));
}

/** No name of a column is longer. */
const LONGEST = 16;

/** Whether cells are the names of columns, of which one says who or by when. */
export function isHeader(cells: readonly string[]): boolean {
  const found = cells.map(named);
  const isNames = cells.every(
    (cell) =>
      cell.length <= LONGEST &&
      (IS_TIME.test(cell) || !/\d/.test(cell.replace(/20\d\d年/, ''))) &&
      !/[，。；]/.test(cell),
  );
  const known = found.filter((one) => one !== undefined).length;
  const tells = found.some(
    (one) => one?.column === '完成时限' || one?.column === '责任单位' || one?.column === '配合单位',
  );
  return isNames && tells && (known * 2 >= cells.filter((cell) => cell !== '').length || known > 1) && !isBody(cells);
}

/** Whether a first row that nobody can call names has below it what is done, who does it and by when. */
export function isGuessedHeader(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const isNames = cells.every((cell) => cell !== '' && cell.length <= LONGEST && !/[\d，。；、]/.test(cell));
  return isNames && !isBody(cells) && isTelling(tableColumnsOf(cells, rows));
}

/** What columns without any names tell, by what stands in them; none where that is not who and by when. */
export function namelessColumns(rows: readonly (readonly string[])[]): TableColumn[] {
  const columns = tableColumnsOf(rows[0]?.map(() => '') ?? [], rows);
  return isTelling(columns) ? columns : [];
}

function isTelling(columns: readonly TableColumn[]): boolean {
  return columns.includes('事项') && columns.includes('责任单位') && columns.includes('完成时限');
}

/** 四季度推进任务: a name, though it begins with a time. */
const IS_NAME = /(?:任务|目标|计划|内容|要求|进度|安排|项目|工作|措施|事项)$/;

/** A row of the table itself has a unit or a time where a header has their names. */
function isBody(cells: readonly string[]): boolean {
  return cells.some(
    (cell) => named(cell) === undefined && !IS_NAME.test(cell) && (isUnitCell(cell) || isTimeCell(cell)),
  );
}

/** 牵头 and 配合 under 责任单位: names of columns and no row of the table. */
export function isUnderHeader(upper: readonly string[], lower: readonly string[]): boolean {
  const isMore = lower.some((cell, i) => cell !== '' && cell !== upper[i]);
  const isOwn = (cell: string, i: number) =>
    cell === '' || cell === upper[i] || (cell.length <= LONGEST && named(cell) !== undefined);
  return isMore && lower.length === upper.length && lower.every(isOwn);
}

/** 责任单位 over 牵头 → 牵头责任单位; an upper name that is told once goes on to its right. */
export function joinedNames(upper: readonly string[], lower: readonly string[]): string[] {
  return lower.map((cell, i) => {
    const over = upper[i] || upper.slice(0, i).findLast((name) => name !== '') || '';
    return cell === '' || cell === over ? (upper[i] ?? '') : named(cell)?.isFirm ? cell : `${over}${cell}`;
  });
}
