import { saidIn } from '../../audit/past.ts';
import { type FiledTask, titleOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import { type Plain, type PlainMap, samePlain } from '../../ledger/text/plain.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { type RefreshedFile, refreshedView } from '../../views/files/unit-ledger.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import { absolute, readFolder } from '../session/folder.ts';
import { filesAt } from '../session/history.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { encode } from '../writing/files.ts';
import { taskCopy } from './copy.ts';
import { plainEntry } from './in.ts';
import { attachedFiles, commitNow, markerFor, refuseUnrecorded, tasksOf, textsFor } from './out.ts';
import { type Brought, broughtTo } from './three-ways.ts';

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

function broughtFor(path: string, { theirs, given, now }: Sides, folder: string, open: OpenLedger): Brought {
  const read = open.world.files.read(`${folder}/${path}`);
  const ours = theirs.whole.texts.get(path);
  if (read.ok && ours === undefined) return stop('unit-ledger-unmerged', { folder, file: path });
  const bytes = read.ok ? read.bytes : undefined;
  const mine = ours === undefined ? undefined : withCorrections(ours, path, open);
  const gone = now.has(path) ? undefined : goneCopy(path, open);
  const brought = broughtTo(path, { given: given.get(path), bytes, ours, corrected: mine, now: now.get(path), gone });
  return brought ?? stop('unit-ledger-unmerged', { folder, file: path });
}

/** What a task that the unit has no more would be, were it given to it: to see whether all that it entered is here. */
function goneCopy(path: string, open: OpenLedger): { readonly text: string; readonly why: string } {
  const filed = open.whole.tasks.find(({ file }) => file === path);
  const text = open.whole.texts.get(path) ?? '';
  if (!filed) return { text, why: '督查室的账上没有了' };
  const copy = taskCopy(text, saidIn(encode(text)) ?? {}, () => false);
  return { text: copy, why: `${titleOf(filed)}：不再由它牵头` };
}

/** What a unit has entered and the office has taken and corrected since is one entry, as the office corrected it. */
function withCorrections(text: string, path: string, { whole }: OpenLedger): string {
  const filed = whole.tasks.find(({ file }) => file === path);
  const corrected = (filed?.record.history ?? []).map((one, at) => ({ one, at })).filter(({ one }) => one.corrections);
  if (corrected.length === 0) return text;
  const office = listIn(saidIn(encode(whole.texts.get(path) ?? '')));
  const own = [...listIn(saidIn(encode(text)))];
  const edits = corrected.flatMap(({ one, at }): Edit[] => {
    const [now, was] = [office[at], plainEntry(one)];
    const place = own.findIndex((entry) => samePlain(entry, was));
    if (now === undefined || place === -1 || own.some((entry) => samePlain(entry, now))) return [];
    own[place] = now;
    return [{ op: 'set', path: [words.history, place], value: now }];
  });
  const done = applyEdits(text, edits);
  return 'text' in done ? done.text : text;
}

function listIn(said: PlainMap | undefined): readonly Plain[] {
  const list = said?.[words.history];
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
