import { describe, expect, it } from 'vitest';
import { stateCell } from '../../src/views/view/state.ts';
import { bookOf, period, summary, task } from '../boundaries/book.ts';
import { linkOn, standingOn, stateOn, storyOf } from './specimen.ts';

const course = (...entries: readonly string[]) =>
  `收到日期: 2022-03-01\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`;
const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const feedback = (day: string) => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改`;
const clear = (day: string) => `日期: ${day}, 动作: 销号, 人员: 赵某`;
const reopen = (day: string, limit = '') =>
  `日期: ${day}, 动作: 撤销销号, 理由: 没有整改${limit && `, 时限: ${limit}`}`;

// March and April 2022: every Monday to Friday is a working day but 04-04 and 04-05; 04-02 and 04-24 are worked.
const cleared = [sign('2022-03-02'), done('2022-03-07'), feedback('2022-03-09'), clear('2022-03-14')];

describe('撤销销号（五（二））', () => {
  const yaml = course(...cleared, reopen('2022-04-06'));

  it('has the task in hand again from its day on, and not before', () => {
    expect(stateOn('2022-04-05', yaml)).toBe('已销号');
    expect(stateOn('2022-04-06', yaml)).toBe('办理中');
  });

  it('keeps the first 办结, 反馈 and 销号 in the story', () => {
    const { rounds, ended } = storyOf(yaml);
    const [first, second] = rounds;
    expect([first.completed, first.feedback, first.cleared].map((entry) => entry?.date.day)).toEqual([
      '2022-03-07',
      '2022-03-09',
      '2022-03-14',
    ]);
    expect(second?.returned?.action).toBe('reopen');
    expect(ended).toBeUndefined();
  });

  // 5个工作日 from Wednesday 04-06: 7, 8, 11, 12, 13
  it('has a clock of its own: the limit for rework, or the day that was given', () => {
    expect(linkOn('办理', '2022-04-06', yaml)).toEqual(['2022-03-08 done', '2022-04-13 open']);
    const given = course(...cleared, reopen('2022-04-06', '2022-04-29'));
    expect(linkOn('办理', '2022-04-06', given).at(-1)).toBe('2022-04-29 open');
  });

  it('says in the explanation from what the limit is counted', () => {
    const { obligations } = standingOn('2022-04-06', yaml);
    expect(obligations.findLast(({ link }) => link === 'handling')?.changes).toEqual(['2022-04-06 撤销销号，重新计时']);
    const given = standingOn('2022-04-06', course(...cleared, reopen('2022-04-06', '2022-04-29')));
    expect(given.obligations.findLast(({ link }) => link === 'handling')?.basis).toEqual(['2022-04-06 撤销销号时限定']);
  });

  it('leads to 待签批 and then 办理中 again when the task is handed on', () => {
    const over = '日期: 2022-04-07, 动作: 转办, 单位: 区水利局, 理由: 职责';
    const handed = course(...cleared, reopen('2022-04-06'), over);
    expect(stateOn('2022-04-07', handed)).toBe('待签批');
    expect(stateOn('2022-04-08', `${handed}\n  - {${sign('2022-04-08')}}`)).toBe('办理中');
  });

  it('is seen beside the state for ever', () => {
    const closed = course(
      ...cleared,
      reopen('2022-04-06'),
      done('2022-04-08'),
      feedback('2022-04-08'),
      clear('2022-04-08'),
    );
    const shown = (on: string) => {
      const { state, synopsis } = standingOn(on, closed);
      return stateCell(state, synopsis).text;
    };
    expect([shown('2022-04-05'), shown('2022-04-06'), shown('2022-12-31')]).toEqual([
      '已销号',
      '办理中（销号后恢复1次）',
      '已销号（销号后恢复1次）',
    ]);
  });

  it('can be followed by another 销号, and that be taken back too', () => {
    const again = [done('2022-04-08'), feedback('2022-04-08'), clear('2022-04-08'), reopen('2022-04-11')];
    const twice = course(...cleared, reopen('2022-04-06'), ...again);
    expect(stateOn('2022-04-08', twice)).toBe('已销号');
    expect(stateOn('2022-04-11', twice)).toBe('办理中');
  });
});

describe('what went before 撤销销号', () => {
  const late = [sign('2022-03-02'), done('2022-03-15'), feedback('2022-03-25'), clear('2022-03-28')];

  // 办理 03-08: 9, 10, 11, 14, 15; 反馈 03-22: 23, 24, 25
  it('stays as late as it was', () => {
    const yaml = course(...late, reopen('2022-04-06'));
    expect(linkOn('办理', '2022-04-06', yaml)[0]).toBe('2022-03-08 done-late 5');
    expect(linkOn('反馈', '2022-04-06', yaml)).toEqual(['2022-03-22 done-late 3']);
  });

  // 配合 due on 03-10, undone when the task was cleared on 03-28: 11, 14..18 (6), 21..25 (11), 28 (12)
  it('is not met by what a supporting unit does only afterwards', () => {
    const assist = '日期: 2022-04-07, 动作: 配合, 单位: 区水利局';
    const lines = `配合事项: [{单位: 区水利局, 事项: 供图, 时限: 2022-03-10}]\n${course(...late, reopen('2022-04-06'), assist)}`;
    expect(storyOf(lines).refusals).toEqual([]);
    expect(linkOn('配合', '2022-04-29', lines)).toEqual(['2022-03-10 waived-late 12']);
  });

  // 一事一报 within 5个工作日 of 03-15: 03-22, met by the feedback of 03-25; after 04-08: 11..15 -> 04-15
  it('keeps its report on the matter, and the next completion wants another', () => {
    const lines = `定期报告: 一事一报\n${course(...late, reopen('2022-04-06'), done('2022-04-08'))}`;
    const reports = (on: string) =>
      summary(bookOf([task('0001', lines)]), '2022', on).byLink.filter(({ link }) => link === 'report');
    expect(reports('2022-04-06')).toEqual([{ link: 'report', due: 1, onTime: 0, late: 1 }]);
    expect(reports('2022-04-18')).toEqual([{ link: 'report', due: 2, onTime: 0, late: 2 }]);
  });

  // the quarter's report was due on 04-11 (6, 7, 8, 11 after 04-01, 04-02): 办结 of 04-01 took it away
  it('brings back no report of a period that it had fallen out of', () => {
    const one = [sign('2022-03-02'), done('2022-04-01'), feedback('2022-04-01'), clear('2022-04-01')];
    const lines = `定期报告: 每季\n${course(...one, reopen('2022-04-20'))}`;
    const { byLink } = summary(bookOf([task('0001', lines)]), '2022', '2022-04-29');
    expect(byLink.filter(({ link }) => link === 'report')).toEqual([]);
  });
});

describe('销号后恢复', () => {
  const over = '日期: 2022-04-07, 动作: 转办, 单位: 乙局, 理由: 职责';
  const book = bookOf([task('0001', course(...cleared, reopen('2022-04-06'), over))]);
  const reopened = (of: string, on: string) => {
    const { total, units, leaders } = summary(book, of, on);
    return [total, ...units.map(({ figures }) => figures), ...leaders.map(({ figures }) => figures)].map(
      (figures) => figures.reopened,
    );
  };

  it('is counted in the period of its day, against the unit that had finished the task', () => {
    expect(reopened('2022Q2', '2022-06-30')).toEqual([1, 1, 0, 1, 0]);
    expect(summary(book, '2022Q2', '2022-06-30').units.map(({ name }) => name)).toEqual(['甲局', '乙局']);
  });

  it('is in no period after it', () => {
    expect(new Set(reopened('2022Q3', '2022-09-30'))).toEqual(new Set([0]));
  });

  it('is in no period before it, whenever one asks', () => {
    expect(reopened('2022Q1', '2022-12-31')).toEqual([0, 0, 0]);
    expect(summary(book, '2022Q1', '2022-12-31')).toEqual(summary(book, '2022Q1', '2022-03-31'));
    expect(period('2022Q1').to).toBe('2022-03-31');
  });
});
