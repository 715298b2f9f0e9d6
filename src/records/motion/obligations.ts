import type { Day } from '../../calendar/day.ts';
import type { motionState } from '../../vocabulary/choices.ts';
import { keptFrom, sameUnit, type Tenure, tenureOn, unansweredIn } from '../handing.ts';
import { isLate, type Missed, type Obligation, obligation, type Reckoning } from '../obligation.ts';
import { inDayOrder } from '../order.ts';
import { afterReceipt } from '../rule/counting.ts';
import { bySpan, cite, fixedOn, type Terms, termsOf } from '../terms.ts';
import { type Handling, handlingsOf, inRole, motionTenures } from './handling.ts';
import type { Motion } from './schema.ts';

/**
 * What is owed of a motion: the answer within months of 交办 (代表法第四十二条), an opinion to the unit that leads, a new
 * answer where the first did not satisfy, and what an answer promised.
 */
export function motionObligations(record: Motion, terms: Terms): Obligation[] {
  const handled = handlingsOf(record, sameUnit(terms)).flatMap((handling) => answersOwed(record, handling, terms));
  return [...handled, ...opinions(record, terms)];
}

/** The same of one unit that answers. */
export function answersOwed(record: Motion, handling: Handling, terms: Terms): Obligation[] {
  const own = termsOf(terms, handling.tenure.unit);
  return [
    firstAnswer(record, handling, own),
    ...furtherAnswers(record, handling, own),
    ...promises(record, handling, own),
  ];
}

/** Where a motion stands on the day of looking. */
export function motionStateOf(record: Motion, terms: Terms): (typeof motionState.keys)[number] {
  const same = sameUnit(terms);
  const handlings = handlingsOf(record, same).filter(({ tenure }) => !tenure.ended);
  if (handlings.length === 0) return 'unassigned';
  const owed = motionObligations(record, terms).filter(({ done, waived }) => !done && !waived);
  if (owed.some((one) => isLate(one, terms.asOf))) return 'late';
  if (unansweredIn(record, same).length > 0) return 'returning';
  const has = (link: string, detail?: string) => owed.some((one) => one.link === link && one.detail === detail);
  if (has('motionAnswer') || has('joinOpinion')) return 'underway';
  if (has('motionAnswer', REDONE)) return 'redoing';
  if (handlings.some((one) => !isAppraised(one))) return 'answered';
  return has('promise') ? 'promised' : 'closed';
}

/** What tells an answer that is owed again from the first. */
export const REDONE = '重办';

/** Whether what the proposer thinks of the last answer is known. */
function isAppraised({ answers, appraisals }: Handling): boolean {
  const last = answers.at(-1);
  return last !== undefined && appraisals.some(({ date }) => date >= last.date);
}

function firstAnswer(record: Motion, handling: Handling, terms: Terms): Obligation {
  const { tenure, answers } = handling;
  const base = answerDue(record, tenure, terms);
  const { reckoning, missed } = prolonged(base, handling, record, terms);
  return owedBy(tenure, 'motionAnswer', reckoning, answers[0]?.date, { missed });
}

/** By the day set when it was handed on, else within months of 交办 or, as the rule 转办后时限 has it, of 改派. */
function answerDue({ assignedOn }: Motion, { from, limit, handedOn }: Tenure, terms: Terms): Reckoning {
  const { rules } = terms;
  if (limit !== undefined) {
    return fixedOn(terms, limit, rules.get('fixedOnRestDay', assignedOn).value, ['改派时定的时限']);
  }
  const rule = rules.get('motionLimit', assignedOn);
  const since = (day: Day) =>
    bySpan(terms, { day }, rule.value, afterReceipt(rules, assignedOn), [cite('motionLimit', rule)]);
  const kept = handedOn && rules.get('transferClock', assignedOn).value === 'unchanged';
  return kept ? keptFrom(since(assignedOn), from, terms) : since(from);
}

