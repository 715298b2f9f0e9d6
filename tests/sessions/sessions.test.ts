import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { lacking } from '../needs.ts';
import { parseSession, printSession } from './format.ts';
import { runSession } from './run.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.session'));

it.concurrent.for(names.sort())('%s', { timeout: 180_000 }, async (name, { expect, skip }) => {
  const path = join(folder, name);
  const expected = parseSession(readFileSync(path, 'utf8'));
  const { needs, leave } = expected;
  const note = lacking(name, ['git --version', ...needs]) ?? lacking(name, leave, false);
  if (note) return skip(note);
  await expect(printSession(await runSession(expected))).toMatchFileSnapshot(path);
});
