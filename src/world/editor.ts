import { spawn } from 'node:child_process';
import type { GitOutcome, World } from './world.ts';

/** The exit code of a shell for a program that is not there. */
const NOT_FOUND = 127;

/**
 * Opens a file in the person's editor (VISUAL, EDITOR, else vi or notepad) and waits until it is closed. Ctrl-C is the
 * editor's meanwhile: it reaches this process and the shell in between as well, which must not end for it.
 */
export async function openEditor(path: string, env: World['env']): Promise<GitOutcome> {
  const isWindows = process.platform === 'win32';
  const editor = env['VISUAL'] || env['EDITOR'] || (isWindows ? 'notepad' : 'vi');
  const [command, args] = isWindows
    ? [`${editor} "${path}"`, []]
    : ['sh', ['-c', `trap : INT; ${editor} "$1"`, editor, path]];
  const code = await leavingInterrupts(() => closed(spawn(command, args, { shell: isWindows, stdio: 'inherit' })));
  if (code === 0) return { ok: true };
  const why = code === NOT_FOUND ? `没有找到编辑器 ${editor}` : `编辑器 ${editor} 没有正常结束`;
  return { ok: false, reason: why, detail: '' };
}

/** Does what another program on the terminal is waited for in; Ctrl-C is that program's meanwhile. */
export async function leavingInterrupts<T>(wait: () => Promise<T>): Promise<T> {
  const listening = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT').on('SIGINT', () => undefined);
  try {
    return await wait();
  } finally {
    process.removeAllListeners('SIGINT');
    for (const listener of listening) process.once('SIGINT', listener as () => void);
  }
}

/** The exit code; none where it was ended by a signal or could not be started. */
export function closed(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code));
  });
}
