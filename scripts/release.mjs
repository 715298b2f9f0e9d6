// npm run release [-- --tag]: what an office without a registry installs, made into release/, the same from the same commit.
// With --tag also the tag of this version, which CHANGELOG.md has to tell of.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carriedIn } from './release/carried.mjs';
import { packDeb } from './release/deb.mjs';
import { billOfMaterials, thirdParty } from './release/papers.mjs';
import { unpackRuntime } from './release/runtimes.mjs';
import { emptied, packProgram } from './release/tree.mjs';
import { partOf, tagVersion } from './release/version.mjs';
import { packZip } from './release/windows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The machines that there is a package for: what Debian calls them. */
const DEBIAN = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' };

/** The folders of ours from which a package is filled. */
const PACKED = ['bin', 'docs', 'ledger', 'src', 'scripts'];

const told = partOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
const isTagged = process.argv.includes('--tag');
const lack = lackOf();
if (lack) {
  console.error(lack);
  process.exit(1);
}
const seconds = Number(git('log', '-1', '--format=%ct'));
execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-changed'], { stdio: 'inherit' });

const folder = emptied(join(root, 'release'));
const scratch = mkdtempSync(join(tmpdir(), 'xiaoneng-release-'));
try {
  const made = packAll();
  writeSums(made);
  console.log(made.map((file) => `release/${file}`).join('\n'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (isTagged) tagVersion(root, name, version, told);

/** Why there is nothing to give away yet. */
function lackOf() {
  if (git('status', '--porcelain', '--untracked-files=no') !== '') return 'Not all is committed: commit it first.';
  const strange = git('ls-files', '--others', '--exclude-standard', '--', ...PACKED);
  if (strange !== '') return `These would be packed and are not in the commit: ${strange.split('\n').join(', ')}`;
  if (!isTagged) return undefined;
  if (git('tag', '--list', `v${version}`) !== '') return `v${version} is there already: npm run release:next VERSION.`;
  if (told === undefined) return `CHANGELOG.md tells nothing of ${version}: npm run release:next VERSION.`;
  return undefined;
}

/** Every package: the names of the files. */
function packAll() {
  const machines = [...Object.keys(DEBIAN), 'win-x64'];
  const runtimes = machines.map((machine) => [machine, unpackRuntime(machine, join(scratch, `node-${machine}`))]);
  const papers = writePapers(runtimes[0][1]);
  const packed = packProgram(root, scratch, folder);
  const packages = runtimes.map(([machine, runtime]) => {
    const own = { packed, runtime, version, seconds, folder, work: join(scratch, machine) };
    return machine in DEBIAN ? packDeb({ ...own, architecture: DEBIAN[machine] }) : packZip(own);
  });
  return [basename(packed), ...packages, ...papers];
}

/** In every package, in dist/, and beside them. */
function writePapers(runtime) {
  const parts = [...carriedIn(root), runtime];
  const bill = billOfMaterials({ name, version, licence: license }, parts, seconds);
  const papers = { 'THIRD-PARTY.txt': thirdParty(parts), 'sbom.cdx.json': `${JSON.stringify(bill, undefined, 2)}\n` };
  for (const [file, text] of Object.entries(papers))
    for (const place of ['dist', 'release']) writeFileSync(join(root, place, file), text);
  return Object.keys(papers);
}

/** As `sha256sum -c` reads it. */
function writeSums(files) {
  const line = (file) =>
    `${createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')}  ${file}\n`;
  writeFileSync(join(folder, 'SHA256SUMS'), files.map(line).join(''));
}
