import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, LAST_DAY } from '../../src/calendar/calendar.ts';
import { addDays, type Day, dayOf, earlier } from '../../src/calendar/day.ts';
import { monthsOf } from '../../src/calendar/period.ts';
import { type Filed, type FiledTask, recordsOf } from '../../src/ledger/ledger.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { filePath } from '../../src/records/kind.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Card } from '../../src/records/task/card.ts';
import type { Entry, Task } from '../../src/records/task/schema.ts';
import { tell } from '../../src/records/task/tell.ts';
import type { Terms } from '../../src/records/terms.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import type { Reform, Register } from '../../src/records/unit/schema.ts';
import { type Known, knownLedger, knownTask, termsOn as knownTermsOn } from '../../src/rules/basis/known.ts';
import { errorsIn } from '../../src/rules/checking/check.ts';
import { cardOf } from '../../src/rules/deadlines/card.ts';
import { type Standing, standingOf } from '../../src/rules/lateness/standing.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { punctualitiesIn, punctualityIn } from '../../src/rules/summary/punctuality.ts';
import { runs } from '../extent.ts';
import { anyDay, anyHistory, anyRulebook, UNITS } from '../records/histories.ts';
import { knownTasks } from '../records/specimen.ts';
import { knownOn, ledger, termsOn } from '../sample/sample.ts';

const FILE = 'tasks/2022/RW20220214-7K3Q.yaml';

/** As it comes back from a file. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Only the entries that hold. */
function sound(task: Task): Task {
  const refused = new Set(tell(task, { day: LAST_DAY }).refusals.map(({ index }) => index));
  const history = (task.history ?? []).filter((_, index) => !refused.has(index));
  return refused.size === 0 ? task : sound({ ...task, history });
}

const MERGED: Reform = {
  date: dayOf('2022-05-20'),
  reform: 'merged',
  units: ['区教育局'],
  successors: ['区住房和城乡建设局'],
};

const [plain] = standings(knownOn('2022-12-31'));

/** Standings with all that is found out only when it is asked for, each by itself: what was found is not found again. */
function allOf(known: Known): Standing[] {
  const names = Object.keys(plain as Standing) as (keyof Standing)[];
  const told = names.map((name) => standings(known).map((one) => one[name]));
  return standings(known).map(
    (_, i) => Object.fromEntries(names.map((name, of) => [name, told[of]?.[i]])) as unknown as Standing,
  );
}

function expectSame(task: Task, card: Card, terms: Terms): void {
  const opened = { record: task, file: FILE };
  const [byCard] = allOf(knownTasks([{ ...opened, card: kept(card) }], terms));
  const whole = standingOf(knownTask(opened, terms.asOf), terms);
  expect(byCard).toEqual(whole);
}

describe('a card', () => {
  it('says on every later day what the file would say', () => {
    let cards = 0;
    const property = fc.property(anyHistory, anyRulebook, anyDay, fc.nat(400), (any, rules, day, later) => {
      const task = sound(any);
      const terms = { calendar: createCalendar(), rules, asOf: { day } };
      const card = cardOf(standingOf(knownTask({ record: task, file: FILE }, terms.asOf), terms), terms);
      if (!card) return;
      cards += 1;
      const last = addDays(day, later);
      for (const one of [day, addDays(card.since, 1), earlier(last, LAST_DAY)])
        expectSame(task, card, { ...terms, asOf: { day: one } });
      if (task.received.day < card.since) expectSame(task, card, { ...terms, asOf: { day: card.since, minute: 0 } });
    });
    fc.assert(property, { numRuns: runs(3000) });
    expect(cards).toBeGreaterThan(runs(3000) / 10);
  });

  it('says it of units too that are merged into another before or after the card is made', () => {
    let moved = 0;
    const property = fc.property(
      anyHistory,
      anyRulebook,
      anyDay,
      fc.nat(400),
      anyDay,
      (any, rules, day, later, end) => {
        const task = sound(any);
        const [first = '', second = ''] = UNITS;
        const reform: Reform = { date: end, reform: 'merged', units: [first], successors: [second] };
        const whole = createDirectory({
          units: UNITS.map((name) => ({ name, type: 'department' as const, assessed: 'yes' as const })),
          lineage: [reform],
        });
        const on = (when: Day): Terms => ({
          calendar: createCalendar(),
          rules,
          asOf: { day: when },
          units: whole.at(when),
        });
        const card = cardOf(standingOf(knownTask({ record: task, file: FILE }, { day }), on(day)), on(day));
        if (!card) return;
        const last = earlier(addDays(day, later), LAST_DAY);
        if (end <= day && addDays(card.since, 1) < end) moved += 1;
        for (const one of [day, addDays(card.since, 1), last]) expectSame(task, card, on(one));
      },
    );
    fc.assert(property, { numRuns: runs(2000) });
    expect(moved).toBeGreaterThan(0);
  });

  it.each([
    { what: 'no unit ends', lineage: [] },
    { what: 'the unit of one that is late ends', lineage: [MERGED] },
  ])('lets a settled task count in each month as its file does where $what', ({ lineage }) => {
    const directory = createDirectory({ ...(ledger.register as Register), lineage });
    const whole = { ...ledger, directory };
    const on = knownTermsOn(whole, { day: dayOf('2022-12-31') });
    // signed in February, late from March on
    const signed = { date: { day: dayOf('2022-02-15') }, action: 'sign', person: '王某' } as const;
    const record = {
      ...(ledger.tasks[0]?.record as Task),
      id: 'RW20220214-ZZZZ',
      lead: '区教育局',
      received: { day: dayOf('2022-02-14') },
    };
    const late: Filed<Task> = {
      file: filePath(taskKind, record.id),
      record: { ...record, difficulty: 'ordinary', history: [signed] },
    };
    const plain: FiledTask[] = [...ledger.tasks, late];
    const tasks = plain.map((filed) => {
      const card = cardOf(standingOf(knownTask(filed, on.asOf), on), on);
      return card ? { ...filed, card } : filed;
    });
    const months = monthsOf({ from: dayOf('2022-01-01'), to: dayOf('2022-12-31') });
    const alone = months.map((month) => punctualityIn(knownLedger({ ...whole, tasks: plain }, on), month));
    const carded = knownLedger({ ...whole, tasks }, on);
    expect(punctualitiesIn(carded, months)).toEqual(alone);
    expect(alone.filter(({ due }) => due > 0).length).toBeGreaterThan(6);
    expect(new Set(standings(carded).map(({ isOver }) => isOver)).size).toBe(3);
    expect(standings(carded.upTo(dayOf('2022-03-31'))).find(({ id }) => id === record.id)?.isSettled).toBe(true);
  });

  it('of a task that is over leaves all it owed as it is, whatever the day', () => {
    let over = 0;
    const property = fc.property(anyHistory, anyRulebook, anyDay, fc.nat(400), (any, rules, day, later) => {
      const task = sound(any);
      const on = (when: Day) => ({ calendar: createCalendar(), rules, asOf: { day: when } });
      const filed = { record: task, file: FILE };
      const card = cardOf(standingOf(knownTask(filed, { day }), on(day)), on(day));
      if (!card || card.earliest !== undefined) return;
      over += 1;
      // how many days were left is asked of what is open
      const owed = (when: Day) =>
        standingOf(knownTask(filed, { day: when }), on(when)).obligations.map(({ daysLeft: _, ...rest }) => rest);
      expect(owed(earlier(addDays(day, later), LAST_DAY))).toEqual(owed(addDays(card.since, 1)));
    });
    fc.assert(property, { numRuns: runs(2000) });
    expect(over).toBeGreaterThan(0);
  });

  it('is given to most tasks of the sample, and to none that has an error', () => {
    const terms = termsOn('2022-12-31');
    const all = standings(knownOn('2022-12-31'));
    const cards = all.flatMap((standing) => cardOf(standing, terms) ?? []);
    expect(cards.length).toBeGreaterThan(all.length / 2);
    expect(cards.some(({ outstanding }) => outstanding.length > 0)).toBe(true);
    expect(errorsIn(ledger, terms)).toEqual([]);
  });

  it('leaves a task as it is on the days of its own facts', () => {
    const terms = termsOn('2022-12-31');
    for (const filed of ledger.tasks) {
      const card = cardOf(standingOf(knownTask(filed, terms.asOf), terms), terms);
      if (!card) continue;
      const early = { ...terms, asOf: { day: card.since, minute: 0 } };
      expect(allOf(knownTasks([{ ...filed, card }], early))).toEqual(allOf(knownTasks([filed], early)));
    }
  });
});

