import { type Directory, only } from '../../records/unit/directory.ts';
import { unitOf } from '../../records/unit/meant.ts';
import { remembered } from '../../vocabulary/remembered.ts';

/** The units that a cell names, by their full names where the register knows them, in the order of the cell. */
export interface UnitsNamed {
  readonly lead: readonly string[];
  /** Those of them that are said to lead together, where they are several. */
  readonly joint: readonly string[];
  readonly support: readonly string[];
  /** Words that name nobody: 等有关部门. */
  readonly vague: readonly string[];
  /** Former names that were written, with what the units are called now. */
  readonly renamed: readonly (readonly [former: string, now: string])[];
  /** What was written short of any name, with the unit that it was taken for. */
  readonly taken: readonly (readonly [fragment: string, unit: string])[];
}

const BETWEEN = /[、，,；;/／|\n]+|以及/;
const SUPPORT = /^(?:配合|协办|协助|参与)(?:责任)?(?:单位|部门)?[:：]/;
const LEAD = /^(?:共同|联合)?(?:牵头|主办|责任|承办|主责)(?:责任)?(?:单位|部门)?[:：]/;
const MARK = /[（(]?(共同|联合)?(牵头|主办|主责|负责|配合|协办|协助|参与)(?:单位|部门)?[)）]?$/;
const TOGETHER = /^(?:共同|联合)/;
const VAGUE = /等(?:(?:各|其他)?(?:有关|相关)?(?:部门|单位|科室)?)$/;

/** 甲、乙; 甲 乙; 丙（配合）; 甲牵头，乙配合; 牵头单位：甲；配合单位：乙; 甲、乙（共同牵头）. */
export function unitsIn(cell: string, directory: Directory): UnitsNamed {
  const own = readers.get(directory) ?? remembered((text) => namedIn(text, directory));
  readers.set(directory, own);
  return own(cell);
}

const readers = new WeakMap<Directory, (cell: string) => UnitsNamed>();

function namedIn(cell: string, directory: Directory): UnitsNamed {
  const named = { marked: [] as string[], joint: [] as string[], lead: [] as string[], support: [] as string[] };
  const vague: string[] = [];
  const taken: (readonly [string, string])[] = [];
  let role: 'lead' | 'joint' | 'support' = 'lead';
  for (const part of partsIn(cell, directory)) {
    role = roleAt(part) ?? role;
    const bare = part.replace(SUPPORT, '').replace(LEAD, '').trim();
    const whole = bare.replace(VAGUE, '');
    if (whole !== bare) vague.push(bare.slice(whole.length));
    const [name, own] = directory.find(whole) ? [whole] : marked(whole);
    const units = single(name, directory);
    // the mark is said of all before it of which nothing else was said
    if (own === 'joint') named.joint.push(...named.lead.splice(0));
    named[own ?? role].push(...units);
    taken.push(...takenFor(name, units, directory));
  }
  const renamed = former(cell, directory);
  const joint = new Set(named.joint);
  return {
    lead: [...new Set([...joint, ...named.marked, ...named.lead])],
    joint: joint.size > 1 ? [...joint] : [],
    support: [...new Set(named.support)],
    vague,
    renamed,
    taken,
  };
}

/** What is said ahead of the names that follow: 配合单位：, 共同牵头：. */
function roleAt(part: string): 'lead' | 'joint' | 'support' | undefined {
  if (SUPPORT.test(part)) return 'support';
  if (!LEAD.test(part)) return undefined;
  return TOGETHER.test(part) ? 'joint' : 'lead';
}

/** A name that is none as it stands, and the one unit that it was taken for. */
function takenFor(name: string, [unit, ...others]: readonly string[], directory: Directory): UnitsNamed['taken'] {
  const isTaken = unit !== undefined && others.length === 0 && unit !== name && !directory.find(name);
  return isTaken ? [[name, unit]] : [];
}

function former(cell: string, { units }: Directory): (readonly [string, string])[] {
  return units.flatMap(({ name, shortNames = [], formerNames = [] }) => {
    const current = [name, ...shortNames].filter((one) => cell.includes(one));
    const found = formerNames.filter((one) => cell.includes(one) && !current.some((other) => other.includes(one)));
    return found.map((one) => [one, name] as const);
  });
}

/** A name and what is said of it: 甲（牵头）, 乙配合, 丙（共同牵头）. */
function marked(name: string): [name: string, role?: 'marked' | 'joint' | 'support'] {
  const [, together, mark] = MARK.exec(name) ?? [];
  if (mark === undefined) return [name];
  const isHelp = /配合|协|参与/.test(mark);
  return [name.replace(MARK, ''), isHelp ? 'support' : together === undefined ? 'marked' : 'joint'];
}

/** The parts of a cell; blanks part as well, but not within a name that is known without them. */
function partsIn(cell: string, directory: Directory): string[] {
  return cell.split(BETWEEN).flatMap((piece) => {
    const joined = piece.replace(/\s+/g, '');
    if (joined === '') return [];
    return directory.find(joined) ? [joined] : piece.trim().split(/\s+/);
  });
}

/** 和 and 及 part two units, unless they belong to the name of one: 区住房和城乡建设局. */
function single(name: string, directory: Directory): string[] {
  const whole = directory.meant(name);
  if (whole.length > 0) return [only(whole)?.name ?? name];
  for (const { index, 0: mark } of name.matchAll(/[和与及]/g)) {
    const parts = [name.slice(0, index), name.slice(index + mark.length)].map((part) => unitOf(part, directory));
    if (parts.every((part) => part !== undefined)) return parts.map((part) => part.name);
  }
  return name === '' ? [] : [name];
}
