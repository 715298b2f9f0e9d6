import type { Kind, Numbered } from '../../records/kind.ts';
import { countWords, type SeveralRow, type SeveralStage, severalView } from '../../views/files/several.ts';
import type { Problem } from '../../views/view/problem.ts';
import { exits, type Intention, isStop, type Outcome, type Stop, stop, tryTo } from '../contract/outcome.ts';
import type { Options } from '../contract/spec.ts';
import { discreet } from '../output/redact.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { besides } from './beside.ts';
import { asItStands } from './meant.ts';
import { oneChange } from './one-change.ts';
import { isChanging, placeless, problemIn, type Result, rowOf } from './result.ts';
import type { Meant, Severally, Typed, Work } from './work.ts';

/** Does it to several: one look over all of them, one confirmation, and one commit of all or none. */
export async function together<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  meant: Meant<R, I>,
  input: I,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const targets = (await work.ahead?.(meant.targets, open, session)) ?? meant.targets;
  const results = await oneByOne(work, { ...meant, targets }, open, { ...session, asker: undefined });
  const isLacking = meant.manner === 'choice' && open.errors().length > 0;
  const notes = [...meant.notes, ...(isLacking ? [UNREAD] : [])];
  const outcome = await outcomeOf(work, { ...meant, notes, targets }, results, input, open, session);
  return isLacking && outcome.kind === 'change' ? { ...outcome, incomplete: true } : outcome;
}

/** Each after the other, in a ledger in which those before it are done. */
async function oneByOne<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  { targets, manner }: Meant<R, I>,
  open: OpenLedger,
  session: Session,
): Promise<Result<R, I>[]> {
  const results: Result<R, I>[] = [];
  let now = open;
  for (const [at, target] of targets.entries()) {
    session.world.terminal.progress(`${work.told} ${at + 1}/${targets.length}`);
    const { filed, input } = target;
    const made = isStop(filed)
      ? filed
      : await tryTo(() => work.each(asItStands(filed, work, now), input, now, session, manner));
    results.push({ target, made: isStop(made) ? discreet(made, wordsOf(work.kind, input)) : made });
    if (!isStop(made)) for (const file of made.change.files) now = besides(now, work.kind, file);
  }
  refuseAsTyped(results.map(({ made }) => made));
  return results;
}

/** What was typed for one, as it would stand on a command line of its own. */
function wordsOf({ name }: Kind, { args, options }: Typed): string[] {
  const told = Object.entries(options as Options).flatMap(([option, value]) => {
    const flag = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [value].flat().flatMap((one) => (typeof one === 'string' ? [flag, one] : []));
  });
  return [name, ...args, ...told];
}

/** What was typed wrongly for all of them is wrong with the command. */
function refuseAsTyped(made: readonly (Intention | Stop)[]): void {
  const [first] = made;
  if (!isStop(first) || first.exit !== exits.usage) return;
  if (made.every((one) => isStop(one) && one.message === first.message)) stop(first);
}

/** The look over all of them; or the one change, once somebody has said yes where there is somebody to be asked. */
async function outcomeOf<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  { manner, notes }: Meant<R, I>,
  results: readonly Result<R, I>[],
  { options }: I,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const typed = options as Severally;
  const made = results.flatMap((result) => (isStop(result.made) ? [] : [result.made]));
  const changing = made.filter(isChanging);
  return concluded(
    {
      told: work.told,
      rows: results.map((result) => rowOf(result, work, open)),
      notes,
      problems: typed.json === true ? results.flatMap(problemIn) : [],
      isAsked: manner !== 'numbers',
    },
    () => (changing.length === 0 ? undefined : oneChange(work.told, changing)),
    typed,
    session,
  );
}

/** What was looked at, one by one. */
export interface LookedAt {
  readonly told: string;
  readonly rows: readonly SeveralRow[];
  readonly notes: readonly string[];
  /** For programs: what is to be said of each. */
  readonly problems: readonly Problem[];
  /** Nobody named them one by one: it takes a yes. */
  readonly isAsked: boolean;
}

/** The answer where nothing may be written; else the one change, once somebody has said yes where there is somebody to be asked. */
export async function concluded(
  { told, rows, notes, problems, isAsked }: LookedAt,
  change: () => Pick<Intention, 'kind' | 'change'> | undefined,
  typed: Severally,
  session: Session,
): Promise<Outcome> {
  const refused = rows.filter((row) => row.refused).length;
  const shown = (stage: SeveralStage) => severalView(told, rows, stage, notes);
  const answered = (stage: SeveralStage, exit: number, ...more: readonly string[]): Outcome => {
    const view = shown(stage);
    const notes = [...(view.notes ?? []), ...more];
    return { kind: 'answer', view: { ...view, notes }, problems: problems.map(placeless), exit };
  };
  if (rows.length === 0) return answered('looked', exits.done, '没有要写的，账本没有改动。');
  const isNone = refused === rows.length;
  if (isNone || (refused > 0 && typed.skipRefused !== true))
    return answered('refused', exits.refused, isNone ? NONE_FIT : NOT_ALL_FIT);
  const made = change();
  if (!made) return answered('written', refused > 0 ? exits.incomplete : exits.done, UNCHANGED);
  const isSure = typed.yes === true || typed.dryRun === true;
  if (isAsked && !isSure && !session.asker) return answered('refused', exits.refused, UNCONFIRMED);
  const intention: Intention = { ...made, view: shown('written'), incomplete: refused > 0 };
  if (isSure || !session.asker) return { ...intention, told: problems };
  const { confirm } = await import('../writing/confirm.ts');
  const confirmed = await confirm({ ...intention, view: shown('looked') }, session);
  const counted = countWords(rows, 'written');
  return { ...confirmed, view: { ...confirmed.view, notes: [counted] } };
}

const UNREAD = '账本有错误，筛选可能漏了读不出来的；运行 xiaoneng check 查看。';
const NONE_FIT = '一项也没有写：都不能写。';
const NOT_ALL_FIT = '一项也没有写：改好不能写的，或加 --skip-refused 只写其余的。';
const UNCHANGED = '内容没有变化，没有写入。';
const UNCONFIRMED = '没有写：核对以后加 --yes 就写；只看不写加 --dry-run。';
