import { areNames, namesIn } from './actor/names.ts';
import { isPartToPlay } from './actor/parts.ts';
import { isKnown } from './actor/register.ts';
import { type Actors, partnersIn } from './actor/roles.ts';
import { isDoer, namedIn, readPart, type SentenceCharge, spokenIn } from './doers.ts';
import type { Sentence } from './sentence.ts';

/** Who was spoken of before a sentence, and who is charged with what stands around it. */
export interface Around {
  /** Who was spoken of last in the paragraph. */
  readonly subject: readonly string[];
  /** Everybody who was. */
  readonly everybody: readonly string[];
  /** Those that were named last, together: 以上单位. */
  readonly listed: readonly string[];
  /** Those of the sentence behind: a phase is theirs whose heading it is. */
  readonly next: readonly string[];
  readonly charged?: SentenceCharge;
  /** Of the clause above. */
  readonly above?: Actors;
  /** To whom the paper is sent. */
  readonly addressees: readonly string[];
  /** Who has the paper, where it is a form that says so. */
  readonly holders: Actors;
}

export interface Who extends Actors {
  readonly hints: readonly string[];
  /** Which part of the paper names them: 本句, 后面的括号或标签, 上级标题. */
  readonly from: string;
}

/** Where a time stands in its sentence: from where its own words begin, to where the next begin. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Who, from the nearest place that tells: about the time, the brackets, what went before in the sentence and before it. */
export function whoFor({ masked }: Sentence, place: Place, around: Around): Who {
  const parts = spokenIn(masked);
  const at = Math.max(
    0,
    parts.findIndex(({ end }) => end >= place.end),
  );
  const { charged } = around;
  const charge = chargedIn(masked, place);
  const back = before(ownParts(masked, parts.slice(0, at + 1)));
  const support = [
    ...back.support,
    ...partnersIn(masked.slice(place.from, charge.length > 0 ? endOf(masked, place.to) : place.to)),
  ];
  const own = readPart(masked.slice(place.from, place.end).replace(/^[、，；。]/, ''));
  const isOwn = own !== undefined && isDoer(own) && masked.charAt(place.from - 1) === '、';
  const near = isInBracket(masked, place) && charged ? [] : isOwn ? own.names : nearest(masked, place, parts, at);
  const behind = answering(masked, parts, at);
  const told = namedBy(charge, near, back.lead, charged, behind, isAcross(masked, parts, at)).filter(
    ({ lead: names }) => names.length > 0,
  );
  const found = told.find(({ lead: names }) => !names.every(isPartToPlay)) ?? told[0];
  const { lead, hints, from } = found
    ? { from: found.from, ...addressed(found.lead, around) }
    : helped(parts, fallback(masked, place, around));
  const { heads, others } = headsOf(lead);
  const parted = heads.map(eitherOf);
  const either = parted
    .filter((names) => names.length > 1)
    .map((names) => `原文写的是“${names.join('或者')}”，核对由谁办`);
  return {
    lead: parted.flat(),
    support: [...new Set([...others, ...support, ...helpersOf(from, around)])],
    hints: [...hints, ...either],
    from,
  };
}

/** Whoever the places about a time name, the nearest first. */
function namedBy(
  charge: readonly string[],
  near: readonly string[],
  back: readonly string[],
  charged: SentenceCharge | undefined,
  answers: readonly string[],
  isAcross: boolean,
): readonly Named[] {
  const ahead = { lead: back, from: '本句前面' };
  const behind = { lead: answers, from: '本句后面' };
  return [
    { lead: charge, from: '本句的“由……负责”' },
    { lead: charged && near.every(isServed) ? [] : near, from: '本句' },
    ...(charged?.isOwn === false && back.some(isOne) ? [ahead] : []),
    { lead: charged?.lead ?? [], from: '后面的括号或标签' },
    ...(isAcross ? [behind, ahead] : [ahead, behind]),
  ];
}

/** 6月底前竣工，由甲跟进; 停止施工，甲负责督促: who answers for it is told behind, with no time of its own. */
function answering(masked: string, parts: readonly { text: string; end: number }[], at: number): readonly string[] {
  const end = endOf(masked, parts[at]?.end ?? 0);
  for (const { text } of parts.slice(at + 1).filter((part) => part.end <= end)) {
    if (text.includes('☐')) return [];
    const found = ANSWERS.test(text) ? readPart(text.replace(/^(?:分别|并)由/, '由')) : undefined;
    if (found && found.role !== 'helps' && found.role !== 'guides') return found.names;
  }
  return [];
}

const ANSWERS = /^(?:分别|并)?由(?!.*指导)|^[^，。；]{2,16}(?:负责|牵头)/;

/** Whether nobody was named since the last semicolon: whoever is before it has another task. */
function isAcross(masked: string, parts: readonly { text: string; end: number }[], at: number): boolean {
  const before = parts.slice(0, at);
  const cut = before.findLastIndex(({ end }) => masked.charAt(end) === '；');
  return cut >= 0 && before.slice(cut + 1).every(({ text }) => readPart(text) === undefined);
}

