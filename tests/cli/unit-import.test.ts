import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { rawBook, rawRow } from '../intake/books.ts';
import { done } from './small.ts';

const UNITS = '单位:\n  - 名称: 区工业局\n    类型: 部门\n    考核对象: 是\n';
const KIND = ['--type', '部门', '--assessed', '是'];

/** What becomes of units.yaml, and what is said, when a book is imported. */
async function imported(book: Uint8Array) {
  const args = ['unit', 'import', '-', ...KIND, '--by', '甲', '--no-commit', '--today', '2022-07-10', '--no-color'];
  const { exit, out, err, written } = await done(args, { 'units.yaml': UNITS }, { stdin: book });
  return { exit, out, err, text: written.get('/ledger/units.yaml')?.slice(UNITS.length) };
}

/** A cell of which the first part is struck out. */
const struck = (gone: string, left = '') => ({
  xml: `<c t="inlineStr"><is><r><rPr><strike/></rPr><t>${gone}</t></r>${left && `<r><t>${left}</t></r>`}</is></c>`,
});
const HEAD = rawRow(1, ['单位名称', '主要负责人']);
const sheet = (...rows: string[]) => [{ name: '名单', rows: HEAD + rows.join('') }];

/** A book whose cells carry comments, by their places. */
function commented(rows: readonly (readonly string[])[], comments: Readonly<Record<string, string>>): Uint8Array {
  const made: WorkSheet = utils.aoa_to_sheet(rows as string[][]);
  for (const [place, t] of Object.entries(comments)) (made[place] as CellObject).c = [{ t }];
  const book = utils.book_new();
  utils.book_append_sheet(book, made, '名单');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
}

describe('of a list of units it is told', () => {
  it('what is struck out in a cell, and what is taken instead', async () => {
    const { exit, text, out } = await imported(
      rawBook(sheet(rawRow(2, ['区档案馆', struck('王某', '李某')]), rawRow(3, ['区体育局', '周某']))),
    );
    expect(exit).toBe(0);
    expect(text).toContain('  - 名称: 区档案馆\n    类型: 部门\n    考核对象: 是\n    主要负责人: 李某\n');
    expect(out).toContain('工作表“名单”B2：划去的“王某”没有算，用“李某”\n');
  });

  it('which unit is struck out as a whole, and is not entered', async () => {
    const { exit, text, out } = await imported(
      rawBook(sheet(rawRow(2, [struck('区档案馆'), '王某']), rawRow(3, ['区体育局', '周某']))),
    );
    expect([exit, text]).toEqual([0, '  - 名称: 区体育局\n    类型: 部门\n    考核对象: 是\n    主要负责人: 周某\n']);
    expect(out).toContain('工作表“名单”A2：“区档案馆”整格划去了，不知道还算不算\n');
  });

  it('which head is struck out as a whole: the row waits until somebody says whether he still is', async () => {
    const { exit, text, err } = await imported(rawBook(sheet(rawRow(2, ['区档案馆', struck('王某')]))));
    expect([exit, text]).toEqual([4, undefined]);
    expect(err).toBe('工作表“名单”B2：“王某”整格划去了，不知道还算不算\n改法：在表里改好，存盘再导入\n');
  });

  it('which comments are not taken, of units and beside them', async () => {
    const rows = [
      ['单位名称', '主要负责人'],
      ['区档案馆', '王某'],
      ['合计', '1个'],
    ];
    const { exit, text, out } = await imported(commented(rows, { B2: '6月退休，\n由李某接任', A3: '不含驻区单位' }));
    expect(exit).toBe(0);
    expect(text).toContain('主要负责人: 王某\n');
    expect(out).toContain('工作表“名单”B2：B2 的批注没有登记：“6月退休， 由李某接任”\n');
    expect(out).toContain('工作表“名单”A3：A3 的批注没有登记：“不含驻区单位”\n');
  });

  it('which colours are not taken for anything', async () => {
    const yellow = (text: string) => ({ xml: `<c s="7" t="inlineStr"><is><t>${text}</t></is></c>` });
    const rows = [
      rawRow(2, [yellow('区档案馆'), '王某']),
      rawRow(3, ['区体育局', '周某']),
      rawRow(4, ['区林业局', '吴某']),
    ];
    const { exit, out } = await imported(rawBook(sheet(...rows), { yellow: 7 }));
    expect(exit).toBe(0);
    expect(out).toMatch(/工作表“名单”A2：底色是黄色的没有当作意思：A2\n/);
  });

  it('which sheets are hidden or have no column of names', async () => {
    const book = rawBook([
      ...sheet(rawRow(2, ['区档案馆', '王某'])),
      { name: '旧', rows: rawRow(1, ['单位名称']) + rawRow(2, ['区林业局']), state: 'hidden' },
      { name: '说明', rows: rawRow(1, ['填表说明']) },
    ]);
    const { exit, text, out } = await imported(book);
    expect([exit, text?.includes('区林业局')]).toEqual([0, false]);
    expect(out).toContain('没有读的工作表：旧（隐藏）\n');
    expect(out).toContain('没有读的工作表：说明（没有“单位名称”一栏）\n');
  });
});
