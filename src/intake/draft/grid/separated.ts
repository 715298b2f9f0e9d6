import { isHeader } from '../columns.ts';
import type { RawTable } from './raw.ts';

/** A table whose cells stand between commas, with quotes about those that have one, or between bars without any at the edges. */
export function separatedAt(lines: readonly string[], index: number): RawTable | undefined {
  for (const cut of [byBars, byCommas]) {
    const head = cut(lines[index] ?? '');
    const least = cut === byBars ? 2 : NARROWEST;
    if (head.length < least || !isHeader(head)) continue;
    const rows = [{ at: index, cells: head }];
    let next = index + 1;
    for (; next < lines.length; next += 1) {
      const cells = cut(lines[next] ?? '');
      if (cells.length < 2 || cells.length > head.length) break;
      rows.push({ at: next, cells: [...cells, ...head.slice(cells.length).map(() => '')] });
    }
    if (rows.length > 1) return { rows, next };
  }
  return undefined;
}

const NARROWEST = 3;

/** 任务 | 责任单位 | 完成时间: a line with a bar at both ends is one already. */
function byBars(line: string): string[] {
  const text = line.trim();
  if (!/[|｜│]/.test(text) || /^\|.*\|$/.test(text)) return [];
  return text
    .replace(/^[|｜│]|[|｜│]$/g, '')
    .split(/[|｜│]/)
    .map((cell) => cell.trim());
}

/** RFC 4180, a row a line. */
function byCommas(line: string): string[] {
  const text = line.trim();
  if (!text.includes(',')) return [];
  const found = Array.from(text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g));
  return found.map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
}
