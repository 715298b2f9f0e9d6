import { describe, expect, it } from 'vitest';
import { shown } from '../../src/rules/basis/fraction.ts';
import { loadsOf } from '../../src/rules/burden/burden.ts';
import { candidatesOf } from '../../src/rules/scoring/demonstration.ts';
import { type ItemScore, scoresOf } from '../../src/rules/scoring/scoring.ts';
import { at, bookOf, period, task, unitsYaml } from './book.ts';

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const sendBack = (day: string) => `日期: ${day}, 动作: 退回重办, 理由: 不实`;
const transfer = (day: string) => `日期: ${day}, 动作: 转办, 单位: 乙局, 理由: 职责调整`;
const urge = (day: string) => `日期: ${day}, 动作: 催办, 方式: 电话`;

function course(tail: string, facts: string, ...entries: readonly string[]): string {
  return task(tail, `${facts}\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`);
}

function standard(...items: readonly string[]): string {
  const lines = items.map((item) => `      - {${item}}`).join('\n');
  return `制度: []\n评分:\n  - 名称: 考核\n    满分: 100\n    项目:\n${lines}`;
}

/** What one item counts for each unit in the second quarter, asked on a day: 甲局 [编号 …] of so many. */
function counted(item: string, records: readonly string[], on = '2022-08-15', units?: string) {
  const book = bookOf(records, { ruleFile: standard(item), ...(units && { units }) });
  const each = scoresOf(at(on, book), period('2022Q2')).map(({ unit, parts }) => {
    const [{ hits, base }] = parts.flatMap(({ items }) => items) as [ItemScore];
    return [unit.name, base === undefined ? hits.length : `${hits.length}/${base}`] as const;
  });
  return Object.fromEntries(each);
}

describe('a link in the score of the quarter 2022-04-01 to 06-30', () => {
  const item = '名称: 办理逾期, 环节: 办理, 扣分: 100, 折算: 按件';
  const dueOn = (day: string, ...entries: readonly string[]) =>
    course('0001', `收到日期: 2022-03-01\n办结时限: ${day}`, sign('2022-03-01'), ...entries);
  it.each([
    ['2022-03-30', '0/0'],
    ['2022-03-31', '1/1'],
    ['2022-06-29', '1/1'],
    ['2022-06-30', '0/0'],
  ])('due on %s and never done: %s（逾期的第一天在期内）', (day, ratio) => {
    expect(counted(item, [dueOn(day)])).toEqual({ 甲局: ratio, 乙局: '0/0' });
  });

  it.each([
    ['2022-06-30', '0/0'],
    ['2022-07-01', '0/0'],
  ])('due on its last day, looked at on %s: %s（当天不算逾期，期末数事后不变）', (on, ratio) => {
    expect(counted(item, [dueOn('2022-06-30')], on)['甲局']).toBe(ratio);
  });

  it('done early counts when its day comes', () => {
    const early = dueOn('2022-05-20', done('2022-05-09'));
    expect(counted(item, [early], '2022-05-19')['甲局']).toBe('0/0');
    expect(counted(item, [early], '2022-05-20')['甲局']).toBe('0/1');
  });

  it('that was due at a time of this day, and is not done by its end, is late on it', () => {
    const yaml = '收到日期: 2022-05-09\n突发事件: {类别: 事故灾难, 发生时间: 2022-05-09 09:00}';
    const first = '名称: 首报, 环节: 首报, 扣分: 100, 折算: 按件';
    expect(counted(first, [course('0001', yaml, sign('2022-05-09'))], '2022-05-09')['甲局']).toBe('2/2');
  });
});

