import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { knownOn } from '../../src/records/known.ts';
import { motionKind } from '../../src/records/motion/index.ts';
import { formatMotionNumber, motionNumber } from '../../src/records/motion/number.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Terms } from '../../src/records/terms.ts';
import { link as links } from '../../src/vocabulary/choices.ts';
import { runs } from '../extent.ts';
import { momentOf } from './specimen.ts';

const given = {
  编号: 'JY20220301-7K3Q',
  事项: '增设充电桩',
  类别: '人大建议',
  届次号: '第18届第1次会议第12号',
  领衔: '孙某',
  交办日期: '2022-03-01',
  主办单位: ['甲局'],
};

function termsOn(day: string): Terms {
  return { calendar: createCalendar(), rules: createRulebook([]), asOf: momentOf(day) };
}

function knownAt(fields: object, day: string) {
  const known = knownOn(motionKind, motionKind.schema.parse({ ...given, ...fields }), momentOf(day).day);
  if (!known) throw new Error('not known yet');
  return known;
}

const stateOn = (fields: object, day: string) => motionKind.derived?.[0]?.of(knownAt(fields, day), termsOn(day));

const owedOn = (fields: object, day: string) =>
  (motionKind.owes?.(knownAt(fields, day), termsOn(day)) ?? []).map(({ link, detail, unit, due, done, waived }) =>
    [links.words[link], detail, unit, due.day, done?.day ?? (waived ? `${waived.by} ${waived.day}` : '—')]
      .filter((part) => part !== undefined)
      .join(' '),
  );

const codesOn = (fields: object, day = '2022-12-31') =>
  (motionKind.check?.(knownAt(fields, day), termsOn(day)) ?? []).map(({ code }) => code);

const talked = { 沟通: [{ 日期: '2022-05-10', 形式: '走访' }] };
const answers = (...list: object[]) => ({ ...talked, 答复: list });
const first = { 日期: '2022-05-20', 解决程度: 'A' };
const thought = (...list: [string, string][]) => ({ 代表意见: list.map(([日期, 满意度]) => ({ 日期, 满意度 })) });

describe('the number of a motion', () => {
  it.each([
    ['第18届第3次会议第12号', '第18届第3次会议第12号'],
    ['第十八届第三次会议第012号', '第18届第3次会议第12号'],
    ['十八届三次会议第12号', '第18届第3次会议第12号'],
    ['18届3次12', '第18届第3次会议第12号'],
    ['第十八届第三次会议第一百二十号', '第18届第3次会议第120号'],
    ['第１８届第３次会议第１２号', '第18届第3次会议第12号'],
    ['第十八届闭会期间第5号', '第18届闭会第5号'],
  ])('%s is read as %s', (typed, meant) => {
    const read = motionNumber.parse(typed);
    expect(formatMotionNumber(read)).toBe(meant);
  });

  it.each(['第12号', '第18届第3次会议', '第0届第1次会议第2号', '第18届第3次会议第0号', '建议12', ''])(
    '%s is none',
    (typed) => {
      expect(motionNumber.safeParse(typed).success).toBe(false);
    },
  );

  it('is read back as it was written', () => {
    const part = fc.integer({ min: 1, max: 999 });
    const number = fc.record({ session: part, meeting: fc.option(part, { nil: undefined }), number: part });
    fc.assert(
      fc.property(number, ({ session, meeting, number }) => {
        const value = { session, ...(meeting !== undefined && { meeting }), number };
        expect(motionNumber.parse(formatMotionNumber(value))).toEqual(value);
      }),
      { numRuns: runs(200) },
    );
  });
});

