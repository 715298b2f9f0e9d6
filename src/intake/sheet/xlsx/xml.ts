import { unescaped } from '../../text.ts';
import { ANY, type Element, elementsNamed, withoutElements } from '../../xml.ts';
import { UNKNOWN_ENTITY } from '../sheet.ts';

/** The tags of a name, whatever its prefix, that do not lie within one another. */
export function tagsNamed(xml: string, name: string): Generator<Element> {
  return elementsNamed(xml, `${ANY}${name}`);
}

/** The words of a string item: all its runs, without how they are read aloud (ECMA-376 §18.4.8, §18.4.6, §22.9.2.19). */
export function textIn(xml: string): string {
  const runs = xml.includes('rPh') ? withoutElements(xml, `${ANY}rPh`) : xml;
  let text = '';
  for (const [, part = ''] of runs.matchAll(/<(?:\w{1,99}:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w{1,99}:)?t>/g)) text += part;
  return unescaped(text.replace(UNDECLARED, `${UNKNOWN_ENTITY}$&`)).replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What XML knows of itself are five names; a sheet declares no others (ECMA-376 part 2, annex C forbids a DTD). */
const UNDECLARED = /&(?!(?:lt|gt|amp|quot|apos);)[\p{L}_:][\p{L}\p{N}._:-]*;/gu;
