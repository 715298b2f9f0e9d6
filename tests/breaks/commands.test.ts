import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { extent } from '../extent.ts';
import { createChoice, every } from './choose.ts';
import { type Example, examples, further, writing } from './examples.ts';
import { differing, type State } from './ground.ts';
import { laid, leftBy, objectionTo, ofMerging, type, undisturbed } from './judge.ts';
import { memoryGround } from './memory.ts';

const chosen = createChoice(extent);
const lay = ({ beginning }: Example) => memoryGround(beginning);

it('every command that writes has an example (tests/breaks/examples.ts)', () => {
  const runnable = [...writing].filter(([, { run }]) => run).map(([name]) => name);
  expect([...examples.keys(), 'sync'].toSorted()).toEqual(runnable.toSorted());
});

describe.each([...examples, ...further])('%s', (_, example) => {
  it('is done or not done, whichever call fails, and says which', async () => {
    const plain = await undisturbed(example, lay);
    expect(plain.after.exit, plain.after.said).toBe(exits.done);
    // of a command that writes two ledgers every break is tried
    for (const where of (example.founds === undefined ? chosen : every)(plain.after.calls)) {
      const what = `call ${where.at} (${plain.after.calls[where.at - 1]}) ${where.way}`;
      const ground = await laid(example, lay);
      const run = await type(example.args, ground, where);
      if (run.exit !== 'died') expect(objectionTo(run, plain), what).toBeUndefined();
      if (where.way === 'refused') continue;
      const ended = await type(example.again ?? writeNothing, ground);
      expect(ended.unfinished, `after ${what}: ${ended.said}`).toBe(false);
      if (run.exit === 'died') expect(leftBy(ended, plain), `after ${what}: ${ended.said}`).toBeUndefined();
      const next = await type(writeMore, ground);
      expect(next.exit, `after ${what}: ${next.said}`).toBe(exits.done);
      expect(differing(ended.state, next.state), `after ${what}`).toEqual(ofNext);
    }
  });
});

const founding = [...examples, ...further].filter(([, { founds }]) => founds !== undefined);

describe.each(founding)('%s', (_, example) => {
  it('typed again is done, or finds that it is, whichever call failed: both ledgers to the letter', async () => {
    const { after } = await undisturbed(example, lay);
    for (const where of every(after.calls)) {
      const what = `after call ${where.at} (${after.calls[where.at - 1]}) ${where.way}`;
      const ground = await laid(example, lay);
      await type(example.args, ground, where);
      const again = await type(example.args, ground);
      expect(again.exit === exits.done || again.said.includes('已经结转'), `${what}: ${again.said}`).toBe(true);
      const ended = await type([...writeNothing, '--ledger', example.founds ?? ''], ground);
      expect([ended.unfinished, unlike(ended.state, after.state)], what).toEqual([false, []]);
    }
  });
});

/** The files and what git holds of them; history may tell more, and merging that could not be set up was told. */
function unlike(one: State, other: State): string[] {
  return differing(one, other).filter((name) => !name.startsWith('head ') && !ofMerging(name));
}

/** A command that would write and finds nothing to be written: the next one, whichever it is, ends what was begun. */
const writeNothing = ['edit', 'ZZZZ', '--set', '备注=没有这一项'];
const writeMore = ['edit', '7K3Q', '--set', '备注=再记一笔'];

const task = 'work/ledger/tasks/2022/RW20220301-7K3Q.yaml';
const ofNext = [`file /${task}`, 'head /work', `index /${task}`];
