import { readFileSync } from 'node:fs';
import { type Charset, charsetsOf } from './charset.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Linux keeps the bytes of the words this process was started with, and of its environment. */
const PLACES = { words: '/proc/self/cmdline', environment: '/proc/self/environ' } as const;

/**
 * The words typed after the program's name. Node takes them for UTF-8 and puts U+FFFD where they are not: in another
 * locale they are read again from their bytes. What cannot be read keeps its U+FFFD, and is refused later.
 */
export function wordsTyped(args: readonly string[], env: Env): readonly string[] {
  const { terminal: charset } = charsetsOf(env, process.platform);
  if (charset === 'utf-8' || args.every(isPlain)) return args;
  const words = piecesAt(PLACES.words)?.slice(-args.length);
  return words?.length === args.length ? words.map((word) => typedText(word, charset)) : args;
}

/** The same of the environment: who is at work may stand in it (GIT_AUTHOR_NAME). */
export function environmentTyped(env: Env): Env {
  const { terminal: charset } = charsetsOf(env, process.platform);
  if (charset === 'utf-8' || Object.values(env).every((value = '') => isPlain(value))) return env;
  const pieces = piecesAt(PLACES.environment) ?? [];
  const read = pieces.map((piece) => typedText(piece, charset).split(/=(.*)/s));
  return { ...env, ...Object.fromEntries(read.filter(([name = '']) => !isPlain(env[name] ?? ''))) };
}

function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/**
 * What was typed in a locale of this charset. A script that was saved in UTF-8 is run there too: text that is UTF-8
 * throughout, with Chinese in it, is no GBK by chance; one or two signs of it may be.
 */
export function typedText(bytes: Uint8Array, charset: Charset): string {
  const asUtf8 = strictly('utf-8', bytes);
  if (asUtf8 !== undefined && (isPlain(asUtf8) || /[\u3000-\u9fff\uff00-\uffef]/.test(asUtf8))) return asUtf8;
  // GBK is a part of GB 18030
  return new TextDecoder(charset === 'gbk' ? 'gb18030' : charset).decode(bytes);
}

function strictly(charset: Charset, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
