import type { Arrangement } from '../calendar/calendar.ts';
import type { Moved } from '../rules/moved.ts';
import { link as links } from '../vocabulary/choices.ts';
import { dueText, linkText } from './lateness.ts';
import type { Row, View } from './view.ts';

/** What a newly imported year changes: how many days, and every deadline that moved. */
export function movedView({ year, document, url, off, work }: Arrangement, moved: readonly Moved[]): View {
  const shifted = moved.filter(({ before, after }) => before.due.day !== after.due.day);
  return {
    title: `${year}年放假安排：放假 ${off.length} 天，调休上班 ${work.length} 天（${document ?? url ?? ''}）`,
    facts: { 年份: year, 放假天数: off.length, 上班天数: work.length, 变动数: shifted.length },
    sections: [
      {
        key: '变动',
        heading: '变动的期限',
        layout: 'list',
        columns: [
          ...['编号', '环节说明', '原期限', '新期限', '单位'].map((key) => ({ key })),
          { key: '事项', grow: true },
          { key: '环节', hidden: true },
        ],
        rows: shifted.map(movedRow),
        empty: '没有期限因此变动。',
      },
    ],
    notes: [`变动 ${shifted.length} 个期限；另有 ${moved.length - shifted.length} 个日期不变，由暂定转为正式。`],
  };
}

function movedRow({ standing, before, after }: Moved): Row {
  return {
    编号: standing.task.id,
    环节说明: linkText(after),
    原期限: { value: before.due.day, text: dueText({ ...before, rough: before.provisional }) },
    新期限: { value: after.due.day, text: `→ ${dueText({ ...after, rough: after.provisional })}` },
    单位: after.unit,
    事项: standing.task.title,
    环节: links.words[after.link],
  };
}
