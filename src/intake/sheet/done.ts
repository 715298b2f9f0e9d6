import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';

/** What a cell says of a task that is done, and nothing else: part of a sentence proves nothing. */
const DONE = /^(?:已?(?:全部)?(?:办结|完成|销号)|已反馈|已完结|办结销号)[。.！!]?$/;
const YES = /^(?:是|[√✓✔☑])$/;
const ALL = /^(?:100(?:\.0+)?%?|[√✓✔☑])$/;

const saying: readonly (readonly [Meaning, readonly RegExp[]])[] = [
  ['state', [DONE, YES]],
  ['isDone', [DONE, YES]],
  ['completion', [DONE, ALL]],
  ['progress', [DONE, ALL]],
  ['outcomeText', [DONE, YES]],
];

/** The first column in which a row says in so many words that its task is done; undefined where none does. */
export function doneSaid(row: Row): Meaning | undefined {
  return saying.find(([meaning, ways]) => {
    const text = row.text(meaning).normalize('NFKC').replace(/\s/g, '');
    return ways.some((way) => way.test(text));
  })?.[0];
}
