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

/** What became of one file of a ledger that a unit has. */
export interface RefreshedFile {
  readonly file: string;
  readonly fate: '新给' | '更新' | '补回' | '去掉' | '留着';
  readonly why: string;
}

/** A place where the unit and the office wrote different things: the unit's stands there. */
export interface RefreshDoubt {
  readonly file: string;
  readonly place: string;
  /** What the office says. */
  readonly other: string;
}

export interface RefreshedLedger {
  readonly unit: string;
  readonly folder: string;
  readonly files: readonly RefreshedFile[];
  readonly doubts: readonly RefreshDoubt[];
  readonly attached: number;
  readonly notes: readonly string[];
}

/** What was brought to a ledger that a unit has, file by file, and where the two differ. */
export function refreshedView({ unit, folder, files, doubts, attached, notes }: RefreshedLedger): View {
  const of = (fate: RefreshedFile['fate']) => files.filter((one) => one.fate === fate).length;
  const differing = {
    heading: '两边写得不一样，留着单位写的',
    key: words.doubtful,
    layout: 'list' as const,
    titled: true,
    columns: [...columns(['file', 'place']), column('inLedger', { grow: true })],
    rows: doubts.map(({ file, place, other }): Told => ({ file, place, inLedger: other })),
  };
  return {
    title: `更新给${unit}的账本 ${folder}`,
    facts: labelled({ unit, total: files.length }),
    sections: [
      {
        key: words.file,
        layout: 'list',
        titled: true,
        columns: [...columns(['file', 'result']), column('note', { grow: true })],
        rows: files.map(({ file, fate, why }): Told => ({ file, result: fate, note: why })),
        empty: '没有要更新的。',
      },
      ...(doubts.length > 0 ? [differing] : []),
    ],
    notes: [
      `新给 ${of('新给')}，更新 ${of('更新')}，去掉 ${of('去掉')}，附件 ${attached} 个；单位写了还没有收回的都在。`,
      ...(doubts.length > 0 ? ['文件里上面一行有“待核对”的，核对后改好，删去那一行。'] : []),
      ...notes,
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
