import { areNames } from './actor/names.ts';
import { isPartToPlay } from './actor/parts.ts';
import { isKnown } from './actor/register.ts';
import { type Actors, partnersIn } from './actor/roles.ts';
import { meantBack, POINTS_BACK } from './back.ts';
import type { SentenceCharge } from './charged.ts';
import { isDoer, readPart, spokenIn } from './doers.ts';
import {
  answering,
  clauseEnd,
  helpingBehind,
  inChargeAt,
  isAcross,
  isInBracket,
  namedBefore,
  ownParts,
  type Place,
  subjectAt,
} from './in-sentence.ts';
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
  /** Whose own work it tells. */
  readonly own: readonly string[];
  /** 各承办单位 and the like among all that were spoken of before. */
  readonly groups: readonly string[];
  /** Who has the paper, where it is a form that says so. */
  readonly holders: Actors;
}

export interface Who extends Actors {
  readonly hints: readonly string[];
  /** Which part of the paper names them: 本句, 后面的括号或标签, 上级标题. */
  readonly from: string;
}

/** Who, from the subjectAt place that tells: about the time, the brackets, what went before in the sentence and before it. */
export function whoFor({ masked }: Sentence, place: Place, around: Around): Who {
  const parts = spokenIn(masked);
  const at = Math.max(
    0,
    parts.findIndex(({ end }) => end >= place.end),
  );
  const { charged } = around;
  const charge = inChargeAt(masked, place);
  const back = namedBefore(ownParts(masked, parts.slice(0, at + 1)));
  const support = [
    ...back.support,
    ...helpingBehind(masked, parts, at),
    ...partnersIn(masked.slice(place.from, charge.length > 0 ? clauseEnd(masked, place.to) : place.to)),
  ];
  const own = readPart(masked.slice(place.from, place.end).replace(/^[、，；。]/, ''));
  const isOwn = own !== undefined && isDoer(own) && masked.charAt(place.from - 1) === '、';
  const near = isInBracket(masked, place) && charged ? [] : isOwn ? own.names : subjectAt(masked, place, parts, at);
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

/** Whoever the places about a time name, the subjectAt first. */
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
    ...(charged?.isOwn === false && back.some(isOne) && !back.every(isServed) ? [ahead] : []),
    { lead: charged?.lead ?? [], from: '后面的括号或标签' },
    ...(isAcross ? [behind, ahead] : [ahead, behind]),
  ];
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
  const { subject, everybody, listed, next, above, holders } = around;
  const isLabel = /^[\u4e00-\u9fa5]{2,6}：☐/.test(masked);
  if (isLabel && holders.lead.length > 0) return { lead: holders.lead, hints: [], from: '单头' };
  const isHeading = /^[^；。]{0,24}$/.test(masked.slice(from, start)) && NAMED.test(masked.slice(end, to));
  if (isHeading && next.length > 0) return { lead: next, hints: [], from: '后面一句' };
  const isAll = /(?:上述|以上|前述)(?:各项|所有)?(?:工作|任务|事项|措施|内容)/.test(masked);
  if (POINTS_BACK.test(masked) && listed.length > 0)
    return { lead: listed, hints: [`单位承前，按“${listed.join('、')}”`], from: '前一句' };
  const spoken = isAll && everybody.length > 0 ? everybody : subject;
  const all = spoken.filter((name) => !receives(name, masked));
  if (all.length > 0) return { lead: all, hints: [`单位承前，按“${all.join('、')}”`], from: '前一句' };
  if (above && above.lead.length > 0) return { lead: above.lead, hints: [], from: '上级标题' };
  if (holders.lead.length > 0) return { lead: holders.lead, hints: ['没有写由谁办，按单头的承办单位'], from: '单头' };
  return ofPaper(masked.slice(0, to), around);
}

/** 各镇, 各有关部门: so many that nothing is theirs which is not said to be. */
const ANYBODY = /^各(?:有关|相关|级)?(?:部门|单位|镇|乡镇?|街道|镇街|地|村|社区|县|区|市|科室|股室)/;

/** Whoever the paper as a whole is to, or of, or always speaks of. */
function ofPaper(told: string, { addressees, own, groups }: Around): Pick<Who, 'lead' | 'hints' | 'from'> {
  const isAsking = /(?:^|[，。；])请|请[于在]?☐/.test(told) && addressees.length > 0;
  if (isAsking) return { lead: addressees, hints: ['没有写由谁办，按主送机关'], from: '主送机关' };
  if (own.length > 0) return { lead: own, hints: [`没有写由谁办，按“${own.join('、')}”自己的工作`], from: '标题' };
  const [group, ...others] = groups;
  return group !== undefined && others.length === 0 && !ANYBODY.test(group)
    ? { lead: [group], hints: [`没有写由谁办，按前文的“${group}”`], from: '前文' }
    : { lead: [], hints: ['没有写由谁办'], from: '没有写' };
}
