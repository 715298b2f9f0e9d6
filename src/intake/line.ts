import { addDays, type Day, yearOf } from '../calendar/day.ts';
import type { Directory } from '../records/unit/directory.ts';
import { namesOf } from '../records/unit/directory.ts';
import { type Time, timesIn } from './draft/times.ts';

/** What a line says of a task: 区应急局会同区住建局 3月15日前 报送燃气排查方案. */
export interface Spoken {
  readonly title: string;
  /** Full names; nothing where the line names no unit. */
  readonly lead?: string;
  readonly support: readonly string[];
  /** As the ledger writes a limit: a day, 10个工作日. */
  readonly deadline?: string;
  /** The words that told it. */
  readonly wording?: string;
  readonly hints: readonly string[];
}

/** Takes a line apart: the unit it begins with, by when, and what is left, which is the task. */
export function spokenLine(line: string, directory: Directory, today: Day): Spoken {
  const text = line.replace(/\s+/g, ' ').trim();
  const time = timeIn(text, today);
  const bare = (time ? `${text.slice(0, time.start)} ${text.slice(time.end)}` : text).trim();
  const named = unitsAtStart(bare, directory);
  const title = tidy(bare.slice(named.length));
  return {
    title: title === '' ? text : title,
    support: named.units.slice(1),
    ...(named.units[0] !== undefined && { lead: named.units[0] }),
    ...(time && { deadline: time.limit, wording: text.slice(time.start, time.end) }),
    hints: time?.hints ?? [],
  };
}

interface Limit extends Pick<Time, 'start' | 'end' | 'hints'> {
  readonly limit: string;
}

/** The only time of the line that can be a deadline; a day without a year that is over means the next year's. */
function timeIn(text: string, today: Day): Limit | undefined {
  const times = timesIn(text, { year: yearOf(today) });
  const [time, other] = times.filter(({ kind }) => kind === 'date' || kind === 'working-days');
  if (!time || other) return undefined;
  if (time.kind === 'working-days') return { ...time, limit: `${time.value}个工作日` };
  if (time.deadline === undefined) return undefined;
  const isBare = !/20\d\d/.test(text.slice(time.start, time.end));
  if (!isBare || time.deadline >= today) return { ...time, hints: notes(time, yearOf(today)), limit: time.deadline };
  const [next] = timesIn(text.slice(time.start, time.end), { year: yearOf(today) + 1 });
  const limit = next?.deadline ?? addDays(time.deadline, 365);
  return { ...time, hints: notes(time, yearOf(today) + 1), limit };
}

function notes({ hints }: Time, year: number): string[] {
  return hints.map((hint) => hint.replace('按发文那年', `按 ${year} 年`));
}

const JOINING = /^(?:、|和|及|与|会同|牵头[，,]?|配合|，|,|;|；| )+/;

/** Units one after another at the beginning, however they are joined. */
function unitsAtStart(
  text: string,
  directory: Directory,
): { readonly units: readonly string[]; readonly length: number } {
  const known = directory.units
    .flatMap((unit) => namesOf(unit).map((name) => ({ name, full: unit.name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  const units: string[] = [];
  let at = /^(?:请|由|责成|要求)?/.exec(text)?.[0].length ?? 0;
  for (;;) {
    const rest = text.slice(at);
    const joint = units.length > 0 ? (JOINING.exec(rest)?.[0].length ?? 0) : 0;
    const found = known.find(({ name }) => rest.slice(joint).startsWith(name));
    if (!found || (units.length > 0 && joint === 0)) break;
    units.push(found.full);
    at += joint + found.name.length;
  }
  return { units: [...new Set(units)], length: units.length === 0 ? 0 : at };
}

/** Without what only joined the parts. */
function tidy(text: string): string {
  return text
    .replace(/^(?:[ ，,、：:；;]|牵头|配合|负责|要|应|须|于|在|请)+/, '')
    .replace(/(?:[ ，,；;。]|于|在)+$/, '')
    .replace(/ +/g, ' ')
    .replace(/(?<=[\u4e00-\u9fa5，。]) (?=[\u4e00-\u9fa5])/g, '')
    .trim();
}
