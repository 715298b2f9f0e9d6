import type { Attributes } from './attributes.ts';
import { localOf, type MarkupToken, type OpenToken, tokensIn } from './tokens.ts';

/** An element, and what is written within it. */
export interface Element {
  readonly attributes: Attributes;
  /** '' where it is closed at once. */
  readonly inside: string;
}

/** The elements of a name, whatever its prefix, that do not lie within one another; one that never ends is none. */
export function* elementsNamed(xml: string, name: string): Generator<Element> {
  let begun: OpenToken | undefined;
  let depth = 0;
  for (const token of tokensIn(xml)) {
    if (token.kind === 'text' || localOf(token.name) !== name) continue;
    if (depth === 0) begun = token.kind === 'open' ? token : undefined;
    depth = Math.max(0, depth + stepOf(token));
    if (depth === 0 && begun) yield elementOf(xml, begun, token);
  }
}

/** How much deeper a tag leads. */
function stepOf(tag: Exclude<MarkupToken, { kind: 'text' }>): number {
  if (tag.kind === 'close') return -1;
  return tag.isEmpty ? 0 : 1;
}

function elementOf(xml: string, { attributes, to }: OpenToken, end: MarkupToken): Element {
  return { attributes, inside: end.kind === 'close' ? xml.slice(to, end.from) : '' };
}

/** Whether an XML text goes on to the end of its outermost element: one that breaks off is no half of anything. */
export function isWhole(xml: string): boolean {
  for (const token of tokensIn(xml)) {
    if (token.kind !== 'open') continue;
    const last = xml.slice(xml.lastIndexOf('</'));
    return token.isEmpty || (last.startsWith(`</${token.name}`) && last.includes('>'));
  }
  return false;
}
