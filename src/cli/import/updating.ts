import { LAST_DAY } from '../../calendar/calendar.ts';
import { placeOf } from '../../intake/sheet/doubt.ts';
import type { Meaning } from '../../intake/sheet/meanings.ts';
import { isCompleted } from '../../records/task/states.ts';
import { tell } from '../../records/task/tell.ts';
import type { ChangeRow } from '../../views/files/import.ts';
import type { State } from '../../vocabulary/choices.ts';
import { askYesOrStop } from '../asking/ask.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Item, Matching } from './item.ts';
import type { Gathered } from './items.ts';
import { lastSheetFile } from './last.ts';

/** Asks of each row that nothing names whether it is the task that it is like; undefined where nobody is asked. */
export async function answersAsked(
  { items }: Gathered,
  isRehearsal: boolean,
  { whole }: OpenLedger,
  { asker }: Session,
): Promise<Matching['answers'] | undefined> {
  const asked = items.filter((item) => item.asked !== undefined);
  if (!asker || isRehearsal || asked.length === 0) return undefined;
  const answers = new Map<string, string | undefined>();
  for (const item of asked) {
    const { record } = whole.tasks.find((filed) => filed.record.id === item.asked) ?? {};
    const isIt = await askYesOrStop(
      asker,
      `${placeOf(item)} “${item.title}”是账上的 ${item.asked} “${record?.title}”（${record?.lead}）吗`,
    );
    answers.set(placeOf(item), isIt ? item.asked : undefined);
  }
  return answers;
}

/** What changes in the ledger by the cells of a sheet, and what does not although it changed in the sheet. */
export function changeRows(items: readonly Item[]): ChangeRow[] {
  return items.flatMap(({ compared = [] }) =>
    compared.flatMap((one): ChangeRow[] => {
      const { id, title, there = '', here, cell, weight, action } = one;
      if (weight !== 'taken' && weight !== 'clash' && weight !== 'untaken') return [];
      const told = weight === 'taken' ? action : weight === 'clash' ? '冲突' : '没有取';
      if (told === undefined) return [];
      return [
        { id, title, there, here, action: told, cell: placeOf(cell), isBad: weight !== 'taken' && one.isMild !== true },
      ];
    }),
  );
}

/** Tasks that the sheet has told before and does not tell any more; of those that are over their number alone. */
export function missingNotes({ items, last }: Gathered, { whole }: OpenLedger): string[] {
  const met = new Set(items.flatMap(({ ids, met: own = [], asked }) => [...ids, ...own, asked]));
  const lost = new Set([...(last?.rows.keys() ?? [])].filter((id) => !met.has(id)));
  const tasks = whole.tasks.map(({ record }) => record).filter(({ id }) => lost.has(id));
  const open = tasks.filter((task) => !isOver(tell(task, { day: LAST_DAY }).state));
  const over = tasks.length - open.length;
  const names = open.map(({ id, title }) => `${id} “${title}”`);
  return [
    ...(open.length > 0 ? [`以前的表里有、这次没有的 ${open.length} 条，账上没有动：${names.join('、')}。`] : []),
    ...(over > 0 ? [`以前的表里有、这次没有的还有 ${over} 条，账上已经办结或者撤销。`] : []),
  ];
}

function isOver(state: State): boolean {
  return isCompleted(state) || state === 'cancelled';
}

/**
 * The file that keeps the sheet as it is imported now; what was not taken stays in it as it was, to be told again unless
 * once is enough, and so does a row that is missing this time: it may come back.
 */
export function sheetKept({ items, last }: Gathered, { update, lasts }: Matching): FileChange | undefined {
  const now = new Map<string, Item>();
  for (const item of items) if (isTaken(item, update)) for (const id of item.ids) now.set(id, item);
  const ids = [...new Set([...(last?.rows.keys() ?? []), ...now.keys()])];
  const cells = (id: string) => {
    const [item, old] = [now.get(id), last?.rows.get(id)];
    return item ? cellsKept(item, old) : (old ?? NOTHING);
  };
  return lastSheetFile({ ids, cells }, last, lasts);
}

const NOTHING: ReadonlyMap<Meaning, string> = new Map();

function isTaken(item: Item, update: boolean): boolean {
  return item.told !== undefined && !isBad(item) && (update || !item.known);
}

function isBad({ doubts }: Item): boolean {
  return doubts.some(({ level }) => level === 'error');
}

function cellsKept({ told: said, compared = [] }: Item, old: ReadonlyMap<Meaning, string> | undefined) {
  const told = [...(said?.cells() ?? [])].filter(([meaning]) => meaning !== 'id');
  const untaken = new Set(
    compared.flatMap((one) => (one.weight === 'untaken' && one.isOnce !== true ? [one.meaning] : [])),
  );
  const now = told.map(
    ([meaning, { text }]) => [meaning, untaken.has(meaning) ? (old?.get(meaning) ?? '') : text] as const,
  );
  return new Map<Meaning, string>([...(old ?? []), ...now]);
}
