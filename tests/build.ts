import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Before any test: the program that tests start is made from the sources as they are now. */
export default function setup(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build.mjs'), '--if-changed'], {
    stdio: 'inherit',
  });
}
