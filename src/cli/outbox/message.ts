import { type Day, parseDay } from '../../calendar/day.ts';
import { type MessageChannel, messageChannel, messageFolder } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { World } from '../../world/world.ts';

/** A task of which a message urges its unit, and what the urging says. */
export interface UrgedMatter {
  readonly id: string;
  readonly content: string;
}

/** One message to one unit, as it lies in the outbox. */
export interface UnitMessage {
  readonly id: string;
  readonly ledger: string;
  readonly day: Day;
  readonly unit: string;
  readonly contact?: string | undefined;
  readonly channel: MessageChannel;
  readonly heading: string;
  readonly body: string;
  /** Files beside it, from the top of the outbox. */
  readonly attachments: readonly string[];
  readonly matters: readonly UrgedMatter[];
  /** What the gateway says of it. */
  readonly sentOn?: Day | undefined;
  readonly cause?: string | undefined;
}

/** In the order in which a message goes through them. */
export const folders = messageFolder.keys;

/** Where a message of a number lies in an outbox. */
export function messagePath(outbox: string, folder: (typeof folders)[number], id: string): string {
  return `${outbox.replace(/(?<=.)\/+$/, '')}/${messageFolder.words[folder]}/${id}.json`;
}

/** The number of a message: of one ledger, day, unit and kind it is the same however often it is made. */
export function messageId(day: Day, told: readonly string[], sha256: World['sha256']): string {
  const digest = sha256(new TextEncoder().encode([day, ...told].join('\n')));
  return `TX${day.replaceAll('-', '')}-${digest.slice(0, 8).toUpperCase()}`;
}

/** As the gateway reads it. */
export function messageText(one: UnitMessage): string {
  const told = {
    [words.id]: one.id,
    [words.ledger]: one.ledger,
    [words.date]: one.day,
    [words.unit]: one.unit,
    ...(one.contact !== undefined && { [words.contact]: one.contact }),
    [words.channel]: messageChannel.words[one.channel],
    [words.heading]: one.heading,
    [words.body]: one.body,
    [words.attachments]: one.attachments,
    [words.task]: one.matters.map(({ id, content }) => ({ [words.id]: id, [words.content]: content })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** What a file of the outbox says, or what in it cannot be understood. */
export function messageIn(bytes: Uint8Array): UnitMessage | string {
  const told = parsed(bytes);
  if (!told) return '不是一条消息的 JSON';
  const text = (key: string) => (typeof told[key] === 'string' ? (told[key] as string) : '');
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
    day,
    unit: text(words.unit),
    channel,
    heading: text(words.heading),
    body: text(words.body),
    attachments: [],
    matters: matters.map((one) => ({ id: String(one?.[words.id] ?? ''), content: String(one?.[words.content] ?? '') })),
    sentOn,
    ...(text(words.cause) !== '' && { cause: text(words.cause) }),
  };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
