import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, it } from 'vitest';
import { parseSession, printSession } from './format.ts';
import { runSession } from './run.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.session'));

beforeAll(() => {
  execFileSync(process.execPath, [join(folder, '../../scripts/build.mjs')], { stdio: 'inherit' });
});

function succeeds(command: string): boolean {
  return spawnSync('sh', ['-c', command]).status === 0;
}

/** UPDATE_SESSIONS=1 writes what came out into the files instead of comparing; look at the difference before committing. */
it.concurrent.for(names.sort())('%s', async (name, { expect, skip }) => {
  const path = join(folder, name);
  const expected = parseSession(readFileSync(path, 'utf8'));
  const lacking = expected.needs.filter((command) => !succeeds(command));
  if (lacking.length > 0) {
    const note = `${name} is not tested on this machine: ${lacking.join(', ')} failed`;
    if (process.env['CI']) expect.fail(note);
    console.warn(note);
    return skip(note);
  }
  const actual = await runSession(expected);
  if (process.env['UPDATE_SESSIONS'] === '1') writeFileSync(path, printSession(actual));
  else expect(printSession(actual)).toBe(printSession(expected));
});
