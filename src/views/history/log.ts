import type { Deed } from '../../audit/life.ts';
import { isOurs } from '../../audit/past.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** The life of a record, or of the ledger: who did what, when it was recorded and when it is said to have happened. */
export function lifeView(title: string, deeds: readonly Deed[], single: boolean, shallow: boolean): View {
  return {
    title,
    facts: labelled({ total: deeds.length }),
    sections: [
      {
        key: words.life,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['recordedAt', 'clerk', 'action']),
          column('id', { hidden: single }),
          column('happenedOn'),
          column('lateBy', { align: 'right' }),
          column('changed', { grow: true }),
          column('commit'),
        ],
        rows: deeds.map(deedRow),
        empty: '没有改动。',
      },
    ],
    notes: [
      ...(deeds.length === 0
        ? []
        : ['迟记工作日是事发次日到登记当天的工作日；手工改动没有经办人，写的是 git 的提交人。']),
      ...(shallow ? ['这个仓库的历史不全（浅克隆），更早的改动看不到。'] : []),
    ],
  };
}

function deedRow({ commit, id, text, happened, late }: Deed): Told {
  const ours = isOurs(commit);
  return {
    recordedAt: formatMoment(commit.at),
    clerk: commit.trailers.clerk ?? commit.author,
    action: ours ? (commit.trailers.action ?? '') : { value: '手工改动', text: '手工改动', tone: 'warn' },
    id,
    happenedOn: happened ?? null,
    lateBy: late ? { value: late, text: String(late), tone: 'warn' } : { value: late ?? null, text: '' },
    changed: text,
    commit: commit.hash.slice(0, 8),
  };
}
