import type { Grid } from './grid.ts';
import { type Header, isHeaderAgain } from './header.ts';
import type { Meaning } from './meanings.ts';
import type { CellValue } from './sheet.ts';

/** A row of a table by what its cells mean. Rows and columns count from 0. */
export interface Row {
  readonly sheet: string;
  readonly row: number;
  /** Whether the table has such a column. */
  has(meaning: Meaning): boolean;
  value(meaning: Meaning): CellValue;
  /** '' where there is no such column. */
  text(meaning: Meaning): string;
  /** Whether the cell is blank or says 同上, and its value is that of the row above. */
  isCarried(meaning: Meaning): boolean;
  /** Whether nobody sees the row in the sheet. */
  readonly isHidden: boolean;
  /** Where a cell is; the first one of the table where there is no such column. */
  column(meaning: Meaning): number;
}

/** A row that is none of the table: why it was left. */
export interface Skipped {
  readonly row: number;
  readonly why: '小标题' | '合计' | '填表说明' | '重复的表头';
  readonly text: string;
}

const TOTAL =
  /^(?:本页|本表|以上|全部)?(?:合计|小计|总计|共计|总分)[\d:：项件个条分()（）]*$|^(?:本页|本表|以上|全部|合计|总计)?[，,]?共(?:计|有)?[\d一二三四五六七八九十百]{1,9}[项件个条](?:任务|事项|工作|内容|问题)?[。.]?$/;
const NOTE =
  /^(?:填表|填报|制表|审核|审批|复核|报送)(?:人|单位|时间|日期)?[:：]|^(?:联系人|联系电话|备注|说明|注|填写说明)[:：]/;
const PART = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+(?:部分|类|项))/;

/** What is to be read in each row of a table that has no column for it. */
export type Given = ReadonlyMap<Meaning, string>;

/** The rows under a header, without blank ones, totals, remarks and headings in between. */
export function rowsOf(
  grid: Grid,
  header: Header,
  fillDown: boolean,
  given: Given = new Map(),
): { rows: Row[]; skipped: Skipped[] } {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const table = { grid, columns: header.columns, fillDown, given };
  for (let row = header.bottom + 1; row < grid.height; row += 1) {
    if (grid.isBlank(row)) continue;
    const why = whyNot(grid, header, row, given);
    if (why) skipped.push({ row, why, text: firstText(grid, row, /\p{L}/u) || firstText(grid, row) });
    else rows.push(new TableRow(table, row, rows.at(-1)));
  }
  return { rows, skipped };
}

function whyNot(grid: Grid, header: Header, row: number, given: Given): Skipped['why'] | undefined {
  const first = firstText(grid, row);
  const [title, lead, ordinal] = (['title', 'lead', 'ordinal'] as const).map(
    (one) => given.get(one) ?? text(grid, header, row, one),
  );
  const isTotal = [first, title].some((one = '') => TOTAL.test(one.replace(/\s/g, '')));
  if (isTotal) return '合计';
  if (isHeaderAgain(grid, header, row)) return '重复的表头';
  const isOne = grid.isHeadline(row);
  const isTask = title !== '' && lead !== '' && !(isOne && isWide(grid, row));
  if (isTask) return undefined;
  if (NOTE.test(first)) return '填表说明';
  const isHeading = isOne && (PART.test(first) || !header.columns.has('title') || ordinal !== '' || isWide(grid, row));
  return isHeading || PART.test(ordinal ?? '') ? '小标题' : undefined;
}

/** Why a row is no entry of any table, by its first words and how it is set: a sum, a remark, a heading in between. */
export function asideIn(grid: Grid, row: number): Skipped | undefined {
  const text = firstText(grid, row);
  const isHeading = grid.width > 1 && grid.isHeadline(row) && (PART.test(text) || isWide(grid, row));
  const why = TOTAL.test(text.replace(/\s/g, ''))
    ? '合计'
    : NOTE.test(text)
      ? '填表说明'
      : isHeading
        ? '小标题'
        : undefined;
  return why && { row, why, text };
}

function isWide(grid: Grid, row: number): boolean {
  return Array.from({ length: grid.width }, (_, column) => grid.isSpread(row, column)).some(Boolean);
}

/** Of a dash and words the words tell more. */
function firstText(grid: Grid, row: number, like = /\S/): string {
  for (let column = 0; column < grid.width; column += 1) {
    const found = grid.text(row, column);
    if (like.test(found)) return found;
  }
  return '';
}

function text(grid: Grid, { columns }: Header, row: number, meaning: Meaning): string {
  const column = columns.get(meaning);
  return column === undefined ? '' : grid.text(row, column);
}

/** What goes on from the row above where a table was saved without its merged cells. */
const CARRIED: readonly Meaning[] = ['lead', 'support', 'deadline', 'leaderInCharge', 'owner', 'received'];
const DITTO = /^(?:同上|["〃″]+)$/;

const NOTHING: ReadonlyMap<Meaning, CellValue> = new Map();

/** A table may have more rows than anybody wants to hold: of each no more is kept than where it stands. */
class TableRow implements Row {
  readonly row: number;
  readonly #table: RowsOf;
  readonly #carried: ReadonlyMap<Meaning, CellValue>;

  constructor(table: RowsOf, row: number, above: Row | undefined) {
    this.row = row;
    this.#table = table;
    this.#carried = this.#from(above);
  }

  get sheet(): string {
    return this.#table.grid.name;
  }

  get isHidden(): boolean {
    return this.#table.grid.hiddenRows.has(this.row);
  }

  has(meaning: Meaning): boolean {
    return this.#table.columns.has(meaning) || this.#table.given.has(meaning);
  }

  value(meaning: Meaning): CellValue {
    return this.#carried.get(meaning) ?? this.#own(meaning);
  }

  isCarried(meaning: Meaning): boolean {
    return this.#carried.has(meaning);
  }

  text(meaning: Meaning): string {
    return String(this.value(meaning));
  }

  column(meaning: Meaning): number {
    return this.#table.columns.get(meaning) ?? 0;
  }

  #own(meaning: Meaning): CellValue {
    const { grid, columns, given } = this.#table;
    const column = columns.get(meaning);
    return column === undefined ? (given.get(meaning) ?? '') : grid.value(this.row, column);
  }

  #isOpen(meaning: Meaning): boolean {
    const own = this.#own(meaning);
    return DITTO.test(String(own)) || (this.#table.fillDown && own === '' && CARRIED.includes(meaning));
  }

  /** What the row above says in its place. */
  #from(above: Row | undefined): ReadonlyMap<Meaning, CellValue> {
    if (!above) return NOTHING;
    const open = [...this.#table.columns.keys()].filter((meaning) => this.#isOpen(meaning));
    if (open.length === 0) return NOTHING;
    const from = open.map((meaning) => [meaning, above.value(meaning)] as const);
    return new Map(from.filter(([, value]) => value !== ''));
  }
}

/** What all rows of a table are read by. */
interface RowsOf {
  readonly grid: Grid;
  readonly columns: Header['columns'];
  readonly fillDown: boolean;
  readonly given: Given;
}

/** A row of which nothing is known but what its cells said. */
export function rowSaid(texts: ReadonlyMap<Meaning, string>): Row {
  const text = (meaning: Meaning) => texts.get(meaning) ?? '';
  return {
    sheet: '',
    row: 0,
    isHidden: false,
    has: (meaning) => texts.has(meaning),
    value: text,
    isCarried: () => false,
    text,
    column: () => 0,
  };
}
