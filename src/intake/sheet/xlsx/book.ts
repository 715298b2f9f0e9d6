import type { Related } from '../../package.ts';
import { elementsNamed } from '../../xml.ts';
import type { NoBook, Sheet, Workbook } from '../sheet.ts';
import { cellsIn } from './cells.ts';
import { commentsIn } from './comments.ts';
import { OTHER, type Parts, unpacked } from './parts.ts';
import { stylesIn } from './styles.ts';
import { type Legend, stringsIn } from './values.ts';

/** The sheets of an Excel book (ECMA-376), in their order, the hidden ones too; OTHER where it is a book of another kind. */
export async function bookOf(bytes: Uint8Array): Promise<Workbook | typeof OTHER> {
  const parts = await unpacked(bytes);
  if (parts === OTHER || 'trouble' in parts) return parts;
  const workbook = parts.text(parts.workbook) ?? '';
  const related = parts.relatedTo(parts.workbook);
  const legend = legendOf(workbook, parts, related);
  const sheets = Array.from(elementsNamed(workbook, 'sheet'), ({ attributes }) => {
    const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
    const hidden = /hidden/i.test(attributes['state'] ?? '');
    return sheetOf(
      attributes['name'] ?? '',
      hidden,
      related.find((one) => one.id === id),
      parts,
      legend,
    );
  });
  const broken = sheets.find((one): one is NoBook => one !== undefined && 'trouble' in one);
  return broken ?? { sheets: sheets.filter((one): one is Sheet => one !== undefined) };
}

function legendOf(workbook: string, parts: Parts, related: readonly Related[]): Legend {
  const part = (type: string, usual: string) =>
    parts.text(related.find((one) => one.type === type)?.path ?? usual) ?? '';
  const [settings] = elementsNamed(workbook, 'workbookPr');
  return {
    ...stringsIn(part('sharedStrings', 'xl/sharedstrings.xml')),
    styles: stylesIn(part('styles', 'xl/styles.xml')),
    since1904: /^(?:1|true)$/.test(settings?.attributes['date1904'] ?? ''),
  };
}

/** A sheet with what its comments say; undefined of one that is no table but a chart. */
function sheetOf(
  name: string,
  hidden: boolean,
  where: Related | undefined,
  parts: Parts,
  legend: Legend,
): Sheet | NoBook | undefined {
  if (where !== undefined && where.type !== 'worksheet') return undefined;
  const xml = where && parts.text(where.path);
  if (where === undefined || xml === undefined)
    return { trouble: `工作表“${name}”在文件里找不到，可能没有存完整`, remedy: '用 WPS 或 Excel 打开，另存一份再试' };
  const read = cellsIn(xml, legend);
  if (!read)
    return { trouble: `工作表“${name}”里有没写完的格子，可能没有存完整`, remedy: '用 WPS 或 Excel 打开，另存一份再试' };
  const comments = parts.relatedTo(where.path).filter(({ type }) => type === 'comments');
  const remarks = [...(read.remarks ?? []), ...comments.flatMap(({ path }) => commentsIn(parts.text(path) ?? ''))];
  return { name, ...read, remarks, since1904: legend.since1904, hidden };
}
