import type { Period } from '../../calendar/period.ts';
import { complaintKind } from '../../records/complaint/index.ts';
import { complaintObligations, stateOf } from '../../records/complaint/obligations.ts';
import type { Complaint } from '../../records/complaint/schema.ts';
import { sameUnit, unansweredIn } from '../../records/handing.ts';
import type { Terms } from '../../records/terms.ts';
import {
  agreement,
  type Choice,
  complaintChannel,
  complaintFinding,
  type Link,
  reworkCause,
  satisfaction,
} from '../../vocabulary/choices.ts';
import type { Word } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { judge, type Verdict } from '../lateness/lateness.ts';

/** How many complaints there are of some sort, how many of them are not closed, and how many are late with something. */
export interface Tally {
  readonly count: number;
  readonly open: number;
  readonly late: number;
}

/** The complaints that have one value of something: 渠道 12345. */
export interface Part extends Tally {
  readonly dimension: Word;
  readonly name: string;
}

/** How one step went, counted once for each complaint and unit that came to it; what was handed on in time is not. */
export interface StepTally extends Tally {
  readonly link: Link;
  readonly onTime: number;
  readonly doneLate: number;
}

export interface ComplaintFigures {
  readonly whole: Tally;
  readonly parts: readonly Part[];
  readonly steps: readonly StepTally[];
}

/** The complaints received in a period, as they stand on the day of looking: by channel, unit, result and satisfaction. */
export function complaintFigures(ledger: Known, { from, to }: Period): ComplaintFigures {
  const { terms } = ledger;
  const all = ledger
    .records(complaintKind)
    .map(({ record }) => record)
    .filter(({ received }) => from <= received && received <= to);
  const part = (dimension: Word, name: string, has: (record: Complaint) => boolean): Part => ({
    dimension,
    name,
    ...tally(all.filter(has), terms),
  });
  const parts = <K extends string>(dimension: Word, { keys, words }: Choice<K>, of: (r: Complaint) => K | undefined) =>
    keys.map((key) => part(dimension, words[key], (record) => of(record) === key));
  const unitOf = ({ unit }: Complaint) => ledger.directory.fullName(unit);
  return {
    whole: tally(all, terms),
    parts: [
      ...parts('channel', complaintChannel, ({ channel }) => channel),
      ...mostFirst(
        [...new Set(all.map(unitOf))].map((name) => part('unit', name, (record) => unitOf(record) === name)),
      ),
      ...parts('conclusion', complaintFinding, ({ resolution }) => resolution?.conclusion),
      ...parts('satisfaction', satisfaction, ({ callBack }) => callBack?.satisfaction),
      ...handedParts(all, terms),
    ],
    steps: (['referral', 'resolution', 'rework', 'callBack'] as const)
      .map((link) => stepTally(link, all, terms))
      .filter(({ link, count }) => link !== 'rework' || count > 0),
  };
}

/** 退单 by what became of it, and 二次办理 by its cause, where there is any; a complaint counts once in each. */
function handedParts(all: readonly Complaint[], terms: Terms): Part[] {
  const same = sameUnit(terms);
  const some = (dimension: Word, name: string, has: (record: Complaint) => boolean) => {
    const own = all.filter(has);
    return own.length > 0 ? [{ dimension, name, ...tally(own, terms) }] : [];
  };
  const ruled = (key: 'yes' | 'no') =>
    some('sendBacks', agreement.words[key], ({ sendBackRulings = [] }) =>
      sendBackRulings.some(({ opinion }) => opinion === key),
    );
  return [
    ...some('sendBacks', '申请过', ({ sendBacks }) => sendBacks !== undefined),
    ...ruled('yes'),
    ...ruled('no'),
    ...some('sendBacks', '待答复', (record) => unansweredIn(record, same).length > 0),
    ...some('handOvers', '改派过', ({ handOvers }) => handOvers !== undefined),
    ...reworkCause.keys.flatMap((key) =>
      some('reworks', reworkCause.words[key], ({ reworks = [] }) => reworks.some(({ cause }) => cause === key)),
    ),
  ];
}

function mostFirst(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function tally(records: readonly Complaint[], terms: Terms): Tally {
  const states = records.map((record) => stateOf(record, terms));
  return {
    count: records.length,
    open: states.filter((state) => state !== 'closed').length,
    late: states.filter((state) => state === 'late').length,
  };
}

function stepTally(link: Link, records: readonly Complaint[], terms: Terms): StepTally {
  const verdicts = records.flatMap((record) =>
    complaintObligations(record, terms)
      .filter((owed) => owed.link === link)
      .map((owed) => judge(owed, record.received, terms).verdict)
      .filter((verdict) => verdict !== 'waived'),
  );
  const number = (...wanted: Verdict[]) => verdicts.filter((verdict) => wanted.includes(verdict)).length;
  return {
    link,
    count: verdicts.length,
    onTime: number('done'),
    doneLate: number('done-late', 'waived-late'),
    open: number('open', 'soon', 'today', 'overdue'),
    late: number('overdue'),
  };
}
