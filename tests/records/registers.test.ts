import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { citationKind } from '../../src/records/citation.ts';
import { complaintKind } from '../../src/records/complaint/index.ts';
import { decisionKind } from '../../src/records/decision.ts';
import { demonstrationKind } from '../../src/records/demonstration.ts';
import { disclosureKind } from '../../src/records/disclosure.ts';
import { issueKind } from '../../src/records/issue/index.ts';
import type { Numbered, Register } from '../../src/records/kind.ts';
import { knownOn } from '../../src/records/known.ts';
import { relayKind } from '../../src/records/relay.ts';
import { reviewKind } from '../../src/records/review.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Terms } from '../../src/records/terms.ts';
import { link as links } from '../../src/vocabulary/choices.ts';
import { momentOf } from './specimen.ts';

function termsOn(day: string): Terms {
  return { calendar: createCalendar(), rules: createRulebook([]), asOf: momentOf(day) };
}

/** A record of a kind as it is known on a day. */
function known<R extends Numbered>(kind: Register<R>, fields: object, day: string): R {
  const record = kind.schema.parse({ 编号: `${kind.prefix}20220301-7K3Q`, ...fields });
  const found = knownOn(kind, record, momentOf(day).day);
  if (!found) throw new Error('not known yet');
  return found;
}

function stateOn<R extends Numbered>(kind: Register<R>, fields: object, day: string): string | undefined {
  return kind.derived?.[0]?.of(known(kind, fields, day), termsOn(day));
}

/** What is owed, when, and when it was done. */
function owedOn<R extends Numbered>(kind: Register<R>, fields: object, day: string): string[] {
  const owed = kind.owes?.(known(kind, fields, day), termsOn(day)) ?? [];
  return owed.map(({ link, unit, due, done }) => [links.words[link], unit, due.day, done?.day ?? '—'].join(' '));
}

function codesOn<R extends Numbered>(kind: Register<R>, fields: object, day: string): string[] {
  return (kind.check?.(known(kind, fields, day), termsOn(day)) ?? []).map(({ code }) => code);
}

describe('a problem', () => {
  const found = { 内容: '转办慢', 单位: '区应急局', 来源: '自查', 类别: '慢作为', 发现日期: '2022-03-01' };
  const planned = { ...found, 措施: '当天转办', 时限: '2022-03-31' };
  const accepted = (...list: [string, string][]) => ({
    验收: list.map(([日期, 通过]) => ({ 日期, 通过, 人员: '田某' })),
  });

  it.each([
    ['2022-03-31', planned, '待整改'],
    ['2022-04-01', planned, '逾期'],
    ['2022-03-31', { ...planned, 进展: [{ 日期: '2022-03-20', 内容: '已布置' }] }, '整改中'],
    ['2022-03-19', { ...planned, 进展: [{ 日期: '2022-03-20', 内容: '已布置' }] }, '待整改'],
    ['2022-03-31', { ...planned, ...accepted(['2022-03-30', '不通过']) }, '整改中'],
    ['2022-04-05', { ...planned, ...accepted(['2022-03-30', '不通过']) }, '逾期'],
    ['2022-04-05', { ...planned, ...accepted(['2022-03-30', '不通过'], ['2022-04-05', '通过']) }, '已验收'],
    ['2022-04-08', { ...planned, ...accepted(['2022-04-07', '不通过'], ['2022-03-30', '通过']) }, '逾期'],
    [
      '2022-04-08',
      { ...planned, ...accepted(['2022-03-30', '通过']), 销号: { 日期: '2022-04-08', 人员: '田某' } },
      '已销号',
    ],
    ['2022-12-31', found, '待整改'],
  ])('on %s is %j: %s', (day, fields, state) => {
    expect(stateOn(issueKind, fields, day)).toBe(state);
  });

  it('is owed by its limit until it is accepted, and again when an acceptance is taken back', () => {
    expect(owedOn(issueKind, planned, '2022-03-10')).toEqual(['整改 区应急局 2022-03-31 —']);
    const twice = { ...planned, ...accepted(['2022-03-30', '通过'], ['2022-04-07', '不通过']) };
    expect(owedOn(issueKind, twice, '2022-04-01')).toEqual(['整改 区应急局 2022-03-31 2022-03-30']);
    expect(owedOn(issueKind, twice, '2022-04-07')).toEqual(['整改 区应急局 2022-03-31 —']);
    expect(owedOn(issueKind, found, '2022-12-31')).toEqual([]);
  });

  it('wants measures and a limit within 10 working days: of March 1 until March 15', () => {
    expect(codesOn(issueKind, found, '2022-03-15')).toEqual([]);
    expect(codesOn(issueKind, found, '2022-03-16')).toEqual(['issue-unplanned']);
    expect(codesOn(issueKind, { ...found, 时限: '2022-05-31' }, '2022-03-16')).toEqual(['issue-unplanned']);
    expect(codesOn(issueKind, { ...found, ...accepted(['2022-03-14', '通过']) }, '2022-03-16')).toEqual([]);
  });

  it('is cleared only after the acceptance that counts', () => {
    const clear = { 销号: { 日期: '2022-03-25', 人员: '田某' } };
    expect(codesOn(issueKind, { ...planned, ...clear }, '2022-04-01')).toEqual(['issue-unaccepted']);
    const late = accepted(['2022-03-28', '通过']);
    expect(codesOn(issueKind, { ...planned, ...late, ...clear }, '2022-04-01')).toEqual(['issue-unaccepted']);
    const lost = accepted(['2022-03-21', '通过'], ['2022-03-23', '不通过']);
    expect(codesOn(issueKind, { ...planned, ...lost, ...clear }, '2022-04-01')).toEqual(['issue-unaccepted']);
    const good = accepted(['2022-03-25', '通过']);
    expect(codesOn(issueKind, { ...planned, ...good, ...clear }, '2022-04-01')).toEqual([]);
  });

  it('has nothing happen to it before it was found', () => {
    expect(codesOn(issueKind, { ...planned, 时限: '2022-02-28' }, '2022-03-02')).toEqual(['event-early']);
    expect(codesOn(issueKind, { ...planned, ...accepted(['2022-02-28', '通过']) }, '2022-03-02')).toEqual([
      'event-early',
    ]);
  });
});

