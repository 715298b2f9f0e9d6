import type { Day } from '../../calendar/day.ts';
import { quarterOf } from '../../calendar/period.ts';
import type { Matter } from '../../records/obligation.ts';
import type { Terms } from '../../records/terms.ts';
import { type ReminderPart, reminderPart, type UrgingStep } from '../../vocabulary/choices.ts';
import { leaderOf } from '../basis/leader.ts';
import type { Sources } from '../burden/burden.ts';
import type { Judged } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { type Standing, sharesOf, type Waiting } from '../lateness/standing.ts';
import { type AskedForm, awaitedForms } from './awaited.ts';
import { failureOf } from './escalation.ts';
import { stepDue } from './urging-policy.ts';

/** One thing a unit is reminded of. */
export interface Reminded {
  readonly part: ReminderPart;
  /** The full name of the unit that owes it; for an application the unit that waits. */
  readonly unit: string;
  readonly matter: Matter;
  /** 分管领导. */
  readonly leader: string | undefined;
  /** What is owed; none for an application, which is for the leader to decide. */
  readonly obligation?: Judged;
  readonly application?: Waiting;
  /** A form that is to be filled in and sent back; it is counted nowhere else. */
  readonly form?: AskedForm;
  /** The task, where it is one. */
  readonly standing?: Standing;
  /** When it was last urged, and last answered. */
  readonly urged?: Day;
  readonly answered?: Day;
  /** What comes next, where urgings are unanswered. */
  readonly next?: UrgingStep;
}

/** How far a reminder looks. */
export interface Reach {
  /** Working days ahead. */
  readonly days: number;
  /** Only 紧急 and 特急 matters, and of these everything that is open (三（一）4 紧急、特急事项随即). */
  readonly urgent: boolean;
}

/**
 * What the units are to be reminded of: each thing owed stands in exactly one part, the most pressing that fits;
 * applications that wait stand beside. In the order of the register of units, of the parts, and of the days.
 */
export function remindersOf(sources: Sources, reach: Reach): Reminded[] {
  const byId = new Map(sources.standings.map((standing) => [standing.matter.id, standing]));
  const owed = sources.owed.flatMap((item) => reminded(item, byId.get(item.matter.id), sources, reach));
  const waiting = sources.standings.flatMap((standing) => applications(standing, sources));
  const all = [...owed, ...waiting, ...formsAsked(sources, reach)].filter(
    (one) => !reach.urgent || isUrgent(one.standing),
  );
  const units = sources.ledger.directory.units.map(({ name }) => name);
  const place = ({ unit }: Reminded) => (units.includes(unit) ? units.indexOf(unit) : units.length);
  return all.toSorted((a, b) => place(a) - place(b) || compare(keyOf(a), keyOf(b)));
}

function keyOf({ unit, part, obligation, application, form, matter }: Reminded): string {
  const day = obligation?.due.day ?? form?.due ?? application?.request.date.day ?? '';
  return `${unit} ${reminderPart.keys.indexOf(part)} ${day} ${matter.id} ${obligation?.detail ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isUrgent(standing: Standing | undefined): boolean {
  const urgency = standing?.urging.urgency;
  return urgency === 'urgent' || urgency === 'critical';
}

function reminded(item: Item, standing: Standing | undefined, sources: Sources, reach: Reach): Reminded[] {
  const { obligation } = item;
  const part = partOf(obligation, reach, sources.terms.asOf.day);
  if (!part) return [];
  const unit = sources.ledger.directory.fullName(obligation.unit);
  const own = standing && ownOf(standing, unit, sources);
  const matter = own && item.matter === standing.matter ? own.matter : item.matter;
  const leader = leaderOf(matter.leader, unit, sources.ledger.directory);
  return [{ part, unit, matter, leader, obligation, ...(own && { standing, ...lastOf(own, sources.terms) }) }];
}

/** A task as a unit has it: of several that lead it, nobody is told of what another was urged about. */
function ownOf(standing: Standing, unit: string, { ledger }: Sources): Standing {
  return sharesOf(standing).find(({ matter }) => ledger.directory.fullName(matter.lead) === unit) ?? standing;
}

function partOf(
  { verdict, link, due, daysLeft, unlisted }: Judged,
  reach: Reach,
  today: Day,
): ReminderPart | undefined {
  if (unlisted) return undefined;
  if (verdict === 'overdue' || verdict === 'today') return verdict;
  if (verdict !== 'open' && verdict !== 'soon') return undefined;
  const near = reach.urgent || daysLeft <= reach.days;
  if (link === 'sign') return 'toSign';
  if (link === 'feedback') return 'toFeedBack';
  if (link === 'report') return near || quarterOf(due.day) === quarterOf(today) ? 'reports' : undefined;
  if (link === 'visit') return 'visits';
  return near ? 'soon' : undefined;
}

/** Forms that have not come back, late or wanted soon. */
function formsAsked({ ledger, terms }: Sources, reach: Reach): Reminded[] {
  const today = terms.asOf.day;
  return awaitedForms(ledger)
    .filter(({ due }) => terms.calendar.workingDaysIn(today, due) <= reach.days)
    .map((form) => {
      const { id, title, unit } = form;
      const leader = leaderOf(undefined, unit, ledger.directory);
      return { part: 'forms', unit, matter: { id, title, lead: unit, urges: 0 }, leader, form };
    });
}

/** 延期待批, 极特殊待批, of the unit that has applied; 报结 waits for the office, which does not remind units of it. */
function applications(standing: Standing, sources: Sources): Reminded[] {
  return sharesOf(standing).flatMap((share) => applicationsOf(share, standing, sources));
}

function applicationsOf(share: Standing, standing: Standing, { ledger, terms }: Sources) {
  const { matter, waiting: all } = share;
  const applied = all.filter(({ what }) => what !== 'acceptance');
  return applied.map(
    (waiting): Reminded => ({
      part: 'extensions',
      unit: ledger.directory.fullName(matter.lead),
      matter,
      leader: leaderOf(matter.leader, matter.lead, ledger.directory),
      application: waiting,
      standing,
      ...lastOf(share, terms),
    }),
  );
}

function lastOf(share: Standing, terms: Terms): Pick<Reminded, 'urged' | 'answered' | 'next'> {
  const { urged, answered } = share.urging;
  const next = stepDue(failureOf(share), terms)?.step;
  return { ...(urged && { urged }), ...(answered && { answered }), ...(next && { next }) };
}
