import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { extent } from '../extent.ts';
import { breakGit, type Fate, fates, gitCalls } from './broken-git.ts';
import { type DiskGround, diskGround, plantOthers, template } from './disk.ts';
import { type Example, examples, further, sync } from './examples.ts';
import { differing } from './ground.ts';
import { laid, objectionTo, type, undisturbed } from './judge.ts';
import { shared } from './sharing.ts';

/** A command for each way of using git: a file changed, a new one, one that goes, a new repository, settings. */
const usual = ['sign', 'add', 'undo, of a new record', 'init', 'hook install'];
const all = new Map([...examples, ...further]);
const tried = extent === 'nightly' ? [...all] : [...all].filter(([name]) => usual.includes(name));

/** What changes something, and the answer without which a change by hand would go unseen. */
const weighty = ['add', 'commit', 'init', 'config', 'fetch', 'merge', 'push', 'status'];

describe.each([...tried, ['sync', sync] as const])('%s', (name, example) => {
  it('is done or not done, whichever git fails, and says which', async () => {
    const prepared = template(example.beginning, example === sync ? shared : plantOthers);
    const lay = () => diskGround(prepared);
    const plain = await undisturbed(example, lay);
    expect(plain.after.exit, plain.after.said).toBe(exits.done);
    for (const [at, call, fate] of chosen(name, await callsOf(example, lay))) {
      const what = `git ${at} (${call}) ${fate}`;
      const ground = await laid(example, lay);
      breakGit(ground, at, fate);
      const run = await type(example.args, ground);
      expect(objectionTo(run, plain), what).toBeUndefined();
      if (fate === 'killed after') await expectNextWrites(ground, what);
    }
  });
});

async function callsOf(example: Example, lay: () => DiskGround): Promise<string[]> {
  const ground = await laid(example, lay);
  breakGit(ground);
  await type(example.args, ground);
  return gitCalls(ground);
}

/** By day what matters, and of two commands whatever they ask; at night everything in every way. */
function chosen(name: string, calls: readonly string[]): (readonly [number, string, Fate])[] {
  return calls.flatMap((call, index) => {
    const some = name === 'sign' || name === 'hook install' ? ['killed before' as const] : [];
    const usually = weighty.includes(call) ? ['refused' as const, 'killed after' as const] : some;
    return (extent === 'nightly' ? fates : usually).map((fate) => [index + 1, call, fate] as const);
  });
}

async function expectNextWrites(ground: DiskGround, what: string): Promise<void> {
  ground.more = {};
  const before = ground.state();
  const next = await type(['edit', '7K3Q', '--set', '备注=再记一笔'], ground);
  expect(next.exit, `after ${what}: ${next.said}`).toBe(exits.done);
  expect(differing(before, next.state), `after ${what}`).toEqual(ofNext);
}

const task = 'work/ledger/tasks/2022/RW20220301-7K3Q.yaml';
const ofNext = [`file /${task}`, `index /${task}`, 'refs /work'];

/** Where git calls what is installed while it commits, and what it calls it with. */
const moments = [
  ['before it has looked at anything', 'pre-commit', ''],
  ['before the branch moves', 'reference-transaction', 'prepared'],
  ['when the branch has moved', 'reference-transaction', 'committed'],
  ['when all is written', 'post-commit', ''],
] as const;

describe.each(['sign', 'add'])('%s', (name) => {
  it.each(moments)('is done or not done when git is killed in a commit, %s', async (_, hook, argument) => {
    const example = all.get(name) as Example;
    const prepared = template(example.beginning, plantOthers);
    const lay = () => diskGround(prepared);
    const plain = await undisturbed(example, lay);
    const ground = await laid(example, lay);
    ground.killIn(hook, argument);
    const run = await type(example.args, ground);
    ground.killIn(hook, undefined);
    expect(objectionTo({ ...run, state: ground.state() }, plain)).toBeUndefined();
    await expectNextWrites(ground, 'that');
  });
});
