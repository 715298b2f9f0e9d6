import { wholeness } from '../../page/short.ts';
import { batchesOf } from '../../views/view/rows.ts';
import {
  type Cell,
  type Column,
  cellValue,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  textOf,
} from '../../views/view/view.ts';
import type { Anchors } from './anchors.ts';
import { type Html, html, raw } from './escape.ts';

/** More columns than this stand upright over a matrix. */
const STANDING = 6;

/** A table that can be sorted and searched once the script has run, and be read without it; in pieces. */
export function* tableOf(section: Section, anchors: Anchors): Generator<Html> {
  const columns = seenColumns(section);
  const chosenBy = anchors.chosenBy(section);
  yield html`<div class="scroll" tabindex="0" role="group" aria-label="${section.heading ?? section.key ?? '表'}"><table${section.chart === 'heat' && raw(' class="heat"')}>
${columnHeads(section, columns)}`;
  for (const { head: name, rows } of batchesOf(section)) {
    yield html`<tbody>
${
  name !== undefined &&
  html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${name}</th></tr>
`
}`;
    let left = section.first?.rows ?? Number.POSITIVE_INFINITY;
    for (const row of rows) {
      yield rowOf(row, columns, chosenBy, anchors, left <= 0);
      left -= 1;
    }
    yield html`</tbody>
`;
  }
  yield html`</table></div>
`;
}

/** The line of column titles. */
export function columnHeads({ chart }: Section, columns: readonly Column[]): Html {
  const isTall = chart === 'heat' && columns.length > STANDING;
  const head = columns.map(
    ({ title, align }, i) =>
      html`<th scope="col"${attribute('class', [align === 'right' && 'num', isTall && i > 0 && 'tall'])}>${title}</th>`,
  );
  return html`<thead><tr>${head}</tr></thead>
`;
}

function rowOf(
  row: Row,
  columns: readonly Column[],
  chosenBy: readonly string[],
  anchors: Anchors,
  roomy: boolean,
): Html {
  const chosen = Object.fromEntries(chosenBy.map((key) => [key, textOf(row[key])]));
  const data = chosenBy.length > 0 && html` data-is="${JSON.stringify(chosen)}"`;
  return html`<tr${roomy && raw(' class="roomy"')}${data}>${columns.map((column) => cellOf(row[column.key], column, anchors))}</tr>
`;
}

function cellOf(cell: Cell | undefined, { key, title, align, grow }: Column, anchors: Anchors): Html {
  const text = textOf(cell);
  const value = cellValue(cell);
  const tone = isMarked(cell) && cell.tone;
  const sorted = typeof value === 'string' && value !== text && html` data-value="${value}"`;
  return html`<td${attribute('class', [align === 'right' && 'num', grow && 'grow', !grow && wholeness(text), tone])} data-label="${title}"${sorted}>${linked(cell, text, key, anchors)}</td>`;
}

function attribute(name: string, values: readonly (string | false | undefined)[]): Html | false {
  const told = values.filter((value) => value).join(' ');
  return told !== '' && html` ${raw(name)}="${told}"`;
}

/** A figure leads to its rows, a number to its history. */
export function linked(cell: Cell | undefined, text: string, key: string, anchors: Anchors): Html {
  const place = isMarked(cell) ? cell.to : undefined;
  const target = place && anchors.section(place.section);
  if (place && target) return html`<a href="#${target}" data-where="${JSON.stringify(place.where ?? {})}">${text}</a>`;
  const history = key === 'id' ? anchors.history(text) : undefined;
  return history ? html`<a href="#${history}" data-open="${text}">${text}</a>` : html`${text}`;
}
