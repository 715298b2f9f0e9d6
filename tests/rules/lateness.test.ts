import { describe, expect, it } from 'vitest';
import { linkOn, standingOn } from '../records/specimen.ts';

describe('lateness', () => {
  const friday = '收到日期: 2022-02-14\n办结时限: 2022-02-18';

  it('begins the day after the due day, which itself is in time', () => {
    expect(linkOn('办理', '2022-02-17', friday)).toEqual(['2022-02-18 soon']);
    expect(linkOn('办理', '2022-02-18', friday)).toEqual(['2022-02-18 today']);
    expect(linkOn('办理', '2022-02-21', friday)).toEqual(['2022-02-18 overdue 1']);
  });

  it('is counted in working days: on the rest days after the due day it is overdue by none yet', () => {
    expect(linkOn('办理', '2022-02-19', friday)).toEqual(['2022-02-18 overdue 0']);
    expect(linkOn('办理', '2022-02-20', friday)).toEqual(['2022-02-18 overdue 0']);
    expect(linkOn('办理', '2022-10-07', '收到日期: 2022-09-20\n办结时限: 2022-09-30')).toEqual([
      '2022-09-30 overdue 0',
    ]);
    expect(linkOn('办理', '2022-10-09', '收到日期: 2022-09-20\n办结时限: 2022-09-30')).toEqual([
      '2022-09-30 overdue 2',
    ]);
  });

  it('stops with completion, and what was done on a rest day after the due day was late by none', () => {
    const done = (day: string) => `${friday}
办理经过:
  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}
  - {日期: ${day}, 动作: 办结, 内容: 已整改}`;
    expect(linkOn('办理', '2022-12-31', done('2022-02-18'))).toEqual(['2022-02-18 done']);
    expect(linkOn('办理', '2022-12-31', done('2022-02-19'))).toEqual(['2022-02-18 done-late 0']);
    expect(linkOn('办理', '2022-12-31', done('2022-02-22'))).toEqual(['2022-02-18 done-late 2']);
    expect(linkOn('办理', '2022-02-21', done('2022-02-22'))).toEqual(['2022-02-18 overdue 1']);
  });

  it('of something done in the evening of the due day is none', () => {
    const yaml = `${friday}
办理经过:
  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}
  - {日期: 2022-02-18 23:59, 动作: 办结, 内容: 已整改}`;
    expect(linkOn('办理', '2022-12-31', yaml)).toEqual(['2022-02-18 done']);
  });
});

describe('临期', () => {
  it('is the last 3 working days of a longer time, today not counted', () => {
    const yaml = '难易程度: 较复杂\n收到日期: 2022-02-14';
    expect(linkOn('办理', '2022-02-22', yaml)).toEqual(['2022-02-28 open']);
    expect(linkOn('办理', '2022-02-23', yaml)).toEqual(['2022-02-28 soon']);
    expect(linkOn('办理', '2022-02-27', yaml)).toEqual(['2022-02-28 soon']);
  });

  it('is the last working day where the whole time is 5 working days or less', () => {
    const yaml = '收到日期: 2022-02-14';
    expect(linkOn('办理', '2022-02-17', yaml)).toEqual(['2022-02-21 open']);
    expect(linkOn('办理', '2022-02-18', yaml)).toEqual(['2022-02-21 soon']);
    expect(linkOn('办理', '2022-02-17', `${yaml}\n办结时限: 6个工作日`)).toEqual(['2022-02-22 soon']);
    expect(linkOn('签批', '2022-02-15', yaml)).toEqual(['2022-02-17 open']);
    expect(linkOn('签批', '2022-02-16', yaml)).toEqual(['2022-02-17 soon']);
  });

  it('goes by the time on the clock, without the days on which it stood still', () => {
    const yaml = `
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}
  - {日期: 2022-02-15, 动作: 中止, 理由: 封控, 批准人: 李某}
  - {日期: 2022-03-01, 动作: 恢复}`;
    expect(linkOn('办理', '2022-03-03', yaml)).toEqual(['2022-03-07 open']);
    expect(linkOn('办理', '2022-03-04', yaml)).toEqual(['2022-03-07 soon']);
  });

  it('goes by the thresholds of the rules', () => {
    const yaml = '难易程度: 较复杂\n收到日期: 2022-02-14';
    expect(linkOn('办理', '2022-02-21', yaml, '临期天数: 5个工作日')).toEqual(['2022-02-28 soon']);
    expect(linkOn('办理', '2022-02-23', yaml, '短期任务: 10个工作日')).toEqual(['2022-02-28 open']);
  });
});

