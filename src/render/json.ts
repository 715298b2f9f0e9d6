import { cellValue, type Section, type Value, type View } from '../views/view/view.ts';

/** A view as one JSON object with Chinese keys, after what `envelope` says of the answer as a whole. */
export function renderJson(view: View, envelope: Readonly<Record<string, Value>>): string {
  return `${escaped(JSON.stringify({ ...envelope, ...contentOf(view) }, null, 2))}\n`;
}

/** Everything an answer says, by Chinese keys: its figures, and its lists. */
export function contentOf(view: View): Readonly<Record<string, Value>> {
  const lists = view.sections.flatMap((section) => (section.key ? [[section.key, rowsOf(section)] as const] : []));
  return { ...view.facts, ...Object.fromEntries(lists) };
}

/** What JSON leaves as it is: C1, marks that turn the direction of text, code points that are no characters. */
const UNSEEN =
  /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** Quoted text with everything escaped that cannot be seen. */
export function escaped(quoted: string): string {
  return quoted.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function rowsOf({ columns, rows }: Section): Value[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key, title }) => [title, cellValue(row[key])])));
}
