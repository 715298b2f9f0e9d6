import { hasControl, visible } from '../ledger/text/characters.ts';
import { isMade } from '../views/view/rows.ts';
import type { World } from '../world/world.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { parseArguments } from './command-line/program.ts';
import { exits, isStop, misuse, type Outcome, type Stop } from './contract/outcome.ts';
import { type Input, mayWrite } from './contract/spec.ts';
import { wantedOf } from './output/present.ts';
import { discreet } from './output/redact.ts';
import { printAnswer, printStop } from './output/report.ts';
import { PackDamaged } from './pack/rows.ts';
import type { CommandSpec, Run } from './session/command.ts';
import { createSession, type Session } from './session/session.ts';
import { aboutOne, askAll, ledgersNamed } from './session/several-ledgers.ts';
import { narrowed, withOwn } from './session/user-settings.ts';
import { createHold, type Hold } from './session/write-lock.ts';
import { carryOut } from './writing/apply.ts';

/** Runs one command: what was typed after `xiaoneng`, and the world it is typed in. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const parsed = await parseArguments(args, world);
  if (parsed.kind === 'done') return exits.done;
  if (isStop(parsed)) return printStop(discreet(parsed, args), { options: { json: args.includes('--json') } }, world);
  const { spec, input: asked } = parsed;
  const unseen = unseenIn(args);
  if (unseen) return printStop(discreet(unseen, args), asked, world);
  const ledgers = ledgersNamed(asked, spec);
  if (isStop(ledgers)) return printStop(ledgers, asked, world);
  if (ledgers.length > 1) return ofSeveral(ledgers, spec, asked, world);
  const own = withOwn(spec, aboutOne(asked, ledgers[0]), world);
  if (isStop(own)) return printStop(own, asked, world);
  const { input, note } = own;
  const hold = mayWrite(spec, input) ? createHold(world) : undefined;
  const session = createSession(world, input.options, catalogue, { hold });
  if (isStop(session)) return printStop(session, input, world);
  const wanted = wantedOf(input);
  if (isStop(wanted)) return printStop(discreet(wanted, args), input, world);
  const run = await spec.run?.();
  if (!run) return exits.done;
  try {
    const outcome = await outcomeOf(run, input, session);
    if (outcome === 'damaged') return await afresh(args, world, hold);
    const said = isStop(outcome) ? discreet(outcome, args) : narrowed(outcome, note);
    const exit = await conclude(said, input, session, hold);
    hold?.release();
    undamaged(() => session.opened()?.keep());
    return exit;
  } finally {
    hold?.release();
  }
}

/** Nothing that is kept is believed, and it is written anew. */
async function afresh(args: readonly string[], { cache, ...world }: World, hold: Hold | undefined): Promise<number> {
  hold?.release();
  return main(args, cache ? { ...world, cache: { ...cache, get: () => undefined } } : world);
}

/** What a command comes to. All that an answer wants of the pack is asked for before anything is said. */
async function outcomeOf(run: Run, input: Input, session: Session): Promise<Outcome | 'damaged'> {
  try {
    const outcome = await run(input, session);
    if (outcome.kind === 'answer') session.opened()?.errors();
    if (outcome.kind === 'answer' && outcome.view.sections.some(({ rows }) => isMade(rows))) session.opened()?.prove();
    return outcome;
  } catch (error) {
    if (error instanceof PackDamaged) return 'damaged';
    throw error;
  }
}

/** What is only for the next run may fail for what an earlier one has kept. */
function undamaged(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof PackDamaged)) throw error;
  }
}

/** Puts one question to several ledgers. */
async function ofSeveral(ledgers: readonly string[], spec: CommandSpec, input: Input, world: World): Promise<number> {
  const wanted = wantedOf(input);
  if (isStop(wanted)) return printStop(wanted, input, world);
  const run = await spec.run?.();
  const all = run ? await askAll(ledgers, input, run, world, catalogue) : undefined;
  if (!all) return exits.done;
  return isStop(all) ? printStop(all, input, world) : printAnswer(all.answer, input, all.session);
}

/** What no ledger may hold cannot have been meant by whoever typed or pasted it. */
function unseenIn(args: readonly string[]): Stop | undefined {
  const marred = args.find(hasControl);
  return marred === undefined
    ? undefined
    : misuse(`“${visible(marred)}”里有看不见的控制字符`, '删掉它，重新手打这几个字；账本没有改动');
}

async function conclude(outcome: Outcome, input: Input, session: Session, hold: Hold | undefined): Promise<number> {
  switch (outcome.kind) {
    case 'stop':
      return printStop(outcome, input, session.world, session.asOf);
    case 'text':
      session.world.terminal.out(outcome.text);
      return outcome.exit ?? exits.done;
    case 'answer':
      return printAnswer(outcome, input, session);
    case 'change':
      return carryOut(outcome, input, session, hold);
  }
}
