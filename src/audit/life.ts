import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { parseMoment } from '../calendar/moment.ts';
import { besideWord } from '../ledger/beside.ts';
import { type Difference, differences } from '../ledger/merge/differences.ts';
import { bearsSecrets, SECRET } from '../ledger/privacy.ts';
import { isPlainMap, type Plain, type PlainMap } from '../ledger/text/plain.ts';
import { type Field, fieldsOf } from '../vocabulary/anatomy.ts';
import { words } from '../vocabulary/words.ts';
import { attachmentIn } from './contents.ts';
import { correctionIn } from './corrections.ts';
import { type Commit, differencesIn, type FileChange, isMerge, recordIn, saidIn } from './past.ts';

/** One thing that a commit did to a record. */
export interface Deed {
  readonly commit: Commit;
  readonly path: string;
  /** 编号, or the name of the file. */
  readonly id: string;
  /** What was done, in Chinese. */
  readonly text: string;
  /** When it is said to have happened, where it says so. */
  readonly happened?: Day;
  /** Working days from then to the commit. */
  readonly late?: number;
}

/** What each commit did to the files that are asked for, the oldest first. */
export function deedsOf(commits: readonly Commit[], calendar: Calendar): Deed[] {
  const own = commits.filter((commit) => !isMerge(commit)).toReversed();
  return own.flatMap((commit) => commit.files.flatMap((file) => deedsIn(commit, file, calendar)));
}

function deedsIn(commit: Commit, file: FileChange, calendar: Calendar): Deed[] {
  const { path, from } = file;
  if (attachmentIn(path) !== undefined) return attachmentDeeds(commit, file);
  const record = recordIn(path);
  const base = { commit, path, id: record?.id ?? path };
  const moved = from === undefined ? [] : [{ ...base, text: `文件由 ${from} 改名` }];
  if (!file.after) return [{ ...base, text: '删除' }];
  const word = besideWord(path);
  if (word !== undefined) return [...moved, { ...base, text: `${file.before ? '换了' : '添了'}${word}` }];
  const [before, after] = [saidIn(file.before), saidIn(file.after)];
  if (!after) return [...moved, { ...base, text: '写成读不出来的样子' }];
  const told = dated(commit, calendar);
  if (!file.before) {
    const opened = sinceOpening(openingOf(after), told);
    return [
      ...moved,
      { ...base, text: `登记${titleIn(after)}`, ...opened(received(after)) },
      ...entriesIn(after, base, opened),
    ];
  }
  if (!before) return [...moved, { ...base, text: '改成读得出来的样子' }];
  const fields = record ? fieldsOf(record.kind.schema) : [];
  const changes = differencesIn(file);
  if (changes.length === 0) return moved.length > 0 ? moved : [{ ...base, text: '只改了排版或注释' }];
  return [
    ...moved,
    ...changes.map((change) => ({
      ...base,
      text: textOf(change, fields),
      ...told(change.before === undefined ? dayIn(change.after) : undefined),
    })),
  ];
}

/** An attachment that is new is told by its record. */
function attachmentDeeds(commit: Commit, { path, before, after }: FileChange): Deed[] {
  if (!before) return [];
  return [{ commit, path, id: attachmentIn(path) ?? path, text: after ? `换了附件 ${path}` : `删去附件 ${path}` }];
}

type Told = (day: Day | undefined) => Pick<Deed, 'happened' | 'late'>;

function dated({ at }: Commit, calendar: Calendar): Told {
  return (day) => {
    if (day === undefined) return {};
    return { happened: day, late: at.day > day ? calendar.workingDaysIn(day, at.day) : 0 };
  };
}

/** What was before the day of 期初 was kept elsewhere: nobody could have entered it here then. */
function sinceOpening(opening: Day | undefined, told: Told): Told {
  return (day) => (day !== undefined && opening !== undefined && day <= opening ? { happened: day } : told(day));
}

function openingOf(after: PlainMap): Day | undefined {
  const value = after[words.opening];
  return typeof value === 'string' ? parseMoment(value)?.day : undefined;
}

