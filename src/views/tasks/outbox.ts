import type { Moment } from '../../calendar/moment.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** A message to a unit; `there`: the folder in which it lay already. */
export interface PutMessage {
  readonly id: string;
  readonly unit: string;
  readonly channel: string;
  readonly count: number;
  readonly there?: string;
}

/** What was put into an outbox, and what lay there already. */
export function outboxView(put: readonly PutMessage[], place: string, asOf: Moment, notes: readonly string[]): View {
  const fresh = put.filter(({ there }) => there === undefined).length;
  const rows = put.map(
    ({ id, unit, channel, count, there }): Told => ({
      id,
      unit,
      channel,
      taskCount: count,
      note: there === undefined ? '新写' : `今天写过（${there}）`,
    }),
  );
  const again = put.length - fresh;
  return {
    title: `写进发件箱 ${place}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: fresh }),
    sections: [
      {
        key: words.message,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['id', 'unit', 'channel']),
          ...columns(['taskCount'], { align: 'right' }),
          column('note', { grow: true }),
        ],
        rows,
        empty: '没有要写的消息。',
      },
    ],
    notes: [
      ...notes,
      ...(put.length > 0
        ? [`${fresh} 条新写；${again} 条今天写过，没有再写，写了以后账上变了的也不改。任务数是发出以后登记催办的。`]
        : []),
    ],
  };
}

/** A message as mail, and what became of it; `isLeft`: it has not gone out. */
export interface CarriedMail {
  readonly id: string;
  readonly unit: string;
  readonly address?: string;
  readonly result: string;
  readonly note: string;
  readonly isLeft?: boolean;
}

/** What mail went out, and what did not, by unit. */
export function mailView(all: readonly CarriedMail[], place: string, asOf: Moment, notes: readonly string[]): View {
  const rows = all.map(
    ({ id, unit, address, result, note }): Told => ({
      id,
      unit,
      mailbox: address ?? null,
      result,
      note,
    }),
  );
  const count = all.filter(({ isLeft }) => isLeft).length;
  return {
    title: `邮件（发件箱 ${place}，截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: all.length, unsentCount: count }),
    sections: [
      {
        key: words.message,
        layout: 'list',
        titled: true,
        columns: [...columns(['result', 'unit', 'mailbox', 'id']), column('note', { grow: true })],
        rows,
        empty: '没有要发的邮件。',
      },
    ],
    notes: [...notes, ...(count === 0 ? [] : [`${count} 个单位没有发出：按说明改好，再运行一遍，发过的不会再发。`])],
  };
}

/** A message as the gateway has left it, and what became of it. */
export interface FoundMessage {
  readonly file: string;
  readonly folder: string;
  readonly id?: string;
  readonly unit: string;
  readonly note: string;
  readonly isBad?: boolean;
}

/** What an outbox holds: sent and entered, failed, and neither. */
export function outboxStateView(found: readonly FoundMessage[], asOf: Moment, notes: readonly string[]): View {
  const rows = found.map(
    ({ file, folder, id, unit, note }): Told => ({ result: folder, id: id ?? file, unit: unit || null, note }),
  );
  const of = (folder: string) => found.filter((one) => one.folder === folder).length;
  return {
    title: `发件箱（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: found.length }),
    sections: [
      {
        key: words.message,
        layout: 'list',
        titled: true,
        columns: [...columns(['result', 'id', 'unit']), column('note', { grow: true })],
        rows,
        empty: '发件箱是空的。',
      },
    ],
    notes: [
      ...notes,
      `已发 ${of('已发')} 条，失败 ${of('失败')} 条，待发 ${of('待发')} 条；失败的、待发的都不登记催办，还要发的由网关或人处理。`,
    ],
  };
}
