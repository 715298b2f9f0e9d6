import { formatMoment, type Moment } from '../../calendar/moment.ts';
import type { Filed } from '../../ledger/ledger.ts';
import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { taskKind } from '../../records/index.ts';
import { type Attribute, byTheClock, isOfLead, tellable, tellings } from '../../records/task/actions.ts';
import { openAssistance } from '../../records/task/assistance.ts';
import { happened } from '../../records/task/course.ts';
import { isJoint } from '../../records/task/parts.ts';
import { type Entry, entry as entrySchema, type Task } from '../../records/task/schema.ts';
import { pending, type Story } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import type { Directory } from '../../records/unit/directory.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { entryView } from '../../views/tasks/recorded.ts';
import type { View } from '../../views/view/view.ts';
import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { attributesOf, optionFlag, optionName, spokenAttribute } from '../asking/attributes.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { limitAsDay } from '../asking/limit-day.ts';
import { findUnit } from '../asking/units.ts';
import { type Intention, miswritten, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Work } from '../several/work.ts';
import { recordChange } from '../writing/amend.ts';
import { amendHistory } from '../writing/amend-history.ts';
import { leadMeant, storyOf } from './act-lead.ts';
import { type Acting, type Begun, type EntryTold, untold } from './act-told.ts';

/** Adds an entry of one of `candidates` to 办理经过; the state of the task decides between several. */
export function acting(candidates: readonly [Action, ...Action[]]): Pick<Work<Task, Acting>, 'each' | 'ahead'> {
  return {
    each: async (filed, input, open, session, manner) => {
      const begun = await begin(candidates, filed, input, open, session);
      const told = await withMissing(begun, open, session);
      const named = await withFullName(told, begun, filed.record, open, session);
      return enter(
        begun,
        manner === 'numbers' ? named : unpicked(named, candidates, filed.record),
        filed,
        open,
        session,
      );
    },
    ahead: async (targets, open, session) => {
      if (!session.asker) return targets;
      const { askedAhead } = await import('./act-ahead.ts');
      const alone = { ...session, asker: undefined };
      return askedAhead(
        targets,
        ({ filed, input }) => begin(candidates, filed, input, open, alone),
        open,
        session.asker,
      );
    },
  };
}

/** The unit by which a task was picked is no part of its entry where no other leads it. */
function unpicked(told: EntryTold, [action]: readonly [Action, ...Action[]], task: Task): EntryTold {
  if (!isOfLead(action) || isJoint(task)) return told;
  const { unit: _, ...others } = told;
  return others;
}

async function begin(
  candidates: readonly [Action, ...Action[]],
  filed: Filed<Task>,
  input: Acting,
  open: OpenLedger,
  session: Session,
): Promise<Begun> {
  const when = whenOf(input, candidates, session);
  const lead = await leadMeant(candidates, filed.record, when, input.options, open, session);
  const story = storyOf(filed.record, when, lead, open);
  const action = choose(candidates, story, input);
  const told = withLimitAsDay(heard(input, action, candidates), when, open);
  return { when, action, told: { ...told, ...lead }, offered: offeredFor(action, filed.record, story, when, open) };
}

/** Of two applications that wait the one that --for names; --until can only mean the extension. */
function choose([first, second]: readonly [Action, ...Action[]], story: Story, input: Acting): Action {
  if (!second) return first;
  const typed = input.options.for;
  if (typed !== undefined) return namedBy(typed, first, second);
  if (!pending(story.exceptional)) return first;
  if (!pending(story.extensions)) return second;
  return input.options.until === undefined ? stop('application-unnamed') : first;
}

function namedBy(typed: string, extension: Action, exceptional: Action): Action {
  if (typed === '延期') return extension;
  return typed === '极特殊' ? exceptional : stop('application-wrong', { typed });
}

/** --on, else the day of looking, for a report of an emergency with its time; what lies after it cannot have happened. */
function whenOf(input: Acting, candidates: readonly Action[], session: Session): Moment {
  const typed = input.options.on;
  if (typed === undefined)
    return candidates.some((action) => byTheClock.includes(action)) ? session.asOf : { day: session.asOf.day };
  const read = readTyped(moment, typed);
  if (!('value' in read)) return stop(miswritten('--on', read));
  if (happened(read.value, session.asOf)) return read.value;
  return stop('action-ahead', { typed, today: session.asOf.day });
}

/** An entry has a day; so long after it is as good. */
function withLimitAsDay(told: EntryTold, { day }: Moment, { terms }: OpenLedger): EntryTold {
  return told.limit === undefined ? told : { ...told, limit: limitAsDay(told.limit, day, terms) };
}

/** What the options and the plain words tell. */
function heard(input: Acting, action: Action, candidates: readonly Action[]): EntryTold {
  const known = tellable(action);
  const spoken = spokenAttribute([action]);
  const text = input.args.join(' ').trim();
  if (text !== '' && !spoken) return stop('action-wordless', { action: actions.words[action] });
  const given = attributesOf(candidates).flatMap((attribute): [Attribute, string][] => {
    const value = input.options[optionName(attribute)];
    return value === undefined ? [] : [[attribute, value]];
  });
  const surplus = given.find(([attribute]) => !known.includes(attribute));
  if (surplus) return stop('action-option-surplus', { action: actions.words[action], option: optionFlag(surplus[0]) });
  return { ...Object.fromEntries(given), ...(spoken && text !== '' && { [spoken]: text }) };
}

