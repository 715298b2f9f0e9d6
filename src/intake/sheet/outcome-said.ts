import type { Day } from '../../calendar/day.ts';
import { isPlainMap } from '../../ledger/text/plain.ts';
import { action } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { HistoryTold } from './course.ts';
import { cancelledSaid, doneOnSaid, doneSaid, openSaid, pausedSaid, saysNo, soundsDone } from './done.ts';
import { oneLine } from './in-task.ts';
import { type Meaning, meaningTitle } from './meanings.ts';
import type { Say } from './reading.ts';
import type { Row } from './rows.ts';

/** The column in which a row says that its task is done, where no completion could be made of it. */
export function undoneIn(row: Row, { entries }: HistoryTold): Meaning | undefined {
  const done = action.words.complete;
  if (entries.some((entry) => isPlainMap(entry) && entry[words.action] === done)) return undefined;
  const said = row.text('completedOn') === '' ? (doneSaid(row) ?? cancelledSaid(row)) : 'completedOn';
  return said === undefined || /^[-—–/\\无]*$/.test(row.text(said)) ? undefined : said;
}

const lackingWords: Partial<Record<Meaning, readonly [lacks: string, remedy: string]>> = {
  progressOn: ['没有写进展', '在表里写上进展'],
  fedBackOn: ['前面没有办结', '在表里写明办结日期，或核对反馈日期'],
  clearedOn: ['没有写销号人', '在表里添一栏“销号人”'],
};

/** A day that stays a remark, for want of something. */
export function sayLacking({ lacking }: HistoryTold, say: Say): void {
  for (const meaning of lacking) {
    const [lacks, remedy] = lackingWords[meaning] ?? [];
    if (lacks && remedy)
      say('sheet-understood', 'warning', meaning, `${lacks}，${meaningTitle(meaning)}记在备注里`, remedy);
  }
}

/** Nobody may take it for open, and then for late. */
export function sayUndone(row: Row, said: Meaning | undefined, opening: Day | undefined, say: Say): void {
  if (said === undefined) return;
  if (said === cancelledSaid(row)) {
    sayCancelled(row, said, opening, say);
    return;
  }
  const lacks = said === 'completedOn' ? '没有写办理情况' : '没有写哪天办结';
  const otherwise = opening === undefined ? '，或加 --opening 日期，以前的按期初接过来' : '；期初以后收到的都要写明';
  const message = `写着“${oneLine(row.text(said))}”，没有记成办结：${lacks}`;
  say('sheet-value', 'error', said, message, `在表里补上${said === 'completedOn' ? '' : '办结日期'}${otherwise}`);
}

/** What sounds like more than is entered of it, where nothing says outright that it is `undone`: the task stands as open. */
export function saySeeming(row: Row, { entries }: HistoryTold, undone: Meaning | undefined, say: Say): void {
  if (undone !== undefined) return;
  const paused = pausedSaid(row);
  if (paused !== undefined) {
    const message = `写着“${oneLine(row.text(paused))}”，没有记成中止：没有写日期和理由，记在备注里`;
    say('sheet-understood', 'warning', paused, message, '登记以后用 suspend 中止');
    return;
  }
  const isDone = entries.some((entry) => isPlainMap(entry) && entry[words.action] === action.words.complete);
  const said = isDone ? undefined : soundsDone(row);
  if (said === undefined) return;
  const message = `${meaningTitle(said)}像是说已经办完，没有记成办结`;
  say('sheet-understood', 'warning', said, message, '办完了就在表里写上办结日期；没有就不用管');
}

function sayCancelled(row: Row, said: Meaning, opening: Day | undefined, say: Say): void {
  const message = `写着“${oneLine(row.text(said))}”，没有记成撤销：没有写哪天撤销`;
  const otherwise = opening === undefined ? '加 --opening 日期，以前的按期初接过来' : '登记以后用 cancel 撤销';
  say('sheet-value', 'error', said, message, `删去这一行；或${otherwise}`);
}

/** A cell that says the task is done, and another that says it is not. */
export function sayAgainst(row: Row, { entries }: HistoryTold, say: Say): void {
  const isCompleted = entries.some((entry) => isPlainMap(entry) && entry[words.action] === action.words.complete);
  const done = doneSaid(row) ?? (isCompleted ? (doneOnSaid(row)?.meaning ?? 'completedOn') : undefined);
  const cancelled = cancelledSaid(row);
  // what was cancelled was not done
  const open =
    (done === undefined && saysNo(row) ? undefined : openSaid(row)) ?? (done === undefined ? undefined : cancelled);
  const [one, other] = [done ?? cancelled, open];
  if (one === undefined || other === undefined || one === other) return;
  const quoted = (meaning: Meaning) => `${meaningTitle(meaning)}写“${oneLine(row.text(meaning)).slice(0, 20)}”`;
  say('sheet-value', 'error', other, `${quoted(one)}，${quoted(other)}，说的不一样`, '核对，改好一处');
}
