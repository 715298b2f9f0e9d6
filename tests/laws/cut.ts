import type { Day } from '../../src/calendar/day.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../../src/ledger/text/plain.ts';
import type { Facts } from '../generated/filing.ts';

/** The day from which a record of a folder is known at all. */
export const beginning: Readonly<Record<string, string>> = {
  tasks: '收到日期',
  targets: '列入日期',
  assignments: '开始',
  visits: '日期',
  requirements: '印发日期',
  reports: '报送日期',
  topics: '确定日期',
  issues: '发现日期',
  complaints: '收到日期',
  citations: '日期',
  decisions: '提出日期',
  relays: '收到日期',
  papers: '发文日期',
  meetings: '日期',
  inspections: '日期',
  quotas: '印发日期',
  listings: '公布日期',
  reviews: '报送日期',
  policies: '公布日期',
  activities: '日期',
  articles: '报送日期',
  errors: '来文日期',
  receipts: '日期',
  bulletins: '公布日期',
  evaluations: '日期',
  demonstrations: '日期',
  disclosures: '列入日期',
  assertions: '日期',
  collects: '日期',
  motions: '交办日期',
  routines: '印发日期',
  issued: '发文日期',
};

/** Days on which something happened that stand by themselves, without more being told. */
const bare = ['解决日期', '签发日期'];

/**
 * A ledger as somebody had it on a day who entered everything on its day: without the records, entries and events of
 * later days, and without notices issued later. What is laid down ahead (units, rules, limits, terms that will end) was
 * known as it is.
 */
export function cutTo(day: Day, facts: Facts): Facts {
  return new Map(
    [...facts].flatMap(([path, values]): [string, PlainMap][] => {
      if (path.startsWith('calendar/')) return isLater(values['印发日期'], day) ? [] : [[path, values]];
      const key = beginning[path.slice(0, path.indexOf('/'))];
      if (key === undefined) return [[path, values]];
      return isLater(values[key], day) ? [] : [[path, upTo(day, values)]];
    }),
  );
}

function upTo(day: Day, values: PlainMap): PlainMap {
  const unruled = part(day, values['难易认定'] ?? '') === undefined;
  return plainMap(
    Object.entries(values).flatMap(([key, value]): [string, Plain][] => {
      if (unruled && key === '难易程度') return [];
      const left = bare.includes(key) && isLater(value, day) ? undefined : part(day, value);
      return left === undefined ? [] : [[key, left]];
    }),
  );
}

/** What is left of a value: of an event on a later day nothing, of a list of such the earlier ones. */
function part(day: Day, value: Plain): Plain | undefined {
  if (Array.isArray(value)) {
    const left = value.map((item) => part(day, item)).filter((item) => item !== undefined);
    return left.length > 0 ? left : undefined;
  }
  if (!isPlainMap(value)) return value;
  const then = uncorrected(day, value);
  return isLater(then['日期'], day) ? undefined : upTo(day, then);
}

/** What stood there before somebody corrected it on a later day. */
function uncorrected(day: Day, value: PlainMap): PlainMap {
  const corrections = value['更正'];
  if (!Array.isArray(corrections)) return value;
  const then: Record<string, Plain> = { ...value };
  for (const one of corrections.toReversed()) {
    if (!isPlainMap(one) || !isLater(one['日期'], day)) continue;
    for (const key of Array.isArray(one['原无']) ? one['原无'] : []) delete then[String(key)];
    Object.assign(then, one['原']);
  }
  return then;
}

function isLater(value: Plain | undefined, day: Day): boolean {
  return typeof value === 'string' && value.slice(0, 10) > day;
}
