import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
const missing = lacking('a terminal', ['script --version']);

/** Runs a command in a terminal, `before` it another: a table is pasted and ended with Ctrl-D, and the question that follows is answered. */
async function pasted(command: string, table: string, answer: string, before = '') {
  const ledger = join(scratch(), 'ledger');
  cpSync(join(root, 'ledger'), ledger, { recursive: true });
  const line = `${before} node ${join(root, 'bin/xiaoneng.js')} ${command} --ledger ${ledger} --today 2023-01-09 --by 钱某 --no-commit`;
  const ran = spawn('script', ['-qec', line, '/dev/null'], {
    env: { ...environment(), TERM: 'xterm', CI: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const asked = new AbortController();
  let out = '';
  ran.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (/保存吗/.test(out) && !asked.signal.aborted) {
      asked.abort();
      ran.stdin.write(answer);
    }
  });
  ran.stdin.write(`${table}\x04`);
  const status = await new Promise<number | null>((resolve) => ran.on('close', resolve));
  const written = readdirSync(join(ledger, 'tasks/2022')).map((name) =>
    readFileSync(join(ledger, 'tasks/2022', name), 'utf8'),
  );
  return { status, out, written: written.join('') };
}

describe.skipIf(missing)('what was pasted to its end', () => {
  it('is asked about on the terminal, and a yes is heard', async () => {
    const { status, out, written } = await pasted('sign --from -', '编号,人员\nNH33,管某某\n', '\r');
    expect(status, out).toBe(0);
    expect(written).toContain('人员: 管某某');
  });

  it('is left where nobody says yes', async () => {
    const { status, out, written } = await pasted('sign --from -', '编号,人员\nNH33,管某某\n', '否\r');
    expect(status, out).toBe(4);
    expect(written).not.toContain('管某某');
  });

  it('is left where nobody can be heard, which is said: no yes is taken for one', async () => {
    const { status, out, written } = await pasted('sign --from -', '编号,人员\nNH33,管某某\n', '\r', 'setsid -w');
    expect(status, out).toBe(4);
    expect(out).toContain('这里打不开终端，听不到回答，账本没有改动\r\n改法：核对过了就加 --yes');
    expect(written).not.toContain('管某某');
  });
});