describe('a complaint', () => {
  const base = { 内容: '跑三趟', 渠道: '12345', 单位: '区应急局', 类别: '慢作为' };
  /** The last working day but one before the Spring Festival; then January 30, and February 7 to 11. */
  const received = { ...base, 收到日期: '2022-01-29' };
  const referred = { ...received, 转办: { 日期: '2022-01-30', 单位: '区住建局' } };
  const told = { ...referred, 办理结果: { 日期: '2022-02-11', 核查结论: '不属实', 内容: '已说明' } };

  it('is referred within 2 working days, answered within 5 of that, called back within 5 of the answer', () => {
    expect(owedOn(complaintKind, received, '2022-01-29')).toEqual(['投诉转办 督查室 2022-02-07 —']);
    expect(owedOn(complaintKind, referred, '2022-02-07')).toEqual([
      '投诉转办 督查室 2022-02-07 2022-01-30',
      '投诉办理 区住建局 2022-02-11 —',
    ]);
    expect(owedOn(complaintKind, told, '2022-02-11').slice(1)).toEqual([
      '投诉办理 区住建局 2022-02-11 2022-02-11',
      '投诉回访 督查室 2022-02-18 —',
    ]);
  });

  it('is answered by the day that the referral fixed', () => {
    const fixed = { ...received, 转办: { 日期: '2022-01-30', 单位: '区住建局', 时限: '2022-02-26' } };
    expect(owedOn(complaintKind, fixed, '2022-02-07')[1]).toBe('投诉办理 区住建局 2022-02-26 —');
  });

  it.each([
    ['2022-02-07', received, '待转办'],
    ['2022-02-08', received, '逾期'],
    ['2022-02-11', referred, '办理中'],
    ['2022-02-12', referred, '逾期'],
    ['2022-02-18', told, '待回访'],
    ['2022-02-19', told, '逾期'],
    ['2022-02-19', { ...told, 匿名: '是' }, '已办结'],
    ['2022-02-19', { ...told, 回访: { 日期: '2022-02-19', 满意度: '满意' } }, '已办结'],
  ])('on %s is %j: %s', (day, fields, state) => {
    expect(stateOn(complaintKind, fields, day)).toBe(state);
  });

  it('is followed where it is founded or leaves somebody dissatisfied, or it is said why not', () => {
    const founded = { ...referred, 办理结果: { 日期: '2022-02-11', 核查结论: '部分属实', 内容: '已改' } };
    expect(codesOn(complaintKind, founded, '2022-03-01')).toEqual(['complaint-unfollowed']);
    expect(codesOn(complaintKind, { ...founded, 备注: '当场改正' }, '2022-03-01')).toEqual([]);
    expect(codesOn(complaintKind, { ...founded, 任务: 'RW20220301-7K3Q' }, '2022-03-01')).toEqual([]);
    const cross = { ...told, 回访: { 日期: '2022-02-14', 满意度: '不满意' } };
    expect(codesOn(complaintKind, cross, '2022-03-01')).toEqual(['complaint-dissatisfied']);
    expect(codesOn(complaintKind, { ...cross, 问题编号: 'WT20220301-7K3Q' }, '2022-03-01')).toEqual([]);
  });

  it('goes one step after the other', () => {
    const early = { ...told, 回访: { 日期: '2022-02-10', 满意度: '满意' } };
    expect(codesOn(complaintKind, early, '2022-03-01')).toEqual(['event-early']);
    const before = { ...received, 转办: { 日期: '2022-01-28', 单位: '区住建局', 时限: '2022-01-27' } };
    expect(codesOn(complaintKind, before, '2022-03-01')).toEqual(['event-early', 'event-early']);
  });
});

