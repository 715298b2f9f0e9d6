import { bound } from './actor/bound.ts';
import { coded, type Register } from './actor/register.ts';
import { plainText } from './plain.ts';

/** A text as the grammar of actors reads it, character for character: one spelling, and no mark within a name. */
export function spelled(text: string, register: Register): string {
  return coded(bound(plainText(text)), register);
}
