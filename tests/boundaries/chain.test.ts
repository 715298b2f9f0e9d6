import { describe, expect, it } from 'vitest';
import { holdsOn } from '../../src/records/task/card.ts';
import { checkTask } from '../../src/records/task/check.ts';
import { tell } from '../../src/records/task/tell.ts';
import { cardOf } from '../../src/rules/deadlines/card.ts';
import { linkOn, momentOf, standingOn, stateOn, taskOf, termsOn } from '../records/specimen.ts';
import { at, bookOf, task } from './book.ts';

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const told = (day: string) => `日期: ${day}, 动作: 进展, 内容: 排查完毕`;
const feedback = (day: string) => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改`;
const sendBack = (day: string) => `日期: ${day}, 动作: 退回重办, 理由: 不实`;
const ask = (day: string, until: string) => `日期: ${day}, 动作: 申请延期, 理由: 冻土, 延至: ${until}`;
const grant = (day: string, until: string) => `日期: ${day}, 动作: 批准延期, 批准人: 李某, 延至: ${until}`;
const transfer = (day: string) => `日期: ${day}, 动作: 转办, 单位: 乙局, 理由: 职责调整`;

function course(facts: string, ...entries: readonly string[]): string {
  return `${facts}\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`;
}

/** What check says of a task on a day, among these. */
function codes(yaml: string, on: string, ...wanted: readonly string[]): string[] {
  const record = taskOf(yaml);
  const found = checkTask(record, tell(record, momentOf(on)), termsOn(on));
  return found.map(({ code }) => code).filter((code) => wanted.includes(code));
}

// due on Monday 2022-02-28
const complex = '难易程度: 较复杂\n收到日期: 2022-02-14';

describe('延期（三（一）3；应在到期前申请，批复写明时间）', () => {
  it.each([
    ['2022-02-28', []],
    ['2022-03-01', ['extension-late']],
  ])('asked for on %s of a day of 02-28: %j', (day, said) => {
    const yaml = course(complex, sign('2022-02-15'), ask(day, '2022-03-10'));
    expect(codes(yaml, '2022-03-31', 'extension-late')).toEqual(said);
  });

  it.each([
    ['2022-02-25', ['extension-backwards']],
    ['2022-02-28', []],
    ['2022-03-01', []],
  ])('granted until %s: %j', (until, said) => {
    const yaml = course(complex, sign('2022-02-15'), ask('2022-02-22', '2022-03-10'), grant('2022-02-23', until));
    expect(codes(yaml, '2022-03-31', 'extension-backwards')).toEqual(said);
    expect(linkOn('办理', '2022-02-23', yaml)[0]?.slice(0, 10)).toBe(until);
  });

  it.each([
    [1, []],
    [2, ['extension-repeated']],
  ])('granted %i times: %j（延期次数1次）', (times, said) => {
    const each = [ask('2022-02-21', '2022-03-07'), grant('2022-02-22', '2022-03-07')];
    const more = [ask('2022-02-23', '2022-03-10'), grant('2022-02-24', '2022-03-10')];
    const yaml = course(complex, sign('2022-02-15'), ...[...each, ...more].slice(0, times * 2));
    expect(codes(yaml, '2022-03-31', 'extension-repeated')).toEqual(said);
  });
});

describe('days that were fixed', () => {
  it.each([
    ['2022-02-13', ['deadline-before-receipt']],
    ['2022-02-14', []],
  ])('办结时限 %s of what came on 02-14: %j', (day, said) => {
    expect(codes(`收到日期: 2022-02-14\n办结时限: ${day}`, '2022-02-14', 'deadline-before-receipt')).toEqual(said);
  });

  it.each([
    ['2022-02-28', []],
    ['2022-03-01', ['step-after-deadline']],
  ])('a step by %s of what is due on 02-28: %j（三（一）1 时间表）', (day, said) => {
    const yaml = `${complex}\n路线图: [{步骤: 摸底, 时限: ${day}}]`;
    expect(codes(yaml, '2022-02-15', 'step-after-deadline')).toEqual(said);
  });

  it.each([
    ['2022-03-02', '2022-03-02 done'],
    ['2022-03-03', '2022-03-10 done'],
  ])(
    'for the first feedback, 03-02, still hold for rework that is finished on %s（上级有时限的从其规定）',
    (day, said) => {
      const yaml = course(
        `${complex}\n反馈时限: 2022-03-02`,
        ...[sign('2022-02-15'), done('2022-02-18'), feedback('2022-02-21'), sendBack('2022-02-21')],
        ...[done(day), feedback(day)],
      );
      expect(linkOn('反馈', '2022-03-31', yaml)).toEqual(['2022-03-02 done', said]);
    },
  );
});

it('a day for feedback that was over before the first completion is kept all the same', () => {
  const yaml = course(`${complex}\n反馈时限: 2022-03-02`, sign('2022-02-15'), done('2022-03-03'));
  expect(linkOn('反馈', '2022-03-03', yaml)).toEqual(['2022-03-02 overdue 1']);
});

describe('on the day of a return for rework', () => {
  const back = [sign('2022-02-15'), done('2022-02-18'), feedback('2022-02-21'), sendBack('2022-02-21')];
  it('feedback given before it was given, and the next is owed from the next completion', () => {
    const yaml = course(complex, ...back, done('2022-02-21'), feedback('2022-02-28'));
    expect(linkOn('反馈', '2022-03-31', yaml)).toEqual(['2022-02-25 done', '2022-02-28 done']);
    expect(linkOn('反馈', '2022-02-21', yaml)).toEqual(['2022-02-25 done', '2022-02-28 open']);
  });

  it('feedback after it, of what is not finished again, does not count', () => {
    const wrong = [sign('2022-02-15'), done('2022-02-18'), sendBack('2022-02-21'), feedback('2022-02-21')];
    expect(stateOn('2022-02-21', course(complex, ...wrong))).toBe('退回重办');
    expect(linkOn('反馈', '2022-02-21', course(complex, ...wrong))[0]).not.toContain('done');
  });

  it.each([
    ['2022-02-18', '2022-02-28', true],
    ['2022-02-21', '2022-02-28', false],
    ['2022-02-22', '2022-03-01', false],
  ])('%s: due on %s, the old day of 02-28 being kept: %s（重办时限5个工作日与原时限取晚）', (day, due, kept) => {
    const yaml = course(complex, sign('2022-02-15'), done(day), sendBack(day));
    const rework = standingOn('2022-02-22', yaml).obligations.filter(({ link }) => link === 'handling')[1];
    expect(rework?.due.day).toBe(due);
    expect(rework?.changes.some((change) => change.includes('仍按原时限'))).toBe(kept);
  });
});

describe('极特殊, 1个月 but not before 20个工作日（本产品的取值）', () => {
  const month = (received: string) =>
    course(
      `难易程度: 极特殊\n收到日期: ${received}`,
      `日期: ${received}, 动作: 申请极特殊, 理由: 冻土`,
      `日期: ${received}, 动作: 批准极特殊, 批准人: 李某`,
    );
  it.each([
    ['2022-01-28', '2022-03-02', true],
    ['2022-02-14', '2022-03-14', false],
    ['2022-02-13', '2022-03-14', false],
  ])('received on %s is due on %s; the floor is spoken of: %s', (received, due, floored) => {
    const handling = standingOn('2022-04-29', month(received)).obligations.at(-1);
    expect(handling?.due.day).toBe(due);
    expect(handling?.changes.some((change) => change.includes('取后者'))).toBe(floored);
  });
});

describe('facts that are known from their day on', () => {
  it.each([
    ['2022-02-16', '2022-02-21'],
    ['2022-02-17', '2022-02-28'],
  ])('难易认定 of 02-17, on %s: due on %s（改档须留痕）', (on, due) => {
    const yaml = `${complex}\n难易认定: {人员: 李某, 日期: 2022-02-17}`;
    expect(linkOn('办理', on, yaml)[0]?.slice(0, 10)).toBe(due);
  });

  it.each([
    ['2022-02-15', ['entry-future']],
    ['2022-02-16', []],
  ])('an entry of 02-16, on %s: %j', (on, said) => {
    expect(codes(course(complex, sign('2022-02-16')), on, 'entry-future')).toEqual(said);
  });

  it.each([
    ['2022-02-13', ['entry-early']],
    ['2022-02-14', []],
  ])('an entry of %s of what came on 02-14: %j', (day, said) => {
    expect(codes(course(complex, sign(day)), '2022-02-28', 'entry-early')).toEqual(said);
  });

  it.each([
    ['2022-02-16', ['entry-backdated']],
    ['2022-02-17', []],
  ])('progress of %s entered below one of 02-17: %j（补记看得见）', (day, said) => {
    const yaml = course(complex, sign('2022-02-15'), told('2022-02-17'), told(day));
    expect(codes(yaml, '2022-02-28', 'entry-backdated')).toEqual(said);
  });

  it.each([
    ['2022-02-14 09:29', []],
    ['2022-02-14 09:30', []],
    ['2022-02-14 09:31', ['emergency-after-receipt']],
  ])('an emergency of %s in a task of 09:30: %j', (occurred, said) => {
    const yaml = `收到日期: 2022-02-14 09:30\n突发事件: {类别: 事故灾难, 发生时间: ${occurred}}`;
    expect(codes(yaml, '2022-02-28', 'emergency-after-receipt')).toEqual(said);
  });
});

describe('久未更新, 20个工作日（三（一）1 实时动态更新）', () => {
  // the twentieth working day after Tuesday 2022-02-15 is Tuesday 03-15
  const yaml = course('收到日期: 2022-02-14\n办结时限: 2022-03-16', sign('2022-02-15'));
  it.each([
    ['2022-03-15', []],
    ['2022-03-16', ['task-stale']],
    ['2022-03-17', []],
  ])('on %s: %j, the 16th being its due day and the 17th overdue', (on, said) => {
    expect(codes(yaml, on, 'task-stale')).toEqual(said);
  });
});

describe('the day of 转办 (03-02)', () => {
  const moved = course(complex, transfer('2022-03-02'));
  it("begins the new unit's 签批 and ends the old one's（三（一）2 自收到起；原单位承担到转办当日）", () => {
    const signing = standingOn('2022-03-02', moved).obligations.filter(({ link }) => link === 'sign');
    expect(signing.map(({ unit, start, due }) => [unit, start, due.day])).toEqual([
      ['区应急管理局', '2022-02-14', '2022-02-17'],
      ['乙局', '2022-03-02', '2022-03-07'],
    ]);
    const later = standingOn('2022-04-29', moved).obligations[0];
    expect([signing[0]?.lateDays, later?.lateDays]).toEqual([9, 9]);
  });

  it.each([
    ['2022-03-01', '区应急管理局'],
    ['2022-03-02', '乙局'],
  ])('seen on %s the task is with %s', (on, lead) => {
    expect(standingOn(on, moved).story.lead).toBe(lead);
  });

  it('what the old unit did on that day, before it, is its own', () => {
    const urge = '日期: 2022-03-02, 动作: 催办, 方式: 电话';
    const urged = (...entries: readonly string[]) =>
      standingOn('2022-03-03', course(complex, ...entries)).story.urges.map(({ unit }) => unit);
    expect(urged(urge, transfer('2022-03-02'))).toEqual(['区应急管理局']);
    expect(urged(transfer('2022-03-02'), urge)).toEqual(['乙局']);
  });
});

describe('a card holds after the day of its last fact and not on it', () => {
  const yaml = task('0001', `收到日期: 2022-02-14\n办理经过:\n  - {${sign('2022-02-15')}}`);
  const cardOn = (on: string) => {
    const { standings, terms } = at(on, bookOf([yaml]));
    return standings[0] && cardOf(standings[0], terms);
  };
  it.each([
    ['2022-02-15', undefined],
    ['2022-02-16', '2022-02-15'],
  ])('made on %s: %s', (on, since) => {
    expect(cardOn(on)?.since).toBe(since);
  });

  it.each([
    ['2022-02-15', false],
    ['2022-02-15 23:59', false],
    ['2022-02-16', true],
  ])('asked on %s: %s', (on, holds) => {
    expect(holdsOn(cardOn('2022-03-01') as NonNullable<ReturnType<typeof cardOn>>, momentOf(on))).toBe(holds);
  });
});
