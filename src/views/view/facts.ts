import { type Section, textOf, type Value } from './view.ts';

/** What was recorded, one “key  value” line for each key of the file; what is not filled in is left out. */
export function recordPairs(record: Readonly<Record<string, Value>>, heading?: string): Section {
  const row = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, flat(value)]));
  const columns = Object.keys(row).map((key) => ({ key, title: key }));
  return { ...(heading && { heading }), layout: 'pairs', columns, rows: [row] };
}

/** A nested value on one line: 类别 领导批示，层级 市. */
export function flat(value: Value): string {
  if (Array.isArray(value)) return value.map(flat).join(value.some((item) => typeof item === 'object') ? '；' : '、');
  if (typeof value !== 'object' || value === null) return textOf(value);
  return Object.entries(value)
    .map(([key, item]) => `${key} ${flat(item)}`)
    .join('，');
}