describe('an action in the score of the quarter', () => {
  const item = '名称: 退回重办, 动作: 退回重办, 扣分: 2, 折算: 按次';
  const received = '收到日期: 2022-03-01\n办结时限: 2022-09-30';
  it.each([
    ['2022-03-31', 0],
    ['2022-04-01', 1],
    ['2022-06-30', 1],
    ['2022-07-01', 0],
  ])('on %s counts %i times', (day, times) => {
    const yaml = course('0001', received, sign('2022-03-01'), done('2022-03-30'), sendBack(day));
    expect(counted(item, [yaml])).toEqual({ 甲局: times, 乙局: 0 });
  });

  it("on the day of the transfer is the old unit's before it and the new one's after it（原单位承担到转办当日）", () => {
    const before = [sign('2022-03-01'), done('2022-05-09'), sendBack('2022-05-10'), transfer('2022-05-10')];
    expect(counted(item, [course('0001', received, ...before)])).toEqual({ 甲局: 1, 乙局: 0 });
    const after = [transfer('2022-05-10'), sign('2022-05-10'), done('2022-05-10'), sendBack('2022-05-10')];
    expect(counted(item, [course('0001', received, ...after)])).toEqual({ 甲局: 0, 乙局: 1 });
    const next = [transfer('2022-05-10'), sign('2022-05-10'), done('2022-05-10'), sendBack('2022-05-11')];
    expect(counted(item, [course('0001', received, ...next)])).toEqual({ 甲局: 0, 乙局: 1 });
  });

  it.each([
    ['2022-03-31', '0/1'],
    ['2022-04-01', '0/1'],
    ['2022-06-30', '0/1'],
    ['2022-07-01', '0/0'],
  ])('is counted among the tasks in hand in it: on %s %s', (day, ratio) => {
    const perItem = '名称: 退回重办, 动作: 退回重办, 扣分: 2, 折算: 按件';
    expect(counted(perItem, [course('0001', `收到日期: ${day}`, sign(day))])['甲局']).toBe(ratio);
  });
});

describe('records in the score of the quarter', () => {
  const criticism = (day: string) =>
    `{编号: BP20220101-0001, 事由: 拖延, 类别: 批评, 单位: 甲局, 日期: ${day}, 形式: 通报}`;
  const evaluation = (day: string) => `{编号: PJ20220101-0001, 单位: 甲局, 来源: 群众, 日期: ${day}, 得分: 90}`;
  it.each([
    ['2022-03-31', 0],
    ['2022-04-01', 1],
    ['2022-06-30', 1],
    ['2022-07-01', 0],
  ])('a criticism and an evaluation of %s count %i times', (day, times) => {
    expect(counted('名称: 批评, 记录: 表扬批评, 扣分: 2, 折算: 按次', [criticism(day)])['甲局']).toBe(times);
    expect(counted('名称: 群众, 评价: 群众, 扣分: 100', [evaluation(day)])['甲局']).toBe(times);
  });
});

describe('a unit that is abolished', () => {
  const units = (day: string) =>
    unitsYaml('{名称: 甲局, 类型: 部门, 考核对象: 是}', `{名称: 乙局, 类型: 部门, 考核对象: 是, 撤销日期: ${day}}`);
  it.each([
    ['2022-08-14', ['甲局']],
    ['2022-08-15', ['甲局']],
    ['2022-08-16', ['甲局', '乙局']],
  ])('on %s: assessed on 08-15 are %j（撤销当日起不再考核）', (day, names) => {
    const item = '名称: 批评, 记录: 表扬批评, 扣分: 2, 折算: 按次';
    expect(Object.keys(counted(item, [], '2022-08-15', units(day)))).toEqual(names);
  });
});

describe('a tie', () => {
  const four = unitsYaml(
    ...['甲局', '乙局', '丙局', '丁局'].map((name) => `{名称: ${name}, 类型: 部门, 考核对象: 是}`),
  );
  const criticism = (n: number, unit: string) =>
    `{编号: BP2022040${n}-0001, 事由: 拖延, 类别: 批评, 单位: ${unit}, 日期: 2022-04-0${n}, 形式: 通报}`;
  const scores = (places: number, ...units: readonly string[]) => {
    const item = standard(
      '名称: 批评, 记录: 表扬批评, 扣分: 2, 折算: 按次',
      '名称: 签批逾期, 环节: 签批, 扣分: 10, 折算: 按件',
    );
    const rules = [`示范点个数, 值: ${places}个`, '参与排名件次, 值: 1件次'];
    const rule = `制度: [${rules.map((one) => `{名称: ${one}, 依据: 试验, 施行日期: 2022-01-01}`).join(', ')}]`;
    const signed = ['甲局', '乙局', '丙局', '丁局'].map((unit, index) =>
      course(`000${index}`, '收到日期: 2022-05-09', sign('2022-05-10')).replace('牵头单位: 甲局', `牵头单位: ${unit}`),
    );
    const records = [...signed, ...units.map((unit, index) => criticism(index + 1, unit))];
    const book = bookOf(records, { units: four, ruleFile: item.replace('制度: []', rule) });
    const sources = at('2022-08-15', book);
    return { sources, list: scoresOf(sources, period('2022Q2')) };
  };

  it('has one rank, after which ranks are left out; equal ones stand in the order of the register', () => {
    const { list } = scores(5, '乙局', '丁局', '甲局', '甲局');
    expect(list.map(({ unit, rank, total }) => `${rank} ${unit.name} ${total ? shown(total) : '—'}`)).toEqual([
      '1 丙局 100.00',
      '2 乙局 98.00',
      '2 丁局 98.00',
      '4 甲局 96.00',
    ]);
  });

  it.each<readonly [number, readonly string[]]>([
    [1, ['yes', 'no', 'no', 'no']],
    [2, ['yes', 'tied', 'tied', 'no']],
    [3, ['yes', 'yes', 'yes', 'no']],
    [4, ['yes', 'yes', 'yes', 'yes']],
    [5, ['yes', 'yes', 'yes', 'yes']],
  ])('with %i places is not cut through: %j（四（四）择优选定；同分列出由人定）', (places, proposed) => {
    const { sources, list } = scores(places, '乙局', '丁局', '甲局', '甲局');
    expect(candidatesOf(list, sources, period('2022Q2')).map((one) => one.proposed)).toEqual(proposed);
  });
});

