import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { commonCauses } from '../../src/rules/deadlines/move-causes.ts';
import { movesBetween } from '../../src/rules/deadlines/moved.ts';
import { movesView } from '../../src/views/history/moved.ts';
import { cellValue } from '../../src/views/view/view.ts';
import { bookOf, task, unitsYaml } from '../boundaries/book.ts';
import { ledgerOf } from '../records/specimen.ts';

const TODAY = dayOf('2022-03-25');

/** Received on Tuesday 2022-03-01, 10 working days: signed by 03-04, done by 03-15. */
const facts = (more = '', received = '2022-03-01') =>
  task(
    'AAAA',
    `收到日期: ${received}\n难易程度: 较复杂\n办理经过:\n  - {日期: 2022-03-03, 动作: 签批, 人员: 李某}\n${more}`,
  );
const entry = (text: string) => `  - {${text}}\n`;

const granted = entry('日期: 2022-03-14, 动作: 申请延期, 理由: 缺料, 延至: 2022-03-25').concat(
  entry('日期: 2022-03-14, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25'),
);
const handed = entry('日期: 2022-03-10, 动作: 转办, 单位: 乙局, 理由: 职责');
const stopped = entry('日期: 2022-03-08, 动作: 中止, 理由: 停工, 批准人: 李某');
const resumed = stopped + entry('日期: 2022-03-10, 动作: 恢复');
const done = entry('日期: 2022-03-14, 动作: 办结, 内容: 已排查');

/** A line for each deadline that moved: link, unit, day before, day after, cause. */
function moved(then: Ledger, now: Ledger): string[] {
  const [section] = movesView('', movesBetween(then, now, { day: TODAY })).sections;
  return (section?.rows ?? []).map((row) =>
    ['link', 'unit', 'oldDue', 'newDue', 'cause'].map((key) => cellValue(row[key]) ?? '无').join(' '),
  );
}

const book = (text: string, rules = '') => bookOf([text], { rules });

function withNotice(day: string): Ledger {
  const name = '建区纪念日';
  return ledgerOf({
    'xiaoneng.yaml': '版本: 1\n名称: 督查室',
    'units.yaml': unitsYaml('{名称: 甲局, 类型: 部门, 考核对象: 是, 分管领导: 李某}', TWO),
    'rules.yaml': '制度: []',
    'calendar/local.yaml': `名称: ${name}放假\n类别: 地方安排\n年份: 2022\n文号: x政发〔2022〕1号\n放假: [{日期: ${day}, 名称: ${name}}]`,
    'tasks/2022/RW20220101-AAAA.yaml': facts(),
  });
}

const TWO = '{名称: 乙局, 类型: 部门, 考核对象: 是, 分管领导: 周某}';

