import type { Day } from '../../calendar/day.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import { type Proposal, proposalOf, type SaidCell, type TaskDefaults } from '../../intake/sheet/proposal.ts';
import { rowSaid } from '../../intake/sheet/rows.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import type { OpenLedger } from '../session/session.ts';
import { courseAccounts } from './course-changes.ts';
import { fieldAccounts, jointAccounts, remarkAccounts, supportAccounts } from './field-changes.ts';
import { limitAccounts } from './limit-changes.ts';
import { type Account, type SheetSide, type Sides, saidBefore } from './sides.ts';

/** What becomes of one cell of a row whose task the ledger has. */
export interface ComparedCell extends Account, WeighedCell {}

/** The same whatever kind of sheet it stands in. */
export interface WeighedCell extends Omit<Account, 'meaning'> {
  readonly id: string;
  /** 进展, 办结时限. */
  readonly title: string;
  readonly here: string;
  readonly cell: SaidCell;
  /** What the sheet said when it was imported last; undefined where nobody knows. */
  readonly before: string | undefined;
}

/** The cells of a row against a task of the ledger and against what the sheet said of it last: each of them once. */
export function comparedCells(
  told: Proposal,
  filed: Filed<Task>,
  last: ReadonlyMap<Meaning, string> | undefined,
  { setting, made }: { readonly setting: TaskDefaults; readonly made?: Day | undefined },
  { ledger, terms }: OpenLedger,
): ComparedCell[] {
  const { directory } = ledger;
  const { day } = terms.asOf;
  const { record: task } = filed;
  const sides: Sides = {
    here: sideOf(told),
    ...(last && { last: lastSide(last, setting) }),
    task,
    filed: filedAs(taskKind.schema, task) as PlainMap,
    standing: standingOf(knownTask(filed, terms.asOf), terms),
    unitNow: (name) => directory.holder(name, day)?.name ?? directory.fullName(name),
    day: made ?? day,
    isDated: made !== undefined,
  };
  const accounts = [
    ...fieldAccounts(sides),
    ...jointAccounts(sides),
    ...supportAccounts(sides),
    ...courseAccounts(sides),
    ...limitAccounts(sides),
  ];
  const accounted = new Set(accounts.map(({ meaning }) => meaning));
  const cells = told.cells();
  const rest = [...cells.keys()].filter((meaning) => meaning !== 'id' && !accounted.has(meaning));
  return [...accounts, ...remarkAccounts(sides, rest)].flatMap((account): ComparedCell[] => {
    const cell = cells.get(account.meaning);
    if (!cell) return [];
    const title = meaningTitle(account.meaning);
    return [
      { ...account, id: task.id, title, here: oneLine(cell.text), cell, before: saidBefore(sides, account.meaning) },
    ];
  });
}

function sideOf(told: Proposal): SheetSide {
  return { told, said: rowSaid(new Map([...told.cells()].map(([meaning, { text }]) => [meaning, text]))) };
}

function lastSide(texts: ReadonlyMap<Meaning, string>, setting: TaskDefaults): SheetSide {
  const said = rowSaid(texts);
  return { told: proposalOf(said, setting), said };
}

/** Why a cell is not taken: both sides changed, or nothing can be made of it; undefined where it is. */
export function whyNot({ weight, title, here, there, before: old, why }: WeighedCell): Account['why'] {
  if (weight !== 'clash') return why;
  const last = old === undefined ? '' : `上次表里${quoted(old)}，`;
  return {
    message: `“${title}”两边都改了：${last}账上${quoted(there ?? '')}，现在表里${quoted(here)}`,
    remedy: '以账上为准就清空这一格；以表里为准就先在账上改成一样的，再导入',
  };
}

function quoted(text: string): string {
  return text === '' ? '没有写' : `“${text}”`;
}
