import { isHeader } from '../columns.ts';
import type { RawRow, RawTable } from './raw.ts';

/** A table whose cells stand between commas, with quotes about those that have one, between tabs, or between bars without any at the edges. */
export function separatedAt(lines: readonly string[], index: number): RawTable | undefined {
  const line = lines[index] ?? '';
  for (const [cut, least] of [[byBars, 2] as const, [byTabs, NARROWEST] as const, [byCommas, NARROWEST] as const]) {
    const head = cut(line);
    const table = head.length >= least && isHeader(head) ? tableBelow(lines, index, head.length, cut) : undefined;
    if (table && table.rows.length > 1) return table;
  }
  return undefined;
}

/** As many lines as have no more cells than the first, which has the names. */
function tableBelow(lines: readonly string[], index: number, width: number, cut: (line: string) => string[]): RawTable {
  const rows: RawRow[] = [];
  let next = index;
  for (; next < lines.length; next += 1) {
    const cells = cut(lines[next] ?? '');
    if (cells.length < 2 || cells.length > width) break;
    rows.push({ at: next, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') });
  }
  return { rows, next };
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

/** A row as it is copied out of a sheet: nothing before the first tab is a cell as well. */
function byTabs(line: string): string[] {
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : [];
}

/** RFC 4180, a row a line. */
function byCommas(line: string): string[] {
  const text = line.trim();
  if (!text.includes(',')) return [];
  const found = Array.from(text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g));
  return found.map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
}
