import { type Directory, namesOf } from '../../records/unit/directory.ts';
import { ambiguity } from '../../records/unit/meant.ts';
import { bare } from '../../records/unit/naming.ts';
import type { Unit } from '../../records/unit/schema.ts';
import type { Known } from '../../rules/basis/known.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { OptionSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** 单位名录, as it was on a day. */
export type Names = Pick<Known, 'directory' | 'register'>;

/** The unit meant by a full, short or former name, by a fragment of one, or by the first letters of its pinyin. */
export async function findUnit({ directory, register }: Names, typed: string): Promise<Unit> {
  if (!register) return stop('register-unreadable');
  const units = directory.meant(typed);
  const [unit] = units;
  if (unit && units.length === 1) return unit;
  if (units.length === 0 && /^[a-z]{2,}$/i.test(typed)) return byInitials(typed.toLowerCase(), directory);
  const { message, remedy } = doubtOf(typed, units, directory);
  return stop('as-found', { message, remedy });
}

function doubtOf(typed: string, units: readonly Unit[], { suggest }: Directory) {
  if (units.length > 1) return ambiguity(typed, units);
  const near = suggest(typed);
  const remedy = near ? `是不是“${near}”？` : '核对名称，或先用 xiaoneng unit add 登记';
  return { message: `单位名录里没有“${typed}”`, remedy };
}

export const unitOption = {
  flags: '--unit <单位>',
  help: '只看这个单位（全称、简称、曾用名或拼音首字母）',
} as const satisfies OptionSpec;

export const leaderOption = {
  flags: '--leader <领导>',
  help: '只看这位分管领导的任务',
} as const satisfies OptionSpec;

/** The unit that --unit means, if it was typed. */
export async function unitMeant({ ledger }: OpenLedger, typed: string | undefined): Promise<Unit | undefined> {
  return typed === undefined ? undefined : findUnit(ledger, typed);
}

/** A leader of the register by name; undefined when none was asked for. */
export function findLeader({ directory }: Names, typed: string | undefined): string | undefined {
  if (typed === undefined || directory.leaders.length === 0 || directory.leader(typed)) return typed;
  const names = directory.leaders.map(({ fullName }) => fullName);
  const near = closest(typed, names);
  return stop('leader-unknown', { typed, near, names: names.join('、') });
}

/** The unit of which some name has exactly these initials; failing that, the one of which some name begins with them. */
async function byInitials(letters: string, directory: Directory): Promise<Unit> {
  const units = await initialsOf(directory);
  const exact = units.filter(({ all }) => all.includes(letters));
  const chosen = exact.length > 0 ? exact : units.filter(({ all }) => all.some((each) => each.startsWith(letters)));
  const [first, ...others] = chosen.map(({ unit }) => unit);
  if (!first) return stop('initials-unknown', { letters });
  if (others.length === 0) return first;
  const names = [first, ...others].map(({ name }) => name).join('、');
  return stop('initials-ambiguous', { letters, names });
}

/** The pinyin initials of every name of every unit, with and without the leading 区. */
async function initialsOf(directory: Directory): Promise<{ readonly unit: Unit; readonly all: readonly string[] }[]> {
  const { initials } = await import('./initials.ts');
  return directory.units.map((unit) => {
    const names = namesOf(unit).flatMap((name) => [name, bare(name)]);
    return { unit, all: [...new Set(names.map(initials))] };
  });
}
