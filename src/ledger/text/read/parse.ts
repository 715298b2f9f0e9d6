import { type Fault, fault, inOrder, within } from '../fault.ts';
import { lineEnd, lineFinder } from '../lines.ts';
import { isPlainMap, type PlainMap } from '../plain.ts';
import { refusals } from '../traps/refusals.ts';
import { findTraps, repaired } from '../traps/scan.ts';
import { build } from './build.ts';
import { syntaxFault } from './syntax.ts';
import { MAX_DEPTH, readTree, type Tree } from './tree.ts';

/** How many faults of one file are told; the last of more is their number. */
export const MAX_FAULTS = 100;

/** What a text says, undefined where any of the faults is an error; and all that is wrong or doubtful, in the order of the text. */
export interface Parsed {
  readonly value: PlainMap | undefined;
  readonly faults: readonly Fault[];
}

/** Text to plain value: every scalar the text that was typed, '' where there is none. Never throws. */
export function parseText(text: string): Parsed {
  const traps = findTraps(text);
  const told = inOrder(traps.map((trap) => trap.fault));
  const trapped = told.some(isError);
  const read = readPlain(trapped ? repaired(text, traps) : text);
  const faults = inOrder([...told, ...(trapped ? onOtherLines(text, read.faults, told) : read.faults)]);
  return { value: faults.some(isError) ? undefined : read.value, faults: atMost(faults) };
}

/** The faults on other lines than those where a better explanation has been found. */
function onOtherLines(text: string, faults: readonly Fault[], better: readonly Fault[]): readonly Fault[] {
  if (faults.length === 0) return faults;
  const lineOf = lineFinder(text);
  const lines = new Set(better.filter(isError).map(({ start }) => lineOf(start)));
  return faults.filter(({ start }) => !lines.has(lineOf(start)));
}

/** The first of several on each line: YAML stumbles on over one mistake. */
function firstOnLine(text: string, faults: readonly Fault[]): readonly Fault[] {
  const lineOf = lineFinder(text);
  const lines = new Set<number>();
  return faults.filter(({ start }) => lines.size < lines.add(lineOf(start)).size);
}

/** Of too many faults the errors before the warnings, and how many more there are. */
function atMost(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= MAX_FAULTS) return faults;
  const told = inOrder([...faults.filter(isError), ...faults.filter((one) => !isError(one))].slice(0, MAX_FAULTS));
  return [...told, fault('more-faults', told.at(-1) ?? { start: 0, end: 0 }, { count: faults.length - MAX_FAULTS })];
}

function isError({ level }: Fault): boolean {
  return level === 'error';
}

function readPlain(text: string): Parsed {
  const { tokens, contents, errors, stopped } = readTree(text);
  if (stopped) return { value: undefined, faults: [stopFault(stopped, text)] };
  const refused = refusals(tokens);
  const syntax = firstOnLine(
    text,
    errors.map((error) => syntaxFault(error, text)),
  );
  const built = contents === null ? { value: '', faults: [] } : build(contents, text);
  const found = within(text.length, [...refused, ...onOtherLines(text, syntax, refused), ...built.faults]);
  if (isPlainMap(built.value)) return { value: built.value, faults: inOrder(found) };
  return { value: undefined, faults: found.length > 0 ? inOrder(found) : [rootFault(text, contents)] };
}

function stopFault({ code, offset }: NonNullable<Tree['stopped']>, text: string): Fault {
  const start = Math.max(0, Math.min(offset, text.length) - 1);
  const range = { start, end: start + 1 };
  return code === 'too-deep' ? fault(code, range, { limit: MAX_DEPTH }) : fault(code, range, {});
}

function rootFault(text: string, contents: Tree['contents']): Fault {
  const [start, end] = contents?.range ?? [0, 0];
  if (start === end) return fault('file-empty', { start: 0, end: 0 }, {});
  return fault('root-not-mapping', { start, end: Math.max(start + 1, lineEnd(text, start)) }, {});
}
