import type { TableColumn } from './columns.ts';

const NOTHING = /^[-—–/\\无\s]*$/;

/**
 * A row of a table whose columns are times, 一季度 | 二季度, as one row for each of them in which something is to be done:
 * 改造公厕，一季度完成招标. A row with a time of its own besides has that as well.
 */
export function rowsByTime(
  cells: readonly string[],
  names: readonly string[],
  columns: readonly TableColumn[],
): (readonly string[])[] {
  const timed = columns.flatMap((column, i) => (column === '分期' && !NOTHING.test(cells[i] ?? '') ? [i] : []));
  const asked = columns.flatMap((column, i) => (column === '事项' && (cells[i] ?? '') !== '' ? [i] : []));
  const [first] = asked;
  if (timed.length === 0 || first === undefined) return [cells];
  const title = asked.map((i) => cells[i]).join('，');
  const rows = timed.map((at) =>
    cells.map((cell, i) => {
      if (i === first) return `${title}，${(names[at] ?? '').replace(OF, '')}${cells[at]}`;
      return columns[i] === '事项' || columns[i] === '完成时限' ? '' : cell;
    }),
  );
  const isDue = columns.some((column, i) => column === '完成时限' && (cells[i] ?? '') !== '');
  return isDue ? [cells, ...rows] : rows;
}

/** 一季度目标: the time alone. */
const OF = /(?:工作|形象|阶段|主要)?(?:目标|任务|计划|进度|安排|工作|节点)$/;
