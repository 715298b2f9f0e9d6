import { type Package, packageOf, TOO_MUCH } from '../package.ts';
import { mainPartOf, wordLines } from './docx/word.ts';
import { odtLines } from './odt.ts';
import { ofdLines } from './ofd/ofd.ts';
import { TOO_LONG } from './table.ts';
import { broken, type Lines, LOCKED_PAPER, type NoPaper, TOO_LARGE } from './trouble.ts';

/** The most that a document may unpack to, in bytes: far more than any official paper without its pictures. */
const MOST = 20 * 1024 * 1024;

/** Reads what comes in a zip: Word, OpenDocument, OFD. */
export async function zipLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  try {
    return linesIn(await packageOf(bytes, MOST));
  } catch (error) {
    return error === TOO_MUCH || error === TOO_LONG ? TOO_LARGE : broken('docx');
  }
}

function linesIn(parts: Package): Lines | NoPaper {
  const { paths } = parts;
  const has = (path: string) => paths.includes(path);
  if (has('ofd.xml')) return ofdLines(parts) ?? broken('OFD');
  if (has('content.xml')) return openDocument(parts);
  const main = mainPartOf(parts);
  if (main !== undefined) return wordLines(parts, main) ?? broken('docx');
  return otherThan(paths);
}

function openDocument(parts: Package): Lines | NoPaper {
  if (parts.text('meta-inf/manifest.xml')?.includes('encryption-data')) return LOCKED_PAPER;
  const kind = parts.text('mimetype') ?? '';
  if (kind.includes('spreadsheet')) return SHEET;
  return odtLines(parts) ?? broken('odt');
}

const SHEET: NoPaper = { trouble: '这是表格，不是文书', remedy: '登记表格用 xiaoneng import' };

function otherThan(paths: readonly string[]): NoPaper {
  const hasIn = (folder: string) => paths.some((path) => path.startsWith(folder));
  if (hasIn('xl/')) return SHEET;
  if (hasIn('ppt/')) return { trouble: '是演示文稿，不是文书', remedy: '把要拆解的文字复制到 docx 或 txt' };
  if (hasIn('word/') || paths.length === 0 || paths.includes('[content_types].xml')) return broken('docx');
  return { trouble: '是压缩包，不是文书', remedy: '先解压，再逐个读里面的文件' };
}
