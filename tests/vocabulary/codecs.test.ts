import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, limit, moment, percent, periodLimit, span } from '../../src/records/fields.ts';
import { holiday } from '../../src/records/holiday/schema.ts';
import { office } from '../../src/records/office/schema.ts';
import { plan } from '../../src/records/plan/schema.ts';
import { ruleFile } from '../../src/records/rule/schema.ts';
import { entry, task } from '../../src/records/task/schema.ts';
import { register } from '../../src/records/unit/schema.ts';
import { keysOf } from '../../src/vocabulary/record.ts';
import { anyEntry, anyHistory } from '../records/histories.ts';

describe('what is written is read as what it was', () => {
  it('for any task', () => {
    fc.assert(
      fc.property(anyHistory, (any) => {
        expect(task.parse(task.encode(any))).toEqual(any);
      }),
    );
  });

  it('for any entry, whose every value is then a text', () => {
    fc.assert(
      fc.property(anyEntry, (any) => {
        const written = entry.encode(any);
        expect(entry.parse(written)).toEqual(any);
        for (const value of Object.values(written)) expect(typeof value).toBe('string');
      }),
    );
  });

  it.each([
    [span, ['5个工作日', '1个月', '30日', '30分钟', '2小时']],
    [periodLimit, ['5个工作日', '5日', '次月5日前', '次月底前', '次年2月底前', '次年3月15日前']],
    [limit, ['2022-03-10', '10个工作日']],
    [moment, ['2022-02-14', '2022-02-14 09:30', '2022-02-14 00:00', '2022-02-14 23:59']],
    [percent, ['0%', '60%', '100%']],
    [day, ['2013-01-01', '2024-02-29', '2040-12-31']],
  ])('for texts in the usual spelling', (codec, texts) => {
    for (const text of texts) expect(codec.encode(codec.parse(text) as never)).toBe(text);
  });

  it.each([
    [span, ['0个工作日', '5', '五天半', '５日', '', '-1日', '10000日']],
    [periodLimit, ['次月32日前', '次月0日前', '次年13月底前', '每月5日前', '次月5日']],
    [moment, ['2022-02-30', '2022-2-14', '2022-02-14 9:30', '2022-02-14 24:00', '2012-12-31', '2041-01-01']],
    [percent, ['101%', '60', '-1%', '6.5%', '％']],
    [day, ['2022-02-30', '2023-02-29', '2022/02/14', '20220214', '2012-12-31', '2041-01-01', ' 2022-02-14']],
  ])('but texts in any other are refused', (codec, texts) => {
    for (const text of texts) expect(codec.safeParse(text).success).toBe(false);
  });
});

describe('a record', () => {
  it.each(Object.entries({ task, entry, office, plan, ruleFile, register, holiday }))(
    'of %s has a key of its own for each value',
    (_, codec) => {
      const keys = keysOf(codec as never);
      expect(new Set(keys).size).toBe(Object.keys(codec.in.shape).length);
      expect(keys.length).toBeGreaterThan(0);
    },
  );

  it('refuses keys that it does not know', () => {
    expect(entry.safeParse({ 日期: '2022-02-14', 动作: '签批', 人员: '王某', 姓名: '王某' }).success).toBe(false);
  });
});
