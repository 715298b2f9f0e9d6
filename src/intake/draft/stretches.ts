import type { Context } from './scope.ts';

/** Characters of a line of a paper: its number (1-based), from the first of them to behind the last. */
export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The sentence that something is asked in: the line of its paragraph, and which it is there. */
export interface SentencePlace {
  readonly line: number;
  readonly at?: number;
  /** Its text, where several paragraphs begin in the line, as in a row of a form. */
  readonly sentence?: string;
}

/** Where the words of a paper stand in its lines, as far as they stand there as they were read. */
export interface Stretches {
  /** Characters of a sentence; undefined where it is put together of several lines or cells. */
  of(place: SentencePlace, start: number, end: number): Stretch | undefined;
  /** Words in a sentence, behind it, or in the other lines of its paragraph: cells, labels. */
  within(place: SentencePlace, words: string): Stretch | undefined;
  /** The nearest before a sentence. */
  before(place: SentencePlace, words: string, isFit?: (line: number) => boolean): Stretch | undefined;
  /** The nearest behind a paragraph. */
  behind(place: SentencePlace, words: string): Stretch | undefined;
}

/** However long a paper is, each search looks through no more than this: characters of a line, lines. */
const [FAR, MANY, BLOCK] = [4000, 60, 12];
/** Between two sentences: the number of a heading, marks of Markdown, spaces. */
const SLACK = 60;

/** Finds where the sentences of a paper stand, in one pass through its paragraphs. */
export function stretchesOf(lines: readonly string[], contexts: readonly Context[]): Stretches {
  const sentences = new Map<number, (readonly Placed[])[]>();
  for (const context of contexts) {
    const { line } = context.paragraph;
    sentences.set(line, [...(sentences.get(line) ?? []), sentencesIn(context, lines)]);
  }
  const numbers = contexts.map(({ paragraph }) => paragraph.line);
  const ends = new Map(numbers.map((line, i) => [line, (numbers[i + 1] ?? lines.length + 1) - 1]));
  const own = ({ line, at = -1, sentence }: SentencePlace) => {
    const all = sentences.get(line) ?? [];
    return (all.find((one) => one[at]?.text === sentence) ?? all[0])?.[at]?.place;
  };
  const text = (line: number, from = 0) => (lines[line - 1] ?? '').slice(from, from + FAR);
  const found = (line: number, start: number, { length }: string) => ({ line, start, end: start + length });
  const first = (numbered: readonly number[], words: string) => {
    const line = numbered.find((one) => text(one).includes(words));
    return line === undefined ? undefined : found(line, text(line).indexOf(words), words);
  };
  return {
    of: (place, start, end) => {
      const sentence = own(place);
      const isThere = sentence !== undefined && sentence.start + end <= sentence.end;
      return isThere ? { line: place.line, start: sentence.start + start, end: sentence.start + end } : undefined;
    },
    within: (place, words) => {
      const sentence = own(place);
      const at = sentence ? text(place.line, sentence.start).indexOf(words) : -1;
      if (sentence && at >= 0) return found(place.line, sentence.start + at, words);
      const from = sentence ? place.line + 1 : place.line;
      return first(counted(from, Math.min(ends.get(place.line) ?? 0, place.line + BLOCK)), words);
    },
    before: (place, words, isFit = () => true) => {
      const to = own(place)?.start ?? 0;
      const from = Math.max(0, to - FAR);
      const at = isFit(place.line)
        ? text(place.line, from)
            .slice(0, to - from)
            .lastIndexOf(words)
        : -1;
      if (at >= 0) return found(place.line, from + at, words);
      return first(
        counted(Math.max(1, place.line - MANY), place.line - 1)
          .toReversed()
          .filter(isFit),
        words,
      );
    },
    behind: ({ line }, words) => first(counted(line + 1, Math.min(lines.length, line + MANY)), words),
  };
}

function counted(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** A sentence, and where it stands in its line. */
interface Placed {
  readonly text: string;
  readonly place?: Omit<Stretch, 'line'>;
}

/** The sentences of a paragraph in its line; a label of another line that is read at the end of one is left off. */
function sentencesIn({ paragraph, sentences }: Context, lines: readonly string[]): Placed[] {
  const line = lines[paragraph.line - 1] ?? '';
  let from = 0;
  return sentences.map(({ text }) => {
    const near = line.slice(from, from + text.length + SLACK);
    const known = [text, text.slice(0, text.lastIndexOf('（')), text.slice(0, text.indexOf('（'))].find(
      (part) => part.length > 1 && near.includes(part),
    );
    if (known === undefined) return { text };
    const start = from + near.indexOf(known);
    from = start + known.length;
    return { text, place: { start, end: from } };
  });
}