/** What is still missing is asked for on a terminal; elsewhere what must be told is refused, and what ought to be is left out. */
async function withMissing(
  { told, offered, action, when }: Begun,
  open: OpenLedger,
  session: Session,
): Promise<EntryTold> {
  const { must, ought } = untold(action, told);
  if (must.length + ought.length === 0) return told;
  if (!session.asker) return must.length === 0 ? told : lacking(action, must, spokenAttribute([action]));
  const { askAttributes } = await import('./act-ask.ts');
  const asked = await askAttributes({ must, ought, offered }, { action, date: when }, open, session.asker);
  return { ...told, ...asked };
}

function lacking(action: Action, missing: readonly Attribute[], spoken: Attribute | undefined): never {
  const flags = missing.map((attribute) =>
    attribute === spoken ? `编号后面写${words[attribute]}` : `用 ${optionFlag(attribute)} 写${words[attribute]}`,
  );
  return stop('action-lacking', {
    action: actions.words[action],
    missing: missing.map((attribute) => words[attribute]).join('、'),
    options: flags.join('，'),
  });
}

/** What a person at a terminal may confirm: the head who signs, the leader who approves, the day that was asked for. */
function offeredFor(action: Action, task: Task, story: Story, { day }: Moment, { ledger }: OpenLedger): EntryTold {
  const { ought } = tellings[action];
  const unit = ledger.directory.at(day).holder(story.lead, day);
  const leader = task.leaderInCharge ?? unit?.leaderInCharge;
  const until = action === 'grantExtension' ? pending(story.extensions)?.request.until : undefined;
  const recipient = action === 'feedback' ? ledger.office?.name : leader;
  return {
    ...(ought.includes('person') && unit?.head && { person: unit.head }),
    ...(ought.includes('approver') && leader && { approver: leader }),
    ...(ought.includes('recipient') && recipient && { recipient }),
    ...(until && { until }),
  };
}

function enter(
  { action, when }: Begun,
  told: EntryTold,
  filed: Filed<Task>,
  open: OpenLedger,
  session: Session,
): Intention {
  const clerk = session.clerk();
  const entry = entryOf(action, told, when, clerk);
  const amended = amendHistory(filed, entry, open, session);
  const standing = standingOf(knownTask({ record: amended.record, file: filed.file }, session.asOf), open.terms);
  const view = withTwin(entryView(standing, entry, session.asOf), filed.record, entry);
  return recordChange(taskKind, amended, { told: actions.words[action] }, view);
}

/** The same entry of the same day that is there already is probably this one, recorded twice. */
function withTwin(view: View, { history = [] }: Task, entry: Entry): View {
  const facts = (one: Entry) => JSON.stringify({ ...(filedAs(entrySchema, one) as object), [words.clerk]: '' });
  if (!history.some((other) => facts(other) === facts(entry))) return view;
  const note = `注意：${entry.date.day} 已经有一条同样的“${actions.words[entry.action]}”，请核对是否重复登记。`;
  return { ...view, notes: [...(view.notes ?? []), note] };
}

/** The unit by its full name, or as the task has it among its 配合事项; those that lead have been found by then. */
async function withFullName(
  told: EntryTold,
  { action, when }: Begun,
  task: Task,
  { ledger }: OpenLedger,
  session: Session,
): Promise<EntryTold> {
  if (told.unit === undefined || isOfLead(action)) return told;
  const unit = await findUnit(ledger, told.unit);
  await barClosed([unit.name], when.day, ledger.directory, session);
  const own = action === 'assist' ? supporting(unit, told, when, task, ledger.directory) : undefined;
  return { ...told, unit: own ?? unit.name };
}

/** The name that a task has for a unit that supports, or for one of which it has taken over what is still to be done. */
function supporting(
  { name }: Unit,
  { title }: EntryTold,
  when: Moment,
  task: Task,
  { fullName, holder }: Directory,
): string | undefined {
  const asked = (task.assistance ?? []).map(({ unit }) => unit);
  const open = openAssistance(task, tell(task, when), undefined).filter(
    (one) => title === undefined || one.title === title,
  );
  const left = open.find(({ unit }) => holder(unit, when.day)?.name === name)?.unit;
  return asked.find((unit) => fullName(unit) === name) ?? left;
}

function entryOf(action: Action, told: EntryTold, when: Moment, clerk: string): Entry {
  const typed = Object.entries(told) as [Attribute, string][];
  const mapping = {
    [words.date]: formatMoment(when),
    [words.action]: actions.words[action],
    ...Object.fromEntries(typed.map(([attribute, value]) => [words[attribute], value])),
    [words.clerk]: clerk,
  };
  const read = readTyped(entrySchema, mapping);
  return 'value' in read ? read.value : stop(miswritten(String(read.path[0]), read));
}
