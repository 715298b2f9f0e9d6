import { readTyped } from '../../ledger/typed.ts';
import { type MessageReceipt, messageReceipt } from '../../records/message.ts';
import { messageFolder } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import { outboxPath, parsed } from './message.ts';

/** What waits, a message a line; and what a gateway says of messages, a receipt a line. */
const [LINES, RECEIPTS] = ['待发.jsonl', '回执.jsonl'];

/** Writes anew what waits as lines, where that is wanted or there are such lines: a note of it. */
export function refreshLines(place: string, { world: { files } }: Session, isWanted = false): string[] {
  const path = outboxPath(place, LINES);
  if (!isWanted && !files.exists(path)) return [];
  const folder = outboxPath(place, messageFolder.words.waiting);
  const names = files.walk(folder).entries.filter(({ path: name }) => name.endsWith('.json'));
  const lines = names.flatMap(({ path: name }) => {
    const read = files.read(`${folder}/${name}`);
    const told = read.ok ? parsed(read.bytes) : undefined;
    return told ? [`${JSON.stringify(told)}\n`] : [];
  });
  const written = files.write(path, lines.join(''), 'anything');
  if (!written.ok) stop('output-unwritten', { path, why: written.trouble.message });
  return [`${LINES} 里有 ${lines.length} 条待发的，一行一条；发了的在 ${RECEIPTS} 里写一行。`];
}

/** What a gateway has said of messages, by their numbers, and the lines that cannot be understood. */
export interface Receipts {
  readonly of: ReadonlyMap<string, MessageReceipt>;
  readonly unread: readonly string[];
}

/** The receipts of an outbox: of several of one message that it was sent counts, else the last. */
export function receiptsIn(place: string, { world: { files } }: Session): Receipts {
  const read = files.read(outboxPath(place, RECEIPTS));
  if (!read.ok)
    return { of: new Map(), unread: read.trouble.kind === 'missing' ? [] : [`${RECEIPTS}：${read.trouble.message}`] };
  const of = new Map<string, MessageReceipt>();
  const unread: string[] = [];
  const lines = new TextDecoder().decode(read.bytes).split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const receipt = receiptIn(line);
    if (typeof receipt === 'string') unread.push(`${RECEIPTS} 第 ${at + 1} 行：${receipt}`);
    else if (of.get(receipt.id)?.result !== 'sent') of.set(receipt.id, receipt);
  }
  return { of, unread };
}

/** What a line says, whatever else a gateway has written into it; or what of it cannot be understood. */
function receiptIn(line: string): MessageReceipt | string {
  const told = parsed(new TextEncoder().encode(line));
  if (!told) return '不是一条回执的 JSON';
  const keys = [words.id, words.result, words.sentOn, words.cause].filter((key) => (told[key] ?? '') !== '');
  const read = readTyped(messageReceipt, Object.fromEntries(keys.map((key) => [key, String(told[key])])));
  return 'value' in read ? read.value : read.message;
}
