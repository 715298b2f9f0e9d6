import type { View } from '../../views/view.ts';
import { column } from '../../views/view.ts';
import type { World } from '../../world/world.ts';
import { isStop, misuse, type Outcome, refuse, type Stop } from '../outcome.ts';
import type { Run } from '../spec.ts';
import { scriptFor } from './completion.ts';

/** Where a shell looks for completions; one that does not look by itself is told so in its start-up file. */
interface Place {
  readonly script: string;
  readonly startup?: { readonly file: string; readonly line: string };
}

/** Puts the completion of a shell where it finds it. */
export const install: Run = ({ args, options }, desk): Outcome => {
  const { env } = desk.world;
  const shell = args[0] ?? env['SHELL']?.split('/').at(-1) ?? '';
  const script = scriptFor(shell, desk.catalogue);
  if (script === undefined) return misuse(`不知道“${shell}”怎样补全`, '写明外壳：bash、zsh 或 fish');
  const home = env['HOME'];
  if (!home) return refuse('不知道家目录在哪里', '设好 HOME 再试');
  const place = placeOf(shell, home, env);
  if (options['dryRun'] !== true) {
    const put = putBoth(place, script, desk.world);
    if (isStop(put)) return put;
  }
  return { kind: 'answer', view: installedView(place, options['dryRun'] === true) };
};

function placeOf(shell: string, home: string, env: World['env']): Place {
  const config = env['XDG_CONFIG_HOME'] || `${home}/.config`;
  if (shell === 'fish') return { script: `${config}/fish/completions/xiaoneng.fish` };
  const script = `${env['XDG_DATA_HOME'] || `${home}/.local/share`}/xiaoneng/completion.${shell}`;
  const file = shell === 'zsh' ? `${env['ZDOTDIR'] || home}/.zshrc` : `${home}/.bashrc`;
  return { script, startup: { file, line: `source '${script.replaceAll("'", `'\\''`)}'  # xiaoneng` } };
}

function putBoth({ script, startup }: Place, content: string, world: World): Stop | undefined {
  return (
    replaced(script, () => content, world) ??
    (startup && replaced(startup.file, (old) => withLine(old, startup.line), world))
  );
}

/** The line at the end, unless it stands there. */
function withLine(text: string, line: string): string {
  if (text.split('\n').includes(line)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

function replaced(path: string, change: (text: string) => string, { files }: World): Stop | undefined {
  const old = files.read(path);
  const text = old.ok ? new TextDecoder().decode(old.bytes) : '';
  const after = change(text);
  if (old.ok && after === text) return undefined;
  const written = files.write(path, after, old.ok ? old.bytes : 'absent');
  return written.ok ? undefined : refuse(`写不了 ${path}：${written.trouble.message}`, '检查文件夹和权限，再试一次');
}

function installedView({ script, startup }: Place, rehearsal: boolean): View {
  const lines = [`补全脚本：${script}`, ...(startup ? [`${startup.file} 里的一行：${startup.line}`] : [])];
  const note = rehearsal ? '预演：没有写入。' : '新开一个终端窗口就能用：按 Tab 补全命令、选项、单位、人员和编号。';
  return {
    title: rehearsal ? '将要装上' : '已经装好',
    sections: [{ layout: 'lines', columns: [column('note')], rows: lines.map((line) => ({ note: line })) }],
    notes: [note],
  };
}
