import type { Filed } from '../../ledger/ledger.ts';
import { entry as entrySchema, type Task } from '../../records/task/schema.ts';
import { tell } from '../../records/task/tell.ts';
import { tooSoon } from '../../rules/reminding/urging-policy.ts';
import { action as actions, yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, isStop, stop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendHistory } from '../writing/amend-history.ts';

/** A task of which some units are to be urged, and what the urging says, by the words of the file. */
export interface ToUrge {
  readonly filed: Filed<Task>;
  /** The units by their names now; of several that lead it one alone is named in the entry. */
  readonly units: readonly string[];
  readonly told: Readonly<Record<string, string>>;
}

/** What came of urging several: the files that change, and of which tasks nothing was entered, and why. */
export interface UrgedTogether {
  readonly files: readonly FileChange[];
  readonly notes: readonly string[];
}

/** Whether an answer is wanted to an urging, where somebody says so. */
export function awaitedTold(awaited: string | undefined): Readonly<Record<string, string>> {
  if (awaited === undefined) return {};
  return yesNo.parse(awaited) === undefined ? stop('await-unknown', { awaited }) : { [words.awaited]: awaited };
}

/** 催办 for each of several tasks on the day of looking, not again within the interval; what is refused is told. */
export function urgedTogether(list: readonly ToUrge[], open: OpenLedger, session: Session): UrgedTogether {
  const clerk = session.clerk();
  const all = list.map((one) => urged(one, clerk, open, session));
  return { files: all.flatMap(({ file }) => file ?? []), notes: all.flatMap(({ note }) => note ?? []) };
}

/** Why units are not to be urged about a task again yet. */
export function whySoon(filed: Filed<Task>, units: readonly string[], open: OpenLedger): string | undefined {
  const { urges, lead, meant } = urgedUnits(filed, units, open);
  return tooSoon(urges, meant[0] ?? lead, open.terms);
}

function urged(
  { filed, units, told }: ToUrge,
  clerk: string,
  open: OpenLedger,
  session: Session,
): { readonly file?: FileChange; readonly note?: string } {
  const { id } = filed.record;
  const { urges, lead, leads, meant } = urgedUnits(filed, units, open);
  const soon = tooSoon(urges, meant[0] ?? lead, open.terms);
  if (soon !== undefined) return { note: `没有登记 ${id}：${soon}（制度“催办最短间隔”）。` };
  const entry = entrySchema.decode({
    [words.date]: session.asOf.day,
    [words.action]: actions.words.urge,
    ...(meant.length === 1 && leads.length > 1 && { [words.unit]: meant[0] }),
    ...told,
    [words.clerk]: clerk,
  } as never);
  const amended = tryTo(() => amendHistory(filed, entry, open, session));
  return isStop(amended) ? { note: `没有登记 ${id}：${amended.message}` } : { file: amended.file };
}

/** How a task stands towards the units that are to be urged: those of them that lead it, by the names in its file. */
function urgedUnits(filed: Filed<Task>, units: readonly string[], { ledger, terms: { asOf } }: OpenLedger) {
  const { urges, lead, leads } = tell(filed.record, asOf);
  const { holder } = ledger.directory;
  const meant = leads.filter((name) => units.includes(holder(name, asOf.day)?.name ?? name));
  return { urges, lead, leads, meant };
}
