import type { Path } from '../../../vocabulary/messages.ts';
import type { TextRange } from '../fault.ts';
import type { Plain } from '../plain.ts';
import { locate } from './locate.ts';
import { type FieldLine, quickly } from './quick.ts';

/**
 * Where the key or value at `path` is to be shown, as `locate` says; from the lines that the quick reader passes where
 * the file is one for it, so that a file with many findings, and many files with one, are not parsed for their places.
 */
export function locateToShow(text: string, path: Path, on: 'key' | 'value'): TextRange {
  return inLines(text, path, on) ?? locate(text, path, on);
}

type Lines = Map<Plain, Map<string | number, FieldLine>>;

/** What a quick reading passed. */
interface Passed {
  readonly text: string;
  readonly value: Plain | undefined;
  readonly lines: Lines;
}

let latest: Passed | undefined;

/** The text that was read last is asked for the place of each finding in it. */
function passedIn(text: string): Passed {
  if (latest?.text === text) return latest;
  const lines: Lines = new Map();
  const value = quickly(text, (owner, step, line) => {
    const known = lines.get(owner);
    if (known) known.set(step, line);
    else lines.set(owner, new Map([[step, line]]));
  });
  latest = { text, value, lines };
  return latest;
}

/** Undefined where it takes more than a line, or stands in brackets or braces. */
function inLines(text: string, path: Path, on: 'key' | 'value'): TextRange | undefined {
  const { value, lines } = passedIn(text);
  if (value === undefined) return undefined;
  let at: Plain = value;
  let line = lines.get(at)?.values().next().value;
  for (const step of path) {
    const own = lines.get(at);
    if (!own && typeof at !== 'string') return undefined;
    const next = own?.get(step);
    if (!next) return line?.handle;
    line = next;
    at = (at as Record<string | number, Plain>)[step] as Plain;
  }
  if (typeof at !== 'string' && !lines.has(at)) return undefined;
  if (on === 'key') return line?.handle;
  return path.length === 0 ? undefined : line?.value;
}
