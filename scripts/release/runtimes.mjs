// The Node that goes into a package: as scripts/release/package-lock.json has it, and no other.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lock = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8'));

/**
 * Unpacks the Node of one kind of machine, `linux-x64` and the like, into the folder: { name, version, licence, text, folder }.
 * That for Windows comes without the text of its licence.
 */
export function unpackRuntime(machine, folder) {
  const name = `node-${machine}`;
  const { version, integrity } = lock.packages[`node_modules/${name}`];
  mkdirSync(folder, { recursive: true });
  const packed = join(folder, fetched(`${name}@${version}`, folder));
  const sum = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
  if (sum !== integrity) throw new Error(`${name}@${version}: its sum is ${sum}, the lock has ${integrity}`);
  execFileSync('tar', ['-xzf', packed, '-C', folder, '--strip-components=1']);
  const licence = join(folder, 'LICENSE');
  const text = existsSync(licence) ? readFileSync(licence, 'utf8').trim() : '';
  return { name: 'node', version, licence: 'MIT', text, folder };
}

/** A package for another kind of machine cannot be installed here, but it can be fetched. */
function fetched(wanted, folder) {
  const options = ['--silent', '--pack-destination', folder];
  return execFileSync('npm', ['pack', wanted, ...options], { encoding: 'utf8' }).trim();
}
