import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const SUM_BYTES = 4;

/** Bytes with their sum before them, by which damage is told. */
export function withSum(parts: Iterable<Uint8Array>): Uint8Array {
  const all: Uint8Array[] = [Buffer.alloc(SUM_BYTES)];
  let sum = 0;
  for (const part of parts) {
    all.push(part);
    sum = crc32(part, sum);
  }
  const whole = Buffer.concat(all);
  whole.writeUInt32LE(sum);
  return whole;
}

/** The bytes of a file that was written with their sum, if they are whole. */
export function readSummed(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(SUM_BYTES);
    return content.readUInt32LE(0) === crc32(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
