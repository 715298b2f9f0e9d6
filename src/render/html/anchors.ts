import { isMade } from '../../views/view/rows.ts';
import { isMarked, type Place, type Row, type Section, textOf } from '../../views/view/view.ts';

/** Where things are on a page: sections, the histories of tasks, and what rows have to say to be found. */
export interface Anchors {
  /** The anchor of a section by its key. */
  section(key: string): string | undefined;
  /** How many tasks there are of which the page has what happened. */
  readonly histories: number;
  /** The anchor of where the page has what happened in a task, if it has that. */
  history(id: string): string | undefined;
  /** The columns of a section by which figures elsewhere choose its rows. */
  chosenBy(section: Section): readonly string[];
  /** The anchor of a section by its place. */
  of(section: Section): string;
}

/** `lens`: a column by which the whole page can be narrowed. */
export function anchorsOf(sections: readonly Section[], lens?: string): Anchors {
  const names = new Map(sections.map((section, i) => [section, `s${i + 1}`]));
  const byKey = new Map(
    sections.flatMap((section) => (section.key ? [[section.key, names.get(section)] as const] : [])),
  );
  const ofHistories = names.get(sections.find(isHistory) as Section) ?? '';
  const histories = new Set(sections.filter(isHistory).flatMap(groupsIn));
  const places = sections.filter(({ rows }) => !isMade(rows)).flatMap(({ rows }) => rows.flatMap(placesIn));
  return {
    section: (key) => byKey.get(key),
    histories: histories.size,
    history: (id) => (histories.has(id) ? ofHistories : undefined),
    chosenBy: ({ key, columns }) => [
      ...new Set([
        ...places.filter(({ section }) => section === key).flatMap(({ where = {} }) => Object.keys(where)),
        ...columns.filter((column) => column.key === lens).map((column) => column.key),
      ]),
    ],
    of: (section) => names.get(section) ?? '',
  };
}

function groupsIn({ rows, group }: Section): readonly string[] {
  return group?.names ?? rows.map((row) => textOf(row[group?.key ?? '']));
}

/** Rows that are made on the way are the ones that are led to. */
function placesIn(row: Row): Place[] {
  return Object.values(row).flatMap((cell) => (isMarked(cell) && cell.to ? [cell.to] : []));
}

/** Detailed rows in groups that are folded up until they are wanted. */
export function isHistory({ detail, group }: Section): boolean {
  return detail === true && group !== undefined;
}
