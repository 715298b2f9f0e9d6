import { cpuUsage, stderr } from 'node:process';
import { expect, it } from 'vitest';
import { setting } from '../environment.ts';
import { sized } from '../extent.ts';
import { againFrom, wrongAmong } from './cases.ts';

/** About two hours and a half of one core: it goes in shards, tells how far it is, and is taken up again with SEED and FROM. */
const CASES = sized(100, 100_000);
const SHARD = sized(100, 2000);
const FROM = Number(setting('FROM') ?? 0);

/** In CPU seconds: how busy the machine is otherwise does not matter. A process of its own has no others in its sum. */
const SLOW = 5;

const shards = Array.from({ length: Math.max(0, Math.ceil((CASES - FROM) / SHARD)) }, (_, i) => FROM + i * SHARD);

it.each(shards)(
  'files that went wrong are read or named soon, from case %i on',
  (from) => {
    const to = Math.min(from + SHARD, CASES);
    let [at, begun] = [from, cpuUsage()];
    const judged = () => expect(secondsSince(begun), `slow: ${againFrom(at)}`).toBeLessThan(SLOW);
    const wrong = wrongAmong(from, to, (i) => {
      if (i > from) judged();
      [at, begun] = [i, cpuUsage()];
    });
    judged();
    expect(wrong).toBeGreaterThan((to - from) / 4);
    stderr.write(`fuzz ${to}/${CASES}; ${againFrom(to)}\n`);
  },
  1_800_000,
);

function secondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1e6;
}
