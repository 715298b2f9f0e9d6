import { BREAK } from '../breaks.ts';
import { byColumns, type EdgedRow } from '../edges.ts';
import { type FoundCell, tableLines } from '../table.ts';

/** Where the text of an RTF becomes lines; notes and text boxes are opened, and closed with their lines. */
export interface Writer {
  say(text: string): void;
  mark(name: string, number: number | undefined, isLabel: boolean): void;
  open(): void;
  close(): string[];
  /** Lines that come after the paragraph. */
  after(lines: readonly string[]): void;
  end(): string[];
}

interface Sheet {
  readonly lines: string[];
  text: string;
  after: string[];
  /** The lines of the cell, the cells of the row, the rows of the table that have been read. */
  cell: string[];
  cells: string[][];
  rows: EdgedRow[];
  /** How the cells of the next row are merged, and where it begins and they end. */
  defined: { goesOn: boolean; isBeside: boolean }[];
  next: { goesOn: boolean; isBeside: boolean };
  edges: number[];
  isInTable: boolean;
}

/** An empty sheet of paper. */
export function writerOf(): Writer {
  let sheet = blank();
  const sheets: Sheet[] = [];
  return {
    say: (text) => {
      sheet.text += text;
    },
    mark: (name, number, isLabel) => {
      if (Object.hasOwn(marks, name)) marks[name]?.(sheet, number, isLabel);
    },
    open: () => {
      sheets.push(sheet);
      sheet = blank();
    },
    close: () => {
      const lines = ended(sheet).filter((line) => line.trim() !== '');
      sheet = sheets.pop() ?? blank();
      return lines;
    },
    after: (lines) => sheet.after.push(...lines),
    end: () => {
      while (sheets.length > 0) sheet = sheets.pop() as Sheet;
      return ended(sheet);
    },
  };
}

function blank(): Sheet {
  const next = { goesOn: false, isBeside: false };
  return {
    lines: [],
    text: '',
    after: [],
    cell: [],
    cells: [],
    rows: [],
    defined: [],
    next,
    edges: [0],
    isInTable: false,
  };
}

function ended(sheet: Sheet): string[] {
  if (sheet.text.trim() !== '' || sheet.after.length > 0) paragraph(sheet);
  endTable(sheet);
  return sheet.lines;
}

function paragraph(sheet: Sheet): void {
  if (!sheet.isInTable && sheet.cells.length === 0) endTable(sheet);
  const target = sheet.isInTable ? sheet.cell : sheet.lines;
  target.push(sheet.text, ...sheet.after);
  sheet.text = '';
  sheet.after = [];
}

function endTable(sheet: Sheet): void {
  if (sheet.rows.length === 0) return;
  sheet.lines.push(...tableLines(byColumns(sheet.rows)));
  sheet.rows = [];
}

function endRow(sheet: Sheet): void {
  const cells = sheet.cells.map((lines, i): FoundCell => {
    const { goesOn = false, isBeside = false } = sheet.defined[i] ?? {};
    return { lines: isBeside ? [] : lines, across: 1, down: 1, goesOn };
  });
  if (cells.length > 0) sheet.rows.push({ cells, edges: [...sheet.edges] });
  sheet.cells = [];
  sheet.cell = [];
}

const marks: Readonly<Record<string, (sheet: Sheet, number: number | undefined, isLabel: boolean) => void>> = {
  par: paragraph,
  sect: paragraph,
  page: paragraph,
  nestcell: paragraph,
  line: (sheet) => {
    sheet.text += BREAK;
  },
  tab: (sheet, _, isLabel) => {
    if (!isLabel) sheet.text += ' ';
  },
  pard: (sheet) => {
    sheet.isInTable = false;
  },
  intbl: (sheet) => {
    sheet.isInTable = true;
  },
  trowd: (sheet) => {
    sheet.defined = [];
    sheet.edges = [0];
    sheet.next = { goesOn: false, isBeside: false };
  },
  clvmrg: (sheet) => {
    sheet.next.goesOn = true;
  },
  clmrg: (sheet) => {
    sheet.next.isBeside = true;
  },
  trleft: (sheet, number) => {
    sheet.edges[0] = number ?? 0;
  },
  cellx: (sheet, number) => {
    sheet.edges.push(number ?? 0);
    sheet.defined.push(sheet.next);
    sheet.next = { goesOn: false, isBeside: false };
  },
  cell: (sheet) => {
    sheet.cells.push([...sheet.cell, sheet.text, ...sheet.after]);
    sheet.cell = [];
    sheet.text = '';
    sheet.after = [];
  },
  row: endRow,
};
