import { most } from '../views/view/most.ts';
import { batchesOf } from '../views/view/rows.ts';
import { type Column, isMarked, type Row, type Section, seenColumns, textOf } from '../views/view/view.ts';
import type { Style } from './style.ts';
import { pad, printable, wrap } from './width.ts';

const GAP = '  ';
/** Narrower than this, a growing column is better put on lines of its own. */
const LEAST_GROWTH = 16;

/** Aligned lines, a growing column wrapped under itself; on a narrow screen each row is folded, never cut. */
export function listLines(section: Section, style: Style): string[] {
  const columns = seenColumns(section);
  const shape = measureColumns(columns, section, style);
  const head =
    section.titled && !shape.folded
      ? rowLines(titles(columns), columns, shape, style, '').map((line) => style.tone(line.trimEnd(), 'quiet'))
      : [];
  const indent = section.group ? GAP : '';
  const groups = [...batchesOf(section)].map(({ head: title, rows }) => [
    ...(title === undefined ? [] : wrap(printable(title), style.columns, style.widthOf).map(style.bold)),
    ...rows.flatMap((row) => rowLines(row, columns, shape, style, indent)),
  ]);
  return [...head, ...groups.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))];
}

interface Shape {
  readonly widths: readonly number[];
  readonly folded: boolean;
}

function measureColumns(columns: readonly Column[], section: Section, style: Style): Shape {
  const rows = section.titled ? [titles(columns), ...section.rows] : section.rows;
  const widths = columns.map(({ key }) => most(rows.map((row) => style.widthOf(printable(textOf(row[key]))))));
  const indent = section.group ? GAP.length : 0;
  const fixed = widths.reduce(
    (sum, width, i) => sum + (columns[i]?.grow ? 0 : width) + GAP.length,
    indent - GAP.length,
  );
  const left = style.columns - fixed;
  const folded = widths.some((width, i) => columns[i]?.grow && left < Math.min(LEAST_GROWTH, width)) || left < 0;
  return { widths: widths.map((width, i) => (columns[i]?.grow ? Math.min(width, left) : width)), folded };
}

function titles(columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ key, title }) => [key, title]));
}

function rowLines(
  row: Row,
  columns: readonly Column[],
  { widths, folded }: Shape,
  style: Style,
  indent: string,
): string[] {
  if (folded) return foldedLines(row, columns, style, indent);
  const cells = columns.map(({ key, grow }, i) => {
    const text = printable(textOf(row[key]));
    return grow ? wrap(text, Math.max(1, widths[i] ?? 1), style.widthOf) : [text];
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((column, i) => {
      const text = pad(cells[i]?.[line] ?? '', widths[i] ?? 0, style.widthOf, column.align);
      return style.tone(text, toneOf(row, column));
    });
    return indent + parts.join(GAP);
  });
}

/** The cells one after the other, broken between them where possible; a wide one begins a line of its own. */
function foldedLines(row: Row, columns: readonly Column[], style: Style, indent: string): string[] {
  const width = Math.max(10, style.columns - indent.length - GAP.length);
  const lines: { text: string; shown: string }[] = [];
  for (const column of columns) {
    const tone = toneOf(row, column);
    for (const [index, text] of wrap(printable(textOf(row[column.key])), width, style.widthOf).entries()) {
      const line = lines.at(-1);
      const joined = line && `${line.text}${GAP}${text}`;
      if (text === '') continue;
      if (line && joined !== undefined && index === 0 && style.widthOf(joined) <= width)
        lines.splice(-1, 1, { text: joined, shown: line.shown + GAP + style.tone(text, tone) });
      else lines.push({ text, shown: style.tone(text, tone) });
    }
  }
  return lines.map(({ shown }, i) => indent + (i === 0 ? '' : GAP) + shown);
}

function toneOf(row: Row, { key }: Column) {
  const cell = row[key];
  return isMarked(cell) ? cell.tone : undefined;
}
