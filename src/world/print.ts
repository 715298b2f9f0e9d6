/** Two lanes of 32 bits (FNV-1a with two primes): to tell whether something has changed, not to guard it. */
export interface Print {
  readonly high: number;
  readonly low: number;
}

const BASIS: Print = { high: 0x811c9dc5, low: 0x01000193 };

/** The print of a text and some numbers. */
export function printOf(text: string, numbers: readonly number[] = []): Print {
  let { high, low } = BASIS;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  for (const number of numbers) {
    parts.float[0] = number;
    for (const part of parts.whole) {
      high = Math.imul(high ^ part, 0x01000193);
      low = Math.imul(low ^ part, 0xc2b2ae35) ^ (low >>> 16);
    }
  }
  return { high: high >>> 0, low: low >>> 0 };
}

const float = new Float64Array(1);
const parts = { float, whole: new Uint32Array(float.buffer) };

/** The print of several things in whatever order they come. */
export function together(a: Print, b: Print): Print {
  const low = a.low + b.low;
  return { high: (a.high + b.high + (low > 0xffffffff ? 1 : 0)) >>> 0, low: low >>> 0 };
}

export const NOTHING: Print = { high: 0, low: 0 };

export function spelled({ high, low }: Print): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
