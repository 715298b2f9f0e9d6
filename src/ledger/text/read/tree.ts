import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser, Schema, type YAMLError } from 'yaml';
import { onFirstUse } from '../../../vocabulary/first-use.ts';

/** The deepest a file may be nested: its own keys are the first level. */
export const MAX_DEPTH = 8;

/** The most words and signs a file may have: some ten times what the largest honest file holds. */
const MAX_PARTS = 200_000;

/** A text as YAML sees it, every scalar a string. `contents` stops where `stopped` says that it is too deep or too long. */
export interface Tree {
  readonly tokens: readonly CST.Token[];
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLError[];
  readonly stopped?: { readonly code: 'too-deep' | 'too-many-parts'; readonly offset: number };
}

const schema = onFirstUse(() => new Schema({ schema: 'failsafe' }));

/** The text that was read last: a file with many faults is asked for the place of each of them. */
let latest: { readonly text: string; readonly tree: Tree } | undefined;

/** Reads a text of any content; does not throw. Duplicate keys are for the caller to find; nobody may change the tree. */
export function readTree(text: string): Tree {
  if (latest?.text !== text) latest = { text, tree: parse(text) };
  return latest.tree;
}

function parse(text: string): Tree {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    parts += 1;
    for (const token of parser.next(lexeme)) tokens.push(token);
    const code =
      parser.stack.length > MAX_DEPTH + STACKED ? 'too-deep' : parts > MAX_PARTS ? 'too-many-parts' : undefined;
    if (code) return { tokens, contents: null, errors: [], stopped: { code, offset: parser.offset } };
  }
  tokens.push(...parser.end());
  return { tokens, ...compose(tokens, text.length) };
}

/** On the parser's stack lie a document and a scalar besides; and one level too many is told best by who knows its place. */
const STACKED = 4;

function compose(tokens: readonly CST.Token[], length: number): Pick<Tree, 'contents' | 'errors'> {
  const composer = new Composer({ schema: schema(), uniqueKeys: false, keepSourceTokens: true, prettyErrors: false });
  const [document] = composer.compose(onlyFirst(tokens), true, length) as Iterable<Document.Parsed>;
  return { contents: document?.contents ?? null, errors: document?.errors ?? [] };
}

/** The tokens up to the second document, which nobody wants to read. */
function onlyFirst(tokens: readonly CST.Token[]): readonly CST.Token[] {
  const first = tokens.findIndex(({ type }) => type === 'document');
  const second = tokens.findIndex(({ type }, index) => type === 'document' && index > first);
  return second < 0 ? tokens : tokens.slice(0, second);
}
