import { SOON } from '../../calendar/when/vague.ts';
import { type Actors, partnersIn, subjectOf } from './actor/roles.ts';
import { doersOf, isDoer, readPart, spokenIn } from './doers.ts';
import type { Duty } from './duty.ts';
import type { Place } from './in-sentence.ts';
import { trimmed } from './places.ts';
import { type Sentence, segmentsOf } from './sentence.ts';
import { needsDay } from './time/form.ts';

const VAGUE = new RegExp(SOON, 'g');
const FIRM = /限期|[前内]$/;
const REPORTING = /(?:报送|上报|报告|报备|反馈|备案|汇报)/;

/** What is to be done soon without a day: it needs one, and none is made up. */
export function undated(
  sentence: Sentence,
  around: Pick<Duty, 'clause' | 'line' | 'support'> & Partial<Pick<Duty, 'text'>>,
  charged: readonly string[],
): Duty[] {
  const found = Array.from(sentence.masked.matchAll(VAGUE), ([one]) => one);
  const cell = /(?:完成|整改|办结|落实)时限：((?:（\d{1,2}）)?[^；）。]+)/.exec(sentence.text)?.[1];
  const word = cell ?? found.find((one) => FIRM.test(one)) ?? found[0];
  const [own = []] = doersOf(sentence);
  const lead = own.length > 0 && !(cell !== undefined && charged.length > 0) ? own : charged;
  const isHeading = lead.length === 0 && /^限期[\u4e00-\u9fa5]{2,4}[。：]?$/.test(sentence.masked.trim());
  const isDuty =
    word !== undefined &&
    !isHeading &&
    (cell !== undefined || FIRM.test(word) || (REPORTING.test(sentence.masked) && lead.length > 0));
  if (!isDuty) return [];
  const hints = [needsDay(word), ...(lead.length === 0 ? ['没有写由谁办'] : [])];
  return [{ text: trimmed(sentence.text), ...around, sentence: sentence.text, lead, kind: 'none', hints }];
}

/**
 * 2022年6月底前，甲完成……；乙完成……: one time at the head for several units; and 甲完成……，乙同步完成……, wherever the time
 * stands. `at` is where the words behind the time begin.
 */
export function followersOf(
  { text, masked }: Sentence,
  first: Duty,
  { start, end: at, to }: Place,
  limit: number,
): Duty[] {
  const isHead =
    /^(?:[^，；]{0,12}[。：])?[于在]?$/.test(masked.slice(0, start)) || /[；。][于在]?$/.test(masked.slice(0, start));
  const beside = alongside(masked, at, isHead ? to : limit);
  const behind = isHead ? partsBetween(masked, to, limit) : [];
  return [...beside, ...behind].flatMap(({ start: from, end }) => {
    const found = subjectOf(masked.slice(from, end).split('，')[0] ?? '');
    if (found?.role !== 'does') return [];
    const hints = [`时间承前，按“${first.value}”`, ...first.hints.filter((hint) => /年份/.test(hint))];
    const support = partnersIn(masked.slice(from, end));
    const own = { text: trimmed(text.slice(from, end)), lead: found.names, support, unitFrom: '本句' };
    return [{ ...first, ...own, hints }];
  });
}

/** 乙同步清掏雨水口: what somebody else does at the same time. */
const ALONG = /^(?:要|应|须|也)?(?:同步|同时|一并|一同|并行)/;

/** ……，10月25日前完成: the part behind it has its own time. */
const OWN_TIME = /^，[于在]?☐+(?:前)?(?:全部|全面)?(?:完成|办结|结束|到位|清零|报)/;

function alongside(masked: string, from: number, to: number): { start: number; end: number }[] {
  const parts = segmentsOf(masked).filter(({ start, end }) => start >= from && end <= to);
  return parts.filter(({ start, end }) => {
    const part = masked.slice(start, end);
    const found = subjectOf(part);
    const rest = part.slice(part.indexOf(found?.names.at(-1) ?? '\n') + (found?.names.at(-1)?.length ?? 0));
    return found?.role === 'does' && ALONG.test(rest) && !OWN_TIME.test(masked.slice(end));
  });
}

function partsBetween(masked: string, from: number, to: number): { start: number; end: number }[] {
  const ends = segmentsOf(masked).filter(({ end }) => /[；。]|^$/.test(masked.charAt(end)) && end > from && end <= to);
  return ends.map(({ end }, i) => ({ start: i === 0 ? from + 1 : (ends[i - 1]?.end ?? from) + 1, end }));
}

/** No shorter words ask anything: 责任单位：甲 alone. */
const LEAST = 6;

/** 责任单位：甲 of a sentence before it. */
const IS_LABEL =
  /^(?:牵头|责任|主办|承办|配合|协办|参与|实施|落实|负责|督导|指导)(?:单位|部门|科室|股室|处室|领导|人)：/;

/** 本措施自印发之日起施行，有效期至……: what a paper says of itself. */
const IN_FORCE = /^本[\u4e00-\u9fa5]{2,6}自(?:印发|发布|公布)之日起/;

/** What a sentence without any time asks of each that it speaks of, or of whoever is charged with it. */
export function untimed(
  sentence: Sentence,
  { clause, line }: Pick<Duty, 'clause' | 'line'>,
  charged: Actors | undefined,
): Duty[] {
  const { text, masked } = sentence;
  if (IS_LABEL.test(masked) || IN_FORCE.test(text)) return [];
  const spoken = spokenIn(masked).flatMap((part) => {
    const found = readPart(part.text);
    return found && isDoer(found) ? [{ names: found.names, start: part.end - part.text.length }] : [];
  });
  const asked = (lead: readonly string[], from: number, to: number): Duty[] => {
    const own = trimmed(text.slice(from, to));
    if (own.length < LEAST) return [];
    const support = [...partnersIn(masked.slice(from, to)), ...(charged?.support ?? [])];
    const about = { clause, line, text: own, sentence: text, lead, support: [...new Set(support)] };
    return [{ ...about, kind: 'none', hints: ['没有写时限，需要定一个日期'] }];
  };
  if (spoken.length === 0) return charged && charged.lead.length > 0 ? asked(charged.lead, 0, text.length) : [];
  return spoken.flatMap(({ names, start }, i) =>
    asked(names, i === 0 ? 0 : start, spoken[i + 1]?.start ?? text.length),
  );
}
