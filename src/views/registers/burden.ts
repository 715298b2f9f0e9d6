import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { Load } from '../../rules/burden/burden.ts';
import type { Use } from '../../rules/burden/quotas.ts';
import { controlled } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { shareCell } from '../view/share.ts';
import {
  type Column,
  column,
  columns,
  labelled,
  type Marked,
  type Row,
  type Section,
  type Told,
  type View,
} from '../view/view.ts';

/** 控制数执行情况 of a year: used, against the quota, last year and the time gone. */
export function quotaView(year: string, uses: readonly Use[], asOf: Moment): View {
  const over = uses.filter(({ used, quota }) => used > quota.control).length;
  return {
    title: `控制数执行情况 ${year}年（截至 ${asOfText(asOf)}）`,
    facts: labelled({ year, total: uses.length }),
    sections: [
      {
        key: words.control,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['controlled', 'unit']),
          ...columns(['used', 'control', 'usedShare', 'yearShare', 'lastYear'], { align: 'right' }),
          column('verdict'),
        ],
        rows: uses.map(useRow),
        empty: '这一年还没有登记控制数。',
      },
    ],
    notes: uses.length === 0 ? [] : [`超控 ${over} 项。时间进度按自然日；四舍五入到 0.1%。`],
  };
}

function useRow({ quota, used, daysGone, daysInYear }: Use): Told {
  return {
    controlled: controlled.words[quota.controlled],
    unit: quota.unit ?? '全区',
    used,
    control: quota.control,
    usedShare: shareCell(used, quota.control),
    yearShare: shareCell(daysGone, daysInYear),
    lastYear: quota.lastYear ?? null,
    verdict: verdictOf({ quota, used, daysGone, daysInYear }),
  };
}

/** 只减不增: over the quota or over last year is bad; faster than the year goes is worth a look. */
function verdictOf({ quota, used, daysGone, daysInYear }: Use): Marked | string {
  if (used > quota.control) return { value: '超控', text: '〔超控〕', tone: 'bad' };
  if (quota.lastYear !== undefined && used > quota.lastYear)
    return { value: '多于上年', text: '〔多于上年〕', tone: 'bad' };
  const fast = used * daysInYear > quota.control * daysGone;
  return fast ? { value: '偏快', text: '〔偏快〕', tone: 'warn' } : '正常';
}

const SORTS = ['handedDown', 'urged', 'reportsAsked', 'inspectionsMade', 'meetingsCalled'] as const;

/** 负担: what each unit was made to do in a period, month by month and by sort. */
export function burdenView(period: Period, loads: readonly Load[], asOf: Moment): View {
  const units = [...new Set(loads.map(({ unit }) => unit))];
  const totals = units
    .map((unit) => ({ unit, own: loads.filter((load) => load.unit === unit) }))
    .toSorted((a, b) => b.own.length - a.own.length || (a.unit < b.unit ? -1 : 1));
  return {
    title: `基层负担 ${period.label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: loads.length, unitCount: units.length }),
    sections: [sortSection(totals), monthSection(totals)],
    notes:
      loads.length === 0
        ? []
        : [
            `合计 ${units.length} 个单位 ${loads.length} 件次：${SORTS.map((sort) => `${words[sort]} ${countOf(loads, sort)}`).join('、')}。`,
            '交办按收到日、催办按催办日、报送按应报日、督查和会议按当天计入月份；督查记在对象单位、会议记在参会单位名下。',
          ],
  };
}

type Totals = readonly { readonly unit: string; readonly own: readonly Load[] }[];

function countOf(loads: readonly Load[], sort: Load['sort']): number {
  return loads.filter((load) => load.sort === sort).length;
}

function sortSection(totals: Totals): Section {
  return {
    key: words.burden,
    layout: 'list',
    titled: true,
    columns: [column('unit'), ...columns(['total', ...SORTS], { align: 'right' })],
    rows: totals.map(
      ({ unit, own }): Told => ({
        unit,
        total: own.length,
        ...Object.fromEntries(SORTS.map((sort) => [sort, countOf(own, sort)])),
      }),
    ),
    empty: '这一期间没有。',
  };
}

function monthSection(totals: Totals): Section {
  const months = [...new Set(totals.flatMap(({ own }) => own.map(({ month }) => month)))].toSorted();
  const across = months.map((month): Column => ({ key: month, title: month, align: 'right' }));
  const rows = totals.map(
    ({ unit, own }): Row => ({
      unit,
      ...Object.fromEntries(months.map((month) => [month, own.filter((load) => load.month === month).length])),
    }),
  );
  return {
    key: words.month,
    heading: '逐月',
    layout: 'list',
    titled: true,
    columns: [column('unit'), ...across],
    rows,
  };
}
