import { type Day, parseDay } from '../../calendar/day.ts';
import { version } from '../../ledger/version.ts';
import { batchIn, filesPattern } from '../../views/columns/place.ts';
import { coreTables } from '../../views/columns/tables.ts';
import { labelled } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import type { Files } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { inFolder } from '../output/unit-files.ts';

/** What has been written of one ledger. */
export interface WrittenLedger {
  readonly name: string;
  /** Where the ledger lies. */
  readonly origin: string;
  readonly asOf: Day;
  /** Until when it is right if nothing more is recorded. */
  readonly lasting: Day;
  readonly program: string;
  readonly commit: string | undefined;
  readonly uncommitted: boolean;
  readonly rules: string;
  readonly holidays: string;
  readonly complete: boolean;
  readonly errors: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Which files of each table count: those that bear this in their names. */
  readonly files: Readonly<Record<string, string>>;
}

const INDEX_FILE = '目录.json';

export function indexIn(folder: string): string {
  return inFolder(folder, INDEX_FILE);
}

/** What has been written in a folder so far. Stops where that cannot be read, or is no list of this program. */
export function readIndex(files: Files, folder: string): WrittenLedger[] {
  const path = indexIn(folder);
  if (!files.exists(path)) return [];
  const read = files.read(path);
  const told = read.ok ? parsed(new TextDecoder().decode(read.bytes)) : undefined;
  return told ?? stop('columns-index-unreadable', { path });
}

export function putIndex(files: Files, folder: string, all: readonly WrittenLedger[]): void {
  const path = indexIn(folder);
  const done = files.write(path, indexText(all), 'anything');
  if (!done.ok) stop('output-unwritten', { path, why: done.trouble.message });
}

/** 目录.json: what is there, of what day, and whether all of it could be read. */
function indexText(all: readonly WrittenLedger[]): string {
  const sorted = all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const head = labelled({
    version: 1,
    program: version,
    asOf: sorted.map(({ asOf }) => asOf).toSorted()[0] ?? null,
    complete: sorted.every(({ complete }) => complete),
  });
  return `${JSON.stringify({ ...head, [words.ledgers]: sorted.map(entryOf) }, undefined, 1)}\n`;
}

function entryOf({ name, origin, asOf, lasting, complete, errors, rules, holidays, ...rest }: WrittenLedger): object {
  const { commit = null, uncommitted, program, rows, files } = rest;
  const about = {
    ledger: name,
    origin,
    asOf,
    lasting,
    complete,
    errorCount: errors,
    rulesSum: rules,
    holidaysSum: holidays,
  };
  const patterns = Object.entries(files).map(([table, batch]) => {
    const undivided = undividedTables.includes(table);
    return [table, filesPattern({ name: table, undivided }, name, batch)] as const;
  });
  const head = labelled({ ...about, commit, uncommitted, program });
  return { ...head, [words.tableRows]: rows, [words.tableFiles]: Object.fromEntries(patterns) };
}

const undividedTables = coreTables.filter(({ undivided }) => undivided).map(({ name }) => name);

function parsed(text: string): WrittenLedger[] | undefined {
  try {
    const all: unknown = JSON.parse(text)[words.ledgers];
    const written = Array.isArray(all) ? all.map(writtenIn) : [undefined];
    return written.every((one) => one !== undefined) ? (written as WrittenLedger[]) : undefined;
  } catch {
    return undefined;
  }
}

function writtenIn(entry: Readonly<Record<string, unknown>>): WrittenLedger | undefined {
  const textOf = (key: string) => (typeof entry[key] === 'string' ? (entry[key] as string) : '');
  const [asOf, lasting] = [parseDay(textOf(words.asOf)), parseDay(textOf(words.lasting))];
  const rows = entry[words.tableRows];
  const files = batchesIn(entry[words.tableFiles]);
  if (!asOf || !lasting || typeof rows !== 'object' || rows === null || !files) return undefined;
  return {
    name: textOf(words.ledger),
    origin: textOf(words.origin),
    asOf,
    lasting,
    program: textOf(words.program),
    commit: textOf(words.commit) || undefined,
    uncommitted: entry[words.uncommitted] !== false,
    rules: textOf(words.rulesSum),
    holidays: textOf(words.holidaysSum),
    complete: entry[words.complete] === true,
    errors: Number(entry[words.errorCount]),
    rows: rows as WrittenLedger['rows'],
    files,
  };
}

function batchesIn(patterns: unknown): WrittenLedger['files'] | undefined {
  if (typeof patterns !== 'object' || patterns === null) return undefined;
  const all = Object.entries(patterns).map(([table, pattern]) => [table, batchIn(String(pattern))] as const);
  return all.every(([, batch]) => batch !== undefined) ? Object.fromEntries(all as [string, string][]) : undefined;
}
