import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

it('git is started in one place only', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const starting = files.filter((path) =>
    /\b(?:spawn|spawnSync|execFile|execFileSync)\(\s*'git'|programNamed\('git'/.test(
      readFileSync(join(src, path), 'utf8'),
    ),
  );
  expect(starting, 'remedy: ask through openDoor in src/world/git-run.ts').toEqual(['world/git-run.ts']);
});
