import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../catalogue/cases.ts';
import { caseLedger } from './cases.ts';
import { count, doneInTime, lineOf, totals } from './count.ts';

/** What a case has its units owe, in lines that were worked out by hand. */
function counted(name: string, day: string, rules: Readonly<Record<string, string>> = {}): string[] {
  return count(caseLedger(name, rules), day)
    .filter(({ link }) => link !== '通报')
    .map(lineOf)
    .sort();
}

// March 2022: every Monday to Friday is a working day. April: the 3rd to 5th are off, Saturday the 2nd and Sunday the
// 24th are worked, the 30th is off. May: the 1st to 4th are off, Saturday the 7th is worked. June: the 3rd to 5th are off.
describe('what was late stays late, against who held it', () => {
  const late = counted('waived-lateness', '2022-06-30');

  it('charges the holder who sat on a task until it was handed on, and not the one who took it', () => {
    // AAA1 较复杂, received Tue 03-01, handed on Tue 03-22, signed 03-23, done 03-25.
    // 签批 2,3,4 -> 03-04; late 7,8,9,10,11 (5) 14..18 (10) 21,22 (12).
    // 办理 2,3,4,7,8,9,10,11,14,15 -> 03-15; late 16,17,18 (3) 21,22 (5).
    // 乙局 签批 23,24,25 -> 03-25. 办理 不变: 03-15 had passed, so not before 03-22; late 23,24,25.
    // 反馈 28,29,30,31,04-01 -> 04-01.
    expect(late.filter((line) => line.includes('AAA1'))).toEqual([
      '乙局 办理 AAA1 2022-03-22 2022-03-25 迟办 3日',
      '乙局 反馈 AAA1 2022-04-01 2022-03-28 按时',
      '乙局 签批 AAA1 2022-03-25 2022-03-23 按时',
      '甲局 办理 AAA1 2022-03-15 2022-03-22转办 逾期后了结 5日',
      '甲局 签批 AAA1 2022-03-04 2022-03-22转办 逾期后了结 12日',
    ]);
  });

  it('counts the new holder from its own receipt where the limit begins again', () => {
    // from 03-22: 23,24,25 (3) 28..31 (7) 04-01 (8) 04-02 (9, worked Saturday) 04-06 (10).
    const again = counted('waived-lateness', '2022-06-30', { 转办后时限: '重新起算' });
    expect(again).toContain('乙局 办理 AAA1 2022-04-06 2022-03-25 按时');
    expect(again).toContain('甲局 办理 AAA1 2022-03-15 2022-03-22转办 逾期后了结 5日');
  });

  it('has a first report that was never made late until 办结', () => {
    // happened 03-01 08:20; by telephone until 08:50, in writing until 09:20; done 03-07: 2,3,4,7.
    expect(late.filter((line) => line.includes('首报'))).toEqual([
      '丙局 首报 AAA2 2022-03-01 08:50 2022-03-07办结 逾期后了结 4日',
      '丙局 首报 AAA2 2022-03-01 09:20 2022-03-07办结 逾期后了结 4日',
    ]);
  });

  it('keeps a feedback late that ended with the task being sent back', () => {
    // done 03-07: 8,9,10,11,14 -> 03-14; late 15..18 (4) 21..25 (9) 28..31 (13).
    // again: 03-31 + 5 = 04-01, 04-02, 6, 7, 8 -> 04-08, later than 03-08; done 04-02: 6,7,8,11,12 -> 04-12.
    expect(late.filter((line) => line.includes('AAA3') && !line.includes('签批'))).toEqual([
      '丁局 办理 AAA3 2022-03-08 2022-03-07 按时',
      '丁局 办理 AAA3 2022-04-08 2022-04-02 按时',
      '丁局 反馈 AAA3 2022-03-14 2022-03-31退回 逾期后了结 13日',
      '丁局 反馈 AAA3 2022-04-12 2022-04-02 按时',
    ]);
  });

  it('stops the days late of a task that was stopped, and keeps those before', () => {
    // 2,3,4,7,8 -> 03-08; late 9,10,11 (3) 14..18 (8) 21 (9); stopped on the 22nd.
    expect(late).toContain('戊局 办理 AAA4 2022-03-08 逾期未办 9日');
  });

  it('does not let an extension cure the days before it was applied for', () => {
    // 03-08; late 9,10,11 (3) 14..18 (8) 21 (9) 22 (10, the day of applying); approved until 04-29, done 04-28.
    // 反馈 04-29 (1) 05-05 (2) 05-06 (3) 05-07 (4, worked Saturday) 05-09 (5).
    expect(late.filter((line) => line.includes('AAA5') && !line.includes('签批'))).toEqual([
      '己局 办理 AAA5 2022-03-08 2022-04-28 迟办 10日',
      '己局 反馈 AAA5 2022-05-09 2022-04-28 按时',
    ]);
  });

  it('keeps twenty-three late days of a task that was cancelled', () => {
    // 03-08; 9,10,11 (3) 14..18 (8) 21..25 (13) 28..31 (17) 04-01 (18) 04-02 (19) 6,7,8 (22) 11 (23).
    expect(late).toContain('甲局 办理 AAA6 2022-03-08 2022-04-11撤销 逾期后了结 23日');
  });

  it('adds all of it up by unit, by link and by task', () => {
    const [items, year] = [count(caseLedger('waived-lateness'), '2022-06-30'), ['2022-01-01', '2022-06-30'] as const];
    const rate = (by: (item: { unit: string; link: string }) => string) =>
      Object.fromEntries(
        [
          ...totals(
            items.filter(({ link }) => link !== '通报'),
            year,
            by,
          ),
        ].map(([key, { 应办, 按时 }]) => [key, `${按时}/${应办}`]),
      );
    expect(rate(({ unit }) => unit)).toEqual({
      甲局: '1/4',
      乙局: '2/3',
      丙局: '3/5',
      丁局: '4/5',
      戊局: '1/2',
      己局: '2/3',
    });
    expect(rate(({ link }) => link)).toEqual({ 签批: '6/7', 首报: '0/2', 办理: '3/8', 反馈: '4/5' });
    expect(doneInTime(items, year)).toEqual({ 任务: 6, 按时: 2 });
  });

  it('says on an earlier day what was known then', () => {
    // 03-31: 甲局 still has AAA6: 9,10,11 (3) 14..18 (8) 21..25 (13) 28..31 (17).
    expect(counted('waived-lateness', '2022-03-31')).toContain('甲局 办理 AAA6 2022-03-08 逾期未办 17日');
  });
});

