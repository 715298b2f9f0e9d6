import type { Files, Git, GitOutcome, Lock, Outcome, TroubleKind, World } from '../../src/world/world.ts';

/** What goes wrong with a call: it is refused, or that one and all after it; or the process dies before or after it. */
export const ways = ['refused', 'all refused', 'dies before', 'dies after'] as const;
export type Way = (typeof ways)[number];

export interface Break {
  /** The call that goes wrong, counted from 1. */
  readonly at: number;
  readonly way: Way;
}

/** Of a process that was killed: nothing of it runs any more, not even what is to be done at last. */
export class Death extends Error {}

/** A world whose calls that change something are counted, and of which one goes wrong. */
export interface Broken {
  readonly world: World;
  /** What was asked to change something, in order. */
  readonly calls: readonly string[];
}

export function breaking(world: World, where?: Break): Broken {
  const calls: string[] = [];
  let dead = false;
  const living = () => {
    if (dead) throw new Death();
  };
  const die = (): never => {
    dead = true;
    throw new Death();
  };
  const step: Step = (name, refusal, act) => {
    living();
    calls.push(name);
    const isIt = where?.at === calls.length;
    if (isIt && where.way === 'dies before') die();
    if ((isIt && where.way === 'refused') || (where?.way === 'all refused' && calls.length >= where.at)) return refusal;
    const answer = act();
    return isIt && where.way === 'dies after' ? die() : answer;
  };
  const stepping = {
    ...world,
    files: { ...world.files, ...filesStepping(world.files, step) },
    git: (folder: string, place?: 'hook') => mortal(gitStepping(world.git(folder, place), step), living),
    lock: (folder: string, forgotten?: boolean) => {
      const lock = step<Outcome<Lock>>('lock', refused('denied', folder), () => world.lock(folder, forgotten));
      return lock.ok ? mortal(lock, living) : lock;
    },
  };
  return { world: mortal(stepping, living), calls };
}

type Step = <Answer>(name: string, refusal: Answer, act: () => Answer) => Answer;

/** The same, of which nothing can be called once the process is dead. */
function mortal<T extends object>(whole: T, living: () => void): T {
  const guarded = Object.entries(whole).map(([name, part]) => {
    if (typeof part === 'function') {
      const guard = (...given: unknown[]) => {
        living();
        return part(...given);
      };
      return [name, guard];
    }
    const isWorld =
      typeof part === 'object' && part !== null && ['files', 'terminal', 'clock', 'shared'].includes(name);
    return [name, isWorld ? mortal(part, living) : part];
  });
  return Object.fromEntries(guarded) as T;
}

function refused(kind: TroubleKind, path: string): Outcome<never> {
  const message = kind === 'full' ? '磁盘已满' : '没有权限';
  return { ok: false, trouble: { kind, path, message } };
}

const unwilling = { ok: false, reason: '磁盘已满', detail: '' } as const;

function filesStepping(files: Files, step: Step): Partial<Files> {
  return {
    write: (path, ...rest) => step(`write ${nameIn(path)}`, refused('full', path), () => files.write(path, ...rest)),
    remove: (path, ...rest) =>
      step(`remove ${nameIn(path)}`, refused('denied', path), () => files.remove(path, ...rest)),
    carry: (from, to, ...rest) =>
      step(`carry ${nameIn(to)}`, refused('full', to), () => files.carry(from, to, ...rest)),
    prune: (folder, isKept) => step(`prune ${folder}`, refused('denied', folder), () => files.prune(folder, isKept)),
    makeExecutable: (path) =>
      step(`make executable ${nameIn(path)}`, refused('denied', path), () => files.makeExecutable(path)),
  };
}

function nameIn(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function gitStepping(git: Git, step: Step): Git {
  const { shared } = git;
  const commit = (...given: Parameters<Git['commit']>) => step('commit', unwilling, () => git.commit(...given));
  const outcome = <Given extends unknown[], Value extends GitOutcome>(
    name: string,
    act: (...given: Given) => Value,
  ) => {
    return (...given: Given) => step(name, unwilling as Value | typeof unwilling, () => act(...given)) as Value;
  };
  return {
    ...git,
    commit,
    unstage: outcome('unstage', git.unstage),
    init: outcome('init', git.init),
    configure: outcome('configure', git.configure),
    shared: {
      ...shared,
      fetch: outcome('fetch', shared.fetch),
      merge: outcome('merge', shared.merge),
      push: (upstream) => step<ReturnType<typeof shared.push>>('push', unwilling, () => shared.push(upstream)),
    },
  };
}
