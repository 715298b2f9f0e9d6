/** A session file: what stands before the first command, and the commands with what they answered. */
export interface Session {
  /** Which ledger it starts from: sample, none, or a folder of tests/sessions/ledgers. */
  readonly ledger: string;
  readonly env: Readonly<Record<string, string>>;
  /** Commands that must succeed on this machine for the session to be run. */
  readonly needs: readonly string[];
  /** Commands that a machine may forbid; where they fail, the session is not run. */
  readonly leave: readonly string[];
  readonly head: readonly string[];
  readonly steps: readonly Step[];
}

export interface Step {
  readonly command: string;
  readonly stdin: string;
  readonly out: string;
  readonly err: string;
  readonly status: number;
  /** Comments and empty lines up to the next command. */
  readonly prose: readonly string[];
}

/** Stands for the end of a text that does not end its last line. */
const UNENDED = '\\ no newline';

/** Reads a session file. See README.md beside this file for its form. */
export function parseSession(text: string): Session {
  const blocks: string[][] = [[]];
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('$ ')) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const [head = [], ...steps] = blocks;
  const settings = head.map((line) => /^(ledger|env|needs|leave): *(.*)$/.exec(line) ?? []);
  const of = (name: string) => settings.flatMap(([, key, value]) => (key === name ? [value ?? ''] : []));
  const env = of('env').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
  return {
    ledger: of('ledger')[0] ?? 'none',
    env: Object.fromEntries(env),
    needs: of('needs'),
    leave: of('leave'),
    head,
    steps: steps.map(parseStep),
  };
}

function parseStep([first = '', ...lines]: readonly string[]): Step {
  const prose = lines.splice(answerLength(lines));
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  const out = lines.filter((line) => !/^[<!?]/.test(line));
  return {
    command: first.slice(2),
    stdin: joined(marked('<')),
    out: joined(out.map((line) => (line === UNENDED ? line : line.replace(/^\\/, '')))),
    err: joined(marked('!')),
    status: Number(marked('?')[0] ?? 0),
    prose,
  };
}

/** How many lines belong to the command: all before the first comment, without empty lines at their end. */
function answerLength(lines: readonly string[]): number {
  const comment = lines.findIndex((line) => line.startsWith('#'));
  const before = comment === -1 ? lines : lines.slice(0, comment);
  return before.findLastIndex((line) => line !== '') + 1;
}

function joined(lines: readonly string[]): string {
  if (lines.at(-1) === UNENDED) return lines.slice(0, -1).join('\n');
  return lines.map((line) => `${line}\n`).join('');
}

/** Writes a session the way it is read. */
export function printSession({ head, steps }: Session): string {
  return `${[...head, ...steps.flatMap(printStep)].join('\n').trimEnd()}\n`;
}

function printStep({ command, stdin, out, err, status, prose }: Step): string[] {
  const marked = (mark: string, text: string) => linesOf(text).map((line) => `${mark} ${line}`.trimEnd());
  return [
    `$ ${command}`,
    ...marked('<', stdin),
    ...escaped(linesOf(out)),
    ...marked('!', err),
    ...(status === 0 ? [] : [`? ${status}`]),
    ...prose,
  ];
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : [...text.split('\n'), UNENDED];
}

/** A backslash goes before what would be read as something else, empty lines at the end included. */
function escaped(lines: readonly string[]): string[] {
  const filled = lines.findLastIndex((line) => line !== '');
  return lines.map((line, i) => {
    if (line === UNENDED) return line;
    return /^[#<!?\\]|^\$ /.test(line) || (line === '' && i > filled) ? `\\${line}` : line;
  });
}
