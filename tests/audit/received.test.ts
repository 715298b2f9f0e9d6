import { describe, expect, it } from 'vitest';
import type { Commit } from '../../src/audit/past.ts';
import { misdated, type NotedPush, receiptIn, receiptText, withdrawn } from '../../src/audit/received.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { type Moment, parseMoment } from '../../src/calendar/moment.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';

const terms = { calendar: createCalendar(), rules: createRulebook([]) };
const moment = (text: string) => parseMoment(text) as Moment;

function commit(hash: string, at: string, ...parents: string[]): Commit {
  return { hash, parents, author: '田某', at: moment(at), subject: '登记', trailers: {}, signed: false, files: [] };
}

function receipt(commit: string, at: string, branch = 'main'): NotedPush {
  return { branch, commit, at: moment(at) };
}

/** What is found of a history, the oldest commit first, by kind and commit. */
function found(history: readonly Commit[], ...receipts: readonly NotedPush[]): string[] {
  const commits = history.toReversed();
  return misdated(commits, receipts, commits, terms).map(({ kind, commit }) => `${commit?.hash} ${kind}`);
}

const [a, b] = [commit('a', '2022-02-28 09:00'), commit('b', '2022-03-01 09:00', 'a')];

describe('what the server has noted of pushes', () => {
  it('reads back as it was written', () => {
    const hash = '1'.repeat(40);
    expect(receiptIn(receiptText('分支/甲', hash, moment('2022-03-01 09:30'), 12))).toEqual(
      receipt(hash, '2022-03-01 09:30', '分支/甲'),
    );
    expect(receiptIn('别的话')).toBeUndefined();
  });

  it('finds nothing where everybody commits, and pushes within the days in which things are entered', () => {
    expect(found([a, b], receipt('a', '2022-02-28 09:05'), receipt('b', '2022-03-08 17:00'))).toEqual([]);
  });

  it('finds what came later than that: on the sixth working day', () => {
    expect(found([a, b], receipt('a', '2022-02-28 09:05'), receipt('b', '2022-03-09 08:00'))).toEqual([
      'b receivedLate',
    ]);
  });

  it('takes what came with the first push as it is', () => {
    expect(found([a, b], receipt('b', '2022-12-30 09:00'))).toEqual([]);
  });

  it('finds a commit that stands on one which the server had only after the day that it claims', () => {
    const late = commit('c', '2022-03-02 09:00', 'b');
    const pushes = [receipt('a', '2022-02-28 09:05'), receipt('b', '2022-03-04 09:00')];
    expect(found([a, b, late], ...pushes)).toEqual(['c commitBackdated']);
    expect(found([a, b, late], ...pushes, receipt('c', '2022-03-04 10:00'))).toEqual(['c commitBackdated']);
  });

  it('lets clocks differ by an hour', () => {
    const pushes = [receipt('a', '2022-02-28 09:05'), receipt('b', '2022-03-04 09:00')];
    expect(found([a, b, commit('c', '2022-03-04 08:00', 'b')], ...pushes)).toEqual([]);
    expect(found([a, b, commit('c', '2022-03-04 07:59', 'b')], ...pushes)).toEqual(['c commitBackdated']);
  });

  it('does not hold against commits that they came together with what they stand on', () => {
    const pushes = [receipt('a', '2022-02-28 09:05'), receipt('c', '2022-03-04 09:00')];
    expect(found([a, b, commit('c', '2022-03-02 09:00', 'b')], ...pushes)).toEqual([]);
  });

  it('finds what the server had and history has no more', () => {
    const gone = withdrawn([receipt('a', '2022-02-28 09:05'), receipt('x', '2022-03-01 09:00')], [b, a]);
    expect(gone.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'rewritten 服务器 2022-03-01 09:00 收到过提交 x，现在的历史里没有了',
    ]);
  });
});
