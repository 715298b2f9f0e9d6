import type { Counting } from '../../calendar/due.ts';
import type { Difficulty } from '../../vocabulary/choices.ts';
import { isDay } from '../fields.ts';
import { type Obligation, obligation, type Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cites, fixedOn, type Terms } from '../terms.ts';
import { isPaused, pausedDays } from './pauses.ts';
import { type Entry, LONG_TERM, type Task } from './schema.ts';
import { approvalIn, type Round, type Story } from './story.ts';
import { byDay, fromReceipt, ruleFor } from './terms.ts';

/** A task with its attempts up to the one whose day is wanted, and the days on which the clock stood still. */
interface Matter {
  readonly task: Task;
  readonly terms: Terms;
  readonly rounds: readonly Round[];
  readonly stopped: Counting['paused'];
}

/** 办理: one obligation for the first attempt and one for every return for rework; none for a long-term task. */
export function handlingObligations(task: Task, story: Story, terms: Terms): Obligation[] {
  if (task.deadline === LONG_TERM) return [];
  return story.rounds.map((round, index) => {
    const { unit, returned, completed } = round;
    const stopped = pausedDays(terms, task, story, completed);
    const rounds = index + 1 === story.rounds.length ? story.rounds : story.rounds.slice(0, index + 1);
    return obligation(dayFor({ task, terms, rounds, stopped }, index), {
      link: 'handling',
      unit,
      start: returned?.date.day ?? task.received.day,
      done: completed?.date,
      waived: completed ? undefined : story.ended?.date,
      paused: isPaused(story, stopped, completed ?? story.ended),
      stopped,
    });
  });
}

/** The day for an attempt, in view of everything that is known by the end of the last attempt of the matter. */
function dayFor(matter: Matter, index: number): Reckoning {
  const round = matter.rounds[index] as Round;
  const owed = index === 0 ? first(matter, round) : again(matter, round, dayFor(matter, index - 1));
  return extended(matter, round, owed);
}

const FIXED = ['方案三（一）3（有时限要求的，按规定时限办理）'];

/** The day for the first attempt: the one that was fixed, else the limit of its difficulty (三（一）3). */
function first(matter: Matter, round: Round): Reckoning {
  const { task, terms, stopped } = matter;
  const { deadline } = task;
  if (deadline === undefined || deadline === LONG_TERM) return byDifficulty(matter, round);
  if (isDay(deadline)) return byDay(terms, task, deadline, FIXED);
  return fromReceipt(terms, task, startOf(matter, round), deadline, stopped, FIXED);
}

/** When the clock of the first attempt starts: at the receipt, or with 转办后时限 重新起算 at the last transfer in it. */
function startOf({ task, terms }: Matter, { taken }: Round): Task['received'] {
  return taken && restarts(task, terms) ? taken.entry.date : task.received;
}

function restarts(task: Task, terms: Terms): boolean {
  return ruleFor(terms, task, 'transferClock').value === 'restarted';
}

const limits = { ordinary: 'ordinaryLimit', complex: 'complexLimit', intricate: 'intricateLimit' } as const;

function byDifficulty(matter: Matter, round: Round): Reckoning {
  const { task, terms, rounds, stopped } = matter;
  const approval = approvalIn(rounds);
  const tier: Difficulty = approval ? 'exceptional' : difficultyOf(task, terms);
  if (tier === 'exceptional') return exceptional(matter, round, approval);
  const rule = ruleFor(terms, task, limits[tier]);
  return fromReceipt(terms, task, startOf(matter, round), rule.value, stopped, cites(limits[tier], rule));
}

/** 难易程度 as ruled by the day of looking; before the ruling, and without one word of it, 一般. */
function difficultyOf({ difficulty, difficultyRuling }: Task, { asOf }: Terms): Difficulty {
  const ruledLater = difficultyRuling !== undefined && difficultyRuling.date > asOf.day;
  return ruledLater ? 'ordinary' : (difficulty ?? 'ordinary');
}

/** 极特殊: only with approval, and never earlier than 20 working days; a month can be the shorter of the two. */
function exceptional(matter: Matter, round: Round, approval: Entry | undefined): Reckoning {
  const { task, terms, stopped } = matter;
  const floorRule = ruleFor(terms, task, 'exceptionalFloor');
  const basis = cites('exceptionalFloor', floorRule);
  const floor = fromReceipt(terms, task, startOf(matter, round), floorRule.value, stopped, basis);
  if (!approval) return { ...floor, changes: ['极特殊未经批准，按下限计', ...floor.changes] };
  const month = monthFor(matter, round, approval);
  if (month.due.day >= floor.due.day) return month;
  const change = `${ruleFor(terms, task, 'exceptionalLimit').written}届满于 ${month.due.day}，早于${floorRule.written}，取后者`;
  return { ...floor, basis: [...month.basis, ...floor.basis], changes: [...floor.changes, change] };
}

/** 1个月 from the receipt, or as the rule 极特殊起算 may have it from the approval. */
function monthFor(matter: Matter, round: Round, approval: Entry): Reckoning {
  const { task, terms, stopped } = matter;
  const rule = ruleFor(terms, task, 'exceptionalLimit');
  const basis = cites('exceptionalLimit', rule);
  if (ruleFor(terms, task, 'exceptionalStart').value === 'receipt')
    return fromReceipt(terms, task, startOf(matter, round), rule.value, stopped, basis);
  return bySpan(terms, approval.date, rule.value, afterEvent(terms.rules, task.received.day, stopped), basis);
}

/** After 退回重办: the day given with it, else the later of the old day and the limit for rework. */
function again({ task, terms, stopped }: Matter, round: Round, old: Reckoning): Reckoning {
  const { returned, taken } = round as Round & Required<Pick<Round, 'returned'>>;
  if (returned.limit) return byDay(terms, task, returned.limit, [`${returned.date.day} 退回重办时限定`]);
  const rule = ruleFor(terms, task, 'reworkLimit');
  const from = taken && restarts(task, terms) ? taken.entry.date : returned.date;
  const counting = afterReceipt(terms.rules, task.received.day, stopped);
  const rework = bySpan(terms, from, rule.value, counting, cites('reworkLimit', rule));
  if (rework.due.day >= old.due.day) return rework;
  return { ...old, changes: [...old.changes, `${returned.date.day} 退回重办，原时限未到，仍按原时限`] };
}

/** The day to which the last extension moved it; where a transfer restarts the clock, those granted before it lapse. */
function extended({ task, terms }: Matter, { grants, taken }: Round, owed: Reckoning): Reckoning {
  const lapsed = taken && restarts(task, terms) ? taken.grants : 0;
  const valid = grants.slice(lapsed);
  const until = valid.at(-1)?.until;
  if (until === undefined) return owed;
  const clause = '方案三（一）3（确因客观原因不能及时办结的，书面申报并按程序报批）';
  const notes = valid.map((entry) => `${entry.date.day} 批准延期至 ${entry.until}（批准人：${entry.approver}）`);
  const reckoning = fixedOn(terms, until, 'none', [clause, ...owed.basis]);
  return { ...reckoning, earlier: owed, changes: [`原时限 ${owed.due.day}`, ...notes] };
}
