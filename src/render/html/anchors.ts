import { isMarked, type Section, textOf, type View } from '../../views/view/view.ts';

/** Where things are on a page: sections, the histories of tasks, and what rows have to say to be found. */
export interface Anchors {
  /** The anchor of a section by its key. */
  section(key: string): string | undefined;
  /** The anchor of what happened in a task, if the page has it. */
  history(id: string): string | undefined;
  /** The columns of a section by which figures elsewhere choose its rows. */
  chosenBy(section: Section): readonly string[];
  /** The anchor of a section by its place. */
  of(section: Section): string;
}

export function anchorsOf({ sections }: View): Anchors {
  const names = new Map(sections.map((section, i) => [section, `s${i + 1}`]));
  const byKey = new Map(
    sections.flatMap((section) => (section.key ? [[section.key, names.get(section)] as const] : [])),
  );
  const histories = new Set(
    sections.filter(isHistory).flatMap(({ rows, group }) => rows.map((row) => textOf(row[group?.key ?? '']))),
  );
  const places = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row).flatMap((cell) => (isMarked(cell) && cell.to ? [cell.to] : []))),
  );
  return {
    section: (key) => byKey.get(key),
    history: (id) => (histories.has(id) ? `h-${id.replace(/[^\w-]/g, '_')}` : undefined),
    chosenBy: ({ key }) => [
      ...new Set(places.filter(({ section }) => section === key).flatMap(({ where = {} }) => Object.keys(where))),
    ],
    of: (section) => names.get(section) ?? '',
  };
}

/** Detailed rows in groups that are folded up until they are wanted. */
export function isHistory({ detail, group }: Section): boolean {
  return detail === true && group !== undefined;
}
