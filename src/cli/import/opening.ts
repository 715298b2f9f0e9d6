import { type Day, parseDay } from '../../calendar/day.ts';
import { askUntil } from '../asking/ask.ts';
import { understood } from '../asking/typed-times.ts';
import type { Session } from '../session/session.ts';
import type { Gathered } from './items.ts';
import type { Importing } from './options.ts';

/** 期初, asked for once where rows say that they are done and do not say when; undefined where nobody is asked or wants it. */
export async function openingAsked(
  { items }: Gathered,
  { options }: Importing,
  { asker, asOf }: Session,
): Promise<Day | undefined> {
  const done = items.filter(({ told }) => told?.asksOpening === true);
  if (!asker || done.length === 0 || options.dryRun === true) return undefined;
  asker.say(`有 ${done.length} 条写着办结，没有写哪天或怎么办结的。\n`);
  return askUntil(asker, '接老台账就写账本从哪一天起作数（期初），以前的不欠也不计分；不接就回车', (typed) => {
    if (typed === '') return { value: undefined };
    const read = understood(typed, 'past', asOf.day, asker);
    if (typeof read === 'string') return read;
    const day = parseDay(read.value);
    return day === undefined || day > asOf.day ? `写一个不晚于 ${asOf.day} 的日期` : { value: day };
  });
}
