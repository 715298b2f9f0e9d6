import { describe, expect, it } from 'vitest';
import { dueOf, standingOn } from './specimen.ts';

const both = (received: string, rules = '') => {
  const yaml = `收到日期: ${received}`;
  return [...dueOf('签批', yaml, rules), ...dueOf('办理', yaml, rules)];
};

describe('what arrives on a rest day', () => {
  it('counts as received that day: the next working day is day 1', () => {
    expect(both('2022-03-19')).toEqual(['2022-03-23', '2022-03-25']);
    expect(both('2022-02-05')).toEqual(['2022-02-09', '2022-02-11']);
  });

  it('counts as received the next working day where the rule says so: one working day later, always', () => {
    const rules = '休息日收到: 按次一工作日';
    expect(both('2022-03-19', rules)).toEqual(['2022-03-24', '2022-03-28']);
    expect(both('2022-02-05', rules)).toEqual(['2022-02-10', '2022-02-14']);
    expect(both('2022-03-18', rules)).toEqual(both('2022-03-18'));
  });

  it('on a Saturday that is worked is no rest day', () => {
    expect(both('2022-01-29', '休息日收到: 按次一工作日')).toEqual(['2022-02-08', '2022-02-10']);
  });
});

describe('what arrives after hours', () => {
  it('counts as received that day', () => {
    expect(both('2022-03-18 18:20')).toEqual(['2022-03-23', '2022-03-25']);
  });

  it('counts as received the next working day where the rule says so', () => {
    const rules = '下班后收到: 按次一工作日';
    expect(both('2022-03-18 18:20', rules)).toEqual(['2022-03-24', '2022-03-28']);
    expect(both('2022-03-18 17:30', rules)).toEqual(['2022-03-23', '2022-03-25']);
    expect(both('2022-03-18 17:31', rules)).toEqual(['2022-03-24', '2022-03-28']);
    expect(both('2022-03-18', rules)).toEqual(['2022-03-23', '2022-03-25']);
    expect(both('2022-03-18 17:15', `${rules}\n下班时间: 17:00`)).toEqual(['2022-03-24', '2022-03-28']);
  });

  it('on a rest day is as received as anything else on that day', () => {
    const rules = '下班后收到: 按次一工作日';
    expect(both('2022-03-19 20:00', rules)).toEqual(both('2022-03-19 10:00', rules));
    expect(both('2022-03-19 20:00', rules)).toEqual(['2022-03-23', '2022-03-25']);
  });

  it('says so in the explanation', () => {
    const { obligations } = standingOn('2022-03-21', '收到日期: 2022-03-18 18:20', '下班后收到: 按次一工作日');
    const said = ['2022-03-18 18:20 收到，已过下班时间，按 2022-03-21 收到计'];
    expect(obligations.map(({ changes }) => changes)).toEqual([said, said]);
  });

  it('by a transfer counts the same for the unit that gets it', () => {
    const yaml = `
收到日期: 2022-03-14
办理经过:
  - {日期: 2022-03-18 18:20, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}`;
    expect(dueOf('签批', yaml)).toEqual(['2022-03-17', '2022-03-23']);
    expect(dueOf('签批', yaml, '下班后收到: 按次一工作日')).toEqual(['2022-03-17', '2022-03-24']);
  });
});

describe('the day of receipt', () => {
  it('is day 1 where the rule counts it', () => {
    expect(both('2022-02-14', '收到当日: 计入')).toEqual(['2022-02-16', '2022-02-18']);
  });

  it('is not where it is a rest day, unless it counts as the next working day', () => {
    expect(both('2022-03-19', '收到当日: 计入')).toEqual(['2022-03-23', '2022-03-25']);
    expect(both('2022-03-19', '收到当日: 计入\n休息日收到: 按次一工作日')).toEqual(['2022-03-23', '2022-03-25']);
  });
});

describe('the end of a span of months or days', () => {
  const due = (rules: string) => dueOf('办理', '收到日期: 2022-09-01\n办结时限: 1个月', rules);
  it('moves off a rest day as the rule says', () => {
    expect(due('')).toEqual(['2022-10-08']);
    expect(due('期满逢休息日: 提前')).toEqual(['2022-09-30']);
    expect(due('期满逢休息日: 不变')).toEqual(['2022-10-01']);
  });
});
