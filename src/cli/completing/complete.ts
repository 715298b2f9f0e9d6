import type { Peek } from '../../world/peek.ts';
import { candidatesAt } from './candidates.ts';
import { cursorIn } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { lookupNear } from './lookup.ts';

/** What can stand at the cursor, a line each: the value, a tab, what it is. The last word is the one that is being typed. */
export async function complete(typed: readonly string[], grammar: Grammar, peek: Peek): Promise<string> {
  const cursor = cursorIn(typed, grammar);
  const found = await candidatesAt(cursor, grammar, lookupNear(peek, cursor.ledger));
  return found.map(({ value, about }) => `${value}\t${brief(about.replace(/\s+/g, ' '))}\n`).join('');
}

/** A line of its own in a terminal of eighty columns. */
const BRIEF = 30;

function brief(text: string): string {
  const characters = [...text];
  return characters.length > BRIEF ? `${characters.slice(0, BRIEF - 1).join('')}…` : text;
}
