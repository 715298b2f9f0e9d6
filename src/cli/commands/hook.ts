import { MARKER } from '../../ledger/marker.ts';
import { orderIn } from '../../ledger/merge/order.ts';
import { mergeTexts } from '../../ledger/merge/texts.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { ANCHORS, type World } from '../../world/world.ts';
import { exits, isStop, stop, tryTo } from '../contract/outcome.ts';
import { type CommandSpec, command } from '../session/command.ts';
import { refuseBy, refuseNewer } from '../session/demands.ts';
import type { Session } from '../session/session.ts';
import { ATTRIBUTE, commandLine, prepareMerging, quoted, unlocated } from '../writing/merge-driver.ts';

/** Sets up a clerk's repository (pre-commit, merging), or a server's (--server: pre-receive). */
const installHook = command({
  name: 'install',
  alias: '安装',
  summary: '装上：经办人的仓库装 pre-commit 和合并，服务器上的仓库（--server）装 pre-receive 和 post-receive',
  options: [{ flags: '--server <仓库>', help: '服务器上的仓库文件夹，如 /srv/git/台账.git' }],
  examples: ['xiaoneng hook install', 'xiaoneng hook install --server /srv/git/台账.git'],
  run: (input, session) => {
    const server = input.options.server;
    return server === undefined ? forClerk(session) : forServer(server, session);
  },
});

function forClerk(session: Session) {
  const open = session.open();
  const { world, folder } = open;
  refuseNewer(folder, world);
  const git = world.git(folder);
  const state = git.state();
  if (!state.available) return stop('hook-no-git');
  if (state.trouble !== undefined) return stop('git-unusable', { why: state.trouble });
  if (!state.repository) return stop('repository-absent');
  const [place, prefix] = [git.insidePath('hooks/pre-commit'), git.prefix()];
  if (place === undefined || prefix === undefined) return stop(unlocated);
  const here = prefix === '' ? '.' : prefix.slice(0, -1);
  const command = commandLine(world, 'check', '--pre-commit', '--ledger', quoted(here));
  putHook(place, command, world);
  const merging = prepareMerging(world, folder);
  if (merging) return stop('hook-half-installed', { place, message: merging.message, remedy: merging.remedy });
  return told([
    `${place}：提交前检查账本，带进新错误的不让提交。`,
    `合并：两个人改同一份记录时，按条目合并（${ATTRIBUTE}）。`,
  ]);
}

function forServer(server: string, { world }: Session) {
  const git = world.git(server, 'server');
  if (!git.state().available) return stop('hook-no-git');
  const [gate, after] = ['hooks/pre-receive', 'hooks/post-receive'].map((name) => git.insidePath(name));
  if (gate === undefined || after === undefined) return stop('server-no-repository', { server });
  putHook(gate, commandLine(world, 'check', '--pre-receive'), world);
  const noted = tryTo(() => putHook(after, commandLine(world, 'check', '--post-receive'), world));
  if (isStop(noted)) return stop({ ...noted, exit: exits.incomplete, message: `${gate} 已装好；${noted.message}` });
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
function putHook(place: string, command: string, world: World): void {
  const text = `#!/bin/sh\n${OURS}\nexec ${command}\n`;
  const old = world.files.read(place);
  if (old.ok && !new TextDecoder().decode(old.bytes).includes(OURS)) stop('hook-there', { place, command });
  const done = world.files.write(place, text, old.ok ? old.bytes : 'absent');
  if (!done.ok) stop('hook-unwritten', { place, why: done.trouble.message });
  const runs = world.files.makeExecutable(place);
  if (runs.ok) return;
  // a hook that git passes over would only seem to be one
  const bytes = new TextEncoder().encode(text);
  if (old.ok) world.files.write(place, old.bytes, bytes);
  else world.files.remove(place, bytes);
  stop('hook-not-executable', { place, why: runs.trouble.message });
}

/** As git's merge driver: %O %A %B %P. What cannot be put together is left to git, with its marks. */
const mergeFile = command({
  name: 'merge',
  alias: '合并',
  summary: '供 git 合并时调用：把一个文件的两个版本按条目合起来',
  arguments: [
    { name: '<原来>', help: '%O' },
    { name: '<这边>', help: '%A，合并结果写在这里' },
    { name: '<那边>', help: '%B' },
    { name: '<文件>', help: '%P' },
  ],
  plain: true,
  run: ({ args }, { world }) => {
    const [base = '', ours = '', theirs = '', path = ''] = args;
    const [from, mine, other] = [base, ours, theirs].map((place) => textIn(place, world));
    if (from === undefined || mine === undefined || other === undefined) return stop('merge-files-unread');
    const shared = world.git('.').shared;
    const files = { base, ours, theirs };
    const barred = tryTo(() => refuseMerging(path, [mine, other], world));
    if (isStop(barred)) {
      shared.markLines(files);
      return stop(barred);
    }
    const lines = shared.mergeLines(files);
    const merged = mergeTexts({ base: from, ours: mine, theirs: other }, { order: orderIn(path), lines });
    if (!merged) {
      shared.markLines(files);
      return { kind: 'text', text: '', exit: exits.findings };
    }
    const before = world.files.read(ours);
    const done = world.files.write(ours, merged.text, before.ok ? before.bytes : 'absent');
    return done.ok ? { kind: 'text', text: '' } : stop('merged-unwritten', { path, why: done.trouble.message });
  },
});

/** Nothing is put together that a newer program may have written: by the ledger's own file, or the two versions of that. */
function refuseMerging(path: string, sides: readonly string[], world: World): void {
  const [name, ...above] = path.split('/').reverse();
  if (name === MARKER) for (const text of sides) refuseBy(text, path);
  const folders = ['.', ...above.map((_, at) => above.slice(at).reverse().join('/'))];
  for (const folder of folders) refuseNewer(folder, world);
}

function textIn(place: string, { files }: World): string | undefined {
  const read = files.read(place);
  const decoded = read.ok ? decode(read.bytes) : undefined;
  return decoded && 'text' in decoded ? decoded.text : decoded ? '' : undefined;
}

export const hook: CommandSpec = {
  name: 'hook',
  alias: '钩子',
  summary: 'git 钩子：提交前检查、按条目合并、服务器不收改写历史和有错的推送',
  subcommands: [installHook, mergeFile],
};
