import { dayOf, type Moment } from './days.ts';
import { type Fields, text } from './facts.ts';
import type { Gone, Owed } from './owed.ts';
import { DONE, owe, type Stretch } from './stretches.ts';

/** An instruction, in which stretch it was given, and in which it was met or fell away. */
interface Instructed {
  readonly given: number;
  readonly entry: Fields;
  met?: number;
  done?: Moment;
  gone?: Gone;
}

/** What lies before an entry within a stretch: an urging without an answer, a word that the work is done. */
interface Before {
  urged: boolean;
  claimed: boolean;
}

/** An instruction with a day: who has the task by then owes an answer; one who took it over after that day does not. */
export function instructed(stretches: readonly Stretch[]): Owed[] {
  const all: Instructed[] = [];
  for (const [at, { entries }] of stretches.entries()) {
    const before: Before = { urged: false, claimed: false };
    for (const entry of entries) {
      told(entry, at, all, before);
      goOn(before, entry);
    }
  }
  return all.flatMap((one) => owedFor(one, stretches));
}

function told(entry: Fields, at: number, all: Instructed[], before: Before): void {
  const [action, day] = [text(entry, '动作'), text(entry, '日期')];
  for (const one of all.filter(({ met }) => met === undefined)) {
    if (meets(entry, one, before)) Object.assign(one, { met: at, done: day });
    else if (action === '销号') Object.assign(one, { met: at, gone: { day: dayOf(day), why: '销号' } });
  }
  if (action === '批示') all.push({ given: at, entry });
}

function meets(entry: Fields, { entry: instruction }: Instructed, { urged, claimed }: Before): boolean {
  const [action, named] = [text(entry, '动作'), text(entry, '落实批示')];
  if (DONE.includes(action)) return !claimed;
  if (action === '反馈') return true;
  if (!['进展', '回应'].includes(action) || text(entry, '有效') === '否') return false;
  if (named !== '') return named === dayOf(text(instruction, '日期'));
  return action === '回应' && !urged;
}

function goOn(before: Before, entry: Fields): void {
  const action = text(entry, '动作');
  const isAnswer = action === '回应' && text(entry, '有效') !== '否' && text(entry, '落实批示') === '';
  if (action === '催办') before.urged = true;
  if (isAnswer || DONE.includes(action) || action === '反馈') before.urged = false;
  if (action === '报结') before.claimed = true;
  if (['认可', '办结', '退回重办'].includes(action)) before.claimed = false;
}

function owedFor({ given, entry, met, done, gone }: Instructed, stretches: readonly Stretch[]): Owed[] {
  const due = text(entry, '时限');
  const last = met ?? stretches.length - 1;
  if (due === '') return [];
  return stretches.slice(given, last + 1).flatMap((stretch, at) => {
    if (at > 0 && due < dayOf(stretch.from)) return [];
    const known = at === 0 ? dayOf(text(entry, '日期')) : dayOf(stretch.from);
    const end = given + at === last ? { done, gone } : { done: undefined, gone: undefined };
    return [owe(stretch, '批示落实', { due, known, ...end })];
  });
}
