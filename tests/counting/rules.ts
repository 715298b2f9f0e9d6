import { type Day, dayOf, type Moment, monthsAfter, type Span, workdaysAfter } from './days.ts';
import { type Facts, type Fields, text } from './facts.ts';

/** What stands in the table of DOMAIN for whoever has no rule of his own. */
const DEFAULTS: Readonly<Record<string, string>> = {
  签批时限: '3个工作日',
  一般时限: '5个工作日',
  较复杂时限: '10个工作日',
  特别复杂时限: '20个工作日',
  反馈时限: '5个工作日',
  催办回应时限: '1个工作日',
  重办时限: '5个工作日',
  转办后时限: '重新起算',
  电话首报时限: '30分钟',
  书面首报时限: '60分钟',
  定期报告时限: '5个工作日',
  公文重报时限: '3个工作日',
  错情通报时限: '5个工作日',
  传达时限: '3个工作日',
  投诉转办时限: '2个工作日',
  投诉办理时限: '5个工作日',
  投诉回访时限: '5个工作日',
};

/** A rule's value for what was received on a day: the last version that was in force then. */
export function ruleOn(facts: Facts, day: Day, name: string): string {
  const versions = facts.rules.filter((rule) => text(rule, '名称') === name && text(rule, '施行日期') <= day);
  const last = versions.toSorted((a, b) => (text(a, '施行日期') < text(b, '施行日期') ? -1 : 1)).at(-1);
  return text(last, '值') || (DEFAULTS[name] ?? '');
}

export function ruleFor(facts: Facts, task: Fields, name: string): string {
  return ruleOn(facts, dayOf(text(task, '收到日期')), name);
}

/** The last day of a limit as rules and tasks write it: so many working days, so many months, or a day. */
export function limitOf(limit: string, from: Moment, stops: readonly Span[] = []): Day {
  const count = Number.parseInt(limit, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(limit)) return limit;
  if (limit.endsWith('个工作日')) return workdaysAfter(from, count, stops);
  if (limit.endsWith('个月')) return monthsAfter(from, count);
  throw new Error(`a limit that this judge does not know: ${limit}`);
}
