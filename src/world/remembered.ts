import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, isAbsolute, join } from 'node:path';
import { printOf } from './print.ts';
import { survey } from './survey.ts';

/** Everything that an answer was made from, and the answer: it is given again while all of that is as it was. */
export interface Memory {
  readonly env: readonly (readonly [name: string, value: string | null])[];
  readonly terminal: Seen;
  /** The day in Shanghai, with the minute where it was looked at; null where nobody looked. */
  readonly clock: string | null;
  /** Folders that were walked, with their prints. */
  readonly folders: readonly (readonly [path: string, print: string])[];
  /** Files that were read, or looked for, outside of these, with their prints; null where there was nothing. */
  readonly files: readonly (readonly [path: string, print: string | null])[];
  readonly said: readonly (readonly [stream: 1 | 2, text: string])[];
  readonly code: number;
}

/** What standard output and the person at it can do. */
export interface Seen {
  readonly columns: number | null;
  readonly colour: number;
  readonly asks: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Where answers are remembered: a folder of the person's, outside of every ledger; undefined where there is none. */
export function memoryFolder(env: Env): string | undefined {
  if (env['XIAONENG_CACHE'] === 'off') return undefined;
  const homes = [env['XDG_CACHE_HOME'], env['HOME'] && `${env['HOME']}/.cache`, env['LOCALAPPDATA']];
  const home = homes.find((one) => one && isAbsolute(one));
  return home ? `${home}/xiaoneng` : undefined;
}

/** The file for one command line in one place with one build of the program. */
export function memoryFile(folder: string, args: readonly string[], cwd: string, program: string): string {
  return `${folder}/${printOf(JSON.stringify([args, cwd, buildOf(program)]))}.memo`;
}

/** One build of the program on one runtime: another may think otherwise of the same files. */
export function buildOf(program: string): readonly (string | null)[] {
  return [process.version, process.platform, program, fileState(program).print];
}

/** The bundle that bin/xiaoneng.js starts, whatever link it was called by. */
export function builtProgram(started: string): string {
  try {
    return join(dirname(realpathSync(started)), '../dist/first.cjs');
  } catch {
    return '';
  }
}

/** What is remembered, if it is whole. */
export function readMemory(file: string): Memory | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === printOf(body) ? (JSON.parse(body) as Memory) : undefined;
  } catch {
    return undefined;
  }
}

/** The most that is kept: files, and characters in one. */
const MOST_FILES = 64;
const MOST_TEXT = 16 * 1024 * 1024;

/** Keeps an answer. */
export function writeMemory(folder: string, file: string, memory: Memory): void {
  const body = JSON.stringify(memory);
  if (body.length <= MOST_TEXT) putAway(folder, file, `${printOf(body)}\n${body}`, MOST_FILES);
}

/** Puts a file into the folder in one step, and lets the oldest of its kind go; where that fails nobody need know. */
export function putAway(folder: string, file: string, content: string | Uint8Array, most: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, file);
    prune(folder, extname(file), most);
  } catch {
    // a full or read-only disk
  }
}

function prune(folder: string, ending: string, most: number): void {
  const names = readdirSync(folder).filter((name) => name.includes(ending));
  if (names.length <= most) return;
  const aged = names
    .map((name) => ({ name, at: statSync(`${folder}/${name}`).mtimeMs }))
    .toSorted((a, b) => a.at - b.at);
  for (const { name } of aged.slice(0, names.length - most / 2)) rmSync(`${folder}/${name}`, { force: true });
}

/** Whether everything is as it was. */
export function holds(
  { env, terminal, clock, folders, files }: Memory,
  now: { env: Env; seen: Seen; minute: string },
): boolean {
  return (
    env.every(([name, value]) => (now.env[name] ?? null) === value) &&
    terminal.columns === now.seen.columns &&
    terminal.colour === now.seen.colour &&
    terminal.asks === now.seen.asks &&
    (clock === null || now.minute.startsWith(clock)) &&
    files.every(([path, print]) => fileState(path).print === print) &&
    folders.every(([path, print]) => folderPrint(path) === print)
  );
}

function folderPrint(path: string): string {
  let isWhole = true;
  const { print } = survey(path, { trouble: () => (isWhole = false) });
  return isWhole ? print : '';
}

/** One file or folder by itself. */
export interface FileState {
  /** Null where nothing has that name. */
  readonly print: string | null;
  readonly newest: number;
  readonly isLink: boolean;
}

export function fileState(path: string): FileState {
  try {
    const stats = lstatSync(path);
    const isFolder = stats.isDirectory();
    const { mode, ino, size, mtimeMs, ctimeMs } = stats;
    return {
      print: isFolder ? printOf(path, mode, ino) : printOf(path, mode, ino, size, mtimeMs, ctimeMs),
      newest: isFolder ? 0 : Math.max(mtimeMs, ctimeMs),
      isLink: stats.isSymbolicLink(),
    };
  } catch {
    return { print: null, newest: 0, isLink: false };
  }
}

/** The wall clock of Shanghai, which is eight hours ahead all year: 2022-03-15 09:30. */
export function minuteNow(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
