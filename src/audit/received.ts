import type { Calendar } from '../calendar/calendar.ts';
import { formatMoment, type Moment, minutesBetween, parseMoment } from '../calendar/moment.ts';
import type { Rulebook } from '../records/rule/rulebook.ts';
import { anchorLine, anchorsIn } from './anchor.ts';
import type { AuditFinding } from './finding.ts';
import type { Commit } from './past.ts';

/** What the server has noted of a push: what came, and when by its own clock. */
export interface NotedPush {
  readonly branch: string;
  readonly commit: string;
  readonly at: Moment;
}

/** A commit with those that it stands on. */
export interface Descent {
  readonly hash: string;
  readonly parents: readonly string[];
}

/** An anchor as the server notes it. */
export function receiptText(branch: string, commit: string, at: Moment, count: number): string {
  return `${anchorLine({ day: at.day, commit, count })}\n\n时间: ${formatMoment(at)}\n分支: ${branch}\n`;
}

export function receiptIn(text: string): NotedPush | undefined {
  const said = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1];
  const [at, branch, anchor] = [parseMoment(said('时间') ?? ''), said('分支'), anchorsIn(text).anchors[0]];
  return at && branch !== undefined && anchor ? { branch, commit: anchor.commit, at } : undefined;
}

/** When the server first had each commit; `lineage` has every one after those that stand on it. Receipts: the oldest first. */
function firstReceived(receipts: readonly NotedPush[], lineage: readonly Descent[]): Map<string, Moment> {
  const parents = new Map(lineage.map((one) => [one.hash, one.parents]));
  const known = new Map<string, Moment>();
  for (const { commit, at } of receipts) {
    const open = [commit];
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      if (known.has(hash) || !parents.has(hash)) continue;
      known.set(hash, at);
      open.push(...(parents.get(hash) ?? []));
    }
  }
  return known;
}

/** Clocks differ; so much earlier than the server had what it stands on, a commit was not made when it says. */
const SKEW = 60;

/**
 * Commits that cannot have been made when they say: they stand on one that the server had only later; and those that it
 * had so long after that nobody can tell when they were made. What came with the first push is taken as it is.
 */
export function misdated(
  commits: readonly Commit[],
  receipts: readonly NotedPush[],
  lineage: readonly Descent[],
  { calendar, rules }: { readonly calendar: Calendar; readonly rules: Rulebook },
): AuditFinding[] {
  const received = firstReceived(receipts, lineage);
  const beginning = receipts[0]?.at;
  const tell = (kind: AuditFinding['kind'], commit: Commit, text: string): AuditFinding[] => [
    { kind, commit, path: commit.files[0]?.path ?? '', text },
  ];
  return commits.flatMap((commit) => {
    const own = received.get(commit.hash);
    if (own === beginning && own !== undefined) return [];
    const base = latest(commit.parents.flatMap((hash) => received.get(hash) ?? []).filter((at) => at !== own));
    if (base && minutesBetween(commit.at, base) > SKEW)
      return tell(
        'commitBackdated',
        commit,
        `写的时间是 ${formatMoment(commit.at)}，它接着的提交服务器 ${formatMoment(base)} 才收到`,
      );
    const limit = rules.get('entryLimit', commit.at.day);
    const late = own && own.day > commit.at.day ? calendar.workingDaysIn(commit.at.day, own.day) : 0;
    if (!own || late <= limit.value) return [];
    return tell(
      'receivedLate',
      commit,
      `写的时间是 ${formatMoment(commit.at)}，服务器 ${formatMoment(own)} 才收到，过了${late}个工作日`,
    );
  });
}

function latest(moments: readonly Moment[]): Moment | undefined {
  return moments.toSorted((a, b) => minutesBetween(a, b)).at(0);
}

/** What the server had and history has no more: it was rewritten after. */
export function withdrawn(receipts: readonly NotedPush[], lineage: readonly Descent[]): AuditFinding[] {
  const here = new Set(lineage.map(({ hash }) => hash));
  return receipts
    .filter(({ commit }) => !here.has(commit))
    .map(({ commit, at }) => ({
      kind: 'rewritten' as const,
      path: '',
      text: `服务器 ${formatMoment(at)} 收到过提交 ${commit.slice(0, 8)}，现在的历史里没有了`,
    }));
}
