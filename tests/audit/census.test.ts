import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notUnderstood } from '../../src/audit/census.ts';
import type { Commit } from '../../src/audit/past.ts';
import { dayOf } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import { filesIn, folder } from '../catalogue/cases.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { Told } from './told.ts';
import { gitOf } from './told-git.ts';

function commit(hash: string, paths: readonly (readonly [path: string, from?: string])[], more: Partial<Commit> = {}) {
  const files = paths.map(([path, from]) => ({ path, ...(from !== undefined && { from }) }));
  return {
    hash,
    parents: ['p'],
    author: '',
    at: { day: dayOf('2022-03-01') },
    subject: '',
    trailers: {},
    signed: false,
    files,
    ...more,
  };
}

describe('the second count of an audit', () => {
  const counted = new Map([
    ['a', 1],
    ['b', 3],
  ]);
  const [a, b] = [commit('a', [['一']]), commit('b', [['二', '旧'], ['三']])];

  it('has nothing to say where git counts what was judged, a renamed file under both its names', () => {
    expect(notUnderstood([a, b, commit('m', [], { parents: ['a', 'b'] })], counted)).toEqual([]);
  });

  it('names a commit that was not judged, one with fewer files, one more than git has, and one that cannot be read', () => {
    expect(notUnderstood([b], counted)).toEqual(['a']);
    expect(notUnderstood([a, commit('b', [['二', '旧']])], counted)).toEqual(['b']);
    expect(notUnderstood([a, b, commit('c', [])], counted)).toEqual(['c']);
    expect(notUnderstood([a, { ...b, unclear: true }], counted)).toEqual(['b']);
  });

  it('has nothing to say of commits in which git counts nothing', () => {
    expect(notUnderstood([a, b], new Map([...counted, ['elsewhere', 0]]))).toEqual([]);
  });
});

describe('an audit of a ledger', () => {
  const ledger: Items = filesIn(join(folder, 'base'));
  const told = new Told();
  const texts = [...ledger].map(([path, item]) => [
    path,
    new TextDecoder().decode((item as { bytes: Uint8Array }).bytes),
  ]);
  told.commit('2022-03-20 10:00', Object.fromEntries(texts), '登记\n\n动作: 登记\n经办人: 田某');
  const hash = told.commits[0]?.hash ?? '';

  /** What an audit comes to where git counts so many files in the one commit. */
  async function audited(...counts: readonly number[]) {
    const { world, said } = createWorld(ledger);
    const git = { ...gitOf(told, ledger), changeCounts: () => new Map(counts.map((count) => [hash, count])) };
    return { exit: await main(['audit', '--today', '2022-03-25'], { ...world, git: () => git }), ...said };
  }

  it('says how many commits it has not understood, and that it is not complete', async () => {
    expect(await audited(ledger.size)).toMatchObject({ out: expect.not.stringContaining('没有看懂') });
    expect(await audited(ledger.size + 1)).toMatchObject({
      exit: 3,
      out: expect.stringContaining('有 1 个提交没有看懂'),
    });
  });
});
