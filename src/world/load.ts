import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

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
 * Loads the bundle in a file with the code that was kept of it when it was built; another version of Node compiles it
 * anew. The bundle is CommonJS: only of that can code be kept.
 */
export function load(program: string, kept: Uint8Array | undefined): Loaded {
  const source = readFileSync(program, 'utf8');
  const script = new Script(`(function (exports, require, module, programUrl) {${source}\n})`, {
    filename: program,
    ...(kept && { cachedData: Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength) }),
  });
  const module = { exports: {} as Bundle };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(module.exports, createRequire(`${dirname(program)}/`), module, pathToFileURL(program).href);
  return { bundle: module.exports, code: () => script.createCachedData() };
}
