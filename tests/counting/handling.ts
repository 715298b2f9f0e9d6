import {
  type Day,
  dayOf,
  earlier,
  FOREVER,
  later,
  type Moment,
  monthsAfter,
  type Span,
  step,
  workdaysAfter,
} from './days.ts';
import { type Fields, list, text } from './facts.ts';
import type { Owed } from './owed.ts';
import { limitOf, ruleFor } from './rules.ts';
import { BACK, DONE, earlierEntries, first, owe, type Stretch, stopsBefore } from './stretches.ts';

/** A limit as it moved: the first day of it that was missed, and the days that late approvals took out afterwards. */
interface Limit {
  readonly due: Day;
  readonly now: Day;
  readonly excused: readonly Span[];
}

function limit(due: Day): Limit {
  return { due, now: due, excused: [] };
}

/** One 办理 until the first 办结, and another after every 退回重办 and 撤销销号. */
export function handling(stretch: Stretch): Owed[] {
  return handlingUntil(stretch, grantedAfterwards);
}

function handlingUntil(stretch: Stretch, granted: typeof grantedAfterwards): Owed[] {
  const owed: Owed[] = [];
  let [left, begun] = [stretch.entries, (done?: Moment) => startingLimit(stretch, done)];
  for (;;) {
    const back = returnIn(left);
    const round = back < 0 ? left : left.slice(0, back);
    const done = first(round, ...DONE);
    const before = begun;
    const ownUntil = (day?: Moment) => moved(before(day), round, pendingAt(stretch));
    const { due, now, excused } = back < 0 ? granted(stretch, ownUntil(done), round) : ownUntil(done);
    if (due !== FOREVER) owed.push(owe(stretch, '办理', { due, now, excused, done }));
    const entry = left[back];
    if (entry === undefined) return owed;
    // what is left of the first limit runs on, and stands still as it would have
    begun = (again) => limit(text(entry, '时限') || later(ownUntil(again).now, redoneBy(stretch, entry, again)));
    left = left.slice(back + 1);
  }
}

/** Where work that had been handed in was sent back. */
function returnIn(entries: readonly Fields[]): number {
  return entries.findIndex(
    (entry, at) => BACK.includes(text(entry, '动作')) && first(entries.slice(0, at), ...DONE) !== undefined,
  );
}

/** By when what was sent back is to be done; a stop after it was done again moves nothing. */
function redoneBy({ facts, task }: Stretch, back: Fields, done: Moment | undefined): Day {
  return limitOf(ruleFor(facts, task, '重办时限'), text(back, '日期'), stopsBefore(task, done));
}

/** By when the holder has to be done, before any extension of its own. */
function startingLimit(stretch: Stretch, done: Moment | undefined): Limit {
  const { before, transfer } = stretch;
  if (before === undefined || transfer === undefined) return limitFrom(stretch, done);
  const rule = ruleFor(stretch.facts, stretch.task, '转办后时限') || '重新起算';
  if (text(transfer, '时限') !== '') return limit(later(text(transfer, '时限'), dayOf(stretch.from)));
  if (rule === '不变') return limit(later(lastLimit(before), dayOf(stretch.from)));
  return orApproved(stretch, limitFrom(stretch, done));
}

/** A day that had been approved and is to come when the task is handed on holds where it is the later one. */
function orApproved(stretch: Stretch, own: Limit): Limit {
  const before = earlierEntries(stretch);
  const attempt = before.slice(before.findLastIndex((entry) => text(entry, '动作') === '退回重办') + 1);
  const until = text(
    attempt.findLast((entry) => text(entry, '动作') === '批准延期'),
    '延至',
  );
  if (until === '' || until < dayOf(stretch.from)) return own;
  return limit(own.now === FOREVER ? until : later(until, own.now));
}

