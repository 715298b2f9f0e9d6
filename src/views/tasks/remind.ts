import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Waiting } from '../../rules/lateness/standing.ts';
import type { AskedForm } from '../../rules/reminding/awaited.ts';
import type { Reminded } from '../../rules/reminding/reminder.ts';
import { link as links, type ReminderPart, reminderPart, urgency, urgingStep } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, linkColumn, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { column, columns, labelled, type Part, type Row, type Section, type Told, type View } from '../view/view.ts';
import { commonRow } from './overdue.ts';

/** What a reminder is made from. */
export interface Reminder {
  readonly list: readonly Reminded[];
  readonly asOf: Moment;
  /** Working days ahead; none where only urgent matters are shown, whatever their day. */
  readonly days?: number;
  /** Who is to be told, by unit. */
  readonly contactOf: (unit: string) => string | undefined;
}

/** Who writes the letters to units, and by which day an answer to them is wanted. */
export interface Sender {
  readonly office: string;
  readonly contact?: string | undefined;
  readonly answerBy: Day;
}

const shown = [
  ...columns(['category', 'verdict']),
  linkColumn,
  ...columns(['dueText', 'id', 'urging']),
  column('title', { grow: true }),
];
const details = columns(
  [
    'light',
    'unit',
    'link',
    'dueDate',
    'dueTime',
    'calendar',
    'lead',
    'leaderInCharge',
    'urgency',
    'lateDays',
    'daysLeft',
    'urgeCount',
    'urgedOn',
    'answeredOn',
    'nextStep',
    'applied',
    'waitingDays',
  ],
  { hidden: true },
);

/** 提醒: by unit and by part, everything that wants doing. */
export function reminderView(reminder: Reminder): View {
  const { list, asOf } = reminder;
  const units = new Set(list.map(({ unit }) => unit)).size;
  return {
    title: `${titleOf(reminder)}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: list.length, unitCount: units }),
    sections: [
      { ...reminderSection(reminder), group: { key: 'unit', title: (unit, rows) => unitTitle(unit, rows, reminder) } },
    ],
    notes:
      list.length === 0 ? [] : [`合计 ${units} 个单位 ${list.length} 项：${countsText(list)}。`, ...roughNote(list)],
  };
}

/** The same for each unit as a letter to it: what is asked, by when, the list, and who asks. */
export function reminderParts(reminder: Reminder, sender: Sender): Part[] {
  const units = [...new Set(reminder.list.map(({ unit }) => unit))];
  return units.map((name) => {
    const own = { ...reminder, list: reminder.list.filter(({ unit }) => unit === name) };
    return { name, view: reminderLetter(name, own, sender) };
  });
}

function reminderLetter(unit: string, reminder: Reminder, { answerBy, ...sender }: Sender): View {
  const { list, asOf } = reminder;
  const opening = `截至${officialDay(asOf.day)}，你单位有下列督查事项${mattersText(list)}（${countsText(list)}），现提醒如下：`;
  const letter = { opening, table: letterTable(reminder), asked: askedIn(list, answerBy) };
  return {
    ...reminderPaper(unit, letter, { ...sender, day: asOf.day }),
    title: reminder.days === undefined ? '紧急、特急事项提醒单' : REMINDER,
    facts: labelled({ unit, total: list.length }),
    notes: roughNote(list),
  };
}

const REMINDER = '督查事项提醒单';

/** Numbers of the ledger are for the office, and for programs. */
export function letterTable(reminder: Pick<Reminder, 'list'>): Section {
  const table = reminderSection(reminder);
  const columns = table.columns.map((one) => (one.key === 'id' ? { ...one, hidden: true } : one));
  return { ...table, field: '事项清单', titled: true, columns };
}

/** What the text of a letter to a unit is made of. */
interface ReminderText {
  readonly opening: string;
  readonly table: Section;
  readonly asked: readonly string[];
}

/** 提醒单 to a unit: its text, and what stands around it. */
export function reminderPaper(
  unit: string,
  { opening, table, asked }: ReminderText,
  { office, contact, day }: Pick<Sender, 'office' | 'contact'> & { readonly day: Day },
): View {
  return {
    title: REMINDER,
    official: {
      addressee: unit,
      signature: { signer: office, date: day, sealed: false },
      ...(contact && { footnote: `联系人：${contact}` }),
    },
    paper: { kind: '提醒单', told: {} },
    sections: [paragraphs([opening], '开头'), table, paragraphs(asked, '请办事项')],
  };
}

/** What is late is answered by a day, the rest done by its own. */
function askedIn(list: readonly Reminded[], answerBy: Day): string[] {
  const suspended = list.filter(({ obligation }) => obligation?.paused);
  const late = list.filter(({ part, obligation }) => part === 'overdue' && !obligation?.paused).length;
  const rest = list.filter(({ part }) => part !== 'overdue' && part !== 'extensions').length;
  const by = `请立即办理，并于${officialDay(answerBy)}前报告办理进展和预计完成时间`;
  return [
    ...(late > 0 ? [`${late === list.length ? '' : '已经逾期的，'}${by}。`] : []),
    ...(rest > 0 ? [`${late > 0 ? '其余的' : '请'}在各自的应办日期以前办理。`] : []),
    ...(suspended.length > 0 ? [`中止办理的，于${officialDay(answerBy)}前报告中止的情形是否已经消除。`] : []),
    ...(list.some(({ part }) => part === 'extensions') ? ['延期申请批复以前，仍按原时限办理。'] : []),
  ];
}

function paragraphs(texts: readonly string[], field: string): Section {
  return { field, layout: 'prose', columns: [column('content')], rows: texts.map((content) => ({ content })) };
}

function titleOf({ days }: Reminder): string {
  if (days === undefined) return '紧急、特急事项提醒';
  return days === 0 || !Number.isFinite(days) ? '督查事项提醒' : `督查事项提醒，今后${days}个工作日`;
}

/** The list of a reminder. */
export function reminderSection({ list }: Pick<Reminder, 'list'>): Section {
  return {
    key: words.reminder,
    layout: 'list',
    columns: [...shown, ...details],
    rows: list.map(row),
    empty: '没有要提醒的。',
  };
}

function unitTitle(unit: string, rows: readonly Row[], { list, contactOf }: Reminder): string {
  const contact = contactOf(unit);
  const own = list.filter((one) => one.unit === unit);
  return `${unit}（${contact ? `联系人 ${contact}；` : ''}${rows.length}项：${countsText(own)}）`;
}

/** 逾期2、待签批1. */
export function countsText(list: readonly Reminded[]): string {
  return reminderPart.keys
    .map((key) => ({ word: reminderPart.words[key], count: list.filter(({ part }) => part === key).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}`)
    .join('、');
}

