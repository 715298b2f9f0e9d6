import { oneLine, placesInTask } from '../../intake/sheet/in-task.ts';
import { meanings as allMeanings, type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import { valueAt } from '../../ledger/text/edit/intend.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { isJoint } from '../../records/task/parts.ts';
import { state } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Account, isUnchanged, type SheetSide, type Sides, saidBefore, weigh } from './sides.ts';

/** Where what a cell tells stands in a task. */
const places: readonly (readonly [Meaning, readonly string[]])[] = [
  ['title', [words.title]],
  ['received', [words.received]],
  ['sourceDate', [words.source, words.date]],
  ...Object.entries(placesInTask).map(([meaning, [outer, inner]]) => {
    return [meaning as Meaning, inner ? [words[outer], words[inner]] : [words[outer]]] as const;
  }),
];

/** What becomes of the cells that tell what a task is: 责任人, 工作要求, 来源. */
export function fieldAccounts(sides: Sides): Account[] {
  const { here, filed, standing } = sides;
  return places.flatMap(([meaning, path]): Account[] => {
    const value = textIn(here, path);
    if (!here.said.has(meaning) || value === '') return [];
    const there = leafText(valueAt(filed, path), meaning);
    if (meaning === 'leaderInCharge' && value === standing.leaders.join('、')) return [{ meaning, weight: 'same' }];
    const known = knownIn(sides, meaning, path);
    const weight =
      isUnchanged(sides, meaning) && value !== there ? 'left' : weigh({ here: value, there, before: known });
    const edits = [{ op: 'set', path, value }] as const;
    return [{ meaning, weight, there, ...(weight === 'taken' && { action: actionOn(there), edits }) }];
  });
}

/** A column that was blank was not kept; of one that is new nobody knows what the ledger has it from, and it is not overwritten. */
function knownIn({ last }: Sides, meaning: Meaning, path: readonly string[]): string | undefined {
  if (!last || (meaning === 'received' && !last.said.has(meaning))) return undefined;
  return last.said.has(meaning) ? textIn(last, path) : '';
}

function actionOn(there: string): string {
  return there === '' ? '补填' : '修改';
}

function textIn({ told }: SheetSide, path: readonly string[]): string {
  return leafText(valueAt(told.draft as Plain, path));
}

/** A receipt may have a time of day, of which sheets know nothing. */
function leafText(value: Plain | undefined, meaning?: Meaning): string {
  const text = typeof value === 'string' ? value : '';
  return meaning === 'received' ? text.slice(0, 10) : text;
}

/** 共同牵头, where a sheet says that several units do. */
export function jointAccounts({ here, last, task, unitNow }: Sides): Account[] {
  const value = namesOf(here, words.joint, unitNow);
  if (value === '') return [];
  const there = sorted((task.joint ?? []).map(unitNow));
  const weight = weigh({ here: value, there, before: last && namesOf(last, words.joint, unitNow) });
  const edits = [{ op: 'set', path: [words.joint], value: value.split('、') }] as const;
  return [{ meaning: 'lead', weight, there, ...(weight === 'taken' && { action: actionOn(there), edits }) }];
}

/** 配合单位, in whatever order; several units that lead jointly need not be told apart in a sheet. */
export function supportAccounts(sides: Sides): Account[] {
  const { here, last, task, unitNow } = sides;
  const meaning = here.said.has('support') ? 'support' : 'lead';
  const [value = '', known] = [here, last].map((side) => side && namesOf(side, words.support, unitNow));
  if (value === '') return here.said.has('support') ? [{ meaning, weight: 'same' }] : [];
  const own = (task.support ?? []).map(unitNow);
  const there = sorted(own);
  const leads = (task.joint ?? []).map(unitNow);
  if (isJoint(task) && value.split('、').every((name) => [...own, ...leads].includes(name)))
    return [{ meaning, weight: 'same' }];
  const weight = weigh({ here: value, there, before: known });
  if (weight !== 'taken') return [{ meaning, weight, there }];
  const edits = [{ op: 'set', path: [words.support], value: value.split('、') }] as const;
  return [{ meaning, weight, there, action: actionOn(there), edits }];
}

function namesOf({ told }: SheetSide, key: string, unitNow: Sides['unitNow']): string {
  const value = told.draft[key];
  return sorted((Array.isArray(value) ? value : []).map((name) => unitNow(String(name))));
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join('、');
}

const STATES: readonly string[] = Object.values(state.words);

/** What no field and no entry takes up is kept in the remark of a task, under the name of its column. */
export function remarkAccounts(sides: Sides, meanings: readonly Meaning[]): Account[] {
  let { remark = '' } = sides.task;
  return meanings.map((meaning): Account => {
    const [text, old] = [sides.here.said.text(meaning), saidBefore(sides, meaning) ?? ''];
    const [part, oldPart] = [partOf(meaning, text), old === '' ? '' : standingIn(remark, partOf(meaning, old))];
    if (isIdle(meaning, text) || holds(remark, standingIn(remark, part))) return { meaning, weight: 'same' };
    if (isUnchanged(sides, meaning)) return { meaning, weight: 'left', there: remark };
    const clashing = remarkClash(sides, meaning, remark, oldPart);
    if (clashing !== undefined) return { meaning, weight: 'clash', there: clashing };
    const there = meaning === 'remark' ? ownRemark(remark, oldPart) : oldPart;
    remark = oldPart === '' ? joined(remark, part) : remark.replace(oldPart, () => part);
    const edits = [{ op: 'set', path: [words.remark], value: remark }] as const;
    return { meaning, weight: 'taken', there, action: actionOn(oldPart), edits };
  });
}

/** What the ledger says where it has changed as well. */
function remarkClash(sides: Sides, meaning: Meaning, remark: string, known: string): string | undefined {
  if (meaning !== 'remark') return known !== '' && !holds(remark, known) ? remark : undefined;
  const there = ownRemark(remark, known);
  return sides.last && there !== known ? there : undefined;
}

const KEPT: readonly string[] = allMeanings.map((meaning) => `${meaningTitle(meaning)}：`);

/** What a remark says beside what is kept in it under the names of columns; `known` is the sheet's own. */
function ownRemark(remark: string, known: string): string {
  const rest = known !== '' && holds(remark, known) ? remark.replace(known, '') : remark;
  const parts = rest.split('；').filter((part) => part !== '' && !KEPT.some((title) => part.startsWith(title)));
  return [...(rest === remark ? [] : [known]), ...parts].join('；');
}

/** A dash says nothing, and how a task stands the ledger works out itself. */
function isIdle(meaning: Meaning, text: string): boolean {
  return /^[-—–/\\无]*$/.test(text) || (meaning === 'state' && STATES.includes(text.replace(/（.*）$/, '')));
}

function joined(remark: string, part: string): string {
  return remark === '' ? part : `${remark}；${part}`;
}

function partOf(meaning: Meaning, text: string): string {
  return meaning === 'remark' ? text : `${meaningTitle(meaning)}：${text}`;
}

/** A part as a remark has it: it may have been kept without its line breaks. */
function standingIn(remark: string, part: string): string {
  return !holds(remark, part) && holds(remark, oneLine(part)) ? oneLine(part) : part;
}

/** Whole, and not as a piece of another part. */
function holds(remark: string, part: string): boolean {
  return `；${remark}；`.includes(`；${part}；`);
}
