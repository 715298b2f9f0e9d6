import { describe, expect, it } from 'vitest';
import { lateSteps } from '../../src/rules/lateness/counted-until.ts';
import { mostPressing } from '../../src/rules/lateness/lateness.ts';
import { linkOn, standingOn, stateOn, termsOn } from '../records/specimen.ts';

/** A task as it is told, with what was done on it, an entry a line. */
function task(facts: string, ...entries: readonly string[]): string {
  const history = entries.map((entry) => `\n  - {${entry}}`).join('');
  return history === '' ? facts : `${facts}\n办理经过:${history}`;
}

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const suspend = (day: string) => `日期: ${day}, 动作: 中止, 理由: 封控, 批准人: 李某`;
const resume = (day: string) => `日期: ${day}, 动作: 恢复`;
const cancel = (day: string) => `日期: ${day}, 动作: 撤销, 理由: 项目取消, 批准人: 李某`;

// received on Monday 2022-02-14: 签批 by Thursday 02-17, 一般 by Monday 02-21, 较复杂 by Monday 02-28
const plain = '收到日期: 2022-02-14';
const complex = '难易程度: 较复杂\n收到日期: 2022-02-14';

describe('the due day', () => {
  it.each([
    ['签批', plain, '2022-02-15', '2022-02-17 open'],
    ['签批', plain, '2022-02-16', '2022-02-17 soon'],
    ['签批', plain, '2022-02-17', '2022-02-17 today'],
    ['签批', plain, '2022-02-18', '2022-02-17 overdue 1'],
    ['办理', plain, '2022-02-17', '2022-02-21 open'],
    ['办理', plain, '2022-02-18', '2022-02-21 soon'],
    ['办理', plain, '2022-02-21', '2022-02-21 today'],
    ['办理', plain, '2022-02-22', '2022-02-21 overdue 1'],
    ['办理', complex, '2022-02-22', '2022-02-28 open'],
    ['办理', complex, '2022-02-23', '2022-02-28 soon'],
    ['办理', `${plain}\n办结时限: 6个工作日`, '2022-02-17', '2022-02-22 soon'],
    ['办理', `${plain}\n办结时限: 6个工作日`, '2022-02-16', '2022-02-22 open'],
  ])('of %s for %j on %s is %s（§1.4 逾期判定；临期：剩余≤3，总时限≤5的≤1）', (link, facts, day, said) => {
    expect(linkOn(link, day, facts)).toEqual([said]);
  });

  it.each([
    ['2022-02-21', '2022-02-21 done'],
    ['2022-02-22', '2022-02-21 done-late 1'],
  ])('what is done on %s is %s（期满日当天办结=按时）', (day, said) => {
    expect(linkOn('办理', '2022-03-31', task(plain, sign('2022-02-15'), done(day)))).toEqual([said]);
  });

  it('of what is late on the last day of a year is not rough for the year to come', () => {
    // 2026 is announced and 2027 is not (§1.4): lateness that stays within 2026 is certain
    const due = '收到日期: 2026-12-21\n办结时限: 2026-12-30';
    expect(linkOn('办理', '2026-12-31', due)).toEqual(['2026-12-30 overdue 1']);
    expect(linkOn('办理', '2027-01-04', due)).toEqual(['2026-12-30 overdue 2 暂定']);
    const last = '收到日期: 2026-12-21\n办结时限: 2026-12-31';
    expect(linkOn('办理', '2026-12-31', last)).toEqual(['2026-12-31 today']);
    expect(linkOn('办理', '2027-01-04', last)).toEqual(['2026-12-31 overdue 1 暂定']);
  });
});

it('of two links that fell due on one day the first in the chain is the more pressing', () => {
  const { outstanding } = standingOn('2022-03-01', `${plain}\n办结时限: 2022-02-17`);
  expect(outstanding.map(({ link }) => link)).toEqual(['sign', 'handling']);
  expect(mostPressing(outstanding)?.link).toBe('sign');
});

