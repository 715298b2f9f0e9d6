import type { Day } from '../calendar/day.ts';
import { renderProblems } from '../render/diagnostics.ts';
import { renderJson } from '../render/json.ts';
import type { Paper } from '../render/style.ts';
import { renderText } from '../render/text.ts';
import { type Problem, problemValue } from '../views/problem.ts';
import { labelled, type Value, type View } from '../views/view.ts';
import type { World } from '../world/world.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { exits, isStop, type Outcome, type Stop } from './outcome.ts';
import type { Input } from './spec.ts';

type Answer = Extract<Outcome, { kind: 'answer' }>;
type Intention = Extract<Outcome, { kind: 'change' }>;

/** Prints an answer. What a check found is the answer; otherwise the ledger's errors make it incomplete. */
export function printAnswer({ view, exit, problems: found }: Answer, input: Input, desk: Desk): number {
  const errors = desk.opened()?.errors() ?? [];
  const problems = found ?? errors;
  if (input.options['json']) {
    desk.world.terminal.out(renderJson(view, envelope(desk.asOf.day, errors.length === 0, problems.map(problemValue))));
  } else {
    printText(view, found ?? [], input, desk.world);
    if (!found && errors.length > 0) warnIncomplete(errors, input, desk.world);
  }
  return exit ?? (errors.length > 0 ? exits.incomplete : exits.done);
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

/** Writes and commits what a command intends, or shows it only (--dry-run), and says what was done. */
export function carryOut({ change, view }: Intention, input: Input, desk: Desk): number {
  const { world } = desk;
  const clerk = desk.clerk();
  if (isStop(clerk)) return printStop(clerk, input, world, desk.asOf);
  const folder = change.folder ?? desk.opened()?.folder ?? world.cwd;
  const rehearsal = input.options['dryRun'] === true;
  const delivery = rehearsal
    ? { note: '预演：没有写入，也没有提交。' }
    : deliver(change, { world, folder, clerk, keepOut: input.options['commit'] === false });
  if (isStop(delivery)) return printStop(delivery, input, world, desk.asOf);
  const done = labelled({
    id: change.id ?? null,
    file: change.files.map(({ path }) => path),
    commit: delivery.commit ?? null,
    rehearsal,
  });
  const notes = [...(view.notes ?? []), ...(delivery.note === undefined ? [] : [delivery.note])];
  const said: View = { ...view, facts: { ...done, ...view.facts }, notes };
  if (input.options['json']) world.terminal.out(renderJson(said, envelope(desk.asOf.day, true, [])));
  else printText(said, [], input, world);
  return exits.done;
}

/** Says why nothing was done. */
export function printStop(stop: Stop, input: Pick<Input, 'options'>, world: World, asOf = world.clock.now()): number {
  const { message, remedy, exit } = stop;
  if (input.options['json']) {
    const problem = {
      file: '',
      line: 0,
      column: 0,
      width: 0,
      level: 'error',
      code: exit === exits.usage ? 'usage' : 'refused',
      message,
      remedy,
    } as const;
    world.terminal.out(renderJson({ sections: [] }, envelope(asOf.day, false, [problemValue(problem)])));
  }
  world.terminal.err(`${message}\n改法：${remedy}\n`);
  return exit;
}

function paperOf({ terminal, env }: World, { options }: Input): Paper {
  return {
    ...(terminal.columns !== undefined && { columns: terminal.columns }),
    colour: options['color'] === false ? 0 : terminal.colour,
    ambiguousWide: env['XIAONENG_AMBIGUOUS'] === 'wide',
  };
}
