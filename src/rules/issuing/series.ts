import { type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { type Issued, issuedKind } from '../../records/issued.ts';
import { formatPaperNumber, type PaperNumber, partsOfNumber, seriesOf } from '../../records/paper-number.ts';
import type { Known } from '../basis/known.ts';

/**
 * Who has a 发文字号: a paper that went out, be it from the ledger of the year before (`id` is then where that lies), or a
 * task, as its 督办文号 or that of an entry of its course.
 */
export interface NumberHolder {
  readonly kind: 'issued' | 'task';
  readonly id: string;
  readonly file: string;
}

/** Every 发文字号 of a ledger with those that have it: papers, those that are void as well, and tasks. */
export function takenNumbers(ledger: Ledger): ReadonlyMap<string, readonly NumberHolder[]> {
  const taken = new Map<string, NumberHolder[]>();
  const put = (number: string | undefined, holder: NumberHolder) => {
    if (number !== undefined && partsOfNumber(number)) taken.set(number, [...(taken.get(number) ?? []), holder]);
  };
  const { numbersGiven = [], ledger: before = '' } = ledger.office?.opened ?? {};
  for (const number of numbersGiven) put(number, { kind: 'issued', id: before, file: MARKER });
  for (const { record, file } of recordsOf(ledger, issuedKind))
    put(record.number, { kind: 'issued', id: record.id, file });
  for (const { record, file } of ledger.tasks) {
    const holder: NumberHolder = { kind: 'task', id: record.id, file };
    const own = [record.docket, ...(record.history ?? []).map(numberOfEntry)];
    for (const number of new Set(own)) put(number, holder);
  }
  return taken;
}

/** The numbers that a ledger has given of a year, in their order: what goes on elsewhere gives none of them again. */
export function numbersOfYear(ledger: Ledger, year: string): string[] {
  const own = [...takenNumbers(ledger).keys()].flatMap((number) => partsOfNumber(number) ?? []);
  const ofYear = own.filter((one) => one.year === year);
  return ofYear.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.nth - b.nth)).map(formatPaperNumber);
}

/** The entries of a course that carry a number of the office are those by which it writes to a unit. */
function numberOfEntry(entry: object): string | undefined {
  return 'number' in entry && typeof entry.number === 'string' ? entry.number : undefined;
}

/** The number that comes after all of its series; the first where none has been given. */
export function nextNumber(series: Pick<PaperNumber, 'code' | 'year'>, taken: Iterable<string>): string {
  const own = [...taken].flatMap((number) => partsOfNumber(number) ?? []);
  const used = own.filter((one) => seriesOf(one) === seriesOf(series)).map(({ nth }) => nth);
  return formatPaperNumber({ ...series, nth: Math.max(0, ...used) + 1 });
}

/** Numbers of a series that nobody has, from the first that somebody has on, with the number before which they lack. */
export interface Gap {
  readonly from: PaperNumber;
  readonly to: PaperNumber;
  readonly before: PaperNumber;
}

/** The gaps in the series of these numbers, which may come in any order. */
export function gapsIn(numbers: Iterable<string>): Gap[] {
  const parts = [...new Set(numbers)].flatMap((number) => partsOfNumber(number) ?? []);
  return [...grouped(parts).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.nth - b.nth);
    return sorted.slice(1).flatMap((before, at): Gap[] => {
      const last = sorted[at] as PaperNumber;
      if (before.nth <= last.nth + 1) return [];
      return [{ from: { ...last, nth: last.nth + 1 }, to: { ...before, nth: before.nth - 1 }, before }];
    });
  });
}

function grouped(parts: readonly PaperNumber[]): Map<string, PaperNumber[]> {
  const groups = new Map<string, PaperNumber[]>();
  for (const one of parts) groups.set(seriesOf(one), [...(groups.get(seriesOf(one)) ?? []), one]);
  return groups;
}

/** 督办〔2022〕4号, or 督办〔2022〕4号至6号. */
export function gapText({ from, to }: Gap): string {
  return from.nth === to.nth ? formatPaperNumber(from) : `${formatPaperNumber(from)}至${to.nth}号`;
}

/** Whether a number is in a series that was typed: 督办〔2022〕, or 督办 of every year. */
export function isOfSeries(number: string, typed: string): boolean {
  const parts = partsOfNumber(number);
  return parts !== undefined && (parts.code === typed || seriesOf(parts) === typed);
}

/** The papers that are about a task and known to have gone out, in the order of their days. */
export function papersAbout(task: string, ledger: Known): Issued[] {
  const papers = ledger.records(issuedKind).map(({ record }) => record);
  const own = papers.filter(({ task: about = [] }) => about.includes(task));
  return own.toSorted((a, b) => (a.issuedOn + orderOf(a) < b.issuedOn + orderOf(b) ? -1 : 1));
}

/** By this papers come in the order of their series, in it of their numbers; two of one number by their days. */
export function orderOf({ number, issuedOn, id }: Issued): string {
  const parts = partsOfNumber(number);
  return `${parts ? seriesOf(parts) + String(parts.nth).padStart(5, '0') : number}${issuedOn}${id}`;
}
