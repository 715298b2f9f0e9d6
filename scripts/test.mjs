// node scripts/test.mjs core|whole|nightly|accept [what to run, and other words for vitest]
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode = 'whole', ...words] = process.argv.slice(2);
const expectations = ['tests/sessions', 'tests/catalogue', 'tests/docs', 'tests/faults'];

/** Nothing that git has set for a hook may reach the tests: they would work on the repository of the developer. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

const modes = {
  core: () => vitest(['--project', 'core'], { EXTENT: 'core' }),
  whole: () => vitest([], { EXTENT: 'whole' }),
  nightly: () => {
    const SEED = process.env.SEED ?? String(randomInt(2 ** 31));
    console.log(`SEED=${SEED}`);
    const status = vitest([], { EXTENT: 'nightly', SEED }) || faults();
    console.log(`SEED=${SEED} npm run test:nightly has the same seeds`);
    return status;
  },
  accept: () => {
    const status = vitest(['--update=all', ...(words.length === 0 ? expectations : [])], { EXTENT: 'whole' });
    spawnSync('git', ['--no-pager', 'diff', '--stat', '--', 'tests', 'docs'], {
      cwd: root,
      env: clean,
      stdio: 'inherit',
    });
    return status;
  },
};

function vitest(args, env) {
  const program = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const all = [program, 'run', ...args, ...words];
  return spawnSync(process.execPath, all, { cwd: root, env: { ...clean, ...env }, stdio: 'inherit' }).status ?? 1;
}

/** Puts one-line faults into the program, one at a time: each has to be seen by a test. */
function faults() {
  const program = fileURLToPath(new URL('faults.mjs', import.meta.url));
  return spawnSync(process.execPath, [program], { cwd: root, env: clean, stdio: 'inherit' }).status ?? 1;
}

if (!(mode in modes)) throw new Error(`${mode}: ${Object.keys(modes).join(', ')}`);
process.exitCode = modes[mode]();
