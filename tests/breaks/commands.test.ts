import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { extent } from '../extent.ts';
import { createChoice } from './choose.ts';
import { type Example, examples, further, writing } from './examples.ts';
import { differing } from './ground.ts';
import { laid, leftBy, objectionTo, type, undisturbed } from './judge.ts';
import { memoryGround } from './memory.ts';

const chosen = createChoice(extent);
const lay = ({ beginning }: Example) => memoryGround(beginning);

it('every command that writes has an example (tests/breaks/examples.ts)', () => {
  const runnable = [...writing].filter(([, { run }]) => run).map(([name]) => name);
  // carry writes two ledgers, for which the judge has no words yet: tests/sessions/carry.session
  expect([...examples.keys(), 'carry', 'sync'].toSorted()).toEqual(runnable.toSorted());
});

describe.each([...examples, ...further])('%s', (_, example) => {
  it('is done or not done, whichever call fails, and says which', async () => {
    const plain = await undisturbed(example, lay);
    expect(plain.after.exit, plain.after.said).toBe(exits.done);
    for (const where of chosen(plain.after.calls)) {
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

/** A command that would write and finds nothing to be written: the next one, whichever it is, ends what was begun. */
const writeNothing = ['edit', 'ZZZZ', '--set', '备注=没有这一项'];
const writeMore = ['edit', '7K3Q', '--set', '备注=再记一笔'];

const task = 'work/ledger/tasks/2022/RW20220301-7K3Q.yaml';
const ofNext = [`file /${task}`, 'head /work', `index /${task}`];
