import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ReadStream } from 'node:tty';
import { colourOf, columnsOf, interactive } from './abilities.ts';
import { type Charset, charsetsOf } from './charset.ts';
import { isTerminal } from './is-terminal.ts';
import { heedMemory } from './memory.ts';
import { type WriteText, writer } from './output.ts';
import { pagerOf } from './pager.ts';
import { encodedTo, readFrom } from './recoded.ts';
import { troubleOf } from './trouble.ts';
import type { Outcome, Terminal, World } from './world.ts';

/** The terminal, pipes or files this process was started with. */
export function nodeTerminal(env: World['env']): Terminal {
  const shows = isTerminal(1);
  const columns = columnsOf(env, shows, shows ? process.stdout.columns : undefined);
  const charsets = charsetsOf(env, process.platform);
  const charsetOf = (isShown: boolean) => (isShown ? charsets.terminal : charsets.pipe);
  const out = writing(writer(1), charsetOf(shows), shows ? charsets.terminal : charsets.document);
  const err = writing(writer(2), charsetOf(isTerminal(2)));
  const status = statusLine(err, isTerminal(2) && env['TERM'] !== 'dumb');
  const after = (write: Terminal['out']): Terminal['out'] => {
    return (text, form) => {
      status.wipe();
      write(text, form);
    };
  };
  return {
    out: after(out),
    err: after(err),
    progress: (line) => {
      heedMemory();
      status.say(line);
    },
    ...(interactive(env, isTerminal(0), shows) && {
      ask: askAfter(status.wipe, charsets.terminal),
      unheard: () => isUnheard,
      pasted: takeSpare,
    }),
    ...(interactive(env, isTerminal(0), shows) && {
      page: pagerOf(env, after(out), { rows: process.stdout.rows, charset: charsets.terminal }),
    }),
    ...(columns !== undefined && { columns }),
    colour: colourOf(env, shows, process.platform),
    readStdin,
    charsets,
  };
}

function writing(write: WriteText, charset: Charset, ofDocuments = charset): Terminal['out'] {
  return (text, form) => write(text, form === 'document' ? ofDocuments : charset);
}

function askAfter(wipe: () => void, charset: Charset) {
  return (question: string) => {
    wipe();
    return askLine(question, charset);
  };
}

/** No faster than anybody reads. */
const EVERY_MS = 80;

/** What is over by then needs no word. */
const PATIENCE_MS = 400;

/** A line at the foot of the terminal that takes the place of the one before. */
function statusLine(write: (text: string) => void, seen: boolean) {
  let shown = false;
  let next: number | undefined;
  return {
    say: (line: string) => {
      if (!seen) return;
      const now = Date.now();
      next ??= now + PATIENCE_MS;
      if (now < next) return;
      next = now + EVERY_MS;
      shown = true;
      write(`\r\x1b[K${line}`);
    },
    wipe: () => {
      if (shown) write('\r\x1b[K');
      shown = false;
      next = undefined;
    },
  };
}

/** Standard input was read to its end, and answers nothing any more. */
let spent = false;

/** The terminal could not be opened for an answer. */
let isUnheard = false;

async function readStdin(): Promise<Outcome<{ readonly bytes: Uint8Array }>> {
  const chunks: Uint8Array[] = [];
  spent = true;
  try {
    for await (const chunk of process.stdin) chunks.push(chunk);
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, '标准输入') };
  }
}

/** Lines that came in one piece with the last answer. */
let spare: readonly string[] = [];

function takeSpare(): readonly string[] {
  const taken = spare;
  spare = [];
  return taken;
}

/** Nobody types the next line as soon as this after one: it was pasted with it. */
const PASTED_MS = 25;

/** How long the rest of a paste that the terminal has announced is waited for. */
const PASTING_MS = 1000;

/** The terminal says where a paste begins and ends. */
const [ANNOUNCE, SILENT] = ['\x1b[?2004h', '\x1b[?2004l'];

/** Where a person types: standard input, or the terminal itself once that has ended (what was pasted ended with Ctrl-D). */
function typedIn(): ReadStream | undefined {
  if (!spent) return process.stdin;
  try {
    const fd = openSync('/dev/tty', 'r+');
    if (isTerminal(fd)) return new ReadStream(fd);
    closeSync(fd);
    return undefined;
  } catch {
    return undefined;
  }
}

/** Asks a person at the terminal for a line; undefined when they give up (Ctrl-C, Ctrl-D), or cannot be heard. */
function askLine(question: string, charset: Charset): Promise<string | undefined> {
  const stdout = encodedTo(process.stdout, charset);
  const keyboard = typedIn();
  if (!keyboard) {
    isUnheard = true;
    stdout.write(`${question}\n`);
    return Promise.resolve(undefined);
  }
  const stdin = readFrom(keyboard, charset);
  stdout.write(ANNOUNCE);
  const lines = createInterface({ input: stdin, output: stdout, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    const typed: string[] = [];
    let pasting = false;
    let end: NodeJS.Timeout | undefined;
    /** What comes in one piece with a line belongs to it. */
    const heard = () => {
      clearTimeout(end);
      if (typed.length > 0) end = setTimeout(() => lines.close(), pasting ? PASTING_MS : PASTED_MS);
    };
    const keyed = (_: unknown, key?: { readonly name?: string }) => {
      if (key?.name === 'paste-start') pasting = true;
      if (key?.name === 'paste-end') pasting = false;
      heard();
    };
    stdin.on('keypress', keyed);
    lines.on('line', (line) => typed.push(line));
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      clearTimeout(end);
      stdin.off('keypress', keyed);
      stdin.end();
      if (keyboard !== process.stdin) keyboard.destroy();
      stdout.write(`${lines.line === '' && typed.length > 0 ? '' : '\n'}${SILENT}`);
      const [answer, ...rest] = typed;
      spare = answer === undefined ? [] : [...rest, lines.line].filter((line) => line.trim() !== '');
      resolve(answer);
    });
    lines.setPrompt(question);
    lines.prompt();
  });
}
