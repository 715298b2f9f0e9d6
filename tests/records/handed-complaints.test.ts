import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { complaintKind } from '../../src/records/complaint/index.ts';
import { knownOn } from '../../src/records/known.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Rule } from '../../src/records/rule/schema.ts';
import type { Terms } from '../../src/records/terms.ts';
import { judge } from '../../src/rules/lateness/lateness.ts';
import { link as links } from '../../src/vocabulary/choices.ts';
import { momentOf } from './specimen.ts';

// 2022-03-01 is a Tuesday; what was referred then is owed by 03-08, what was handed on on 03-10 by 03-17.
const given = {
  编号: 'TS20220301-7K3Q',
  内容: '窗口慢',
  渠道: '12345',
  单位: '甲局',
  类别: '慢作为',
  收到日期: '2022-03-01',
  转办: { 日期: '2022-03-01', 单位: '甲局' },
};
const asked = { 申请退回: [{ 日期: '2022-03-02', 理由: '不归本单位' }] };
const handed = (日期: string, more: object = {}) => ({ 改派: [{ 日期, 单位: '乙局', ...more }] });
const result = (日期: string) => ({ 办理结果: { 日期, 核查结论: '不属实', 内容: '已说明' } });
const call = (日期: string, 满意度: string) => ({ 日期, 满意度 });

function termsOn(day: string, rules: Rule[] = []): Terms {
  return { calendar: createCalendar(), rules: createRulebook(rules), asOf: momentOf(day) };
}

function knownAt(fields: object, day: string) {
  const known = knownOn(complaintKind, complaintKind.schema.parse({ ...given, ...fields }), momentOf(day).day);
  if (!known) throw new Error('not known yet');
  return known;
}

/** 办理 and 二次办理 by each unit, as they are judged. */
function judged(fields: object, day: string): string[] {
  const record = knownAt(fields, day);
  const terms = termsOn(day);
  return (complaintKind.owes?.(record, terms) ?? [])
    .filter(({ link }) => link !== 'referral')
    .map((owed) => judge(owed, record.received, terms))
    .map(({ link, unit, due, verdict, lateDays }) => [links.words[link], unit, due.day, verdict, lateDays].join(' '));
}

/** 转办 and 改派 by the office. */
function handedOut(fields: object, day: string): string[] {
  const record = knownAt(fields, day);
  const terms = termsOn(day);
  return (complaintKind.owes?.(record, terms) ?? [])
    .filter(({ link }) => link === 'referral')
    .map((owed) => ({ detail: owed.detail, ...judge(owed, record.received, terms) }))
    .map(({ detail = '', due, verdict, lateDays }) => `${detail} ${due.day} ${verdict} ${lateDays}`);
}

const stateOn = (fields: object, day: string) => complaintKind.derived?.[0]?.of(knownAt(fields, day), termsOn(day));

const codesOn = (fields: object, day = '2022-04-30') =>
  (complaintKind.check?.(knownAt(fields, day), termsOn(day)) ?? []).map(({ code }) => code);

