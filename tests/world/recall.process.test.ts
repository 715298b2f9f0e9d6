import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWorld } from '../../src/world/node.ts';
import { remembering } from '../../src/world/remember.ts';
import { survey } from '../../src/world/survey.ts';
import { environment } from '../environment.ts';
import { dice, extent } from '../extent.ts';
import { edits, settle, taken } from './edits.ts';

const project = join(import.meta.dirname, '../..');
const program = join(project, 'bin/xiaoneng.js');
const home = mkdtempSync(join(tmpdir(), 'xn-recall-'));
const ledger = join(home, 'ledger');
const cache = join(home, 'cache');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const questions = [
  ['overdue', '--today', '2022-06-30'],
  ['list', '--json', '--today', '2022-06-30'],
  ['due', '--today', '2022-06-30'],
] as const;

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const here = (more: Record<string, string>) => environment({ HOME: home, XDG_CACHE_HOME: cache, ...more });

function asked(question: readonly string[], more: Record<string, string> = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...question], {
    cwd: home,
    env: here(more),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const afresh = (question: readonly string[]) => asked(question, { XIAONENG_CACHE: 'off' });

/** The files that hold answers, or what was concluded of a ledger's files. */
function remembered(ending: '.memo' | '.kept'): string[] {
  const folder = join(cache, 'xiaoneng');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

const memories = () => remembered('.memo');

beforeAll(async () => {
  cpSync(join(project, 'ledger'), ledger, { recursive: true });
  await settle();
});

describe('an answer that is given again', () => {
  it('is the same answer, to the letter and with its exit code, and is kept outside of the ledger', () => {
    const before = readdirSync(ledger);
    for (const question of questions) {
      const first = asked(question);
      expect(asked(question)).toEqual(first);
      expect(afresh(question)).toEqual(first);
    }
    expect(memories()).toHaveLength(questions.length);
    expect(readdirSync(ledger)).toEqual(before);
  });

  it('is given without the program, as long as nothing has changed', () => {
    const [file = ''] = memories();
    for (const path of memories()) {
      const told = readFileSync(path, 'utf8');
      expect(told).toContain('"folders":[');
    }
    const { mtimeMs } = statSync(file);
    for (const question of questions) asked(question);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  // by day those that leave the least trace; after every edit the cards beside this are judged in process
  const some = ['the same size and times', 'a file added, older than all', 'a rule changed'];
  it.each(extent === 'nightly' ? Object.keys(edits) : some)(
    'is no more after %s',
    async (name) => {
      const roll = dice(name.length * 7919);
      const asking = taken(questions, 1, name);
      for (const question of asking) asked(question);
      edits[name]?.(ledger, roll);
      const truths = asking.map(afresh);
      expect(asking.map((question) => asked(question))).toEqual(truths);
      await settle();
      for (const _ of ['kept', 'given again']) expect(asking.map((question) => asked(question))).toEqual(truths);
    },
    120_000,
  );

  it('is another one on another day, in another form, or for another setting', () => {
    const [question] = questions;
    asked(question);
    const others = [
      ['overdue', '--today', '2022-05-30'],
      ['overdue', '--today', '2022-06-30', '--json'],
    ];
    for (const other of others) expect(asked(other)).toEqual(afresh(other));
    const coloured = { FORCE_COLOR: '1' };
    expect(asked(question, coloured).out).toContain('\u001b[');
    expect(asked(question).out).not.toContain('\u001b[');
    expect(asked(question, { XIAONENG_LEDGER: join(home, 'nothing') }).code).toBe(2);
  });

  it('is not believed when it was cut short, altered, or made by another build', () => {
    const [question] = questions;
    const truth = afresh(question);
    for (const harm of [
      (text: string) => text.slice(0, text.length / 2),
      (text: string) => text.replace('逾期', '按时'),
      (text: string) => `${text}x`,
      () => '',
      () => '{}',
      () => '\u0000'.repeat(100),
    ]) {
      asked(question);
      for (const path of memories()) writeFileSync(path, harm(readFileSync(path, 'utf8')));
      for (const path of remembered('.kept')) writeFileSync(path, harm(readFileSync(path, 'latin1')), 'latin1');
      expect(asked(question)).toEqual(truth);
      rmSync(cache, { recursive: true, force: true });
    }
  });

  it('may be thrown away at any time, and does without a place', () => {
    const [question] = questions;
    const truth = afresh(question);
    rmSync(cache, { recursive: true, force: true });
    expect(asked(question)).toEqual(truth);
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, 'a file where the folder should be');
    expect(asked(question)).toEqual(truth);
    rmSync(cache);
    mkdirSync(cache);
    chmodSync(cache, 0o500);
    expect(asked(question)).toEqual(truth);
    chmodSync(cache, 0o700);
    expect(asked(question, { HOME: '', XDG_CACHE_HOME: '' })).toEqual(truth);
  });

  it('is the same for all who ask at once', async () => {
    const [question] = questions;
    const truth = afresh(question);
    rmSync(cache, { recursive: true, force: true });
    const all = Array.from({ length: 6 }, () => outputOf(question));
    expect(await Promise.all(all)).toEqual(all.map(() => truth.out));
    expect(asked(question)).toEqual(truth);
  });

  it('is never that of a command that writes or looks into history', () => {
    const before = memories().length;
    asked(['add', '检查校车', '--lead', '区教育局', '--source', '领导批示', '--no-commit', '--by', '田某']);
    asked(['log', '7K3Q']);
    asked(['check']);
    asked(['doctor']);
    expect(memories()).toHaveLength(before);
  });
});

function outputOf(question: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...question], { cwd: home, env: here({}) });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  return new Promise((resolve) => child.on('close', () => resolve(out)));
}

/** Does something to a file, often leaving its times as they were; whether it says something else now. */
function touched(name: string, number: number, roll: () => number): boolean {
  const told = existsSync(name) ? readFileSync(name, 'utf8') : undefined;
  const times = told === undefined ? undefined : statSync(name);
  if (told !== undefined && roll() < 0.2) {
    rmSync(name);
    return true;
  }
  const after = String(10 + (number % 90));
  writeFileSync(name, after);
  if (times && roll() < 0.7) utimesSync(name, times.atime, times.mtime);
  return told !== after;
}

describe('the print of a folder', () => {
  it('changes with every change, or its newest time tells that one may have gone unseen', () => {
    const folder = join(home, 'print');
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    const roll = dice(42);
    const names = ['a/1', 'a/2', 'a/b/3', '4', 'a/b/5'].map((name) => join(folder, name));
    for (const name of names) writeFileSync(name, '00');
    const look = () => survey(folder, { trouble: () => undefined });
    for (let i = 0; i < 400; i += 1) {
      const [now, before] = [Date.now(), look()];
      const isOther = touched(names[Math.floor(roll() * names.length)] as string, i, roll);
      expect(!isOther || look().print !== before.print || before.newest > now - 2500).toBe(true);
    }
  });
});

it('an answer that rests on a file that could not be read this once is not kept', () => {
  const place = join(home, 'passing');
  const { files, ...world } = nodeWorld();
  const read: typeof files.read = (path) => ({ ok: false, trouble: { kind: 'denied', path, message: '没有权限' } });
  for (const [reader, kept] of [
    [read, 0],
    [files.read, 1],
  ] as const) {
    const watch = remembering({ ...world, env: { XDG_CACHE_HOME: place }, files: { ...files, read: reader } }, [
      'check',
    ]);
    watch.world.files.read(join(project, 'package.json'));
    watch.keep(0);
    const folder = join(place, 'xiaoneng');
    expect(existsSync(folder) ? readdirSync(folder) : []).toHaveLength(kept);
  }
});
