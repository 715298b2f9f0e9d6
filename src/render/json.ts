import { type Column, cellValue, type Row, type Section, type Value, type View } from '../views/view/view.ts';

/** A view as one JSON object with Chinese keys, after what `envelope` says of the answer as a whole. */
export function renderJson(view: View, envelope: Readonly<Record<string, Value>>): string {
  return [...jsonPieces(view, envelope)].join('');
}

/** The same in pieces, one for each row. */
export function* jsonPieces({ facts, sections }: View, envelope: Readonly<Record<string, Value>>): Generator<string> {
  const lists = new Map(sections.flatMap((section) => (section.key ? [[section.key, section] as const] : [])));
  let before = '{';
  for (const [key, value] of Object.entries({ ...envelope, ...facts, ...Object.fromEntries(lists) })) {
    const list = lists.get(key);
    if (value === undefined) continue;
    yield `${before}\n  ${quoted(key, 1)}: `;
    if (list) yield* listPieces(list);
    else yield quoted(value as Value, 1);
    before = ',';
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

function* listPieces({ columns, rows }: Section): Generator<string> {
  let before = '[';
  for (const row of rows) {
    yield `${before}\n    ${quoted(valuesIn(row, columns), 2)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

/** As it stands so deep in JSON that is indented by two. */
function quoted(value: Value, depth: number): string {
  return escaped(JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`));
}

/** Everything an answer says, by Chinese keys: its figures, and its lists. */
export function contentOf(view: View): Readonly<Record<string, Value>> {
  const lists = view.sections.flatMap(({ key, columns, rows }) =>
    key ? [[key, rows.map((row) => valuesIn(row, columns))] as const] : [],
  );
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

function valuesIn(row: Row, columns: readonly Column[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(columns.map(({ key, title }) => [title, cellValue(row[key])]));
}
