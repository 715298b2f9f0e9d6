import { writeSync } from 'node:fs';
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

/** A function that writes all it is given before it returns, and nothing more once the reader has closed the pipe. */
export function writer(handle: 1 | 2): (text: string) => void {
  let closed = false;
  return (text) => {
    if (closed) return;
    try {
      writeAll(handle, Buffer.from(text));
    } catch (error) {
      closed = true;
      if (handle === 1 && errorCode(error) !== 'EPIPE') throw new OutputFailure(troubleOf(error, '标准输出'));
    }
  };
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSome(handle, bytes.subarray(written));
}

/** A pipe that another process has set to non-blocking may be full for a moment. */
function writeSome(handle: number, bytes: Buffer): number {
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
