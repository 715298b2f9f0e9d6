import { yearOf } from '../../calendar/day.ts';
import { version } from '../../ledger/version.ts';
import type { ParquetPart } from '../../render/parquet.ts';
import { OwedHistories } from '../../rules/versions/versions.ts';
import { ledgerLines, tablesOfRecords } from '../../views/columns/lines.ts';
import { filePlace, ledgerFolder } from '../../views/columns/place.ts';
import { viewsText } from '../../views/columns/sql.ts';
import { coreTables, type LedgerFacts, ledgerLine } from '../../views/columns/tables.ts';
import { exportedView } from '../../views/files/columns.ts';
import type { Files, Unsettled } from '../../world/world.ts';
import { type Answer, exits, isStop, stop, tryTo } from '../contract/outcome.ts';
import { inFolder } from '../output/unit-files.ts';
import { absolute, ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { indexIn, putIndex, readIndex, type WrittenLedger } from './index-file.ts';

/** Writes the tables of a ledger into a folder, in the place of what was written of it before, where anything has changed. */
export async function writeLedger(folder: string, session: Session): Promise<Answer> {
  const { world } = session;
  if (ledgerAround(world, indexIn(folder)) !== undefined) stop('output-in-ledger', { path: folder });
  const open = session.open();
  const lock = world.lock(folder);
  if (!lock.ok) return stop('output-unwritten', { path: folder, why: lock.trouble.message });
  try {
    return await written(folder, open, session);
  } finally {
    lock.release();
  }
}

async function written(folder: string, open: OpenLedger, session: Session): Promise<Answer> {
  const { files } = session.world;
  const all = readIndex(files, folder);
  const facts = factsOf(open);
  const before = all.find(({ name }) => name === facts.name);
  const origin = absolute(session.world.cwd, open.folder);
  if (before && before.origin !== origin)
    return stop('columns-name-taken', { name: facts.name, folder: origin, other: before.origin });
  const others = all.filter((one) => one !== before);
  const asOf = session.asOf.day;
  const isSame = before !== undefined && isUnchanged(before, facts) && before.asOf <= asOf && asOf <= before.lasting;
  const made = isSame ? await ledgerAlone(facts, before, asOf) : await everything(facts, open, session);
  const now: WrittenLedger = {
    ...facts,
    origin,
    asOf,
    lasting: made.lasting,
    rows: { ...(isSame && before.rows), ...made.rows },
  };
  const gone = isSame ? [] : Object.keys(before?.rows ?? {}).filter((name) => made.rows[name] === undefined);
  const drafted = tryTo(() => {
    draft(files, folder, facts.name, made.parts);
    putIndex(files, folder, [...others, { ...now, underWay: true }]);
  });
  if (isStop(drafted)) {
    const { ok } = files.exchange(undefined, inFolder(folder, DRAFT));
    const left = ok ? '' : `；写了一半的没能删去：${inFolder(folder, DRAFT)} 里各个 data.parquet`;
    return stop({ ...drafted, message: drafted.message + left });
  }
  const replaced = tryTo(() => {
    replace(files, folder, facts.name, Object.keys(made.rows), gone);
    putIndex(files, folder, [...others, now]);
    putViews(files, folder, [...others, now]);
  });
  if (isStop(replaced))
    return stop({ ...replaced, exit: exits.incomplete, message: `${replaced.message}；换到一半，再运行一次` });
  return { kind: 'answer', view: exportedView({ ...now, unchanged: isSame }) };
}

/** Whether nothing that is recorded, nor the program that reads it, is other than it was. */
function isUnchanged(before: WrittenLedger, { commit, uncommitted, program }: Facts): boolean {
  if (before.underWay || before.uncommitted || uncommitted || commit === undefined) return false;
  return before.commit === commit && before.program === program;
}

type Facts = Omit<LedgerFacts, 'asOf' | 'lasting'>;

function factsOf(open: OpenLedger): Facts {
  const { world, folder, whole } = open;
  const { loose, unwatched, absent, lost, unclear } = open.outside();
  const errors = open.errors().length;
  return {
    name: whole.office?.name ?? folder,
    program: version,
    commit: world.git(folder).state().head,
    uncommitted: loose.length + unwatched.length > 0 || lost !== undefined || unclear !== undefined,
    rules: world.sha256(new TextEncoder().encode(JSON.stringify(whole.ruleFile?.rules ?? []))).slice(0, 16),
    complete: errors === 0 && absent.length === 0,
    errors,
  };
}

interface Made {
  readonly parts: readonly ParquetPart[];
  readonly rows: Readonly<Record<string, number>>;
  readonly lasting: WrittenLedger['lasting'];
}

async function everything(facts: Facts, { whole }: OpenLedger, { world, asOf }: Session): Promise<Made> {
  const { parquetParts } = await import('../../render/parquet.ts');
  world.terminal.progress(`${facts.name}：算各天的期限……`);
  world.spare?.();
  const histories = new OwedHistories(whole, asOf.day);
  const parts = parquetParts(ledgerLines(histories, facts), coreTables, yearOf(asOf.day));
  const rows: Record<string, number> = {};
  for (const { table, rows: count } of parts) rows[table.name] = (rows[table.name] ?? 0) + count;
  return { parts, rows, lasting: histories.lasting };
}

/** Of a ledger that is as it was, only the day of which it is. */
async function ledgerAlone(facts: Facts, { lasting }: WrittenLedger, asOf: WrittenLedger['asOf']): Promise<Made> {
  const { parquetParts } = await import('../../render/parquet.ts');
  const line = ledgerLine({ ...facts, asOf, lasting });
  return { parts: parquetParts([line], [], 0), rows: { [line.table.name]: 1 }, lasting };
}

/** Beside the tables, until all of them are there. */
const DRAFT = '.xiaoneng/new';

function draft(files: Files, folder: string, ledger: string, parts: readonly ParquetPart[]): void {
  done(files.exchange(undefined, inFolder(folder, DRAFT)), folder);
  const unsettled: Unsettled = new Set();
  for (const { table, year, bytes } of parts) {
    const path = inFolder(folder, `${DRAFT}/${table.name}/${ledgerFolder(ledger)}/${filePlace(year)}`);
    done(files.write(path, bytes, 'anything', unsettled), path);
  }
  done(files.settle(unsettled), folder);
}

function replace(
  files: Files,
  folder: string,
  ledger: string,
  tables: readonly string[],
  gone: readonly string[],
): void {
  const own = (table: string) => `${table}/${ledgerFolder(ledger)}`;
  for (const table of gone) done(files.exchange(undefined, inFolder(folder, own(table))), own(table));
  for (const table of tables)
    done(files.exchange(inFolder(folder, `${DRAFT}/${own(table)}`), inFolder(folder, own(table))), own(table));
  done(files.exchange(undefined, inFolder(folder, DRAFT)), folder);
}

/** The views of those tables that some ledger has. */
function putViews(files: Files, folder: string, all: readonly WrittenLedger[]): void {
  const named = new Set(all.flatMap(({ rows }) => Object.keys(rows)));
  const tables = [...coreTables, ...tablesOfRecords()].filter(({ name }) => named.has(name));
  const path = inFolder(folder, 'views.sql');
  done(files.write(path, viewsText(tables), 'anything'), path);
}

function done(outcome: ReturnType<Files['settle']>, path: string): void {
  if (!outcome.ok) stop('output-unwritten', { path, why: outcome.trouble.message });
}
