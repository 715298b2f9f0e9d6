/** Before letters that stand for bytes which are no text. */
const RAW = '\uF8FF';

/** What a file holds as a text from which `bytesIn` makes the same bytes again: itself, or a letter for each byte. */
export function lettersOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return `${RAW}${Buffer.from(bytes).toString('latin1')}`;
  }
}

export function bytesIn(letters: string): Uint8Array {
  return letters.startsWith(RAW) ? Buffer.from(letters.slice(RAW.length), 'latin1') : new TextEncoder().encode(letters);
}
