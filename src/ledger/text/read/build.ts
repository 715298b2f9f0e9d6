import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { codePointName, controlRuns, hasControl } from '../characters.ts';
import { type Fault, fault, type TextRange } from '../fault.ts';
import { lineFinder } from '../lines.ts';
import { type Plain, type PlainMap, plainMap } from '../plain.ts';
import { MAX_DEPTH } from './tree.ts';

/** Keys that mean something to YAML or JavaScript and nothing to a clerk. */
const RESERVED: ReadonlySet<string> = new Set(['<<', '__proto__', 'constructor', 'prototype']);

/** Nodes to plain values, noting what a ledger does not take: keys twice, reserved keys, too many levels. */
export function build(
  contents: ParsedNode,
  text: string,
): { readonly value: Plain; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lineOf = lineFinder(text);

  function plainOf(node: ParsedNode | null, depth: number): Plain {
    if (isScalar(node)) return scalar(node);
    if (!isMap(node) && !isSeq(node)) return '';
    if (depth > MAX_DEPTH) faults.push(fault('too-deep', rangeOf(node), { limit: MAX_DEPTH }));
    return isMap(node) ? mapping(node, depth) : node.items.map((item) => plainOf(item as ParsedNode, depth + 1));
  }

  function mapping(map: YAMLMap.Parsed, depth: number): PlainMap {
    const firsts = new Map<string, number>();
    return plainMap(map.items.map((pair) => [key(pair, firsts), plainOf(pair.value, depth + 1)]));
  }

  function key({ key: node }: Pair<ParsedNode, ParsedNode | null>, firsts: Map<string, number>): string {
    if (!isScalar(node)) return '';
    const name = scalar(node);
    const range = rangeOf(node);
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, range.start);
    else faults.push(fault('duplicate-key', range, { key: name, line: lineOf(first) }));
    if (name === '') faults.push(fault('empty-key', range, {}));
    if (RESERVED.has(name)) faults.push(fault('reserved-key', range, { key: name }));
    return name;
  }

  /** Raw control characters have been told of already; here those that an escape such as "\e" makes. */
  function scalar(node: ParsedNode): string {
    const value = isScalar(node) ? String(node.value) : '';
    const range = rangeOf(node);
    if (hasControl(value) && !hasControl(text.slice(range.start, range.end))) {
      const [run] = controlRuns(value).next().value ?? [''];
      faults.push(fault('control-character', range, { name: codePointName(run) }));
    }
    return value;
  }

  return { value: plainOf(contents, 1), faults };
}

/** Where a node's own text is; at least one character wide. */
function rangeOf({ range: [start, end] }: ParsedNode): TextRange {
  return { start, end: Math.max(start + 1, end) };
}
