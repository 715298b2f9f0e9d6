import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { agreement } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { type Word, words } from '../vocabulary/words.ts';
import { day, pastDay, unitName } from './fields.ts';
import type { Reckoning, Waived } from './obligation.ts';
import { fixedOn, type Terms } from './terms.ts';

/** 申请退回: a unit says that something is not for it; where several have it, which of them says so. */
export const sendBack = record({ date: pastDay, unit: unitName.optional(), reason: text });

/** What the office answered. */
export const sendBackRuling = record({
  date: pastDay,
  unit: unitName.optional(),
  opinion: agreement.codec,
  reason: text.optional(),
});

/** 改派: it goes to another unit, with a limit of its own where one was set. */
export const handOver = record({
  date: pastDay,
  handedFrom: unitName.optional(),
  unit: unitName,
  limit: day.optional(),
  reason: text.optional(),
});

interface Dated {
  readonly date: Day;
}

/** What was handed back and on, as records that are handed around have it. */
export interface HandedAround {
  readonly sendBacks?: readonly (Dated & { readonly unit?: string; readonly reason: string })[];
  readonly sendBackRulings?: readonly (Dated & { readonly unit?: string; readonly opinion: 'yes' | 'no' })[];
  readonly handOvers?: readonly (Dated & {
    readonly handedFrom?: string;
    readonly unit: string;
    readonly limit?: Day;
  })[];
}

/** The time that a unit has something: from when, in what role, and what ended it. */
export interface Tenure {
  readonly unit: string;
  readonly role: string;
  readonly from: Day;
  /** The day that was set when it was handed on. */
  readonly limit?: Day;
  /** It came by 改派, and not with the first handing out. */
  readonly handedOn: boolean;
  readonly ended?: Waived;
}

/** Whether two names mean the same unit. */
export type Same = (one: string, other: string) => boolean;

/** Names are compared by the register of units, as far as there is one. */
export function sameUnit({ units }: Pick<Terms, 'units'>): Same {
  const name = (typed: string) => units?.fullName(typed) ?? typed;
  return (one, other) => name(one) === name(other);
}

type Deed =
  | { readonly date: Day; readonly kind: 'ruling'; readonly unit: string | undefined }
  | {
      readonly date: Day;
      readonly kind: 'handOver';
      readonly unit: string | undefined;
      readonly to: string;
      readonly limit?: Day;
    };

/**
 * Who has something from when to when: those it was handed out to first, then whom it was handed on to. What was sent
 * back with consent ends that unit's time; what is handed on ends it and begins the other's, in the same role. Where no
 * unit is named, the only one that has it is meant.
 */
export function tenures(first: readonly Tenure[], around: HandedAround, same: Same): Tenure[] {
  return deedsOf(around).reduce((held, deed) => afterDeed(held, deed, same), [...first]);
}

