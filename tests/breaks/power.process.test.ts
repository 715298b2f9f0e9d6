import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/world/files.ts';
import type { World } from '../../src/world/world.ts';
import { put, scratch } from './disk.ts';
import { type Example, examples, further } from './examples.ts';
import { places } from './ground.ts';
import { laid, leftBy, type, undisturbed } from './judge.ts';
import { type MemoryGround, memoryGround } from './memory.ts';
import { record } from './memory-git.ts';
import { worldOf } from './typing.ts';
import { type Remains, VolatileDisk } from './volatile.ts';

interface Recorded {
  readonly paths: readonly string[];
  readonly message: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** What a power cut has left on the disk, and the commit if it had been made: git waits for the disk itself. */
interface Cut {
  readonly remains: Remains;
  readonly recorded: Recorded | undefined;
}

const inMemory = ({ beginning }: Example) => memoryGround(beginning);
const all = new Map([...examples, ...further]);
const usual = ['add', 'sign', 'import', 'remind', 'undo', 'undo, of several', 'undo, of a new record'];

function exampleOf(name: string, ...more: readonly string[]): Example {
  const found = all.get(name);
  if (!found) throw new Error(`no example of ${name}`);
  return { ...found, args: [...found.args, ...more] };
}

const tried = new Map([
  ...usual.map((name) => [name, exampleOf(name)] as const),
  ['add, in a new year', exampleOf('add', '--today', '2023-01-05')],
]);

describe.each([...tried])('%s', (_, example) => {
  it('is done or not done once somebody writes again, whenever the power was cut and whatever had not been waited for', async () => {
    const plain = await undisturbed(example, inMemory);
    expect(plain.after.exit, plain.after.said).toBe(exits.done);
    const cuts = await cutsOf(example);
    expect(cuts.length).toBeGreaterThan(8);
    for (const cut of cuts) {
      const ended = await type(['edit', 'ZZZZ', '--set', '备注=没有这一项'], await groundAfter(cut, example));
      const what = `${ended.said}\nfrom ${[...cut.remains.keys()].join(' ')}`;
      expect(ended.unfinished, what).toBe(false);
      expect(leftBy(ended, plain), what).toBeUndefined();
    }
  });
});

async function groundAfter({ remains, recorded }: Cut, example: Example): Promise<MemoryGround> {
  const ground = await laid(example, inMemory);
  ground.files.clear();
  for (const [path, text] of remains) ground.files.set(path, text);
  if (recorded) record(ground.repository, recorded.texts, recorded.paths, recorded.message);
  return ground;
}

/** Does it on this disk, and notes what a cut would leave at each step: every different one. */
async function cutsOf(example: Example): Promise<Cut[]> {
  const root = scratch();
  const ground = await laid(example, inMemory);
  const start = [...ground.files].map(([path, text]) => [path.slice(1), text] as const);
  put(root, start);
  const cuts = new Map<string, Cut>();
  let recorded: Recorded | undefined;
  const disk = new VolatileDisk(root, start, () => {
    for (const remains of disk.remains())
      cuts.set(JSON.stringify([[...remains], recorded?.message]), { remains, recorded });
  });
  const world = worldOf(root, nodeFiles(join(root, places.work)), () => undefined);
  const git = recording(ground.world(), root, (commit) => {
    recorded = commit;
  });
  expect(await disk.during(() => main(example.args, { ...world, git }))).toBe(exits.done);
  return [...cuts.values()];
}

/** A git that only says what it was to commit, with the texts that the files had. */
function recording(memory: World, root: string, tell: (commit: Recorded) => void): World['git'] {
  return (folder) => {
    const git = memory.git(folder.replace(root, ''));
    const commit: typeof git.commit = (inside, message) => {
      const paths = inside.map((path) => `${git.prefix()}${path}`);
      const texts = paths.flatMap((path) => {
        const place = `/${places.work}/${path}`;
        const text = textAt(root + place);
        return text === undefined ? [] : [[place, text] as const];
      });
      tell({ paths, message, texts: new Map(texts) });
      return { ok: true, commit: 'recorded' };
    };
    return { ...git, commit };
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
