import { type Day, yearOf } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { version } from '../../ledger/version.ts';
import type { ParquetPart } from '../../render/parquet.ts';
import { daysOf } from '../../rules/versions/almanac.ts';
import { OwedHistories } from '../../rules/versions/versions.ts';
import { ledgerLines } from '../../views/columns/lines.ts';
import { coreTables, type LedgerFacts, ledgerLine } from '../../views/columns/tables.ts';
import { exportedView } from '../../views/files/columns.ts';
import type { World } from '../../world/world.ts';
import { type Answer, stop } from '../contract/outcome.ts';
import { absolute, ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { indexIn, readIndex, type WrittenLedger } from './index-file.ts';
import { replaceFiles } from './put-files.ts';

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
  const facts = factsOf(open, session.asOf.day);
  const before = all.find(({ name }) => name === facts.name);
  const origin = absolute(session.world.cwd, open.folder);
  if (before && before.origin !== origin)
    return stop('columns-name-taken', { name: facts.name, folder: origin, other: before.origin });
  const others = all.filter((one) => one !== before);
  const asOf = session.asOf.day;
  const isSame = before !== undefined && isUnchanged(before, facts) && before.asOf <= asOf && asOf <= before.lasting;
  const made = isSame ? await ledgerAlone(facts, before, asOf) : await everything(facts, open, session);
  const batch = newBatch(session.world, Object.values(before?.files ?? {}));
  const named = Object.keys(made.rows).map((table) => [table, batch] as const);
  const now: WrittenLedger = {
    ...facts,
    origin,
    asOf,
    lasting: made.lasting,
    rows: { ...(isSame && before.rows), ...made.rows },
    files: { ...(isSame && before.files), ...Object.fromEntries(named) },
  };
  const left = replaceFiles(files, folder, { before, now, others, parts: made.parts, batch });
  return { kind: 'answer', view: exportedView({ ...now, unchanged: isSame, left }) };
}

/** A name for what is written at a time, other than those that are taken. */
function newBatch({ random }: World, taken: readonly string[]): string {
  for (;;) {
    const batch = Array.from(random(4), (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!taken.includes(batch)) return batch;
  }
}

/** Whether nothing that is recorded, nor the program that reads it, is other than it was. */
function isUnchanged(before: WrittenLedger, { commit, uncommitted, program }: Facts): boolean {
  if (before.uncommitted || uncommitted || commit === undefined) return false;
  return before.commit === commit && before.program === program;
}

type Facts = Omit<LedgerFacts, 'asOf' | 'lasting'>;

function factsOf(open: OpenLedger, asOf: Day): Facts {
  const { world, folder, whole } = open;
  const sumOf = (text: string) => world.sha256(new TextEncoder().encode(text)).slice(0, 16);
  const { loose, unwatched, absent, lost, unclear } = open.outside();
  const errors = open.errors().length;
  return {
    name: whole.office?.name ?? folder,
    program: version,
    commit: world.git(folder).state().head,
    uncommitted: loose.length + unwatched.length > 0 || lost !== undefined || unclear !== undefined,
    rules: sumOf(JSON.stringify(whole.ruleFile?.rules ?? [])),
    holidays: sumOf(holidaysOf(whole, asOf)),
    complete: errors === 0 && absent.length === 0,
    errors,
  };
}

/** Every calendar by which something may be counted in it, whatever the units are called that have their own. */
function holidaysOf({ calendar, register }: Ledger, asOf: Day): string {
  const all = calendar.asKnown(asOf);
  const own = (register?.units ?? []).map(({ name }) => all.forUnit(name)).filter((one) => one !== all);
  return [daysOf(all), ...[...new Set(own)].map(daysOf).sort()].join('\n');
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
