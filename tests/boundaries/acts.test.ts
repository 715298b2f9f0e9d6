import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/records/task/check.ts';
import { tell } from '../../src/records/task/tell.ts';
import { escalationsOf } from '../../src/rules/reminding/escalation.ts';
import { linkOn, momentOf, standingOn, stateOn, taskOf, termsOn } from '../records/specimen.ts';
import { at, bookOf, period, summary, task } from './book.ts';

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const receive = (day: string) => `日期: ${day}, 动作: 签收`;
const told = (day: string, more = '') => `日期: ${day}, 动作: 进展, 内容: 过半${more}`;
const claim = (day: string) => `日期: ${day}, 动作: 报结, 内容: 已整改`;
const accept = (day: string) => `日期: ${day}, 动作: 认可, 人员: 赵某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const back = (day: string) => `日期: ${day}, 动作: 退回重办, 理由: 不实`;
const feedback = (day: string) => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改`;
const transfer = (day: string) => `日期: ${day}, 动作: 转办, 单位: 乙局, 理由: 职责调整`;
const urge = (day: string, means = '电话') => `日期: ${day}, 动作: 催办, 方式: ${means}`;
const respond = (day: string, more = '') => `日期: ${day}, 动作: 回应, 内容: 正在办${more}`;
const instruct = (day: string, limit: string) => `日期: ${day}, 动作: 批示, 人员: 李某, 内容: 抓紧, 时限: ${limit}`;

// due on Monday 2022-02-28
const complex = '难易程度: 较复杂\n收到日期: 2022-02-14';

function course(...entries: readonly string[]): string {
  return `${complex}\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`;
}

describe('签收（制度“签收时限”，不写不要求）', () => {
  const within = '签收时限: 1个工作日';
  it.each([
    [[receive('2022-02-15')], '2022-02-15 done'],
    [[receive('2022-02-16')], '2022-02-15 done-late 1'],
    // what is signed or worked on was received
    [[sign('2022-02-15')], '2022-02-15 done'],
    [[told('2022-02-16')], '2022-02-15 done-late 1'],
    [[sign('2022-02-16'), receive('2022-02-17')], '2022-02-15 done-late 1'],
    [[], '2022-02-15 overdue 3'],
  ])('%j: %s', (entries, said) => {
    expect(linkOn('签收', '2022-02-18', course(...entries), within)).toEqual([said]);
  });

  it('is owed by nobody where no rule asks for it', () => {
    expect(linkOn('签收', '2022-02-18', course())).toEqual([]);
    expect(stateOn('2022-02-18', course(receive('2022-02-15')))).toBe('待签批');
  });

  it('is owed anew by whoever takes over', () => {
    const yaml = course(transfer('2022-02-17'), receive('2022-02-18'));
    expect(linkOn('签收', '2022-02-18', yaml, within)).toEqual(['2022-02-15 waived-late 2', '2022-02-18 done']);
  });
});

describe('首次反馈（制度“首次反馈时限”，不写不要求）', () => {
  it.each([
    [[told('2022-02-17')], '2022-02-17 done'],
    [[told('2022-02-18')], '2022-02-17 done-late 1'],
    [[claim('2022-02-17')], '2022-02-17 done'],
    [[urge('2022-02-16'), respond('2022-02-17')], '2022-02-17 done'],
    [[urge('2022-02-16'), respond('2022-02-17', ', 有效: 否')], '2022-02-17 overdue 2'],
    [[receive('2022-02-15'), sign('2022-02-15')], '2022-02-17 overdue 2'],
  ])('%j: %s', (entries, said) => {
    expect(linkOn('首次反馈', '2022-02-21', course(...entries), '首次反馈时限: 3个工作日')).toEqual([said]);
  });
});

describe('报结 and 认可', () => {
  it.each([
    ['2022-02-28', '2022-02-28 done'],
    ['2022-03-01', '2022-02-28 done-late 1'],
  ])('said to be done on %s and accepted two weeks later: %s, by the day of 报结', (day, said) => {
    const waiting = course(sign('2022-02-15'), claim(day));
    expect(linkOn('办理', '2022-03-14', waiting)).toEqual([said]);
    expect(stateOn('2022-03-14', waiting)).toBe('待认可');
    const accepted = course(sign('2022-02-15'), claim(day), accept('2022-03-14'));
    expect(linkOn('办理', '2022-03-31', accepted)).toEqual([said]);
    expect(stateOn('2022-03-14', accepted)).toBe('已办结待反馈');
  });

  it('waits for the office: nothing is owed, no light, and the working days are told', () => {
    const standing = standingOn('2022-03-14', course(sign('2022-02-15'), claim('2022-02-25')));
    expect([standing.outstanding, standing.light]).toEqual([[], 'none']);
    expect(standing.waiting).toMatchObject([{ what: 'acceptance', days: 11 }]);
  });

  it.each([
    [accept('2022-03-01'), '2022-03-08 done'],
    // 办结 of what was said to be done is its acceptance
    [done('2022-03-01'), '2022-03-08 done'],
  ])('feedback runs from the acceptance, not from 报结（三（五）2 办结后5个工作日）: %s', (entry, said) => {
    const yaml = course(sign('2022-02-15'), claim('2022-02-22'), entry, feedback('2022-03-08'));
    expect(linkOn('反馈', '2022-03-31', yaml)).toEqual([said]);
  });

  it.each([
    ['2022-02-25', ['2022-02-28 done', '2022-03-08 open']],
    ['2022-03-01', ['2022-02-28 done-late 1', '2022-03-08 open']],
  ])('sent back after %s it stays what it was, and the rework has a day of its own: %j', (day, said) => {
    const yaml = course(sign('2022-02-15'), claim(day), back('2022-03-01'));
    expect(linkOn('办理', '2022-03-02', yaml)).toEqual(said);
    expect(stateOn('2022-03-02', yaml)).toBe('退回重办');
    expect(linkOn('反馈', '2022-03-02', yaml)).toEqual([]);
  });

  it.each([
    ['', []],
    ['办结以认可为准: 是', ['completed-unclaimed']],
  ])('办结 without 报结 under %j: %j', (rules, said) => {
    const record = taskOf(course(sign('2022-02-15'), done('2022-02-25')));
    const found = checkTask(record, tell(record, momentOf('2022-03-14')), termsOn('2022-03-14', rules));
    expect(found.map(({ code }) => code).filter((code) => code === 'completed-unclaimed')).toEqual(said);
  });

  it('accepted after its unit was never heard to have signed: the lack is of 签批', () => {
    expect(linkOn('签批', '2022-03-14', course(claim('2022-02-15'), accept('2022-02-16')))).toEqual([
      '2022-02-17 waived-late 0',
    ]);
  });
});

