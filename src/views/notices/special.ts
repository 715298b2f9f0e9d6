import type { Leader } from '../../records/unit/schema.ts';
import { shown } from '../../rules/basis/fraction.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import type { Figures, Summary } from '../../rules/summary/summary.ts';
import { state as states } from '../../vocabulary/choices.ts';
import { handlingRateOf, rateOf } from '../summary/compared.ts';
import { linkText, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { overdueAnnex } from './circular.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords } from './wording.ts';

/** What a leader answers for in a period. */
export interface Charge {
  readonly leader: Leader;
  readonly summary: Summary;
  readonly figures: Figures | undefined;
  readonly tasks: readonly Standing[];
  readonly overdue: readonly Item[];
}

/** 督办专报: to a leader, on what is in his charge. */
export function specialReport(charge: Charge, fullName: (unit: string) => string, occasion: Occasion): View {
  const { leader, summary, overdue, tasks } = charge;
  const open = tasks.filter(({ state }) => !['completed', 'fedBack', 'cleared', 'cancelled'].includes(state));
  return letter(occasion, {
    kind: '督办专报',
    title: `关于${summary.period.label}分管领域督办事项办理情况的专报`,
    addressee: `${leader.fullName}${leader.post}`,
    sections: [
      prose([counted(charge)], '一、总体情况'),
      prose(
        open.length === 0 ? ['没有在办的任务。'] : open.map((one, i) => taskLine(one, i, summary.end)),
        '二、在办任务',
      ),
      prose(overdue.length === 0 ? ['没有逾期。'] : overdue.map(lateLine), '三、逾期事项'),
      prose([asked(overdue, open)], '四、提请关注'),
      ...(overdue.length > 0 ? [overdueAnnex(overdue, fullName, summary.end)] : []),
    ],
    facts: labelled({ leader: leader.fullName, total: overdue.length }),
  });
}

function counted({ summary, figures }: Charge): string {
  if (!figures) return `${summary.period.label}，分管领域没有在账的督办任务。`;
  const days = figures.days ? `，平均用时${shown(figures.days, 1)}个工作日` : '';
  return (
    `${summary.period.label}，分管领域在账任务${figures.carried + figures.received}项，其中本期收到${figures.received}项；` +
    `本期办结${figures.completed}项${days}。截至${officialDay(summary.end)}，在办${figures.open}项，其中逾期${figures.overdueTasks}项。${rates(figures)}`
  );
}

function rates(figures: Figures): string {
  if (figures.due === 0) return '本期没有到期的环节。';
  const links = `各环节按时率${rateOf(figures)}。`;
  return figures.handled === 0
    ? `本期没有应办结的任务，${links}`
    : `本期按时办结率${handlingRateOf(figures)}，${links}`;
}

function taskLine(standing: Standing, index: number, end: string): string {
  const { task, state } = standing;
  const handling = presentOf(standing, 'handling');
  const due = handling ? `，办结时限${dueWords(handling)}（${verdictText(handling)}）` : '，长期任务';
  const last = task.history?.findLast(({ action, date }) => action === 'progress' && date.day <= end);
  const progress = last?.content
    ? `。最近进展（${officialDay(last.date.day)}）：${last.content.replace(/。$/, '')}`
    : '';
  return `${index + 1}. ${task.title}（${holdersOf(standing).join('、')}）：${states.words[state]}${due}${progress}。`;
}

function lateLine({ matter, obligation }: Item, index: number): string {
  return `${index + 1}. ${obligation.unit}：${matter.title}，${linkText(obligation)}时限${dueWords(obligation)}，${verdictText(obligation)}，催办${matter.urges}次。`;
}

function asked(overdue: readonly Item[], open: readonly Standing[]): string {
  const waiting = open.filter(({ state }) => state === 'extensionPending').length;
  const parts = [
    overdue.length > 0 ? `${overdue.length}件次逾期，请督促${units(overdue)}抓紧办理` : '',
    waiting > 0 ? `${waiting}项延期申请待批复` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有需要提请关注的事项。' : `${parts.join('；')}。`;
}

function units(items: readonly Item[]): string {
  return [...new Set(items.map(({ obligation }) => obligation.unit))].join('、');
}
