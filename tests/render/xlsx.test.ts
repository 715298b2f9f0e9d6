import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/render/width.ts';
import { sheetNames } from '../../src/render/xlsx/names.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import type { Section, View } from '../../src/views/view/view.ts';
import { runs } from '../extent.ts';
import { readXlsx } from '../readers/xlsx.ts';
import { bytesOf } from './whole.ts';

/** What would be run by a spreadsheet that took it for a formula. */
const INJECTIONS = [
  '=HYPERLINK("http://example.invalid","点我")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '=cmd|"/c calc"!A1',
  '\t=1+1',
  '＝1+1',
  '=1+1',
];

function table(rows: Section['rows'], more: Partial<Section> = {}): Section {
  const columns = [
    { key: 'a', title: '事项' },
    { key: 'b', title: '应办' },
  ];
  return { layout: 'list', columns, rows, ...more };
}

async function bookOf(view: View) {
  const files = unzipSync(bytesOf(renderXlsx(view)));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    [...(match[1] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((piece) => plain(piece[1] ?? '')).join(''),
  );
  return { files: Object.keys(files), read, strings, workbook: read('xl/workbook.xml'), styles: read('xl/styles.xml') };
}

function plain(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Tabs and line ends stay what they are in a cell. */
function asSeen(text: string): string {
  return text.replace(/[^\n\t]+/g, printable);
}

describe('an Excel book', () => {
  it('has nothing in it that is run', async () => {
    const { read, strings } = await bookOf({ title: '=1+1', sections: [table(INJECTIONS.map((a) => ({ a, b: a })))] });
    expect(read('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    for (const text of INJECTIONS) expect(strings).toContain(asSeen(text));
    expect(read('xl/worksheets/sheet1.xml').match(/t="s"/g)?.length).toBeGreaterThanOrEqual(INJECTIONS.length * 2);
  });

  it('holds texts that programs have a use for', async () => {
    const texts = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', '#1#', '  前后有空  '];
    const { strings } = await bookOf({ sections: [table(texts.map((a) => ({ a, b: a })))] });
    for (const text of texts) expect(strings).toContain(text);
  });

  it('holds whatever a cell says', async () => {
    const wild = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(wild, async (cells) => {
        const { strings } = await bookOf({ sections: [table(cells.map((a) => ({ a })))] });
        const trimmed = strings.map((text) => text.trim());
        for (const cell of cells) expect(trimmed).toContain(asSeen(cell).trim());
      }),
      { numRuns: runs(40) },
    );
  });

  it('writes days as days, with what is said of them, and numbers as numbers', async () => {
    const rows = [
      { a: '甲', b: '2022-03-10' },
      { a: '乙', b: { value: '2027-01-08', text: '2027-01-08（暂定）' } },
      { a: '丙', b: 12 },
      { a: '丁', b: '2022-02-30' },
    ];
    const { read, strings, styles } = await bookOf({ sections: [table(rows)] });
    const sheet = read('xl/worksheets/sheet1.xml');
    // 2022-03-10 is day 44630 of Excel, 2027-01-08 day 46395
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>44630<\/v>/);
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>46395<\/v>/);
    expect(sheet).toMatch(/<c r="B5"[^>]*><v>12<\/v>/);
    expect(strings).toContain('2022-02-30');
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
    expect(plain(styles)).toContain('yyyy-mm-dd"（暂定）"');
  });

  it('keeps text as text, and a day with a stroke behind it too', async () => {
    const day = { value: '2022-03-10', text: '2022-03-10\\' };
    const { read, strings, styles } = await bookOf({ sections: [table([{ a: '0012_x0041_', b: day }])] });
    expect(strings).toContain('2022-03-10\\');
    expect(read('xl/sharedStrings.xml')).toContain('0012_x005F_x0041_');
    const [, style] = [...read('xl/worksheets/sheet1.xml').matchAll(/<c r="A\d+" s="(\d+)" t="s">/g)].at(-1) ?? [];
    const [, cellXfs = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
    const format = /numFmtId="(\d+)"/.exec([...cellXfs.matchAll(/<xf [^>]*>/g)][Number(style)]?.[0] ?? '')?.[1];
    expect(format === '49' || styles.includes(`numFmtId="${format}" formatCode="@"`)).toBe(true);
  });

  it('is set up for the screen and for paper', async () => {
    const { read, workbook } = await bookOf({
      title: '逾期清单',
      sections: [table([{ a: '甲', b: 1 }], { key: '逾期' })],
    });
    const sheet = read('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="2"/);
    expect(sheet).toContain('<autoFilter ref="A2:B3"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(sheet.indexOf('<autoFilter')).toBeLessThan(sheet.indexOf('<mergeCells'));
    expect(sheet.indexOf('<sheetPr')).toBeLessThan(sheet.indexOf('<sheetViews'));
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'逾期\'!$1:$2</definedName>');
  });

  it('holds more texts than it keeps, each where it was written', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ a: `事项${i}`, b: `单位${i % 300}=<${i}>` }));
    const read = readXlsx(bytesOf(renderXlsx({ sections: [table(rows)] })));
    expect(read.slice(2)).toEqual(rows.map(({ a, b }) => [a, b]));
  });

  it('is the same file each time', () => {
    const view = { title: '台账', sections: [table([{ a: '甲', b: 1 }])] };
    expect(Buffer.compare(bytesOf(renderXlsx(view)), bytesOf(renderXlsx(view)))).toBe(0);
  });

  it('has a sheet for each table, and lights as fill and word', async () => {
    const lit = { value: '逾期3日', text: '〔红〕逾期3日', tone: 'bad' } as const;
    const view: View = {
      title: '台账',
      sections: [
        { layout: 'pairs', columns: [{ key: 'a', title: '合计' }], rows: [{ a: 2 }] },
        table([{ a: '甲', b: lit }], { heading: '区教育局' }),
        table([{ a: '乙', b: 1 }], { heading: '区教育局' }),
        table([{ a: '隐', b: 1 }], { silent: true }),
      ],
    };
    const { files, workbook, strings, styles } = await bookOf(view);
    expect(files.filter((name) => /sheet\d+\.xml$/.test(name))).toHaveLength(3);
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      '概况',
      '区教育局',
      '区教育局(2)',
    ]);
    expect(strings).toContain('〔红〕逾期3日');
    expect(strings).not.toContain('隐');
    expect(styles).toContain('F8CBAD');
  });

  it('gives no sheet the name that Excel keeps, nor a longer one than it takes', () => {
    expect(sheetNames(['History', '区'.repeat(40), '区'.repeat(40)])).toEqual([
      'History(2)',
      '区'.repeat(31),
      `${'区'.repeat(28)}(2)`,
    ]);
  });

  it('gives sheets names that Excel takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 6 }), (labels) => {
        const names = sheetNames(labels);
        expect(names).toHaveLength(labels.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}$/u);
      }),
    );
  });

  it('keeps what names a row in sight, and writes its title over the first page alone', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, title: `栏目${i}`, grow: true }));
    const row = Object.fromEntries(columns.map(({ key }) => [key, '字'.repeat(40)]));
    const { read, workbook } = await bookOf({
      title: '台账',
      sections: [{ layout: 'list', columns, rows: [row], pinned: 2, heading: '任务' }],
    });
    const sheet = read('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<mergeCell ref="A1:D1"/>');
    expect(sheet).toContain('fitToWidth="3"');
    expect(workbook).toContain("'任务'!$A:$B,'任务'!$1:$2");
  });

  it('ends in a list of its sheets where they are many, each leading to the other', async () => {
    const sections = Array.from({ length: 5 }, (_, i) => table([{ a: '一' }], { heading: `O'Neill ${i}` }));
    const { read, workbook } = await bookOf({ sections });
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].at(-1)?.[1]).toBe('目录');
    expect(read('xl/worksheets/sheet6.xml')).toContain('<hyperlink ref="A3" location="\'O\'\'Neill 1\'!A1"');
    expect(read('xl/worksheets/sheet2.xml')).toContain('<hyperlink ref="A1" location="\'目录\'!A1"');
    const { workbook: few } = await bookOf({ sections: sections.slice(1) });
    expect(few).not.toContain('目录');
  });
});