/** When what nobody has decided yet was applied for by whoever had the task before. */
function pendingAt(stretch: Stretch): Day | undefined {
  const last = earlierEntries(stretch).findLast((entry) => DECIDES.includes(text(entry, '动作')));
  return text(last, '动作') === '申请延期' ? dayOf(text(last, '日期')) : undefined;
}

const DECIDES = ['申请延期', '批准延期', '不予延期', ...DONE];

/** What the holder had applied for in time and was granted when it had handed the task on. */
function grantedAfterwards(stretch: Stretch, current: Limit, round: readonly Fields[]): Limit {
  const asked = round.findLast((entry) => DECIDES.includes(text(entry, '动作')));
  const decision = stretch.afterwards.find((entry) => DECIDES.includes(text(entry, '动作')));
  if (text(asked, '动作') !== '申请延期' || text(decision, '动作') !== '批准延期') return current;
  const inTime = dayOf(text(asked, '日期')) <= current.now;
  return inTime ? { ...moving(current, dayOf(text(asked, '日期')), text(decision, '延至')) } : current;
}

/** Where the limit of a holder stood when it handed the task on, with its extensions and returns. */
function lastLimit(stretch: Stretch): Day {
  return handlingUntil(stretch, (_, current) => current).at(-1)?.now ?? FOREVER;
}

/** What was done before a stop keeps the limit that it was done by. */
function limitFrom(stretch: Stretch, done: Moment | undefined): Limit {
  const { from } = stretch;
  const fixed = text(stretch.task, '办结时限');
  if (fixed === '长期') return limit(FOREVER);
  const stops = stopsBefore(stretch.task, done);
  if (fixed !== '' && !/^\d{4}-/.test(fixed)) return limit(limitOf(fixed, from, stops));
  if (fixed !== '' && fixed >= dayOf(from)) return limit(fixed);
  if (fixed !== '' && stretch.before === undefined) return limit(fixed);
  return limitByDifficulty(stretch, from, stops);
}

function limitByDifficulty({ facts, task }: Stretch, from: Moment, stops: readonly Span[]): Limit {
  const difficulty = text(task, '难易程度') || '一般';
  if (difficulty !== '极特殊') return limit(limitOf(ruleFor(facts, task, `${difficulty}时限`), from, stops));
  const usual = workdaysAfter(from, 20, stops);
  const entries = list(task, '办理经过');
  const granted = entries.findIndex((entry) => text(entry, '动作') === '批准极特殊');
  if (granted < 0) return limit(usual);
  return moving(limit(usual), approvalOf(entries, granted, '申请极特殊').applied, later(usual, monthsAfter(from, 1)));
}

/** When what was granted was applied for, and until when: the day of granting where nobody had applied. */
function approvalOf(entries: readonly Fields[], granted: number, asking: string): { applied: Day; until: Day } {
  const grant = entries[granted];
  const asked = entries.slice(0, granted).findLast((entry) => text(entry, '动作') === asking);
  return { applied: dayOf(text(asked ?? grant, '日期')), until: text(grant, '延至') };
}

/** A limit after the extensions that were approved while a round lasted. */
function moved(start: Limit, round: readonly Fields[], pending: Day | undefined): Limit {
  return round.reduce((current, entry, index) => {
    if (text(entry, '动作') !== '批准延期') return current;
    const { applied, until } = approvalOf(round, index, '申请延期');
    const inherited =
      pending !== undefined && round.findIndex((each) => DECIDES.includes(text(each, '动作'))) === index;
    if (inherited) return current.now !== FOREVER && until < current.now ? current : moving(current, pending, until);
    return moving(current, applied, until);
  }, start);
}

/** Applied for in time, a new limit takes the old one's place; too late, the days until then stay and the rest are excused. */
function moving(current: Limit, applied: Day, until: Day): Limit {
  const inTime = applied <= current.now && current.excused.length === 0;
  if (inTime || current.due === FOREVER) return { due: until, now: until, excused: [] };
  return { due: current.due, now: until, excused: [...current.excused, [step(earlier(applied, until), 1), until]] };
}
