import { readFileSync } from 'node:fs';
import { type Charset, charsetsOf } from './charset.ts';
import { readWords, type WordsRead } from './reading.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Linux keeps the bytes of the words this process was started with, and of its environment. */
const PLACES = { words: '/proc/self/cmdline', environment: '/proc/self/environ' } as const;

/**
 * The words typed after the program's name. Node takes them for UTF-8 and puts U+FFFD where they are not: in another
 * locale they are read again from their bytes. What cannot be read keeps its U+FFFD, and is refused later.
 */
export function wordsTyped(args: readonly string[], env: Env): WordsRead {
  const { terminal: charset } = charsetsOf(env, process.platform);
  if (charset === 'utf-8' || args.every(isPlain)) return { words: args };
  const pieces = piecesAt(PLACES.words)?.slice(-args.length);
  if (pieces?.length !== args.length) return { words: args };
  const read = readWords(pieces, charset);
  return isSaid(env) ? { words: read.words } : read;
}

/** The same of the environment: who is at work may stand in it (GIT_AUTHOR_NAME), and is judged with what was typed. */
export function environmentTyped(env: Env): Env {
  const { terminal: charset } = charsetsOf(env, process.platform);
  if (charset === 'utf-8' || Object.values(env).every((value = '') => isPlain(value))) return env;
  const words = piecesAt(PLACES.words) ?? [];
  const pieces = piecesAt(PLACES.environment) ?? [];
  const read = pieces.map((piece) => variableIn(piece, words, charset, isSaid(env)));
  return { ...env, ...Object.fromEntries(read.filter(([name]) => !isPlain(env[name] ?? ''))) };
}

/** Who names the charset of the locale once more, in XIAONENG_ENCODING, has settled what one may doubt. */
function isSaid(env: Env): boolean {
  return Boolean(env['XIAONENG_ENCODING']) && charsetsOf(env, process.platform).pipe !== 'utf-8';
}

/** Who is at work: recorded, so that it must be read rightly or not at all. */
const PERSON = /^GIT_(?:AUTHOR|COMMITTER)_/;

/** A name of which one cannot tell in which charset it is gets U+FFFD, and is refused as such where it is wanted. */
function variableIn(
  piece: Uint8Array,
  beside: readonly Uint8Array[],
  charset: Charset,
  isSure: boolean,
): [name: string, value: string] {
  const at = piece.indexOf(EQUALS);
  const name = new TextDecoder().decode(piece.subarray(0, at));
  const { words, doubt } = readWords([piece.subarray(at + 1), ...beside], charset);
  const [value = ''] = words;
  if (!doubt || isSure) return [name, value];
  return [name, PERSON.test(name) ? `${value}\ufffd` : doubt.utf8];
}

const EQUALS = 0x3d;

function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** What lies between NULs. */
function piecesAt(place: string): Uint8Array[] | undefined {
  try {
    const bytes = readFileSync(place);
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(0, at);
      const next = end === -1 ? bytes.length : end;
      pieces.push(bytes.subarray(at, next));
      at = next + 1;
    }
    return pieces;
  } catch {
    return undefined;
  }
}
