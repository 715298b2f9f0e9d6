/** So many characters of a number, a day, an address are one word; a longer one is parted rather than run over. */
const WORD = 30;
const SHORT = 9;

/**
 * How a text of a cell is kept together: numbers and days are never parted; a unit, a light with a few words only where
 * there is no room for them in a line; any other text wherever a line is full.
 */
export function wholeness(text: string): 'whole' | 'brief' | false {
  const { length } = [...text];
  if (/^[\x21-\x7e]+$/.test(text)) return length <= WORD && 'whole';
  return length <= SHORT && 'brief';
}
