import { type Attributes, attributesIn } from './attributes.ts';

/** A tag that begins an element; its attributes are read when they are asked for. */
export class OpenToken {
  readonly kind = 'open';
  readonly name: string;
  readonly isEmpty: boolean;
  /** Where what stands within begins. */
  readonly to: number;
  private readonly written: string;
  private known: Attributes | undefined;

  constructor(name: string, written: string, isEmpty: boolean, to: number) {
    this.name = name;
    this.written = written;
    this.isEmpty = isEmpty;
    this.to = to;
  }

  get attributes(): Attributes {
    this.known ??= attributesIn(this.written);
    return this.known;
  }
}

interface CloseToken {
  readonly kind: 'close';
  readonly name: string;
  readonly from: number;
}

interface TextToken {
  readonly kind: 'text';
  readonly text: string;
  readonly isLiteral: boolean;
}

/** What a text of markup is made of, one after another. */
export type MarkupToken = OpenToken | CloseToken | TextToken;

/** Parts of a markup that say nothing, by how they begin and end. */
const SILENT = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** The name of a tag without its prefix. */
export function localOf(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}

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
    const isRaw = rawUntil && token?.kind === 'open' && !token.isEmpty && rawUntil.has(token.name.toLowerCase());
    at = isRaw ? endOfRaw(xml, next, token.name) : next;
  }
}

interface Mark {
  readonly token?: MarkupToken;
  readonly next: number;
}

/** What begins with this <, and where it ends. */
function markAt(xml: string, from: number): Mark {
  const nameAt = from + (xml.charCodeAt(from + 1) === SLASH ? 2 : 1);
  const nameEnd = nameEndOf(xml, nameAt);
  if (nameEnd === nameAt) return otherAt(xml, from);
  const to = tagEnd(xml, nameEnd);
  if (to < 0) return { next: xml.length };
  const [name, next] = [xml.slice(nameAt, nameEnd), to + 1];
  if (nameAt === from + 2) return { token: { kind: 'close', name, from }, next };
  return { token: new OpenToken(name, xml.slice(nameEnd, to), xml.charCodeAt(to - 1) === SLASH, next), next };
}

const [SLASH, LESS, GREATER, EQUALS, DOUBLE, SINGLE] = [0x2f, 0x3c, 0x3e, 0x3d, 0x22, 0x27];

/** Longer than any name that a program writes. */
const LONGEST_NAME = 201;

/** Where the name of a tag ends; where it begins if there is none. */
function nameEndOf(xml: string, from: number): number {
  if (!beginsName(xml.charCodeAt(from))) return from;
  let at = from + 1;
  for (const most = Math.min(xml.length, from + LONGEST_NAME); at < most; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === SLASH || code === GREATER || code === LESS || isSpace(code)) break;
  }
  return at;
}

/** A letter, _ or a colon. */
function beginsName(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/** Where a tag ends: its >, which none that stands within the quotes of an attribute is; -1 where it never does. */
function tagEnd(xml: string, from: number): number {
  let isValue = false;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (isValue && (code === DOUBLE || code === SINGLE)) {
      const close = xml.indexOf(code === DOUBLE ? '"' : "'", at + 1);
      if (close < 0) return xml.indexOf('>', at);
      at = close;
    }
    isValue = code === EQUALS || (isValue && isSpace(code));
  }
  return -1;
}

/** What begins with this < and is no tag. */
function otherAt(xml: string, from: number): Mark {
  if (xml.startsWith('<![CDATA[', from)) {
    const next = endOf(xml, ']]>', from);
    return { token: textToken(xml.slice(from + 9, Math.max(from + 9, next - 3)), true), next };
  }
  const silent = SILENT.find(([begin]) => xml.startsWith(begin, from));
  if (silent) return { next: endOf(xml, silent[1], from + 2) };
  return { token: textToken('<', true), next: from + 1 };
}

function textToken(text: string, isLiteral: boolean): TextToken {
  return { kind: 'text', text, isLiteral };
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
