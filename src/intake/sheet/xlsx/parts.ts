import { pathOf, type Related, relationsIn, relationsOf } from '../../package.ts';
import { foreignText, wideIn } from '../../text.ts';
import { isWhole } from '../../xml.ts';
import type { NoBook } from '../sheet.ts';

/** The parts of a book that tell what its cells hold, as text by their paths. */
export interface Parts {
  readonly workbook: string;
  text(path: string): string | undefined;
  /** What a part names as its own. */
  relatedTo(path: string): readonly Related[];
}

/** The most that the parts of a book may unpack to, in bytes: 50,000 rows of twelve columns are 30 MB. */
const MOST = 160 * 1024 * 1024;

/** Where an OpenDocument file says which of its parts are locked (ODF 1.2 part 3, 4.8). */
const MANIFEST = 'meta-inf/manifest.xml';

/** What is told of a file that was locked: the reader has no use for a password. */
export const LOCKED: NoBook = { trouble: '有打开密码', remedy: '用 WPS 或 Excel 打开，去掉密码，另存一份再试' };

const USUAL = 'xl/workbook.xml';
const READ = /^(?:officeDocument|worksheet|sharedStrings|styles|comments)$/;

const BROKEN: NoBook = { trouble: 'xlsx 打不开，可能没有存完整', remedy: '用 WPS 或 Excel 打开，另存一份再试' };

/** Unpacks what is needed of a book (ECMA-376 part 2); what unpacks to more than anybody's table is not unpacked at all. */
export async function unpacked(bytes: Uint8Array): Promise<Parts | NoBook | typeof OTHER> {
  const { unzipSync } = await import('fflate');
  const sizes = new Map<string, number>();
  const read = new Map<string, string>();
  /** Reads what was named, each once. */
  const take = (isWanted: (path: string) => boolean) => {
    const isNew = (path: string) => !read.has(path) && isWanted(path);
    let sum = [...read.values()].reduce((all, { length }) => all + length, 0);
    for (const [path, size] of sizes) if (isNew(path)) sum += size;
    if (sum > MOST) throw TOO_MUCH;
    const parts = unzipSync(bytes, { filter: ({ name }) => isNew(pathOf(name)) });
    for (const [name, part] of Object.entries(parts)) read.set(pathOf(name), partText(part));
  };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(pathOf(name), originalSize);
        return false;
      },
    });
    take((path) => path.endsWith('.rels') || path === MANIFEST);
    if (read.get(MANIFEST)?.includes('encryption-data')) return LOCKED;
    // a book that says nothing of types has sheets only
    const relatedTo = (path: string) =>
      relationsIn(read.get(relationsOf(path)) ?? '', path).map((one) => ({ ...one, type: one.type || 'worksheet' }));
    const main = relatedTo('').find(({ type }) => type === 'officeDocument')?.path ?? USUAL;
    const workbook = sizes.has(main) ? main : USUAL;
    if (!isXml(workbook, sizes)) return otherThan(sizes);
    const named = new Set([workbook, 'xl/sharedstrings.xml', 'xl/styles.xml']);
    for (const path of [workbook, ...relatedTo(workbook).map(({ path }) => path)])
      for (const one of relatedTo(path)) if (READ.test(one.type)) named.add(one.path);
    take((path) => named.has(path));
    if ([...read.values()].some(breaksOff)) return BROKEN;
    return { workbook, relatedTo, text: (path) => read.get(path) };
  } catch (error) {
    return error === TOO_MUCH ? TOO_MUCH : BROKEN;
  }
}

const TOO_MUCH: NoBook = { trouble: '表格展开后太大', remedy: '分成几个文件，只留要导入的工作表' };

/** Half of a part is not taken for the whole; one that is blank says nothing. */
function breaksOff(xml: string): boolean {
  return xml.trim() !== '' && !isWhole(xml);
}

/** A part as text, line ends as XML has them (XML 1.0, 2.11). */
function partText(part: Uint8Array): string {
  const text = wideIn(part) ? foreignText(part) : new TextDecoder().decode(part);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isXml(workbook: string, sizes: ReadonlyMap<string, number>): boolean {
  return sizes.has(workbook) && workbook.endsWith('.xml') && !workbook.startsWith('word/');
}

/** A workbook of another kind in such a package: xlsb, ods. */
export const OTHER = 'other';

function otherThan(sizes: ReadonlyMap<string, number>): NoBook | typeof OTHER {
  const paths = [...sizes.keys()];
  if (paths.some((path) => path.startsWith('word/')))
    return { trouble: '是 Word 文档，不是表格', remedy: '来文用 draft 拆解；文档里的表复制到 Excel 里再存' };
  const isBook = paths.includes('content.xml') || paths.some((path) => path.startsWith('xl/') && path.endsWith('.bin'));
  if (isBook && [...sizes.values()].reduce((sum, size) => sum + size, 0) > MOST) return TOO_MUCH;
  return isBook ? OTHER : { trouble: '是压缩包，不是表格', remedy: '先解压，再导入里面的表' };
}
