import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { type MotionTally, motionFigures } from '../../src/rules/motions/motions.ts';
import { bookOf, termsIn } from '../boundaries/book.ts';
import { runs } from '../extent.ts';

function motion(at: number, lines: string, more = '类别: 人大建议\n届次号: 第18届第1次会议第'): string {
  return `编号: JY20220301-${String(at).padStart(4, '0')}\n事项: 事${at}\n${more}${at}号\n领衔: 孙某\n交办日期: 2022-03-01\n${lines}`;
}

function figuresOn(day: string, texts: readonly string[]) {
  const ledger = bookOf(texts);
  const period = parsePeriod('2022', dayOf(day));
  if (!period) throw new Error(day);
  return motionFigures(knownLedger(ledger, termsIn(ledger, day)), period);
}

/** 件数, 在办, 答复, A, B, C, D, 沟通, 意见, 满意, 应答复, 按时, 重办, 未兑现. */
function row({ motions, open, answered, solved, ...rest }: MotionTally): number[] {
  const { consulted, appraised, content, due, onTime, redone, promises } = rest;
  const { solved: a, underway: b, later: c, reference: d } = solved;
  return [motions, open, answered, a, b, c, d, consulted, appraised, content, due, onTime, redone, promises];
}

const talked = '沟通:\n  - {日期: 2022-05-10, 单位: 甲局, 形式: 走访}\n';
const answer = (day: string, mark: string, unit: string, more = '') =>
  `  - {日期: ${day}, 单位: ${unit}, 解决程度: ${mark}${more}}\n`;

/** Due on 2022-06-01: one on time and liked, one late, one of two units, one handed on, one promised, one of the 政协. */
const book = [
  motion(
    1,
    `主办单位: [甲局]\n${talked}答复:\n${answer('2022-06-01', 'A', '甲局')}代表意见:\n  - {日期: 2022-06-08, 满意度: 基本满意}\n`,
  ),
  motion(
    2,
    `主办单位: [甲局]\n答复:\n${answer('2022-06-02', 'C', '甲局')}代表意见:\n  - {日期: 2022-06-08, 满意度: 不满意}\n`,
  ),
  motion(3, `主办单位: [甲局, 乙局]\n${talked}答复:\n${answer('2022-05-20', 'A', '甲局')}`),
  motion(4, '主办单位: [甲局]\n改派:\n  - {日期: 2022-03-03, 单位: 乙局}\n'),
  motion(5, `主办单位: [乙局]\n答复:\n${answer('2022-05-20', 'B', '乙局', ', 承诺日期: 2022-12-30')}`),
  motion(1, '主办单位: [乙局]\n', '类别: 政协提案\n届次号: 第9届第1次会议第').replace('-0001', '-0009'),
];

describe('the figures of motions', () => {
  it('count motions once, and of answers the last of each unit', () => {
    const { total, sittings, units } = figuresOn('2022-06-10', book);
    const congress = [5, 4, 4, 2, 1, 1, 0, 2, 2, 1, 6, 3, 1, 1];
    const conference = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];
    expect(sittings.map(({ category, sitting, ...tally }) => [category, sitting, ...row(tally)])).toEqual([
      ['人大建议', '第18届第1次会议', ...congress],
      ['政协提案', '第9届第1次会议', ...conference],
    ]);
    expect(row(total)).toEqual(congress.map((count, at) => count + (conference[at] ?? 0)));
    expect(units.map(({ name, ...tally }) => [name, ...row(tally)])).toEqual([
      ['乙局', 4, 4, 1, 0, 1, 0, 0, 0, 0, 0, 4, 1, 0, 1],
      ['甲局', 3, 2, 3, 2, 0, 1, 0, 2, 2, 1, 3, 2, 1, 0],
    ]);
  });

  it('leave the lateness of a unit with it when another has the motion', () => {
    const late = motion(1, '主办单位: [甲局]\n改派:\n  - {日期: 2022-06-08, 单位: 乙局}\n');
    const { units } = figuresOn('2022-06-10', [late]);
    expect(units.map(({ name, due, onTime }) => [name, due, onTime])).toEqual([
      ['乙局', 0, 0],
      ['甲局', 1, 0],
    ]);
  });

  it('are of those handed out in the period', () => {
    expect(figuresOn('2022-06-10', [(book[0] as string).replace('2022-03-01', '2021-12-31')]).total.motions).toBe(0);
  });

  it('add up: sittings to the total, A to D to the answers, units to all that is counted of answers', () => {
    const lines = fc.record({
      hosts: fc.constantFrom('甲局', '乙局', '甲局, 乙局'),
      unit: fc.constantFrom('甲局', '乙局'),
      mark: fc.constantFrom('A', 'B', 'C', 'D'),
      day: fc.constantFrom('2022-05-20', '2022-06-01', '2022-06-07', undefined),
      liked: fc.constantFrom('满意', '基本满意', '不满意', undefined),
      sitting: fc.constantFrom('类别: 人大建议\n届次号: 第18届第1次会议第', '类别: 政协提案\n届次号: 第9届第1次会议第'),
    });
    const text = (
      { hosts, unit, mark, day, liked, sitting }: typeof lines extends fc.Arbitrary<infer T> ? T : never,
      at: number,
    ) => {
      const own = hosts.includes(unit) ? unit : hosts;
      const answers = day ? `答复:\n${answer(day, mark, own)}` : '';
      const said = day && liked ? `代表意见:\n  - {日期: 2022-06-08, 单位: ${own}, 满意度: ${liked}}\n` : '';
      return motion(at + 1, `主办单位: [${hosts}]\n${answers}${said}`, sitting);
    };
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 6 }), (all) => {
        const { total, sittings, units } = figuresOn('2022-06-10', all.map(text));
        const sum = (rows: readonly MotionTally[]) =>
          rows.map(row).reduce(
            (one, other) => one.map((count, at) => count + (other[at] ?? 0)),
            row(total).map(() => 0),
          );
        expect(sum(sittings)).toEqual(row(total));
        expect(sum(units).slice(2)).toEqual(row(total).slice(2));
        expect(Object.values(total.solved).reduce((a, b) => a + b, 0)).toBe(total.answered);
        expect(total.content <= total.appraised && total.appraised <= total.answered).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });
});
