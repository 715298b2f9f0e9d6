import { describe, expect, it } from 'vitest';
import { bulletinItems } from '../../src/rules/errors/bulletins.ts';
import { judgedDuties } from '../../src/rules/reports/duty-items.ts';
import { researchOf } from '../../src/rules/reports/research.ts';
import { bookOf, knownIn, period, saidOn, task, unitsYaml } from './book.ts';

const required = (facts: string) =>
  `{编号: BS20220101-0001, 事项: 月报, 类别: 定期报告, 报送对象: 督查室, 单位: [甲局], ${facts}}`;
const report = (tail: string, day: string, facts = '报送要求: BS20220101-0001') =>
  `{编号: BG20220101-${tail}, 事项: 月报, 单位: 甲局, ${facts}, 报送日期: ${day}}`;

/** Every report that is owed on a day: its period and due day, and how it stands. */
function duties(on: string, records: readonly string[], units?: string): string[] {
  const book = bookOf(records, units === undefined ? {} : { units });
  return judgedDuties(knownIn(book, on)).map(
    ({ duty, judged, state }) => `${duty.period ?? '一次'} ${judged.due.day} ${state}`,
  );
}

/** The same by the units, in May. */
function standing(book: ReturnType<typeof bookOf>): string[] {
  return judgedDuties(knownIn(book, '2022-05-09')).map(({ duty, state }) => `${duty.unit} ${duty.period} ${state}`);
}

describe('a requirement of every month', () => {
  const until = (facts: string) => required(`周期: 每月, 印发日期: 2022-03-31, ${facts}`);
  it.each([
    ['2022-04-29', ['2022-03 2022-04-08 lacking']],
    ['2022-04-30', ['2022-03 2022-04-08 lacking', '2022-04 2022-05-10 open']],
    ['2022-05-01', ['2022-03 2022-04-08 lacking', '2022-04 2022-05-10 open']],
  ])('that ends on %s owes %j（结束日在期末或以后的，这一期还要报）', (to, owed) => {
    expect(duties('2022-05-09', [until(`结束: ${to}`)])).toEqual(owed);
  });

  it.each([
    ['2022-03-31', '2022-03 2022-04-08 lacking'],
    ['2022-04-01', '2022-04 2022-05-10 open'],
  ])('that begins on %s owes first %s（开始日在哪一期，从哪一期报起）', (from, first) => {
    expect(duties('2022-05-09', [until(`开始: ${from}, 结束: 2022-04-30`)])[0]).toBe(first);
  });

  it.each([
    ['每季', '2022-03-30', []],
    ['每季', '2022-03-31', ['2022Q1 2022-04-08 lacking']],
    ['每季', '2022-05-15', ['2022Q1 2022-04-08 lacking']],
    ['每季', '2022-06-29', ['2022Q1 2022-04-08 lacking']],
    ['每季', '2022-06-30', ['2022Q1 2022-04-08 lacking', '2022Q2 2022-07-07 lacking']],
    ['每季', '2022-07-01', ['2022Q1 2022-04-08 lacking', '2022Q2 2022-07-07 lacking']],
    ['每年', '2022-12-30', []],
    ['每年', '2022-12-31', ['2022 2023-01-09 lacking']],
  ])('that is %s and ends on %s owes %j（期末那天要求还在的才要报）', (often, to, owed) => {
    expect(duties('2023-02-01', [required(`周期: ${often}, 印发日期: 2022-01-10, 结束: ${to}`)])).toEqual(owed);
  });

  it.each([
    ['2022-03-31', ['2022Q1 2022-04-08 lacking', '2022Q2 2022-07-07 lacking']],
    ['2022-04-01', ['2022Q2 2022-07-07 lacking']],
    ['2022-05-15', ['2022Q2 2022-07-07 lacking']],
    ['2022-06-30', ['2022Q2 2022-07-07 lacking']],
    ['2022-07-01', []],
  ])('that is 每季, begins on %s and ends with the half year owes %j', (from, owed) => {
    const facts = `周期: 每季, 印发日期: 2022-01-10, 开始: ${from}, 结束: 2022-07-01`;
    expect(duties('2023-02-01', [required(facts)])).toEqual(owed);
  });

  it.each([
    ['2022-04-07', 'open'],
    ['2022-04-08', 'open'],
    ['2022-04-09', 'lacking'],
  ])('is on %s, due on 04-08, %s（期末后5个工作日内；当天不算）', (on, state) => {
    expect(duties(on, [until('结束: 2022-03-31')])).toEqual([`2022-03 2022-04-08 ${state}`]);
  });

  it.each([
    ['2022-04-08', 'onTime'],
    ['2022-04-09', 'late'],
  ])('handed in on %s is %s', (day, state) => {
    const said = '报送要求: BS20220101-0001, 期次: 2022-03';
    expect(duties('2022-05-09', [until('结束: 2022-03-31'), report('0001', day, said)])).toEqual([
      `2022-03 2022-04-08 ${state}`,
    ]);
  });

  it('that wants two is met by the second, whichever was entered first', () => {
    const two = required('周期: 每月, 印发日期: 2022-03-31, 结束: 2022-03-31, 数量: 2');
    const said = '报送要求: BS20220101-0001, 期次: 2022-03';
    const [early, late] = [report('0002', '2022-04-01', said), report('0001', '2022-04-11', said)];
    expect(duties('2022-05-09', [two, late, early])).toEqual(['2022-03 2022-04-08 late']);
    expect(duties('2022-05-09', [two, late])).toEqual(['2022-03 2022-04-08 lacking']);
  });
});

