import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { registers } from '../../src/records/index.ts';
import type { Numbered } from '../../src/records/kind.ts';
import { stateOn, type Target } from '../../src/records/target.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { articlesByUnit } from '../../src/rules/burden/articles.ts';
import { complaintFigures } from '../../src/rules/complaints/complaints.ts';
import { errorsOf } from '../../src/rules/errors/errors.ts';
import { phasesOn, progressOf } from '../../src/rules/plan/phases.ts';
import { at, bookOf, knownIn, owedOn, period, saidOn, task, termsIn } from './book.ts';

const quarter = period('2022Q2');

/** What a register is known to hold on a day. */
function known(book: Ledger, name: string, on: string): readonly Numbered[] {
  const kind = registers.find((one) => one.name === name);
  return kind
    ? knownIn(book, on)
        .records(kind)
        .map(({ record }) => record)
    : [];
}

/** What is computed of the first record of a register on a day: its 状态. */
function state(book: Ledger, name: string, on: string): string | undefined {
  const kind = registers.find((one) => one.name === name);
  const [record] = known(book, name, on);
  return record && kind?.derived?.[0]?.of(record, termsIn(book, on));
}

/** The four days that tell whether both ends of the second quarter are in it. */
const ends = [
  ['2022-03-31', 0],
  ['2022-04-01', 1],
  ['2022-06-30', 1],
  ['2022-07-01', 0],
] as const;

describe('what is counted of a quarter, 04-01 to 06-30', () => {
  const complaint = (day: string) =>
    `{编号: TS20220101-0001, 内容: 来回跑, 渠道: 12345, 单位: 甲局, 类别: 慢作为, 收到日期: ${day}}`;
  const article = (day: string) =>
    `{编号: GJ20220101-0001, 事项: 做法, 单位: 甲局, 报送日期: ${day}, 性质: 正面, 去向: [内部公开]}`;
  const error = (day: string) =>
    `{编号: CQ20220101-0001, 事项: 请示, 单位: 甲局, 来文日期: ${day}, 类别: 格式, 错情描述: 方括号}`;
  it.each(ends)('a complaint, a piece and an error of %s: %i', (day, count) => {
    const book = bookOf([complaint(day), article(day), error(day)]);
    const terms = termsIn(book, '2022-08-15');
    expect(complaintFigures(knownLedger(book, terms), quarter).whole.count).toBe(count);
    expect(articlesByUnit(knownLedger(book, terms), quarter).size).toBe(count);
    expect(errorsOf(knownLedger(book, terms), '2022-04', '2022-06')).toHaveLength(count);
  });

  it('complaints of two units stand by their number, then by name', () => {
    const of = (n: number, unit: string) =>
      complaint(`2022-04-0${n}`).replace('甲局', unit).replace('-0001', `-000${n}`);
    const units = (...names: readonly string[]) => {
      const book = bookOf(names.map((name, index) => of(index + 1, name)));
      const { parts } = complaintFigures(knownIn(book, '2022-08-15'), quarter);
      return parts.filter(({ dimension }) => dimension === 'unit').map(({ name }) => name);
    };
    const byName = ['甲局', '乙局'].toSorted();
    expect(units('甲局', '乙局')).toEqual(byName);
    expect(units('乙局', '甲局')).toEqual(byName);
    expect(units('甲局', '乙局', '乙局')).toEqual(['乙局', '甲局']);
    expect(units('乙局', '甲局', '甲局')).toEqual(['甲局', '乙局']);
  });
});

describe('what happened is known from its day on (今天)', () => {
  it.each([
    ['2022-04-10', 0],
    ['2022-04-11', 1],
  ])('a visit of 04-11 is on %s known %i times, and check says of it the contrary', (on, count) => {
    const book = bookOf([
      '{编号: BD20220101-0001, 名称: 甲厂, 类别: 重点企业, 层级: 区, 列入日期: 2022-01-10}',
      '{编号: ZF20220411-0001, 日期: 2022-04-11, 包保对象: BD20220101-0001, 走访人: [李某], 形式: 实地}',
    ]);
    expect(known(book, 'visit', on)).toHaveLength(count);
    expect(saidOn(on, book, 'happened-later')).toHaveLength(1 - count);
  });

  it.each([
    ['2022-04-10', undefined],
    ['2022-04-11', '2022-04-11'],
  ])('and so is the removal of a target: on %s %s', (on, day) => {
    const removed =
      '{编号: BD20220101-0001, 名称: 甲厂, 类别: 重点企业, 层级: 区, 列入日期: 2022-01-10, 移出: {日期: 2022-04-11, 理由: 注销}}';
    const [target] = known(bookOf([removed]), 'target', on) as readonly Target[];
    expect(target?.removal?.date).toBe(day);
  });
});

