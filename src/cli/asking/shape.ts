import { type Column, cellValue, type Row, type Section, type View } from '../../views/view/view.ts';
import { light, state } from '../../vocabulary/choices.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { Chosen, OptionSpec } from '../contract/spec.ts';

/** In what order a list comes, and with what in each row. */
export const shaping = [
  { flags: '--sort <栏目>', help: '按这一栏排；前面加 - 倒着排，如 -收到日期' },
  {
    flags: '--columns <栏目>',
    help: '只要这几栏，照写的次序，用、隔开；没有列出来的栏目也可以写，如 编号、责任人、事项',
  },
] as const satisfies readonly OptionSpec[];

export type Shaping = Chosen<typeof shaping>;

/** The lists of an answer as they are asked for; what is only there to be asked for goes where it is not. */
export function shaped(view: View, { sort, columns }: Shaping): View {
  const all = view.sections.filter(isList).flatMap((section) => section.columns);
  const key = sort === undefined ? undefined : known(sort.replace(/^-/, ''), all);
  const wanted = columns?.split(/[、，,]/).map((title) => known(title.trim(), all));
  const sections = view.sections.map((section) => {
    if (!isList(section)) return section;
    const rows = key === undefined ? section : sorted(section, key, sort?.startsWith('-') === true);
    return wanted ? withColumns(rows, wanted) : { ...rows, columns: rows.columns.filter(({ offered }) => !offered) };
  });
  return { ...view, sections };
}

function isList({ layout, key }: Section): boolean {
  return layout === 'list' && key !== undefined;
}

/** The title of a column; a stop where there is none of that name. */
function known(typed: string, all: readonly Column[]): string {
  const titles = [...new Set(all.map(({ title }) => title))];
  if (titles.includes(typed)) return typed;
  return stop('column-unknown', { typed, near: closest(typed, titles), titles: titles.join('、') });
}

/** Exactly these columns, in this order; what heads the groups stays known. */
function withColumns(section: Section, wanted: readonly string[]): Section {
  const { group } = section;
  const chosen = wanted.flatMap((title) => section.columns.filter((column) => column.title === title));
  const heads = section.columns.filter(({ key }) => key === group?.key && !chosen.some((one) => one.key === key));
  const last = chosen.findLast(({ grow }) => grow) ?? chosen.at(-1);
  const seen = chosen.map(({ hidden: _, offered: __, ...column }) => ({
    ...column,
    ...(column.key === last?.key && { grow: true }),
  }));
  return { ...section, titled: true, columns: [...seen, ...heads] };
}

/** By a column, in one list without groups; blank ones come last, and what is equal stays as it was. */
function sorted({ group, ...section }: Section, title: string, isDown: boolean): Section {
  const key = section.columns.find((column) => column.title === title)?.key ?? '';
  const columns = section.columns.map(({ hidden, ...column }) => ({
    ...column,
    ...(hidden && column.key !== group?.key && { hidden }),
  }));
  return { ...section, columns, rows: [...section.rows].sort((a, b) => compared(a, b, key, isDown)) };
}

function compared(a: Row, b: Row, key: string, isDown: boolean): number {
  const [one, other] = [a, b].map((row) => cellValue(row[key])) as [unknown, unknown];
  const blanks = Number(isBlank(one)) - Number(isBlank(other));
  if (blanks !== 0 || isBlank(one)) return blanks;
  const order = typeof one === 'number' && typeof other === 'number' ? one - other : byWord(String(one), String(other));
  return isDown ? -order : order;
}

/** Words that have an order of their own: 红、黄、绿. */
const RANKED = [...Object.values(light.words), ...Object.values(state.words)];

function byWord(one: string, other: string): number {
  const ranks = [one, other].map((word) => RANKED.indexOf(word)) as [number, number];
  return ranks.includes(-1) ? byText(one, other) : ranks[0] - ranks[1];
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}
