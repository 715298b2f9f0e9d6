/** A length of time that is counted in days. */
export interface DaySpan {
  readonly count: number;
  readonly unit: 'workday' | 'month' | 'day';
}

/** A length of time by the clock (民法典第二百零一条第二款); hours are kept as minutes. */
export interface MinuteSpan {
  readonly count: number;
  readonly unit: 'minute';
}

export type Span = DaySpan | MinuteSpan;

const UNITS: Readonly<Record<string, { readonly unit: Span['unit']; readonly times: number }>> = {
  wd: { unit: 'workday', times: 1 },
  工作日: { unit: 'workday', times: 1 },
  m: { unit: 'month', times: 1 },
  y: { unit: 'month', times: 12 },
  年: { unit: 'month', times: 12 },
  月: { unit: 'month', times: 1 },
  d: { unit: 'day', times: 1 },
  日: { unit: 'day', times: 1 },
  天: { unit: 'day', times: 1 },
  min: { unit: 'minute', times: 1 },
  分钟: { unit: 'minute', times: 1 },
  h: { unit: 'minute', times: 60 },
  小时: { unit: 'minute', times: 60 },
};

const ENGLISH = /^([1-9]\d{0,3})(wd|m|y|d|min|h)$/;
const CHINESE = /^([1-9]\d{0,3}|[一二两三四五六七八九十]{1,3}) ?(?:个?(工作日|小时)|个(月)|(日|天|分钟|年))$/;
/** Half a year is 6 months; half a month is 15 days, whatever the month. */
const HALVES: Readonly<Record<string, Span>> = {
  半年: { count: 6, unit: 'month' },
  半个月: { count: 15, unit: 'day' },
  半月: { count: 15, unit: 'day' },
};
const NUMERAL = /^(?:[一二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)$/;
const DIGITS = '零一二三四五六七八九';

/**
 * Reads a length of time: 5wd, 5个工作日, 5 工作日, 五个工作日; 1m, 1个月; 1年, 半年, 半个月; 30d, 30日, 30天; 30min,
 * 30分钟; 24h, 24小时.
 * At most four digits; undefined for zero, for full-width digits and for anything else.
 */
export function parseSpan(text: string): Span | undefined {
  const half = Object.hasOwn(HALVES, text) ? HALVES[text] : undefined;
  if (half) return half;
  const [, number = '', ...words] = ENGLISH.exec(text) ?? CHINESE.exec(text) ?? [];
  const count = /^\d/.test(number) ? Number(number) : numeralValue(number);
  const unit = UNITS[words.find((word) => word !== undefined) ?? ''];
  return count === undefined || unit === undefined ? undefined : { count: count * unit.times, unit: unit.unit };
}

/** 5个工作日, 1个月, 30日, 30分钟; whole hours from two on as 2小时. */
export function formatSpan({ count, unit }: Span): string {
  if (unit === 'workday') return `${count}个工作日`;
  if (unit === 'month') return `${count}个月`;
  if (unit === 'day') return `${count}日`;
  return count >= 120 && count % 60 === 0 ? `${count / 60}小时` : `${count}分钟`;
}

/** 一 to 九十九, and 两 for 二; undefined otherwise. */
function numeralValue(text: string): number | undefined {
  if (!NUMERAL.test(text)) return undefined;
  if (text === '两') return 2;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) + (ones === '' ? 0 : DIGITS.indexOf(ones ?? ''));
}
