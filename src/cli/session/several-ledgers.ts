import { federatedView } from '../../views/view/federated.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { World } from '../../world/world.ts';
import { type Answer, isStop, stop, tryTo } from '../contract/outcome.ts';
import type { AnyInput, CommandWords, Group } from '../contract/spec.ts';
import type { CommandSpec } from './command.ts';
import type { Outside } from './outside-history.ts';
import { createSession, type OpenLedger, type Session } from './session.ts';

/** The ledgers that were named; a command that is not for several has one at most. */
export function ledgersNamed({ options }: AnyInput, spec: CommandWords): readonly string[] {
  const different = [...new Set(options.ledger)];
  if (different.length < 2 || spec.federates) return different;
  return stop('ledgers-several');
}

/** The same question put to one ledger. */
export function aboutOne(input: AnyInput, ledger: string | undefined): AnyInput {
  return { ...input, options: { ...input.options, ledger: ledger === undefined ? undefined : [ledger] } };
}

/** What one of several ledgers answered; the ledger itself is let go before the next is read. */
interface Told {
  readonly name: string;
  readonly folder: string;
  readonly answer: Answer;
  readonly errors: readonly Problem[];
  readonly barred: readonly Problem[];
  readonly outside: Outside;
}

/** The answers of several ledgers as one, and a session that knows the errors of them all. */
export async function askAll(
  ledgers: readonly (string | undefined)[],
  input: AnyInput,
  spec: CommandSpec,
  world: World,
  catalogue: readonly Group[],
): Promise<{ readonly answer: Answer; readonly session: Session }> {
  const told: Told[] = [];
  let last: Session | undefined;
  for (const [index, ledger] of ledgers.entries()) {
    if (ledger !== undefined) world.terminal.progress(`第 ${index + 1}/${ledgers.length} 个账本：${ledger}`);
    const question = aboutOne(input, ledger);
    const session = createSession(world, question.options, catalogue);
    const answer = await tryTo(async () => spec.run?.(question, session));
    if (isStop(answer))
      return stop(ledger === undefined ? answer : { ...answer, message: `${ledger}：${answer.message}` });
    const open = session.opened();
    if (answer?.kind !== 'answer' || !open) continue;
    const name = open.ledger.office?.name ?? open.folder;
    told.push({
      name,
      folder: open.folder,
      answer,
      errors: open.errors(),
      barred: open.barred(),
      outside: open.outside(),
    });
    open.keep();
    last = session;
  }
  const open = last?.opened();
  if (!last || !open) return stop('ledgers-none');
  const names = namesOf(told);
  const origins = told.map(({ answer }, i) => ({ name: names[i] ?? '', view: answer.view }));
  const cautions = told.flatMap(({ answer }, i) =>
    (answer.cautions ?? []).map((one) => ({ ...one, finding: `${names[i]}：${one.finding}` })),
  );
  const exit = Math.max(0, ...told.map(({ answer }) => answer.exit ?? 0));
  const named = (which: (one: Told) => readonly Problem[]) =>
    told.flatMap((one, i) => which(one).map((problem) => ({ ...problem, file: `${names[i]}/${problem.file}` })));
  const errors = named((one) => one.errors);
  const barred = named((one) => one.barred);
  const outside = outsideAll(told.map((one, i) => ({ ...one, name: names[i] ?? '' })));
  const all: OpenLedger = { ...open, errors: () => errors, barred: () => barred, outside: () => outside };
  return {
    answer: { kind: 'answer', view: federatedView(origins), exit, cautions },
    session: { ...last, opened: () => all },
  };
}

function outsideAll(told: readonly Told[]): Outside {
  const under = (which: (one: Outside) => readonly string[]) =>
    told.flatMap(({ name, outside }) => which(outside).map((path) => `${name}/${path}`));
  const lost = told.find(({ outside }) => outside.lost !== undefined)?.outside.lost;
  const unclear = told.find(({ outside }) => outside.unclear !== undefined)?.outside.unclear;
  return {
    loose: under(({ loose }) => loose),
    unwatched: under(({ unwatched }) => unwatched),
    absent: under(({ absent }) => absent),
    ...(unclear !== undefined && { unclear }),
    ...(lost !== undefined && { lost }),
  };
}

/** By the names of their offices; by their folders too where two have the same. */
function namesOf(told: readonly Told[]): string[] {
  return told.map(({ name, folder }) =>
    told.filter((other) => other.name === name).length > 1 ? `${name}（${folder}）` : name,
  );
}
