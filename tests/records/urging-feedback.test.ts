import { describe, expect, it } from 'vitest';
import { dueOf, linkOn } from './specimen.ts';

function task(lines: readonly string[], facts = '难易程度: 较复杂'): string {
  return `
${facts}
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
${lines.map((line) => `  - {${line}}`).join('\n')}`;
}

const urge = (day: string, more = '') => `日期: ${day}, 动作: 催办, 方式: 电话${more}`;
const answer = (day: string, more = '') => `日期: ${day}, 动作: 回应, 内容: 18日前办结${more}`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const feedBack = (day: string) => `日期: ${day}, 动作: 反馈, 对象: 区政府督查室, 内容: 已整改`;
const sendBack = (day: string) => `日期: ${day}, 动作: 退回重办, 理由: 不实`;

describe('an urging is answered within a working day (三（一）4)', () => {
  it('the day of the urging not counted', () => {
    expect(linkOn('回应', '2022-02-18', task([urge('2022-02-18')]))).toEqual(['2022-02-21 soon']);
    expect(linkOn('回应', '2022-02-22', task([urge('2022-02-18')]))).toEqual(['2022-02-21 overdue 1']);
    expect(linkOn('回应', '2022-02-28', task([urge('2022-02-18'), answer('2022-02-21')]))).toEqual(['2022-02-21 done']);
    expect(linkOn('回应', '2022-02-28', task([urge('2022-02-18'), answer('2022-02-23')]))).toEqual([
      '2022-02-21 done-late 2',
    ]);
  });

  it('or by the day named in it', () => {
    expect(dueOf('回应', task([urge('2022-02-18', ', 时限: 2022-02-18')]))).toEqual(['2022-02-18']);
  });

  it('or by the limit of the rules', () => {
    expect(dueOf('回应', task([urge('2022-02-18')]), '催办回应时限: 2个工作日')).toEqual(['2022-02-22']);
    expect(dueOf('回应', task([urge('2022-02-18 15:00')]), '催办回应时限: 120分钟')).toEqual(['2022-02-18 17:00']);
  });

  it('once for a silence, from its first urging, however often it is urged', () => {
    const yaml = task([urge('2022-02-16'), urge('2022-02-18'), answer('2022-02-18'), urge('2022-02-23')]);
    expect(linkOn('回应', '2022-02-25', yaml)).toEqual(['2022-02-17 done-late 1', '2022-02-24 overdue 1']);
    expect(linkOn('回应', '2022-02-22', task([urge('2022-02-16'), urge('2022-02-19'), urge('2022-02-20')]))).toEqual([
      '2022-02-17 overdue 3',
    ]);
  });

  it('and an answer that is not effective is none', () => {
    const yaml = task([urge('2022-02-16'), answer('2022-02-17', ', 有效: 否')]);
    expect(linkOn('回应', '2022-02-18', yaml)).toEqual(['2022-02-17 overdue 1']);
    expect(linkOn('回应', '2022-02-18', `${yaml}\n  - {${answer('2022-02-18', ', 有效: 是')}}`)).toEqual([
      '2022-02-17 done-late 1',
    ]);
  });

  it('and completion answers it', () => {
    expect(linkOn('回应', '2022-02-28', task([urge('2022-02-16'), done('2022-02-17')]))).toEqual(['2022-02-17 done']);
  });

  it('after completion too, where feedback answers it', () => {
    const yaml = task([done('2022-02-21'), urge('2022-03-01')]);
    expect(linkOn('回应', '2022-03-03', yaml)).toEqual(['2022-03-02 overdue 1']);
    expect(linkOn('回应', '2022-03-03', `${yaml}\n  - {${feedBack('2022-03-02')}}`)).toEqual(['2022-03-02 done']);
  });

  it('and not at all once the task is cancelled', () => {
    const yaml = task([urge('2022-02-16'), '日期: 2022-02-16, 动作: 撤销, 理由: 重复, 批准人: 李某']);
    expect(linkOn('回应', '2022-03-31', yaml)).toEqual(['2022-02-17 waived']);
  });
});

