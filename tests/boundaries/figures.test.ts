import { describe, expect, it } from 'vitest';
import { shown } from '../../src/rules/basis/fraction.ts';
import { punctualityIn } from '../../src/rules/summary/punctuality.ts';
import { byPunctuality, type Figures, type Named, type Summary } from '../../src/rules/summary/summary.ts';
import { at, bookOf, knownIn, period, summary, task } from './book.ts';

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;

/** A task of 甲局 with what was done on it, an entry a line. */
function course(facts: string, ...entries: readonly string[]): string {
  return task('0001', `${facts}\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`);
}

/** 办理 alone. */
function handling({ byLink }: Summary) {
  const { link: _, ...own } = byLink.find(({ link }) => link === 'handling') ?? {
    link: 'handling',
    due: 0,
    onTime: 0,
    late: 0,
  };
  return own;
}

const figures = (yaml: string, of: string, on: string) => summary(bookOf([yaml]), of, on).total;

/** Of the second quarter, 2022-04-01 to 06-30, asked in August. */
describe('a task in the figures of a quarter', () => {
  const received = (day: string) => course(`收到日期: ${day}\n办结时限: 2022-07-29`, sign(day));
  it.each([
    ['2022-03-31', { carried: 1, received: 0, open: 1 }],
    ['2022-04-01', { carried: 0, received: 1, open: 1 }],
    ['2022-06-30', { carried: 0, received: 1, open: 1 }],
    ['2022-07-01', { carried: 0, received: 0, open: 0 }],
  ])('received on %s: %j（自然季，首末两日都在内）', (day, counted) => {
    expect(figures(received(day), '2022Q2', '2022-08-15')).toMatchObject(counted);
  });

  const finished = (day: string) => course('收到日期: 2022-03-01\n办结时限: 2022-07-29', sign('2022-03-01'), done(day));
  it.each([
    ['2022-03-31', { carried: 0, completed: 0, open: 0 }],
    ['2022-04-01', { carried: 1, completed: 1, open: 0 }],
    ['2022-06-30', { carried: 1, completed: 1, open: 0 }],
    ['2022-07-01', { carried: 1, completed: 0, open: 1 }],
  ])('finished on %s: %j', (day, counted) => {
    expect(figures(finished(day), '2022Q2', '2022-08-15')).toMatchObject(counted);
  });
});

describe('a link in the figures of a quarter', () => {
  const dueOn = (day: string) => course(`收到日期: 2022-03-01\n办结时限: ${day}`, sign('2022-03-01'));
  const links = (day: string, on: string) => handling(summary(bookOf([dueOn(day)]), '2022Q2', on));
  it.each([
    ['2022-03-30', { due: 0, onTime: 0, late: 0 }],
    ['2022-03-31', { due: 1, onTime: 0, late: 1 }],
    ['2022-06-29', { due: 1, onTime: 0, late: 1 }],
    ['2022-06-30', { due: 0, onTime: 0, late: 0 }],
  ])('due on %s and never done: %j（从次日起算逾期，逾期的第一天在期内）', (day, counted) => {
    expect(links(day, '2022-08-15')).toEqual(counted);
  });

  it.each([
    ['2022-03-31', '2022-03-31', 0],
    ['2022-04-01', '2022-04-01', 1],
    ['2022-06-30', '2022-06-30', 1],
    ['2022-07-01', '2022-07-01', 0],
    ['2022-07-01', '2022-06-30', 0],
  ])('due on %s and done on %s in time: %i（应办日期在期内）', (day, on, onTime) => {
    const met = course(`收到日期: 2022-03-01\n办结时限: ${day}`, sign('2022-03-01'), done(on));
    expect(handling(summary(bookOf([met]), '2022Q2', '2022-08-15'))).toEqual({ due: onTime, onTime, late: 0 });
  });

  it.each([
    ['2022-06-30', { due: 0, onTime: 0, late: 0 }],
    ['2022-07-01', { due: 0, onTime: 0, late: 0 }],
    ['2022-12-31', { due: 0, onTime: 0, late: 0 }],
  ])('due on the last day and not done, asked on %s: %j（当天不算逾期，期末数事后不变）', (on, counted) => {
    const book = bookOf([dueOn('2022-06-30')]);
    expect(handling(summary(book, '2022Q2', on))).toEqual(counted);
    const late = counted.due;
    expect(punctualityIn(knownIn(book, on), period('2022Q2')).late).toBe(late);
    // 签批 of the first quarter is none of its links
    expect(summary(book, '2022Q2', on).byLink.map(({ link }) => link)).toEqual(late === 0 ? [] : ['handling']);
  });

  it('done on the last day counts on that day', () => {
    const yaml = course('收到日期: 2022-03-01\n办结时限: 2022-06-30', sign('2022-03-01'), done('2022-06-30'));
    expect(handling(summary(bookOf([yaml]), '2022Q2', '2022-06-30'))).toEqual({ due: 1, onTime: 1, late: 0 });
  });
});

