import { areNames, NAMES, namesAtHead, namesIn } from './names.ts';
import { somebodyIn } from './somebody.ts';
import { BEHIND } from './verbs.ts';

/** Who is to do something, as the text names them: lead first, then those who take part. */
export interface Actors {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** What a unit is in a part of a sentence: it does it, does it with others, helps, or only guides. */
export interface Subject {
  readonly names: readonly string[];
  readonly role: 'leads' | 'does' | 'joins' | 'helps' | 'guides';
}

const BEFORE =
  /^(?:[于在自从到至]?☐+(?:起|开始)?[，、]?|同时|另外|此外|其中|会议(?:要求|强调|决定|议定)|并由|并请|并|由(?!于)|请|(?:牵头|责任|主办|承办)单位(?=[省市区县])|责成|要求|原则上|自☐*起|从?20\d\d年起)[，：]?/;
const AGENT = new RegExp(`(?:由|责成|请)(${NAMES})${BEHIND}(.{0,8})`);
/** 会同乙, 商乙, 配合乙: whoever does it does it with others. */
const WITH = `(?:会同|会商|商请|协商|联合|协同|配合(?!单位|部门|科室)|商(?![务会业贸户品场标家城圈]))(?:☐|[于在])*`;
const PARTNERS = new RegExp(`(?<!积极|协调)${WITH}(${NAMES})`);
const TOGETHER = new RegExp(`^(?:要|应|须)?${WITH}${NAMES}(?:[，于在☐]|$)`);
/** 摸底排查。, 时间安排：, 1.: what stands before the subject of a part. */
const TITLE = /^[^，。；：（）]{2,16}[：。]|^(?:第[一二三四五六七八九十]|[⑴-⒇①-⑳])[是，、]?/;

/** The subject of a part of a sentence, and what it does in it; undefined where it has none. */
export function subjectOf(part: string): Subject | undefined {
  let text = part.trim();
  for (let bare = text.replace(BEFORE, ''); bare !== text; bare = text.replace(BEFORE, '')) text = bare;
  const found = namesAtHead(text) || somebodyIn(text);
  if (found === '') return TITLE.test(text) ? subjectOf(text.replace(TITLE, '')) : undefined;
  return { names: namesIn(found), role: roleIn(text.slice(found.length)) };
}

function roleIn(rest: string): Subject['role'] {
  if (TOGETHER.test(rest)) return 'does';
  if (
    /^(?:等[^，]{0,8})?(?:按[^，]{0,8})?(?:要|应|须)?(?:积极|密切|全力|做好|给予|予以)?(?:配合|协助|协办|协同|参与|参加|支持)/.test(
      rest,
    )
  )
    return 'helps';
  if (/^(?:等[^，]{0,8})?(?:负责)?(?:业务|工作)?指导(?:，|。|$)/.test(rest)) return 'guides';
  if (/^(?:等[^，]{0,8})?(?:要|应|须)?(?:共同|负责)?(?:牵头|主办)/.test(rest)) return 'leads';
  return /^(?:具体)?(?:实施|负责|承办|落实|组织实施|分别负责|按职责[^，]*负责)(?:，|。|☐|$)/.test(rest)
    ? 'joins'
    : 'does';
}

/** 会同 and 配合 of a sentence: those who take part. */
export function partnersIn(text: string): string[] {
  const found = PARTNERS.exec(text)?.[1];
  return found === undefined ? [] : namesIn(found);
}

/** 有关情况由甲汇总: who does it, where the part begins with what is done. */
export function agentIn(text: string): string[] {
  const [, names = '', behind = ''] = AGENT.exec(text) ?? [];
  return areNames(names) && roleIn(behind) !== 'helps' ? namesIn(names) : [];
}
