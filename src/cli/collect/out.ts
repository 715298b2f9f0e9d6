import { parseDay } from '../../calendar/day.ts';
import { parseSpan } from '../../calendar/span.ts';
import { collectKind, type LockedField } from '../../records/collect.ts';
import { presentOf, type Standing, sharesOf } from '../../rules/lateness/standing.ts';
import { remindersOf } from '../../rules/reminding/reminder.ts';
import { type FormSent, formView, sentView } from '../../views/files/form.ts';
import { reminderSection } from '../../views/tasks/remind.ts';
import { dueText, linkText, undatedCell, verdictText } from '../../views/view/lateness.ts';
import { stateCell } from '../../views/view/state.ts';
import type { Part, Section } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { dayOfSpan } from '../asking/limit-day.ts';
import { selected } from '../asking/select.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { refuseIncomplete } from '../session/incomplete.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';
import { makeRecord } from '../writing/new-record.ts';
import type { Sending } from './options.ts';

/** Makes a form for each unit that leads any of the tasks that are asked for, and records that they were sent. */
export async function sent(input: Sending, session: Session): Promise<Outcome> {
  const { output, format } = input.options;
  if (output === undefined || /\.[A-Za-z0-9]+$/.test(output)) return stop('forms-folder', { output });
  if (format !== undefined && format !== 'xlsx') return stop('forms-format', { format });
  const open = session.open();
  refuseIncomplete(open, '没有发填报表');
  const tasks = await selected(input, session, open);
  const byUnit = rowsByUnit(tasks, open);
  if (byUnit.size === 0) return stop('forms-none');
  const { day } = session.asOf;
  const replyDue = dueOf(input, open);
  const title = input.options.title ?? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日填报`;
  const forms = [...byUnit].map(([unit, rows]) => ({
    [words.unit]: unit,
    [words.task]: rows.map(({ id }) => id),
  }));
  const draft = { [words.title]: title, [words.date]: day, [words.replyDue]: replyDue, [words.forms]: forms };
  const made = makeRecord(collectKind, draft, open, session);
  const office = open.ledger.office?.name ?? '';
  const commit = session.world.git(open.folder).commitNamed('HEAD')?.slice(0, 10) ?? '';
  const all = [...byUnit].map(([unit, rows]): FormSent => {
    const token = { collect: made.record.id, unit, name: office, date: day, commit, replyDue };
    const beside = otherwiseOwed(unit, new Set(rows.map(({ id }) => id)), open);
    return { office, unit, replyDue, token, rows, ...(beside && { beside }) };
  });
  const parts = all.map((form): Part => ({ name: form.unit, view: formView(form) }));
  const change = recordChange(collectKind, made, { told: '发出填报表' }, sentView(title, all, replyDue));
  return { ...change, parts, isBound: true };
}

/** --due, a day or so long after today, else what the rules give the units. */
function dueOf({ options }: Sending, { terms }: OpenLedger) {
  const { day } = terms.asOf;
  const typed = options.replyDue;
  const fixed = typed === undefined ? undefined : parseDay(typed);
  if (fixed !== undefined) return fixed < day ? stop('reply-due-past', { day: fixed }) : fixed;
  const span = typed === undefined ? terms.rules.get('replyLimit', day).value : parseSpan(typed);
  if (!span) return stop('reply-due-wrong', { typed: typed ?? '' });
  return dayOfSpan(span, day, terms);
}

type Locked = Readonly<Record<LockedField, string>>;

/** The rows of each unit, in the order of the register; what is fed back, cleared or cancelled wants no answer. */
function rowsByUnit(tasks: readonly Standing[], { ledger }: OpenLedger): Map<string, Locked[]> {
  const { directory } = ledger;
  const rows = new Map<string, Locked[]>(directory.units.map(({ name }) => [name, []]));
  for (const share of tasks.flatMap(sharesOf)) {
    if (OVER.includes(share.state)) continue;
    const unit = directory.fullName(share.matter.lead);
    rows.set(unit, [...(rows.get(unit) ?? []), rowOf(share)]);
  }
  return new Map([...rows].filter(([, own]) => own.length > 0));
}

const OVER: readonly Standing['state'][] = ['fedBack', 'cleared', 'cancelled'];

function rowOf(standing: Standing): Locked {
  const { task, state, synopsis, outstanding } = standing;
  const handling = presentOf(standing, 'handling');
  const owed = outstanding.map((one) => linkText(one) + verdictText(one));
  return {
    id: task.id,
    title: task.title,
    limit: handling ? dueText(handling) : undatedCell(standing).text,
    verdict: [stateCell(state, synopsis).text, ...owed].join('；'),
  };
}

/** What a unit owes beside the tasks on its form. */
function otherwiseOwed(unit: string, ids: ReadonlySet<string>, open: OpenLedger): Section | undefined {
  const sources = { ledger: open.ledger, terms: open.terms, standings: open.standings(), owed: open.stillOwed() };
  const list = remindersOf(sources, { days: BESIDE, urgent: false }).filter(
    (one) => one.unit === unit && !ids.has(one.matter.id) && one.part !== 'forms',
  );
  return list.length === 0 ? undefined : { ...reminderSection({ list }), heading: '另外欠着的' };
}

/** So many working days ahead what else is owed is told. */
const BESIDE = 10;
