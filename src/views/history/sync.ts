import type { Deed } from '../../audit/life.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { readable, type Stray } from '../../ledger/beside.ts';
import { strayKind } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

export type Incoming = Deed;

/** What came of bringing the work of several people together. */
export interface Synced {
  /** What others have recorded, the oldest first. */
  readonly incoming: readonly Incoming[];
  /** Commits that others had not; absent where they have not got them. */
  readonly outgoing?: number;
  /** Files in which two people wrote something different. */
  readonly doubts: readonly string[];
  /** New files that have no place in the ledger, what wants looking at first. */
  readonly strays: readonly Stray[];
  readonly notes: readonly string[];
}

/** 同步: what others did, what was shared, what is to be looked at. */
export function syncView({ incoming, outgoing, doubts, strays, notes }: Synced): View {
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
      ...strayed(strays),
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

/** Strays one by one for programs; for people by what is to be done about them. */
function strayed(strays: readonly Stray[]): Section[] {
  const every: Section = {
    key: words.strays,
    layout: 'list',
    silent: true,
    columns: columns(['file', 'kind', 'remedy']),
    rows: strays.map(({ path, kind, remedy }) => ({ file: path, kind: strayKind.words[kind], remedy })),
  };
  if (strays.length === 0) return [every];
  const heading = '账本文件夹里新放的，不是账本的文件：没有提交，也没有送出';
  const remedies = [...new Set(strays.map(({ remedy }) => remedy))];
  const rows = remedies.map((remedy) => ({
    note: strayLine(
      strays.filter((stray) => stray.remedy === remedy),
      remedy,
    ),
  }));
  return [every, { heading, layout: 'lines', columns: columns(['note']), rows }];
}

/** As many names as somebody reads, where the same is to be done about more. */
const NAMED = 5;

/** What may be lost is named in full; what is nobody's is only counted. */
function strayLine(alike: readonly Stray[], remedy: string): string {
  const kind = alike[0]?.kind ?? 'passing';
  const word = strayKind.words[kind];
  const shown = kind === 'misfiled' ? alike : alike.slice(0, NAMED);
  const names = shown.map(({ path }) => readable(path)).join('、');
  const more = alike.length > shown.length ? `等 ${alike.length} 个` : '';
  return kind === 'passing' ? `${word} ${alike.length} 个：${remedy}。` : `${word}：${names}${more}。${remedy}。`;
}
