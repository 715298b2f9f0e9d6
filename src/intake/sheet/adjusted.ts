import type { Day } from '../../calendar/day.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { action } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Meaning, meaningTitle } from './meanings.ts';
import { limitIn, type RowTimes, type Say } from './reading.ts';
import type { Row } from './rows.ts';
import type { When } from './when.ts';

/** By when a task is to be done once its limit was moved: the limit as it holds now, and the extension where its day is told. */
export interface Adjusted {
  readonly when: When;
  readonly grants: readonly Plain[];
}

/**
 * 调整后时限: an extension on the day on which it was granted. Where the sheet does not tell that day none is invented: the
 * limit that holds now is taken, and what it was before stays in its wording.
 */
export function adjusted(
  row: Row,
  when: When,
  times: RowTimes,
  dayOf: (meaning: Meaning) => Day | undefined,
  say: Say,
): Adjusted {
  const told = limitIn(row, 'extendedTo', times, say);
  const { day, limit, value } = told;
  const grantedOn = dayOf('extendedOn');
  if (limit === undefined || limit === when.limit) return { when, grants: [] };
  if (grantedOn !== undefined && day !== undefined) return { when, grants: [grantOf(row, grantedOn, day)] };
  const message = `没有写哪天批准的，办结时限按调整后的 ${limit} 登记`;
  const remedy = `要记成延期就添一栏“${meaningTitle('extendedOn')}”，写上日期`;
  say('sheet-understood', 'warning', 'extendedTo', message, remedy);
  return { when: { ...told, value: `${when.value === '' ? '没有写时限' : when.value}，调整后 ${value}` }, grants: [] };
}

function grantOf(row: Row, grantedOn: Day, until: Day): Plain {
  const reason = row.text('extensionReason');
  const entry = { [words.date]: grantedOn, [words.action]: action.words.grantExtension, [words.until]: until };
  return reason === '' ? entry : { ...entry, [words.content]: `${meaningTitle('extensionReason')}：${reason}` };
}
