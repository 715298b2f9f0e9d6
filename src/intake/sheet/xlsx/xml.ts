import { unescaped } from '../../text.ts';
import { ANY, type Element, elementsNamed, withoutElements } from '../../xml.ts';
import { UNKNOWN_ENTITY } from '../sheet.ts';

/** The tags of a name, whatever its prefix, that do not lie within one another. */
export function tagsNamed(xml: string, name: string): Generator<Element> {
  return elementsNamed(xml, `${ANY}${name}`);
}

/** XML without remarks, what stands in CDATA written as other text, line ends as XML has them (XML 1.0, 2.11): so that one way of reading does for all. */
export function plainXml(written: string): string {
  const xml = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (!xml.includes('<!')) return xml;
  return spliced(
    spliced(xml, '<!--', '-->', () => ''),
    '<![CDATA[',
    ']]>',
    escaped,
  );
}

/** A text in which each part between two marks became another one; what is never closed stays. */
function spliced(text: string, open: string, close: string, become: (inside: string) => string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
    const to = text.indexOf(close, from + open.length);
    if (to < 0) break;
    kept.push(text.slice(at, from), become(text.slice(from + open.length, to)));
    at = to + close.length;
  }
  return at === 0 ? text : kept.join('') + text.slice(at);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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

/** Words that stand, and words that somebody has struck out. */
export interface Worded {
  readonly text: string;
  readonly struck: string;
}

/** The words of a string item by whether their runs are struck out (§18.4.10). */
export function wordsIn(xml: string): Worded {
  if (!xml.includes('strike')) return { text: textIn(xml), struck: '' };
  const all = textIn(xml);
  const struck = Array.from(tagsNamed(xml, 'r')).filter(({ inside }) => isStruck(inside));
  let [kept, at] = ['', 0];
  for (const { from, to } of struck) {
    kept += xml.slice(at, from);
    at = to;
  }
  const text = textIn(kept + xml.slice(at));
  return text === all ? { text, struck: '' } : { text, struck: struck.map(({ inside }) => textIn(inside)).join('') };
}

/** Whether the properties of a font or of a run say struck out. */
export function isStruck(xml: string): boolean {
  return Array.from(tagsNamed(xml, 'strike')).some(({ attributes }) => !/^(?:0|false)$/.test(attributes['val'] ?? ''));
}
