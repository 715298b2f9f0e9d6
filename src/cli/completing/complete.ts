import type { Peek } from '../../world/peek.ts';
import { candidatesAt } from './candidates.ts';
import { cursorIn } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { lookupNear } from './lookup.ts';

/** What can stand at the cursor, a line each: the value, a tab, what it is. The last word is the one that is being typed. */
export async function complete(typed: readonly string[], grammar: Grammar, peek: Peek): Promise<string> {
  const cursor = cursorIn(typed, grammar);
  const found = await candidatesAt(cursor, grammar, lookupNear(peek, cursor.ledger));
  return found.map(({ value, about }) => `${value}\t${about.replace(/\s+/g, ' ')}\n`).join('');
}
