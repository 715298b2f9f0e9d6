import type { DraftFile, Reviewed } from '../../intake/draft/file.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day } from '../../records/fields.ts';
import { doubtAbout, meantBy } from '../../records/unit/meant.ts';
import { type Asked, dueWords } from '../../views/files/draft.ts';
import { whyText } from '../../views/files/why.ts';
import { askUntil, askYesOrStop, cancelled } from '../asking/ask.ts';
import { understood } from '../asking/typed-times.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';
import { objectionsTo } from './entered.ts';
import { merged, unmergeable } from './merging.ts';
import { calledAs, isRecurring, otherwise } from './periodic.ts';

/** What may be done with a duty that a document seems to ask for. */
function choicesAfter(last: Kept | undefined, duty: Reviewed): string {
  const merging = last ? `并（并入第 ${last.number} 条“${shortened(last.duty)}”），` : '';
  const [as, changing] = isRecurring(duty)
    ? [`成${calledAs(duty)}`, `，换（登记成${calledAs(otherwise(duty))}）`]
    : ['', ''];
  return `回车登记${as}，改，逐（逐个单位定），${merging}跳（不登记），完（余下的都不登记）${changing}`;
}

function shortened({ title, wording }: Reviewed): string {
  const text = title ?? wording;
  return text.length > 12 ? `${text.slice(0, 12)}…` : text;
}

type Choice = '登记' | '改' | '逐' | '并' | '跳' | '完' | '换';

/** A duty that is to be entered, by the number it was asked under. */
interface Kept {
  readonly number: number;
  readonly duty: Reviewed;
}

/** What is to be entered of what was gone through, and where somebody broke off what was not decided. */
export interface Looked {
  readonly kept: readonly Reviewed[];
  readonly undecided: readonly Asked[];
}

/** Goes through the duties with a person; who breaks off keeps what was decided, and nothing else. */
export async function review(asked: readonly Asked[], open: OpenLedger, asker: Asker): Promise<Looked> {
  const kept: Kept[] = [];
  const looked = (undecided: readonly Asked[] = []) => ({ kept: kept.map(({ duty }) => duty), undecided });
  for (const [i, each] of asked.entries()) {
    const last = kept.at(-1);
    const decided = await tryTo(() => decide(each, `${i + 1}/${asked.length}`, last, open, asker));
    if (decided === cancelled) return looked(asked.slice(i));
    if (isStop(decided)) return stop(decided);
    if (decided === '完') break;
    if (decided === '跳') continue;
    if (last && decided.merge) kept.splice(-1, 1, { ...last, duty: merged(last.duty, decided.duty) });
    else kept.push({ number: i + 1, duty: decided.duty });
  }
  return looked();
}

/** A duty that is to be entered, alone or as a part of the last that is. */
interface Decided {
  readonly duty: Reviewed;
  readonly merge: boolean;
}

/** Asks until it is clear what becomes of one duty. */
async function decide(
  each: Asked,
  at: string,
  last: Kept | undefined,
  open: OpenLedger,
  asker: Asker,
): Promise<Decided | '跳' | '完'> {
  for (let duty = reviewedOf(each); ; ) {
    asker.say(`\n${describe(duty, each, at)}\n`);
    const choice = await askChoice(asker, last, duty);
    if (choice === '完' || choice === '跳') return choice;
    if (choice === '并') return { duty, merge: true };
    const changed = await changes[choice](duty, open, asker);
    duty = changed;
    if (choice !== '改' && choice !== '换' && isReady(duty, open, asker)) return { duty, merge: false };
  }
}

const changes = {
  登记: async (duty: Reviewed) => duty,
  改: altered,
  逐: oneByOne,
  换: async (duty: Reviewed) => otherwise(duty),
} as const;

/** Says what is still lacking. */
function isReady(duty: Reviewed, open: OpenLedger, asker: Asker): boolean {
  const objections = objectionsTo(duty, open);
  for (const objection of objections) asker.say(`  还不能登记：${objection}\n`);
  return objections.length === 0;
}

