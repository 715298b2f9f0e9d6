import type { Leader } from '../../records/unit/schema.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import type { Figures, Summary } from '../../rules/summary/summary.ts';
import { state as states } from '../../vocabulary/choices.ts';
import { handlingRateOf } from '../summary/compared.ts';
import { linkText, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { nameWithin } from '../view/short-title.ts';
import { column, labelled, type Section, type Told, type View } from '../view/view.ts';
import { overdueAnnex, type Remaining } from './circular.ts';
import { answered } from './demand.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords } from './wording.ts';

/** What a leader answers for in a period. */
export interface Charge {
  readonly leader: Leader;
  readonly summary: Summary;
  readonly figures: Figures | undefined;
  readonly tasks: readonly Standing[];
  readonly overdue: readonly Item[];
  /** What of it still stands on the day of writing. */
  readonly remaining: Remaining;
}

/** 督办专报: to a leader, on what is in his charge, on one page and without a seal; each thing stands in one of its lists alone. */
export function specialReport(charge: Charge, fullName: (unit: string) => string, occasion: Occasion): View {
  const { leader, summary, overdue, tasks, remaining } = charge;
  const late = new Set(overdue.map(({ matter }) => matter.id));
  const open = tasks.filter(({ state }) => !['completed', 'fedBack', 'cleared', 'cancelled'].includes(state));
  const onTime = open.filter(({ id }) => !late.has(id));
  return letter(
    { ...occasion, sealed: false },
    {
      kind: 'special',
      title: `关于${summary.period.label}督办事项的专报`,
      addressee: `${leader.fullName}${leader.post}`,
      isLetter: true,
      onePage: true,
      sections: [
        prose(
          [counted(charge), worst(overdue), asked(overdue, remaining, onTime.length > 0 ? '附件1' : '附件')].filter(
            (text) => text !== '',
          ),
        ),
        ...(overdue.length > 0 ? [overdueAnnex(overdue, fullName, summary.end)] : []),
        ...(onTime.length > 0 ? [openAnnex(onTime, summary.end)] : []),
      ],
      facts: labelled({ leader: leader.fullName, total: overdue.length }),
    },
  );
}

function counted({ summary, figures }: Charge): string {
  if (!figures) return `${summary.period.label}，分管领域没有在账的督办任务。`;
  const { carried, received, completed, open, overdueTasks, handled } = figures;
  const rate = handled === 0 ? '' : `按时办结率${handlingRateOf(figures)}。`;
  return (
    `${summary.period.label}，分管领域在账任务${carried + received}项，办结${completed}项；` +
    `截至${officialDay(summary.end)}，在办${open}项，其中签批、办理逾期${overdueTasks}项。${rate}`
  );
}

/** So long a name of a task, and of a unit, stands in the text; the list has it whole. */
const SHORT = 20;
const SHORT_UNIT = 14;

/** The longest late alone: all stand in the list. */
function worst(overdue: readonly Item[]): string {
  const [first] = overdue;
  if (!first) return '没有逾期事项。';
  const { matter, obligation } = first;
  const name = `${nameWithin(obligation.unit, SHORT_UNIT)}“${nameWithin(matter.title, SHORT)}”${linkText(obligation)}${verdictText(obligation)}`;
  return overdue.length === 1 ? `逾期1件次：${name}。` : `逾期${overdue.length}件次，最长的是${name}。`;
}

/** What the leader is asked to see to, of what still stands, by a day; an application that waits is for the leader to decide. */
function asked(overdue: readonly Item[], { late, tasks, answerBy }: Remaining, list: string): string {
  const waiting = tasks.filter(({ state }) => state === 'extensionPending');
  const { by } = answered('', answerBy);
  const parts = [
    late.length > 0 ? `请督促${unitsMeant(late, list)}，于${by}前书面报告` : '',
    waiting.length > 0 ? `延期申请${waiting.length}项待批复` : '',
  ].filter((part) => part !== '');
  const settled = overdue.length > 0 && late.length === 0 ? '以上逾期的都已了结。' : '';
  return parts.length === 0 ? settled : `${settled}提请关注：${parts.join('；')}。`;
}

/** So many units are named. */
const NAMED = 2;

/** Whom to press; where not all of them are named whole, in which list they stand. */
function unitsMeant(items: readonly Item[], list: string): string {
  const all = [...new Set(items.map(({ obligation }) => obligation.unit))];
  const named = all.slice(0, NAMED).map((unit) => nameWithin(unit, SHORT_UNIT));
  const isWhole = all.length <= NAMED && named.every((name, i) => name === all[i]);
  const rest = all.length > NAMED ? `等${all.length}个单位` : '';
  return `${named.join('、')}${rest}抓紧办理${isWhole ? '' : `（清单见${list}）`}`;
}

/** 附件: what is in hand and not late, with what was last heard of it. */
export function openAnnex(open: readonly Standing[], end: string): Section {
  return {
    field: '在办清单',
    heading: `其他在办任务（截至${officialDay(end)}）`,
    annex: true,
    layout: 'list',
    titled: true,
    columns: [
      column('ordinal', { align: 'right' }),
      column('unit'),
      column('title', { grow: true }),
      column('state'),
      column('handlingDue'),
      column('progress', { grow: true }),
    ],
    rows: open.map((standing, i): Told => {
      const { task, state } = standing;
      const handling = presentOf(standing, 'handling');
      return {
        ordinal: i + 1,
        unit: holdersOf(standing).join('、'),
        title: task.title,
        state: states.words[state],
        handlingDue: handling ? `${dueWords(handling)}（${verdictText(handling)}）` : '长期',
        progress: progressOf(standing, end),
      };
    }),
  };
}

function progressOf({ task }: Standing, end: string): string {
  const last = task.history?.findLast(({ action, date }) => action === 'progress' && date.day <= end);
  return last?.content === undefined ? '' : `${officialDay(last.date.day)}：${last.content}`;
}
