import type { Sheet, Workbook } from '../sheet.ts';
import { cellsIn } from './cells.ts';
import { type Parts, unpacked } from './parts.ts';
import { stylesIn } from './styles.ts';
import { type Legend, stringsIn } from './values.ts';
import { tagsNamed } from './xml.ts';

/** The sheets of an Excel book (ECMA-376), in their order, the hidden ones too. */
export async function bookOf(bytes: Uint8Array): Promise<Workbook> {
  const parts = await unpacked(bytes);
  if ('trouble' in parts) return parts;
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const [settings] = tagsNamed(workbook, 'workbookPr');
  const legend: Legend = {
    strings: stringsIn(parts.get('xl/sharedstrings.xml') ?? ''),
    styles: stylesIn(parts),
    since1904: /^(?:1|true)$/.test(settings?.attributes['date1904'] ?? ''),
  };
  const targets = targetsIn(parts);
  const sheets = Array.from(tagsNamed(workbook, 'sheet'), ({ attributes }): Sheet => {
    const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
    const xml = parts.get(targets.get(id) ?? '') ?? '';
    const hidden = /hidden/i.test(attributes['state'] ?? '');
    return { name: attributes['name'] ?? '', ...cellsIn(xml, legend), since1904: legend.since1904, hidden };
  });
  return { sheets };
}

/** Where the sheets are kept, by the names that the book has for them. */
function targetsIn(parts: Parts): ReadonlyMap<string, string> {
  const list = tagsNamed(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  return new Map(
    Array.from(list, ({ attributes: { Id = '', Target = '' } }) => {
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      return [Id, path.toLowerCase()] as const;
    }),
  );
}
