import { cellValue, type Section, type Value, type View } from '../views/view.ts';

/** What every JSON answer says of itself besides its own list. */
export interface Envelope {
  readonly asOf: string;
  readonly complete: boolean;
  readonly problems: readonly Value[];
}

/** A view as one JSON object with Chinese keys; version 1 of the contract. */
export function renderJson(view: View, envelope: Envelope): string {
  const lists = view.sections.flatMap((section) => (section.key ? [[section.key, rowsOf(section)] as const] : []));
  const answer = {
    版本: 1,
    截至: envelope.asOf,
    完整: envelope.complete,
    问题: envelope.problems,
    ...view.facts,
    ...Object.fromEntries(lists),
  };
  return `${escaped(JSON.stringify(answer, null, 2))}\n`;
}

/** JSON leaves C1 and direction controls as they are; here they are escaped as well. */
function escaped(json: string): string {
  return json.replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function rowsOf({ columns, rows }: Section): Value[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, cellValue(row[key])])));
}
