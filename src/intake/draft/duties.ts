import { withQuestion } from './actor/parts.ts';
import { type Register, withNames } from './actor/register.ts';
import { withIssuer } from './actor/self.ts';
import { isBack, listedAfter } from './back.ts';
import { chargesOf } from './charged.ts';
import { doersOf, followingOf } from './doers.ts';
import { withDoubts } from './doubts.ts';
import type { Duty } from './duty.ts';
import type { Outline } from './outline.ts';
import { registerFor } from './own-names.ts';
import { asWritten, type Placed, placesOf, shareOf, trimmed } from './places.ts';
import { plainText } from './plain.ts';
import { type Context, contextsOf } from './scope.ts';
import type { Sentence } from './sentence.ts';
import type { Time } from './times.ts';
import { followersOf, undated, untimed } from './untimed.ts';
import { type Around, whoFor } from './who.ts';

/** Every duty with a time in a document, and those that lack one they ought to have; `names` are those of units that are known. */
export function dutiesOf(outline: Outline, names: readonly string[] = []): Duty[] {
  const register = registerFor(outline, names);
  return dutiesIn(contextsOf(outline, register), outline, register, inParagraph);
}

/** The duties of paragraphs that have been read; `wanted` says which a paragraph has. */
export function dutiesIn(
  contexts: readonly Context[],
  outline: Outline,
  register: Register,
  wanted: (context: Context) => Duty[],
): Duty[] {
  const duties = contexts.flatMap(wanted).map((duty) => withQuestion(withIssuer(duty, outline.issuer)));
  return withDoubts(register.names.length === 0 ? duties : duties.map((duty) => named(duty, register)), outline);
}

function named(duty: Duty, register: Register): Duty {
  const [lead, support, hints] = [duty.lead, duty.support, duty.hints].map((all) =>
    all.map((one) => withNames(one, register)),
  );
  return { ...duty, lead: lead ?? [], support: support ?? [], hints: hints ?? [] };
}

/** What a paragraph asks by some time, sentence by sentence: who was spoken of before counts for the next. */
export function inParagraph(context: Context): Duty[] {
  return hinted(
    bySentence(context, () => []),
    context,
  );
}

/** The same, and what it asks of somebody without any time. */
export function allInParagraph(context: Context): Duty[] {
  return hinted(bySentence(context, timeless), context);
}

function hinted(duties: Duty[], { paragraph: { hints } }: Context): Duty[] {
  return hints ? duties.map((duty) => ({ ...duty, hints: [...duty.hints, ...hints] })) : duties;
}

/** What is asked of somebody in a sentence that tells no time, as something to be given a day. */
type Timeless = (sentence: Sentence, context: Context, charged: Around['charged']) => Duty[];

function bySentence(context: Context, timelessIn: Timeless): Duty[] {
  const { sentences, lead, above, addressees, own: owner, groups, holders } = context;
  const charges = chargesOf(sentences);
  const doers = sentences.map(doersOf);
  const following = followingOf(doers, context.behind);
  let [subject, everybody] = [context.subject, context.siblings.flat(2)];
  let listed: readonly string[] = context.listed;
  let isFirst = true;
  const heads = headsBefore(sentences, doers);
  const asked = sentences.flatMap((sentence, i) => {
    const [charged, next = []] = [charges[i], following[i]];
    const around: Around = {
      subject,
      everybody,
      listed,
      next,
      addressees,
      own: owner,
      groups,
      holders,
      ...(charged && { charged }),
      ...(above && { above }),
    };
    const placed = (all: readonly Duty[]) => all.map((duty) => ({ ...duty, at: i }));
    const duties = placed(inSentence(sentence, context, around, i).filter((duty, _, all) => !isToldInLabel(duty, all)));
    const own = (doers[i] ?? []).filter((names) => !names.every(isBack));
    listed = listedAfter(listed, sentence);
    if (own.length > 0) {
      subject = own[0] ?? subject;
      everybody = [...new Set([...(isFirst ? [] : everybody), ...own.flat()])].slice(-MANY);
      isFirst = false;
    }
    if (duties.length > 0) return duties;
    if (lead) return placed(led(sentence, context, around, lead));
    const followed = goesOn(sentence, context, around, heads[i]);
    return placed(followed.length > 0 ? followed : timelessIn(sentence, context, charged));
  });
  return asked.filter((duty, i) => !isToldBefore(duty, asked, i));
}

/** 6月底前推出20件，12月底前推出50件。完成时限：12月: a label tells once more what the words before it have told. */
function isToldBefore({ deadline, lead, sentence, timeAt }: Duty, all: readonly Duty[], index: number): boolean {
  if (deadline === undefined || timeAt === undefined || !CLOSING.test(plainText(sentence))) return false;
  return all
    .slice(Math.max(0, index - MANY), index)
    .some((one) => one.deadline === deadline && one.lead.join() === lead.join());
}

