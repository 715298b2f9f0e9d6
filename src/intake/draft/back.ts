import { namedIn } from './doers.ts';
import type { Sentence } from './sentence.ts';

const THESE =
  /^(?:以上|上述|前述|前列|上列|这些|各该|该)(?:所列|各|几[个家]|[两二三四五六七八九十]+[个家])?(?:有关|相关|责任|牵头|承办|成员)?(单位|部门|镇街|街道|[局办委镇乡院队站处]|中心|公司|集团|学校)$/;

/** 以上单位 where it is no subject of its own. */
export const POINTS_BACK =
  /(?:以上|上述|前述|前列|上列)(?:所列|各|几[个家]|[两二三四五六七八九十]+[个家])?(?:有关|相关|责任|牵头|承办|成员)?(?:单位|部门|镇街|街道|公司|学校)(?:要|应|须|务必|于|在|☐|请|抓紧|负责|分别|均|都)/;

/** 请以上单位于……: a paragraph that begins so speaks of all that stand in the section before it. */
export function opensBack(text: string): boolean {
  return /^(?:请|责成)?(?:以上|上述|前述)(?:各|所列)?(?:有关|相关|责任|牵头)?(?:单位|部门|镇街)/.test(text.trim());
}

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
export function meantBack(name: string, listed: readonly string[]): readonly string[] {
  const [, kind] = THESE.exec(name) ?? [];
  if (kind === undefined || listed.includes(name)) return [];
  return name.startsWith('该') && !/^(?:单位|部门)$/.test(kind) && listed.length !== 1 ? [] : listed;
}