describe('whatever falls away', () => {
  const lines = counted('fell-away', '2022-07-15', { 转办后时限: '重新起算' });

  it('leaves days that had passed to the old holder, and counts the new one by difficulty', () => {
    // 方案 03-08: 9,10,11 (3) 14..18 (8) 21..25 (13) 28..31 (17). 办理 03-11: 14..18 (5) 21..25 (10) 28..31 (14).
    // 乙局 from 03-31: 04-01, 04-02, 6 -> 签批 04-06; 7, 8 -> 办理 04-08; done 04-07: 8, 11..14 -> 反馈 04-14.
    expect(lines.filter((line) => line.includes('AAA1 '))).toEqual([
      '乙局 办理 AAA1 2022-04-08 2022-04-07 按时',
      '乙局 反馈 AAA1 2022-04-14 2022-04-08 按时',
      '乙局 签批 AAA1 2022-04-06 2022-03-31 按时',
      '甲局 办理 AAA1 2022-03-11 2022-03-31转办 逾期后了结 14日',
      '甲局 报送方案 AAA1 2022-03-08 2022-03-31转办 逾期后了结 17日',
      '甲局 签批 AAA1 2022-03-04 2022-03-01 按时',
    ]);
  });

  it('has a step late until the whole was done without it', () => {
    // 03-07: 8, 9, 10, 11, 14.
    expect(lines).toContain('甲局 节点 AAA2 2022-03-07 2022-03-14办结 逾期后了结 5日');
  });

  it('charges a unit until it was dissolved', () => {
    // 签批 03-04: 7..11 (5) 14..18 (10) 21..25 (15) 28..31 (19) 04-01 (20); 办理 03-08: 9..11 (3) and 15 more.
    expect(lines.filter((line) => line.startsWith('丙局'))).toEqual([
      '丙局 办理 AAA3 2022-03-08 2022-04-01机构撤销，未移交 逾期后了结 18日',
      '丙局 签批 AAA3 2022-03-04 2022-04-01机构撤销，未移交 逾期后了结 20日',
    ]);
  });

  it('takes a report of the running quarter for that quarter when the last one is in', () => {
    // 04-08 and 07-07. 乙局: 62 days of the second quarter less 5, and 07-01, 4..8, 11..15: 68; 8, 11..15: 6.
    expect(lines.filter((line) => line.includes('报送 BS'))).toEqual([
      '乙局 报送 BS20220101-AAA1/2022Q1 2022-04-08 逾期未办 68日',
      '乙局 报送 BS20220101-AAA1/2022Q2 2022-07-07 逾期未办 6日',
      '甲局 报送 BS20220101-AAA1/2022Q1 2022-04-08 2022-04-06 按时',
      '甲局 报送 BS20220101-AAA1/2022Q2 2022-07-07 2022-06-29 按时',
    ]);
  });
});

