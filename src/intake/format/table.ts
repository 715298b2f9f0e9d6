/** A cell of a table as a file has it. */
export interface FoundCell {
  /** Its paragraphs; a table within it is rows among them. */
  readonly lines: readonly string[];
  /** How many columns and rows it covers. */
  readonly across: number;
  readonly down: number;
  /** It goes on with the cell above. */
  readonly goesOn?: boolean;
}

/** A row with the columns that it leaves out before its first cell. */
export interface FoundRow {
  readonly before: number;
  readonly cells: readonly FoundCell[];
}

/** Word has no wider tables; what claims more is not believed. */
const WIDEST = 63;

/** More than any paper says: a long cell over many rows is told in each. */
const MOST_TEXT = 4_000_000;

/** Thrown where merged cells would say their text too often. */
export const TOO_LONG = Symbol('too long');

interface Placed {
  readonly text: string;
  /** Rows that it covers yet. */
  left: number;
}

/**
 * A table as lines: each row | 甲 | 乙 |, a value in every row that it covers, and in every column where it stands in the
 * head. A row that is one cell from end to end, and a table of one column, are paragraphs.
 */
export function tableLines(rows: readonly FoundRow[]): string[] {
  const width = Math.max(0, ...rows.map(widthOf));
  const above: (Placed | undefined)[] = [];
  const lines: string[] = [];
  let [isHead, said] = [true, 0];
  for (const row of rows) {
    const cells = placedIn(row, above, isHead);
    const [first] = row.cells;
    const isWhole = row.cells.length === 1 && first !== undefined && !first.goesOn && row.before === 0;
    const told =
      isWhole &&
      (width === 1 || widthOf(row) >= width) &&
      cells.slice(1).every((cell) => cell === '' || cell === cells[0]);
    if (told) lines.push(...first.lines.filter(isSaid));
    else if (cells.some(isSaid)) {
      const padded = Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? '');
      lines.push(`| ${padded.join(' | ')} |`);
      isHead = false;
    }
    said += lines.at(-1)?.length ?? 0;
    if (said > MOST_TEXT) throw TOO_LONG;
  }
  return lines;
}

function widthOf({ before, cells }: FoundRow): number {
  return cells.reduce((sum, { across }) => sum + Math.min(across, WIDEST), Math.min(before, WIDEST));
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

/** What each column of a row says; `above` is kept for the next row. */
function placedIn({ before, cells }: FoundRow, above: (Placed | undefined)[], isHead: boolean): string[] {
  const texts: string[] = [];
  let column = Math.min(before, WIDEST);
  const skipCovered = () => {
    for (let over = above[column]; over && over.left > 0; over = above[column]) {
      texts[column] = over.text;
      over.left -= 1;
      column += 1;
    }
  };
  for (const cell of cells) {
    skipCovered();
    const held = cell.goesOn ? (above[column]?.text ?? '') : cellText(cell.lines);
    for (let i = 0; i < Math.min(cell.across, WIDEST); i += 1) {
      texts[column] = i === 0 || isHead ? held : '';
      above[column] = { text: texts[column] ?? '', left: cell.down - 1 };
      column += 1;
    }
  }
  skipCovered();
  return Array.from(texts, (text) => text ?? '');
}

/** The paragraphs of a cell as one text: names stand beside one another, sentences apart. */
function cellText(lines: readonly string[]): string {
  const parts = lines.map(flat).filter((part) => part !== '');
  const areNames = parts.every((part) => part.length <= 20 && !/[，。；：]/.test(part));
  return parts.reduce((text, part) => {
    const isOpen = /[、，。；：,;:（(《“]$/.test(text) || /^(?:以?前|以?内|底前?|止|[、，。；：）》”])/.test(part);
    return text === '' ? part : `${text}${isOpen ? '' : areNames ? '、' : '；'}${part}`;
  }, '');
}

/** A line of a table within a cell is the names that stand in it. */
function flat(line: string): string {
  const isRow = /^\| .* \|$/.test(line);
  const text = isRow
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .filter(isSaid)
        .join('、')
    : line;
  return text.replace(/\|/g, '｜').trim();
}
