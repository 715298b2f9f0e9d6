import { textOf } from '../../audit/life.ts';
import type { Period } from '../../calendar/period.ts';
import { differences } from '../../ledger/merge/differences.ts';
import { readLedger } from '../../ledger/read.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { registers, taskKind } from '../../records/index.ts';
import type { Numbered } from '../../records/kind.ts';
import { termsAt } from '../../records/terms.ts';
import { type Known, knownLedger } from '../../rules/basis/known.ts';
import type { Caution } from '../../rules/checking/before-print.ts';
import type { Since } from '../../views/history/diff.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Git } from '../../world/world.ts';
import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** What each record says of a day: nothing of what happened later, but what has been corrected since as it is now. */
interface Said {
  readonly title: string;
  readonly value: PlainMap;
  readonly fields: ReturnType<typeof fieldsOf>;
}

export function saidBy(ledger: Known, wanted: (file: string) => boolean = () => true): Map<string, Said> {
  const tasks = ledger.tasks
    .filter(({ file }) => wanted(file))
    .map(({ record, corrected = record }) => [record.id, said(taskKind.schema, corrected, record.title)] as const);
  const others = registers.flatMap((kind) =>
    ledger
      .records(kind)
      .filter(({ file }) => wanted(file))
      .map(({ record }) => [record.id, said(kind.schema, record, kind.titleOf(record))] as const),
  );
  return new Map([...tasks, ...others]);
}

function said(
  schema: (typeof registers)[number]['schema'] | typeof taskKind.schema,
  record: Numbered,
  title: string,
): Said {
  const value = (schema as (typeof registers)[number]['schema']).encode(record) as PlainMap;
  return { title, value, fields: fieldsOf(schema) };
}

/** What the records say now and did not say then. */
export function sinceOf(then: ReadonlyMap<string, Said>, now: ReadonlyMap<string, Said>): Since[] {
  const ids = [...new Set([...then.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [before, after] = [then.get(id), now.get(id)];
    const title = (after ?? before)?.title ?? '';
    if (!before) return [{ id, title, texts: ['当时还没有登记'] }];
    if (!after) return [{ id, title, texts: ['现在没有了'] }];
    const found = differences(before.value, after.value);
    return found.length === 0 ? [] : [{ id, title, texts: found.map((one) => textOf(one, after.fields)) }];
  });
}

/**
 * What has been entered or changed since a period was over and is about its days, where history reaches back so far: the
 * figures of the period rest on it, and were others when it ended.
 */
export function enteredSince({ world, folder, ledger, terms }: OpenLedger, { to }: Pick<Period, 'to'>): Caution[] {
  if (to >= terms.asOf.day) return [];
  const git = world.git(folder);
  const state = git.state();
  const commit = state.available && state.repository ? git.commitNamed(to) : undefined;
  const then = commit === undefined ? undefined : changedSince(git, commit);
  if (!then) return [];
  const since = sinceOf(
    saidBy(knownLedger(then.before, termsAt(terms, { day: to }))),
    saidBy(ledger.upTo(to), (file) => then.paths.has(file)),
  );
  const places = since.reduce((sum, { texts }) => sum + texts.length, 0);
  if (since.length === 0) return [];
  const finding = `${to} 以后补记、改动了 ${since.length} 项记录里 ${places} 处以前的事，当时出的数不含这些；逐处用 xiaoneng diff ${to} 看`;
  return [{ concern: 'since', finding }];
}

/** The files that have changed since a commit, and the ledger of what they were; undefined where not all can be had. */
function changedSince(git: Git, commit: string) {
  const files = git.changes(commit, 'HEAD').filter(({ path, from }) => RECORD.test(path) || RECORD.test(from ?? ''));
  const committed = files.map(({ path, from = path, before }) => ({ path, from, before }));
  const old = committed.flatMap(({ from, before }) => (before === undefined ? [] : [{ path: from, blob: before }]));
  const blobs = git.blobs(old.map(({ blob }) => blob));
  if (old.some(({ blob }) => !blobs.has(blob))) return undefined;
  const before = readLedger(
    old.map(({ path, blob }) => ({ path, kind: 'file', bytes: blobs.get(blob) ?? new Uint8Array() })),
  );
  return { before, paths: new Set(committed.map(({ path }) => path)) };
}