describe('the state of a target', () => {
  const changed = (...changes: readonly string[]) =>
    `编号: BD20220101-0001\n名称: 甲厂\n类别: 重点企业\n层级: 区\n列入日期: 2022-01-10\n状态变化:${changes.map((one) => `\n  - {${one}}`).join('')}`;
  const on = (day: string, ...changes: readonly string[]) =>
    stateOn(known(bookOf([changed(...changes)]), 'target', '2022-08-15')[0] as Target, dayOf(day));
  it.each([
    ['2022-04-10', 'running'],
    ['2022-04-11', 'stopped'],
  ])('that stopped on 04-11 is on %s %s', (day, expected) => {
    expect(on(day, '日期: 2022-04-11, 状态: 停产')).toBe(expected);
  });

  it('is the latest by its days, and of one day the last in the file', () => {
    expect(on('2022-08-15', '日期: 2022-05-09, 状态: 停产', '日期: 2022-04-11, 状态: 在产')).toBe('stopped');
    expect(on('2022-08-15', '日期: 2022-04-11, 状态: 停产', '日期: 2022-04-11, 状态: 在产')).toBe('running');
  });
});

describe('a limit that somebody set, or the rules', () => {
  const issue = (limit: string, more = '') =>
    `{编号: WT20220401-0001, 内容: 转办慢, 单位: 甲局, 来源: 自查, 类别: 慢落实, 发现日期: 2022-04-01, 措施: 当天转, 时限: ${limit}${more}}`;
  it.each([
    ['2022-04-11', '待整改', '甲局 2022-04-11 today'],
    ['2022-04-12', '逾期', '甲局 2022-04-11 overdue'],
  ])('for a problem, 04-11, makes it on %s %s（§1.4）', (on, word, owed) => {
    const book = bookOf([issue('2022-04-11')]);
    expect(state(book, 'issue', on)).toBe(word);
    expect(owedOn(on, book, 'rectification')).toEqual([owed]);
  });

  it.each([
    ['2022-03-31', ['event-early']],
    ['2022-04-01', []],
  ])('before a problem was found on 04-01, %s: %j', (limit, codes) => {
    expect(saidOn('2022-04-20', bookOf([issue(limit)]), 'event-early')).toEqual(codes);
  });

  it.each([
    ['2022-03-02', '待传达'],
    ['2022-03-04', '待传达'],
    ['2022-03-05', '逾期'],
  ])('for passing on what came on 03-01, three working days, makes it on %s %s（三（五）1）', (on, word) => {
    const relay = '{编号: CD20220301-0001, 事项: 会议精神, 单位: 甲局, 来源: 会议, 层级: 省, 收到日期: 2022-03-01}';
    expect(state(bookOf([relay]), 'relay', on)).toBe(word);
  });

  it.each([
    ['2022-03-03', '待转办'],
    ['2022-03-04', '逾期'],
  ])('for handing on a complaint of 03-01, two working days, makes it on %s %s', (on, word) => {
    const complaint =
      '{编号: TS20220301-0001, 内容: 来回跑, 渠道: 12345, 单位: 甲局, 类别: 慢作为, 收到日期: 2022-03-01}';
    expect(state(bookOf([complaint]), 'complaint', on)).toBe(word);
  });

  it.each([
    ['2022-03-31', '有效'],
    ['2022-04-01', '已过期'],
  ])('of a policy, until 03-31, makes it on %s %s（三（三）3）', (on, word) => {
    const policy = '{编号: ZC20220301-0001, 事项: 缓缴, 单位: 甲局, 公布日期: 2022-03-01, 有效期至: 2022-03-31}';
    expect(state(bookOf([policy]), 'policy', on)).toBe(word);
  });
});

