import type { Directory } from '../../records/unit/directory.ts';

/** The units that a cell names, by their full names where the register knows them, in the order of the cell. */
export interface Named {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const BETWEEN = /[、，,；;/／\n]+|以及/;
const SUPPORT = /^(?:配合|协办|协助|参与)(?:单位|部门)?[:：]/;
const LEAD = /^(?:牵头|主办|责任|承办)(?:单位|部门)?[:：]/;
const MARK = /[（(](牵头|主办|配合|协办|协助)(?:单位|部门)?[)）]$/;

/** 甲、乙；丙（配合）; 牵头单位：甲；配合单位：乙. */
export function unitsIn(cell: string, directory: Directory): Named {
  const lead: string[] = [];
  const support: string[] = [];
  let role = lead;
  for (const part of cell.split(BETWEEN).map((piece) => piece.trim())) {
    if (part === '') continue;
    if (SUPPORT.test(part)) role = support;
    else if (LEAD.test(part)) role = lead;
    const bare = part.replace(SUPPORT, '').replace(LEAD, '').trim();
    const mark = MARK.exec(bare)?.[1];
    const place = mark === undefined ? role : /配合|协/.test(mark) ? support : lead;
    place.push(...single(bare.replace(MARK, '').replace(/等(?:有关|相关)?(?:部门|单位)?$/, ''), directory));
  }
  return { lead: [...new Set(lead)], support: [...new Set(support)] };
}

/** 和 and 及 part two units, unless they belong to the name of one: 区住房和城乡建设局. */
function single(name: string, directory: Directory): string[] {
  const whole = directory.find(name);
  if (whole) return [whole.name];
  for (const { index, 0: mark } of name.matchAll(/[和与及]/g)) {
    const parts = [name.slice(0, index), name.slice(index + mark.length)].map((part) => directory.find(part));
    if (parts.every((part) => part !== undefined)) return parts.map((part) => part.name);
  }
  return name === '' ? [] : [name];
}
