import fc from 'fast-check';
import { FIRST_DAY, LAST_DAY } from '../../src/calendar/calendar.ts';
import { addDays, type Day, dayFromNumber, dayNumber, dayOf } from '../../src/calendar/day.ts';
import type { Moment } from '../../src/calendar/moment.ts';
import { parameters } from '../../src/records/rule/parameters.ts';
import { createRulebook, type Rulebook } from '../../src/records/rule/rulebook.ts';
import type { Rule } from '../../src/records/rule/schema.ts';
import type { Deadline, Entry, Task } from '../../src/records/task/schema.ts';
import * as choices from '../../src/vocabulary/choices.ts';

const STEPS = ['摸底', '整改'];
/** The unit that supports where any does. */
export const ASSISTING = '区水利局';
export const UNITS = ['区应急管理局', '区消防救援大队', '区水利局'];

function dayBetween(from: Day, through: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: dayNumber(from), max: dayNumber(through) }).map(dayFromNumber);
}

/** Any day of the calendar, its ends more often than others. */
export const anyDay = fc.oneof(
  { weight: 6, arbitrary: dayBetween(dayOf('2021-12-01'), dayOf('2023-03-31')) },
  { weight: 2, arbitrary: dayBetween(dayOf('2026-10-01'), dayOf('2027-03-31')) },
  { weight: 1, arbitrary: fc.constantFrom(FIRST_DAY, LAST_DAY, dayOf('2040-12-30')) },
);

function momentOn(day: fc.Arbitrary<Day>): fc.Arbitrary<Moment> {
  const timed = fc.record({ day, minute: fc.nat(1439) });
  return fc.oneof(
    day.map((one) => ({ day: one })),
    timed,
  );
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** What most tasks do without. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

const span = fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('workday', 'day', 'month') });

/** A task without a history; days that were fixed lie at or after the receipt. */
export function anyTask(received: fc.Arbitrary<Moment> = momentOn(anyDay)): fc.Arbitrary<Task> {
  return received.chain((moment) => {
    const later = fc.nat(60).map((days) => cap(addDays(moment.day, days)));
    return fc
      .record({
        deadline: maybe(fc.oneof(later, span, fc.constant('长期')) as fc.Arbitrary<Deadline>),
        difficulty: maybe(fc.constantFrom(...choices.difficulty.keys)),
        difficultyRuling: maybe(later.map((date) => ({ person: '王某', date }))),
        assistance: seldom(
          fc
            .tuple(later, later)
            .map((limits) => limits.map((limit, at) => ({ unit: ASSISTING, title: STEPS[at], limit }))),
        ),
        planDue: maybe(later),
        feedbackDue: maybe(span),
        emergency: maybe(
          fc.record({ category: fc.constantFrom(...choices.emergencyCategory.keys), occurred: fc.constant(moment) }),
        ),
        roadmap: maybe(
          fc.tuple(later, later).map((days) => STEPS.map((step, at) => ({ step, limit: days[at] as Day }))),
        ),
      })
      .map((facts) => ({
        id: 'RW20220214-7K3Q',
        title: '排查整治城镇燃气安全隐患',
        source: { category: 'instruction' },
        lead: UNITS[0] as string,
        received: moment,
        ...without(facts),
      })) as fc.Arbitrary<Task>;
  });
}

function cap(day: Day): Day {
  return day > LAST_DAY ? LAST_DAY : day;
}

const text = fc.constantFrom('正在办', '王某', '等待批复');
const attributes: fc.Arbitrary<Partial<Entry>> = fc
  .record({
    person: maybe(text),
    unit: maybe(fc.constantFrom(...UNITS)),
    title: maybe(fc.constantFrom(...STEPS, '验收')),
    instruction: maybe(anyDay),
    grading: maybe(fc.constantFrom(...choices.grade.keys)),
    means: maybe(fc.constantFrom('电话', '书面', '短信', '微信')),
    recipient: maybe(text),
    step: maybe(fc.constantFrom(...STEPS, '验收')),
    completion: maybe(fc.nat(100)),
    reason: maybe(text),
    until: maybe(anyDay),
    limit: maybe(anyDay),
    approver: maybe(text),
    medium: maybe(fc.constantFrom(...choices.medium.keys)),
    effective: maybe(fc.constantFrom(...choices.yesNo.keys)),
    content: maybe(text),
    clerk: maybe(text),
  })
  .map(without) as fc.Arbitrary<Partial<Entry>>;

/** Any entry whatever, mostly one that does not hold. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({ date: momentOn(anyDay), action: fc.constantFrom(...choices.action.keys), told: attributes })
  .map(({ date, action, told }) => ({ ...told, date, action }) as Entry);

/** A task with any entries in any order. */
export const anyHistory: fc.Arbitrary<Task> = fc
  .record({ task: anyTask(), history: fc.array(anyEntry, { maxLength: 12 }) })
  .map(({ task, history }) => ({ ...task, history }));

const values: Readonly<Record<string, readonly string[]>> = {
  签收时限: ['不要求', '1个工作日'],
  首次反馈时限: ['不要求', '2个工作日', '3日'],
  办结以认可为准: ['是', '否'],
  签批时限: ['3个工作日', '1个工作日', '5日', '2小时'],
  一般时限: ['5个工作日', '7日', '1个月'],
  极特殊起算: choices.exceptionalStart.keys.map((key) => choices.exceptionalStart.words[key]),
  收到当日: ['不计入', '计入'],
  休息日收到: ['按原日', '按次一工作日'],
  下班后收到: ['按当日', '按次一工作日'],
  期满逢休息日: ['顺延', '提前', '不变'],
  固定日期逢休息日: ['顺延', '提前', '不变'],
  中止期间: ['停表', '不停表'],
  转办后时限: ['不变', '重新起算', '另定'],
  过期申请的延期: ['申请前照算', '不算'],
  催办回应时限: ['1个工作日', '2个工作日', '24小时'],
  重办时限: ['5个工作日', '10日'],
};

/** Some rules set otherwise than by the program, perhaps from a later day on. */
export const anyRules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.constantFrom(...Object.keys(values)).chain((name) =>
      fc.record({
        name: fc.constant(name),
        value: fc.constantFrom(...(values[name] ?? [])),
        effectiveFrom: fc.constantFrom(dayOf('2022-01-01'), dayOf('2022-07-01')),
      }),
    ),
    { maxLength: 6 },
  )
  .map((rules) => rules.map((rule) => ({ ...rule, basis: '试验' })));

/** The rules that come with the program, with some of them set otherwise. */
export const anyRulebook: fc.Arbitrary<Rulebook> = anyRules.map(createRulebook);

/** The names of `values` are names of rules. */
export const namesUsed = Object.keys(values).every((name) =>
  Object.values(parameters).some((parameter) => parameter.word === name),
);