it('two reports of one day stand in the order of their numbers, for a requirement and for a task', () => {
  const urgent = task(
    '0001',
    '收到日期: 2022-03-31\n定期报告: 一事一报\n办理经过:\n  - {日期: 2022-03-31, 动作: 签批, 人员: 王某}\n  - {日期: 2022-04-01, 动作: 办结, 内容: 已整改}',
  );
  const said = ['报送要求: BS20220101-0001, 期次: 2022-03', '任务: RW20220101-0001'];
  const handedIn = said.flatMap((one, n) => [1, 2].map((i) => report(`${n}00${i}`, '2022-04-06', one)));
  const book = bookOf([urgent, required('周期: 每月, 印发日期: 2022-03-31, 结束: 2022-03-31'), ...handedIn]);
  const lots = judgedDuties(knownIn(book, '2022-05-09')).map(({ duty }) => duty.reports.map(({ id }) => id.slice(-4)));
  expect(lots).toEqual([
    ['0001', '0002'],
    ['1001', '1002'],
  ]);
});

describe('a unit that is abolished', () => {
  const gone = (day: string) => unitsYaml(`{名称: 甲局, 类型: 部门, 考核对象: 是, 撤销日期: ${day}}`);
  const march = required('周期: 每月, 印发日期: 2022-03-01, 结束: 2022-03-31');
  it.each([
    ['2022-03-30', []],
    ['2022-03-31', []],
    ['2022-04-01', ['2022-03 2022-04-08 waived']],
    ['2022-04-08', ['2022-03 2022-04-08 waived']],
  ])('on %s owes of March, due on 04-08: %j（撤销当日起不再有此单位）', (day, owed) => {
    expect(duties('2022-05-09', [march], gone(day))).toEqual(owed);
  });

  it.each([
    ['2022-04-05', '2022-03 2022-04-08 open'],
    ['2022-04-06', '2022-03 2022-04-08 waived'],
  ])('on 04-06 is looked at on %s: %s', (on, owed) => {
    expect(duties(on, [march], gone('2022-04-06'))).toEqual([owed]);
  });

  it.each([
    ['2022-03-14', []],
    ['2022-03-15', ['甲局 2022-03 onTime']],
    ['2022-03-31', ['甲局 2022-03 onTime']],
  ])('on %s, having handed in the running period on 03-15: %j（办了的照算）', (day, owed) => {
    const book = bookOf([march, report('0001', '2022-03-15')], { units: gone(day) });
    expect(standing(book)).toEqual(owed);
  });

  it.each([
    ['2022-03-14', ['乙局 2022-03 lacking']],
    ['2022-03-15', ['甲局 2022-03 onTime']],
    ['2022-03-31', ['甲局 2022-03 onTime']],
  ])('and merged on %s, having handed it in on 03-15: the one that took over owes it no more: %j', (day, owed) => {
    const units = `${unitsYaml(
      '{名称: 甲局, 类型: 部门, 考核对象: 是}',
      '{名称: 乙局, 类型: 部门, 考核对象: 是}',
    )}\n沿革: [{日期: ${day}, 变动: 合并, 单位: [甲局, 乙局], 承接单位: [乙局]}]`;
    expect(standing(bookOf([march, report('0001', '2022-03-15')], { units }))).toEqual(owed);
  });

  // 逾期之后…机构撤销…都不抹去，记在当时承办的单位名下
  it('after its report was due stays late with it', () => {
    expect(duties('2022-05-09', [march], gone('2022-04-20'))).toEqual(['2022-03 2022-04-08 lacking']);
  });

  it.each([
    ['2022-06-14', []],
    ['2022-06-15', []],
    ['2022-06-16', ['甲局']],
  ])('on %s: research is asked on 06-15 of %j', (day, names) => {
    const research = required('周期: 一次, 期限: 2022-06-20, 印发日期: 2022-03-01').replace('定期报告', '调研报告');
    const book = bookOf([research], { units: gone(day) });
    expect(researchOf(knownIn(book, '2022-06-15'), period('2022Q2')).map(({ unit }) => unit)).toEqual(names);
  });

  it.each([
    ['2022-03-02', ['unit-abolished']],
    ['2022-03-03', ['unit-abolished']],
    ['2022-03-04', []],
  ])('on %s with a task in hand: check says on 03-03 %j（须转办）', (day, codes) => {
    const yaml = task('0001', '收到日期: 2022-03-01');
    expect(saidOn('2022-03-03', bookOf([yaml], { units: gone(day) }), 'unit-abolished')).toEqual(codes);
  });
});

