const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;
const MASK = (1n << 64n) - 1n;

/** 16 letters that stand for a text: FNV-1a of its UTF-8, 64 bits. To name things, not to guard them. */
export function fingerprint(text: string): string {
  const hash = new TextEncoder().encode(text).reduce((sum, byte) => ((sum ^ BigInt(byte)) * PRIME) & MASK, BASIS);
  return hash.toString(16).padStart(16, '0');
}
