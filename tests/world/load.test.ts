import { expect, it } from 'vitest';
import { flagsOf } from '../../src/world/load.ts';

it.each([
  ['11.3.244.8-node.38', 3],
  ['12.4.254.21-node.57', 2],
  ['13.6.233.17-node.63', 2],
  ['14.1.146.11-node.14', 0],
  ['1.13.6', 0],
])('V8 %s is set by %i flags that it knows', (v8, count) => {
  const { forShortRuns, asStarted } = flagsOf(v8);
  expect([forShortRuns.length, asStarted.length]).toEqual([count, count]);
  expect(forShortRuns.some((flag) => flag.includes('interrupt-budget'))).toBe(count === 3);
});
