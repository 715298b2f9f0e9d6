import { NO_DAY, SOON } from '../../calendar/when/vague.ts';
import { partnersIn, subjectOf } from './actor/roles.ts';
import { doersOf } from './doers.ts';
import type { Duty } from './duty.ts';
import { trimmed } from './places.ts';
import { type Sentence, segmentsOf } from './sentence.ts';

const VAGUE = new RegExp(`${SOON}|${NO_DAY}`, 'g');
const FIRM = /限期|[前内]$/;
const REPORTING = /(?:报送|上报|报告|报备|反馈|备案|汇报)/;

/** What is to be done soon without a day: it needs one, and none is made up. */
export function undated(
  sentence: Sentence,
  around: Pick<Duty, 'clause' | 'line' | 'support'>,
  charged: readonly string[],
): Duty[] {
  const found = Array.from(sentence.masked.matchAll(VAGUE), ([one]) => one);
  const cell = /完成时限：([^；）]+)/.exec(sentence.text)?.[1];
  const word = cell ?? found.find((one) => FIRM.test(one)) ?? found[0];
  const [own = []] = doersOf(sentence);
  const lead = own.length > 0 ? own : charged;
  const isDuty =
    word !== undefined &&
    (cell !== undefined || FIRM.test(word) || (REPORTING.test(sentence.masked) && lead.length > 0));
  if (!isDuty) return [];
  const hints = [
    `只写了“${word.replace(/[“”]/g, '')}”，需要定一个日期`,
    ...(lead.length === 0 ? ['没有写由谁办'] : []),
  ];
  return [{ ...around, text: trimmed(sentence.text), sentence: sentence.text, lead, kind: 'none', hints }];
}

/** 2022年6月底前，甲完成……；乙完成……: one time at the head for several units. */
export function followersOf({ text, masked }: Sentence, first: Duty, start: number, to: number, limit: number): Duty[] {
  const isHead =
    /^(?:[^，；]{0,12}[。：])?[于在]?$/.test(masked.slice(0, start)) || /[；。][于在]?$/.test(masked.slice(0, start));
  if (!isHead) return [];
  return partsBetween(masked, to, limit).flatMap(({ start: from, end }) => {
    const found = subjectOf(masked.slice(from, end).split('，')[0] ?? '');
    if (found?.role !== 'does') return [];
    const hints = [`时间承前，按“${first.value}”`, ...first.hints.filter((hint) => /年份/.test(hint))];
    const support = partnersIn(masked.slice(from, end));
    return [{ ...first, text: trimmed(text.slice(from, end)), lead: found.names, support, hints }];
  });
}

function partsBetween(masked: string, from: number, to: number): { start: number; end: number }[] {
  const ends = segmentsOf(masked).filter(({ end }) => /[；。]|^$/.test(masked.charAt(end)) && end > from && end <= to);
  return ends.map(({ end }, i) => ({ start: i === 0 ? from + 1 : (ends[i - 1]?.end ?? from) + 1, end }));
}
