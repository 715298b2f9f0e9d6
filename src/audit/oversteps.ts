import { type Day, parseDay } from '../calendar/day.ts';
import { readDocument } from '../ledger/document.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../ledger/text/plain.ts';
import { attachedTo, storedPath } from '../records/attachment.ts';
import { taskKind } from '../records/index.ts';
import { filePath } from '../records/kind.ts';
import type { Hand } from '../records/permission.ts';
import { isJoint } from '../records/task/parts.ts';
import type { Task } from '../records/task/schema.ts';
import { tell } from '../records/task/tell.ts';
import type { Directory } from '../records/unit/directory.ts';
import { type PermittedDeed, permittedDeed } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type Alteration, alterationsIn } from './changes.ts';
import { attachmentIn } from './contents.ts';
import { doubtLines, type FileChange, recordIn, saidIn } from './past.ts';

/** Something that was done to a file; absent before or after where nothing stood there. */
export interface UnitDeed {
  readonly path: string;
  /** Within the file as it is left. */
  readonly place: Alteration['path'];
  readonly before?: Plain | undefined;
  readonly after?: Plain | undefined;
  /** The list that it stands in, before and after. */
  readonly among?: readonly [Plain | undefined, Plain | undefined];
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
  /** What stands there with the change; what stood before, where nobody says otherwise. */
  after?(path: string): Uint8Array | undefined;
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
  const after = (path: string) => (changes.has(path) ? changes.get(path)?.after : ground.before(path));
  const deeds = files.flatMap((file) => deedsIn(file, hand, { ...ground, before, after }, doings.brought));
  for (const deed of deeds) settle(deed, doings);
}

/** What is brought and taken back counts as often as it was brought; what was brought and is otherwise now is brought so. */
function settle(deed: UnitDeed, { oversteps, brought }: Doings): void {
  const { against } = deed;
  const undone = oversteps.findIndex((one) => isReverse(one, deed));
  if (undone !== -1) {
    oversteps.splice(undone, 1);
    return;
  }
  if (against) {
    oversteps.push({ ...deed, against });
    return;
  }
  const at = deed.before === undefined ? -1 : brought.findIndex((one) => isSameThing(one, deed) && isOpenTo(one, deed));
  const [own] = at === -1 ? [] : brought.splice(at, 1);
  if (!own) brought.push(deed);
  else if (own.before === undefined && deed.after !== undefined) brought.push({ ...deed, before: undefined });
}

/** Whether what was brought may be made this: all of it is anybody's own; what was put to something else is taken back. */
function isOpenTo(one: UnitDeed, { before, after }: Pick<UnitDeed, 'before' | 'after'>): boolean {
  return samePlain(one.after, before) && (one.before === undefined || samePlain(one.before, after));
}

/** Whether a thing is as it was before the other, where it was: two that change places are not. */
function isReverse(one: UnitDeed, other: UnitDeed): boolean {
  if (!isSameThing(one, other)) return false;
  if (!samePlain(one.before, other.after) || !samePlain(one.after, other.before)) return false;
  return one.before === undefined || keepsOrder(one.among?.[0], other.among?.[1]);
}

/** Two deeds on one field of a file, or on entries of one list. */
function isSameThing(one: UnitDeed, other: UnitDeed): boolean {
  const keys = ({ place }: UnitDeed) => place.filter((part) => typeof part === 'string').join('\n');
  return one.path === other.path && keys(one) === keys(other);
}

/** Whether what two lists have in common stands in one order in both. */
function keepsOrder(was: Plain | undefined, is: Plain | undefined): boolean {
  if (!Array.isArray(was) || !Array.isArray(is)) return true;
  const common = (list: Plain[], other: Plain[]) => list.filter((item) => other.some((one) => samePlain(one, item)));
  return samePlain(common(was, is), common(is, was));
}