describe('the days of a lateness, one by one', () => {
  const stepsOn = (on: string, ...entries: readonly string[]) => {
    const judged = standingOn(on, task(`${plain}\n办结时限: 2022-02-28`, sign('2022-02-14'), ...entries));
    const [handling] = judged.obligations.filter(({ link }) => link === 'handling');
    const steps = handling ? lateSteps(handling, termsOn(on)) : [];
    return steps.map(({ day, counted }) => `${day.slice(5)} ${counted ? '计入' : '跳过'}`);
  };
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['2022-02-28', [], []],
    ['2022-03-01', [], ['03-01 计入']],
    ['2022-03-02', [], ['03-01 计入', '03-02 计入']],
    ['2022-03-31', [done('2022-03-01')], ['03-01 计入']],
    ['2022-03-03', [suspend('2022-03-02'), resume('2022-03-03')], ['03-01 计入', '03-02 跳过', '03-03 计入']],
  ])('on %s, after %j: %j（逐日可查）', (on, entries, steps) => {
    expect(stepsOn(on, ...entries)).toEqual(steps);
  });
});

describe('首报 of an emergency at 23:40 on 2022-02-14', () => {
  const facts = '收到日期: 2022-02-15\n突发事件: {类别: 事故灾难, 发生时间: 2022-02-14 23:40}';
  const report = (at: string, means: string) => task(facts, `日期: ${at}, 动作: 首报, 方式: ${means}`);
  it.each([
    ['电话', '2022-02-15 00:09', '2022-02-15 00:10 done'],
    ['电话', '2022-02-15 00:10', '2022-02-15 00:10 done'],
    ['电话', '2022-02-15 00:11', '2022-02-15 00:10 done-late 0'],
    ['书面', '2022-02-15 00:40', '2022-02-15 00:40 done'],
    ['书面', '2022-02-15 00:41', '2022-02-15 00:40 done-late 0'],
  ])('by %s at %s is %s（突发首报 电话30分钟、书面60分钟）', (means, at, said) => {
    expect(linkOn(`首报（${means}）`, '2022-03-31', report(at, means))).toEqual([said]);
  });

  it.each([
    ['2022-02-14 23:59', 'soon'],
    ['2022-02-15 00:09', 'today'],
    ['2022-02-15 00:10', 'today'],
    ['2022-02-15 00:11', 'overdue 0'],
    ['2022-02-15', 'overdue 0'],
  ])('that was not made is at %s %s（自然时间；没有时刻的看到当天末）', (on, verdict) => {
    expect(linkOn('首报（电话）', on, facts)).toEqual([`2022-02-15 00:10 ${verdict}`]);
  });

  it('by telephone does not stand for the one in writing, which stands for both', () => {
    const both = (means: string) =>
      ['电话', '书面'].map((kind) =>
        linkOn(`首报（${kind}）`, '2022-03-31', report('2022-02-15 00:05', means))[0]?.slice(17),
      );
    expect(both('电话')).toEqual(['done', 'overdue 32']);
    expect(both('书面')).toEqual(['done', 'done']);
  });

  it('that was made on its day is certain in a year that is not announced', () => {
    const later = '收到日期: 2027-03-01\n突发事件: {类别: 事故灾难, 发生时间: 2027-03-01 09:00}';
    const made = task(later, '日期: 2027-03-01 09:10, 动作: 首报, 方式: 电话');
    expect(linkOn('首报（电话）', '2027-04-01', made)).toEqual(['2027-03-01 09:30 done']);
  });

  it.each([
    ['2022-02-14 23:39', 0],
    ['2022-02-14 23:40', 1],
    ['2022-02-14 23:41', 1],
  ])('entered for %s is taken %i times: only from its occurrence on（201条2款 自发生时起）', (at, count) => {
    const { story } = standingOn('2022-03-31', report(at, '电话'));
    expect(story.reports).toHaveLength(count);
  });

  it.each([
    ['2022-02-15 00:04', 0],
    ['2022-02-15 00:05', 1],
    ['2022-02-15 00:06', 1],
  ])('made at 00:05 is known at %s: %i', (on, count) => {
    expect(standingOn(on, report('2022-02-15 00:05', '电话')).story.reports).toHaveLength(count);
  });
});

describe('下班时间 17:30, where what comes after it counts as of the next working day', () => {
  it.each([
    ['2022-02-14 17:29', '2022-02-17'],
    ['2022-02-14 17:30', '2022-02-17'],
    ['2022-02-14 17:31', '2022-02-18'],
  ])('received at %s makes 签批 due on %s（§1.2 afterHours）', (at, due) => {
    const said = linkOn('签批', '2022-02-14', `收到日期: ${at}`, '下班后收到: 按次一工作日')[0];
    expect(said?.slice(0, 10)).toBe(due);
  });
});

