import type { UnitMessage } from '../../records/message.ts';
import type { CarriedMail } from '../../views/tasks/outbox.ts';
import { officialDay } from '../../views/view/share.ts';
import type { Mail, MailFault, MailLetter, MailServer, Sent } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type MailHouse, mailHouse, mailServer } from './mail-house.ts';
import type { OutboxFolder } from './message.ts';
import { outboxPath } from './message.ts';
import { attachmentPath, type Posting } from './out.ts';
import { note } from './shelf.ts';

/** What takes mail further. */
export interface Carrier {
  /** What became of a message that lies in a folder of the outbox. */
  carry(message: UnitMessage, address: string, from: OutboxFolder): Promise<Told>;
  /** What is to be said of all of it. */
  notes(): readonly string[];
}

type Told = Pick<CarriedMail, 'result' | 'note' | 'isLeft'>;

type MakeCarrier = (posting: Posting, open: OpenLedger, session: Session) => Carrier;

/** Writes each message as a file that a mail program opens or a server picks up; it stays where it waits until somebody says that it was sent. */
export const emlCarrier: MakeCarrier = ({ place, writer }, open, session) => {
  const house = mailHouse(writer.office, open, session);
  const mail = mailOf(session);
  return {
    carry: async (message, address) => {
      const letter = letterOf(message, address, house, place, session);
      if (typeof letter === 'string') return { result: '没有写', note: letter, isLeft: true };
      const path = outboxPath(place, FOLDER, `${message.id}.eml`);
      const written = session.world.files.write(path, await mail.write({ ...letter, isDraft: true }), 'anything');
      if (!written.ok) stop('output-unwritten', { path, why: written.trouble.message });
      return { result: '写好', note: `${FOLDER}/${message.id}.eml` };
    },
    notes: () => [
      `邮件写在 ${outboxPath(place, FOLDER)} 里，还没有发出；发了的，把“待发”里同一编号的 JSON 移进“已发”。`,
    ],
  };
};

/** The folder of an outbox for mail as files. */
const FOLDER = '邮件';

/** Sends each message by the office's server. Where the server takes no mail at all, what is left is not tried. */
export const serverCarrier: MakeCarrier = ({ place, writer, isRehearsed }, open, session) => {
  const [server, house, mail] = [mailServer(open, session), mailHouse(writer.office, open, session), mailOf(session)];
  let closed: string | undefined;
  let isGreeted = isRehearsed;
  const greet = async () => {
    const fault = await mail.greet(server);
    isGreeted = true;
    closed = fault?.reason;
  };
  return {
    carry: async (message, address, from) => {
      if (!isGreeted) await greet();
      if (closed !== undefined) return left(UNTRIED);
      const letter = letterOf(message, address, house, place, session);
      if (typeof letter === 'string') return left(letter);
      const sent = await sendOne({ message, letter, from, place }, house, { mail, server }, session);
      if (sent.fault?.of === 'server') closed = sent.fault.reason;
      else if (sent.fault?.of === 'way') await greet();
      return sent.told;
    },
    notes: () => (closed === undefined ? [] : [`${closed}。改好以后再运行一遍，只发没有发出的。`]),
  };
};

interface ToSend {
  readonly message: UnitMessage;
  readonly letter: MailLetter;
  readonly from: OutboxFolder;
  readonly place: string;
}

/** Notes that sending begins, sends, and notes what came of it; a copy goes out once the unit has the letter, not before. */
async function sendOne(
  { message, letter, from, place }: ToSend,
  { from: { address }, copies }: MailHouse,
  { mail, server }: { readonly mail: Mail; readonly server: MailServer },
  session: Session,
) {
  const { id } = message;
  const { day } = session.asOf;
  const begun = note(id, { place, from, to: from }, { begunOn: day, mailbox: letter.to.address }, session);
  if (begun !== undefined) return { told: left(`没有发：发件箱写不进去（${begun}）`) };
  const bytes = await mail.write(letter);
  const sent = await mail.send(bytes, { from: address, to: [letter.to.address] }, server);
  const lying = { message, from, place };
  if (!sent.isSent) return { told: notTaken(lying, sent, session), fault: sent };
  const failed = taken(lying, copies.length > 0, session);
  if (copies.length === 0 || failed) return { told: failed ?? sentWell(message, []) };
  const copied = await mail.send(bytes, { from: address, to: copies }, server);
  note(id, { place, from: 'sent', to: 'sent' }, { begunOn: undefined }, session);
  return { told: sentWell(message, uncopied(copied, copies)) };
}

