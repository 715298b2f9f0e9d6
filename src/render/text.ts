import { held, isEmpty } from '../views/view/rows.ts';
import { type Official, type Section, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { grid } from './grid.ts';
import { listLines } from './list.ts';
import { inChunks } from './pieces.ts';
import { type Paper, type Style, styleOf } from './style.ts';
import { pad, printable, wrap } from './width.ts';

/** A view as text for a terminal or a pipe; always ends with a line feed unless there is nothing to say. */
export function renderText(view: View, paper: Paper): string {
  return [...inChunks(textLines(view, paper))].join('');
}

/** The same line by line, for what is too large to be held. */
export function* textLines(view: View, paper: Paper): Generator<string> {
  const style = styleOf(paper);
  let isFirst = true;
  for (const block of blocksOf(view, style)) {
    let isBegun = false;
    for (const line of block) {
      if (!isBegun && !isFirst) yield '\n';
      [isBegun, isFirst] = [true, false];
      yield `${line.trimEnd()}\n`;
    }
  }
}

function blocksOf(view: View, style: Style): Iterable<string>[] {
  const title = view.title ? wrap(printable(view.title), style.columns, style.widthOf).map(style.bold) : [];
  const around = linesAround(view.official);
  const linesOf = (isAnnex: boolean) =>
    view.sections.flatMap((section) => ((section.annex ?? false) === isAnnex ? [sectionLines(section, style)] : []));
  const body = [around.head, title, around.addressee, ...linesOf(false), around.foot];
  return [...body, ...linesOf(true), notes(view, style)];
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

function* sectionLines(shown: Section, style: Style): Generator<string> {
  if (shown.silent || shown.detail) return;
  const { heading, empty } = shown;
  if (heading) yield* headed(heading, style);
  if (!isEmpty(shown.rows)) yield* layouts[shown.layout](shown.layout === 'list' ? shown : held(shown), style);
  else if (empty) yield empty;
}

function headed(heading: string, style: Style): string[] {
  return wrap(printable(heading), style.columns, style.widthOf).map(style.bold);
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
