import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, CFB, read as readSheetJs, utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { archiveIn } from '../../src/intake/sheet/archive.ts';
import type { CellValue, Sheet } from '../../src/intake/sheet/sheet.ts';
import { seenAs, shownBy } from '../../src/intake/sheet/shown.ts';
import { type Told, tablesIn } from '../../src/intake/sheet/tasks.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { flatNames } from '../../src/records/flat.ts';
import { taskKind } from '../../src/records/index.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { runs } from '../extent.ts';
import { rawBook, rawRow } from './books.ts';

const folder = join(import.meta.dirname, 'sheets', 'odd');

const units = ['区教育局', '区司法局'].map((name) => ({ name, type: 'department', assessed: 'yes' }) as const);

const told: Told = {
  directory: createDirectory({ units }),
  category: '其他',
  naming: new Map(),
  placing: new Map(),
  today: '2022-01-06' as Day,
  fillDown: false,
};

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const book = await readWorkbook(bytes);
  if ('trouble' in book) throw new Error(book.trouble);
  return book.sheets;
}

/** Each task as 事项|牵头单位|时限, and what is doubtful of it; last what is doubtful of the tables. */
async function tasksIn(bytes: Uint8Array, more: Partial<Told> = {}) {
  const { tables, unread } = tablesIn(await sheetsOf(bytes), { ...told, ...more });
  const proposals = tables.flatMap((table) => [...table.proposals()]);
  return {
    tasks: proposals.map(({ title, leads, when }) => [title, ...leads, when.day ?? ''].join('|')),
    doubts: proposals.map(({ doubts }) => doubts.map(({ level, message }) => `${level} ${message}`).join('\n')),
    tables: tables.map(({ header: { top }, skipped }) => [
      top + 1,
      ...skipped.map(({ row, why }) => `${row + 1}${why}`),
    ]),
    about: [...tables.flatMap(({ doubts }) => doubts), ...unread].map(({ message, remedy }) => `${message} ${remedy}`),
  };
}

