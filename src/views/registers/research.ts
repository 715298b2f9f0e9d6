import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { Report } from '../../records/report.ts';
import type { Research } from '../../rules/reports/research.ts';
import { grade, selection } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

/** 调研情况: topics and reports of every unit, how they were graded and what was made of them. */
export function researchView(period: Period, list: readonly Research[], asOf: Moment): View {
  const bare = list.filter(({ topics }) => topics.length === 0);
  const lacking = list.filter(({ reports }) => reports.length === 0);
  const named = (some: readonly Research[]) =>
    some.length === 0 ? '' : `：${some.map(({ unit }) => unit).join('、')}`;
  return {
    title: `调研情况 ${period.label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ unitCount: list.length, reports: list.flatMap(({ reports }) => reports).length }),
    sections: [unitsSection(list), selectedSection(list)],
    notes:
      list.length === 0
        ? []
        : [`没有确定主题的 ${bare.length} 个${named(bare)}。`, `没有报告的 ${lacking.length} 个${named(lacking)}。`],
  };
}

function unitsSection(list: readonly Research[]): Section {
  const rows = list.map(
    ({ unit, topics, reports }): Told => ({
      unit,
      topics: topics.length,
      reports: reports.length,
      grade: reports.map(graded).join('、'),
      title: reports.map(({ title }) => title).join('；'),
    }),
  );
  return {
    key: words.unit,
    layout: 'list',
    titled: true,
    columns: [
      column('unit'),
      ...columns(['topics', 'reports'], { align: 'right' }),
      column('grade'),
      column('title', { grow: true }),
    ],
    rows,
    empty: '这一期间没有调研要求。',
  };
}

function graded({ grading }: Report): string {
  return grading ? grade.words[grading.grade] : '未评';
}

/** The list of the commended: everything that was selected, by what for. */
function selectedSection(list: readonly Research[]): Section {
  const chosen = list.flatMap(({ unit, reports }) =>
    reports.flatMap(({ id, title, selections = [] }) =>
      selections.map(({ selected, date }): Told => ({ selected: selection.words[selected], unit, title, date, id })),
    ),
  );
  return {
    key: words.selections,
    heading: '选用和表扬',
    layout: 'list',
    columns: [...columns(['selected', 'date', 'unit', 'id']), column('title', { grow: true })],
    rows: chosen.toSorted((a, b) => (String(a.selected) < String(b.selected) ? -1 : 1)),
    ...(list.length > 0 && { empty: '还没有。' }),
  };
}
