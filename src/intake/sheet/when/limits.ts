import { LONG_TERM } from '../../../records/task/schema.ts';
import type { When } from './meant.ts';

type Limit = Omit<When, 'value'> | undefined;

const SOON = /^(?:尽快|及时|限期|适时|抓紧|近期|待定|另行通知)(?:整改|完成|办理)?$/;
const AT_ONCE = /立行立改|立整立改|即行即改|即知即改|^(?:立即|马上|即时|随时)(?:整改|办理|完成)?$/;
const FOR_GOOD = /长期|持续|常态|常年|一直/;
const REGULAR = /^(?:\d{4}年起)?(?:每|逐[年季月周日]|按[年季月周日旬])/;

/** 立行立改, 长期坚持, 每季度, 尽快: words without a day. */
export function byWord(text: string): Limit {
  const quoted = `“${text}”`;
  if (SOON.test(text)) return { kind: 'none', hints: [], trouble: `只写了${quoted}，需要定一个日期` };
  const [isAtOnce, isForGood] = [AT_ONCE.test(text), FOR_GOOD.test(text)];
  if (isAtOnce)
    return {
      kind: 'none',
      hints: [`${quoted}没有日期，时限按难易程度计${isForGood ? '；办结后还要长期坚持' : ''}`],
    };
  if (REGULAR.test(text)) return { kind: 'period', hints: [`${quoted}是定期的要求，没有办结日期`] };
  return isForGood ? { kind: 'none', limit: LONG_TERM, hints: [`${quoted}登记为长期，要定定期报告`] } : undefined;
}

const SPAN =
  /^(?<from>\D*?)(?<count>\d{1,3}|半)(?<unit>个?工作日|个?工作天|个月|天|日|周|个?星期|年|个?小时)(?<inside>之内|以内|内)?(?:办结|完成|办理完毕|整改到位|报送|反馈)?$/;
const FROM_RECEIPT =
  /^(?:自|从)?(?:(?:收到|接到?|接收|收文|交办|下达|转办|签收)(?:本?(?:通知|文件|任务|交办单|督办单))?(?:之日|当日|之后|后)?起?的?)?$/;

/** 10个工作日内, 2个月, 一周内, 半年内: so long after the task was received. */
export function within(text: string): Limit {
  const { from = '', count = '', unit = '', inside } = SPAN.exec(text)?.groups ?? {};
  if (count === '' || /^[每逐按]/.test(from)) return undefined;
  const asked = (trouble: string) => ({ kind: 'none' as const, hints: [], trouble });
  if (!FROM_RECEIPT.test(from)) return asked(`“${text}”不是从收到日期起算，账上算不出来`);
  if (/小时/.test(unit)) return asked(`“${text}”不到一天，账上的办结时限按天计`);
  if (unit === '年' && inside === undefined) return undefined;
  if (unit === '日' && inside === undefined) return asked(`“${text}”分不清是几日还是几天`);
  const [limit, guessed] = spanOf(count, unit);
  if (limit === undefined) return undefined;
  return { kind: /工作/.test(unit) ? 'working-days' : 'period', limit, hints: guessed ? [`“${text}”按 ${limit}`] : [] };
}

/** A span as the ledger writes it, and whether it had to be turned into one. */
function spanOf(count: string, unit: string): readonly [string | undefined, boolean] {
  if (count === '半') return unit === '年' ? ['6个月', false] : unit === '个月' ? ['15日', true] : [undefined, false];
  if (/工作/.test(unit)) return [`${count}个工作日`, false];
  if (unit === '个月') return [`${count}个月`, false];
  if (unit === '年') return [`${12 * Number(count)}个月`, false];
  return /周|星期/.test(unit) ? [`${7 * Number(count)}日`, true] : [`${count}日`, false];
}