/** All that was done to a file, and what of it the hand of a unit may not do; `brought`: what it may take back. */
export function deedsIn(file: FileChange, hand: UnitHand, ground: Ground, brought: readonly UnitDeed[]): UnitDeed[] {
  const { path, from, before, after } = file;
  const whole = (against?: Against): UnitDeed[] => [
    { path, place: [], before: contentOf(before), after: contentOf(after), against },
  ];
  if (path === ATTRIBUTES) return whole(ofAttributes(file, hand));
  const owner = attachmentIn(path);
  if (owner !== undefined) return whole(ofAttachment(file, owner, hand, ground, brought));
  if (recordIn(path)?.kind.name !== taskKind.name) return whole({ deed: worded(file), why: '不是任务，由督查室登记' });
  if (from !== undefined || !before || !after) return whole({ deed: worded(file), why: '任务由督查室登记' });
  const strange = whyNotOwn(before, path, hand, ground);
  const own = brought.filter((one) => one.path === path);
  const isSettled = doubtLines(before).some((line) => !doubtLines(after).includes(line));
  const changes = alterationsIn(file);
  const [was, is] = [saidIn(before), saidIn(after)];
  const held = { ...ground, task: taskIn(before, path) };
  return [
    ...(isSettled ? whole({ deed: '去掉了“待核对”', why: '由督查室核对' }) : []),
    ...(isSettled ? [] : inWriting(file, changes.length > 0, strange, own)),
    ...changes.map((change): UnitDeed => {
      const against = strange === undefined ? judged(change, hand, held, own) : { deed: told(change), why: strange };
      const [key = ''] = change.path;
      const lists = typeof change.path[1] === 'number' ? ([was?.[key], is?.[key]] as const) : undefined;
      const { before: old, after: now } = change;
      return { path, place: change.path, before: old, after: now, ...(lists && { among: lists }), against };
    }),
  ];
}

/** What comes of the lines that say nothing: nobody takes out what others have noted, or touches the files of others. */
function inWriting(file: FileChange, isAltered: boolean, strange: string | undefined, own: UnitDeed[]): UnitDeed[] {
  const [lost, gained] = linesApart(file, isAltered ? /^\s*#/ : strange === undefined ? /(?:^|\s)#/ : /^/);
  const isTouched = strange !== undefined && !isAltered;
  if (lost.length + gained.length === 0 && !isTouched) return [];
  const deed: UnitDeed = { path: file.path, place: ['#'], ...told(lost, 'before'), ...told(gained, 'after') };
  const isOwn = own.some((one) => one.place[0] === '#' && samePlain(one.after, deed.before));
  const isMore = lost.length === 0 && strange === undefined;
  if (isMore || isOwn) return [deed];
  const deedTold = lost.length > 0 ? '去掉了注释或改了写法' : '加了注释或改了写法';
  return [{ ...deed, against: { deed: deedTold, why: strange ?? '别人写的由督查室改' } }];

  function told(lines: readonly string[], side: 'before' | 'after') {
    return lines.length > 0 ? { [side]: [...lines] } : {};
  }
}

/** The lines of this kind that only one of both states has, sorted. */
function linesApart({ before, after }: FileChange, kind: RegExp): readonly [readonly string[], readonly string[]] {
  const [was, is] = [before, after].map((bytes) => linesIn(bytes).filter((line) => kind.test(line)));
  return [beyond(was ?? [], is ?? []), beyond(is ?? [], was ?? [])];
}

function linesIn(bytes: Uint8Array | undefined): string[] {
  return new TextDecoder().decode(bytes).split(/\r?\n/);
}

function beyond(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  const isLeft = (line: string) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  };
  return lines.filter(isLeft).toSorted();
}

const ATTRIBUTES = '.gitattributes';

/** The line for attachments comes with the first of them; no line goes. */
function ofAttributes({ before, after, from }: FileChange, { may }: UnitHand): Against | undefined {
  const deed = '改了设置';
  if (!may.includes('attach')) return lacking(deed, 'attach');
  const isKept = after !== undefined && from === undefined && beyond(linesIn(before), linesIn(after)).length === 0;
  return isKept ? undefined : { deed, why: '已有的设置不能去掉' };
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
  const why = whyNotOwn(task, path, hand, ground) ?? whyUntold(file.path, path, ground);
  return why === undefined ? undefined : { deed, why };
}