describe('a deadline moves, and the list says why:', () => {
  it.each<[string, Ledger, Ledger, string[]]>([
    ['a notice', book(facts()), withNotice('2022-03-09'), ['办理 甲局 2022-03-15 2022-03-16 通知']],
    ['a rule', book(facts()), book(facts(), '较复杂时限: 8个工作日'), ['办理 甲局 2022-03-15 2022-03-11 制度']],
    ['an extension', book(facts()), book(facts(granted)), ['办理 甲局 2022-03-15 2022-03-25 延期']],
    [
      'a transfer',
      book(facts()),
      book(facts(handed)),
      ['签批 乙局 无 2022-03-15 转办', '办理 乙局 无 2022-03-24 转办', '办理 甲局 2022-03-15 无 转办'],
    ],
    ['a suspension', book(facts()), book(facts(stopped)), ['办理 甲局 2022-03-15 停表 中止']],
    ['its end', book(facts(stopped)), book(facts(resumed)), ['办理 甲局 停表 2022-03-17 中止']],
    [
      'a correction',
      book(facts()),
      book(facts('', '2022-03-02')),
      ['签批 甲局 2022-03-04 2022-03-07 更正', '办理 甲局 2022-03-15 2022-03-16 更正'],
    ],
    ['a fact that was entered', book(facts()), book(facts(done)), ['反馈 甲局 无 2022-03-21 登记']],
    ['a record', bookOf([]), book(facts()), ['签批 甲局 无 2022-03-04 登记', '办理 甲局 无 2022-03-15 登记']],
    ['its removal', book(facts()), bookOf([]), ['签批 甲局 2022-03-04 无 删除', '办理 甲局 2022-03-15 无 删除']],
  ])('%s', (_, then, now, lines) => {
    expect(moved(then, now)).toEqual(lines);
  });

  it('a unit that is new among those from which reports are asked', () => {
    const asked =
      '{编号: BS20220101-0001, 事项: 季报, 类别: 定期报告, 报送对象: 督查室, 各部门各单位: 是, 周期: 每月, 印发日期: 2022-02-01, 结束: 2022-02-28}';
    const units = [TWO, '{名称: 丙局, 类型: 部门, 考核对象: 是}'];
    const of = (count: number) => bookOf([asked], { units: unitsYaml(...units.slice(0, count)) });
    expect(moved(of(1), of(2))).toEqual(['报送 丙局 无 2022-03-07 单位']);
  });

  it('two things at once, each at what it moves', () => {
    const both = book(facts('', '2022-03-02'), '较复杂时限: 8个工作日');
    expect(moved(book(facts()), both)).toEqual([
      '签批 甲局 2022-03-04 2022-03-07 更正',
      '办理 甲局 2022-03-15 2022-03-14 制度、更正',
    ]);
  });

  it('an extension, though a rule changed as well that it puts out of force', () => {
    expect(moved(book(facts()), book(facts(granted), '较复杂时限: 10个工作日\n签批时限: 3个工作日'))).toEqual([
      '办理 甲局 2022-03-15 2022-03-25 延期',
    ]);
  });
});

describe('nothing moves', () => {
  const renamed = (text: string) =>
    bookOf([text], {
      units: unitsYaml('{名称: 甲管理局, 曾用名: [甲局], 类型: 部门, 考核对象: 是, 分管领导: 李某}', TWO),
    });
  const urged = entry('日期: 2022-03-08, 动作: 催办, 方式: 电话');
  it.each<[string, Ledger, Ledger]>([
    ['in a ledger beside itself', book(facts(granted)), book(facts(granted))],
    ['when a unit gets another name', book(facts()), renamed(facts())],
    ['when a record says the new name', book(facts()), renamed(facts().replace('甲局', '甲管理局'))],
    ['by another urging in one silence', book(facts(urged)), book(facts(urged + urged.replace('08', '10')))],
    ['while the clock stands still', book(facts(stopped)), book(facts(stopped), '较复杂时限: 8个工作日')],
  ])('%s', (_, then, now) => {
    expect(moved(then, now)).toEqual([]);
  });
});

it('does not take a record that one side cannot read for one that is not there', () => {
  const spoiled = ledgerOf({
    'xiaoneng.yaml': '版本: 1\n名称: 督查室',
    'units.yaml': unitsYaml(TWO),
    'rules.yaml': '制度: []',
    'tasks/2022/RW20220101-AAAA.yaml': `${facts()}\n  又`,
  });
  const moves = movesBetween(book(facts()), spoiled, { day: TODAY });
  expect(moves.moved).toEqual([]);
  expect(moves.unread).toEqual(['tasks/2022/RW20220101-AAAA.yaml']);
});

it('tells what a task moves by that task alone where neither state has a file of rules, and tries nothing else', () => {
  const files = { 'xiaoneng.yaml': '版本: 1\n名称: 督查室', 'units.yaml': unitsYaml(TWO) };
  const told = (id: string) => facts('').replaceAll('AAAA', id).replace('甲局', '乙局');
  const then = ledgerOf({ ...files, 'tasks/2022/RW20220101-AAAA.yaml': told('AAAA') });
  const both = { 'tasks/2022/RW20220101-AAAA.yaml': told('AAAA'), 'tasks/2022/RW20220101-BBBB.yaml': told('BBBB') };
  const now = ledgerOf({ ...files, ...both });
  const { moved: found } = movesBetween(then, now, { day: TODAY });
  expect(commonCauses(then, now)).toEqual([]);
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(['RW20220101-BBBB']));
  expect(new Set(found.flatMap(({ causes }) => causes.map(({ cause }) => cause)))).toEqual(new Set(['entered']));
});
