import type { Day } from '../../calendar/day.ts';
import { percentIn } from '../../intake/sheet/course.ts';
import { cancelledSaid, doneOnSaid, doneSaid } from '../../intake/sheet/done.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import { isJoint } from '../../records/task/parts.ts';
import type { Entry } from '../../records/task/schema.ts';
import { isCompleted } from '../../records/task/states.ts';
import { current, outcomeOf } from '../../records/task/story.ts';
import { action as actions, state } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { clearanceAccounts, feedbackAccounts, otherDay } from './ending-changes.ts';
import { entriesTold, historyLine, isRemarked } from './lines.ts';
import { type Account, isUnchanged, type Sides, saidBefore, weigh } from './sides.ts';

/** What becomes of the cells that tell the course of a task: each change is one more line of 办理经过. */
export function courseAccounts(sides: Sides): Account[] {
  const completed = completionAccounts(sides);
  const used = new Set(completed.map(({ meaning }) => meaning));
  const left = progressAccounts(sides).filter(({ meaning }) => !used.has(meaning));
  return [
    ...leadAccounts(sides),
    ...signingAccounts(sides),
    ...completed,
    ...(isNewly(completed) && used.has('progress') ? [] : left),
    ...feedbackAccounts(sides, doneOn(sides, completed)),
    ...clearanceAccounts(sides),
    ...cancelAccounts(sides).filter(({ meaning }) => !used.has(meaning)),
  ];
}

/** 撤销 wants a day, a reason and who approved it, which no sheet tells. */
function cancelAccounts(sides: Sides): Account[] {
  const { here, standing } = sides;
  const meaning = cancelledSaid(here.said);
  if (meaning === undefined || meaning === 'progress') return [];
  const there = state.words[standing.story.state];
  if (standing.story.state === 'cancelled') return [{ meaning, weight: 'same' }];
  if (isUnchanged(sides, meaning)) return [{ meaning, weight: 'left', there }];
  const why = {
    message: `写着“${oneLine(here.said.text(meaning))}”，没有登记撤销`,
    remedy: `用 cancel ${sides.task.id} 登记理由、批准人`,
  };
  return [{ meaning, weight: 'untaken', there, why, isMild: true }];
}

/** Another unit is a transfer. */
function leadAccounts(sides: Sides): Account[] {
  const { here, last, standing, task, unitNow, day } = sides;
  const meaning = 'lead';
  const leads = here.told.leads.map(unitNow);
  const own = standing.story.leads.map(unitNow);
  const [name] = leads;
  if (name === undefined || leads.some((one) => own.includes(one))) return [{ meaning, weight: 'same' }];
  const there = own.join('、');
  const known = last ? last.told.leads.map(unitNow).join('、') : unitNow(task.lead);
  const weight = weigh({ here: leads.join('、'), there, before: known });
  if (weight !== 'taken') return [{ meaning, weight, there }];
  if (leads.length > 1 || isJoint(task)) {
    const why = { message: `“${leads.join('、')}”不止一个单位，看不出怎么转办`, remedy: '用 transfer 登记，再导入' };
    return [{ meaning, weight: 'untaken', there, why }];
  }
  const entry = historyLine(day, 'transfer', {
    [words.unit]: name,
    [words.reason]: `表里的${meaningTitle(meaning)}由${there}改为${name}，没有写理由`,
  });
  return [{ meaning, weight, there, action: actions.words.transfer, entry, isReasonless: true }];
}

function signingAccounts(sides: Sides): Account[] {
  const { here, last, standing } = sides;
  const day = here.told.dayOf('signedOn');
  if (day === undefined) return [];
  const signed = entriesTold(sides, 'sign', 'arrange');
  const signer = here.said.text('signer');
  const isNamed = signed.some(({ person }) => person === signer);
  const beside: Account[] = signer !== '' && isNamed ? [{ meaning: 'signer', weight: 'same' }] : [];
  if (signed.some((one) => one.date.day === day)) return [{ meaning: 'signedOn', weight: 'same' }, ...beside];
  const there = current(standing.story.receipts).signed?.date.day ?? '';
  const weight = weigh({ here: day, there, before: last?.told.dayOf('signedOn') ?? (last ? '' : undefined) });
  if (there !== '') return [otherDay(sides, 'signedOn', there), ...beside];
  if (weight !== 'taken') return [{ meaning: 'signedOn', weight, there }, ...beside];
  const entry = historyLine(day, 'sign', { [words.person]: signer });
  const taken: Account = { meaning: 'signedOn', weight, there, action: actions.words.sign, entry };
  return signer === '' ? [taken] : [taken, { meaning: 'signer', weight }];
}

