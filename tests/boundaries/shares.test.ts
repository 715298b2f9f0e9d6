import { describe, expect, it } from 'vitest';
import { tell } from '../../src/records/task/tell.ts';
import { shown } from '../../src/rules/basis/fraction.ts';
import { scoresOf } from '../../src/rules/scoring/scoring.ts';
import { at, bookOf, listedOn, owedOn, period, summary, task, unitsYaml } from './book.ts';

const of = (unit: string) => (unit === '甲局' ? '' : `, 单位: ${unit}`);
const sign = (day: string, unit = '甲局') => `日期: ${day}, 动作: 签批, 人员: 王某${of(unit)}`;
const done = (day: string, unit = '甲局') => `日期: ${day}, 动作: 办结, 内容: 已整改${of(unit)}`;
const feedback = (day: string, unit = '甲局') => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改${of(unit)}`;
const sendBack = (day: string, unit = '甲局') => `日期: ${day}, 动作: 退回重办, 理由: 不实${of(unit)}`;
const transfer = '日期: 2022-03-16, 动作: 转办, 单位: 乙局, 转出单位: 甲局, 理由: 职责';

/** Led by 甲局 and 乙局. */
function course(facts: string, ...entries: readonly string[]): string {
  return task('0001', `共同牵头: [乙局]\n${facts}\n办理经过:${entries.map((one) => `\n  - {${one}}`).join('')}`);
}

const both = [sign('2022-03-01'), sign('2022-03-01', '乙局')];

describe('what each of those that lead a task reports', () => {
  // 办结 03-01 and 03-10, 5 working days: 03-08 and 03-17; 反馈 is the report where no other was made
  const yaml = course(
    '收到日期: 2022-02-21\n紧急程度: 紧急\n定期报告: 一事一报',
    sign('2022-02-22'),
    sign('2022-02-22', '乙局'),
    done('2022-03-01', '乙局'),
    done('2022-03-10'),
    feedback('2022-03-21'),
    feedback('2022-03-22', '乙局'),
  );
  it.each([
    ['2022-03-09', ['乙局 2022-03-08 overdue']],
    ['2022-03-18', ['乙局 2022-03-08 overdue', '甲局 2022-03-17 overdue']],
    ['2022-03-21', ['乙局 2022-03-08 overdue']],
    ['2022-03-22', []],
  ])('on the matter is late by itself on %s: %j', (day, late) => {
    expect(listedOn(day, bookOf([yaml]), 'report')).toEqual(late);
  });

  it('stays late with both of them', () => {
    const { byLink } = summary(bookOf([yaml]), '2022-03', '2022-06-30');
    expect(byLink).toContainEqual({ link: 'report', due: 2, onTime: 0, late: 2 });
  });

  it('at the end of a period is of those that are not done by then', () => {
    const lasting = course('收到日期: 2022-03-01\n办结时限: 长期', ...both, done('2022-03-10'));
    // Q1: 乙局 by 04-08 (1, 2 a working Saturday, 6, 7, 8)
    const of = (records: readonly string[]) =>
      owedOn('2022-04-11', bookOf(records), 'report').filter((line) => line.includes('2022-04'));
    expect(of([lasting])).toEqual(['乙局 2022-04-08 overdue']);
  });
});

describe('a task of which one that leads hands its part to another that does', () => {
  const yaml = (...more: readonly string[]) =>
    course('收到日期: 2022-03-01\n办结时限: 2022-03-31', ...both, transfer, sign('2022-03-17', '乙局'), ...more);

  it('is done once that unit says so once', () => {
    const book = bookOf([yaml(done('2022-03-21', '乙局'), feedback('2022-03-22', '乙局'))]);
    const [standing] = at('2022-03-22', book).standings;
    expect(standing && tell(standing.task, { day: standing.task.received.day }).refusals).toEqual([]);
    expect(standing?.state).toBe('fedBack');
  });

  it('is one task of that unit, which owes once what is the same', () => {
    const book = bookOf([yaml()]);
    const units = summary(book, '2022-03', '2022-03-31').units.map(({ name, figures }) => [name, figures.open]);
    expect(units).toEqual([
      ['甲局', 0],
      ['乙局', 1],
    ]);
    expect(owedOn('2022-03-25', bookOf([yaml(done('2022-03-21', '乙局'))]), 'feedback')).toEqual([
      '乙局 2022-03-28 soon',
    ]);
  });

  it('costs that unit one 退回重办 for one', () => {
    const ruleFile =
      '制度: []\n评分: [{名称: 考核, 满分: 100, 项目: [{名称: 退回, 动作: 退回重办, 扣分: 10, 折算: 按次}]}]';
    const records = [yaml(done('2022-03-21', '乙局'), sendBack('2022-03-23', '乙局'))];
    const scores = scoresOf(at('2022-03-31', bookOf(records, { ruleFile })), period('2022-03'));
    const hits = scores.map(({ unit, parts }) => [unit.name, parts[0]?.items[0]?.hits.length]);
    expect(Object.fromEntries(hits)).toEqual({ 甲局: 0, 乙局: 1 });
  });
});

describe('a task of which those that lead were merged', () => {
  const units = `${unitsYaml(
    '{名称: 甲局, 类型: 部门, 考核对象: 是}',
    '{名称: 乙局, 类型: 部门, 考核对象: 是}',
    '{名称: 丁局, 类型: 部门, 考核对象: 是, 成立日期: 2022-03-16}',
  )}\n沿革: [{日期: 2022-03-16, 变动: 合并, 单位: [甲局, 乙局], 承接单位: [丁局]}]`;
  const yaml = (...more: readonly string[]) => course('收到日期: 2022-03-01\n办结时限: 2022-03-21', ...both, ...more);

  it('is late once with the one that has it now', () => {
    expect(listedOn('2022-03-23', bookOf([yaml()], { units }), 'handling')).toEqual(['丁局 2022-03-21 overdue']);
  });

  it.each([
    [[], [1, 1, 0]],
    [[done('2022-03-18')], [1, 1, 0]],
    [
      [done('2022-03-18'), done('2022-03-18', '乙局')],
      [0, 0, 1],
    ],
  ])('is one task of that one: %j', (entries, counts) => {
    const own = summary(bookOf([yaml(...entries)], { units }), '2022-03', '2022-03-31').units.find(
      ({ name }) => name === '丁局',
    )?.figures;
    expect([own?.open, own?.overdueTasks, own?.completed]).toEqual(counts);
  });
});

it('a task that several lead takes as long as the last of them', () => {
  // 03-02 to 03-10: 2, 3, 4, 7, 8, 9, 10; 乙局 had finished on 03-02
  const yaml = course(
    '收到日期: 2022-03-01\n办结时限: 2022-03-31',
    ...both,
    done('2022-03-02', '乙局'),
    done('2022-03-10'),
  );
  const { total, units } = summary(bookOf([yaml]), '2022-03', '2022-03-31');
  expect([total, ...units.map(({ figures }) => figures)].map(({ days }) => days && shown(days, 1))).toEqual([
    '7.0',
    '7.0',
    '1.0',
  ]);
});
