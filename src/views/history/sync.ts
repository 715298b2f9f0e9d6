import type { Deed } from '../../audit/life.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

export type Incoming = Deed;

/** What came of bringing the work of several people together. */
export interface Meeting {
  /** What others have recorded, the oldest first. */
  readonly incoming: readonly Incoming[];
  /** Commits that others had not; absent where they have not got them. */
  readonly outgoing?: number;
  /** Files in which two people wrote something different. */
  readonly doubts: readonly string[];
  readonly notes: readonly string[];
}

/** 同步: what others did, what was shared, what is to be looked at. */
export function syncView({ incoming, outgoing, doubts, notes }: Meeting): View {
  return {
    title: '同步',
    facts: labelled({ incoming: incoming.length, outgoing: outgoing ?? 0, doubtful: [...doubts] }),
    sections: [
      {
        key: words.incomingDeeds,
        layout: 'list',
        titled: true,
        columns: [...columns(['recordedAt', 'clerk', 'id']), column('changed', { grow: true })],
        rows: incoming.map(deedRow),
        empty: '别人没有新的登记。',
      },
    ],
    notes: [
      ...notes,
      ...(outgoing === undefined ? [] : [outgoing === 0 ? '这里没有要给出去的。' : `给出去 ${outgoing} 个提交。`]),
      ...(doubts.length === 0
        ? []
        : [`有两个人改得不一样的地方，文件里标着“待核对”，运行 xiaoneng check 逐条看：${doubts.join('、')}。`]),
    ],
  };
}

function deedRow({ commit, id, text }: Deed): Told {
  return {
    recordedAt: formatMoment(commit.at),
    clerk: commit.trailers.clerk ?? commit.author,
    id,
    changed: text,
  };
}