// 2022-06-01 is three months after 2022-03-01, a Wednesday; 2022-09-01 six months.
describe('a motion', () => {
  it.each([
    ['2022-06-01', {}, '办理中'],
    ['2022-06-02', {}, '逾期'],
    ['2022-06-02', { 主办单位: undefined }, '待定主办'],
    ['2022-03-03', { 申请退回: [{ 日期: '2022-03-03', 理由: '不归' }] }, '退办待定'],
    [
      '2022-03-04',
      { 申请退回: [{ 日期: '2022-03-03', 理由: '不归' }], 退回答复: [{ 日期: '2022-03-04', 意见: '不同意' }] },
      '办理中',
    ],
    [
      '2022-03-04',
      { 申请退回: [{ 日期: '2022-03-03', 理由: '不归' }], 退回答复: [{ 日期: '2022-03-04', 意见: '同意' }] },
      '待定主办',
    ],
    ['2022-05-20', answers(first), '待代表意见'],
    ['2022-05-25', { ...answers(first), ...thought(['2022-05-25', '基本满意']) }, '已办结'],
    ['2022-05-25', { ...answers(first), ...thought(['2022-05-25', '不满意']) }, '重办'],
    ['2022-06-28', { ...answers(first), ...thought(['2022-05-25', '不满意']) }, '逾期'],
    [
      '2022-06-20',
      { ...answers(first, { ...first, 日期: '2022-06-20' }), ...thought(['2022-05-25', '不满意']) },
      '待代表意见',
    ],
    [
      '2022-06-01',
      { ...answers({ ...first, 解决程度: 'B', 承诺日期: '2022-10-31' }), ...thought(['2022-05-25', '满意']) },
      '待兑现',
    ],
    [
      '2022-11-01',
      { ...answers({ ...first, 解决程度: 'B', 承诺日期: '2022-10-31' }), ...thought(['2022-05-25', '满意']) },
      '逾期',
    ],
    ['2022-05-20', { 会办单位: ['乙局'], ...answers(first) }, '逾期'],
    ['2022-05-20', { 会办单位: ['乙局'], 会办意见: [{ 日期: '2022-04-06' }], ...answers(first) }, '待代表意见'],
  ])('on %s with %j is %s', (day, fields, state) => {
    expect(stateOn(fields, day)).toBe(state);
  });

  it.each<[string, object, string, string[]]>([
    [
      'one that leads and one that joins',
      { 会办单位: ['乙局'] },
      '2022-03-01',
      ['建议答复 甲局 2022-06-01 —', '会办意见 乙局 2022-04-01 —'],
    ],
    [
      'each of several answers by itself',
      { 主办单位: ['甲局', '乙局'], 答复: [{ ...first, 单位: '乙局' }] },
      '2022-06-02',
      ['建议答复 甲局 2022-06-01 —', '建议答复 乙局 2022-06-01 2022-05-20'],
    ],
    [
      'what is handed on begins anew, and ends for the first',
      { 改派: [{ 日期: '2022-03-10', 单位: '丙局' }] },
      '2022-03-10',
      ['建议答复 甲局 2022-06-01 改派 2022-03-10', '建议答复 丙局 2022-06-10 —'],
    ],
    [
      'by the day set when it was handed on',
      { 改派: [{ 日期: '2022-03-10', 单位: '丙局', 时限: '2022-06-01' }] },
      '2022-03-10',
      ['建议答复 甲局 2022-06-01 改派 2022-03-10', '建议答复 丙局 2022-06-01 —'],
    ],
    [
      'an extension',
      { 延期: [{ 日期: '2022-05-30', 延至: '2022-08-31', 批准人: '李某' }] },
      '2022-06-10',
      ['建议答复 甲局 2022-08-31 —'],
    ],
    [
      'an answer for each time of being dissatisfied',
      {
        ...answers(first, { ...first, 日期: '2022-06-20' }),
        ...thought(['2022-05-25', '不满意'], ['2022-06-22', '不满意']),
      },
      '2022-06-22',
      [
        '建议答复 甲局 2022-06-01 2022-05-20',
        '建议答复 重办 甲局 2022-06-27 2022-06-20',
        '建议答复 重办 甲局 2022-07-22 —',
      ],
    ],
    [
      'who is dissatisfied twice before it comes waits for one',
      {
        ...answers(first, { ...first, 日期: '2022-06-20' }),
        ...thought(['2022-05-25', '不满意'], ['2022-06-01', '不满意']),
      },
      '2022-06-22',
      ['建议答复 甲局 2022-06-01 2022-05-20', '建议答复 重办 甲局 2022-06-27 2022-06-20'],
    ],
    [
      'what was promised, until another answer takes its place',
      {
        ...answers({ ...first, 承诺日期: '2022-10-31' }, { ...first, 日期: '2022-06-20', 承诺日期: '2022-11-30' }),
        ...thought(['2022-05-25', '不满意']),
        兑现: [{ 日期: '2022-11-15', 内容: '已装' }],
      },
      '2022-12-01',
      [
        '建议答复 甲局 2022-06-01 2022-05-20',
        '建议答复 重办 甲局 2022-06-27 2022-06-20',
        '承诺 甲局 2022-10-31 重新答复 2022-06-20',
        '承诺 甲局 2022-11-30 2022-11-15',
      ],
    ],
  ])('owes %s', (_, fields, day, owed) => {
    expect(owedOn(fields, day)).toEqual(owed);
  });

  it('keeps the days before an extension late that came after the day, and not one that came on it', () => {
    const inTime = { 延期: [{ 日期: '2022-06-01', 延至: '2022-08-31', 批准人: '李某' }] };
    const [kept] = motionKind.owes?.(knownAt(inTime, '2022-06-10'), termsOn('2022-06-10')) ?? [];
    expect(kept?.missed).toBeUndefined();
    const fields = { 延期: [{ 日期: '2022-06-08', 延至: '2022-08-31', 批准人: '李某' }] };
    const [owed] = motionKind.owes?.(knownAt(fields, '2022-06-10'), termsOn('2022-06-10')) ?? [];
    expect(owed?.missed).toEqual([{ due: '2022-06-01', through: '2022-06-08' }]);
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ 申请退回: [{ 日期: '2022-03-04', 理由: '不归' }] }, []],
    [{ 申请退回: [{ 日期: '2022-03-07', 理由: '不归' }] }, ['send-back-late']],
    [
      { 改派: [{ 日期: '2022-03-10', 单位: '丙局' }], 申请退回: [{ 日期: '2022-03-15', 单位: '丙局', 理由: '不归' }] },
      [],
    ],
    [{ 退回答复: [{ 日期: '2022-03-04', 意见: '不同意' }] }, ['send-back-unasked']],
    [{ 答复: [first] }, ['motion-unconsulted']],
    [{ 沟通: [{ 日期: '2022-05-20', 形式: '电话' }], 答复: [first] }, []],
    [{ 沟通: [{ 日期: '2022-05-21', 形式: '电话' }], 答复: [first] }, ['motion-unconsulted']],
    [{ 延期: [{ 日期: '2022-05-30', 延至: '2022-09-01', 批准人: '李某' }] }, []],
    [{ 延期: [{ 日期: '2022-05-30', 延至: '2022-09-02', 批准人: '李某' }] }, ['motion-too-long']],
    [
      {
        主办单位: ['甲局', '乙局'],
        申请退回: [{ 日期: '2022-03-03', 单位: '甲局', 理由: '不归' }],
        退回答复: [{ 日期: '2022-03-03', 意见: '同意' }],
      },
      ['unit-unsaid'],
    ],
    [{ 主办单位: ['甲局', '乙局'], 改派: [{ 日期: '2022-03-10', 单位: '丙局' }] }, ['unit-unsaid']],
    [{ 主办单位: ['甲局', '乙局'], 申请退回: [{ 日期: '2022-03-03', 理由: '不归' }] }, ['unit-unsaid']],
    [{ 申请退回: [{ 日期: '2022-03-03', 单位: '乙局', 理由: '不归' }] }, ['unit-not-handling']],
    [{ 会办单位: ['乙局'], 答复: [{ ...first, 单位: '乙局' }], ...talked }, ['unit-not-handling']],
  ])('of %j is said %j', (fields, codes) => {
    expect(codesOn(fields)).toEqual(codes);
  });
});