/** A file that no record tells of proves nothing. */
function whyUntold(file: string, path: string, { after }: Ground): string | undefined {
  const bytes = after?.(path);
  const task = taskIn(bytes, path);
  if (!task || attachedTo(task).some(({ attachment }) => storedPath(taskKind, task.id, attachment) === file))
    return undefined;
  return `${path} 里没有写它，用 xiaoneng attach 附`;
}

/** Why a task, as it stood before, is not of those that the unit leads. */
export function whyNotOwn(bytes: Uint8Array, path: string, { unit }: UnitHand, ground: Ground): string | undefined {
  const task = taskIn(bytes, path);
  if (!task) return '原来就读不出来，看不出由谁牵头';
  const leads = leadsOn(ground.day, task, ground);
  const own = nowCalled(unit, ground);
  return leads.includes(own) ? undefined : `由${leads.join('、')}牵头，不是${own}`;
}

function taskIn(bytes: Uint8Array | undefined, path: string): Task | undefined {
  return bytes && readDocument({ path, kind: 'file', bytes }, taskKind.schema).value;
}

function leadsOn(day: Day, task: Task, ground: Ground): string[] {
  return tell(task, { day }).leads.map((name) => nowCalled(name, ground));
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
function judged(change: Alteration, hand: UnitHand, ground: TaskGround, own: UnitDeed[]): Against | undefined {
  const { path, before, after, within, nature } = change;
  const [key] = path;
  const mine = own.findIndex((one) => one.place[0] === key && isOpenTo(one, change));
  const isOwn = before !== undefined && mine !== -1;
  // each that was brought is taken back once: what others have of the same words stays
  const [taken] = isOwn ? own.splice(mine, 1) : [];
  if (taken?.before !== undefined) return undefined;
  const mayAttach = hand.may.includes('attach');
  if (key !== words.history && key !== words.attachments) return { deed: told(change), why: '登记过的内容由督查室改' };
  const isAttached = nature === 'grown' && within.every((part) => part.path[0] === words.attachments);
  if (isAttached || (key === words.attachments && before === undefined))
    return mayAttach ? undefined : lacking(told(change), 'attach');
  if (before !== undefined && !isOwn) return { deed: told(change), why: '登记过的由督查室用 correct 更正' };
  return key === words.attachments || after === undefined ? undefined : newEntry(after, told(change), hand, ground);
}

/** What a task was before the change. */
interface TaskGround extends Ground {
  readonly task: Task | undefined;
}

/** Why an entry would be of another unit: of the time when that had the task, or of the lead where several lead it. */
function whyOfOthers(entry: PlainMap, isNamed: boolean, unit: string, { task, ...ground }: TaskGround) {
  if (!task) return undefined;
  const own = nowCalled(unit, ground);
  const text = entry[words.date];
  const day = typeof text === 'string' ? parseDay(text.slice(0, 10)) : undefined;
  const then = day === undefined || day > ground.day ? undefined : leadsOn(day, task, ground);
  if (then && !then.includes(own)) return `${day} 由${then.join('、')}牵头，那时的由督查室登记`;
  const [first = ''] = leadsOn(ground.day, task, ground);
  if (isNamed || !isJoint(task) || first === own) return undefined;
  return `共同牵头，没有写单位的算${first}的；${unit}的写明“${words.unit}”`;
}

function newEntry(entry: Plain, deed: string, { unit, may }: UnitHand, ground: TaskGround): Against | undefined {
  const action = actionIn(entry);
  const key = permittedDeed.parse(action);
  if (!isPlainMap(entry) || key === undefined || !may.includes(key)) return { deed, why: `没有准单位登记“${action}”` };
  const named = entry[words.unit];
  if (typeof named === 'string' && nowCalled(named, ground) !== nowCalled(unit, ground))
    return { deed, why: `写的是${named}，只能替${unit}登记` };
  const why = whyOfOthers(entry, named !== undefined, unit, ground);
  if (why !== undefined) return { deed, why };
  const isAttached = entry[words.attachments] !== undefined;
  return isAttached && !may.includes('attach') ? lacking(`${deed}并附了附件`, 'attach') : undefined;
}
