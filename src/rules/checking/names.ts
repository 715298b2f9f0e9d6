import type { Moment } from '../../calendar/moment.ts';
import { leadsOf, partsOf } from '../../records/task/parts.ts';
import type { Task } from '../../records/task/schema.ts';
import { isInHand } from '../../records/task/states.ts';
import type { Story } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import { type Directory, namesake } from '../../records/unit/directory.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { signerFindings } from './signers.ts';

/** Whether the units and people that a task names are in the register, and whether the right ones signed. */
export function checkNames(task: Task, story: Story, directory: Directory, asOf: Moment): Finding[] {
  return [
    ...unknownUnits(task, directory),
    ...repeatedLeads(task, directory),
    ...repeatedSupport(task, directory),
    ...unaskedSupport(task, directory),
    ...unknownLeader(task, directory),
    ...signerFindings(task, story, directory),
    ...partsOf(task).flatMap((part) => abolished(task, tell(part, asOf), directory, asOf)),
  ];
}

function unknownUnits({ lead, joint, support, assistance, history }: Task, directory: Directory): Finding[] {
  const unknown: Finding[] = [];
  const look = (name: string, path: () => Path) => {
    if (directory.find(name)) return;
    unknown.push(finding('unit-unknown', path(), { name, suggestion: directory.suggest(name) }));
  };
  look(lead, () => [words.lead]);
  joint?.forEach((name, index) => {
    look(name, () => [words.joint, index]);
  });
  support?.forEach((name, index) => {
    look(name, () => [words.support, index]);
  });
  assistance?.forEach(({ unit }, index) => {
    look(unit, () => [words.assistance, index, words.unit]);
  });
  history?.forEach(({ unit, handedFrom }, index) => {
    if (unit !== undefined) look(unit, () => [words.history, index, words.unit]);
    if (handedFrom !== undefined) look(handedFrom, () => [words.history, index, words.handedFrom]);
  });
  return unknown;
}

/** A unit that stands twice among those that lead, perhaps under another of its names. */
function repeatedLeads(task: Task, { fullName }: Directory): Finding[] {
  const names = leadsOf(task).map(fullName);
  return names.flatMap((name, index) => {
    const other = names.indexOf(name);
    if (other === index) return [];
    const [again, first] = [leadsOf(task)[index] as string, leadsOf(task)[other] as string];
    return [finding('joint-repeated', [words.joint, index - 1], { name: again, other: first })];
  });
}

/** A supporting unit that leads already, or stands there twice, perhaps under another of its names. */
function repeatedSupport(task: Task, { find }: Directory): Finding[] {
  const { support } = task;
  if (!support) return [];
  const leads = leadsOf(task).map((name) => find(name));
  const units = support.map((name) => find(name));
  return units.flatMap((unit, index) => {
    if (!unit) return [];
    const path = [words.support, index];
    if (leads.includes(unit)) return [finding('support-lead', path, { name: support[index] as string })];
    const other = units.indexOf(unit);
    if (other === index) return [];
    return [finding('support-repeated', path, { name: support[index] as string, other: support[other] as string })];
  });
}

/** Something to be done in support by a unit that is not among those that support. */
function unaskedSupport({ support = [], assistance = [] }: Task, { find, fullName }: Directory): Finding[] {
  const asked = new Set(support.map(fullName));
  return assistance.flatMap(({ unit }, index) => {
    if (!find(unit) || asked.has(fullName(unit))) return [];
    const suggestion = namesake(unit, support);
    return [finding('assistance-unit', [words.assistance, index, words.unit], { name: unit, suggestion })];
  });
}

function unknownLeader({ leaderInCharge }: Task, { leader, leaders }: Directory): Finding[] {
  if (leaderInCharge === undefined || leaders.length === 0 || leader(leaderInCharge)) return [];
  const names = leaders.map(({ fullName }) => fullName);
  const suggestion = namesake(leaderInCharge, names);
  return [finding('leader-unknown', [words.leaderInCharge], { name: leaderInCharge, suggestion })];
}

/** A task that is not over and whose unit is no more: it has to be transferred, unless its only successor has it. */
function abolished(task: Task, { state, lead, receipts }: Story, directory: Directory, asOf: Moment): Finding[] {
  const unit = directory.holder(lead, asOf.day);
  if (!unit?.abolished || unit.abolished > asOf.day || !(isInHand(state) || state === 'suspended')) return [];
  const transfer = receipts.at(-2)?.ended;
  const path = transfer ? [words.history, (task.history ?? []).indexOf(transfer), words.unit] : [words.lead];
  const successors = directory.endingOf(unit.name)?.successors.map(({ name }) => name) ?? [];
  if (successors.length === 1) return [];
  const params = { name: lead, date: unit.abolished };
  return successors.length === 0
    ? [finding('unit-abolished', path, params)]
    : [finding('unit-divided', path, { ...params, successors: successors.join('、') })];
}
