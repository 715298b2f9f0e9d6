import { posix } from 'node:path';
import type { Step } from '../sessions/format.ts';
import { runSession } from '../sessions/run.ts';
import { type Block, type Command, commandsOf } from './blocks.ts';
import { deeds, type Scene, scenes } from './scenes.ts';

/** What is tried one after the other, from the block that says where to the next one that does. */
export interface Act {
  readonly line: number;
  readonly scene: Scene;
  readonly commands: Command[];
}

/** A command of a page with what it answered. */
export interface Answer {
  readonly command: Command;
  readonly step: Step;
}

/** Why a block cannot be judged as it stands, with the remedy; undefined where it can. */
export function lackOf(block: Block, before: readonly Block[]): string | undefined {
  const { page, line, kind, mark } = block;
  const at = `${page}:${line}`;
  if (mark.kind === 'untried' || mark.kind === 'compared') return undefined;
  if (commandsOf(block) === undefined)
    return `${at}: nothing judges a block of this kind (${kind || 'none'}). Remedy: \`\`\`sh, console, crontab or ini if it has commands; else <!-- 比：a file that has its lines --> or <!-- 不试：理由 --> on the line before it`;
  const scene = sceneOf(block);
  const isKnown = scene === undefined || scene in scenes || scene in deeds;
  const isPlaced = [...before, block].some((other) => (sceneOf(other) ?? '') in scenes);
  if (isKnown && isPlaced) return undefined;
  if (isKnown) return `${at}: in which ledger? Remedy: <!-- 试：样例账本 --> on the line before it, or another scene`;
  return `${at}: no scene is called ${scene}. Remedy: one of ${Object.keys(scenes).join('、')}, or a new one in tests/docs/scenes.ts`;
}

function sceneOf({ mark }: Block): string | undefined {
  return mark.kind === 'tried' ? mark.scene : undefined;
}

/** The commands of a page in the order they stand. */
export function actsOf(blocks: readonly Block[]): Act[] {
  const acts: Act[] = [];
  for (const block of blocks.filter(({ mark }) => mark.kind === 'tried' || mark.kind === 'none')) {
    const name = sceneOf(block) ?? '';
    const [scene, deed] = [scenes[name], deeds[name]];
    if (scene) acts.push({ line: block.line, scene, commands: [] });
    if (deed) acts.at(-1)?.commands.push({ block, line: deed, shown: undefined });
    acts.at(-1)?.commands.push(...(commandsOf(block) ?? []));
  }
  return acts;
}

/** Runs the commands of an act one after the other. */
export async function performed({ scene, commands }: Act): Promise<Answer[]> {
  const { before = [], ledger, today } = scene;
  const date = `${today}T09:00:00+08:00`;
  const env = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...scene.env };
  const steps = [...before, ...linesIn(scene, commands)].map(asStep);
  const { steps: done } = await runSession({ ledger, env, needs: [], leave: [], head: [], steps });
  const failed = done.slice(0, before.length).find(({ status }) => status !== 0);
  if (failed) throw new Error(`before the first command of the scene: ${failed.command}\n${failed.out}${failed.err}`);
  return done.slice(before.length).map((step, i) => ({ command: commands[i] as Command, step }));
}

function asStep(command: string): Step {
  return { command, stdin: '', out: '', err: '', status: 0, prose: [] };
}

/** The commands as they are run: each in the folder that those before it have gone to. */
function linesIn(scene: Scene, commands: readonly Command[]): string[] {
  let { folder = '' } = scene;
  return commands.map(({ line, block }) => {
    const here = folder === '' ? '' : `cd ${folder} && `;
    const gone = block.kind === 'sh' ? /^cd (\S+)/.exec(line)?.[1] : undefined;
    if (gone) folder = gone.startsWith('/') ? onDisk(gone) : posix.join(folder, gone);
    return (
      here +
      onDisk(dated(line, scene))
        .replaceAll('$(date +%F)', scene.today)
        .replaceAll(...(scene.means ?? ['', '']))
    );
  });
}

/** What a machine would have in /srv is in the home of the session; packages are there already. */
function onDisk(line: string): string {
  return line
    .replace(/^npm ci && /, '')
    .replaceAll('/srv/', '$HOME/srv/')
    .replaceAll('/usr/bin/node', 'node');
}

/** On the day of the scene, where the page leaves it to the clock. */
function dated(line: string, { today }: Scene): string {
  return line.includes('--today') ? line : line.replaceAll(/\bxiaoneng(?:\.js)?(?= )/g, `$& --today ${today}`);
}

/** What is wrong with how a command ended; undefined where it is as the page says. */
export function failureOf({ command: { block, line }, step }: Answer): string | undefined {
  const exits = block.mark.kind === 'tried' ? block.mark.exits : new Map<string, number>();
  const [, told = 0] = [...exits].find(([begin]) => line.startsWith(begin)) ?? [];
  if (step.status === told) return undefined;
  const said = `${step.out}${step.err}`.split('\n').slice(-12).join('\n');
  return `${block.page}:${block.line}: ${line}\n${said}exit code ${step.status}, not ${told}. Remedy: mend the page, or say <!-- 试：${line} 退出码 ${step.status} --> before the block`;
}

/** The page with what its commands answered where it shows answers. */
export function pageWith(text: string, answers: readonly Answer[]): string {
  const lines = text.split('\n');
  const shown = new Map<Block, string[]>();
  for (const { command, step } of answers.filter((answer) => answer.command.shown)) {
    const said = `${step.out}${step.err}`.trimEnd().split('\n');
    shown.set(command.block, [...(shown.get(command.block) ?? []), `$ ${command.line}`, ...said]);
  }
  for (const [block, said] of [...shown].reverse()) lines.splice(block.line, block.lines.length, ...said);
  return lines.join('\n');
}
