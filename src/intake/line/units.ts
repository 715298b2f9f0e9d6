import { type Directory, namesOf } from '../../records/unit/directory.ts';
import { ambiguity, unitOf } from '../../records/unit/meant.ts';
import type { Unit } from '../../records/unit/schema.ts';
import type { UnitGroup } from './groups.ts';

/** The units that a line names, and what is left of it. */
export interface SpokenUnits {
  readonly lead?: string;
  readonly support: readonly string[];
  readonly rest: string;
  readonly hints: readonly string[];
  readonly doubt?: string;
  /** Units that each are to do it by themselves; there is no one that leads then. */
  readonly each?: UnitGroup;
}

/** A name as it stands in the line, and the units that have it. */
interface Name {
  readonly name: string;
  readonly units: readonly Unit[];
}

/** Finds the name with which a text goes on at a place. */
type Look = (text: string, at?: number) => Name | undefined;

const LEAD_IN = /^(?:请|由|责成|要求|督促|安排|通知|商请|交|转|[，,：: ])*/;
const JOINT = /^(?:[、，,；; ]|和|及|与|并?会同|联合|协同|请|由)+/;
const LEADING = /^[ ]?(?:牵头|主办|承办|负责)(?:[，,、；; ]|(?=会同|落实|办理|组织|开展|做好|抓好|完成|报送)|$)/;
const HELPING = /^[ ]?(?:配合|协助|协办|参与)/;

/** Units one after another at the beginning, with the parts they have, and those at the end that help; else the one of 由……负责. */
export function spokenUnits(text: string, directory: Directory): SpokenUnits {
  const look = lookIn(directory);
  const first = atStart(text, look);
  if (first.doubt !== undefined || first.each) return first;
  if (first.lead === undefined) return named(text, look) ?? { ...first, ...unknown(text, directory) };
  return withStrangers(withHelpers(first, directory));
}

/** ……，区住建局、区水利局配合 at the end. */
function withHelpers(spoken: SpokenUnits, directory: Directory): SpokenUnits {
  const tail = /[，,；; （(](?:由|请)?([^，,；; （(]+?)(?:配合|协助|协办)[）)。]?$/.exec(spoken.rest);
  const units = (tail?.[1] ?? '').split(/[、和及与]/).map((name) => unitOf(name, directory)?.name);
  if (!tail || units.includes(undefined)) return spoken;
  const support = [...new Set([...spoken.support, ...(units as string[])])].filter((unit) => unit !== spoken.lead);
  return { ...spoken, support, rest: spoken.rest.slice(0, tail.index) };
}

/** What is joined to the units and is none of the register stays in the task, and is told. */
function withStrangers(spoken: SpokenUnits): SpokenUnits {
  const [words] = /^(?:、|和|及|与|并?会同|联合|协同)[^，,；;。 、]{1,8}/.exec(spoken.rest) ?? [];
  if (words === undefined) return spoken;
  return { ...spoken, hints: [...spoken.hints, `“${words}”里没有名录上的单位，留在事项里`] };
}

const NAME = /^((?:(?![ ，,：:])[\u4e00-\u9fa5]){2,12}(?:局|办|镇|街道|委|部|中心|队|公司|院|室))(?=[ ，,：:])/;

/** What stands at the beginning like the name of a unit, and is nearly one. */
function unknown(text: string, directory: Directory): { readonly doubt?: string } {
  const bare = text.replace(LEAD_IN, '');
  const name = NAME.exec(bare)?.[1];
  const near = name === undefined ? undefined : directory.suggest(name);
  return near === undefined ? {} : { doubt: `单位名录里没有“${name}”，是不是“${near}”？` };
}

/** What the name of a unit ends with, so that a fragment of one may be seen where it is not parted from what follows. */
const END = /[局办镇乡道委部心队司院室府处]$/;
const LONGEST = 16;

/** A name of the register in full, else a fragment that a unit is known by: 应急局, 青溪镇政府. */
function lookIn(directory: Directory): Look {
  const known = directory.units.flatMap(namesOf).toSorted((a, b) => b.length - a.length);
  return (text, at = 0) => {
    const name = known.find((one) => text.startsWith(one, at)) ?? fragmentAt(text.slice(at, at + LONGEST), directory);
    return name === undefined ? undefined : { name, units: directory.meant(name) };
  };
}

function fragmentAt(text: string, { meant }: Directory): string | undefined {
  const lengths = Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.length - i);
  return lengths
    .map((length) => text.slice(0, length))
    .filter((piece) => END.test(piece) && /^[\u4e00-\u9fa5A-Za-z0-9（）()]+$/.test(piece))
    .find((piece) => meant(piece).length > 0);
}

/** Units that are named together, and the part that they are said to have. */
interface Group {
  readonly units: string[];
  part?: 'lead' | 'support';
}

function atStart(text: string, look: Look): SpokenUnits {
  const groups: Group[] = [{ units: [] }];
  // 交通局 does not begin with 交
  let at = look(text) ? 0 : (LEAD_IN.exec(text)?.[0].length ?? 0);
  for (;;) {
    const rest = text.slice(at);
    const isFirst = groups[0]?.units.length === 0;
    const found = nextUnit(rest, isFirst, look);
    if (!found || (found.joint === '' && (groups.at(-1)?.units.length ?? 0) > 0)) break;
    if (goesOn(found.name, rest.slice(found.end))) return isFirst ? doubtful(found.name, rest) : gathered(groups, rest);
    if (found.units.length > 1) return { ...gathered([], rest), doubt: ambiguity(found.name, found.units).message };
    join(groups, found);
    at += found.end + partAfter(groups, rest.slice(found.end), look);
  }
  return gathered(groups, text.slice(at));
}