describe('an extension and a transfer', () => {
  const handling = counted('approved-then-handed', '2022-04-29', { 转办后时限: '重新起算' }).filter((line) =>
    line.includes('办理'),
  );

  it('keeps the approved day where it is later than the limit begun again', () => {
    // begun again on 03-10: 11, 14..17 -> 03-17; approved until 03-31; done 03-30. 甲局 handed it on before 03-31.
    expect(handling.filter((line) => line.includes('AAA1'))).toEqual([
      '乙局 办理 AAA1 2022-03-31 2022-03-30 按时',
      '甲局 办理 AAA1 2022-03-31 2022-03-10转办 不再欠',
    ]);
  });

  it('counts for whoever asked in time, though it was granted when another had the task', () => {
    // 甲局 until 03-14: late 15, 16. 乙局 from 03-16: 17, 18, 21, 22, 23 -> 03-23; done 03-24: 1.
    expect(handling.filter((line) => line.includes('AAA2'))).toEqual([
      '乙局 办理 AAA2 2022-03-23 2022-03-24 迟办 1日',
      '甲局 办理 AAA2 2022-03-14 2022-03-16转办 逾期后了结 2日',
    ]);
  });
});

describe('销号 that was taken back', () => {
  it('leaves what went before as it was, and has a clock of its own', () => {
    // AAA1: 03-08; done 03-07; 03-07 + 5: 8,9,10,11,14. Again from Wed 04-06: 7, 8, 11, 12, 13 -> 04-13; late 14, 15, 18,
    // 19, 20 (5). 反馈 04-20: 21, 22, 24 (worked Sunday), 25, 26 -> 04-26.
    // AAA2: 03-08; 9,10,11,14,15 (5); 03-15 + 5 -> 03-22; 23,24,25 (3). Again until 04-15, handed on before that.
    // 乙局: from 04-12: 13, 14, 15; until 04-22; 24 (Sunday), 25..29 (6), 05-05, 06 (8).
    expect(counted('reopened', '2022-06-30').filter((line) => !line.includes('不再欠'))).toEqual([
      '乙局 办理 AAA2 2022-04-22 2022-05-06撤销 逾期后了结 8日',
      '乙局 签批 AAA2 2022-04-15 2022-04-13 按时',
      '甲局 办理 AAA1 2022-03-08 2022-03-07 按时',
      '甲局 办理 AAA1 2022-04-13 2022-04-20 迟办 5日',
      '甲局 办理 AAA2 2022-03-08 2022-03-15 迟办 5日',
      '甲局 反馈 AAA1 2022-03-14 2022-03-09 按时',
      '甲局 反馈 AAA1 2022-04-26 2022-04-25 按时',
      '甲局 反馈 AAA2 2022-03-22 2022-03-25 迟办 3日',
      '甲局 签批 AAA1 2022-03-04 2022-03-02 按时',
      '甲局 签批 AAA2 2022-03-04 2022-03-02 按时',
    ]);
  });

  it('is not known of before its day', () => {
    expect(counted('reopened', '2022-04-05').filter((line) => line.includes('AAA1') && line.includes('办理'))).toEqual([
      '甲局 办理 AAA1 2022-03-08 2022-03-07 按时',
    ]);
  });
});

