import type { UnitMessage } from '../../records/message.ts';
import { type CarriedMail, mailView } from '../../views/tasks/outbox.ts';
import { type Answer, exits, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { refreshLines } from './lines.ts';
import { type Carrier, emlCarrier, serverCarrier } from './mail-carrier.ts';
import { messageIn, messagePath } from './message.ts';
import { notesOn, type Posting, putAll, type UnitLetter } from './out.ts';
import { folderWith, isSentBefore, note } from './shelf.ts';
import { staleMail } from './stale.ts';

/** How mail leaves this program: to a server, or into a folder of files. */
export type MailWay = 'server' | 'eml';

/**
 * A message for each unit, as mail: what of it has not been sent today is. It is noted in the outbox when that is begun and
 * when it is done; of what was broken off between the two nobody knows whether it was sent, so it is sent again under its
 * Message-ID and said so: a letter that comes twice does less harm than one that never comes.
 */
export async function mailOut(
  letters: readonly UnitLetter[],
  posting: Posting,
  way: MailWay,
  open: OpenLedger,
  session: Session,
): Promise<Answer> {
  const carrier = (way === 'eml' ? emlCarrier : serverCarrier)(posting, open, session);
  const { place } = posting;
  if (posting.isRehearsed || letters.length === 0) {
    const put = await putAll(letters, posting, open, session);
    const rows = put.map(({ id, unit }) => foreseen(id, unit, place, open, session));
    return { kind: 'answer', view: mailView(rows, place, session.asOf, notesOn(posting)) };
  }
  const lock = session.world.lock(place);
  if (!lock.ok) return stop('outbox-busy', { path: place, why: lock.trouble.message });
  try {
    const put = await putAll(letters, posting, open, session);
    const rows = await carriedAll(put, carrier, posting, open, session);
    const notes = [...carrier.notes(), ...staleMail(place, put, open, session), ...refreshLines(place, session)];
    const exit = rows.some(({ isLeft }) => isLeft) ? exits.incomplete : exits.done;
    return { kind: 'answer', view: mailView(rows, place, session.asOf, notes), exit };
  } finally {
    lock.release();
  }
}

type Named = Pick<UnitMessage, 'id' | 'unit'>;

async function carriedAll(
  put: readonly Named[],
  carrier: Carrier,
  posting: Posting,
  open: OpenLedger,
  session: Session,
): Promise<CarriedMail[]> {
  const rows: CarriedMail[] = [];
  for (const { id, unit } of put) {
    session.world.terminal.progress(`发信 ${rows.length + 1}/${put.length}`);
    rows.push(await carried({ id, unit }, carrier, posting, open, session));
  }
  return rows;
}

/** What becomes of one message. */
async function carried(
  { id, unit }: Named,
  carrier: Carrier,
  { place }: Posting,
  { ledger }: OpenLedger,
  session: Session,
): Promise<CarriedMail> {
  if (isSentBefore(id, place, session)) return sentBefore({ id, unit }, place, session);
  const from = folderWith(id, place, session) ?? 'waiting';
  const address = ledger.directory.find(unit)?.mailbox;
  if (address === undefined) {
    note(id, { place, from, to: 'failed' }, { cause: '单位名录里没有电子邮箱' }, session);
    return { id, unit, result: '没有发出', note: unaddressed(unit), isLeft: true };
  }
  const read = session.world.files.read(messagePath(place, from, id));
  const message = read.ok ? messageIn(read.bytes) : read.trouble.message;
  if (typeof message === 'string') return { id, unit, address, result: '没有发出', note: message, isLeft: true };
  return { id, unit, address, ...(await carrier.carry(message, address, from)) };
}

/** It is not sent again; where it broke off after the unit had it, of its copies nobody knows. */
function sentBefore({ id, unit }: Named, place: string, { world: { files } }: Session): CarriedMail {
  const read = files.read(messagePath(place, 'sent', id));
  const message = read.ok ? messageIn(read.bytes) : read.trouble.message;
  const isHalf = typeof message !== 'string' && message.begunOn !== undefined;
  return {
    id,
    unit,
    result: '已发',
    note: isHalf ? '今天发过；密送发到一半断了，不知道收下没有，没有再发' : '今天发过',
  };
}

function unaddressed(unit: string): string {
  return `单位名录里没有电子邮箱：xiaoneng unit edit ${unit} --set 电子邮箱=…`;
}

/** What would become of it. */
function foreseen(id: string, unit: string, place: string, { ledger }: OpenLedger, session: Session): CarriedMail {
  const address = ledger.directory.find(unit)?.mailbox;
  if (isSentBefore(id, place, session)) return sentBefore({ id, unit }, place, session);
  if (address === undefined) return { id, unit, result: '发不出', note: unaddressed(unit) };
  return { id, unit, address, result: '要发', note: '' };
}
