import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
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
  const module = { exports: {} as Bundle };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, pathToFileURL(file).href);
  return { bundle: module.exports, code: () => script.createCachedData() };
}
