import { expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { main } from '../../src/cli/main.ts';
import type { TroubleKind, World } from '../../src/world/world.ts';
import { examples } from '../breaks/examples.ts';
import { differing } from '../breaks/ground.ts';
import { memoryGround } from '../breaks/memory.ts';

const signing = examples.get('sign');

/** What is said and changed where the lock cannot be had. */
async function without(kind: TroubleKind, message: string) {
  if (!signing) throw new Error('no example of sign');
  const ground = memoryGround(signing.beginning);
  const before = ground.state();
  const path = '/work/ledger/.xiaoneng';
  const world: World = { ...ground.world(), lock: () => ({ ok: false, trouble: { kind, path, message } }) };
  const exit = await main(signing.args, world);
  return { exit, said: ground.said(), changed: differing(before, ground.state()) };
}

it.each([
  ['symlink', '是符号链接', '/work/ledger/.xiaoneng 是符号链接，账本没有改动'],
  ['not-a-folder', '不是文件夹', '/work/ledger/.xiaoneng 不是文件夹，账本没有改动'],
  ['too-many', '打开的文件太多，系统不让再打开', '账本锁不上：打开的文件太多，系统不让再打开'],
] as const)(
  'nothing is written where the place of the lock is no folder or cannot be opened: %s',
  async (kind, message, sentence) => {
    const { exit, said, changed } = await without(kind, message);
    expect([exit, changed]).toEqual([exits.refused, []]);
    expect(said).toContain(sentence);
  },
);

it('a person who repairs has a forgotten lock taken away, and nobody else', async () => {
  if (!signing) throw new Error('no example of sign');
  const asked: (boolean | undefined)[] = [];
  for (const args of [['doctor', '--repair'], signing.args]) {
    const ground = memoryGround(signing.beginning);
    const world = ground.world();
    const lock: World['lock'] = (folder, forgotten) => {
      asked.push(forgotten);
      return world.lock(folder);
    };
    await main(args, { ...world, lock });
  }
  expect(asked).toEqual([true, false]);
});
