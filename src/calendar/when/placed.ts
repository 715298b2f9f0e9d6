import { markAt, type TimeMark } from './mark.ts';
import { type Base, type Before, type NamedDays, namedBy } from './named.ts';
import { type Point, pointsIn, TO } from './point.ts';

/** A point with what stands behind it. */
export interface MarkedPoint extends Point {
  readonly marked: TimeMark;
  /** Its words with what stands behind it. */
  readonly said: string;
}

/** The points of a plain text that count there; loose ones need 前, that nothing else is written, or that `counts` says so. */
export function placedIn(
  text: string,
  isWhole = false,
  counts: (point: MarkedPoint) => boolean = () => false,
): MarkedPoint[] {
  const all = pointsIn(text).map((point) => {
    const marked = markAt(text, point.end);
    return { ...point, marked, said: text.slice(point.start, marked.end) };
  });
  const points = all
    .filter((point, i) => point.start >= (all[i - 1]?.marked.end ?? 0))
    .filter(
      ({ loose, marked, ...point }) =>
        loose === undefined ||
        counts({ ...point, loose, marked }) ||
        (isWhole && (loose === 'whole' || marked.mark !== 'within')) ||
        (loose === 'marked' && (marked.mark === 'before' || (marked.mark === 'from' && marked.clock === true))),
    );
  for (let i = points.length - 2; i >= 0; i -= 1) {
    const [here, next] = [points[i], points[i + 1]];
    if (here && next && AND.test(text.slice(here.end, next.start))) points[i] = closedBy(here, next);
  }
  return points;
}

const AND = /^(?:[、和及与]|以及)$/;

/** 3月、6月底前: the mark and the part that the last of a list has count for all. */
function closedBy(here: MarkedPoint, { marked, part, date }: MarkedPoint): MarkedPoint {
  const isLike = (here.date === undefined) === (date === undefined);
  if (here.marked.mark !== undefined || marked.mark === undefined || !isLike) return here;
  const isBare = here.date === undefined && here.part === undefined && part !== undefined;
  return { ...here, ...(isBare && { part }), marked: { ...here.marked, mark: marked.mark }, said: `${here.words}前` };
}

const BETWEEN = new RegExp(`^(?:起|开始)?(?:[（(][^（()）]{1,8}[)）])?${TO}$`);

/** Whether a point is the beginning of a span of which the next is the end. */
export function opensSpan(point: Point, next: Point | undefined, text: string): boolean {
  return next !== undefined && next.start - point.end <= 14 && BETWEEN.test(text.slice(point.end, next.start));
}

/** What each point names; a year that one has told counts for those behind it, and that of its end for a span. */
export function namedInTurn(points: readonly Point[], text: string, base: Base): ReturnType<typeof namedBy>[] {
  let before: Before = {};
  let own: number | undefined;
  return points.map((point, i) => {
    const next = points[i + 1];
    const isOpen = next !== undefined && before.year === undefined && opensSpan(point, next, text);
    const [year, endYear] = isOpen ? spanYears(point, next, base, before) : [own];
    const named = namedBy(point, year === undefined ? base : { ...base, year }, before);
    own =
      endYear ?? (point.year !== undefined && opensSpan(point, next, text) ? yearOfEnd(named, next, base) : undefined);
    if ('first' in named) before = toldBy(point, named, before);
    return named;
  });
}

/**
 * The years of the ends of a span that tells none: they are one, but for a span over the new year, 12月25日至1月5日, whose
 * end is the one still to come.
 */
function spanYears(start: Point, end: Point, base: Base, before: Before): readonly (number | undefined)[] {
  const last = namedBy(end, base, before);
  if (!('assumed' in last) || last.assumed === undefined) return [];
  const first = namedBy(start, { ...base, year: last.assumed }, before);
  if (!('assumed' in first) || first.first <= last.last) return [last.assumed];
  return last.astray === undefined ? [last.assumed - 1, last.assumed] : [last.assumed, last.assumed + 1];
}

/** 2024年6月29日至7月21日: the year of its beginning, or the one after it over the new year. */
function yearOfEnd(start: ReturnType<typeof namedBy>, end: Point | undefined, base: Base): number | undefined {
  if (!('first' in start) || end === undefined || end.year !== undefined || end.near !== undefined) return undefined;
  const year = Number(start.first.slice(0, 4));
  const same = namedBy(end, { ...base, year });
  return 'last' in same && same.last < start.first ? year + 1 : year;
}

function toldBy({ year, near }: Point, { last }: NamedDays, before: Before): Before {
  const isTold = year !== undefined || near !== undefined;
  return {
    day: last,
    ...(isTold ? { year: Number(last.slice(0, 4)) } : before.year !== undefined && { year: before.year }),
  };
}
