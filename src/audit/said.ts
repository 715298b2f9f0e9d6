import type { Difference } from '../ledger/merge/differences.ts';
import { isPlainMap, samePlain } from '../ledger/text/plain.ts';
import { collectKind } from '../records/collect.ts';
import { registers, taskKind } from '../records/index.ts';
import { issuedKind } from '../records/issued.ts';
import { action as actions, reform as kinds } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type Alteration, isMore } from './changes.ts';
import { attachmentIn, isArrangement, OFFICE, UNITS } from './contents.ts';
import { correctionIn } from './corrections.ts';
import { type Commit, type FileChange, recordIn, saidIn } from './past.ts';

/** Whether a commit of the tool may have made a change, being what it says it is. */
type Makes = (change: Alteration, path: string, commit: Commit) => boolean;

/** What each 动作 does to a file that was there already, beside those of tasks and of registers. */
const makes: Readonly<Record<string, Makes>> = {
  // one record is a new file; a sheet or a paper may bring more to many
  登记: (change, path, { trailers }) =>
    trailers.ids === undefined && isEntered(path) && isMore(change) && !change.inserted,
  修改: corrects,
  更新: takesOver,
  收回填报表: takesAnswers,
  收回单位账本: takesBack,
  更新账本: (_change, _path, commit) => isRefresh(commit),
  // what it does to an entry that was entered wrong
  更正: (change, _, { trailers: { clerk } }) => correctionIn(change)?.[words.clerk] === clerk,
  // files that prove what a record says, or one of its entries
  附件: attaches,
  撤下附件: withdraws,
  结转: closes,
  单位名录: reforms,
  导入历法: (_, path) => isArrangement(path),
  核对历法: ({ path: [key] }, path) => isArrangement(path) && key === words.checked,
  手工改动: isMore,
};

/** Which files each 动作 makes. */
const founds: Readonly<Record<string, (path: string, commit: Commit) => boolean>> = {
  登记: (path) => recordIn(path) !== undefined || path === UNITS,
  更新: (path) => recordIn(path)?.kind.name === taskKind.name || path === UNITS,
  发文: (path) => recordIn(path)?.kind.name === issuedKind.name || attachmentIn(path) !== undefined,
  发出填报表: (path) => recordIn(path)?.kind.name === collectKind.name,
  初始化: () => true,
  手工改动: () => true,
  附件: (path) => attachmentIn(path) !== undefined,
  文书模板: (path) => path.startsWith('templates/'),
  收回单位账本: (path) => attachmentIn(path) !== undefined,
  收回填报表: (path) => attachmentIn(path) !== undefined,
  更新账本: (_, commit) => isRefresh(commit),
  单位名录: (path) => path === UNITS,
  导入历法: isArrangement,
};

/** Records, units that a sheet names, and what its columns are called. */
function isEntered(path: string): boolean {
  return recordIn(path) !== undefined || path === UNITS || path === OFFICE;
}

/** Whether the tool makes such a change when it does what a commit says of itself; it says so of what it made. */
export function isAsSaid(change: Alteration, { path }: FileChange, commit: Commit): boolean {
  const { action = '' } = commit.trailers;
  const does = makes[action] ?? (recordIn(path)?.kind.name === taskKind.name ? acts : follows);
  return isAbout(path, commit) && does(change, path, commit);
}

/** The same of a file that was not there; the first commit of all brings what there is. */
export function isMadeAsSaid({ path }: FileChange, commit: Commit): boolean {
  if (commit.parents.length === 0) return true;
  return isAbout(path, commit) && founds[commit.trailers.action ?? '']?.(path, commit) === true;
}

/** A commit that names records is about no others. */
function isAbout(path: string, { trailers: { ids } }: Commit): boolean {
  return ids === undefined || ids.includes(recordIn(path)?.id ?? attachmentIn(path) ?? '');
}

/** A ledger that was made for a unit is given what the office has since: it says so itself, before and after. */
function isRefresh({ files }: Commit): boolean {
  const office = files.find(({ path }) => path === OFFICE);
  return [office?.before, office?.after].every((bytes) => bytes && saidIn(bytes)?.[words.partedFrom] !== undefined);
}

/** 附件 grows, be it of the record or of an entry that is otherwise as it was. */
function attaches(change: Alteration): boolean {
  const { path, within, before } = change;
  if (!isMore(change) || change.inserted) return false;
  if (path[0] === words.attachments) return true;
  return (
    path[0] === words.history && before !== undefined && within.every((part) => part.path[0] === words.attachments)
  );
}

/** An attachment, of the record or of an entry, gets said of it that it was taken down; what it was stays as it is. */
function withdraws(change: Alteration): boolean {
  const {
    path: [key],
    within,
  } = change;
  if (key === words.attachments) return isTakenDown(change);
  return key === words.history && within.length > 0 && within.every(isOfTakingDown);
}

function isOfTakingDown(part: Difference): boolean {
  const isNew = part.before === undefined && part.path.includes(words.withdrawn);
  return part.path[0] === words.attachments && (isNew || isTakenDown(part));
}

function isTakenDown({ before, after }: Difference): boolean {
  if (!isPlainMap(before) || !isPlainMap(after)) return false;
  const { [words.withdrawn]: said, ...rest } = after;
  return said !== undefined && samePlain(rest, before);
}

/** The old ledger ends: its office says which goes on, and what goes on there ends here. */
function closes(change: Alteration, path: string): boolean {
  const [key] = change.path;
  if (!isMore(change) || change.inserted) return false;
  return path === OFFICE
    ? key === words.closed
    : recordIn(path) !== undefined && (key === words.to || key === words.removal);
}

