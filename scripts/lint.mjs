// npm run lint: biome (lint and format) and knip (unused files, exports and packages). npm run format: biome's fixes.
// Neither is in package.json: npm ci fails where a registry lacks one of their binaries for some other platform, and
// the tests must not depend on that. What cannot be fetched is skipped loudly, or fails the run on a CI machine.
import { spawnSync } from 'node:child_process';

const biome = '@biomejs/biome@2.6.8';
const knip = 'knip@6.44.2';

// npm would go on trying for more than a minute where there is no network.
const env = { ...process.env, npm_config_fetch_retries: '1', npm_config_fetch_retry_mintimeout: '1000' };

function npx(args, stdio) {
  const shell = process.platform === 'win32';
  return spawnSync('npx', ['--yes', ...args], { stdio, env, shell, timeout: 300_000 }).status === 0;
}

/** Whether the tool is clean; undefined when there is no getting it. */
function check(tool, args) {
  if (!npx([tool, '--version'], 'ignore')) return undefined;
  console.log(`> ${tool} ${args.join(' ')}`);
  return npx([tool, ...args], ['ignore', 'inherit', 'inherit']);
}

const writing = process.argv.includes('--write');
const checks = writing
  ? [[biome, ['check', '--write']]]
  : [
      [biome, ['ci', '--error-on-warnings']],
      [knip, []],
    ];

for (const [tool, args] of checks) {
  const clean = check(tool, args);
  if (clean === undefined) console.error(`!!! ${tool} could not be fetched: NOT CHECKED`);
  if (clean === false || (clean === undefined && process.env.CI === 'true')) process.exitCode = 1;
}
