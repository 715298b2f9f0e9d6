import { type Day, parseDay } from '../../calendar/day.ts';
import { version } from '../../ledger/version.ts';
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
  readonly complete: boolean;
  readonly errors: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Its tables are being put in the place of others: what is there may be of both. */
  readonly underWay?: true;
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
    complete: sorted.every(({ complete, underWay }) => complete && !underWay),
  });
  return `${JSON.stringify({ ...head, [words.ledgers]: sorted.map(entryOf) }, undefined, 1)}\n`;
}

function entryOf({ name, origin, asOf, lasting, complete, errors, rules, ...rest }: WrittenLedger): object {
  const { commit = null, uncommitted, program, rows, underWay } = rest;
  const state = underWay ? { underWay: true } : {};
  const about = { ledger: name, origin, asOf, lasting, complete, errorCount: errors, rulesSum: rules };
  return { ...labelled({ ...about, commit, uncommitted, program, ...state }), [words.tableRows]: rows };
}

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
  if (!asOf || !lasting || typeof rows !== 'object' || rows === null) return undefined;
  return {
    name: textOf(words.ledger),
    origin: textOf(words.origin),
    asOf,
    lasting,
    program: textOf(words.program),
    commit: textOf(words.commit) || undefined,
    uncommitted: entry[words.uncommitted] !== false,
    rules: textOf(words.rulesSum),
    complete: entry[words.complete] === true,
    errors: Number(entry[words.errorCount]),
    rows: rows as WrittenLedger['rows'],
    ...(entry[words.underWay] === true && { underWay: true }),
  };
}
