// Whole processes, measured by the system: CPU (user and system, children included), wall time, peak memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'xn-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** NODE_EXTRA_CA_CERTS costs every node 50 ms at its start. */
export function quietEnvironment(more = {}) {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  return { ...env, LANG: 'C.UTF-8', TZ: 'UTC', ...more };
}

/** One run, to the millisecond; `ok` is false when it did not do what was asked. */
export function once(command, { cwd, env, codes = [0] } = {}) {
  const [memory, times] = [join(scratch, 'memory'), join(scratch, 'times')];
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  // bash counts in milliseconds, time knows the memory
  const script = `TIMEFORMAT='%3U %3S %3R'; { time /usr/bin/time -o '${memory}' -f %M ${quoted} > /dev/null 2>&1; } 2> '${times}'`;
  const { status } = spawnSync('bash', ['-c', script], { cwd, env: quietEnvironment(env), stdio: 'ignore' });
  const [user, system, wall] = readFileSync(times, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  const kilobytes = Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1));
  return { cpu: user + system, wall, memory: kilobytes / 1024, ok: codes.includes(status) };
}

/** The medians of several runs of a command (or of one made for each run), each after `before` has been done. */
export function measured(command, { runs = 5, before, ...options } = {}) {
  const all = Array.from({ length: runs }, () => {
    before?.();
    return once(typeof command === 'function' ? command() : command, options);
  });
  const median = (key) => all.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(runs / 2)];
  return { cpu: median('cpu'), wall: median('wall'), memory: median('memory'), ok: all.every(({ ok }) => ok) };
}
