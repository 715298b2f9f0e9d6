import { UNITS } from '../../audit/contents.ts';
import { type Overwritten, overwrittenBy, overwrittenIn } from '../../audit/heads-history.ts';
import { checkLedger } from '../../rules/checking/check.ts';
import type { Problem } from '../../views/view/problem.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { historyOf } from '../session/history.ts';
import type { OpenLedger } from '../session/session.ts';

const CODES: readonly string[] = ['signer-not-head', 'head-replaced'];

/** The same problems; signatures of a head that history had, and that another was written over, are one of them and no more. */
export function withHeads(problems: readonly Problem[], open: OpenLedger): readonly Problem[] {
  if (!problems.some(({ code }) => CODES.includes(code))) return problems;
  const all = overwritten(open);
  if (all.length === 0) return problems;
  return checkLedger(
    open.whole,
    open.terms,
    all.map((one) => ({ ...one, by: whoWrote(one) })),
  );
}

/** The heads that were written over, the oldest first; none where there is no history to say it. */
function overwritten(open: OpenLedger): Overwritten[] {
  const git = open.world.git(open.folder);
  const { available, repository, head } = git.state();
  if (!available || !repository || head === undefined) return [];
  const commits = tryTo(() => historyOf(open, { path: UNITS, only: (path) => path === UNITS }));
  if (isStop(commits)) return [];
  const text = open.whole.texts.get(UNITS);
  const before = git.blobs([COMMITTED]).get(COMMITTED);
  const after = text === undefined ? undefined : new TextEncoder().encode(text);
  const loose = before && after ? overwrittenBy({ before, after }, open.terms.asOf.day) : [];
  return [...overwrittenIn(commits.toReversed()), ...loose];
}

const COMMITTED = `HEAD:./${UNITS}`;

function whoWrote({ commit }: Overwritten): string {
  return commit
    ? `提交 ${commit.hash.slice(0, 8)}，${commit.at.day} ${commit.trailers.clerk ?? commit.author}`
    : '还没有提交';
}
