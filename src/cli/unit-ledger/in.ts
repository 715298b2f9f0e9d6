import { deedsIn, type UnitDeed, type UnitHand, whyNotOwn } from '../../audit/oversteps.ts';
import { recordIn, saidIn } from '../../audit/past.ts';
import { type FiledTask, idOf, recordsOf } from '../../ledger/ledger.ts';
import { isPlainMap, type PlainMap } from '../../ledger/text/plain.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { DOUBT } from '../../ledger/text/traps/conflicts.ts';
import { registers, taskKind } from '../../records/index.ts';
import { usualDeeds } from '../../records/permission.ts';
import { tell } from '../../records/task/tell.ts';
import { type ReturnedDeed, returnedView } from '../../views/files/unit-ledger.ts';
import { words } from '../../vocabulary/words.ts';
import { exits, type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import { readFolder } from '../session/folder.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { besides, filesJoined } from '../several/beside.ts';
import { confirm } from '../writing/confirm.ts';
import { encode } from '../writing/files.ts';
import { taskCopy } from './copy.ts';
import { BY_ATTACH, howKnown, KNOWN } from './standing.ts';
import { enteredIn, type ReturnFate } from './take.ts';

interface Choice {
  readonly yes?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Enters what units have entered in ledgers of their own, in one commit; what is not taken is told, and keeps nothing else out. */
export async function takenBack(places: readonly string[], choice: Choice, session: Session): Promise<Outcome> {
  const open = session.open();
  session.clerk();
  const all = returnedFromAll(places, open, session);
  const deeds = all.flatMap(({ told }) => told);
  const files = filesJoined(all.flatMap((one) => one.files));
  const view = returnedView(
    deeds,
    all.flatMap(({ notes }) => notes),
  );
  const lacks = deeds.some(({ fate }) => fate === '没取') || all.some(({ notes }) => notes.length > 0);
  const isAsked = choice.yes !== true && choice.dryRun !== true;
  if (files.length === 0) return { kind: 'answer', view, exit: lacks ? exits.incomplete : exits.done };
  if (isAsked && !session.asker) {
    const notes = [...(view.notes ?? []), '没有登记：核对以后加 --yes 就登记；只看不写加 --dry-run。'];
    return { kind: 'answer', view: { ...view, notes }, exit: exits.refused };
  }
  const subject = `收回单位账本：${all.map(({ name }) => name).join('、')}，登记 ${deeds.filter(({ fate }) => fate === '登记').length} 条`;
  const change = { files, subject, action: '收回单位账本' };
  const intention = { kind: 'change' as const, change, view, showsFiles: true, incomplete: lacks };
  return isAsked ? confirm(intention, session) : intention;
}

interface Returned {
  readonly name: string;
  readonly told: readonly ReturnedDeed[];
  readonly files: readonly FileChange[];
  readonly notes: readonly string[];
}

/** One ledger after the other, each compared with what those before it leave: a second copy of one enters nothing. */
function returnedFromAll(places: readonly string[], open: OpenLedger, session: Session): Returned[] {
  let now = open;
  return places.map((place) => {
    const one = returnedFrom(place, now, session);
    const records = one.files.filter(({ path }) => recordIn(path));
    now = records.reduce((ledger, file) => besides(ledger, taskKind, file), now);
    return one;
  });
}

function returnedFrom(place: string, open: OpenLedger, session: Session): Returned {
  const { world, asOf } = session;
  const theirs = openLedger(world, place, asOf, readFolder(world, place));
  const origin = theirs.whole.office?.partedFrom;
  const git = world.git(open.folder);
  const isKnown = origin?.commit === undefined || git.commitNamed(origin.commit) !== undefined;
  if (!origin || origin.ledger !== open.whole.office?.name || !isKnown)
    return stop('unit-ledger-strange', { folder: place, ledger: origin?.ledger ?? theirs.whole.office?.name ?? '' });
  const { unit, commit } = origin;
  const line = open.whole.permissions?.unitHands?.find((one) => open.ledger.directory.fullName(one.unit) === unit);
  const hand: UnitHand = { kind: 'unit', unit, may: line?.mayDo ?? usualDeeds };
  const tasks = new Map(open.whole.tasks.map((filed) => [idOf(filed), filed]));
  const found = theirs.whole.tasks.map((filed) => {
    const mine = tasks.get(idOf(filed));
    const before =
      commit === undefined ? undefined : git.blobs([`${commit}:./${filed.file}`]).get(`${commit}:./${filed.file}`);
    return mine ? { mine, fates: fatesOf(filed, before, mine, hand, theirs, open) } : { fates: lost(filed, unit) };
  });
  const all = found.map(({ mine, fates }) =>
    mine ? enteredIn(fates, mine, place, open, session) : { told: fates.map(({ told }) => told), files: [] },
  );
  const head = world.git(place).commitNamed('HEAD');
  const wrong = theirs.errors().length;
  return {
    name: head === undefined ? unit : `${unit}（${head.slice(0, 8)}）`,
    told: [...all.flatMap(({ told }) => told), ...besideTasks(theirs, unit)],
    files: all.flatMap(({ files }) => files),
    notes: wrong > 0 ? [`${place} 里有 ${wrong} 处错误，读不出的没有收：xiaoneng check --ledger ${place}。`] : [],
  };
}

/** Registers are the office's: what a unit has entered in one of its own ledger is not taken, and not passed over. */
function besideTasks({ whole }: OpenLedger, unit: string): ReturnedDeed[] {
  const all = registers.flatMap((kind) =>
    recordsOf(whole, kind).map(({ record: { id } }) => ({ id, deed: kind.word })),
  );
  return all.map((one) => ({ unit, ...one, fate: '没取', why: '不是任务，由督查室登记' }));
}

function lost({ record }: FiledTask, unit: string): ReturnFate[] {
  const told: ReturnedDeed = { unit, id: record.id, deed: '任务', fate: '没取', why: '账上没有这项任务，由督查室登记' };
  return [{ told }];
}

/** Everything that a unit did to a task since it was given it. */
function fatesOf(
  filed: FiledTask,
  before: Uint8Array | undefined,
  mine: FiledTask,
  hand: UnitHand,
  theirs: OpenLedger,
  open: OpenLedger,
): ReturnFate[] {
  const after = encode(theirs.whole.texts.get(filed.file) ?? '');
  const said = saidIn(after) ?? {};
  const given = before && encode(asGiven(before, said));
  const { directory } = open.ledger;
  const ground = { directory, day: open.terms.asOf.day, before: () => given };
  // where nobody can tell what it was given, it was what stands here now
  const base = given ?? encode(open.whole.texts.get(mine.file) ?? '');
  const all = deedsIn({ path: filed.file, before: base, after }, hand, ground, []);
  // what others did to a task after it was given for the last time did not go away with the unit
  const isOthers = whyNotOwn(base, filed.file, hand, ground) !== undefined;
  const deeds = all.filter((deed) => !isOthers || deed.after !== undefined);
  const leads = tell(mine.record, open.terms.asOf).leads.map(directory.fullName);
  const isHeld = leads.includes(directory.holder(hand.unit, open.terms.asOf.day)?.name ?? hand.unit);
  const here = saidIn(encode(open.whole.texts.get(mine.file) ?? '')) ?? {};
  const standing = howKnown(mine, filed, here, said);
  return deeds.map((deed) => {
    const common = { unit: hand.unit, id: filed.record.id, deed: wordsOf(deed) };
    const isEntry = deed.place[0] === words.history;
    if (deed.place[0] === '#') return { told: { ...common, fate: '没取', why: inComments(deed) } };
    if (deed.against) return { told: { ...common, fate: '没取', why: deed.against.why } };
    if (deed.before !== undefined || !isPlainMap(deed.after ?? ''))
      return { told: { ...common, fate: '没取', why: BY_ATTACH } };
    const known = KNOWN[standing(deed)];
    if (known) return { told: { ...common, ...known } };
    if (!isHeld) return { told: { ...common, fate: '没取', why: `现在由${leads.join('、')}牵头` } };
    const value = deed.after as PlainMap;
    return { told: { ...common, fate: '登记', why: '' }, [isEntry ? 'entry' : 'attachment']: value };
  });
}

/** A task as it was given away: without what it named elsewhere. */
function asGiven(bytes: Uint8Array, said: PlainMap): string {
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : '';
  return taskCopy(text, saidIn(bytes) ?? {}, (id) => said[words.parent] === id);
}

/** Why comments stay where they are. */
function inComments({ after }: UnitDeed): string {
  const isDoubt = Array.isArray(after) && after.some((line) => String(line).includes(DOUBT));
  return isDoubt ? '更新时两边写得不一样，单位还没有核对' : '注释不收，要留的写成进展';
}

function wordsOf({ place: [key], after, before, against }: UnitDeed): string {
  const value = after ?? before ?? '';
  if (key === '#') return '注释';
  if (against && key !== words.history) return against.deed;
  if (!isPlainMap(value)) return `${key ?? ''}`;
  const [day, what] = [value[words.date], key === words.history ? value[words.action] : `附件 ${value[words.name]}`];
  return `${day} ${what}`;
}
