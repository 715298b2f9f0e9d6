import { resolve } from 'node:path';
import type { Moment } from '../calendar/moment.ts';
import {
  builtProgram,
  fileState,
  type Memory,
  memoryFile,
  memoryFolder,
  minuteNow,
  writeMemory,
} from './remembered.ts';
import { STEP_MS } from './survey.ts';
import type { Files, World } from './world.ts';

/** A world that watches what an answer is made from, and keeps the answer for the next one who asks the same. */
export interface Remembering {
  readonly world: World;
  /** To be called when all has been said. */
  keep(code: number): void;
}

/**
 * Watches a run through its world. Whatever may do something, or depends on what cannot be looked at again (git, chance,
 * questions, standard input), makes the answer one that is not kept.
 */
export function remembering(world: World, args: readonly string[]): Remembering {
  const folder = memoryFolder(world.env);
  if (folder === undefined) return { world, keep: () => undefined };
  const watch = createWatch(world);
  const file = memoryFile(folder, args, world.cwd, builtProgram(world.program[1]));
  return {
    world: watched(world, watch),
    keep: (code) => {
      const memory = watch.memory(code);
      if (memory) writeMemory(folder, file, memory);
    },
  };
}

/** What has been seen of the world so far. */
interface Watch {
  readonly env: Map<string, string | null>;
  readonly folders: Map<string, string>;
  readonly files: Map<string, string | null>;
  readonly said: [1 | 2, string][];
  clock: '' | 'day' | 'minute';
  /** Nothing may be kept. */
  spoilt: boolean;
  memory(code: number): Memory | undefined;
}

function createWatch({ terminal }: World): Watch {
  const start = minuteNow();
  const watch: Watch = {
    env: new Map(),
    folders: new Map(),
    files: new Map(),
    said: [],
    clock: '',
    spoilt: false,
    memory: (code) => {
      const clock = watch.clock === '' ? null : watch.clock === 'day' ? start.slice(0, 10) : start;
      // what took so long that it is no more of its own day or minute
      if (watch.spoilt || (clock !== null && !minuteNow().startsWith(clock))) return undefined;
      return {
        env: [...watch.env],
        terminal: { columns: terminal.columns ?? null, colour: terminal.colour, asks: terminal.ask !== undefined },
        clock,
        folders: [...watch.folders],
        files: [...watch.files],
        said: watch.said,
        code,
      };
    },
  };
  return watch;
}

function watched(world: World, watch: Watch): World {
  const { terminal } = world;
  const spoiling = <A extends unknown[], R>(act: (...given: A) => R) => {
    return (...given: A): R => {
      watch.spoilt = true;
      return act(...given);
    };
  };
  const saying = (stream: 1 | 2, say: (text: string) => void) => (text: string) => {
    watch.said.push([stream, text]);
    say(text);
  };
  return {
    ...world,
    files: watchedFiles(world.files, world.cwd, watch),
    env: watchedEnv(world.env, watch),
    lock: spoiling(world.lock),
    git: spoiling(world.git),
    edit: spoiling(world.edit),
    pause: spoiling(world.pause),
    random: spoiling(world.random),
    clock: { now: () => watchedMoment(world.clock.now(), watch) },
    terminal: {
      ...terminal,
      out: saying(1, terminal.out),
      err: saying(2, terminal.err),
      readStdin: spoiling(terminal.readStdin),
      ...(terminal.ask && { ask: spoiling(terminal.ask) }),
    },
  };
}

function watchedFiles(files: Files, cwd: string, watch: Watch): Files {
  const spoil = () => {
    watch.spoilt = true;
  };
  return {
    walk: (folder) => {
      const now = Date.now();
      const walk = files.walk(folder);
      if (walk.troubles.length > 0 || walk.state.newest > now - STEP_MS) spoil();
      watch.folders.set(resolve(cwd, folder), walk.state.print);
      return walk;
    },
    holds: files.holds,
    read: (path) => {
      note(path, cwd, watch);
      const outcome = files.read(path);
      // it may be readable the next time, and looks the same
      if (!outcome.ok && outcome.trouble.kind !== 'missing') spoil();
      return outcome;
    },
    exists: (path) => {
      note(path, cwd, watch);
      return files.exists(path);
    },
    write: (...given) => {
      spoil();
      return files.write(...given);
    },
    remove: (...given) => {
      spoil();
      return files.remove(...given);
    },
    settle: files.settle,
    makeExecutable: (path) => {
      spoil();
      return files.makeExecutable(path);
    },
    sweep: (folder) => {
      spoil();
      files.sweep(folder);
    },
  };
}

/** A file below a folder that was walked is known by that. */
function note(path: string, cwd: string, watch: Watch): void {
  const place = path.startsWith('/') ? path : resolve(cwd, path);
  for (const folder of watch.folders.keys()) {
    const isSeen = place.startsWith(`${folder}/`) && !place.slice(folder.length).includes('/.');
    if (isSeen) return;
  }
  if (watch.files.has(place)) return;
  const { print, newest, isLink } = fileState(place);
  if (isLink || newest > Date.now() - STEP_MS) watch.spoilt = true;
  watch.files.set(place, print);
}

function watchedEnv(env: World['env'], watch: Watch): World['env'] {
  return new Proxy(env, {
    get: (target, name) => {
      const value = typeof name === 'string' ? target[name] : undefined;
      if (typeof name === 'string') watch.env.set(name, value ?? null);
      return value;
    },
    ownKeys: (target) => {
      watch.spoilt = true;
      return Reflect.ownKeys(target);
    },
  });
}

/** A moment that tells whether anybody asked for its minute. */
function watchedMoment({ day, minute }: Moment, watch: Watch): Moment {
  if (watch.clock === '') watch.clock = 'day';
  return {
    day,
    get minute() {
      watch.clock = 'minute';
      return minute as number;
    },
  };
}
