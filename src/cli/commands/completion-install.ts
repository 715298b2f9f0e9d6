import type { View } from '../../views/view/view.ts';
import { column } from '../../views/view/view.ts';
import type { World } from '../../world/world.ts';
import { type Shell, scripts, shellNamed } from '../completing/scripts.ts';
import { lineFor, withLine, withoutLine } from '../completing/startup.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import { isSettled, machineFile, makeFiles, type Unmade } from '../writing/machine-files.ts';

/** A shell of which it is known where it looks. */
type Installable = Exclude<Shell, 'powershell'>;

/** Where a shell looks for completions; one that does not look by itself is told so in its start-up file. */
interface Place {
  readonly script: string;
  readonly startup?: { readonly file: string; readonly line: string };
}

/** Puts the completion of a shell where it finds it. */
export const installCompletion = command({
  name: 'install',
  alias: '安装',
  summary: '装上补全：写好脚本，并在 .bashrc 或 .zshrc 里加一行（fish 不用加）',
  arguments: [{ name: '[外壳]', help: 'bash、zsh 或 fish；不写就看 SHELL' }],
  options: [{ flags: '--dry-run', help: '只看会写哪里' }],
  run: (input, { world }): Outcome => {
    const shell = shellMeant(input, world);
    const place = placeOf(shell, world);
    const { script, startup } = place;
    const todo = [machineFile(script, () => new TextEncoder().encode(scripts[shell]), world)];
    if (startup) todo.push(machineFile(startup.file, (old) => withLine(old, startup.line), world));
    const isRehearsal = input.options.dryRun === true;
    const failure = isRehearsal ? undefined : makeFiles(todo, world);
    if (failure) return startup && failure.path === startup.file ? halfDone(place, failure) : unwritten(failure);
    const title = isRehearsal ? '将要装上' : todo.every(isSettled) ? '早已装好，没有改动' : '已经装好';
    return { kind: 'answer', view: viewOf(title, place, isRehearsal ? ['预演：没有写入。'] : hints(world)) };
  },
});

/** Takes it away again, with the line in the start-up file. */
export const removeCompletion = command({
  name: 'uninstall',
  alias: '卸掉',
  summary: '卸掉补全：删去脚本，和 .bashrc 或 .zshrc 里的那一行',
  arguments: [{ name: '[外壳]', help: 'bash、zsh 或 fish；不写就看 SHELL' }],
  options: [{ flags: '--dry-run', help: '只看会改哪里' }],
  run: (input, { world }): Outcome => {
    const shell = shellMeant(input, world);
    const place = placeOf(shell, world);
    const todo = place.startup ? [machineFile(place.startup.file, withoutLine, world)] : [];
    todo.push(machineFile(place.script, () => undefined, world));
    const isRehearsal = input.options.dryRun === true;
    const failure = isRehearsal ? undefined : makeFiles(todo, world);
    const isLineGone =
      place.startup !== undefined && failure?.path === place.script && !todo.slice(0, 1).every(isSettled);
    if (failure) return isLineGone ? halfGone(place, failure) : unwritten(failure);
    const title = todo.every(isSettled) ? '没有装过，没有改动' : isRehearsal ? '将要卸掉' : '已经卸掉';
    return { kind: 'answer', view: viewOf(title, place, isRehearsal ? ['预演：没有写入。'] : []) };
  },
});

function shellMeant({ args }: Input, { env }: World): Installable {
  const name = args[0] ?? env['SHELL']?.split('/').at(-1) ?? '';
  const how = '写明外壳：bash、zsh 或 fish，如 xiaoneng completion install bash；PowerShell 见 docs/install.md';
  const shell = shellNamed(name) ?? stop('shell-unknown', { name, how });
  return shell === 'powershell' ? stop('shell-by-hand', { line: POWERSHELL }) : shell;
}

/** Only PowerShell itself knows where its start-up file is. */
const POWERSHELL = 'xiaoneng completion powershell | Out-String | Invoke-Expression';

function placeOf(shell: Installable, { env }: World): Place {
  const home = env['HOME'];
  if (!home) return stop('home-unknown');
  if (shell === 'fish') {
    return { script: `${env['XDG_CONFIG_HOME'] || `${home}/.config`}/fish/completions/xiaoneng.fish` };
  }
  const script = `${env['XDG_DATA_HOME'] || `${home}/.local/share`}/xiaoneng/completion.${shell}`;
  const file = shell === 'zsh' ? `${env['ZDOTDIR'] || home}/.zshrc` : `${home}/.bashrc`;
  return { script, startup: { file, line: lineFor(script) } };
}

function unwritten({ path, why }: Unmade): never {
  return stop('file-unwritten', { path, why });
}

/** What only the person can do, where the start-up file is kept by another tool or may not be written. */
function halfDone({ script, startup }: Place, { path, why }: Unmade): never {
  return stop('completion-half-installed', { script, path, why, line: startup?.line ?? '' });
}

/** The line is out of the start-up file, so that no shell reads the script any more. */
function halfGone({ script, startup }: Place, { why }: Unmade): never {
  return stop('completion-half-removed', { file: startup?.file ?? '', script, why });
}

function hints({ env, files }: World): string[] {
  const isFound = (env['PATH'] ?? '').split(':').some((folder) => files.exists(`${folder}/xiaoneng`));
  return [
    ...(isFound ? [] : ['PATH 里还没有 xiaoneng：先 npm link，或把 bin/xiaoneng.js 链接过去。']),
    '新开一个终端窗口就能用：按 Tab 补全命令、选项、单位、人员和编号。不要了运行 xiaoneng completion uninstall。',
  ];
}

function viewOf(title: string, { script, startup }: Place, notes: readonly string[]): View {
  const lines = [`补全脚本：${script}`, ...(startup ? [`${startup.file} 里的一行：${startup.line}`] : [])];
  return {
    title,
    sections: [{ layout: 'lines', columns: [column('note')], rows: lines.map((line) => ({ note: line })) }],
    notes,
  };
}
