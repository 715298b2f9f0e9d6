import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { Day } from '../../src/calendar/day.ts';
import type { Rulebook } from '../../src/records/rule/rulebook.ts';
import { checkTask } from '../../src/records/task/check.ts';
import { partsOf } from '../../src/records/task/parts.ts';
import type { Task } from '../../src/records/task/schema.ts';
import { tell } from '../../src/records/task/tell.ts';
import { knownTask } from '../../src/rules/basis/known.ts';
import { cardOf } from '../../src/rules/deadlines/card.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { state as states } from '../../src/vocabulary/choices.ts';
import { at, bookOf, listedOn, summary, task } from '../boundaries/book.ts';
import { runs } from '../extent.ts';
import { anyDay, anyHistory, anyRulebook } from './histories.ts';
import { momentOf, standingOn, stateOn, storyOf, taskOf, termsOn } from './specimen.ts';

const A = '区应急管理局';
const B = '区水利局';

const of = (unit: string) => (unit === '' ? '' : `, 单位: ${unit}`);
const sign = (day: string, unit = '') => `日期: ${day}, 动作: 签批, 人员: 王某${of(unit)}`;
const done = (day: string, unit = '') => `日期: ${day}, 动作: 办结, 内容: 已整改${of(unit)}`;
const feedback = (day: string, unit = '') => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改${of(unit)}`;
const sendBack = (day: string, unit = '') => `日期: ${day}, 动作: 退回重办, 理由: 不实${of(unit)}`;
const urge = (day: string, unit = '') => `日期: ${day}, 动作: 催办, 方式: 电话${of(unit)}`;
const clear = (day: string) => `日期: ${day}, 动作: 销号, 人员: 赵某`;
const suspend = (day: string) => `日期: ${day}, 动作: 中止, 理由: 封控, 批准人: 李某`;
const transfer = (day: string, to: string, from = '') =>
  `日期: ${day}, 动作: 转办, 单位: ${to}, 理由: 职责${from && `, 转出单位: ${from}`}`;

/** Received on Tuesday 03-01: 签批 until 03-04, 办理 (一般) until 03-08, by 区应急管理局 and 区水利局. */
const course = (...entries: readonly string[]) =>
  `共同牵头: [${B}]\n收到日期: 2022-03-01\n办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`;

/** What is owed on a day: link, unit, due day, verdict. */
function owed(on: string, yaml: string, ...links: readonly string[]): string[] {
  return standingOn(on, yaml)
    .obligations.filter(({ link }) => links.includes(link))
    .map(({ link, unit, due, verdict, lateDays }) => `${link} ${unit} ${due.day} ${verdict} ${lateDays}`);
}

const both = [sign('2022-03-02'), sign('2022-03-03', B)];

describe('each of the units that lead a task', () => {
  it('signs, completes and feeds back on its own', () => {
    const yaml = course(...both, done('2022-03-07'), done('2022-03-10', B), feedback('2022-03-11'));
    expect(owed('2022-03-18', yaml, 'sign', 'handling', 'feedback')).toEqual([
      `sign ${A} 2022-03-04 done 0`,
      `handling ${A} 2022-03-08 done 0`,
      `feedback ${A} 2022-03-14 done 0`,
      `sign ${B} 2022-03-04 done 0`,
      `handling ${B} 2022-03-08 done-late 2`, // 9, 10
      `feedback ${B} 2022-03-17 overdue 1`,
    ]);
  });

  it('is meant as 牵头单位 where an entry of its own names none', () => {
    const [first, second] = partsOf(taskOf(course(...both, done('2022-03-07'))));
    expect(first?.history?.map(({ action }) => action)).toEqual(['sign', 'complete']);
    expect(second?.history?.map(({ action }) => action)).toEqual(['sign']);
  });

  it('is late by itself', () => {
    const yaml = course(sign('2022-03-02'));
    expect(owed('2022-03-07', yaml, 'sign')).toEqual([`sign ${A} 2022-03-04 done 0`, `sign ${B} 2022-03-04 overdue 1`]);
  });
});

describe('a task that several lead', () => {
  it.each([
    ['2022-03-02', '待签批'],
    ['2022-03-03', '办理中'],
    ['2022-03-07', '办理中'],
    ['2022-03-10', '已办结待反馈'],
    ['2022-03-11', '已办结待反馈'],
    ['2022-03-14', '已反馈'],
    ['2022-03-15', '已销号'],
  ])('stands on %s where the least advanced stands: %s', (day, state) => {
    const ends = [feedback('2022-03-11'), feedback('2022-03-14', B), clear('2022-03-15')];
    expect(stateOn(day, course(...both, done('2022-03-07'), done('2022-03-10', B), ...ends))).toBe(state);
  });

  it('is not cleared while one of them is not done: 销号 is refused for all', () => {
    const { refusals, state } = storyOf(
      course(...both, done('2022-03-07'), feedback('2022-03-08'), clear('2022-03-09')),
    );
    expect(states.words[state]).toBe('办理中');
    expect(refusals.map(({ why, index }) => [why, index])).toEqual([['办理中时不能销号', 4]]);
  });

  it('is stopped for those that are not done', () => {
    const yaml = course(...both, done('2022-03-03'), suspend('2022-03-07'), '日期: 2022-03-14, 动作: 恢复');
    expect(storyOf(yaml).refusals).toEqual([]);
    expect(stateOn('2022-03-07', yaml)).toBe('中止');
    // 4, 14, 15, 16, 17: the days from 03-07 to 03-13 do not count
    expect(owed('2022-03-14', yaml, 'handling')).toEqual([
      `handling ${A} 2022-03-08 done 0`,
      `handling ${B} 2022-03-15 today 0`.replace('today', 'soon'),
    ]);
  });

  it('is urged for all, or for the one that is named, and counted once', () => {
    const all = standingOn('2022-03-08', course(...both, urge('2022-03-04')));
    expect(all.obligations.filter(({ link }) => link === 'response').map(({ unit }) => unit)).toEqual([A, B]);
    expect([all.matter.urges, all.urging.unanswered]).toEqual([1, 1]);
    expect(owed('2022-03-07', course(...both, urge('2022-03-04', B)), 'response')).toEqual([
      `response ${B} 2022-03-07 today 0`,
    ]);
  });

  it('goes on where one of them is sent back, and the other stays done', () => {
    const yaml = course(...both, done('2022-03-07'), done('2022-03-07', B), sendBack('2022-03-09', B));
    expect(stateOn('2022-03-09', yaml)).toBe('退回重办');
    expect(owed('2022-03-09', yaml, 'handling').at(-1)).toBe(`handling ${B} 2022-03-16 open 0`);
    expect(owed('2022-03-09', yaml, 'handling').filter((line) => line.includes(A))).toHaveLength(1);
  });

  it('is begun again for all when 销号 is taken back', () => {
    const ends = [feedback('2022-03-08'), feedback('2022-03-08', B), clear('2022-03-09')];
    const again = '日期: 2022-04-06, 动作: 撤销销号, 理由: 没有整改';
    const yaml = course(...both, done('2022-03-07'), done('2022-03-07', B), ...ends, again);
    expect(owed('2022-04-06', yaml, 'handling').filter((line) => line.includes('2022-04-13'))).toHaveLength(2);
  });

  it('can be handed on for one of them', () => {
    const yaml = course(...both, transfer('2022-03-09', '区消防救援大队', B), sign('2022-03-10', '区消防救援大队'));
    expect(storyOf(yaml).leads).toEqual([A, '区消防救援大队']);
    expect(storyOf(yaml).refusals).toEqual([]);
    expect(owed('2022-03-10', yaml, 'handling')).toEqual([
      `handling ${A} 2022-03-08 overdue 2`,
      `handling ${B} 2022-03-08 waived-late 1`,
      `handling 区消防救援大队 2022-03-16 open 0`,
    ]);
    expect(storyOf(course(...both, transfer('2022-03-09', '区消防救援大队'))).leads).toEqual(['区消防救援大队', B]);
  });

  it('has no card', () => {
    const terms = termsOn('2022-03-31');
    expect(standingOn('2022-03-31', course(...both)).concerned).toEqual([B]);
    expect(
      cardOf({ ...standingOn('2022-03-31', course(...both)), file: 'tasks/2022/RW20220214-7K3Q.yaml' }, terms),
    ).toBe(undefined);
  });
});

describe('what is said of a task that several lead', () => {
  const said = (yaml: string) => {
    const record = taskOf(yaml);
    return checkTask(record, tell(record, momentOf('2022-03-10')), termsOn('2022-03-10')).map(
      ({ code, path, message }) => [code, path.join('.'), message],
    );
  };

  it('stands at its place in the whole file', () => {
    expect(said(course(...both, sign('2022-03-04', B), feedback('2022-03-04', B)))).toEqual([
      ['entry-refused', '办理经过.3.动作', '2022-03-04 的“反馈”不成立：办理中时不能反馈；这一条没有算进去'],
    ]);
  });

  it('is said once of what concerns all', () => {
    const early = '日期: 2022-02-28, 动作: 催办, 方式: 电话';
    expect(said(course(early, ...both)).filter(([code]) => code === 'entry-early')).toHaveLength(1);
  });

  it('is that a unit does not lead which an entry names', () => {
    const why = (yaml: string) => storyOf(yaml).refusals.map((one) => `${one.why}：${one.remedy}`);
    const remedy = '照“牵头单位”“共同牵头”里的写法写，转办过的写现在的单位；或去掉“单位”';
    expect(why(course(...both, done('2022-03-07', '区教育局')))).toEqual([`区教育局这时不牵头：${remedy}`]);
    const single = `收到日期: 2022-03-01\n办理经过: [{${sign('2022-03-02', B)}}]`;
    expect(why(single)).toEqual([`${B}这时不牵头：${remedy}`]);
  });
});

describe('the figures of a task that several lead', () => {
  const lines = (...entries: readonly string[]) =>
    task('0001', `共同牵头: [乙局]\n收到日期: 2022-03-01\n办理经过:${entries.map((one) => `\n  - {${one}}`).join('')}`);
  const book = bookOf([lines(sign('2022-03-02'), sign('2022-03-03', '乙局'), done('2022-03-07'))]);

  it('have it once in all and once for each of them', () => {
    const { total, units, leaders, matrix } = summary(book, '2022Q1', '2022-03-31');
    expect(total).toMatchObject({ received: 1, completed: 0, open: 1, overdueTasks: 1, handled: 1, handledInTime: 0 });
    expect(units.map(({ name, figures }) => [name, figures.received, figures.completed, figures.overdueTasks])).toEqual(
      [
        ['甲局', 1, 1, 0],
        ['乙局', 1, 0, 1],
      ],
    );
    expect(leaders.map(({ name, figures }) => [name, figures.received])).toEqual([
      ['李某', 1],
      ['周某', 1],
    ]);
    expect(matrix.underWay).toEqual({ onTime: 0, overdue: 1 });
  });

  // 甲局: fed back by 03-14, not done; 乙局: handled by 03-08, not done
  it('list each that is late', () => {
    expect(listedOn('2022-03-15', book, 'handling')).toEqual(['乙局 2022-03-08 overdue']);
    expect(listedOn('2022-03-15', book, 'feedback')).toEqual(['甲局 2022-03-14 overdue']);
    expect(at('2022-03-15', book).standings).toHaveLength(1);
  });
});

describe('any history of a task that several lead', () => {
  const joint = anyHistory.map((one): Task => ({ ...one, joint: [B] }));
  const calendar = createCalendar();
  const look = (record: Task, day: Day, rules: Rulebook) => {
    const standing = standingOf(knownTask({ record, file: 'any.yaml' }, { day }), { calendar, rules, asOf: { day } });
    const { state, obligations, light, matter, story } = standing;
    return { state, obligations, light, matter, refused: story.refusals.map(({ entry }) => entry) };
  };

  it('is told, judged and checked, and on a day by nothing that came later', () => {
    fc.assert(
      fc.property(joint, anyRulebook, anyDay, (record, rules, day) => {
        const known = { ...record, history: (record.history ?? []).filter(({ date }) => date.day <= day) };
        expect(look(record, day, rules)).toEqual(look(known, day, rules));
        checkTask(record, tell(record, { day }), { calendar, rules, asOf: { day } });
      }),
      { numRuns: runs(400) },
    );
  });

  it('has each entry with somebody, and none twice with the same', () => {
    fc.assert(
      fc.property(joint, (record) => {
        const parts = partsOf(record).map(({ history = [] }) => history);
        expect(new Set(parts.flat())).toEqual(new Set(record.history));
        for (const history of parts) expect(new Set(history).size).toBe(history.length);
      }),
      { numRuns: runs(200) },
    );
  });
});
