import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { forPrograms } from './programs.ts';
import type { GitOutcome, World } from './world.ts';

/** The exit codes of a shell for a program that is not there, and for one that may not be run. */
const WHY = new Map([
  [127, '没有找到编辑器'],
  [126, '没有权限运行编辑器'],
  [9009, '没有找到编辑器'],
]);

/** VISUAL, else EDITOR; what is blank is not set. */
function editorSet(env: World['env']): string | undefined {
  return [env['VISUAL'], env['EDITOR']].map((name) => name?.trim()).find(Boolean);
}

/**
 * Opens a file in the person's editor (VISUAL, EDITOR, else vi or notepad) and waits until it is closed. Ctrl-C is the
 * editor's meanwhile: it reaches this process and the shell in between as well, which must not end for it.
 */
export async function openEditor(path: string, env: World['env']): Promise<GitOutcome> {
  const isWindows = process.platform === 'win32';
  const editor = editorSet(env) ?? (isWindows ? 'notepad' : 'vi');
  const line = editorLine(editor, isWindows);
  const [command, args] = isWindows
    ? [`${line} "${path}"`, []]
    : ['/bin/sh', ['-c', `trap : INT; ${line} "$1"`, editor, path]];
  const options = { shell: isWindows, stdio: 'inherit', env: forPrograms(env) as NodeJS.ProcessEnv } as const;
  const code = await leavingInterrupts(() => closed(spawn(command, args, options)));
  if (code === 0) return { ok: true };
  const why = WHY.get(code ?? 0);
  return {
    ok: false,
    reason:
      why === undefined ? `编辑器 ${editor} 没有正常结束` : `${why} ${editor}（VISUAL、EDITOR 里写的，没写就是 vi）`,
    detail: '',
  };
}

/**
 * What is set is a line for a shell, with quotes and options; but as far as it is the path of a program that is there, blanks
 * are its own: /opt/My Editor/edit --wait.
 */
function editorLine(editor: string, isWindows: boolean): string {
  if (!/\s/.test(editor) || !isAbsolute(editor)) return editor;
  const ends = [editor.length, ...[...editor.matchAll(/\s+/g)].map(({ index }) => index).reverse()];
  const end = ends.find((at) => isFile(editor.slice(0, at)));
  if (end === undefined || !/\s/.test(editor.slice(0, end))) return editor;
  const [program, options] = [editor.slice(0, end), editor.slice(end)];
  return isWindows ? `"${program}"${options}` : `'${program.replaceAll("'", `'\\''`)}'${options}`;
}

function isFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
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
