import type { Arrangement } from '../../calendar/arrangement.ts';
import type { Day } from '../../calendar/day.ts';
import { announced } from '../../calendar/holidays.generated.ts';
import { type ArrangementFault, dayFaults, isWholeYear, yearFaults } from '../../calendar/invariants.ts';
import { type Dispute, successionOf } from '../../calendar/succession.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { arrangementOf, daysIn, isBuiltIn } from './arrangement.ts';
import type { Holiday } from './schema.ts';

/** A holiday file with its name. */
export interface HolidayFile {
  readonly record: Holiday;
  readonly file: string;
}

/** What is to be said of a holiday file. */
interface Said {
  readonly record: Finding;
  readonly file: string;
}

/** What cannot be right about the files of the calendar, one by one and beside each other, and what nobody has confirmed. */
export function checkHolidays(files: readonly HolidayFile[]): Said[] {
  const shelf = shelved(files);
  return [...shelf.flatMap(({ file, own }) => own.map((record) => ({ record, file }))), ...disputesIn(shelf)];
}

/**
 * The arrangements that the calendar may rest on. A notice that cannot be right, or that names no source, is left out:
 * its year stays provisional, with the statutory days, rather than official and wrong.
 */
export function soundArrangements(files: readonly HolidayFile[]): Arrangement[] {
  return shelved(files)
    .filter(isSound)
    .map(({ arrangement }) => arrangement);
}

/** A file as the calendar takes it, and what is to be said of it by itself. */
interface Shelved extends HolidayFile {
  readonly arrangement: Arrangement;
  readonly own: readonly Finding[];
}

function isSound({ own }: Shelved): boolean {
  return own.every(({ level }) => level !== 'error');
}

function shelved(files: readonly HolidayFile[]): Shelved[] {
  const read = files.map(({ record, file }) => ({ record, file, arrangement: arrangementOf(record) }));
  const all = read.map(({ arrangement }) => arrangement);
  return read.map((one) => ({ ...one, own: findingsOn(one, all) }));
}

function findingsOn({ record, file, arrangement }: Omit<Shelved, 'own'>, all: readonly Arrangement[]): Finding[] {
  const whole = standsForYear(arrangement, all);
  const faults = [
    ...dayFaults(arrangement, whole ? undefined : offBefore(arrangement, all)),
    ...(whole ? yearFaults(arrangement) : []),
  ];
  const { category, number, checked } = record;
  return [
    ...faults.map((fault) => finding('arrangement-unsound', placeOf(fault, record), said(fault))),
    ...lineFindings(record),
    ...(category === 'local' && number === undefined ? [finding('arrangement-unsourced', [words.name], {})] : []),
    ...(category === 'national' && checked === undefined
      ? [finding('notice-unconfirmed', [words.name], { file: file.slice(file.lastIndexOf('/') + 1) })]
      : []),
  ];
}

/**
 * Whether a notice has to cover the whole of its year, statutory days and sum included: one that calls itself so, and the
 * first for a year that is not built in. Any other may be a revision of a few days.
 */
function standsForYear(notice: Arrangement, all: readonly Arrangement[]): boolean {
  if (notice.kind !== 'national') return false;
  if (isWholeYear(notice)) return true;
  const ofYear = all.filter(({ kind, year }) => kind === 'national' && year === notice.year);
  const first = ofYear.toSorted((a, b) => (turnOf(a) < turnOf(b) ? -1 : 1))[0];
  return !isBuiltIn(notice.year) && !ofYear.some(isWholeYear) && first === notice;
}

function turnOf({ issued, document, name }: Arrangement): string {
  return [issued ?? '', document ?? '', name].join(' ');
}

/** Whether a day had been off by a notice issued before this one, so that it can be taken back. */
function offBefore(notice: Arrangement, all: readonly Arrangement[]): (day: Day) => boolean {
  const earlier = [...announced, ...all].filter(
    ({ kind, issued = '' }) => kind === 'national' && issued < (notice.issued ?? '9999'),
  );
  return (day) => earlier.some(({ off }) => off.some((one) => one.day === day));
}

/** A line of days that ends before it begins, or goes on for months. */
function lineFindings({ off = [], work = [] }: Holiday): Finding[] {
  const lines = [
    ...off.map((line, index) => ({ line, path: [words.off, index, words.to] })),
    ...work.map((line, index) => ({ line, path: [words.work, index, words.to] })),
  ];
  return lines
    .filter(({ line }) => daysIn(line).length === 0)
    .map(({ line: { date, to }, path }) =>
      finding('arrangement-unsound', path, { fault: `${date}至${to}的起止不对`, remedy: '请与原文核对起止' }),
    );
}

/** What stands against each other: told at one of the two, naming the other. */
function disputesIn(shelf: readonly Shelved[]): Said[] {
  const sound = shelf.filter(isSound);
  const { disputes } = successionOf(
    announced,
    sound.map(({ arrangement }) => arrangement),
  );
  const fileOf = (notice: Arrangement) => sound.find(({ arrangement }) => arrangement === notice);
  const nameOf = (notice: Arrangement) => fileOf(notice)?.file ?? `内置的${notice.document}`;
  return disputes.flatMap((dispute) => {
    const [one, other] = fileOf(dispute.one) ? [dispute.one, dispute.other] : [dispute.other, dispute.one];
    const filed = fileOf(one);
    return filed ? [{ file: filed.file, record: told(dispute, filed.record, nameOf(other)) }] : [];
  });
}

function told(dispute: Dispute, holiday: Holiday, other: string): Finding {
  const { year, issued, off = [] } = holiday;
  if (dispute.kind === 'undated') return finding('notice-undated', [words.name], { year: String(year), other });
  if (dispute.kind === 'two-years')
    return finding('notice-year-twice', [issued ? words.issued : words.name], { year: String(year), other });
  const { day } = dispute;
  const isOff = lineWith(off, day) >= 0;
  return finding('notice-both-ways', placeOf({ day, message: '', remedy: '' }, holiday), {
    day,
    here: isOff ? '放假' : '上班',
    there: isOff ? '上班' : '放假',
    other,
  });
}

function said({ message, remedy }: ArrangementFault) {
  return { fault: message, remedy };
}

/** The day where it was last written, else the year. */
function placeOf({ day }: ArrangementFault, { off, work }: Holiday): Path {
  if (day === undefined) return [words.year];
  const inWork = lineWith(work, day);
  if (inWork >= 0) return [words.work, inWork, words.date];
  return [words.off, lineWith(off, day), words.date];
}

function lineWith(list: Holiday['off'], day: Day): number {
  return (list ?? []).findLastIndex((line) => daysIn(line).some((one) => one.day === day));
}
