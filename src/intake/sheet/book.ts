import { unescaped } from '../text.ts';
import type { Area, CellValue, Sheet, Workbook } from './workbook.ts';

/** The most that the parts of a book may unpack to, in bytes. */
const MOST = 300 * 1024 * 1024;

const BROKEN = { trouble: 'xlsx 打不开，可能没有存完整或有密码', remedy: '用 WPS 或 Excel 打开，另存一份再试' };

/** The sheets of an Excel book (ECMA-376), hidden ones left out, with what is merged in them. */
export async function bookOf(bytes: Uint8Array): Promise<Workbook> {
  try {
    const layout = await layoutOf(bytes);
    if ('trouble' in layout) return layout;
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const buffer = bytes.slice().buffer as ArrayBuffer;
    const all = (await readXlsxFile(buffer, { trim: false })) as readonly Read[];
    const sheets = all.flatMap(({ sheet, data }): Sheet[] => {
      const known = layout.find(({ name }) => name === sheet);
      if (known?.hidden) return [];
      return [{ name: sheet, rows: data.map((row) => row.map(cellValue)), merged: known?.merged ?? [] }];
    });
    return { sheets };
  } catch {
    return BROKEN;
  }
}

interface Read {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** A day that Excel knows to be one stands as text; its cell has no zone, and is read as UTC. */
function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const [day = '', time = ''] = (value as { toISOString(): string }).toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

interface Layout {
  readonly name: string;
  readonly hidden: boolean;
  readonly merged: readonly Area[];
}

/** The names of the sheets, and what is merged: the reader of the cells does not tell. */
async function layoutOf(bytes: Uint8Array): Promise<readonly Layout[] | typeof BROKEN> {
  const { strFromU8, unzipSync } = await import('fflate');
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      return size <= MOST && /^xl\/(?:workbook\.xml$|_rels\/workbook|worksheets\/[^/]+\.xml$)/.test(name);
    },
  });
  if (size > MOST) return { trouble: '表格展开后太大', remedy: '分成几个文件，只留要导入的工作表' };
  const partNamed = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const targets = new Map(
    tags(partNamed('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id = '', Target = '' }) => [Id, Target]),
  );
  return tags(partNamed('xl/workbook.xml'), 'sheet').map((sheet) => {
    const target = targets.get(sheet['r:id'] ?? '') ?? '';
    const xml = partNamed(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const merged = tags(xml, 'mergeCell').flatMap(({ ref = '' }) => areaOf(ref) ?? []);
    return { name: sheet['name'] ?? '', hidden: /hidden/i.test(sheet['state'] ?? ''), merged };
  });
}

/** The attributes of each tag of a name, whatever its prefix. */
function tags(xml: string, name: string): Readonly<Record<string, string>>[] {
  return Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g')), ([, inside = '']) =>
    Object.fromEntries(
      Array.from(inside.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g), ([, key = '', value = '']) => [key, unescaped(value)]),
    ),
  );
}

function areaOf(reference: string): Area | undefined {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (bottom === '') return undefined;
  return { top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) };
}

/** A → 0, AA → 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
