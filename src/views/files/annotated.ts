import { words } from '../../vocabulary/words.ts';
import type { Annotated, AnnotatedItem, AnnotatedLeft, AnnotatedLine, TextPiece } from '../view/annotated.ts';
import { type Asked, type Balance, balanceText, dueWords } from './draft.ts';
import { whyText } from './why.ts';

/** Characters of a line of a paper, and what they became; `duty` by its place (from 0). */
export interface TextMark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'wording' | NonNullable<TextPiece['kind']>;
  readonly duty?: number;
}

/** A paper as a page shows it: its lines with what was read of them, and the items beside them. */
export function annotatedOf(
  lines: readonly string[],
  marks: readonly TextMark[],
  asked: readonly Asked[],
  balance: Balance,
): Annotated {
  const byLine = new Map<number, TextMark[]>();
  for (const mark of marks) {
    const same = byLine.get(mark.line);
    if (same) same.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  return {
    balance: balanceText(balance),
    lines: lines.flatMap((text, i): AnnotatedLine[] =>
      text.trim() === '' ? [] : [{ number: i + 1, pieces: piecesOf(text, byLine.get(i + 1) ?? []) }],
    ),
    items: asked.map(itemOf),
    left: leftOf(balance),
  };
}

function itemOf(asked: Asked, i: number): AnnotatedItem {
  const { clause, line, title, lead, support, hints, origins } = asked;
  const facts: (readonly [string, string])[] = [
    [words.clause, clause],
    [words.unit, lead.join('、') || '〔没有写〕'],
    [words.support, support.join('、')],
    [words.due, dueWords(asked)],
  ];
  const told = facts.filter(([, text]) => text !== '');
  return { number: i + 1, line, title, facts: told, doubts: hints, why: whyText(origins, line) };
}

function leftOf({ account, unused }: Balance): AnnotatedLeft[] {
  return [
    ...account.flatMap(({ line, words: told, sentence, fate }): AnnotatedLeft[] =>
      fate === 'unread' ? [{ kind: 'unread', line, words: told, sentence }] : [],
    ),
    ...unused.map(({ line, unit, sentence }): AnnotatedLeft => ({ kind: 'unused', line, words: unit, sentence })),
  ];
}

/** A line cut wherever something begins or ends; of marks that meet the first holds, and words of items lie below all others. */
function piecesOf(text: string, marks: readonly TextMark[]): TextPiece[] {
  const inOrder = marks.filter(({ end }) => end <= text.length).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const wordings = inOrder.filter(({ kind }) => kind === 'wording');
  const [united, others] = [unitedOf(wordings), withoutMeeting(inOrder.filter(({ kind }) => kind !== 'wording'))];
  const begins = beginningsOf(wordings);
  const cuts = new Set([
    0,
    text.length,
    ...begins.keys(),
    ...[...united, ...others].flatMap(({ start, end }) => [start, end]),
  ]);
  const places = [...cuts].toSorted((a, b) => a - b);
  const [wordingAt, markAt] = [walkerOf(united), walkerOf(others)];
  return places.slice(0, -1).map((start, i): TextPiece => {
    const { kind = 'wording', duty } = markAt(start) ?? {};
    return {
      text: text.slice(start, places[i + 1]),
      ...(kind !== 'wording' && { kind }),
      ...(duty !== undefined && { item: duty + 1 }),
      ...(wordingAt(start) && { inWording: true as const }),
      ...(begins.has(start) && { begins: begins.get(start) ?? [] }),
    };
  });
}

type Range = Pick<TextMark, 'start' | 'end'>;

/** Ranges that lie apart from one another, where those that meet are one. */
function unitedOf(ranges: readonly Range[]): Range[] {
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

function withoutMeeting(marks: readonly TextMark[]): TextMark[] {
  const kept: TextMark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

function beginningsOf(wordings: readonly TextMark[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { start, duty = 0 } of wordings) {
    const same = found.get(start);
    if (same) same.push(duty + 1);
    else found.set(start, [duty + 1]);
  }
  return found;
}

/** What covers a place, asked of one place after another: ranges apart are gone through once. */
function walkerOf<R extends Range>(ranges: readonly R[]): (at: number) => R | undefined {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const here = ranges[next];
    return here && here.start <= at ? here : undefined;
  };
}
