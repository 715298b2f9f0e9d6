import { formatNamed } from '../../render/formats.ts';
import { outboxView, type PutMessage } from '../../views/tasks/outbox.ts';
import { messageFor, NAMED, type Reminder } from '../../views/tasks/remind.ts';
import type { View } from '../../views/view/view.ts';
import { type MessageChannel, messageChannel, messageFolder } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Answer, stop } from '../contract/outcome.ts';
import { ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { folders, messageId, messagePath, messageText, type UnitMessage, type UrgedMatter } from './message.ts';

/** What one unit is to be told. */
export interface UnitLetter {
  readonly unit: string;
  readonly contact: string | undefined;
  readonly view: View;
  readonly reminder: Pick<Reminder, 'list' | 'asOf'>;
  readonly matters: readonly UrgedMatter[];
}

/** Where messages go, of what kind they are, and why none is made. */
export interface Posting {
  readonly place: string;
  readonly kind: string;
  readonly channel: MessageChannel;
  readonly isRehearsed: boolean;
  readonly rest: string | undefined;
}

/** Puts a message for each unit into the outbox, as far as there is none of the same day and kind in any of its folders. */
export async function putMessages(
  letters: readonly UnitLetter[],
  posting: Posting,
  open: OpenLedger,
  session: Session,
): Promise<Answer> {
  const { place, channel, isRehearsed, rest } = posting;
  const around = ledgerAround(session.world, messagePath(place, 'waiting', 'TX'));
  if (around !== undefined) stop('output-in-ledger', { path: place });
  const put: PutMessage[] = [];
  for (const letter of letters) {
    const message = messageOf(letter, posting, open, session);
    const there = folderOf(message.id, place, session);
    if (there === undefined && !isRehearsed) await putOne(message, letter.view, place, session);
    const { id, unit, matters } = message;
    put.push({ id, unit, channel: messageChannel.words[channel], count: matters.length, ...(there && { there }) });
  }
  const notes = [
    ...(rest === undefined ? [] : [rest.replace('没有登记', '没有写消息')]),
    ...(isRehearsed ? ['预演：没有写。'] : []),
  ];
  return { kind: 'answer', view: outboxView(put, place, session.asOf, notes) };
}

function messageOf(
  letter: UnitLetter,
  { kind, channel }: Posting,
  { ledger }: OpenLedger,
  session: Session,
): UnitMessage {
  const { name = '', opened } = ledger.office ?? {};
  const { unit, contact, view, reminder, matters } = letter;
  const { day } = session.asOf;
  const id = messageId(day, [name, opened?.from ?? '', unit, kind], session.world.sha256);
  const isShort = channel === 'message';
  return {
    id,
    ledger: name,
    day,
    unit,
    contact,
    channel,
    heading: view.title ?? '',
    body: messageFor(unit, reminder, name, isShort ? NAMED : Number.POSITIVE_INFINITY),
    attachments: isShort ? [] : [`${words.attachments}/${id}.docx`],
    matters,
  };
}

/** Asked in the order in which a gateway moves messages, so that one which is just being moved is not missed. */
function folderOf(id: string, place: string, { world }: Session): string | undefined {
  const folder = folders.find((one) => world.files.exists(messagePath(place, one, id)));
  return folder && messageFolder.words[folder];
}

/** What goes with it first, then the message itself in one step; one that somebody else has just put there is as good. */
async function putOne(message: UnitMessage, view: View, place: string, { world, asOf }: Session): Promise<void> {
  for (const attachment of message.attachments) {
    const render = await formatNamed('docx')?.load();
    const setting = { paper: { colour: 0, ambiguousWide: false } as const, envelope: {}, asOf: asOf.day };
    const content = await render?.(view, setting);
    const path = `${place.replace(/(?<=.)\/+$/, '')}/${attachment}`;
    const done = world.files.write(path, content ?? '', 'anything');
    if (!done.ok) stop('output-unwritten', { path, why: done.trouble.message });
  }
  const path = messagePath(place, 'waiting', message.id);
  const done = world.files.write(path, messageText(message), 'absent');
  if (!done.ok && done.trouble.kind !== 'exists') stop('output-unwritten', { path, why: done.trouble.message });
}
