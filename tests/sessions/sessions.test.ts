import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, it } from 'vitest';
import { lacking } from '../needs.ts';
import { parseSession, printSession } from './format.ts';
import { runSession } from './run.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.session'));

beforeAll(() => {
  execFileSync(process.execPath, [join(folder, '../../scripts/build.mjs')], { stdio: 'inherit' });
});

/** UPDATE_SESSIONS=1 writes what came out into the files instead of comparing; look at the difference before committing. */
it.concurrent.for(names.sort())('%s', { timeout: 180_000 }, async (name, { expect, skip }) => {
  const path = join(folder, name);
  const expected = parseSession(readFileSync(path, 'utf8'));
  const { needs, leave } = expected;
  const note = lacking(name, ['git --version', ...needs]) ?? lacking(name, leave, false);
  if (note) return skip(note);
  const actual = await runSession(expected);
  if (process.env['UPDATE_SESSIONS'] === '1') writeFileSync(path, printSession(actual));
  else expect(printSession(actual)).toBe(printSession(expected));
});