describe('中止 and 恢复', () => {
  const held = (from: string, to: string) => task(complex, sign('2022-02-14'), suspend(from), resume(to));
  it.each([
    ['2022-02-21', '2022-02-21', '2022-02-28'],
    ['2022-02-21', '2022-02-22', '2022-03-01'],
    ['2022-02-28', '2022-03-01', '2022-03-01'],
    ['2022-03-01', '2022-03-02', '2022-02-28'],
    ['2022-02-14', '2022-02-15', '2022-02-28'],
    ['2022-02-15', '2022-02-16', '2022-03-01'],
  ])('from %s to %s: due on %s（自中止当日停到恢复前一日；收到当日本来不计）', (from, to, due) => {
    expect(linkOn('办理', '2022-03-31', held(from, to))[0]?.slice(0, 10)).toBe(due);
  });

  it.each([
    ['2022-02-14', '2022-02-15', []],
    ['2022-02-14', '2022-02-16', ['2022-02-14 至 2022-02-15 中止，停表']],
    ['2022-02-28', '2022-03-01', ['2022-02-28 至 2022-02-28 中止，停表']],
  ])('from %s to %s is noted only where it moves the day: %j', (from, to, notes) => {
    const { obligations } = standingOn('2022-03-31', held(from, to));
    expect(obligations.find(({ link }) => link === 'handling')?.changes).toEqual(notes);
  });

  it.each([
    ['2022-02-17', '2022-02-28'],
    ['2022-02-18', '2022-02-28'],
  ])(
    'from the day of completion on, after a return for rework, does not move the day of the first attempt',
    (on, due) => {
      const back = '日期: 2022-02-18, 动作: 退回重办, 理由: 不实';
      const yaml = task(complex, sign('2022-02-14'), done(on), back, suspend('2022-02-18'), resume('2022-02-23'));
      expect(linkOn('办理', '2022-03-31', yaml)[0]).toBe(`${due} done`);
    },
  );

  it('where the rule lets the clock run, what is suspended is late like anything else', () => {
    const yaml = task(complex, sign('2022-02-14'), suspend('2022-02-21'));
    expect(linkOn('办理', '2022-03-01', yaml, '中止期间: 不停表')).toEqual(['2022-02-28 overdue 1']);
  });

  it.each([
    ['2022-02-28', 'paused'],
    ['2022-03-01', 'overdue 0'],
  ])('on %s, of a day fixed for 02-28, leaves it %s（当日中止不算逾期，迟了的照旧是迟）', (from, verdict) => {
    const fixed = task(`${plain}\n办结时限: 2022-02-28`, sign('2022-02-14'), suspend(from));
    expect(linkOn('办理', '2022-03-31', fixed)).toEqual([`2022-02-28 ${verdict}`]);
  });

  it('of one day takes that day out of the lateness, at either end of it', () => {
    const late = (from: string, to: string, on: string) =>
      linkOn('办理', on, task(`${plain}\n办结时限: 2022-02-28`, sign('2022-02-14'), suspend(from), resume(to)));
    expect(late('2022-03-01', '2022-03-02', '2022-03-02')).toEqual(['2022-02-28 overdue 1']);
    expect(late('2022-03-02', '2022-03-03', '2022-03-03')).toEqual(['2022-02-28 overdue 2']);
    expect(late('2022-02-28', '2022-03-01', '2022-03-02')).toEqual(['2022-02-28 overdue 2']);
  });

  it('撤销 while it lasts stops the clock for good: the day owed does not move on afterwards', () => {
    const yaml = task(complex, sign('2022-02-14'), suspend('2022-02-21'), cancel('2022-03-02'));
    // stopped 02-21 to 03-02, eight working days: 02-28 becomes 03-10, however late one looks
    for (const on of ['2022-03-02', '2022-03-03', '2022-04-29'])
      expect(linkOn('办理', on, yaml)[0]?.slice(0, 10)).toBe('2022-03-10');
    expect(linkOn('办理', '2022-03-01', yaml)).toEqual(['2022-03-09 paused']);
    expect(stateOn('2022-03-02', yaml)).toBe('撤销');
  });

  it('撤销 while it lasts leaves it as late as it was when the clock was stopped', () => {
    const yaml = task(
      `${plain}\n办结时限: 2022-02-21`,
      sign('2022-02-14'),
      suspend('2022-02-24'),
      cancel('2022-03-02'),
    );
    expect(standingOn('2022-03-31', yaml).obligations.at(-1)).toMatchObject({
      lateDays: 2,
      due: { day: '2022-02-21' },
    });
  });
});
