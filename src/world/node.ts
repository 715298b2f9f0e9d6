import { randomBytes } from 'node:crypto';
import { shanghaiClock } from './clock.ts';
import { nodeFiles } from './files.ts';
import { nodeGit } from './git.ts';
import { nodeTerminal } from './terminal.ts';
import type { World } from './world.ts';

/** The world as this process finds it. */
export function nodeWorld(): World {
  const cwd = process.cwd();
  const env = Object.freeze({ ...process.env });
  return {
    files: nodeFiles(cwd),
    git: (folder) => nodeGit(cwd, folder, env),
    clock: shanghaiClock,
    terminal: nodeTerminal(env),
    random: (count) => randomBytes(count),
    env,
    runtime: process.versions.node,
    cwd,
  };
}
