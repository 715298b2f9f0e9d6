import type { Package } from '../../package.ts';
import { childrenOf, type XmlNode, xmlTree } from '../../tree.ts';
import { unreadOf } from '../unread.ts';
import { bodyIn, linesOf } from './body.ts';
import type { Notes, WordContext } from './context.ts';
import { numberingOf } from './numbering.ts';
import { stylesOf } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The prefixes by which the readers know namespaces, in both editions of the standard. */
const KNOWN: Readonly<Record<string, string>> = {
  [MAIN]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  [`${STRICT}/drawingml/picture`]: 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  [`${STRICT}/drawingml/chart`]: 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

const USUAL = 'word/document.xml';

/** The part that is the document, by what the package says of it; undefined where it is of another kind. */
export function mainPartOf(parts: Package): string | undefined {
  const told = parts.relatedTo('').find(({ type }) => type === 'officeDocument')?.path;
  const main = told !== undefined && parts.paths.includes(told) ? told : USUAL;
  return parts.paths.includes(main) && main.endsWith('.xml') && !/^(?:xl|ppt)\//.test(main) ? main : undefined;
}

/** The lines of a Word document, and what of it was not read; undefined where it breaks off. */
export function wordLines(parts: Package, main: string): { lines: string[]; notes: string[] } | undefined {
  const tree = (path: string | undefined) => xmlTree((path && parts.text(path)) || '', KNOWN);
  const root = tree(main);
  const body = root && bodyIn(root);
  if (!root || !body) return undefined;
  const related = parts.relatedTo(main);
  const unread = unreadOf();
  const whole = (path: string | undefined, what: string) => {
    const found = tree(path);
    if (!found && path !== undefined && parts.paths.includes(path)) unread.say(`${what}坏了，没有读：对着原件看。`);
    return found;
  };
  const part = (type: string, what: string) => whole(related.find((one) => one.type === type)?.path, what);
  const styles = stylesOf(part('styles', '样式'));
  const context: WordContext = {
    styles,
    numbered: numberingOf(part('numbering', '自动编号'), styles),
    notes: notesOf({
      'w:footnoteReference': part('footnotes', '脚注'),
      'w:endnoteReference': part('endnotes', '尾注'),
    }),
    unread,
  };
  const lines = linesOf(body, context);
  const beside = (type: string, what: string) => {
    const parts = related.filter((one) => one.type === type).slice(0, MOST_BESIDE);
    return [...new Set(parts.flatMap(({ path }) => ownLines(whole(path, what), lines, context)))];
  };
  const all = [...beside('header', '页眉'), ...lines, ...beside('footer', '页脚')];
  return { lines: all, notes: context.unread.notes() };
}

/** More headers, and longer ones, no paper has; each is looked for in the text. */
const MOST_BESIDE = 12;

/** Each note at the first place that refers to it. */
function notesOf(parts: Readonly<Record<string, XmlNode | undefined>>): Notes {
  const left = new Map(
    Object.entries(parts).flatMap(([kind, root]) =>
      (root?.inside ?? []).flatMap((node) =>
        typeof node === 'string' ? [] : [[`${kind} ${node.attributes['w:id'] ?? ''}`, node] as const],
      ),
    ),
  );
  return (kind, id) => {
    const note = left.get(`${kind} ${id}`);
    left.delete(`${kind} ${id}`);
    return note;
  };
}

/** What a header or footer says that is no number of a page and does not stand in the text. */
function ownLines(root: XmlNode | undefined, lines: readonly string[], context: WordContext): string[] {
  if (!root) return [];
  const said = bare(lines.join(''));
  return linesOf(root, context)
    .slice(0, MOST_BESIDE)
    .filter((line) => {
      const text = bare(line);
      return /[\u4e00-\u9fa5]/.test(text) && !/^第?\d*页(?:[，,/]?共\d*页)?$/.test(text) && !said.includes(text);
    });
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** A document that is one XML file, as Word 2003 wrote it. */
export function wordXmlLines(xml: string): { lines: string[]; notes: string[] } | undefined {
  const root = xmlTree(xml, KNOWN);
  const body = root && bodyIn(root);
  if (!root || !body) return undefined;
  const styles = stylesOf(childrenOf(root, 'w:styles').next().value as XmlNode | undefined);
  const context: WordContext = { styles, numbered: () => '', notes: () => undefined, unread: unreadOf() };
  return { lines: linesOf(body, context), notes: context.unread.notes() };
}
