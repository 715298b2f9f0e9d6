import { addDays, parseDay } from '../../calendar/day.ts';
import { everySpoken } from '../../calendar/when/every.ts';
import { spokenDay } from '../../calendar/when/named.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { formatTurnLimit, turnLimitIn } from '../../records/fields.ts';
import { type Routine, routineKind } from '../../records/routine.ts';
import { limitOf, turnsOf } from '../../rules/routines/turns.ts';
import { newRecordView } from '../../views/registers/register.ts';
import { sourceCategory, turning } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Adding, fieldsTyped, optionFor } from '../adding/draft.ts';
import type { SpokenDraft } from '../adding/line.ts';
import { confirmed, eachWords } from '../adding/many.ts';
import { askOne } from '../asking/ask.ts';
import { askUnit } from '../asking/ask-unit.ts';
import { timeMeant } from '../asking/time-meant.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { findUnit } from '../asking/units.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';
import { makeRecord } from '../writing/new-record.ts';

/** A line that tells of a duty in each period, as a 周期任务: its tasks are handed down period by period. */
export async function everyAdded(
  spoken: SpokenDraft,
  every: string,
  input: Adding,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  refuseSurplus(input);
  const title = spoken.every?.title ?? spoken.draft[words.title];
  const told = { ...spoken.draft, ...(title !== undefined && { [words.title]: title }) };
  if (spoken.each && !session.asker && input.options.each !== true)
    return stop('each-unsaid', { groups: eachWords(spoken.each) });
  const units = await unitsTold(spoken, open, session);
  const category = await categoryTold(told, session);
  if (title === undefined || units === undefined || category === undefined)
    return lacking({ [words.title]: title, [words.lead]: units, [words.source]: category });
  const draft = {
    ...factsOf(told),
    ...periodsTold(every, session),
    [words.units]: units,
    [words.sourceCategory]: category,
  };
  const made = makeRecord(routineKind, draft, open, session);
  const view = newRecordView(routineKind, made.record, open.terms);
  const notes = [...(spoken.each ? [`${eachWords(spoken.each)}，每期各一项。`] : []), ...nextOf(made.record, open)];
  const outcome = recordChange(
    routineKind,
    made,
    { told: `登记${routineKind.word}`, action: '登记' },
    { ...view, notes },
  );
  return confirmed(outcome, input, session);
}

/** What a routine can say as a task can. */
const SHARED = [
  '--every',
  '--lead',
  '--each',
  '--support',
  '--source',
  '--source-name',
  '--source-number',
  '--importance',
  '--urgency',
  '--received',
  '--demand',
  '--outcome',
  '--wording',
  '--remark',
];

function refuseSurplus(input: Adding): void {
  const surplus = fieldsTyped(input).filter((flag) => !SHARED.includes(flag));
  if (surplus.length > 0) stop('every-surplus', { options: surplus.join('、') });
}

/** Who has a task of it each time. */
async function unitsTold(
  { draft, each }: SpokenDraft,
  open: OpenLedger,
  { asker }: Session,
): Promise<string[] | undefined> {
  if (each) return [...each.units];
  const typed = draft[words.lead] ?? (asker && (await askUnit(asker, words.lead, open.ledger)));
  return typed === undefined ? undefined : [(await findUnit(open.ledger, String(typed))).name];
}

async function categoryTold(draft: Draft, { asker }: Session): Promise<string | undefined> {
  const told = sourceOf(draft)[words.category];
  if (told !== undefined) return String(told);
  return asker && askOne(asker, '来源类别', Object.values(sourceCategory.words));
}

function sourceOf(draft: Draft): Readonly<Record<string, Plain>> {
  return (draft[words.source] ?? {}) as Readonly<Record<string, Plain>>;
}

/** What of a task's draft is the routine's as well. */
function factsOf(draft: Draft): Draft {
  const { [words.name]: name, [words.number]: number, [words.wording]: wording } = sourceOf(draft);
  const keys = [words.title, words.support, words.importance, words.urgency, words.demand, words.outcome, words.remark];
  const facts = {
    ...Object.fromEntries(keys.map((key) => [key, draft[key]])),
    [words.sourceName]: name,
    [words.sourceNumber]: number,
    [words.wording]: wording,
    [words.issued]: String(draft[words.received]).slice(0, 10),
  };
  return Object.fromEntries(Object.entries(facts).filter((one): one is [string, Plain] => one[1] !== undefined));
}

/** 周期 and 时限 of 每月25日前; or the days of a list. */
function periodsTold(typed: string, session: Session): Draft {
  const spoken = everySpoken(typed);
  if (!spoken) return { [words.frequency]: turning.words.listed, [words.days]: daysTold(typed, session) };
  const { cadence, rest } = spoken;
  const limit = rest === '' ? undefined : turnLimitIn(rest);
  if (rest !== '' && !limit) return stop('every-unclear', { typed, why: `里的“${rest}”看不出是一期的哪一天` });
  return {
    [words.frequency]: turning.words[cadence],
    ...(limit && { [words.limit]: formatTurnLimit(limit) }),
  };
}

function daysTold(typed: string, session: Session): string[] {
  const { asOf } = session;
  return typed.split(/[、,，;；]/).flatMap((part) => {
    const whole = timeMeant(part, 'day', asOf.day);
    // 3月1 5日 is one day: blanks part only what is no day as it stands
    const each = 'text' in whole && isDay(whole.text) ? [part] : part.split(/\s+/);
    return each.filter((one) => one !== '').map((one) => dayTold(one, typed, session));
  });
}

function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

function dayTold(one: string, typed: string, { asOf }: Session): string {
  const meant = timeMeant(one, 'day', asOf.day);
  if ('doubt' in meant) return stop('every-unclear', { typed, why: `：${meant.doubt}` });
  return isDay(meant.text) ? meant.text : stop('every-unclear', { typed, why: '看不出多久一次' });
}

/** The next three limits, by which it is seen how it was understood. */
function nextOf(routine: Routine, { terms }: OpenLedger): string[] {
  const through = addDays(terms.asOf.day, 400);
  const dues = turnsOf(routine, through, terms).map((period) => ({ period, due: limitOf(routine, period, terms) }));
  const next = dues.filter(({ due }) => due.due.day >= terms.asOf.day).slice(0, 3);
  if (next.length === 0) return ['以后没有要办的各期，请核对。'];
  const told = next.map(
    ({ period, due }) => `${period.label} ${spokenDay(due.due.day)}${due.provisional ? '（暂定）' : ''}`,
  );
  return [`接下来的时限：${told.join('；')}。到了日子用 xiaoneng routine start 交办。`];
}

function lacking(told: Draft | Readonly<Record<string, unknown>>): never {
  const missing = Object.keys(told).filter((key) => told[key] === undefined);
  return stop('unfit-as-typed', {
    message: `还要写：${missing.join('、')}`,
    remedy: missing.map((key) => optionFor(key)).join('，'),
  });
}
