import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperKinds } from '../../src/views/notices/usual.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { lacking } from '../needs.ts';
import { packageFaults } from '../readers/package.ts';
import { beyondIn, hardViews, lostIn, PAPERS, PARTS, textIn, unescaped } from './hard-papers.ts';
import { NEEDED, type Page, pagesOfAll } from './paper.ts';
import { blankOf, fieldsFor, filled } from './templates.ts';

const skipped = lacking('templates with hard content in LibreOffice', NEEDED) !== undefined;

/** Every hard paper of which an office may have a template. */
const HARD: Readonly<Record<string, { readonly line: string; readonly says?: readonly string[] }>> = {
  ...PAPERS,
  ...PARTS,
};
const NAMES = Object.keys(HARD).filter((name) =>
  name in PARTS ? !/^逾期/.test(name) : /^notice /.test(HARD[name]?.line ?? ''),
);

const views = new Map<string, View>();
const files = new Map<string, Uint8Array>();
let laid: ReadonlyMap<string, readonly Page[]> = new Map();

beforeAll(async () => {
  const all = await hardViews();
  for (const name of NAMES) {
    const view = all.get(name) as View;
    views.set(name, view);
    files.set(name, filled(await blankOf(view.paper?.kind ?? ''), fieldsFor(view)));
  }
  if (!skipped) laid = pagesOfAll(files, 'docx');
}, 900_000);

const fileOf = (name: string) => files.get(name) ?? new Uint8Array();

describe('a template filled with hard content', () => {
  it('is one of every kind', () => {
    const kinds = new Set([...views.values()].map(({ paper }) => paper?.kind));
    expect(paperKinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual([]);
  });

  it.each(NAMES)('%s is one that Office takes', async (name) => {
    const told = await validate(fileOf(name), 'docx', 'Office2007');
    expect(told.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
    expect(packageFaults(fileOf(name))).toEqual([]);
  });

  it.each(NAMES)('%s says all that it has to, and no more', (name) => {
    const text = textIn(fileOf(name)).replace(/\s/g, '');
    for (const said of HARD[name]?.says ?? []) expect(text).toContain(said.replace(/\s/g, ''));
    // what somebody typed may have the look of a field
    expect(text.replaceAll('{{标题}}SCADA', '')).not.toMatch(/关于关于|undefined|\[object|\{\{|\}\}/);
  });
});

describe.skipIf(skipped)('a template filled with hard content, on paper', () => {
  it.each(NAMES)('%s loses nothing, and nothing of it stands beyond the page', (name) => {
    const pages = laid.get(name) ?? [];
    expect(lostIn(fileOf(name), pages)).toEqual([]);
    expect(beyondIn(pages)).toEqual([]);
  });

  it.each(NAMES)('%s has text on its first page, and no page without', (name) => {
    const pages = (laid.get(name) ?? []).map(({ lines }) =>
      lines.map(({ text }) => unescaped(text).replace(/\s/g, '')).join(''),
    );
    const [opening = ''] = (views.get(name)?.sections ?? []).flatMap(({ layout, rows }) =>
      layout === 'prose' ? [...rows].map((row) => textOf(row['content'])) : [],
    );
    expect(pages[0]).toContain(opening.replace(/\s/g, '').slice(0, 12));
    for (const page of pages) expect(page.replace(/—\d+—/, '')).not.toBe('');
  });
});
