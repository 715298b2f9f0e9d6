import { readTyped } from '../../ledger/typed.ts';
import { span } from '../../records/fields.ts';
import { miswritten, stop } from '../contract/outcome.ts';

/** How many working days ahead; none for today alone, all there are for 全部. */
export function windowOf(typed: string): number {
  if (['今天', '今日', '0wd', '0个工作日'].includes(typed)) return 0;
  if (typed === '全部') return Number.POSITIVE_INFINITY;
  const read = readTyped(span, typed);
  if (!('value' in read)) return stop(miswritten('--window', read));
  return read.value.unit === 'workday' ? read.value.count : stop('window-not-workdays');
}
