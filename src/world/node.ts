import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { builtProgram, nodeCache } from './cache.ts';
import { checkoutAt } from './checkout.ts';
import { shanghaiClock } from './clock.ts';
import { sha256Of } from './digest.ts';
import { openEditor } from './editor.ts';
import { mayOthersRead, nodeFiles } from './files.ts';
import { nodeGit } from './git.ts';
import { signals } from './interruption.ts';
import { hasLinks } from './links.ts';
import { takeLock } from './lock.ts';
import { PRIVATE } from './private.ts';
import { schedulerHere } from './scheduler.ts';
import { giveShare, sharing } from './sharing.ts';
import { slashed, slashedFolders } from './slashed.ts';
import { sleep } from './sleep.ts';
import { nodeTerminal } from './terminal.ts';
import { beThrifty } from './thrift.ts';
import { environmentTyped } from './typed.ts';
import type { Git, Mail, World } from './world.ts';

/** Where and how a program was started. */
export interface Start {
  readonly cwd: string;
  readonly env: World['env'];
  /** The file that was started. */
  readonly program: string;
}

function thisStart(): Start {
  return {
    cwd: slashed(process.cwd()),
    env: Object.freeze(slashedFolders(environmentTyped(process.env))),
    program: slashed(process.argv[1] ?? ''),
  };
}

/** The world on this machine, as a process that was started so finds it. */
export function nodeWorld({ cwd, env, program }: Start = thisStart()): World {
  const terminal = nodeTerminal(env);
  const cache = nodeCache(env, builtProgram(program));
  const gits = new Map<string, Git>();
  /** One for each folder, which looks only once where its repository is. */
  const git: World['git'] = (folder, place) => {
    const name = `${place ?? ''} ${resolve(cwd, folder)}`;
    const known = gits.get(name) ?? nodeGit(cwd, folder, env, place);
    gits.set(name, known);
    return known;
  };
  const scheduler = schedulerHere(env);
  const settings = new Map<string, string | undefined>();
  const settingOf = (root: string, from = root) => {
    if (!settings.has(root)) settings.set(root, git(from).sharing());
    return settings.get(root);
  };
  return {
    files: sharing(nodeFiles(cwd), cwd, settingOf),
    lock: (folder, forgotten = false) => {
      const wait = (pid: number) => terminal.err(`另一个 xiaoneng（进程 ${pid}）正在写，等它写完……\n`);
      const taken = takeLock(resolve(cwd, folder), randomBytes(8).toString('hex'), {
        patience: patienceOf(env),
        wait,
        forgotten,
      });
      if (taken.ok) giveShare([resolve(cwd, folder, PRIVATE)], (root) => settingOf(root, folder));
      return taken;
    },
    git,
    checkout: (folder) => checkoutAt(resolve(cwd, folder)),
    interruption: signals,
    clock: shanghaiClock,
    ...(cache && { cache }),
    terminal,
    mail: lateMail,
    ...(scheduler && { scheduler }),
    mayOthersRead: (path) => mayOthersRead(resolve(cwd, path)),
    edit: (path) => openEditor(resolve(cwd, path), env),
    spare: beThrifty,
    pause: (turn) => sleep(Math.random() * Math.min(2000, 100 * turn)),
    random: (count) => randomBytes(count),
    sha256: sha256Of,
    hasLinks: (folder) => hasLinks(resolve(cwd, folder)),
    env,
    runtime: process.versions.node,
    program: [slashed(process.execPath), program],
    cwd,
  };
}

/** What few runs need is read when it is first used. */
const lateMail: Mail = {
  write: async (letter) => (await import('./mail.ts')).smtpMail.write(letter),
  greet: async (server) => (await import('./mail.ts')).smtpMail.greet(server),
  send: async (mail, envelope, server) => (await import('./mail.ts')).smtpMail.send(mail, envelope, server),
};

/** XIAONENG_WAIT: how many seconds to wait for another process that is writing. */
function patienceOf(env: World['env']): number {
  const seconds = Number(env['XIAONENG_WAIT'] ?? '');
  return (env['XIAONENG_WAIT'] && seconds >= 0 ? seconds : 60) * 1000;
}