describe('what supporting units owe', () => {
  it('is due by its own day, and ends with 销号 or 撤销, late as it then was', () => {
    // 乙局: 03-10 on its day; 03-11: 14, 15, 16, 17 (4), after the completion all the same.
    // 丙局: 03-15: 16, 17, 18, 21, 22 (5); what was due on 04-15 fell away on 03-22 and does not come back.
    // AAA2: 03-10: 11 (1); stopped 03-14 to 03-20; 21, 22, 23 (4). 丙局 is dissolved on 04-01 only.
    expect(counted('supported', '2022-06-30').filter((line) => line.includes('配合'))).toEqual([
      '丙局 配合 AAA1 2022-03-15 2022-03-22销号 逾期后了结 5日',
      '丙局 配合 AAA1 2022-04-15 2022-03-22销号 不再欠',
      '乙局 配合 AAA1 2022-03-10 2022-03-10 按时',
      '乙局 配合 AAA1 2022-03-11 2022-03-17 迟办 4日',
      '乙局 配合 AAA2 2022-03-10 2022-03-23撤销 逾期后了结 4日',
    ]);
  });
});

describe('limits given as a day hold for lasting tasks', () => {
  it('counts from the day given with 退回, and from the day approved', () => {
    // until 06-30: March 21..25 (5) 28..31 (9), then the second quarter's 62: 71; from 03-31: 62.
    // The quarter's report, not made: 04-01, 04-02, 6, 7, 8 -> 04-08; 62 - 5 = 57.
    expect(counted('longterm-return', '2022-06-30').filter((line) => line.includes('日'))).toEqual([
      '甲局 办理 AAA1 2022-03-18 逾期未办 71日',
      '甲局 办理 AAA2 2022-03-31 逾期未办 62日',
      '甲局 报送 AAA1/2022Q1 2022-04-08 逾期未办 57日',
      '甲局 报送 AAA2/2022Q1 2022-04-08 逾期未办 57日',
    ]);
  });

  it('counts only the return that set a limit', () => {
    // 2028: 01-25 to 01-28 are off, the weekends not worked as far as is known.
    // 丙镇 held it until 01-29, before anything was due. 甲局: 催办 01-31, 02-01, 02-02 (two working days) -> 02-02;
    // 办结 02-13: 3,4 (2) 7..11 (7). 催办 Sat 02-19: 21, 22 -> 02-22; the answer of the 22nd was none; 办结 23: 1.
    // 反馈 of 02-13 -> 02-18, sent back that day; of 02-23 -> 03-01, sent back 02-25; of 02-25: 28, 29, 03-01, 2, 3
    // -> 03-03, made Saturday 03-04: late, by no working day. 退回 03-05 until Sunday 03-19: 20..24 (5) 27..31 (10).
    expect(counted('returned-again', '2028-03-31').filter((line) => !line.includes('不再欠'))).toEqual([
      '甲局 办理 X8W2 2028-03-19 逾期未办 10日',
      '甲局 反馈 X8W2 2028-03-03 2028-03-04 迟办',
      '甲局 回应 X8W2 2028-02-02 2028-02-13 迟办 7日',
      '甲局 回应 X8W2 2028-02-22 2028-02-23 迟办 1日',
      '甲局 报送 X8W2/2028Q1 2028-04-10 未到期',
      '甲局 签批 X8W2 2028-02-02 2028-01-29 按时',
    ]);
  });
});