describe('a complaint that is sent back', () => {
  it('is to be handed on by the office within the limit of 转办, counted from its consent', () => {
    const sentBack = { ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '同意' }] };
    const outs = (fields: object, day: string) => handedOut(fields, day).slice(1);
    expect(handedOut(sentBack, '2022-03-09')).toHaveLength(2);
    expect(outs(sentBack, '2022-03-09')).toEqual(['改派 2022-03-07 overdue 2']);
    expect(outs({ ...sentBack, ...handed('2022-03-04') }, '2022-03-09').join()).not.toContain('overdue');
    expect(outs({ ...sentBack, ...result('2022-03-04') }, '2022-03-09').join()).not.toContain('overdue');
    expect(outs({ ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '不同意', 理由: '归' }] }, '2022-03-09')).toEqual(
      [],
    );
  });

  it.each<[string, object, string[]]>([
    [
      'handed on in time',
      handed('2022-03-03'),
      ['投诉办理 甲局 2022-03-08 waived 0', '投诉办理 乙局 2022-03-10 overdue 2'],
    ],
    [
      'handed on late',
      handed('2022-03-10'),
      ['投诉办理 甲局 2022-03-08 waived-late 2', '投诉办理 乙局 2022-03-17 open 0'],
    ],
    [
      'handed on with a day of its own',
      handed('2022-03-03', { 时限: '2022-03-11' }),
      ['投诉办理 甲局 2022-03-08 waived 0', '投诉办理 乙局 2022-03-11 overdue 1'],
    ],
    [
      'done by the unit that has it then',
      { ...handed('2022-03-03'), ...result('2022-03-09') },
      ['投诉办理 甲局 2022-03-08 waived 0', '投诉办理 乙局 2022-03-10 done 0', '投诉回访 督查室 2022-03-16 open 0'],
    ],
    [
      'refused',
      { ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '不同意' }] },
      ['投诉办理 甲局 2022-03-08 overdue 4'],
    ],
    [
      'taken back and with nobody',
      { ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '同意' }] },
      ['投诉办理 甲局 2022-03-08 waived 0'],
    ],
  ])('owes on March 14, %s', (_, fields, owed) => {
    expect(judged(fields, '2022-03-14')).toEqual(owed);
  });

  it.each<[string, object, string]>([
    ['2022-03-02', asked, '退单待定'],
    ['2022-03-09', asked, '逾期'],
    ['2022-03-03', { ...asked, ...handed('2022-03-03') }, '办理中'],
    ['2022-03-11', { ...asked, ...handed('2022-03-03') }, '逾期'],
    ['2022-03-11', { ...asked, ...handed('2022-03-10') }, '办理中'],
    ['2022-03-04', { ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '同意' }] }, '待转办'],
    ['2022-03-04', { ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '不同意' }] }, '办理中'],
  ])('stands on %s with %j at %s', (day, fields, state) => {
    expect(stateOn(fields, day)).toBe(state);
  });

  it.each<[object, string[]]>([
    [{ ...asked, ...handed('2022-03-03') }, []],
    [{ 申请退回: [{ 日期: '2022-03-03', 理由: '不归' }], ...handed('2022-03-03') }, ['send-back-late']],
    [{ ...asked, 退回答复: [{ 日期: '2022-03-03', 意见: '同意' }] }, ['send-back-stranded']],
    [{ 退回答复: [{ 日期: '2022-03-03', 意见: '不同意' }] }, ['send-back-unasked']],
    [{ 申请退回: [{ 日期: '2022-03-02', 单位: '丙局', 理由: '不归' }] }, ['unit-not-handling']],
  ])('of %j is said %j', (fields, codes) => {
    expect(codesOn(fields)).toEqual(codes);
  });

  it('keeps the day of the first where the rule says so', () => {
    const rule: Rule = { name: '转办后时限', value: '不变', basis: '测试', effectiveFrom: momentOf('2020-01-01').day };
    const terms = termsOn('2022-03-14', [rule]);
    const dues = (on: string) =>
      (complaintKind.owes?.(knownAt(handed(on), '2022-03-14'), terms) ?? []).map(({ due }) => due.day).slice(1);
    expect(dues('2022-03-03')).toEqual(['2022-03-08', '2022-03-08']);
    expect(dues('2022-03-10')).toEqual(['2022-03-08', '2022-03-10']);
  });
});

describe('a complaint that is handled again', () => {
  const once = { ...result('2022-03-07'), 回访: call('2022-03-08', '不满意') };
  const again = { ...once, 二次办理: [{ 日期: '2022-03-09', 原因: '不满意' }] };
  const done = { ...again, 二次办理结果: [{ 日期: '2022-03-15', 核查结论: '属实', 内容: '已补办' }] };
  const called = { ...done, 二次回访: [call('2022-03-16', '满意')] };

  it('is owed within its own limit, and called back after it', () => {
    const before = ['投诉办理 甲局 2022-03-08 done 0', '投诉回访 督查室 2022-03-14 done 0'];
    expect(judged(again, '2022-03-17')).toEqual([...before, '二次办理 甲局 2022-03-16 overdue 1']);
    expect(judged(done, '2022-03-17')).toEqual([
      ...before,
      '二次办理 甲局 2022-03-16 done 0',
      '投诉回访 督查室 2022-03-22 open 0',
    ]);
  });

  it.each<[string, object, string]>([
    ['2022-03-08', once, '已办结'],
    ['2022-03-16', again, '二次办理'],
    ['2022-03-17', again, '逾期'],
    ['2022-03-15', done, '待回访'],
    ['2022-03-16', called, '已办结'],
    ['2022-03-17', { ...called, 二次办理: [...again.二次办理, { 日期: '2022-03-17', 原因: '虚假办结' }] }, '二次办理'],
    ['2022-03-15', { ...done, 匿名: '是', 回访: undefined }, '已办结'],
  ])('stands on %s with %j at %s', (day, fields, state) => {
    expect(stateOn(fields, day)).toBe(state);
  });

  it('answers who is dissatisfied', () => {
    expect(codesOn(once)).toEqual(['complaint-dissatisfied']);
    expect(codesOn(again)).toEqual([]);
    const still = { ...done, 二次回访: [call('2022-03-16', '不满意')] };
    expect(codesOn(still)).toEqual(['complaint-dissatisfied']);
    expect(codesOn({ ...still, 二次办理: [...again.二次办理, { 日期: '2022-03-17', 原因: '不满意' }] })).toEqual([]);
    expect(codesOn({ 二次办理: again.二次办理 })).toEqual(['complaint-unresolved']);
  });
});
