import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { ledger, termsOn } from './sample.ts';

/** What `check` says on a day: file, line as it stands there, code. */
function check(day: string): string[] {
  return checkLedger(ledger, termsOn(day)).map(({ file, code, excerpt = '' }) => {
    const name = file.replace(/^.*\/2022\//, '').replace('.yaml', '');
    return `${name} ${code} ${excerpt.trim().replace(/^- /, '')}`;
  });
}

describe('the sample ledger', () => {
  it('is warned at the end of its year of what it means to show, and of nothing else', () => {
    expect(check('2022-12-31')).toEqual([
      'JC20220506-XN2W decision-unreviewed 日期: 2022-06-02',
      'JC20220718-5VHC decision-unstudied 日期: 2022-08-09',
      'CQ20221214-B287 receipt-missing 单位: 区住房和城乡建设局',
      'WT20221125-TR9W issue-unplanned 发现日期: 2022-11-25',
      'FW20220419-RD9X paper-long 字数: 5320',
      'plan plan-rest-day 期限: 2022-12-31',
      'plan plan-addressee-unknown 报送对象: 市效能办',
      'plan plan-due-before-phase 期限: 2022-11-30',
      'plan plan-doubt 问题: 区政府没有规章制定权，是否只审查规范性文件和合同协议',
      'plan plan-doubt 问题: 公文紧急程度的规范用语是特急、加急，与本处的紧急、特急不一致',
      'CD20220415-4BZP relay-taskless 日期: 2022-04-18',
      'RW20220420-6FSJ exceptional-unapproved 难易程度: 极特殊',
      'RW20220520-J8SY extension-late 日期: 2022-06-22',
      'RW20220706-MQP4 extension-repeated 动作: 批准延期',
      'RW20220815-K49H extension-unasked 动作: 批准延期',
      'RW20220905-SYQM signer-not-head 人员: 何某乙',
      'RW20221017-GZWT entry-backdated 日期: 2022-10-19',
      'RW20221128-YRGP step-after-deadline 时限: 2023-03-31',
      'RW20221201-9YST deadline-rest-day 办结时限: 2022-12-31',
      'RW20221214-V71C extension-pending 动作: 申请延期',
    ]);
  });

  it('is warned of a task completed before its sub-task while the sub-task is open', () => {
    const parentFirst = (day: string) => check(day).filter((line) => line.includes('parent-first'));
    expect(parentFirst('2022-03-30')).toEqual([]);
    expect(parentFirst('2022-03-31')).toEqual(['RW20220301-NBDF parent-first 上级任务: RW20220301-TQ92']);
    expect(parentFirst('2022-04-06')).toEqual([]);
  });

  it('is warned in its course of one task that nobody has written anything about for more than 20 working days', () => {
    const stale = (day: string) => check(day).filter((line) => line.includes('task-stale'));
    expect(stale('2022-03-31')).toEqual(['RW20220210-KWMX task-stale 日期: 2022-02-14']);
    expect(stale('2022-06-30')).toEqual([]);
    expect(stale('2022-09-30')).toEqual([]);
  });

  it('has no error on any day', () => {
    for (const day of ['2022-01-01', '2022-06-30', '2022-12-31', '2026-11-23']) {
      expect(checkLedger(ledger, termsOn(day)).filter(({ level }) => level === 'error')).toEqual([]);
    }
  });
});
