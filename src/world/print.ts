/** To tell whether something has changed, not to guard it: 64 bits of FNV-1a in two lanes. */
export interface Printer {
  /** Takes in a thing by its name and what else tells of it; the order of the things does not matter. */
  add(name: string, a?: number, b?: number, c?: number, d?: number, e?: number): void;
  /** 16 letters for all that was taken in. */
  spelled(): string;
}

const numbers = new Float64Array(5);
const words = new Uint32Array(numbers.buffer);

export function createPrinter(): Printer {
  let high = 0;
  let low = 0;
  return {
    add(name, a = 0, b = 0, c = 0, d = 0, e = 0) {
      let one = 0x811c9dc5;
      let two = 0x01000193;
      for (let i = 0; i < name.length; i += 1) {
        const unit = name.charCodeAt(i);
        one = Math.imul(one ^ unit, 0x01000193);
        two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 13);
      }
      numbers[0] = a;
      numbers[1] = b;
      numbers[2] = c;
      numbers[3] = d;
      numbers[4] = e;
      for (let i = 0; i < 10; i += 1) {
        const word = words[i] as number;
        one = Math.imul(one ^ word, 0x01000193);
        two = Math.imul(two ^ word, 0xc2b2ae35) ^ (two >>> 16);
      }
      high = (high + one) | 0;
      low = (low + two) | 0;
    },
    spelled: () => [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join(''),
  };
}

/** 16 letters for one thing. */
export function printOf(name: string, ...more: readonly [number?, number?, number?, number?, number?]): string {
  const printer = createPrinter();
  printer.add(name, ...more);
  return printer.spelled();
}
