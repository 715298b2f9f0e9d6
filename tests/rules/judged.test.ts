import { describe, expect, it } from 'vitest';
import { shown } from '../../src/rules/basis/fraction.ts';
import { countedOn } from '../../src/rules/lateness/counted-on.ts';
import { judge, wasLate } from '../../src/rules/lateness/lateness.ts';
import { bookOf, summary, task } from '../boundaries/book.ts';
import { momentOf, termsOn } from '../records/specimen.ts';

const due = momentOf('2022-03-10');

describe('what something owed is counted on', () => {
  it.each([
    ['done', '2022-03-10', '2022-03-10'],
    ['overdue', '2022-03-10', '2022-03-11'],
    ['done-late', '2022-03-10', '2022-03-11'],
    ['waived-late', '2022-03-10', '2022-03-11'],
    ['overdue', '2022-03-10 09:30', '2022-03-10'],
    ['today', '2022-03-10', undefined],
    ['waived', '2022-03-10', undefined],
  ] as const)('%s, due on %s: %s', (verdict, day, counted) => {
    expect(countedOn({ verdict, due: momentOf(day), stopped: [] } as never)).toBe(counted);
    expect(wasLate({ verdict })).toBe(verdict.endsWith('late') || verdict === 'overdue');
  });
});

it('what was late before it was given another day stays late by those days', () => {
  const missed = [{ due: due.day, through: '2022-03-15' }];
  const owed = { link: 'handling', due: momentOf('2022-03-31'), start: due.day, stopped: [], paused: false, missed };
  const met = { ...owed, done: momentOf('2022-03-31'), provisional: false };
  expect(judge(met as never, due.day, termsOn('2022-04-30'))).toMatchObject({ lateDays: 3 });
  expect(judge({ ...met, done: momentOf('2022-04-01') } as never, due.day, termsOn('2022-04-30')).lateDays).toBe(4);
});

describe('a task that was finished', () => {
  const course = (...entries: readonly string[]) =>
    task(
      '0001',
      `收到日期: 2022-03-01\n办结时限: 2022-03-10\n办理经过:${entries.map((one) => `\n  - {${one}}`).join('')}`,
    );
  const sign = '日期: 2022-03-01, 动作: 签批, 人员: 王某';
  const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
  const total = (yaml: string) => summary(bookOf([yaml]), '2022', '2022-06-30').total;

  it('after it was returned took the days since the return', () => {
    const back = '日期: 2022-03-14, 动作: 退回重办, 理由: 不实, 时限: 2022-03-31';
    const { days } = total(course(sign, done('2022-03-10'), back, done('2022-03-16')));
    expect(days && shown(days, 1)).toBe('2.0');
  });

  it('is late when any unit that had it was, in the matrix as in the rate', () => {
    const over = '日期: 2022-03-15, 动作: 转办, 单位: 乙局, 理由: 职责调整';
    const taken = course(sign, over, '日期: 2022-03-15, 动作: 签批, 人员: 周某', done('2022-03-16'));
    const { matrix, byLink, total, units, countedAgain } = summary(bookOf([taken]), '2022', '2022-06-30');
    expect(matrix.finished).toEqual({ onTime: 0, overdue: 1 });
    expect([total.handledInTime, total.handled]).toEqual([0, 1]);
    expect(units.map(({ name, figures }) => [name, figures.handledInTime, figures.handled])).toEqual([
      ['甲局', 0, 1],
      ['乙局', 1, 1],
    ]);
    expect(countedAgain).toBe(1);
    expect(byLink.find(({ link }) => link === 'handling')).toEqual({ link: 'handling', due: 2, onTime: 1, late: 1 });
  });
});
