import type { Day } from '../../calendar/day.ts';
import type { Post } from '../../vocabulary/choices.ts';
import type { Unit } from './schema.ts';

/** Who had a post of a unit on a day: who had it up to then, nobody where that is not told, else who has it now. Deputies are added to one another. */
export function inOffice(unit: Unit, post: Post, day: Day): readonly string[] {
  const past = (unit.past ?? []).filter((one) => one.post === post && (one.from ?? day) <= day && day <= one.to);
  const names = past.flatMap(({ fullName }) => fullName ?? []);
  const now = [unit[post] ?? []].flat();
  if (post === 'deputies') return [...new Set([...names, ...now])];
  return past.length > 0 ? names : now;
}

/** Whether a person might sign for a unit on a day: its head then, or a deputy registered for it (三（一）2, 五（一）). */
export function maySign(unit: Unit, person: string, day: Day): boolean {
  const heads = inOffice(unit, 'head', day);
  return heads.length === 0 || heads.includes(person) || inOffice(unit, 'deputies', day).includes(person);
}
