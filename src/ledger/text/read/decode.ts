import { type Finding, finding } from '../../../vocabulary/messages.ts';
import { lineAt } from '../lines.ts';

/** The most bytes one file may have. */
export const MAX_BYTES = 1024 * 1024;

/** The text of a file as it stands (CRLF kept, BOM taken off and remembered), or why there is none. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly findings: readonly Finding[] };

/** Bytes to text: UTF-8 and nothing else. Never throws; one finding names the encoding met and the cure. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES)
    return refuse(finding('file-too-large', [], { size: mebibytes(bytes.length), limit: mebibytes(MAX_BYTES) }));
  if (isUtf16(bytes)) return refuse(finding('file-utf16', [], {}));
  const text = strictly('utf-8', bytes);
  if (text?.includes('\0') ?? bytes.includes(0)) return refuse(finding('file-binary', [], {}));
  if (text === undefined) return refuse(notUtf8(bytes));
  if (text === '') return refuse(finding('file-empty', [], {}));
  return { text, bom: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

function refuse(found: Finding): Decoded {
  return { findings: [found] };
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or because read that way nearly everything is in daily use, ASCII signs among it. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return false;
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = strictly(encoding, bytes) ?? '';
    return share(text, ORDINARY) > 0.9 && share(text, SIGNS) > 0.02;
  });
}

const SIGNS = /[\t\n\r -~]/g;
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

function notUtf8(bytes: Uint8Array): Finding {
  if (isGbk(bytes)) return finding('file-gbk', [], {});
  const text = new TextDecoder().decode(bytes);
  return finding('file-not-utf8', [], { line: lineAt(text, text.indexOf('\ufffd')) });
}
