import { seenColumns, textOf, type View } from '../views/view/view.ts';

/** The rows of a view, a line each, with a tab between their cells. */
export function renderMadeUp({ sections }: View): string {
  const lines = sections.flatMap((section) =>
    section.rows.map((row) =>
      seenColumns(section)
        .map(({ key }) => textOf(row[key]))
        .join('\t'),
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}
