import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';

it('the program carries the code of a page as src/page has it', () => {
  const cwd = join(import.meta.dirname, '../..');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/page.mjs', '--check'], {
    cwd,
    env: environment(),
    encoding: 'utf8',
  });
  expect(status, `${stderr}remedy: npm run generate:page`).toBe(0);
});
