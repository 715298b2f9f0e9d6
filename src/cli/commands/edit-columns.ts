import { placesInTask } from '../../intake/sheet/in-task.ts';
import { type Meaning, titlesOf } from '../../intake/sheet/meanings.ts';
import type { Filed } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { holdersOf, presentOf, standingOf } from '../../rules/lateness/standing.ts';
import { onFirstUse } from '../../vocabulary/first-use.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { fieldColumns } from '../registers/field-columns.ts';
import type { OpenLedger } from '../session/session.ts';
import type { FieldColumns } from '../several/work.ts';

/** Where a cell belongs in a task, by what its column means to `import`. */
const places: readonly (readonly [Meaning, readonly [Word, Word?]])[] = [
  ...(['title', 'lead', 'support', 'received', 'deadline', 'remark'] as const).map((word) => [word, [word]] as const),
  ['sourceDate', ['source', 'date']],
  ...(Object.entries(placesInTask) as [Meaning, readonly [Word, Word?]][]),
];

function called(): ReadonlyMap<string, string> {
  return new Map(
    places.flatMap(([meaning, path]) => {
      const key = path.flatMap((word) => (word ? words[word] : [])).join('.');
      return titlesOf(meaning).map((title) => [title, key] as const);
    }),
  );
}

/** The columns of a table that corrects tasks, under every name that `import` knows. */
export const taskColumns = onFirstUse((): FieldColumns<Task> => ({ ...fieldColumns(taskKind, called()), isWorkedOut }));

/** A list shows who has a task by now, the day by which it is due, who is in charge by the register, and no hour. */
function isWorkedOut(filed: Filed<Task>, key: string, text: string, { terms }: OpenLedger): boolean {
  const standing = standingOf(knownTask(filed, terms.asOf), terms);
  if (key === words.received) return filed.record.received.day === text;
  if (key === words.deadline) return presentOf(standing, 'handling')?.due.day === text;
  if (key === words.leaderInCharge) return standing.leaders.join('、') === text;
  return key === words.lead && holdersOf(standing).join('、') === text;
}
