import { unescaped } from '../../text.ts';
import { UNKNOWN_ENTITY } from '../sheet.ts';

/** The attributes of a tag, by their names with prefixes. */
export type Attributes = Readonly<Record<string, string>>;

export interface Tag {
  readonly attributes: Attributes;
  /** '' where it is closed at once. */
  readonly inside: string;
}

/** The tags of a name, whatever its prefix, that do not lie within one another. */
export function* tagsNamed(xml: string, name: string): Generator<Tag> {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  for (const [, attributes = '', inside = ''] of xml.matchAll(pattern))
    yield { attributes: attributesIn(attributes), inside };
}

function attributesIn(text: string): Attributes {
  return Object.fromEntries(
    Array.from(text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key = '', value, other = '']) => [
      key,
      unescaped(value ?? other),
    ]),
  );
}

/** The words of a string item: all its runs, without how they are read aloud (ECMA-376 §18.4.8, §18.4.6, §22.9.2.19). */
export function textIn(xml: string): string {
  const runs = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, part = ''] of runs.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)) text += part;
  return unescaped(text.replace(UNDECLARED, `${UNKNOWN_ENTITY}$&`)).replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What XML knows of itself are five names; a sheet declares no others (ECMA-376 part 2, annex C forbids a DTD). */
const UNDECLARED = /&(?!(?:lt|gt|amp|quot|apos);)[\p{L}_:][\p{L}\p{N}._:-]*;/gu;
