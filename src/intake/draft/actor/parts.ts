import { isSelf } from './self.ts';

/** 主办单位, 各牵头单位, 各成员单位, 我局: a part to play, and no unit. */
export function isPartToPlay(name: string): boolean {
  if (isSelf(name)) return true;
  return /^(?:[省市区县]直)?各?(?:有关|相关|项目|具体)?(?:主办|承办|会办|牵头|责任|配合|协办|成员|实施|参与|主责)(?:单位|部门)$/.test(
    name,
  );
}

interface Named {
  readonly lead: readonly string[];
  readonly hints: readonly string[];
}

/** What is asked of whoever has a part, as the paper names them, with the question who that is. */
export function withQuestion<Asked extends Named>(asked: Asked): Asked {
  const parts = asked.lead.filter(isPartToPlay);
  if (parts.length === 0) return asked;
  return { ...asked, hints: [`“${parts.join('、')}”没有说是哪些单位，要写明`, ...asked.hints] };
}
