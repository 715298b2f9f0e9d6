import type { DraftFile, Reviewed } from '../../intake/draft/file.ts';
import { titleOf } from '../../intake/draft/title.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import { filePath } from '../../records/kind.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { doubtAbout, unitOf, unitsMeantBy } from '../../records/unit/meant.ts';
import { enteredView, type Made } from '../../views/files/draft.ts';
import { recurringAs } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { closedWords } from '../asking/closed-unit.ts';
import { type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import { freshId, makeAs } from '../writing/new-record.ts';
import type { Drafting } from './options.ts';
import { enteredAs, isRecurring, periodicFrom, periodicObjections } from './periodic.ts';
import type { Intended, Reviewing } from './reviewing.ts';
import { twinsIn } from './twins.ts';

/** What keeps a duty from being entered; nothing where it can be. */
export function objectionsTo(duty: Reviewed, { ledger, terms }: OpenLedger): string[] {
  const { unit = [], assignees = [] } = duty;
  const { directory } = ledger;
  const doubtful = assignees.flatMap((name) =>
    unitOf(name, directory) ? [] : (doubtAbout(name, directory)?.message ?? []),
  );
  return [
    ...(assignees.length === 0 ? ['没有写分到哪些单位'] : []),
    ...unit.flatMap((name) => unitObjection(name, directory)),
    ...doubtful,
    ...assignees.flatMap((name) => closedWords(name, terms.asOf.day, directory) ?? []),
    ...(isRecurring(duty) ? periodicObjections(duty) : limitOf(duty) === undefined ? ['没有期限'] : []),
  ];
}

function unitObjection(name: string, directory: Directory): string[] {
  const doubt = doubtAbout(name, directory);
  if (!doubt) return [];
  const isMany = unitsMeantBy(name, directory).length > 1;
  return [isMany ? doubt.message : `单位“${name}”在名录里没有，改成名录里的名称，或从“单位”里删去`];
}

const LIMITS: Readonly<Record<string, { readonly times: number; readonly word: string }>> = {
  Y: { times: 12, word: '个月' },
  M: { times: 1, word: '个月' },
  W: { times: 7, word: '日' },
  D: { times: 1, word: '日' },
};

/** As the ledger writes a deadline: a day, 5个工作日, 2个月. */
function limitOf({ due, type, value }: Reviewed): string | undefined {
  if (due !== undefined) return due;
  if (type === 'working-days' && value !== undefined) return `${value}个工作日`;
  const [, count, unit = ''] = /^P(\d+)([YMWD])$/.exec(value ?? '') ?? [];
  const { times = 0, word = '' } = LIMITS[unit] ?? {};
  return count === undefined ? undefined : `${Number(count) * times}${word}`;
}

interface Entered extends Made {
  readonly file: FileChange;
}

/** What is to be made of the duties, and what of it the ledger has already. */
interface Sorted {
  readonly fresh: readonly Intended[];
  readonly known: readonly string[];
}

/** Everything that was looked over, in one commit: what recurs as one 周期任务 or 报送要求, the rest as a task for each unit. */
export function entered(duties: readonly Reviewed[], reviewing: Reviewing, leftOut: readonly string[] = []): Outcome {
  const periodic = duties.filter(isRecurring);
  const routines = periodic.filter((duty) => enteredAs(duty) === 'routine');
  if (routines.length > 0 && reviewing.input.options.source === undefined)
    return stop('draft-sourceless', { titles: routines.map(({ title, wording }) => title ?? wording).join('、') });
  const { fresh, known } = sorted(duties, reviewing);
  if (fresh.length === 0) return stop('draft-known', { known: knownWords(known) });
  const made = filesOf(fresh, reviewing);
  const name = reviewing.file.heading ?? reviewing.file.number ?? '来文';
  const isUnsourced = reviewing.input.options.source === undefined && fresh.some(({ kind }) => kind === taskKind);
  const notes = [
    ...(isUnsourced ? ['没有写 --source，任务里没有记来源类别。'] : []),
    ...(known.length > 0 ? [`${knownWords(known)}，没有再登记。`] : []),
    ...periodicNotes(periodic),
    ...leftOut,
  ];
  return {
    kind: 'change',
    change: { files: made.map(({ file }) => file), subject: `拆解登记：${name}（${made.length} 项）`, action: '登记' },
    view: enteredView(name, made, notes),
  };
}

/** What was taken for what, and how it is had otherwise. */
function periodicNotes(periodic: readonly Reviewed[]): string[] {
  return [...new Set(periodic.filter((duty) => duty.enteredAs === undefined).map(enteredAs))].map((as) => {
    const [own, other] = [recurringAs.words[as], recurringAs.words[as === 'routine' ? 'requirement' : 'routine']];
    const why = as === 'routine' ? '定期要做的' : '定期要报的';
    return `${why}登记成${own}；要登记成${other}，在文件里那一条加“${words.enteredAs}: ${other}”，终端上答“换”。`;
  });
}

function sorted(duties: readonly Reviewed[], reviewing: Reviewing): Sorted {
  const twinOf = reviewing.input.options.again === true ? () => undefined : twinsIn(reviewing.open);
  const told = duties
    .flatMap((duty) => intendedOf(duty, reviewing))
    .map((intended) => ({ intended, twin: twinOf(intended.draft) }));
  return {
    fresh: told.filter(({ twin }) => twin === undefined).map(({ intended }) => intended),
    known: told.flatMap(({ twin = [] }) => twin),
  };
}

function intendedOf(duty: Reviewed, reviewing: Reviewing): Intended[] {
  if (isRecurring(duty)) return [periodicFrom(duty, reviewing)];
  const { directory } = reviewing.open.ledger;
  const units = new Set((duty.assignees ?? []).map((name) => unitOf(name, directory)?.name ?? name));
  return [...units].map((unit) => taskFrom(duty, unit, reviewing));
}

function knownWords(ids: readonly string[]): string {
  return `账上已有 ${ids.length} 项（${ids.slice(0, 3).join('、')}${ids.length > 3 ? ' 等' : ''}）`;
}

function filesOf(intended: readonly Intended[], reviewing: Reviewing): Entered[] {
  const taken = new Set<string>();
  const made: Entered[] = [];
  for (const each of intended) {
    const one = fileOf(each, taken, reviewing);
    made.push(one);
  }
  return made;
}

/** As the reviewer calls it, else by the words of the document. */
function calledBy({ title, wording }: Reviewed): string {
  return title ?? titleOf(wording);
}

/** By when, in the words of the document; files of before have none but those of a date. */
function timeWordsOf({ deadlineWording, type, value }: Reviewed): string | undefined {
  return deadlineWording ?? (type === 'date' ? value : undefined);
}

function taskFrom(duty: Reviewed, unit: string, { file, input, open, session }: Reviewing): Intended {
  const { directory } = open.ledger;
  const support = (duty.support ?? []).flatMap((name) => unitOf(name, directory)?.name ?? []);
  const draft = {
    [words.title]: calledBy(duty),
    [words.source]: sourceOf(duty, file, input),
    [words.lead]: unit,
    [words.support]: support.length > 0 ? support : undefined,
    [words.received]: session.asOf.day,
    [words.deadline]: limitOf(duty),
    [words.deadlineWording]: timeWordsOf(duty),
  };
  return { kind: taskKind, draft, units: unit, title: calledBy(duty), due: limitOf(duty) ?? '' };
}

function fileOf(
  { kind, draft, units, title, due }: Intended,
  taken: Set<string>,
  { open, session }: Reviewing,
): Entered {
  const known = open.whole.texts;
  const isTaken = (one: string) => taken.has(one) || known.has(filePath(kind, one));
  const id = freshId(kind, session.asOf.day, isTaken, session);
  taken.add(id);
  const told = Object.fromEntries(Object.entries(draft).filter((one): one is [string, Plain] => one[1] !== undefined));
  const { file } = makeAs(kind, { ...told, [words.id]: id }, open);
  return { id, kind: kind.word, unit: units, title, due, file };
}

/** The document, the clause and the words that asked for it. */
function sourceOf({ clause, wording }: Reviewed, { heading, number, issued }: DraftFile, input: Drafting): Plain {
  const told: Record<string, string | undefined> = {
    [words.category]: input.options.source,
    [words.name]: heading,
    [words.number]: number,
    [words.date]: issued,
    [words.clause]: clause,
    [words.wording]: wording,
  };
  return Object.fromEntries(
    Object.entries(told).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ''),
  );
}
