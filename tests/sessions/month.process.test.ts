import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../src/render/width.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { before } from './month/before.ts';
import { month, TITLES, type Typed, unitsTable } from './month/month.ts';
import { type Desk, sitDown } from './month/terminal.ts';

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

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** What a command answers on a day; the day itself is not typed by anybody. */
function ran(day: string, typed: string): string {
  const line = numbered(typed);
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

/** A line with the last four characters of the numbers that it means. */
function numbered(typed: string): string {
  return typed.replace(/#(\d+)/g, (_, at) => numbers[Number(at) - 1]?.slice(-4) ?? '');
}

/** The numbers as #1, #2 …, in full and in brief, without changing how wide they are. */
function covered(text: string): string {
  return numbers.reduce((said, id, at) => {
    const mark = `#${at + 1}`.padEnd(4, '_');
    return said.replaceAll(id, `${id.slice(0, 11)}${mark}`).replaceAll(new RegExp(`\\b${id.slice(-4)}\\b`, 'g'), mark);
  }, text);
}

/** How many keys somebody presses for these: each letter, Enter, and Enter once more for each question. */
function keysOf(list: readonly Typed[], answers = 0): number {
  return list.reduce((sum, { typed }) => sum + [...typed].length + 1, answers);
}

it('a month goes through in a pipe, and takes so many commands and keys', async () => {
  const count = `共 ${month.length} 条命令，${keysOf(month)} 次按键（一个字算一次，连同回车）。`;
  await expect(`${told.join('\n')}\n${count}\n`, ACCEPT).toMatchFileSnapshot(
    join(import.meta.dirname, 'month/pipe.txt'),
  );
});

const missing = lacking('the month in a terminal', ['tmux -V']);

describe.skipIf(missing)('typed into a terminal', () => {
  it('the month comes to the same ledger, and takes fewer commands and keys than before', async () => {
    mkdirSync(join(folder, 'typed'));
    writeFileSync(join(folder, '单位名单.csv'), unitsTable());
    const desk = deskAt(80, join(folder, 'typed'));
    let answers = 0;
    for (const { day, typed } of month) {
      const done = await typedOn(desk, day, numbered(typed).replace('../单位名单', '../../单位名单'));
      answers += done.answers;
      if (typed.startsWith('xiaoneng init')) await desk.type('cd 台账');
    }
    desk.leave();
    const [piped, typed] = ['台账', 'typed/台账'].map((place) => listOf(join(folder, place)));
    expect(typed).toEqual(piped);
    await expect(countTable(answers), ACCEPT).toMatchFileSnapshot(join(import.meta.dirname, 'month/count.txt'));
  });
});

/** Commands and keys of before and of now, side by side. */
function countTable(answers: number): string {
  const rows = [
    ['', '以前', '现在'],
    ['命令', `${before.length}`, `${month.length}`],
    ['按键，管道', `${keysOf(before)}`, `${keysOf(month)}`],
    ['按键，终端', `${keysOf(before)}`, `${keysOf(month, answers)}`],
  ];
  const told = rows.map(
    ([what = '', then = '', now = '']) => what + ' '.repeat(12 - widthOf(what)) + wide(then) + wide(now),
  );
  const note = `终端上的按键连同答 ${answers} 次“保存吗”的回车；60、80、120 列都一样。`;
  return `${[...told, note].join('\n')}\n`;
}

function wide(text: string): string {
  return ' '.repeat(8 - widthOf(text)) + text;
}

/** All that the list tells of a ledger. */
function listOf(place: string): unknown {
  const { stdout } = spawnSync(join(folder, 'bin/xiaoneng'), ['list', '--json', '--today', '2025-03-31'], {
    cwd: place,
    encoding: 'utf8',
    env,
  });
  return JSON.parse(stdout);
}

const looks = ['xiaoneng', 'xiaoneng list', 'xiaoneng overdue', 'xiaoneng due --window 10wd', 'xiaoneng issue list'];

/** What comes round, and the turn of the year: on the days on which it is done. */
const acts: readonly Typed[] = [
  { day: '2025-04-01', typed: 'xiaoneng add "应急管理局 通报安全生产形势" --source 会议决定 --every 每月25日前' },
  { day: '2025-04-01', typed: 'xiaoneng routine start' },
  { day: '2026-01-04', typed: 'xiaoneng routine list' },
  { day: '2026-01-04', typed: 'xiaoneng carry ../新账 --year 2026' },
];

describe.skipIf(missing).each([60, 80, 120])('in a terminal of %i columns', (columns) => {
  it('all is there, nothing is cut, and no line is too long', async () => {
    const own = join(folder, `${columns}`);
    mkdirSync(own);
    cpSync(join(folder, '台账'), join(own, '台账'), { recursive: true });
    const desk = deskAt(columns, join(own, '台账'));
    const screens: string[] = [];
    for (const look of looks) screens.push(await screenOf(desk, { day: '2025-03-31', typed: look }));
    for (const act of acts) screens.push(await screenOf(desk, act));
    desk.leave();
    const shown = screens.flatMap((screen) => screen.split('\n').slice(1));
    for (const line of shown) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    const letters = new Map([...(screens[1] ?? '')].map((letter) => [letter, true]));
    expect(TITLES.filter((title) => [...title].some((letter) => !letters.has(letter)))).toEqual([]);
    await expect(`${screens.join('\n')}\n`, ACCEPT).toMatchFileSnapshot(
      join(import.meta.dirname, `month/${columns}.txt`),
    );
  });
});

/** A terminal in a folder, with the program on its path; the day is told beside, and typed by nobody. */
function deskAt(columns: number, place: string): Desk {
  const bin = join(folder, `bin-${columns}`);
  mkdirSync(bin, { recursive: true });
  const date = '"T09:00:00+08:00"';
  const lines = [
    '#!/bin/sh',
    `day=$(cat ${folder}/day)`,
    `export GIT_AUTHOR_DATE=$day${date} GIT_COMMITTER_DATE=$day${date}`,
    String.raw`printf '\033[2J\033[H'`,
    `exec ${program} "$@" --today $day`,
  ];
  writeFileSync(join(bin, 'xiaoneng'), lines.join('\n'));
  chmodSync(join(bin, 'xiaoneng'), 0o755);
  const own = { ...env, PATH: `${bin}:${env['PATH']}`, TERM: 'xterm', CI: '', LC_ALL: 'C.UTF-8' };
  return sitDown(`month-${process.pid}-${columns}`, columns, place, own);
}

async function typedOn(desk: Desk, day: string, line: string) {
  writeFileSync(join(folder, 'day'), day);
  const done = await desk.type(line);
  expect(done.exit, done.screen).toBe(0);
  return done;
}

/** What the screen shows of a command, without the prompt that follows. */
async function screenOf(desk: Desk, { day, typed }: Typed): Promise<string> {
  const { screen } = await typedOn(desk, day, numbered(typed));
  for (const [id] of screen.matchAll(/(?:RW|ZQ)\d{8}-[0-9A-Z]{4}/g)) if (!numbers.includes(id)) numbers.push(id);
  return `$ ${typed}\n${covered(screen.split('\n').slice(0, -1).join('\n').trimEnd())}`;
}
