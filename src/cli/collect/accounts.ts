import type { Day } from '../../calendar/day.ts';
import { percentSpoken } from '../../calendar/when/share.ts';
import type { FilledRow } from '../../intake/form/form.ts';
import type { FilledCell, Why } from '../../intake/form/place.ts';
import { percentIn } from '../../intake/sheet/course.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { whenOf } from '../../intake/sheet/when.ts';
import type { FormField } from '../../records/collect.ts';
import type { Entry } from '../../records/task/schema.ts';
import { isCompleted } from '../../records/task/states.ts';
import { current } from '../../records/task/story.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { WeighedCell } from '../import/compared.ts';
import { weigh } from '../import/sides.ts';

/** What a form says of one task, what it said before, and how the task stands. */
export interface FormSides {
  readonly row: FilledRow;
  /** What was taken of the form before, by field. */
  readonly before: ReadonlyMap<FormField, string>;
  readonly standing: Standing;
  /** The unit, where several lead the task. */
  readonly unit?: string;
  readonly filledBy?: string;
  readonly auditedBy?: string;
  readonly received: Day;
  /** When the form was sent: what the ledger has from before says nothing of what it tells now. */
  readonly sent: string;
  readonly since1904: boolean;
  /** To whom is fed back. */
  readonly office: string;
  /** What a day of completion makes of the task: 报结 where the office has yet to accept it, else 办结. */
  readonly finish: 'claim' | 'complete';
}

/** What becomes of one cell of a form; those of one group stand or fall together. */
export interface FormAccount extends WeighedCell {
  readonly field: FormField;
  readonly filled: FilledCell;
  readonly group: Action;
  /** What is entered of a day or a share, where the cell says it otherwise: 2022-03-10 of 3月10日. */
  readonly meant?: string;
}

/** Every cell of a row that was filled in, each once: what it makes of the task, that the ledger has it, or why it is not taken. */
export function accountsOf(sides: FormSides): FormAccount[] {
  const ended = completionOf(sides);
  const told = [...progressOf(sides, isEnding(ended)), ...ended, ...outcomeOf(sides, ended), ...extensionOf(sides)];
  return [...told, ...evidenceOf(sides, told)];
}

interface Weighed {
  readonly group: Action;
  readonly there?: string;
  readonly isThere?: boolean;
  readonly entry?: FormAccount['entry'];
  readonly why?: Why | undefined;
  readonly isReasonless?: true;
  readonly meant?: string | undefined;
}

/** A cell by the three: what it says, what it said when it was taken last, whether the ledger says it. */
function account(field: FormField, { row, before }: FormSides, weighed: Weighed): FormAccount[] {
  const filled = row.cells.get(field);
  if (!filled) return [];
  const { group, there = '', isThere = false, entry, isReasonless, meant } = weighed;
  const here = oneLine(filled.text);
  const last = before.get(field);
  const why = filled.why ?? weighed.why;
  const weight = here === last || isThere ? 'same' : why ? 'untaken' : weigh({ here, there, before: undefined });
  const isTaken = weight === 'taken';
  return [
    {
      field,
      filled,
      group,
      id: row.id,
      title: filled.title,
      here,
      there,
      cell: filled,
      before: last,
      weight,
      ...(isTaken && { action: actions.words[group] }),
      ...(isTaken && meant && meant !== here && { meant }),
      ...(isTaken && entry && { entry }),
      ...(isTaken && isReasonless && { isReasonless }),
      ...(weight === 'untaken' && why && { why }),
    },
  ];
}

function textOf({ row }: FormSides, field: FormField): string {
  return oneLine(row.cells.get(field)?.text ?? '');
}

/** Whether a cell says something that was not taken from this form before. */
function isFresh(sides: FormSides, field: FormField): boolean {
  const text = textOf(sides, field);
  return text !== '' && text !== sides.before.get(field) && !sides.row.cells.get(field)?.why;
}

/** A line of 办理经过 with who filled the form in, and what else it says. */
function line(
  sides: FormSides,
  day: Day,
  action: Action,
  told: Readonly<Record<string, string>>,
  beside: readonly FormField[] = [],
): NonNullable<FormAccount['entry']> {
  const { unit = '', filledBy = '', auditedBy = '' } = sides;
  const more = beside
    .filter((field) => isFresh(sides, field))
    .map((field) => `${words[field]}：${textOf(sides, field)}`);
  const remark = [...more, ...(auditedBy === '' ? [] : [`${words.auditedBy}：${auditedBy}`])].join('；');
  const all = { [words.unit]: unit, [words.person]: filledBy, ...told, [words.remark]: remark };
  const filled = Object.entries(all).filter(([, text]) => text !== '');
  return { [words.date]: day, [words.action]: actions.words[action], ...Object.fromEntries(filled) };
}

/** What the ledger has learnt of it since the form was sent. */
function entriesOf({ standing, sent }: FormSides, ...wanted: readonly Action[]): readonly Entry[] {
  return (standing.task.history ?? []).filter(({ action, date }) => date.day >= sent && wanted.includes(action));
}

