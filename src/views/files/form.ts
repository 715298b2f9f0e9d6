import type { Day } from '../../calendar/day.ts';
import {
  FORM_MARK,
  FORM_SHEET,
  FORM_TEXT,
  type FormField,
  formFields,
  type LockedField,
  lockedFields,
  type TokenField,
  tokenFields,
} from '../../records/collect.ts';
import { words } from '../../vocabulary/words.ts';
import { withWeekday } from '../view/lateness.ts';
import { type Column, column, columns, type Fill, type Section, type Told, textOf, type View } from '../view/view.ts';

/** The form of one unit: what it says of itself, a row for each task, and what else the unit owes. */
export interface FormSent {
  readonly office: string;
  readonly unit: string;
  readonly replyDue: Day;
  readonly token: Readonly<Record<TokenField, string>>;
  readonly rows: readonly Readonly<Record<LockedField, string>>[];
  readonly beside?: Section;
}

const DAY: Fill = { kind: 'day' };
const SHARES: Fill = { kind: 'offered', offers: Array.from({ length: 11 }, (_, tenths) => `${tenths * 10}%`) };
const fills: Readonly<Partial<Record<FormField, Fill>>> = { completion: SHARES, completedOn: DAY, extendTo: DAY };

const TABLE: readonly Column[] = [
  ...lockedFields.map((field) => column(field, { ...(field === 'title' && { grow: true }) })),
  ...formFields.map((field) => column(field, { fill: fills[field] ?? { kind: 'text' } })),
];

/** 填报表: a sheet to be filled in and sent back, with a sheet that tells the reader what it was when it was sent. */
export function formView(form: FormSent): View {
  const view = seenView(form);
  return { ...view, sections: [...view.sections, sealed(form, textsOn(view))] };
}

/** What people see of it. */
function seenView({ office, unit, replyDue, rows, beside }: FormSent): View {
  return {
    title: `${unit}督查事项填报表`,
    sections: [
      { layout: 'form', columns: columns(['filledBy', 'auditedBy']), rows: [{}] },
      {
        heading: words.collect,
        layout: 'list',
        titled: true,
        pinned: 2,
        columns: TABLE,
        rows: rows.map((row): Told => row),
      },
      ...(beside ? [beside] : []),
    ],
    notes: [
      `请于 ${withWeekday(replyDue)} 前填好发回${office}。只填白格，没有就空着；不要增减行和栏。日期写成 2022-03-15 这样。`,
      '本期进展写这一次新办的；写了办结日期的，办理情况就是书面反馈；要延期的，写明申请延期至哪一天和理由。',
    ],
  };
}

/** Every text that stands beside the table, so that what was added to it is told apart. */
function textsOn({ title = '', notes = [], sections }: View): string[] {
  const others = sections.filter(({ columns: own }) => own !== TABLE);
  const told = others.flatMap((section) => [
    section.heading ?? '',
    // as a book heads a sheet of its own
    `${title} ${section.heading ?? ''}`,
    ...section.columns.flatMap(({ title: name, over = '' }) => [name, over]),
    ...section.rows.flatMap((row) => section.columns.map(({ key }) => textOf(row[key]))),
    ...groupsOf(section),
  ]);
  return [...new Set([title, ...notes, ...told])].filter((text) => text !== '');
}

function groupsOf({ group, rows }: Section): string[] {
  if (!group) return [];
  const all = rows.map((row) => row);
  const names = [...new Set(all.map((row) => textOf(row[group.key])))];
  return names.map((name) =>
    group.title(
      name,
      all.filter((row) => textOf(row[group.key]) === name),
    ),
  );
}

/** What the form was when it was sent; it comes back with it. */
function sealed({ token, rows }: FormSent, texts: readonly string[]): Section {
  const keys = lockedFields.map((field): Column => ({ key: field, title: '' }));
  const around = texts.map((text): Told => ({ id: FORM_TEXT, title: text }));
  const told = tokenFields.map((field): Told => ({ id: words[field], title: token[field] }));
  return {
    heading: FORM_SHEET,
    layout: 'list',
    silent: true,
    sealed: true,
    columns: keys,
    rows: [{ id: FORM_MARK }, ...told, ...rows.map((row): Told => row), ...around],
  };
}

/** What was sent: to whom, how many matters each, and by when they are wanted back. */
export function sentView(title: string, forms: readonly FormSent[], replyDue: Day): View {
  return {
    title: `发出填报表：${title}`,
    sections: [
      {
        key: words.forms,
        layout: 'list',
        titled: true,
        columns: [column('unit'), column('taskCount', { align: 'right' }), column('replyDue')],
        rows: forms.map(({ unit, rows }): Told => ({ unit, taskCount: rows.length, replyDue })),
      },
    ],
    notes: [
      `${forms.length} 个单位，${forms.reduce((sum, { rows }) => sum + rows.length, 0)} 项；${withWeekday(replyDue)} 前填好发回。`,
    ],
  };
}