describe('research of the second quarter（三（二）2、3）', () => {
  const by = (due: string) =>
    required(`周期: 一次, 期限: ${due}, 印发日期: 2022-01-05`).replace('定期报告', '调研报告');
  const topic = (day: string) => `{编号: DY20220101-0001, 事项: 物业, 单位: 乙局, 确定日期: ${day}}`;
  const units = (...records: readonly string[]) => {
    const book = bookOf(records);
    return researchOf(knownIn(book, '2022-08-15'), period('2022Q2')).map(({ unit }) => unit);
  };
  it.each([
    ['2022-03-31', []],
    ['2022-04-01', ['甲局']],
    ['2022-06-30', ['甲局']],
    ['2022-07-01', []],
  ])('wanted by %s is that of %j', (due, names) => {
    expect(units(by(due))).toEqual(names);
  });

  it.each([
    ['2022-03-31', []],
    ['2022-04-01', ['乙局']],
    ['2022-06-30', ['乙局']],
    ['2022-07-01', []],
  ])('of a topic chosen on %s is that of %j', (day, names) => {
    expect(units(topic(day))).toEqual(names);
  });
});

describe('a task that is reported on every month（三（五）2）', () => {
  const monthly = (...entries: readonly string[]) =>
    task(
      '0001',
      `收到日期: 2022-03-31\n办结时限: 2022-09-30\n定期报告: 每月\n办理经过:${entries.map((one) => `\n  - {${one}}`).join('')}`,
    );
  const sign = '日期: 2022-03-31, 动作: 签批, 人员: 王某';
  const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
  it.each([
    ['2022-03-31', []],
    ['2022-04-01', ['2022-03 2022-04-08 waived']],
    ['2022-04-08', ['2022-03 2022-04-08 waived']],
    ['2022-04-09', ['2022-03 2022-04-08 lacking']],
  ])('finished on %s owes of March %j（到交报日前办结的不再报）', (day, owed) => {
    expect(duties('2022-04-29', [monthly(sign, done(day))]).slice(0, 1)).toEqual(owed);
  });

  it.each([
    ['2022-03-30', 0],
    ['2022-03-31', 1],
    ['2022-04-01', 2],
  ])('received on 03-31, owes on %s so many: %i', (on, count) => {
    expect(duties(on, [monthly(sign)])).toHaveLength(count);
  });

  it('handed to another at the end of a period is reported on by who has it at the end of its last day', () => {
    const lead = (day: string) => {
      const moved = `日期: ${day}, 动作: 转办, 单位: 乙局, 理由: 职责调整`;
      const book = bookOf([monthly(sign, moved)]);
      return judgedDuties(knownIn(book, '2022-05-09')).map(({ duty }) => `${duty.period} ${duty.unit}`);
    };
    expect(lead('2022-04-30')).toEqual(['2022-03 甲局', '2022-04 乙局', '2022-05 乙局']);
    expect(lead('2022-05-01')).toEqual(['2022-03 甲局', '2022-04 甲局', '2022-05 乙局']);
  });

  it('once, is reported on with the first of its reports and the feedback', () => {
    const urgent = monthly(
      sign,
      done('2022-04-11'),
      '日期: 2022-04-15, 动作: 反馈, 对象: 督查室, 内容: 已整改',
    ).replace('每月', '一事一报');
    const said = '任务: RW20220101-0001';
    const doneOn = (...days: readonly string[]) => {
      const book = bookOf([urgent, ...days.map((day, index) => report(`000${index + 1}`, day, said))]);
      return judgedDuties(knownIn(book, '2022-05-09')).map(({ duty }) => duty.done?.day);
    };
    expect(doneOn()).toEqual(['2022-04-15']);
    expect(doneOn('2022-04-18', '2022-04-14')).toEqual(['2022-04-14']);
    expect(doneOn('2022-04-18')).toEqual(['2022-04-15']);
  });
});

