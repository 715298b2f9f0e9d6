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

/** A bundle that has been compiled. */
export interface Loaded {
  readonly bundle: Bundle;
  /** The code that came of a part that has been loaded, by its place: it makes the next start quicker. */
  code(place: string): Uint8Array;
}

/** Settings of V8 while a program of short runs is running, and those with which V8 starts. */
interface Flags {
  readonly forShortRuns: readonly string[];
  /** Code is only taken back under the settings under which it was kept. */
  readonly asStarted: readonly string[];
}

/**
 * Threads that collect young objects wait for one another longer than they work. What is made while the program starts is
 * mostly kept: room for it at once saves copying it again and again.
 */
const COLLECTING: Flags = {
  forShortRuns: ['--no-parallel-scavenge', '--semi-space-growth-factor=4'],
  asStarted: ['--parallel-scavenge', '--semi-space-growth-factor=2'],
};

/** A run is over before code that V8 optimises pays for it. */
const OPTIMISING: Flags = {
  forShortRuns: ['--interrupt-budget=600000', ...COLLECTING.forShortRuns],
  asStarted: ['--interrupt-budget=67584', ...COLLECTING.asStarted],
};

/**
 * The settings by the V8 that was seen to know them, in Node 20, 22 and 24: each writes a complaint to standard error about
 * one that it does not know. Both kinds cost a quarter of the CPU time of a question to 10,000 tasks (see docs/bench.md).
 */
const KNOWN: Readonly<Record<string, Flags>> = { '11.3': OPTIMISING, '12.4': COLLECTING, '13.6': COLLECTING };

/** What this version of V8 is set to; nothing where it has not been asked. */
export function flagsOf(v8: string): Flags {
  return KNOWN[/^\d+\.\d+/.exec(v8)?.[0] ?? ''] ?? { forShortRuns: [], asStarted: [] };
}

/** The name by which a part of the program asks for another, or for one source in it. */
const PART = /^xiaoneng:(\w+)(?:#(.+))?$/;

/** What a part is compiled into: it is handed what it offers, and what it may ask. */
type Compiled = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  programUrl: string,
) => void;

/**
 * Loads the bundle program.cjs with the code that was kept of it in program.code when it was built; without that, and
 * with another version of Node, it is compiled anew. What few runs need is in parts of their own, program.zod.cjs and
 * the like, loaded when something of them is asked for. They are CommonJS: only of that can code be kept.
 */
export function load(program: string): Loaded {
  const scripts = new Map<string, Script>();
  const offered = new Map<string, object>();
  const outside = createRequire(`${program}.cjs`);
  const ask = (name: string): unknown => {
    const [, part, source] = PART.exec(name) ?? [];
    if (part === undefined) return outside(name);
    const all = offered.get(part) ?? opened(part, `${program}.${part}`);
    return source === undefined ? all : (all as Sources).sources[source];
  };
  const opened = (part: string, place: string): object => {
    const script = scriptIn(place);
    scripts.set(place, script);
    if (part === FIRST) set(flags.forShortRuns);
    const module = { exports: {} };
    offered.set(part, module.exports);
    (script.runInThisContext() as Compiled)(module.exports, ask, module, pathToFileURL(`${place}.cjs`).href);
    offered.set(part, module.exports);
    return module.exports;
  };
  return {
    bundle: opened(FIRST, program) as Bundle,
    code: (place) => codeOf(scripts.get(place) as Script, place === program),
  };
}

/** What a part offers of itself to another, by the path of each. */
interface Sources {
  readonly sources: Readonly<Record<string, object>>;
}

const FIRST = 'program';

const flags = flagsOf(process.versions.v8);

function scriptIn(place: string): Script {
  const kept = readSummed(`${place}.code`);
  const file = `${place}.cjs`;
  return new Script(readFileSync(file, 'latin1'), { filename: file, ...(kept && { cachedData: kept }) });
}

/** Each part under the settings under which it is compiled. */
function codeOf(script: Script, isFirst: boolean): Uint8Array {
  if (!isFirst) return script.createCachedData();
  set(flags.asStarted);
  const code = script.createCachedData();
  set(flags.forShortRuns);
  return code;
}

function set(wanted: readonly string[]): void {
  for (const flag of wanted) setFlagsFromString(flag);
}
