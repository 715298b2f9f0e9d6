import { headingOf } from './numbering.ts';
import { plainText } from './plain.ts';

/** A line of a text with something in it, as it is seen when lines are joined. */
export interface TornRow {
  /** Which line it is (from 0). */
  readonly index: number;
  /** Without the marks of a quotation and the blanks about it. */
  readonly text: string;
  /** Blanks before it, in characters of full width. */
  readonly indent: number;
  /** With them: as many characters, and as wide. */
  readonly widths: readonly [count: number, width: number];
  /** Cells of a table, and nothing that goes on in another line. */
  readonly isTable: boolean;
  /** A blank line stands before it. */
  readonly isApart: boolean;
}

/** How a text was broken at a width, where it was. */
export interface Wrapping {
  /** Whether a row is as wide as a line can be; the first of a paragraph may have lost its blanks. */
  readonly isFull: (row: TornRow, isFirst: boolean) => boolean;
  /** So many rows show it that a paragraph need not end with a mark. */
  readonly isSure: boolean;
  /** Where paragraphs begin further in than they go on: the blanks before what goes on. */
  readonly margin?: number;
}

/** In characters of full width: a few rows show a width from the first on, a single one from the second. */
const [NARROWEST, NARROW, WIDEST] = [14, 24, 60];
const SOME = 3;
/** A mark that must not begin a line, and figures that stay together, leave a line so much shorter. */
const [SHORT, OVER] = [2, 1.5];
/** Blanks that stood before a paragraph, and are lost. */
const LOST = 2;

/** The rows of a text. */
export function tornRowsOf(lines: readonly string[], furniture: readonly boolean[]): TornRow[] {
  const filled = lines.flatMap((line, index) => (line.trim() === '' || furniture[index] ? [] : [index]));
  const blanks = filled.filter((index) => index > 0 && (lines[index - 1] ?? '').trim() === '').length;
  const isDouble = filled.length > 3 && blanks > filled.length * 0.8;
  return filled.map((index, i) => {
    const [line, from] = [lines[index] ?? '', filled[i - 1] ?? -1];
    const isGap = index - from > 1 && !furniture.slice(from + 1, index).includes(true);
    return { ...rowOf(line, index), isApart: isGap && !isDouble };
  });
}

function rowOf(line: string, index: number): Omit<TornRow, 'isApart'> {
  const bare = line
    .replace(/^\f/, '')
    .replace(/^(?:>\s?)+/, '')
    .trimEnd();
  const text = bare.trimStart();
  const indent = widthOf(bare) - widthOf(text);
  return {
    index,
    text,
    indent,
    widths: [bare.length, widthOf(bare)],
    isTable: /[|\t]/.test(text) || SPREAD.test(text),
  };
}

/** 清淤 区水务局 6月底前: cells between blanks. */
const SPREAD = /^[^，。；\s]+(?:\s+[^，。；\s]+){2,}$/;

function widthOf(text: string): number {
  return text.length - (text.match(/[\u0020-\u007e]/g)?.length ?? 0) / 2;
}

/** No paragraph goes on behind it. */
const CLOSED = /[。；：！？;:!?][”』」）)]?$|[。；！？][（(][^（()）]*[）)]$/;

/** Whether a text ends where a paragraph may. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text);
}

/** Whether the last row of a paragraph of several ends as one does. */
export function endsOne(text: string): boolean {
  return isClosed(text) || /[）)”》]$/.test(text);
}

/** A day alone, a number of a paper, the number of a table: what is no part of a paragraph. */
const ALONE =
  /^[\s\d年月日〇○零一二三四五六七八九十]+日\s*$|^[\u4e00-\u9fa5]{0,12}[〔[【（]20\d\d[〕\]】）]第?\d+号$|^(?:20\d\d[-./]\d{1,2}[-./]\d{1,2})$/;
const LABEL =
  /^(?:(?:牵头|责任|主办|承办|配合|协办|参与|负责|实施|落实|督导|指导|会办|经办|报送|来文|交办|督办|整改|完成|办理|联系|填报)(?:单位|部门|领导|人|科室|股室)|(?:工作|检查|检测|时间|任务|主要|具体|存在|反映|领导|整改|完成|办理|办结|来信|截止|反馈|发文|成文|会议|联系|报送)(?:时限|时间|期限|日期|电话|地点|方式|对象|内容|要求|措施|目标|任务|事项|问题|情况|意见|批示|标准|依据|来源|进度|进展|结果|成效|方式|原因|步骤|阶段)|进展|进展情况|时限|文号|编号|标题|事由|附件\d{0,2}|抄送|主送|发件人|收件人|主题|备注|注)[：:]/;

