import { inflateRawSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** A page as somebody has it whose browser runs no script. */
const parsed = (page: string) => parse(page, { scriptingEnabled: false });

/** What stands in rows on a page, or lies in its data: lines of tables, terms with what is said of them, paragraphs. */
export function readHtml(page: string): string[][] {
  return rowsIn(parsed(page));
}

/** Everything that a page says, with a script and without. */
export function textOfPage(page: string): string {
  const root = parsed(page);
  return [textIn(root), ...packedRows(root).flat()].join('\n');
}

function rowsIn(node: Node): string[][] {
  const parts = childrenOf(node);
  const cells = parts.filter(({ nodeName }) => CELLS.has(nodeName));
  if (cells.length > 0) return [cells.map(textIn)];
  if (node.nodeName === 'section') return [...parts.flatMap(rowsIn), ...packedRows(node)];
  return node.nodeName === 'p' ? [[textIn(node)]] : parts.flatMap(rowsIn);
}

const CELLS = new Set(['td', 'th', 'dt', 'dd']);

type Packed = string | { readonly t: string };
type Column = readonly Packed[] | { readonly of: readonly Packed[]; readonly at: readonly number[] };
interface Block {
  readonly rows: number | readonly (readonly (readonly string[])[])[];
  readonly columns?: readonly Column[];
  readonly heads?: readonly string[];
}

/** The rows that lie in the blocks of data below a node: of tables those columns that are shown, of histories all. */
function packedRows(node: Node): string[][] {
  const table = all(node).find((one) => attribute(one, 'data-columns') !== undefined);
  const heads = JSON.parse((table && attribute(table, 'data-columns')) ?? '[]') as { readonly unseen?: true }[];
  return blocksIn(node).flatMap(({ rows, columns, heads: names = [] }) =>
    typeof rows === 'number'
      ? Array.from({ length: rows }, (_, row) =>
          (columns ?? []).filter((_, i) => !heads[i]?.unseen).map((column) => cellAt(column, row)),
        )
      : [...names.map((name) => [name]), ...(rows ?? []).flat().map((cells) => [...cells])],
  );
}

function cellAt(column: Column, row: number): string {
  const cell = 'of' in column ? column.of[column.at[row] ?? 0] : column[row];
  return typeof cell === 'string' ? cell : (cell?.t ?? '');
}

function blocksIn(node: Node): Block[] {
  return all(node)
    .filter((one) => one.nodeName === 'script' && attribute(one, 'data-of') !== undefined)
    .map((one) => childrenOf(one).map(textIn).join(''))
    .map((text) => JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as Block);
}

function all(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(all)];
}

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textIn(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return childrenOf(node).map(textIn).join('');
}