function row(one: Reminded): Told {
  const { part, matter, standing, urged, answered, next } = one;
  return {
    ...owedRow(one),
    category: reminderPart.words[part],
    leaderInCharge: one.leader ?? null,
    urgency: standing?.urging.urgency ? urgency.words[standing.urging.urgency] : null,
    urging: urgingText(one),
    urgeCount: matter.urges,
    urgedOn: urged ?? null,
    answeredOn: answered ?? null,
    nextStep: next ? urgingStep.words[next] : null,
  };
}

function owedRow(one: Reminded): Told {
  const { unit, matter, obligation, application, form } = one;
  if (form) return formRow(one, form);
  if (!obligation) return applicationRow(one, application as Waiting);
  return { ...commonRow(unit, { matter, obligation }), lateDays: obligation.lateDays, daysLeft: obligation.daysLeft };
}

/** A form that has not come back; it is a row of no list of what is late. */
function formRow({ unit, matter }: Reminded, { due, lateDays }: AskedForm): Told {
  return {
    verdict: { value: formText(lateDays), text: `〔${formText(lateDays)}〕`, tone: lateDays > 0 ? 'bad' : 'warn' },
    linkText: words.forms,
    dueText: due,
    id: matter.id,
    title: matter.title,
    unit,
    dueDate: due,
    lead: matter.lead,
    lateDays,
  };
}

export function formText(lateDays: number): string {
  return lateDays > 0 ? `逾期${lateDays}个工作日未回` : '未回';
}

/** An application has no due day; what is asked for stands in its place, in words. */
function applicationRow({ unit, matter }: Reminded, { what, days, request }: Waiting): Told {
  return {
    verdict: { value: '待批', text: `〔待批${days}个工作日〕`, tone: 'warn' },
    linkText: what === 'extension' ? '延期' : '极特殊',
    dueText: request.until === undefined ? '' : `拟延至 ${request.until}`,
    id: matter.id,
    title: matter.title,
    unit,
    lead: matter.lead,
    applied: request.date.day,
    waitingDays: days,
  };
}

/** 06-18 第2次催办，06-20 回应; 06-28 第3次催办，未回应，下一步督办通知. */
function urgingText({ matter, urged, answered, next }: Reminded): string {
  if (matter.urges === 0 || !urged) return '';
  const answer = answered && answered >= urged ? `，${answered.slice(5)} 回应` : '';
  return `${urged.slice(5)} 第${matter.urges}次催办${next ? `，未回应，下一步${urgingStep.words[next]}` : answer}`;
}

function roughNote(list: readonly Reminded[]): string[] {
  return [
    ...(list.some(({ obligation }) => obligation?.rough)
      ? ['标“暂定”的期限跨入尚未公布放假安排的年份，通知公布后会重算。']
      : []),
    ...(list.some(({ obligation }) => obligation?.unconfirmed)
      ? ['标“未核对”的期限按还没有与原件核对过的放假通知算。']
      : []),
  ];
}

/** 3项; 2项3件次 where more than one thing is owed on one matter. */
function mattersText(list: readonly Reminded[]): string {
  const matters = mattersIn(list);
  return matters === list.length ? `${matters}项` : `${matters}项${list.length}件次`;
}

export function mattersIn(list: readonly Reminded[]): number {
  return new Set(list.map(({ matter }) => matter.id)).size;
}

/** What an urging that goes with a reminder says of one task: 办理逾期3个工作日、反馈今日到期. */
export function urgingWords(list: readonly Reminded[]): string {
  return list
    .map(({ part, obligation, application }) =>
      obligation
        ? `${links.words[obligation.link]}${verdictText(obligation)}`
        : `${reminderPart.words[part as ReminderPart]}${application?.days}个工作日`,
    )
    .join('、');
}
