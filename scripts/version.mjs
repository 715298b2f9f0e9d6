// npm run release:next VERSION: what is not released yet becomes this version, in CHANGELOG.md, package.json and
// package-lock.json. It is committed by hand, and tagged by npm run release -- --tag.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLater, releasedIn } from './release/version.mjs';

const root = process.cwd();
const [version = ''] = process.argv.slice(2);
const read = (name) => readFileSync(join(root, name), 'utf8');

try {
  if (execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: root, encoding: 'utf8' }) !== '')
    throw new Error('Not all is committed: commit it first.');
  const manifest = JSON.parse(read('package.json'));
  if (!isLater(version, manifest.version)) throw new Error(`${version} does not come after ${manifest.version}.`);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const changelog = releasedIn(read('CHANGELOG.md'), version, day);
  const lock = JSON.parse(read('package-lock.json'));
  lock.version = version;
  lock.packages[''].version = version;
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  writeFileSync(join(root, 'package.json'), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${version} · ${day}. Read git diff, run npm run accept, commit, then: npm run release -- --tag`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
