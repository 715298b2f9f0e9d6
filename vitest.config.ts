import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'America/New_York', LANG: 'C', NO_COLOR: '1' },
    testTimeout: 30_000,
  },
});
