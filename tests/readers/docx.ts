import type { Element } from '@xmldom/xmldom';
import { below, partsOf, rootOf, textBelow } from './xml.ts';

/** A paragraph as a row of one cell, a line of a table as a row of its cells. */
export function readDocx(file: Uint8Array): string[][] {
  const [body] = below(rootOf(partsOf(file)['word/document.xml'] ?? ''), 'body');
  return [...(body?.children ?? [])].flatMap((block) => (block.localName === 'tbl' ? linesOf(block) : [textIn(block)]));
}

function linesOf(table: Element): string[][] {
  return below(table, 'tr').map((line) => below(line, 'tc').map((cell) => textBelow(cell, 't')));
}

function textIn(paragraph: Element): string[] {
  return [textBelow(paragraph, 't')];
}
