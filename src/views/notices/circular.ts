import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import type { Compared } from '../summary/compared.ts';
import { summaryText } from '../summary/summary-text.ts';
import { doubtText, dueText, linkColumn, linkText, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { column, labelled, type Section, type Told, type View } from '../view/view.ts';
import { letter, type Occasion, prose } from './letter.ts';

/** To whom circulars go where nobody else is named. */
export const EVERYBODY = '各镇人民政府、街道办事处，区政府各部门，各驻区单位';

/** 情况通报: what a period came to, and the list of what is late as an annex. */
export function circular(compared: Compared, fullName: (unit: string) => string, occasion: Occasion): View {
  const { now } = compared;
  return letter(occasion, {
    kind: '情况通报',
    title: `关于${now.period.label}督查任务落实情况的通报`,
    addressee: EVERYBODY,
    sections: [
      prose([`现将${now.period.label}（截至${officialDay(now.end)}）督查任务落实情况通报如下：`]),
      ...summaryText(compared).map(({ key: _, ...section }) => section),
      ...(now.overdue.length > 0 ? [overdueAnnex(now.overdue, fullName, now.end)] : []),
    ],
    facts: labelled({ total: now.overdue.length }),
  });
}

/** 附件: everything late, by unit. */
export function overdueAnnex(items: readonly Item[], fullName: (unit: string) => string, end: string): Section {
  const grouped = [...byUnit(items, fullName)].flatMap(([unit, list]) => list.map((item) => [unit, item] as const));
  return {
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
      column('id'),
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
        id: matter.id,
      }),
    ),
  };
}

function lateWords(judged: Item['obligation']): string {
  const doubt = doubtText({ ...judged, provisional: judged.rough });
  if (doubt !== '') return `${judged.lateDays}${doubt}`;
  return judged.lateDays === 0 ? verdictText(judged) : String(judged.lateDays);
}
