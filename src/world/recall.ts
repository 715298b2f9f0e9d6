import { isatty } from 'node:tty';
import { colourOf, columnsOf, interactive } from './abilities.ts';
import { INCOMPLETE, incompleteWords, OutputFailure, writer } from './output.ts';
import { holds, type Memory, memoryFile, memoryFolder, minuteNow, readMemory, type Seen } from './remembered.ts';

/**
 * Gives the answer that was given to the same question before, if everything that it was made from is as it was; the
 * exit code, or undefined where the program (the file of this name) has to be asked. Loaded instead of the program, not with it.
 */
export function recall(args: readonly string[], program: string): number | undefined {
  const { env } = process;
  const folder = memoryFolder(env);
  if (folder === undefined) return undefined;
  const memory = readMemory(memoryFile(folder, args, cwd(), program));
  if (!memory || !holds(memory, { env, seen: seenNow(env), minute: minuteNow() })) return undefined;
  return say(memory);
}

/** The folder may be gone; then nothing is remembered of it. */
function cwd(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

function say({ said, code }: Memory): number {
  const streams = { 1: writer(1), 2: writer(2) };
  try {
    for (const [stream, text] of said) streams[stream](text);
    return code;
  } catch (error) {
    if (!(error instanceof OutputFailure)) throw error;
    streams[2](incompleteWords(error));
    return INCOMPLETE;
  }
}

function seenNow(env: NodeJS.ProcessEnv): Seen {
  const isTerminal = isatty(1);
  return {
    columns: columnsOf(env, isTerminal, isTerminal ? process.stdout.columns : undefined) ?? null,
    colour: colourOf(env, isTerminal, process.platform),
    asks: interactive(env, isatty(0), isTerminal),
  };
}