interface Found extends Name {
  /** What joins it to the one before. */
  readonly joint: string;
  readonly end: number;
}

function nextUnit(rest: string, isFirst: boolean, look: Look): Found | undefined {
  const joint = isFirst ? '' : (JOINT.exec(rest)?.[0] ?? '');
  const found = look(rest, joint.length);
  return found && { ...found, joint, end: joint.length + found.name.length };
}

/** Whoever is joined by 会同 helps those before. */
function join(groups: Group[], { units, joint }: Found): void {
  const full = units[0]?.name ?? '';
  const last = groups.at(-1);
  if (!last || (/会同|联合|协同/.test(joint) && last.units.length > 0)) groups.push({ units: [full] });
  else last.units.push(full);
}

/** 牵头 or 配合 after units is the part of these; how long it is. */
function partAfter(groups: Group[], after: string, look: Look): number {
  const bare = /^[ ]?牵头/.exec(after);
  const isBeforeUnit = bare !== null && look(after, bare[0].length) !== undefined;
  const leading = isBeforeUnit ? bare : LEADING.exec(after);
  const part = leading ?? HELPING.exec(after);
  const last = groups.at(-1);
  if (!part || !last) return 0;
  last.part = leading ? 'lead' : 'support';
  groups.push({ units: [] });
  return part[0].length;
}

function gathered(groups: readonly Group[], rest: string): SpokenUnits {
  return severally(groups, rest) ?? { ...parts(groups), rest };
}

/** 甲、乙分别报送: each of them, and none leads; what each has of 分别报送甲、乙 nobody can tell. */
function severally(groups: readonly Group[], rest: string): SpokenUnits | undefined {
  const [only, ...others] = groups.filter(({ units }) => units.length > 0);
  const [said, word = ''] = /^[ ，,]*(?:(?:[于在要应须])? ?)?(分别|各自)(?:[于在]|负责)? */.exec(rest) ?? [];
  if (said === undefined || !only || only.part || others.length > 0 || only.units.length < 2) return undefined;
  const own = rest.slice(said.length);
  const [named, count] = [only.units.join('、'), only.units.length];
  if (own.split(/[、和及与]/).length === count)
    return {
      support: [],
      hints: [],
      rest,
      doubt: `“${word}”后面也是 ${count} 样，分不清哪个单位做哪样；一个单位写一行`,
    };
  return { support: [], hints: [], rest: own, each: { words: `${named}${word}`, units: only.units } };
}

function doubtful(name: string, rest: string): SpokenUnits {
  const doubt = `“${rest.slice(0, name.length + 3)}…”里的“${name}”是不是单位，拿不准`;
  return { support: [], hints: [], rest, doubt };
}

/** Who leads: who is said to; else the first of those who are not said to help. */
function parts(groups: readonly Group[]) {
  const chosen =
    groups.find(({ part, units }) => part === 'lead' && units.length > 0) ??
    groups.find(({ part, units }) => part === undefined && units.length > 0);
  const [lead, ...others] = chosen?.units ?? [];
  const all = groups.flatMap(({ units }) => units);
  if (lead === undefined) return { support: [], hints: [] };
  const support = [...new Set(all.filter((unit) => unit !== lead))];
  return { lead, support, hints: others.length > 0 ? ['几个单位并列的，第一个牵头'] : [] };
}

/** What makes another word of the name of a unit: 教育局长, 组织部分企业, 区政府办公楼. */
const LONGER: Readonly<Record<string, RegExp>> = {
  局: /^[长属机]/,
  部: /^(?:分|门|长|署|委)/,
  办: /^(?:公|理|法|事|好|结|证|学|案)/,
  室: /^主任/,
  镇: /^(?:长|区|域|政府|党委)/,
  道: /^(?:口|路|办)/,
  委: /^(?:员|托|派)/,
  心: /^(?:城区|校)/,
  队: /^(?:长|员|伍)/,
};

function goesOn(name: string, after: string): boolean {
  return LONGER[name.at(-1) ?? '']?.test(after) === true;
}

/** 报送方案，由区应急局负责. */
function named(text: string, look: Look): SpokenUnits | undefined {
  for (const { index } of text.matchAll(/由/g)) {
    const found = look(text, index + 1);
    const behind = index + 1 + (found?.name.length ?? 0);
    const part = /^(?:牵头负责|牵头|负责|承办|主办)(?=[，,。；; ]|$|办理|落实)/.exec(text.slice(behind));
    if (!found || !part) continue;
    const rest = `${text.slice(0, index)} ${text.slice(behind + part[0].length)}`;
    const [unit, ...others] = found.units;
    if (others.length > 0)
      return { support: [], hints: [], rest: text, doubt: ambiguity(found.name, found.units).message };
    return { support: [], hints: [], rest, ...(unit && { lead: unit.name }) };
  }
  return undefined;
}
