import { spawnSync } from 'node:child_process';
import type { GitOutcome, World } from './world.ts';

/** Opens a file in the person's editor (VISUAL, EDITOR, else vi or notepad) and waits until it is closed. */
export function openEditor(path: string, env: World['env']): GitOutcome {
  const isWindows = process.platform === 'win32';
  const editor = env['VISUAL'] || env['EDITOR'] || (isWindows ? 'notepad' : 'vi');
  const done = isWindows
    ? spawnSync(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
    : spawnSync('sh', ['-c', `${editor} "$1"`, editor, path], { stdio: 'inherit' });
  if (done.status === 0) return { ok: true };
  return { ok: false, reason: `编辑器 ${editor} 没有正常结束`, detail: done.error?.message ?? '' };
}