/** What a sheet says of the work so far, with the day that it tells for it. */
function progressAccounts(sides: Sides): Account[] {
  const { here, day } = sides;
  const on = here.told.dayOf('progressOn');
  const [text, share] = [progressWords(sides), progressShare(sides)];
  const told = [text, share].flatMap((one) => one ?? []);
  const first = told.find(({ weight }) => weight === 'taken');
  const percent = percentIn(here.said.text('completion'));
  const content = oneLine(here.said.text('progress')) || `${meaningTitle('completion')}：${percent}`;
  const entry = historyLine(on ?? day, 'progress', { [words.content]: content, [words.completion]: percent });
  const accounts = told.map((one) => (one === first ? { ...one, action: actions.words.progress, entry } : one));
  return on === undefined ? accounts : [...accounts, dayAccount(sides, on, first !== undefined)];
}

function latestProgress(sides: Sides): Entry | undefined {
  const entries = entriesTold(sides, 'progress');
  return entries.reduce<Entry | undefined>((a, b) => (a && a.date.day > b.date.day ? a : b), undefined);
}

/** Two things that were told of two days are both so; of one day nobody can tell which of them holds. */
function progressWords(sides: Sides): Account | undefined {
  const meaning = 'progress';
  const { here, isDated } = sides;
  const [text, old] = [oneLine(here.said.text(meaning)), saidBefore(sides, meaning)];
  if (text === '') return undefined;
  const isThere = entriesTold(sides, 'progress', 'complete').some(({ content }) => content === text);
  if (isThere || isRemarked(sides, meaning, text)) return { meaning, weight: 'same' };
  const known = old === undefined ? undefined : oneLine(old);
  const there =
    doneAs(sides, known) ??
    latestProgress(sides)?.content ??
    (isRemarked(sides, meaning, known ?? '') ? (known as string) : '');
  const weight = weigh({ here: text, there, before: known });
  const isOwn = isDated || here.told.dayOf('progressOn') !== undefined;
  return { meaning, weight: weight === 'clash' && isOwn ? 'taken' : weight, there };
}

/** What the sheet said last where the ledger took that for how the task was done, and has learnt nothing since. */
function doneAs({ task }: Sides, known: string | undefined): string | undefined {
  const told = (task.history ?? []).filter(({ action }) => action === 'complete' || action === 'progress');
  const last = told.toSorted((a, b) => (a.date.day < b.date.day ? -1 : 1)).at(-1);
  return last?.action === 'complete' && last.content === known ? known : undefined;
}

function progressShare(sides: Sides): Account | undefined {
  const meaning = 'completion';
  const said = sides.here.said.text(meaning);
  const here = percentIn(said);
  const old = saidBefore(sides, meaning);
  if (here === '') return undefined;
  const held = shareOf(latestProgress(sides));
  if (held === '' && isRemarked(sides, meaning, said)) return { meaning, weight: 'same' };
  const there = held || (isRemarked(sides, meaning, old ?? '') ? percentIn(old as string) : '');
  return { meaning, weight: weigh({ here, there, before: old === undefined ? undefined : percentIn(old) }), there };
}

function shareOf(entry: Entry | undefined): string {
  const { completion } = entry ?? {};
  return completion === undefined ? '' : `${completion}%`.replace('%%', '%');
}

/** The day of what is told of the work: one that moved while nothing else did tells nothing that could be written. */
function dayAccount(sides: Sides, on: Day, isTaken: boolean): Account {
  const meaning = 'progressOn';
  if (isTaken) return { meaning, weight: 'taken' };
  const entries = entriesTold(sides, 'progress');
  const there = entries.at(-1)?.date.day ?? '';
  if (entries.some(({ date }) => date.day === on)) return { meaning, weight: 'same' };
  if (isUnchanged(sides, meaning)) return { meaning, weight: 'left', there };
  const why = { message: `日子改成了 ${on}，进展没有改，没有记`, remedy: '有新的进展就写在表里；没有就改回去' };
  return { meaning, weight: 'untaken', there, why, isMild: true };
}

/** The day of the completion that holds, or will with the row; '' where it is done on a day that nobody knows. */
function doneOn({ standing }: Sides, completed: readonly Account[]): string | undefined {
  const now = completed.find(({ entry }) => entry !== undefined)?.entry?.[words.date];
  const done = current(standing.story.rounds).completed?.date.day;
  return now ?? done ?? (isCompleted(standing.story.state) ? '' : undefined);
}

