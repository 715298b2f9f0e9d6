import { exits } from '../../src/cli/contract/outcome.ts';
import { main } from '../../src/cli/main.ts';
import { type Break, breaking, Death } from './breaking.ts';
import type { Example } from './examples.ts';
import { differing, type Ground, type State } from './ground.ts';

/** What a run came to: its exit code, or that it died. */
export interface Run {
  readonly exit: number | 'died';
  readonly said: string;
  /** Without what tells the next run how to go on. */
  readonly state: State;
  /** Whether something is written down that the next run shall end. */
  readonly unfinished: boolean;
  readonly calls: readonly string[];
}

/** A command that nothing disturbs: the states before it and after each of its calls. */
export interface Undisturbed {
  readonly before: State;
  readonly after: Run;
  /** What it may stop at with something done and the rest told. */
  readonly steps: readonly State[];
  readonly resumes: boolean;
  readonly founds: string | undefined;
}

/** Makes a ground for an example. */
export type Lay<Where extends Ground> = (example: Example) => Where;

/** Types a command, of which a call may go wrong. */
export async function type(args: readonly string[], ground: Ground, where?: Break): Promise<Run> {
  ground.said();
  const broken = breaking(ground.world(), where);
  const exit = await main(args, broken.world).catch((error: unknown) => {
    if (error instanceof Death) return 'died' as const;
    throw error;
  });
  const state = new Map(ground.state());
  const unfinished = [...state.keys()].filter((name) => name.endsWith('/.xiaoneng/journal.json'));
  for (const name of unfinished) state.delete(name);
  return { exit, said: ground.said(), state, unfinished: unfinished.length > 0, calls: broken.calls };
}

/** A ground as the example wants it. */
export async function laid<Where extends Ground>(example: Example, lay: Lay<Where>): Promise<Where> {
  const ground = lay(example);
  if (!example.first) return ground;
  const { exit, said } = await type(example.first, ground);
  if (exit !== exits.done) throw new Error(`${example.first.join(' ')}: ${said}`);
  return ground;
}

/** Runs an example as it is meant to go. */
export async function undisturbed(example: Example, lay: Lay<Ground>): Promise<Undisturbed> {
  const ground = await laid(example, lay);
  const before = ground.state();
  const after = await type(example.args, ground);
  const steps = await stepsOf(example, lay, after.calls);
  return { before, after, steps, resumes: example.resumes === true, founds: example.founds };
}

async function stepsOf(example: Example, lay: Lay<Ground>, calls: readonly string[]): Promise<State[]> {
  const states: State[] = [];
  for (const [index, call] of calls.entries()) {
    if (!example.steps?.test(call)) continue;
    const ground = await laid(example, lay);
    states.push((await type(example.args, ground, { at: index + 1, way: 'dies after' })).state);
  }
  return states;
}

/** What speaks against a run that was refused something: neither as before nor as after, or other than it said. */
export function objectionTo({ exit, said, state }: Run, plain: Undisturbed): string | undefined {
  const { before, after, steps } = plain;
  const isAt = (whole: State) => differing(state, whole).length === 0;
  const isTold = /磁盘已满|没有权限|git 被中断|git 没有说清|不知道提交人/.test(said);
  if (exit === exits.done || exit === exits.incomplete) {
    const isMerging = plain.founds !== undefined && differing(state, after.state).every(ofMerging);
    const isGood = isAt(after.state) ? exit === after.exit || isTold : isTold && (isMerging || steps.some(isAt));
    return isGood ? undefined : `${exit}, yet not done: ${lacking(state, after.state)}\n${said}`;
  }
  if (exit === 'died') return 'it died of a refusal';
  if (plain.resumes && said.includes('再') && isAsSaid(steps.findIndex(isAt), said, after)) return undefined;
  const isNamed = differing(state, before).every(
    (name) => isStored(name) || isFileIn(name, said) || isOfNew(name, said, plain.founds),
  );
  return isNamed ? undefined : `${exit}, yet not as before: ${lacking(state, before)}\n${said}`;
}

/** Whether a command that goes on the next time has stopped after a call, and not after a merge that it says was none. */
function isAsSaid(step: number, said: string, { calls }: Run): boolean {
  return step >= 0 && !(said.includes('和合并前一样') && step >= calls.indexOf('merge'));
}

/** What could not be taken back, or what somebody has typed, stays and is named. */
function isFileIn(name: string, said: string): boolean {
  return name.startsWith('file ') && said.includes(name.split('/').at(-1) ?? name);
}

/**
 * Of a ledger that was made before what failed: it is told as a whole where it could not be taken back, and history
 * tells that it was made and taken back; that its repository can merge now is in nobody's way.
 */
function isOfNew(name: string, said: string, founds: string | undefined): boolean {
  if (founds === undefined) return false;
  if (ofMerging(name)) return true;
  const isWithin = /^(?:file|index) /.test(name) && name.includes(` ${founds}/`);
  return isWithin ? said.includes('没能撤回') : name.startsWith('head ');
}

/** How a repository merges records: its settings, and for which files. */
export function ofMerging(name: string): boolean {
  return name.startsWith('repository ') || name.endsWith('/.git/info/attributes');
}

/** What lies in the store by its sum, and no record tells of, is in nobody's way: it is the same when it is tried again. */
function isStored(name: string): boolean {
  return /^file \/附件库\/[0-9a-f]{2}\/[0-9a-f]{64}\./.test(name);
}

function lacking(one: State, other: State): string {
  return differing(one, other).join(', ');
}

/** What a run that died has left, in words; undefined where all is as before or as after. */
export function leftBy({ state }: Run, { before, after, steps }: Undisturbed): string | undefined {
  if ([before, after.state, ...steps].some((whole) => differing(state, whole).length === 0)) return undefined;
  const done = differing(state, before);
  const due = differing(before, after.state);
  const strange = done.filter((name) => !due.includes(name) || state.get(name) !== after.state.get(name));
  if (strange.length > 0) return `left over: ${kindsOf(strange)}`;
  return done.length === due.length
    ? undefined
    : `${kindsOf(done)} done, ${kindsOf(differing(state, after.state))} not`;
}

/** files, index, head */
function kindsOf(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.split(' ')[0] ?? ''))].join(' and ');
}
