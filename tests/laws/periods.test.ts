import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { runs } from '../extent.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger, shown } from '../generated/ledger.ts';
import { type Counting, countings } from './periods.ts';
import { ask } from './questions.ts';
import { specimen } from './specimen.ts';

/** Periods of each kind that end on one day, and days on which they are asked about afterwards. */
const PERIODS = [
  { month: '2022-03', quarter: '2022Q1', last: '2022-03-31', later: ['2022-04-01', '2022-07-01', '2022-12-31'] },
  { month: '2022-06', quarter: '2022Q2', last: '2022-06-30', later: ['2022-07-01', '2022-09-30', '2023-06-30'] },
  { month: '2022-12', quarter: '2022Q4', year: '2022', last: '2022-12-31', later: ['2023-01-01', '2023-06-30'] },
] as const;

type Ended = (typeof PERIODS)[number];

/** The period of its kind that a command is asked about; none where no year has ended. */
function askedOf({ rhythm }: Counting, one: Ended): string | undefined {
  const year = 'year' in one ? one.year : undefined;
  return { any: year ?? one.quarter, quarter: one.quarter, month: one.month, year }[rhythm];
}

/** What is said of the answer itself, and what has its place beside the figures: 补访另记; a bulletin comes out later. */
const BESIDE = ['截至', '补访数', '补访', '期号'];

/** The figures of an answer. */
async function figures(counting: Counting, one: Ended, facts: Facts, day: string) {
  const period = askedOf(counting, one);
  if (period === undefined) return undefined;
  const { out } = await ask(counting.of(period), facts, dayOf(day));
  return JSON.parse(out, (key, value) => (BESIDE.includes(key) ? undefined : value)) as Record<string, unknown>;
}

/** Of every kind something that lies after the second quarter of 2022 and is about something in it. */
const afterwards = specimen({
  'targets/2022/BD20220401-0001.yaml':
    '{编号: BD20220401-0001, 名称: 一厂, 类别: 重点企业, 层级: 区, 列入日期: 2022-04-01}',
  'assignments/2022/BB20220401-0001.yaml':
    '{编号: BB20220401-0001, 包保对象: BD20220401-0001, 人员: 李某, 单位: 甲局, 层级: 区, 开始: 2022-04-01}',
  'visits/2022/ZF20220801-0001.yaml':
    '{编号: ZF20220801-0001, 日期: 2022-08-01, 包保对象: BD20220401-0001, 走访人: [李某], 形式: 实地, 补访: 2022Q2}',
  'requirements/2022/BS20220401-0001.yaml':
    '{编号: BS20220401-0001, 事项: 报备, 类别: 备案, 报送对象: 督查室, 单位: [甲局], 周期: 一次, 期限: 2022-06-01, 印发日期: 2022-04-01}',
  'requirements/2022/BS20220401-0003.yaml':
    '{编号: BS20220401-0003, 事项: 月报, 类别: 定期报告, 报送对象: 督查室, 单位: [丙局], 周期: 每月, 印发日期: 2022-04-01}',
  'reports/2022/BG20220801-0001.yaml':
    '{编号: BG20220801-0001, 事项: 报备, 单位: 甲局, 报送要求: BS20220401-0001, 报送日期: 2022-08-01}',
  'requirements/2022/BS20220401-0002.yaml':
    '{编号: BS20220401-0002, 事项: 调研, 类别: 调研报告, 报送对象: 督查室, 单位: [甲局], 周期: 一次, 期限: 2022-06-01, 印发日期: 2022-04-01}',
  'reports/2022/BG20220501-0002.yaml':
    '{编号: BG20220501-0002, 事项: 调研, 单位: 甲局, 报送要求: BS20220401-0002, 报送日期: 2022-05-01, 评定: {日期: 2022-08-01, 等次: 优}}',
  'complaints/2022/TS20220601-0001.yaml':
    '{编号: TS20220601-0001, 内容: 推诿, 渠道: 12345, 单位: 甲局, 类别: 慢作为, 收到日期: 2022-06-01, 转办: {日期: 2022-06-02, 单位: 甲局}, 办理结果: {日期: 2022-08-01, 核查结论: 属实, 内容: 已改}}',
  'errors/2022/CQ20220601-0001.yaml':
    '{编号: CQ20220601-0001, 事项: 请示, 单位: 甲局, 来文日期: 2022-06-01, 类别: 格式, 错情描述: 文号, 退回: {日期: 2022-08-01}}',
  'articles/2022/GJ20220601-0001.yaml':
    '{编号: GJ20220601-0001, 事项: 经验, 单位: 甲局, 报送日期: 2022-06-01, 性质: 正面, 去向: [向上推送], 采用: [{日期: 2022-08-01, 内容: 市报}]}',
  'quotas/2023/XE20230201-0001.yaml':
    '{编号: XE20230201-0001, 控制对象: 会议, 年份: 2022, 控制数: 9, 印发日期: 2023-02-01}',
  'receipts/2022/LW20220801-0001.yaml':
    '{编号: LW20220801-0001, 月份: 2022-06, 日期: 2022-08-01, 来文: [{单位: 甲局, 数量: 9}]}',
});

/** A cell of the second quarter that nobody visits: on the last day it can still be met, a day later it is missed. */
const unvisited = new Map([...afterwards].filter(([path]) => !path.startsWith('visits/')));

describe('a period comes to the same on its last day and whenever it is asked about later:', () => {
  it.each(countings.map((one) => [one.name, one] as const))('%s', async (_, counting) => {
    const ended = PERIODS.filter((one) => askedOf(counting, one) !== undefined);
    const any = fc.constantFrom(...ended).chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...one.later)));
    await fc.assert(
      fc.asyncProperty(anyLedger, any, async (facts, [one, day]) => {
        const first = await figures(counting, one, facts, one.last);
        expect(await figures(counting, one, facts, day), shown(facts)).toEqual(first);
      }),
      { numRuns: runs(12) },
    );
  });

  it.each(countings.map((one) => [one.name, one] as const))('%s, where all of it lies later', async (_, counting) => {
    for (const facts of [afterwards, unvisited])
      for (const one of PERIODS) {
        const first = await figures(counting, one, facts, one.last);
        for (const day of one.later) expect(await figures(counting, one, facts, day), day).toEqual(first);
      }
  });
});