describe('批示 with a day', () => {
  const given = instruct('2022-02-16', '2022-02-18');
  it.each([
    [[respond('2022-02-18')], '2022-02-18 done'],
    [[respond('2022-02-21')], '2022-02-18 done-late 1'],
    [[told('2022-02-18')], '2022-02-18 overdue 2'],
    [[told('2022-02-18', ', 落实批示: 2022-02-16')], '2022-02-18 done'],
    [[claim('2022-02-18')], '2022-02-18 done'],
    // what was urged is answered first
    [[urge('2022-02-17'), respond('2022-02-18')], '2022-02-18 overdue 2'],
    [[urge('2022-02-17'), respond('2022-02-18', ', 落实批示: 2022-02-16')], '2022-02-18 done'],
    [[respond('2022-02-18', ', 有效: 否')], '2022-02-18 overdue 2'],
  ])('%j: %s', (entries, said) => {
    expect(linkOn('批示落实', '2022-02-22', course(given, ...entries))).toEqual([said]);
  });

  it.each([
    ['2022-02-18', ['2022-02-18 open']],
    ['2022-02-21', ['2022-02-18 waived-late 1']],
  ])('goes with the task on %s where its day is not over: %j', (day, said) => {
    const looked = day === '2022-02-18' ? '2022-02-17' : '2022-02-22';
    if (day === '2022-02-18') expect(linkOn('批示落实', looked, course(given))).toEqual(['2022-02-18 soon']);
    else expect(linkOn('批示落实', looked, course(given, transfer(day)))).toEqual(said);
  });
});

describe('分办: the whole owes nothing, its parts are counted once', () => {
  const whole = (lines = '') => task('WH0L', `${complex}\n分办: 是${lines}`);
  const part = (tail: string, lead: string, ...entries: readonly string[]) =>
    task(tail, `${course(...entries)}\n上级任务: RW20220101-WH0L`).replace('牵头单位: 甲局', `牵头单位: ${lead}`);
  const book = bookOf([whole(), part('PRT1', '甲局', done('2022-02-25')), part('PRT2', '乙局')]);

  it('by the units: one task each, one late', () => {
    const { total, units } = summary(book, '2022', '2022-03-14');
    expect([total.received, total.completed, total.open, total.overdueTasks]).toEqual([2, 1, 1, 1]);
    expect(units.map(({ name, figures }) => [name, figures.open, figures.overdueTasks])).toEqual([
      ['甲局', 0, 0],
      ['乙局', 1, 1],
    ]);
    expect(period('2022').label).toBe('2022年');
  });

  it('and has no light', () => {
    const found = at('2022-03-14', book).standings.find(({ divided }) => divided);
    expect([found?.state, found?.light, found?.obligations]).toEqual(['working', 'none', []]);
  });
});

describe('升级（催办升级为督办通知：2次或逾期5个工作日；为约谈：逾期10个工作日）', () => {
  const rules = '催办升级为督办通知: 2次或逾期5个工作日\n催办升级为约谈: 逾期10个工作日\n催办升级为通报: 9次';
  const stepOn = (day: string, ...entries: readonly string[]) => {
    const standing = standingOn(day, course(sign('2022-02-15'), ...entries), rules);
    return escalationsOf([standing], termsOn(day, rules)).map(({ step }) => step);
  };
  const notice = urge('2022-03-08', '督办通知');
  const answered = respond('2022-03-09');

  // five working days after 02-28 are over on 03-07, ten on 03-14
  it.each([
    ['2022-03-04', [], []],
    ['2022-03-07', [], ['notice']],
    ['2022-03-31', [], ['notice']],
    ['2022-03-08', [notice], []],
    ['2022-03-11', [notice, answered], []],
    ['2022-03-14', [notice, answered], ['talk']],
    ['2022-03-15', [notice, answered, urge('2022-03-14', '约谈')], []],
    ['2022-02-22', [urge('2022-02-18'), urge('2022-02-21')], ['notice']],
  ])('on %s after %j: %j', (day, entries, steps) => {
    expect(stepOn(day, ...entries)).toEqual(steps);
  });

  it('a new failure starts over: what was noticed of the work is not held against the feedback', () => {
    const late = [notice, done('2022-03-10')];
    expect(stepOn('2022-03-23', ...late)).toEqual([]);
    expect(stepOn('2022-03-24', ...late)).toEqual(['notice']);
  });
});
