import type { World } from '../../src/world/world.ts';

/** All that a break could leave half done, by place and name: what lies in a folder, in git's index, in its history. */
export type State = ReadonlyMap<string, string>;

/** A folder with a ledger in a repository, for a command to be run in and be broken off. */
export interface Ground {
  /** The world of one run of the program; a process that died in an earlier one is not there any more. */
  world(): World;
  /** What the runs have said since it was asked last. */
  said(): string;
  state(): State;
}

/** The folder in which the examples are typed, their ledger, and the home folder. */
export const places = { work: 'work', ledger: 'work/ledger', home: 'home' } as const;

/** What a ground begins with, by path from its root. */
export type Beginning = ReadonlyMap<string, string>;

/** What somebody has at hand in the same repository and no command may touch: staged, changed, new. */
export const others = {
  committed: new Map([
    ['work/已提交.txt', '一\n'],
    ['work/ledger/说明.txt', '一\n'],
  ]),
  staged: new Map([
    ['work/暂存的.txt', '一\n'],
    ['work/已提交.txt', '二\n'],
  ]),
  loose: new Map([
    ['work/新的.txt', '一\n'],
    ['work/ledger/说明.txt', '二\n'],
    ['work/已提交.txt', '三\n'],
  ]),
} as const;

/** The names under which two states differ. */
export function differing(one: State, other: State): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => one.get(name) !== other.get(name)).toSorted();
}
