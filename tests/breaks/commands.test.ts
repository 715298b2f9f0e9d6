import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { extent } from '../extent.ts';
import { createChoice } from './choose.ts';
import { type Example, examples, further, writing } from './examples.ts';
import { differing } from './ground.ts';
import { laid, leftBy, objectionTo, type, undisturbed } from './judge.ts';
import { leftToday } from './left.ts';
import { memoryGround } from './memory.ts';

const chosen = createChoice(extent);
const lay = ({ beginning }: Example) => memoryGround(beginning);

it('every command that writes has an example (tests/breaks/examples.ts)', () => {
  const runnable = [...writing].filter(([, { run }]) => run).map(([name]) => name);
  expect([...examples.keys(), 'sync'].toSorted()).toEqual(runnable.toSorted());
});

describe.each([...examples, ...further])('%s', (name, example) => {
  it('is done or not done, whichever call fails, and says which', async () => {
    const plain = await undisturbed(example, lay);
    expect(plain.after.exit, plain.after.said).toBe(exits.done);
    const left = new Set<string>();
    for (const where of chosen(plain.after.calls)) {
      const what = `call ${where.at} (${plain.after.calls[where.at - 1]}) ${where.way}`;
      const ground = await laid(example, lay);
      const run = await type(example.args, ground, where);
      if (run.exit === 'died') left.add(leftBy(run, plain) ?? '');
      else expect(objectionTo(run, plain), what).toBeUndefined();
      if (where.way === 'refused') continue;
      const next = await type(['edit', '7K3Q', '--set', '备注=再记一笔'], ground);
      expect(next.exit, `after ${what}: ${next.said}`).toBe(exits.done);
      expect(differing(run.state, next.state), `after ${what}`).toEqual(ofNext);
    }
    const known = leftToday(name);
    expect(known, 'tests/breaks/left.ts').toEqual(expect.arrayContaining([...left].filter((one) => one !== '')));
    if (extent !== 'core')
      expect([...left], 'strike it out of tests/breaks/left.ts').toEqual(expect.arrayContaining([...known]));
  });
});

const task = 'work/ledger/tasks/2022/RW20220301-7K3Q.yaml';
const ofNext = [`file /${task}`, 'head /work', `index /${task}`];
