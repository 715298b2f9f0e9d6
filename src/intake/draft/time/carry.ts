import { parseDay } from '../../../calendar/day.ts';
import { twoDigits } from '../../../calendar/numerals.ts';
import type { Setting, Time } from './form.ts';

/** 每年2月底前……，3月底前……: the second is every year as well; a year told once counts for what follows. */
export function carried(times: readonly Time[], text: string, setting: Setting): Time[] {
  return times.map((time, i) => {
    const words = text.slice(time.start, time.end);
    if (time.kind !== 'date') return ofRule(time, words, setting) ?? time;
    const before = times[i - 1];
    const isYearly = before?.kind === 'period' && /^R\d*\/P1Y/.test(String(before.value));
    const annual = annually(time, words, text, setting);
    if (annual || isTold(words, isYearly)) return annual ?? time;
    if (before && RECURS.test(String(before.value)) && /^月[底末]/.test(words)) return monthly(time, before);
    return isYearly
      ? yearly(time, headOf(before), '“每年”承前省略')
      : inherited(time, times.slice(0, i), text, setting);
  });
}

/** 12月10日前 of a rule that has no year: every year. */
function ofRule({ start, end, kind, hints }: Time, words: string, { isRule }: Setting): Time | undefined {
  const [, month = '', date = ''] = /^(\d{1,2})月(\d{1,2})日/.exec(words) ?? [];
  const isOpen = isRule && kind === 'none' && hints.some((hint) => hint.startsWith('没有年份'));
  if (!isOpen || month === '') return undefined;
  const value = `R/P1Y@${twoDigits(month)}-${twoDigits(date)}`;
  return { start, end, kind: 'period', value, hints: [`“${words}”是办法里写的，按每年`] };
}

/** Its own year is in the words of a time. */
function isTold(words: string, isYearly: boolean): boolean {
  return /(?:20\d\d|二[〇零○]..)年|[今明本来]年|20\d\d[-./]/.test(words) || (!isYearly && /次年/.test(words));
}

/** 年度考核结果于次年1月底前, 当年9月15日前 of a rule: every year. */
function annually(time: Time, words: string, text: string, { isRule }: Setting): Time | undefined {
  if (words.includes('次年') && ANNUAL.test(text.slice(0, time.start)))
    return yearly(time, 'R/P1Y', '“年度”按每年，在次年');
  const isOfRule = isRule && /^(?:[当次翌]年度?|下一?年度?|本年度)/.test(words);
  return isOfRule ? yearly(time, 'R/P1Y', `“${words}”是办法里写的，按每年`) : undefined;
}

const ANNUAL = /(?<![\d本今])年度[^，。；]{0,14}$/;
const RECURS = /^R\d*\/P[13]M/;

function headOf({ value }: Time): string {
  return String(value).split('@')[0] ?? '';
}

/** 每季度最后一个月25日前……，月底前: at the end of the same month. */
function monthly({ start, end }: Time, before: Time): Time {
  return { start, end, kind: 'period', value: `${headOf(before)}@end`, hints: ['“月底前”按每期的月底'] };
}

function yearly(time: Time, head: string, hint: string): Time {
  const day = time.deadline ?? '';
  const when = /底|末/.test(String(time.value)) ? `${day.slice(5, 7)}-end` : day.slice(5);
  return { start: time.start, end: time.end, kind: 'period', value: `${head}@${when}`, hints: [hint] };
}

/** A year that an earlier time of the sentence has told counts before that of the paper. */
function inherited(time: Time, earlier: readonly Time[], text: string, { year, issued }: Setting): Time {
  const told = earlier
    .filter(({ end }) => !text.slice(end, time.start).includes('；'))
    .map(({ start, end }) => /(20\d\d)年/.exec(text.slice(start, end))?.[1])
    .findLast((one) => one !== undefined);
  if (told === undefined) return afterEarlier(time, earlier.at(-1), issued);
  if (Number(told) === year || time.deadline === undefined) return time;
  const deadline = parseDay(`${told}${time.deadline.slice(4)}`);
  if (!deadline || (issued !== undefined && deadline < issued)) return time;
  const own = time.deadline.slice(0, 4);
  const isEither = issued !== undefined && time.deadline >= issued && own < told;
  return { ...time, deadline, hints: [`年份承前，按 ${told} 年${isEither ? `，也可能是 ${own} 年，核对原文` : ''}`] };
}

/** 3月底前……，6月30日前 of a paper of December: the second is no earlier than the first, which is of the next year. */
export function afterEarlier(time: Time, before: Time | undefined, issued: Setting['issued']): Time {
  const [own, first] = [time.deadline, before?.kind === 'date' ? before.deadline : undefined];
  if (own === undefined || first === undefined || issued === undefined || own >= issued || first < issued) return time;
  const moved = parseDay(`${first.slice(0, 4)}${own.slice(4)}`);
  const hints = [`没有写年份，按前面的 ${first.slice(0, 4)} 年`];
  return moved && moved >= first ? { ...time, deadline: moved, hints } : time;
}

/** A day without a year in a phase that goes over the new year is in the year in which the phase has it. */
export function rebased(time: Time, from: string, to: string): Time {
  const { kind, deadline, hints } = time;
  const isLoose = kind === 'date' && deadline !== undefined && hints.some((hint) => hint.startsWith('没有写年份'));
  if (!isLoose || (from <= deadline && deadline <= to)) return time;
  const year = [to, from].map((day) => day.slice(0, 4)).find((one) => within(`${one}${deadline.slice(4)}`, from, to));
  const moved = year === undefined ? undefined : parseDay(`${year}${deadline.slice(4)}`);
  return moved ? { ...time, deadline: moved, hints: [`没有写年份，按这个阶段的 ${year} 年`] } : time;
}

function within(day: string, from: string, to: string): boolean {
  return from <= day && day <= to;
}
