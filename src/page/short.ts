/** So many characters of a number, a day, an address are one word; a longer one is parted rather than run over. */
const WORD = 30;
const SHORT = 9;

/** Whether a text of a cell is never parted: numbers, days, a light with a few words. */
export function isShort(text: string): boolean {
  return [...text].length <= (/^[\x21-\x7e]+$/.test(text) ? WORD : SHORT);
}
