import type { Row, View } from '../../src/views/view/view.ts';

/** A row of an answer: of which section, and which of it (-1: the last). */
export function rowIn({ sections }: Pick<View, 'sections'>, section = 0, row = 0): Row | undefined {
  return [...(sections[section]?.rows ?? [])].at(row);
}