/** 每季度不少于一场（完成时限：每季度末前）: how often, which a label of the same sentence tells more closely or once more. */
function isToldInLabel(duty: Duty, all: readonly Duty[]): boolean {
  const { kind, value, timeAt: [, end] = [0, 0] } = duty;
  if (kind !== 'period' && kind !== 'working-days') return false;
  return all.some(
    ({ sentence, timeAt: [at] = [0], value: other }) =>
      at > end &&
      (other === value || String(other).startsWith(`${value}@`)) &&
      IN_LABEL.test(plainText(sentence.slice(0, at))),
  );
}

/** （责任单位：甲；完成时限： before a time. */
const IN_LABEL = /（[^（）]*(?:时限|期限|时间)：[^（）]{0,40}$/;

function timeless(sentence: Sentence, { paragraph, above, sentences }: Context, charged: Around['charged']): Duty[] {
  const isTitle = sentence === sentences[0] && paragraph.clause !== '' && sentences.slice(1).some(isContent);
  if (isTitle && TITLE.test(sentence.masked) && doersOf(sentence).length === 0) return [];
  return untimed(sentence, paragraph, charged ?? above);
}

/** 责任单位：甲。 only says whose what stands before it is. */
function isContent({ masked }: Sentence): boolean {
  return !/^[〔（【]?(?:责任|牵头|主办|承办|配合|协助|协办|落实|实施|主责)(?:单位|部门|科室|股室)：/.test(
    masked.trim(),
  );
}

/** 二、延长开放时间。: what a paragraph is about, before what it asks. */
const TITLE = /^[^，；：☐]{2,16}。$/;

/** 以上工作 never means more units than this. */
const MANY = 60;

function inSentence(sentence: Sentence, context: Context, around: Around, index: number): Duty[] {
  const { clause, line } = context.paragraph;
  if (sentence.times.length === 0) {
    const charged = around.charged?.lead ?? around.subject;
    const told = CLOSING.test(sentence.masked) ? { text: closedBy(context, index) } : {};
    return undated(sentence, { clause, line, support: around.charged?.support ?? [], ...told }, charged);
  }
  const places = placesOf(sentence);
  return places.flatMap((place, i) => {
    const own = dutiesAt(sentence, place, context, around, index);
    const [first] = own;
    const limit = places[i + 1]?.from ?? sentence.text.length;
    return [...own, ...(first ? followersOf(sentence, first, place, limit) : [])];
  });
}

function dutiesAt(sentence: Sentence, place: Placed, context: Context, around: Around, index: number): Duty[] {
  const { clause, line } = context.paragraph;
  const { lead, support, hints, from } = whoFor(sentence, place, around);
  const words = sentence.text.slice(place.from, place.to);
  const text = isClosing(sentence, place)
    ? closedBy(context, index)
    : (ofLabel(sentence, place) ?? trimmed(withDeed(words, sentence, place)));
  return place.times.map((time, i) => ({
    clause,
    line,
    text,
    sentence: sentence.text,
    lead: asWritten(shareOf(lead, place.times, i, words), context.paragraph.text),
    support: asWritten(
      support.filter((name) => !lead.includes(name)),
      context.paragraph.text,
    ),
    ...told(time),
    timeWords: sentence.text.slice(time.start, time.end),
    timeAt: [time.start, time.end] as const,
    unitFrom: from,
    hints: [...hints, ...time.hints, ...exceptIn(words)],
  }));
}

/** 甲于10月9日前、乙于12日前报送: what both do stands behind the last of them. */
function withDeed(words: string, { text, times }: Sentence, { end, to }: Placed): string {
  const next = times.find(({ start }) => start >= to);
  if (next === undefined || !/^、?$/.test(text.slice(end, to))) return words;
  const [own = ''] = /^[^，；。、]*/.exec(text.slice(next.end)) ?? [];
  return `${words.replace(/、$/, '')}${own}`;
}

/** 除甲外，各部门; 各镇（乙除外）: who is left out is not taken off. */
function exceptIn(words: string): string[] {
  return /除外|除(?![了此非])[^，。；]{2,20}[以之]?外/.test(words) ? ['原文说了谁除外，核对分到哪些单位'] : [];
}

function told({ kind, deadline, value }: Time): Pick<Duty, 'kind' | 'deadline' | 'value'> {
  return { kind, value, ...(deadline !== undefined && { deadline }) };
}