// November and December 2026: every Monday to Friday is a working day.
describe('who is late with a task that was handed on', () => {
  it('has the old holder late by eight days, and the new one in time', () => {
    // Mon 11-09: 10,11,12,13,16 -> 11-16; until Thu 11-26: 17..20 (4) 23..26 (8).
    // 区水利局 from 11-26: 27, 30, 12-01 -> 签批 12-01; 2, 3 -> 办理 12-03; done 11-27; 反馈 30,1,2,3,4 -> 12-04.
    expect(counted('transfer-late', '2026-12-02', { 转办后时限: '重新起算' })).toEqual([
      '区教育局 办理 7K3Q 2026-11-16 2026-11-26转办 逾期后了结 8日',
      '区教育局 签批 7K3Q 2026-11-12 2026-11-10 按时',
      '区水利局 办理 7K3Q 2026-12-03 2026-11-27 按时',
      '区水利局 反馈 7K3Q 2026-12-04 未到期',
      '区水利局 签批 7K3Q 2026-12-01 2026-11-27 按时',
    ]);
  });

  it('charges the new holder for no day before it had the task where the limit stays', () => {
    // the limit of 11-16 had passed: not before 11-26; done 11-27: 1.
    expect(counted('transfer-late', '2026-12-02', { 转办后时限: '不变' })).toContain(
      '区水利局 办理 7K3Q 2026-11-26 2026-11-27 迟办 1日',
    );
  });
});

describe('urging and extension', () => {
  it('has one answer owed for three urgings, from the first', () => {
    // Thu 11-26: 27, 30 (two working days for what was received after 2022-07-01) -> 11-30; 12-01, 2, 3: 3.
    // 办理 11-16: 17..20 (4) 23..27 (9) 30 (10) 12-01, 2, 3 (13).
    expect(counted('urged-thrice', '2026-12-03')).toEqual([
      '区教育局 办理 7K3Q 2026-11-16 逾期未办 13日',
      '区教育局 回应 7K3Q 2026-11-30 逾期未办 3日',
      '区教育局 签批 7K3Q 2026-11-12 2026-11-10 按时',
    ]);
    expect(count(caseLedger('urged-thrice'), '2026-12-03').map(({ urgings }) => urgings)).toContain(3);
  });

  it('counts from a day that had passed when it was approved, having been applied for in time', () => {
    // applied for on 11-16, the last day; approved 11-25 until Sat 11-21: 23..27 (5) 30 (6) 12-01, 02 (8).
    expect(counted('extension-to-past', '2026-12-02')).toContain('区教育局 办理 7K3Q 2026-11-21 逾期未办 8日');
  });
});

describe('visits of the sample', () => {
  const cells = count(filesIn(join(import.meta.dirname, '../../ledger')), '2022-12-31').filter(
    ({ link }) => link === '走访',
  );

  it('has six of fifty-nine cells missed, four of them by 区政府办公室, one made up', () => {
    // HHW4: only a call in March. V2VD: none before 05-11. EH5H: 03-08, then 07-07. 8833: term until 08-15, none since
    // 07-01. 4E8B: 06-30, then 12-30. E9SA: made up on 04-13: 04-01, 04-02, 6, 7, 8 (5) 11, 12, 13 (8).
    expect(cells).toHaveLength(59);
    expect(
      cells
        .filter(({ verdict }) => !['按时', '未到期'].includes(verdict))
        .map(({ record, unit, late }) => `${record} ${unit} ${late}`),
    ).toEqual([
      'BB20220225-8833/2022Q3 区政府办公室 62',
      'BB20220225-E9SA/2022Q1 石桥镇人民政府 8',
      'BB20220225-EH5H/2022Q2 区政府办公室 127',
      'BB20220225-HHW4/2022Q1 区政府办公室 189',
      'BB20220225-V2VD/2022Q1 区政府办公室 189',
      'BB20220411-4E8B/2022Q3 柳林镇人民政府 62',
    ]);
  });
});
