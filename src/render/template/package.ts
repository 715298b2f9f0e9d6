import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** The parts of a Word document by their names. */
export type TemplateParts = Readonly<Record<string, Uint8Array>>;

/** In bytes, as it lies there and unpacked; and how many parts it may have. */
const MOST = { file: 5 * 1024 * 1024, unpacked: 40 * 1024 * 1024, parts: 500 };

/** Why a file cannot be a template, in Chinese. */
export interface Unfit {
  readonly objection: string;
}

/** Opens a template: plain text and looks, nothing that runs and nothing that is fetched from elsewhere. */
export function openTemplate(bytes: Uint8Array): TemplateParts | Unfit {
  if (bytes.length > MOST.file) return { objection: '太大（模板至多 5MB）' };
  const parts = unpacked(bytes);
  if ('objection' in parts) return parts;
  const objection = objectionTo(parts as TemplateParts);
  return objection === undefined ? (parts as TemplateParts) : { objection };
}

const OLD = [0xd0, 0xcf, 0x11, 0xe0];

function unpacked(bytes: Uint8Array): TemplateParts | Unfit {
  if (OLD.every((byte, i) => bytes[i] === byte))
    return { objection: '是老的 .doc 或者加了密码，另存为不加密码的 .docx' };
  let [size, count] = [0, 0];
  const isWithin = ({ originalSize }: UnzipFileInfo) => {
    size += originalSize;
    count += 1;
    return size <= MOST.unpacked && count <= MOST.parts;
  };
  try {
    const parts = unzipSync(bytes, { filter: isWithin });
    if (size > MOST.unpacked || count > MOST.parts) return { objection: '解开以后太大' };
    return DOCUMENT in parts ? parts : { objection: '不是 Word 文件（.docx）' };
  } catch {
    return { objection: '不是 Word 文件（.docx），或者坏了' };
  }
}

export const DOCUMENT = 'word/document.xml';

const ACTIVE = /vbaProject|macroEnabled|\/activeX\/|\/embeddings\/|oleObject|aFChunk|subDocument/i;
/** PaperFields of Word that fetch something, or start a program. */
const FETCHING = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE)\b/i;

function objectionTo(parts: TemplateParts): string | undefined {
  const names = Object.keys(parts);
  const texts = names
    .filter((name) => /\.(?:xml|rels)$/i.test(name))
    .map((name) => [name, strFromU8(parts[name] as Uint8Array)] as const);
  if (texts.some(([, text]) => text.includes('\0') || /<!DOCTYPE|<!ENTITY/i.test(text)))
    return '里面的 XML 有自己的定义（DOCTYPE）或者不是 UTF-8';
  const types = texts
    .filter(([name]) => name === '[Content_Types].xml' || name.endsWith('.rels'))
    .map(([, text]) => text);
  if ([...names.map((name) => `/${name}`), ...types].some((text) => ACTIVE.test(text))) return '带着宏或者嵌进去的文件';
  for (const [name, text] of texts) {
    const outside = name.endsWith('.rels') ? targetsOutside(text) : [];
    if (outside.length > 0) return `引用了外面的文件 ${outside.join('、')}`;
    if (instructionsIn(text).some((one) => FETCHING.test(one)))
      return '有从别处取内容的域（INCLUDETEXT、LINK、DDE 之类）';
  }
  return undefined;
}

/** A link that somebody may follow fetches nothing. */
function targetsOutside(relationships: string): string[] {
  const all = relationships.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const outside = all.filter(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/relationships\/hyperlink["']/.test(one),
  );
  return outside.map((one) => /Target\s*=\s*["']([^"']*)/.exec(one)?.[1] ?? '');
}

function instructionsIn(xml: string): string[] {
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/g)].map(([, text = '']) => text);
  const written = xml
    .split(/<w:fldChar\b[^>]*>/)
    .map((part) => [...part.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text = '']) => text).join(''));
  return [...simple, ...written.filter((text) => text !== '')];
}

/** A package as the library that fills templates wants it: the few things that it asks of a zip. */
export class ZipOfParts {
  readonly files: Record<string, PackagePart> = {};

  constructor(parts: TemplateParts) {
    for (const [name, bytes] of Object.entries(parts)) this.put(name, bytes);
  }

  private put(name: string, bytes: Uint8Array): void {
    this.files[name] = {
      name,
      dir: false,
      options: {},
      bytes,
      asText: () => strFromU8(bytes),
      asUint8Array: () => bytes,
    };
  }

  file(name: RegExp): PackagePart[];
  file(name: string): PackagePart | null;
  file(name: string, content: string | Uint8Array): this;
  file(name: string | RegExp, content?: string | Uint8Array): PackagePart[] | PackagePart | null | this {
    if (name instanceof RegExp) return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.put(name, typeof content === 'string' ? strToU8(content) : content);
    return this;
  }

  remove(name: string): this {
    delete this.files[name];
    return this;
  }

  /** The whole as a file; the hour is left out, so that the same answer is the same file. */
  generate(): Uint8Array {
    const parts = Object.values(this.files).map(({ name, bytes }) => [name, bytes] as const);
    return zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T00:00:00' });
  }
}

interface PackagePart {
  readonly name: string;
  readonly dir: false;
  readonly options: object;
  readonly bytes: Uint8Array;
  asText(): string;
  asUint8Array(): Uint8Array;
}
