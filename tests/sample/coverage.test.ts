import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { eachDay } from '../calendar/data.ts';
import { knownOn, ledger } from './sample.ts';

const year = eachDay(dayOf('2022-01-01'), dayOf('2022-12-31')).map((day) => standings(knownOn(day)));
const tasks = ledger.tasks.map(({ record }) => record);
const entries = tasks.flatMap(({ history }) => history ?? []);

/** The words of a choice that never come up. */
function unseen<K extends string>(choice: choices.Choice<K>, seen: Iterable<K | undefined>): string[] {
  const found = new Set(seen);
  return choice.keys.filter((key) => !found.has(key)).map((key) => choice.words[key]);
}

describe('a year of the sample ledger shows', () => {
  it('every state', () => {
    expect(
      unseen(
        choices.state,
        year.flat().map(({ state }) => state),
      ),
    ).toEqual([]);
  });

  it('every light', () => {
    expect(
      unseen(
        choices.light,
        year.flat().map(({ light }) => light),
      ),
    ).toEqual([]);
  });

  it('every link of a task, each overdue at some time, 首报 by both ways', () => {
    const judged = year.flat().flatMap(({ obligations }) => obligations);
    const overdue = new Set(judged.filter(({ verdict }) => verdict === 'overdue').map(({ link }) => link));
    const links: readonly choices.Link[] = ['sign', 'firstReport', 'plan', 'step', 'handling', 'response', 'feedback'];
    expect([...overdue].toSorted()).toEqual(links.toSorted());
    expect(new Set(judged.filter(({ link }) => link === 'firstReport').map(({ detail }) => detail)).size).toBe(2);
  });

  it('every verdict on an obligation', () => {
    const verdicts = new Set(year.flat().flatMap(({ obligations }) => obligations.map(({ verdict }) => verdict)));
    expect([...verdicts].toSorted()).toEqual(
      ['done', 'done-late', 'open', 'overdue', 'paused', 'soon', 'today', 'waived'].toSorted(),
    );
  });

  it('every action', () => {
    const missing = unseen(
      choices.action,
      entries.map(({ action }) => action),
    );
    expect(missing, 'remedy: an entry with it in a task of ledger/tasks').toEqual([]);
  });

  it('every difficulty, urgency and importance, every source of every level', () => {
    expect(
      unseen(
        choices.difficulty,
        tasks.map(({ difficulty }) => difficulty),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.urgency,
        tasks.map(({ urgency }) => urgency),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.importance,
        tasks.map(({ importance }) => importance),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.sourceCategory,
        tasks.map(({ source }) => source?.category),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.level,
        tasks.map(({ source }) => source?.level),
      ),
    ).toEqual([]);
  });

  it('every way of urging and reporting but 其他, every kind of emergency and of unit', () => {
    const means = (action: 'urge' | 'firstReport') =>
      entries.filter((entry) => entry.action === action).map((entry) => entry.means ?? '');
    expect(
      unseen(
        choices.reportMeans,
        means('firstReport').map((word) => choices.reportMeans.parse(word)),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.urgeMeans,
        means('urge').map((word) => choices.urgeMeans.parse(word)),
      ),
    ).toEqual(['其他']);
    expect(
      unseen(
        choices.emergencyCategory,
        tasks.map(({ emergency }) => emergency?.category),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.medium,
        entries.map(({ medium }) => medium),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.unitType,
        ledger.directory.units.map(({ type }) => type),
      ),
    ).toEqual([]);
  });

  it('tasks of most units, sub-tasks, roadmaps, limits of every kind', () => {
    const leads = new Set(tasks.map(({ lead }) => ledger.directory.fullName(lead)));
    expect(ledger.directory.units.length).toBeGreaterThanOrEqual(30);
    expect(leads.size).toBeGreaterThanOrEqual(25);
    expect(tasks.some(({ parent }) => parent !== undefined)).toBe(true);
    expect(tasks.some(({ roadmap }) => roadmap !== undefined)).toBe(true);
    expect(tasks.some(({ deadline }) => deadline === '长期')).toBe(true);
    expect(tasks.some(({ planDue }) => planDue !== undefined)).toBe(true);
    expect(tasks.some(({ received }) => received.minute !== undefined)).toBe(true);
  });
});
