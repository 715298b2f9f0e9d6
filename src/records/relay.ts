import type * as z from 'zod';
import { level, relayForm, relaySource, relayState } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { freeText, numbersOf, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import { isLate, type Obligation } from './obligation.ts';
import { datedAt, notBefore } from './order.ts';
import { afterReceipt } from './rule/counting.ts';
import { bySpan, cite, type Terms, termsOf } from './terms.ts';

const relaying = record({ date: pastDay, form: relayForm.codec, person: text.optional(), content: text.optional() });

/** 传达: what a unit received from above, when it passed it on, and the tasks it made of it (三（五）1). */
export const relay = record({
  id: text,
  title: text,
  unit: unitName,
  source: relaySource.codec,
  level: level.codec,
  received: pastDay,
  number: text.optional(),
  measures: text.optional(),
  relaying: relaying.optional(),
  tasks: numbersOf('task').optional(),
  taskless: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Relay = z.output<typeof relay>;

/** 传达学习. */
export const relayKind: Register<Relay> = {
  name: 'relay',
  word: '传达事项',
  group: '决策',
  summary: '传达学习重要会议、批示、文件，研究措施，分解成任务（三（五）1）',
  example: 'relay add 全市安全生产电视电话会议精神 --unit 区应急局 --source 会议 --level 市',
  prefix: 'CD',
  folder: 'relays',
  schema: relay,
  columns: ['received', 'state', 'unit', 'source', 'level', 'title'],
  derived: [{ word: 'state', choices: Object.values(relayState.words), of: wordOfState }],
  unit: 'unit',
  day: 'received',
  follow: [{ name: 'hold', field: 'relaying', alias: '传达', summary: '登记什么时候、用什么形式传达的' }],
  titleOf: ({ title }) => title,
  dayOf: ({ received }) => received,
  check: checkRelay,
  owes: (record, terms) => [relayingOf(record, terms)],
};

/** “第一时间”: within working days of receipt. */
function relayingOf({ unit, received, relaying }: Relay, terms: Terms): Obligation {
  const rule = terms.rules.get('relayLimit', received);
  const counting = afterReceipt(terms.rules, received);
  return {
    ...bySpan(termsOf(terms, unit), { day: received }, rule.value, counting, [cite('relayLimit', rule)]),
    link: 'relay',
    unit,
    start: received,
    ...(relaying && { done: { day: relaying.date } }),
    paused: false,
    stopped: [],
  };
}

function wordOfState(record: Relay, terms: Terms): string {
  return relayState.words[stateOf(record, terms)];
}

function stateOf(record: Relay, terms: Terms): (typeof relayState.keys)[number] {
  if (!record.relaying) return isLate(relayingOf(record, terms), terms.asOf) ? 'late' : 'pending';
  if (isTaskless(record)) return 'relayed';
  return record.tasks ? 'broken' : 'heard';
}

/** Neither tasks nor a word why there are none. */
function isTaskless({ tasks = [], taskless }: Relay): boolean {
  return tasks.length === 0 && taskless === undefined;
}

/** 逐条梳理、逐级分解: what was passed on leads to tasks, or it is said why not. */
function checkRelay(record: Relay): Finding[] {
  const { received, relaying } = record;
  const early = notBefore({ word: 'received', date: received }, datedAt('relaying', relaying));
  if (!relaying || !isTaskless(record)) return early;
  return [...early, finding('relay-taskless', [words.relaying, words.date], { date: relaying.date })];
}
