import { held } from '../views/view/rows.ts';
import { type Official, type Section, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { grid } from './grid.ts';
import { listLines } from './list.ts';
import { type Paper, type Style, styleOf } from './style.ts';
import { pad, printable, wrap } from './width.ts';

/** A view as text for a terminal or a pipe; always ends with a line feed unless there is nothing to say. */
export function renderText(view: View, paper: Paper): string {
  const style = styleOf(paper);
  const title = view.title ? wrap(printable(view.title), style.columns, style.widthOf).map(style.bold) : [];
  const around = linesAround(view.official);
  const [own, annexes] = [false, true].map((annex) =>
    view.sections
      .filter((section) => (section.annex ?? false) === annex)
      .map((section) => sectionLines(section, style)),
  ) as [string[][], string[][]];
  const blocks = [around.head, title, around.addressee, ...own, around.foot, ...annexes, notes(view, style)];
  const filled = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return filled.length === 0 ? '' : `${filled.join('\n\n')}\n`;
}

/** What stands around the text of an official document. */
function linesAround(official: Official | undefined) {
  const { masthead, number, urgency, addressee, signer, date, footnote, copies, issuer, issued } = aroundText(official);
  return {
    head: filled(masthead, number, urgency),
    addressee: filled(addressee),
    foot: filled(signer, date, footnote, copies, issued && `${issuer}　　${issued}`),
  };
}

function filled(...lines: readonly (string | undefined)[]): string[] {
  return lines.filter((line) => line !== undefined && line !== '').map((line) => printable(line as string));
}

function notes(view: View, style: Style): string[] {
  return (view.notes ?? []).flatMap((note) => wrap(printable(note), style.columns, style.widthOf));
}

function sectionLines(shown: Section, style: Style): string[] {
  if (shown.silent || shown.detail) return [];
  const section = held(shown);
  const heading = section.heading ? wrap(printable(section.heading), style.columns, style.widthOf).map(style.bold) : [];
  if (section.rows.length === 0) return section.empty ? [...heading, section.empty] : heading;
  return [...heading, ...layouts[section.layout](section, style)];
}

const layouts = { list: listLines, grid, pairs, form: pairs, lines, prose } as const;

function pairs(section: Section, style: Style): string[] {
  const columns = section.columns.filter(({ hidden }) => !hidden);
  return section.rows.flatMap((row) => {
    const shown = columns.filter(({ key }) => section.layout === 'form' || textOf(row[key]) !== '');
    const width = Math.max(0, ...shown.map(({ title }) => style.widthOf(title)));
    return shown.flatMap(({ key, title }) => {
      const [first = '', ...rest] = wrap(
        printable(textOf(row[key])),
        Math.max(10, style.columns - width - 2),
        style.widthOf,
      );
      return [
        `${pad(title, width, style.widthOf)}  ${first}`,
        ...rest.map((line) => `${' '.repeat(width + 2)}${line}`),
      ];
    });
  });
}

/** Paragraphs begin two characters in. */
function prose(section: Section, style: Style): string[] {
  const key = section.columns[0]?.key ?? '';
  return section.rows.flatMap((row) => wrap(printable(`　　${textOf(row[key])}`), style.columns, style.widthOf));
}

function lines(section: Section, style: Style): string[] {
  const key = section.columns[0]?.key ?? '';
  return section.rows.flatMap((row) => wrap(printable(textOf(row[key])), style.columns, style.widthOf));
}
