import type { Period } from '../../calendar/period.ts';
import { type Standing, sharesOf } from '../../rules/lateness/standing.ts';
import { wasThere } from '../../rules/summary/counted.ts';
import { isOverdue, isUnfinished } from '../../rules/summary/figures.ts';
import type { CountedLink } from '../../rules/summary/punctuality.ts';
import { type Summary, stageOf } from '../../rules/summary/summary.ts';
import { link as links, stage as stages } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type ListNames, tasksSection } from '../tasks/list.ts';
import { historyRows } from '../tasks/show.ts';
import { each, madeRows } from '../view/rows.ts';
import { column, columns, type Row, type Section, type Told, textOf } from '../view/view.ts';

const yes = (told: boolean) => (told ? '是' : '否');

/** Said in place of what only a page's script can show. */
const within = (what: string, command: string) =>
  `${what}要运行网页里的脚本才看得到；不能运行的，用 ${command}，或另存成别的格式。`;

/** What a task list of the board is made with. */
export interface TaskLists extends ListNames {
  readonly standings: readonly Standing[];
  readonly period: Period;
  readonly leaderOf: (share: Standing) => string | undefined;
}

/** Every task, the newest first, with what figures choose them by: each as the figure counts it. */
export function taskSection({ standings, period, leaderOf, ...names }: TaskLists): Section {
  const newest = standings.toSorted((a, b) => (a.received < b.received ? 1 : -1));
  const section = tasksSection(newest, names, (standing) => {
    const unfinished = isUnfinished(standing);
    const open = sharesOf(standing).filter(isUnfinished);
    const late = open.filter(isOverdue);
    const units = (shares: readonly Standing[]) => named(shares.map(({ matter }) => names.fullName(matter.lead)));
    const leaders = (shares: readonly Standing[]) => named(shares.map(leaderOf));
    const there = wasThere(standing, period) ? stageOf(standing) : undefined;
    return {
      unfinished: yes(unfinished),
      lateNow: yes(unfinished && isOverdue(standing)),
      openOf: units(open),
      lateOf: units(late),
      openUnder: leaders(open),
      lateUnder: leaders(late),
      stage: there === undefined ? '' : stages.words[there],
      matrixLate: there === undefined ? '' : yes(isOverdue(standing)),
      openInstructions: yes(standing.outstanding.some(({ link }) => link === 'instruction')),
    };
  });
  const chosenBy = [
    'unfinished',
    'lateNow',
    'openOf',
    'lateOf',
    'openUnder',
    'lateUnder',
    'stage',
    'matrixLate',
    'openInstructions',
  ] as const;
  return {
    ...section,
    heading: '全部任务',
    bulk: within('全部任务', 'xiaoneng list'),
    columns: [...section.columns, ...columns(chosenBy, { hidden: true })],
  };
}

function named(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter((name) => name !== undefined))].join('、');
}

/** What the figures of links of a year are of, one by one. */
export function countedLinksSection({ due, period }: Summary, fullName: (unit: string) => string): Section {
  return {
    ...linkList(words.countedLinks, `${words.countedLinks}（${period.label}的各个件次）`),
    columns: [...columns(['unit', 'link', 'overdue', 'dueText', 'id']), column('leaderInCharge')],
    rows: madeRows(due, (one) => ({ ...linkRow(one, fullName(one.unit)), leaderInCharge: one.leader ?? '' })),
  };
}

/** The same of each month, as it was known at its end. */
export function monthlyLinksSection(
  months: readonly { readonly label: string; readonly figures: { readonly links: readonly CountedLink[] } }[],
  fullName: (unit: string) => string,
): Section {
  return {
    ...linkList(words.monthlyLinks, `${words.monthlyLinks}（按各月末已知的事实）`),
    columns: columns(['month', 'unit', 'link', 'overdue', 'dueText', 'id']),
    rows: madeRows(months, ({ label, figures }) =>
      figures.links.map((one): Told => ({ month: label, ...linkRow(one, fullName(one.unit)) })),
    ),
  };
}

function linkList(key: string, heading: string): Omit<Section, 'columns' | 'rows'> {
  return {
    key,
    heading,
    layout: 'list',
    titled: true,
    detail: true,
    bulk: within(key, 'xiaoneng summary'),
    empty: '还没有到期的环节。',
  };
}

function linkRow({ id, link, due, onTime }: CountedLink, unit: string): Told {
  return { unit, link: links.words[link], overdue: yes(!onTime), dueText: due, id };
}

/** What happened in each task, to be opened one by one. */
export function historySection(standings: readonly Standing[]): Section {
  return {
    key: words.history,
    heading: words.history,
    layout: 'list',
    detail: true,
    columns: [column('id'), ...columns(['date', 'action']), column('content', { grow: true })],
    rows: madeRows(
      each(standings, (one) => one),
      (standing) => {
        const { id, task } = standing;
        const rows = historyRows(standing);
        const told = rows.length > 0 ? rows : [{ date: '', action: '', content: '还没有办理经过。' }];
        return told.map(({ date, action, content }): Told => ({ id, title: task.title, date, action, content }));
      },
    ),
    group: {
      key: 'id',
      title: (id: string, rows: readonly Row[]) => `${id}　${textOf(rows[0]?.['title'])}`,
      names: standings.map(({ id }) => id),
    },
  };
}
