import { inChunks } from '../../render/pieces.ts';
import { PRIVATE } from '../../world/private.ts';
import type { Author, Outcome, World } from '../../world/world.ts';
import type { Change, FileChange } from '../contract/outcome.ts';

/**
 * What is about to be done to a ledger, whole: another process can do it from this alone. It is written down before
 * anything else is written, and struck out when all is done or taken back.
 */
export interface JournalEntry extends Pick<Change, 'subject' | 'files' | 'draft' | 'founding'> {
  /** The ledger that is made before. */
  readonly founds?: Founds;
  /** How history shall tell it; absent where it shall not. */
  readonly commit?: { readonly message: string; readonly author?: Author; readonly head?: string };
}

/** What it takes to take that ledger back. */
interface Founds extends Pick<Change, 'subject' | 'files'> {
  readonly folder: string;
  readonly clerk: string;
}

/** Where the journal of a ledger is. */
export function journalIn(folder: string): string {
  return `${folder}/${PRIVATE}/${NAME}`;
}

const NAME = 'journal.json';

/** Its path within the ledger. */
export const JOURNAL = `${PRIVATE}/${NAME}`;

/** Piece by piece: an import may be larger than anybody wants to hold twice. */
export function writeDown(entry: JournalEntry, folder: string, { files }: World): Outcome {
  return files.write(journalIn(folder), inChunks(piecesOf(entry)), 'absent');
}

function* piecesOf({ files, ...rest }: JournalEntry): Generator<string> {
  yield `${JSON.stringify({ version: 1, ...rest }).slice(0, -1)},"files":[`;
  for (const [i, file] of files.entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(told(file))}`;
  yield ']}';
}

/** Where that fails, the next process finds that all is done, and strikes it out. */
export function strikeOut(folder: string, { files }: World): void {
  const standing = files.read(journalIn(folder));
  if (standing.ok) files.remove(journalIn(folder), standing.bytes);
}

/** What a process that died has left; `spoiled` where it is not what this program writes. */
export function standingIn(folder: string, { files }: World): JournalEntry | 'spoiled' | undefined {
  const found = files.read(journalIn(folder));
  if (!found.ok) return found.trouble.kind === 'missing' ? undefined : 'spoiled';
  return entryIn(new TextDecoder().decode(found.bytes)) ?? 'spoiled';
}

interface Told {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  /** Of what is no text. */
  readonly bytes?: string;
}

/** What was there before need not be text. */
function told({ path, before, after }: FileChange): Told {
  return {
    path,
    ...(before && { before: inLetters(before) }),
    ...(typeof after === 'string' && { after }),
    ...(typeof after === 'object' && { bytes: inLetters(after) }),
  };
}

/** Base 64; piece by piece, for a call takes only so many arguments. */
function inLetters(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * PIECE, (at + 1) * PIECE)),
  );
  return btoa(pieces.join(''));
}

const PIECE = 0x2000;

function fromLetters(letters: string): Uint8Array {
  const text = atob(letters);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function entryIn(text: string): JournalEntry | undefined {
  try {
    const { version, files, ...rest } = JSON.parse(text) as JournalEntry & { version: number; files: Told[] };
    const all = [...files, ...(rest.founds?.files ?? [])];
    if (version !== 1 || !all.every(({ path }) => isInside(path))) return undefined;
    return { ...rest, files: files.map(heard) };
  } catch {
    return undefined;
  }
}

function heard({ path, before, after, bytes }: Told): FileChange {
  return {
    path,
    ...(before !== undefined && { before: fromLetters(before) }),
    ...(after !== undefined && { after }),
    ...(bytes !== undefined && { after: fromLetters(bytes) }),
  };
}

/** Nobody else's words make this program write outside of the ledger, or over what the ledger keeps for itself. */
function isInside(path: string): boolean {
  const isPlain = (part: string) => part !== '' && (!part.startsWith('.') || part === '.gitattributes');
  return !path.includes('\\') && path.split('/').every(isPlain);
}
