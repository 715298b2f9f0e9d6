import { everySpoken } from '../../calendar/when/every.ts';
import { type TurnLimit, turnLimitIn } from '../../records/fields.ts';
import type { requirementCategory, turning } from '../../vocabulary/choices.ts';
import type { Reviewed } from './file.ts';

/** What recurs as a 报送要求 has it: how often, and how long after the end of each period. */
export interface Recurring {
  readonly frequency: 'monthly' | 'quarterly' | 'yearly';
  /** 次月5日前, 次年2月底前; the rule's own limit where the text tells none. */
  readonly limit?: string;
}

const FREQUENCIES: Readonly<Record<string, Recurring['frequency']>> = {
  P1M: 'monthly',
  P3M: 'quarterly',
  P1Y: 'yearly',
};

/** Reads R/P1M@05 and the like; undefined for what a requirement cannot say: every week, or before a period is over. */
export function recurringOf(value: string | undefined): Recurring | undefined {
  const [, span = '', month, date] = /^R\d*\/(P\w+)(?:@(?:(\d\d)-)?(end|\d\d)?)?$/.exec(value ?? '') ?? [];
  const frequency = FREQUENCIES[span];
  if (!frequency) return undefined;
  if (date === undefined && month === undefined) return { frequency };
  if (frequency === 'monthly' && month === undefined && date !== 'end')
    return { frequency, limit: `次月${Number(date)}日前` };
  return frequency === 'yearly' && month !== undefined && date === 'end'
    ? { frequency, limit: `次年${Number(month)}月底前` }
    : undefined;
}

/** What recurs as a 周期任务 has it: how often, and by when within or after each period. */
export interface TurnSaid {
  readonly cadence: keyof typeof turning.words;
  readonly limit?: TurnLimit;
}

const CADENCES: Readonly<Record<string, TurnSaid['cadence']>> = {
  P1W: 'weekly',
  P15D: 'halfMonthly',
  P1M: 'monthly',
  P3M: 'quarterly',
  P6M: 'halfYearly',
  P1Y: 'yearly',
};

/** By the words of the paper, as they are read everywhere; by R/P1W@5 and the like where those do not say it. */
export function turnOf({
  deadlineWording = '',
  value = '',
}: Pick<Reviewed, 'deadlineWording' | 'value'>): TurnSaid | undefined {
  const spoken = everySpoken(deadlineWording);
  const limit = spoken && spoken.rest !== '' ? turnLimitIn(spoken.rest) : undefined;
  if (spoken && (spoken.rest === '' || limit)) return { cadence: spoken.cadence, ...(limit && { limit }) };
  return turnIn(value);
}

function turnIn(value: string): TurnSaid | undefined {
  const [, span = '', place] = /^R\d*\/(P\w+)(?:@(.+))?$/.exec(value) ?? [];
  const cadence = CADENCES[span];
  if (!cadence || place === undefined) return cadence && { cadence };
  const limit = turnLimitIn(spelt(place, cadence));
  return limit && { cadence, limit };
}

/** 5 of a week → 周五前, 05 of a month → 5日前, 02-end of a year → 2月底前. */
function spelt(place: string, cadence: TurnSaid['cadence']): string {
  if (place === 'end') return '期末前';
  const [, month, date = ''] = /^(?:(\d\d)-)?(end|\d{1,2})$/.exec(place) ?? [];
  if (cadence === 'weekly') return `周${'一二三四五六日'.charAt(Number(date) - 1)}前`;
  const day = date === 'end' ? '底' : `${Number(date)}日`;
  return `${month === undefined ? '' : `${Number(month)}月`}${day}前`;
}

/** Whether something recurs at all. */
export function recurs(value: string | undefined): boolean {
  return value?.startsWith('R') === true && /^R\d*\/P/.test(value);
}

/** To whom something is reported: 向区政府督查室报送, 报区效能办备案. */
export function addresseeIn(text: string): string | undefined {
  const found =
    /(?:向|报送?至?|抄送)([\u4e00-\u9fa5]{2,20}?(?:办公室|督查室|效能办|领导小组|政府|委员会|局|办|委))(?:报|备案|[，。；]|$)/.exec(
      text,
    );
  return found?.[1];
}

/** 备案, 工作总结 or 定期报告, by the words. */
export function categoryOf(text: string): keyof typeof requirementCategory.words {
  if (/备案/.test(text)) return 'filing';
  if (/总结/.test(text)) return 'summary';
  return 'regular';
}
