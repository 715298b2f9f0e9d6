import type { Element } from '@xmldom/xmldom';
import { below, partsOf, rootOf } from './xml.ts';

/** A paragraph as a row of one cell, a line of a table as a row of its cells. */
export function readDocx(file: Uint8Array): string[][] {
  const [body] = below(rootOf(partsOf(file)['word/document.xml'] ?? ''), 'body');
  return [...(body?.children ?? [])].flatMap((block) => (block.localName === 'tbl' ? linesOf(block) : [textIn(block)]));
}

function linesOf(table: Element): string[][] {
  return below(table, 'tr').map((line) => below(line, 'tc').map(wordsIn));
}

function textIn(paragraph: Element): string[] {
  return [wordsIn(paragraph)];
}

/** Its text, with a blank where a line is broken. */
function wordsIn(element: Element): string {
  return below(element, 'r')
    .flatMap((run) => [...run.children])
    .map((one) => (one.localName === 'br' ? ' ' : one.localName === 't' ? (one.textContent ?? '') : ''))
    .join('');
}