function isRemarked(sides: FormSides, field: FormField): boolean {
  const part = `${words[field]}：${textOf(sides, field)}`;
  const said = (sides.standing.task.history ?? []).filter(({ date }) => date.day >= sides.sent);
  return said.some(({ remark, content }) => (remark ?? '').includes(part) || content === part);
}

const ofProgress = ['thisProgress', 'completion', 'difficulties'] as const;

/** 本期进展, 完成率 and 存在问题 make one 进展, on the day on which the form was received. */
function progressOf(sides: FormSides, isEnded: boolean): FormAccount[] {
  const share = shareIn(sides);
  const known = {
    thisProgress: entriesOf(sides, 'progress', 'claim', 'complete').some(
      ({ content }) => content === textOf(sides, 'thisProgress'),
    ),
    completion:
      `${entriesOf(sides, 'progress').findLast(({ completion }) => completion !== undefined)?.completion ?? ''}%` ===
      share,
    difficulties: isRemarked(sides, 'difficulties'),
  };
  const fresh = ofProgress.filter(
    (field) => isFresh(sides, field) && !known[field] && (field !== 'completion' || share !== ''),
  );
  const [first] = fresh;
  const isWorded = fresh.includes('thisProgress');
  const content = isWorded
    ? textOf(sides, 'thisProgress')
    : first && `${words[first]}：${first === 'completion' ? share : textOf(sides, first)}`;
  const entry =
    content === undefined
      ? undefined
      : line(
          sides,
          sides.received,
          'progress',
          { [words.content]: content, [words.completion]: isFresh(sides, 'completion') ? share : '' },
          [
            ...(first === 'difficulties' ? [] : (['difficulties'] as const)),
            ...(isEnded ? [] : (['evidence'] as const)),
          ],
        );
  return ofProgress.flatMap((field) =>
    account(field, sides, {
      group: 'progress',
      // beside new words the share is told again
      isThere: known[field] && !(field === 'completion' && isWorded),
      ...(field === first && entry && { entry }),
      ...(field === 'completion' &&
        (share === '' ? { why: unreadShare(textOf(sides, 'completion')) } : { meant: share })),
    }),
  );
}

function unreadShare(text: string): Why {
  const isOne = Number(text.normalize('NFKC')) === 1;
  const message = isOne ? `“${text}”看不出是百分之几：1% 还是 100%` : '看不出是百分之几';
  return { message, remedy: '问清单位，用 progress --percent 登记' };
}

/** 80%, 80, 0.8, 八成; '' where nobody can tell, as of 1, which is 100% as Excel keeps it. */
function shareIn(sides: FormSides): string {
  const text = textOf(sides, 'completion');
  const spoken = text.normalize('NFKC') === '1' ? undefined : percentSpoken(text);
  const share = percentIn(text) || (spoken === undefined ? '' : `${spoken}%`);
  return Number.parseInt(share, 10) <= 100 ? share : '';
}

interface ReadDay {
  readonly day?: Day;
  readonly why?: Why;
}

/**
 * A day as people write it; without a year that of the receipt. When it was written nobody knows, so that 昨天 and 下周五
 * are no days.
 */
function dayIn(sides: FormSides, field: 'completedOn' | 'extendTo'): ReadDay | undefined {
  const cell = sides.row.cells.get(field);
  if (!cell) return undefined;
  const { received, since1904 } = sides;
  const { day, exact, trouble, yearless } = whenOf(cell.value, { year: Number(received.slice(0, 4)), since1904 });
  const text = oneLine(cell.text);
  const remedy = '问清单位是哪一天，用命令登记';
  if (day === undefined || exact !== true || trouble !== undefined)
    return { why: { message: trouble ?? `“${text}”看不出是哪一天`, remedy } };
  if (field === 'completedOn' && INTENDED.test(text))
    return { why: { message: `“${text}”看不出是已经办结，还是打算那天办结`, remedy } };
  if (field === 'extendTo' && yearless && day < received)
    return { why: { message: `“${text}”没有写年份，按今年是 ${day}，已经过了`, remedy } };
  return { day };
}

const INTENDED = /[前底]|预计|计划|打算|力争|拟/;

/** 办结, or 报结, on the day that the form tells; of what is done already another day is a contradiction. */
function completionOf(sides: FormSides): FormAccount[] {
  const { finish: group, standing, received } = sides;
  const read = dayIn(sides, 'completedOn');
  if (!read) return [];
  const { state, rounds } = standing.story;
  if (isFinished(sides)) {
    const { claimed, completed } = current(rounds);
    const ended = state === 'claimed' ? claimed : (claimed ?? completed);
    return account('completedOn', sides, { group, ...againDone(read, ended) });
  }
  const { day } = read;
  if (day === undefined) return account('completedOn', sides, { group, why: read.why });
  const how = textOf(sides, 'outcomeText') || textOf(sides, 'thisProgress') || `${words.completedOn}：${day}`;
  const entry = line(sides, day, group, { [words.content]: how }, ['evidence']);
  const isEarly = day > received;
  return account('completedOn', sides, {
    group,
    meant: day,
    ...(isEarly ? { why: { message: `${day} 还没有到（${received} 收到的表）`, remedy: '问清单位' } } : { entry }),
  });
}

