import { textField } from '../../views/view/fields.ts';
import { type Row, type Section, textOf, type Value, type View } from '../../views/view/view.ts';
import { type NoticeKind, noticeKind } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';

/** What the kinds of papers say of themselves: a letter around its text, a form in its cells. */

/** 文种 of a paper. */
export function kindOfPaper({ facts }: View): NoticeKind | undefined {
  return noticeKind.parse(String(facts?.[words.noticeKind]));
}

function isLetter({ official }: View): boolean {
  return official?.masthead !== undefined;
}

/** 发文字号 as it stands on the paper; '' where it is still to be filled in. */
export function numberOnPaper(view: View): string {
  return (isLetter(view) ? view.official?.number : cellOf(view, words.docket)) ?? '';
}

/** The same paper with this 发文字号. */
export function withNumber(view: View, number: string): View {
  if (!isLetter(view)) return withCell(view, words.docket, number);
  return { ...view, official: { ...view.official, number }, facts: { ...view.facts, [words.number]: number } };
}

/** The same paper with who signed it: a form bears the name, of a letter only programs are told. */
export function withSigner(view: View, signer: string): View {
  if (!isLetter(view)) return withCell(view, words.signedBy, signer);
  const paper = view.paper && { ...view.paper, told: { ...view.paper.told, 签发人: textField(signer) } };
  return { ...view, facts: { ...view.facts, [words.signedBy]: signer }, ...(paper && { paper }) };
}

/** Who signed it, as far as the paper or the office's settings say. */
export function signerOf(view: View): string {
  return isLetter(view) ? String(view.facts?.[words.signedBy] ?? '') : (cellOf(view, words.signedBy) ?? '');
}

/** 主送 as it stands on the paper; of a form the units that have the task. */
export function addresseesOn(view: View): string {
  return (isLetter(view) ? view.official?.addressee : cellOf(view, words.hosts)) ?? '';
}

/** All that a paper says, whatever its number: of two papers with the same one is the other once more. */
export function contentOfPaper(paper: View): string {
  const { title, official, sections } = withNumber(paper, '');
  return JSON.stringify([title, official, sections.map(sectionText)]);
}

function sectionText({ heading, columns, rows }: Section): unknown[] {
  return [heading, columns.map((one) => one.title), rows.map((row) => columns.map(({ key }) => textOf(row[key])))];
}

/** The same paper with a line of small print at its foot. */
export function footed(view: View, line: string): View {
  return { ...view, notes: [...(view.notes ?? []), line] };
}

function cellOf({ sections: [form] }: View, title: string): string | undefined {
  const [row] = form ? [...form.rows] : [];
  const at = form?.columns.find((one) => one.title === title);
  return row && at ? textOf(row[at.key]) : undefined;
}

function withCell(view: View, title: string, value: string): View {
  const [form, ...others] = view.sections;
  const at = form?.columns.find((one) => one.title === title);
  if (!form || !at) return view;
  const rows = [...form.rows].map((row): Row => ({ ...row, [at.key]: value }));
  const cells = view.facts?.[words.formCells] as Readonly<Record<string, Value>> | undefined;
  const facts = { ...view.facts, ...(cells && { [words.formCells]: { ...cells, [title]: value } }) };
  return { ...view, facts, sections: [{ ...form, rows }, ...others] };
}
