import { formatMoment } from './moment.ts';
import { clockIn } from './when/clock.ts';
import { wholeOf } from './when/whole.ts';

/** A date as people write it (2022/3/5, 2022.3.5, 2022年3月5日 9时30分, 20220305) in the spelling of the ledger; other text as it is. */
export function respellDate(text: string): string {
  const { day, exact, trouble, hints } = wholeOf(text, {});
  if (!day || !exact || trouble !== undefined || hints.length > 0) return text;
  const clock = clockIn(text);
  return formatMoment({ day, ...(clock && 'minute' in clock && { minute: clock.minute }) });
}

/** A length of time as people write it (5 个工作日内, 5个工作天) in the spelling of the ledger; other text as it is. */
export function respellSpan(text: string): string {
  return text
    .replace(/ /g, '')
    .replace(/(?:以内|之内|内)$/, '')
    .replace(/工作天$/, '工作日');
}

/** A date or a length of time in the spelling of the ledger. */
export function respellLimit(text: string): string {
  const date = respellDate(text);
  return date === text ? respellSpan(text) : date;
}
