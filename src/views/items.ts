import type { Moment } from '../calendar/moment.ts';
import { byUnit, type Item } from '../rules/overdue.ts';
import { link as links } from '../vocabulary/choices.ts';
import { asOfText, dueText, linkText, statusWord, verdictCell } from './lateness.ts';
import type { Column, Row, View } from './view.ts';

/** What a list of late or coming links is made from. */
export interface ItemsReport {
  readonly items: readonly Item[];
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
}

const shown: readonly Column[] = [
  { key: '状况' },
  { key: '环节说明' },
  { key: '应办' },
  { key: '编号' },
  { key: '事项', grow: true },
];

/** 逾期清单: by unit, the unit with the worst item first, every late link of every task. */
export function overdueView({ items, asOf, fullName }: ItemsReport): View {
  const units = byUnit(items, fullName);
  const rows = [...units].flatMap(([unit, list]) => list.map((item) => overdueRow(unit, item)));
  const hidden = ['单位', '环节', '应办日期', '应办时刻', '逾期工作日', '历法', '牵头单位', '催办次数'].map((key) => ({
    key,
    hidden: true,
  }));
  return {
    title: `逾期清单（截至 ${asOfText(asOf)}）`,
    facts: { 合计: items.length, 单位数: units.size },
    sections: [
      {
        key: '逾期',
        layout: 'list',
        columns: [...shown, ...hidden],
        rows,
        group: { key: '单位', title: unitTitle },
        empty: '没有逾期的环节。',
      },
    ],
    notes: items.length === 0 ? [] : [total(items, units.size), ...roughNote(items)],
  };
}

/** 到期清单: what falls due within so many working days, today included. */
export function dueView({ items, asOf, fullName }: ItemsReport, days: number): View {
  const units = byUnit(items, fullName);
  const rows = [...units].flatMap(([unit, list]) =>
    list.map((item) => ({ ...commonRow(unit, item), 剩余工作日: item.obligation.daysLeft })),
  );
  const hidden = ['单位', '环节', '应办日期', '应办时刻', '剩余工作日', '历法', '牵头单位'].map((key) => ({
    key,
    hidden: true,
  }));
  const words = days === 0 ? '今日到期' : `${days}个工作日内到期`;
  return {
    title: `${words}（截至 ${asOfText(asOf)}）`,
    facts: { 合计: items.length, 单位数: units.size },
    sections: [
      {
        key: '到期',
        layout: 'list',
        columns: [...shown, ...hidden],
        rows,
        group: { key: '单位', title: unitTitle },
        empty: `没有${words}的环节。`,
      },
    ],
    notes: items.length === 0 ? [] : [`合计 ${units.size} 个单位 ${items.length} 项。`, ...roughNote(items)],
  };
}

function unitTitle(unit: string, rows: readonly Row[]): string {
  return `${unit}（${rows.length}项）`;
}

function commonRow(unit: string, { standing, obligation }: Item): Row {
  const { due } = obligation;
  const time = due.minute === undefined ? null : dueText({ ...obligation, rough: false }).slice(11);
  return {
    状况: verdictCell(obligation),
    环节说明: linkText(obligation),
    应办: dueText(obligation),
    编号: standing.task.id,
    事项: standing.task.title,
    单位: unit,
    环节: links.words[obligation.link],
    应办日期: due.day,
    应办时刻: time,
    历法: statusWord(obligation),
    牵头单位: standing.story.lead,
  };
}

function overdueRow(unit: string, item: Item): Row {
  return { ...commonRow(unit, item), 逾期工作日: item.obligation.lateDays, 催办次数: item.standing.story.urges.length };
}

/** The closing line: how many, by link, and the worst. */
function total(items: readonly Item[], units: number): string {
  const parts = links.keys
    .map((key) => ({ word: links.words[key], count: items.filter(({ obligation }) => obligation.link === key).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}`);
  const worst = Math.max(...items.map(({ obligation }) => obligation.lateDays));
  return `合计 ${units} 个单位 ${items.length} 项：${parts.join('、')}；最长逾期 ${worst} 个工作日。`;
}

function roughNote(items: readonly Item[]): string[] {
  const rough = items.some((item) => item.obligation.rough);
  return rough
    ? ['标“暂定”的期限跨入尚未公布放假安排的年份；通知公布后用 xiaoneng calendar import 导入，期限自动重算。']
    : [];
}