describe('每月错情通报, from the first month that was counted（三（五）3）', () => {
  const counted = '{编号: LW20220101-0001, 月份: 2022-03, 日期: 2022-03-31, 来文: [{单位: 甲局, 数量: 3}]}';
  it.each([
    ['2022-03-30', []],
    ['2022-03-31', ['2022-03 open']],
    ['2022-04-08', ['2022-03 today']],
    ['2022-04-09', ['2022-03 overdue']],
    ['2022-04-29', ['2022-03 overdue']],
    ['2022-04-30', ['2022-03 overdue', '2022-04 open']],
  ])('on %s: %j', (on, months) => {
    const book = bookOf([counted]);
    const items = bulletinItems(knownIn(book, on)).map(({ obligation: { detail, verdict } }) => `${detail} ${verdict}`);
    expect(items).toEqual(months);
  });
});

describe('a report that is owed across a merger', () => {
  const merged = (day: string) =>
    `${unitsYaml(
      '{名称: 甲局, 类型: 部门, 考核对象: 是}',
      '{名称: 乙局, 类型: 部门, 考核对象: 是}',
      `{名称: 丁局, 类型: 部门, 考核对象: 是, 成立日期: ${day}}`,
    )}\n沿革: [{日期: ${day}, 变动: 合并, 单位: [甲局, 乙局], 承接单位: [丁局]}]`;
  const owed = (on: string, records: readonly string[], day: string) =>
    judgedDuties(knownIn(bookOf(records, { units: merged(day) }), on))
      .filter(({ duty }) => duty.period === '2022Q1')
      .map(({ duty, state }) => `${duty.unit} ${state}`);
  const both =
    '{编号: BS20220101-0001, 事项: 季报, 类别: 定期报告, 报送对象: 督查室, 单位: [甲局, 乙局], 周期: 每季, 印发日期: 2022-01-01}';
  const by = (tail: string, unit: string, day: string, to = '报送要求: BS20220101-0001') =>
    `{编号: BG20220101-${tail}, 事项: 季报, 单位: ${unit}, ${to}, 报送日期: ${day}, 期次: 2022Q1}`;
  const [first, second] = [by('0001', '甲局', '2022-04-01'), by('0002', '乙局', '2022-04-02')];

  // Q1 is due on 04-08; merged on 04-06
  it.each([
    ['handed in by both before it is owed by nobody else', [first, second], ['甲局 onTime', '乙局 onTime']],
    ['that one of them lacks is owed by their successor', [first], ['甲局 onTime', '乙局 waived', '丁局 lacking']],
    ['that both lack is owed once', [], ['甲局 waived', '乙局 waived', '丁局 lacking']],
    [
      'is not met under the name of one of them any more',
      [by('0005', '甲局', '2022-04-07')],
      ['甲局 waived', '乙局 waived', '丁局 lacking'],
    ],
    [
      'is met under it on its last day',
      [by('0006', '甲局', '2022-04-06')],
      ['甲局 onTime', '乙局 waived', '丁局 lacking'],
    ],
    ['is met by their successor', [by('0003', '丁局', '2022-04-07')], ['甲局 waived', '乙局 waived', '丁局 onTime']],
  ])('%s', (_, reports, states) => {
    expect(owed('2022-05-06', [both, ...reports], '2022-04-06').toSorted()).toEqual(states.toSorted());
  });

  const lasting = task(
    '0001',
    '收到日期: 2022-01-04\n办结时限: 长期\n办理经过: [{日期: 2022-01-04, 动作: 签批, 人员: 王某}]',
  );
  const own = by('0004', '丁局', '2022-04-07', '任务: RW20220101-0001');
  it.each([
    ['2022-03-16', '丁局 onTime'],
    ['2022-04-06', '丁局 onTime'],
    ['2022-04-07', '甲局 onTime'],
  ])('on a lasting task is met by the successor of a unit that was merged on %s', (day, state) => {
    expect(owed('2022-05-06', [lasting, own], day)).toEqual([state]);
  });
});
