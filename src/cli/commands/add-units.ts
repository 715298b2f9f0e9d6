import { type Directory, namesOf } from '../../records/unit/directory.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { words } from '../../vocabulary/words.ts';
import { findUnit } from '../find.ts';
import { isStop, refuse, type Stop } from '../outcome.ts';
import type { Draft } from './add-draft.ts';

/** Every unit of a draft by its full name, whatever was typed. */
export async function resolveUnits(draft: Draft, directory: Directory): Promise<Draft | Stop> {
  const lead = await unitNamed(String(draft[words.lead]), directory);
  if (isStop(lead)) return lead;
  const names: string[] = [];
  for (const typed of (draft[words.support] as readonly string[] | undefined) ?? []) {
    const unit = await unitNamed(typed, directory);
    if (isStop(unit)) return unit;
    names.push(unit.name);
  }
  return { ...draft, [words.lead]: lead.name, ...(names.length > 0 && { [words.support]: names }) };
}

/** A unit by full, short or former name, or by the first letters of its pinyin. */
async function unitNamed(typed: string, directory: Directory): Promise<Unit | Stop> {
  if (!/^[a-z]{2,}$/i.test(typed)) return findUnit(directory, typed);
  const found = await byInitials(typed.toLowerCase(), directory);
  const [first, ...others] = found;
  if (!first) return refuse(`没有单位的拼音首字母是“${typed}”`, '写全称或简称');
  if (others.length === 0) return first;
  return refuse(`“${typed}”对得上不止一个单位：${found.map(({ name }) => name).join('、')}`, '写全称或简称');
}

/** Units of which some name has exactly these initials; failing that, those of which some name begins with them. */
async function byInitials(letters: string, directory: Directory): Promise<Unit[]> {
  const initials = await initialsOf(directory);
  const exact = initials.filter(({ all }) => all.includes(letters));
  const chosen = exact.length > 0 ? exact : initials.filter(({ all }) => all.some((each) => each.startsWith(letters)));
  return chosen.map(({ unit }) => unit);
}

/** The pinyin initials of every name of every unit, with and without the leading 区. */
export async function initialsOf(
  directory: Directory,
): Promise<{ readonly unit: Unit; readonly all: readonly string[] }[]> {
  const { initials } = await import('../initials.ts');
  return directory.units.map((unit) => {
    const names = namesOf(unit).flatMap((name) => [name, name.replace(/^区/, '')]);
    return { unit, all: [...new Set(names.map(initials))] };
  });
}
