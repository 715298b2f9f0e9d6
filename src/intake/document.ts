import { foreignText, unescaped } from './text.ts';
import { elementsNamed, withoutElements } from './xml.ts';

/** A document as its paragraphs, each a line of text; the number of a line is its place. */
export type DocumentText =
  | { readonly lines: readonly string[] }
  | { readonly trouble: string; readonly remedy: string };

/** The most that a document may unpack to, in bytes: far more than any official paper. */
const MOST = 20 * 1024 * 1024;

const PDF = [0x25, 0x50, 0x44, 0x46] as const;
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

/** Reads the paragraphs of a text (UTF-8 or GBK) or of a Word document (docx). Never throws. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  if (ZIP.every((byte, i) => bytes[i] === byte)) return readWord(bytes);
  if (PDF.every((byte, i) => bytes[i] === byte))
    return { trouble: '是 PDF，读不了里面的文字', remedy: '用 WPS 或 Word 另存为 docx，或把文字复制到 txt' };
  if (bytes.includes(0)) return { trouble: '不是文本，也不是 docx', remedy: '旧版 doc 先另存为 docx 或 txt' };
  return written(linesOf(foreignText(bytes)));
}

function written(lines: readonly string[]): DocumentText {
  return lines.some((line) => line.trim() !== '')
    ? { lines }
    : { trouble: '里面没有文字', remedy: '核对文件；扫描的图片先转成文字' };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

async function readWord(bytes: Uint8Array): Promise<DocumentText> {
  const { unzipSync } = await import('fflate');
  const broken = { trouble: 'docx 打不开，可能没有存完整', remedy: '用 WPS 或 Word 打开，另存一份再试' };
  try {
    let large = false;
    let isSheet = false;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isSheet ||= name === 'xl/workbook.xml';
        if (name !== 'word/document.xml') return false;
        large = originalSize > MOST;
        return !large;
      },
    });
    if (isSheet) return { trouble: '这是表格，不是文书', remedy: '登记表格用 xiaoneng import' };
    if (large) return { trouble: '文档展开后太大', remedy: '公文不会这么大；核对文件' };
    const body = parts['word/document.xml'];
    return body ? written(blocksOf(new TextDecoder().decode(body))) : broken;
  } catch {
    return broken;
  }
}

/** The paragraphs of a WordprocessingML body, and each row of its tables as | 甲 | 乙 |; what was deleted is left out. */
function blocksOf(xml: string): string[] {
  const body = withoutElements(xml, 'w:del');
  const blocks: string[][] = [];
  let at = 0;
  for (const { from, to, inside } of elementsNamed(body, 'w:tbl')) {
    blocks.push(paragraphsOf(body.slice(at, from)), rowsOf(inside));
    at = to;
  }
  return [...blocks.flat(), ...paragraphsOf(body.slice(at))];
}

function rowsOf(table: string): string[] {
  return Array.from(elementsNamed(table, 'w:tr'), ({ inside: row }) => {
    const cells = Array.from(elementsNamed(row, 'w:tc'), ({ inside }) => paragraphsOf(inside).join(''));
    return `| ${cells.map((cell) => cell.replace(/\|/g, '｜').trim()).join(' | ')} |`;
  });
}

/** The text of each w:p: runs, tabs and line breaks. */
function paragraphsOf(xml: string): string[] {
  return Array.from(elementsNamed(xml, 'w:p'), ({ inside }) =>
    Array.from(inside.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b[^<>]*\/>/g), ([, text, mark]) =>
      mark === undefined ? unescaped(text ?? '') : ' ',
    ).join(''),
  );
}
