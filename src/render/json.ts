import { cellValue, type Section, type Value, type View } from '../views/view.ts';

/** A view as one JSON object with Chinese keys, after what `envelope` says of the answer as a whole. */
export function renderJson(view: View, envelope: Readonly<Record<string, Value>>): string {
  return `${escaped(JSON.stringify({ ...envelope, ...contentOf(view) }, null, 2))}\n`;
}

/** Everything an answer says, by Chinese keys: its figures, and its lists. */
export function contentOf(view: View): Readonly<Record<string, Value>> {
  const lists = view.sections.flatMap((section) => (section.key ? [[section.key, rowsOf(section)] as const] : []));
  return { ...view.facts, ...Object.fromEntries(lists) };
}

/** JSON leaves C1 and direction controls as they are; here they are escaped as well. */
function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function rowsOf({ columns, rows }: Section): Value[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key, title }) => [title, cellValue(row[key])])));
}
