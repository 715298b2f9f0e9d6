import { elementsNamed } from '../../xml.ts';
import { type Shown, shownBy } from '../shown.ts';
import { isStriking } from './words.ts';

/** What a style of the book means for its cells. */
export interface Look {
  readonly shown: Shown;
  /** The whole cell is struck out. */
  readonly struck: boolean;
  /** The name of its colour, 黄色; 有颜色 of one that the file does not spell out; undefined of white and of none. */
  readonly fill: string | undefined;
}

/** The formats that are known by number alone in a Chinese Excel (ECMA-376 §18.8.30); 27, 36, 50, 52, 57: yyyy"年"m"月". */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'day'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'month'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [46, 'duration'],
]);

/** The styles of a book, by their places in its list of them (§18.8.10). */
export function stylesIn(xml: string): readonly Look[] {
  const own = new Map<number, Shown>();
  for (const { attributes } of elementsNamed(xml, 'numFmt'))
    own.set(Number(attributes['numFmtId']), shownBy(attributes['formatCode'] ?? ''));
  const struck = listed(xml, 'fonts', 'font').map(({ inside }) => isStruck(inside));
  const fills = listed(xml, 'fills', 'fill').map(({ inside }) => fillIn(inside));
  return listed(xml, 'cellXfs', 'xf').map(({ attributes }): Look => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      shown: own.has(id) ? own.get(id) : BUILT_IN.get(id),
      struck: struck[Number(attributes['fontId'] ?? 0)] ?? false,
      fill: fills[Number(attributes['fillId'] ?? 0)],
    };
  });
}

function listed(xml: string, list: string, item: string) {
  const [all] = elementsNamed(xml, list);
  return Array.from(elementsNamed(all?.inside ?? '', item));
}

/** Whether the properties of a font say struck out. */
function isStruck(xml: string): boolean {
  return Array.from(elementsNamed(xml, 'strike')).some(isStriking);
}

/** What a solid fill looks like (§18.8.20, §18.8.32). */
function fillIn(xml: string): string | undefined {
  const [pattern] = elementsNamed(xml, 'patternFill');
  if (!pattern || /^(?:none|gray125)$/.test(pattern.attributes['patternType'] ?? 'none')) return undefined;
  const [colour] = elementsNamed(pattern.inside, 'fgColor');
  const { rgb, theme, tint, indexed } = colour?.attributes ?? {};
  if (rgb !== undefined) return colourName(rgb.slice(-6));
  const isBackground = (theme === '0' && Number(tint ?? 0) === 0) || /^(?:1|9|64|65)$/.test(indexed ?? '');
  return isBackground ? undefined : '有颜色';
}

const HUES = ['红色', '橙色', '黄色', '绿色', '绿色', '绿色', '青色', '蓝色', '蓝色', '紫色', '紫色', '红色'] as const;

/** The name of a colour as people call it: FFFF00 is 黄色; white is none. */
function colourName(rgb: string): string | undefined {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts;
  if (parts.some(Number.isNaN)) return '有颜色';
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const spread = most - least;
  if (spread < 12) return least > 250 ? undefined : '灰色';
  const turn =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return HUES[Math.round(((turn + 6) % 6) * 2) % 12];
}
