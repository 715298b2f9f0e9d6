import { saidIn } from '../../audit/past.ts';
import { type FiledTask, titleOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../../ledger/text/plain.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { type RefreshedFile, refreshedView } from '../../views/files/unit-ledger.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import { absolute, readFolder } from '../session/folder.ts';
import { filesAt } from '../session/history.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { encode } from '../writing/files.ts';
import { taskCopy } from './copy.ts';
import { attachedFiles, commitNow, markerFor, refuseUnrecorded, tasksOf, textsFor } from './out.ts';
import { attachedBeyond, firstSaid } from './standing.ts';
import { type Brought, broughtTo, doubtAt } from './three-ways.ts';

/** A ledger that a unit has, as it was given to it, as it stands there, and as it would be given to it now. */
interface Sides {
  readonly theirs: OpenLedger;
  readonly given: ReadonlyMap<string, string>;
  readonly givenTasks: readonly FiledTask[];
  readonly now: ReadonlyMap<string, string>;
}

/**
 * Brings a ledger that was made for a unit up to what the office has now: three ways against what it was given last, so
 * that everything the unit has entered there stays.
 */
export function refreshed(unit: Unit, typed: string, open: OpenLedger, session: Session): Outcome {
  session.clerk();
  const folder = absolute(session.world.cwd, typed);
  const tasks = tasksOf(unit, open);
  const sides = sidesOf(unit, folder, tasks, open, session);
  const all = pathsIn(sides).map((path) => ({ path, ...broughtFor(path, sides, folder, open) }));
  const attached = [...arrived(tasks, folder, open), ...leftBehind(all, sides, folder)];
  const files = [...all.flatMap(({ file }) => file ?? []), ...attached];
  const doubts = all.flatMap((one) => one.doubts.map((doubt) => ({ file: one.path, ...doubt })));
  const view = refreshedView({
    unit: unit.name,
    folder: typed,
    files: all.flatMap(({ path, told }) => (told && path !== MARKER ? [{ file: path, ...told } as RefreshedFile] : [])),
    doubts,
    attached: attached.filter(({ after }) => after !== undefined).length,
    notes: [],
  });
  const subject = `更新账本：${open.ledger.office?.name ?? ''}（${unit.name}）`;
  const change = { files, subject, action: '更新账本', folder };
  return { kind: 'change', change, view, showsFiles: true, incomplete: doubts.length > 0 };
}

function sidesOf(unit: Unit, folder: string, tasks: readonly FiledTask[], open: OpenLedger, session: Session): Sides {
  const { world, asOf } = session;
  const theirs = openLedger(world, folder, asOf, readFolder(world, folder));
  const origin = theirs.whole.office?.partedFrom;
  if (!origin) return stop('ledger-there', { folder });
  const { commit, date: day } = origin;
  const isKnown = commit === undefined || world.git(open.folder).commitNamed(commit) !== undefined;
  if (origin.ledger !== open.whole.office?.name || !isKnown)
    return stop('unit-ledger-strange', { folder, ledger: origin.ledger });
  if (open.ledger.directory.fullName(origin.unit) !== unit.name)
    return stop('unit-ledger-others', { folder, unit: origin.unit });
  if (commit === undefined) return stop('unit-ledger-baseless', { folder });
  refuseUnrecorded(open);
  const then = openLedger(world, open.folder, { day }, filesAt(world, open.folder, commit));
  const before = then.ledger.directory.find(origin.unit) ?? unit;
  const givenTasks = tasksOf(before, then);
  const given = textsFor(before, givenTasks, then).set(MARKER, markerFor(before, then, { day, commit }));
  const marker = markerFor(unit, open, { day: asOf.day, commit: commitNow(open) });
  const sides = { theirs, given, givenTasks, now: textsFor(unit, tasks, open).set(MARKER, marker) };
  return { ...sides, now: textsFor(unit, tasks, open, keptIn(sides, folder, open)).set(MARKER, marker) };
}

/** What the files say that stay with the unit though it is given them no more: units that they name are known there. */
function keptIn(sides: Sides, folder: string, open: OpenLedger): PlainMap[] {
  const { theirs, now } = sides;
  const others = theirs.whole.tasks.map(({ file }) => file).filter((file) => !now.has(file));
  const kept = others.filter((file) => !broughtFor(file, sides, folder, open).file);
  return kept.map((file) => saidIn(encode(theirs.whole.texts.get(file) ?? '')) ?? {});
}

function pathsIn({ given, now }: Sides): string[] {
  return [...new Set([...given.keys(), ...now.keys()])].toSorted();
}

function broughtFor(path: string, sides: Sides, folder: string, open: OpenLedger): Brought {
  const { theirs, given, now } = sides;
  const read = open.world.files.read(`${folder}/${path}`);
  const ours = theirs.whole.texts.get(path);
  if (read.ok && ours === undefined) return stop('unit-ledger-unmerged', { folder, file: path });
  const bytes = read.ok ? read.bytes : undefined;
  const gone = now.has(path) ? undefined : goneCopy(path, open);
  const side = now.get(path) ?? gone?.text;
  const both = ours === undefined || side === undefined ? undefined : agreed(path, ours, side, sides, open);
  const brought = broughtTo(path, {
    given: given.get(path),
    bytes,
    ours,
    corrected: both?.ours,
    now: now.has(path) ? (both?.now ?? now.get(path)) : undefined,
    gone,
  });
  if (!brought) return stop('unit-ledger-unmerged', { folder, file: path });
  return now.has(path) ? { ...brought, doubts: [...brought.doubts, ...(both?.doubts ?? [])] } : brought;
}

/** What a task that the unit has no more would be, were it given to it: to see whether all that it entered is here. */
function goneCopy(path: string, open: OpenLedger): { readonly text: string; readonly why: string } {
  const filed = open.whole.tasks.find(({ file }) => file === path);
  const text = open.whole.texts.get(path) ?? '';
  if (!filed) return { text, why: '督查室的账上没有了' };
  const copy = taskCopy(text, saidIn(encode(text)) ?? {}, () => false);
  return { text: copy, why: `${titleOf(filed)}：不再由它牵头` };
}

interface Agreed {
  readonly ours: string;
  readonly now: string;
  readonly doubts: Brought['doubts'];
}

/**
 * The two sides of a task with one entry where the office has taken what the unit entered, and either has corrected it
 * since: as it was corrected, as the unit did where both have, which is told.
 */
function agreed(path: string, ours: string, now: string, { theirs, given }: Sides, open: OpenLedger): Agreed {
  const [mine, office] = [theirs, open].map(({ whole }) => whole.tasks.find(({ file }) => file === path));
  if (!mine || !office) return { ours, now, doubts: [] };
  const taken = listIn(now);
  const edits = { ours: [] as Edit[], now: [] as Edit[] };
  const doubts: Brought['doubts'][number][] = [];
  for (const { at, one, other, said } of takenSince(listIn(ours), taken, listIn(given.get(path) ?? ''), mine, office)) {
    const isOurs = isFurther(one, said);
    if (isOurs) edits.now.push({ op: 'set', path: [words.history, other], value: one });
    else edits.ours.push({ op: 'set', path: [words.history, at], value: said });
    if (isOurs && isFurther(said, one)) doubts.push(doubtAt([words.history, at], said));
  }
  return { ours: edited(ours, edits.ours), now: edited(now, edits.now), doubts };
}

interface TakenEntry {
  readonly at: number;
  readonly one: Plain;
  readonly other: number;
  readonly said: Plain;
}

/** The entries of a unit that the office has otherwise than the unit, each with its own; those that were given are left to the three ways. */
function takenSince(
  own: readonly Plain[],
  taken: readonly Plain[],
  given: readonly Plain[],
  mine: FiledTask,
  office: FiledTask,
): TakenEntry[] {
  const isIn = (all: readonly Plain[], one: Plain) => all.some((entry) => samePlain(entry, one));
  const free = new Set(taken.flatMap((entry, at) => (isIn(own, entry) || isIn(given, entry) ? [] : [at])));
  const [asMine, asOffice] = [firstSaid(mine), firstSaid(office)];
  return own.flatMap((one, at): TakenEntry[] => {
    if (isIn(taken, one) || isIn(given, one)) return [];
    const other = [...free].find((place) => samePlain(asOffice[place], asMine[at]));
    const said = other === undefined ? undefined : taken[other];
    if (other === undefined || said === undefined) return [];
    free.delete(other);
    return [{ at, one, other, said }];
  });
}

/** Whether the first of two states of one entry says something that was done to it and the other does not know. */
function isFurther(one: Plain, other: Plain): boolean {
  return isCorrected(one) || attachedBeyond(other, one).length > 0;
}

function isCorrected(entry: Plain): boolean {
  return isPlainMap(entry) && entry[words.corrections] !== undefined;
}

function edited(text: string, edits: readonly Edit[]): string {
  const done = applyEdits(text, edits);
  return 'text' in done ? done.text : text;
}

function listIn(text: string): readonly Plain[] {
  const list = saidIn(encode(text))?.[words.history];
  return Array.isArray(list) ? list : [];
}

/** The attachments that the unit does not have yet. */
function arrived(tasks: readonly FiledTask[], folder: string, open: OpenLedger): FileChange[] {
  const all = tasks.flatMap((filed) => attachedFiles(filed, open));
  return all.filter(({ path }) => !open.world.files.exists(`${folder}/${path}`));
}

/** The attachments that go with the tasks which the unit has no more. */
function leftBehind(
  all: readonly { readonly path: string; readonly told?: Brought['told'] }[],
  { givenTasks, theirs }: Sides,
  folder: string,
): FileChange[] {
  const gone = new Set(all.filter(({ told }) => told?.fate === '去掉').map(({ path }) => path));
  const own = theirs.whole.tasks.filter(({ file }) => gone.has(file) && givenTasks.some((one) => one.file === file));
  const here = { ...theirs, folder };
  return own
    .flatMap((filed) => attachedFiles(filed, here))
    .map(({ path, after }) => ({ path, before: encode(after ?? '') }));
}
