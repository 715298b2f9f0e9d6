import type { Placing } from '../../intake/sheet/header.ts';
import {
  bareTitle,
  type Told as ColumnTold,
  meaningNamed,
  meanings,
  meaningTitle,
  type Naming,
  UNUSED,
} from '../../intake/sheet/meanings.ts';
import type { Told } from '../../intake/sheet/tasks.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day } from '../../records/fields.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { closest } from '../../vocabulary/closest.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Importing } from './options.ts';

/** What the options and the office say of the columns and of what the table leaves out. */
export function toldBy(input: Importing, { ledger }: OpenLedger, session: Session): Told {
  const mapped = mappedBy(input);
  const received = dayTold('--received', input.options.received);
  const opening = dayTold('--opening', input.options.opening);
  const year = input.options.year;
  if (year !== undefined && !/^20\d\d$/.test(year)) return stop('year-option-wrong', { year });
  const source = input.options.source;
  const categories: readonly string[] = Object.values(sourceCategory.words);
  if (source !== undefined && !categories.includes(source))
    return stop('source-unknown', { source, categories: categories.join('、') });
  const saved = (ledger.office?.headers ?? []).flatMap(({ meaning, name }) =>
    name.map((one) => named(one, meaning)).filter((one) => one !== undefined),
  );
  return {
    directory: ledger.directory,
    naming: new Map([...saved, ...mapped.naming]),
    placing: mapped.placing,
    today: session.asOf.day,
    fillDown: input.options.fillDown === true,
    leadFromSheet: input.options.leadFromSheet === true,
    heard: (row, rows) => session.world.terminal.progress(`认表格 ${row}/${rows}`),
    ...(source !== undefined && { category: source }),
    ...(year !== undefined && { year: Number(year) }),
    ...(received !== undefined && { received }),
    ...(opening !== undefined && { opening }),
  };
}

function named(title: string, typed: string): readonly [string, ColumnTold] | undefined {
  const meaning = meaningNamed(typed);
  return meaning && [bareTitle(title), meaning];
}

function dayTold(option: string, typed: string | undefined) {
  if (typed === undefined) return undefined;
  const read = readTyped(day, typed);
  return 'value' in read ? read.value : stop(miswritten(option, read));
}

/** What --map tells: names of columns, and their letters. */
interface Mapped {
  readonly naming: Naming;
  readonly placing: Placing;
  /** As they were typed, for saving. */
  readonly titles: readonly (readonly [meaning: string, title: string])[];
}

/** --map 事项=问题表现 or --map 事项=C. */
export function mappedBy({ options }: Importing): Mapped {
  const naming = new Map<string, ColumnTold>();
  const placing = new Map<string, ColumnTold>();
  const titles: (readonly [string, string])[] = [];
  for (const typed of options.map ?? []) {
    const [, name = '', title = ''] = /^\s*([^=＝]+?)\s*[=＝]\s*(.+?)\s*$/.exec(typed) ?? [];
    const meaning = meaningNamed(name);
    if (title === '') return stop('map-wrong', { typed });
    if (!meaning) return unknownMeaning(name);
    if (/^[A-Za-z]{1,2}$/.test(title)) placing.set(title.toUpperCase(), meaning);
    else {
      naming.set(bareTitle(title), meaning);
      titles.push([meaningTitle(meaning), title]);
    }
  }
  return { naming, placing, titles };
}

function unknownMeaning(name: string): never {
  const all = [...meanings.map(meaningTitle), UNUSED];
  const near = closest(name, all);
  return stop('map-meaning-unknown', { name, near, all: all.join('、') });
}
