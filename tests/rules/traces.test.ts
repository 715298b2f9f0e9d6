import { describe, expect, it } from 'vitest';
import { pursuedOf } from '../../src/rules/plan/phases.ts';
import { judgedDuties } from '../../src/rules/reports/duty-items.ts';
import { link as links, requirementState } from '../../src/vocabulary/choices.ts';
import { at, bookOf, knownIn, task } from '../boundaries/book.ts';

/** A plan of 2022 with one requirement for each of these: what it says beside its own words. */
function planOf(...requirements: readonly string[]): string {
  const head = '名称: 方案\n印发日期: 2022-02-09\n要求:';
  const one = (said: string, index: number) =>
    `  - {编号: YQ-${index + 1}, 条款: 三（一）1, 事项: 要求, 期限类型: 常态, 原文: 要求, ${said}}`;
  return [head, ...requirements.map(one)].join('\n');
}

const records = [
  // a discussion, an open day, and a discussion of the year before
  '编号: HD20220304-0001\n事项: 讨论\n类别: 大讨论\n单位: 甲局\n日期: 2022-03-04',
  '编号: HD20220515-0002\n事项: 开放\n类别: 政务开放日\n单位: 乙局\n日期: 2022-05-15',
  '编号: HD20211230-0003\n事项: 讨论\n类别: 大讨论\n单位: 甲局\n日期: 2021-12-30',
  // two praises, one of them rewarded three weeks later
  '编号: BP20220401-0001\n事由: 快\n类别: 表扬\n单位: 甲局\n日期: 2022-04-01\n形式: 通报\n激励: [{日期: 2022-04-22, 类别: 资金, 内容: 补助}]',
  '编号: BP20220402-0002\n事由: 好\n类别: 表扬\n单位: 乙局\n日期: 2022-04-02\n形式: 通报',
  // 收到 Tuesday 03-01: signing is due on Friday 03-04. One is signed in time, one on 03-07, one never.
  task('0001', '收到日期: 2022-03-01\n办理经过: [{日期: 2022-03-04, 动作: 签批, 人员: 王某}]'),
  task(
    '0002',
    '收到日期: 2022-03-01\n办理经过: [{日期: 2022-03-07, 动作: 签批, 人员: 王某}]\n三单: [{类别: 政务三单, 名称: 交办单}]',
  ),
  task('0003', '收到日期: 2022-03-01\n五步工作法: [一线工作法, 工作会商制]'),
];

/** Of each requirement on a day: its state, and of each trace the count, of a link 按时/逾期/仍逾期, and the latest day. */
function toldOn(day: string, plan: string): string[] {
  const book = bookOf(records, { plan });
  const all = pursuedOf(at(day, book), judgedDuties(knownIn(book, day)));
  return all.map(({ state, traced }) => {
    const each = traced.map(({ count, links: own, last = '—' }) =>
      [count, ...(own ? [`${own.onTime}/${own.late}/${own.lateNow}`] : []), last].join(' '),
    );
    return [requirementState.words[state], ...each].join('；');
  });
}

