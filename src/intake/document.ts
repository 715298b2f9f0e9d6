import { foreignText, unescaped } from './text.ts';

/** A document as its paragraphs, each a line of text; the number of a line is its place. */
export type Reading = { readonly lines: readonly string[] } | { readonly trouble: string; readonly remedy: string };

/** The most that a document may unpack to, in bytes: far more than any official paper. */
const MOST = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

/** Reads the paragraphs of a text (UTF-8 or GBK) or of a Word document (docx). Never throws. */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  if (ZIP.every((byte, i) => bytes[i] === byte)) return readWord(bytes);
  if (bytes.includes(0)) return { trouble: '不是文本，也不是 docx', remedy: '旧版 doc 和 PDF 先另存为 docx 或 txt' };
  return { lines: linesOf(foreignText(bytes)) };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

async function readWord(bytes: Uint8Array): Promise<Reading> {
  const { unzipSync } = await import('fflate');
  const broken = { trouble: 'docx 打不开，可能没有存完整', remedy: '用 WPS 或 Word 打开，另存一份再试' };
  try {
    let large = false;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'word/document.xml') return false;
        large = originalSize > MOST;
        return !large;
      },
    });
    if (large) return { trouble: '文档展开后太大', remedy: '公文不会这么大；核对文件' };
    const body = parts['word/document.xml'];
    return body ? { lines: paragraphsOf(new TextDecoder().decode(body)) } : broken;
  } catch {
    return broken;
  }
}

/** The text of each w:p of a WordprocessingML body: runs, tabs and line breaks; what was deleted is left out. */
function paragraphsOf(xml: string): string[] {
  const body = xml.replace(/<w:del\b[^>]*>[\s\S]*?<\/w:del>/g, '');
  return Array.from(body.matchAll(/<w:p(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/w:p>)/g), ([, inside = '']) =>
    Array.from(inside.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b[^>]*\/>/g), ([, text, mark]) =>
      mark === undefined ? unescaped(text ?? '') : ' ',
    ).join(''),
  );
}
