import type * as z from 'zod';
import { finding } from '../vocabulary/messages.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const figures = { open: count, completed: count, overdue: count };

/** What was published of one unit's tasks. */
const line = record({ unit: unitName, ...figures });

/** 对账: how many tasks were open, done and overdue at the end of a day, as it was published. */
export const assertion = record({
  id: text,
  publishedIn: text,
  date: pastDay,
  dataUntil: pastDay,
  overall: record(figures),
  perUnit: listOf(line),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Assertion = z.output<typeof assertion>;

/** 对账. */
export const assertionKind: Register<Assertion> = {
  name: 'assertion',
  word: '对账',
  group: '可信',
  summary: '对账：某日在办、办结、逾期各多少，按公布的记下来，以后每次 check 都重算核对（自动算用 reconcile）',
  example:
    'assertion add 督查通报第3期 --data-until 2022-03-31 --overall 在办=26；办结=9；逾期=6 --per-unit 单位=区住建局；在办=3；办结=1；逾期=1',
  prefix: 'DZ',
  folder: 'assertions',
  schema: assertion,
  columns: ['date', 'dataUntil', 'publishedIn'],
  day: 'date',
  titleOf: ({ publishedIn }) => publishedIn,
  dayOf: ({ date }) => date,
  check: ({ date, dataUntil }) =>
    dataUntil > date ? [finding('assertion-ahead', [words.dataUntil], { until: dataUntil, date })] : [],
};
