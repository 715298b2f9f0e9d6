import type { Day } from '../../calendar/day.ts';
import { type Actors, bracketed, partnersIn, subjectAfter, subjectBefore, subjectOf, subjectWithin } from './actors.ts';
import { withDoubts } from './doubts.ts';
import type { Outline, Paragraph } from './outline.ts';
import { type Setting, type Time, type TimeKind, timesIn } from './times.ts';

/** Something that a document asks of somebody, and what of it is a guess. */
export interface Duty {
  readonly clause: string;
  readonly line: number;
  /** The part of the text that asks it. */
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly kind: TimeKind;
  readonly deadline?: Day;
  readonly value?: string | number;
  readonly hints: readonly string[];
}

/** Every duty with a time in a document, and those that lack one they ought to have. */
export function dutiesOf(outline: Outline): Duty[] {
  const setting: Setting = {
    ...(outline.year !== undefined && { year: outline.year }),
    ...(outline.issued !== undefined && { issued: outline.issued }),
  };
  const heads = new Map<string, readonly string[]>();
  const duties = outline.paragraphs.flatMap((paragraph) => {
    const above = [...heads].findLast(([clause]) => clause !== '' && paragraph.clause.startsWith(clause))?.[1] ?? [];
    const subject = sentencesOf(paragraph.text)
      .map(subjectWithin)
      .findLast((names) => names.length > 0);
    if (subject) heads.set(paragraph.clause, subject);
    return inParagraph(paragraph, setting, paragraph.clause.startsWith('第') ? above : []);
  });
  return withDoubts(again(duties), outline);
}

/** Sentence by sentence; in a regulation 第二十四条 speaks for its items as well. */
function inParagraph(paragraph: Paragraph, setting: Setting, above: readonly string[]): Duty[] {
  const charged = bracketed(paragraph.text);
  let subject = above;
  let before = '';
  return sentencesOf(paragraph.text).flatMap((sentence) => {
    const own = subjectOf(sentence);
    const duties = inSentence(sentence, { paragraph, setting, subject, before, ...(charged && { charged }) });
    if (own.length > 0) subject = own;
    before = sentence;
    return duties;
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？])/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

interface Around {
  readonly paragraph: Paragraph;
  readonly setting: Setting;
  /** Who was spoken of last. */
  readonly subject: readonly string[];
  readonly before: string;
  readonly charged?: Actors;
}

function inSentence(sentence: string, around: Around): Duty[] {
  const times = timesIn(sentence, around.setting);
  if (times.length === 0) return undated(sentence, around);
  const cuts = times.map((time, i) => (i === 0 ? 0 : clauseStart(sentence, times[i - 1]?.end ?? 0, time.start)));
  return times.flatMap((time, i) => {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? sentence.length];
    const first = duty(sentence, from, to, time, around);
    return [first, ...followers(sentence, first, time, to, around)].filter(({ text }) => isAsked(text, time));
  });
}

/** Where the part of a sentence begins that has a time: after the last semicolon before it, or the last comma. */
function clauseStart(sentence: string, from: number, to: number): number {
  const between = sentence.slice(from, to);
  const semicolon = between.lastIndexOf('；');
  const at = semicolon >= 0 ? semicolon : Math.max(between.lastIndexOf('，'), between.lastIndexOf('、'));
  return at < 0 ? to : from + at + 1;
}

function duty(sentence: string, from: number, to: number, time: Time, around: Around): Duty {
  const text = trimmed(sentence.slice(from, firstSemicolon(sentence, time.end, to)));
  const { lead, hints } = leadOf(sentence, from, to, time, around);
  return {
    clause: around.paragraph.clause,
    line: around.paragraph.line,
    text,
    sentence,
    lead,
    support: [...partnersIn(sentence.slice(from, to)), ...(around.charged?.support ?? [])],
    kind: time.kind,
    ...(time.deadline !== undefined && { deadline: time.deadline }),
    value: time.value,
    hints: [...hints, ...time.hints],
  };
}

