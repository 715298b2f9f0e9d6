import { createInterface } from 'node:readline';

/** Lines that were typed or pasted before anybody asked for them. */
const ahead: string[] = [];

/** Asks a person at the terminal for a line; undefined when they give up (Ctrl-C, Ctrl-D). */
export function askLine(question: string): Promise<string | undefined> {
  const waiting = ahead.shift();
  if (waiting === undefined) return readLine(question);
  process.stdout.write(`${question}${waiting}\n`);
  return Promise.resolve(waiting);
}

function readLine(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    let answer: string | undefined;
    lines.on('line', (line) => {
      if (answer !== undefined) ahead.push(line);
      answer ??= line;
      // lines that came in one piece with this one are told before that
      setImmediate(() => lines.close());
    });
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      if (answer === undefined) process.stdout.write('\n');
      resolve(answer);
    });
    lines.setPrompt(question);
    lines.prompt();
  });
}