describe('what is passed on', () => {
  const received = { 事项: '会议精神', 单位: '区应急局', 来源: '会议', 层级: '省', 收到日期: '2022-09-29' };
  const relayed = { ...received, 传达: { 日期: '2022-10-09', 形式: '办公会' } };

  it('is passed on within 3 working days, a Saturday and a Sunday of work among them', () => {
    expect(owedOn(relayKind, received, '2022-10-01')).toEqual(['传达 区应急局 2022-10-09 —']);
    expect(stateOn(relayKind, received, '2022-10-09')).toBe('待传达');
    expect(stateOn(relayKind, received, '2022-10-10')).toBe('逾期');
  });

  it('leads to tasks, or it is said why not', () => {
    expect([stateOn(relayKind, relayed, '2022-10-10'), codesOn(relayKind, relayed, '2022-10-10')]).toEqual([
      '待分解',
      ['relay-taskless'],
    ]);
    const broken = { ...relayed, 派生任务: ['RW20220301-7K3Q'] };
    expect([stateOn(relayKind, broken, '2022-10-10'), codesOn(relayKind, broken, '2022-10-10')]).toEqual([
      '已分解',
      [],
    ]);
    const heard = { ...relayed, 无任务理由: '只作学习' };
    expect([stateOn(relayKind, heard, '2022-10-10'), codesOn(relayKind, heard, '2022-10-10')]).toEqual(['已传达', []]);
  });
});

describe('a decision', () => {
  const raised = { 议题: '改造计划', 单位: '区住建局', 提出日期: '2022-03-01' };
  const session = { 会议决定: { 日期: '2022-03-10', 决定: '通过' } };
  const study = (日期: string) => ({ 会前研讨: { 日期, 召集人: '李某', 参会单位: ['区住建局'] } });
  const alone = { 会前研讨: { 日期: '2022-03-10', 召集人: '李某' } };
  const review = (日期: string) => ({ 合法性审查: { 日期, 人员: '叶某', 意见: '合法' } });

  it.each([
    [raised, []],
    [{ ...raised, ...session }, ['decision-unstudied', 'decision-unresearched', 'decision-unreviewed']],
    [{ ...raised, ...session, 调研论证: '是', ...study('2022-03-10'), ...review('2022-03-10') }, []],
    [{ ...raised, ...session, 调研论证: '是', ...alone, ...review('2022-03-10') }, ['decision-alone']],
    [
      { ...raised, ...session, 调研论证: '是', ...study('2022-03-11'), ...review('2022-03-11') },
      ['decision-unstudied', 'decision-unreviewed'],
    ],
    [{ ...raised, ...session, 备注: '急办', ...study('2022-03-02'), 须合法性审查: '否' }, []],
  ])('%j is warned of %j', (fields, codes) => {
    expect(codesOn(decisionKind, fields, '2022-03-31')).toEqual(codes);
  });

  it('is not warned of a meeting that is not known yet', () => {
    expect(codesOn(decisionKind, { ...raised, ...session }, '2022-03-09')).toEqual([]);
  });
});

