import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { type Known, knownLedger, termsOn } from '../../src/rules/basis/known.ts';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { sourcesAt, summaryOf } from '../../src/rules/summary/summary.ts';

/**
 * A year with a rename (04-01), two changes of head (07-01, 11-01), a merger (07-01) and a division (09-01). What is
 * expected is worked out by hand from DOMAIN 逾期之后 and 转办; 2022-06-03 is a holiday, 2022-06-25 and -26, 07-02 and
 * -03 are weekends.
 */
const UNITS = `单位:
  - {名称: 区应急管理局, 曾用名: [区安监局], 类型: 部门, 考核对象: 是, 主要负责人: 周某,
     历任: [{职务: 主要负责人, 姓名: 王某, 结束: 2022-06-30},
           {职务: 主要负责人, 姓名: 李某, 开始: 2022-07-01, 结束: 2022-10-31}]}
  - {名称: 区工业局, 简称: [工业局], 类型: 部门, 考核对象: 是, 主要负责人: 张某}
  - {名称: 区信息化局, 类型: 部门, 考核对象: 是, 主要负责人: 孙某}
  - {名称: 区工业和信息化局, 类型: 部门, 考核对象: 是, 主要负责人: 钱某, 成立日期: 2022-07-01}
  - {名称: 区文化体育局, 类型: 部门, 考核对象: 是, 主要负责人: 赵某}
  - {名称: 区文化局, 类型: 部门, 考核对象: 是, 成立日期: 2022-09-01}
  - {名称: 区体育局, 类型: 部门, 考核对象: 是, 成立日期: 2022-09-01}
沿革:
  - {日期: 2022-04-01, 变动: 更名, 单位: [区安监局], 承接单位: [区应急管理局]}
  - {日期: 2022-07-01, 变动: 合并, 单位: [区工业局, 区信息化局], 承接单位: [区工业和信息化局]}
  - {日期: 2022-09-01, 变动: 拆分, 单位: [区文化体育局], 承接单位: [区文化局, 区体育局]}
`;

type Entry = readonly [day: string, action: string, more: string];

function task(id: string, lead: string, received: string, deadline: string, entries: readonly Entry[]): string {
  const history = entries.map(
    ([day, action, more]) => `  - {日期: ${day}, 动作: ${action}, ${more.includes(':') ? more : `人员: ${more}`}}\n`,
  );
  return `编号: ${id}
事项: 事项${id}
来源: {类别: 领导批示}
牵头单位: ${lead}
难易程度: 一般
收到日期: ${received}
办结时限: ${deadline}
办理经过:
${history.join('')}`;
}

const done = (day: string, back: string): Entry[] => [
  [day, '办结', '内容: 已办结'],
  [back, '反馈', '对象: 区政府督查室, 内容: 已办结'],
];

const TASKS: Readonly<Record<string, string>> = {
  // finished in time under the old name
  'RW20220310-AAAA': task('RW20220310-AAAA', '区安监局', '2022-03-10', '2022-03-25', [
    ['2022-03-11', '签批', '王某'],
    ...done('2022-03-24', '2022-03-25'),
  ]),
  // cancelled before the merger on the day after its receipt
  'RW20220531-AAAA': task('RW20220531-AAAA', '区工业局', '2022-05-31', '2022-06-30', [
    ['2022-06-01', '撤销', '理由: 不再需要, 批准人: 李某'],
  ]),
  // late at the merger, finished after it
  'RW20220601-AAAA': task('RW20220601-AAAA', '区工业局', '2022-06-01', '2022-06-24', [
    ['2022-06-02', '签批', '张某'],
    ...done('2022-07-06', '2022-07-07'),
  ]),
  // running at the merger, finished in time by the new bureau
  'RW20220615-AAAA': task('RW20220615-AAAA', '区信息化局', '2022-06-15', '2022-07-15', [
    ['2022-06-16', '签批', '孙某'],
    ...done('2022-07-14', '2022-07-15'),
  ]),
  // received by the old bureau, signed by the head of the new one
  'RW20220630-AAAA': task('RW20220630-AAAA', '区工业局', '2022-06-30', '2022-12-30', [['2022-07-04', '签批', '钱某']]),
  // late at the division
  'RW20220816-AAAA': task('RW20220816-AAAA', '区文化体育局', '2022-08-16', '2022-08-30', [
    ['2022-08-17', '签批', '赵某'],
  ]),
  // signed by each of the three heads in his time, and by the first after it
  'RW20220630-BBBB': task('RW20220630-BBBB', '区应急管理局', '2022-06-30', '2022-12-30', [
    ['2022-06-30', '签批', '王某'],
  ]),
  'RW20220705-AAAA': task('RW20220705-AAAA', '区应急管理局', '2022-07-05', '2022-12-30', [
    ['2022-07-06', '签批', '李某'],
  ]),
  'RW20221101-AAAA': task('RW20221101-AAAA', '区应急管理局', '2022-11-01', '2022-12-30', [
    ['2022-11-01', '签批', '周某'],
  ]),
  'RW20221101-BBBB': task('RW20221101-BBBB', '区应急管理局', '2022-11-01', '2022-12-30', [
    ['2022-11-02', '签批', '王某'],
  ]),
};