const ofDone = ['completedOn', 'state', 'isDone', 'outcomeText', 'progress', 'completion'] as const;

/** 办结, on the day that the sheet tells; no other is taken for it. */
function completionAccounts(sides: Sides): Account[] {
  const { here, standing } = sides;
  const day = here.told.dayOf('completedOn');
  const by = day === undefined ? doneSaid(here.said) : (doneOnSaid(here.said)?.meaning ?? 'completedOn');
  if (by === undefined) return [];
  const told = ofDone.filter((meaning) => here.said.text(meaning) !== '' && saysDone(sides, meaning, by));
  if (isCompleted(standing.story.state)) return againTold(sides, by, day);
  const main = newlyDone(sides, by, day);
  return told.map((meaning) =>
    meaning === by ? main : { meaning, weight: main.weight === 'taken' ? 'taken' : 'same' },
  );
}

function isNewly(completed: readonly Account[]): boolean {
  return completed.some(({ entry }) => entry !== undefined);
}

/** Of what is done already: words that say so again say nothing new, others are told of it like any progress. */
function againTold(sides: Sides, by: Meaning, day: Day | undefined): Account[] {
  const words = ofDone.filter((meaning) => meaning !== by && doneSaid(only(sides.here.said, meaning)) !== undefined);
  return [
    againDone(sides, by, day),
    ...words.map((meaning): Account => ({ meaning, weight: 'same' })),
    ...(by === 'outcomeText' || words.includes('outcomeText') ? [] : outcomeAccounts(sides)),
  ];
}

/** How it was done, told otherwise: the ledger has that in its completion, which nothing but a correction changes. */
function outcomeAccounts(sides: Sides): Account[] {
  const meaning = 'outcomeText';
  const [text, old] = [oneLine(sides.here.said.text(meaning)), saidBefore(sides, meaning)];
  if (text === '') return [];
  const isThere = (sides.task.history ?? []).some(({ content }) => content === text);
  if (isThere || isRemarked(sides, meaning, text)) return [{ meaning, weight: 'same' }];
  const there = outcomeOf(current(sides.standing.story.rounds)) ?? '';
  const weight = weigh({ here: text, there, before: old === undefined ? undefined : oneLine(old) });
  if (weight === 'left' || weight === 'clash') return [{ meaning, weight, there }];
  const why = { message: '办结已经登记，写的办理情况不同，没有取', remedy: '核对；账上写错的用 correct 更正' };
  return [{ meaning, weight: 'untaken', there, why, isMild: true }];
}

/** What the ledger knows to be done. */
function againDone(sides: Sides, meaning: Meaning, day: Day | undefined): Account {
  const { standing } = sides;
  const done = current(standing.story.rounds).completed?.date.day;
  if (day === undefined || done === undefined || done === day) return { meaning, weight: 'same' };
  return otherDay(sides, 'completedOn', done);
}

/** What the ledger does not know to be done; where the sheet said so before, the ledger has sent it back since. */
function newlyDone(sides: Sides, meaning: Meaning, day: Day | undefined): Account {
  const { here, last, standing } = sides;
  const there = state.words[standing.story.state];
  if (last && (day === undefined ? isUnchanged(sides, meaning) : last.told.dayOf('completedOn') === day))
    return { meaning, weight: 'left', there };
  const said = oneLine(here.said.text(meaning));
  if (day === undefined) {
    const message = `写着“${said}”，没有写哪天办结，没有登记`;
    return { meaning, weight: 'untaken', there, why: { message, remedy: '在表里补上办结日期，或先用 complete 登记' } };
  }
  const how = oneLine(here.said.text('outcomeText') || here.said.text('progress'));
  const entry = historyLine(day, 'complete', { [words.content]: how || `${meaningTitle(meaning)}：${said}` });
  return { meaning, weight: 'taken', there, action: actions.words.complete, entry };
}

/** What else of a row a completion takes up: the words that say no more than that, and those that say how. */
function saysDone({ here }: Sides, meaning: (typeof ofDone)[number], by: Meaning): boolean {
  if (meaning === by || meaning === 'outcomeText') return true;
  if (meaning === 'progress')
    return here.said.text('outcomeText') === '' || doneSaid(only(here.said, meaning)) !== undefined;
  return doneSaid(only(here.said, meaning)) !== undefined;
}

function only(said: Sides['here']['said'], meaning: Meaning): Sides['here']['said'] {
  return { ...said, text: (one) => (one === meaning ? said.text(one) : '') };
}
