import { describe, expect, it } from 'vitest';
import { notUnderstood } from '../../src/audit/census.ts';
import type { Commit } from '../../src/audit/past.ts';
import { dayOf } from '../../src/calendar/day.ts';

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
