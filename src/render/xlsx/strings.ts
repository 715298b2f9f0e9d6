import { xml } from './xml.ts';

/** So many texts are held; what else is written stands in its cell, which programs read as well. */
const MOST = 1 << 15;

/** The texts of a book that stand once for all cells (ECMA-376 ZipPart 1, 18.4.9). */
export class Strings {
  readonly #numbers = new Map<string, number>();

  /** What stands in a cell for a text, and of what type the cell is then. */
  cell(text: string): { readonly type: 's' | 'inlineStr'; readonly content: string } {
    const number = this.#numberOf(text);
    if (number === undefined) return { type: 'inlineStr', content: `<is>${told(text)}</is>` };
    return { type: 's', content: `<v>${number}</v>` };
  }

  *pieces(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    for (const text of this.#numbers.keys()) yield `<si>${told(text)}</si>`;
    yield '</sst>';
  }

  #numberOf(text: string): number | undefined {
    const known = this.#numbers.get(text);
    if (known !== undefined || this.#numbers.size >= MOST) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** What reads like a code for a sign, _x0041_, gets one for its first stroke (ECMA-376 ZipPart 1, 22.9.2.19). */
function told(text: string): string {
  return `<t xml:space="preserve">${xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))}</t>`;
}
