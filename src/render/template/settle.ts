import Docxtemplater from 'docxtemplater';
import type { Tone } from '../../views/view/view.ts';
import { BRACES } from './tags.ts';

/** The reader and writer of XML that comes with the library that fills templates. */
const { DocUtils } = Docxtemplater as unknown as {
  readonly DocUtils: { str2xml(text: string): XmlDocument; xml2str(document: XmlDocument): string };
};

interface XmlDocument {
  readonly documentElement: XmlElement;
  createElementNS(namespace: string, name: string): XmlElement;
}

interface XmlElement {
  readonly nodeName: string;
  readonly parentNode: XmlElement | null;
  readonly ownerDocument: XmlDocument;
  readonly childNodes: ArrayLike<XmlElement>;
  readonly firstChild: XmlElement | null;
  readonly previousSibling: XmlElement | null;
  readonly nextSibling: XmlElement | null;
  textContent: string;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  cloneNode(deep: boolean): XmlElement;
  appendChild(child: XmlElement): void;
  insertBefore(child: XmlElement, before: XmlElement | null): void;
  removeChild(child: XmlElement): void;
  replaceChild(child: XmlElement, old: XmlElement): void;
  setAttribute(name: string, value: string): void;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Characters that no text has (Unicode noncharacters): around what is more than a text, and between its paragraphs. */
const [START, END, NEXT] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const TONES: Readonly<Record<Tone, string>> = { good: '\uFDD3', warn: '\uFDD4', bad: '\uFDD5', quiet: '\uFDD6' };
const SHADES: Readonly<Record<Tone, string>> = { good: 'DDEBDA', warn: 'FFF2CC', bad: 'F8D7D5', quiet: 'EEEEEE' };
const MARKS = /[\uFDD0-\uFDD6]/g;

/** Paragraphs as one text, for the library that puts it in its place; or a text with what its cell is shaded by. */
export function enclosed(texts: readonly string[], tone?: Tone): string {
  return `${START}${tone ? TONES[tone] : ''}${texts.join(NEXT)}${END}`;
}

export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

/** What is to be known of a document besides what has been put into it: how it was before, and what is to stand at its end. */
export interface Settled {
  readonly before: string;
  readonly notes: readonly string[];
}

/** A document in which no tag stands in a paragraph that ends its pages: what goes with the tag would take those along. */
export function preparedPart(xml: string): string {
  const document = DocUtils.str2xml(xml);
  for (const pages of all(document.documentElement, 'w:sectPr')) {
    const paragraph = pages.parentNode?.parentNode;
    if (paragraph?.nodeName !== 'w:p' || !textIn(paragraph).includes(BRACES.start)) continue;
    const [end, properties] = ['w:p', 'w:pPr'].map((name) => document.createElementNS(NAMESPACE, name)) as [
      XmlElement,
      XmlElement,
    ];
    properties.appendChild(pages);
    end.appendChild(properties);
    paragraph.parentNode?.insertBefore(end, paragraph.nextSibling);
  }
  return DocUtils.xml2str(document);
}

/**
 * A part in which all is in its place: where paragraphs stand alone in one, there are as many like it, where they stand
 * within a sentence they run on; a cell has the shade of what it says; a section of pages of which nothing is left is gone.
 */
export function settledPart(xml: string, settled?: Settled): string {
  const document = DocUtils.str2xml(xml);
  const root = document.documentElement;
  for (const paragraph of all(root, 'w:p')) settle(paragraph);
  for (const text of all(root, 'w:t'))
    if (text.textContent !== unmarked(text.textContent)) text.textContent = unmarked(text.textContent);
  if (settled) {
    for (const paragraph of all(root, 'w:p')) handBack(paragraph);
    dropEmptied(root, DocUtils.str2xml(settled.before).documentElement);
    append(root, settled.notes);
  }
  // of a paragraph that is there several times they are no longer the only ones
  return DocUtils.xml2str(document).replace(/ w14:(?:paraId|textId)="[^"]*"/g, '');
}

function all(element: XmlElement, name: string): XmlElement[] {
  return Array.from(element.getElementsByTagName(name));
}

function children(element: XmlElement, name?: string): XmlElement[] {
  return Array.from(element.childNodes).filter(({ nodeName }) => name === undefined || nodeName === name);
}

function textIn(element: XmlElement): string {
  return all(element, 'w:t')
    .map(({ textContent }) => textContent)
    .join('');
}

function remove(element: XmlElement): void {
  element.parentNode?.removeChild(element);
}

function settle(paragraph: XmlElement): void {
  const text = textIn(paragraph).trim();
  const isAlone = text.startsWith(START) && text.indexOf(END) === text.length - 1;
  if (!isAlone) return;
  const tone = (Object.keys(TONES) as Tone[]).find((one) => text.includes(TONES[one]));
  if (tone) shade(paragraph, SHADES[tone]);
  const pieces = text.slice(START.length, -END.length).split(NEXT);
  if (pieces.length > 1) parted(paragraph, pieces.length);
  else if (pieces[0] === '' && !isNeeded(paragraph)) remove(paragraph);
}

/** A cell must end in a paragraph, and the pages of a section in the one that says how they are. */
function isNeeded(paragraph: XmlElement): boolean {
  if (all(paragraph, 'w:sectPr').length > 0) return true;
  const { parentNode } = paragraph;
  return parentNode?.nodeName !== 'w:body' && children(parentNode as XmlElement, 'w:p').length === 1;
}

/** As many paragraphs as there are pieces, each with what of the text belongs to it. */
function parted(paragraph: XmlElement, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const one = paragraph.cloneNode(true);
    keepPiece(one, at);
    const others = [...(at < count - 1 ? LAST_ONLY : []), ...(at > 0 ? FIRST_ONLY : [])];
    for (const found of others.flatMap((name) => all(one, name))) remove(found);
    paragraph.parentNode?.insertBefore(one, paragraph);
  }
  remove(paragraph);
}

