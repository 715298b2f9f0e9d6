import { FEEDBACK_UNSAID } from '../../intake/sheet/course.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import { current } from '../../records/task/story.ts';
import { action as actions, state } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { entriesTold, historyLine, isRemarked } from './lines.ts';
import { type Account, isUnchanged, type Sides, weigh } from './sides.ts';

/** 反馈 of the completion that holds; `done` is its day, undefined where there is none. */
export function feedbackAccounts(sides: Sides, done: string | undefined): Account[] {
  const meaning = 'fedBackOn';
  const { here, standing } = sides;
  const day = here.told.dayOf(meaning);
  if (day === undefined) return [];
  const fed = current(standing.story.rounds).feedback?.date.day;
  if (entriesTold(sides, 'feedback').some(({ date }) => date.day === day)) return [{ meaning, weight: 'same' }];
  if (fed !== undefined) return [otherDay(sides, meaning, fed)];
  if (done === undefined || day < done) {
    const message = done === undefined ? '没有办结，不能记反馈' : `早于办结 ${done}，不能记反馈`;
    return [lacking(sides, meaning, { message, remedy: '在表里写明办结日期，或核对反馈日期' })];
  }
  if (isLeft(sides, [meaning])) return [{ meaning, weight: 'left', there: state.words[standing.state] }];
  const content = oneLine(here.said.text('outcomeText')) || FEEDBACK_UNSAID;
  const entry = historyLine(day, 'feedback', { [words.content]: content });
  return [{ meaning, weight: 'taken', there: '', action: actions.words.feedback, entry }];
}

/** 销号, by the person whom the sheet names. */
export function clearanceAccounts(sides: Sides): Account[] {
  const meaning = 'clearedOn';
  const { here, standing } = sides;
  const by = here.said.text('clearedBy');
  const day = here.told.dayOf(meaning);
  const cleared = entriesTold(sides, 'clear');
  const named: Account[] = cleared.some(({ person }) => person === by)
    ? [{ meaning: 'clearedBy', weight: 'same' }]
    : [];
  if (day === undefined) return named;
  if (cleared.some(({ date }) => date.day === day)) return [{ meaning, weight: 'same' }, ...named];
  const known = current(standing.story.rounds).cleared?.date.day;
  if (known !== undefined) return [otherDay(sides, meaning, known), ...named];
  if (by === '') {
    const why = { message: '没有写销号人，没有记销号', remedy: '在表里添一栏“销号人”，或用 clear 登记' };
    return [{ ...lacking(sides, meaning, why), isOnce: true }];
  }
  const there = state.words[standing.state];
  if (isLeft(sides, [meaning, 'clearedBy'])) return [{ meaning, weight: 'left', there }];
  const entry = historyLine(day, 'clear', { [words.person]: by });
  return [
    { meaning, weight: 'taken', there, action: actions.words.clear, entry },
    { meaning: 'clearedBy', weight: 'taken' },
  ];
}

/** The ledger had what the sheet says still, and has it no more; what stands in the remark has not been entered yet. */
function isLeft(sides: Sides, meanings: readonly Meaning[]): boolean {
  const [first] = meanings;
  const isKept = first !== undefined && isRemarked(sides, first, sides.here.said.text(first));
  return !isKept && meanings.every((meaning) => isUnchanged(sides, meaning));
}

/** What the ledger needs more for than the sheet tells: it may stand in the remark already. */
function lacking(sides: Sides, meaning: Meaning, why: NonNullable<Account['why']>): Account {
  if (isRemarked(sides, meaning, sides.here.said.text(meaning))) return { meaning, weight: 'same' };
  if (isUnchanged(sides, meaning)) return { meaning, weight: 'left', there: '' };
  return { meaning, weight: 'untaken', there: '', why, isMild: true };
}

/** What the ledger has on another day: which of the days is wrong the sheet does not tell. */
export function otherDay(sides: Sides, meaning: Meaning, there: string): Account {
  const { here, last } = sides;
  const day = here.told.dayOf(meaning) ?? '';
  const weight = weigh({ here: day, there, before: last && (last.told.dayOf(meaning) ?? '') });
  if (weight !== 'taken') return { meaning, weight, there };
  const message = `${meaningTitle(meaning)}由 ${there} 改成 ${day}，账上没有动`;
  return { meaning, weight: 'untaken', there, why: { message, remedy: '核对；确是登错就用 correct 更正，再导入' } };
}