describe('what is owed because of a record', () => {
  const problem = (solved: string) =>
    bookOf([
      '{编号: BD20220101-0001, 名称: 甲厂, 类别: 重点企业, 层级: 区, 列入日期: 2022-01-10}',
      `{编号: ZF20220411-0001, 日期: 2022-04-11, 包保对象: BD20220101-0001, 走访人: [李某], 形式: 实地, 发现问题: [{要素: 土地, 内容: 围墙, 现场解决: ${solved}, 单位: 甲局, 时限: 2022-04-20}]}`,
    ]);
  it('of a visit is what was not solved on the spot', () => {
    expect(owedOn('2022-04-20', problem('否'), 'visitProblem')).toEqual(['甲局 2022-04-20 today']);
    expect(owedOn('2022-04-20', problem('是'), 'visitProblem')).toEqual([]);
  });

  const citation = (category: string) =>
    bookOf([
      `{编号: BP20220411-0001, 事由: 拖延, 类别: ${category}, 单位: 甲局, 日期: 2022-04-11, 形式: 通报, 时限: 2022-04-20}`,
    ]);
  it('of a criticism is to put it right by its day; of a praise nothing', () => {
    expect(owedOn('2022-04-21', citation('批评'), 'rectification')).toEqual(['甲局 2022-04-20 overdue']);
    expect(owedOn('2022-04-21', citation('表扬'), 'rectification')).toEqual([]);
  });

  it('of a complaint without a name is no 回访: it is closed with its result', () => {
    const settled = (more: string) =>
      bookOf([
        `{编号: TS20220301-0001, 内容: 来回跑, 渠道: 12345, 单位: 甲局, 类别: 慢作为, 收到日期: 2022-03-01${more}, 转办: {日期: 2022-03-02, 单位: 甲局}, 办理结果: {日期: 2022-03-03, 核查结论: 不属实, 内容: 已说明}}`,
      ]);
    expect([
      state(settled(''), 'complaint', '2022-03-04'),
      state(settled(', 匿名: 是'), 'complaint', '2022-03-04'),
    ]).toEqual(['待回访', '已办结']);
  });
});

