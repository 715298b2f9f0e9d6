import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { nodeCache } from './cache.ts';
import { shanghaiClock } from './clock.ts';
import { openEditor } from './editor.ts';
import { nodeFiles } from './files.ts';
import { nodeGit } from './git.ts';
import { signals } from './interruption.ts';
import { takeLock } from './lock.ts';
import { builtProgram } from './remembered.ts';
import { sleep } from './sleep.ts';
import { nodeTerminal } from './terminal.ts';
import type { World } from './world.ts';

/** Where and how a program was started. */
export interface Start {
  readonly cwd: string;
  readonly env: World['env'];
  /** The file that was started. */
  readonly program: string;
}

function thisStart(): Start {
  return { cwd: process.cwd(), env: Object.freeze({ ...process.env }), program: process.argv[1] ?? '' };
}

/** The world on this machine, as a process that was started so finds it. */
export function nodeWorld({ cwd, env, program }: Start = thisStart()): World {
  const terminal = nodeTerminal(env);
  const cache = nodeCache(env, builtProgram(program));
  return {
    files: nodeFiles(cwd),
    lock: (folder, forgotten = false) => {
      const wait = (pid: number) => terminal.err(`另一个 xiaoneng（进程 ${pid}）正在写账本，等它写完……\n`);
      return takeLock(resolve(cwd, folder), randomBytes(8).toString('hex'), {
        patience: patienceOf(env),
        wait,
        forgotten,
      });
    },
    git: (folder, place) => nodeGit(cwd, folder, env, place),
    interruption: signals,
    clock: shanghaiClock,
    ...(cache && { cache }),
    terminal,
    edit: (path) => openEditor(resolve(cwd, path), env),
    pause: (turn) => sleep(Math.random() * Math.min(2000, 100 * turn)),
    random: (count) => randomBytes(count),
    env,
    runtime: process.versions.node,
    program: [process.execPath, program],
    cwd,
  };
}

/** XIAONENG_WAIT: how many seconds to wait for another process that is writing. */
function patienceOf(env: World['env']): number {
  const seconds = Number(env['XIAONENG_WAIT'] ?? '');
  return (env['XIAONENG_WAIT'] && seconds >= 0 ? seconds : 60) * 1000;
}
