import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** What stands in rows on a page: lines of tables, terms with what is said of them, paragraphs. */
export function readHtml(page: string): string[][] {
  return rowsIn(parse(page));
}

/** Everything that a page says. */
export function textOfPage(page: string): string {
  return textIn(parse(page));
}

function rowsIn(node: Node): string[][] {
  const parts = childrenOf(node);
  const cells = parts.filter(({ nodeName }) => CELLS.has(nodeName));
  if (cells.length > 0) return [cells.map(textIn)];
  return node.nodeName === 'p' ? [[textIn(node)]] : parts.flatMap(rowsIn);
}

const CELLS = new Set(['td', 'th', 'dt', 'dd']);

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textIn(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return childrenOf(node).map(textIn).join('');
}
