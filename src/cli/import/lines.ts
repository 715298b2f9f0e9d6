import type { Day } from '../../calendar/day.ts';
import { type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import type { Entry } from '../../records/task/schema.ts';
import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { Account, Sides } from './sides.ts';

/** The lines of 办理经过 that tell one of some actions. */
export function entriesTold({ task }: Sides, ...wanted: readonly Action[]): readonly Entry[] {
  return (task.history ?? []).filter(({ action }) => wanted.includes(action));
}

/** A new line of 办理经过, without what nobody told. */
export function historyLine(
  day: Day,
  action: Action,
  told: Readonly<Record<string, string>>,
): NonNullable<Account['entry']> {
  const filled = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
  return { [words.date]: day, [words.action]: actions.words[action], ...filled };
}

/** Whether the remark of a task keeps what a cell said when nothing else could be made of it. */
export function isRemarked({ task }: Sides, meaning: Meaning, said: string): boolean {
  return said !== '' && (task.remark ?? '').includes(`${meaningTitle(meaning)}：${said}`);
}
