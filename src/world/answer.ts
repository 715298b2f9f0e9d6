import { charsetsOf } from './charset.ts';
import { writer } from './output.ts';
import { nodePeek, type Peek } from './peek.ts';
import { wordsTyped } from './typed.ts';

/** sysexits.h: an internal error. */
const BUG = 70;

/** Answers a shell that completes a word: in haste, with nothing kept for another time, and in the charset it is typed in. */
export async function answerShell(
  typed: readonly string[],
  complete: (typed: readonly string[], peek: Peek) => Promise<string>,
): Promise<void> {
  const { terminal } = charsetsOf(process.env, process.platform);
  try {
    writer(1)(await complete(wordsTyped(typed, process.env).words, nodePeek()), terminal);
  } catch (error) {
    process.exitCode = BUG;
    writer(2)(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