function odd(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

describe('workbooks that other programs have written', () => {
  it('how a table is filled in is no name of its source', async () => {
    const { tables } = tablesIn(await sheetsOf(odd('header-row36.xlsx')), told);
    const drafts = tables.flatMap((table) => [...table.proposals()].map(({ draft }) => draft));
    expect(drafts).toHaveLength(1);
    expect(JSON.stringify(drafts)).not.toContain('填表须知');
  });

  it.each(['backslash', 'subdir', 'workbook2'])('%s: parts are found by what names them', async (name) => {
    expect((await tasksIn(odd(`${name}.xlsx`))).tasks).toEqual(['任务一|区教育局|2022-03-15']);
  });

  it.each([
    ['./worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['worksheets/%E8%A1%A8%20one.xml', 'xl/worksheets/表 one.xml'],
    ['../xl/./sheets/a.xml', 'xl/sheets/a.xml'],
  ])('a part called %s is the one at %s', async (target, path) => {
    const part = (text: string) => strToU8(text);
    const book = zipSync({
      'xl/workbook.xml': part('<workbook><sheets><sheet name="表" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': part(`<Relationships><Relationship Id="a" Target="${target}"/></Relationships>`),
      [path]: part(`<worksheet><sheetData>${rawRow(1, ['甲'])}</sheetData></worksheet>`),
    });
    expect((await sheetsOf(book))[0]?.rows).toEqual([['甲']]);
  });

  it('a sheet whose part is not there is named', async () => {
    const book = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="表" r:id="a"/></sheets></workbook>'),
    });
    expect(await readWorkbook(book)).toMatchObject({ trouble: '工作表“表”在文件里找不到，可能没有存完整' });
  });

  it('a line break parts two units and two days', async () => {
    const [sheet] = await sheetsOf(odd('wps-newline.xlsx'));
    expect(sheet?.rows[1]?.slice(2)).toEqual([
      '区教育局\n区司法局',
      '2022.3.1\n2022.4.1',
      '已完成5\n10项待办',
      '第1批\n2批',
    ]);
    const inline = '<c t="inlineStr"><is><t>甲&#xA;乙_x000A_丙</t></is></c>';
    expect((await sheetsOf(rawBook([{ name: '表', rows: rawRow(1, [{ xml: inline }]) }])))[0]?.rows).toEqual([
      ['甲\n乙\n丙'],
    ]);
  });

  it('a formula that was never worked out is no 0', async () => {
    const { doubts } = await tasksIn(odd('openpyxl-formula.xlsx'));
    for (const doubt of doubts) expect(doubt).toContain('error 公式还没有算出来');
  });

  it('what is struck out is left out and told', async () => {
    const { tasks, doubts } = await tasksIn(odd('rich-strike.xlsx'));
    expect(tasks).toEqual(['任务甲|区教育局|2022-04-30', '任务甲|区教育局|2022-04-30', '任务甲|区教育局|']);
    expect(doubts[0]).toContain('warning 划去的“2022年6月底前”没有算，用“2022年4月底前”');
    expect(doubts[2]).toContain('error “2022-03-15”整格划去了，不知道还算不算');
  });

  it.each([
    ['what stands in CDATA', '<c t="inlineStr"><is><t><![CDATA[甲<乙&]]></t></is></c>', '甲<乙&'],
    ['what is a remark of XML', '<c><!--<v>1</v>--><v>2</v></c>', 2],
    ['how long', '<c s="7"><v>1.1041666666666667</v></c>', '26:30'],
    ['an hour', '<c s="8"><v>0.3958333333333333</v></c>', '09:30'],
    ['zeros before a number', '<c s="9"><v>7</v></c>', '第007号'],
  ])('%s is read as it is seen', async (_, xml, value) => {
    const styles = { 7: '[h]:mm', 8: 'h:mm', 9: '&quot;第&quot;000&quot;号&quot;' };
    const rows = rawRow(1, [{ xml }]);
    expect((await sheetsOf(rawBook([{ name: '表', rows }], { styles })))[0]?.rows).toEqual([[value]]);
  });

  it('digits that may have been lost are asked for', async () => {
    const head = rawRow(1, ['事项', '责任单位', '督办文号']);
    const rows = head + rawRow(2, ['甲', '区教育局', { xml: '<c><v>110105194912310021</v></c>' }]);
    const { doubts } = await tasksIn(rawBook([{ name: '表', rows }]));
    expect(doubts[0]).toContain('超过 15 位又存成了数，后面几位可能已经丢了');
    const csv = await tasksIn(strToU8('事项,责任单位,督办文号\n甲,区教育局,1.10105E+17\n'));
    expect(csv.doubts[0]).toContain('error “1.10105E+17”是科学计数');
  });

  it('UTF-16 is read from either end, with its mark and without', async () => {
    expect((await tasksIn(odd('u16be.csv'))).tasks).toEqual(['任务甲|区教育局|2022-03-15']);
    const bare = odd('u16be.csv').subarray(2);
    expect((await tasksIn(bare)).tasks).toEqual(['任务甲|区教育局|2022-03-15']);
    const turned = Uint8Array.from(bare, (_, i) => bare[i ^ 1] as number);
    expect((await tasksIn(turned)).tasks).toEqual(['任务甲|区教育局|2022-03-15']);
  });
});

describe('tables as they are laid out', () => {
  it('one under another are read each by its own head', async () => {
    const { tasks, tables } = await tasksIn(odd('two-tables.xlsx'));
    expect(tasks).toEqual(['任务甲|区教育局|2022-03-15', '任务乙|区司法局|2022-04-15', '任务丙|区司法局|2022-05-15']);
    expect(tables).toEqual([[1], [4]]);
  });

  it('a title over the second one is no row of the first', async () => {
    const csv = '工作任务,责任单位\n甲,区教育局\n第二批任务,\n责任单位,工作任务\n区司法局,乙\n';
    const { tables } = tablesIn(await sheetsOf(strToU8(csv)), told);
    expect(tables.map(({ title, proposals }) => [title, ...Array.from(proposals(), (one) => one.title)])).toEqual([
      ['', '甲'],
      ['第二批任务', '乙'],
    ]);
  });

  it('a head far down is found', async () => {
    expect((await tasksIn(odd('header-row36.xlsx'))).tables[0]?.[0]).toBe(36);
  });

  it('sums are no tasks, and a task may begin like one', async () => {
    const { tasks, tables } = await tasksIn(odd('totals.xlsx'));
    expect(tasks.map((task) => task.split('|')[0])).toEqual(['合计工资清查', '说明：补办手续']);
    expect(tables).toEqual([[1, '4合计', '5合计', '6合计', '7填表说明', '8填表说明']]);
  });

  it('a sheet for each unit is led by it where the clerk says so', async () => {
    const { about } = await tasksIn(odd('sheet-is-unit.xlsx'));
    expect(about[0]).toContain('--lead-from-sheet');
    const led = await tasksIn(odd('sheet-is-unit.xlsx'), { leadFromSheet: true });
    expect(led.tasks).toEqual(['任务甲|区教育局|2022-03-15', '任务乙|区教育局|2022-03-16']);
    expect(led.about).toEqual([]);
  });

  it('comments are told at their rows, and colours that only some have', async () => {
    const sheet = utils.aoa_to_sheet([
      ['工作任务', '责任单位'],
      ...Array.from({ length: 5 }, (_, i) => [`事${i}`, '区教育局']),
    ]);
    (sheet['B3'] as CellObject).c = [{ t: '已商定改由司法局办' }];
    const { doubts } = await tasksIn(bookOf(sheet, 'xlsx'));
    expect(doubts[1]).toContain('warning B3 的批注没有登记：“已商定改由司法局办”');
    const row = (i: number) =>
      rawRow(i, i === 3 ? [{ xml: '<c s="7" t="str"><v>甲</v></c>' }, '区教育局'] : [`事${i}`, '区教育局']);
    const rows = rawRow(1, ['工作任务', '责任单位']) + [2, 3, 4, 5, 6].map(row).join('');
    const filled = await tasksIn(rawBook([{ name: '表', rows }], { yellow: 7 }));
    expect(filled.about).toEqual(['底色是黄色的没有当作意思：A3 颜色有意思就写成字']);
  });
});

function bookOf(sheet: WorkSheet, bookType: 'xlsx' | 'biff8' | 'ods' | 'xlsb' | 'xlml'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '台账');
  return new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: true }));
}

