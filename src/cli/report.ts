import type { Day } from '../calendar/day.ts';
import { isError } from '../ledger/diagnostic.ts';
import { renderProblems } from '../render/diagnostics.ts';
import { renderJson } from '../render/json.ts';
import type { Paper } from '../render/style.ts';
import { renderText } from '../render/text.ts';
import { printable } from '../render/width.ts';
import { type Problem, problemValue } from '../views/problem.ts';
import { labelled, type Value, type View } from '../views/view.ts';
import type { World } from '../world/world.ts';
import type { Desk } from './desk.ts';
import { type Answer, exits, type Objection, type Stop } from './outcome.ts';
import type { Input } from './spec.ts';

/** Prints an answer. What a check found is the answer; otherwise the ledger's errors make it incomplete. */
export function printAnswer(answer: Answer, input: Input, desk: Desk): number {
  const { view, exit, problems: found, objection } = answer;
  const errors = desk.opened()?.errors() ?? [];
  const problems = [...(found ?? errors), ...(objection ? [asProblem(objection, 'provisional')] : [])];
  if (input.options['json']) {
    desk.world.terminal.out(renderJson(view, envelope(desk.asOf.day, errors.length === 0, problems.map(problemValue))));
  } else {
    printText(view, found ?? [], input, desk.world);
    if (!found && errors.length > 0) warnIncomplete(errors, input, desk.world);
  }
  if (objection) desk.world.terminal.err(lines(objection));
  if (found) return exit ?? exits.done;
  return errors.length > 0 ? exits.incomplete : (exit ?? exits.done);
}

/** What was typed, or said by another program, stands in these as well. */
function lines({ message, remedy }: Objection): string {
  return `${message}\n改法：${remedy}\n`.split('\n').map(printable).join('\n');
}

/** Something that is wrong with no file. */
function asProblem({ message, remedy }: Objection, code: Problem['code']): Problem {
  return { file: '', line: 0, column: 0, width: 0, level: 'error', code, message, remedy };
}

/** What every JSON answer says of itself besides its own list; version 1 of the contract. */
function envelope(asOf: Day, complete: boolean, problems: readonly Value[]): Readonly<Record<string, Value>> {
  return labelled({ version: 1, asOf, complete, problems });
}

function printText(view: View, problems: readonly Problem[], input: Input, world: World): void {
  const paper = paperOf(world, input);
  const blocks = [renderProblems(problems, paper), renderText(view, paper)];
  world.terminal.out(blocks.filter((block) => block !== '').join('\n'));
}

function warnIncomplete(errors: readonly Problem[], input: Input, world: World): void {
  const places = renderProblems(errors, { ...paperOf(world, input), colour: 0 });
  world.terminal.err(`${places}\n账本有 ${errors.length} 个错误，以上结果不完整；改好后再用。\n`);
}

/** Says what was done. Errors elsewhere in the ledger do not touch it, but must not go unseen. */
export function printDone(view: View, warnings: readonly Problem[], input: Input, desk: Desk): void {
  const { terminal } = desk.world;
  const unread = desk.opened()?.ledger.diagnostics.filter(isError) ?? [];
  const problems = [...warnings, ...unread].map(problemValue);
  if (input.options['json']) terminal.out(renderJson(view, envelope(desk.asOf.day, unread.length === 0, problems)));
  else printText(view, [], input, desk.world);
  if (unread.length > 0) terminal.err(`账本里另有 ${unread.length} 个错误，运行 xiaoneng check 查看。\n`);
}

/** Warnings as notes; that an entry is out of order is told already when it is said to be recorded late. */
export function warningNotes(problems: readonly Problem[]): string[] {
  const told = problems.filter(({ code }) => code !== 'entry-backdated');
  return told.map(({ message, remedy }) => `注意：${message}。${remedy}。`);
}

/** Says why nothing was done. */
export function printStop(stop: Stop, input: Pick<Input, 'options'>, world: World, asOf = world.clock.now()): number {
  const problem = asProblem(stop, stop.exit === exits.usage ? 'usage' : 'refused');
  const told = envelope(asOf.day, false, [problemValue(problem)]);
  if (input.options['json']) world.terminal.out(renderJson({ sections: [] }, told));
  world.terminal.err(lines(stop));
  return stop.exit;
}

function paperOf({ terminal, env }: World, { options }: Input): Paper {
  return {
    ...(terminal.columns !== undefined && { columns: terminal.columns }),
    colour: options['color'] === false ? 0 : terminal.colour,
    ambiguousWide: env['XIAONENG_AMBIGUOUS'] === 'wide',
  };
}
