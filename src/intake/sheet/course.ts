import type { Day } from '../../calendar/day.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { action } from '../../vocabulary/choices.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { doneOnSaid } from './done.ts';
import { type Meaning, meaningTitle } from './meanings.ts';
import type { Row } from './rows.ts';

type Entry = Readonly<Record<string, string>>;

/** An entry of 办理经过 that columns tell together: on which day, and what is told of it. */
interface Telling {
  readonly on: Meaning;
  readonly action: keyof typeof action.words;
  readonly told: readonly (readonly [Meaning, Word])[];
  /** Without these the ledger does not take it. */
  readonly needs: readonly Word[];
}

const tellings: readonly Telling[] = [
  { on: 'signedOn', action: 'sign', told: [['signer', 'person']], needs: [] },
  {
    on: 'progressOn',
    action: 'progress',
    told: [
      ['progress', 'content'],
      ['completion', 'completion'],
    ],
    needs: ['content'],
  },
  { on: 'completedOn', action: 'complete', told: [['outcomeText', 'content']], needs: ['content'] },
  { on: 'fedBackOn', action: 'feedback', told: [['outcomeText', 'content']], needs: ['content'] },
  { on: 'clearedOn', action: 'clear', told: [['clearedBy', 'person']], needs: ['person'] },
];

/** What is entered of a feedback of which a sheet tells the day alone. */
export const FEEDBACK_UNSAID = '表里只有反馈日期，没有写反馈内容';

/** What the columns tell of the course of a task: entries, and what lacks something and can only be a remark. */
export interface HistoryTold {
  readonly entries: Plain[];
  /** The columns of days that no entry could be made of. */
  readonly lacking: readonly Meaning[];
  readonly remarks: readonly string[];
}

/** What stands beside the days, and is a remark where no entry takes it up. */
const BESIDE = [
  'signer',
  'progress',
  'completion',
  'state',
  'isDone',
  'outcomeText',
  'clearedBy',
  'extensionReason',
] as const;

/** `dayOf` reads a cell that holds a day; undefined where it holds none. */
export function historyTold(row: Row, dayOf: (meaning: Meaning) => Day | undefined, isOpening: boolean): HistoryTold {
  const entries: Entry[] = [];
  const remarks: string[] = [];
  const lacking: Meaning[] = [];
  const used = new Set<Meaning>(isGranted(row, dayOf) ? ['extensionReason'] : []);
  for (const telling of tellings) {
    const day = dayOf(telling.on);
    if (day === undefined) {
      remarks.push(...untold(telling.on, row));
      continue;
    }
    const told = isOpening || telling.on === 'fedBackOn' ? orItsOwnWords(telling, row) : toldIn(telling, row);
    if (hasItsObject(telling, day, entries) && telling.needs.every((need) => told.texts[need] !== undefined)) {
      entries.push({ [words.date]: day, [words.action]: action.words[telling.action], ...inChinese(told.texts) });
      for (const meaning of told.from) used.add(meaning);
    } else {
      lacking.push(telling.on);
      remarks.push(`${meaningTitle(telling.on)}：${day}`);
    }
  }
  if (dayOf('sourceDate') === undefined) remarks.push(...untold('sourceDate', row));
  const left = BESIDE.filter((meaning) => row.text(meaning) !== '' && !used.has(meaning));
  return {
    entries: entries.toSorted((a, b) => ((a[words.date] ?? '') < (b[words.date] ?? '') ? -1 : 1)),
    lacking,
    remarks: [...remarks, ...left.map((meaning) => `${meaningTitle(meaning)}：${row.text(meaning)}`)],
  };
}

/** An extension of which the day is told takes its reason up. */
function isGranted(row: Row, dayOf: (meaning: Meaning) => Day | undefined): boolean {
  return row.text('extendedTo') !== '' && dayOf('extendedOn') !== undefined;
}

/** 反馈 is of a completion that has been entered; without one it is a remark. */
function hasItsObject({ on }: Telling, day: Day, entries: readonly Entry[]): boolean {
  const done = entries.find((entry) => entry[words.action] === action.words.complete)?.[words.date];
  return on !== 'fedBackOn' || (done !== undefined && done <= day);
}

/** Words in a column of days that name no single one. */
function untold(meaning: Meaning, row: Row): string[] {
  const text = row.text(meaning);
  return /^[-—–/\\无]*$/.test(text) ? [] : [`${meaningTitle(meaning)}：${text}`];
}

/** The texts of an entry, and the columns they are from; how it was completed may stand under its progress. */
function toldIn({ on, told }: Telling, row: Row) {
  const from = told.map(([meaning, word]): readonly [Meaning, Word] => {
    if (on !== 'completedOn' || row.text(meaning) !== '') return [meaning, word];
    return [row.text('progress') === '' ? (doneOnSaid(row)?.meaning ?? 'progress') : 'progress', word];
  });
  const filled = from
    .map(
      ([meaning, word]) =>
        [meaning, word, meaning === 'completion' ? percentIn(row.text(meaning)) : row.text(meaning)] as const,
    )
    .filter(([, , text]) => text !== '');
  const texts: Partial<Record<Word, string>> = Object.fromEntries(filled.map(([, word, text]) => [word, text]));
  return { texts, from: filled.map(([meaning]) => meaning) };
}

/**
 * Where nobody wrote how a task of before was completed, what the sheet says of it stands for that: 办结日期：2026-03-25;
 * where nobody wrote what was fed back, that is said.
 */
function orItsOwnWords(telling: Telling, row: Row): ReturnType<typeof toldIn> {
  const told = toldIn(telling, row);
  const { on } = telling;
  if ((on !== 'completedOn' && on !== 'fedBackOn') || told.texts.content !== undefined) return told;
  const content = on === 'fedBackOn' ? FEEDBACK_UNSAID : `${meaningTitle(on)}：${row.text(on)}`;
  return { ...told, texts: { ...told.texts, content } };
}

/** 60%, 60 or 0.6; '' where nobody can tell which of them 1 is. */
export function percentIn(cell: string): string {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  const [, digits = '', sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const number = Number(digits);
  if (digits === '' || (sign === '' && number === 1)) return '';
  return `${Math.round(sign === '' && number < 1 ? number * 100 : number)}%`;
}

function inChinese(told: Partial<Record<Word, string>>): Entry {
  return Object.fromEntries(Object.entries(told).map(([word, text]) => [words[word as Word], text]));
}
