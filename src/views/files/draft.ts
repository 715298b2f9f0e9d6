import { words } from '../../vocabulary/words.ts';
import {
  column,
  columns,
  labelled,
  type Marked,
  type Section,
  type Told,
  type Value,
  type View,
} from '../view/view.ts';
import { type FieldReason, whyValue } from './why.ts';

/** Something that a document asks, with the units that it means in this ledger. */
export interface Asked {
  readonly clause: string;
  readonly line: number;
  readonly text: string;
  /** The same as a task is called. */
  readonly title: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Every unit of the register that each name stands for: 各部门 for all departments. */
  readonly assignees: readonly string[];
  /** date, working-days, period, phase or none. */
  readonly kind: string;
  readonly deadline?: string;
  readonly value?: string | number;
  /** Which part of the document names who is to do it. */
  readonly unitFrom?: string;
  /** The words of the document that tell by when. */
  readonly timeWords?: string;
  readonly hints: readonly string[];
  /** FieldReason each of its fields is as it is. */
  readonly origins: readonly FieldReason[];
  /** It does not say of whom it asks it: nothing is entered until somebody has said so. */
  readonly isOpen?: boolean;
}

export interface Source {
  readonly title?: string;
  readonly number?: string;
  readonly issued?: string;
  /** Whose name stands under it. */
  readonly issuer?: string;
  readonly addressees: readonly string[];
  /** Cells of tables of which no task was made; those of the past tell what has been done. */
  readonly left: readonly {
    readonly line: number;
    readonly column: string;
    readonly text: string;
    readonly isPast: boolean;
  }[];
}

/** What became of the times and units of a document. */
export interface Balance {
  readonly account: readonly {
    readonly line: number;
    readonly words: string;
    readonly sentence: string;
    readonly fate: 'read' | 'open' | 'idle' | 'unread';
  }[];
  readonly unused: readonly { readonly line: number; readonly unit: string; readonly sentence: string }[];
  /** Lines that were torn, and are read as one. */
  readonly repairs: readonly { readonly line: number; readonly to: number; readonly text: string }[];
  /** Numbers and running heads of pages, left out. */
  readonly dropped: readonly number[];
}

/** 拆解 of a document: who has to do what by when, and what of it is to be looked at. */
export function draftView(source: Source, asked: readonly Asked[], balance: Balance): View {
  const doubtful = asked.filter(({ hints }) => hints.length > 0).length;
  return {
    title: source.title === undefined ? '拆解' : `拆解：${source.title}`,
    facts: labelled({
      heading: source.title ?? null,
      number: source.number ?? null,
      issued: source.issued ?? null,
      signature: source.issuer ?? null,
      addressees: [...source.addressees],
      total: asked.length,
      checked: checkedOf(balance),
      idleTimes: placesOf(balance, 'idle'),
      ...(source.left.length > 0 && { leftCells: source.left.map(leftCell) }),
      repairedLines: balance.repairs.map(({ line, text }) => labelled({ line, text })),
      ...(balance.dropped.length > 0 && { droppedLines: [...balance.dropped] }),
    }),
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [
          column('accepted', { hidden: true }),
          column('clause'),
          column('line', { hidden: true }),
          column('title', { hidden: true }),
          column('wording', { grow: true }),
          column('unit'),
          column('unitFrom', { hidden: true }),
          column('support', { hidden: true }),
          column('assignees', { hidden: true }),
          column('due'),
          ...columns(['type', 'value', 'deadlineWording'], { hidden: true }),
          column('hints'),
          column('origins', { hidden: true }),
        ],
        rows: asked.map(askedRow),
        empty: '没有找到带时限的任务。',
      },
      ...unreadSection(balance),
      ...unusedSection(balance),
    ],
    notes: [
      `共 ${asked.length} 条，${doubtful} 条有提示，要对着原文看。`,
      balanceText(balance),
      ...repairText(balance),
      ...leftText(source),
      ...droppedText(balance),
      '存成文件：加 -o ../任务.yaml；改好登记：xiaoneng draft --accept ../任务.yaml。',
    ],
  };
}

type Fate = Balance['account'][number]['fate'];

function ofFate({ account }: Balance, wanted: Fate) {
  return account.filter(({ fate }) => fate === wanted);
}

