import type { Day } from '../../calendar/day.ts';
import { type Filed, idOf } from '../../ledger/ledger.ts';
import type { Entry, Task } from '../../records/task/schema.ts';
import type { Problem } from '../../views/view/problem.ts';
import { askOne } from '../asking/ask.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendHistory } from '../writing/amend-history.ts';
import type { AmendedRegister } from './amend.ts';

/** What was left to nobody: the files of tasks that were handed on, and what is still to be said of the others. */
export interface HandedOn {
  readonly files: readonly FileChange[];
  readonly left: readonly Problem[];
}

const LATER = '以后再定';

/** On a terminal asks of each task that a unit leaves to several others, which of them takes it, from the day of the reform. */
export async function handOn(
  { open, warnings }: AmendedRegister,
  heirs: readonly string[],
  on: Day,
  session: Session,
): Promise<HandedOn> {
  const clerk = session.clerk();
  if (!session.asker || heirs.length < 2 || on > session.asOf.day) return { files: [], left: warnings };
  const files: FileChange[] = [];
  const left: Problem[] = [];
  for (const warning of warnings) {
    const filed = isLeft(warning) ? open.whole.tasks.find(({ file }) => file === warning.file) : undefined;
    const file = filed && (await handedTo(filed, { heirs, on, clerk, asker: session.asker }, open, session));
    if (file) files.push(file);
    else left.push(warning);
  }
  return { files, left };
}

interface Handing {
  readonly heirs: readonly string[];
  readonly on: Day;
  readonly clerk: string;
  readonly asker: Asker;
}

/** The file of a task with its transfer to the one that was chosen; none where that is to be decided later. */
async function handedTo(
  filed: Filed<Task>,
  { heirs, on, clerk, asker }: Handing,
  open: OpenLedger,
  session: Session,
): Promise<FileChange | undefined> {
  const unit = await askOne(asker, `${idOf(filed)} ${filed.record.title} 归`, [...heirs, LATER]);
  if (unit === LATER) return undefined;
  const entry: Entry = { date: { day: on }, action: 'transfer', unit, reason: '机构变动', clerk };
  return amendHistory(filed, entry, open, session).file;
}

/** Whether a task has nobody since its unit is no more. */
export function isLeft({ code }: Problem): boolean {
  return code === 'unit-divided' || code === 'unit-abolished';
}
