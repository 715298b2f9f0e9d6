import type { Parts } from './parts.ts';
import { tagsNamed } from './xml.ts';

/** What a cell shows of a number: a day, only its month or year, a share; undefined: the number itself. */
export type Shown = 'day' | 'month' | 'year' | 'percent' | undefined;

/** The formats that are known by number alone in a Chinese Excel (ECMA-376 §18.8.30); 27, 36, 50, 52, 57: yyyy"年"m"月". */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 18, 19, 20, 21, 22, 28, 29, 30, 31, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'day'] as const),
  ...[51, 53, 54, 55, 56, 58].map((id) => [id, 'day'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'month'] as const),
]);

/** What each style shows, by its place in the list of styles. */
export function stylesIn(parts: Parts): readonly Shown[] {
  const xml = parts.get('xl/styles.xml') ?? '';
  const own = new Map<number, Shown>();
  for (const { attributes } of tagsNamed(xml, 'numFmt'))
    own.set(Number(attributes['numFmtId']), shownBy(attributes['formatCode'] ?? ''));
  const [list] = tagsNamed(xml, 'cellXfs');
  return Array.from(tagsNamed(list?.inside ?? '', 'xf'), ({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return own.has(id) ? own.get(id) : BUILT_IN.get(id);
  });
}

/** yyyy"年"m"月"d"日";@ shows a day, yyyy"年"m"月" a month, 0% a share, General and 0.00 a number. */
export function shownBy(format: string): Shown {
  const [code = ''] = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  if (code.includes('%')) return 'percent';
  if (/general|[0#?]/i.test(code.replace(/\.0+$/, ''))) return undefined;
  if (/d|h|s/i.test(code)) return 'day';
  if (/y/i.test(code)) return /m/i.test(code) ? 'month' : 'year';
  return /m/i.test(code) ? 'month' : undefined;
}
