import { plainText } from './plain.ts';
import { carried } from './time/carry.ts';
import { cycles } from './time/cycle.ts';
import { fixedDays } from './time/fixed.ts';
import type { Form, Setting, Time } from './time/form.ts';
import { lapses, workingDayLimits } from './time/lapse.ts';
import { phases } from './time/phase.ts';
import { isTrap } from './time/trap.ts';

export type { Setting, Time, TimeKind } from './time/form.ts';

/** What may stand for a time; the first that reads a place has it. */
const forms: readonly Form[] = [cycles, phases, workingDayLimits, lapses, fixedDays];

/** The times in a sentence, in its order; none overlaps another, but for those of a list that share their words. */
export function timesIn(sentence: string, setting: Setting): Time[] {
  const { text, at } = condensed(sentence);
  const found: Time[] = [];
  for (const form of forms) {
    const fresh = form(text, setting).filter(({ start, end }) =>
      found.every((one) => start >= one.end || one.start >= end),
    );
    found.push(...fresh);
  }
  const times = found.filter((time) => !isTrap(text, time, setting)).toSorted((a, b) => a.start - b.start);
  return carried(times, text, setting).map((time) => ({ ...time, start: at(time.start), end: at(time.end - 1) + 1 }));
}

/** The sentence without spaces, and where each of its characters stands in it; titles of other papers are blotted out. */
function condensed(sentence: string): { text: string; at: (index: number) => number } {
  const places: number[] = [];
  let text = '';
  for (const [index, character] of plainText(sentence).split('').entries()) {
    if (/\s/.test(character)) continue;
    places.push(index);
    text += character;
  }
  const bare = text.replace(/《[^》]*》|[〔[][^〕\]]*[〕\]]\d*号?/g, (one) => '※'.repeat(one.length));
  return { text: bare, at: (index) => places[index] ?? index };
}
