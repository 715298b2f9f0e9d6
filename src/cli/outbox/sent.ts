import type { Day } from '../../calendar/day.ts';
import { type Filed, idOf } from '../../ledger/ledger.ts';
import type { UnitMessage } from '../../records/message.ts';
import { type Entry, entry as entrySchema, type Task } from '../../records/task/schema.ts';
import { tell } from '../../records/task/tell.ts';
import { type FoundMessage, outboxStateView } from '../../views/tasks/outbox.ts';
import { action as actions, messageChannel, messageFolder, urgeMeans } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { exits, type FileChange, isStop, type Outcome, stop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendHistoryBy } from '../writing/amend-history.ts';
import { type Receipts, receiptsIn, refreshLines } from './lines.ts';
import { folders, messageIn, messageWith, type OutboxFolder, sentDay } from './message.ts';
import { folderName, note } from './shelf.ts';

interface Found {
  readonly file: string;
  readonly folder: OutboxFolder;
  readonly message: UnitMessage | string;
}

/** Enters 催办 for what the gateway has sent, in one commit; what it has not, and what cannot be understood, is told. */
export function enteredAsSent(
  place: string,
  manner: Readonly<Record<string, string>>,
  isRehearsed: boolean,
  open: OpenLedger,
  session: Session,
): Outcome {
  const receipts = receiptsIn(place, session);
  const found = foundIn(place, session).map((one) => withReceipt(one, { place, isRehearsed }, receipts, session));
  if (!isRehearsed) refreshLines(place, session);
  const own = found.filter(({ message }) => typeof message === 'string' || message.ledger === open.ledger.office?.name);
  const sent = own.flatMap(({ folder, message }) => (folder === 'sent' && typeof message !== 'string' ? message : []));
  const files: FileChange[] = [];
  const fates = new Map<UnitMessage, string[]>();
  for (const filed of open.whole.tasks) {
    const mine = sent.filter(({ task }) => task.some(({ id }) => id === idOf(filed)));
    if (mine.length > 0) files.push(...entered(filed, mine, manner, fates, open, session));
  }
  const rows = [...own.map((one) => told(one, fates, session)), ...receipts.unread.map(unreadRow)];
  const notes = [...otherNotes(found.length - own.length), ...adriftNotes(receipts, found)];
  const view = outboxStateView(rows, session.asOf, notes);
  const lacks = rows.some(({ isBad }) => isBad);
  if (files.length === 0) return { kind: 'answer', view, exit: lacks ? exits.incomplete : exits.done };
  const subject = `催办：消息发出 ${files.length} 项（${session.asOf.day}）`;
  return { kind: 'change', change: { files, subject, action: actions.words.urge }, view, incomplete: lacks };
}

function otherNotes(others: number): string[] {
  return others > 0 ? [`另有 ${others} 条是别的账本的，没有动。`] : [];
}

function unreadRow(file: string): FoundMessage {
  return { file, folder: '', unit: '', note: '没有读', isBad: true };
}

/** Receipts of what does not lie in the outbox. */
function adriftNotes({ of }: Receipts, found: readonly Found[]): string[] {
  const known = new Set(found.map(({ file }) => file.replace(/^.*\/|\.json$/g, '')));
  const adrift = [...of.keys()].filter((id) => !known.has(id));
  if (adrift.length === 0) return [];
  return [`回执里有 ${adrift.length} 条发件箱里没有的消息：${adrift.slice(0, SOME).join('、')}。`];
}

const SOME = 5;

/** A message as a receipt tells of it, put where that belongs; one that was sent stays so whatever else is said. */
function withReceipt(
  found: Found,
  { place, isRehearsed }: { readonly place: string; readonly isRehearsed: boolean },
  { of }: Receipts,
  session: Session,
): Found {
  const { file, folder, message } = found;
  const receipt = typeof message === 'string' ? undefined : of.get(message.id);
  if (typeof message === 'string' || !receipt || folder === 'sent' || folder === receipt.result) return found;
  const { id, result, sentOn, cause } = receipt;
  const said = { sentOn, cause, begunOn: undefined };
  const read = session.world.files.read(`${place}/${file}`);
  const after = read.ok ? messageIn(new TextEncoder().encode(messageWith(read.bytes, said))) : read.trouble.message;
  if (typeof after === 'string') return { file, folder, message: `回执${after}` };
  const why = isRehearsed ? undefined : note(id, { place, from: folder, to: result }, said, session);
  return why === undefined ? { file, folder: result, message: after } : { file, folder, message: why };
}

/** Every file of the three folders, by its name; what lies in 已发 as well, because moving it there was broken off, once. */
function foundIn(place: string, { world: { files } }: Session): Found[] {
  const { entries, troubles } = files.walk(place);
  if (troubles.length > 0) return stop('outbox-absent', { path: place });
  const all = folders.flatMap((folder) =>
    entries.flatMap(({ path, kind }): Found[] => {
      if (kind !== 'file' || !path.startsWith(`${messageFolder.words[folder]}/`) || !path.endsWith('.json')) return [];
      const read = files.read(`${place}/${path}`);
      return [{ file: path, folder, message: read.ok ? messageIn(read.bytes) : read.trouble.message }];
    }),
  );
  const sent = new Set(all.flatMap(({ folder, message }) => (folder === 'sent' ? numberIn(message) : [])));
  return all.filter(({ folder, message }) => folder === 'sent' || !numberIn(message).some((id) => sent.has(id)));
}

