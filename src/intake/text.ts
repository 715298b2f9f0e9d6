/** The text of a file that somebody else has written: UTF-8, UTF-16, else GBK (GB 18030), line ends as \n. */
export function foreignText(bytes: Uint8Array): string {
  return decoded(bytes).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  const wide = wideIn(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Far enough to meet a line end, a comma or a digit. */
const LOOKED_AT = 4096;

/** UTF-16 by its mark, else by the zeros of its ASCII, which all stand on one side; undefined of anything else. */
export function wideIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, LOOKED_AT).entries())
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || bytes.length % 2 === 1 || (even > 0 && odd > 0)) return undefined;
  return even > 0 ? 'utf-16be' : 'utf-16le';
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML text as it was meant; what no text may hold is left out. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isText = code > 0x1f || code === 0x9 || code === 0xa || code === 0xd;
    return isText && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
