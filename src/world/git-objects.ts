import type { Door } from './git-run.ts';

/** The contents of objects by the names they are asked by; those that are not there are left out. */
export function objectsOf(door: Door, names: readonly string[]): Map<string, Uint8Array> {
  const wanted = [...new Set(names)].filter((name) => !/[\n\0]/.test(name));
  const found = new Map<string, Uint8Array>();
  if (wanted.length === 0) return found;
  const bytes = door.partly(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0, i = 0; at < bytes.length && i < wanted.length; i += 1) {
    const end = bytes.indexOf(LINE_END, at);
    const size = / ([0-9]+)$/.exec(utf8.decode(bytes.subarray(at, end)))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(wanted[i] as string, bytes.slice(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** What a commit says of itself. */
export interface CommitText {
  readonly author: string;
  readonly email: string;
  /** The e-mail of who committed it. */
  readonly committer: string;
  /** When it was made, by the committer's clock, in seconds since 1970. */
  readonly seconds: number;
  readonly message: string;
  readonly isSigned: boolean;
}

/** Reads a commit object: lines up to the first empty one, of which those that begin with a space go on; then the message. */
export function readCommit(bytes: Uint8Array): CommitText | undefined {
  const end = endOfHead(bytes);
  const said = (name: string, decoder: Decoder) => {
    const lines = decoder.decode(bytes.subarray(0, end)).split('\n');
    return lines.find((line: string) => line.startsWith(`${name} `))?.slice(name.length + 1);
  };
  const decoder = decoderFor(said('encoding', utf8), bytes);
  const [author, committer] = [said('author', decoder), said('committer', decoder)].map((text) => personIn(text));
  if (!author || !committer) return undefined;
  return {
    author: author.name,
    email: author.email,
    committer: committer.email,
    seconds: committer.seconds,
    message: decoder.decode(bytes.subarray(end + 2)).trim(),
    isSigned: ['gpgsig', 'gpgsig-sha256'].some((name) => said(name, utf8) !== undefined),
  };
}

function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1))
    if (bytes[at + 1] === LINE_END) return at;
  return bytes.length;
}

/** 王某 <wang@example.com> 1640000000 +0800 */
function personIn(line = '') {
  const [, name, email = '', seconds] = /^(.*?) ?<(.*)> (-?[0-9]+) [-+][0-9]+$/s.exec(line) ?? [];
  return name === undefined ? undefined : { name, email, seconds: Number(seconds) };
}

/** A commit may be in the encoding that it names, or, from older machines, in GB18030 without naming it. */
function decoderFor(encoding: string | undefined, bytes: Uint8Array): Decoder {
  try {
    return encoding === undefined ? decoderOf(bytes) : new TextDecoder(encoding);
  } catch {
    return utf8;
  }
}

function decoderOf(bytes: Uint8Array): Decoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return utf8;
  } catch {
    return new TextDecoder('gb18030');
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

const utf8 = new TextDecoder();
const LINE_END = 10;