describe('no card is given to a task', () => {
  const received = { day: dayOf('2022-03-01') };
  const plain: Task = {
    id: 'RW20220214-7K3Q',
    title: '排查',
    source: { category: 'instruction' },
    lead: '区教育局',
    received,
  };
  const told = (action: Entry['action'], more: Partial<Entry> = {}): Entry => ({
    date: { day: dayOf('2022-03-02') },
    action,
    ...more,
  });
  const on = (day: string): Terms => ({
    calendar: createCalendar(),
    rules: createRulebook([]),
    asOf: { day: dayOf(day) },
  });
  const of = (task: Task, day = '2022-03-20', file = FILE) =>
    cardOf(standingOf(knownTask({ record: task, file }, on(day).asOf), on(day)), on(day));
  const until = dayOf('2022-04-01');

  it.each<[string, Task]>([
    ['that belongs to another', { ...plain, parent: 'RW20220101-0001' }],
    ['that is reported on by periods', { ...plain, deadline: '长期' }],
    [
      'that has been suspended',
      { ...plain, history: [told('sign', { person: '王某' }), told('suspend', { reason: '等', approver: '李某' })] },
    ],
    ['that waits for an extension', { ...plain, history: [told('requestExtension', { reason: '等', until })] }],
    ['that waits to be exceptional', { ...plain, history: [told('requestExceptional', { reason: '等' })] }],
    ['with a ruling to come', { ...plain, difficultyRuling: { person: '王某', date: dayOf('2022-03-20') } }],
    [
      'with an entry of today',
      { ...plain, history: [{ ...told('progress', { content: '办' }), date: { day: dayOf('2022-03-20') } }] },
    ],
  ])('%s', (_, task) => {
    expect(of(plain)).toBeDefined();
    expect(of(task)).toBeUndefined();
  });

  it('that lies in another place than its number says', () => {
    expect(of(plain, '2022-03-20', 'tasks/2021/RW20220214-7K3Q.yaml')).toBeUndefined();
  });

  it('before its last fact is over, be it an emergency that was known before its receipt', () => {
    const emergency = { category: 'accident', occurred: { day: dayOf('2022-03-10') } } as const;
    expect(of({ ...plain, emergency }, '2022-03-10')).toBeUndefined();
    expect(of({ ...plain, emergency }, '2022-03-11')?.since).toBe('2022-03-10');
  });

  it('without its docket, which others may not use', () => {
    expect(of({ ...plain, docket: '督办〔2022〕1号' })?.docket).toBe('督办〔2022〕1号');
  });
});

it('every record of every register comes back from a file as it was', () => {
  const records = registers.flatMap((kind) => recordsOf(ledger, kind).map(({ record }) => record));
  expect(records.length).toBeGreaterThan(300);
  for (const record of records) expect(kept(record)).toStrictEqual(record);
});
