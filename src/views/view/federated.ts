import { words } from '../../vocabulary/words.ts';
import { type Cell, column, type Marked, type Row, type Section, type View } from './view.ts';

/** An answer and the ledger that it is about. */
export interface Origin {
  readonly name: string;
  readonly view: View;
}

/**
 * The answers of several ledgers as one: tables of the same kind become one with the ledger in the first column, what
 * is drawn or told stands once for each under its name. Nothing is added up: each figure is that of one ledger.
 */
export function federatedView(origins: readonly Origin[]): View {
  const [first] = origins;
  const titles = [...new Set(origins.map(({ view }) => view.title ?? ''))];
  const names = origins.map(({ name }) => name).join('、');
  const sections = first?.view.sections ?? [];
  const common = sections.filter((section) => isJoined(section, origins));
  const isCommon = (section: Section) => common.some((one) => nameOf(one) === nameOf(section));
  const joined = new Set(common.map(({ key }) => key));
  return {
    title: titles.length === 1 && titles[0] !== '' ? `${titles[0]}（${names}）` : names,
    facts: { [words.ledgers]: origins.map(({ name, view }) => ({ [words.ledger]: name, ...view.facts })) },
    sections: [
      ...sections.filter((section) => !isCommon(section)).flatMap((section) => apart(section, origins, joined)),
      ...common.map((section) => together(section, origins, joined)),
      ...origins
        .slice(1)
        .flatMap(({ name, view }) =>
          view.sections
            .filter((section) => !sections.some((one) => nameOf(one) === nameOf(section)))
            .map((section) => named(section, name, joined)),
        ),
    ],
    notes: origins.flatMap(({ name, view }) => (view.notes ?? []).map((note) => `${name}：${note}`)),
  };
}

function nameOf({ key, heading }: Section): string {
  return `${key ?? ''}\n${heading ?? ''}`;
}

/** A table whose columns are the same in every ledger. */
function isJoined(section: Section, origins: readonly Origin[]): boolean {
  if (section.layout !== 'list' && section.layout !== 'grid') return false;
  if (section.chart !== undefined) return false;
  const all = origins.map(({ view }) => view.sections.find((one) => nameOf(one) === nameOf(section)));
  return all.every((one) => one !== undefined && columnKeys(one) === columnKeys(section));
}

function columnKeys({ columns }: Section): string {
  return columns.map(({ key }) => key).join('\n');
}

function together(section: Section, origins: readonly Origin[], joined: ReadonlySet<string | undefined>): Section {
  const rows = origins.flatMap(({ name, view }) => {
    const own = view.sections.find((one) => nameOf(one) === nameOf(section));
    return (own?.rows ?? []).map((row): Row => ({ ...within(section, row, name), ...leading(row, name, joined) }));
  });
  const group = section.group && { key: GROUP, title: section.group.title };
  return {
    ...section,
    columns: [column('ledger'), ...section.columns],
    rows,
    ...(group && { group }),
  };
}

/** Not a column: what a group is headed by where units of two ledgers may have one name. */
const GROUP = 'ledgerGroup';

function within({ group }: Section, row: Row, name: string): Row {
  if (!group) return { ledger: name };
  const cell = row[group.key];
  return { ledger: name, [GROUP]: `${name} ${isMarked(cell) ? cell.text : String(cell ?? '')}` };
}

function apart(section: Section, origins: readonly Origin[], joined: ReadonlySet<string | undefined>): Section[] {
  return origins.flatMap(({ name, view }) =>
    view.sections.filter((one) => nameOf(one) === nameOf(section)).map((one) => named(one, name, joined)),
  );
}

function named(section: Section, name: string, joined: ReadonlySet<string | undefined>): Section {
  return {
    ...section,
    ...(section.key !== undefined && { key: keyOf(section.key, name) }),
    heading: section.heading === undefined ? name : `${name}：${section.heading}`,
    rows: section.rows.map((row) => leading(row, name, joined)),
  };
}

function keyOf(key: string, name: string): string {
  return `${key}（${name}）`;
}

/** Figures lead to the rows of their own ledger. */
function leading(row: Row, name: string, joined: ReadonlySet<string | undefined>): Row {
  return Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, led(cell, name, joined)]));
}

function led(cell: Cell | undefined, name: string, joined: ReadonlySet<string | undefined>): Cell | undefined {
  if (!isMarked(cell) || !cell.to) return cell;
  const { section, where } = cell.to;
  const to = joined.has(section)
    ? { section, where: { ...where, ledger: name } }
    : { ...cell.to, section: keyOf(section, name) };
  return { ...cell, to };
}

function isMarked(cell: Cell | undefined): cell is Marked {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell) && 'text' in cell && 'value' in cell;
}
