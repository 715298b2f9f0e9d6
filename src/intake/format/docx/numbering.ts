import { allWithin, childOf, childrenOf, type XmlNode } from '../../tree.ts';
import { numeralIn } from '../numerals.ts';
import { isOn, type NumberProperties, valOf, type WordStyles } from './styles.ts';

/** How a level of a list counts (§17.9.6). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isLegal: boolean;
  readonly isFree: boolean;
  readonly suffix: string;
  /** The style whose paragraphs count on it. */
  readonly style: string | undefined;
}

interface List {
  /** Lists of one kind go on counting where another stopped. */
  readonly kind: string;
  readonly levels: readonly Level[];
  /** Where it begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** No list says more before a paragraph. */
const LONGEST = 60;

/** What stands before the next numbered paragraph, 一、or （二）; lists count on as they are asked. */
export type Numbering = (properties: NumberProperties | undefined, style: string | undefined) => string;

/** The automatic numbers of a document (§17.9). */
export function numberingOf(root: XmlNode | undefined, styles: WordStyles): Numbering {
  const lists = listsIn(root);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (direct, style) => {
    const own = styles.numberOf(style);
    const id = direct?.list ?? own?.list ?? '0';
    const list = lists.get(id);
    const level = direct?.level ?? own?.level ?? (list ? levelOf(list, style) : 0);
    const told = list?.levels[level];
    if (!list || !told) return '';
    const counted = counts.get(list.kind) ?? [];
    const anew = list.starts.get(level);
    const isAnew = anew !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    counted[level] = isAnew ? anew : (counted[level] ?? told.start - 1) + 1;
    counts.set(list.kind, renewed(counted, level, list));
    return labelOf(told, list.levels, counted);
  };
}

/** What stands below a level begins anew, unless its list says otherwise. */
function renewed(counted: readonly (number | undefined)[], level: number, { levels }: List) {
  return Array.from(counted, (count, i) => (i <= level || levels[i]?.isFree ? count : undefined));
}

/** The level on which the paragraphs of a style count. */
function levelOf({ levels }: List, style: string | undefined): number {
  const found = levels.findIndex((level) => style !== undefined && level?.style === style);
  return Math.max(0, found);
}

function labelOf(level: Level, levels: readonly Level[], counted: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return '';
  const text = level.text.replace(/%([1-9])/g, (_, place) => {
    const of = levels[Number(place) - 1];
    const number = counted[Number(place) - 1] ?? of?.start ?? 1;
    return numeralIn(level.isLegal ? 'decimal' : (of?.format ?? 'decimal'), number);
  });
  const isApart = text === '' || level.suffix === 'nothing' || /[、．.）)。：:]$/.test(text);
  return isApart ? text : `${text} `;
}

function listsIn(root: XmlNode | undefined): ReadonlyMap<string, List> {
  const kinds = new Map(
    Array.from(childrenOf(root, 'w:abstractNum'), (node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const byStyle = new Map(
    Array.from(kinds, ([id, node]) => [valOf(childOf(node, 'w:styleLink')) ?? '', id] as const).filter(
      ([name]) => name !== '',
    ),
  );
  const levelsOf = new Map<string, readonly Level[]>(Array.from(kinds, ([id, node]) => [id, levelsIn(node)]));
  return new Map(
    Array.from(childrenOf(root, 'w:num'), (node) => {
      const named = valOf(childOf(node, 'w:abstractNumId')) ?? '';
      const kind = byStyle.get(valOf(childOf(kinds.get(named), 'w:numStyleLink')) ?? '') ?? named;
      const overrides = Array.from(childrenOf(node, 'w:lvlOverride'));
      const levels = [...(levelsOf.get(kind) ?? [])];
      for (const one of overrides.flatMap((override) => Array.from(childrenOf(override, 'w:lvl')))) put(levels, one);
      const starts = overrides.flatMap((override) => {
        const start = valOf(childOf(override, 'w:startOverride'));
        return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)] as const];
      });
      return [node.attributes['w:numId'] ?? '', { kind, levels, starts: new Map(starts) }];
    }),
  );
}

function levelsIn(node: XmlNode): Level[] {
  const levels: Level[] = [];
  for (const one of allWithin(node, 'w:lvl')) put(levels, one);
  return levels;
}

/** A document has nine levels (§17.9.3). */
function put(levels: Level[], node: XmlNode): void {
  const place = Number(node.attributes['w:ilvl'] ?? 0);
  if (!(place >= 0 && place < 9)) return;
  levels[place] = {
    start: Number(valOf(childOf(node, 'w:start')) ?? 0),
    format: valOf(childOf(node, 'w:numFmt')) ?? 'decimal',
    text: (valOf(childOf(node, 'w:lvlText')) ?? '').slice(0, LONGEST),
    isLegal: isOn(childOf(node, 'w:isLgl')),
    isFree: valOf(childOf(node, 'w:lvlRestart')) === '0',
    suffix: valOf(childOf(node, 'w:suff')) ?? 'tab',
    style: valOf(childOf(node, 'w:pStyle')),
  };
}
