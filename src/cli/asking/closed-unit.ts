import type { Day } from '../../calendar/day.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import { askYes, cancelled } from './ask.ts';

/** What is to be said before a unit gets work on a day on which it is no more; none where it is there. */
export function closedWords(name: string, day: Day, { endingOf, fullName }: Directory): string | undefined {
  const ending = endingOf(name);
  if (!ending || ending.day > day) return undefined;
  const heirs = ending.successors.map((unit) => unit.name).join('、');
  return `${fullName(name)}已于 ${ending.day} 撤销${heirs === '' ? '' : `，由${heirs}承接`}`;
}

/** Asks before a unit that is no more is given work, and refuses it where there is nobody to be asked. */
export async function barClosed(
  names: readonly string[],
  day: Day,
  directory: Directory,
  { asker }: Session,
): Promise<void> {
  const closed = [...new Set(names)].flatMap((name) => closedWords(name, day, directory) ?? []);
  if (closed.length === 0) return;
  const said = closed.join('；');
  if (!asker) stop('unit-closed', { said });
  asker.say(`${said}\n`);
  if (!(await askYes(asker, '还是写给它吗'))) stop(cancelled);
}
