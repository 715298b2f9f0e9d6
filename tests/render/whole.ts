import type { Rendered } from '../../src/render/formats.ts';

/** What an answer is written as, put together again: as text. */
export function whole(content: Rendered): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(content));
}

/** The same as bytes. */
export function bytesOf(content: Rendered): Uint8Array {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : [...content];
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
