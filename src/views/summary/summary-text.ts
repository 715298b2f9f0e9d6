import { shown } from '../../rules/basis/fraction.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import type { Summary } from '../../rules/summary/summary.ts';
import { link as links, state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { verdictText } from '../view/lateness.ts';
import { officialDay, shareOf, shift } from '../view/share.ts';
import { column, type Section } from '../view/view.ts';
import { type Compared, crowdText, handlingRateOf, rateOf } from './compared.ts';

/** So many of the worst are named one by one; the rest is counted. */
const NAMED = 5;

/** 总体情况、较好的单位、存在问题、下步要求: sentences that say only what was counted. */
export function summaryText(compared: Compared): Section[] {
  return [
    prose('一、总体情况', overall(compared)),
    prose('二、落实较好的单位', good(compared)),
    prose('三、存在问题', troubles(compared)),
    prose('四、下步要求', wanted(compared)),
  ];
}

function prose(heading: string, paragraphs: readonly string[]): Section {
  return {
    key: `${words.text}${heading.slice(2)}`,
    heading,
    layout: 'prose',
    columns: [column('content')],
    rows: paragraphs.map((content) => ({ content })),
  };
}

function overall({ now, before }: Compared): string[] {
  const { total } = now;
  const taken = total.days ? `，平均用时${shown(total.days, 1)}个工作日` : '';
  const feigned = total.reopened > 0 ? `，销号后恢复办理${total.reopened}件` : '';
  const paragraphs = [
    `${now.period.label}，在账任务${now.tasks.length}项，其中以前收到的${total.carried}项、本期收到的${total.received}项。` +
      `本期办结${total.completed}项${taken}${feigned}。截至${officialDay(now.end)}，在办${total.open}项，其中逾期${total.overdueTasks}项${statesText(now)}。`,
    `本期应办结的任务${total.handled}项，按时办结率${handlingRateOf(total)}${compareText(now, before)}。` +
      `各环节共应办${total.due}件次，各环节按时率${rateOf(total)}。`,
  ];
  return total.due === 0 ? paragraphs.slice(0, 1) : paragraphs;
}

function statesText({ tasks }: Summary): string {
  const counts = states.keys
    .map((key) => ({ word: states.words[key], count: tasks.filter(({ state }) => state === key).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}项`);
  return counts.length === 0 ? '' : `；在账的按状态分，${counts.join('、')}`;
}

function compareText({ total }: Summary, before: Summary | undefined): string {
  if (!before) return '';
  const { total: old, period } = before;
  return old.handled === 0 || total.handled === 0
    ? ''
    : `，${period.label}为${handlingRateOf(old)}，${shift([total.handledInTime, total.handled], [old.handledInTime, old.handled])}`;
}

/** Never those with too little to be compared by, nor those against whom something else speaks. */
function good({
  honours: {
    links: { best },
  },
  least,
}: Compared): string[] {
  const few = `应办不足${least}件次的单位不参与排名`;
  if (best.named.length === 0) return [`${crowdText(best) ?? '没有'}（${few}）。`];
  const parts = best.named.map(({ one: { name, figures } }) => `${name}（各环节按时率${rateOf(figures)}）`);
  return [`${parts.join('、')}。`];
}

function troubles(compared: Compared): string[] {
  const { now } = compared;
  if (now.total.late + now.overdue.length === 0) return ['本期到期的环节全部按时，期末没有逾期。'];
  return [...lateLinks(now), ...lowUnits(compared), ...stillOverdue(now)].map(
    (text, i) => `（${'一二三四五'.charAt(i)}）${text}`,
  );
}

function lateLinks({ byLink, total }: Summary): string[] {
  const late = byLink.filter((one) => one.late > 0).toSorted((a, b) => b.late - a.late);
  if (late.length === 0) return [];
  const parts = late.map((one) => `${links.words[one.link]}${one.late}件次，占该环节${shareOf(one.late, one.due)}`);
  return [`逾期环节。本期逾期${total.late}件次，其中${parts.join('；')}。`];
}

/** Never those with too little to be compared by, or that are no more. */
function lowUnits({ honours, least }: Compared): string[] {
  const { worst } = honours.links;
  const few = `应办不足${least}件次、不是考核对象的单位不参与排名`;
  const crowd = crowdText(worst);
  if (worst.named.length === 0) return crowd ? [`各环节按时率较低的单位。${crowd}（${few}）。`] : [];
  const parts = worst.named.map(
    ({ one: { name, figures }, sharing }) =>
      `${name}（逾期${figures.late}件次，各环节按时率${rateOf(figures)}${sharing > 1 ? `，并列${sharing}个` : ''}）`,
  );
  return [`各环节按时率较低的单位。${parts.join('、')}（${few}）。`];
}

function stillOverdue({ overdue, end }: Summary): string[] {
  if (overdue.length === 0) return [];
  const named = overdue.slice(0, NAMED).map(itemText).join('；');
  const more = overdue.length > NAMED ? `；其余${overdue.length - NAMED}件次见逾期清单` : '';
  return [`尚未了结的逾期。截至${officialDay(end)}仍有${overdue.length}件次逾期，时间最长的是：${named}${more}。`];
}

/** 区应急管理局“排查燃气隐患”办理逾期12个工作日. */
function itemText({ matter, obligation }: Item): string {
  return `${obligation.unit}“${matter.title}”${links.words[obligation.link]}${verdictText(obligation)}`;
}

function wanted(compared: Compared): string[] {
  const { now, signLimit, feedbackLimit } = compared;
  const units = [...new Set(now.overdue.map(({ obligation }) => obligation.unit))];
  const late = now.overdue.length;
  const waiting = now.tasks.filter(({ state }) => state === 'extensionPending').length;
  const unsigned = now.tasks.filter(({ state }) => state === 'unsigned').length;
  const unfed = now.tasks.filter(({ state }) => state === 'completed').length;
  const low = compared.honours.links.worst.named.map(({ one }) => one.name);
  const sentences = [
    ...(late > 0
      ? [
          `${listed(units)}对仍逾期的${late}件次逐项办理，办结后${feedbackLimit}内反馈；确因客观原因不能办结的，书面说明。`,
        ]
      : []),
    ...(unsigned > 0 ? [`待签批的${unsigned}项，由承办单位主要负责人在收到后${signLimit}内签批或部署。`] : []),
    ...(unfed > 0 ? [`已办结待反馈的${unfed}项，在办结后${feedbackLimit}内反馈。`] : []),
    ...(waiting > 0 ? [`延期待批的${waiting}项，按程序报批，批准前仍按原时限。`] : []),
    ...(low.length > 0 ? [`${low.join('、')}各环节按时率较低，查找原因，改进办理。`] : []),
  ];
  if (sentences.length === 0) return [nothingWanted(compared.now)];
  return sentences.map((text, i) => `（${'一二三四五'.charAt(i)}）${text}`);
}

/** What was late and is settled is not passed over. */
function nothingWanted({ total }: Summary): string {
  if (total.late === 0) return '继续按时限办理。';
  return `本期逾期的${total.late}件次都已了结；逾期过的单位查明原因，今后在时限内办理。`;
}

/** A、B等4个单位. */
function listed(units: readonly string[]): string {
  return units.length <= NAMED ? units.join('、') : `${units.slice(0, NAMED).join('、')}等${units.length}个单位`;
}