/** Whether the unit has said that it is done, and the office has accepted it or has yet to. */
function isFinished({ standing }: FormSides): boolean {
  const { state } = standing.story;
  return isCompleted(state) || state === 'claimed';
}

/** Whether the row says that the task is done, and it is taken. */
function isEnding(ended: readonly FormAccount[]): boolean {
  return ended.some(({ weight }) => weight === 'taken');
}

function againDone({ day, why }: ReadDay, ended: Entry | undefined): Pick<Weighed, 'isThere' | 'there' | 'why'> {
  const there = ended?.date.day ?? '';
  if (day === undefined) return { there, why };
  if (day === there || !ended) return { there, isThere: true };
  const message = `账上 ${there} ${actions.words[ended.action]}，表里写 ${day}`;
  return { there, why: { message, remedy: '核对；账上登错的用 correct 更正' } };
}

/** 办理情况: how it was done, and with that the 反馈 in writing; of 报结 what is said of it, for it is fed back once accepted. */
function outcomeOf(sides: FormSides, ended: readonly FormAccount[]): FormAccount[] {
  const text = textOf(sides, 'outcomeText');
  const { state } = sides.standing.story;
  const claims = entriesOf(sides, 'claim').some(({ content }) => content === text);
  if (state === 'claimed') return account('outcomeText', sides, { group: 'claim', isThere: claims, why: CLAIMED });
  if (sides.finish === 'claim' && isEnding(ended)) return account('outcomeText', sides, { group: 'claim' });
  const isThere = claims || entriesOf(sides, 'feedback').some(({ content }) => content === text);
  const why = isEnding(ended) || state === 'completed' ? undefined : isCompleted(state) ? FED_BACK : UNDONE;
  const entry = line(sides, sides.received, 'feedback', { [words.recipient]: sides.office, [words.content]: text });
  return account('outcomeText', sides, { group: 'feedback', isThere, why, ...(why ? {} : { entry }) });
}

const CLAIMED: Why = { message: '已经报结，还没有认可', remedy: '认可以后再反馈；补充的用 progress 登记' };
const FED_BACK: Why = { message: '已经反馈过了', remedy: '核对；补充的用 progress 登记' };
const UNDONE: Why = {
  message: '写了办理情况，没有写办结日期',
  remedy: '办完了就问清哪天办结，用 complete、feedback 登记；没有办完用 progress 登记',
};

/** 申请延期至 with its 理由. */
function extensionOf(sides: FormSides): FormAccount[] {
  const read = dayIn(sides, 'extendTo');
  const reason = textOf(sides, 'reason');
  if (!read) return account('reason', sides, { group: 'requestExtension', why: AIMLESS });
  const { day, why } = read;
  const asked = entriesOf(sides, 'requestExtension', 'grantExtension').filter(({ until }) => until === day);
  const isThere = day !== undefined && asked.length > 0;
  const told = reason || '填报表里没有写理由';
  const entry = day && line(sides, sides.received, 'requestExtension', { [words.reason]: told, [words.until]: day });
  const main = account('extendTo', sides, {
    group: 'requestExtension',
    isThere,
    why,
    meant: day,
    ...(entry && { entry }),
    ...(reason === '' && { isReasonless: true }),
  });
  const isKnown = asked.some((one) => one.reason === reason);
  const isTaken = main.some(({ weight }) => weight === 'taken');
  const lost = isTaken ? undefined : isThere ? CHANGED_REASON : AIMLESS;
  return [...main, ...account('reason', sides, { group: 'requestExtension', isThere: isKnown, why: lost })];
}

const AIMLESS: Why = { message: '写了理由，看不出申请延期到哪一天', remedy: '问清单位，用 extend 登记' };
const CHANGED_REASON: Why = { message: '申请已经登记，理由和账上的不同', remedy: '核对；账上写错的用 correct 更正' };

/** 证明材料 goes with what it proves; told alone it is a 进展. */
function evidenceOf(sides: FormSides, told: readonly FormAccount[]): FormAccount[] {
  const { finish } = sides;
  const carriers = told.filter(({ entry, group }) => entry && (group === finish || group === 'progress'));
  const carrier = carriers.find(({ group }) => group === finish) ?? carriers[0];
  const content = `${words.evidence}：${textOf(sides, 'evidence')}`;
  const own = carrier ? {} : { entry: line(sides, sides.received, 'progress', { [words.content]: content }) };
  return account('evidence', sides, {
    group: carrier?.group ?? 'progress',
    isThere: isRemarked(sides, 'evidence'),
    ...own,
  });
}
