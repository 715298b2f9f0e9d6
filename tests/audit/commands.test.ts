import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import type { Commit } from '../../src/audit/past.ts';
import { exits, isStop } from '../../src/cli/contract/outcome.ts';
import { historyOf } from '../../src/cli/session/history.ts';
import { auditKind } from '../../src/vocabulary/choices.ts';
import { type Example, examples, further } from '../breaks/examples.ts';
import { type Ground, places } from '../breaks/ground.ts';
import { laid, type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';
import { termsOn } from '../records/specimen.ts';

/** All of them are typed at the end of the year, about days of March: when they were entered is not what is asked here. */
const OF_DAYS: readonly string[] = ['enteredLate', 'extensionLate', 'deadlineMoved'];

function commitsIn(ground: Ground): readonly Commit[] {
  const commits = historyOf({ world: ground.world(), folder: `/${places.ledger}` });
  return isStop(commits) ? [] : commits;
}

/** What the audit says of the commits that an example makes, with what it does before. */
async function saidOf(example: Example) {
  const ground = memoryGround(example.beginning);
  const begun = commitsIn(ground).length;
  await laid(example, () => ground);
  const { exit, said } = await type(example.args, ground);
  expect(exit, said).toBe(exits.done);
  const commits = commitsIn(ground);
  const made = commits.slice(0, commits.length - begun);
  const found = auditFindings(commits, termsOn('2022-12-31')).filter(({ commit }) => commit && made.includes(commit));
  return { made, found: found.filter(({ kind }) => !OF_DAYS.includes(kind)) };
}

const told = ({ kind, path, text }: { kind: keyof typeof auditKind.words; path: string; text: string }) =>
  `${auditKind.words[kind]} ${path}：${text}`;

/** `doctor --repair` records what was done by hand, and that is told as such. */
const ofHands: readonly string[] = ['doctor'];

describe.each([...examples, ...further].filter(([name]) => !ofHands.includes(name)))('%s', (_, example) => {
  it('does what it says, and is no reason for a question', async () => {
    const { found } = await saidOf(example);
    expect(found.filter((one) => !isHint(one)).map(told)).toEqual([]);
  });
});

it('only corrections of what stood before, and what units became, are hinted at', async () => {
  const hinted: string[] = [];
  for (const [name, example] of examples) if ((await saidOf(example)).found.some(isHint)) hinted.push(name);
  expect(hinted).toEqual(['correct', 'unit rename', 'unit head']);
});

it('the commands are seen in history', async () => {
  const { made } = await saidOf(examples.get('urge') as Example);
  expect(made.map(({ trailers }) => trailers.action)).toEqual(['催办']);
});
