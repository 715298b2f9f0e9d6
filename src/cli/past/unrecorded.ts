import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** The files that every figure rests on. */
const BASIS = /^(?:units|rules|plan)\.yaml$|^calendar\//;

/**
 * The records that were changed and not committed: as git says, with those that it leaves out (.gitignore) or does not
 * look at; where git cannot say, what its files tell.
 */
export function unrecorded({ world, folder, outside }: OpenLedger): readonly string[] {
  const git = world.git(folder);
  const { available, repository, trouble } = git.state();
  const told = available && repository && trouble === undefined ? (git.unrecorded() ?? []) : [];
  return [...new Set([...told.filter((path) => RECORD.test(path)), ...outside().loose])].sort();
}

/** Those of them that are 名录, 制度, 方案 or 历法. */
export function basisIn(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => BASIS.test(path));
}

export const COMMIT_BASIS = '期限、名单、分数都跟着它们变；核对后 git commit，或用 xiaoneng sync';