describe('feedback is due within 5 working days of completion (三（五）2)', () => {
  it('the day of completion never counted, on a rest day or not', () => {
    expect(dueOf('反馈', task([done('2022-02-25')]))).toEqual(['2022-03-04']);
    expect(dueOf('反馈', task([done('2022-02-26')]))).toEqual(['2022-03-04']);
    expect(dueOf('反馈', task([done('2022-02-25')]), '收到当日: 计入')).toEqual(['2022-03-04']);
    expect(dueOf('反馈', task([done('2022-02-26')]), '休息日收到: 按次一工作日')).toEqual(['2022-03-04']);
  });

  it('and has no clock before completion', () => {
    expect(dueOf('反馈', task([], '反馈时限: 2022-02-20'))).toEqual([]);
  });

  it('on the fifth day in time, on the sixth late', () => {
    expect(linkOn('反馈', '2022-03-31', task([done('2022-02-25'), feedBack('2022-03-04')]))).toEqual([
      '2022-03-04 done',
    ]);
    expect(linkOn('反馈', '2022-03-31', task([done('2022-02-25'), feedBack('2022-03-07')]))).toEqual([
      '2022-03-04 done-late 1',
    ]);
  });

  it('or by the day or within the time that a superior fixed', () => {
    expect(dueOf('反馈', task([done('2022-02-25')], '反馈时限: 2022-02-28'))).toEqual(['2022-02-28']);
    expect(dueOf('反馈', task([done('2022-02-25')], '反馈时限: 2个工作日'))).toEqual(['2022-03-01']);
    expect(dueOf('反馈', task([done('2022-02-25')], '反馈时限: 2022-02-20'))).toEqual(['2022-02-20']);
  });

  it('once more after rework, within the limit where the fixed day has passed', () => {
    const rework = [done('2022-02-17'), feedBack('2022-02-18'), sendBack('2022-02-21'), done('2022-02-25')];
    expect(linkOn('反馈', '2022-02-28', task(rework, '反馈时限: 2022-02-20'))).toEqual([
      '2022-02-20 done',
      '2022-03-04 open',
    ]);
    expect(dueOf('反馈', task(rework, '反馈时限: 2022-02-28'))).toEqual(['2022-02-28', '2022-02-28']);
  });

  it('and no longer once the task was returned for rework before it', () => {
    expect(linkOn('反馈', '2022-02-28', task([done('2022-02-17'), sendBack('2022-02-21')]))).toEqual([
      '2022-02-24 waived',
    ]);
  });
});

describe('a plan is due to the leader in charge by the day set for it (三（一）2)', () => {
  const facts = '难易程度: 特别复杂\n方案时限: 2022-02-22';
  it('and only where one was set', () => {
    expect(dueOf('报送方案', task([]))).toEqual([]);
    expect(dueOf('报送方案', task([], facts))).toEqual(['2022-02-22']);
  });

  it('is done by the first plan', () => {
    const plans = ['2022-02-22', '2022-02-24'].map((day) => `日期: ${day}, 动作: 报送方案, 对象: 李某, 媒介: 电子`);
    expect(linkOn('报送方案', '2022-02-28', task(plans, facts))).toEqual(['2022-02-22 done']);
    expect(linkOn('报送方案', '2022-02-28', task(plans.slice(1), facts))).toEqual(['2022-02-22 done-late 2']);
  });

  it('falls away with completion', () => {
    expect(linkOn('报送方案', '2022-02-28', task([done('2022-02-21')], facts))).toEqual(['2022-02-22 waived']);
  });
});

describe('a step of the roadmap is due by its own day (三（一）1)', () => {
  const facts = '难易程度: 特别复杂\n路线图: [{步骤: 摸底, 时限: 2022-02-18}, {步骤: 整改, 时限: 2022-03-11}]';
  const progress = (day: string, step: string) => `日期: ${day}, 动作: 进展, 内容: 完成, 步骤: ${step}`;

  it('and done by the progress that names it first', () => {
    const yaml = task([progress('2022-02-18', '摸底'), progress('2022-02-25', '摸底')], facts);
    expect(linkOn('节点', '2022-02-28', yaml)).toEqual(['2022-02-18 done', '2022-03-11 open']);
  });

  it('not by progress that names none', () => {
    const yaml = task(['日期: 2022-02-18, 动作: 进展, 内容: 完成80%, 完成率: 80%'], facts);
    expect(linkOn('节点', '2022-02-21', yaml)).toEqual(['2022-02-18 overdue 1', '2022-03-11 open']);
  });

  it('falls away with completion', () => {
    const yaml = task([progress('2022-02-21', '摸底'), done('2022-02-28')], facts);
    expect(linkOn('节点', '2022-03-31', yaml)).toEqual(['2022-02-18 done-late 1', '2022-03-11 waived']);
  });
});