function numberIn(message: Found['message']): string[] {
  return typeof message === 'string' ? [] : [message.id];
}

/** Why a message makes no urging of a task: '' where it, or a second copy, has made one; undefined where it makes one. */
function whyNotEntered(
  filed: Filed<Task>,
  message: UnitMessage,
  entries: readonly Entry[],
  open: OpenLedger,
  { asOf }: Session,
): string | undefined {
  const known = [...(filed.record.history ?? []), ...entries];
  if (known.some(({ remark }) => remark?.includes(noteOf(message)))) return '';
  const [{ id }, day] = [filed.record, sentDay(message)];
  if (day > asOf.day) return `${id}：${day} 还没有到`;
  const holders = holdersOf(filed, message, open);
  return holders.includes(message.unit) ? undefined : `${id}：${day} 已经由${holders.join('、')}牵头`;
}

/** A task with an urging for each message that is not in it yet; what the ledger refuses is told of its message. */
function entered(
  filed: Filed<Task>,
  messages: readonly UnitMessage[],
  manner: Readonly<Record<string, string>>,
  fates: Map<UnitMessage, string[]>,
  open: OpenLedger,
  session: Session,
): FileChange[] {
  const entries: Entry[] = [];
  let file: FileChange | undefined;
  for (const message of messages) {
    const tell = (fate: string) => fates.set(message, [...(fates.get(message) ?? []), fate]);
    const why = whyNotEntered(filed, message, entries, open, session);
    if (why !== undefined) tell(why);
    else {
      const entry = urging(message, filed, manner, open, session);
      const amended = tryTo(() => amendHistoryBy(filed, [...entries, entry], open, session));
      tell(isStop(amended) ? amended.message : ENTERED);
      if (isStop(amended)) continue;
      entries.push(entry);
      file = amended.file;
    }
  }
  return file ? [file] : [];
}

const ENTERED = '登记';

/** By which an urging is known again. */
function noteOf({ id }: UnitMessage): string {
  return `消息 ${id}`;
}

/** Who led the task when the message was sent, by the names of then. */
function holdersOf({ record }: Filed<Task>, message: UnitMessage, { ledger }: OpenLedger): string[] {
  const day = sentDay(message);
  return tell(record, { day }).leads.map((name) => heldBy(name, day, ledger));
}

function heldBy(name: string, day: Day, { directory }: OpenLedger['ledger']): string {
  return directory.holder(name, day)?.name ?? directory.fullName(name);
}

function urging(
  message: UnitMessage,
  { record }: Filed<Task>,
  manner: Readonly<Record<string, string>>,
  { ledger }: OpenLedger,
  session: Session,
): Entry {
  const day = sentDay(message);
  const { leads } = tell(record, { day });
  const meant = leads.filter((name) => heldBy(name, day, ledger) === message.unit);
  const isShort = message.channel === 'message';
  const way = isShort ? '' : `（${messageChannel.words[message.channel]}）`;
  const content = message.task.find(({ id }) => id === record.id)?.content ?? '';
  return entrySchema.decode({
    [words.date]: day,
    [words.action]: actions.words.urge,
    ...(meant.length === 1 && leads.length > 1 && { [words.unit]: meant[0] }),
    [words.means]: isShort ? urgeMeans.words.message : urgeMeans.words.other,
    ...manner,
    [words.content]: `${content}${way}`,
    [words.remark]: noteOf(message),
    [words.clerk]: session.clerk(),
  } as never);
}

function told(
  { file, folder, message }: Found,
  fates: ReadonlyMap<UnitMessage, string[]>,
  { asOf }: Session,
): FoundMessage {
  if (typeof message === 'string')
    return { file, folder: folderName(folder), unit: '', note: `没有读：${message}`, isBad: true };
  const { id, unit, date, cause } = message;
  const common = { file, folder: folderName(folder), id, unit };
  if (folder === 'failed') return { ...common, note: `没有发出，不登记${cause === undefined ? '' : `：${cause}`}` };
  if (folder === 'waiting') return { ...common, note: date < asOf.day ? `${date} 写的，还没有发出` : '还没有发出' };
  const all = fates.get(message) ?? [];
  const count = all.filter((fate) => fate === ENTERED).length;
  const refused = all.filter((fate) => fate !== ENTERED && fate !== '');
  const lost = message.task.length - all.length;
  const note = [
    ...(count > 0 ? [`登记催办 ${count} 项`] : []),
    ...(all.includes('') ? ['登记过'] : []),
    ...(message.task.length === 0 ? ['没有任务可登记，只是提醒'] : []),
    ...refused.map((fate) => `没有登记 ${fate}`),
    ...(lost > 0 ? [`${lost} 项账上没有`] : []),
  ].join('；');
  return { ...common, note, isBad: refused.length > 0 || lost > 0 };
}
