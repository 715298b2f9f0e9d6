import { answerShell } from '../../world/answer.ts';
import { complete } from './complete.ts';
import type { Grammar } from './grammar.ts';

/** The grammar of this build, written down when the program is bundled. */
declare const XIAONENG_GRAMMAR: Grammar;

/** What bin/xiaoneng.js calls for a shell that completes a word: it is answered without loading all the rest. */
export function answer(typed: readonly string[]): Promise<void> {
  return answerShell(typed, (words, peek) => complete(words, XIAONENG_GRAMMAR, peek));
}
