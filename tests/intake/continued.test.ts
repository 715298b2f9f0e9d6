import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continued } from '../../src/intake/sheet/continued.ts';
import type { CellValue, Sheet } from '../../src/intake/sheet/sheet.ts';
import { runs } from '../extent.ts';

const sheet = (name: string, ...rows: CellValue[][]): Sheet => ({ name, rows, merged: [] });

const first = sheet('台账', ['区督查台账'], ['序号', '编号', '事项'], [1, 'A', '甲事'], [2, 'B', '乙事']);
const titles = (rows: Sheet['rows'] | undefined) => rows?.map((row) => row.map(String));

describe('sheets that go on with the columns of another', () => {
  it('are joined by number, in whatever order their rows stand', () => {
    const more = sheet('来源', ['编号', '事项', '文号'], ['B', '乙事', '文2'], ['A', '甲事', '文1']);
    const { sheets, placed } = continued([first, more]);
    expect(titles(sheets[0]?.rows)).toEqual([
      ['区督查台账'],
      ['序号', '编号', '事项', '', '', '文号'],
      ['1', 'A', '甲事', '', '', '文1'],
      ['2', 'B', '乙事', '', '', '文2'],
    ]);
    expect(sheets).toHaveLength(1);
    expect(placed({ sheet: '台账', row: 2, column: 5 })).toEqual({ sheet: '来源', row: 2, column: 2 });
    expect(placed({ sheet: '台账', row: 2, column: 2 })).toEqual({ sheet: '台账', row: 2, column: 2 });
  });

  it.each([
    [
      'a row of its own',
      [
        ['编号', '事项', '文号'],
        ['C', '丙事', '文3'],
      ],
    ],
    [
      'another title',
      [
        ['编号', '事项', '文号'],
        ['A', '别的事', '文1'],
      ],
    ],
    [
      'a column that the first has',
      [
        ['编号', '事项', '序号'],
        ['A', '甲事', 7],
      ],
    ],
    [
      'a number twice',
      [
        ['编号', '事项', '文号'],
        ['A', '甲事', '文1'],
        ['A', '甲事', '文2'],
      ],
    ],
    [
      'no numbers',
      [
        ['事项', '文号'],
        ['甲事', '文1'],
      ],
    ],
  ])('but not with %s', (_, rows) => {
    expect(continued([first, sheet('另一张', ...(rows as CellValue[][]))]).sheets).toHaveLength(2);
  });

  it('lose no cell, and each is found where it stands', () => {
    const columns = fc.uniqueArray(fc.constantFrom('文号', '来源', '备注', '责任人', '领导'), { minLength: 1 });
    const order = fc.shuffledSubarray(['A', 'B'], { minLength: 1 });
    fc.assert(
      fc.property(columns, order, (heads, numbers) => {
        const titleOf = (number: string) => (number === 'A' ? '甲事' : '乙事');
        const rows = numbers.map((number) => [number, titleOf(number), ...heads.map((head) => `${head}${number}`)]);
        const more = sheet('后面', ['编号', '事项', ...heads], ...rows);
        const { sheets, placed } = continued([first, more]);
        const cells = (sheets[0]?.rows ?? []).flatMap((row, at) =>
          row.map((cell, column) => ({ cell, place: placed({ sheet: '台账', row: at, column }) })),
        );
        for (const [at, row] of rows.entries())
          for (const [column, cell] of row.entries())
            if (column > 1) expect(cells).toContainEqual({ cell, place: { sheet: '后面', row: at + 1, column } });
      }),
      { numRuns: runs(100) },
    );
  });
});
