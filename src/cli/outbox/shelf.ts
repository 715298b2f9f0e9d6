import { messageFolder } from '../../vocabulary/choices.ts';
import type { Word } from '../../vocabulary/words.ts';
import type { Session } from '../session/session.ts';
import { folders, messagePath, messageWith, type OutboxFolder } from './message.ts';

/** The folder in which a message lies; asked in the order in which a gateway moves messages, so that one which is just being moved is not missed. */
export function folderWith(id: string, place: string, { world }: Session): OutboxFolder | undefined {
  return folders.find((one) => world.files.exists(messagePath(place, one, id)));
}

/** Whether a message has been sent, be it that a copy lies elsewhere because noting that was broken off. */
export function isSentBefore(id: string, place: string, { world }: Session): boolean {
  return world.files.exists(messagePath(place, 'sent', id));
}

/** What is said of a message beside what it says itself. */
export type SaidOfMessage = Partial<
  Record<Extract<Word, 'sentOn' | 'cause' | 'begunOn' | 'mailbox'>, string | undefined>
>;

/** Notes of a message what became of it, in the folder that tells so; why that was not to be done. */
export function note(
  id: string,
  { place, from, to }: { readonly place: string; readonly from: OutboxFolder; readonly to: OutboxFolder },
  said: SaidOfMessage,
  { world: { files } }: Session,
): string | undefined {
  const [old, place_] = [messagePath(place, from, id), messagePath(place, to, id)];
  const read = files.read(old);
  if (!read.ok) return read.trouble.message;
  const written = files.write(place_, messageWith(read.bytes, said), from === to ? read.bytes : 'anything');
  if (!written.ok) return written.trouble.message;
  const removed = from === to ? written : files.remove(old, read.bytes);
  return removed.ok ? undefined : removed.trouble.message;
}

/** The Chinese name of a folder. */
export function folderName(folder: OutboxFolder): string {
  return messageFolder.words[folder];
}
