import type { Arrangement } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { isWholeYear } from '../calendar/invariants.ts';
import type { Holiday } from '../records/holiday/schema.ts';
import type { Moved } from '../rules/moved.ts';
import { link as links } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, linkText } from './lateness.ts';
import { column, columns, labelled, pairs, type Told, type View } from './view.ts';

/** What a newly imported notice changes: how many days, and every deadline that moved. */
export function movedView(
  notice: Arrangement,
  moved: readonly Moved[],
  { file, today }: { readonly file: string; readonly today: Day },
): View {
  const { year, document, url, issued, off, work } = notice;
  const whole = isWholeYear(notice);
  const shifted = moved.filter(({ before, after }) => before.due.day !== after.due.day);
  const what = whole ? `${year}年放假安排` : `调整${year}年放假安排`;
  const confirming = `没有与原件核对以前，这些日子都标“未核对”；核对以后运行 xiaoneng calendar confirm ${nameOf(file)} --seen 在哪里看到的原件`;
  return {
    title: `${what}：放假 ${off.length} 天，${whole ? '调休上班' : '上班'} ${work.length} 天（${document ?? url ?? ''}）`,
    facts: labelled({
      year,
      ...(issued && { issued }),
      offCount: off.length,
      workCount: work.length,
      movedCount: shifted.length,
    }),
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
    notes: [
      whole
        ? `变动 ${shifted.length} 个期限；另有 ${moved.length - shifted.length} 个日期不变，不再是暂定。`
        : `变动 ${shifted.length} 个期限。`,
      ...(issued && issued > today ? [`通知印发于 ${issued}，在今天（${today}）之后，到那天才算数。`] : []),
      confirming,
    ],
  };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
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

/** That a notice has been compared with its original. */
export function confirmedView(notice: Holiday, { date, person, seen }: NonNullable<Holiday['checked']>): View {
  const { name, number, year } = notice;
  return {
    title: `核对  ${name}${number === undefined ? '' : `（${number}）`}`,
    facts: labelled({ year, date, person, seen }),
    sections: [pairs({ date, person, seen })],
    notes: [`这个通知定的日子不再标“未核对”。`],
  };
}
