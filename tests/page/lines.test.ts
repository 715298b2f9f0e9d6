import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chooser, type RowChoice, type RowData } from '../../src/page/lines.ts';

type Row = Readonly<Record<'unit' | 'days' | 'leader', string>>;

function linesOf(rows: readonly Row[]): RowData {
  const keys = ['unit', 'days'] as const;
  return {
    count: rows.length,
    columns: keys.map((key) => ({ key, title: key })),
    cell: (row, column) => ({ text: rows[row]?.[keys[column] ?? 'unit'] ?? '' }),
    is: (row, key) => rows[row]?.[key as keyof Row],
  };
}

const ALL: RowChoice = { where: {}, query: '', only: '', lens: 'leader' };
const rows = fc.array(
  fc.record({
    unit: fc.constantFrom('区教育局', '区水利局', 'District Office', '甲局、乙局'),
    days: fc.nat({ max: 120 }).map(String),
    leader: fc.constantFrom('郭某', '李某', '郭某、李某', ''),
  }),
  { maxLength: 30 },
);

describe('rows of a page', () => {
  it('are all there where nothing is asked, in their order', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(new Chooser(linesOf(all)).chosen(ALL, undefined)).toEqual(all.map((_, i) => i));
      }),
    );
  });

  it('are found by every word, whatever its case, and by no other', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const found = new Chooser(linesOf(all)).chosen({ ...ALL, query: ' 局  1 ' }, undefined);
        const wanted = all.flatMap(({ unit, days }, i) => (unit.includes('局') && days.includes('1') ? [i] : []));
        expect(found).toEqual(wanted);
      }),
    );
    expect(
      new Chooser(linesOf([{ unit: 'District Office', days: '1', leader: '' }])).chosen(
        { ...ALL, query: 'OFFICE' },
        undefined,
      ),
    ).toEqual([0]);
  });

  it('are found by another name of what they name', () => {
    const one = (unit: string) => ({ unit, days: '0', leader: '' });
    const chooser = new Chooser(linesOf([one('区应急管理局'), one('区教育局'), one('区应急保障中心')]));
    const aliases = [
      ['区应急管理局', '区应急局', '安监局'],
      ['区教育局', '教体局'],
    ];
    const found = (query: string) => chooser.chosen({ ...ALL, query, aliases }, undefined);
    expect(found('区应急局')).toEqual([0]);
    expect(found('安监')).toEqual([0]);
    expect(found('教体局 应急')).toEqual([]);
    expect(found('局')).toEqual([0, 1]);
    expect(found('公安局')).toEqual([]);
  });

  it('are chosen by a name that stands alone or among several, not by a part of one', () => {
    const one = (unit: string, leader = '') => ({ unit, days: '0', leader });
    const chooser = new Chooser(linesOf([one('甲局'), one('甲局、乙局'), one('甲局下属'), one('乙局')]));
    expect(chooser.chosen({ ...ALL, where: { unit: '甲局' } }, undefined)).toEqual([0, 1]);
    const led = new Chooser(linesOf([one('甲', '郭某'), one('乙', '李某、郭某'), one('丙', '李某'), one('丁')]));
    expect(led.chosen({ ...ALL, only: '郭某' }, undefined)).toEqual([0, 1]);
  });

  it('are sorted by what figures come to, those that are alike as they stood, up and down', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const chooser = new Chooser(linesOf(all));
        const up = chooser.chosen(ALL, { column: 1, down: false });
        const by = (sign: number) =>
          all.map((_, i) => i).sort((a, b) => sign * (Number(all[a]?.days) - Number(all[b]?.days)) || a - b);
        expect(up).toEqual(by(1));
        expect(chooser.chosen(ALL, { column: 1, down: true })).toEqual(by(-1));
      }),
    );
  });
});
