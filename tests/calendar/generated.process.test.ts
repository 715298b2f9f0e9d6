import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { environment } from '../environment.ts';

test('making the tables again gives the same bytes, in any time zone', () => {
  const script = fileURLToPath(new URL('../../scripts/holidays.mjs', import.meta.url));
  const checkedIn = fileURLToPath(new URL('../../src/calendar/', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'holidays-'));
  try {
    for (const TZ of ['America/New_York', 'Asia/Shanghai']) {
      execFileSync(process.execPath, [script, folder], { env: environment({ TZ }) });
      for (const file of ['holidays.generated.ts', 'statutory.generated.ts']) {
        expect(readFileSync(join(folder, file), 'utf8'), file).toBe(readFileSync(join(checkedIn, file), 'utf8'));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