/** {时间: 31, 读出: 26, 需定: 3, 没看懂: [{行, 文字}]}: the first is the sum of the others; what asks nothing is told beside it. */
function checkedOf(balance: Balance): Value {
  const [read, open, unread] = (['read', 'open', 'unread'] as const).map((fate) => ofFate(balance, fate).length);
  const [readSigns = 0, openSigns = 0] = [read, open];
  const signCount = readSigns + openSigns + (unread ?? 0);
  return labelled({ signCount, readSigns, openSigns, unreadSigns: placesOf(balance, 'unread') });
}

function placesOf(balance: Balance, fate: Fate): Value[] {
  return ofFate(balance, fate).map(({ line, words: told }) => labelled({ line, text: told }));
}

/** 原文有30处时间：读出26，需定3，没看懂1（第12行）；另有2处不算期限。 */
export function balanceText(balance: Balance): string {
  const [read, open, idle] = (['read', 'open', 'idle'] as const).map((fate) => ofFate(balance, fate).length);
  const unread = ofFate(balance, 'unread');
  const beside = idle === 0 ? '' : `；另有${idle}处不算期限`;
  const count = (read ?? 0) + (open ?? 0) + unread.length;
  if (count === 0) return idle === 0 ? '原文没有写时间。' : `原文没有写办理的时间${beside}。`;
  const lines = [...new Set(unread.map(({ line }) => line))];
  const where = lines.length === 0 ? '' : `（第${lines.join('、')}行）`;
  return `原文有${count}处时间：读出${read}，需定${open}，没看懂${unread.length}${where}${beside}。`;
}

/** How many torn lines are told; the others are in what programs read. */
const SHOWN = 5;

/** 页码、页眉、网页导航没有当作正文：第18、19行。 */
function droppedText({ dropped }: Balance): string[] {
  if (dropped.length === 0) return [];
  const shown = dropped.slice(0, 2 * SHOWN).join('、');
  return [`页码、页眉、网页导航没有当作正文：第${shown}${dropped.length > 2 * SHOWN ? '……' : ''}行。`];
}

function repairText({ repairs }: Balance): string[] {
  if (repairs.length === 0) return [];
  const shown = repairs.slice(0, SHOWN).map(({ line, to, text }) => `第${line}–${to}行“…${text}…”`);
  return [
    `有${repairs.length}处断开的行接成一段来读：${shown.join('、')}${repairs.length > SHOWN ? '……' : ''}，核对原文。`,
  ];
}

function leftCell({ line, column: title, text }: Source['left'][number]): Value {
  return labelled({ line, columns: title, text });
}

/** “进展情况”一栏写的是做到哪一步，没有当任务（第8、9行）。 */
function leftText({ left }: Source): string[] {
  const titles = [...new Set(left.map(({ column: title }) => title))];
  return titles.map((title) => {
    const cells = left.filter((cell) => cell.column === title);
    const lines = [...new Set(cells.map(({ line }) => line))];
    const where = `${lines.slice(0, SHOWN).join('、')}${lines.length > SHOWN ? '……' : ''}`;
    const why = cells[0]?.isPast ? '写的是做到哪一步，没有当任务' : '不是任务、单位和时限，没有用';
    return `表里“${title}”一栏${why}（第${where}行）。`;
  });
}

const EXCERPT = 36;

