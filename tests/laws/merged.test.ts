import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { Facts } from '../generated/filing.ts';
import { ask } from './questions.ts';
import { specimen } from './specimen.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** 甲局 is merged into 乙局 on Fri 2022-05-20. */
const units = `单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是}
  - {名称: 乙局, 类型: 部门, 考核对象: 是}
  - {名称: 丁局, 类型: 部门, 考核对象: 是}
沿革: [{日期: 2022-05-20, 变动: 合并, 单位: [甲局, 乙局], 承接单位: [乙局]}]`;

const MONTHLY = 'BS20220301-0001';
const QUARTERLY = 'BS20220301-0002';
const requirement = (id: string, rest: string) => ({
  [`requirements/2022/${id}.yaml`]: `{编号: ${id}, 事项: ${id}, 类别: 定期报告, 报送对象: 室, 单位: [甲局], 印发日期: 2022-03-01, ${rest}}`,
});
const report = (tail: string, day: string, rest: string) => ({
  [`reports/2022/BG${day.replaceAll('-', '')}-${tail}.yaml`]: `{编号: BG${day.replaceAll('-', '')}-${tail}, 事项: 报告, 报送日期: ${day}, ${rest}}`,
});
const lasting = {
  'tasks/2022/RW20220110-0001.yaml': `编号: RW20220110-0001
事项: 清理
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-01-10
办结时限: 长期
办理经过:
  - {日期: 2022-01-11, 动作: 签批, 人员: 王某}`,
};

/**
 * March is due on 04-08, April on 05-10 (05-05, 6, 7, 9, 10), May on 06-08; the task's first quarter on 04-08. 甲局 hands
 * in nothing but April's, under its own name, when it is no more; 乙局 the task's, on 06-01.
 */
const handedIn = report('0001', '2022-05-25', `单位: 甲局, 报送要求: ${MONTHLY}, 期次: 2022-04`);
const ledger = {
  'units.yaml': units,
  ...requirement(MONTHLY, '周期: 每月'),
  ...lasting,
  ...report('0002', '2022-06-01', '单位: 乙局, 任务: RW20220110-0001, 期次: 2022Q1'),
};

async function answer(line: string, facts: Facts, day: string) {
  const { out } = await ask([...line.split(' '), '--json'], facts, dayOf(day));
  return JSON.parse(out) as Readonly<Record<string, readonly Row[]>>;
}

/** 缺报 and 迟报 by `report due`, a line each, and how many they are by the summary and the scores. */
async function late(facts: Facts, day: string) {
  const rows = (await answer('report due 2022Q2', facts, day))['报送'] ?? [];
  const summary = (await answer('summary 2022Q2', facts, day))['环节'] ?? [];
  const scored = await Promise.all(
    ['甲局', '乙局'].map(async (unit) => {
      const parts = Object.values(await answer(`score --period 2022Q2 --unit ${unit}`, facts, day));
      const all = parts.flatMap((part) => (Array.isArray(part) ? (part as readonly Row[]) : []));
      return Number(all.find(({ 项目: part }) => part === '报送迟缺')?.['扣分件数'] ?? 0);
    }),
  );
  return {
    due: rows
      .filter(({ 状态: state }) => state === '缺报' || state === '迟报')
      .map(({ 单位: unit, 期次: period, 状态: state, 逾期工作日: days }) => `${unit} ${period} ${state} ${days}日`)
      .sort(),
    summed: Number(summary.find(({ 环节: link }) => link === '报送')?.['逾期件次'] ?? 0),
    scored,
  };
}

describe('reports that a merged unit had not handed in', () => {
  // 逾期之后…记在当时承办的单位名下; of March 04-11 to 05-20 are 29 working days, of April 05-11 to 05-20 eight
  const left = ['甲局 2022-03 缺报 29日', '甲局 2022-04 缺报 8日', '甲局 2022Q1 缺报 29日'];
  // what the task owed goes with it (沿革), from 05-23 on: 23 to 27, 30, 31, 06-01
  const made = '乙局 2022Q1 迟报 8日';
  it.each([
    ['2022-05-19', ['甲局 2022-03 缺报 28日', '甲局 2022-04 缺报 7日', '甲局 2022Q1 缺报 28日'], [3, 0]],
    ['2022-05-20', left, [3, 0]],
    ['2022-05-24', ['乙局 2022Q1 缺报 2日', ...left], [3, 1]],
    ['2022-06-08', [made, ...left], [3, 1]],
    // of May 06-09 to 06-30 are sixteen: 9, 10, 13 to 17, 20 to 24, 27 to 30
    ['2022-06-30', ['乙局 2022-05 缺报 16日', made, ...left], [3, 2]],
  ])('on %s are late by report due, the summary and the scores alike: %j', async (day, due, scored) => {
    const told = await late(specimen({ ...ledger, ...handedIn }), day);
    expect(told.due).toEqual([...due].sort());
    expect(told.scored).toEqual(scored);
    expect(told.summed).toBe(due.length);
  });

  it('are no later for being handed in when it was no more（不报不能比迟报好）', async () => {
    expect(await late(specimen({ ...ledger, ...handedIn }), '2022-06-30')).toEqual(
      await late(specimen(ledger), '2022-06-30'),
    );
  });
});

describe('a report of the one that took over', () => {
  const may = (unit: string) => report('0003', '2022-06-06', `单位: ${unit}, 报送要求: ${MONTHLY}`);
  const said = async (unit: string) =>
    (await ask(['check'], specimen({ ...ledger, ...may(unit) }), dayOf('2022-06-30'))).out;

  it('is asked for, as the figures have it', async () => {
    const rows = (await answer('report due 2022-06', specimen({ ...ledger, ...may('乙局') }), '2022-06-30'))['报送'];
    expect(rows?.map(({ 单位: unit, 状态: state }) => `${unit} ${state}`)).toEqual(['乙局 按时']);
    expect(await said('乙局')).not.toContain('report-unowed');
    expect(await said('丁局')).toContain(`“${MONTHLY}”没有要求丁局报送`);
  });

  it('is none under the name of the one that is no more, and check says whose name to write', async () => {
    const rows = (await answer('report due 2022-06', specimen({ ...ledger, ...may('甲局') }), '2022-06-30'))['报送'];
    expect(rows?.map(({ 单位: unit, 状态: state }) => `${unit} ${state}`)).toEqual(['乙局 缺报']);
    expect(await said('甲局')).toContain(`报送那天甲局已经撤并，由乙局承接：写甲局的不算“${MONTHLY}”的哪一期`);
    const last = report('0003', '2022-05-20', `单位: 甲局, 报送要求: ${MONTHLY}`);
    expect((await ask(['check'], specimen({ ...ledger, ...last }), dayOf('2022-06-30'))).out).not.toContain('撤并');
  });

  it('is not, of a period in which the requirement ended; report due says so to it too', async () => {
    const facts = specimen({ 'units.yaml': units, ...requirement(QUARTERLY, '周期: 每季, 结束: 2022-08-10') });
    const told = async (unit: string) =>
      (await ask(['report', 'due', '2022Q4', '--unit', unit], facts, dayOf('2022-12-30'))).out;
    expect(await told('乙局')).toContain('2022-08-10 结束时 2022Q3 还没有满');
    expect(await told('丁局')).not.toContain('还没有满');
  });
});
