import { parseMoment } from '../../calendar/moment.ts';
import { taskKind } from '../../records/index.ts';
import { filePath } from '../../records/kind.ts';
import { routineKind } from '../../records/routine.ts';
import type { Author, Git, ToldCommit, World } from '../../world/world.ts';
import { type Answer, exits, stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import { commitMessage } from '../writing/commit.ts';
import { starting } from './init-files.ts';
import { DEMO_OFFICE, DEMO_UNITS, deeds, LAST, type StoryDeed, YEAR } from './init-story.ts';

/** A made-up ledger with the history of a year: the same commits wherever and whenever it is made. */
export function demonstrated(
  folder: string,
  { dryRun }: { readonly dryRun?: boolean | undefined },
  session: Session,
): Answer {
  const { world } = session;
  const said = `${YEAR} 年的虚构账本：${counted()} 次改动，${people().join('、')}经手`;
  if (dryRun === true) return answer(`要建的演示账本 ${folder}`, [`${said}。预演：没有写入，也没有提交。`]);
  session.guard(folder);
  const started = starting(DEMO_OFFICE, YEAR).map(
    ([path, text]) => [path, path === 'units.yaml' ? DEMO_UNITS : text] as const,
  );
  const founding = { at: `${YEAR}-01-02 09:00`, who: '钱某', subject: `新建账本：${DEMO_OFFICE}`, action: '初始化' };
  const told = [commitOf(founding, started), ...recorded(deeds)];
  for (const [path, text] of new Map(told.flatMap(({ files }) => files))) write(folder, path, text, world);
  const trouble = withHistory(world.git(folder), told);
  const history = trouble === undefined ? `${said}。` : `${said}；没有版本历史：${trouble}。`;
  const done = answer(`演示账本 ${folder}`, [
    history,
    `接下来：cd ${folder}，再 xiaoneng --today ${LAST}、xiaoneng audit。`,
  ]);
  return trouble === undefined ? done : { ...done, exit: exits.incomplete };
}

function answer(title: string, notes: readonly string[]): Answer {
  return { kind: 'answer', view: { title, sections: [], notes } };
}

function counted(): number {
  return deeds.length + 1;
}

function people(): string[] {
  return [...new Set(deeds.map(({ who }) => who))];
}

/** Gives the folder a repository of its own, be it within another, and its history; why there is none, where there cannot be. */
function withHistory(git: Git, told: readonly ToldCommit[]): string | undefined {
  for (const step of [() => git.init(), () => git.tell(told)]) {
    const made = step();
    if (!made.ok) return made.reason;
  }
  return undefined;
}

/** The deeds as commits, each with the whole file that it leaves. */
function recorded(all: readonly StoryDeed[]): ToldCommit[] {
  const texts = new Map<string, string>();
  return all.map((deed) => {
    const path = filePath(deed.id.startsWith(routineKind.prefix) ? routineKind : taskKind, deed.id);
    const text = changed(texts.get(path) ?? '', deed);
    texts.set(path, text);
    return commitOf(deed, [[path, text]]);
  });
}

type Saying = Pick<StoryDeed, 'at' | 'who' | 'subject' | 'action'> & { readonly id?: string };

/** With the trailers of this program, unless it was done without it. */
function commitOf({ at, who, subject, action, id }: Saying, files: ToldCommit['files']): ToldCommit {
  const message =
    action === undefined ? `${subject}\n` : commitMessage({ subject, action, ...(id && { ids: [id] }) }, who, []);
  return { author: authorOf(at, who), message, files };
}

function authorOf(at: string, name: string): Author {
  const moment = parseMoment(at);
  if (!moment) throw new Error(`no moment: ${at}`);
  return { name, email: 'demo@example.invalid', at: moment };
}

/** The first append begins the file; the first entry begins 办理经过. */
function changed(before: string, { change }: StoryDeed): string {
  if ('from' in change) {
    if (before.split(change.from).length !== 2) throw new Error(`not there once: ${change.from}`);
    return before.replace(change.from, change.to);
  }
  const isEntry = change.append.startsWith('  - ');
  return `${before}${isEntry && !before.includes('办理经过:') ? '办理经过:\n' : ''}${change.append}`;
}

function write(folder: string, path: string, text: string, { files }: World): void {
  const outcome = files.write(`${folder}/${path}`, text, 'anything');
  if (!outcome.ok)
    stop('change-unwritten', {
      path,
      left: '演示账本没有建完',
      message: outcome.trouble.message,
      remedy: '换一个文件夹再试',
    });
}
