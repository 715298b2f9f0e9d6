import { officialDay } from '../../views/view/share.ts';
import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** Of which state of the ledger the figures of a paper are. */
export interface Basis {
  /** In the shortest form that git still tells apart for long. */
  readonly commit?: string;
  /** What had not been committed then is in them too. */
  readonly isLoose?: true;
}

const SHORT = 10;

/** The state that is open now; or that which was asked for by a day or a commit. */
export function basisOf({ world, folder }: OpenLedger, asked = 'HEAD'): Basis {
  const git = world.git(folder);
  const { available, repository } = git.state();
  const commit = available && repository ? git.commitNamed(asked)?.slice(0, SHORT) : undefined;
  if (commit === undefined) return {};
  const isLoose = asked === 'HEAD' && git.unrecorded()?.some((path) => RECORD.test(path)) === true;
  return { commit, ...(isLoose && { isLoose }) };
}

/** The small print by which anybody can make the same paper again: 数据截至2022年6月30日，账本提交 1a2b3c4d5e. */
export function footLine({ commit, isLoose }: Basis, { terms: { asOf } }: Pick<OpenLedger, 'terms'>): string {
  const until = `数据截至${officialDay(asOf.day)}`;
  if (commit === undefined) return `${until}，账本没有版本历史`;
  return `${until}，账本提交 ${commit}${isLoose ? '，有未提交改动' : ''}`;
}
