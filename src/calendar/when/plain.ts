/** A text in one spelling, and where each of its characters stood in what was written. */
export interface OneSpelling {
  readonly text: string;
  /** The place in the written text of a character of this one. */
  readonly at: (index: number) => number;
  /** Places of what may not be the figures it was taken for: O for 0, l for 1, 曰 for 日; 1 2月 for 12月. */
  readonly suspects: readonly number[];
}

const HALF = ',;:()?!';
const FULL = '，；：（）？！';

/**
 * Full-width marks, half-width figures, no blanks; a blank between two numbers becomes T before a clock, else ；, so
 * that two numbers never grow together. What only looks like a figure is read as one and remembered.
 */
export function plainOf(written: string): OneSpelling {
  const places: number[] = [];
  const gaps = gapsIn(written);
  const torn = new Set(Array.from(written.matchAll(TORN), ({ index }) => index));
  const doubtful: number[] = [];
  let text = '';
  for (let i = 0; i < written.length; i += 1) {
    const character = written.charAt(i);
    if (torn.has(i)) doubtful.push(text.length);
    const put = /\s/.test(character) ? gaps.get(i) : spelt(character);
    if (put === undefined) continue;
    places.push(i);
    text += put;
  }
  const { bare, suspects } = unlike(text);
  const all = [...suspects, ...doubtful].sort((a, b) => a - b);
  return { text: bare, at: (index) => places[index] ?? written.length, suspects: all };
}

/** 附件1 2月15日 may be the second month after a number of its own. */
const TORN = /(?<![\d０-９年]|年\s)[\d０-９]\s{1,9}[\d０-９](?=月[\d０-９]{1,2}[日号])/g;

/** ② before a day is the number of an item, and no figure of it. */
const CIRCLED = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;

function spelt(character: string): string {
  const half = character > '\u007f' && !CIRCLED.test(character) ? character.normalize('NFKC') : character;
  const one = half.length === 1 ? half : character;
  const at = HALF.indexOf(one);
  return at >= 0 ? FULL.charAt(at) : one;
}

const APART = /(?<=[\d０-９])\s{1,9}(?=[\d０-９])/g;
/** 1 5 日: figures that were only spread. */
const SPREAD = /(?<![\d０-９])(?:[\d０-９]\s{1,9}){1,8}[\d０-９](?=\s{0,9}[年月日号])/g;

/** The blanks between two numbers, and what stands in their place. */
function gapsIn(written: string): Map<number, string> {
  const spread = Array.from(written.matchAll(SPREAD), ({ 0: all, index }) => [index, index + all.length] as const);
  const gaps = new Map<number, string>();
  let next = 0;
  for (const { 0: all, index } of written.matchAll(APART)) {
    while ((spread[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    if ((spread[next]?.[0] ?? Number.POSITIVE_INFINITY) < index) continue;
    gaps.set(
      index,
      /^[\d０-９]{1,2}[:：]/.test(written.slice(index + all.length, index + all.length + 3)) ? 'T' : '；',
    );
  }
  return gaps;
}

const LIKE =
  /(?<![A-Za-z\d〇○])(?=[OolI〇○]{0,6}\d)(?=\d{0,6}[OolI〇○])[\dOolI〇○]{2,6}(?=[年月日号./-])|(?<=月)[OolI〇○]{1,2}(?=[日号])|(?<=\d)曰/g;
const FIGURES: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1', 曰: '日' };

function unlike(text: string): { bare: string; suspects: number[] } {
  const suspects: number[] = [];
  const bare = text.replace(LIKE, (token, at: number) =>
    [...token]
      .map((one, i) => {
        const figure = FIGURES[one];
        if (figure !== undefined) suspects.push(at + i);
        return figure ?? one;
      })
      .join(''),
  );
  return { bare, suspects };
}
