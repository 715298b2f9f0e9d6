import type { Moment } from '../calendar/moment.ts';
import { type Difference, differences } from '../ledger/merge/differences.ts';
import type { PlainMap } from '../ledger/text/plain.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { parseText } from '../ledger/text/read/parse.ts';
import { quickly } from '../ledger/text/read/quick.ts';
import { DOUBT } from '../ledger/text/traps/conflicts.ts';
import { kinds } from '../records/index.ts';
import type { Kind } from '../records/kind.ts';

/** A commit that changed the ledger, as history has it. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** When it was made, in Shanghai. */
  readonly at: Moment;
  readonly subject: string;
  readonly trailers: Trailers;
  readonly signed: boolean;
  /** What it says of itself could not be read. */
  readonly unclear?: true;
  readonly files: readonly FileChange[];
}

/** What the tool says at the end of its messages. */
export interface Trailers {
  readonly action?: string;
  /** 编号 of the records that it is about; where it names none it may be about any. */
  readonly ids?: readonly string[];
  readonly clerk?: string;
  /** Files with changes that somebody had made by hand before. */
  readonly byHand?: string;
  /** The commit that was taken back. */
  readonly undone?: string;
}

/** A file of the ledger before and after a commit; absent where there was none. */
export interface FileChange {
  readonly path: string;
  readonly from?: string;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

/** The trailers of a message, with their Chinese keys. */
export function trailersOf(message: string): Trailers {
  const line = (key: string) => new RegExp(`^${key}[:：] ?(.+)$`, 'm').exec(message)?.[1]?.trim();
  const [action, clerk, byHand, undone] = ['动作', '经办人', '含此前没有提交的改动', '撤回提交'].map(line);
  const ids = Array.from(message.matchAll(/^编号[:：] ?(.+)$/gm), ([, id = '']) => id.trim());
  return {
    ...(action && { action }),
    ...(ids.length > 0 && { ids }),
    ...(clerk && { clerk }),
    ...(byHand && { byHand }),
    ...(undone && { undone }),
  };
}

/** Whether a commit says of itself that the tool made it. */
export function isOurs({ trailers }: Pick<Commit, 'trailers'>): boolean {
  return trailers.action !== undefined && trailers.clerk !== undefined;
}

/** The files with changes by hand that a commit says to have taken along. */
export function handMade({ trailers: { byHand = '' } }: Pick<Commit, 'trailers'>): readonly string[] {
  return byHand.split('、');
}

/** The record that a file is about: its kind and its number. */
export function recordIn(path: string): { readonly kind: Kind; readonly id: string } | undefined {
  const kind = kinds.find(({ folder }) => path.startsWith(`${folder}/`));
  const id = /([^/]+)\.yaml$/.exec(path)?.[1];
  return kind && id !== undefined ? { kind, id } : undefined;
}

/** What a file said, if it could be read; the same bytes are asked for as what one commit left and the next one found. */
export function saidIn(bytes: Uint8Array | undefined): PlainMap | undefined {
  return bytes && readingOf(bytes).value;
}

/** The lines of a file that a merge left for somebody to settle. */
export function doubtLines(bytes: Uint8Array | undefined): readonly string[] {
  return bytes ? readingOf(bytes).doubts : [];
}

/** What a commit made of a file that could be read before and after; asked for by all who look at the same change. */
export function differencesIn(file: FileChange): readonly Difference[] {
  const known = compared.get(file);
  if (known) return known;
  const found = differences(saidIn(file.before), saidIn(file.after));
  compared.set(file, found);
  return found;
}

const compared = new WeakMap<FileChange, readonly Difference[]>();

interface Reading {
  readonly value: PlainMap | undefined;
  readonly doubts: readonly string[];
}

const NONE: readonly string[] = [];
const readings = new WeakMap<Uint8Array, Reading>();

function readingOf(bytes: Uint8Array): Reading {
  const known = readings.get(bytes);
  if (known) return known;
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : undefined;
  const reading = {
    value: text === undefined ? undefined : (quickly(text) ?? parseText(text).value),
    doubts: text?.includes(DOUBT) ? text.split(/\r?\n/).flatMap((line) => DOUBTFUL.exec(line)?.[0] ?? []) : NONE,
  };
  readings.set(bytes, reading);
  return reading;
}

const DOUBTFUL = new RegExp(`${DOUBT}.*$`);

/** Whether a commit brings several lines of history together; what they did stands in their own commits. */
export function isMerge({ parents }: Pick<Commit, 'parents'>): boolean {
  return parents.length > 1;
}
