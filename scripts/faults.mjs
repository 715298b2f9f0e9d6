// npm run faults [-- words of a file or of a fault … --near --sample N --without TESTS]: puts one-line faults (tests/faults)
// into modules as they are loaded, never on the disk, and runs the tests of the core on each. A fault that lives and is not in
// tests/faults/survivors.txt fails, and so does one in there that is killed. Programs that tests start run dist/, which
// has no fault in it: those tests judge nothing here. --near asks only the tests that are named beside a fault: seconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, parseAst } from 'vitest/node';
import manifest from '../package.json' with { type: 'json' };
import { nameOf, readFaults, readSurvivors } from '../tests/faults/read.mjs';

const root = join(import.meta.dirname, '..');

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    near: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
  },
});

let fault;
/** How long the tests may take, in ms: a fault may make a loop endless. */
let patience = 3_600_000;

const vitest = await createVitest(
  'test',
  {
    config: false,
    root,
    watch: false,
    include: ['tests/**/*.test.ts'],
    exclude: ['**/*.process.test.ts', 'tests/faults/**', ...values.without],
    setupFiles: ['tests/setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    bail: 1,
    update: 'none',
    testTimeout: 60_000,
    reporters: [{}],
    env: { EXTENT: 'core', TZ: 'America/New_York', LANG: 'C', NO_COLOR: '1' },
  },
  {
    clearScreen: false,
    define: { XIAONENG_VERSION: JSON.stringify(manifest.version) },
    plugins: [{ name: 'fault', enforce: 'pre', transform: (code, id) => spoiled(code, id) }],
  },
);

function spoiled(code, id) {
  return fault && id === join(root, fault.file) ? code.replace(fault.old, () => fault.new) : undefined;
}

/** The tests that failed; those that were not run for that are none of them. */
async function failing(specifications) {
  if (specifications.length === 0) return [];
  vitest.state.idMap.clear();
  vitest.state.filesMap.clear();
  let isStopped = false;
  const late = setTimeout(() => {
    isStopped = true;
    stop();
  }, patience);
  const run = vitest.runTestSpecifications(specifications);
  const { testModules, unhandledErrors } = await run.finally(() => clearTimeout(late));
  if (isStopped) return ['does not come to an end'];
  const failed = testModules.filter((module) => module.state() === 'failed').map(toldOf);
  return failed.length === 0 && unhandledErrors.length > 0 ? [String(unhandledErrors[0]?.message)] : failed;
}

function toldOf(module) {
  const [test] = [...module.children.allTests('failed')];
  const error = test?.result().errors?.[0] ?? module.errors()[0];
  return `${module.relativeModuleId} › ${test?.name ?? ''}${fault ? '' : `\n${error?.stack ?? error?.message}`}`;
}

/** Asked a second time, vitest ends threads that do not answer. */
function stop() {
  vitest.cancelCurrentRun('keyboard-input');
  vitest.cancelCurrentRun('keyboard-input');
}

/** Whether a test is beside what is changed: it is asked first. */
function isBeside({ moduleId }, { file, test }) {
  return moduleId.startsWith(join(root, test ?? `tests/${file.split('/')[1]}/`));
}

/** First the tests beside what is changed, then all that reach it. */
async function killersOf(one) {
  vitest.config.related = [join(root, one.file)];
  const all = await vitest.getRelevantTestSpecifications();
  const isNear = (specification) => isBeside(specification, one);
  const near = await failing(all.filter(isNear));
  return near.length > 0 || values.near ? near : failing(all.filter((other) => !isNear(other)));
}

/** What cannot be read would be killed by every test, what changes nothing by none. */
function isProgram({ file, old, new: by }) {
  const text = readFileSync(join(root, file), 'utf8');
  const spoilt = text.replace(old, () => by);
  try {
    parseAst(spoilt, { lang: 'ts' });
    return text.includes(old);
  } catch {
    return false;
  }
}

async function judged(one) {
  const began = performance.now();
  fault = one;
  vitest.invalidateFile(join(root, one.file));
  const killers = await killersOf(one);
  fault = undefined;
  vitest.invalidateFile(join(root, one.file));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${killers.length > 0 ? 'killed  ' : 'SURVIVED'} ${seconds.padStart(5)} s  ${nameOf(one)}  ${killers[0] ?? ''}`,
  );
  return killers.length > 0;
}

function chosen() {
  const all = readFaults().filter((one) => words.every((word) => nameOf(one).includes(word)));
  const count = Number(values.sample ?? all.length);
  const order = values.sample === undefined ? all : all.toSorted(() => Math.random() - 0.5);
  return order.slice(0, count);
}

const faults = chosen();
const began = performance.now();
const whole = await vitest.globTestSpecifications();
const asked = values.near ? whole.filter((test) => faults.some((one) => isBeside(test, one))) : whole;
const before = await failing(asked);
patience = 60_000 + 5 * (performance.now() - began);
if (before.length > 0) throw new Error(`The tests fail without any fault: ${before.join(', ')}`);

const known = new Set(readSurvivors());
const problems = [];
let killed = 0;
for (const one of faults) {
  if (!isProgram(one)) problems.push(`${nameOf(one)}: changes nothing, or leaves no program`);
  const isKilled = await judged(one);
  if (isKilled) killed += 1;
  if (isKilled && known.has(nameOf(one))) problems.push(`${nameOf(one)}: killed, take it out of survivors.txt`);
  if (!isKilled && !known.has(nameOf(one))) problems.push(`${nameOf(one)}: lives, and no test tells`);
}
console.log(`${faults.length} faults: ${killed} killed, ${faults.length - killed} live`);
for (const problem of problems) console.error(problem);
await vitest.close();
process.exitCode = problems.length > 0 ? 1 : 0;
