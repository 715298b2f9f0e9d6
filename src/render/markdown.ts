import { batchesOf, held } from '../views/view/rows.ts';
import {
  type Column,
  type Official,
  type Row,
  type Section,
  seenColumns,
  textOf,
  type View,
} from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { printable } from './width.ts';

/** A view as Markdown; whatever a cell holds is text, never markup. */
export function renderMarkdown(view: View): string {
  const { before, after } = linesAround(view.official);
  const annexes = view.sections.filter(({ annex }) => annex);
  const own = view.sections.filter((section) => !annexes.includes(section));
  const blocks = [
    ...(view.title ? [`# ${plain(view.title)}`] : []),
    ...before,
    ...own.flatMap(sectionBlocks),
    ...after,
    ...annexes.flatMap(sectionBlocks),
    ...(view.notes ?? []).map(plain),
  ];
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function linesAround(official: Official | undefined) {
  const { masthead, number, urgency, addressee, signer, date, footnote, copies, issuer, issued } = aroundText(official);
  const told = (...lines: readonly (string | undefined)[]) => lines.flatMap((line) => (line ? [plain(line)] : []));
  return {
    before: told(masthead, number, urgency, addressee),
    after: told(signer, date, footnote, copies, issued && `${issuer}　${issued}`),
  };
}

function sectionBlocks(shown: Section): string[] {
  if (shown.silent || shown.detail) return [];
  const section = held(shown);
  const heading = section.heading ? [`## ${plain(section.heading)}`] : [];
  if (section.rows.length === 0) return [...heading, ...(section.empty ? [plain(section.empty)] : [])];
  const columns = seenColumns(section);
  if (section.layout === 'lines' || section.layout === 'prose')
    return [...heading, ...section.rows.map((row) => plain(textOf(row[columns[0]?.key ?? ''])))];
  if (section.layout === 'pairs' || section.layout === 'form')
    return [...heading, ...section.rows.map((row) => pairTable(columns, row, section.layout === 'form'))];
  return [
    ...heading,
    ...[...batchesOf(section)].flatMap(({ head, rows }) => [
      ...(head === undefined ? [] : [`### ${plain(head)}`]),
      table(
        columns.map(({ title }) => title),
        rows.map((row) => columns.map(({ key }) => textOf(row[key]))),
        columns,
      ),
    ]),
  ];
}

function pairTable(columns: readonly Column[], row: Row, blanks: boolean): string {
  const pairs = columns.map(({ key, title }) => [title, textOf(row[key])]).filter(([, text]) => blanks || text !== '');
  return table(['项目', '内容'], pairs);
}

function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = titles.map((_, i) => (columns[i]?.align === 'right' ? '---:' : '---'));
  return [line(titles), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Text with every character escaped that Markdown or HTML would take for its own. */
function plain(text: string): string {
  return (
    printable(text)
      // four blanks would make it code
      .replace(/^ +/, '')
      .replace(/[\\`*_[\]|~#!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/^(\s*)([-+])(?=[-+\s]|$)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
      // what would become a link by itself
      .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
  );
}
