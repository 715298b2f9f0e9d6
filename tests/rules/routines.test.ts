import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/calendar/day.ts';
import { type Routine, routine as routineSchema } from '../../src/records/routine.ts';
import { knownLedger, termsOn } from '../../src/rules/basis/known.ts';
import { limitOf, memberDay, turnCalled, turnsOf } from '../../src/rules/routines/turns.ts';
import { unstartedIn } from '../../src/rules/routines/unstarted.ts';
import { runs } from '../extent.ts';
import { lines, small } from './small.ts';

const UNITS = {
  'units.yaml': `单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是}
  - {名称: 乙局, 类型: 部门, 考核对象: 是}
  - {名称: 丙局, 类型: 部门, 考核对象: 是}
  - {名称: 丁局, 类型: 部门, 考核对象: 是, 成立日期: 2022-07-01}
沿革:
  - {日期: 2022-04-10, 变动: 合并, 单位: [乙局], 承接单位: [甲局]}
  - {日期: 2022-05-10, 变动: 撤销, 单位: [丙局]}
`,
};

const base = { 编号: 'ZQ20220101-AAAA', 事项: '排查', 来源类别: '文件部署', 单位: ['甲局'], 印发日期: '2022-01-01' };

function routineOf(own: Readonly<Record<string, unknown>>): Routine {
  return routineSchema.decode({ ...base, ...own } as never);
}

const plain = small(UNITS);

function turnsTold(own: Readonly<Record<string, unknown>>, through: string): string[] {
  const terms = plain.termsOn(through);
  const one = routineOf(own);
  return turnsOf(one, dayOf(through), terms).map((period) => `${period.key} ${limitOf(one, period, terms).due.day}`);
}

/** By hand, from the calendar of the office: 清明 04-03–05 with 04-02 worked, 劳动节 04-30–05-04, 国庆 10-01–07. */
const table: readonly (readonly [string, Readonly<Record<string, unknown>>, string, readonly string[]])[] = [
  [
    'a day of the month, with the short one',
    { 周期: '每月', 时限: '30日前' },
    '2022-03-05',
    ['2022-01 2022-01-30', '2022-02 2022-02-28', '2022-03 2022-03-30'],
  ],
  [
    'the last working day before a holiday',
    { 周期: '每月', 时限: '最后一个工作日前', 开始: '2022-04-01' },
    '2022-05-01',
    ['2022-04 2022-04-29', '2022-05 2022-05-31'],
  ],
  [
    'the first working day after a holiday',
    { 周期: '每季', 时限: '第1个工作日前', 开始: '2022-10-01' },
    '2022-10-01',
    ['2022Q4 2022-10-08'],
  ],
  [
    'working days after the end, over a holiday',
    { 周期: '每月', 时限: '5个工作日', 开始: '2022-04-01' },
    '2022-04-30',
    ['2022-04 2022-05-10'],
  ],
  [
    'a day of the month after',
    { 周期: '每季', 时限: '次月5日前' },
    '2022-04-01',
    ['2022Q1 2022-04-05', '2022Q2 2022-07-05'],
  ],
  [
    'half months, in February too',
    { 周期: '每半月', 开始: '2022-02-01' },
    '2022-03-01',
    ['2022-02上半月 2022-02-15', '2022-02下半月 2022-02-28', '2022-03上半月 2022-03-15'],
  ],
  [
    'weeks from Monday, the first begun before',
    { 周期: '每周', 时限: '周五前', 印发日期: '2022-03-02' },
    '2022-03-14',
    ['2022-02-28 2022-03-04', '2022-03-07 2022-03-11', '2022-03-14 2022-03-18'],
  ],
  [
    'a week whose day was over when it began',
    { 周期: '每周', 时限: '周一前', 印发日期: '2022-03-02' },
    '2022-03-07',
    ['2022-03-07 2022-03-07'],
  ],
  [
    'a week across the year',
    { 周期: '每周', 时限: '周日前', 印发日期: '2022-12-31' },
    '2022-12-31',
    ['2022-12-26 2023-01-01'],
  ],
  [
    'half years',
    { 周期: '每半年', 时限: '末月20日前' },
    '2022-07-01',
    ['2022上半年 2022-06-20', '2022下半年 2022-12-20'],
  ],
  [
    'school terms, the second into the next year',
    { 周期: '每学期' },
    '2022-09-01',
    ['2021秋季学期 2022-01-20', '2022春季学期 2022-07-10', '2022秋季学期 2023-01-20'],
  ],
  ['no term in the holidays', { 周期: '每学期', 开始: '2022-07-11' }, '2022-08-31', []],
  ['years', { 周期: '每年', 时限: '2月底前' }, '2023-01-01', ['2022 2022-02-28', '2023 2023-02-28']],
  [
    'a list of days',
    { 周期: '按日期', 各期日期: ['2022-09-15', '2022-03-15'] },
    '2022-03-16',
    ['2022-03-15 2022-03-15', '2022-09-15 2022-09-15'],
  ],
  [
    'a list before its first day is over',
    { 周期: '按日期', 各期日期: ['2022-09-15', '2022-03-15'] },
    '2022-03-15',
    ['2022-03-15 2022-03-15'],
  ],
  [
    'an end within a month',
    { 周期: '每月', 时限: '25日前', 结束: '2022-03-24' },
    '2022-06-01',
    ['2022-01 2022-01-25', '2022-02 2022-02-25'],
  ],
  [
    'an end on the limit',
    { 周期: '每月', 时限: '25日前', 结束: '2022-03-25', 开始: '2022-03-25' },
    '2022-06-01',
    ['2022-03 2022-03-25'],
  ],
];

