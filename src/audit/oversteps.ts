import type { Day } from '../calendar/day.ts';
import { readDocument } from '../ledger/document.ts';
import { isPlainMap, type Plain, samePlain } from '../ledger/text/plain.ts';
import { taskKind } from '../records/index.ts';
import { filePath } from '../records/kind.ts';
import type { Hand } from '../records/permission.ts';
import { tell } from '../records/task/tell.ts';
import type { Directory } from '../records/unit/directory.ts';
import { type PermittedDeed, permittedDeed } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type Alteration, alterationsIn } from './changes.ts';
import { attachmentIn } from './contents.ts';
import { doubtLines, type FileChange, recordIn } from './past.ts';

/** Something that was done to a file; absent before or after where nothing stood there. */
export interface UnitDeed {
  readonly path: string;
  /** Within the file as it is left. */
  readonly place: Alteration['path'];
  readonly before?: Plain | undefined;
  readonly after?: Plain | undefined;
  readonly against?: Against | undefined;
}

/** What was done, and why it may not be, in Chinese. */
export interface Against {
  readonly deed: string;
  readonly why: string;
}

/** Something that a hand may not do and has not taken back since. */
export interface Overstep extends UnitDeed {
  readonly against: Against;
}

/** What one hand has done since the others had it last: what it may not do, and what it has brought and may take back. */
export interface Doings {
  readonly oversteps: Overstep[];
  readonly brought: UnitDeed[];
}

/** What a change is judged by: the units of the register, the day, and what stood in a file before it. */
export interface Ground {
  readonly directory: Directory;
  readonly day: Day;
  before(path: string): Uint8Array | undefined;
}

export type UnitHand = Extract<Hand, { readonly kind: 'unit' }>;

/**
 * Adds to the doings of a unit's hand what a commit of it does. It may add lines of the actions that are allowed to the
 * tasks which its unit leads, and attachments, and take back what it has brought itself; what it may not do and takes
 * back (undo) is as if it had never been.
 */
export function follow(files: readonly FileChange[], hand: UnitHand, ground: Ground, doings: Doings): void {
  const changes = new Map(files.map((file) => [file.path, file]));
  const before = (path: string) => (changes.has(path) ? changes.get(path)?.before : ground.before(path));
  const deeds = files.flatMap((file) => deedsIn(file, hand, { ...ground, before }, doings.brought));
  for (const deed of deeds) {
    const { against } = deed;
    const undone = doings.oversteps.findIndex((one) => isReverse(one, deed));
    if (undone !== -1) doings.oversteps.splice(undone, 1);
    else if (against) doings.oversteps.push({ ...deed, against });
    else if (deed.before === undefined) doings.brought.push(deed);
  }
}

function isReverse(one: UnitDeed, other: UnitDeed): boolean {
  return one.path === other.path && samePlain(one.before, other.after) && samePlain(one.after, other.before);
}

/** All that was done to a file, and what of it the hand of a unit may not do; `brought`: what it may take back. */
export function deedsIn(file: FileChange, hand: UnitHand, ground: Ground, brought: readonly UnitDeed[]): UnitDeed[] {
  const { path, from, before, after } = file;
  const whole = (against?: Against): UnitDeed[] => [
    { path, place: [], before: contentOf(before), after: contentOf(after), against },
  ];
  if (path === '.gitattributes') return whole(hand.may.includes('attach') ? undefined : lacking('改了设置', 'attach'));
  const owner = attachmentIn(path);
  if (owner !== undefined) return whole(ofAttachment(file, owner, hand, ground, brought));
  if (recordIn(path)?.kind.name !== taskKind.name) return whole({ deed: worded(file), why: '不是任务，由督查室登记' });
  if (from !== undefined || !before || !after) return whole({ deed: worded(file), why: '任务由督查室登记' });
  const strange = whyNotOwn(before, path, hand, ground);
  const own = brought.filter((one) => one.path === path);
  const isSettled = doubtLines(before).some((line) => !doubtLines(after).includes(line));
  return [
    ...(isSettled ? whole({ deed: '去掉了“待核对”', why: '由督查室核对' }) : []),
    ...alterationsIn(file).map((change): UnitDeed => {
      const against = strange === undefined ? judged(change, hand, ground, own) : { deed: told(change), why: strange };
      return { path, place: change.path, before: change.before, after: change.after, against };
    }),
  ];
}

