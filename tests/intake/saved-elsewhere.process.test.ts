import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { Office } from '../cli/weekly.ts';
import { lacking } from '../needs.ts';
import { savedAs } from '../soffice.ts';

const isSkipped = lacking('sheets that LibreOffice has saved', ['soffice --version']) !== undefined;

const UNITS = `单位:
  - {名称: 区教育局, 类型: 部门, 考核对象: 是}
  - {名称: 区司法局, 类型: 部门, 考核对象: 是}
`;

function book(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'sheets', name));
}

const HEAD = '序号 督办文号 工作任务 责任单位 收到日期 完成时限 签批日期 签批人 办结日期 办理情况 备注'.split(' ');

const shown = (v: number, z: string) => ({ t: 'n', v, z }) as const;
const day = (serial: number) => shown(serial, 'yyyy-mm-dd');
const numbered = (value: number) => shown(value, '"督办〔2022〕"0"号"');

/** Days, months and numbers as programs store them, cells that were merged, a hidden row and a hidden sheet. */
function made(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['2022年重点任务台账'],
    HEAD,
    [
      1,
      numbered(7),
      '修订便民目录',
      '区教育局',
      day(44_571),
      shown(44_635, 'yyyy"年"m"月"d"日"'),
      day(44_573),
      '王某',
      '',
      '',
      shown(0.8, '0%'),
    ],
    [
      2,
      numbered(8),
      '整治占道\n经营',
      '区司法局',
      day(44_571),
      shown(44_636, 'm"月"d"日"'),
      day(44_573),
      '李某',
      day(44_600),
      '已整治12处 & 复查',
    ],
    [3, numbered(9), '清理<旧>文件', '', day(44_571), shown(44_621, 'yyyy"年"m"月"')],
  ]);
  sheet['!merges'] = ['A1:K1', 'D4:D5'].map((area) => utils.decode_range(area));
  sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }];
  const notes = utils.aoa_to_sheet([['填表说明']]);
  const Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } as const;
  const book = {
    SheetNames: ['台账', '说明'],
    Sheets: { 台账: sheet, 说明: notes },
    Workbook: { Sheets: [...Workbook.Sheets] },
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const books: ReadonlyMap<string, Uint8Array> = new Map([
  ['made', made()],
  ['week1', book('week1.xlsx')],
  ['week2', book('week2.xlsx')],
  ['lines', book('odd/wps-newline.xlsx')],
  ['tables', book('odd/two-tables.xlsx')],
  ['totals', book('odd/totals.xlsx')],
]);

/** The ledger after a book, and the next week's after that. */
async function ledgerAfter(first: Uint8Array | undefined, then?: Uint8Array): Promise<Office['files']> {
  const office = new Office();
  office.files['units.yaml'] = UNITS;
  const began = await office.import('2022-02-12', first ?? '');
  expect([began.exit, began.err]).toEqual([0, '']);
  if (then) expect((await office.import('2022-02-19', then, '--update')).exit).toBe(0);
  return office.files;
}

/** The same books, each saved by LibreOffice as a format. */
const elsewhere = (ending: string) => (isSkipped ? new Map<string, Uint8Array>() : savedAs(ending, books));

describe.skipIf(isSkipped).each(['ods', 'xls', 'xlsx'])('a book that LibreOffice has saved as %s', (ending) => {
  const saved = elsewhere(ending);

  it('is what it was saved as', async () => {
    const { unseen } = { unseen: undefined, ...(await readWorkbook(saved.get('made') ?? new Uint8Array())) };
    expect(unseen === undefined).toBe(ending === 'xlsx');
  });

  it.each(['made', 'lines', 'tables', 'totals'])('makes the same ledger: %s', async (name) => {
    const wanted = await ledgerAfter(books.get(name));
    expect(Object.keys(wanted).filter((path) => path.startsWith('tasks/')).length).toBeGreaterThan(0);
    expect(await ledgerAfter(saved.get(name))).toEqual(wanted);
  });

  it('and the same one when it comes again the next week, in either format', async () => {
    const wanted = await ledgerAfter(books.get('week1'), books.get('week2'));
    expect(Object.values(wanted).join('')).toContain('内容: 已整治 12 处');
    expect(await ledgerAfter(saved.get('week1'), saved.get('week2'))).toEqual(wanted);
    expect(await ledgerAfter(books.get('week1'), saved.get('week2'))).toEqual(wanted);
  });
});
