import type { Moment } from '../../calendar/moment.ts';
import { lightFor } from '../../rules/lateness/lateness.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import { light as lights, link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, checkedWord, dueDay, dueText, linkColumn, linkText, litCell, statusWord } from '../view/lateness.ts';
import { most } from '../view/most.ts';
import { type Column, column, columns, labelled, type Row, type Told, type View } from '../view/view.ts';

/** What a list of late or coming links is made from. */
export interface ItemsReport {
  readonly items: readonly Item[];
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
  /** What else the rows are to say. */
  readonly more?: (item: Item) => Told;
}

const shown: readonly Column[] = [
  column('verdict'),
  linkColumn,
  ...columns(['dueText', 'id']),
  column('title', { grow: true }),
];
const DETAILS = columns(['light', 'unit', 'link', 'dueDate', 'dueTime', 'calendar', 'lead'], { hidden: true });

/** 核对 only where anything rests on a notice that nobody has confirmed. */
function detailsOf(items: readonly Item[]): readonly Column[] {
  const doubtful = items.some(({ obligation }) => obligation.unconfirmed);
  return doubtful ? [...DETAILS, column('checked', { hidden: true })] : DETAILS;
}

/** 逾期清单: by unit, the unit with the worst item first, every late link of every task. */
export function overdueView({ items, asOf, fullName, more }: ItemsReport): View {
  const units = byUnit(items, fullName);
  const rows = [...units].flatMap(([unit, list]) =>
    list.map((item) => ({ ...overdueRow(unit, item), ...more?.(item) })),
  );
  return {
    title: `逾期清单（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: items.length, unitCount: units.size }),
    sections: [
      {
        key: words.overdue,
        layout: 'list',
        titled: true,
        columns: [...shown, ...detailsOf(items), ...columns(['lateDays', 'urgeCount'], { hidden: true })],
        rows,
        group: { key: 'unit', title: unitTitle },
        empty: '没有逾期的环节。',
      },
    ],
    notes: items.length === 0 ? [] : [total(items, units.size), ...roughNote(items)],
  };
}

/** 到期清单: what falls due within so many working days, today included. */
export function dueView({ items, asOf, fullName, more }: ItemsReport, days: number): View {
  const units = byUnit(items, fullName);
  const rows = [...units].flatMap(([unit, list]) =>
    list.map((item) => ({ ...commonRow(unit, item), daysLeft: item.obligation.daysLeft, ...more?.(item) })),
  );
  const when = days === 0 ? '今日到期' : Number.isFinite(days) ? `${days}个工作日内到期` : '尚未到期';
  return {
    title: `${when}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: items.length, unitCount: units.size }),
    sections: [
      {
        key: words.dueSoon,
        layout: 'list',
        titled: true,
        columns: [...shown, ...detailsOf(items), column('daysLeft', { hidden: true })],
        rows,
        group: { key: 'unit', title: unitTitle },
        empty: `没有${when}的环节。`,
      },
    ],
    notes: items.length === 0 ? [] : [`合计 ${units.size} 个单位 ${items.length} 项。`, ...roughNote(items)],
  };
}

function unitTitle(unit: string, rows: readonly Row[]): string {
  return `${unit}（${rows.length}项）`;
}

/** What every list of links says of one, whatever else it says. */
export function commonRow(unit: string, { matter, obligation }: Item): Told {
  const { due } = obligation;
  const time = due.minute === undefined ? null : dueText({ due, provisional: false }).slice(11);
  return {
    verdict: litCell(obligation),
    light: lights.words[lightFor(obligation)],
    linkText: linkText(obligation),
    dueText: dueText(obligation),
    id: matter.id,
    title: matter.title,
    unit,
    link: links.words[obligation.link],
    dueDate: dueDay(obligation),
    dueTime: time,
    calendar: statusWord(obligation),
    ...(obligation.unconfirmed && { checked: checkedWord(obligation) }),
    lead: matter.lead,
  };
}

function overdueRow(unit: string, item: Item): Told {
  return { ...commonRow(unit, item), lateDays: item.obligation.lateDays, urgeCount: item.matter.urges };
}

/** The closing line: how many, by link, and the worst. */
function total(items: readonly Item[], units: number): string {
  const parts = links.keys
    .map((key) => ({ word: links.words[key], count: items.filter(({ obligation }) => obligation.link === key).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}`);
  const worst = most(items.map(({ obligation }) => obligation.lateDays));
  return `合计 ${units} 个单位 ${items.length} 项：${parts.join('、')}；最长逾期${worst === 0 ? '不足 1' : ` ${worst}`} 个工作日。`;
}

function roughNote(items: readonly Item[]): string[] {
  const rough = items.some((item) => item.obligation.rough);
  const unconfirmed = items.some((item) => item.obligation.unconfirmed);
  return [
    ...(rough
      ? ['标“暂定”的期限跨入尚未公布放假安排的年份；通知公布后用 xiaoneng calendar import 导入，期限自动重算。']
      : []),
    ...(unconfirmed
      ? ['标“未核对”的期限按还没有人与原件核对过的放假通知算；核对以后用 xiaoneng calendar confirm 登记。']
      : []),
  ];
}
