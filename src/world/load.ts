import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { readSummed } from './summed.ts';

/** What the bundle of the program offers. */
export interface Bundle {
  run(args: readonly string[]): Promise<void>;
}

/** A bundle that has been compiled, and the code that came of it, which makes the next start quicker. */
export interface Loaded {
  readonly bundle: Bundle;
  code(): Uint8Array;
}

/**
 * A run is over before code that V8 optimises pays for it, and threads that collect young objects wait for one another
 * longer than they work: both cost a quarter of the CPU time of a question to 10,000 tasks (measured, see docs/bench.md).
 * What is made while the program starts is mostly kept: room for it at once saves copying it again and again.
 */
const FOR_SHORT_RUNS = ['--interrupt-budget=600000', '--no-parallel-scavenge', '--semi-space-growth-factor=4'];
/** As V8 starts. Code is only taken back under the settings under which it was kept. */
const AS_STARTED = ['--interrupt-budget=67584', '--parallel-scavenge', '--semi-space-growth-factor=2'];

/**
 * Loads the bundle program.cjs with the code that was kept of it in program.code when it was built; without that, and
 * with another version of Node, it is compiled anew. The bundle is CommonJS: only of that can code be kept.
 */
export function load(program: string): Loaded {
  const file = `${program}.cjs`;
  const kept = readSummed(`${program}.code`);
  const script = new Script(`(function (exports, require, module, programUrl) {${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(kept && { cachedData: kept }),
  });
  set(FOR_SHORT_RUNS);
  const module = { exports: {} as Bundle };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, pathToFileURL(file).href);
  return { bundle: module.exports, code: () => codeOf(script) };
}

function codeOf(script: Script): Uint8Array {
  set(AS_STARTED);
  return script.createCachedData();
}

function set(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
