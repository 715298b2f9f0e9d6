import { writeSync } from 'node:fs';
import type { Charset } from './charset.ts';
import { encoderOf } from './encoded.ts';
import { isTerminal } from './is-terminal.ts';
import { sleep } from './sleep.ts';
import { errorCode, troubleOf } from './trouble.ts';
import type { Trouble } from './world.ts';

/** Standard output could not take everything, so the answer is not complete; thrown, for there is nowhere to say it. */
export class OutputFailure extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

/** Writes all of a text before it returns, in a charset. */
export type WriteText = (text: string, charset?: Charset) => void;

/** A `WriteText` that writes nothing more once the reader has closed the pipe; UTF-8 where it is told no other charset. */
export function writer(handle: 1 | 2): WriteText {
  let closed = false;
  return (text, charset = 'utf-8') => {
    if (closed) return;
    try {
      if (isConsole(handle)) (handle === 1 ? process.stdout : process.stderr).write(text);
      else writeAll(handle, encoderOf(charset).encode(text));
    } catch (error) {
      closed = true;
      if (handle === 1 && errorCode(error) !== 'EPIPE') throw new OutputFailure(troubleOf(error, '标准输出'));
    }
  };
}

/**
 * A console of Windows takes bytes for its own code page, of which 936 is no UTF-8; to the stream Node gives it UTF-16
 * (WriteConsoleW), and waits for it.
 */
function isConsole(handle: 1 | 2): boolean {
  return process.platform === 'win32' && isTerminal(handle);
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSome(handle, bytes.subarray(written));
}

/** A pipe that another process has set to non-blocking may be full for a moment. */
function writeSome(handle: number, bytes: Uint8Array): number {
  try {
    return writeSync(handle, bytes);
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error;
    sleep(2);
    return 0;
  }
}

/** What became of an answer that could not be written whole. */
export const INCOMPLETE = 3;

export function incompleteWords({ trouble: { path, message } }: OutputFailure): string {
  return `${path}没有写完：${message}\n`;
}
