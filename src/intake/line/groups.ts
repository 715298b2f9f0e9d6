import type { Day } from '../../calendar/day.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { meantBy, unitOf } from '../../records/unit/meant.ts';

/** 各镇、各部门: the words, and the units that they stand for on a day, in the order of the register. */
export interface UnitGroup {
  readonly words: string;
  readonly units: readonly string[];
}

/** A group at the beginning of a text, and what follows it; or why nobody can tell which units are meant. */
export type GroupFound = (UnitGroup & { readonly rest: string }) | { readonly doubt: string };

const AHEAD = /^(?:请|由|责成|要求|督促|安排|通知)?/;
const KIND = '镇街道|镇街|街镇|乡镇|镇|街道|部门|驻区单位|单位|专班|地';
const SUFFIX = '(?:人民政府|政府|办事处)?';
const EXCEPT = '(?:[（(](?:[^（）()]{1,60})除外[）)])?';

/** 各镇长, 各部门负责人, 各单位的 are no units. */
const GOES_ON =
  /^(?:长|村|办公|主要负责|负责|主要领导|分管|领导|干部|职工|人员|的|间|之间|党委|党组|内|下属|所属|联络)/;

/** The group of units with which a text begins; undefined where it does not begin with one. */
export function groupAt(text: string, directory: Directory, day: Day): GroupFound | undefined {
  const ahead = AHEAD.exec(text)?.[0].length ?? 0;
  const words = patternOf(directory).exec(text.slice(ahead))?.[0];
  if (words === undefined) return undefined;
  const rest = text.slice(ahead + words.length);
  if (GOES_ON.test(rest)) return undefined;
  if (/有关|相关/.test(words)) return { doubt: `“${words}”没有写明是哪些单位` };
  if (/^ ?(?:、|和|及|与|并?会同|联合|协同)/.test(rest))
    return { doubt: `“${words}”后面还连着别的单位，分不清谁牵头；分开写` };
  const units = membersOf(words, directory, day);
  return units === undefined || units.length === 0
    ? { doubt: `单位名录里没有“${words}”说的单位` }
    : { words, units, rest };
}

/** The units that the words of a group stand for, without those that are no more; undefined where one is excepted that nobody knows. */
function membersOf(words: string, directory: Directory, day: Day): string[] | undefined {
  const [bracket = '', except = ''] = /[（(]([^（）()]+)除外[）)]$/.exec(words) ?? [];
  const excepted = except === '' ? [] : except.split(/[、和及]/).map((one) => unitOf(one, directory)?.name);
  if (excepted.includes(undefined)) return undefined;
  const parts = words
    .slice(0, words.length - bracket.length)
    .split(/[、和及，]/)
    .map((part) => part.replace(/(?:人民政府|政府|办事处)$/, ''));
  const named = new Set(parts.flatMap((part) => ofPart(part, directory)));
  return directory.units
    .filter(({ name, abolished }) => named.has(name) && (abolished === undefined || abolished > day))
    .map(({ name }) => name)
    .filter((name) => !excepted.includes(name));
}

/** A kind of unit, else a group (分组) that the register has. */
function ofPart(part: string, directory: Directory): string[] {
  const name = part.replace(/^(?:区直|县直|市直|区政府|驻区|全区)?各/, '').replace(/单位$/, '');
  const own = directory.units.filter(({ groups = [] }) => groups.includes(name)).map((unit) => unit.name);
  return own.length > 0 ? own : meantBy(/各/.test(part) ? part : `各${part}`, directory);
}

function patternOf({ units }: Directory): RegExp {
  const groups = [...new Set(units.flatMap((unit) => unit.groups ?? []))].toSorted((a, b) => b.length - a.length);
  const own = groups.map((name) => `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:单位)?`);
  const one = `(?:${[...own, `(?:有关|相关)?(?:${KIND})`].join('|')})${SUFFIX}`;
  return new RegExp(`^(?:区直|县直|市直|区政府|驻区|全区)?各${one}(?:[、和及，]?各${one}|[、和及]${one})*${EXCEPT}`);
}
