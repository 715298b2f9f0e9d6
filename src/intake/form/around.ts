import { words } from '../../vocabulary/words.ts';
import { gridOf } from '../sheet/grid.ts';
import { bareTitle } from '../sheet/meanings.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { cellAt, type FilledCell, type FormTable, type Why } from './place.ts';
import { plain, short } from './texts.ts';
import type { Token } from './token.ts';

/** What stands above the table of a form: who filled it in, and what was not there when it was sent. */
export interface Above {
  readonly filledBy?: FilledCell;
  readonly auditedBy?: FilledCell;
  readonly strays: readonly FilledCell[];
}

const names = ['filledBy', 'auditedBy'] as const;
type Name = (typeof names)[number];

const UNASKED: Why = { message: '写在表的上面，不知道是什么', remedy: '看了再定；是进展、意见就用 progress 等登记' };

/** Reads what stands above a table: 填报人 and 审核人, beside these words or after them, and everything that was added. */
export function aboveIn(place: FormTable): Above {
  const found: Partial<Record<Name, FilledCell>> = {};
  const strays: FilledCell[] = [];
  for (const [row, column] of writtenAbove(place)) {
    const name = names.find((one) => !found[one] && isNameAt(one, row, column, place));
    if (name) found[name] = nameAt(name, row, column, place);
    else if (!isOfTheForm(row, column, place)) strays.push(cellAt(row, column, '表外的字', place, UNASKED));
  }
  return { ...found, strays };
}

/** Every cell above the table that says something, the title left out; of what was merged the first. */
function writtenAbove({ grid, sheet, top }: FormTable): [number, number][] {
  const isFirst = (row: number, column: number) =>
    !sheet.merged.some(
      (area) =>
        area.top <= row &&
        row <= area.bottom &&
        area.left <= column &&
        column <= area.right &&
        (row > area.top || column > area.left),
    );
  return Array.from({ length: top }, (_, row) => row).flatMap((row) =>
    Array.from({ length: grid.width }, (_, column): [number, number] => [row, column]).filter(
      ([, column]) => row + column > 0 && grid.text(row, column) !== '' && isFirst(row, column),
    ),
  );
}

/** Whether a cell tells a name: it stands to the right of the word, or after it in one cell. */
function isNameAt(name: Name, row: number, column: number, place: FormTable): boolean {
  const { grid } = place;
  if (afterWord(name, grid.text(row, column)) !== '') return true;
  const isLabel = names.some((one) => bareTitle(grid.text(row, column)) === words[one]);
  return !isLabel && column > 0 && bareTitle(grid.text(row, column - 1)) === words[name];
}

function nameAt(name: Name, row: number, column: number, place: FormTable): FilledCell {
  const cell = cellAt(row, column, words[name], place);
  const text = afterWord(name, cell.text) || cell.text;
  return { ...cell, value: text, text };
}

/** 钱某 of 填报人：钱某. */
function afterWord(name: Name, text: string): string {
  const [word, ...rest] = text.split(/[:：]/);
  return bareTitle(word ?? '') === words[name] ? rest.join('：').trim() : '';
}

function isOfTheForm(row: number, column: number, { grid, token }: FormTable): boolean {
  const text = plain(grid.text(row, column));
  return token.texts.has(text) || names.some((one) => bareTitle(text) === words[one]);
}

const UNREAD_SHEET = '是另外加的，没有取';

/** The other sheets of a book, each once, with what was added to it after it was sent. */
export function besideIn(sheets: readonly Sheet[], { texts }: Token): FilledCell[] {
  return sheets.flatMap((sheet) => {
    const { name, width, height, text } = gridOf(sheet);
    const places = Array.from({ length: height * width }, (_, at) => [Math.floor(at / width), at % width] as const);
    const added = places.filter(([row, column]) => text(row, column) !== '' && !texts.has(plain(text(row, column))));
    const [first] = added;
    if (!first) return [];
    const [row, column] = first;
    const all = [...new Set(added.map((place) => text(...place)))];
    const why: Why = {
      message: `工作表“${name}”里${all.length === 1 ? '这些字' : `“${short(all[0] ?? '')}”等 ${all.length} 处`}${UNREAD_SHEET}`,
      remedy: '看了再定；是附的材料就用 attach 附上这个文件',
    };
    return [{ sheet: name, row, column, value: all.join('；'), text: all.join('；'), title: '别的工作表', why }];
  });
}
