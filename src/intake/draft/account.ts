import { chargedByClosing } from './charged.ts';
import type { Duty } from './duty.ts';
import { isOver } from './numbering.ts';
import type { Outline } from './outline.ts';
import { plainText } from './plain.ts';
import type { Context } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { type Sign, signsIn } from './signs.ts';
import { isIdle } from './time/idle.ts';

/** What became of a sign of a time: read, to be given a day, asks nothing of anybody, or not understood. */
type Fate = 'read' | 'open' | 'idle' | 'unread';

/** A sign of a time with its line (1-based), the characters it takes there, its sentence, and what became of it. */
export interface Accounted {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly sentence: string;
  readonly fate: Fate;
}

/** A unit of the register that is to do something, of which no duty tells. */
export interface Unused {
  readonly line: number;
  readonly unit: string;
  readonly sentence: string;
  /** Which sentence of its paragraph it is. */
  readonly at: number;
}

/**
 * Every sign of a time in the lines of a paper, once, with what became of it: nothing that was written is lost between the
 * lines and what was read of them. What stands in its head and foot, and
 * what columns are called, asks nothing.
 */
export function accountOf(lines: readonly string[], outline: Outline, contexts: readonly Context[]): Accounted[] {
  const { head, title = '', left } = outline;
  const apart = new Set([...outline.foot, ...outline.headLines]);
  const told = contexts.flatMap((context) => inContext(context, outline));
  const read = byWords(inTurn([...told, ...left.flatMap(inLeft)]));
  return lines.flatMap((written, index) => {
    const [line, text, indent] = [index + 1, written.trim(), written.length - written.trimStart().length];
    return signsIn(text).map(({ words, ...sign }): Accounted => {
      const [start, end] = [sign.start + indent, sign.end + indent];
      const queue = read.get(words);
      const found = (queue?.at(-1)?.line ?? Number.POSITIVE_INFINITY) <= line ? queue?.pop() : undefined;
      const isTitle = text.length > SHORT && title.includes(text);
      const isAround = line <= head || isTitle || apart.has(line);
      const fate = found?.fate ?? 'unread';
      const isNone = fate === 'unread' && (isTitle || (isAround && found === undefined));
      return { line, start, end, words, sentence: found?.sentence ?? text, fate: isNone ? 'idle' : fate };
    });
  });
}

/** No title is shorter. */
const SHORT = 4;

/** What a table says of what has been done asks nothing; any other cell that was left out is not understood. */
function inLeft({ line, text, isPast }: Outline['left'][number]): Judged[] {
  return isPast ? signsIn(text).map(({ words }) => ({ line, words, sentence: text, fate: 'idle' })) : [];
}

/** By their lines, which are in turn but for cells of tables. */
function inTurn(all: readonly Judged[]): Judged[] {
  return all.toSorted((a, b) => a.line - b.line);
}

/** What was read of the same words, the first last: a paper with many times takes no longer than its length. */
function byWords(read: readonly Judged[]): Map<string, Judged[]> {
  const found = new Map<string, Judged[]>();
  for (const one of read.toReversed()) {
    const same = found.get(one.words);
    if (same) same.push(one);
    else found.set(one.words, [one]);
  }
  return found;
}

/** A sign of a time by the line of its paragraph, which a label of its own line may have another. */
type Judged = Omit<Accounted, 'start' | 'end'>;

function inContext({ paragraph, sentences }: Context, { issued }: Outline): Judged[] {
  return sentences.flatMap((sentence) => {
    const left = signsIn(withoutTimes(sentence));
    return signsIn(sentence.text).map((sign) => ({
      line: paragraph.line,
      words: sign.words,
      sentence: sentence.text,
      fate: fateOf(sign, left, sentence, issued),
    }));
  });
}

/** The text in which every time that was understood is blotted out. */
function withoutTimes({ text, times, passed }: Sentence): string {
  return [...times, ...passed].reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'※'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

/** What became of a sign: one of which anything is left when what was understood is blotted out is not understood. */
function fateOf(sign: Sign, left: readonly Sign[], { text, times }: Sentence, issued: Outline['issued']): Fate {
  const meets = ({ start, end }: Pick<Sign, 'start' | 'end'>) => start < sign.end && sign.start < end;
  const rest = left.filter(meets);
  const isTold = (one: Sign) => isIdle(plainText(text), one, issued) || opens(one, times);
  if (!rest.every(isTold)) return 'unread';
  const time = times.find(meets) ?? times.find(() => opens(sign, times));
  if (time === undefined) return 'idle';
  return time.kind === 'none' ? 'open' : 'read';
}

/** 2020年起，每年……: from when something recurs is read with how often. */
function opens({ words, end }: Sign, times: Sentence['times']): boolean {
  const isStart = /(?:起|开始|以后)$/.test(words);
  return isStart && times.some(({ value, start }) => start >= end && /^R\d+\//.test(String(value)));
}

/** The units of a register that a sentence has do something, where no duty of that sentence names them. */
export function unusedIn(
  contexts: readonly Context[],
  duties: readonly Duty[],
  doersIn: (sentence: Sentence) => readonly string[],
): Unused[] {
  const [told, carried] = [toldIn(duties), carriedIn(duties)];
  const all = new Set(duties.flatMap(({ lead, support }) => [...lead, ...support]));
  return contexts.flatMap(({ paragraph: { line, clause }, sentences }) =>
    sentences.flatMap((sentence, at) => {
      const own = told.get(`${line} ${sentence.text}`);
      const isCarried = (unit: string) =>
        carried.get(unit)?.some((duty) => duty.line >= line && isOver(clause, duty.clause)) === true;
      const closes = chargedByClosing(sentence.masked) !== undefined;
      const isUsed = (unit: string) => own?.has(unit) || isCarried(unit) || (closes && all.has(unit));
      const left = [...new Set(doersIn(sentence))].filter((unit) => !isUsed(unit));
      return left.map((unit) => ({ line, unit, sentence: sentence.text, at }));
    }),
  );
}

/** No unit is looked for in more of the duties that take it from what was said before. */
const MANY = 200;

/** The duties that each unit has because it was spoken of before them. */
function carriedIn(duties: readonly Duty[]): Map<string, Duty[]> {
  const carried = new Map<string, Duty[]>();
  for (const duty of duties.filter(({ unitFrom }) => unitFrom === '前一句'))
    for (const unit of duty.lead) {
      const own = carried.get(unit);
      if (!own) carried.set(unit, [duty]);
      else if (own.length < MANY) own.push(duty);
    }
  return carried;
}

/** Who is named by the duties of each sentence. */
function toldIn(duties: readonly Duty[]): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  for (const { line, sentence, lead, support } of duties) {
    const key = `${line} ${sentence}`;
    const own = told.get(key) ?? new Set();
    for (const unit of [...lead, ...support]) own.add(unit);
    told.set(key, own);
  }
  return told;
}