describe('平均用时', () => {
  it('counts the working days on which the clock ran, 中止 left out', () => {
    const yaml = course(
      '难易程度: 较复杂\n收到日期: 2022-02-14',
      ...[sign('2022-02-14'), '日期: 2022-02-16, 动作: 中止, 理由: 封控, 批准人: 李某', '日期: 2022-03-02, 动作: 恢复'],
      done('2022-03-03'),
    );
    // 02-15, 03-02 and 03-03; the ten working days from 02-16 to 03-01 stood still
    const { days } = figures(yaml, '2022Q1', '2022-03-31');
    expect(days && shown(days)).toBe('3.00');
  });

  it('does not count the day of receipt, and counts that of completion', () => {
    const yaml = course('收到日期: 2022-02-14', sign('2022-02-14'), done('2022-02-15'));
    const { days } = figures(yaml, '2022Q1', '2022-03-31');
    expect(days && shown(days)).toBe('1.00');
  });
});

describe('figures by leader', () => {
  const named = (yaml: string) => summary(bookOf([yaml]), '2022Q1', '2022-03-31').leaders;
  it("are those of the matter's own 分管领导 where it names one, tasks and links alike", () => {
    const [one, ...more] = named(course('收到日期: 2022-02-14\n分管领导: 徐某', sign('2022-02-14')));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ name: '徐某', figures: { received: 1, open: 1, overdueTasks: 1, due: 2, late: 1 } });
  });

  it("and else of the unit's（分管区领导）", () => {
    const [one, ...more] = named(course('收到日期: 2022-02-14', sign('2022-02-14')));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ name: '李某', figures: { received: 1, due: 2 } });
  });
});

describe('an order of units by punctuality', () => {
  const unit = (name: string, onTime: number, due: number): Named => ({
    name,
    figures: {
      carried: 0,
      received: 0,
      completed: 0,
      reopened: 0,
      open: 0,
      overdueTasks: 0,
      due,
      onTime,
      late: due - onTime,
      handled: 0,
      handledInTime: 0,
    } satisfies Figures,
    ...(due === 0 && { unplaced: 'few' as const }),
  });
  const order = (units: readonly Named[]) =>
    byPunctuality(units).map(({ one, rank, sharing }) => `${one.name}${rank}${sharing > 1 ? '并' : ''}`);

  it('compares shares exactly, and gives equal ones one place', () => {
    expect(order([unit('甲', 1, 2), unit('乙', 2, 4), unit('丙', 2, 3)])).toEqual(['丙1', '甲2并', '乙2并']);
    expect(order([unit('乙', 2, 4), unit('甲', 1, 2)])).toEqual(['乙1并', '甲1并']);
  });

  it('has nobody in it who takes no part', () => {
    expect(order([unit('甲', 0, 0), unit('乙', 0, 1)])).toEqual(['乙1']);
  });
});

describe('a link whose day passed while its task was stopped', () => {
  // due on 03-25, stopped from 03-21: late from the day on which it went on
  const stopped = (from: string, on: string) =>
    course(
      '收到日期: 2022-03-01\n办结时限: 2022-03-25',
      sign('2022-03-01'),
      `日期: ${from}, 动作: 中止, 理由: 封控, 批准人: 李某`,
      `日期: ${on}, 动作: 恢复`,
      done('2022-04-20'),
    );
  const late = (yaml: string) =>
    ['2022Q1', '2022Q2', '2022'].map((of) => handling(summary(bookOf([yaml]), of, '2022-12-31')).late);
  it.each([
    ['2022-03-21', '2022-04-11', [0, 1, 1]],
    ['2022-03-25', '2022-04-11', [0, 1, 1]],
    ['2022-03-21', '2022-03-31', [1, 0, 1]],
    ['2022-03-21', '2022-04-01', [0, 1, 1]],
    ['2022-03-28', '2022-04-11', [1, 0, 1]],
  ])('from %s to %s is late in the quarter in which it first was: %j', (from, on, counts) => {
    expect(late(stopped(from, on))).toEqual(counts);
  });
});

describe('a 方案 that fell away with the completion of its task', () => {
  // completed on 03-15, sent back on 03-21, the 方案 handed in on 04-06 all the same
  const plan = (due: string) =>
    course(
      `收到日期: 2022-03-01\n办结时限: 2022-03-31\n方案时限: ${due}`,
      sign('2022-03-01'),
      done('2022-03-15'),
      '日期: 2022-03-21, 动作: 退回重办, 理由: 不实',
      '日期: 2022-04-06, 动作: 报送方案, 对象: 李某',
    );
  it.each([
    ['2022-03-31', 'waived', 0],
    ['2022-03-10', 'waived-late', 3],
  ])('due on %s is %s by %i days, handed in afterwards or not', (due, verdict, days) => {
    const owed = (on: string) =>
      at(on, bookOf([plan(due)]))
        .owed.filter(({ obligation }) => obligation.link === 'plan')
        .map(({ obligation }) => [obligation.verdict, obligation.lateDays]);
    expect([owed('2022-03-31'), owed('2022-06-30')]).toEqual([[[verdict, days]], [[verdict, days]]]);
  });
});
