import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { lacking } from '../needs.ts';
import { parseSession, printSession } from './format.ts';
import { runSession } from './run.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.session'));

/** Every second session, for each of two processors: what it answers is what its file says. */
export function holdSessions(remainder: 0 | 1): void {
  const mine = names.sort().filter((_, index) => index % 2 === remainder);
  it.concurrent.for(mine)('%s', { timeout: 180_000 }, async (name, { expect, skip }) => {
    const path = join(folder, name);
    const expected = parseSession(readFileSync(path, 'utf8'));
    const { needs, leave } = expected;
    const note = lacking(name, ['git --version', ...needs]) ?? lacking(name, leave, false);
    if (note) return skip(note);
    await expect(printSession(await runSession(expected))).toMatchFileSnapshot(path);
  });
}
