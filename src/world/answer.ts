import { writer } from './output.ts';
import { nodePeek, type Peek } from './peek.ts';

/** sysexits.h: an internal error. */
const BUG = 70;

/** Answers a shell that completes a word: in haste, and with nothing kept for another time. */
export async function answerShell(complete: (peek: Peek) => Promise<string>): Promise<void> {
  try {
    writer(1)(await complete(nodePeek()));
  } catch (error) {
    process.exitCode = BUG;
    writer(2)(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
