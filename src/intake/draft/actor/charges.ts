import { areNames, namesIn } from './names.ts';
import { isKnown } from './register.ts';
import type { Actors } from './roles.ts';

const LABEL =
  '(?:(?:牵头|责任|主办|承办|配合|协办|参与|协同|负责|实施|落实|完成|整改|会办|主责)(?:单位|部门|科室|股室|处室|主体|方)|(?<![\\u4e00-\\u9fa5])(?:主办|承办|协办|会办|牵头|责任)(?=[：:])|(?:指导|督导|监督)(?:单位|部门)|责任领导|责任人|分管领导|完成时[限间]|办结时限|时限(?:要求)?|完成时间|整改时限|工作要求|联系人|配合)';
const LABELLED = new RegExp(`(${LABEL})[：:]((?:(?!${LABEL}[：:])[^。；（）〕】\\]]|（[^（）]{1,8}）)+)`, 'g');
const IS_LABELLED = new RegExp(`${LABEL}[：:]`);
const IN_CHARGE = /(?:负责|牵头|配合|参与|参加|协助|主办|协办|落实|承办)/;
const ENDING =
  /(?:按(?:照)?(?:各自)?职责)?(?:分工)?(?:分别)?(?:共同)?(?:具体)?(?:为?(?:牵头|主办|承办|责任|配合|协办)(?:单位)?|负责|参与|参加|协助|协办|落实)+(?:实施|落实)?$/;

/** 【甲、乙】, 〔甲、乙〕 is a bracket as any other. */
const SQUARE = /[【〔[]([^【】（）〔〕[\]]{2,120})[】〕\]]/g;
const NO_UNIT = /领导|人$|指导|督导|监督|时|要求/;
/** 牵头单位：甲；责任单位：乙: beside one that leads the others take part. */
const LEADS = /^(?:牵头|主办)/;

interface Both {
  readonly lead: string[];
  readonly support: string[];
}

/** （甲牵头，乙、丙配合）, （甲、乙按职责分工负责）, 责任单位：甲、乙 behind a duty; 指导 is no duty. */
export function chargesIn(written: string): Actors | undefined {
  const text = written.replace(SQUARE, '（$1）');
  const actors: Both = { lead: [], support: [] };
  const labelled = Array.from(text.matchAll(LABELLED)).filter(([, label = '']) => !NO_UNIT.test(label));
  const isLed = labelled.some(([, label = '']) => LEADS.test(label));
  for (const [, label = '', names = ''] of labelled) {
    const helps = /配合|协办|会办|参与|协同/.test(label) || (isLed && !LEADS.test(label));
    (helps ? actors.support : actors.lead).push(...listed(names));
    for (const [, others = ''] of names.matchAll(HELPING)) actors.support.push(...listed(others));
  }
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/（((?:[^（）]|（[^（）]{1,8}）){2,160})）/g))
    bracketed(inside, /^[。；\s]*$/.test(text.slice(index + whole.length)), actors);
  if (actors.lead.length === 0) actors.lead.push(...byPerson(text));
  const unique = { lead: [...new Set(actors.lead)], support: [...new Set(actors.support)] };
  return unique.lead.length + unique.support.length === 0 ? undefined : unique;
}

/** 承办人：甲　王某, where no label names a unit. */
function byPerson(text: string): string[] {
  const [, told = ''] = /(?:承办|责任|经办)人：([^：。；]{2,40})/.exec(text) ?? [];
  const [name = ''] = told.trim().split(/[\s　，（]/);
  const unit = name.replace(/(?:园长|校长|院长|局长|镇长|主任|书记|负责人)$/, '');
  return isKnown(unit) || (OFFICE.test(unit) && areNames(unit)) ? namesIn(unit) : [];
}

const OFFICE = /(?:局|委|办|科|股|室|镇|街道|中心|公司|队|所|站|园|学校|医院|居委会|村委会)$/;

/** 甲（乙配合） behind a label. */
const HELPING = /（([^（）]{2,20})(?:配合|协助|参与|协办)）/g;

/** （办公室设在甲）, （以下简称乙）: what a name is, not who does anything. */
const ASIDE = /^(?:[^，；]{0,12}设在|挂靠|地址|联系|以下|简称|原|含|不含|包括|详见|见)/;

/** 甲牵头、乙负责，丙配合: each with its own part. */
const PARTS = /[，；]|(?<=牵头|负责|主办|承办|配合|参与|协办)、/;

function bracketed(inside: string, isEnd: boolean, actors: Both): void {
  if (IS_LABELLED.test(inside) || ASIDE.test(inside)) return;
  if (IN_CHARGE.test(inside)) inParts(inside.split(PARTS), actors);
  else if (isEnd) actors.lead.push(...namedIn(inside));
}

/** 甲牵头，乙、丙按职责分工负责: beside one that leads those of a division of duties take part. */
function inParts(parts: readonly string[], actors: Both): void {
  const isLed = parts.some((part) => /(?:牵头|主办)(?:负责|单位)?$/.test(part));
  for (const part of parts)
    charged(part, isLed && DIVIDED.test(part) ? { lead: actors.support, support: actors.support } : actors);
}

const DIVIDED = /(?:按(?:照)?(?:各自)?职责|分工|分别)[^，；]{0,6}(?:负责|落实|实施|抓好)$/;

/** 6月底前完成, beside the names. */
const IS_TIME = /^[^，]{0,4}(?:☐|\d+月|年底|年内)/;

/** （甲、乙，6月底前完成）: names, and beside them at most a time. */
function namedIn(inside: string): string[] {
  const parts = inside.split(/[，；]/).filter((part) => !IS_TIME.test(part));
  return parts.every((part) => part.length > 2 && areNames(part)) ? parts.flatMap(namesIn) : [];
}

/** 甲会同乙负责, 丙配合: a part of a bracket. */
function charged(part: string, { lead, support }: Both): void {
  if (/指导|[：:]/.test(part)) return;
  const [, first = part, others] = /^(.+?)会同(.+)$/.exec(part) ?? [];
  const target = /(?:配合|参与|参加|协助|协办)$/.test(part) ? support : lead;
  if (ENDING.test(part) || others !== undefined) target.push(...listed(first.replace(ENDING, '')));
  if (others !== undefined) support.push(...listed(others.replace(ENDING, '')));
}

/** 甲、乙按职责分工负责. */
const TAIL = /(?<=.{2})(?:按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实)?|分工负责|分别负责|共同负责)$/;

/** Names one after another, whatever is between them. */
function listed(text: string): string[] {
  return text
    .split(/[，,]|\s+/)
    .filter((one) => !IS_TIME.test(one))
    .flatMap((one) => namesIn(one.trim().replace(TAIL, '')))
    .filter((name) => !/^☐*$/.test(name));
}
