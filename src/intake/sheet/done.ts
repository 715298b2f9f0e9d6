import { openingState } from '../../vocabulary/choices.ts';
import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';

/** What a cell says of a task that is done, and nothing else: part of a sentence proves nothing. */
const DONE =
  /^(?:已?(?:全部)?(?:办结|完成|销号|完结|结束)|已?(?:全部)?(?:完成整改|整改完成|整改到位|办理完毕)|已反馈|办结销号)[。.！!]?$/;
const YES = /^(?:是|[√✓✔☑])$/;
const ALL = /^(?:100(?:\.0+)?%?|[√✓✔☑])$/;

const saying: readonly (readonly [Meaning, readonly RegExp[]])[] = [
  ['state', [DONE, YES, ALL]],
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

/** How far a cell says that a task has come, as 期初状态 writes it. */
export function stateSaid(row: Row, said: Meaning): string {
  const text = [said, 'state' as const].map((meaning) => row.text(meaning)).join();
  const { cleared, fedBack, completed } = openingState.words;
  return /销号/.test(text) ? cleared : /已反馈/.test(text) ? fedBack : completed;
}
