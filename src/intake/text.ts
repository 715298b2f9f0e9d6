/** The text of a file that somebody else has written: UTF-8, UTF-16, Big5, else GBK (GB 18030), line ends as \n. */
export function foreignText(bytes: Uint8Array): string {
  return decoded(bytes).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  const wide = wideIn(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const spoiled = new TextDecoder().decode(bytes);
    if (isMostlyRead(spoiled)) return spoiled;
    return new TextDecoder(isBig5(bytes) ? 'big5' : 'gb18030').decode(bytes);
  }
}

/** Whether but a few bytes of a text are no UTF-8: in other encodings hardly any character of Chinese is. */
function isMostlyRead(text: string): boolean {
  const [wide, spoiled] = [/[\u2010-\ufffc]/g, /\ufffd/g].map((pattern) => text.match(pattern)?.length ?? 0);
  return (wide ?? 0) > (spoiled ?? 0) * 8;
}

/** Far enough to meet a line end, a comma or a digit. */
const LOOKED_AT = 4096;

/**
 * UTF-16 by its mark, else by its zeros: those of ASCII stand on one side, and it is Chinese or ASCII that is then read;
 * undefined of anything else.
 */
export function wideIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  if (bytes.length % 2 === 1 || !start.includes(0)) return undefined;
  const [best] = WIDE.map((name) => ({ name, ...plainIn(new TextDecoder(name).decode(start)) })).toSorted(
    (a, b) => b.ascii * 2 + b.chinese - a.ascii * 2 - a.chinese,
  );
  return best && best.ascii + best.chinese >= best.length * 0.9 ? best.name : undefined;
}

const WIDE = ['utf-16le', 'utf-16be'] as const;
const ASCII = /[\t\n\r -~]/g;
const CHINESE =
  /[\u00a0-\u00ff\u2010-\u203b\u2150-\u218f\u2460-\u24ff\u2500-\u25ff\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/g;

/** How much of a text is ASCII, and how much Chinese characters and marks; read the wrong way, ASCII is rare and Han by chance. */
function plainIn(text: string) {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return { length: text.length, ascii: count(ASCII), chinese: count(CHINESE) };
}

/** Characters that any paper has many of, in the old spelling; in the other encoding their bytes are rare ones or none. */
const FREQUENT =
  /[的一是在不有人中大年月日為上個國我以要他時來到工作會對關於單位區市縣處員發展與及各其後應並之將完成報前，。、：「」（）]/g;

function isBig5(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const frequency = (name: string) => new TextDecoder(name).decode(start).match(FREQUENT)?.length ?? 0;
  const spoiled = (name: string) => new TextDecoder(name).decode(start).match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  const [big5, gb] = [frequency('big5') - spoiled('big5'), frequency('gb18030') - spoiled('gb18030')];
  return big5 > 0 && big5 > gb * 2;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML text as it was meant; what no text may hold is left out. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isText = code > 0x1f || code === 0x9 || code === 0xa || code === 0xd;
    return isText && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
