import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '../../src/calendar/day.ts';
import { runs } from '../extent.ts';
import { seated } from './seated.ts';

/** Received, unit, source, number, leader, leader in charge, limit, plan, save. */
const answers = (over: Readonly<Record<number, string>> = {}) =>
  ['', '应急局', '领导批示', '', '', '', '较复杂', '', ''].map((one, at) => over[at] ?? one);

describe('add on a terminal', () => {
  it('asks where a task comes from, when it came, by when, and for a plan, and writes what was answered', async () => {
    const told = answers({ 0: '昨天', 3: '市政办〔2022〕3号', 4: '1', 5: '李某', 6: '3月15日', 7: '3月10日' });
    const { exit, text, said } = await seated(['add', '排查油库'], told);
    expect(exit, said).toBe(0);
    expect(text.split('\n').slice(1)).toEqual([
      '事项: 排查油库',
      '来源:',
      '  类别: 领导批示',
      '  文号: 市政办〔2022〕3号',
      '  领导: 周某',
      '牵头单位: 区应急管理局',
      '分管领导: 李某',
      '收到日期: 2022-03-03',
      '办结时限: 2022-03-15',
      '方案时限: 2022-03-10',
      '',
    ]);
  });

  it('writes nothing for what was passed over with Enter', async () => {
    const { text, said } = await seated(['add', '排查油库'], answers());
    expect(said).toContain('分管领导（直接回车照单位名录，是 周某');
    expect(text.split('\n').slice(1)).toEqual([
      '事项: 排查油库',
      '来源:',
      '  类别: 领导批示',
      '牵头单位: 区应急管理局',
      '难易程度: 较复杂',
      '收到日期: 2022-03-04',
      '',
    ]);
  });

  it('asks nothing that was typed', async () => {
    const typed = ['--received', '2022-03-01', '--source-number', '甲〔2022〕1号', '--instructed-by', '李某'];
    const more = ['--leader', '周某', '--plan-due', '2022-03-10', '--difficulty', '一般'];
    const { exit, asked } = await seated(['add', '排查油库', ...typed, ...more], ['应急局', '其他', '']);
    expect(exit).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('does not take a receipt that is yet to come, or a limit before it', async () => {
    const told = ['明天', '', '应急局', '其他', '', '', '', '2022-03-01', '一般', '2022-03-01', '', ''];
    const { exit, said } = await seated(['add', '排查油库'], told);
    expect([exit, said.match(/不能在今天以后|早于收到日期/g)]).toEqual([
      0,
      ['不能在今天以后', '早于收到日期', '早于收到日期'],
    ]);
  });

  it('counts the words of the line from the day of receipt that was answered', async () => {
    const told = ['2月28日', '其他', '', '', '', '', ''];
    const { text, said } = await seated(['add', '应急局 下周五前 报送方案'], told);
    expect(said).toContain('办结时限 2022-03-11');
    expect(text).toContain('收到日期: 2022-02-28\n办结时限: 2022-03-11');
  });

  const days = fc.integer({ min: 0, max: 5000 }).map((n) => dayFromNumber(16_000 + n));
  const tiers = fc.constantFrom('一般', '较复杂', '特别复杂', '极特殊');
  it.each([
    ['a difficulty', tiers],
    ['a limit', fc.integer({ min: 1, max: 40 }).map((n) => `${n}个工作日`)],
  ])('shows for %s the day on which it will be due', async (_, limits) => {
    const property = fc.asyncProperty(days, limits, async (today, limit) => {
      const { said } = await seated(['add', '排查油库'], answers({ 6: limit }), { today });
      const told = new RegExp(`${limit}[： ](\\d{4}-\\d\\d-\\d\\d)`).exec(said)?.[1];
      expect(told).toBe(/办理 +(\S+)/.exec(said)?.[1]);
    });
    await fc.assert(property, { numRuns: runs(12) });
  });
});

describe('lines pasted at a question', () => {
  it('answer it with the first, and no other question', async () => {
    const told = [['', '2022-03-01', '别的单位'], ...answers().slice(1)];
    const { exit, text, said } = await seated(['add', '排查油库'], told);
    expect(exit, said).toBe(0);
    expect(text).toContain('收到日期: 2022-03-04');
    expect(said).toContain('一次贴进了 3 行，只有第一行作答，后面的没有用：“2022-03-01”、“别的单位”');
  });

  it('save nothing by a further line', async () => {
    const told = [...answers().slice(0, -2), ['', '是'], undefined];
    const { exit, written } = await seated(['add', '排查油库'], told);
    expect([exit, written]).toEqual([4, []]);
  });
});
