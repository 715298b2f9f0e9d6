import { EMBEDDED, htmlLines } from './format/html.ts';
import { isMail } from './format/mail-head.ts';
import { withoutRadicals } from './format/radicals.ts';
import { isRtf, rtfLines } from './format/rtf/rtf.ts';
import { TOO_LONG } from './format/table.ts';
import { type Lines, type NoPaper, SCANNED, TOO_LARGE } from './format/trouble.ts';
import { foreignText, wideIn } from './text.ts';

/** A document as its paragraphs, each a line of text; the number of a line is its place. The notes say what was not read. */
export interface ReadablePaper {
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
}

export type DocumentText = ReadablePaper | NoPaper;

/** What begins so is of a kind that has a reader of its own, or none. */
const BEGINNINGS: readonly (readonly [
  begin: string,
  read: (bytes: Uint8Array) => Promise<Lines | NoPaper> | NoPaper,
])[] = [
  ['PK\x03\x04', async (bytes) => (await import('./format/zip.ts')).zipLines(bytes)],
  ['%PDF', async (bytes) => (await import('./format/pdf.ts')).pdfLines(bytes)],
  ['\xd0\xcf\x11\xe0', async (bytes) => (await import('./format/doc/doc.ts')).docLines(bytes)],
  ...['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM'].map((begin) => [begin, () => SCANNED] as const),
  ...['Rar!', '7z\xbc\xaf', '\x1f\x8b'].map(
    (begin) => [begin, () => ({ trouble: '是压缩包，不是文书', remedy: '先解压，再逐个读里面的文件' })] as const,
  ),
];

/**
 * Reads the paragraphs of a document, by what it holds and not by its name: text, Word (docx, doc, wps), PDF with text,
 * OFD, RTF, odt, a saved page, an e-mail. Never throws.
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const read = BEGINNINGS.find(([begin]) => start.startsWith(begin) && !(begin === 'BM' && isText(bytes)))?.[1];
  try {
    return understood(await (read ?? textLines)(bytes));
  } catch (error) {
    if (error === TOO_LONG) return TOO_LARGE;
    throw error;
  }
}

function isText(bytes: Uint8Array): boolean {
  return wideIn(bytes) !== undefined || !bytes.includes(0);
}

async function textLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  if (isRtf(bytes)) return rtfLines(bytes);
  if (!isText(bytes)) return { trouble: '认不出是什么文件', remedy: '用 WPS 或 Word 打开，另存为 docx 或 txt 再试' };
  const text = foreignText(bytes).replace(/^\ufeff/, '');
  if (isMail(text)) return (await import('./format/mail.ts')).mailLines(bytes);
  if (/^\s*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)[\s>]/i.test(text)) return htmlLines(text);
  if (/^\s*<\?xml|^\s*<[\w:]+\s+xmlns/i.test(text)) return xmlLines(text);
  if (text.length > MOST_TEXT) return TOO_LARGE;
  return { lines: text.replace(/\n$/, '').split(LINE_END), notes: [] };
}

/** In characters: a thousand pages, which no paper has. */
const MOST_TEXT = 2_000_000;

/** Where a line of text ends, whatever wrote it: Unicode has more marks for that than one. */
const LINE_END = /[\n\v\u0085\u2028\u2029]/;

async function xmlLines(text: string): Promise<Lines | NoPaper> {
  if (/<html[\s>]/i.test(text.slice(0, 2000))) return htmlLines(text);
  const { wordXmlLines } = await import('./format/docx/word.ts');
  const strange = { trouble: '是 XML，认不出是哪种文书', remedy: '用 WPS 或 Word 打开，另存为 docx 再试' };
  return wordXmlLines(text) ?? strange;
}

/** In a paper of this length Chinese characters are most of what stands there. */
const LONG = 200;
/** What is no text of anybody: unknown characters, private ones, what programs write for what they could not read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPOILED = /[\0-\x08\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]|锟斤拷/g;
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;

/** Nothing to be understood is told as such, and not as a paper that asks nothing of anybody. */
function understood(read: Lines | NoPaper): DocumentText {
  if ('trouble' in read) return read;
  const { notes } = read;
  if (read.lines.reduce((sum, line) => sum + line.length, 0) > MOST_TEXT) return TOO_LARGE;
  const lines = read.lines.map(withoutRadicals);
  const text = lines.join('').replace(/[\s|]/g, '');
  if (text === '') return emptyOf(notes);
  const han = text.match(HAN)?.length ?? 0;
  const spoiled = Array.from(text.matchAll(SPOILED), ([one]) => one);
  if (spoiled.join('').length > text.length / 20)
    return { trouble: '里面的文字是乱码', remedy: '用 WPS 或 Word 打开看看，另存为 docx 或 txt 再试' };
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (han === 0 || (letters > LONG && han < letters / 10))
    return {
      trouble: han === 0 ? '里面没有汉字' : '里面汉字很少，没有读懂',
      remedy: '核对文件；文字是图片的，先转成文字；不是文书的，用打开它的程序另存为 docx 或 txt',
    };
  const lost = spoiled.filter((one) => one === '\ufffd').length;
  const told = lost === 0 ? notes : [...notes, `有 ${lost} 处字读不出来，写成了“�”：对着原件看。`];
  return told.length === 0 ? { lines } : { lines, notes: told };
}

const ELSEWHERE: NoPaper = {
  trouble: '正文在嵌着的另一个网页或文件里',
  remedy: '在浏览器里单独打开正文的那一页，另存以后再读',
};

function emptyOf(notes: readonly string[]): NoPaper {
  if (notes.some((note) => note.includes(EMBEDDED))) return ELSEWHERE;
  if (notes.some((note) => note.includes('图片'))) return SCANNED;
  const remedy = ['核对文件；扫描的图片先转成文字', ...notes].join('。');
  return { trouble: '里面没有文字', remedy };
}