/** A file may be entered with a whole history in it; each entry happened on a day of its own. */
function entriesIn(after: PlainMap, base: Pick<Deed, 'commit' | 'path' | 'id'>, told: Told): Deed[] {
  const history = after[words.history];
  if (!Array.isArray(history)) return [];
  return history.map((entry) => ({ ...base, text: `增 ${entryText(entry)}`, ...told(dayIn(entry)) }));
}

function received(after: PlainMap): Day | undefined {
  const value = after[words.received] ?? after[words.date];
  return typeof value === 'string' ? parseMoment(value)?.day : undefined;
}

function dayIn(value: Plain | undefined): Day | undefined {
  const day = isPlainMap(value) ? value[words.date] : undefined;
  return typeof day === 'string' ? parseMoment(day)?.day : undefined;
}

function titleIn(after: PlainMap): string {
  const title = after[words.title] ?? after[words.name];
  return typeof title === 'string' ? `：${title}` : '';
}

/** 牵头单位：甲 → 乙; 增 2022-02-16 签批 人员 王某. What is not for the public stays so. */
export function textOf(change: Difference, fields: readonly Field[]): string {
  const correction = correctionIn(change);
  return correction ? correctionText(change, correction) : changeText(change, fields);
}

function changeText({ path, before, after }: Difference, fields: readonly Field[]): string {
  const [key] = path;
  const isSecret = fields.some((field) => field.key === key && bearsSecrets(field));
  const shown = (value: Plain) => (isSecret ? SECRET : entryText(value));
  const name = path.map((step) => (typeof step === 'number' ? `第${step + 1}条` : step)).join(' ');
  if (isPlainMap(before) || isPlainMap(after)) {
    const place = path.length > 1 && key === words.history ? '' : `${name} `;
    if (before === undefined) return `增 ${place}${shown(after as Plain)}`;
    if (after === undefined) return `删 ${place}${shown(before)}`;
    const within = isSecret ? undefined : withinText(before, after);
    return `改 ${place}${within ?? `${shown(before)} → ${shown(after)}`}`;
  }
  if (before === undefined) return `填 ${name}：${shown(after as Plain)}`;
  if (after === undefined) return `去 ${name}：${shown(before)}`;
  return `改 ${name}：${shown(before)} → ${shown(after)}`;
}

/** 更正 第2条 2022-02-16 签批 人员：王某 → 李某；理由：看错了. */
function correctionText({ path: [, index], before, after }: Difference, correction: PlainMap): string {
  const parts = differences(before as PlainMap, after as PlainMap)
    .filter(({ path: [key] }) => key !== words.corrections)
    .map(partText);
  const told = [...parts, `${words.reason}：${entryText(correction[words.reason] ?? '')}`].join('；');
  return `${words.corrections} 第${Number(index) + 1}条 ${headOf(before as PlainMap)} ${told}`;
}

function partText({ path, before, after }: Difference): string {
  const value = (one: Plain | undefined) => (one === undefined ? '（无）' : entryText(one));
  return `${path.join(' ')}：${value(before)} → ${value(after)}`;
}

/** 2022-02-16 签批 人员：王某 → 李某; nothing where it is not the same entry any more by what it is known by. */
function withinText(before: Plain, after: Plain): string | undefined {
  if (!isPlainMap(before) || !isPlainMap(after)) return undefined;
  const head = headOf(before);
  if (head === '' || head !== headOf(after)) return undefined;
  return `${head} ${differences(before, after).map(partText).join('；')}`;
}

/** What an entry of a list is known by: its day and action, or its name. */
function headOf(entry: PlainMap): string {
  const dated = [entry[words.date], entry[words.action]];
  const [known] = dated[0] === undefined ? NAMES.flatMap((key) => entry[key] ?? []) : [];
  return [...dated, known].filter((part) => typeof part === 'string').join(' ');
}

const NAMES: readonly string[] = [words.name, words.fullName, words.title, words.id, words.unit, words.step];

/** An entry on one line: its day and action first, then what it says. */
function entryText(value: Plain): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(entryText).join('、');
  const { [words.date]: date, [words.action]: action, ...rest } = value;
  const head = [date, action].filter((part) => part !== undefined).map((part) => entryText(part as Plain));
  const others = Object.entries(rest).map(([key, part]) => `${key} ${entryText(part as Plain)}`);
  return [...head, ...others].join(' ');
}
