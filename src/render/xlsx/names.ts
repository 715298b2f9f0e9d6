import { printable } from '../width.ts';

const LONGEST = 31;

/** Names that Excel takes for sheets: none twice (whatever the case), none empty, none longer than 31 characters. */
export function sheetNames(labels: readonly string[]): string[] {
  const names: string[] = [];
  for (const label of labels) {
    const plain = printable(label)
      .replace(/[\\/?*[\]:]/g, '_')
      .replace(/^'+|'+$/g, '')
      .trim();
    names.push(free(shortened(plain === '' ? '表' : plain, LONGEST), names));
  }
  return names;
}

function free(name: string, taken: readonly string[]): string {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  for (let number = 2, one = name; ; number += 1) {
    // a name that Excel keeps for itself
    if (!isTaken(one) && one.toLowerCase() !== 'history') return one;
    one = `${shortened(name, LONGEST - String(number).length - 2)}(${number})`;
  }
}

/** Never half of a character. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  return [...name].reduce(
    (kept, character) => (kept.length + character.length <= length ? kept + character : kept),
    '',
  );
}
