import { formatMoment } from '../../calendar/moment.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { dueDay, dueText, dueWithWeekday, linkColumn, linkText, statusWord, verdictCell } from '../view/lateness.ts';
import { column, columns, type Section, type Told } from '../view/view.ts';

const details = columns(['link', 'dueDate', 'lateDays', 'calendar', 'basis'], { hidden: true });

/** Every link of a task that has a deadline: when it was due, when it was done, how it stands. */
export function obligationsSection(obligations: readonly Judged[]): Section {
  return {
    key: words.link,
    heading: '各环节期限',
    layout: 'list',
    titled: true,
    columns: [linkColumn, ...columns(['dueText', 'doneDate', 'verdict', 'unit']), ...details],
    rows: obligations.map(obligationRow),
    empty: '没有计时的环节。',
  };
}

const OPEN: readonly Judged['verdict'][] = ['open', 'soon', 'today', 'overdue', 'paused'];

/** What is still to be done, and by when. */
export function openSection(obligations: readonly Judged[]): Section {
  const rows = obligations
    .filter(({ verdict }) => OPEN.includes(verdict))
    .map((judged) => ({
      ...obligationRow(judged),
      dueText: { value: dueDay(judged), text: dueWithWeekday(judged) },
    }));
  return {
    key: words.due,
    heading: words.due,
    layout: 'list',
    columns: [linkColumn, ...columns(['dueText', 'verdict', 'unit']), column('doneDate', { hidden: true }), ...details],
    rows,
    empty: '没有待办的环节。',
  };
}

function obligationRow(judged: Judged): Told {
  const { done, lateDays, basis, unit } = judged;
  return {
    linkText: linkText(judged),
    dueText: dueText(judged),
    doneDate: done ? { value: done.day, text: formatMoment(done) } : null,
    verdict: verdictCell(judged),
    unit,
    link: links.words[judged.link],
    dueDate: dueDay(judged),
    lateDays,
    calendar: statusWord(judged),
    basis: [...basis],
  };
}
