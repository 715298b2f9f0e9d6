import { recordsOf } from '../../ledger/ledger.ts';
import { kinds, taskKind } from '../../records/index.ts';
import type { Known } from '../../rules/basis/known.ts';
import { holdersOf, type Standing } from '../../rules/lateness/standing.ts';
import { ledgerTable } from '../../views/files/export.ts';
import { archiveView } from '../../views/files/flat.ts';
import { each, passing } from '../../views/view/rows.ts';
import type { Part } from '../../views/view/view.ts';
import { selected } from '../asking/select.ts';
import { isStop, misuse, type Outcome } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** 台账 with the office's columns, whole, by units, or a file for each unit. */
export const exportLedger: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  if (input.options['all']) return everything(open, input, session);
  const tasks = await selected(input, session, open);
  if (isStop(tasks)) return tasks;
  const { fullName } = open.ledger.directory;
  const table = { asOf: session.asOf, fullName, office: open.ledger.office?.name ?? '' };
  const byUnit = () => tasksByUnit(tasks, open.ledger);
  const parts = {
    *[Symbol.iterator](): Generator<Part> {
      for (const [name, own] of byUnit())
        yield { name, view: ledgerTable({ ...table, tasks: own, units: [], office: name }) };
    },
  };
  const view = ledgerTable({ ...table, tasks, units: input.options['byUnit'] ? byUnit() : [] });
  return { kind: 'answer', view, parts };
};

/** Each unit of the register that has any of these, with its own. */
function tasksByUnit(tasks: readonly Standing[], { directory }: Known): (readonly [string, readonly Standing[]])[] {
  const own = new Map(directory.units.map(({ name }) => [name, [] as Standing[]]));
  for (const one of passing(tasks))
    for (const name of new Set(holdersOf(one).map(directory.fullName))) own.get(name)?.push(one);
  return [...own].filter(([, its]) => its.length > 0);
}

const NARROWING = ['unit', 'leader', 'state', 'light', 'source', 'difficulty', 'received', 'due', 'open', 'byUnit'];

/** Every record of every kind, as it was entered: what `import` makes the same ledger of. */
function everything({ whole }: OpenLedger, { args, options }: Input, { asOf }: Session): Outcome {
  if (args.length > 0 || NARROWING.some((name) => options[name]))
    return misuse('--all 是全部记录，不能再挑选', '去掉挑选的选项，或去掉 --all');
  const all = kinds.map((kind) => [kind, kind === taskKind ? whole.tasks : recordsOf(whole, kind)] as const);
  const records = all.map(([kind, filed]) => [kind, each(filed, ({ record }) => record)] as const);
  return { kind: 'answer', view: archiveView(whole.office?.name ?? '', records, asOf) };
}
