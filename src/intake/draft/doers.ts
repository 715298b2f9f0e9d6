import { chargesIn } from './actor/charges.ts';
import { areNames } from './actor/names.ts';
import { agentIn, type Subject, subjectOf } from './actor/roles.ts';
import { type Sentence, segmentsOf } from './sentence.ts';

/** The parts of a sentence; 甲，乙要 is one, as 甲、乙要 is. */
export function spokenIn(masked: string): { text: string; end: number }[] {
  const parts: { text: string; end: number }[] = [];
  for (const { start, end } of segmentsOf(masked)) {
    const last = parts.at(-1);
    const text = masked.slice(start, end);
    const isBeside = last !== undefined && masked.charAt(last.end) === '，';
    if (isBeside && areNames(last.text.replace(/^请/, '')) && subjectOf(text))
      parts.splice(-1, 1, { text: `${last.text}、${text}`, end });
    else if (isBeside && SOMEBODY.test(last.text) && MUST.test(text))
      parts.splice(-1, 1, { text: `${last.text}${text}`, end });
    else parts.push({ text, end });
  }
  return parts;
}

/** 考核不合格的乡镇（街道），应……: who they are stands before the comma. */
const SOMEBODY =
  /^[^☐]{2,24}的(?:乡镇|镇街|街道|县区|单位|部门|企业|机构|学校|村|社区|人员|干部|项目单位)(?:（[^（）]{1,6}）)?$/;
const MUST = /^(?:应当?(?!急)|要(?!求)|须|必须|务必|不得)/;

/** Who is the subject of a part, or by whom it is to be done. */
export function readPart(written: string): Subject | undefined {
  const text = written.replace(/\s+/g, '');
  const own = subjectOf(text);
  const agents = own ? [] : agentIn(text);
  return own ?? (agents.length > 0 ? { names: agents, role: 'does' } : undefined);
}

export function isDoer({ role }: Subject): boolean {
  return role === 'does' || role === 'leads';
}

/** The first and the others that a sentence says are to do something. */
export function doersOf({ masked }: Sentence): readonly (readonly string[])[] {
  return spokenIn(masked).flatMap(({ text }) => {
    const found = readPart(text);
    return found && found.role !== 'helps' && found.role !== 'guides' ? [found.names] : [];
  });
}

/** All that a sentence names together, whatever part they have: who leads, who helps, who is charged. */
export function namedIn({ masked }: Sentence): readonly string[] {
  const spoken = spokenIn(masked).flatMap(({ text }) => readPart(text)?.names ?? []);
  const charged = chargesIn(masked);
  return [...new Set([...spoken, ...(charged ? [...charged.lead, ...charged.support] : [])])];
}

/** For each sentence the first doers of those behind it. */
export function followingOf(
  doers: readonly (readonly (readonly string[])[])[],
  behind: readonly string[],
): (readonly string[])[] {
  let next = behind;
  const backwards = doers.toReversed().map(([first]) => {
    const own = next;
    next = first ?? next;
    return own;
  });
  return backwards.toReversed();
}
