import { spawnSync } from 'node:child_process';
import { environment, setting } from './environment.ts';

/**
 * Why a test cannot run on this machine: the commands it needs that do not succeed here. Said loudly, and an error on a
 * CI machine, where everything has to be there that can be installed.
 */
export function lacking(
  test: string,
  commands: readonly string[],
  isError = setting('CI') === 'true',
): string | undefined {
  const missing = commands.filter((command) => spawnSync('sh', ['-c', command], { env: environment() }).status !== 0);
  if (missing.length === 0) return undefined;
  const note = `!!! ${test} is NOT TESTED on this machine: ${missing.join(', ')} failed`;
  if (isError) throw new Error(note);
  console.warn(note);
  return note;
}