/** Who helps by the part of the paper that names who leads; what closes another sentence is not for one with its own unit. */
function helpersOf(from: string, { above, holders, charged }: Around): readonly string[] {
  const closing = charged?.isOwn === false && from === '本句前面' ? [] : (charged?.support ?? []);
  if (from === '单头') return [...closing, ...holders.support];
  return from === '上级标题' ? [...closing, ...(above?.support ?? [])] : closing;
}

/** A unit of its own, and not 各部门 or a part to play, which what stands behind may say more of. */
function isOne(name: string): boolean {
  return !/^(?:[省市区县镇乡]?直?各|所有|有关|相关|全体|本|[你贵])/.test(name) && !isPartToPlay(name);
}

/** 云锦幼儿园竣工, 平台上线: what is built, or whom something is for, where others are charged with it. */
function isServed(name: string): boolean {
  return (
    /^(?!各|所有).*(?:幼儿园|小学|中学|学校|医院|卫生院|公司|站|馆|场|平台|系统|热线|窗口|大厅|小区|社区|公园|广场|厂|网点)$/.test(
      name,
    ) && !isKnown(name)
  );
}

/** 隐患6月1日前清零，甲、乙配合: where nobody leads it is those who help. */
function helped(parts: readonly { text: string }[], found: Pick<Who, 'lead' | 'hints' | 'from'>): typeof found {
  if (found.lead.length > 0) return found;
  const lead = parts.flatMap(({ text }) => {
    const subject = readPart(text);
    return subject?.role === 'helps' ? subject.names : [];
  });
  return lead.length === 0 ? found : { lead, hints: [`原文只写了“${lead.join('、')}”配合，核对由谁办`], from: '本句' };
}

interface Named {
  readonly lead: readonly string[];
  readonly from: string;
}

const HEADED = /（牵头(?:单位|部门)?）$/;

/** 甲（牵头）、乙: who is said to lead does, and the others take part. */
function headsOf(lead: readonly string[]): { readonly heads: readonly string[]; readonly others: readonly string[] } {
  const heads = lead.filter((name) => HEADED.test(name));
  if (heads.length === 0) return { heads: lead, others: [] };
  return { heads: heads.map((name) => name.replace(HEADED, '')), others: lead.filter((name) => !heads.includes(name)) };
}

/** 甲或者乙 of the register: one of them, and the paper does not say which. */
function eitherOf(name: string): readonly string[] {
  const each = name.split(/或者?/);
  return isKnown(each[0] ?? '') && each.length > 1 && each.every(areNames) ? each : [name];
}

/** 甲牵头，乙配合；丙……: behind a semicolon with somebody else nobody before it counts. */
function ownParts(masked: string, parts: readonly { text: string; end: number }[]): string[] {
  const texts = (all: typeof parts) => all.map(({ text }) => text);
  const since = texts(parts.slice(parts.slice(0, -1).findLastIndex(({ end }) => masked.charAt(end) === '；') + 1));
  const isOwn = since.some((text) => {
    const found = readPart(text);
    return found !== undefined && isDoer(found);
  });
  return isOwn ? since : texts(parts);
}

function endOf(masked: string, from: number): number {
  return masked.slice(from).search(/[；。]|$/) + from;
}

/** ……，由甲负责: who is said to be in charge outranks any name before it; 背街小巷由乙组织 behind the time is another task. */
function chargedIn(masked: string, { from, end: at, to }: Place): readonly string[] {
  const end = endOf(masked, to);
  const own = masked.slice(from, end);
  const [whole, thing = '', names = ''] = IN_CHARGE.exec(own) ?? [];
  if (whole === undefined) return [];
  const start = from + own.indexOf(whole);
  const isOther = start >= at && thing !== '' && !OF_IT.test(thing);
  return !isOther && areNames(names) ? namesIn(names) : [];
}

const IN_CHARGE =
  /(?:^|[，、；（])((?![^，。；（）]{0,20}[自理缘])[^，。；（）]{0,20}?)由([^，。；（）]{2,60}?)(?:会同[^，。；（）]{2,40}?)?(?:(?:具体|统一|共同)?负(?:总|主要|全)?责(?:落实|实施|办理)?|组织(?:实施|开展)?)(?=[，。；）]|$)/;
/** 具体工作: the task itself. */
const OF_IT =
  /^(?:具体|日常|上述|以上|相关|有关|其|该|此|并|统一|分别)?(?:项)?(?:工作|任务|事项|事宜|实施|办理|要求)?(?:具体|统一|分别)?$/;

