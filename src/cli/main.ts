import type { Moment } from '../calendar/moment.ts';
import { hasControl, hasUnread, visible } from '../ledger/text/characters.ts';
import { isMade } from '../views/view/rows.ts';
import type { World } from '../world/world.ts';
import { withTimes } from './asking/typed-times.ts';
import { oftenNamed } from './catalogue/often.ts';
import { parseArguments } from './command-line/program.ts';
import { exits, isStop, type Outcome, stop, tryTo } from './contract/outcome.ts';
import { type AnyInput, type Group, mayWrite } from './contract/spec.ts';
import { refuseUnfit } from './output/present.ts';
import { discreet } from './output/redact.ts';
import { printAnswer, printStop } from './output/report.ts';
import { PackDamaged } from './pack/rows.ts';
import type { CommandSpec, Run } from './session/command.ts';
import { findLedger } from './session/find-ledger.ts';
import { createSession, type Session } from './session/session.ts';
import { aboutOne, askAll, ledgersNamed } from './session/several-ledgers.ts';
import { narrowed, withOwn } from './session/user-settings.ts';
import { createHold, type Hold } from './session/write-lock.ts';
import { carryOut } from './writing/apply.ts';
import { recover } from './writing/recover.ts';

/** Runs one command: what was typed after `xiaoneng`, and the world it is typed in. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  try {
    return await runOnce(args, world);
  } catch (error) {
    if (!(error instanceof Unreliable)) throw error;
    return runOnce(args, withoutPack(world));
  }
}

/** Thrown before anything is printed or written: the pack is damaged, so the command starts again without it. */
class Unreliable extends Error {}

/** The same world with an empty cache; what the run keeps replaces the damaged pack. */
function withoutPack({ cache, ...world }: World): World {
  return cache ? { ...world, cache: { ...cache, get: () => undefined } } : world;
}

/** What was known when a command was stopped; it decides how the stop is told. */
interface Known {
  input: Pick<AnyInput, 'options'>;
  asOf?: Moment;
}

/** Runs a command once; a stop is caught here and told to the person. */
async function runOnce(args: readonly string[], world: World): Promise<number> {
  const known: Known = { input: { options: { json: args.includes('--json') } } };
  const exit = await tryTo(() => answered(args, world, known));
  return isStop(exit) ? printStop(discreet(exit, args), known.input, world, known.asOf) : exit;
}

type Catalogue = readonly Group<CommandSpec>[];

/** The commands among which the one that was typed is found: all of them, unless it is one of those that come often. */
async function catalogueFor(args: readonly string[]): Promise<Catalogue> {
  const spec = oftenNamed(args);
  return spec ? [{ title: '', commands: [spec] }] : (await import('./catalogue/catalogue.ts')).catalogue;
}

async function answered(args: readonly string[], world: World, known: Known): Promise<number> {
  const catalogue = await catalogueFor(args);
  const parsed = await parseArguments(args, catalogue, world);
  if (parsed.kind === 'done') return exits.done;
  const { spec } = parsed;
  known.input = parsed.input;
  refuseUnseen(args);
  const asked = await withTimes(spec, parsed.input, world);
  known.input = asked;
  const each = spec.toEach?.(asked);
  if (each) return toEach(each, { spec, input: asked, catalogue }, world, known);
  const ledgers = ledgersNamed(asked, spec);
  if (ledgers.length > 1) return ofSeveral(ledgers, { spec, input: asked, catalogue }, world, known);
  const { input, note } = withOwn(spec, aboutOne(asked, ledgers[0]), world);
  known.input = input;
  const hold = mayWrite(spec, input) ? holdFor(input, world) : undefined;
  const session = createSession(world, input.options, catalogue, { hold });
  refuseUnfit(input, world);
  known.asOf = session.asOf;
  if (!spec.run) return exits.done;
  try {
    const outcome = await outcomeOf(spec.run, input, session);
    const exit = await conclude(narrowed(outcome, note), input, session, hold);
    hold?.release();
    undamaged(() => session.opened()?.keep());
    return exit;
  } finally {
    hold?.release();
  }
}

/** The outcome of a command. Whatever it needs of the pack is read before anything is printed. */
function outcomeOf(run: Run, input: AnyInput, session: Session): Promise<Outcome> {
  return reliably(async () => {
    const outcome = await run(input, session);
    if (outcome.kind === 'answer') session.opened()?.errors();
    if (outcome.kind === 'answer' && outcome.view.sections.some(({ rows }) => isMade(rows))) session.opened()?.prove();
    return outcome;
  });
}

async function reliably<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof PackDamaged ? new Unreliable() : error;
  }
}

/** Runs `act`, which only prepares the next run; a damaged pack is no failure here. */
function undamaged(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof PackDamaged)) throw error;
  }
}

function holdFor({ options }: AnyInput, world: World): Hold {
  const keepOut = options.commit === false;
  return createHold(world, (folder) => recover(folder, keepOut, world), options['repair'] === true);
}

/** A command as it was typed, and those among which it was found. */
interface Question {
  readonly spec: CommandSpec;
  readonly input: AnyInput;
  readonly catalogue: Catalogue;
}

/** Puts one question to several ledgers. */
async function ofSeveral(
  ledgers: readonly string[],
  { spec, input, catalogue }: Question,
  world: World,
  known: Known,
): Promise<number> {
  refuseUnfit(input, world);
  const { answer, session } = await reliably(() => askAll(ledgers, input, spec, world, catalogue));
  known.asOf = session.asOf;
  return printAnswer(answer, input, session);
}

/** Does the same with every ledger that is named, or with the one that is found; what is told of it is printed. */
async function toEach(run: Run, { spec, input, catalogue }: Question, world: World, known: Known): Promise<number> {
  const ledgers = input.options.ledger ? [...new Set(input.options.ledger)] : [undefined];
  for (const ledger of ledgers) findLedger(world, ledger);
  const { answer, session } = await reliably(() => askAll(ledgers, input, { ...spec, run }, world, catalogue));
  known.asOf = session.asOf;
  const { output: _written, format: _form, ...options } = input.options;
  return printAnswer(answer, { ...input, options }, session);
}

/** Stops at control and invisible characters among the arguments: no file of a ledger may hold them. */
function refuseUnseen(args: readonly string[]): void {
  const marred = args.find(hasControl);
  if (marred !== undefined) stop('control-character-typed', { marred: visible(marred) });
  const unread = args.find(hasUnread);
  if (unread !== undefined) stop('unread-character-typed', { unread });
}

async function conclude(outcome: Outcome, input: AnyInput, session: Session, hold: Hold | undefined): Promise<number> {
  switch (outcome.kind) {
    case 'text':
      session.world.terminal.out(outcome.text);
      return outcome.exit ?? exits.done;
    case 'answer':
      return printAnswer(outcome, input, session);
    case 'change':
      return carryOut(outcome, input, session, hold);
  }
}