describe('books of other formats', () => {
  it.each(['biff8', 'ods', 'xlsb', 'xlml'] as const)('%s is read like any other', async (format) => {
    const day: CellObject = { t: 'n', v: 44_635, z: 'yyyy"年"m"月"d"日"' };
    const sheet = utils.aoa_to_sheet([
      ['工作任务', '责任单位', '完成时限'],
      ['任务\n甲', '区教育局', day],
      ['任务乙', '', '3月底前'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
    const book = await readWorkbook(bookOf(sheet, format));
    expect(book).toMatchObject({ unseen: expect.stringContaining('删除线') });
    expect((await tasksIn(bookOf(sheet, format), { year: 2022 })).tasks).toEqual([
      '任务甲|区教育局|2022-03-15',
      '任务乙|区教育局|2022-03-31',
    ]);
  });

  it('a table of a web page is read as it is written', async () => {
    const html =
      '<html><table><tr><td>工作任务</td><td>责任单位</td><td>完成时限</td></tr><tr><td>甲</td><td>区教育局</td><td>2022.3.15</td></tr></table></html>';
    expect((await tasksIn(strToU8(html))).tasks).toEqual(['甲|区教育局|2022-03-15']);
  });

  it('an exported ledger on which somebody has written a comment says so', async () => {
    const sheet = utils.aoa_to_sheet([
      ['编号', '事项'],
      ['RW20220214-7K3Q', '甲'],
    ]);
    (sheet['B2'] as CellObject).c = [{ t: '此项已并入' }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, flatNames(taskKind)[0]);
    const sheets = await sheetsOf(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' })));
    const archive = archiveIn(sheets);
    expect(archive?.records).toHaveLength(1);
    expect(archive?.doubts).toMatchObject([{ level: 'warning', message: 'B2 的批注没有登记：“此项已并入”' }]);
  });

  it('one that is locked is told as such', async () => {
    const old = CFB.read(bookOf(utils.aoa_to_sheet([['甲']]), 'biff8'), { type: 'buffer' });
    const stream = CFB.find(old, 'Workbook') as { content: Uint8Array; size: number };
    const [from, lock] = [4 + (stream.content[2] as number), new Uint8Array(58)];
    lock.set([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]);
    stream.content = Buffer.concat([stream.content.slice(0, from), lock, stream.content.slice(from)]);
    stream.size = stream.content.length;
    const locked = new Uint8Array(CFB.write(old, { type: 'buffer' }) as Uint8Array);
    expect(await readWorkbook(locked)).toMatchObject({ trouble: '有打开密码' });
    const agile = CFB.utils.cfb_new();
    for (const part of ['/EncryptionInfo', '/EncryptedPackage'])
      CFB.utils.cfb_add(agile, part, Buffer.alloc(5000, 'x'));
    const xlsx = new Uint8Array(CFB.write(agile, { type: 'buffer' }) as Uint8Array);
    expect(await readWorkbook(xlsx)).toMatchObject({ trouble: '有打开密码' });
    const ods = zipSync({
      'content.xml': strToU8('?'),
      'META-INF/manifest.xml': strToU8('<m><m:encryption-data/></m>'),
    });
    expect(await readWorkbook(ods)).toMatchObject({ trouble: '有打开密码' });
  });
});

/** What another reader sees, in our spelling of days and the like. */
function seenBySheetJs(bytes: Uint8Array): CellValue[][] {
  const book = readSheetJs(bytes, { type: 'array', dense: true, cellNF: true, cellText: false });
  const rows: (CellObject | undefined)[][] = book.Sheets[book.SheetNames[0] as string]?.['!data'] ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], seenCell));
}

function seenCell(cell: CellObject | undefined): CellValue {
  if (cell?.v === undefined) return '';
  if (cell.t === 'b') return cell.v ? '是' : '否';
  return cell.t === 'n'
    ? seenAs(Number(cell.v), shownBy(String(cell.z ?? '')), false)
    : String(cell.v).replace(/\r\n?/g, '\n');
}

describe('any workbook', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙a1 &<>"\n_x000A_，％'), minLength: 1, maxLength: 12 });
  const cell = fc.oneof(
    text.map((v): CellObject => ({ t: 's', v })),
    fc.integer({ min: -1e9, max: 1e14 }).map((v): CellObject => ({ t: 'n', v })),
    fc.double({ min: 0, max: 60_000, noNaN: true }).map((v): CellObject => ({ t: 'n', v, z: 'yyyy"年"m"月"d"日"' })),
    fc.constantFrom('000', '[h]:mm', '0.0%', 'yyyy"年"m"月"').map((z): CellObject => ({ t: 'n', v: 44_635, z })),
    fc.boolean().map((v): CellObject => ({ t: 'b', v })),
    fc.constant(null),
  );
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

  it.each(['xlsx', 'biff8', 'ods', 'xlsb', 'xlml'] as const)(
    '%s holds what another reader sees in it',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(grid, fc.boolean(), async (cells, isShared) => {
          const sheet = utils.aoa_to_sheet(cells);
          const book = utils.book_new();
          utils.book_append_sheet(book, sheet, '表');
          const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: format, bookSST: isShared }));
          const ours = (await sheetsOf(bytes))[0]?.rows ?? [];
          const theirs = seenBySheetJs(bytes);
          expect(trimmed(ours)).toEqual(trimmed(theirs));
        }),
        { numRuns: runs(60) },
      );
    },
  );
});

