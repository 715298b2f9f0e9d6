import { mergeTexts } from '../../ledger/merge/texts.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { kinds } from '../../records/index.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { ANCHORS, type World } from '../../world/world.ts';
import { exits, isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { ATTRIBUTE, commandLine, prepareMerging, quoted, unlocated } from '../writing/merge-driver.ts';

/** Sets up a clerk's repository (pre-commit, merging), or a server's (--server: pre-receive). */
export const install: Run = (input, session) => {
  const server = textOption(input, 'server');
  return server === undefined ? forClerk(input, session) : forServer(server, session);
};

function forClerk(_: Input, session: Session) {
  const open = session.open();
  if (isStop(open)) return open;
  const { world, folder } = open;
  const git = world.git(folder);
  const state = git.state();
  if (state.trouble !== undefined) return refuse(`git 不能用：${state.trouble}`, '处理后再试');
  if (!state.repository) return refuse('账本不在 git 仓库里', '在账本文件夹里运行 git init，再试一次');
  const [place, prefix] = [git.insidePath('hooks/pre-commit'), git.prefix()];
  if (place === undefined || prefix === undefined) return unlocated;
  const here = prefix === '' ? '.' : prefix.slice(0, -1);
  const command = commandLine(world, 'check', '--pre-commit', '--ledger', quoted(here));
  const written = putHook(place, command, world);
  if (isStop(written)) return written;
  const merging = prepareMerging(world, folder);
  if (merging)
    return { ...merging, exit: exits.incomplete, message: `${place} 已装好，合并没有设置好：${merging.message}` };
  return told([
    `${place}：提交前检查账本，带进新错误的不让提交。`,
    `合并：两个人改同一份记录时，按条目合并（${ATTRIBUTE}）。`,
  ]);
}

function forServer(server: string, { world }: Session) {
  const git = world.git(server, 'server');
  const [gate, after] = ['hooks/pre-receive', 'hooks/post-receive'].map((name) => git.insidePath(name));
  if (gate === undefined || after === undefined)
    return refuse(`${server} 不是 git 仓库`, '写服务器上那个仓库的文件夹，如 /srv/git/台账.git');
  const written = putHook(gate, commandLine(world, 'check', '--pre-receive'), world);
  if (isStop(written)) return written;
  const noted = putHook(after, commandLine(world, 'check', '--post-receive'), world);
  if (isStop(noted)) return { ...noted, exit: exits.incomplete, message: `${gate} 已装好；${noted.message}` };
  return told([
    `${gate}：推送进来的改写了历史、删了分支、移了标签，带进新错误或账本里不该有的东西的，不收。`,
    `${after}：每次收到推送，记下服务器的时间和提交，作为锚（${ANCHORS}），audit 用它核对。`,
  ]);
}

function told(lines: readonly string[]) {
  return {
    kind: 'answer' as const,
    view: { title: '已经装好', sections: [], notes: [...lines] },
  };
}

const OURS = '# xiaoneng';

/** A hook that somebody else has put there stays. */
function putHook(place: string, command: string, world: World): Stop | undefined {
  const text = `#!/bin/sh\n${OURS}\nexec ${command}\n`;
  const old = world.files.read(place);
  if (old.ok && !new TextDecoder().decode(old.bytes).includes(OURS))
    return refuse(`${place} 已经有了，没有改动`, `在里面加上一行：${command} || exit 1`);
  const done = world.files.write(place, text, old.ok ? old.bytes : 'absent');
  if (!done.ok) return refuse(`写不了 ${place}：${done.trouble.message}`, '检查权限，再试一次');
  const runs = world.files.makeExecutable(place);
  if (runs.ok) return undefined;
  // a hook that git passes over would only seem to be one
  const bytes = new TextEncoder().encode(text);
  if (old.ok) world.files.write(place, old.bytes, bytes);
  else world.files.remove(place, bytes);
  return refuse(`${place} 不能设成可以执行：${runs.trouble.message}`, '检查权限，再试一次');
}

/** As git's merge driver: %O %A %B %P. What cannot be put together is left to git, with its marks. */
export const merge: Run = ({ args }, { world }) => {
  const [base = '', ours = '', theirs = '', path = ''] = args;
  const [from, mine, other] = [base, ours, theirs].map((place) => textIn(place, world));
  if (from === undefined || mine === undefined || other === undefined)
    return misuse('三个文件没有都读到', 'hook merge 供 git 合并时调用：%O %A %B %P');
  const shared = world.git('.').shared;
  const files = { base, ours, theirs };
  const lines = shared.mergeLines(files);
  const merged = mergeTexts({ base: from, ours: mine, theirs: other }, { order: orderIn(path), lines });
  if (!merged) {
    shared.markLines(files);
    return { kind: 'text', text: '', exit: exits.findings };
  }
  const before = world.files.read(ours);
  const done = world.files.write(ours, merged.text, before.ok ? before.bytes : 'absent');
  return done.ok ? { kind: 'text', text: '' } : refuse(`写不了 ${path}：${done.trouble.message}`, '检查磁盘，再试一次');
};

function textIn(place: string, { files }: World): string | undefined {
  const read = files.read(place);
  const decoded = read.ok ? decode(read.bytes) : undefined;
  return decoded && 'text' in decoded ? decoded.text : decoded ? '' : undefined;
}

/** The keys of the kind of record that lies at a path, in their order. */
export function orderIn(path: string): readonly string[] {
  const kind = kinds.find(({ folder }) => `/${path}`.includes(`/${folder}/`));
  return kind ? fieldsOf(kind.schema).map(({ key }) => key) : [];
}
