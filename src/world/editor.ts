import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { forPrograms } from './programs.ts';
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
  const line = commandLine(editor, isWindows);
  const [command, args] = isWindows
    ? [`${line} "${path}"`, []]
    : ['/bin/sh', ['-c', `trap : INT; ${line} "$1"`, editor, path]];
  const options = { shell: isWindows, stdio: 'inherit', env: forPrograms(env) as NodeJS.ProcessEnv } as const;
  const code = await leavingInterrupts(() => closed(spawn(command, args, options)));
  if (code === 0) return { ok: true };
  const why = code === NOT_FOUND ? `没有找到编辑器 ${editor}` : `编辑器 ${editor} 没有正常结束`;
  return { ok: false, reason: why, detail: '' };
}

/** What is set is a line for a shell, with quotes and options; but where all of it is the path of a program, blanks are its own. */
function commandLine(editor: string, isWindows: boolean): string {
  if (!/\s/.test(editor) || !isAbsolute(editor) || !existsSync(editor)) return editor;
  return isWindows ? `"${editor}"` : `'${editor.replaceAll("'", `'\\''`)}'`;
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
