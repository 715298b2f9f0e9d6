import { type Meaning, meaningNamed, meanings, meaningTitle, UNUSED } from '../../intake/sheet/meanings.ts';
import { readWorkbook } from '../../intake/sheet/workbook.ts';
import { renderCsv } from '../../render/csv.ts';
import { inChunks } from '../../render/pieces.ts';
import { madeRows } from '../../views/view/rows.ts';
import { words } from '../../vocabulary/words.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';

/** The rows of a sheet as they were imported last, by the numbers of the tasks that they told. */
export interface LastSheet {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rows: LastRows;
}

export type LastRows = ReadonlyMap<string, ReadonlyMap<Meaning, string>>;

/** Where sheets are kept as they were imported last: a csv each, by the first number in it. */
const FOLDER = 'imports/';
/** It tells readers which sign separates, however many others stand in the cells. */
const HEAD = 'sep=,\n';

/** The sheets that the ledger keeps; one that nobody can read any more is none. */
export async function lastSheets({ world, folder }: OpenLedger): Promise<LastSheet[]> {
  const { entries } = world.files.walk(folder);
  const found: LastSheet[] = [];
  for (const { path, kind } of entries) {
    if (kind !== 'file' || !path.startsWith(FOLDER) || !path.endsWith('.csv')) continue;
    const read = world.files.read(`${folder}/${path}`);
    const rows = read.ok ? await rowsIn(read.bytes) : undefined;
    if (read.ok && rows) found.push({ path, bytes: read.bytes, rows });
  }
  return found;
}

async function rowsIn(bytes: Uint8Array): Promise<LastRows | undefined> {
  const book = await readWorkbook(bytes);
  if ('trouble' in book) return undefined;
  const [titles = [], ...rows] = book.sheets[0]?.rows ?? [];
  const columns = titles.map((title) => meaningNamed(String(title)));
  const at = titles.indexOf(words.id);
  const said = rows.map((row) => {
    const cells = columns.flatMap((meaning, i) => {
      if (meaning === undefined || meaning === UNUSED || i === at) return [];
      return [[meaning, String(row[i] ?? '')] as const];
    });
    return [String(row[at] ?? ''), new Map(cells)] as const;
  });
  return at < 0 ? undefined : new Map(said.filter(([id]) => id !== ''));
}

/** The one that tells most of the same tasks: a sheet has another name every week. */
export function lastOf(sheets: readonly LastSheet[], ids: readonly string[]): LastSheet | undefined {
  const shared = ({ rows }: LastSheet) => ids.filter((id) => rows.has(id)).length;
  const counted = sheets.map((sheet) => [sheet, shared(sheet)] as const).filter(([, count]) => count > 0);
  return counted.toSorted(([a, m], [b, n]) => n - m || (a.path < b.path ? -1 : 1))[0]?.[0];
}

/** What rows said, by the numbers of the tasks that they told; of each it is made out when it is asked for. */
interface RowsToKeep {
  /** Each once. */
  readonly ids: readonly string[];
  cells(id: string): ReadonlyMap<Meaning, string>;
}

/** The file that keeps a sheet for the next time; none where it says so already. */
export function lastSheetFile(
  rows: RowsToKeep,
  last: LastSheet | undefined,
  taken: readonly LastSheet[],
): FileChange | undefined {
  if (rows.ids.length === 0) return undefined;
  const path = last?.path ?? freshPath(rows.ids, taken);
  const after = textOf(rows);
  if (last && new TextDecoder('utf-8', { ignoreBOM: true }).decode(last.bytes) === after) return undefined;
  return { path, ...(last && { before: last.bytes }), after };
}

function freshPath(ids: readonly string[], taken: readonly LastSheet[]): string {
  const paths = ids.map((id) => `${FOLDER}${id}.csv`);
  return paths.find((path) => taken.every((one) => one.path !== path)) ?? `${FOLDER}${ids[0]}-${taken.length}.csv`;
}

function textOf({ ids, cells }: RowsToKeep): string {
  const found = new Set<Meaning>();
  for (const id of ids) for (const meaning of cells(id).keys()) found.add(meaning);
  const said = meanings.filter((meaning) => meaning !== 'id' && found.has(meaning));
  const columns = [words.id, ...said.map(meaningTitle)].map((title) => ({ key: title, title }));
  const rows = madeRows(ids.toSorted(), (id) => {
    const own = cells(id);
    const texts = said.map((meaning) => [meaningTitle(meaning), own.get(meaning) ?? ''] as const);
    return { [words.id]: id, ...Object.fromEntries(texts) };
  });
  const view = { sections: [{ key: words.task, layout: 'list' as const, columns, rows }] };
  const pieces = [HEAD];
  for (const piece of inChunks(renderCsv(view))) pieces.push(piece.replace('\ufeff', '').replaceAll('\r\n', '\n'));
  return pieces.join('');
}
