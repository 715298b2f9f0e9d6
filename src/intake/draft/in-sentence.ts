import { areNames, namesIn } from './actor/names.ts';
import { type Actors, partnersIn } from './actor/roles.ts';
import { isDoer, readPart } from './doers.ts';

/** Where a time stands in its sentence: from where its own words begin, to where the next begin. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** 6月底前竣工，由甲跟进; 停止施工，甲负责督促: who answers for it is told behind, with no time of its own. */
export function answering(
  masked: string,
  parts: readonly { text: string; end: number }[],
  at: number,
): readonly string[] {
  const end = clauseEnd(masked, parts[at]?.end ?? 0);
  for (const { text } of parts.slice(at + 1).filter((part) => part.end <= end)) {
    if (text.includes('☐') && readPart(text)) return [];
    const found = ANSWERS.test(text) ? readPart(text.replace(/^(?:分别|并)由/, '由')) : undefined;
    if (found && found.role !== 'helps' && found.role !== 'guides') return found.names;
  }
  return [];
}

const ANSWERS =
  /^(?:分别|并)?由(?!.*(?:指导|监督|保管|审核|审批|验收|把关|重新|另行|裁定|认定|核定))|^[^，。；]{2,16}(?:负责|牵头|主抓|承办|主办)/;

/** ……，4月底前完成，乙配合: who helps behind the time, with no time of its own. */
export function helpingBehind(
  masked: string,
  parts: readonly { text: string; end: number }[],
  at: number,
): readonly string[] {
  const end = clauseEnd(masked, parts[at]?.end ?? 0);
  const behind = parts.slice(at + 1).filter((part) => part.end <= end && !part.text.includes('☐'));
  return behind.flatMap(({ text }) => {
    const found = readPart(text);
    return found?.role === 'helps' ? found.names : [];
  });
}

/** Whether nobody was named since the last semicolon: whoever is before it has another task. */
export function isAcross(masked: string, parts: readonly { text: string; end: number }[], at: number): boolean {
  const before = parts.slice(0, at);
  const cut = before.findLastIndex(({ end }) => masked.charAt(end) === '；');
  return cut >= 0 && before.slice(cut + 1).every(({ text }) => readPart(text) === undefined);
}

/** 甲牵头，乙配合；丙……: behind a semicolon with somebody else nobody before it counts. */
export function ownParts(masked: string, parts: readonly { text: string; end: number }[]): string[] {
  const texts = (all: typeof parts) => all.map(({ text }) => text);
  const since = texts(parts.slice(parts.slice(0, -1).findLastIndex(({ end }) => masked.charAt(end) === '；') + 1));
  const isOwn = since.some((text) => {
    const found = readPart(text);
    return found !== undefined && isDoer(found);
  });
  return isOwn ? since : texts(parts);
}

export function clauseEnd(masked: string, from: number): number {
  return masked.slice(from).search(/[；。]|$/) + from;
}

/** ……，由甲负责: who is said to be in charge outranks any name before it; 背街小巷由乙组织 behind the time is another task. */
export function inChargeAt(masked: string, { from, end: at, to }: Place): readonly string[] {
  const end = clauseEnd(masked, to);
  const own = masked.slice(from, end);
  const [whole, thing = '', names = ''] = IN_CHARGE.exec(own) ?? [];
  if (whole === undefined) return [];
  const start = from + own.indexOf(whole);
  const isOther = start >= at && thing !== '' && !OF_IT.test(thing);
  const units = names.replace(/(?:书记|主任|负责人|负责同志)$/, '');
  return !isOther && areNames(units) ? namesIn(units) : [];
}

const IN_CHARGE =
  /(?:^|[，、；（])((?![^，。；（）]{0,20}[自理缘])[^，。；（）]{0,20}?)由([^，。；（）]{2,60}?)(?:会同[^，。；（）]{2,40}?)?(?:(?:具体|统一|共同)?(?:负(?:总|主要|全)?责(?:落实|实施|办理)?|承担)|组织(?:实施|开展)?)(?=[，。；）]|$)/;
/** 具体工作: the task itself. */
const OF_IT =
  /^(?:具体|日常|上述|以上|相关|有关|其|该|此|并|统一|分别)?(?:项)?(?:工作|任务|事项|事宜|实施|办理|要求)?(?:具体|统一|分别)?$/;

/** The subject of the part in which the time stands, or behind a time that stands alone: 4月底前，甲……. */
export function subjectAt(
  masked: string,
  { end }: Place,
  parts: readonly { text: string; end: number }[],
  at: number,
): readonly string[] {
  const own = readPart(parts[at]?.text ?? '');
  if (own && isDoer(own)) return own.names;
  const isAlone = ALONE.test(masked.slice(end, parts[at]?.end));
  const behind = isAlone ? readPart(parts[at + 1]?.text ?? '') : undefined;
  return behind && isDoer(behind) ? behind.names : [];
}

/** Behind a time that stands alone: what the day is called, which part of it. */
const ALONE =
  /^[）☐\s]*(?:为[^，]{0,12}[月周期日]|(?:第\d+个)?“[^，]{0,60}”(?:当天|期间|前后)?|[一两三四五六七八九十\d]+个?(?:周[一二三四五六日末]|天|晚)|[上下中]午|晚上?|当[天日晚]|夜间|期间|前后)?$/;

export function isInBracket(masked: string, { start }: Place): boolean {
  return masked.lastIndexOf('（', start) > masked.lastIndexOf('）', start);
}

/** Backwards from the time: 甲牵头，乙具体实施，丙配合，4月底前完成. */
export function namedBefore(parts: readonly string[]): Actors {
  const [lead, support]: [string[], string[]] = [[], []];
  for (const part of parts.toReversed()) {
    const found = readPart(part);
    if (found && found.role === 'helps') support.push(...found.names);
    const isFirst = lead.length === 0 || found?.role === 'leads';
    if (!found || found.role === 'helps' || found.role === 'guides' || !isFirst) continue;
    if (lead.length === 0) support.push(...partnersIn(part));
    lead.unshift(...found.names);
  }
  return { lead: [...new Set(lead)], support };
}
