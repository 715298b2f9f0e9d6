import { plainText } from '../plain.ts';
import { BEHIND } from './verbs.ts';

/** The names by which the units of a ledger go: they are known wherever they stand, whatever is before or behind them. */
export interface Register {
  readonly names: readonly string[];
  /** The same in the spelling of the grammar. */
  readonly plain: readonly string[];
  /** By their first two characters, the longest first. */
  readonly byHead: ReadonlyMap<string, readonly number[]>;
}

/** The first character of those that stand for the digits of a name's place in the register. */
const FIRST = 0xe100;
const BASE = 0x1700;
/** Two digits, and one of these for each further character of the name. */
const REST = '\uE0FF';
const CODE = new RegExp(`([\uE100-\uF8FF])([\uE100-\uF8FF])${REST}+`, 'g');
/** Before a name there is no other word that it may be a part of: 县住建局 is not 住建局. */
const OPEN = /^$|[^\u4e00-\u9fa5\uE000-\uE004]|[由请对向与和及并报经是为同合商成促导给]/;
/** Behind what is done, and before what its unit does: 高压线迁改供电所保证……. */
const JOINED = /[省市县区镇乡道村社港局委办院厅部处校司府所站队园馆场厂组会团各该本我原副的某了]/;
/** 老城区住建局 is not 区住建局. */
const LEVEL = /^[省市县区镇乡州盟旗]/;
/** 各县（市、区）交通运输局. */
const OF_LEVELS = /[\u4e00-\u9fa5]（[省市州盟县区旗镇乡街道、]+）$/;
/** No farther is looked for what a unit does. */
const REACH = 24;
const DOES = new RegExp(`^${BEHIND}`);

export function registerOf(names: readonly string[]): Register {
  const known = [...new Set(names)].filter((name) => name.length > 2).toSorted((a, b) => b.length - a.length);
  const byHead = new Map<string, number[]>();
  const plain = known.map(plainText);
  for (const [index, name] of plain.entries()) {
    const head = name.slice(0, 2);
    byHead.set(head, [...(byHead.get(head) ?? []), index]);
  }
  return { names: known, plain, byHead };
}

/** The text, character for character, in which each name of the register is blotted out by its place there. */
export function coded(text: string, { plain, byHead }: Register): string {
  if (plain.length === 0) return text;
  let done = '';
  while (done.length < text.length) {
    const at = done.length;
    const found = byHead
      .get(text.slice(at, at + 2))
      ?.find((index) => text.startsWith(plain[index] ?? ' ', at) && isApart(text, at, plain[index] ?? ''));
    done += found === undefined ? text.charAt(at) : codeOf(found, plain[found] ?? '');
  }
  return done;
}

/** Whether a name that stands somewhere is one there, and no part of another. */
function isApart(text: string, at: number, name: string): boolean {
  const before = text.charAt(at - 1);
  if (OF_LEVELS.test(text.slice(Math.max(0, at - REACH), at))) return false;
  const isWithin = JOINED.test(before) || LEVEL.test(name);
  return OPEN.test(before) || (!isWithin && DOES.test(text.slice(at + name.length, at + name.length + REACH)));
}

function codeOf(index: number, { length }: string): string {
  return String.fromCharCode(FIRST + Math.floor(index / BASE), FIRST + (index % BASE)) + REST.repeat(length - 2);
}

const WHOLE = new RegExp(`^[\uE100-\uF8FF]{2}${REST}+$`);

/** Whether a text is one name of the register, blotted out. */
export function isKnown(text: string): boolean {
  return WHOLE.test(text);
}

/** The text with the names again. */
export function withNames(text: string, { names }: Register): string {
  const digit = (character: string) => character.charCodeAt(0) - FIRST;
  return text.replace(CODE, (code, high: string, low: string) => names[digit(high) * BASE + digit(low)] ?? code);
}
