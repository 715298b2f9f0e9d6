import { type Day, parseDay } from '../../calendar/day.ts';
import { type UnitMessage, unitMessage } from '../../records/message.ts';
import { messageChannel, messageFolder } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import type { World } from '../../world/world.ts';

/** In the order in which a message goes through them. */
export const folders = messageFolder.keys;

export type OutboxFolder = (typeof folders)[number];

/** A place in an outbox. */
export function outboxPath(outbox: string, ...parts: readonly string[]): string {
  return [outbox.replace(/(?<=.)\/+$/, ''), ...parts].join('/');
}

/** Where a message of a number lies in an outbox. */
export function messagePath(outbox: string, folder: OutboxFolder, id: string): string {
  return outboxPath(outbox, messageFolder.words[folder], `${id}.json`);
}

/** The number of a message: of one ledger, day, unit and kind it is the same however often it is made. */
export function messageId(day: Day, told: readonly string[], sha256: World['sha256']): string {
  const digest = sha256(new TextEncoder().encode([day, ...told].join('\n')));
  return `TX${day.replaceAll('-', '')}-${digest.slice(0, 8).toUpperCase()}`;
}

/** As the gateway reads it. */
export function messageText(one: UnitMessage): string {
  return `${JSON.stringify(filedAs(unitMessage, one), null, 2)}\n`;
}

/** A message with more said of it, or less; whatever else a gateway has written into it stays. */
export function messageWith(bytes: Uint8Array, said: Partial<Record<Word, string | undefined>>): string {
  const named = Object.entries(said).map(([word, value]) => [words[word as Word], value]);
  return `${JSON.stringify({ ...parsed(bytes), ...Object.fromEntries(named) }, null, 2)}\n`;
}

/** The day on which a message went out: that of the message where the gateway has told none. */
export function sentDay({ sentOn, date }: UnitMessage): Day {
  return parseDay(sentOn ?? '') ?? date;
}

/** What a file of the outbox says, or what in it cannot be understood. */
export function messageIn(bytes: Uint8Array): UnitMessage | string {
  const told = parsed(bytes);
  if (!told) return '不是一条消息的 JSON';
  const text = (key: string) => (typeof told[key] === 'string' ? (told[key] as string) : '');
  const given = (word: 'page' | 'mailbox' | 'begunOn' | 'cause') =>
    text(words[word]) !== '' && { [word]: text(words[word]) };
  const [day, channel] = [parseDay(text(words.date)), messageChannel.parse(text(words.channel))];
  const sent = text(words.sentOn);
  const sentOn = sent === '' ? undefined : parseDay(sent.slice(0, 10));
  const matters = told[words.task];
  if (sent !== '' && sentOn === undefined) return `“${words.sentOn}”写的“${sent}”不是日期`;
  if (/[T ].*(?:Z|[+-]\d\d:?\d\d)$/.test(sent) && !/\+08:?00$/.test(sent))
    return `“${words.sentOn}”写的“${sent}”是别的时区的时刻，看不出是哪一天`;
  if (channel === undefined) return `没有渠道“${text(words.channel)}”`;
  if (day === undefined || text(words.id) === '' || !Array.isArray(matters)) return '缺了编号、日期或任务';
  if (sentOn !== undefined && sentOn < day) return `“${words.sentOn}”${sentOn} 早于写消息的 ${day}`;
  return {
    id: text(words.id),
    ledger: text(words.ledger),
    date: day,
    unit: text(words.unit),
    channel,
    heading: text(words.heading),
    body: text(words.body),
    attachments: [],
    task: matters.map((one) => ({ id: String(one?.[words.id] ?? ''), content: String(one?.[words.content] ?? '') })),
    ...(sentOn && { sentOn }),
    ...given('page'),
    ...given('mailbox'),
    ...given('begunOn'),
    ...given('cause'),
  };
}

/** An object of JSON. */
export function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
