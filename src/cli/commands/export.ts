import { recordsOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { kinds } from '../../records/index.ts';
import type { Known } from '../../rules/basis/known.ts';
import { besidesTasks } from '../../rules/deadlines/owed.ts';
import { type Item, taskItems } from '../../rules/lateness/overdue.ts';
import { holdersOf, type Standing } from '../../rules/lateness/standing.ts';
import { deadlinesSection } from '../../views/files/deadlines.ts';
import { ledgerTable } from '../../views/files/export.ts';
import { archiveView } from '../../views/files/flat.ts';
import { each, passing } from '../../views/view/rows.ts';
import type { Part } from '../../views/view/view.ts';
import { searched, selected, selecting } from '../asking/select.ts';
import { unitMeant } from '../asking/units.ts';
import { folderMeant } from '../columnar/folder.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { AnyInput, InputOf } from '../contract/spec.ts';
import { command, type Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { journalIn } from '../writing/journal.ts';

const options = [
  ...selecting,
  { flags: '--by-unit', help: '一个单位一张表' },
  {
    flags: '--ledger-out <文件夹>',
    help: '和 --unit 一起用：给这个单位另建一本账，只有它牵头的任务和用得着的；登记以后用 collect in 收回来；已经给了它的，更新那一本',
  },
  { flags: '--all', help: '全部记录，任务、走访、报告等一类一张表，供备份、迁移，import 可以原样收回' },
] as const;

type Typed = InputOf<typeof options>;

/** 台账 with the office's columns, whole, by units, or a file for each unit. */
export const exportLedger = command({
  name: 'export',
  alias: '导出',
  summary: '督查台账：办公室的全部栏目，导出 Excel、CSV、Word 等',
  arguments: [searched],
  options,
  writes: 'ledgerOut',
  shows: true,
  otherFormats: 'parquet（给数据库，写到 -o 文件夹）',
  toEach: (input) => (input.options.format === PARQUET ? inColumns(input) : undefined),
  examples: [
    'xiaoneng export -o 台账.xlsx',
    'xiaoneng export --by-unit --open -o 在办.xlsx',
    'xiaoneng export -o 各单位 --format xlsx',
    'xiaoneng export --all -o 全部.xlsx',
    'xiaoneng export --format parquet -o 数据',
    'xiaoneng export --unit 区应急局 --ledger-out ../应急局',
  ],
  run: async (input, session) => {
    const { ledgerOut } = input.options;
    // what was broken off there is ended first, and what is there stays as it is read
    const kept = [journalIn, markerIn].some((place) => session.world.files.exists(place(ledgerOut ?? '')));
    if (ledgerOut !== undefined && kept) session.guard(ledgerOut);
    const open = session.open();
    if (ledgerOut !== undefined) return parted(ledgerOut, input, open, session);
    if (input.options.all) return everything(open, input, session);
    const tasks = await selected(input, session, open);
    const { fullName } = open.ledger.directory;
    const table = { asOf: session.asOf, fullName, office: open.ledger.office?.name ?? '' };
    const byUnit = () => tasksByUnit(tasks, open.ledger);
    const parts = {
      *[Symbol.iterator](): Generator<Part> {
        for (const [name, own] of byUnit())
          yield { name, view: ledgerTable({ ...table, tasks: own, units: [], office: name }) };
      },
    };
    const view = ledgerTable({ ...table, tasks, units: input.options.byUnit ? byUnit() : [] });
    return { kind: 'answer', view, parts };
  },
});

/** For programs that reckon with tables of many ledgers; it is no form of an answer. */
const PARQUET = 'parquet';

function inColumns(input: AnyInput): Run {
  const folder = folderMeant(input);
  return async (_, session) => (await import('../columnar/write-ledger.ts')).writeLedger(folder, session);
}

/** Each unit of the register that has any of these, with its own. */
function tasksByUnit(tasks: readonly Standing[], { directory }: Known): (readonly [string, readonly Standing[]])[] {
  const own = new Map(directory.units.map(({ name }) => [name, [] as Standing[]]));
  for (const one of passing(tasks))
    for (const name of new Set(holdersOf(one).map(directory.fullName))) own.get(name)?.push(one);
  return [...own].filter(([, its]) => its.length > 0);
}

const NARROWING = [
  ...(['unit', 'leader', 'state', 'light', 'source', 'difficulty', 'received', 'due', 'open', 'byUnit'] as const),
];

/** A ledger of its own for a unit, or what is new for one that it has; it is of all that the unit leads. */
async function parted(place: string, { args, options }: Typed, open: OpenLedger, session: Session): Promise<Outcome> {
  const unit = await unitMeant(open, options.unit);
  if (!unit) return stop('unit-ledger-unmeant');
  const others = Object.entries(options).filter(([name, typed]) => typed && !PARTING.includes(name));
  if (args.length > 0 || others.length > 0) return stop('unit-ledger-narrowed');
  if (session.world.files.exists(markerIn(place))) {
    const { refreshed } = await import('../unit-ledger/refresh.ts');
    return refreshed(unit, place, open, session);
  }
  const { partedOut } = await import('../unit-ledger/out.ts');
  return partedOut(unit, place, open, session);
}

function markerIn(folder: string): string {
  return `${folder}/${MARKER}`;
}

/** What may be said of such a ledger beside where it goes. */
const PARTING: readonly string[] = [
  ...['unit', 'ledgerOut', 'ledger', 'today', 'json', 'color', 'pager', 'by', 'dryRun', 'commit'],
];

/** Every record of every kind, as it was entered: what `import` makes the same ledger of. */
function everything({ whole, ledger, standings }: OpenLedger, { args, options }: Typed, { asOf }: Session): Outcome {
  if (args.length > 0 || NARROWING.some((name) => options[name])) return stop('archive-narrowed');
  const all = kinds.map((kind) => [kind, recordsOf(whole, kind)] as const);
  const records = all.map(([kind, filed]) => [kind, each(filed, ({ record }) => record)] as const);
  const owed = {
    *[Symbol.iterator](): Generator<Item> {
      for (const standing of passing(standings())) yield* taskItems([standing]);
      yield* besidesTasks(ledger);
    },
  };
  const deadlines = deadlinesSection(owed, ledger.directory.fullName);
  return { kind: 'answer', view: archiveView(whole.office?.name ?? '', records, asOf, deadlines) };
}
