import { type Finding, finding } from '../../vocabulary/messages.ts';
import { lineAt } from './lines.ts';

/** The most bytes one file may have. */
export const MAX_BYTES = 1024 * 1024;

/** The text of a file as it stands (CRLF kept, BOM taken off and remembered), or why there is none. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly findings: readonly Finding[] };

/** Bytes to text: UTF-8 and nothing else. Never throws; one finding names the encoding met and the cure. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES)
    return refuse(finding('file-too-large', [], { size: mebibytes(bytes.length), limit: mebibytes(MAX_BYTES) }));
  const utf16 = utf16Of(bytes);
  if (utf16) return refuse(finding('file-utf16', [], {}));
  const text = strictly('utf-8', bytes);
  if (text?.includes('\0') ?? bytes.includes(0)) return refuse(finding('file-binary', [], {}));
  if (text === undefined)
    return refuse(
      isGbk(bytes) ? finding('file-gbk', [], {}) : finding('file-not-utf8', [], { line: brokenLine(bytes) }),
    );
  return text === ''
    ? refuse(finding('file-empty', [], {}))
    : { text, bom: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

function refuse(found: Finding): Decoded {
  return { findings: [found] };
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zero half of every ASCII character standing on one side only. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const sides = new Set<number>();
  for (let at = bytes.indexOf(0); at >= 0 && sides.size < 2; at = bytes.indexOf(0, at + 1)) sides.add(at % 2);
  if (sides.size > 1) return undefined;
  const encoding = sides.has(1) ? 'utf-16le' : 'utf-16be';
  return share(strictly(encoding, bytes) ?? '', ORDINARY) > 0.9 ? encoding : undefined;
}

const ORDINARY = /[\t\n\r -~\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

/** How much of the text is made of such characters, 0 to 1. */
function share(text: string, characters: RegExp): number {
  return text.length === 0 ? 0 : (text.match(characters)?.length ?? 0) / text.length;
}

/** Read as GBK it is mostly Chinese, and read as UTF-8 more is broken than whole (a UTF-8 file with a scar is not GBK). */
function isGbk(bytes: Uint8Array): boolean {
  const asGbk = strictly('gb18030', bytes)?.replace(/\p{ASCII}/gu, '');
  const asUtf8 = new TextDecoder().decode(bytes).replace(/\p{ASCII}/gu, '');
  return asGbk !== undefined && share(asGbk, CHINESE) > 0.7 && share(asUtf8, /\ufffd/gu) > 0.5;
}

function brokenLine(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  return lineAt(text, text.indexOf('\ufffd'));
}
