import { newElement } from './elements.ts';
import type { RowData, ShownCell, ShownColumn } from './lines.ts';
import { wholeness } from './short.ts';

/** Whether the page has what happened in a task. */
export type HasHistory = (id: string) => boolean;

/** A row of a table that lies in data, as the program writes those that lie on the page. */
export function drawnRow(lines: RowData, row: number, has: HasHistory): HTMLTableRowElement {
  const cells = lines.columns.map((column, i) => cellOf(lines.cell(row, i), column, has));
  return newElement('tr', { 'aria-rowindex': String(row + 2) }, ...cells);
}

function cellOf(cell: ShownCell, column: ShownColumn, has: HasHistory): HTMLTableCellElement {
  const whole = !column.grow && wholeness(cell.text);
  const classes = [column.number && 'num', column.grow && 'grow', whole, cell.tone].filter((one) => one);
  const attributes = { class: classes.length > 0 ? classes.join(' ') : undefined, 'data-label': column.title };
  return newElement('td', attributes, contentOf(cell, column, has));
}

function contentOf({ text, to }: ShownCell, { key }: ShownColumn, has: HasHistory): Node | string {
  if (to) return newElement('a', { href: `#${to.anchor}`, 'data-where': JSON.stringify(to.where) }, text);
  return key === 'id' && has(text) ? newElement('a', { href: '#', 'data-open': text }, text) : text;
}
