import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOf, columnsOf, interactive } from '../../src/world/abilities.ts';
import { environment } from '../environment.ts';
import { bundle, run, scratch } from './scratch.ts';

describe('colours', () => {
  it.each([
    [{}, true, 1],
    [{ TERM: 'xterm-256color' }, true, 2],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true, 3],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, true, 0],
    [{ TERM: 'xterm-256color' }, false, 0],
    [{ NO_COLOR: '1', TERM: 'xterm-256color' }, true, 0],
    [{ NO_COLOR: '', TERM: 'xterm-256color' }, true, 2],
    [{ NO_COLOR: '1', FORCE_COLOR: '3' }, true, 0],
    [{ FORCE_COLOR: '' }, false, 1],
    [{ FORCE_COLOR: 'true' }, false, 1],
    [{ FORCE_COLOR: '2', TERM: 'dumb' }, false, 2],
    [{ FORCE_COLOR: '3' }, false, 3],
    [{ FORCE_COLOR: '0', COLORTERM: 'truecolor' }, true, 0],
    [{ FORCE_COLOR: 'false' }, true, 0],
  ] as const)('with %j on a terminal: %j give %i', (env, isTerminal, colours) => {
    expect(colourOf(env, isTerminal, 'linux')).toBe(colours);
  });

  it('are all there on Windows, which sets no TERM', () => {
    expect(colourOf({}, true, 'win32')).toBe(3);
    expect(colourOf({}, false, 'win32')).toBe(0);
  });
});

describe('width', () => {
  it.each([
    [{}, true, 120, 120],
    [{}, true, 0, 80],
    [{}, true, undefined, 80],
    [{}, false, undefined, undefined],
    [{ COLUMNS: '60' }, false, undefined, 60],
    [{ COLUMNS: '60' }, true, 120, 60],
    [{ COLUMNS: '0' }, true, 120, 120],
    [{ COLUMNS: '宽' }, false, undefined, undefined],
  ])('with %j on a terminal: %j that reports %s is %s', (env, isTerminal, reported, columns) => {
    expect(columnsOf(env, isTerminal, reported)).toBe(columns);
  });
});

describe('questions', () => {
  it.each([
    [{}, true, true, true],
    [{}, false, true, false],
    [{}, true, false, false],
    [{ TERM: 'dumb' }, true, true, false],
    [{ CI: 'true' }, true, true, false],
    [{ CI: 'false' }, true, true, true],
  ])('with %j, input a terminal: %j, output: %j may be asked: %j', (env, input, output, may) => {
    expect(interactive(env, input, output)).toBe(may);
  });
});

describe('a process', () => {
  const started = (main: string) => bundle(scratch(), `import { start } from './start.ts'; void start(${main}, []);`);

  it('writes megabytes to a pipe before it ends, and leaves the exit code', async () => {
    const child = started(`async (_, { terminal }) => { terminal.out('督'.repeat(2_000_000) + '\\n'); return 3; }`);
    const { status, out } = await run(process.execPath, [child]);
    expect([status, out.length]).toEqual([3, 2_000_001]);
  });

  it('ends quietly when the reader has gone', async () => {
    const child = started(
      `async (_, { terminal }) => { for (let i = 0; i < 1e5; i++) terminal.out(i + '\\n'); return 0; }`,
    );
    const script = 'set -o pipefail; "$1" "$2" | head -n 1';
    expect(await run('bash', ['-c', script, 'bash', process.execPath, child])).toEqual({
      status: 0,
      out: '0\n',
      err: '',
    });
  });

  it('says so when the answer could not be written', async () => {
    const child = started(`async (_, { terminal }) => { terminal.out('督'); return 0; }`);
    const full = openSync('/dev/full', 'w');
    const status = await new Promise((resolve) => {
      spawn(process.execPath, [child], { stdio: ['ignore', full, 'ignore'], env: environment() }).on('close', resolve);
    });
    closeSync(full);
    expect(status).toBe(3);
  });

  it('reads all of standard input', async () => {
    const child = started(
      `async (_, { terminal }) => { const read = await terminal.readStdin(); terminal.out(read.ok ? String(read.bytes.length) : ''); return 0; }`,
    );
    const { out } = await run('bash', ['-c', 'head -c 300000 /dev/zero | "$1" "$2"', 'bash', process.execPath, child]);
    expect(out).toBe('300000');
  });

  it('does not pass off a bug, or an answer that never comes, as success', async () => {
    const thrown = await run(process.execPath, [started(`async () => { throw new Error('内部'); }`)]);
    expect(thrown).toMatchObject({ status: 70, out: '', err: expect.stringContaining('程序内部出错') });
    const silent = await run(process.execPath, [started('() => new Promise(() => undefined)')]);
    expect(silent.status).toBe(70);
  });

  it('says so when its folder has been removed', async () => {
    const script = 'mkdir "$3" && cd "$3" && rmdir "$3" && exec "$1" "$2"';
    const child = started('async () => 0');
    const ended = await run('bash', ['-c', script, 'bash', process.execPath, child, join(scratch(), 'gone')]);
    expect(ended).toEqual({ status: 2, out: '', err: '当前文件夹已经不存在。请换到别的文件夹再运行。\n' });
  });

  /** How a program ends that is told to stop once it has said something. */
  function stopped(main: string, signal: NodeJS.Signals): Promise<readonly [number | null, string | null]> {
    const child = spawn(process.execPath, [started(main)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: environment(),
    });
    child.stdout.once('data', () => child.kill(signal));
    return new Promise((resolve) => child.on('close', (code, by) => resolve([code, by])));
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('ends at once on %s, in the middle of long work', async (signal) => {
    const busy = `async (_, { terminal }) => { terminal.out('等'); for (const end = Date.now() + 20_000; Date.now() < end; ); return 0; }`;
    expect(await stopped(busy, signal)).toEqual([null, signal]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('comes to an orderly end on %s when something would be left half done', async (signal, code) => {
    const writing = `async (_, { terminal, interruption }) => {
      interruption.defer();
      terminal.out('写');
      while (!(await interruption.asked())) {}
      return 4;
    }`;
    expect(await stopped(writing, signal)).toEqual([code, null]);
  });
});