describe('the light', () => {
  const signed = '难易程度: 较复杂\n收到日期: 2022-02-14\n办理经过:\n  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}';
  const light = (on: string, yaml: string) => standingOn(on, yaml).light;

  it('is green, then yellow from 临期 through the due day, then red', () => {
    expect(['2022-02-22', '2022-02-23', '2022-02-28', '2022-03-01'].map((on) => light(on, signed))).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('is red for any link that is overdue', () => {
    expect(light('2022-02-18', '难易程度: 较复杂\n收到日期: 2022-02-14')).toBe('red');
    const urged = `${signed}\n  - {日期: 2022-02-16, 动作: 催办, 方式: 电话}`;
    expect(light('2022-02-18', urged)).toBe('red');
  });

  it('is none once there is nothing more for the unit to do, or for the time being', () => {
    const done = `${signed}\n  - {日期: 2022-02-16, 动作: 办结, 内容: 已整改}`;
    const fedBack = `${done}\n  - {日期: 2022-02-17, 动作: 反馈, 对象: 督查室, 内容: 已整改}`;
    expect(light('2022-02-16', done)).toBe('green');
    expect(light('2022-02-23', done)).toBe('yellow');
    expect(light('2022-02-24', done)).toBe('red');
    expect(light('2022-02-17', fedBack)).toBe('none');
    expect(light('2022-12-31', `${fedBack}\n  - {日期: 2022-02-18, 动作: 销号, 人员: 姜某}`)).toBe('none');
    expect(light('2022-12-31', `${signed}\n  - {日期: 2022-02-18, 动作: 撤销, 理由: 重复, 批准人: 李某}`)).toBe('none');
    expect(light('2022-12-31', `${signed}\n  - {日期: 2022-02-18, 动作: 中止, 理由: 封控, 批准人: 李某}`)).toBe('none');
  });

  it('is green for a long-term task that is signed', () => {
    expect(light('2026-11-23', signed.replace('难易程度: 较复杂', '办结时限: 长期'))).toBe('green');
  });
});

describe('暂定', () => {
  it('marks what reaches a year that is not announced, and nothing else', () => {
    const due = (received: string) => linkOn('办理', '2026-12-10', `难易程度: 特别复杂\n收到日期: ${received}`);
    expect(due('2026-12-03')).toEqual(['2026-12-31 open']);
    expect(due('2026-12-04')).toEqual(['2027-01-04 open 暂定']);
  });

  it('marks a fixed day in such a year', () => {
    expect(linkOn('办理', '2026-12-10', '收到日期: 2026-12-04\n办结时限: 2027-01-15')).toEqual([
      '2027-01-15 open 暂定',
    ]);
    expect(linkOn('办理', '2026-12-10', '收到日期: 2026-12-04\n办结时限: 2026-12-31')).toEqual(['2026-12-31 open']);
  });

  it('marks a lateness that is counted over such days', () => {
    const yaml = '收到日期: 2026-12-04\n办结时限: 2026-12-31';
    expect(linkOn('办理', '2027-01-05', yaml)).toEqual(['2026-12-31 overdue 2 暂定']);
    const done = `${yaml}
办理经过:
  - {日期: 2026-12-04, 动作: 签批, 人员: 王某}
  - {日期: 2026-12-31, 动作: 办结, 内容: 已整改}`;
    expect(linkOn('办理', '2027-01-05', done)).toEqual(['2026-12-31 done']);
  });

  it('marks an extension to such a day', () => {
    const yaml = `
收到日期: 2026-12-04
办理经过:
  - {日期: 2026-12-07, 动作: 批准延期, 批准人: 李某, 延至: 2027-01-15}`;
    expect(linkOn('办理', '2026-12-10', yaml)).toEqual(['2027-01-15 open 暂定']);
  });
});
