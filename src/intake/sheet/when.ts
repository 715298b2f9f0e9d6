import { addDays, type Day, yearOf } from '../../calendar/day.ts';
import { type Whole, wholeOf } from '../../calendar/when/whole.ts';
import { LONG_TERM } from '../../records/task/schema.ts';
import { suspensionClock } from '../../vocabulary/choices.ts';
import { remembered } from '../../vocabulary/remembered.ts';
import type { TimeKind } from '../draft/times.ts';
import { type CellValue, cellTrouble } from './sheet.ts';

/** By when, as a cell says it. */
export interface When {
  readonly kind: TimeKind;
  readonly day?: Day;
  /** As the ledger writes a deadline: a day, 10个工作日, 2个月, 长期. */
  readonly limit?: string;
  /** A single day is written, and not a month, a span or several. */
  readonly exact?: boolean;
  /** The year of the day is not written in the cell. */
  readonly yearless?: boolean;
  /** The words of the cell. */
  readonly value: string;
  readonly hints: readonly string[];
  /** Why it could not be read. */
  readonly trouble?: string;
}

/** What a table tells of all its times. */
export interface TableTimes {
  /** The year that is meant where none is written. */
  readonly year?: number;
  /** The day from which 月底 and 下周五 count. */
  readonly day?: Day;
  /** Numbers that stand for days count from 1904. */
  readonly since1904?: boolean;
}

type Read = Omit<When, 'value'>;

/**
 * Reads a cell that says by when: what the grammar of days reads, a serial number of Excel, a limit, or words.
 * What is not certain makes the whole cell a question.
 */
export function whenOf(cell: CellValue, { year, day, since1904 }: TableTimes): When {
  return whenAsked(JSON.stringify([cell, year ?? null, day ?? null, since1904 === true]));
}

const whenAsked = remembered((asked): When => {
  const [cell, year, day, since1904] = JSON.parse(asked) as [CellValue, number | null, Day | null, boolean];
  const setting = { ...(year !== null && { year }), ...(day !== null && { day }), since1904 };
  const value = String(cell);
  return { value, ...(typeof cell === 'number' ? ofDigits(value, setting) : ofText(value, setting)) };
});

function ofText(value: string, setting: TableTimes): Read {
  const broken = cellTrouble(value);
  if (broken !== undefined) return asked(broken);
  if (/^\s*(?:["〃″]+|同上.*)\s*$/.test(value)) return asked(`写的是“${value.trim()}”，要写出日期`);
  if (value.trim() === STOPPED) return { kind: 'none', hints: [`“${STOPPED}”：中止着，没有期限`] };
  const [sign = ''] = /^\s*[+'’‘]+(?=[\d０-９])/.exec(value) ?? [];
  const bare = value.slice(sign.length).trim().replace(WRAPPED, '');
  const read = /^[\d０-９]+(?:[.．][\d０-９]+)?$/.test(bare)
    ? ofDigits(bare.normalize('NFKC'), setting)
    : ofWhole(bare, setting);
  return sign === '' ? read : { ...read, hints: [...read.hints, `前面多了“${sign.trim()}”`] };
}

/** A narrow cell breaks its line within a day: 2022年 over 12月20日. */
const WRAPPED = /(?<=[年月])\s*\n\s*(?=\d)/g;

/** What the ledger itself writes where nothing is due until 恢复. */
export const STOPPED = suspensionClock.words.stopped;

function asked(trouble: string): Read {
  return { kind: 'none', hints: [], trouble };
}

/** 44635, 20220315, 3.15, 2022.3: a number that Excel keeps has lost the zero at its end, 3.10 became 3.1. */
function ofDigits(text: string, setting: TableTimes): Read {
  if (/^\d{1,2}\.[123]$|^\d{4}\.1$/.test(text))
    return asked(`“${text}”分不清 ${text} 和 ${text}0（表格会把 ${text}0 存成 ${text}）`);
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return ofWhole(text, setting);
  const day = daySerial(Number(text), setting.since1904 === true);
  return day
    ? { kind: 'date', day, limit: day, exact: true, hints: [`${text} 是表格里日期的序号，就是 ${day}`] }
    : asked(`数字 ${text} 看不出是哪一天`);
}

/** Days from 30 December 1899 or 1 January 1904 (ECMA-376 §18.17.4.1); undefined where that is no year of a ledger. */
function daySerial(serial: number, since1904: boolean): Day | undefined {
  const day = addDays((since1904 ? '1904-01-01' : '1899-12-30') as Day, Math.floor(serial));
  return yearOf(day) >= 2000 && yearOf(day) <= 2099 ? day : undefined;
}

const KINDS: Readonly<Record<Whole['what'], TimeKind>> = {
  day: 'date',
  lapse: 'period',
  recurring: 'period',
  word: 'none',
  nothing: 'none',
};

function ofWhole(value: string, { year, day: from }: TableTimes): Read {
  const read = wholeOf(value, { ...(year !== undefined && { year }), ...(from !== undefined && { day: from }) });
  const { what, day, limit, exact, assumed, word, hints, trouble } = read;
  if (trouble !== undefined) return asked(day === undefined ? trouble : `${trouble}；是这一天就写成 ${day}`);
  if (word !== undefined) return ofWord(value, word);
  const kind = what === 'lapse' && limit?.endsWith('工作日') ? 'working-days' : KINDS[what];
  return {
    kind,
    hints,
    ...(day !== undefined && { day }),
    ...(limit !== undefined && { limit }),
    ...(exact && { exact }),
    ...(assumed !== undefined && { yearless: true }),
  };
}

/** 立行立改, 长期坚持: words without a day. */
function ofWord(value: string, word: NonNullable<Whole['word']>): Read {
  if (word === 'for good') return { kind: 'none', limit: LONG_TERM, hints: [`“${value}”登记为长期，要定定期报告`] };
  const after = word === 'at once and for good' ? '；办结后还要长期坚持' : '';
  return { kind: 'none', hints: [`“${value}”没有日期，时限按难易程度计${after}`] };
}