const encode = (text: string) => new TextEncoder().encode(text);
const ledgerOf = (tasks: Readonly<Record<string, string>>) =>
  readLedger(
    Object.entries({
      'xiaoneng.yaml': '版本: 1\n名称: 区政府督查室\n地区: xx区\n',
      'units.yaml': UNITS,
      ...Object.fromEntries(Object.entries(tasks).map(([id, text]) => [`tasks/2022/${id}.yaml`, text])),
    }).map(([path, text]) => ({ path, kind: 'file', bytes: encode(text) })),
  );
const ledger = ledgerOf(TASKS);
const knownOn = (day: string, of = ledger): Known => knownLedger(of, termsOn(of, { day: dayOf(day) }));

it('is a ledger that can be read', () => {
  expect(ledger.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  expect(ledger.tasks).toHaveLength(10);
});

describe('what is late', () => {
  it.each([
    // the old bureau: 06-27 to 06-30
    ['2022-06-30', [['区工业局', 'RW20220601-AAAA', 4]]],
    // its last day counts as well
    ['2022-07-01', [['区工业局', 'RW20220601-AAAA', 5]]],
    // from then on the new bureau, for its own days alone: 07-04, 07-05
    ['2022-07-05', [['区工业和信息化局', 'RW20220601-AAAA', 2]]],
    ['2022-07-08', []],
    // divided: 08-31 and 09-01, and no day more, until somebody takes it over
    ['2022-08-31', [['区文化体育局', 'RW20220816-AAAA', 1]]],
    ['2022-10-14', [['区文化体育局', 'RW20220816-AAAA', 2]]],
  ] as const)('on %s: %j', (day, expected) => {
    const { owed } = sourcesAt(knownOn(day), dayOf(day));
    const listed = overdueItems(owed).map(({ matter, obligation }) => [
      obligation.unit,
      matter.id,
      obligation.lateDays,
    ]);
    expect(listed).toEqual(expected);
  });

  it('stays with the old bureau by five days, and with the new one by three, when it is done', () => {
    const { owed } = sourcesAt(knownOn('2022-12-31'), dayOf('2022-12-31'));
    const own = owed.filter(
      ({ matter, obligation }) => matter.id === 'RW20220601-AAAA' && obligation.link === 'handling',
    );
    expect(own.map(({ obligation: { unit, verdict, lateDays } }) => [unit, verdict, lateDays])).toEqual([
      ['区工业局', 'waived-late', 5],
      ['区工业和信息化局', 'done-late', 3],
    ]);
  });
});

describe('an extension that is asked for too late, after the merger', () => {
  const handled = (due: string) => {
    const id = 'RW20220601-CCCC';
    const of = ledgerOf({
      [id]: task(id, '区工业局', '2022-06-01', due, [
        ['2022-06-02', '签批', '张某'],
        ['2022-07-05', '申请延期', '理由: 等, 延至: 2022-07-08'],
        ['2022-07-05', '批准延期', '批准人: 李某, 延至: 2022-07-08'],
        ...done('2022-07-08', '2022-07-08'),
      ]),
    });
    const { owed } = sourcesAt(knownOn('2022-12-31', of), dayOf('2022-12-31'));
    const own = owed.filter(({ obligation }) => obligation.link === 'handling');
    return own.map(({ obligation: { unit, verdict, lateDays } }) => [unit, verdict, lateDays]);
  };

  it.each([
    // due on the last day of the old bureau, which is not late; 07-04, 07-05
    ['2022-07-01', [['区工业和信息化局', 'done-late', 2]]],
    // 06-27 to 07-01, then 07-04, 07-05
    [
      '2022-06-24',
      [
        ['区工业局', 'waived-late', 5],
        ['区工业和信息化局', 'done-late', 2],
      ],
    ],
    // due on the day of asking
    ['2022-07-05', [['区工业和信息化局', 'done', 0]]],
  ])('due on %s: %j', (due, expected) => {
    expect(handled(due)).toEqual(expected);
  });
});

it('is told under one name throughout when the figures are chained', () => {
  const period = parsePeriod('2022Q2', dayOf('2022-07-05'));
  if (!period) throw new Error('2022Q2');
  const { overdue } = summaryOf(knownOn('2022-07-05').chained(), { ...period, to: dayOf('2022-07-05') });
  expect(overdue.map(({ obligation: { unit, lateDays } }) => [unit, lateDays])).toEqual([['区工业和信息化局', 7]]);
});

/** due, in time, late of the links that count in a period, by unit. */
function figuresOf(label: string, of: Known = knownOn('2022-12-31')) {
  const period = parsePeriod(label, dayOf('2022-12-31'));
  if (!period) throw new Error(label);
  const { units } = summaryOf(of, period);
  const told = units.filter(({ figures }) => figures.due > 0);
  return Object.fromEntries(told.map(({ name, figures: { due, onTime, late } }) => [name, [due, onTime, late]]));
}

describe('the figures', () => {
  it('of the first quarter are under the name of then', () => {
    // 签批 03-15, 办理 03-25, 反馈 03-31
    expect(figuresOf('2022Q1')).toEqual({ 区安监局: [3, 3, 0] });
  });

  it('of the second quarter are those of the old bureaus', () => {
    // 区工业局: 签批 06-07 in time, 办理 late from 06-25. 区信息化局: 签批 06-20
    expect(figuresOf('2022Q2')).toEqual({ 区工业局: [2, 1, 1], 区信息化局: [1, 1, 0] });
  });

  it('of the third quarter are those of the new one', () => {
    // 区工业和信息化局: 办理 late from 07-02, 反馈 07-13; 办理 07-15, 反馈 07-21; 签批 07-05
    // 区应急管理局: 签批 07-05 (RW20220630-BBBB), 07-08; 区文化体育局: 签批 08-19, 办理 late from 08-31
    expect(figuresOf('2022Q3')).toEqual({
      区工业和信息化局: [5, 4, 1],
      区应急管理局: [2, 2, 0],
      区文化体育局: [2, 1, 1],
    });
  });

  it('of the year, chained, are one series of the bureau that is left, and what was late once is late once', () => {
    const chained = knownOn('2022-12-31').chained();
    // 2 + 1 + 5, of which the one that was late under both is one; and the one due on 12-30, late on 12-31
    expect(figuresOf('2022', chained)).toMatchObject({ 区工业和信息化局: [8, 6, 2], 区文化体育局: [2, 1, 1] });
    expect(Object.keys(figuresOf('2022', chained))).not.toContain('区工业局');
  });
});

function leadOf(id: string, day: string): string | undefined {
  const { standings } = sourcesAt(knownOn(day), dayOf(day));
  return standings.find(({ matter }) => matter.id === id)?.matter.lead;
}

describe('who has a task', () => {
  it.each([
    ['2022-06-30', '区工业局'],
    ['2022-07-01', '区工业和信息化局'],
    // fed back on 07-07 by the new one: finished work keeps the name of its day
    ['2022-12-31', '区工业和信息化局'],
  ])('on %s is %s', (day, lead) => {
    expect(leadOf('RW20220601-AAAA', day)).toBe(lead);
  });

  it('stays the old bureau where that finished it', () => {
    expect(leadOf('RW20220531-AAAA', '2022-12-31')).toBe('区工业局');
  });

  it('is found by an old short name', () => {
    expect(ledger.directory.find('工业局')?.name).toBe('区工业局');
    expect(ledger.directory.holder('工业局', dayOf('2022-07-01'))?.name).toBe('区工业和信息化局');
  });
});

it('check finds who signed out of his time, and the task that a division left to nobody, and nothing else of units', () => {
  const told = checkLedger(ledger, termsOn(ledger, { day: dayOf('2022-12-31') })).filter(({ code }) =>
    /^(?:signer|unit|term|reform)/.test(code),
  );
  expect(told.map(({ code, file, message }) => [code, file.slice(11, 26), message])).toEqual([
    [
      'unit-divided',
      'RW20220816-AAAA',
      '“区文化体育局”已于 2022-09-01 拆分，由区文化局、区体育局承接，这项任务归谁还没有定',
    ],
    ['signer-not-head', 'RW20221101-BBBB', '王某不是区应急管理局的主要负责人（周某）或代签人'],
  ]);
});
