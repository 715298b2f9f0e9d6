import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { exits } from '../../src/cli/contract/outcome.ts';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/world/world.ts';
import type { Break } from '../breaks/breaking.ts';
import { examples } from '../breaks/examples.ts';
import { differing, type Ground, places, type State } from '../breaks/ground.ts';
import { laid, type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';

const adding = ['add', '检查校车', '--lead', '区应急局', '--source', '领导批示'];
const nothing = ['edit', 'ZZZZ', '--set', '备注=没有这一项'];
const importing = examples.get('import');
const journal = `/${places.ledger}/.xiaoneng/journal.json`;

async function ground(): Promise<Ground> {
  if (!importing) throw new Error('no example of import');
  return laid(importing, ({ beginning }) => memoryGround(beginning));
}

/** Which call it is, counted from 1. */
async function callOf(args: readonly string[], name: RegExp, nth = 1): Promise<number> {
  const { calls } = await type(args, await ground());
  const found = calls.flatMap((call, at) => (name.test(call) ? [at + 1] : []));
  return found[nth - 1] ?? Number.NaN;
}

/** A ground in which the import has died after a call. */
async function diedAfter(name: RegExp, nth = 1): Promise<Ground> {
  const here = await ground();
  const { exit } = await type(importing?.args ?? [], here, {
    at: await callOf(importing?.args ?? [], name, nth),
    way: 'dies after',
  });
  expect(exit).toBe('died');
  return here;
}

function recordsIn(state: State): string[] {
  return [...state.keys()].filter((name) => /^file .*\/RW\d{8}-(?!7K3Q).*yaml$/.test(name));
}

/** What the disk says of a file, changed by hand. */
function retyped(here: Ground, name: string, change: (text: string) => string): void {
  const { files } = here.world();
  const path = name.replace('file ', '');
  const old = files.read(path);
  if (!old.ok) throw new Error(path);
  files.write(path, change(new TextDecoder().decode(old.bytes)), old.bytes);
}

describe('a change that was written to half', () => {
  it('is ended by whoever writes next, who says so', async () => {
    const here = await diedAfter(/write RW/);
    const { said, state } = await type(nothing, here);
    expect(said).toContain('上次的改动“导入：台账.csv（2 项）”写到一半断了，已经接着做完：已写入 4 个文件，并提交。');
    const whole = await ground();
    await type(importing?.args ?? [], whole);
    expect(differing(state, whole.state())).toEqual([]);
  });

  it('is committed in the name of who made it, with the time when it was made', async () => {
    const here = await diedAfter(/write RW/);
    const world = here.world();
    const authors: unknown[] = [];
    const later: World = {
      ...world,
      clock: { now: () => ({ day: dayOf('2023-01-09'), minute: 480 }) },
      git: (folder) => ({
        ...world.git(folder),
        identity: () => ({ name: '孙某', email: 'sun@example.com' }),
        commit: (paths, message, author) => {
          authors.push(author);
          return world.git(folder).commit(paths, message);
        },
      }),
    };
    await main(nothing, later);
    expect(authors).toEqual([{ name: '钱某', email: 'qian@example.com', at: { day: '2022-12-31', minute: 600 } }]);
  });

  it('is told to be whole where only the word for it was missing', async () => {
    const { said } = await type(nothing, await diedAfter(/commit/));
    expect(said).toContain('写到一半断了，其实已经写完并提交，没有丢。');
  });

  it('keeps what somebody has typed into one of its files since, names it and commits the others', async () => {
    const here = await diedAfter(/write RW/, 1);
    const [first = ''] = recordsIn(here.state());
    retyped(here, first, (text) => `${text}备注: 手工加的\n`);
    const { said, state } = await type(nothing, here);
    const short = first.replace(`file /${places.ledger}/`, '');
    expect(said).toContain(`${short} 后来又有人改过，照现在的样子留着，这次没有提交`);
    expect(state.get(first)).toContain('备注: 手工加的');
    expect(state.has(first.replace('file ', 'index '))).toBe(false);
    const other = recordsIn(state).find((name) => name !== first) ?? '';
    expect(state.has(other.replace('file ', 'index '))).toBe(true);
  });

  it('is taken back where git will not have it, which is said', async () => {
    const here = await diedAfter(/write RW/);
    const before = (await ground()).state();
    const unwilling = refusing(here.world());
    await main(nothing, unwilling);
    expect(here.said()).toContain('接着做没有做成：没有提交成功，账本没有改动：仓库的钩子拒绝了；要登记就再做一次。');
    expect(differing(here.state(), before)).toEqual([]);
  });

  it('comes first: nothing else is begun while git is at something else', async () => {
    const here = await diedAfter(/write RW/);
    const world = here.world();
    const merging: World = {
      ...world,
      git: (folder) => ({
        ...world.git(folder),
        state: () => ({ ...world.git(folder).state(), busy: 'merge' as const }),
      }),
    };
    expect(await main(adding, merging)).toBe(exits.refused);
    expect(here.said()).toContain('没有写完，要先接着写完；仓库正在合并（merge）');
    expect(here.state().has(`file ${journal}`)).toBe(true);
    expect(await main([...adding, '--no-commit'], merging)).toBe(exits.done);
    expect(here.said()).toContain('已经接着写完，没有提交。');
    expect(recordsIn(here.state())).toHaveLength(3);
  });

  it.each([/write RW/, /commit/])(
    'stays written down while git will not have its index changed, after %s',
    async (name) => {
      const here = await diedAfter(name);
      const world = here.world();
      const unstage = () => ({ ok: false, reason: '另一个 git 程序正在使用这个仓库', detail: '' }) as const;
      const locked: World = { ...world, git: (folder) => ({ ...world.git(folder), unstage }) };
      expect(await main(adding, locked)).toBe(exits.refused);
      expect(here.said()).toContain('没有做完，接着做时 git 不肯：另一个 git 程序正在使用这个仓库');
      expect(here.state().has(`file ${journal}`)).toBe(true);
      const { state } = await type(nothing, here);
      const whole = await ground();
      await type(importing?.args ?? [], whole);
      expect(differing(state, whole.state())).toEqual([]);
    },
  );

  it('is ended by the third, where the second has died of ending it', async () => {
    const whole = await ground();
    await type(importing?.args ?? [], whole);
    for (const name of [/write journal/, /write RW/, /commit/]) {
      for (let at = 1; ; at += 1) {
        const here = await diedAfter(name);
        const second = await type(nothing, here, { at, way: 'dies after' });
        if (second.exit !== 'died') break;
        await type(nothing, here);
        expect(differing(here.state(), whole.state()), `${name}, then call ${at} (${second.calls[at - 1]})`).toEqual(
          [],
        );
      }
    }
  });

  it('is written down before anything is written, and where that cannot be nothing is', async () => {
    const at = await callOf(adding, /journal/);
    const { calls } = await type(adding, await ground());
    expect(calls.slice(0, at + 1)).toEqual(['lock', 'write journal.json', expect.stringMatching(/^write RW/)]);
    const refused: Break = { at, way: 'refused' };
    const here = await ground();
    expect((await type(adding, here, refused)).said).toContain('journal.json，账本没有改动：磁盘已满');
    expect(differing(here.state(), (await ground()).state())).toEqual([]);
  });
});

describe('what stands in the place of the journal', () => {
  it.each([
    ['no JSON', 'x'],
    [
      'a path that leads out',
      JSON.stringify({ version: 1, subject: '登记', files: [{ path: '../a.yaml', after: 'x' }] }),
    ],
    ['a path of git', JSON.stringify({ version: 1, subject: '登记', files: [{ path: '.git/config', after: 'x' }] })],
    ['another version', JSON.stringify({ version: 2, subject: '登记', files: [] })],
  ])('is not obeyed: %s', async (_, text) => {
    const here = await ground();
    here.world().files.write(journal, text, 'absent');
    const before = here.state();
    const { exit, said } = await type(adding, here);
    expect([exit, said]).toEqual([exits.refused, expect.stringContaining('不是本程序写的，或者读不懂')]);
    expect(differing(here.state(), before)).toEqual([]);
  });

  it('is not obeyed where it came with history', async () => {
    const here = await diedAfter(/write journal/);
    const world = here.world();
    const planted: World = {
      ...world,
      git: (folder) => ({ ...world.git(folder), tree: () => [{ path: '.xiaoneng/journal.json', blob: 'x' }] }),
    };
    expect(await main(adding, planted)).toBe(exits.refused);
    expect(here.said()).toContain('不是本程序写的');
    expect(recordsIn(here.state())).toEqual([]);
  });
});

function refusing(world: World): World {
  const commit = () => ({ ok: false, reason: '仓库的钩子拒绝了', detail: '' }) as const;
  return { ...world, git: (folder) => ({ ...world.git(folder), commit }) };
}
