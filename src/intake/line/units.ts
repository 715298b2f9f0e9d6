import { type Directory, namesOf } from '../../records/unit/directory.ts';

/** The units that a line names, and what is left of it. */
export interface SpokenUnits {
  readonly lead?: string;
  readonly support: readonly string[];
  readonly rest: string;
  readonly hints: readonly string[];
  readonly doubt?: string;
}

interface Name {
  readonly name: string;
  readonly full: string;
}

const LEAD_IN = /^(?:请|由|责成|要求|督促|安排|通知|商请|交|转|[，,：: ])*/;
const JOINT = /^(?:[、，,；; ]|和|及|与|并?会同|联合|协同|请|由)+/;
const LEADING = /^[ ]?(?:牵头|主办|承办|负责)(?:[，,、；; ]|(?=会同|落实|办理|组织|开展|做好|抓好|完成|报送)|$)/;
const HELPING = /^[ ]?(?:配合|协助|协办|参与)/;

/** Units one after another at the beginning, with the parts they have, and those at the end that help; else the one of 由……负责. */
export function spokenUnits(text: string, directory: Directory): SpokenUnits {
  const names = namesIn(directory);
  const first = atStart(text, names);
  if (first.doubt !== undefined) return first;
  if (first.lead === undefined) return named(text, names) ?? { ...first, ...unknown(text, directory) };
  return withStrangers(withHelpers(first, names));
}

/** ……，区住建局、区水利局配合 at the end. */
function withHelpers(spoken: SpokenUnits, names: readonly Name[]): SpokenUnits {
  const tail = /[，,；; （(](?:由|请)?([^，,；; （(]+?)(?:配合|协助|协办)[）)。]?$/.exec(spoken.rest);
  const units = (tail?.[1] ?? '').split(/[、和及与]/).map((name) => names.find((one) => one.name === name)?.full);
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

/** What stands at the beginning like the name of a unit, and is nearly one; and what means several. */
function unknown(text: string, directory: Directory): { readonly doubt?: string } {
  const bare = text.replace(LEAD_IN, '');
  const [all] = /^各(?:有关)?(?:镇|街道|部门|单位|乡镇)(?:[、和]?各?(?:镇|街道|部门|单位))*/.exec(bare) ?? [];
  if (all !== undefined) return { doubt: `“${all}”是几个单位，一项任务只有一个牵头单位` };
  const name = NAME.exec(bare)?.[1];
  const near = name === undefined ? undefined : directory.suggest(name);
  return near === undefined ? {} : { doubt: `单位名录里没有“${name}”，是不是“${near}”？` };
}

/** Every name of every unit, the longest first; of those that are not registered the ones that mean one unit only. */
function namesIn(directory: Directory): Name[] {
  const known = directory.units.flatMap((unit) => namesOf(unit).map((name) => ({ name, full: unit.name })));
  const usual = known.flatMap(({ name, full }) => usualNames(name).map((other) => ({ name: other, full })));
  const clear = usual.filter(
    ({ name, full }) => !directory.find(name) && usual.every((one) => one.name !== name || one.full === full),
  );
  return [...known, ...clear].sort((a, b) => b.name.length - a.name.length);
}

/** 应急管理局 for 区应急管理局, 青溪镇政府 and 青溪镇 for 青溪镇人民政府. */
function usualNames(name: string): string[] {
  const place = /^(.+(?:镇|乡))(?:人民)?(?:政府)?$/.exec(name)?.[1] ?? /^(.+街道)(?:办事处)?$/.exec(name)?.[1];
  const others =
    place === undefined
      ? []
      : /街道$/.test(place)
        ? [place, `${place}办`, `${place}办事处`]
        : [place, `${place}政府`, `${place}人民政府`];
  return [...others, ...(/^区.{3,}/.test(name) ? [name.slice(1)] : [])];
}

/** Units that are named together, and the part that they are said to have. */
interface Group {
  readonly units: string[];
  part?: 'lead' | 'support';
}

function atStart(text: string, names: readonly Name[]): SpokenUnits {
  const groups: Group[] = [{ units: [] }];
  // 交通局 does not begin with 交
  const isNamed = names.some(({ name }) => text.startsWith(name));
  let at = isNamed ? 0 : (LEAD_IN.exec(text)?.[0].length ?? 0);
  for (;;) {
    const rest = text.slice(at);
    const isFirst = groups[0]?.units.length === 0;
    const found = nextUnit(rest, isFirst, names);
    if (!found || (found.joint === '' && (groups.at(-1)?.units.length ?? 0) > 0)) break;
    if (goesOn(found.name, rest.slice(found.end))) return isFirst ? doubtful(found.name, rest) : gathered(groups, rest);
    join(groups, found);
    at += found.end + partAfter(groups, rest.slice(found.end), names);
  }
  return gathered(groups, text.slice(at));
}

interface Found extends Name {
  /** What joins it to the one before. */
  readonly joint: string;
  readonly end: number;
}

function nextUnit(rest: string, isFirst: boolean, names: readonly Name[]): Found | undefined {
  const joint = isFirst ? '' : (JOINT.exec(rest)?.[0] ?? '');
  const found = names.find(({ name }) => rest.startsWith(name, joint.length));
  return found && { ...found, joint, end: joint.length + found.name.length };
}

/** Whoever is joined by 会同 helps those before. */
function join(groups: Group[], { full, joint }: Found): void {
  const last = groups.at(-1);
  if (!last || (/会同|联合|协同/.test(joint) && last.units.length > 0)) groups.push({ units: [full] });
  else last.units.push(full);
}

/** 牵头 or 配合 after units is the part of these; how long it is. */
function partAfter(groups: Group[], after: string, names: readonly Name[]): number {
  const bare = /^[ ]?牵头/.exec(after);
  const isBeforeUnit = bare !== null && names.some(({ name }) => after.startsWith(name, bare[0].length));
  const leading = isBeforeUnit ? bare : LEADING.exec(after);
  const part = leading ?? HELPING.exec(after);
  const last = groups.at(-1);
  if (!part || !last) return 0;
  last.part = leading ? 'lead' : 'support';
  groups.push({ units: [] });
  return part[0].length;
}

function gathered(groups: readonly Group[], rest: string): SpokenUnits {
  return { ...parts(groups), rest };
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
function named(text: string, names: readonly Name[]): SpokenUnits | undefined {
  for (const { name, full } of names) {
    const at = text.indexOf(`由${name}`);
    const part =
      at < 0
        ? null
        : /^(?:牵头负责|牵头|负责|承办|主办)(?=[，,。；; ]|$|办理|落实)/.exec(text.slice(at + 1 + name.length));
    if (part)
      return {
        lead: full,
        support: [],
        hints: [],
        rest: `${text.slice(0, at)} ${text.slice(at + 1 + name.length + part[0].length)}`,
      };
  }
  return undefined;
}