/** The words about a place, as far as a line of a list may have them. */
function excerpt(sentence: string, words: string): string {
  if (sentence.length <= EXCERPT) return sentence;
  const from = Math.max(0, sentence.indexOf(words) - EXCERPT / 3);
  const cut = sentence.slice(from, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${cut}${from + EXCERPT < sentence.length ? '…' : ''}`;
}

function unreadSection(balance: Balance): Section[] {
  const rows = ofFate(balance, 'unread').map(
    ({ line, words: timeWords, sentence }): Told => ({
      line,
      deadlineWording: { value: timeWords, text: timeWords, tone: 'warn' },
      wording: { value: sentence, text: excerpt(sentence, timeWords) },
    }),
  );
  return leftSection(
    words.unreadTimes,
    [...columns(['line', 'deadlineWording']), column('wording', { grow: true })],
    rows,
  );
}

function unusedSection({ unused }: Balance): Section[] {
  const rows = unused.map(
    ({ line, unit, sentence }): Told => ({
      line,
      unit: { value: unit, text: unit, tone: 'warn' },
      wording: { value: sentence, text: excerpt(sentence, unit) },
    }),
  );
  return leftSection(words.unusedUnits, [...columns(['line', 'unit']), column('wording', { grow: true })], rows);
}

function leftSection(heading: string, shown: Section['columns'], rows: readonly Told[]): Section[] {
  return rows.length === 0 ? [] : [{ key: heading, heading, layout: 'list', titled: true, columns: shown, rows }];
}

/** A record that was made of a duty. */
export interface Made {
  readonly id: string;
  /** 任务 or 报送要求. */
  readonly kind: string;
  readonly unit: string;
  readonly title: string;
  readonly due: string;
}

/** What was entered from a document. */
export function enteredView(name: string, made: readonly Made[], notes: readonly string[]): View {
  return {
    title: `拆解登记：${name}`,
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...columns(['category', 'id', 'unit', 'due']), column('title', { grow: true })],
        rows: made.map(({ id, kind, unit, title, due }) => ({ category: kind, id, unit, title, due })),
      },
    ],
    notes: [`共 ${made.length} 项。`, ...notes],
  };
}

function askedRow(asked: Asked): Told {
  const { clause, line, title, text, lead, support, assignees, kind, value, timeWords, hints, isOpen } = asked;
  return {
    accepted: kind === 'date' && isOpen !== true ? '是' : '否',
    clause,
    line,
    title,
    wording: text,
    unit: { value: [...lead], text: lead.join('、') },
    unitFrom: asked.unitFrom ?? null,
    support: { value: [...support], text: support.join('、') },
    assignees: { value: [...assignees], text: assignees.join('、') },
    due: dueCell(asked),
    type: kind,
    value: value ?? null,
    deadlineWording: timeWords ?? null,
    hints: { value: [...hints], text: hints.join('；'), ...(hints.length > 0 && { tone: 'warn' as const }) },
    origins: { value: whyValue(asked.origins), text: '' },
  };
}

function dueCell(asked: Asked): Marked {
  const told = { value: asked.deadline ?? null, text: dueWords(asked) };
  return asked.kind === 'none' ? { ...told, tone: 'warn' } : told;
}

/** By when, in words: 2022-03-15, 5个工作日, 每月5日前, 〔需定日期〕. */
export function dueWords({ kind, deadline, value }: Pick<Asked, 'kind' | 'deadline' | 'value'>): string {
  if (deadline !== undefined) return deadline;
  if (kind === 'working-days') return `${value}个工作日`;
  return kind === 'period' ? spoken(String(value)) : '〔需定日期〕';
}

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];
const SPANS: Readonly<Record<string, string>> = {
  P1D: '每日',
  P2W: '每两周',
  P2M: '每两个月',
  P1Y: '每年',
  P6M: '每半年',
  P3M: '每季度',
  P1M: '每月',
  P15D: '每半月',
  P1W: '每周',
  P2Y: '每两年',
  P3Y: '每三年',
};
const LASTING: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '日', H: '小时', TM: '分钟' };

/** R2020/P1Y@02-end → 2020年起每年2月底前; R/P1W@5 → 每周五前; P2M → 2个月内. */
function spoken(value: string): string {
  const [, from, span = '', place = ''] = /^R(\d*)\/(P\w+)(?:@([\w-]+))?$/.exec(value) ?? [];
  if (from === undefined) return lasting(value);
  const often = SPANS[span] ?? `每${lasting(span).replace(/内$/, '')}`;
  return `${from === '' ? '' : `${from}年起`}${often}${placed(span, place)}`;
}

function lasting(value: string): string {
  const [, time = '', count, unit = ''] = /^P(T?)(\d+)([YMWDH])$/.exec(value) ?? [];
  return count === undefined ? value : `${count}${LASTING[unit === 'M' ? `${time}M` : unit]}内`;
}

function placed(span: string, place: string): string {
  if (place === '') return '';
  if (span.endsWith('W')) return `${span === 'P1W' ? '' : '周'}${WEEKDAYS[Number(place)] ?? ''}前`;
  const [last, month] = place.split('-').toReversed();
  const isMonth = span.endsWith('Y') && month === undefined;
  const day = last === 'end' ? '底前' : `${Number(last)}${isMonth ? '月' : '日前'}`;
  return month === undefined ? day : `${Number(month)}月${day}`;
}
