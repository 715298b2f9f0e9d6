/** The parts of a book that tell what its cells hold, as text by their names. */
export type Parts = ReadonlyMap<string, string>;

/** Why a package is no book that can be read. */
export type NoBook = { readonly trouble: string; readonly remedy: string };

/** The most that the parts of a book may unpack to, in bytes: 50,000 rows of twelve columns are 30 MB. */
const MOST = 160 * 1024 * 1024;

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

const BROKEN: NoBook = { trouble: 'xlsx 打不开，可能没有存完整', remedy: '用 WPS 或 Excel 打开，另存一份再试' };

/** Unpacks what is needed of a book (ECMA-376 part 2); what unpacks to more than anybody's table is not unpacked at all. */
export async function unpacked(bytes: Uint8Array): Promise<Parts | NoBook> {
  const { strFromU8, unzipSync } = await import('fflate');
  const sizes = new Map<string, number>();
  const isTooMuch = () => [...sizes.values()].reduce((sum, size) => sum + size, 0) > MOST;
  try {
    const names: string[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (WANTED.test(name)) sizes.set(name, originalSize);
        return false;
      },
    });
    if (isTooMuch()) return { trouble: '表格展开后太大', remedy: '分成几个文件，只留要导入的工作表' };
    if (!names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return otherThan(names);
    const parts = unzipSync(bytes, { filter: ({ name }) => sizes.has(name) });
    return new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), strFromU8(part)]));
  } catch {
    return BROKEN;
  }
}

function otherThan(names: readonly string[]): NoBook {
  const remedy = '用 WPS 或 Excel 打开，另存为 xlsx';
  if (names.some((name) => name.startsWith('word/')))
    return { trouble: '是 Word 文档，不是表格', remedy: '来文用 draft 拆解；文档里的表复制到 Excel 里再存' };
  if (names.some((name) => /\.bin$/.test(name) && name.startsWith('xl/'))) return { trouble: '是 xlsb 表格', remedy };
  if (names.includes('content.xml')) return { trouble: '是 ods 表格', remedy };
  return { trouble: '是压缩包，不是表格', remedy: '先解压，再导入里面的表' };
}
