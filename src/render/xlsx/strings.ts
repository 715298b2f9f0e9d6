import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetCell } from './cells.ts';

const FILE = 'xl/sharedStrings.xml';

/** What is written on sheets, each text once. */
export interface Strings {
  /** The cell with a number in the place of its text. */
  numbered(cell: SheetCell): SheetCell;
  /** The book with the texts in the places of their numbers. */
  restored(book: Uint8Array): Uint8Array;
}

/** The library looks texts up in an object, where it finds `constructor` and the like before they are written. */
export function strings(): Strings {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => numbers.get(text) ?? numbers.set(text, numbers.size).get(text);
  return {
    numbered: (cell) =>
      cell && typeof cell.value === 'string' ? { ...cell, value: `#${numberOf(cell.value)}#` } : cell,
    restored: (book) => {
      const texts = [...numbers.keys()];
      const files = unzipSync(book);
      const table = strFromU8(files[FILE] ?? new Uint8Array());
      const told = table.replace(
        /<t[^>]*>#(\d+)#<\/t>/g,
        (_, n) => `<t xml:space="preserve">${escaped(texts[n] ?? '')}</t>`,
      );
      return zipSync({ ...files, [FILE]: strToU8(told) });
    },
  };
}

/** As XML; what reads like a code for a sign, _x0041_, gets one for its first stroke (ECMA-376 §22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
