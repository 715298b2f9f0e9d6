import type { Reckoning } from '../../records/obligation.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import { presentOf, type Standing, sharesOf } from '../../rules/lateness/standing.ts';
import type { Compared } from '../summary/compared.ts';
import { summaryText } from '../summary/summary-text.ts';
import { doubtText, dueText, linkColumn, linkText, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { column, labelled, type Section, type Told, type View } from '../view/view.ts';
import { answered, demandText } from './demand.ts';
import { headingName, letter, type Occasion, prose } from './letter.ts';
import { dueWords } from './wording.ts';

/** What is still to be done on the day of writing, of what the period left: whatever was settled since is not asked for. */
export interface Remaining {
  readonly late: readonly Item[];
  /** The tasks of the period as they stand today. */
  readonly tasks: readonly Standing[];
  /** By when units answer to a paper of today. */
  readonly answerBy: Reckoning;
}

/** 情况通报: what a period came to, what is asked by which day, and the list of what is late as an annex. */
export function circular(
  compared: Compared,
  remaining: Remaining,
  fullName: (unit: string) => string,
  occasion: Occasion,
): View {
  const { now } = compared;
  const told = summaryText(compared).slice(0, -1);
  return letter(occasion, {
    kind: 'circular',
    title: `关于${now.period.label}督查任务落实情况的通报`,
    sections: [
      prose([`现将${now.period.label}（截至${officialDay(now.end)}）督查任务落实情况通报如下：`], undefined, '开头'),
      ...told.map(({ key: _, ...section }) => ({ ...section, field: headingName(section.heading) })),
      prose(nextSteps(compared, remaining, fullName), '四、下步要求'),
      ...(now.overdue.length > 0 ? [overdueAnnex(now.overdue, fullName, now.end)] : []),
    ],
    facts: labelled({ total: now.overdue.length }),
  });
}

/** Each demand by a day that is still ahead; where nothing is left, that is said. */
function nextSteps({ now, honours }: Compared, remaining: Remaining, fullName: (unit: string) => string): string[] {
  const { late, tasks, answerBy } = remaining;
  const low = honours.links.worst.named.map(({ one }) => one.name);
  const steps = [
    ...(late.length > 0 ? [lateStep(late, answerBy, fullName)] : []),
    ...signSteps(tasks),
    ...feedbackSteps(tasks),
    ...pendingStep(tasks),
    ...(low.length > 0 ? [lowStep(low, answerBy)] : []),
  ];
  if (steps.length > 0) return steps.map((text, i) => `（${ORDINALS.charAt(i)}）${text}`);
  return [
    now.overdue.length > 0 || now.total.late > 0
      ? '以上逾期的都已了结；逾期过的单位查明原因，今后在时限内办理。'
      : '继续按时限办理。',
  ];
}

const ORDINALS = '一二三四五六七八九';

/** So many units are named. */
const NAMED = 5;

function namesOf(units: readonly string[]): string {
  const all = [...new Set(units)];
  return all.length <= NAMED ? all.join('、') : `${all.slice(0, NAMED).join('、')}等${all.length}个单位`;
}

function lateStep(late: readonly Item[], answerBy: Reckoning, fullName: (unit: string) => string): string {
  const units = namesOf(late.map(({ obligation }) => fullName(obligation.unit)));
  const { by, why } = answered('', answerBy);
  return `至今仍逾期的${late.length}件次，${units}立即办理，并于${by}前书面报送办理情况、未能按期的原因和预计完成时间（${why}）。`;
}

/** 签批 and 反馈 that are not late yet, each by its own day; what is late stands above. */
function signSteps(tasks: readonly Standing[]): string[] {
  return stepsOf(tasks, 'sign', (days) => `待签批的任务，由承办单位主要负责人签批或部署：${days}。`);
}

function feedbackSteps(tasks: readonly Standing[]): string[] {
  return stepsOf(tasks, 'feedback', (days) => `已办结待反馈的任务，书面反馈办理结果：${days}。`);
}

function stepsOf(tasks: readonly Standing[], link: 'sign' | 'feedback', told: (days: string) => string): string[] {
  const due = tasks.flatMap(sharesOf).flatMap((share) => {
    const owed = presentOf(share, link);
    return owed && isAhead(owed) ? [[owed.unit, dueWords(owed)].join('\n')] : [];
  });
  const days = [...new Set(due)].map((one) => {
    const [unit, by] = one.split('\n');
    return `${unit}${due.filter((other) => other === one).length}项，${by}前`;
  });
  return days.length === 0 ? [] : [told(days.join('；'))];
}

function isAhead({ verdict }: Judged): boolean {
  return verdict === 'open' || verdict === 'soon' || verdict === 'today';
}

function pendingStep(tasks: readonly Standing[]): string[] {
  const count = tasks.filter(({ state }) => state === 'extensionPending').length;
  return count === 0 ? [] : [`延期待批的${count}项，批准以前仍按原时限办理。`];
}

function lowStep(names: readonly string[], answerBy: Reckoning): string {
  return `${names.join('、')}各环节按时率较低，${demandText(answered('书面报送原因和改进办法', answerBy))}`;
}

/** 附件: everything late, by unit. */
export function overdueAnnex(items: readonly Item[], fullName: (unit: string) => string, end: string): Section {
  const grouped = [...byUnit(items, fullName)].flatMap(([unit, list]) => list.map((item) => [unit, item] as const));
  return {
    field: '逾期清单',
    heading: `逾期事项清单（截至${officialDay(end)}）`,
    annex: true,
    layout: 'list',
    titled: true,
    columns: [
      column('ordinal', { align: 'right' }),
      column('unit'),
      column('title', { grow: true }),
      linkColumn,
      column('dueText'),
      column('lateDays', { align: 'right' }),
      column('urgeCount', { align: 'right' }),
    ],
    rows: grouped.map(
      ([unit, { matter, obligation }], i): Told => ({
        ordinal: i + 1,
        unit,
        title: matter.title,
        linkText: linkText(obligation),
        dueText: dueText(obligation),
        lateDays: { value: obligation.lateDays, text: lateWords(obligation) },
        urgeCount: matter.urges,
      }),
    ),
  };
}

function lateWords(judged: Item['obligation']): string {
  const doubt = doubtText({ ...judged, provisional: judged.rough });
  if (doubt !== '') return `${judged.lateDays}${doubt}`;
  return judged.lateDays === 0 ? verdictText(judged) : String(judged.lateDays);
}
