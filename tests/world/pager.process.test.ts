import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
const [bundle, ledger] = [join(root, 'bin/xiaoneng.js'), join(root, 'ledger')];
const missing = lacking('the pager', ['script --version', 'stty --version']);

/** Runs a command in a terminal of ten rows; the pager notes that it was asked, and takes the text. */
function inTerminal(command: string, env: Record<string, string> = {}) {
  const folder = scratch();
  const [pager, seen] = [join(folder, 'pager'), join(folder, 'seen')];
  writeFileSync(pager, `#!/bin/sh\ncat > ${seen}\n`);
  chmodSync(pager, 0o755);
  const line = `stty rows 10 cols 80; node ${bundle} ${command} --ledger ${ledger} --today 2022-06-30`;
  const ran = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment(), TERM: 'xterm', CI: '', PAGER: pager, GIT_PAGER: '/bin/false', ...env },
  });
  return { status: ran.status, out: ran.stdout, seen: existsSync(seen) ? readFileSync(seen, 'utf8') : undefined };
}

describe.skipIf(missing)('on a terminal', () => {
  it('a long list goes through the pager, whole', () => {
    const { out, seen, status } = inTerminal('list');
    expect(status).toBe(0);
    expect(out).not.toContain('任务清单');
    expect(seen).toMatch(/^.*任务清单[\s\S]*共 \d+ 项/);
  });

  it('a short answer does not', () => {
    const { out, seen } = inTerminal('list 燃气 --open');
    expect(seen).toBeUndefined();
    expect(out).toContain('没有符合条件的任务');
  });

  it.each([
    ['list --no-pager', {}],
    ['list --json', {}],
    ['list', { PAGER: 'cat' }],
    ['list', { PAGER: '' }],
    ['list', { TERM: 'dumb' }],
    ['list', { PAGER: 'no-such-pager-here' }],
  ])('not where it is not wanted or not there: %s %j', (command, env) => {
    const { out, seen } = inTerminal(command, env as Record<string, string>);
    expect(seen).toBeUndefined();
    expect(out).toContain('RW20220520-J8SY'.slice(-4));
  });
});

it('a pipe has no pager', () => {
  const ran = spawnSync('node', [bundle, 'list', '--ledger', ledger], {
    encoding: 'utf8',
    env: { ...environment(), PAGER: '/bin/false' },
  });
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('任务清单');
});
