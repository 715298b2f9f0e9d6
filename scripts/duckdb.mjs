// npm run test:duckdb: fetches DuckDB, as the lint script fetches its tools, and lets it judge what `export --format parquet`
// writes. It is in no lock file: it is native code, and only these tests need it.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, npm_config_fetch_retries: '1', npm_config_fetch_retry_mintimeout: '1000' };

const place = ['--yes', '--package', DUCKDB, '--', 'node', '-p', 'process.env.PATH'];
const found = spawnSync('npx', place, { env, encoding: 'utf8', shell: process.platform === 'win32', timeout: 300_000 });
const [bin = ''] = (found.stdout ?? '').trim().split(process.platform === 'win32' ? ';' : ':');
if (found.status !== 0 || !bin.endsWith('.bin')) {
  console.error(`!!! ${DUCKDB} could not be fetched: NOT CHECKED`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const args = [vitest, 'run', '--project', 'duckdb', ...process.argv.slice(2)];
const asked = { ...process.env, XIAONENG_DUCKDB: dirname(bin) };
process.exitCode = spawnSync(process.execPath, args, { cwd: root, env: asked, stdio: 'inherit' }).status ?? 1;
