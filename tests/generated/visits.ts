import fc from 'fast-check';
import { addDays, type Day } from '../../src/calendar/day.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { daysInOrder, someDay } from './days.ts';
import { type Draft, draft, idOf, maybe, several, told, toOne, toSome } from './filing.ts';
import { someUnit } from './units.ts';

const people = ['李某', '徐某', '马某'];
const person = fc.constantFrom(...people);
export const wordOf = (choice: { readonly words: Readonly<Record<string, string>> }) =>
  fc.constantFrom(...Object.values(choice.words));
const someQuarter = fc.constantFrom('2022Q1', '2022Q2', '2022Q3', '2022Q4');

const exemption = fc.record({
  日期: someDay,
  季度: someQuarter,
  理由: fc.constant('停产'),
  批准人: fc.constant('李某'),
});

const term = fc.record({
  person,
  unit: someUnit,
  invited: maybe(wordOf(choices.invitation)),
  exempt: maybe(exemption),
});

/** A target with those who answer for it from its listing on: one, or on some day another takes over. */
const watched = fc
  .record({
    days: daysInOrder(4),
    category: wordOf(choices.targetCategory),
    level: wordOf(choices.targetLevel),
    state: maybe(wordOf(choices.targetState)),
    removed: fc.boolean(),
    terms: fc.array(term, { minLength: 1, maxLength: 2 }),
  })
  .map((one) => (at: number) => targetOf(one, at));

interface Watched {
  readonly days: readonly Day[];
  readonly category: string;
  readonly level: string;
  readonly state: string | undefined;
  readonly removed: boolean;
  readonly terms: readonly {
    readonly person: string;
    readonly unit: string;
    readonly invited: string | undefined;
    readonly exempt:
      | { readonly 日期: Day; readonly 季度: string; readonly 理由: string; readonly 批准人: string }
      | undefined;
  }[];
}

function targetOf({ days, category, level, state, removed, terms }: Watched, at: number): Draft[] {
  const [listed, changed, handed, gone] = days as [Day, Day, Day, Day];
  const id = idOf('BD', listed, at);
  const target = draft('targets', 'BD', listed, at, {
    名称: `企业${at + 1}`,
    类别: category,
    层级: level,
    列入日期: listed,
    状态变化: state === undefined ? undefined : [told({ 日期: changed, 状态: state })],
    移出: removed ? told({ 日期: gone, 理由: '完工' }) : undefined,
  });
  const answering = terms.map(({ person, unit, invited, exempt }, turn) => {
    const from = turn === 0 ? listed : addDays(handed, 1);
    return draft('assignments', 'BB', from, at * 2 + turn, {
      包保对象: id,
      人员: person,
      单位: unit,
      层级: level,
      邀请: invited,
      开始: from,
      结束: turn === 0 && terms.length > 1 ? handed : undefined,
      豁免: exempt && exempt.日期 >= from ? [told(exempt)] : undefined,
    });
  });
  return [target, ...answering];
}

/** Somebody besides, for a time. */
const helper = fc.record({ days: daysInOrder(2), person, unit: someUnit, ends: fc.boolean(), target: fc.nat(5) });

const problem = fc.record({
  要素: wordOf(choices.element),
  内容: fc.constant('用地手续未办'),
  现场解决: fc.constantFrom('是', '否'),
  单位: someUnit,
  时限: someDay,
  任务: maybe(fc.nat(5).map((pick) => toSome('RW', pick))),
  解决日期: maybe(someDay),
});

const visit = fc.record({
  days: daysInOrder(2),
  target: fc.nat(5),
  persons: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
  form: fc.constantFrom('实地', '座谈', '电话'),
  makeUp: fc.option(someQuarter, { nil: undefined, freq: 3 }),
  problem: maybe(problem),
  confirmed: fc.boolean(),
});

/** 包保: targets, those who answer for them, and visits. */
export const visiting: fc.Arbitrary<Draft[]> = fc
  .tuple(
    fc.array(watched, { maxLength: 2 }).map((all) => all.flatMap((make, at) => make(at))),
    several(1, helper, ({ days: [from, to], person, unit, ends, target }, at) =>
      draft('assignments', 'BB', from as Day, at + 10, {
        包保对象: toOne('BD', target),
        人员: person,
        单位: unit,
        层级: '区',
        开始: from,
        结束: ends ? to : undefined,
      }),
    ),
    several(4, visit, ({ days: [day, later], target, persons, form, makeUp, problem, confirmed }, at) =>
      draft('visits', 'ZF', day as Day, at, {
        日期: day,
        包保对象: toOne('BD', target),
        走访人: persons,
        形式: form,
        补访: makeUp,
        发现问题: problem && [
          told({ ...problem, 时限: latest(problem.时限, day), 解决日期: latest(problem.解决日期, day) }),
        ],
        企业确认: confirmed ? told({ 日期: later, 人员: '赵某' }) : undefined,
      }),
    ),
  )
  .map((all) => all.flat());

function latest(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one !== undefined && other !== undefined && one < other ? other : one;
}