/** （完成时限：6月底前） behind a full stop, or 完成时限：6月底前 as a sentence: what it closes is all that went before. */
function isClosing({ masked }: Sentence, { from, start }: Placed): boolean {
  return from === 0 && (/[。！？]\s*（[^）]*$/.test(masked.slice(0, start)) || CLOSING.test(masked));
}

const CLOSING =
  /^(?:[\u4e00-\u9fa5]{2,4}(?:单位|部门)：[^：]{2,80}?[，。；])*(?:完成|办结|办理|整改|落实|报送|反馈)?(?:时限|期限|时间)(?:要求)?：/;

/** In a label behind what is asked, which is told again before each of its times: 开展演练（5月20日前）. */
function ofLabel({ text, masked }: Sentence, { from, start, to }: Placed): string | undefined {
  const open = masked.search(
    /[。；]?（(?:牵头|责任|主办|承办|配合|完成|整改|办结)(?:单位|部门|时限|时间)[^：（）]{0,2}：/,
  );
  if (open <= 0 || open >= start) return undefined;
  const own = trimmed(text.slice(Math.max(from, open), to));
  const [number = '', digit] = /^(?:（(\d{1,2})）|\d{1,2}[.、])(?=☐)/.exec(masked.slice(from, start + 1)) ?? [];
  const item = itemOf(text.slice(0, open), digit ?? number.slice(0, -1));
  return own.startsWith('（') ? `${item}${own}` : `${item}（${own.slice(number.length)}）`;
}

/** 2 of 1.更新名册；2.开展演练, or all of it. */
function itemOf(text: string, number: string): string {
  const [, item] =
    new RegExp(`(?:^|[；。，])(?:${number}[.、．]|[（(]${number}[）)])(.+?)(?=[；。](?:\\d|[（(]\\d)|$)`).exec(text) ??
    [];
  return trimmed(number === '' ? text : (item ?? text));
}

/** The paragraph as far as this sentence, where no other of its sentences has a time. */
function closedBy({ sentences }: Context, index: number): string {
  const from = sentences.slice(0, index).findLastIndex(({ times }) => times.length > 0) + 1;
  return trimmed(
    sentences
      .slice(from, index + 1)
      .map(({ text }) => text)
      .join(''),
  );
}

/** For each sentence the day at the head of one before it, where all between have somebody to do something and no time. */
function headsBefore(sentences: readonly Sentence[], doers: readonly (readonly unknown[])[]): (Time | undefined)[] {
  let head: Time | undefined;
  return sentences.map((sentence, i) => {
    const before = head;
    const goes = sentence.times.length === 0 && (doers[i] ?? []).length > 0;
    head = headTime(sentence) ?? (goes ? head : undefined);
    return goes ? before : undefined;
  });
}

/** 9月30日前，甲完成……。乙列出……。: the day at the head of a paragraph, which what follows may have in common. */
function headTime({ masked, times }: Sentence): Time | undefined {
  const [first, ...others] = times;
  const isHead = first?.kind === 'date' && /^[于在]?$/.test(masked.slice(0, first.start));
  return isHead && others.length === 0 && /^，/.test(masked.slice(first.end)) ? first : undefined;
}

/** What may be done by a day: not what is only guided or goes on. */
const BY_DAY =
  /(?:完成|列出|建立|形成|制定|制订|出台|报送|上报|提交|印发|公布|公示|启动|落实|确定|明确|办结|建成|提出)/;

/** A sentence of somebody else behind one with its day at the head, where something is done that has an end. */
function goesOn({ masked, ...sentence }: Sentence, context: Context, around: Around, time: Time | undefined): Duty[] {
  const isOpen = !BY_DAY.test(masked) || /(?:定期|及时|长期|持续|每|不得)/.test(masked);
  if (time === undefined || isOpen) return [];
  const hints = ['上一句写的时间，这一句没有写，核对是不是一样'];
  const followed = led({ masked, ...sentence }, context, around, time);
  return followed.map((duty) => ({ ...duty, hints: [...duty.hints, ...hints] }));
}

/** 6月底前完成下列任务：, and below it what each unit does. */
function led(sentence: Sentence, { paragraph }: Context, around: Around, time: Time): Duty[] {
  const [own] = doersOf(sentence);
  const lead = own ?? around.charged?.lead ?? [];
  if (lead.length === 0) return [];
  const { clause, line } = paragraph;
  const support = around.charged?.support ?? [];
  const hints = [`时间承前，按“${time.value}”`, ...time.hints];
  const text = trimmed(sentence.text);
  const timeWords = String(time.value);
  return [{ clause, line, text, sentence: sentence.text, lead, support, ...told(time), timeWords, hints }];
}
