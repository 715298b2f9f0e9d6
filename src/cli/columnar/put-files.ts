import type { ParquetPart } from '../../render/parquet.ts';
import { tablesOfRecords } from '../../views/columns/lines.ts';
import { filePlace, filesPattern, ledgerFolder } from '../../views/columns/place.ts';
import { viewsText } from '../../views/columns/sql.ts';
import { coreTables } from '../../views/columns/tables.ts';
import type { Files, Unsettled } from '../../world/world.ts';
import { exits, isStop, type Stop, stop, tryTo } from '../contract/outcome.ts';
import { inFolder } from '../output/unit-files.ts';
import { putIndex, type WrittenLedger } from './index-file.ts';

/** What is to stand in a folder of a ledger in the place of what was written of it before. */
export interface Replacing {
  readonly before: WrittenLedger | undefined;
  readonly now: WrittenLedger;
  readonly others: readonly WrittenLedger[];
  /** The files that are new, by the batch that all of them bear in their names. */
  readonly parts: readonly ParquetPart[];
  readonly batch: string;
}

/**
 * Writes the new files beside the old ones, which nobody's reading touches; then 目录.json says which count, and views.sql
 * after it; then the old ones go. So whoever goes by either of them finds all of what was there or all of what is new,
 * wherever this breaks off, and the next time takes away what it has left. Answers how many files an earlier time had
 * left so.
 */
export function replaceFiles(files: Files, folder: string, replacing: Replacing): number {
  const { now, others, batch } = replacing;
  const all = [...others, now];
  const begun = tryTo(() => {
    putParts(files, folder, replacing);
    putIndex(files, folder, all);
  });
  if (isStop(begun)) return stop(takenBack(files, folder, replacing, begun));
  const views = tryTo(() => putViews(files, folder, all));
  if (isStop(views)) return stop(halfway(views, `数据已经换上，views.sql 还是上次的，指着上次的文件；再运行一次`));
  const gone = tryTo(() => tidied(files, folder, replacing));
  if (isStop(gone)) return stop(halfway(gone, `新的已经换上，旧的没能都删去（不是 -${batch} 的）；再运行一次`));
  return gone;
}

function putParts(files: Files, folder: string, { now, parts, batch }: Replacing): void {
  const unsettled: Unsettled = new Set();
  for (const { table, year, bytes } of parts) {
    const path = inFolder(folder, `${table.name}/${ledgerFolder(now.name)}/${filePlace(year, batch)}`);
    done(files.write(path, bytes, 'anything', unsettled), path);
  }
  done(files.settle(unsettled), folder);
}

/** The views of those tables that some ledger has. */
function putViews(files: Files, folder: string, all: readonly WrittenLedger[]): void {
  const tables = [...coreTables, ...tablesOfRecords()].map((table) => ({
    ...table,
    files: all.flatMap(({ name, files: own }) =>
      own[table.name] === undefined ? [] : [filesPattern(table, name, own[table.name] ?? '')],
    ),
  }));
  const path = inFolder(folder, 'views.sql');
  done(files.write(path, viewsText(tables.filter(({ files: own }) => own.length > 0)), 'anything'), path);
}

/** Takes away what does not count of this ledger, and tells how many files of it were neither of now nor of before. */
function tidied(files: Files, folder: string, { before, now }: Replacing): number {
  const named = [...coreTables, ...tablesOfRecords()].map(({ name }) => name);
  const tables = new Set([...named, ...Object.keys(before?.files ?? {})]);
  let left = 0;
  for (const table of tables) {
    const path = inFolder(folder, `${table}/${ledgerFolder(now.name)}`);
    if (!files.exists(path)) continue;
    const pruned = files.prune(path, (file) => isOf(file, now.files[table]));
    done(pruned, path);
    if (pruned.ok) left += pruned.gone.filter((file) => !isOf(file, before?.files[table])).length;
  }
  return left;
}

/** What a refusal has to say, once what had been written until then is gone. */
function takenBack(files: Files, folder: string, { now, parts, batch }: Replacing, refused: Stop): Stop {
  const tables = [...new Set(parts.map(({ table }) => table.name))];
  const stuck = tables.filter((table) => {
    const { ok } = files.prune(inFolder(folder, `${table}/${ledgerFolder(now.name)}`), (file) => !isOf(file, batch));
    return !ok;
  });
  if (stuck.length === 0) return refused;
  const left = `写了一半的没能都删去，不算数，再运行一次：${stuck.join('、')} 里名称带 ${batch} 的，如 data-${batch}.parquet`;
  return { ...refused, message: `${refused.message}；${left}` };
}

function halfway(refused: Stop, how: string): Stop {
  return { ...refused, exit: exits.incomplete, message: `${refused.message}；${how}` };
}

function isOf(file: string, batch: string | undefined): boolean {
  return batch !== undefined && file.split('/').at(-1) === filePlace(0, batch);
}

function done(outcome: ReturnType<Files['settle']>, path: string): void {
  if (!outcome.ok) stop('output-unwritten', { path, why: outcome.trouble.message });
}
