import { codePointName, controlRuns, invisibleRuns, unreadRuns } from '../characters.ts';
import { type Fault, fault, inOrder } from '../fault.ts';
import { conflictTraps, doubtTraps } from './conflicts.ts';
import { skeleton } from './skeleton.ts';
import { type Trap, trapsOf } from './traps.ts';

/** What the lines of a text show to be wrong or doubtful before YAML reads it, in the order of the text. */
export function scan(text: string): Fault[] {
  return inOrder(findTraps(text).map((trap) => trap.fault));
}

/** As `scan`, with the repairs that let YAML read the rest of the text. */
export function findTraps(text: string): Trap[] {
  return [
    ...characterTraps(text),
    ...conflictTraps(text),
    ...doubtTraps(text),
    ...skeleton(text).flatMap((piece) => trapsOf(piece, text)),
  ];
}

/** The text with its traps taken out, every other character at its old offset; for finding what else is wrong. */
export function repaired(text: string, traps: readonly Trap[]): string {
  const repairs = traps.flatMap(({ repair }) => repair ?? []).toSorted((a, b) => a.start - b.start);
  let done = '';
  for (const { start, end, by } of repairs) {
    if (start >= done.length) done += text.slice(done.length, start);
    const rest = text.slice(done.length, end);
    done += by.length > 1 ? by.slice(0, rest.length) : rest.replace(/[^\r\n]/g, by);
  }
  return done + text.slice(done.length);
}

function characterTraps(text: string): Trap[] {
  const controls = Array.from(controlRuns(text), ({ index, 0: found }): Trap => {
    const range = { start: index, end: index + found.length };
    return { fault: fault('control-character', range, { name: codePointName(found) }), repair: { ...range, by: ' ' } };
  });
  const invisibles = Array.from(invisibleRuns(text), ({ index, 0: found }): Trap => {
    return {
      fault: fault('invisible-character', { start: index, end: index + found.length }, { name: codePointName(found) }),
    };
  });
  const unread = Array.from(unreadRuns(text), ({ index, 0: found }): Trap => {
    return { fault: fault('unread-character', { start: index, end: index + found.length }, { count: found.length }) };
  });
  return [...controls, ...invisibles, ...unread];
}