/** 办理经过 grows by an entry of the action, by the clerk who says so. */
function acts(change: Alteration, _: string, { trailers: { action, clerk } }: Commit): boolean {
  return isEntryOf(change, action) && clerkIn(change, clerk) === clerk && !change.inserted;
}

function isEntryOf({ nature, path: [key], after }: Alteration, action: string | undefined): boolean {
  return nature === 'added' && key === words.history && isPlainMap(after) && after[words.action] === action;
}

/** Who entered it; an entry need not say so. */
function clerkIn({ after }: Alteration, otherwise: string | undefined): string | undefined {
  const clerk = isPlainMap(after) ? after[words.clerk] : undefined;
  return typeof clerk === 'string' ? clerk : otherwise;
}

/** What happens to a record of a register later fills one field. */
function follows(change: Alteration, path: string, { trailers: { action } }: Commit): boolean {
  const register = registers.find(({ name }) => name === recordIn(path)?.kind.name);
  const event = register?.follow?.find(({ alias }) => alias === action);
  return event !== undefined && change.path[0] === words[event.field] && isMore(change) && !change.inserted;
}

/** A sheet that came again: 办理经过 grows by entries of who says so, and what a sheet can tell is corrected. */
function takesOver(change: Alteration, path: string, { trailers: { clerk } }: Commit): boolean {
  if (recordIn(path)?.kind.name !== taskKind.name) return isEntered(path) && isMore(change) && !change.inserted;
  const [key = ''] = change.path;
  return key === words.history ? growsByEntry(change, clerk) : inSheets.includes(String(key));
}

function growsByEntry(change: Alteration, clerk: string | undefined): boolean {
  const { after, nature } = change;
  const isEntry = nature === 'added' && isPlainMap(after) && typeof after[words.action] === 'string';
  return isEntry && !change.inserted && clerk === clerkIn(change, clerk);
}

/** Forms that came back: 办理经过 grows by entries of who says so, and the 填报 by what came back. */
function takesAnswers(change: Alteration, path: string, { trailers: { clerk } }: Commit): boolean {
  const [key] = change.path;
  if (recordIn(path)?.kind.name === taskKind.name)
    return key === words.attachments ? attaches(change) : key === words.history && growsByEntry(change, clerk);
  return recordIn(path)?.kind.name === collectKind.name && key === words.replies && isMore(change) && !change.inserted;
}

/** A ledger of a unit that came back: 办理经过 grows by entries, each by who entered it there, and 附件 by its files. */
function takesBack(change: Alteration, path: string): boolean {
  const {
    path: [key],
    after,
    nature,
  } = change;
  if (recordIn(path)?.kind.name !== taskKind.name || nature !== 'added' || change.inserted) return false;
  return key === words.attachments || (key === words.history && isPlainMap(after));
}

/** What a sheet can tell of a task beside its course. */
const inSheets: readonly string[] = (
  [
    ...['title', 'docket', 'source', 'support', 'owner', 'leaderInCharge', 'supervisor', 'importance', 'urgency'],
    ...['difficulty', 'received', 'deadline', 'deadlineWording', 'reporting', 'demand', 'outcome', 'remark'],
  ] as const
).map((key) => words[key]);

/** 修改A、B.C：事项（编号）: numbers stay, and 办理经过 is not touched. */
function corrects({ path: [key = ''], free }: Alteration, path: string, { subject }: Commit): boolean {
  const kind = recordIn(path)?.kind;
  if (!kind || key === words.id || (kind.name === taskKind.name && key === words.history)) return false;
  return free || keysIn(subject).includes(String(key));
}

/** Whether a commit says of itself that somebody settled what a merge had left to be settled: 待核对：难易程度 ……. */
export function isSettledBy(doubt: string, { trailers, subject }: Commit): boolean {
  const key = /待核对：(\S+)/.exec(doubt)?.[1] ?? '';
  return trailers.action === '修改' && [key, '注释'].some((one) => keysIn(subject).includes(one));
}

/** The fields that the subject of a correction names. */
function keysIn(subject: string): string[] {
  const [, named = ''] = /^修改(?:[^：、]*?的)?([^：]+)：/.exec(subject) ?? [];
  return named.split('、').map((key) => key.split('.')[0] ?? '');
}

/** Units are added, get what they had not, or lose what the subject names; tasks of theirs are handed on. */
function reforms(change: Alteration, path: string, commit: Commit): boolean {
  if (path !== UNITS) return acts(change, path, { ...commit, trailers: { ...commit.trailers, action: TRANSFER } });
  if (isMore(change) || change.free) return !change.inserted;
  const { subject } = commit;
  const keys = [...keysIn(subject), ...(subject.startsWith(RENAMED) ? NAMES : []), postIn(subject)];
  const names = [change.before, change.after].map((unit) => (isPlainMap(unit) ? unit[words.name] : undefined));
  return (
    names.every((name) => typeof name === 'string' && subject.includes(name)) &&
    change.within.every((part) => part.before === undefined || keys.includes(String(part.path[0])))
  );
}

const TRANSFER = actions.words.transfer;
const RENAMED = `${kinds.words.renamed}：`;
const NAMES: readonly string[] = [words.name, words.formerNames];

/** 主要负责人变动：区水利局 赵某→周某. */
function postIn(subject: string): string {
  return /^([^：]+)变动：/.exec(subject)?.[1] ?? '';
}
