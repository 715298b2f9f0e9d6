import { answerShell } from '../../world/answer.ts';
import { complete } from './complete.ts';
import { writtenGrammar } from './written.ts';

/** What bin/xiaoneng.js calls for a shell that completes a word: it is answered without loading all the rest. */
export function answer(typed: readonly string[]): Promise<void> {
  return answerShell((peek) => complete(typed, writtenGrammar, peek));
}
