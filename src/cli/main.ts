import { formatMoment } from '../calendar/moment.ts';
import { renderProblems } from '../render/diagnostics.ts';
import { renderJson } from '../render/json.ts';
import type { Paper } from '../render/style.ts';
import { renderText } from '../render/text.ts';
import { type Problem, problemValue } from '../views/problem.ts';
import type { View } from '../views/view.ts';
import type { World } from '../world/world.ts';
import { catalogue } from './catalogue.ts';
import { deliver } from './deliver.ts';
import { createDesk, type Desk } from './desk.ts';
import { type Change, exits, isStop, type Outcome, type Stop } from './outcome.ts';
import { parseArguments } from './program.ts';
import type { CommandSpec, Input } from './spec.ts';

/** Runs one command: what was typed after `xiaoneng`, and the world it is typed in. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const parsed = await parseArguments(args, world);
  if (parsed.kind === 'done') return parsed.exit;
  const { spec, input } = parsed;
  const desk = createDesk(world, input.options, catalogue);
  if (isStop(desk)) return sayStop(desk, world, input);
  const run = await spec.run?.();
  const outcome = run ? await run(input, desk) : undefined;
  return outcome ? conclude(outcome, spec, input, desk) : exits.done;
}

function conclude(outcome: Outcome, spec: CommandSpec, input: Input, desk: Desk): number {
  const { world } = desk;
  switch (outcome.kind) {
    case 'stop':
      return sayStop(outcome, world, input);
    case 'text':
      world.terminal.out(outcome.text);
      return exits.done;
    case 'answer':
      return answer(outcome.view, outcome.exit, outcome.problems, input, desk);
    case 'change':
      return carryOut(outcome.change, outcome.view, spec, input, desk);
  }
}

/** Prints an answer. `found` is what a check found; otherwise the ledger's errors make the answer incomplete. */
function answer(
  view: View,
  exit: number | undefined,
  found: readonly Problem[] | undefined,
  input: Input,
  desk: Desk,
): number {
  const { terminal } = desk.world;
  const errors = desk.opened()?.errors() ?? [];
  const problems = found ?? errors;
  if (input.options['json']) {
    const envelope = {
      asOf: formatMoment(desk.asOf),
      complete: errors.length === 0,
      problems: problems.map(problemValue),
    };
    terminal.out(renderJson(view, envelope));
  } else {
    if (found) terminal.out(renderProblems(found, paperOf(desk.world, input)) + (found.length > 0 ? '\n' : ''));
    terminal.out(renderText(view, paperOf(desk.world, input)));
    if (!found && errors.length > 0) warnIncomplete(errors, input, desk.world);
  }
  return exit ?? (errors.length > 0 ? exits.incomplete : exits.done);
}

function warnIncomplete(errors: readonly Problem[], input: Input, world: World): void {
  const paper = { ...paperOf(world, input), colour: 0 } as const;
  world.terminal.err(
    `${renderProblems(errors, paper)}\n账本有 ${errors.length} 个错误，以上结果不完整；改好后再用。\n`,
  );
}

function carryOut(change: Change, view: View, _spec: CommandSpec, input: Input, desk: Desk): number {
  const clerk = desk.clerk();
  if (isStop(clerk)) return sayStop(clerk, desk.world, input);
  const folder = change.folder ?? desk.opened()?.folder ?? desk.world.cwd;
  const rehearsal = input.options['dryRun'] === true;
  const delivery = rehearsal
    ? { note: '预演：没有写入，也没有提交。' }
    : deliver(change, { world: desk.world, folder, clerk, keepOut: input.options['commit'] === false });
  if (isStop(delivery)) return sayStop(delivery, desk.world, input);
  const facts = {
    编号: change.id ?? null,
    文件: change.files.map(({ path }) => path),
    提交: delivery.commit ?? null,
    预演: rehearsal,
  };
  const notes = [...(view.notes ?? []), ...(delivery.note === undefined ? [] : [delivery.note])];
  const said: View = { ...view, facts: { ...facts, ...view.facts }, notes };
  const { terminal } = desk.world;
  if (input.options['json']) {
    terminal.out(renderJson(said, { asOf: formatMoment(desk.asOf), complete: true, problems: [] }));
    return exits.done;
  }
  terminal.out(renderText(said, paperOf(desk.world, input)));
  return exits.done;
}

function sayStop(stop: Stop, world: World, input: Input): number {
  if (input.options['json']) {
    const problem = { 文件: null, 行: 0, 列: 0, 级别: '错误', 代码: 'refused', 说明: stop.message, 改法: stop.remedy };
    world.terminal.out(
      renderJson({ sections: [] }, { asOf: formatMoment(world.clock.now()), complete: false, problems: [problem] }),
    );
  }
  world.terminal.err(`${stop.message}\n改法：${stop.remedy}\n`);
  return stop.exit;
}

export function paperOf(world: World, input: Pick<Input, 'options'>): Paper {
  const { terminal, env } = world;
  return {
    ...(terminal.columns !== undefined && { columns: terminal.columns }),
    colour: input.options['color'] === false ? 0 : terminal.colour,
    ambiguousWide: env['XIAONENG_AMBIGUOUS'] === 'wide',
  };
}
