import { usualNames } from '../../intake/sheet/meanings.ts';
import type { Numbered } from '../../records/kind.ts';
import { words } from '../../vocabulary/words.ts';
import { chineseNames, flagIn } from '../contract/option-names.ts';
import { nameOf, type OptionSpec } from '../contract/spec.ts';
import type { FieldColumns, Typed, Work } from './work.ts';

/** Beside what names a record: whose it is. */
export const UNIT_TITLES: readonly string[] = [words.lead, words.unit];

/** What the columns of a table may be for a command. */
export interface Columns {
  /** By what a record may be named. */
  readonly keys: readonly string[];
  /** The options that a column may tell, by the word of the ledger. */
  readonly options: ReadonlyMap<string, OptionSpec>;
  /** The word of the ledger that each title of a column means. */
  readonly titles: ReadonlyMap<string, string>;
  /** What the titles of offices mean where no other column does. */
  readonly others: ReadonlyMap<string, string>;
  /** Whether nobody read a column that seems to tell the day, the person or the share of what is written. */
  isDoubtful(title: string): boolean;
}

/** The columns that a command reads: what names a record, whose it is, and its options as files, lists and people call them. */
export function columnsRead<R extends Numbered, I extends Typed>(work: Work<R, I>): Columns {
  if (work.fields) return columnsOfFields(work, work.fields());
  const taking = work.own.filter(({ flags }) => flags.includes('<'));
  const options = new Map(taking.map((option) => [wordOf(option, taking), option] as const));
  const keys = [words.id, ...work.known.keys()].filter((key) => !options.has(key));
  const doings = [work.told, ...(work.doings ?? [])];
  const spoken = [...chineseNames(taking)].flatMap(([name, flag]) => {
    const option = taking.find((one) => flagIn(one) === flag);
    return option ? [[name, wordOf(option, taking)] as const] : [];
  });
  const usual = [...options].flatMap(([word, option]) => usualTitles(word, option, doings));
  const plain = [...keys, ...UNIT_TITLES, ...options.keys()].map((word) => [word, word] as const);
  const titles = new Map([...usual, ...spoken, ...plain]);
  return { keys, options, titles, others: ofOffices(keys), isDoubtful: doubtOf(options, doings) };
}

/** The fields of a record, and what else names it where its number stands nowhere. */
function columnsOfFields<R extends Numbered, I extends Typed>(
  { known }: Work<R, I>,
  { titles }: FieldColumns<R>,
): Columns {
  const keys = [words.id, ...known.keys()];
  const plain = [...keys, ...UNIT_TITLES].map((word) => [word, word] as const);
  const all = new Map([...plain, ...titles]);
  return { keys, options: new Map(), titles: all, others: ofOffices(keys), isDoubtful: () => false };
}

/** 责任单位, 工作任务, 任务编号: what names a record and whose it is, as `import` knows it from the sheets of offices. */
function ofOffices(keys: readonly string[]): ReadonlyMap<string, string> {
  const named = [...keys, words.lead];
  return new Map(usualNames(['id', 'docket', 'title', 'lead']).filter(([, word]) => named.includes(word)));
}

/** The key of an option in files, else its own Chinese name. */
function wordOf(option: OptionSpec, all: readonly OptionSpec[]): string {
  const named = [...chineseNames(all)].filter(([, flag]) => flag === flagIn(option)).map(([name]) => name);
  return option.key ?? named.at(-1) ?? nameOf(option);
}

/** 签批日期, 签批时间, 签批人, 催办内容: the doing in front of what is told of it. */
function usualTitles(word: string, option: OptionSpec, doings: readonly string[]): (readonly [string, string])[] {
  const tails = word === words.date ? [...DAYS] : word === words.person ? [words.person, ...PEOPLE] : [word];
  const alone = word === words.date ? DAYS : isShare(option) ? SHARES : [];
  return [...doings.flatMap((doing) => tails.map((tail) => `${doing}${tail}`)), ...alone].map((title) => [title, word]);
}

const DAYS: readonly string[] = [words.date, '时间'];
const PEOPLE: readonly string[] = ['人'];
const SHARES: readonly string[] = ['百分比', '进度', '完成比例', '完成进度'];

function isShare({ spoken }: OptionSpec): boolean {
  return spoken === 'share';
}

function doubtOf(options: ReadonlyMap<string, OptionSpec>, doings: readonly string[]): Columns['isDoubtful'] {
  const hasShare = [...options.values()].some(isShare);
  return (title) =>
    (/(?:日期|时间|日|人|人员|领导|姓名)$/.test(title) && doings.some((doing) => title.includes(doing))) ||
    /^(?:姓名|人|日子|哪天)$/.test(title) ||
    (hasShare && /完成率|进度|比例|百分/.test(title));
}
