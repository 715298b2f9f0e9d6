import { messageFolder } from '../../vocabulary/choices.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { messageIn, outboxPath } from './message.ts';

/** So many are named. */
const SOME = 5;

/** Mail of this ledger that was written before and never sent: it is not sent any more, for what it says is not of today. */
export function staleMail(
  place: string,
  today: readonly { readonly id: string }[],
  { ledger }: OpenLedger,
  { world: { files } }: Session,
): string[] {
  const names = new Set(today.map(({ id }) => id));
  const old = (['waiting', 'failed'] as const).flatMap((folder) => {
    const path = outboxPath(place, messageFolder.words[folder]);
    return files.walk(path).entries.flatMap(({ path: name }) => {
      const read = name.endsWith('.json') ? files.read(`${path}/${name}`) : undefined;
      const message = read?.ok ? messageIn(read.bytes) : undefined;
      if (message === undefined || typeof message === 'string' || names.has(message.id)) return [];
      return message.channel === 'mail' && message.ledger === ledger.office?.name ? [message] : [];
    });
  });
  if (old.length === 0) return [];
  const named = old.slice(0, SOME).map(({ date, unit }) => `${date} ${unit}`);
  return [`另有 ${old.length} 封以前写的没有发出，不再发：${named.join('、')}${old.length > SOME ? '等' : ''}。`];
}
