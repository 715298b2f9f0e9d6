import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** The files that every figure rests on. */
const BASIS = /^(?:units|rules|plan)\.yaml$|^calendar\//;

/** The files of 名录, 制度, 方案 and 历法 that were changed and not committed; none where git cannot say. */
export function unrecordedBasis(open: OpenLedger): readonly string[] {
  return unrecordedIn(open).filter((path) => BASIS.test(path));
}

/** The records that were entered, changed or removed and not committed; none where git cannot say. */
export function unrecordedRecords(open: OpenLedger): readonly string[] {
  return unrecordedIn(open).filter((path) => RECORD.test(path) && !BASIS.test(path));
}

function unrecordedIn({ world, folder }: OpenLedger): readonly string[] {
  const git = world.git(folder);
  const { available, repository } = git.state();
  return available && repository ? (git.unrecorded() ?? []) : [];
}

export const COMMIT_BASIS = '期限、名单、分数都跟着它们变；核对后 git commit，或用 xiaoneng sync';
