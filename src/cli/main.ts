import type { Moment } from '../calendar/moment.ts';
import { hasControl, visible } from '../ledger/text/characters.ts';
import { LedgerMoved } from '../ledger/unopened.ts';
import type { World } from '../world/world.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { parseArguments } from './command-line/program.ts';
import { exits, isStop, type Outcome, stop, tryTo } from './contract/outcome.ts';
import { type AnyInput, asksEveryTask, mayWrite } from './contract/spec.ts';
import { wantedOf } from './output/present.ts';
import { discreet } from './output/redact.ts';
import { printAnswer, printStop } from './output/report.ts';
import type { CommandSpec } from './session/command.ts';
import { createSession, type Session } from './session/session.ts';
import { aboutOne, askAll, ledgersNamed } from './session/several-ledgers.ts';
import { narrowed, withOwn } from './session/user-settings.ts';
import { createHold, type Hold } from './session/write-lock.ts';
import { carryOut } from './writing/apply.ts';

/** Runs one command: what was typed after `xiaoneng`, and the world it is typed in. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  try {
    return await runOnce(args, world);
  } catch (error) {
    if (!(error instanceof LedgerMoved)) throw error;
    const { cache: _, ...afresh } = world;
    return runOnce(args, afresh);
  }
}

/** What was found out before a command was stopped: how it is told depends on it. */
interface Known {
  input: Pick<AnyInput, 'options'>;
  asOf?: Moment;
}

/** The one place where a stop ends. */
async function runOnce(args: readonly string[], world: World): Promise<number> {
  const known: Known = { input: { options: { json: args.includes('--json') } } };
  const exit = await tryTo(() => answered(args, world, known));
  return isStop(exit) ? printStop(discreet(exit, args), known.input, world, known.asOf) : exit;
}

async function answered(args: readonly string[], world: World, known: Known): Promise<number> {
  const parsed = await parseArguments(args, world);
  if (parsed.kind === 'done') return exits.done;
  const { spec, input: asked } = parsed;
  known.input = asked;
  refuseUnseen(args);
  const ledgers = ledgersNamed(asked, spec);
  if (ledgers.length > 1) return ofSeveral(ledgers, spec, asked, world, known);
  const { input, note } = withOwn(spec, aboutOne(asked, ledgers[0]), world);
  known.input = input;
  const hold = mayWrite(spec, input) ? createHold(world) : undefined;
  const session = createSession(world, input.options, catalogue, { hold, everyTask: asksEveryTask(spec, input) });
  wantedOf(input);
  known.asOf = session.asOf;
  if (!spec.run) return exits.done;
  try {
    return await conclude(narrowed(await spec.run(input, session), note), input, session, hold);
  } finally {
    hold?.release();
  }
}

/** Puts one question to several ledgers. */
async function ofSeveral(
  ledgers: readonly string[],
  spec: CommandSpec,
  input: AnyInput,
  world: World,
  known: Known,
): Promise<number> {
  wantedOf(input);
  const { answer, session } = await askAll(ledgers, input, spec, world, catalogue);
  known.asOf = session.asOf;
  return printAnswer(answer, input, session);
}

/** What no ledger may hold cannot have been meant by whoever typed or pasted it. */
function refuseUnseen(args: readonly string[]): void {
  const marred = args.find(hasControl);
  if (marred !== undefined) stop('control-character-typed', { marred: visible(marred) });
}

async function conclude(outcome: Outcome, input: AnyInput, session: Session, hold: Hold | undefined): Promise<number> {
  switch (outcome.kind) {
    case 'text':
      session.world.terminal.out(outcome.text);
      return outcome.exit ?? exits.done;
    case 'answer': {
      const exit = await printAnswer(outcome, input, session);
      session.opened()?.keep();
      return exit;
    }
    case 'change':
      return carryOut(outcome, input, session, hold);
  }
}
