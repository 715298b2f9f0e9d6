import { type AuditFinding, isHint } from '../../audit/finding.ts';
import { recordIn } from '../../audit/past.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { type AuditKind, auditKind } from '../../vocabulary/choices.ts';
import { auditMessages } from '../../vocabulary/messages/audit.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

/** 审计: what history shows, with the commit, the place and who; what was done in its proper way stands apart. */
export function auditView(all: readonly AuditFinding[], commits: number, notes: readonly string[]): View {
  const findings = all.filter((one) => !isHint(one));
  const hints = all.filter(isHint);
  return {
    title: '审计',
    facts: labelled({ commitCount: commits, total: findings.length }),
    sections: [
      { ...section(words.audit, findings), empty: '没有发现。' },
      { ...section(words.hints, hints), heading: HINTS, silent: hints.length === 0 },
    ],
    notes: [
      ...remediesOf(findings),
      `看了 ${commits} 个提交：${countsOf(findings) || '没有发现'}${hints.length > 0 ? `；提示：${countsOf(hints)}` : ''}。`,
      ...notes,
    ],
  };
}

const HINTS = '提示（照规矩做的，不算发现）';

function section(key: string, findings: readonly AuditFinding[]): Section {
  return {
    key,
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['category', 'id', 'recordedAt', 'clerk']),
      column('changed', { grow: true }),
      column('place'),
      column('commit'),
    ],
    rows: findings.map(findingRow),
  };
}

function kindsIn(findings: readonly AuditFinding[]): AuditKind[] {
  return auditKind.keys.filter((key) => findings.some(({ kind }) => kind === key));
}

/** 迟记 2、改动时限 1 */
function countsOf(findings: readonly AuditFinding[]): string {
  return kindsIn(findings)
    .map((key) => `${auditKind.words[key]} ${findings.filter(({ kind }) => kind === key).length}`)
    .join('、');
}

/** What is to be done about each kind of finding. */
function remediesOf(findings: readonly AuditFinding[]): string[] {
  return kindsIn(findings).map((key) => `改法（${auditKind.words[key]}）：${auditMessages[key].remedy}。`);
}

function findingRow({ kind, commit, path, line, text }: AuditFinding): Told {
  return {
    category: auditKind.words[kind],
    id: recordIn(path)?.id ?? path,
    recordedAt: commit ? formatMoment(commit.at) : null,
    clerk: commit ? (commit.trailers.clerk ?? commit.author) : null,
    changed: text,
    place: path === '' ? null : line === undefined ? path : `${path}:${line}`,
    commit: commit?.hash.slice(0, 8) ?? null,
  };
}
