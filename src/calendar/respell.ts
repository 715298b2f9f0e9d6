/** A date as people write it (2022/3/5, 2022.3.5, 2022年3月5日 9时30分, 20220305) in the spelling of the ledger; other text as it is. */
export function respellDate(text: string): string {
  const found = LOOSE.exec(text) ?? COMPACT.exec(text);
  if (!found) return text;
  const [, year = '', month = '', date = '', hour, minute = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return hour === undefined ? day : `${day} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

const LOOSE =
  /^(\d{4}) ?[-–—/.年] ?(\d{1,2}) ?[-–—/.月] ?(\d{1,2}) ?[日号]?(?:[ T]*(?:上午)?(\d{1,2})[:时点](\d{1,2})(?:分|:\d\d)?)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

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
