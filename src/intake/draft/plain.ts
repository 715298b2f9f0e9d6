const HALF = ',;:()?!';
const FULL = '，；：（）？！';

/** The same text, character for character, with full-width marks and half-width figures, so that a rule knows one spelling. */
export function plainText(text: string): string {
  return text.replace(/[,;:()?!０-９．Ａ-Ｚａ-ｚ]/g, (character) => {
    const at = HALF.indexOf(character);
    return at >= 0 ? FULL.charAt(at) : character.normalize('NFKC');
  });
}
