import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Format, formats } from '../../src/render/formats.ts';
import type { Section, View } from '../../src/views/view/view.ts';
import { extent, runs } from '../extent.ts';
import { type Reader, readers } from '../readers/readers.ts';
import { lackingIn } from '../readers/same.ts';
import { answerOf, QUESTIONS, shortened } from './answers.ts';
import { views } from './views.ts';
import { bytesOf } from './whole.ts';

const SETTING = { paper: { colour: 0, ambiguousWide: false }, asOf: '2022-06-30', envelope: {} } as const;

function readerOf({ name }: Format): Reader {
  const reader = readers[name];
  if (reader) return reader;
  throw new Error(
    `nothing reads the format “${name}”: give tests/readers/readers.ts a program that is not the one that writes it, ` +
      'and that gives back the rows of cells that somebody finds in such a file',
  );
}

async function written({ load }: Format, view: View): Promise<Uint8Array> {
  return bytesOf(await (await load())(view, SETTING));
}

/** What a view says and its file does not. */
async function lost(format: Format, view: View): Promise<unknown[]> {
  const { rows, wanted, same } = readerOf(format);
  const found = rows(await written(format, view));
  return wanted(view).flatMap((list) => lackingIn(found, list, same) ?? []);
}

/** A Word file takes long to write: while one writes code, of all lists but one some rows stand for the others. */
function asTried({ name }: Format, question: string, view: View): View {
  return extent === 'core' && name === 'docx' && question !== 'list' ? shortened(view) : view;
}

/** Answers with columns that are not to be seen: in lists, in groups, in sections for programs alone. */
const HIDING = ['overdue', 'phase', 'visit coverage 2022Q1', 'issue list', 'show J8SY'] as const;

const MARK = '藏';

/** The view with a mark in every place that is not to be seen, but for the columns that a format tells of. */
function marked(view: View, tells: readonly string[] = []): View {
  const isSecret = (section: Section) => section.silent === true;
  const sections = view.sections.map((section) => {
    const keys = section.columns
      .filter(({ key, hidden }) => hidden && key !== section.group?.key)
      .map(({ key }) => key);
    const secret = isSecret(section) ? section.columns.map(({ key }) => key) : keys;
    const marks = Object.fromEntries(secret.filter((key) => !tells.includes(key)).map((key) => [key, MARK]));
    return { ...section, rows: section.rows.map((row) => ({ ...row, ...marks })) };
  });
  const silent: Section = { layout: 'list', silent: true, columns: [{ key: 'a', title: MARK }], rows: [{ a: MARK }] };
  return { ...view, sections: [...sections, silent] };
}

describe.each(formats)('the format $name', (format) => {
  it('gives back what was written, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        expect(await lost(format, view)).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it.each(QUESTIONS)('says what the answer to “%s” says', async (question) => {
    expect(await lost(format, asTried(format, question, await answerOf(question)))).toEqual([]);
  });

  it.runIf(readerOf(format).seen)('shows nothing that is hidden', async () => {
    const { seen, tells } = readerOf(format);
    for (const question of HIDING)
      expect(seen?.(await written(format, marked(await answerOf(question), tells)))).not.toContain(MARK);
  });
});

it('asks questions whose answers have every layout and every chart', async () => {
  const sections = (await Promise.all(QUESTIONS.map((question) => answerOf(question)))).flatMap(
    (view) => view.sections,
  );
  expect([...new Set(sections.map(({ layout }) => layout))].toSorted()).toEqual([
    'form',
    'grid',
    'lines',
    'list',
    'pairs',
    'prose',
  ]);
  expect(new Set(sections.flatMap(({ chart }) => chart ?? [])).size).toBe(4);
});
