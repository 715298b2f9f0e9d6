import type { UnitMessage } from '../../records/message.ts';
import { formatNamed } from '../../render/formats.ts';
import { mailHtml, mailText } from '../../render/mail-body.ts';
import { type MessageWriter, shortMessage, wholeMessage } from '../../views/tasks/messages.ts';
import { outboxView, type PutMessage } from '../../views/tasks/outbox.ts';
import type { Reminder } from '../../views/tasks/remind.ts';
import type { View } from '../../views/view/view.ts';
import { type MessageChannel, messageChannel } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Answer, stop } from '../contract/outcome.ts';
import { type PaperWriter, paperWriter, sayTemplates } from '../output/paper-writer.ts';
import { ownTemplate } from '../output/template-place.ts';
import { ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { writtenOut } from '../session/written-out.ts';
import { refreshLines } from './lines.ts';
import { messageId, messagePath, messageText, outboxPath } from './message.ts';
import { folderName, folderWith } from './shelf.ts';

/** What one unit is to be told. */
export interface UnitLetter {
  readonly unit: string;
  readonly contact: string | undefined;
  readonly view: View;
  readonly reminder: Pick<Reminder, 'list' | 'asOf'>;
  readonly matters: UnitMessage['task'];
}

/** Where messages go, of what kind they are, who writes them, and why none is made. */
export interface Posting {
  readonly place: string;
  readonly kind: string;
  readonly channel: MessageChannel;
  readonly writer: MessageWriter;
  readonly isRehearsed: boolean;
  /** They are wanted as lines as well. */
  readonly asLines: boolean;
  /** As of when the ledger is known, as it was typed; now, where nothing was. */
  readonly asKnown: string | undefined;
  readonly rest: string | undefined;
}

/** Puts a message for each unit into the outbox, and tells so. */
export async function putMessages(
  letters: readonly UnitLetter[],
  posting: Posting,
  open: OpenLedger,
  session: Session,
): Promise<Answer> {
  const put = await putAll(letters, posting, open, session);
  const lines = posting.isRehearsed ? [] : refreshLines(posting.place, session, posting.asLines);
  return { kind: 'answer', view: outboxView(put, posting.place, session.asOf, [...notesOn(posting), ...lines]) };
}

/** Why nothing was written. */
export function notesOn({ rest, isRehearsed }: Posting): string[] {
  return [
    ...(rest === undefined ? [] : [rest.replace('没有登记', '没有写消息')]),
    ...(isRehearsed ? ['预演：没有写。'] : []),
  ];
}

/** A message for each unit, as far as there is none of the same day and kind in any folder of the outbox. */
export async function putAll(
  letters: readonly UnitLetter[],
  posting: Posting,
  open: OpenLedger,
  session: Session,
): Promise<PutMessage[]> {
  const { place, channel, isRehearsed, asKnown } = posting;
  const around = ledgerAround(session.world, messagePath(place, 'waiting', 'TX'));
  if (around !== undefined) stop('output-in-ledger', { path: place });
  const put: PutMessage[] = [];
  const writers = new Map<string, PaperWriter>();
  for (const letter of letters) {
    const message = messageOf(letter, posting, open, session);
    const there = folderWith(message.id, place, session);
    const shelf = { place, asKnown, writers };
    if (there === undefined) await (isRehearsed ? tryOne : putOne)(message, letter.view, shelf, session);
    const { id, unit, task } = message;
    const told = { id, unit, channel: messageChannel.words[channel], count: task.length };
    put.push({ ...told, ...(there && { there: folderName(there) }) });
  }
  for (const { templates } of writers.values()) sayTemplates(templates, session.world.terminal);
  return put;
}

function messageOf(
  { unit, contact, view, reminder, matters }: UnitLetter,
  { kind, channel, writer }: Posting,
  { ledger }: OpenLedger,
  session: Session,
): UnitMessage {
  const { name = '', opened } = ledger.office ?? {};
  const { day } = session.asOf;
  const id = messageId(day, [name, opened?.from ?? '', unit, kind], session.world.sha256);
  const mailbox = channel === 'mail' ? ledger.directory.find(unit)?.mailbox : undefined;
  return {
    id,
    ledger: name,
    date: day,
    unit,
    ...(contact !== undefined && { contact }),
    ...(mailbox !== undefined && { mailbox }),
    channel,
    heading: view.title ?? '',
    ...bodyOf(unit, view, reminder, { channel, writer }),
    attachments: channel === 'message' ? [] : ['docx', 'ics'].map((ending) => attachmentPath(id, ending)),
    task: matters,
  };
}

/** In mail the letter itself; elsewhere what can be said in a paragraph. */
function bodyOf(
  unit: string,
  view: View,
  reminder: UnitLetter['reminder'],
  { channel, writer }: Pick<Posting, 'channel' | 'writer'>,
): Pick<UnitMessage, 'body' | 'page'> {
  if (channel === 'mail') return { body: mailText(view), page: mailHtml(view) };
  return { body: channel === 'message' ? shortMessage(unit, reminder, writer) : wholeMessage(unit, reminder, writer) };
}

/** Where what goes with a message lies, from the top of the outbox. */
export function attachmentPath(id: string, ending: string): string {
  return `${words.attachments}/${id}.${ending}`;
}

/** Where a message goes, and what has written the papers that went with those before it, by the ending of their files. */
interface Shelf extends Pick<Posting, 'place' | 'asKnown'> {
  readonly writers: Map<string, PaperWriter>;
}

/** What goes with it first, then the message itself in one step; one that somebody else has just put there is as good. */
async function putOne(message: UnitMessage, view: View, shelf: Shelf, session: Session): Promise<void> {
  const { world, asOf } = session;
  const { place } = shelf;
  const setting = { paper: { colour: 0, ambiguousWide: false } as const, envelope: {}, asOf: asOf.day };
  for (const attachment of message.attachments) {
    const writer = await writerOf(attachment.replace(/^.*\./, ''), shelf, session);
    const content = await writer?.write(view, { ...setting, ...writtenOut(session) });
    const path = outboxPath(place, attachment);
    const done = world.files.write(path, content ?? '', 'anything');
    if (!done.ok) stop('output-unwritten', { path, why: done.trouble.message });
  }
  const path = messagePath(place, 'waiting', message.id);
  const done = world.files.write(path, messageText(message), 'absent');
  if (!done.ok && done.trouble.kind !== 'exists') stop('output-unwritten', { path, why: done.trouble.message });
}

/** In a rehearsal a template is tried once, for what is wrong with it would stop the rest: nothing of it is kept. */
async function tryOne(message: UnitMessage, view: View, shelf: Shelf, session: Session): Promise<void> {
  const isPaper = message.attachments.some((attachment) => attachment.endsWith('.docx'));
  if (!isPaper || shelf.writers.has('docx') || !ownTemplate(view, session.opened(), shelf.asKnown)) return;
  const writer = await writerOf('docx', shelf, session);
  const setting = { paper: { colour: 0, ambiguousWide: false } as const, envelope: {}, asOf: session.asOf.day };
  await writer?.write(view, { ...setting, ...writtenOut(session) });
}

/** Papers go out as the office has them: by the ledger's own template, where there is one. */
async function writerOf(
  ending: string,
  { asKnown, writers }: Shelf,
  session: Session,
): Promise<PaperWriter | undefined> {
  const format = formatNamed(ending);
  const known = writers.get(ending) ?? (format && (await paperWriter(format, { options: { asKnown } }, session)));
  if (known) writers.set(ending, known);
  return known;
}