describe('a citation', () => {
  const base = { 事由: '逾期', 单位: '区应急局', 日期: '2022-03-01', 形式: '通报', 时限: '2022-03-31' };

  it('is owed a rectification where it is no praise', () => {
    expect(owedOn(citationKind, { ...base, 类别: '批评' }, '2022-03-02')).toEqual(['整改 区应急局 2022-03-31 —']);
    expect(owedOn(citationKind, { ...base, 类别: '表扬' }, '2022-03-02')).toEqual([]);
  });
});

describe('what has to be made public', () => {
  const listed = { 事项: '部门预算', 单位: '区应急局', 列入日期: '2022-03-01' };
  const due = { ...listed, 时限: '2022-03-15' };
  const published = { ...due, 公开: { 日期: '2022-03-18', 方式: '门户网站' } };

  it.each([
    ['2022-03-15', due, '待公开'],
    ['2022-03-16', due, '逾期未公开'],
    ['2022-12-31', listed, '待公开'],
    ['2022-03-17', published, '逾期未公开'],
    ['2022-03-18', published, '已公开'],
  ])('on %s is %j: %s', (day, fields, state) => {
    expect(stateOn(disclosureKind, fields, day)).toBe(state);
  });

  it('is owed by the day that was set, and by none where none was', () => {
    expect(owedOn(disclosureKind, due, '2022-03-02')).toEqual(['公开 区应急局 2022-03-15 —']);
    expect(owedOn(disclosureKind, published, '2022-03-18')).toEqual(['公开 区应急局 2022-03-15 2022-03-18']);
    expect(owedOn(disclosureKind, listed, '2022-12-31')).toEqual([]);
  });

  it('is not made public, or due, before it was listed', () => {
    expect(codesOn(disclosureKind, { ...listed, 时限: '2022-02-28' }, '2022-03-02')).toEqual(['event-early']);
    const early = { ...listed, 公开: { 日期: '2022-02-28' } };
    expect(codesOn(disclosureKind, early, '2022-03-02')).toEqual(['event-early']);
    expect(codesOn(disclosureKind, published, '2022-03-18')).toEqual([]);
  });
});

describe('a legal review', () => {
  const review = { 事项: '合同', 类别: '合同协议', 单位: '区应急局', 报送日期: '2022-03-01' };
  const told = (more: object) => ({ ...review, 审查: { 日期: '2022-03-08', 意见: '同意', 审查人: '叶某', ...more } });

  it('wants a legal adviser once there is an opinion, or a word why there was none', () => {
    expect(codesOn(reviewKind, review, '2022-03-31')).toEqual([]);
    expect(codesOn(reviewKind, told({}), '2022-03-07')).toEqual([]);
    expect(codesOn(reviewKind, told({}), '2022-03-08')).toEqual(['review-uncounselled']);
    expect(codesOn(reviewKind, told({ 法律顾问: '严某' }), '2022-03-31')).toEqual([]);
    expect(codesOn(reviewKind, { ...told({}), 备注: '标准文本' }, '2022-03-31')).toEqual([]);
  });
});

describe('a reward', () => {
  const cited = { 事由: '快', 单位: '区应急局', 日期: '2022-03-10', 形式: '通报' };
  const rewarded = (日期: string) => ({ 激励: [{ 日期, 类别: '资金', 内容: '补助' }] });

  it('is given after a praise, and for nothing else', () => {
    const praise = { ...cited, 类别: '表扬' };
    expect(codesOn(citationKind, { ...praise, ...rewarded('2022-03-10') }, '2022-03-31')).toEqual([]);
    expect(codesOn(citationKind, { ...praise, ...rewarded('2022-03-09') }, '2022-03-31')).toEqual(['event-early']);
    const blame = { ...cited, 类别: '批评', ...rewarded('2022-03-15') };
    expect(codesOn(citationKind, blame, '2022-03-14')).toEqual([]);
    expect(codesOn(citationKind, blame, '2022-03-15')).toEqual(['citation-incentive']);
  });
});

describe('a demonstration unit', () => {
  it('is made known after it was chosen', () => {
    const chosen = { 单位: ['区应急局'], 日期: '2022-12-29', 人员: '周某', 理由: '按得分' };
    const known = (日期: string) => ({ ...chosen, 推广: [{ 日期, 内容: '汇编' }] });
    expect(codesOn(demonstrationKind, known('2022-12-29'), '2022-12-31')).toEqual([]);
    expect(codesOn(demonstrationKind, known('2022-12-28'), '2022-12-31')).toEqual(['event-early']);
  });
});
