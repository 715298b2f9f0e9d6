import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import type { Commit } from '../../src/audit/past.ts';
import { addDays, type Day, dayOf } from '../../src/calendar/day.ts';
import { isStop } from '../../src/cli/contract/outcome.ts';
import { main } from '../../src/cli/main.ts';
import { historyOf } from '../../src/cli/session/history.ts';
import { auditKind } from '../../src/vocabulary/choices.ts';
import { examples } from '../breaks/examples.ts';
import { type Ground, places } from '../breaks/ground.ts';
import { memoryGround } from '../breaks/memory.ts';
import { dice, runs } from '../extent.ts';
import { termsOn } from '../records/specimen.ts';

const CLERKS = ['田某', '钱某', '孙某'] as const;
const BEGUN = dayOf('2022-03-07');
const DAYS = 31;
const STEPS = 160;
/** A new ledger, and a sheet with days of its own, are no matter of a day in the month. */
const APART: readonly string[] = ['init', 'import'];

/** Everything that the examples begin with, in one ledger; nothing of it is due within the month. */
const beginning = new Map(
  [...examples.values()]
    .flatMap((example) => [...example.beginning])
    .map(([path, text]) => [
      path,
      text.replace('收到日期: 2022-03-01\n', '收到日期: 2022-03-01\n办结时限: 2022-06-30\n'),
    ]),
);

/** Who did what on which day; what the tool refuses, for it was done already, is not done. */
interface Deed {
  readonly day: Day;
  readonly clerk: string;
}

/** A month in which three clerks use the commands in any order, each on the day itself. */
async function month(roll: () => number): Promise<Commit[]> {
  const ground = memoryGround(beginning);
  const deeds: Deed[] = [];
  const all = [...examples.values()].filter(({ args }) => !APART.includes(args[0] ?? ''));
  for (let i = 0; i < STEPS; i += 1) {
    const { args } = all[Math.floor(roll() * all.length)] ?? { args: [] };
    const day = addDays(BEGUN, 1 + Math.floor((i * (DAYS - 1)) / STEPS));
    const clerk = CLERKS[Math.floor(roll() * CLERKS.length)] ?? '';
    const before = headOf(ground);
    await main([...onDay(args, day), '--today', day, '--by', clerk], ground.world());
    if (headOf(ground) !== before) deeds.unshift({ day, clerk });
  }
  return commitsIn(ground).map((commit, i) => dated(commit, deeds[i]));
}

function headOf(ground: Ground): string | undefined {
  return ground.world().git(`/${places.ledger}`).state().head;
}

/** What an example says of the first of March is said of the day itself; its own day and clerk are left out. */
function onDay(args: readonly string[], day: Day): string[] {
  const today = args.indexOf('--today');
  const own = today < 0 ? args : args.toSpliced(today, 2);
  return own.map((arg) => arg.replace('2022-03-01', day));
}

function commitsIn(ground: Ground): readonly Commit[] {
  const commits = historyOf({ world: ground.world(), folder: `/${places.ledger}` });
  return isStop(commits) ? [] : commits;
}

/** As each clerk's own machine would have made it. */
function dated(commit: Commit, { day, clerk }: Deed = { day: BEGUN, clerk: '' }): Commit {
  return { ...commit, author: clerk, at: { day, minute: 600 } };
}

describe.each(Array.from({ length: runs(2) }, (_, i) => i))('a normal month of three clerks, %i', (own) => {
  it('has no findings, whatever they use and in whatever order', async () => {
    const commits = await month(dice(100 + own));
    const [made, first] = [commits.slice(0, -1), commits.at(-1)];
    expect(made.length).toBeGreaterThan(60);
    const found = auditFindings(commits, termsOn('2022-04-30')).filter((one) => one.commit !== first && !isHint(one));
    expect(found.map(({ kind, path, text }) => `${auditKind.words[kind]} ${path}：${text}`)).toEqual([]);
  });
});

it('a month has most of the commands in it', async () => {
  const actions = new Set((await month(dice(100))).map(({ trailers }) => trailers.action));
  expect(actions.size).toBeGreaterThan(25);
});
