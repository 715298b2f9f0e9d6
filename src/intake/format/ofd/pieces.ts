import { allWithin, childrenOf, type XmlNode } from '../../tree.ts';
import type { PagePiece } from '../laid-out.ts';

/** Where the text of a page stands (GB/T 33190—2016, 11.2): each code of text from its object's box. */
export function* piecesIn(page: XmlNode | undefined): Generator<PagePiece> {
  for (const object of allWithin(page, 'ofd:TextObject')) {
    const [left = 0, top = 0, width = 0] = numbersIn(object.attributes['Boundary']);
    const [a = 1, , , d = 1, e = 0, f = 0] = numbersIn(object.attributes['CTM']);
    const size = Number(object.attributes['Size'] ?? 0) * Math.abs(d) || 4;
    if (object.attributes['Visible'] === 'false') continue;
    let [x, y] = [0, 0];
    for (const code of childrenOf(object, 'ofd:TextCode')) {
      x = Number(code.attributes['X'] ?? x);
      y = Number(code.attributes['Y'] ?? y);
      const text = code.inside.filter((child) => typeof child === 'string').join('');
      const told = sumOf(code.attributes['DeltaX'], [...text].length - 1) * Math.abs(a);
      const from = left + x * a + e;
      const isLong = told > 0 && told < width * 1.5;
      yield {
        text,
        left: from,
        base: top + y * d + f,
        width: isLong ? told + size : Math.min(width || size, size * [...text].length),
        size,
      };
    }
  }
}

function numbersIn(text: string | undefined): number[] {
  return (text ?? '').trim() === '' ? [] : (text ?? '').trim().split(/\s+/).map(Number);
}

/** The first so many of a list of distances; `g 20 5` is 5 twenty times. */
function sumOf(deltas: string | undefined, count: number): number {
  const told = (deltas ?? '').trim().split(/\s+/);
  let [sum, left] = [0, count];
  for (let i = 0; i < told.length && left > 0; i += 1) {
    const isMany = told[i] === 'g';
    const times = isMany ? Math.min(left, Number(told[i + 1]) || 0) : 1;
    const delta = Number(isMany ? told[i + 2] : told[i]) || 0;
    sum += times * delta;
    left -= times;
    if (isMany) i += 2;
  }
  return sum;
}