function reviewedOf(asked: Asked): Reviewed {
  const { clause, line, title, text, lead, support, assignees, kind, deadline, value, timeWords, hints } = asked;
  return {
    accepted: 'yes',
    clause,
    line: String(line),
    title,
    wording: text,
    unit: [...lead],
    support: [...support],
    assignees: [...assignees],
    type: kind,
    hints: [...hints],
    ...(deadline !== undefined && { due: deadline as NonNullable<Reviewed['due']> }),
    ...(value !== undefined && { value: String(value) }),
    ...(timeWords !== undefined && { deadlineWording: timeWords }),
  };
}

function describe(
  { title, wording, clause, assignees = [], support = [], due }: Reviewed,
  asked: Asked,
  at: string,
): string {
  const few = assignees.slice(0, 3).join('、');
  const to = assignees.length > 3 ? `${few}等 ${assignees.length} 个单位` : few || '〔没有写〕';
  const beside = support.length > 0 ? `；配合 ${support.join('、')}` : '';
  return [
    `第 ${at} 条  ${clause ?? ''}`.trimEnd(),
    title ?? wording,
    `  单位 ${to}${beside}；期限 ${due ?? dueWords(asked)}`,
    ...(asked.hints.length > 0 ? [`  〔${asked.hints.join('；')}〕`] : []),
    `  出处 ${whyText(asked.origins, asked.line)}`,
  ].join('\n');
}

function askChoice(asker: Asker, last: Kept | undefined, duty: Reviewed): Promise<Choice> {
  const known: readonly Choice[] = ['改', '逐', '并', '跳', '完', ...(isRecurring(duty) ? (['换'] as const) : [])];
  return askUntil(asker, choicesAfter(last, duty), (typed): { value: Choice } | string => {
    if (typed === '') return { value: '登记' };
    const choice = known.find((one) => one === typed || (one === '跳' && typed === '跳过'));
    if (!choice) return `写${known.join('、')}，或直接回车`;
    const objection = choice === '并' ? unmergeableWith(last, duty) : undefined;
    return objection ?? { value: choice };
  });
}

function unmergeableWith(last: Kept | undefined, duty: Reviewed): string | undefined {
  return last ? unmergeable(last.duty, duty) : '前面没有登记的，没有可并入的';
}

async function altered(duty: Reviewed, { ledger, terms }: OpenLedger, asker: Asker): Promise<Reviewed> {
  const { title: called = duty.wording, assignees = [], due } = duty;
  const title = await askUntil(asker, `事项，不改就回车（${called}）`, (typed) => ({ value: typed || called }));
  const units = await askUntil(
    asker,
    `单位，几个用、隔开，不改就回车（${assignees.join('、') || '没有写'}）`,
    (typed) => {
      if (typed === '') return { value: assignees };
      const names = typed.split(/[、，,]/).map((name) => name.trim());
      const [doubt] = names.flatMap((name) => doubtAbout(name, ledger.directory)?.message ?? []);
      return doubt ?? { value: names.flatMap((name) => meantBy(name, ledger.directory)) };
    },
  );
  const until = await askUntil(asker, `期限，如 2022-03-15，不改就回车（${due ?? '没有'}）`, (typed) => {
    if (typed === '') return { value: due };
    const meant = understood(typed, 'day', terms.asOf.day, asker);
    if (typeof meant === 'string') return meant;
    const read = readTyped(day, meant.value);
    return 'value' in read ? { value: read.value } : `${read.message}；${read.remedy}`;
  });
  const named = units === assignees ? (duty.unit ?? []) : units;
  return { ...duty, title, unit: named, assignees: units, ...(until !== undefined && { due: until }) };
}

/** 各镇 need not mean every one of them here. */
async function oneByOne(duty: Reviewed, _: OpenLedger, asker: Asker): Promise<Reviewed> {
  const kept: string[] = [];
  for (const unit of duty.assignees ?? []) {
    const answer = await askYesOrStop(asker, `  ${unit}，登记吗`);
    if (answer) kept.push(unit);
  }
  return { ...duty, assignees: kept, unit: kept };
}

/** The paper that the duties are from, as a reviewed file has it. */
export function paperOf(
  {
    title,
    number,
    issued,
    addressees,
  }: { title?: string; number?: string; issued?: string; addressees: readonly string[] },
  task: readonly Reviewed[],
): DraftFile {
  return {
    addressees: [...addressees],
    task: [...task],
    ...(title !== undefined && { heading: title }),
    ...(number !== undefined && { number }),
    ...(issued !== undefined && { issued: issued as NonNullable<DraftFile['issued']> }),
  };
}