describe('报送负担 of the quarter', () => {
  const sorts = (records: readonly string[], on = '2022-08-15', units?: string) => {
    const loads = loadsOf(at(on, bookOf(records, units ? { units } : {})), period('2022Q2'));
    return loads.map(({ unit, month, sort }) => `${unit} ${month} ${sort}`);
  };
  it.each([
    ['2022-03-31', []],
    ['2022-04-01', ['甲局 2022-04 handedDown']],
    ['2022-06-30', ['甲局 2022-06 handedDown']],
    ['2022-07-01', []],
  ])('a task handed down on %s: %j（三（六）3）', (day, loads) => {
    expect(sorts([course('0001', `收到日期: ${day}`, sign(day))])).toEqual(loads);
  });

  it('an urging counts on its day', () => {
    const yaml = course('0001', '收到日期: 2022-03-01', sign('2022-03-01'), urge('2022-06-30'));
    expect(sorts([yaml])).toEqual(['甲局 2022-06 urged']);
  });

  const required =
    '{编号: BS20220101-0001, 事项: 月报, 类别: 定期报告, 报送对象: 督查室, 单位: [甲局], 周期: 每月, 印发日期: 2022-04-01, 结束: 2022-04-30}';
  it.each([
    ['2022-05-09', []],
    ['2022-05-10', ['甲局 2022-05 reportsAsked']],
  ])('a report that falls due on 05-10 is on %s: %j（期末后5个工作日内）', (on, loads) => {
    // 05-01 to 05-04 and 05-07 are worked or not as the notice for 2022 says: 05-05, 06, 07, 09, 10
    expect(sorts([required], on)).toEqual(loads);
  });

  it('a report that fell away before it was due was never asked', () => {
    const units = unitsYaml('{名称: 甲局, 类型: 部门, 考核对象: 是, 撤销日期: 2022-05-09}');
    expect(sorts([required], '2022-08-15', units)).toEqual([]);
    const monthly = '收到日期: 2022-04-11\n办结时限: 2022-09-30\n定期报告: 每月';
    const finished = course('0001', monthly, sign('2022-04-11'), done('2022-05-09'));
    expect(sorts([finished])).toEqual(['甲局 2022-04 handedDown']);
    const open = course('0001', monthly, sign('2022-04-11'), done('2022-05-11'));
    expect(sorts([open])).toEqual(['甲局 2022-04 handedDown', '甲局 2022-05 reportsAsked']);
  });
});

describe('an entry that does not hold', () => {
  it.each(['退回重办', '撤销销号'])('costs nothing: %s of a task that is in hand', (action) => {
    const item = `名称: 退回, 动作: ${action}, 扣分: 10, 折算: 按次`;
    const wrong = `日期: 2022-05-10, 动作: ${action}, 理由: 误记`;
    const yaml = course('0001', '收到日期: 2022-05-09\n办结时限: 2022-06-30', sign('2022-05-09'), wrong);
    expect(counted(item, [yaml])).toEqual({ 甲局: 0, 乙局: 0 });
  });
});