describe('the periods of a routine', () => {
  it.each(table)('%s', (_, own, through, expected) => {
    expect(turnsTold(own, through)).toEqual(expected);
  });

  it('are in two routines, one ended where the other begins, each in one of them', () => {
    const cadences = ['每周', '每半月', '每月', '每季', '每半年', '每学期', '每年'];
    const limits: Readonly<Record<string, readonly string[]>> = {
      每周: ['周三前', '2个工作日'],
      每月: ['10日前', '次月5日前'],
      每年: ['3月5日前', '次年2月底前'],
    };
    fc.assert(
      fc.property(fc.constantFrom(...cadences), fc.nat(1), fc.nat(700), fc.nat(900), (frequency, which, at, far) => {
        const limit = limits[frequency]?.[which];
        const own = { 周期: frequency, ...(limit !== undefined && { 时限: limit }) };
        const [last, through] = [addDays(dayOf('2022-01-01'), at), addDays(dayOf('2022-01-01'), far)];
        const terms = plain.termsOn(through);
        const keys = (more: object) => turnsOf(routineOf({ ...own, ...more }), through, terms).map(({ key }) => key);
        expect([...keys({ 结束: last }), ...keys({ 开始: addDays(last, 1) })]).toEqual(keys({}));
      }),
      { numRuns: runs(200) },
    );
  });

  it('are found again by what they are called', () => {
    for (const [, own, through] of table) {
      const one = routineOf(own);
      const terms = plain.termsOn(through);
      for (const period of turnsOf(one, dayOf(through), terms)) {
        expect(turnCalled(one, period.key, terms)?.to).toBe(period.to);
        expect(memberDay(one, period, terms) <= period.to).toBe(true);
      }
      expect(turnCalled(one, '2022Q9', terms)).toBe(undefined);
    }
  });
});

function unstartedTold(files: Readonly<Record<string, string>>, day: string): string[] {
  const { ledger } = small({ ...UNITS, ...files });
  const known = knownLedger(ledger, termsOn(ledger, { day: dayOf(day) }));
  return unstartedIn(known).map(({ period, unit, left, nobody }) =>
    [period.key, unit, left ?? nobody ?? ''].join(' ').trim(),
  );
}

function routineFile(values: Readonly<Record<string, string>>) {
  return lines('routines/2022/ZQ20220101-AAAA.yaml', {
    事项: '排查',
    来源类别: '文件部署',
    单位: '[甲局]',
    周期: '每月',
    时限: '25日前',
    印发日期: '2022-03-01',
    ...values,
  });
}

