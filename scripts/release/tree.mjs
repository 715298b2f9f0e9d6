// What every package has in common: the files of the program, as `npm pack` chooses them.
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the program; gives the file. What V8 made of it is left out, for it is never the same twice; so is what only its
 * developers need of package.json, for npm would warn of it.
 */
export function packProgram(root, scratch, folder) {
  const chosen = join(scratch, 'program');
  unpackProgram(packed(root, scratch), chosen);
  const { scripts, devDependencies, overrides, ...rest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(chosen, 'package.json'), `${JSON.stringify(rest, undefined, 2)}\n`);
  setModes(chosen, ['bin/xiaoneng.js']);
  return packed(chosen, folder);
}

function packed(from, to) {
  const options = ['--ignore-scripts', '--silent', '--pack-destination', to];
  return join(to, execFileSync('npm', ['pack', ...options], { cwd: from, encoding: 'utf8' }).trim());
}

/** Unpacks the program into a folder. */
export function unpackProgram(packed, folder) {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', packed, '-C', folder, '--strip-components=1']);
}

/** Everything below a folder may be read by everybody, whatever the mask of whoever packs it; only `runnable` may be run. */
export function setModes(folder, runnable) {
  for (const name of filesIn(folder)) {
    const place = join(folder, name);
    const isRun = lstatSync(place).isDirectory() || runnable.includes(name);
    chmodSync(place, isRun ? 0o755 : 0o644);
  }
  chmodSync(folder, 0o755);
}

/** The names below a folder, folders too, in one order on every machine. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

export function emptied(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
