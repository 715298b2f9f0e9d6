import { textField } from '../../views/view/fields.ts';
import { held } from '../../views/view/rows.ts';
import type { PaperField, PaperFields } from '../../views/view/view.ts';
import {
  type Column,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  textOf,
  type View,
} from '../../views/view/view.ts';
import { aroundText } from '../around.ts';
import { ANNEXES, COPIED, FOOTNOTE, NOTES } from '../docx/stencil.ts';
import { TITLE_ROOM, titleLines } from '../docx/title.ts';
import { widthIn } from '../docx/type.ts';

/** What a template of this paper is filled in with: its text, what stands around it, and what it tells besides. */
export function paperFieldsOf(view: View): PaperFields {
  const sections = view.sections.filter(({ silent, detail }) => !silent && !detail).map(held);
  const annexes = sections.filter(({ annex }) => annex);
  return {
    ...view.paper?.told,
    标题: titled(view.title ?? ''),
    ...(view.official?.signature && letterFields(view, annexes)),
    ...Object.assign({}, ...sections.map(sectionFields)),
    ...Object.assign(
      {},
      ...annexes.map((section, i) => annexFields(section, annexes.length === 1 ? '' : String(i + 1))),
    ),
    [NOTES]: { kind: 'paragraphs', texts: view.notes ?? [] },
  };
}

function letterFields({ official = {} }: View, annexes: readonly Section[]): PaperFields {
  const { masthead = '', number = '', urgency = '', signer = '', date = '', issuer = '' } = aroundText(official);
  const { addressee = '', copies = [], footnote = '' } = official;
  const names = annexes.map(({ heading = '' }, i) => (annexes.length === 1 ? heading : `${i + 1}. ${heading}`));
  return {
    主送: textField(addressee),
    ...(names.length > 0 && { [ANNEXES]: annexNames(names) }),
    署名: textField(signer),
    成文日期: textField(date),
    [FOOTNOTE]: textField(footnote),
    // what a letter without 发文机关标志 has not
    ...(official.masthead !== undefined && {
      紧急程度: textField(urgency),
      发文机关标志: textField(masthead),
      发文字号: textField(number),
      [COPIED]: textField(copies.join('，')),
      // 信函格式 bears none
      ...(official.format !== 'letter' && { 印发机关: textField(issuer) }),
    }),
  };
}

/** Those that follow stand under the first. */
function annexNames(names: readonly string[]): PaperField {
  return { kind: 'paragraphs', texts: names.map((name, i) => `${i === 0 ? '附件：' : '　　　'}${name}`) };
}

function sectionFields(section: Section): PaperFields {
  const [row = {}] = section.rows;
  const columns = seenColumns(section);
  if (section.layout === 'form') return formFields(columns, row);
  if (section.field === undefined) return {};
  if (section.layout === 'prose')
    return {
      [section.field]: { kind: 'paragraphs', texts: section.rows.map((each) => textOf(each[columns[0]?.key ?? ''])) },
    };
  const rows = section.rows.map((each) =>
    Object.fromEntries(columns.map((one) => [cellCalled(one), textOf(each[one.key])])),
  );
  return { [section.field]: { kind: 'rows', columns: columns.map(cellCalled), rows } };
}

/** What is left to be filled in by hand is no field. */
function formFields(columns: readonly Column[], row: Row): PaperFields {
  return Object.fromEntries(
    columns.flatMap((one) => (one.field === undefined ? [] : [[one.field, cellField(row, one)]])),
  );
}

/** What a template calls a cell of a column. */
export function cellCalled({ field, title }: Column): string {
  return field ?? title;
}

function cellField(row: Row, { key }: Column): PaperField {
  const cell = row[key];
  return textField(textOf(cell), isMarked(cell) ? cell.tone : undefined);
}

/** What a template calls the title of an annex, and 附件1 over it. */
export function annexTitle(field: string): string {
  return `${field}标题`;
}

export function annexMark(field: string): string {
  return `${field}附件号`;
}

function annexFields({ field = '', heading = '' }: Section, number: string): PaperFields {
  return { [annexTitle(field)]: titled(heading), [annexMark(field)]: textField(`附件${number}`) };
}

/** In the lines in which this program sets it. */
function titled(title: string): PaperField {
  return { kind: 'paragraphs', texts: titleLines(title, TITLE_ROOM, widthIn) };
}

/** The same fields, nothing in any of them. */
export function emptied(fields: PaperFields): PaperFields {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyField(field)]));
}

function emptyField(field: PaperField): PaperField {
  switch (field.kind) {
    case 'text':
      return textField('');
    case 'paragraphs':
      return { ...field, texts: [] };
    default:
      return { ...field, rows: [] };
  }
}
