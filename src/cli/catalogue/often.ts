import { actionCommands } from '../commands/actions.ts';
import { add } from '../commands/add.ts';
import { check } from '../commands/check.ts';
import { list } from '../commands/list.ts';
import { due, overdue } from '../commands/overdue.ts';
import { explain, show } from '../commands/show.ts';
import { summary } from '../commands/summary.ts';
import { today } from '../commands/today.ts';
import { answersTo } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';

/** What is asked and entered day by day: these are loaded with the program, all others when one of them is named. */
const often: readonly CommandSpec[] = [
  ...[today, overdue, due, list, show, explain],
  ...[add, ...actionCommands, check, summary],
];

/** The command of these whose name stands first on the command line; that of the day where nothing does. */
export function oftenNamed(args: readonly string[]): CommandSpec | undefined {
  const [first = today.name] = args;
  return often.find((spec) => answersTo(spec, first));
}
