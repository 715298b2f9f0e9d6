import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

const processes = 'tests/**/*.process.test.ts';

/** Only where scripts/duckdb.mjs has fetched it. */
const duckdb =
  process.env['XIAONENG_DUCKDB'] === undefined ? [] : [{ name: 'duckdb', include: ['tests/**/*.duckdb.ts'] }];

/** `core` shares its modules and starts no process; `process` has what starts programs, browsers and git. */
export default defineConfig({
  define: { XIAONENG_VERSION: JSON.stringify(manifest.version) },
  test: {
    globalSetup: ['tests/build.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { TZ: 'America/New_York', LANG: 'C', NO_COLOR: '1' },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    maxWorkers: '100%',
    update: 'none',
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/**/*.test.ts'], exclude: [processes], pool: 'threads', isolate: false },
      },
      { extends: true, test: { name: 'process', include: [processes], pool: 'forks' } },
      ...duckdb.map((test) => ({ extends: true as const, test: { ...test, pool: 'forks' as const } })),
    ],
  },
});