function contentOf(bytes: Uint8Array | undefined): Plain | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

function worded({ before, after, from }: FileChange): string {
  if (from !== undefined) return '改了名';
  return !before ? '新建' : !after ? '删去' : '改动';
}

function lacking(deed: string, what: PermittedDeed): Against {
  return { deed, why: `没有准单位登记“${permittedDeed.words[what]}”` };
}

/** A file that proves something comes with what its record says of it, and stays. */
function ofAttachment(
  file: FileChange,
  owner: string,
  hand: UnitHand,
  ground: Ground,
  brought: readonly UnitDeed[],
): Against | undefined {
  const [deed, isOwn] = ['放了附件', brought.some(({ path }) => path === file.path)];
  if (file.before) return isOwn ? undefined : { deed: worded(file), why: '附件放进来就不能动' };
  if (!hand.may.includes('attach')) return lacking(deed, 'attach');
  const path = owner.startsWith(taskKind.prefix) ? filePath(taskKind, owner) : undefined;
  const task = path === undefined ? undefined : ground.before(path);
  if (path === undefined || !task) return { deed, why: `${owner} 不是任务，由督查室登记` };
  const why = whyNotOwn(task, path, hand, ground);
  return why === undefined ? undefined : { deed, why };
}

/** Why a task, as it stood before, is not of those that the unit leads. */
function whyNotOwn(bytes: Uint8Array, path: string, { unit }: UnitHand, ground: Ground): string | undefined {
  const task = readDocument({ path, kind: 'file', bytes }, taskKind.schema).value;
  if (!task) return '原来就读不出来，看不出由谁牵头';
  const leads = tell(task, { day: ground.day }).leads.map((name) => nowCalled(name, ground));
  const own = nowCalled(unit, ground);
  return leads.includes(own) ? undefined : `由${leads.join('、')}牵头，不是${own}`;
}

function nowCalled(name: string, { directory, day }: Ground): string {
  return directory.holder(name, day)?.name ?? directory.fullName(name);
}

/** 登记“转办”, 改了“办结时限”, 删了 2022-03-01 的“进展”. */
function told({ path: [key], before, after }: Alteration): string {
  if (key !== words.history) return `改了“${key}”`;
  if (before === undefined) return `登记“${actionIn(after)}”`;
  const day = isPlainMap(before) ? before[words.date] : '';
  return `${after === undefined ? '删了' : '改了'} ${day} 的“${actionIn(before)}”`;
}

function actionIn(entry: Plain | undefined): string {
  return isPlainMap(entry) ? String(entry[words.action] ?? '') : '';
}

/** What is wrong with one change in a task of the unit; nothing where it may be made. */
function judged(change: Alteration, hand: UnitHand, ground: Ground, own: readonly UnitDeed[]): Against | undefined {
  const { path, before, after, within, nature } = change;
  const [key] = path;
  const isOwn = before !== undefined && own.some((one) => samePlain(one.after, before));
  const mayAttach = hand.may.includes('attach');
  if (key !== words.history && key !== words.attachments) return { deed: told(change), why: '登记过的内容由督查室改' };
  const isAttached = nature === 'grown' && within.every((part) => part.path[0] === words.attachments);
  if (isAttached || (key === words.attachments && before === undefined))
    return mayAttach ? undefined : lacking(told(change), 'attach');
  if (before !== undefined && !isOwn) return { deed: told(change), why: '登记过的由督查室用 correct 更正' };
  return key === words.attachments || after === undefined ? undefined : newEntry(after, told(change), hand, ground);
}

function newEntry(entry: Plain, deed: string, { unit, may }: UnitHand, ground: Ground): Against | undefined {
  const action = actionIn(entry);
  const key = permittedDeed.parse(action);
  if (!isPlainMap(entry) || key === undefined || !may.includes(key)) return { deed, why: `没有准单位登记“${action}”` };
  const named = entry[words.unit];
  if (typeof named === 'string' && nowCalled(named, ground) !== nowCalled(unit, ground))
    return { deed, why: `写的是${named}，只能替${unit}登记` };
  const isAttached = entry[words.attachments] !== undefined;
  return isAttached && !may.includes('attach') ? lacking(`${deed}并附了附件`, 'attach') : undefined;
}