describe('a requirement shows by', () => {
  it('the records of a register in the year of the plan, as they are known on the day', () => {
    const plan = planOf('体现: [{记录: 公开活动}]');
    expect(toldOn('2022-03-03', plan)).toEqual(['没有登记；0 —']);
    expect(toldOn('2022-03-04', plan)).toEqual(['有登记；1 2022-03-04']);
    expect(toldOn('2022-12-31', plan)).toEqual(['有登记；2 2022-05-15']);
  });

  it('those of them that meet a condition: a value, one of several, something filled in, all of two', () => {
    const plan = planOf(
      '体现: [{记录: 公开活动, 条件: 类别=大讨论}]',
      '体现: [{记录: 公开活动, 条件: 类别=大讨论、政务开放日}]',
      '体现: [{记录: 表扬批评, 条件: 激励}]',
      '体现: [{记录: 表扬批评, 条件: 类别=表扬；单位=乙局}]',
      '体现: [{记录: 表扬批评, 条件: 激励.类别=政策}]',
    );
    const late = ['有登记；1 2022-03-04', '有登记；2 2022-05-15', '有登记；1 2022-04-01', '有登记；1 2022-04-02'];
    expect(toldOn('2022-06-30', plan)).toEqual([...late, '没有登记；0 —']);
    expect(toldOn('2022-04-21', plan)[2]).toBe('没有登记；0 —');
    expect(toldOn('2022-04-22', plan)[2]).toBe('有登记；1 2022-04-01');
  });

  it('tasks, by what was written of them and what happened', () => {
    const plan = planOf(
      '体现: [{记录: 任务}]',
      '体现: [{记录: 任务, 条件: 三单.类别=政务三单}]',
      '体现: [{记录: 任务, 条件: 五步工作法=工作会商制}]',
      '体现: [{记录: 任务, 条件: 办理经过.动作=签批}]',
    );
    expect(toldOn('2022-03-04', plan)).toEqual([
      '有登记；3 2022-03-01',
      '有登记；1 2022-03-01',
      '有登记；1 2022-03-01',
      '有登记；1 2022-03-01',
    ]);
    expect(toldOn('2022-03-07', plan)[3]).toBe('有登记；2 2022-03-01');
  });

  it('a link: what was done in time and what was late, as it counts by the day, late as long as any is', () => {
    const plan = planOf('体现: [{环节: 签批}]', '体现: [{环节: 签批, 条件: 依据=签批时限}]', '体现: [{环节: 回应}]');
    expect(toldOn('2022-03-02', plan)).toEqual(['有登记；0 0/0/0 —', '有登记；0 0/0/0 —', '没有登记；0 0/0/0 —']);
    expect(toldOn('2022-03-04', plan)[0]).toBe('有登记；1 1/0/0 2022-03-04');
    expect(toldOn('2022-03-05', plan)[0]).toBe('有逾期；3 1/2/2 2022-03-04');
    expect(toldOn('2022-03-07', plan)).toEqual([
      '有逾期；3 1/2/1 2022-03-07',
      '有逾期；3 1/2/1 2022-03-07',
      '没有登记；0 0/0/0 —',
    ]);
  });

  it('a link only where the rule of the condition set the day: handling by 一般时限, not by 较复杂时限', () => {
    const plan = planOf('体现: [{环节: 办理, 条件: 依据=一般时限}]', '体现: [{环节: 办理, 条件: 依据=较复杂时限}]');
    // 5 working days from 03-01: 03-08
    expect(toldOn('2022-03-09', plan)).toEqual(['有逾期；3 0/3/3 —', '没有登记；0 0/0/0 —']);
  });
});

describe('a requirement of which nothing is named', () => {
  it('is 没有关联, or 总体要求 where the plan says so; one with a task to come has nothing recorded yet', () => {
    const plan = planOf(
      '备注: 无',
      '总体要求: 是',
      '关联任务: [RW20220101-0001]',
      '总体要求: 是, 体现: [{记录: 公开活动}]',
    );
    expect(toldOn('2022-02-28', plan)).toEqual(['没有关联', '总体要求', '没有登记', '没有登记；0 —']);
  });
});

describe('a requirement with a task as well', () => {
  it('is done with when the task is, whatever is recorded beside it', () => {
    const done = task(
      '0009',
      '收到日期: 2022-03-01\n办理经过: [{日期: 2022-03-02, 动作: 签批, 人员: 王某}, {日期: 2022-03-03, 动作: 办结, 内容: 好}, {日期: 2022-03-04, 动作: 反馈, 对象: 督查室}]',
    );
    const plan = planOf('关联任务: [RW20220101-0009], 体现: [{记录: 公开活动}]');
    const book = bookOf([done], { plan });
    const stateOn = (day: string) => pursuedOf(at(day, book), judgedDuties(knownIn(book, day)))[0]?.state;
    expect([stateOn('2022-03-02'), stateOn('2022-03-04')]).toEqual(['open', 'met']);
  });
});

it('knows every link by the word that plan.yaml uses', () => {
  for (const word of Object.values(links.words))
    expect(() => bookOf([], { plan: planOf(`体现: [{环节: ${word}}]`) })).not.toThrow();
});
