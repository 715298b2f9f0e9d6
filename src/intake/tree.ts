import type { Attributes } from './attributes.ts';
import { unescaped } from './text.ts';
import { type MarkupToken, tokensIn } from './tokens.ts';

/** An element with what it holds, in its order. */
export interface XmlNode {
  /** With the prefix that its namespace has here, whatever the file calls it. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly inside: readonly (XmlNode | string)[];
}

/** Deeper than any program writes; the readers of a tree go down as deep. */
const DEEPEST = 250;

interface Growing extends XmlNode {
  readonly inside: (XmlNode | string)[];
  readonly written: string;
  readonly spaces: ReadonlyMap<string, string>;
}

/**
 * The root of an XML text, read once from end to end; `known` are the prefixes for namespaces. Undefined of what breaks
 * off, closes what was not opened or is nested too deep: half of a document is not taken for the whole.
 */
export function xmlTree(xml: string, known: Readonly<Record<string, string>> = {}): XmlNode | undefined {
  const outside: Growing = { name: '', written: '', attributes: {}, inside: [], spaces: new Map() };
  const stack: Growing[] = [outside];
  for (const token of tokensIn(xml)) if (!grow(stack, token, known)) return undefined;
  const [root, ...others] = outside.inside;
  return stack.length === 1 && typeof root === 'object' && others.length === 0 ? root : undefined;
}

/** Takes a token into the tree; false where it cannot stand there. */
function grow(stack: Growing[], token: MarkupToken, known: Readonly<Record<string, string>>): boolean {
  const top = stack.at(-1) as Growing;
  if (token.kind === 'close') return stack.length > 1 && stack.pop()?.written === token.name;
  if (token.kind === 'text') {
    if (stack.length > 1) top.inside.push(token.isLiteral ? token.text : unescaped(token.text));
    return true;
  }
  const node = grown(token.name, token.attributes, top.spaces, known);
  top.inside.push(node);
  if (!token.isEmpty) stack.push(node);
  return stack.length <= DEEPEST;
}

function grown(
  written: string,
  attributes: Attributes,
  outer: ReadonlyMap<string, string>,
  known: Readonly<Record<string, string>>,
): Growing {
  const spaces = spacesIn(attributes, outer, known);
  const renamed = (name: string, isAttribute: boolean) => {
    const at = name.indexOf(':');
    const prefix = spaces.get(at < 0 ? '' : name.slice(0, at));
    if (prefix === undefined || (at < 0 && isAttribute)) return name;
    return `${prefix}:${name.slice(at + 1)}`;
  };
  const entries = Object.entries(attributes);
  const isPlain = spaces.size === 0 || entries.length === 0;
  return {
    name: renamed(written, false),
    written,
    attributes: isPlain ? attributes : Object.fromEntries(entries.map(([key, value]) => [renamed(key, true), value])),
    inside: [],
    spaces,
  };
}

/** The prefixes that an element declares, by the names that they have here. */
function spacesIn(
  attributes: Attributes,
  outer: ReadonlyMap<string, string>,
  known: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const told = declared.map(([key, uri]) => [key.slice(6), known[uri] ?? key.slice(6)] as const);
  return new Map([...outer, ...told.filter(([, prefix]) => prefix !== '')]);
}

/** The elements directly within one. */
export function* elementsOf(node: XmlNode): Generator<XmlNode> {
  for (const child of node.inside) if (typeof child === 'object') yield child;
}

/** The elements of a name directly within one. */
export function* childrenOf(node: XmlNode | undefined, name: string): Generator<XmlNode> {
  for (const child of node?.inside ?? []) if (typeof child === 'object' && child.name === name) yield child;
}

/** The first element of a name directly within one, and on to the next name within that. */
export function childOf(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  let found = node;
  for (const name of names) found = childrenOf(found, name).next().value as XmlNode | undefined;
  return found;
}

/** The elements of a name anywhere within one. */
export function* allWithin(node: XmlNode | undefined, name: string): Generator<XmlNode> {
  for (const child of node?.inside ?? [])
    if (typeof child === 'object') {
      if (child.name === name) yield child;
      yield* allWithin(child, name);
    }
}
