import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { held } from '../../views/view/rows.ts';
import { officialDay } from '../../views/view/share.ts';
import { type Official, type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { ANNEXES, COPIED, FOOTNOTE, NOTES } from '../docx/stencil.ts';
import { paragraph } from '../docx/type.ts';
import { renderStencilled } from '../docx.ts';
import { annexMark, annexTitle, cellCalled } from './fields.ts';
import { tag, underCondition } from './tags.ts';

/**
 * A template of a paper as this program lays it out: by the hand that lays out the paper, from the paper as it usually is
 * with tags in place of its texts. Each is laid out with the room of the text that it stands for.
 */
export async function blankTemplate(usual: View): Promise<Uint8Array> {
  const { view, put, written } = marked(usual);
  const file = await renderStencilled(view, {
    where: (names, blocks) => (blocks.length === 0 ? [] : names.reduce(within, [...blocks])),
    annexes: put(tag(ANNEXES), 12),
    annexMark: (field) => put(tag(annexMark(field)), 3),
  });
  const date = usual.official?.signature && officialDay(usual.official.signature.date);
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    if (!name.endsWith('.xml')) return [name, bytes] as const;
    const text = written(strFromU8(bytes));
    return [name, strToU8(date ? text.replaceAll(date, tag('成文日期')) : text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T00:00:00' });
}

type Blocks = Parameters<Parameters<typeof renderStencilled>[1]['where']>[1];

function within(blocks: Blocks, name: string): ReturnType<Parameters<typeof renderStencilled>[1]['where']> {
  const [open, close] = underCondition(name);
  return [paragraph('note', open), ...blocks, paragraph('note', close)];
}

/** Characters that no text of a paper has (Yi syllables): one for each tag, as often as the tag wants room. */
const FIRST = 0xa000;
const MARKS = /([\uA000-\uA48C])\1*/g;

function marked(usual: View) {
  const tags: string[] = [];
  const put = (tagged: string, room: number): string => {
    tags.push(tagged);
    return String.fromCharCode(FIRST + tags.length - 1).repeat(Math.max(1, Math.round(room)));
  };
  const field = (name: string, text = '') => put(tag(name), [...text].length);
  const view: View = {
    ...usual,
    title: field('标题', usual.title),
    ...(usual.official && { official: officialMarked(usual.official, field) }),
    sections: usual.sections.map((section) => sectionMarked(held(section), field, put)),
    notes: [field(NOTES)],
  };
  const written = (text: string) => text.replace(MARKS, (mark) => tags[mark.charCodeAt(0) - FIRST] ?? '');
  return { view, put, written };
}

type Mark = (name: string, text?: string) => string;

function officialMarked(official: Official, field: Mark): Official {
  const { masthead, number, urgency, addressee, signature, footnote, copies, issuer } = official;
  return {
    ...official,
    ...(masthead && { masthead: field('发文机关标志', masthead) }),
    ...(number && { number: field('发文字号', number) }),
    ...(urgency && { urgency: field('紧急程度', urgency) }),
    ...(addressee && { addressee: field('主送', addressee) }),
    ...(signature && { signature: { ...signature, signer: field('署名', signature.signer) } }),
    ...(footnote && { footnote: field(FOOTNOTE, footnote) }),
    ...(copies && { copies: [field(COPIED, copies.join('，'))] }),
    ...(issuer && { issuer: field('印发机关', issuer) }),
  };
}

function sectionMarked(section: Section, field: Mark, put: (tagged: string, room: number) => string): Section {
  const columns = seenColumns(section);
  const [row = {}] = section.rows;
  if (section.layout === 'prose')
    return {
      ...section,
      rows: [{ [columns[0]?.key ?? '']: field(section.field ?? '', textOf(Object.values(row)[0])) }],
    };
  const cells = columns.map((one, i): [string, string] => {
    const text = textOf(row[one.key]);
    if (text === '') return [one.key, ''];
    if (section.layout === 'form') return [one.key, field(cellCalled(one), text)];
    const [before, after] = [
      i === 0 ? tag(`#${section.field}`) : '',
      i === columns.length - 1 ? tag(`/${section.field}`) : '',
    ];
    return [one.key, put(`${before}${tag(cellCalled(one))}${after}`, [...text].length)];
  });
  const heading = section.annex ? { heading: field(annexTitle(section.field ?? ''), section.heading) } : {};
  return { ...section, ...heading, rows: [Object.fromEntries(cells)] };
}
