import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  define: { XIAONENG_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { TZ: 'America/New_York', LANG: 'C', NO_COLOR: '1' },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    update: 'none',
  },
});
