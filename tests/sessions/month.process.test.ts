import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../src/render/width.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { month, TITLES, unitsTable } from './month/month.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const seeded = join(import.meta.dirname, 'month/seeded.mjs');
const widthOf = measure(false);
const ACCEPT = 'remedy, if it is meant: npm run accept, and read git diff';

/** One place for the whole month; numbers say nothing to a reader, so they are told as #1, #2 … as they came. */
const numbers: string[] = [];
let folder = '';
let env: NodeJS.ProcessEnv = {};
const told: string[] = [];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiaoneng-month-')));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(program, join(folder, 'bin/xiaoneng'));
  env = { ...environment(), PATH: `${join(folder, 'bin')}:${environment()['PATH']}`, HOME: folder, XIAONENG_CACHE: '' };
  const who = {
    GIT_AUTHOR_NAME: '钱某',
    GIT_COMMITTER_NAME: '钱某',
    GIT_AUTHOR_EMAIL: 'q@example.invalid',
    GIT_COMMITTER_EMAIL: 'q@example.invalid',
  };
  env = { ...env, ...who, NODE_OPTIONS: `--import=${seeded}` };
  writeFileSync(join(folder, '单位名单.csv'), unitsTable());
  for (const { day, typed } of month) told.push(`【${day}】 $ ${typed}\n${ran(day, typed)}`);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command answers on a day; the day itself is not typed by anybody. */
function ran(day: string, typed: string): string {
  const line = typed.replace(/#(\d+)/g, (_, at) => numbers[Number(at) - 1]?.slice(-4) ?? '');
  const cwd = typed.startsWith('xiaoneng init') ? folder : join(folder, '台账');
  const date = `${day}T09:00:00+08:00`;
  const dated = { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', `${line} --today ${day}`], {
    cwd,
    encoding: 'utf8',
    env: dated,
  });
  for (const [id] of stdout.matchAll(/RW\d{8}-[0-9A-Z]{4}/g)) if (!numbers.includes(id)) numbers.push(id);
  expect(status, `${line}\n${stdout}${stderr}`).toBe(0);
  return covered(stdout + stderr);
}

/** The numbers as #1, #2 …, in full and in brief, without changing how wide they are. */
function covered(text: string): string {
  return numbers.reduce((said, id, at) => {
    const mark = `#${at + 1}`.padEnd(4, '_');
    return said.replaceAll(id, `${id.slice(0, 11)}${mark}`).replaceAll(new RegExp(`\\b${id.slice(-4)}\\b`, 'g'), mark);
  }, text);
}

it('a month goes through in a pipe, and takes so many commands and keys', async () => {
  const keys = month.reduce((sum, { typed }) => sum + typed.length + 1, 0);
  const count = `共 ${month.length} 条命令，${keys} 次按键（一个字算一次，连同回车）。`;
  await expect(`${told.join('\n')}\n${count}\n`, ACCEPT).toMatchFileSnapshot(
    join(import.meta.dirname, 'month/pipe.txt'),
  );
});

const looks = ['xiaoneng', 'xiaoneng list', 'xiaoneng overdue', 'xiaoneng due --window 10wd', 'xiaoneng issue list'];
const missing = lacking('the month in a terminal', ['tmux -V']);

describe.skipIf(missing).each([60, 80, 120])('in a terminal of %i columns', (columns) => {
  it('all is there, nothing is cut, and no line is too long', async () => {
    const screens = looks.map((look, at) => `$ ${look}\n${onScreen(`${columns}-${at}`, columns, look)}`);
    for (const line of screens.join('\n').split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    const letters = new Map([...(screens[1] ?? '')].map((letter) => [letter, true]));
    expect(TITLES.filter((title) => [...title].some((letter) => !letters.has(letter)))).toEqual([]);
    await expect(`${screens.join('\n')}\n`, ACCEPT).toMatchFileSnapshot(
      join(import.meta.dirname, `month/${columns}.txt`),
    );
  });
});

/** What a terminal of so many columns shows when the command is typed into it; each has a server of its own. */
function onScreen(name: string, columns: number, typed: string): string {
  const socket = `month-${process.pid}-${name}`;
  const script = `cd ${join(folder, '台账')} && ${typed} --no-pager --today 2025-03-31; touch ${folder}/ended; sleep 60`;
  const start = [
    '-L',
    socket,
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    `${columns}`,
    '-y',
    '120',
    `sh -c '${script}'`,
  ];
  spawnSync('rm', ['-f', join(folder, 'ended')]);
  const begun = spawnSync('tmux', start, {
    encoding: 'utf8',
    env: { ...env, TERM: 'xterm', CI: '', LC_ALL: 'C.UTF-8' },
  });
  expect(begun.status, begun.stderr).toBe(0);
  spawnSync('sh', [
    '-c',
    `n=0; until [ -e ${folder}/ended ] || [ $n -gt 300 ]; do sleep 0.1; n=$((n+1)); done; sleep 0.2`,
  ]);
  const shown = spawnSync('tmux', ['-L', socket, 'capture-pane', '-p', '-t', ':'], {
    encoding: 'utf8',
    env: { ...env, LC_ALL: 'C.UTF-8' },
  });
  spawnSync('tmux', ['-L', socket, 'kill-server']);
  return covered(shown.stdout.trimEnd());
}
