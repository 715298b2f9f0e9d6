import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/records/task/schema.ts';
import { mostSimilar } from '../../src/rules/basis/similar.ts';
import { dueItems, type Item, overdueItems } from '../../src/rules/lateness/overdue.ts';
import { remindersOf } from '../../src/rules/reminding/reminder.ts';
import { countedOn } from '../../src/rules/summary/assertions.ts';
import { taskOf } from '../records/specimen.ts';
import { at, bookOf, knownIn, task, termsIn } from './book.ts';

const signed = (tail: string, facts: string, lead = '甲局') =>
  task(tail, `收到日期: 2022-02-14\n${facts}\n办理经过:\n  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}`).replace(
    '甲局',
    lead,
  );
const tails = (items: readonly Item[]) => items.map(({ matter }) => matter.id.slice(-4));

describe('到期 within so many working days', () => {
  // Thursday 02-24 to Monday 02-28: two working days are left, today not counted
  const book = bookOf([signed('0001', '办结时限: 2022-02-28')]);
  const due = (on: string, days: number) => dueItems(at(on, book).owed, days).length;
  it.each([
    [0, '2022-02-24', 0],
    [1, '2022-02-24', 0],
    [2, '2022-02-24', 1],
    [0, '2022-02-28', 1],
    [5, '2022-03-01', 0],
  ])('%i, on %s: %i of what is due on 02-28（今天到期的在内，逾期的不在）', (days, on, count) => {
    expect(due(on, days)).toBe(count);
  });

  it.each([
    [1, []],
    [2, ['soon']],
  ])('%i ahead it is reminded of as %j', (days, parts) => {
    const list = remindersOf(at('2022-02-24', book), { days, urgent: false });
    expect(list.map(({ part }) => part)).toEqual(parts);
  });
});

describe('a tie', () => {
  it('of days late goes by the day, then by the number', () => {
    const book = bookOf([
      signed('0003', '办结时限: 2022-02-21'),
      signed('0002', '办结时限: 2022-02-19'),
      signed('0001', '办结时限: 2022-02-21'),
      signed('0004', '办结时限: 2022-02-18'),
    ]);
    // on Tuesday 02-22: due on Friday two days late, on Saturday two as well, on Monday one
    expect(tails(overdueItems(at('2022-02-22', book).owed))).toEqual(['0004', '0002', '0001', '0003']);
  });

  it('of one day goes by the time, a day without one last, then by the number', () => {
    const emergency = (at: string) => `突发事件: {类别: 事故灾难, 发生时间: 2022-02-14 ${at}}\n办结时限: 2022-02-14`;
    const book = bookOf([signed('0002', emergency('09:00')), signed('0001', emergency('09:00'))]);
    const items = overdueItems(at('2022-02-15', book).owed).map(
      ({ matter, obligation: { link, detail } }) => `${matter.id.slice(-4)} ${detail ?? link}`,
    );
    expect(items).toEqual(['0001 电话', '0002 电话', '0001 书面', '0002 书面', '0001 handling', '0002 handling']);
  });

  it('of one number goes by the unit', () => {
    const report = (units: string) =>
      `{编号: BS20220101-0001, 事项: 报数, 类别: 定期报告, 报送对象: 督查室, 单位: [${units}], 周期: 一次, 期限: 2022-02-18, 印发日期: 2022-02-08}`;
    const order = (units: string) =>
      overdueItems(at('2022-02-21', bookOf([report(units)])).owed).map(({ obligation }) => obligation.unit);
    expect(order('甲局, 乙局')).toEqual(['甲局', '乙局'].toSorted());
    expect(order('乙局, 甲局')).toEqual(order('甲局, 乙局'));
  });

  it('of reminders goes by the part, the day and the number', () => {
    const book = bookOf([
      signed('0003', '办结时限: 2022-02-21'),
      signed('0001', '办结时限: 2022-02-22'),
      signed('0002', '办结时限: 2022-02-22'),
      signed('0000', '办结时限: 2022-02-25', '乙局'),
    ]);
    const list = remindersOf(at('2022-02-25', book), { days: 3, urgent: false });
    expect(list.map(({ part, matter }) => `${part} ${matter.id.slice(-4)}`)).toEqual([
      'overdue 0003',
      'overdue 0001',
      'overdue 0002',
      'today 0000',
    ]);
  });

  it('of tasks equally alike goes to the newest, of one day to the first', () => {
    const past = (id: string, received: string): Task => ({ ...taskOf(`收到日期: ${received}`), id });
    const found = (...tasks: readonly Task[]) => mostSimilar('排查整治城镇燃气安全隐患', undefined, tasks)?.task.id;
    const [old, fresh, same] = [past('旧', '2022-02-14'), past('新', '2022-02-15'), past('同', '2022-02-15')];
    expect(found(old, fresh)).toBe('新');
    expect(found(fresh, old)).toBe('新');
    expect(found(fresh, same)).toBe('新');
  });
});

it('what is cancelled counts for nothing that is published', () => {
  const cancelled = task(
    '0001',
    '收到日期: 2022-02-14\n办理经过:\n  - {日期: 2022-02-15, 动作: 撤销, 理由: 重复, 批准人: 李某}',
  );
  const book = bookOf([cancelled]);
  const on = (day: string) => countedOn(knownIn(book, day), termsIn(book, day).asOf.day).map(({ as }) => as);
  expect(on('2022-02-14')).toEqual([['open']]);
  expect(on('2022-02-15')).toEqual([]);
});
