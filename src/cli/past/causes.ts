import { type Commit, recordIn } from '../../audit/past.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { recordsOf } from '../../ledger/ledger.ts';
import { assertionKind } from '../../records/assertion.ts';
import { taskKind } from '../../records/index.ts';
import { filePath } from '../../records/kind.ts';
import { type CountedTask, countedOn } from '../../rules/summary/assertions.ts';
import type { Problem } from '../../views/view/problem.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { filesIn, historyOf } from '../session/history.ts';
import { type OpenLedger, openLedger } from '../session/session.ts';

/** Problems, those of figures that were published with what has changed them since, and in which commit. */
export function withCauses(problems: readonly Problem[], open: OpenLedger): readonly Problem[] {
  const files = new Set(problems.filter(({ code }) => code === 'assertion-differs').map(({ file }) => file));
  const causes = new Map([...files].map((file) => [file, causeOf(file, open)]));
  return problems.map((problem) => {
    const cause = problem.code === 'assertion-differs' ? causes.get(problem.file) : undefined;
    return cause ? { ...problem, message: `${problem.message}；${cause}` } : problem;
  });
}

/** What is different between the ledger in which the figures were recorded and the one of now, for that day. */
function causeOf(file: string, open: OpenLedger): string | undefined {
  const recorded = tryTo(() => historyOf(open, { only: (path) => path === file }));
  const first = isStop(recorded) ? undefined : recorded.at(-1);
  const filed = recordsOf(open.whole, assertionKind).find((one) => one.file === file);
  const files = first && filesIn(open.world.git(open.folder), first.hash);
  if (!first || !filed || !files) return undefined;
  const day = filed.record.dataUntil;
  const then = openLedger(open.world, open.folder, open.terms.asOf, files);
  const moved = movedBetween(countedOn(then.ledger, day), countedOn(open.ledger, day));
  if (moved.length === 0) return '登记这次对账时算出来就不一样';
  const since = tryTo(() => historyOf(open, { range: `${first.hash}..HEAD` }));
  return isStop(since) ? undefined : moved.map((id) => told(id, since)).join('；');
}

/** Tasks that count for something else than they did. */
function movedBetween(then: readonly CountedTask[], now: readonly CountedTask[]): string[] {
  const told = (tasks: readonly CountedTask[]) =>
    new Map(tasks.map(({ id, shares }) => [id, shares.map(({ unit, as }) => `${unit} ${as.join()}`).join(';')]));
  const [before, after] = [told(then), told(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}

/** The commits that touched a task; else those that touched what every task is counted by. */
function told(id: string, commits: readonly Commit[]): string {
  const path = filePath(taskKind, id);
  const own = touching(commits, (file) => file === path);
  const common = own.length > 0 ? own : touching(commits, (file) => recordIn(file) === undefined);
  return common.length > 0 ? `${id} 由 ${common.join('、')} 改动` : `${id} 有没提交的改动`;
}

function touching(commits: readonly Commit[], concerns: (path: string) => boolean): string[] {
  return commits
    .filter(({ files }) => files.some(({ path, from }) => concerns(path) || (from !== undefined && concerns(from))))
    .map(
      ({ hash, at, trailers, author }) => `提交 ${hash.slice(0, 8)}（${formatMoment(at)} ${trailers.clerk ?? author}）`,
    );
}
