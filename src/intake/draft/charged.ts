import { chargesIn } from './actor/charges.ts';
import { NAMES } from './actor/names.ts';
import type { Actors, Subject } from './actor/roles.ts';
import { readPart, spokenIn } from './doers.ts';
import type { Sentence } from './sentence.ts';

/** Who is charged with a sentence, and whether it says so itself. */
export interface SentenceCharge extends Actors {
  readonly isOwn: boolean;
}

/** Brackets and labels behind each sentence of a paragraph: the nearest behind it charges it. */
export function chargesOf(sentences: readonly Sentence[]): (SentenceCharge | undefined)[] {
  const head = headCharge(sentences);
  let nearest: SentenceCharge | undefined;
  const backwards = sentences.toReversed().map(({ masked }) => {
    const own = chargesIn(masked) ?? chargedByClosing(masked);
    nearest = own ? { ...own, isOwn: true } : nearest && { ...nearest, isOwn: false };
    return nearest;
  });
  return backwards.toReversed().map((charge) => charge ?? head);
}

/** 病案首页质控（甲牵头，乙配合）。……: the title of a paragraph charges all of it. */
function headCharge([first, ...others]: readonly Sentence[]): SentenceCharge | undefined {
  if (first === undefined || others.length === 0 || !TITLE.test(first.masked)) return undefined;
  const own = chargesIn(first.masked);
  return own && { ...own, isOwn: false };
}

const TITLE = /^[^，。；：☐（）]{2,24}（[^☐（）]{2,60}）[。：]?$/;

/** 以上三项工作由甲负责，乙配合。: who is charged by a sentence that says no more than whose the ones before it are. */
export function chargedByClosing(masked: string): Actors | undefined {
  const own = masked.replace(ALL, '');
  const isClosing = BY.test(own) || LED.test(own) || IN_CHARGE.test(own) || (own !== masked && ALONE.test(own));
  if (!isClosing) return undefined;
  const parts = spokenIn(own).flatMap(({ text }) => readPart(text) ?? []);
  const isLed = parts.some(({ role }) => role === 'leads');
  const isHelp = (role: Subject['role']) => role === 'helps' || (isLed && role === 'joins');
  const names = (helps: boolean) => parts.filter(({ role }) => isHelp(role) === helps).flatMap((part) => part.names);
  return names(false).length > 0 ? { lead: names(false), support: names(true) } : undefined;
}

const WORK = '(?:重点|整改|具体|各项|相关)?(?:工作|任务|事项|措施|内容|问题|要求)';
/** 以上工作, 上述三项任务, 此项工作. */
const ALL = new RegExp(
  `^(?:(?:以上|上述|前述)各?(?:[一二两三四五六七八九十\\d]{1,3}|几)?(?:个)?(?:阶段|项|条|款|类|方面)?(?:${WORK})?|(?:此|本|该)(?:阶段|项|条|款)(?:${WORK})?|(?:此|本|该)${WORK})的?，?(?:均|都|统一)?(?=.)`,
);
const BY = /^由[^，。；☐]{2,40}(?:负责|牵头|落实|组织实施|完成|承担)[^☐]*$/;
const LED = /^[^，。；☐]{2,16}(?:牵头|负责)，[^。；☐]{2,60}(?:配合|协助|参与)。?$/;
/** 文物股负责。 */
const IN_CHARGE = new RegExp(`^${NAMES}(?:(?:共同|分别|具体|统一|按职责分工)*(?:负责|牵头|落实|承办))+。?$`);
const ALONE =
  /^(?:(?:牵头|责任)(?:单位|部门)[为是：])?[^，。；☐]{2,40}(?:牵头|负责|落实|承担)?(?:，[^。；☐]{2,60}(?:配合|协助|参与|负责))?。?$/;
