import { formatMoment, type Moment } from '../../calendar/moment.ts';
import type { Filed } from '../../ledger/ledger.ts';
import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { taskKind } from '../../records/index.ts';
import { type Attribute, byTheClock, isOfLead, tellable, tellings } from '../../records/task/actions.ts';
import { openAssistance } from '../../records/task/assistance.ts';
import { happened } from '../../records/task/course.ts';
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
import { words } from '../../vocabulary/words.ts';
import { attributesOf, optionFlag, optionName, spokenAttribute, type ToldAttributes } from '../asking/attributes.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findTask, isTaskNumber } from '../asking/find.ts';
import { findUnit } from '../asking/units.ts';
import { miswritten, type Outcome, stop } from '../contract/outcome.ts';
import type { Chosen, Input } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';
import { amendHistory } from '../writing/amend-history.ts';
import { leadMeant, storyOf } from './act-lead.ts';

/** When it happened, and which of two applications is meant. */
export const actOptions = {
  on: { flags: '--on <日期>', help: '发生在哪一天，可带时刻；不写为今天', spoken: 'moment' },
  which: { flags: '--for <哪一件>', help: '延期、极特殊；两件都在等批复时要写' },
} as const;

export type Acting = Input<ToldAttributes & Chosen<readonly (typeof actOptions)[keyof typeof actOptions][]>>;

type Told = Partial<Record<Attribute, string>>;

/** Adds an entry of one of `candidates` to 办理经过; the state of the task decides between several. */
export function act(candidates: readonly [Action, ...Action[]]): Run<Acting> {
  return async (input, session) => {
    const open = session.open();
    const filed = findTask(open, input.args[0] ?? '');
    const when = whenOf(input, candidates, session);
    const lead = await leadMeant(candidates, filed.record, when, input.options, open, session);
    const story = storyOf(filed.record, when, lead, open);
    const action = choose(candidates, story, input);
    refuseNumbers(input.args.slice(1), action, open);
    const told = heard(input, action, candidates);
    const offered = offeredFor(action, filed.record, story, when, open);
    return completed({ ...told, ...lead }, offered, action, when, filed, open, session);
  };
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

/** A word that is the number of a task is another task that was meant, and no content. */
function refuseNumbers(typed: readonly string[], action: Action, open: OpenLedger): void {
  const number = typed.find((word) => isTaskNumber(open, word));
  if (number !== undefined) stop('number-as-words', { action: actions.words[action], number });
}

/** What the options and the plain words tell. */
function heard(input: Acting, action: Action, candidates: readonly Action[]): Told {
  const known = tellable(action);
  const spoken = spokenAttribute([action]);
  const text = input.args.slice(1).join(' ').trim();
  if (text !== '' && !spoken) return stop('action-wordless', { action: actions.words[action] });
  const given = attributesOf(candidates).flatMap((attribute): [Attribute, string][] => {
    const value = input.options[optionName(attribute)];
    return value === undefined ? [] : [[attribute, value]];
  });
  const surplus = given.find(([attribute]) => !known.includes(attribute));
  if (surplus) return stop('action-option-surplus', { action: actions.words[action], option: optionFlag(surplus[0]) });
  return { ...Object.fromEntries(given), ...(spoken && text !== '' && { [spoken]: text }) };
}

/** Enters what was told once nothing of it is missing. */
async function completed(
  told: Told,
  offered: Told,
  action: Action,
  when: Moment,
  filed: Filed<Task>,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const whole = await withMissing(told, offered, action, when, open, session);
  const named = await withFullName(whole, action, when, filed.record, open, session);
  return enter(action, named, when, filed, open, session);
}

/** What is still missing is asked for on a terminal; elsewhere what must be told is refused, and what ought to be is left out. */
async function withMissing(
  told: Told,
  offered: Told,
  action: Action,
  when: Moment,
  open: OpenLedger,
  session: Session,
): Promise<Told> {
  const isUntold = (attribute: Attribute) => told[attribute] === undefined;
  const [must, ought] = [tellings[action].must.filter(isUntold), tellings[action].ought.filter(isUntold)];
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
function offeredFor(action: Action, task: Task, story: Story, { day }: Moment, { ledger }: OpenLedger): Told {
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
  action: Action,
  told: Told,
  when: Moment,
  filed: Filed<Task>,
  open: OpenLedger,
  session: Session,
): Outcome {
  const clerk = session.clerk();
  const entry = entryOf(action, told, when, clerk);
  const amended = amendHistory(filed, entry, open, session);
  const standing = standingOf(knownTask({ record: amended.record, file: filed.file }, session.asOf), open.terms);
  const view = withTwin(entryView(standing, entry, session.asOf), filed.record, entry);
  return recordChange(taskKind, amended, { told: actions.words[action] }, view);
}

/** The same entry of the same day that is there already is probably this one, recorded twice. */
function withTwin(view: View, { history = [] }: Task, entry: Entry): View {
  const facts = (one: Entry) => JSON.stringify({ ...(entrySchema.encode(one) as object), [words.clerk]: '' });
  if (!history.some((other) => facts(other) === facts(entry))) return view;
  const note = `注意：${entry.date.day} 已经有一条同样的“${actions.words[entry.action]}”，请核对是否重复登记。`;
  return { ...view, notes: [...(view.notes ?? []), note] };
}

/** The unit by its full name, or as the task has it among its 配合事项; those that lead have been found by then. */
async function withFullName(
  told: Told,
  action: Action,
  when: Moment,
  task: Task,
  { ledger }: OpenLedger,
  session: Session,
): Promise<Told> {
  if (told.unit === undefined || isOfLead(action)) return told;
  const unit = await findUnit(ledger, told.unit);
  await barClosed([unit.name], when.day, ledger.directory, session);
  const own = action === 'assist' ? supporting(unit, told, when, task, ledger.directory) : undefined;
  return { ...told, unit: own ?? unit.name };
}

/** The name that a task has for a unit that supports, or for one of which it has taken over what is still to be done. */
function supporting(
  { name }: Unit,
  { title }: Told,
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

function entryOf(action: Action, told: Told, when: Moment, clerk: string): Entry {
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
