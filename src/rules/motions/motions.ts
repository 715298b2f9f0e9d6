import type { Period } from '../../calendar/period.ts';
import { sameUnit } from '../../records/handing.ts';
import { type Handling, handlingsOf } from '../../records/motion/handling.ts';
import { motionKind } from '../../records/motion/index.ts';
import { sittingOf } from '../../records/motion/number.ts';
import { answersOwed, motionStateOf, REDONE } from '../../records/motion/obligations.ts';
import type { Motion, MotionAnswer } from '../../records/motion/schema.ts';
import type { Terms } from '../../records/terms.ts';
import { level as levels, motionCategory } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { type Judged, judge, wasLate } from '../lateness/lateness.ts';

/** What was counted of some motions: motions first, then the answers that units gave or owe. */
export interface MotionTally {
  readonly motions: number;
  readonly open: number;
  /** Answers: of each unit that answers the last; of 分办 one a unit. */
  readonly answered: number;
  readonly solved: Readonly<Record<MotionAnswer['solution'], number>>;
  /** Answered after the unit had spoken with the proposer. */
  readonly consulted: number;
  /** Answers of which it is known what the proposer thinks, and those of them that satisfied, wholly or fairly. */
  readonly appraised: number;
  readonly content: number;
  /** First answers that were given in time, or were late, given or not; of these the first. */
  readonly due: number;
  readonly onTime: number;
  /** How often an answer had to be given again. */
  readonly redone: number;
  readonly promises: number;
}

export interface MotionPart extends MotionTally {
  readonly name: string;
}

/** The motions of one 届次. */
export interface Sitting extends MotionTally {
  readonly category: string;
  readonly level: string;
  readonly sitting: string;
}

export interface MotionFigures {
  readonly total: MotionTally;
  readonly sittings: readonly Sitting[];
  readonly units: readonly MotionPart[];
}

/** One unit's answering of a motion with what it owes of it. */
interface Share {
  readonly motion: Motion;
  readonly handling: Handling;
  readonly owed: readonly Judged[];
}

/** The motions handed out in a period, as they stand on the day of looking: by 届次 and by the unit that answers. */
export function motionFigures(ledger: Known, { from, to }: Period): MotionFigures {
  const { terms, directory } = ledger;
  const all = ledger
    .records(motionKind)
    .map(({ record }) => record)
    .filter(({ assignedOn }) => from <= assignedOn && assignedOn <= to);
  const shares = all.flatMap((motion) => sharesOf(motion, terms));
  const units = new Set(shares.map(({ handling }) => directory.fullName(handling.tenure.unit)));
  return {
    total: tallyOf(all, shares, terms),
    sittings: sittings(all, shares, terms),
    units: [...units].sort().map((name) => {
      const own = shares.filter(({ handling }) => directory.fullName(handling.tenure.unit) === name);
      return { name, ...tallyOf([...new Set(own.map(({ motion }) => motion))], own, terms) };
    }),
  };
}

/** What of a motion each unit has or had to answer; who handed it back in time owes nothing and has no share. */
function sharesOf(motion: Motion, terms: Terms): Share[] {
  return handlingsOf(motion, sameUnit(terms)).flatMap((handling) => {
    const owed = answersOwed(motion, handling, terms).map((one) => judge(one, motion.assignedOn, terms));
    return owed.some(({ verdict }) => verdict !== 'waived') ? [{ motion, handling, owed }] : [];
  });
}

function sittings(all: readonly Motion[], shares: readonly Share[], terms: Terms): Sitting[] {
  const keys = [...new Set(all.map(keyOf))].sort();
  return keys.map((key) => {
    const own = all.filter((one) => keyOf(one) === key);
    const [{ category, level, motionNumber }] = own as [Motion];
    return {
      category: motionCategory.words[category],
      level: level === undefined ? '' : levels.words[level],
      sitting: sittingOf(motionNumber),
      ...tallyOf(
        own,
        shares.filter(({ motion }) => own.includes(motion)),
        terms,
      ),
    };
  });
}

/** In the order in which a table lists them: 人大 before 政协, the higher level and the earlier sitting first. */
function keyOf({ category, level = 'district', motionNumber: { session, meeting = 99 } }: Motion): string {
  const number = (value: number) => String(value).padStart(3, '0');
  const ranks = [motionCategory.keys.indexOf(category), levels.keys.indexOf(level), session, meeting];
  return ranks.map(number).join(' ');
}

function tallyOf(motions: readonly Motion[], shares: readonly Share[], terms: Terms): MotionTally {
  const last = shares.flatMap((share) => {
    const answer = share.handling.answers.at(-1);
    return answer ? [{ share, answer }] : [];
  });
  const appraised = last.flatMap(({ share, answer }) => {
    const said = share.handling.appraisals.filter(({ date }) => date >= answer.date).at(-1);
    return said ? [said] : [];
  });
  const firsts = shares.flatMap(({ owed }) => owed.filter((one) => one.link === 'motionAnswer' && !one.detail));
  const due = firsts.filter((one) => one.verdict === 'done' || wasLate(one));
  const solved = (mark: MotionAnswer['solution']) => last.filter(({ answer }) => answer.solution === mark).length;
  return {
    motions: motions.length,
    open: motions.filter((one) => motionStateOf(one, terms) !== 'closed').length,
    answered: last.length,
    solved: {
      solved: solved('solved'),
      underway: solved('underway'),
      later: solved('later'),
      reference: solved('reference'),
    },
    consulted: last.filter(({ share, answer }) => consultedBefore(share.handling, answer)).length,
    appraised: appraised.length,
    content: appraised.filter(({ satisfaction }) => satisfaction !== 'dissatisfied').length,
    due: due.length,
    onTime: due.filter(({ verdict }) => verdict === 'done').length,
    redone: shares.flatMap(({ owed }) => owed.filter(({ detail }) => detail === REDONE)).length,
    promises: shares.flatMap(({ owed }) => owed.filter(isUnkept)).length,
  };
}

function isUnkept({ link, done, waived }: Judged): boolean {
  return link === 'promise' && !done && !waived;
}

function consultedBefore({ consultations }: Handling, { date }: MotionAnswer): boolean {
  return consultations.some((one) => one.date <= date);
}
