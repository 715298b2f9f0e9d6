import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { lacking } from '../needs.ts';
import { packageFaults } from '../readers/package.ts';
import { below, partsOf, rootOf } from '../readers/xml.ts';
import { beyondIn, type Hard, hardViews, lostIn, PAPERS, PARTS, textIn, unescaped } from './hard-papers.ts';
import { NEEDED, type Page, pagesOfAll } from './paper.ts';

const skipped = lacking('papers with hard content in LibreOffice', NEEDED) !== undefined;

let views = new Map<string, View>();
const files = new Map<string, Uint8Array>();
let laid: ReadonlyMap<string, readonly Page[]> = new Map();

beforeAll(async () => {
  views = await hardViews();
  for (const [name, view] of views) files.set(name, await renderDocx(view));
  if (!skipped) laid = pagesOfAll(files, 'docx');
}, 900_000);

function fileOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array();
}

function documentOf(name: string) {
  return rootOf(partsOf(fileOf(name))['word/document.xml'] ?? '');
}

/** The pages of the text of a paper: those that stand upright, if annexes lie. */
function textPages(pages: readonly Page[], { official, sections }: View): readonly Page[] {
  const isAnnexed = official !== undefined && sections.some(({ annex }) => annex);
  return isAnnexed ? pages.filter(({ width, height }) => height > width) : pages;
}

const WANTED: Readonly<Record<string, Pick<Hard, 'pages' | 'says'>>> = { ...PAPERS, ...PARTS };
const ALL = Object.keys(WANTED);

describe('a paper with hard content', () => {
  it.each(ALL)('%s is one that Office takes', async (name) => {
    const told = await validate(fileOf(name), 'docx', 'Office2007');
    expect(told.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
    expect(packageFaults(fileOf(name))).toEqual([]);
  });

  it.each(ALL)('%s says all that it has to', (name) => {
    const text = textIn(fileOf(name));
    for (const said of WANTED[name]?.says ?? []) expect(text.replace(/\s/g, '')).toContain(said.replace(/\s/g, ''));
    expect(text).not.toMatch(/关于关于|undefined|\[object/);
  });

  it.each(ALL)('%s has no column under four characters', (name) => {
    for (const table of below(documentOf(name), 'tbl')) {
      const widths = below(table, 'gridCol').map((column) => Number(column.getAttribute('w:w')));
      const size = /GW-fine/.test(String(table)) ? 180 : /GW-table/.test(String(table)) ? 210 : 240;
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(4 * size + 160);
    }
  });

  it('bears no number of the ledger where it goes out, but on a form', () => {
    const outward = ALL.filter((name) => views.get(name)?.official !== undefined && !/单|报告/.test(name));
    expect(outward.length).toBeGreaterThan(10);
    for (const name of outward) expect(textIn(fileOf(name)), name).not.toMatch(/\b(?:RW|CQ|BS|BD)\d{8}-/);
  });
});

describe.skipIf(skipped)('on paper', () => {
  it.each(ALL)('%s has as many pages as it should', (name) => {
    const pages = laid.get(name) ?? [];
    const wanted = WANTED[name]?.pages ?? 0;
    // how many a long list takes hangs on the faces of the machine too
    const room = wanted > 3 ? Math.ceil(wanted / 10) : 0;
    const { length } = textPages(pages, views.get(name) as View);
    expect([length >= wanted - room, length <= wanted + room], `${length} for ${wanted}`).toEqual([true, true]);
  });

  it.each(ALL)('%s loses nothing, and nothing of it stands beyond the page', (name) => {
    const pages = laid.get(name) ?? [];
    expect(lostIn(fileOf(name), pages)).toEqual([]);
    expect(beyondIn(pages)).toEqual([]);
  });

  it.each(ALL)('%s has text on its first page, and on that of its signature', (name) => {
    const { official, sections } = views.get(name) as View;
    if (official?.signature === undefined) return;
    const pages = textPages(laid.get(name) ?? [], views.get(name) as View);
    const [opening] = sections.flatMap(({ layout, rows }) =>
      layout === 'prose' ? rows.map((row) => textOf(row['content'])) : [],
    );
    const first = textOn(pages[0]);
    expect(first).toContain((opening ?? '').replace(/\s/g, '').slice(0, 12));
    const signed = pages.find((page) => textOn(page).includes(`${official.signature?.signer}2022年6月30日`));
    const own = textOn(signed).replace(official.signature.signer, '');
    expect(own).toMatch(/[。；：]/);
  });
});

function textOn(page: Page | undefined): string {
  return page?.lines.map(({ text }) => unescaped(text).replace(/\s/g, '')).join('') ?? '';
}