describe('what check says of one day beside another', () => {
  const accepted = (...acceptances: readonly string[]) =>
    `编号: WT20220401-0001\n内容: 转办慢\n单位: 甲局\n来源: 自查\n类别: 慢落实\n发现日期: 2022-04-01\n措施: 当天转\n时限: 2022-04-29\n验收:${acceptances.map((one) => `\n  - {${one}, 人员: 田某}`).join('')}\n销号: {日期: 2022-04-20, 人员: 田某}`;
  it.each([
    [['日期: 2022-04-20, 通过: 通过'], []],
    [['日期: 2022-04-21, 通过: 通过'], ['issue-unaccepted']],
    [['日期: 2022-04-19, 通过: 通过', '日期: 2022-04-20, 通过: 不通过'], ['issue-unaccepted']],
    [['日期: 2022-04-20, 通过: 不通过', '日期: 2022-04-19, 通过: 通过'], ['issue-unaccepted']],
    [['日期: 2022-04-20, 通过: 不通过', '日期: 2022-04-20, 通过: 通过'], []],
  ])('a problem cleared on 04-20 after %j: %j（销号先要验收通过；同日以后一条为准）', (acceptances, codes) => {
    expect(saidOn('2022-05-31', bookOf([accepted(...acceptances)]), 'issue-unaccepted')).toEqual(codes);
  });

  it.each([
    ['2022-04-18', []],
    ['2022-04-19', ['issue-unplanned']],
  ])('a problem of 04-01 without measures, ten working days, on %s: %j（四（二）定整改方案）', (on, codes) => {
    const bare = '{编号: WT20220401-0001, 内容: 转办慢, 单位: 甲局, 来源: 自查, 类别: 慢落实, 发现日期: 2022-04-01}';
    expect(saidOn(on, bookOf([bare]), 'issue-unplanned')).toEqual(codes);
  });

  const decision = (study: string, review: string) =>
    `{编号: JC20220301-0001, 议题: 改造, 单位: 甲局, 提出日期: 2022-03-01, 调研论证: 是, 会前研讨: {日期: ${study}, 召集人: 李某}, 合法性审查: {日期: ${review}, 人员: 叶某, 意见: 合法}, 会议决定: {日期: 2022-03-10, 决定: 通过}}`;
  it.each([
    ['2022-03-10', '2022-03-10', []],
    ['2022-03-11', '2022-03-10', ['decision-unstudied']],
    ['2022-03-10', '2022-03-11', ['decision-unreviewed']],
    ['2022-02-28', '2022-03-10', ['event-early']],
    ['2022-03-01', '2022-03-01', []],
  ])('a meeting of 03-10, studied on %s and reviewed on %s: %j（三（二）1 会前）', (study, review, codes) => {
    const book = bookOf([decision(study, review)]);
    expect(saidOn('2022-03-31', book, 'decision-unstudied', 'decision-unreviewed', 'event-early')).toEqual(codes);
  });

  it.each([
    ['2022-03-10', []],
    ['2022-03-11', ['review-premature']],
  ])('a norm issued on 03-10 and reviewed on %s: %j（三（四）3 出台前）', (day, codes) => {
    const review = `{编号: SC20220301-0001, 事项: 方案, 类别: 规范性文件, 单位: 甲局, 报送日期: 2022-03-01, 审查: {日期: ${day}, 意见: 同意, 审查人: 叶某}, 签发日期: 2022-03-10}`;
    expect(saidOn('2022-03-31', bookOf([review]), 'review-premature')).toEqual(codes);
  });

  const assertion = (until: string, date: string, late: number) =>
    `{编号: DZ20220301-0001, 公布于: 通报, 日期: ${date}, 数据截至: ${until}, 总体: {在办: 1, 办结: 0, 逾期: ${late}}, 单位数字: []}`;
  it.each([
    ['2022-03-31', '2022-03-31', []],
    ['2022-04-01', '2022-03-31', ['assertion-ahead']],
  ])('figures up to %s published on %s: %j', (until, date, codes) => {
    const book = bookOf([assertion(until, date, 0)]);
    expect(saidOn('2022-05-31', book, 'assertion-ahead')).toEqual(codes);
  });

  it.each([
    ['2022-03-30', []],
    ['2022-03-31', ['assertion-differs']],
  ])('figures up to 03-31 that are wrong are told from that day on: on %s %j', (on, codes) => {
    const yaml = task('0001', '收到日期: 2022-03-30\n办结时限: 2022-09-30');
    const book = bookOf([yaml, assertion('2022-03-31', '2022-03-30', 1)]);
    expect(saidOn(on, book, 'assertion-differs')).toEqual(codes);
  });

  const plan = '名称: 方案\n印发日期: 2022-02-09';
  it.each([
    ['2022-09-30', []],
    ['2022-10-01', ['listing-lacking']],
  ])('三张清单 that are not there on %s: %j（三（四）2 9月底前）', (on, codes) => {
    expect(saidOn(on, bookOf([], { plan }), 'listing-lacking')).toEqual(codes);
  });
});

describe('the phases of the plan', () => {
  const phased = (second: string, third = '2022-04-01') =>
    bookOf([], {
      plan: `名称: 方案\n阶段:\n  - {编号: JD-1, 名称: 启动, 条款: 四（一）, 开始: 2022-02-10, 结束: 2022-02-28, 原文: 启动}\n  - {编号: JD-2, 名称: 自查, 条款: 四（二）, 开始: ${second}, 结束: 2022-03-31, 原文: 自查}\n要求:\n  - {编号: YQ-1, 条款: 四（二）, 事项: 备案, 期限类型: 固定日期, 期限: ${third}, 原文: 备案, 阶段: JD-2}`,
    });
  it.each([
    ['2022-02-28', ['plan-phase-overlap']],
    ['2022-03-01', []],
    ['2022-03-31', []],
    ['2022-04-01', ['plan-phase-order']],
  ])('the second from %s on: %j（四；阶段可重叠，要裁定）', (from, codes) => {
    expect(saidOn('2022-05-31', phased(from), 'plan-phase-overlap', 'plan-phase-order')).toEqual(codes);
  });

  it.each([
    ['2022-02-28', ['plan-due-before-phase']],
    ['2022-03-01', []],
  ])('what is due on %s in one that begins on 03-01: %j', (due, codes) => {
    expect(saidOn('2022-05-31', phased('2022-03-01', due), 'plan-due-before-phase')).toEqual(codes);
  });

  it.each([
    ['2022-03-31', ['plan-due-before-phase']],
    ['2022-04-01', []],
  ])('of one day that is told too: due on 03-30 and beginning on %s', (from, codes) => {
    expect(saidOn('2022-05-31', phased(from, '2022-03-30'), 'plan-due-before-phase')).toEqual(codes);
  });

  it.each([
    ['2022-02-09', [], 0],
    ['2022-02-10', ['JD-1'], 1],
    ['2022-02-28', ['JD-1'], 13],
    ['2022-03-01', ['JD-2'], 13],
  ])('on %s are %j, with %i working days of the first gone', (on, ids, gone) => {
    const book = phased('2022-03-01');
    const phases = book.plan?.phases ?? [];
    expect(phasesOn(phases, dayOf(on)).map(({ id }) => id)).toEqual(ids);
    const [first] = phases;
    expect(first && progressOf(first, [], [], termsIn(book, on)).gone).toBe(gone);
  });

  it.each([
    ['2022-02-09', 0],
    ['2022-02-10', 1],
    ['2022-02-28', 1],
    ['2022-03-01', 0],
  ])('the first lists what is owed by %s: %i', (due, count) => {
    const yaml = task(
      '0001',
      `收到日期: 2022-02-08\n办结时限: ${due}\n办理经过:\n  - {日期: 2022-02-08, 动作: 签批, 人员: 王某}`,
    );
    const book = bookOf([yaml], { plan: phased('2022-03-01').texts.get('plan.yaml') ?? '' });
    const { owed, terms } = at('2022-02-08', book);
    const [first] = book.plan?.phases ?? [];
    expect(first && progressOf(first, [], owed, terms).open).toHaveLength(count);
  });
});