function taskFile(tail: string, period: string, unit: string, received = '2022-03-01') {
  return lines(`tasks/2022/RW20220301-${tail}.yaml`, {
    事项: '排查',
    来源: '{类别: 文件部署}',
    牵头单位: unit,
    收到日期: received,
    办结时限: '2022-12-01',
    周期任务: 'ZQ20220101-AAAA',
    期次: period,
  });
}

describe('what is not handed down', () => {
  it('is every period that has begun, of every unit, and no more', () => {
    expect(unstartedTold(routineFile({ 单位: '[甲局, 乙局]' }), '2022-04-01')).toEqual(
      ['2022-03 乙局', '2022-03 甲局', '2022-04 乙局', '2022-04 甲局'].sort(),
    );
    expect(unstartedTold(routineFile({}), '2022-02-28')).toEqual([]);
  });

  it('is not what has a task, once the task is known', () => {
    const files = { ...routineFile({ 单位: '[甲局, 乙局]' }), ...taskFile('AAAA', '2022-03', '甲局', '2022-03-03') };
    expect(unstartedTold(files, '2022-03-03')).toEqual(['2022-03 乙局']);
    expect(unstartedTold(files, '2022-03-02')).toEqual(['2022-03 乙局', '2022-03 甲局']);
  });

  it('is not what somebody said is not, of one unit or of all', () => {
    const skipped =
      '\n  - {日期: 2022-03-05, 期次: 2022-03, 单位: 甲局, 理由: 另有安排}\n  - {日期: 2022-03-05, 期次: 2022-04, 理由: 停一期}';
    expect(unstartedTold(routineFile({ 单位: '[甲局, 丙局]', 不交办: skipped }), '2022-04-05')).toEqual([
      '2022-03 丙局',
    ]);
    expect(unstartedTold(routineFile({ 单位: '[甲局]', 不交办: skipped }), '2022-03-04')).toEqual(['2022-03 甲局']);
  });

  it('goes to the only successor, once; of a unit that has none it is said', () => {
    expect(unstartedTold(routineFile({ 单位: '[乙局]', 开始: '2022-04-01' }), '2022-04-10')).toEqual([
      '2022-04 甲局 乙局',
    ]);
    expect(unstartedTold(routineFile({ 单位: '[乙局, 甲局]', 开始: '2022-04-01' }), '2022-04-10')).toHaveLength(1);
    const handed = {
      ...routineFile({ 单位: '[乙局]', 开始: '2022-04-01' }),
      ...taskFile('AAAA', '2022-04', '乙局', '2022-04-02'),
    };
    expect(unstartedTold(handed, '2022-04-10')).toEqual([]);
    expect(unstartedTold(routineFile({ 单位: '[丙局]', 开始: '2022-05-01' }), '2022-05-10')).toEqual([
      '2022-05 丙局 2022-05-10',
    ]);
  });

  it('is nothing of a time before a unit was established', () => {
    expect(unstartedTold(routineFile({ 单位: '[丁局]', 开始: '2022-05-01' }), '2022-07-01')).toEqual(['2022-07 丁局']);
  });

  it('waits until so many days before the limit', () => {
    expect(unstartedTold(routineFile({ 提前天数: '5' }), '2022-03-19')).toEqual([]);
    expect(unstartedTold(routineFile({ 提前天数: '5' }), '2022-03-20')).toEqual(['2022-03 甲局']);
  });

  it('is nothing once each has a task, whatever had one before', () => {
    const month = fc.constantFrom<string>('2022-03', '2022-04', '2022-05');
    fc.assert(
      fc.property(
        fc.uniqueArray(month),
        fc.constantFrom('2022-03-01', '2022-04-15', '2022-05-31'),
        (before, day: string) => {
          const tasks = (keys: readonly string[]) =>
            Object.assign({}, ...keys.map((key) => taskFile(`A${key.slice(5)}A`, key, '甲局')));
          const open = unstartedTold({ ...routineFile({}), ...tasks(before) }, day).map(
            (told) => told.split(' ')[0] ?? '',
          );
          const begun = ['2022-03', '2022-04', '2022-05'].filter((key) => key <= day.slice(0, 7));
          expect(open).toEqual(begun.filter((key) => !before.includes(key)));
          expect(unstartedTold({ ...routineFile({}), ...tasks([...before, ...open]) }, day)).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
