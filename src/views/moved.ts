import type { Arrangement } from '../calendar/calendar.ts';
import type { Moved } from '../rules/moved.ts';
import { link as links } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, linkText } from './lateness.ts';
import { column, columns, labelled, type Told, type View } from './view.ts';

/** What a newly imported year changes: how many days, and every deadline that moved. */
export function movedView({ year, document, url, off, work }: Arrangement, moved: readonly Moved[]): View {
  const shifted = moved.filter(({ before, after }) => before.due.day !== after.due.day);
  return {
    title: `${year}年放假安排：放假 ${off.length} 天，调休上班 ${work.length} 天（${document ?? url ?? ''}）`,
    facts: labelled({ year, offCount: off.length, workCount: work.length, movedCount: shifted.length }),
    sections: [
      {
        key: words.moved,
        heading: '变动的期限',
        layout: 'list',
        columns: [
          ...columns(['id', 'linkText', 'oldDue', 'newDue', 'unit']),
          column('title', { grow: true }),
          column('link', { hidden: true }),
        ],
        rows: shifted.map(movedRow),
        empty: '没有期限因此变动。',
      },
    ],
    notes: [`变动 ${shifted.length} 个期限；另有 ${moved.length - shifted.length} 个日期不变，由暂定转为正式。`],
  };
}

function movedRow({ standing, before, after }: Moved): Told {
  return {
    id: standing.task.id,
    linkText: linkText(after),
    oldDue: { value: before.due.day, text: dueText(before) },
    newDue: { value: after.due.day, text: `→ ${dueText(after)}` },
    unit: after.unit,
    title: standing.task.title,
    link: links.words[after.link],
  };
}
