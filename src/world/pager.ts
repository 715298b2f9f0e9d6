import { spawn } from 'node:child_process';
import type { Charset } from './charset.ts';
import { closed, leavingInterrupts } from './editor.ts';
import { encoderOf } from './encoded.ts';
import { forPrograms } from './programs.ts';
import type { World } from './world.ts';

/** What a text is shown on. */
interface Screen {
  readonly rows: number | undefined;
  readonly charset: Charset;
}

/** The exit codes of a shell for a program that cannot be started, or is not there. */
const NOT_STARTED = [126, 127];

/** What less does unless the person has said otherwise: end at once on one screen, keep colours, leave the text standing. */
const LESS = 'FRX';

/**
 * Shows a text through PAGER, else less, where it has more lines than the terminal; as it is where PAGER is empty or cat,
 * or where the pager cannot be started. git's own setting of a pager is not asked.
 */
export function pagerOf(
  env: World['env'],
  out: (text: string) => void,
  { rows = 24, charset }: Screen,
): (text: string) => Promise<void> {
  const pager = env['PAGER'] ?? (process.platform === 'win32' ? 'more' : 'less');
  return async (text) => {
    const isShort = text.split('\n').length <= rows;
    if (isShort || pager.trim() === '' || pager.trim() === 'cat') return out(text);
    const child = spawn(pager, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: forPrograms({
        ...env,
        LESS: env['LESS'] ?? LESS,
        // it knows no GBK; so it leaves the bytes as they are
        LESSCHARSET: env['LESSCHARSET'] ?? (charset === 'utf-8' ? 'utf-8' : 'dos'),
      }) as NodeJS.ProcessEnv,
    });
    // whoever leaves the pager early does not want the rest
    child.stdin.on('error', () => undefined);
    child.stdin.end(encoderOf(charset).encode(text));
    const code = await leavingInterrupts(() => closed(child));
    if (code !== null && NOT_STARTED.includes(code)) out(text);
  };
}
