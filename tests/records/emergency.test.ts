import { describe, expect, it } from 'vitest';
import { linkOn, standingOn } from './specimen.ts';

function emergency(occurred: string, reports: readonly string[] = [], received = occurred): string {
  const history = reports.map((report) => `  - {日期: ${report}}`).join('\n');
  return `
收到日期: ${received}
突发事件: {类别: 事故灾难, 发生时间: ${occurred}}
${history && `办理经过:\n${history}`}`;
}

const phone = (at: string) => `${at}, 动作: 首报, 方式: 电话`;
const written = (at: string) => `${at}, 动作: 首报, 方式: 书面`;
const both = (on: string, yaml: string, rules = '') => linkOn('首报', on, yaml, rules);

describe('an emergency is reported by clock time from its occurrence (三（一）3)', () => {
  it('by telephone within 30 minutes, in writing within 60', () => {
    expect(both('2022-06-29 08:50', emergency('2022-06-29 08:40'))).toEqual([
      '2022-06-29 09:10 today',
      '2022-06-29 09:40 today',
    ]);
  });

  it('to the minute: at the minute it is in time, one later it is not', () => {
    const yaml = (first: string, second: string) => emergency('2022-06-29 08:40', [phone(first), written(second)]);
    expect(both('2022-06-30', yaml('2022-06-29 09:10', '2022-06-29 09:40'))).toEqual([
      '2022-06-29 09:10 done',
      '2022-06-29 09:40 done',
    ]);
    expect(both('2022-06-30', yaml('2022-06-29 09:11', '2022-06-29 09:41'))).toEqual([
      '2022-06-29 09:10 done-late 0',
      '2022-06-29 09:40 done-late 0',
    ]);
  });

  it('is overdue from the next minute on, by no working day yet', () => {
    const yaml = emergency('2022-06-29 08:40');
    expect(both('2022-06-29 09:10', yaml)).toEqual(['2022-06-29 09:10 today', '2022-06-29 09:40 today']);
    expect(both('2022-06-29 09:11', yaml)).toEqual(['2022-06-29 09:10 overdue 0', '2022-06-29 09:40 today']);
    expect(both('2022-06-29', yaml)).toEqual(['2022-06-29 09:10 overdue 0', '2022-06-29 09:40 overdue 0']);
    expect(both('2022-06-30', yaml)).toEqual(['2022-06-29 09:10 overdue 1', '2022-06-29 09:40 overdue 1']);
  });

  it('across midnight', () => {
    const yaml = emergency('2022-07-12 23:18', [phone('2022-07-12 23:40'), written('2022-07-13 00:25')]);
    expect(both('2022-07-13', yaml)).toEqual(['2022-07-12 23:48 done', '2022-07-13 00:18 done-late 0']);
  });

  it('on a rest day as on any other', () => {
    const yaml = emergency('2022-10-01 10:00', [phone('2022-10-01 10:20'), written('2022-10-01 11:20')]);
    expect(both('2022-10-08', yaml)).toEqual(['2022-10-01 10:30 done', '2022-10-01 11:00 done-late 0']);
  });

  it('by the end of the day where its time is not known', () => {
    const yaml = emergency('2022-06-29', [phone('2022-06-29 23:59'), written('2022-06-30 00:01')]);
    expect(both('2022-06-29', yaml)).toEqual(['2022-06-29 done', '2022-06-29 today']);
    expect(both('2022-06-30', yaml)).toEqual(['2022-06-29 done', '2022-06-29 done-late 1']);
  });

  it('is late where the report of that day does not say when', () => {
    expect(both('2022-06-30', emergency('2022-06-29 08:40', [written('2022-06-29')]))).toEqual([
      '2022-06-29 09:10 done-late 0',
      '2022-06-29 09:40 done-late 0',
    ]);
  });

  it('in writing counts for the telephone as well, not the other way round', () => {
    expect(both('2022-06-29 09:20', emergency('2022-06-29 08:40', [written('2022-06-29 09:00')]))).toEqual([
      '2022-06-29 09:10 done',
      '2022-06-29 09:40 done',
    ]);
    expect(both('2022-06-29 09:20', emergency('2022-06-29 08:40', [phone('2022-06-29 09:00')]))).toEqual([
      '2022-06-29 09:10 done',
      '2022-06-29 09:40 today',
    ]);
  });

  it('late until a further or final report that came without one, by whatever way it came', () => {
    // Wed 06-29; 06-30, 07-01 (2), Mon 07-04 (3)
    const final = (means: string) =>
      emergency('2022-06-29 08:40', [`2022-07-04 09:00, 动作: 终报, 方式: ${means}`], '2022-06-29 09:00');
    expect(both('2022-07-29', final('书面'))).toEqual(['2022-06-29 09:10 done-late 3', '2022-06-29 09:40 done-late 3']);
    expect(both('2022-07-29', final('电话'))).toEqual([
      '2022-06-29 09:10 done-late 3',
      '2022-06-29 09:40 waived-late 3',
    ]);
    expect(both('2022-07-01', final('书面'))).toEqual(['2022-06-29 09:10 overdue 2', '2022-06-29 09:40 overdue 2']);
  });

  it('in writing is not made by what is reported after completion, which leaves nothing to be reported first', () => {
    const yaml = `${emergency('2022-06-29 08:40', [phone('2022-06-29 09:00')])}
  - {日期: 2022-06-29, 动作: 签批, 人员: 王某}
  - {日期: 2022-06-30, 动作: 办结, 内容: 已处置}
  - {日期: 2022-07-01, 动作: 终报, 方式: 书面}`;
    expect(both('2022-06-30', yaml)).toEqual(['2022-06-29 09:10 done', '2022-06-29 09:40 waived-late 1']);
    expect(both('2022-07-01', yaml)).toEqual(['2022-06-29 09:10 done', '2022-06-29 09:40 waived-late 1']);
  });

  it('before the task is received counts', () => {
    const yaml = emergency('2022-06-29 23:40', [phone('2022-06-29 23:55'), written('2022-06-30 00:30')], '2022-06-30');
    expect(both('2022-06-30', yaml)).toEqual(['2022-06-30 00:10 done', '2022-06-30 00:40 done']);
  });

  it('by the unit that received the task first', () => {
    const yaml = `${emergency('2022-06-29 08:40', [phone('2022-06-29 09:00')])}
  - {日期: 2022-06-29, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}`;
    const { obligations } = standingOn('2022-06-30', yaml);
    expect(obligations.filter(({ link }) => link === 'firstReport').map(({ unit }) => unit)).toEqual([
      '区应急管理局',
      '区应急管理局',
    ]);
  });

  it('by that unit until it handed the task on, whatever the next one reported', () => {
    // 06-30, 07-01
    const yaml = `${emergency('2022-06-29 08:40', ['2022-07-01, 动作: 转办, 单位: 区消防救援大队, 理由: 职责'])}
  - {日期: 2022-07-07 09:00, 动作: 首报, 方式: 书面}`;
    expect(both('2022-07-29', yaml)).toEqual(['2022-06-29 09:10 waived-late 2', '2022-06-29 09:40 waived-late 2']);
  });

  it('by other limits where the rules give them', () => {
    expect(
      both('2022-06-29 08:45', emergency('2022-06-29 08:40'), '电话首报时限: 15分钟\n书面首报时限: 24小时'),
    ).toEqual(['2022-06-29 08:55 today', '2022-06-30 08:40 soon']);
  });

  it('and no longer owed once the task is cancelled', () => {
    const yaml = `${emergency('2022-06-29 08:40', [phone('2022-06-29 09:00')])}
  - {日期: 2022-06-29, 动作: 撤销, 理由: 误报, 批准人: 李某}`;
    expect(both('2022-06-30', yaml)).toEqual(['2022-06-29 09:10 done', '2022-06-29 09:40 waived']);
  });

  it('and never made, is late until the final report or the completion', () => {
    const yaml = `${emergency('2022-06-29 08:40', ['2022-06-29, 动作: 签批, 人员: 王某'])}
  - {日期: 2022-07-04, 动作: 办结, 内容: 已处置}`;
    expect(both('2022-07-01', yaml)).toEqual(['2022-06-29 09:10 overdue 2', '2022-06-29 09:40 overdue 2']);
    // 06-30, 07-01 and 07-04
    expect(both('2022-12-31', yaml)).toEqual(['2022-06-29 09:10 waived-late 3', '2022-06-29 09:40 waived-late 3']);
  });

  it('and never made, is late though the task was finished on the same day', () => {
    const yaml = emergency('2022-06-29 08:40', [
      '2022-06-29, 动作: 签批, 人员: 王某',
      '2022-06-29, 动作: 办结, 内容: 已处置',
    ]);
    expect(both('2022-12-31', yaml)).toEqual(['2022-06-29 09:10 waived-late 0', '2022-06-29 09:40 waived-late 0']);
  });
});