/** What goes on from the last of them, and what may stand only once. */
const LAST_ONLY = ['w:sectPr', 'w:keepNext'];
const FIRST_ONLY = ['w:bookmarkStart', 'w:bookmarkEnd'];

function keepPiece(paragraph: XmlElement, wanted: number): void {
  let at = 0;
  for (const run of all(paragraph, 'w:r')) {
    const texts = children(run, 'w:t');
    const isWithin = texts.length === 0 && at === wanted;
    let kept = '';
    for (const text of texts) {
      const pieces = text.textContent.split(NEXT);
      const own = pieces[wanted - at] ?? '';
      at += pieces.length - 1;
      text.textContent = own;
      kept += own;
    }
    if (!isWithin && unmarked(kept) === '') remove(run);
  }
}

function shade(paragraph: XmlElement, fill: string): void {
  const cell = paragraph.parentNode;
  if (cell?.nodeName !== 'w:tc') return;
  const { ownerDocument: document } = paragraph;
  let [properties] = children(cell, 'w:tcPr');
  if (!properties) {
    properties = document.createElementNS(NAMESPACE, 'w:tcPr');
    cell.insertBefore(properties, cell.firstChild);
  }
  for (const old of children(properties, 'w:shd')) remove(old);
  const shading = document.createElementNS(NAMESPACE, 'w:shd');
  for (const [name, value] of [
    ['val', 'clear'],
    ['color', 'auto'],
    ['fill', fill],
  ] as const)
    shading.setAttribute(`w:${name}`, value);
  const after = children(properties).find(({ nodeName }) => AFTER_SHADING.includes(nodeName));
  properties.insertBefore(shading, after ?? null);
}

/** What the schema wants behind the shading of a cell (ECMA-376 Part 1, 17.4.69). */
const AFTER_SHADING = ['w:noWrap', 'w:tcMar', 'w:textDirection', 'w:tcFitText', 'w:vAlign', 'w:hideMark'];

/** Where a tag stood in the paragraph that ends its pages, the one before it ends them: no line is left over. */
function handBack(paragraph: XmlElement): void {
  const [pages] = all(paragraph, 'w:sectPr');
  const before = paragraph.previousSibling;
  if (!pages || children(paragraph).length > 1 || before?.nodeName !== 'w:p' || all(before, 'w:sectPr').length > 0)
    return;
  if (children(pages.parentNode as XmlElement).length > 1) return;
  let [properties] = children(before, 'w:pPr');
  if (!properties) {
    properties = paragraph.ownerDocument.createElementNS(NAMESPACE, 'w:pPr');
    before.insertBefore(properties, before.firstChild);
  }
  properties.appendChild(pages);
  remove(paragraph);
}

/** Pages that have the same measures, with what ends them. */
interface Pages {
  readonly blocks: readonly XmlElement[];
  /** The paragraph that bears the measures; none of the last, whose stand by themselves. */
  readonly last: XmlElement | undefined;
}

function pagesIn(root: XmlElement): Pages[] {
  const pages: Pages[] = [];
  let blocks: XmlElement[] = [];
  for (const block of children(all(root, 'w:body')[0] as XmlElement)) {
    if (block.nodeName === 'w:sectPr') continue;
    blocks.push(block);
    const isEnd = block.nodeName === 'w:p' && all(block, 'w:sectPr').length > 0;
    if (!isEnd) continue;
    pages.push({ blocks, last: block });
    blocks = [];
  }
  return [...pages, { blocks, last: undefined }];
}

/** Pages on which something was to stand, and on which nothing stands now. */
function dropEmptied(root: XmlElement, before: XmlElement): void {
  const was = pagesIn(before).map(({ blocks }) => blocks.some((block) => textIn(block).includes(BRACES.start)));
  const pages = pagesIn(root);
  if (was.length !== pages.length) return;
  const emptied = pages.map(({ blocks }, at) => was[at] === true && blocks.every(isEmpty));
  for (const [at, { blocks, last }] of pages.entries()) {
    if (!emptied[at] || at === 0) continue;
    for (const block of blocks) remove(block);
    if (last === undefined)
      promote(
        root,
        pages
          .slice(0, at)
          .filter((_, i) => !emptied[i])
          .at(-1)?.last,
      );
  }
}

function isEmpty(block: XmlElement): boolean {
  if (block.nodeName === 'w:tbl') return false;
  return (
    textIn(block).trim() === '' && ['w:drawing', 'w:pict', 'w:object'].every((name) => all(block, name).length === 0)
  );
}

/** The last pages that are left have their measures where those of the last pages stand. */
function promote(root: XmlElement, last: XmlElement | undefined): void {
  const [body] = all(root, 'w:body');
  const [own] = last ? all(last, 'w:sectPr') : [];
  const [old] = body ? children(body, 'w:sectPr') : [];
  if (!body || !own || !old || !last) return;
  remove(own);
  body.replaceChild(own, old);
  if (isEmpty(last) && all(last, 'w:pPr').every((properties) => properties.firstChild === null)) remove(last);
}

function append(root: XmlElement, notes: readonly string[]): void {
  const [body] = all(root, 'w:body');
  const [end] = body ? children(body, 'w:sectPr') : [];
  for (const note of notes) {
    const [paragraph, run, text] = ['w:p', 'w:r', 'w:t'].map((name) =>
      root.ownerDocument.createElementNS(NAMESPACE, name),
    ) as [XmlElement, XmlElement, XmlElement];
    text.textContent = note;
    run.appendChild(text);
    paragraph.appendChild(run);
    body?.insertBefore(paragraph, end ?? null);
  }
}
