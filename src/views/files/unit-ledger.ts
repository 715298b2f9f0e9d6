import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** A ledger of its own that was made for a unit. */
export interface PartedLedger {
  readonly unit: string;
  readonly folder: string;
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
  readonly attached: number;
}

/** What a unit is given. */
export function unitLedgerView({ unit, folder, tasks, attached }: PartedLedger): View {
  return {
    title: `给${unit}的账本 ${folder}`,
    facts: labelled({ unit, total: tasks.length }),
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...columns(['id']), column('title', { grow: true })],
        rows: tasks.map(({ id, title }) => ({ id, title })),
      },
    ],
    notes: [
      `它牵头的任务 ${tasks.length} 项，附件 ${attached} 个，连同制度、历法和用得着的单位名称；别的任务、台账、别的单位的人都不在里面。`,
      `整个文件夹交给${unit}，登记以后发回来：xiaoneng collect in 发回来的文件夹。`,
    ],
  };
}

/** What became of one thing that a unit has entered in its ledger. */
export interface ReturnedDeed {
  readonly unit: string;
  readonly id: string;
  readonly deed: string;
  readonly fate: '登记' | '已有' | '没取';
  readonly why: string;
}

/** What came back in ledgers of units, each thing once. */
export function returnedView(deeds: readonly ReturnedDeed[], notes: readonly string[]): View {
  const of = (fate: ReturnedDeed['fate']) => deeds.filter((one) => one.fate === fate).length;
  return {
    title: '收回单位的账本',
    facts: labelled({ total: of('登记') }),
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...columns(['unit', 'id', 'content', 'result']), column('note', { grow: true })],
        rows: deeds.map(
          ({ unit, id, deed, fate, why }): Told => ({ unit, id, content: deed, result: fate, note: why }),
        ),
        empty: '单位没有登记什么。',
      },
    ],
    notes: [`共 ${deeds.length} 条：登记 ${of('登记')}，已有 ${of('已有')}，没取 ${of('没取')}。`, ...notes],
  };
}
