// npm run test:nodes: the program is built by newer versions of Node and used with each: the first half-hour of README and
// what is asked of a ledger. They are fetched from the registry for it, as the lint script fetches its tools; on Linux.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = ['22.23.5', '24.22.3'];
/** The sessions that are run, by their names. */
const SESSIONS = 'half-hour|first-day|asking';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'xiaoneng-nodes-'));
try {
  for (const version of VERSIONS) if (!tried(version)) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-changed'], { cwd: root, stdio: 'inherit' });
}

/** Whether all is well under it; one that cannot be had fails a CI machine only. */
function tried(version) {
  const bin = fetched(version);
  if (!bin) {
    console.error(`!!! Node ${version} could not be fetched: NOT CHECKED`);
    return process.env.CI !== 'true';
  }
  const node = join(bin, 'node');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const run = (...args) => spawnSync(node, args, { cwd: root, env, encoding: 'utf8' });
  const built = run('scripts/build.mjs');
  const asked = run('bin/xiaoneng.js', 'overdue', '--ledger', 'ledger', '--today', '2022-06-30');
  if (built.status !== 0 || asked.status !== 0 || asked.stderr !== '') {
    console.error(`Node ${version}: ${built.stderr}${asked.stderr}`);
    return false;
  }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', 'tests/sessions/even', 'tests/sessions/odd', '-t', `^(${SESSIONS})\\.session`];
  console.log(`> Node ${version}: ${SESSIONS}`);
  return spawnSync(node, words, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

/** The folder of its program. */
function fetched(version) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return undefined;
  const name = `node-linux-${process.arch}`;
  const prefix = join(scratch, version);
  const options = ['--prefix', prefix, '--no-save', '--silent', '--fetch-retries=1'];
  const done = spawnSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'ignore', timeout: 300_000 });
  const bin = join(prefix, 'node_modules', name, 'bin');
  return done.status === 0 && spawnSync(join(bin, 'node'), ['--version']).status === 0 ? bin : undefined;
}
