import { folderOf, type Package, pathOf } from '../../package.ts';
import { allWithin, childrenOf, type XmlNode, xmlTree } from '../../tree.ts';
import { paragraphsOf } from '../laid-out.ts';
import { type Lines, type NoPaper, SCANNED } from '../trouble.ts';
import { unreadOf } from '../unread.ts';
import { piecesIn } from './pieces.ts';

const KNOWN = { 'http://www.ofdspec.org/2016': 'ofd', 'http://www.ofdspec.org': 'ofd' };

/** More pages no official paper has. */
const MOST_PAGES = 500;

/** The paragraphs of an OFD (GB/T 33190—2016): the text of its pages; undefined where it breaks off. */
export function ofdLines(parts: Package): Lines | NoPaper | undefined {
  const tree = (path: string) => xmlTree(parts.text(path) ?? '', KNOWN);
  const root = tree('ofd.xml');
  if (!root) return undefined;
  const unread = unreadOf();
  const documents = Array.from(allWithin(root, 'ofd:DocRoot'), (node) => pathOf(textOf(node)));
  const pages = documents.flatMap((path) => pagesOf(path, tree(path)));
  if (pages.length > MOST_PAGES)
    return { trouble: `有 ${pages.length} 页，太长`, remedy: '公文不会这么长；把要读的几页另存一份' };
  const templates = new Set<string>();
  const found = pages.map((page) => {
    const content = tree(page.path);
    if (!content) return undefined;
    const own = Array.from(allWithin(content, 'ofd:Template')).flatMap(({ attributes: { TemplateID = '' } }) => {
      const path = page.templates.get(TemplateID);
      if (path === undefined || templates.has(path)) return [];
      templates.add(path);
      return [...piecesIn(tree(path))];
    });
    for (const _ of allWithin(content, 'ofd:ImageObject')) unread.add('图片', '张');
    return [...own, ...piecesIn(content)];
  });
  if (pages.length === 0 || found.includes(undefined)) return undefined;
  if (found.every((pieces) => pieces?.length === 0)) return SCANNED;
  const lines = paragraphsOf(
    found.map((pieces) => pieces ?? []),
    unread,
  );
  return { lines, notes: unread.notes() };
}

interface Page {
  readonly path: string;
  readonly templates: ReadonlyMap<string, string>;
}

/** The pages of a document in their order, with what its templates are called. */
function pagesOf(path: string, document: XmlNode | undefined): Page[] {
  const folder = folderOf(path);
  const templates = new Map(
    Array.from(allWithin(document, 'ofd:TemplatePage'), ({ attributes: { ID = '', BaseLoc = '' } }) => [
      ID,
      pathOf(BaseLoc, folder),
    ]),
  );
  const list = childrenOf(document, 'ofd:Pages').next().value as XmlNode | undefined;
  return Array.from(childrenOf(list, 'ofd:Page'), ({ attributes: { BaseLoc = '' } }) => ({
    path: pathOf(BaseLoc, folder),
    templates,
  }));
}

function textOf({ inside }: XmlNode): string {
  return inside
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}
