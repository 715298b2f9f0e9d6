import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dice, sized } from '../extent.ts';
import { files, git, place, repository, xiaoneng } from './clerks.ts';

const CLERKS = sized(4, 8);
const CHANGES = sized(3, 50);

it(
  `brings the work of ${CLERKS} clerks with ${CHANGES} changes each together, in whatever order they meet`,
  async () => {
    const roll = dice();
    const server = join(place(), '台账.git');
    const first = repository();
    git(first, 'clone', '--quiet', '--bare', first, server);
    const clerks = Array.from({ length: CLERKS }, (_, i) => ({
      name: `经办${'甲乙丙丁戊己庚辛'[i]}`,
      folder: join(place(), 'work'),
    }));
    for (const { folder } of clerks) git(first, 'clone', '--quiet', server, folder);
    const told: string[] = [];
    const changes = clerks.map(async ({ name, folder }) => {
      for (let i = 0; i < CHANGES; i += 1) {
        const text = `${name}第${i}次`;
        const change = i % 3 === 0 ? adding(text) : i % 3 === 1 ? urging(text) : editing(text);
        expect(await xiaoneng(folder, ...change, '--today', '2022-03-01', '--by', name)).toMatchObject({ status: 0 });
        told.push(text);
        if (roll() < 0.2) await synced(folder, name);
      }
    });
    await Promise.all(changes);
    const order = clerks.toSorted(() => roll() - 0.5);
    for (const { folder, name } of [...order, ...order.toReversed()]) await synced(folder, name);
    const [reference] = clerks;
    const tree = (folder: string) => git(folder, 'rev-parse', 'HEAD^{tree}').trim();
    for (const { folder } of clerks) expect(tree(folder)).toBe(tree(reference?.folder ?? ''));
    const all = [...files(reference?.folder ?? '').values()].join('\n');
    for (const text of told.filter((one) => !isOverwritten(one, told))) expect(all).toContain(text);
    expect(await xiaoneng(reference?.folder ?? '', 'check', '--today', '2022-03-01')).toMatchObject({ status: 0 });
    expect(all).not.toContain('<<<<<<<');
  },
  sized(300_000, 7_200_000),
);

/** A later correction of the same field by the same clerk takes the place of the one before. */
function isOverwritten(text: string, all: readonly string[]): boolean {
  const [, name = '', number = '0'] = /^(.+)第([0-9]+)次$/.exec(text) ?? [];
  return Number(number) % 3 === 2 && all.includes(`${name}第${Number(number) + 3}次`);
}

async function synced(folder: string, name: string): Promise<void> {
  const { status, out, err } = await xiaoneng(folder, 'sync', '--by', name, '--today', '2022-03-01');
  expect({ status, told: status === 0 ? '' : out + err }).toEqual({ status: 0, told: '' });
}

function adding(text: string): string[] {
  return ['add', text, '--lead', '区应急局', '--source', '领导批示'];
}

function urging(text: string): string[] {
  return ['urge', '7K3Q', '--means', '电话', '--content', text];
}

function editing(text: string): string[] {
  return ['edit', '7K9A', '--set', `备注=${text}`];
}
