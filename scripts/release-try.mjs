// npm run release:try: each package in release/ is installed or unpacked on a bare folder, without a network, and used.
// What cannot be tried on this machine is said loudly, and, but for the zip, fails the run on a CI machine.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');
const scratch = mkdtempSync(join(tmpdir(), 'xiaoneng-try-'));
const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64'].find((file) => existsSync(file));

/** A registry that nobody answers at. */
const NOWHERE = 'http://127.0.0.1:9/';

/** What Debian calls this machine. */
const DEBIAN = { x64: 'amd64', arm64: 'arm64' };
/** What is asked of the program under wine. */
const ON_WINDOWS = ['--version', 'overdue', 'list --json', 'summary', 'check', 'explain 7K3Q'];

const tries = {
  SHA256SUMS: () => run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: release }),
  'sbom.cdx.json': tryBill,
  '.tgz': tryTarball,
  '.deb': tryDeb,
  '.zip': tryZip,
};

try {
  for (const [what, attempt] of Object.entries(tries)) report(what, attempt());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** `lack`: why it could not be tried here. Wine starts on some machines only: that alone fails no run. */
function report(what, lack) {
  console.log(lack ? `!!! ${what} is NOT TRIED on this machine: ${lack}` : `${what}: done`);
  if (lack && what !== '.zip' && process.env.CI === 'true') process.exitCode = 1;
}

/** Judged by the library of those who made the format, fetched for it alone. */
function tryBill() {
  const folder = join(scratch, 'judge');
  mkdirSync(folder);
  cpSync(join(root, 'scripts/release/bill-judge.mjs'), join(folder, 'judge.mjs'));
  const judges = [
    '@cyclonedx/cyclonedx-library@8.6.0',
    'ajv@8.20.0',
    'ajv-formats@3.0.1',
    'ajv-formats-draft2019@1.6.1',
  ];
  const options = ['--prefix', folder, '--no-save', '--silent', '--ignore-scripts', '--omit=optional'];
  const fetched = spawnSync('npm', ['install', ...options, ...judges], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 120_000,
  });
  if (fetched.status !== 0) return 'its judge could not be fetched';
  run(process.execPath, [join(folder, 'judge.mjs'), join(release, 'sbom.cdx.json')]);
  return undefined;
}

function tryTarball() {
  const prefix = join(scratch, 'global');
  const cache = join(scratch, 'no-cache');
  const options = ['--offline', '--registry', NOWHERE, '--cache', cache, '--prefix', prefix];
  run('npm', ['install', '--global', ...options, packageNamed('.tgz')]);
  useFor('half-hour', join(prefix, 'bin/xiaoneng'));
}

function tryDeb() {
  if (process.getuid?.() !== 0) return 'only root installs it';
  if (spawnSync('dpkg', ['--version']).status !== 0) return 'no dpkg';
  if (existsSync('/opt/xiaoneng')) return '/opt/xiaoneng is there already';
  run('dpkg', ['--install', packageNamed(`_${DEBIAN[process.arch]}.deb`)]);
  try {
    if (!readdirSync('/opt/xiaoneng/dist').some((name) => name.endsWith('.code'))) throw new Error('no code was kept');
    useFor('half-hour', '/usr/bin/xiaoneng');
  } finally {
    run('dpkg', ['--purge', 'xiaoneng']);
  }
  if (existsSync('/opt/xiaoneng')) throw new Error('/opt/xiaoneng is left behind');
  return undefined;
}

/** There is no git for it here: what it answers is compared with what the program answers on this machine. */
function tryZip() {
  if (!WINE) return 'no wine64';
  run('python3', ['-m', 'zipfile', '-e', packageNamed('.zip'), scratch]);
  const folder = join(
    scratch,
    readdirSync(scratch).find((name) => name.endsWith('-win-x64')),
  );
  const env = { ...process.env, WINEPREFIX: join(scratch, 'wine'), WINEDEBUG: '-all', NODE_SKIP_PLATFORM_CHECK: '1' };
  const started = spawnSync(WINE, ['node.exe', '--version'], { cwd: folder, env, stdio: 'ignore' });
  if (started.status !== 0) return 'Node does not start under this wine';
  for (const words of ON_WINDOWS) compare(words, folder, env);
  return undefined;
}

/** As somebody types it: by the name of the command, into a file, for a pipe of this machine is none to wine. */
function compare(words, folder, env) {
  const args = words.startsWith('--') ? words : `${words} --today 2022-06-30 --ledger ledger`;
  const answer = join(scratch, 'answer.txt');
  const to = openSync(answer, 'w');
  const options = { cwd: folder, env, stdio: ['ignore', to, to] };
  const there = spawnSync(WINE, ['cmd', '/c', `xiaoneng.cmd ${args}`], options);
  closeSync(to);
  const said = readFileSync(answer);
  const here = spawnSync(process.execPath, [join(root, 'bin/xiaoneng.js'), ...args.split(' ')], { cwd: folder });
  if (here.status !== there.status || !Buffer.concat([here.stdout, here.stderr]).equals(said))
    throw new Error(`${words}: under wine ${there.status}\n${said}\nhere ${here.status}\n${here.stdout}`);
}

/** The session of the tests, typed to the program that was installed. */
function useFor(session, program) {
  const env = { ...process.env, XIAONENG_PROGRAM: program };
  const files = ['odd', 'even'].map((name) => `tests/sessions/${name}.process.test.ts`);
  run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', `${session}.session`], {
    cwd: root,
    env,
  });
}

function packageNamed(end) {
  const name = readdirSync(release).find((file) => file.endsWith(end));
  if (name === undefined) throw new Error(`release/ has nothing that ends in ${end}: npm run release`);
  return join(release, name);
}

function run(program, args, options = {}) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
}