/** The subject of the part in which the time stands, or behind a time that stands alone: 4月底前，甲……. */
function nearest(
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

/** 请你单位: whoever the paper is sent to. */
function addressed(
  lead: readonly string[],
  { addressees, holders, listed }: Around,
): Pick<Who, 'lead' | 'hints'> & { readonly from?: string } {
  const meant = lead.length === 1 ? meantBack(lead[0] ?? '', listed) : [];
  if (meant.length > 0) return { lead: meant, hints: [`“${lead[0]}”按前文的“${meant.join('、')}”`], from: '前一句' };
  const isYou = lead.length === 1 && /^[你贵][\u4e00-\u9fa5]{1,3}$/.test(lead[0] ?? '');
  if (isYou && holders.lead.length > 0) return { lead: holders.lead, hints: [] };
  return isYou && addressees.length > 0 ? { lead: addressees, hints: [`“${lead[0]}”按主送机关`] } : { lead, hints: [] };
}

const THESE =
  /^(?:以上|上述|前述|前列|上列|这些|各该|该)(?:所列|各|几[个家]|[两二三四五六七八九十]+[个家])?(?:有关|相关|责任|牵头|承办|成员)?(单位|部门|镇街|街道|[局办委镇乡院队站处]|中心|公司|集团|学校)$/;

/** 以上单位 where it is no subject of its own. */
const BACK =
  /(?:以上|上述|前述|前列|上列)(?:所列|各|几[个家]|[两二三四五六七八九十]+[个家])?(?:有关|相关|责任|牵头|承办|成员)?(?:单位|部门|镇街|街道|公司|学校)(?:要|应|须|务必|于|在|☐|请|抓紧|负责|分别|均|都)/;

/** Whether a name only points to those that were named before: 以上单位. */
export function isBack(name: string): boolean {
  return THESE.test(name);
}

/** No list of units is longer. */
const MANY = 60;

/**
 * Those that 以上单位 behind a sentence means: its list of units, unless it speaks only of some of the one before; units
 * named one by one are one list.
 */
export function listedAfter(before: readonly string[], sentence: Sentence): readonly string[] {
  const named = namedIn(sentence).filter((name) => !isBack(name));
  if (named.length === 0 || named.every((name) => before.includes(name))) return before;
  return named.length > 1 ? named : [...new Set([...before, ...named])].slice(-MANY);
}

/** 以上单位: all that were named last; 该局: the one of them that is called so. */
function meantBack(name: string, listed: readonly string[]): readonly string[] {
  const [, kind] = THESE.exec(name) ?? [];
  if (kind === undefined || listed.includes(name)) return [];
  return name.startsWith('该') && !/^(?:单位|部门)$/.test(kind) && listed.length !== 1 ? [] : listed;
}

function isInBracket(masked: string, { start }: Place): boolean {
  return masked.lastIndexOf('（', start) > masked.lastIndexOf('）', start);
}

/** Backwards from the time: 甲牵头，乙具体实施，丙配合，4月底前完成. */
function before(parts: readonly string[]): Actors {
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

/** 报甲: whoever gets something does not hand it in. */
function receives(name: string, masked: string): boolean {
  const at = masked.indexOf(name);
  return at > 0 && /(?:报送?|上报|抄送|送|向|交)(?:至|给)?$/.test(masked.slice(0, at));
}

/** Behind the time of a phase: nothing, or what the phase is. */
const NAMED = /^(?:，?[为是][^，；。]{0,16}(?:阶段|时期|环节))?[）。：\s]*$/;

/** Whoever the sentences before, the clause above or the head of the paper name; said to be a guess. */
function fallback(
  masked: string,
  { from, start, end, to }: Place,
  around: Around,
): Pick<Who, 'lead' | 'hints' | 'from'> {
  const { subject, everybody, listed, next, above, addressees, holders } = around;
  const isLabel = /^[\u4e00-\u9fa5]{2,6}：☐/.test(masked);
  if (isLabel && holders.lead.length > 0) return { lead: holders.lead, hints: [], from: '单头' };
  const isHeading = /^[^；。]{0,24}$/.test(masked.slice(from, start)) && NAMED.test(masked.slice(end, to));
  if (isHeading && next.length > 0) return { lead: next, hints: [], from: '后面一句' };
  const isAll = /(?:上述|以上|前述)(?:各项|所有)?(?:工作|任务|事项|措施|内容)/.test(masked);
  if (BACK.test(masked) && listed.length > 0)
    return { lead: listed, hints: [`单位承前，按“${listed.join('、')}”`], from: '前一句' };
  const spoken = isAll && everybody.length > 0 ? everybody : subject;
  const all = spoken.filter((name) => !receives(name, masked));
  if (all.length > 0) return { lead: all, hints: [`单位承前，按“${all.join('、')}”`], from: '前一句' };
  if (above && above.lead.length > 0) return { lead: above.lead, hints: [], from: '上级标题' };
  if (holders.lead.length > 0) return { lead: holders.lead, hints: ['没有写由谁办，按单头的承办单位'], from: '单头' };
  const isAsking = /(?:^|[，。；])请|请[于在]?☐/.test(masked.slice(0, to)) && addressees.length > 0;
  return isAsking
    ? { lead: addressees, hints: ['没有写由谁办，按主送机关'], from: '主送机关' }
    : { lead: [], hints: ['没有写由谁办'], from: '没有写' };
}