/** 。，）: no paragraph begins so, nor with the bracket that charges somebody with what stands before it. */
const REST =
  /^[，、。；：！？）》”]|^（(?:牵头|责任|主办|承办|配合|协办|参与|负责)(?:单位|部门)：|^（[^（）]{2,60}(?:牵头|负责|配合|落实)）/;

/** Whether a text can only be the rest of something. */
export function isRest(plain: string): boolean {
  return REST.test(plain);
}

/** Whether a row cannot be the rest of one before it. */
export function beginsAnew(before: string, { text, isTable }: TornRow): boolean {
  const next = plainText(text);
  if (isTable || ALONE.test(next)) return true;
  if (isRest(next) || /[（(“《、]$/.test(before)) return false;
  return LABEL.test(next) || headingOf(next) !== undefined;
}

/** What ends a title: nothing goes on behind it. */
const TITLE =
  /^[^，。；：]{4,40}(?:分解|分工|任务|安排|责任|明细)表$|关于[^。；]{2,60}的?(?:通知|通报|报告|请示|函|意见|决定|方案|批复|公告|通告|纪要|办法)(?:（[^（）]+）)?$/;

/** For each row whether the next may be the rest of it, as far as words tell. */
export function tornIn(rows: readonly TornRow[]): boolean[] {
  return rows.map((row, i) => {
    const next = rows[i + 1];
    if (!next || next.isApart || row.isTable || isClosed(row.text)) return false;
    return !beginsAnew(row.text, next) && !TITLE.test(row.text);
  });
}

/** The width at which rows are torn; undefined where they are not, as in a list. */
export function wrappingOf(rows: readonly TornRow[], torn: readonly boolean[]): Wrapping | undefined {
  const widths = ([0, 1] as const).map((measure) =>
    commonest(rows.flatMap((row, i) => (torn[i] && (row.widths[1] ?? 0) <= WIDEST ? [row.widths[measure]] : []))),
  );
  const reaches = ({ widths: own }: TornRow, slack: number) =>
    widths.some((width, measure) => {
      const here = own[measure] ?? 0;
      return width !== undefined && here >= width - slack && here <= width + OVER;
    });
  const isFull = (row: TornRow, isFirst: boolean) => reaches(row, isFirst ? SHORT + LOST : SHORT);
  const [good, bad] = chainsIn(rows, torn, (row) => isFull(row, false));
  const isSure = good >= SOME;
  const isBeyond = ({ widths: own, isTable }: TornRow) =>
    !isTable && widths.every((width, measure) => width === undefined || (own[measure] ?? 0) > width + OVER);
  if (good === 0 || bad * 3 > good || (!isSure && rows.some(isBeyond))) return undefined;
  return { isFull, isSure, ...marginOf(rows, torn, (row) => isFull(row, false)) };
}

/** The greatest width that most have, or almost; none where few have it and it is narrow. */
function commonest(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number) =>
    Array.from({ length: 2 * SHORT + 1 }, (_, i) => counts.get(width - i / 2) ?? 0).reduce((sum, one) => sum + one, 0);
  let [best, most] = [0, 0];
  for (const width of counts.keys()) {
    const count = near(width);
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  }
  return best >= (most < SOME ? NARROW : NARROWEST) ? best : undefined;
}

/** How many rows that were torn go on to where a paragraph ends, and how many do not. */
function chainsIn(
  rows: readonly TornRow[],
  torn: readonly boolean[],
  isFull: (row: TornRow) => boolean,
): [number, number] {
  let [good, bad] = [0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const from = i;
    while (torn[i] && isFull(rows[i] as TornRow)) i += 1;
    if (i === from) continue;
    if (endsOne(rows[i]?.text ?? '')) good += 1;
    else bad += 1;
  }
  return [good, bad];
}

function marginOf(
  rows: readonly TornRow[],
  torn: readonly boolean[],
  isFull: (row: TornRow) => boolean,
): { readonly margin?: number } {
  const broken = rows.flatMap((row, i) => (torn[i] && isFull(row) ? [{ row, next: rows[i + 1] as TornRow }] : []));
  const margin = broken.reduce((least, { row, next }) => Math.min(least, row.indent, next.indent), WIDEST);
  const [firsts, rests] = [broken.map(({ row }) => row), broken.map(({ next }) => next)].map(
    (all) => all.filter(({ indent }) => indent >= margin + 1).length,
  );
  return (firsts ?? 0) > 0 && (rests ?? 0) * 5 <= broken.length ? { margin } : {};
}