function deedsOf({ sendBackRulings = [], handOvers = [] }: HandedAround): Deed[] {
  const agreed = sendBackRulings.filter(({ opinion }) => opinion === 'yes');
  const rulings = agreed.map(({ date, unit }): Deed => ({ date, kind: 'ruling', unit }));
  const handed = handOvers.map(
    ({ date, handedFrom, unit: to, limit }): Deed => ({
      date,
      kind: 'handOver',
      unit: handedFrom,
      to,
      ...(limit && { limit }),
    }),
  );
  return [...rulings, ...handed].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function afterDeed(held: readonly Tenure[], deed: Deed, same: Same): Tenure[] {
  const meant = meantBy(held, deed, same);
  const by = deed.kind === 'ruling' ? '同意退回' : '改派';
  const ended = held.map((one) => (one === meant && !one.ended ? { ...one, ended: { day: deed.date, by } } : one));
  if (deed.kind === 'ruling') return ended;
  const { date, to, limit } = deed;
  const role = meant?.role ?? held[0]?.role ?? '';
  return [...ended, { unit: to, role, from: date, handedOn: true, ...(limit && { limit }) }];
}

/** Of those that have it the one that is named, or the last; of those that had it the one that had it last. */
function meantBy(held: readonly Tenure[], { unit }: Deed, same: Same): Tenure | undefined {
  const own = held.filter((one) => unit === undefined || same(one.unit, unit));
  return own.findLast(({ ended }) => !ended) ?? own.at(-1);
}

/** Whose something is that happened on a day: of the unit that is named, else of the last that had it by then. */
export function tenureOn(held: readonly Tenure[], date: Day, unit: string | undefined, same: Same): Tenure | undefined {
  const own = held.filter((one) => unit === undefined || same(one.unit, unit));
  return own.findLast(({ from }) => from <= date) ?? own[0];
}

/** The day that the first had, for a unit that takes over where 转办后时限 is 不变: never before it did. */
export function keptFrom(first: Reckoning, from: Day, terms: Terms): Reckoning {
  return first.due.day >= from ? first : fixedOn(terms, from, 'none', first.basis);
}

/** For each thing that was asked the first answer from its day on that answers no earlier one. */
export function answeredBy(asked: readonly Day[], answers: readonly Day[]): (Day | undefined)[] {
  let next = 0;
  return asked.map((day) => {
    const found = answers.findIndex((answer, index) => index >= next && answer >= day);
    if (found >= 0) next = found + 1;
    return answers[found];
  });
}

/** The applications that nobody has answered: neither with a word nor by handing it on. */
export function unansweredIn(around: HandedAround, same: Same): NonNullable<HandedAround['sendBacks']> {
  const { sendBacks = [], sendBackRulings = [], handOvers = [] } = around;
  const answers = [
    ...sendBackRulings.map(({ date, unit }) => ({ date, unit })),
    ...handOvers.map(({ date, handedFrom: unit }) => ({ date, unit })),
  ];
  return sendBacks.filter(
    (asked) => !answers.some(({ date, unit }) => date >= asked.date && mayBeOne(unit, asked.unit, same)),
  );
}

/** What a check of handing around rests on: who has it, how names compare, and within how many working days to ask. */
export interface HandingTerms {
  readonly held: readonly Tenure[];
  readonly same: Same;
  readonly calendar: Pick<Calendar, 'workingDaysIn'>;
  readonly within: { readonly value: number; readonly written: string };
}

/** What is to be said of sending back: asked too late, answered unasked, and left with nobody. */
export function checkHanding(around: HandedAround, terms: HandingTerms): Finding[] {
  return [...askedLate(around, terms), ...answeredUnasked(around, terms), ...leftWithNobody(terms)];
}

function askedLate({ sendBacks = [] }: HandedAround, { held, same, calendar, within }: HandingTerms): Finding[] {
  return sendBacks.flatMap(({ date, unit }, index) => {
    const had = held.find((one) => hadThatMorning(one, date) && mayBeOne(one.unit, unit, same));
    const days = had ? calendar.workingDaysIn(had.from, date) : 0;
    if (days <= within.value) return [];
    const place = [words.sendBacks, index, words.date];
    return [finding('send-back-late', place, { days, limit: within.written, from: had?.from ?? date })];
  });
}

function answeredUnasked({ sendBacks = [], sendBackRulings = [] }: HandedAround, { same }: HandingTerms): Finding[] {
  return sendBackRulings.flatMap(({ date, unit }, index) =>
    sendBacks.some((asked) => asked.date <= date && mayBeOne(asked.unit, unit, same))
      ? []
      : [finding('send-back-unasked', [words.sendBackRulings, index, words.date], { date })],
  );
}

function leftWithNobody({ held }: HandingTerms): Finding[] {
  const open = new Set(held.filter(({ ended }) => !ended).map(({ role }) => role));
  const bare = held.findLast(({ role, ended }) => ended && !open.has(role));
  if (!bare?.ended) return [];
  return [finding('send-back-stranded', [words.sendBackRulings], { date: bare.ended.day, unit: bare.unit }, 'key')];
}

interface Entry {
  readonly date: Day;
  readonly unit?: string | undefined;
}

/** Whose an entry is must be plain: a unit that has it, or none named where only one has. */
export function checkNamed(
  list: Word,
  entries: readonly Entry[],
  held: readonly Tenure[],
  same: Same,
  field: Word = 'unit',
): Finding[] {
  return entries.flatMap(({ date, unit }, index) => {
    if (unit !== undefined) {
      const known = held.some((one) => same(one.unit, unit));
      return known ? [] : [finding('unit-not-handling', [words[list], index, words[field]], { name: unit })];
    }
    const having = held.filter((one) => hadThatMorning(one, date));
    const names = [...new Set(having.map((one) => one.unit))];
    if (names.length < 2) return [];
    const place = [words[list], index, words.date];
    return [finding('unit-unsaid', place, { units: names.join('、'), key: words[field] })];
  });
}

/** What is handed on on a day is in the first hands until then. */
function hadThatMorning({ from, handedOn, ended }: Tenure, date: Day): boolean {
  return (handedOn ? from < date : from <= date) && (!ended || ended.day >= date);
}

function mayBeOne(one: string | undefined, other: string | undefined, same: Same): boolean {
  return one === undefined || other === undefined || same(one, other);
}