type Lying = Pick<ToSend, 'message' | 'from' | 'place'>;

/** The server has it: noted so before the copies go out, though not as done; why that could not be noted. */
function taken({ message: { id }, from, place }: Lying, hasCopies: boolean, session: Session): Told | undefined {
  const said = { sentOn: session.asOf.day, cause: undefined, ...(!hasCopies && { begunOn: undefined }) };
  const failed = note(id, { place, from, to: 'sent' }, said, session);
  return failed === undefined ? undefined : left(`发出了，没有记下（${failed}），再运行会再发一封`);
}

function sentWell({ begunOn }: UnitMessage, uncopied: readonly string[]): Told {
  return { result: '已发', note: [...(begunOn === undefined ? [] : [AGAIN]), ...uncopied].join('；') };
}

/** Of each that got no copy, why; it may be several. */
function uncopied({ refused, ...copied }: Sent | MailFault, copies: readonly string[]): string[] {
  if (refused.length > 0) return refused.map(({ address, reason }) => `密送 ${address} 没有发出：${reason}`);
  return copied.isSent ? [] : [`密送 ${copies.join('、')} 没有发出：${copied.reason}`];
}

/** The server has it not, or has not said so. */
function notTaken({ message: { id, begunOn }, from, place }: Lying, fault: MailFault, session: Session): Told {
  const { reason, isUnsure, of } = fault;
  const cause = isUnsure ? `${reason}，服务器可能已经收下` : reason;
  const said = { begunOn: isUnsure ? session.asOf.day : begunOn, cause };
  note(id, { place, from, to: of === 'server' ? from : 'failed' }, said, session);
  return left(cause);
}

const UNTRIED = '还没有发：服务器的原因，写在表下';
const AGAIN = '上次发到一半断了，又发了一次，收件人可能收到两封（Message-ID 一样）';

function left(words: string): Told {
  return { result: '没有发出', note: words, isLeft: true };
}

function mailOf({ world }: Session): Mail {
  return world.mail ?? stop('mail-unset', { lacking: '“网络”' });
}

/** A message as a letter to an address, with what goes with it; what of that cannot be read. */
function letterOf(
  { id, date, unit, heading, body, page = '' }: UnitMessage,
  address: string,
  { from, replyTo }: MailHouse,
  place: string,
  { world }: Session,
): MailLetter | string {
  const files = FILES.map(({ ending, name, type }) => {
    const read = world.files.read(outboxPath(place, attachmentPath(id, ending)));
    return { name: `${name ?? heading}.${ending}`, type, read };
  });
  const lost = files.find(({ read }) => !read.ok);
  if (lost && !lost.read.ok) return `附件“${lost.name}”读不了：${lost.read.trouble.message}`;
  return {
    id: `${id}@${from.address.replace(/^.*@/, '')}`,
    from,
    to: { name: unit, address },
    replyTo,
    subject: `${heading}（${unit}，${officialDay(date)}）`,
    writtenAt: world.clock.now(),
    text: body,
    html: page,
    files: files.flatMap(({ name, type, read }) => (read.ok ? [{ name, type, bytes: read.bytes }] : [])),
  };
}

const FILES: readonly { readonly ending: string; readonly name?: string; readonly type: string }[] = [
  { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ending: 'ics', name: '督查期限', type: 'text/calendar; charset=utf-8; method=PUBLISH' },
];