/** Without the blank ends of rows and of the sheet. */
function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return cut.slice(0, cut.findLastIndex(({ length }) => length > 0) + 1);
}

describe('an old book whose parts are chained wrongly', () => {
  const book = () => {
    const sheet = utils.aoa_to_sheet([
      ['事项', '责任单位'],
      ...Array.from({ length: 500 }, (_, i) => [`任务${i}`, '区教育局']),
    ]);
    return new Uint8Array(write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { bookType: 'biff8', type: 'array' }));
  };
  /** Where the first FAT sector is, and the first sector of the directory (MS-CFB 2.2). */
  const places = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer);
    return { view, fat: (view.getUint32(76, true) + 1) * 512, directory: view.getUint32(48, true) };
  };

  it('is told in words where a chain comes back to itself', async () => {
    for (const of of ['directory', 'stream'] as const) {
      const bytes = book();
      const { view, fat, directory } = places(bytes);
      for (let sector = 0; sector < 128; sector += 1) {
        const isChained = view.getUint32(fat + 4 * sector, true) < 0xfffffffa;
        if (of === 'directory' ? sector === directory : isChained) view.setUint32(fat + 4 * sector, sector, true);
      }
      expect(await readWorkbook(bytes), of).toMatchObject({ trouble: expect.stringContaining('绕成了圈') });
    }
  });

  it('ends, whatever was written over', async () => {
    const whole = book();
    const { fat } = places(whole);
    const spots = fc.array(fc.tuple(fc.nat(511), fc.nat(40)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(spots, fc.boolean(), async (written, isInHeader) => {
        const bytes = whole.slice();
        for (const [at, value] of written) bytes[(isInHeader ? 24 : fat) + at] = value;
        expect(await readWorkbook(bytes)).toBeDefined();
      }),
      { numRuns: runs(60) },
    );
  }, 60_000);
});

it('a book of XML 2003 with a sheet that holds nothing is not called spoilt', async () => {
  const empty =
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>';
  expect(await readWorkbook(strToU8(empty))).toMatchObject({ sheets: [{ rows: [] }] });
});
