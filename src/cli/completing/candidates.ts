import type { Candidate } from './candidate.ts';
import type { Cursor } from './cursor.ts';
import type { Flag, Grammar, Verb } from './grammar.ts';
import { knownTo } from './known.ts';
import type { Lookup } from './lookup.ts';

/** The most candidates that are offered. */
export const MOST = 200;

/** The candidates at a cursor; none where the shell completes by itself, as with files. */
export async function candidatesAt(cursor: Cursor, grammar: Grammar, lookup: Lookup | undefined): Promise<Candidate[]> {
  const { current, before, words, want } = cursor;
  const listed = words.flatMap((word) => namesOf(word, current));
  const chosen = typeof want === 'object' && 'choices' in want ? want.choices : [];
  const fixed = [...listed, ...chosen.filter((one) => one.includes(current)).map((value) => ({ value, about: '' }))];
  const known = fixed.length > 0 || !lookup ? [] : await knownTo(lookup, want, current, grammar);
  const all = [...fixed, ...known].map(({ value, about }) => ({ value: before + value, about }));
  if (all.length <= MOST) return all;
  return [...all.slice(0, MOST), { value: '…', about: `还有 ${all.length - MOST} 项，多写几个字` }];
}

/** The names of a command or an option that go on from what is typed; the English one where nothing is. */
function namesOf({ names, about }: Verb | Flag, current: string): Candidate[] {
  const found = names.find((name) => name.startsWith(current));
  const other = names.find((name) => name !== found && name !== about);
  return found === undefined ? [] : [{ value: found, about: other === undefined ? about : `${other}  ${about}` }];
}
