/** （星期五）, 17:00, 下午5时, 下班: between a day and 前. */
export const CLOCK =
  'T?(?:[（(](?!含|20)[^（()）]{1,8}[)）])?(?:(?:周|星期|礼拜)[一二三四五六日天])?(?:上午|下午|中午|早上|早晨|晚上?|当天)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3}(?=[时点]))(?:[:：]\\d\\d(?:[:：]\\d\\d(?:\\.\\d{1,3})?)?|[时点](?:\\d{1,2}分?|整|半)?))?(?:下班|上班|开会|结束)?(?:[（(]含[^（()）]{0,4}[)）])?';
/** What makes a day a limit. */
export const MARK = '(?:之前|以前|前(?![后期往景沿述款身])|为止|截?止|(?:之|以)?内(?![部容涵外在控心]))';
const AROUND = '前后|左右|上下(?!半)';
const FROM = '起|开始|启动|以后|之后|后|以来';

/** What stands behind a day, and whatever belongs to it. */
export interface TimeMark {
  /** Behind all that belongs to the day; without a mark no more than a weekday and the hour. */
  readonly end: number;
  readonly mark?: 'before' | 'within' | 'around' | 'from';
  readonly clock?: true;
  readonly weekday?: string;
}

let compiled: RegExp | undefined;
const HOUR = /[上下中]午|晚|[\d一二三四五六七八九十][:：时点]|[下上]班/;

export function markAt(text: string, end: number): TimeMark {
  compiled ??= new RegExp(
    `(?<clock>${CLOCK})(?:(?<around>${AROUND})|(?<limit>${MARK})(?:（含[^（）]{0,6}）)?|(?<from>${FROM}))?`,
    'y',
  );
  compiled.lastIndex = end;
  const { 0: words = '', groups = {} } = compiled.exec(text) ?? {};
  const { clock = '', around, limit, from } = groups;
  const weekday = /^[（(]?(?:周|星期|礼拜)([一二三四五六日天])/.exec(clock)?.[1];
  const mark =
    around !== undefined ? 'around' : limit === undefined ? from && 'from' : /内$/.test(limit) ? 'within' : 'before';
  const isTold = mark !== undefined || weekday !== undefined || HOUR.test(clock);
  return {
    end: isTold ? end + words.length : end,
    ...(mark && { mark: mark as 'before' | 'within' | 'around' | 'from' }),
    ...(HOUR.test(clock) && { clock: true as const }),
    ...(weekday !== undefined && { weekday }),
  };
}
