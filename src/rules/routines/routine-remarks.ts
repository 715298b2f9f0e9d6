import { type Filed, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { isDay } from '../../records/fields.ts';
import { type Routine, routineKind } from '../../records/routine.ts';
import { LONG_TERM, type Task } from '../../records/task/schema.ts';
import { termsOf } from '../../records/terms.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { unknownGroups } from '../reports/report-remarks.ts';
import { limitOf, routineWords, turnCalled, turnSpelling } from './turns.ts';
import { type Unstarted, unstartedIn } from './unstarted.ts';

/** What is to be said of routines and their tasks across records, as of the day of looking. */
export function routineRemarks(ledger: Ledger, known: Known): Remark[] {
  const groups = recordsOf(ledger, routineKind).flatMap(({ record, file }) =>
    unknownGroups(record, ledger).map((one) => ({ file, record: one })),
  );
  const tasks = known.tasks.filter(({ card }) => !card);
  const of = tasks.filter(({ record }) => record.routine !== undefined || record.instalment !== undefined);
  return [
    ...groups,
    ...notHandedDown(known),
    ...of.flatMap((one) => ofTask(one, ledger, known)),
    ...repeated(of, known),
  ];
}

/** One for each period of a routine, with the units that have no task. */
function notHandedDown(known: Known): Remark[] {
  const groups = new Map<string, Unstarted[]>();
  for (const one of unstartedIn(known)) {
    const key = `${one.file} ${one.period.key}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((all) => {
    const [{ file, routine, period, start, reckoning }] = all as [Unstarted, ...Unstarted[]];
    const params = { period: period.label, start, due: reckoning.due.day, units: unitWords(all), id: routine.id };
    return { file, record: finding('routine-unstarted', [words.title], params) };
  });
}

/** 青溪镇、河湾镇（原青溪乡）, 县委农办（已撤销，没有唯一的承接单位）. */
function unitWords(all: readonly Unstarted[]): string {
  return all
    .map(
      ({ unit, left, nobody }) =>
        `${unit}${left ? `（原${left}）` : nobody ? `（${nobody} 撤销，没有唯一的承接单位）` : ''}`,
    )
    .join('、');
}

function ofTask({ record: task, file }: Filed<Task>, ledger: Ledger, known: Known): Remark[] {
  const routine = recordsOf(ledger, routineKind).find(({ record }) => record.id === task.routine)?.record;
  return against(task, routine, known).map((record) => ({ file, record }));
}

function against(task: Task, routine: Routine | undefined, { terms }: Known): Finding[] {
  const { instalment: period } = task;
  if (task.routine === undefined)
    return [
      finding('routine-turn', [words.instalment], {
        period: period ?? '',
        expected: '不写期次（没有写是哪一项周期任务）',
      }),
    ];
  if (!routine) return [finding('record-unknown', [words.routine], { word: routineKind.word, id: task.routine })];
  const turn = period === undefined ? undefined : turnCalled(routine, period, terms);
  if (!turn)
    return [
      finding('routine-turn', period === undefined ? [words.routine] : [words.instalment], {
        period: period ?? '',
        expected: turnSpelling(routine),
      }),
    ];
  const { deadline, deadlineWording } = task;
  if (deadlineWording !== routineWords(routine) || deadline === undefined || deadline === LONG_TERM || !isDay(deadline))
    return [];
  const due = limitOf(routine, turn, termsOf(terms, task.lead)).due.day;
  return due === deadline ? [] : [finding('routine-moved', [words.deadline], { deadline, due, why: deadlineWording })];
}

/** The same period handed down to the same unit again, as by two clerks who did not know of each other. */
function repeated(tasks: readonly Filed<Task>[], { directory }: Known): Remark[] {
  const first = new Map<string, string>();
  return tasks.flatMap(({ record: { id, routine, instalment, lead }, file }) => {
    if (routine === undefined || instalment === undefined) return [];
    const unit = directory.fullName(lead);
    const key = [routine, instalment, unit].join('\n');
    const other = first.get(key);
    first.set(key, other ?? id);
    return other === undefined
      ? []
      : [{ file, record: finding('routine-twice', [words.instalment], { unit, period: instalment, other }) }];
  });
}
