import { type Attributes, attributesIn } from './xml.ts';

/** Where a tag ends: its >, which none that stands within the quotes of an attribute is; -1 where it never does. */
function tagEnd(xml: string, from: number): number {
  ENDING.lastIndex = from;
  for (let found = ENDING.exec(xml); found; found = ENDING.exec(xml)) {
    if (found[0] === '>') return found.index;
    const close = xml.indexOf(found[0].slice(-1), ENDING.lastIndex);
    if (close < 0) return xml.indexOf('>', found.index);
    ENDING.lastIndex = close + 1;
  }
  return -1;
}

/** A >, or the quote with which the value of an attribute begins. */
const ENDING = /=\s{0,9}["']|>/g;

/** What a text of markup is made of, one after another. */
export type MarkupToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly isLiteral: boolean };

/** Parts of a markup that say nothing, by how they begin and end. */
const SILENT = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

const TAG = /^(\/?)([A-Za-z_:][^\s/<>]{0,200})/;

/**
 * The tags of XML or HTML and the text between them, in one pass: text as it is written (`isLiteral` from CDATA, where
 * & means itself). `rawUntil` names elements whose inside is no markup (script). What breaks off within a tag ends there.
 */
export function* tokensIn(xml: string, rawUntil?: ReadonlySet<string>): Generator<MarkupToken> {
  for (let at = 0; at < xml.length; ) {
    const from = xml.indexOf('<', at);
    if (from !== at) yield textToken(xml.slice(at, from < 0 ? undefined : from), false);
    if (from < 0) return;
    const { token, next } = markAt(xml, from);
    if (token) yield token;
    const isRaw = token?.kind === 'open' && !token.isEmpty && rawUntil?.has(token.name.toLowerCase());
    at = isRaw ? endOfRaw(xml, next, token.name) : next;
  }
}

function textToken(text: string, isLiteral: boolean): MarkupToken {
  return { kind: 'text', text, isLiteral };
}

/** What begins with this <, and where it ends. */
function markAt(xml: string, from: number): { readonly token?: MarkupToken; readonly next: number } {
  if (xml.startsWith('<![CDATA[', from)) {
    const to = endOf(xml, ']]>', from);
    return { token: textToken(xml.slice(from + 9, Math.max(from + 9, to - 3)), true), next: to };
  }
  const silent = SILENT.find(([begin]) => xml.startsWith(begin, from));
  if (silent) return { next: endOf(xml, silent[1], from + 2) };
  const [, slash, name] = TAG.exec(xml.slice(from + 1, from + 202)) ?? [];
  if (name === undefined) return { token: textToken('<', true), next: from + 1 };
  const to = tagEnd(xml, from + 1 + name.length);
  if (to < 0) return { next: xml.length };
  const token =
    slash === '/' ? ({ kind: 'close', name } as const) : opening(xml.slice(from + 1 + name.length, to), name);
  return { token, next: to + 1 };
}

function opening(written: string, name: string): MarkupToken {
  return { kind: 'open', name, attributes: attributesIn(written), isEmpty: written.endsWith('/') };
}

function endOf(xml: string, mark: string, from: number): number {
  const to = xml.indexOf(mark, from);
  return to < 0 ? xml.length : to + mark.length;
}

function endOfRaw(xml: string, from: number, name: string): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(xml)?.index ?? xml.length;
}
