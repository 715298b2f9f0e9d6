import { HeightRule, type Table, TableCell, TableRow, VerticalAlign } from 'docx';
import { type Cell, isMarked, type Section, seenColumns, textOf } from '../../views/view/view.ts';
import { SIZES } from './measures.ts';
import { BORDERS, cell, dxa, HIGH, table, toneOf } from './table.ts';
import { paragraph, textRuns, widthIn } from './type.ts';
import { linesTaken } from './widths.ts';

/** Where a blank cell wants no more room than for a name, a number or a day. */
const SHORT = /(?:人|日期|时间|号|程度|签字|季度|按时|时限|单位|形式)$/;
/** In characters. */
const SHORT_TEXT = 11;
const LABEL = 1900;
const ROW = 580;
/** Of a row that is to be written in by hand. */
const BLANK = { most: 1100, least: 640 };
/** The height of a page under the title of a form; of a line in it, and of what is blank around its lines. */
const PAGE = 11_000;
const LINE = 312;
const GAP = 100;

interface Pair {
  readonly title: string;
  readonly of: Cell | undefined;
  readonly text: string;
}

/**
 * A form: labels and what belongs to them, two to a line where both are short, room to write where nothing stands: less of
 * it where the form would go to another page for that alone.
 */
export function formTable(section: Section, room: number): Table {
  const half = Math.floor(room / 2);
  const widths = [LABEL, half - LABEL, LABEL, room - half - LABEL];
  const lines = linesOf(section);
  const blank = blankHeight(lines, room - LABEL);
  const rows = lines.map(([one, two]) =>
    two
      ? formRow([...pairCells(one, half - LABEL), ...pairCells(two, room - half - LABEL)], ROW)
      : formRow(pairCells(one, room - LABEL, 3), isBlank(one) ? blank : ROW, isHigh(one)),
  );
  return table(rows, widths);
}

type FormLine = readonly [Pair, Pair?];

function linesOf(section: Section): FormLine[] {
  const columns = seenColumns(section);
  const pairs = section.rows.flatMap((row) =>
    columns
      .map(({ key, title }) => ({ title, of: row[key], text: textOf(row[key]) }))
      .filter(({ text }) => section.layout === 'form' || text !== ''),
  );
  const lines: FormLine[] = [];
  for (let i = 0; i < pairs.length; i += 1) {
    const [one, two] = pairs.slice(i, i + 2) as [Pair, Pair?];
    const isPaired = two !== undefined && isShort(one) && isShort(two);
    lines.push(isPaired ? [one, two] : [one]);
    if (isPaired) i += 1;
  }
  return lines;
}

function isShort({ title, text }: Pair): boolean {
  return text === '' ? SHORT.test(title) : widthIn(text) <= SHORT_TEXT;
}

function isBlank({ title, text }: Pair): boolean {
  return text === '' && !SHORT.test(title);
}

function isHigh({ text }: Pair): boolean {
  return widthIn(text) > HIGH * 20;
}

/** As high as may be, as far as the form stays on one page. */
function blankHeight(lines: readonly FormLine[], width: number): number {
  const blank = lines.filter(([one, two]) => !two && isBlank(one)).length;
  const written = lines.filter(([one, two]) => two || !isBlank(one)).map((line) => heightOf(line, width));
  const left = (PAGE - written.reduce((sum, height) => sum + height, 0)) / Math.max(1, blank);
  return left < BLANK.least ? BLANK.most : Math.min(BLANK.most, Math.floor(left));
}

function heightOf([{ text }, two]: FormLine, width: number): number {
  const count = two
    ? 1
    : text.split('\n').reduce((sum, line) => sum + Math.max(1, linesTaken(widthIn(line), SIZES.note, width)), 0);
  return Math.max(ROW, count * LINE + GAP);
}

function formRow(children: TableCell[], height: number, isParted = false): TableRow {
  return new TableRow({ cantSplit: !isParted, height: { value: height, rule: HeightRule.ATLEAST }, children });
}

function pairCells({ title, of, text }: Pair, width: number, span = 1): TableCell[] {
  const label = cell(title, LABEL, 'columnTitle');
  const shades = { good: 'DDEBDA', warn: 'FFF2CC', bad: 'F8D7D5', quiet: 'EEEEEE' } as const;
  const fill = isMarked(of) && of.tone ? { shading: { fill: shades[of.tone] } } : {};
  const content = new TableCell({
    children: [paragraph('cell', textRuns(text, toneOf(of)))],
    columnSpan: span,
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    width: dxa(width),
    ...fill,
  });
  return [label, content];
}
