import { dirname } from 'node:path';

/**
 * The only place of the tests that reads the environment: whatever git, a shell or a person has set there (GIT_DIR in a
 * hook, a locale, a name) must reach neither the programs that tests start nor the answers that they compare.
 */
export function setting(name: string): string | undefined {
  return process.env[name];
}

/** For a program that a test starts: nothing of this machine but the way to its programs, nobody's home, no zone. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    PATH: `${dirname(process.execPath)}:${setting('PATH') ?? ''}`,
    HOME: '/nonexistent',
    TZ: 'UTC',
    LANG: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: '钱某',
    GIT_AUTHOR_EMAIL: 'qian@example.com',
    GIT_COMMITTER_NAME: '钱某',
    GIT_COMMITTER_EMAIL: 'qian@example.com',
    ...more,
  };
}