function firstSemicolon(sentence: string, from: number, to: number): number {
  const at = sentence.indexOf('；', from);
  return at < 0 || at > to ? to : at;
}

function trimmed(text: string): string {
  return text.replace(/^[，；、\s]+|[，；、。\s]+$/g, '');
}

/** Who, from the nearest place that tells: about the time, the head of the sentence, the brackets, what went before. */
function leadOf(sentence: string, from: number, to: number, time: Time, { subject, before, charged }: Around) {
  const near = [subjectBefore(sentence.slice(from, time.start)), subjectAfter(sentence.slice(time.end, to))];
  const own = near.find((names) => names.length > 0) ?? subjectOf(trimmed(sentence.slice(from, to)));
  if (own.length > 0) return { lead: own, hints: [] };
  if (charged && charged.lead.length > 0) return { lead: charged.lead, hints: [] };
  const within = subjectWithin(sentence.slice(0, time.start));
  if (within.length > 0) return { lead: within, hints: [] };
  const hints = subject.length > 0 ? [`单位承前，按“${subject.join('、')}”`] : ['没有写由谁办'];
  const back = /(?:上述|以上|该项|此项)工作/.test(sentence) ? [`“上述工作”指：${trimmed(before).slice(0, 40)}`] : [];
  return { lead: subject, hints: [...hints, ...back] };
}

/** 2022年6月底前，甲完成……；乙完成……: one time for several units. */
function followers(sentence: string, first: Duty, time: Time, to: number, around: Around): Duty[] {
  const from = firstSemicolon(sentence, time.end, to);
  const parts = sentence
    .slice(from, to)
    .split('；')
    .map(trimmed)
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const lead = subjectOf(part);
    if (lead.length === 0) return [];
    return [
      {
        ...first,
        text: part,
        lead,
        support: [...partnersIn(part), ...(around.charged?.support ?? [])],
        hints: [`时间承前，按“${time.value}”`, ...time.hints],
      },
    ];
  });
}

/** Something has to be done, not merely to have been. */
function isAsked(text: string, { kind }: Time): boolean {
  return kind !== 'none' || /报送|上报|完成|建立|制定/.test(text);
}

const URGENT = /限期|尽快|抓紧|及时|定期|适时|第一时间/;
const REPORTING = /(?:报送|上报|报告|报备|反馈|备案)/;

/** What is to be done soon without a day: it needs one, and none is made up. */
function undated(sentence: string, around: Around): Duty[] {
  const word = URGENT.exec(sentence)?.[0];
  const own = subjectOf(sentence);
  const isDuty = word === '限期' || (word !== undefined && REPORTING.test(sentence) && own.length > 0);
  if (!isDuty || word === undefined) return [];
  const { clause, line } = around.paragraph;
  const lead = own.length > 0 ? own : (around.charged?.lead ?? []);
  const hints = [`只写了“${word}”，需要定一个日期`, ...(lead.length === 0 ? ['没有写由谁办'] : [])];
  return [
    {
      clause,
      line,
      text: trimmed(sentence),
      sentence,
      lead,
      support: around.charged?.support ?? [],
      kind: 'none',
      hints,
    },
  ];
}

/** The same thing asked of the same units for the same time is told once more only with a word. */
function again(duties: readonly Duty[]): Duty[] {
  return duties.map((one, i) => {
    const first = duties.slice(0, i).find((other) => isSame(one, other));
    return first ? { ...one, hints: [...one.hints, `和${first.clause}是同一件事，重复出现`] } : one;
  });
}

function isSame(one: Duty, other: Duty): boolean {
  if (one.kind === 'none' || one.value !== other.value || one.lead.join() !== other.lead.join()) return false;
  return one.text === other.text || (/上述工作|以上工作/.test(one.text) && other.lead.length > 0);
}
