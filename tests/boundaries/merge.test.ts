import { describe, expect, it } from 'vitest';
import { differences, paired } from '../../src/ledger/merge/differences.ts';
import { mergeTexts } from '../../src/ledger/merge/texts.ts';
import { mergeValues } from '../../src/ledger/merge/values.ts';
import type { Plain, PlainMap } from '../../src/ledger/text/plain.ts';

const file = (...entries: Plain[]): PlainMap => ({ 编号: 'A', 办理经过: entries });
const told = (day: string, what: string): PlainMap => ({ 日期: day, 动作: '进展', 内容: what });

/** What stands in 办理经过 when both are put together, by what was done. */
function course(base: PlainMap, ours: PlainMap, theirs: PlainMap): string {
  const { value, doubts } = mergeValues(base, ours, theirs);
  expect(doubts).toEqual([]);
  return (value['办理经过'] as readonly PlainMap[]).map((entry) => entry['内容']).join('');
}

describe('entries that both added', () => {
  const began = told('2022-03-01', '起');
  it.each([
    ['2022-03-04', '2022-03-05', '起甲乙'],
    ['2022-03-05', '2022-03-05', '起甲乙'],
    ['2022-03-06', '2022-03-05', '起乙甲'],
  ])('ours of %s and theirs of %s stand %s: by their days, ours first on one day', (mine, other, order) => {
    expect(course(file(began), file(began, told(mine, '甲')), file(began, told(other, '乙')))).toBe(order);
  });

  it('on one day keep the order in which each wrote them', () => {
    const [a, b, c] = ['甲', '乙', '丙'].map((what) => told('2022-03-05', what)) as [PlainMap, PlainMap, PlainMap];
    expect(course(file(began), file(began, a, b), file(began, c))).toBe('起甲乙丙');
    expect(course(file(began), file(began, c), file(began, a, b))).toBe('起丙甲乙');
    expect(course(file(began), file(began, a, told('2022-03-06', '丁')), file(began, b, c))).toBe('起甲乙丙丁');
  });

  it('stand between the same two as where they were put, whatever their days', () => {
    const last = told('2022-03-09', '终');
    expect(course(file(began, last), file(began, told('2022-03-20', '甲'), last), file(began, last))).toBe('起甲终');
    const both = [file(began, told('2022-03-05', '甲'), last), file(began, told('2022-03-05', '乙'), last)] as const;
    expect(course(file(began, last), ...both)).toBe('起甲乙终');
    expect(course(file(began), file(told('2022-03-05', '甲'), began), file(began, told('2022-02-01', '乙')))).toBe(
      '甲起乙',
    );
  });

  it('are there once where both made the same one, and stay twice where one did', () => {
    const [one, same] = [told('2022-03-05', '甲'), told('2022-03-05', '甲')];
    expect(course(file(began), file(began, one), file(began, same))).toBe('起甲');
    expect(course(file(began), file(began, one), file(began, same, same))).toBe('起甲甲');
  });

  it('without a beginning are put together by their days too', () => {
    const both = [file(told('2022-03-05', '甲')), file(told('2022-03-05', '乙'), told('2022-03-06', '丙'))] as const;
    expect(course({ 编号: 'A' }, ...both)).toBe('甲乙丙');
  });
});

describe('names of which one side took one away', () => {
  const units = (...names: string[]): PlainMap => ({ 编号: 'A', 配合单位: names });
  const merged = (base: PlainMap, ours: PlainMap, theirs: PlainMap) => {
    const { value, doubts } = mergeValues(base, ours, theirs);
    expect(doubts).toEqual([]);
    return value['配合单位'];
  };
  it.each([
    ['theirs, while ours added another', ['甲', '乙', '丙'], ['甲'], ['甲', '丙']],
    ['ours, while theirs added another', ['甲'], ['甲', '乙', '丙'], ['甲', '丙']],
    ['each another one', ['甲'], ['乙'], []],
    ['both the same one, and ours added another', ['甲', '丙'], ['甲'], ['甲', '丙']],
    ['neither, and both added the same one', ['甲', '乙', '丙'], ['甲', '乙', '丙'], ['甲', '乙', '丙']],
    ['neither, and each added one', ['甲', '乙', '丙'], ['甲', '乙', '丁'], ['甲', '乙', '丙', '丁']],
  ])('%s: %j and %j make %j of 甲、乙', (_, ours, theirs, names) => {
    expect(merged(units('甲', '乙'), units(...ours), units(...theirs))).toEqual(names);
  });

  it('are gone from the text too', () => {
    const base = '编号: A\n配合单位: [甲, 乙]\n';
    const [ours, theirs] = ['编号: A\n配合单位: [甲, 乙, 丙]\n', '编号: A\n配合单位: [甲]\n'];
    expect(mergeTexts({ base, ours, theirs })?.text).toBe('编号: A\n配合单位: [甲, 丙]\n');
    expect(mergeTexts({ base, ours: theirs, theirs: ours })?.text).toBe('编号: A\n配合单位: [甲, 丙]\n');
  });
});

describe('entries of two states of a file', () => {
  it('are paired by the longest run that stands in both, from the first one on', () => {
    expect(paired(['删', '甲', '乙'], ['甲', '乙'])).toEqual({
      pairs: [
        [1, 0],
        [2, 1],
      ],
      gone: [0],
      come: [],
    });
    expect(paired(['甲', '乙'], ['加', '甲', '乙']).come).toEqual([0]);
  });

  it('that are no entries are one thing', () => {
    expect(differences({ 单位: [] }, { 单位: ['甲'] })).toEqual([{ path: ['单位'], before: [], after: ['甲'] }]);
  });
});
