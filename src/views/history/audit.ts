import type { AuditFinding } from '../../audit/finding.ts';
import { recordIn } from '../../audit/past.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { auditKind } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** 审计: what history shows, with the commit, the place and who. */
export function auditView(findings: readonly AuditFinding[], commits: number, notes: readonly string[]): View {
  const kinds = auditKind.keys
    .map((key) => ({ word: auditKind.words[key], count: findings.filter(({ kind }) => kind === key).length }))
    .filter(({ count }) => count > 0);
  return {
    title: '审计',
    facts: labelled({ commitCount: commits, total: findings.length }),
    sections: [
      {
        key: words.audit,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['category', 'id', 'recordedAt', 'clerk']),
          column('changed', { grow: true }),
          column('place'),
          column('commit'),
        ],
        rows: findings.map(findingRow),
        empty: '没有发现。',
      },
    ],
    notes: [
      `看了 ${commits} 个提交：${kinds.length === 0 ? '没有发现' : kinds.map(({ word, count }) => `${word} ${count}`).join('、')}。`,
      ...notes,
    ],
  };
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
