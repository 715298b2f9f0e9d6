/** What an RTF is made of. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

/** Each byte as a character, to be looked through; TextDecoder would take latin1 for Windows-1252. */
export function bytesAsText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

const WORD = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;

/** The groups, words and bytes of an RTF, in one pass. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const text = bytesAsText(bytes);
  for (let at = 0; at < text.length; ) {
    const { token, next } = tokenAt(text, at);
    yield token;
    at = next;
  }
}

interface Found {
  readonly token: RtfToken;
  readonly next: number;
}

function tokenAt(text: string, at: number): Found {
  const sign = text.charAt(at);
  if (sign === '{') return { token: { kind: 'open' }, next: at + 1 };
  if (sign === '}') return { token: { kind: 'close' }, next: at + 1 };
  return sign === '\\' ? wordAt(text, at) : plainAt(text, at);
}

function wordAt(text: string, at: number): Found {
  WORD.lastIndex = at;
  const [whole, word = '', number] = WORD.exec(text) ?? [];
  if (whole !== undefined) {
    const skipped = word === 'bin' ? Math.max(0, Number(number ?? 0)) : 0;
    const token = { kind: 'word', word, number: number === undefined ? undefined : Number(number) } as const;
    return { token, next: at + whole.length + skipped };
  }
  const next = text.charAt(at + 1);
  if (next === "'") {
    const byte = Number.parseInt(text.slice(at + 2, at + 4), 16) || 0x20;
    return { token: { kind: 'bytes', bytes: [byte] }, next: at + 4 };
  }
  const other = next === '\n' || next === '\r' ? 'par' : next;
  return { token: { kind: 'word', word: other, number: undefined }, next: at + 2 };
}

/** Text is taken in pieces of this length, so that long and short ones cost the same. */
const PIECE = 256;

/** What stands for itself; line ends stand for nothing. */
function plainAt(text: string, at: number): Found {
  const piece = text.slice(at, at + PIECE);
  const end = piece.search(/[{}\\]/);
  const plain = end < 0 ? piece : piece.slice(0, end);
  const bytes = Array.from(plain.replace(/[\r\n]/g, ''), (one) => one.charCodeAt(0));
  return { token: { kind: 'bytes', bytes }, next: at + plain.length };
}
