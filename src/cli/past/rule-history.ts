import { RULES } from '../../audit/contents.ts';
import { type Rewriting, rewritingsIn, rewrittenIn, standingRewritings } from '../../audit/rules-history.ts';
import { locateFinding } from '../../ledger/document.ts';
import type { Problem } from '../../views/view/problem.ts';
import { finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { historyOf } from '../session/history.ts';
import type { OpenLedger } from '../session/session.ts';

/** What history says of the rules as they are; undefined where there is no history to say it. */
export function rewrittenRules(open: OpenLedger): readonly Problem[] | undefined {
  const git = open.world.git(open.folder);
  const { available, repository, head } = git.state();
  if (!available || !repository || head === undefined) return undefined;
  const commits = tryTo(() => historyOf(open, { path: RULES, only: (path) => path === RULES }));
  if (isStop(commits)) return undefined;
  const text = open.whole.texts.get(RULES);
  const last = git.blobs([COMMITTED]).get(COMMITTED);
  const now = text === undefined ? undefined : new TextEncoder().encode(text);
  const { day } = open.terms.asOf;
  const loose = last ? rewrittenIn({ before: last, ...(now && { after: now }) }, day) : [];
  const all = [...rewritingsIn(commits.toReversed()), ...loose.map((one) => ({ ...one, day }))];
  return standingRewritings(all.filter((one) => isReckoned(one, open))).map((one) => problemOf(one, open, text));
}

const COMMITTED = `HEAD:./${RULES}`;

/** Whether any task had been received by then: before, a number is still being settled on. */
function isReckoned({ day }: Rewriting, { whole: ledger }: OpenLedger): boolean {
  return ledger.tasks.some((filed) => (filed.card?.received ?? filed.record.received.day) <= day);
}

function problemOf(one: Rewriting, { whole: ledger }: OpenLedger, text: string | undefined): Problem {
  const { name, effectiveFrom: date, before = '', after, commit } = one;
  const by = commit
    ? `提交 ${commit.hash.slice(0, 8)}，${commit.at.day} ${commit.trailers.clerk ?? commit.author}`
    : '还没有提交';
  const place = (ledger.ruleFile?.rules ?? []).findIndex((rule) => rule.name === name && rule.effectiveFrom === date);
  const path: Path = place === -1 ? [] : [words.rules, place, words.value];
  return locateFinding(RULES, text, finding('rule-rewritten', path, { name, date, before, after, by }));
}
