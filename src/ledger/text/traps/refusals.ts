import type { CST } from 'yaml';
import { type Fault, fault, type TextRange } from '../fault.ts';

/** What YAML allows and a ledger does not: several documents, directives, `&` `*` `!` marks, keys that are not one word. */
export function refusals(tokens: readonly CST.Token[]): Fault[] {
  const documents = tokens.filter((token) => token.type === 'document');
  const second = documents[1]?.start.find(({ type }) => type === 'doc-start') ?? documents[1];
  return [
    ...tokens.filter(({ type }) => type === 'directive').map((token) => fault('directive', rangeOf(token), {})),
    ...(second ? [fault('several-documents', rangeOf(second), {})] : []),
    ...documents.slice(0, 1).flatMap(({ start, value }) => [...start.flatMap(refusedMark), ...refusedIn(value)]),
  ];
}

function refusedIn(token: CST.Token | null | undefined): Fault[] {
  if (!token) return [];
  if (token.type === 'alias') return [fault('anchor-or-alias', rangeOf(token), { text: token.source })];
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  return (token.items as readonly CST.CollectionItem[]).flatMap(({ start, key, sep, value }) => [
    ...start.flatMap(refusedMark),
    ...refusedKey(key),
    ...(sep ?? []).flatMap(refusedMark),
    ...refusedIn(value),
  ]);
}

/** Keys in brackets and block text; of dashes and pairs in place of a key YAML says enough. */
function refusedKey(key: CST.Token | null | undefined): Fault[] {
  if (key?.type === 'alias') return refusedIn(key);
  const complex = key?.type === 'flow-collection' || key?.type === 'block-scalar';
  return complex ? [fault('complex-key', rangeOf(key), {})] : [];
}

function refusedMark(token: CST.SourceToken): Fault[] {
  switch (token.type) {
    case 'anchor':
      return [fault('anchor-or-alias', rangeOf(token), { text: token.source })];
    case 'tag':
      return [fault('tag', rangeOf(token), { text: token.source })];
    case 'explicit-key-ind':
      return [fault('complex-key', rangeOf(token), {})];
    default:
      return [];
  }
}

function rangeOf(token: CST.Token): TextRange {
  const length = 'source' in token && token.type !== 'block-scalar' ? token.source.length : 1;
  return { start: token.offset, end: token.offset + Math.max(1, length) };
}
