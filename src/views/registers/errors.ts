import type { Moment } from '../../calendar/moment.ts';
import type { Bulletin } from '../../records/bulletin.ts';
import type { Terms } from '../../records/terms.ts';
import type { UnitErrors, UnitRate } from '../../rules/errors/errors.ts';
import { errorCategory, unplaced as unplacedWords } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { officialDay, share, shareCell, shareOf } from '../view/share.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

/** What a bulletin is made from. */
export interface BulletinReport {
  readonly month: string;
  readonly units: readonly UnitErrors[];
  /** The errors of the month before. */
  readonly before: number;
  /** Whether the papers of the month were counted at all. */
  readonly counted: boolean;
  /** Whether they are counted by now. */
  readonly countedLater: boolean;
  readonly issued: Bulletin | undefined;
  readonly asOf: Moment;
}

const NOTE = '错情率＝有错情的来文÷来文，四舍五入到 0.1%。';

/** 公文错情通报 of a month: also when there is nothing to tell. */
export function bulletinView({ month, units, before, counted, countedLater, issued, asOf }: BulletinReport): View {
  const errors = units.flatMap((unit) => unit.errors);
  const received = units.reduce((sum, unit) => sum + (unit.received ?? 0), 0);
  const open = errors.filter(({ returned, resubmitted }) => returned && !resubmitted).length;
  const name = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  const rate = counted ? `错情率${shareOf(errors.length, received)}` : uncounted(countedLater);
  return {
    title: `${name}公文错情通报${issued ? `（${issued.issueNumber}）` : '（未印发）'}`,
    facts: labelled({
      month,
      receivedCount: counted ? received : null,
      faultyCount: errors.length,
      faultRate: counted ? share(errors.length, received) : null,
      lastFaulty: before,
      issueNumber: issued?.issueNumber ?? null,
    }),
    sections: bulletinTables(units),
    notes: [
      `${name}收到来文${received}件，错情${errors.length}件，${rate}；上月错情${before}件。`,
      errors.length === 0
        ? '本月零错情，照常通报。'
        : open === 0
          ? '退回的都已重报。'
          : `退回后还没有重报的${open}件。`,
      `截至${officialDay(asOf.day)}。${NOTE}`,
    ],
  };
}

/** Each unit that erred, how often each error was made, and each error. */
export function bulletinTables(units: readonly UnitErrors[]): Section[] {
  return [unitSection(units), categorySection(units), listSection(units)];
}

/** A count that is dated after the month is not known at its end. */
function uncounted(later: boolean): string {
  if (!later) return '还没有登记来文数，算不出错情率';
  return '到月底没有来文数，算不出错情率（月底以后才登记的不算；统计的是到月底的数，就把来文统计的“日期”改成月底）';
}

function unitSection(units: readonly UnitErrors[]): Section {
  return {
    key: words.unit,
    heading: '各单位',
    layout: 'list',
    titled: true,
    columns: [column('unit'), ...columns(['receivedCount', 'faultyCount', 'faultRate'], { align: 'right' })],
    rows: units.filter(({ errors }) => errors.length > 0).map(unitRow),
    empty: '没有单位出错。',
  };
}

function unitRow({ unit, received, errors }: UnitErrors): Told {
  return {
    unit,
    receivedCount: received ?? null,
    faultyCount: errors.length,
    faultRate: received === undefined ? '缺来文数' : shareCell(errors.length, received),
  };
}

function categorySection(units: readonly UnitErrors[]): Section {
  const errors = units.flatMap((unit) => unit.errors);
  const rows = errorCategory.keys
    .map(
      (key): Told => ({
        category: errorCategory.words[key],
        faultyCount: errors.filter(({ category }) => category === key).length,
      }),
    )
    .filter(({ faultyCount }) => faultyCount !== 0);
  return {
    key: words.category,
    ...(rows.length > 0 && { heading: '按类别' }),
    layout: 'list',
    columns: [column('category'), column('faultyCount', { align: 'right' })],
    rows,
  };
}

function listSection(units: readonly UnitErrors[]): Section {
  const rows = units.flatMap(({ unit, errors }) =>
    errors.map(
      ({ id, number, title, category, description, returned, resubmitted }): Told => ({
        id,
        unit,
        category: errorCategory.words[category],
        returned: returned ? { value: returned.date, text: `${returned.date} 退回` } : '',
        resubmitted: resubmitted ? { value: resubmitted.date, text: `${resubmitted.date} 重报` } : '',
        title: number === undefined ? `${title}：${description}` : `${number} ${title}：${description}`,
      }),
    ),
  );
  return {
    key: words.description,
    ...(rows.length > 0 && { heading: '逐件' }),
    layout: 'list',
    columns: [...columns(['unit', 'category', 'returned', 'resubmitted', 'id']), column('title', { grow: true })],
    rows,
  };
}

/** 错情率 of some months; of the units that are ranked those without a fault are named 零差错. */
export function rateView(
  label: string,
  units: readonly UnitRate[],
  { asOf, rules }: Pick<Terms, 'asOf' | 'rules'>,
): View {
  const errors = units.reduce((sum, unit) => sum + unit.errors.length, 0);
  const received = units.reduce((sum, unit) => sum + (unit.received ?? 0), 0);
  const clean = units.filter(({ errors: own, unplaced }) => own.length === 0 && unplaced === undefined);
  return {
    title: `公文错情率 ${label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ receivedCount: received, faultyCount: errors, faultRate: share(errors, received) }),
    sections: [
      {
        key: words.unit,
        layout: 'list',
        titled: true,
        columns: [
          column('unit'),
          ...columns(['receivedCount', 'faultyCount', 'faultRate'], { align: 'right' }),
          column('note'),
        ],
        rows: units.map(rateRow),
        empty: '这一期间没有来文统计。',
      },
    ],
    notes: [
      `合计来文 ${received} 件，错情 ${errors} 件，错情率 ${shareOf(errors, received)}。`,
      `零差错单位 ${clean.length} 个${clean.length === 0 ? '' : `：${clean.map(({ unit }) => unit).join('、')}`}。`,
      `${NOTE}错情率高的在前；来文不足 ${rules.get('rankedFrom', asOf.day).value} 件的、不是考核对象的和已经撤销的不参与排名，列在后面。`,
    ],
  };
}

function rateRow(rate: UnitRate): Told {
  const { received, unplaced } = rate;
  return { ...unitRow(rate), note: unplaced && received !== undefined ? unplacedWords.words[unplaced] : '' };
}