describe('a version of a rule', () => {
  const rules = '签批时限: 3个工作日 @2022-01-01\n签批时限: 5个工作日 @2022-03-01';
  it.each([
    ['2021-12-31', '2022-01-06'],
    ['2022-02-28', '2022-03-03'],
    ['2022-03-01', '2022-03-08'],
    ['2022-03-02', '2022-03-09'],
  ])('of what came on %s makes it due on %s（施行日期当日及以后收到的用新规）', (day, due) => {
    for (const lines of [rules, rules.split('\n').toReversed().join('\n')]) {
      const book = bookOf([task('0001', `收到日期: ${day}`)], { rules: lines });
      expect(owedOn(day, book, 'sign').map((line) => line.slice(3, 13))).toEqual([due]);
    }
  });
});

describe('as many as are allowed', () => {
  const topics = (count: number) =>
    Array.from(
      { length: count },
      (_, n) => `{编号: DY2022010${n + 1}-0001, 事项: 主题${n}, 单位: 甲局, 确定日期: 2022-01-0${n + 1}}`,
    );
  it.each([
    [2, []],
    [3, ['topic-surplus']],
  ])('%i topics: %j（三（二）2 1–2个）', (count, codes) => {
    expect(saidOn('2022-05-31', bookOf(topics(count)), 'topic-surplus')).toEqual(codes);
  });

  const paper = (length: number) =>
    `{编号: FW20220301-0001, 事项: 通知, 单位: 甲局, 发文日期: 2022-03-01, 类别: 地方性综合, 字数: ${length}, 上级依据: 市里}`;
  it.each([
    [5000, []],
    [5001, ['paper-long']],
  ])('a paper of %i characters: %j（减负规定）', (length, codes) => {
    expect(saidOn('2022-05-31', bookOf([paper(length)]), 'paper-long')).toEqual(codes);
  });

  const meeting = (minutes: number) =>
    `{编号: HY20220301-0001, 主题: 调度会, 单位: 甲局, 日期: 2022-03-01, 时长: ${minutes}分钟}`;
  it.each([
    [60, []],
    [61, ['meeting-long']],
  ])('a meeting of %i minutes: %j（减负规定）', (minutes, codes) => {
    expect(saidOn('2022-05-31', bookOf([meeting(minutes)]), 'meeting-long')).toEqual(codes);
  });

  const error = '{编号: CQ20220301-0001, 事项: 请示, 单位: 甲局, 来文日期: 2022-03-01, 类别: 格式, 错情描述: 方括号}';
  it.each([
    [0, ['receipt-short']],
    [1, []],
  ])('one error in %i papers: %j（三（五）3 错情率）', (count, codes) => {
    const receipt = `{编号: LW20220331-0001, 月份: 2022-03, 日期: 2022-03-31, 来文: [{单位: 甲局, 数量: ${count}}]}`;
    expect(saidOn('2022-05-31', bookOf([error, receipt]), 'receipt-short', 'receipt-missing')).toEqual(codes);
  });
});
