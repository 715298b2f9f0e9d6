import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../src/render/formats.ts';
import type { Told, View } from '../../src/views/view/view.ts';
import { words } from '../../src/vocabulary/words.ts';
import { readers } from '../readers/readers.ts';
import { answerOf } from './answers.ts';
import { bytesOf } from './whole.ts';

const SETTING = { paper: { colour: 0, ambiguousWide: false }, asOf: '2022-06-30', envelope: {} } as const;

/** What another program reads of an answer in a format, as rows of cells. */
async function rowsIn(format: string, view: View): Promise<readonly (readonly string[])[]> {
  const render = await formatNamed(format)?.load();
  const bytes = await bytesOf((await render?.(view, SETTING)) ?? '');
  return format === 'json'
    ? listsIn(JSON.parse(new TextDecoder().decode(bytes)))
    : (readers[format]?.rows(bytes) ?? []);
}

/** The rows of every list of an object, each below its keys. */
function listsIn(answer: Readonly<Record<string, unknown>>): string[][] {
  const lists = Object.values(answer).filter((one) => Array.isArray(one));
  const objects = lists.flat().filter((one) => typeof one === 'object' && one !== null) as object[];
  return objects.flatMap((one) => [Object.keys(one), Object.values(one).map(String)]);
}

/** The rows of an answer's first list. */
function listed({ sections }: View): readonly Told[] {
  return [...(sections[0]?.rows ?? [])] as readonly Told[];
}

/** A row of the table by what is owed, by whom and for when. */
function owedIn(rows: readonly (readonly string[])[], id: string, unit: string, due: string): boolean {
  return rows.some((row) => [id, unit, due].every((text) => row.includes(text)));
}

describe('export --all has a table of what is owed', () => {
  it.each(['json', 'csv', 'xlsx'])(
    '%s: all that is late and all that is still to come, each with its day',
    async (format) => {
      const rows = await rowsIn(format, await answerOf('export', { all: true }));
      const late = listed(await answerOf('overdue'));
      const coming = listed(await answerOf('due', { window: '全部' }));
      expect([late.length > 10, coming.length > 10]).toEqual([true, true]);
      const lacking = [...late, ...coming].filter(
        ({ id, unit, dueDate }) => dueDate !== null && !owedIn(rows, String(id), String(unit), String(dueDate)),
      );
      expect(lacking.map(({ id, unit, dueDate }) => [id, unit, dueDate].join(' '))).toEqual([]);
      expect(rows.some((row) => row.join().includes(words.due))).toBe(true);
    },
  );
});
