import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, earlier, later } from '../../calendar/day.ts';
import { dueType as dueTypes } from '../../vocabulary/choices.ts';
import { closest } from '../../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { type Directory, namesOf } from '../unit/directory.ts';
import type { Phase, Plan, Requirement } from './schema.ts';

/** What a plan is checked against. */
export interface PlanContext {
  readonly calendar: Calendar;
  /** Absent when the register could not be read. */
  readonly directory: Directory | undefined;
  readonly isTask: (id: string) => boolean;
}

/** The contradictions and open questions of a plan; each is silent once it has a 裁定. */
export function checkPlan(plan: Plan, context: PlanContext): Finding[] {
  return [...repeatedIds(plan), ...phases(plan.phases ?? []), ...requirements(plan, context), ...doubts(plan)];
}

function repeatedIds(plan: Plan): Finding[] {
  const seen = new Set<string>();
  const lists = [
    ['phases', plan.phases],
    ['requirements', plan.requirements],
    ['doubts', plan.doubts],
  ] as const;
  return lists.flatMap(([list, items]) =>
    (items ?? []).flatMap(({ id }, index) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [finding('plan-id-duplicate', [words[list], index, words.id], { id })] : [];
    }),
  );
}

function phases(list: readonly Phase[]): Finding[] {
  return list.flatMap((phase, index) => {
    const path = [words.phases, index];
    if (phase.from > phase.to)
      return [finding('plan-phase-order', [...path, words.to], { from: phase.from, to: phase.to })];
    if (phase.ruling) return [];
    return list.slice(0, index).flatMap((other) => overlap(phase, other, [...path, words.from]));
  });
}

function overlap(phase: Phase, other: Phase, path: Path): Finding[] {
  const from = later(phase.from, other.from);
  const to = earlier(phase.to, other.to);
  return from > to ? [] : [finding('plan-phase-overlap', path, { name: phase.name, other: other.name, from, to })];
}

function requirements(plan: Plan, context: PlanContext): Finding[] {
  const nameable = context.directory && nameableIn(context.directory);
  return (plan.requirements ?? []).flatMap((requirement, index) => {
    const at = (word: Word): Path => [words.requirements, index, words[word]];
    return [
      ...missingDue(requirement, at),
      ...unusedDue(requirement, at),
      ...wrongPhase(requirement, plan.phases ?? [], at),
      ...unknownSubjects(requirement, nameable, [words.requirements, index]),
      ...unknownTasks(requirement, context, [words.requirements, index]),
      ...(requirement.ruling ? [] : doubtful(requirement, plan.phases ?? [], context, at)),
    ];
  });
}

const dueKeys = { fixed: 'due', workdays: 'limit', periodic: 'frequency' } as const;

function missingDue(requirement: Requirement, at: (word: Word) => Path): Finding[] {
  const { dueType } = requirement;
  if (dueType === 'standing' || dueType === 'open') return [];
  const key = dueKeys[dueType];
  if (requirement[key] !== undefined) return [];
  return [finding('plan-due-missing', at('dueType'), { type: dueTypes.words[dueType], key: words[key] })];
}

function unusedDue(requirement: Requirement, at: (word: Word) => Path): Finding[] {
  return Object.entries(dueKeys)
    .filter(([type, key]) => type !== requirement.dueType && requirement[key] !== undefined)
    .map(([, key]) => {
      const params = { type: dueTypes.words[requirement.dueType], key: words[key] };
      return finding('plan-due-unused', at(key), params, 'key');
    });
}

function wrongPhase({ phase }: Requirement, list: readonly Phase[], at: (word: Word) => Path): Finding[] {
  const ids = list.map(({ id }) => id);
  if (phase === undefined || ids.includes(phase)) return [];
  return [finding('plan-phase-unknown', at('phase'), { id: phase, suggestion: closest(phase, ids) })];
}

/** What a ruling settles: a day before its phase, a day on a rest day, an addressee that nobody knows. */
function doubtful(
  requirement: Requirement,
  list: readonly Phase[],
  context: PlanContext,
  at: (word: Word) => Path,
): Finding[] {
  const { due, addressee } = requirement;
  const phase = list.find(({ id }) => id === requirement.phase);
  const findings: Finding[] = [];
  if (due && phase && due < phase.from && phase.from <= phase.to) {
    findings.push(finding('plan-due-before-phase', at('due'), { due, phase: phase.name, from: phase.from }));
  }
  if (due) findings.push(...restDay(due, context.calendar, at('due')));
  const { directory } = context;
  if (addressee && directory && !directory.find(addressee)) {
    const suggestion = directory.suggest(addressee);
    findings.push(finding('plan-addressee-unknown', at('addressee'), { name: addressee, suggestion }));
  }
  return findings;
}

function restDay(due: Day, calendar: Calendar, path: Path): Finding[] {
  const { working, reason } = calendar.at(due);
  return working ? [] : [finding('plan-rest-day', path, { due, reason, last: calendar.workingOnOrBefore(due) ?? due })];
}

/** 各镇、各街道…: all assessed units of a type; 各部门、各单位 together are every assessed unit. */
const COLLECTIVES: readonly string[] = ['各镇', '各街道', '各部门', '各单位', '驻区单位', '全区'];

/** All that a requirement may be put to. */
function nameableIn({ units }: Directory): ReadonlySet<string> {
  return new Set([...COLLECTIVES, ...units.flatMap(({ groups }) => groups ?? []), ...units.flatMap(namesOf)]);
}

function unknownSubjects({ subjects }: Requirement, nameable: ReadonlySet<string> | undefined, path: Path): Finding[] {
  if (!nameable) return [];
  return (subjects ?? []).flatMap((name, index) => {
    if (nameable.has(name)) return [];
    const suggestion = closest(name, [...nameable]);
    return [finding('unit-unknown', [...path, words.subjects, index], { name, suggestion })];
  });
}

function unknownTasks({ relatedTasks }: Requirement, { isTask }: PlanContext, path: Path): Finding[] {
  return (relatedTasks ?? []).flatMap((id, index) =>
    isTask(id) ? [] : [finding('plan-task-unknown', [...path, words.relatedTasks, index], { id })],
  );
}

function doubts({ doubts: list }: Plan): Finding[] {
  return (list ?? []).flatMap(({ question, ruling }, index) =>
    ruling ? [] : [finding('plan-doubt', [words.doubts, index, words.question], { question })],
  );
}