/** The day to which extensions moved it; one that came after the day leaves the days before as late as they were. */
function prolonged(base: Reckoning, { motionExtensions }: Handling, { assignedOn }: Motion, terms: Terms) {
  const counts = terms.rules.get('lateExtension', assignedOn).value === 'counted';
  let reckoning = base;
  const missed: Missed[] = [];
  const notes: string[] = [];
  for (const { date, until, approver } of motionExtensions) {
    if (counts && date > reckoning.due.day) missed.push({ due: reckoning.due.day, through: date });
    notes.push(`${date} 批准延期至 ${until}（批准人：${approver}）`);
    const moved = fixedOn(terms, until, 'none', base.basis);
    reckoning = { ...moved, earlier: base, changes: [`原时限 ${base.due.day}`, ...notes] };
  }
  return { reckoning, missed: missed.length > 0 ? missed : undefined };
}

/** After each time that the proposer was dissatisfied a new answer, within months of that. */
function furtherAnswers({ assignedOn }: Motion, handling: Handling, terms: Terms): Obligation[] {
  const { tenure, answers } = handling;
  const rule = terms.rules.get('motionRedoLimit', assignedOn);
  return redoings(handling).map(({ asked, answered }) => {
    const counting = afterReceipt(terms.rules, assignedOn);
    const reckoning = bySpan(terms, { day: asked }, rule.value, counting, [cite('motionRedoLimit', rule)]);
    const done = answered === undefined ? undefined : answers[answered]?.date;
    return owedBy({ ...tenure, from: asked }, 'motionAnswer', reckoning, done, { detail: REDONE });
  });
}

/** When a new answer was wanted, and which answer was it; who is dissatisfied again before it came asks for the same one. */
function redoings({ answers, appraisals }: Handling): { readonly asked: Day; readonly answered?: number }[] {
  const found: { asked: Day; answered?: number }[] = [];
  let next = 1;
  for (const { date, satisfaction } of appraisals) {
    const last = found.at(-1);
    const pending = last && (last.answered === undefined || (answers[last.answered]?.date ?? '') > date);
    if (satisfaction !== 'dissatisfied' || pending) continue;
    const answered = answers.findIndex((one, index) => index >= next && one.date >= date);
    found.push(answered < 0 ? { asked: date } : { asked: date, answered });
    if (answered >= 0) next = answered + 1;
  }
  return found;
}

/** What an answer promised by a day, until it is there, or another answer takes its place. */
function promises({ assignedOn }: Motion, { tenure, answers, fulfilments }: Handling, terms: Terms): Obligation[] {
  const restDayEnd = terms.rules.get('fixedOnRestDay', assignedOn).value;
  return answers.flatMap(({ date, promised }, index) => {
    if (promised === undefined) return [];
    const later = answers[index + 1]?.date;
    const kept = fulfilments.find((one) => one.date >= date && (later === undefined || one.date <= later));
    const from = { ...tenure, from: date, ...(later && { ended: { day: later, by: '重新答复' } }) };
    return [owedBy(from, 'promise', fixedOn(terms, promised, restDayEnd, ['答复里的承诺']), kept?.date)];
  });
}

/** What units that join in tell the one that leads, within months of 交办 or 改派. */
function opinions(record: Motion, terms: Terms): Obligation[] {
  const same = sameUnit(terms);
  const joined = inRole(motionTenures(record, same), 'join');
  const { rules } = terms;
  const { assignedOn } = record;
  return joined.map((tenure) => {
    const { unit, from, limit } = tenure;
    const own = termsOf(terms, unit);
    const rule = rules.get('joinOpinionLimit', assignedOn);
    const reckoning = limit
      ? fixedOn(own, limit, rules.get('fixedOnRestDay', assignedOn).value, ['改派时定的时限'])
      : bySpan(own, { day: from }, rule.value, afterReceipt(rules, assignedOn), [cite('joinOpinionLimit', rule)]);
    const given = inDayOrder(record.joinOpinions ?? []).find(
      (one) => tenureOn(joined, one.date, one.unit, same) === tenure,
    );
    return owedBy(tenure, 'joinOpinion', reckoning, given?.date);
  });
}

type Details = Partial<Pick<Parameters<typeof obligation>[1], 'detail' | 'missed'>>;

function owedBy(
  { unit, from, ended }: Tenure,
  link: Obligation['link'],
  reckoning: Reckoning,
  done: Day | undefined,
  details: Details = {},
): Obligation {
  return obligation(reckoning, {
    link,
    unit,
    start: from,
    done: done && { day: done },
    waived: done ? undefined : ended,
    paused: false,
    stopped: [],
    ...details,
  });
}
