import { chargesIn } from './actor/charges.ts';
import { areNames } from './actor/names.ts';
import { type Actors, agentIn, type Subject, subjectOf } from './actor/roles.ts';
import { type Sentence, segmentsOf } from './sentence.ts';

/** The parts of a sentence; 甲，乙要 is one, as 甲、乙要 is. */
export function spokenIn(masked: string): { text: string; end: number }[] {
  const parts: { text: string; end: number }[] = [];
  for (const { start, end } of segmentsOf(masked)) {
    const last = parts.at(-1);
    const text = masked.slice(start, end);
    const isListed = last !== undefined && masked.charAt(last.end) === '，' && areNames(last.text.replace(/^请/, ''));
    if (isListed && subjectOf(text)) parts.splice(-1, 1, { text: `${last.text}、${text}`, end });
    else parts.push({ text, end });
  }
  return parts;
}

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

/** Who is charged with a sentence, and whether it says so itself. */
export interface SentenceCharge extends Actors {
  readonly isOwn: boolean;
}

/** 以上工作由甲负责，乙配合。: a sentence that says no more than whose the ones before it are. */
function closing(masked: string): Actors | undefined {
  if (!CLOSING.test(masked)) return undefined;
  const parts = spokenIn(masked).flatMap(({ text }) => readPart(text.replace(OF_ALL, '')) ?? []);
  const names = (helps: boolean) =>
    parts.filter(({ role }) => (role === 'helps') === helps).flatMap((part) => part.names);
  return names(false).length > 0 ? { lead: names(false), support: names(true) } : undefined;
}

const CLOSING =
  /^(?:(?:以上|上述|此|本|该)(?:阶段|项|各项)?(?:的)?(?:工作|任务|事项)?)?由[^，。；☐]{2,40}(?:负责|牵头|落实|组织实施|完成|承担)[^☐]*$|^[^，。；☐]{2,16}(?:牵头|负责)，[^。；☐]{2,60}(?:配合|协助|参与)。?$/;
const OF_ALL = /^(?:以上|上述|此|本|该)(?:阶段|项|各项)?(?:的)?(?:工作|任务|事项)?(?=由)/;

/** Brackets and labels behind each sentence of a paragraph: the nearest behind it charges it. */
export function chargesOf(sentences: readonly Sentence[]): (SentenceCharge | undefined)[] {
  let nearest: SentenceCharge | undefined;
  const backwards = sentences.toReversed().map(({ masked }) => {
    const own = chargesIn(masked) ?? closing(masked);
    nearest = own ? { ...own, isOwn: true } : nearest && { ...nearest, isOwn: false };
    return nearest;
  });
  return backwards.toReversed();
}
