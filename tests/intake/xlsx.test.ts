import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../src/intake/sheet/grid.ts';
import type { Area, Sheet } from '../../src/intake/sheet/sheet.ts';
import { shownBy } from '../../src/intake/sheet/shown.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { runs } from '../extent.ts';
import { rawBook, rawRow } from './books.ts';

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const book = await readWorkbook(bytes);
  if ('trouble' in book) throw new Error(book.trouble);
  return book.sheets;
}

const numbered = (value: number, style = 0) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

describe('the cells of a book', () => {
  it.each([
    [14, '<c s="1"><v>44635</v></c>', '2022-03-15'],
    [176, '<c s="2"><v>44635</v></c>', '2022-03-15'],
    ['m月d日', '<c s="3"><v>44635</v></c>', '2022-03-15'],
    ['yyyy年m月, which is no day', '<c s="4"><v>44621</v></c>', '2022年3月'],
    ['57, which is no day', '<c s="6"><v>44621</v></c>', '2022年3月'],
    ['with an hour', '<c s="1"><v>44635.395833333336</v></c>', '2022-03-15 09:30'],
    ['just before midnight', '<c s="1"><v>44634.99999999999</v></c>', '2022-03-15'],
    ['General', '<c><v>44635</v></c>', 44_635],
    ['0%', '<c s="5"><v>0.07</v></c>', '7%'],
    ['a float', '<c><v>1.1000000000000001</v></c>', 1.1],
    ['a formula', '<c s="1"><f>TODAY()</f><v>44635</v></c>', '2022-03-15'],
    ['a text of a formula', '<c t="str"><f>A1</f><v>甲&amp;乙</v></c>', '甲&乙'],
    ['a formula never worked out', '<c><f>A1+1</f></c>', '#未计算'],
    ['a formula that went wrong', '<c t="e"><f>A1</f><v>#REF!</v></c>', '#REF!'],
    [
      'a sign that nobody declared',
      '<c t="inlineStr"><is><t>甲&foo;乙&constructor;</t></is></c>',
      '甲\ufffe&foo;乙\ufffe&constructor;',
    ],
    ['what only looks like one', '<c t="inlineStr"><is><t>甲&amp;foo;&#20057;&lt;</t></is></c>', '甲&foo;乙<'],
    ['a blank of a formula', '<c t="str"><f>A1</f><v></v></c>', ''],
    ['a day of ISO 8601', '<c t="d"><v>2022-03-15T00:00:00</v></c>', '2022-03-15'],
    ['a day of ISO 8601 with its hour', '<c t="d"><v>2022-03-15T09:30:15.500Z</v></c>', '2022-03-15 09:30'],
    ['a line end of Windows', '<c t="inlineStr"><is><t>甲\r\n乙</t></is></c>', '甲\n乙'],
    ['true', '<c t="b"><v>1</v></c>', '是'],
    ['several runs', '<c t="inlineStr"><is><r><rPr><b/></rPr><t>排查</t></r><r><t>隐患</t></r></is></c>', '排查隐患'],
    ['coded signs', '<c t="inlineStr"><is><t>甲_x000D_\n_x005F_x0041_</t></is></c>', '甲\r\n_x0041_'],
    ['shared', '<c t="s"><v>1</v></c>', '乙'],
    ['nothing', '<c s="1"/>', ''],
  ])('%s: %s holds %j', async (_, xml, value) => {
    const strings = '<si><t>甲</t></si><si><t>乙</t><rPh sb="0" eb="1"><t>yi</t></rPh></si>';
    const [sheet] = await sheetsOf(rawBook([{ name: '表', rows: rawRow(1, [{ xml }, 'x']) }], { strings }));
    expect(sheet?.rows[0]?.[0]).toBe(value);
  });

  it('count days from 1904 where the book says so', async () => {
    const rows = rawRow(1, [numbered(44_635 - 1462, 1), numbered(44_635 - 1462)]);
    const [sheet] = await sheetsOf(rawBook([{ name: '表', rows }], { date1904: true }));
    expect(sheet).toMatchObject({ rows: [['2022-03-15', 43_173]], since1904: true });
  });

  it('are the same wherever in memory the book lies', async () => {
    const bytes = rawBook([{ name: '表', rows: rawRow(1, ['甲']) }]);
    const larger = new Uint8Array(bytes.length + 200).fill(7);
    larger.set(bytes, 100);
    expect((await sheetsOf(larger.subarray(100, 100 + bytes.length)))[0]?.rows).toEqual([['甲']]);
  });

  it('tell what nobody sees', async () => {
    const rows = rawRow(1, ['甲', '乙']) + rawRow(2, ['丙', '丁'], ' hidden="1"');
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const sheets = await sheetsOf(
      rawBook([
        { name: '一', rows, before },
        { name: '二', rows: '', state: 'hidden' },
        { name: '三', rows: '', state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([1]);
  });

  it('far away, and areas over the whole sheet, cost nothing', async () => {
    const rows = `${rawRow(1, ['甲'])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const [sheet] = await sheetsOf(rawBook([{ name: '表', rows, after }]));
    const grid = gridOf(sheet as Sheet);
    expect([grid.height, grid.width, grid.text(0, 0)]).toEqual([1, 1, '甲']);
  });

  it.each([
    ['yyyy-mm-dd', 'day'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 'day'],
    ['yyyy"年"m"月";@', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm', 'time'],
    ['[h]:mm', 'duration'],
    ['mm:ss', 'time'],
    ['000', { digits: 3, before: '', after: '' }],
    ['"督办"\\-000"号"', { digits: 3, before: '督办-', after: '号' }],
    ['0.00%', 'percent'],
    ['General', undefined],
    ['[Red]0.00;-0.00', undefined],
    ['#,##0"元"', undefined],
    ['0.00E+00', undefined],
    ['@', undefined],
  ])('%s shows a %s', (format, shown) => {
    expect(shownBy(format)).toEqual(shown);
  });
});

describe('parts that are not whole', () => {
  const changed = (path: string, change: (xml: string) => string) => {
    const rows = rawRow(1, ['甲', { xml: '<c t="s"><v>0</v></c>' }]);
    const parts = unzipSync(rawBook([{ name: '表', rows }], { strings: '<si><t>乙</t></si>' }));
    return readWorkbook(zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] as Uint8Array))) }));
  };
  const [sheet, strings] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];

  it.each([sheet, strings, 'xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'])(
    '%s that breaks off anywhere is not taken for the whole',
    async (path) => {
      const whole = await changed(path, (xml) => xml);
      for (let left = 1; left < 40; left += 1)
        expect(await changed(path, (xml) => xml.slice(0, Math.max(1, xml.length - left)))).toMatchObject({
          trouble: 'xlsx 打不开，可能没有存完整',
        });
      expect(whole).toMatchObject({ sheets: [{ rows: [['甲', '乙']] }] });
    },
  );

  it('a cell without an end is told by its sheet', async () => {
    expect(await changed(sheet, (xml) => xml.replace('</c>', ''))).toMatchObject({
      trouble: '工作表“表”里有没写完的格子，可能没有存完整',
    });
  });

  it('a text that the book does not have is an error of the cell that names it', async () => {
    expect(await changed(strings, () => '<sst/>')).toMatchObject({
      sheets: [{ remarks: [{ row: 0, column: 1, level: 'error', message: expect.stringContaining('找不到') }] }],
    });
  });
});

describe('what was merged', () => {
  const covers = ({ top, left, bottom, right }: Area, row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right;

  it('says the same in each of its cells, and nothing else is touched', () => {
    const area = fc
      .tuple(fc.nat(7), fc.nat(7), fc.nat(4), fc.nat(4))
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    const size = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(area, size, (merged, [height, width]) => {
        const first = `${merged.top},${merged.left}`;
        const isSeen = merged.top < height && merged.left < width;
        const each = (text: (row: number, column: number) => string) =>
          Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => text(row, column)));
        const rows = each((row, column) => {
          const own = `${row},${column}`;
          return covers(merged, row, column) && own !== first ? '' : own;
        });
        const expected = each((row, column) => {
          return covers(merged, row, column) ? (isSeen ? first : '') : `${row},${column}`;
        });
        expect(each(gridOf({ name: '', rows, merged: [merged] }).text)).toEqual(expected);
      }),
    );
  });
});

describe('files that are no tables', () => {
  const utf16 = (text: string) => new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer);
  const container = (name: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(name)]);
  const packed = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

  it.each([
    ['a locked book', container('EncryptedPackage'), '有打开密码'],
    ['an old book that breaks off', container('Workbook'), '打不开'],
    ['an old Word document', container('WordDocument'), 'Word'],
    ['a Word document', packed('word/document.xml'), 'Word'],
    ['half an OpenDocument table', packed('mimetype', 'content.xml'), '打不开'],
    ['half a binary book', packed('xl/workbook.bin'), '打不开'],
    ['an archive', packed('台账.xlsx'), '压缩包'],
    ['half a book', rawBook([{ name: '表', rows: '' }]).subarray(0, 200), '打不开'],
    ['a page of the web without a table', strToU8('<html><p>事项</p></html>'), '网页'],
    ['an open quotation', strToU8('事项,单位\n"甲,乙\n'), '引号'],
  ])('%s is told as what it is', async (_, bytes, trouble) => {
    expect(await readWorkbook(bytes)).toMatchObject({ trouble: expect.stringContaining(trouble) });
  });

  it('and books with any byte changed are read or refused, never a crash', async () => {
    const rows = rawRow(1, ['事项', numbered(44_635, 1)]);
    const bytes = rawBook([{ name: '表', rows, after: '<mergeCells><mergeCell ref="A1:B9"/></mergeCells>' }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        expect(await readWorkbook(changed)).toBeTypeOf('object');
      }),
      { numRuns: runs(500) },
    );
  });

  it('are not unpacked where they would fill the memory', async () => {
    const bytes = rawBook([{ name: '表', rows: rawRow(1, ['甲']) }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 28 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fff_ffff, true);
    expect(await readWorkbook(bytes)).toMatchObject({ trouble: '表格展开后太大' });
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...utf16('事项\t单位\r\n甲\t乙')])],
    ['sep=', strToU8('sep=|\n事项|单位\n甲|乙\n')],
    ['GBK', new Uint8Array([0xca, 0xc2, 0xcf, 0xee, 0x3b, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xbc, 0xd7, 0x3b, 0xd2, 0xd2])],
  ])('and texts in %s are tables', async (_, bytes) => {
    expect((await sheetsOf(bytes))[0]?.rows).toEqual([
      ['事项', '单位'],
      ['甲', '乙'],
    ]);
  });
});
