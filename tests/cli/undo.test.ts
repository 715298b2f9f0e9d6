import { describe, expect, it } from 'vitest';
import type { Git, PastCommit, World } from '../../src/world/world.ts';
import { createWorld } from '../catalogue/world.ts';
import { momentOf } from '../records/specimen.ts';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-AAAA';
const [path = '', now = ''] = Object.entries(taskFile(ID, '收到日期: 2022-03-01\n责任人: 李某'))[0] ?? [];
const before = now.replace('李某', '张某');
const blobs = new Map([before, now].map((text) => [text, new TextEncoder().encode(text)]));

/** A change of the person in charge, or its taking back. */
function past(hash: string, clerk: string, message: string, [from, to] = [before, now]): PastCommit {
  const trailers = `动作: 修改\n经办人: ${clerk}${message}`;
  const files = [{ path, before: from as string, after: to as string }];
  const at = momentOf('2022-03-02 10:00');
  return {
    hash,
    parents: ['p'],
    author: clerk,
    email: '',
    committer: '',
    at,
    message: `改责任人\n\n${trailers}`,
    signed: false,
    files,
  };
}

/** What 钱某 takes back, where history is this, the newest first. */
async function undone(commits: readonly PastCommit[]) {
  const none = createWorld(new Map()).world.git('.');
  const state: Git['state'] = () => ({ available: true, repository: true, detached: false, head: 'h' });
  const git: World['git'] = () => ({ ...none, state, commits: () => commits, blobs: () => blobs });
  const args = ['undo', '--by', '钱某', '--no-commit', '--today', '2022-03-03'];
  return done(args, { [path]: now }, { git });
}

describe('undo', () => {
  it('takes back what the clerk did', async () => {
    const { exit, written } = await undone([past('a', '钱某', '')]);
    expect([exit, [...written.values()]]).toEqual([0, [before]]);
  });

  it('takes back nothing that another clerk did', async () => {
    const { exit, err, written } = await undone([past('a', '孙某', '')]);
    expect([exit, written.size]).toEqual([4, 0]);
    expect(err).toContain('没有钱某用本程序做的、还能撤回的改动');
  });

  it('takes back nothing twice', async () => {
    const again = [past('c', '孙某', ''), past('b', '钱某', '\n撤回提交: a', [now, before]), past('a', '钱某', '')];
    const back = again.map((commit) => ({
      ...commit,
      message: commit.message.replace('动作: 修改\n经办人: 钱某\n撤回', '动作: 撤回\n经办人: 钱某\n撤回'),
    }));
    expect(await undone(back)).toMatchObject({ exit: 4 });
  });
});
