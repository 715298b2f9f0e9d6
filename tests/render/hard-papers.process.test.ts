import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Options } from '../../src/cli/contract/spec.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { createWorld } from '../catalogue/world.ts';
import { lacking } from '../needs.ts';
import { packageFaults } from '../readers/package.ts';
import { below, partsOf, rootOf } from '../readers/xml.ts';
import { wholeAnswerOf } from './answers.ts';
import { ABOUT, ENDLESS, HARD_DAY, hardLedger, LEADER, LINES, LONG_UNIT, MANY_UNITS, ODD, RARE_UNIT } from './hard.ts';
import { NEEDED, type Page, pagesOfAll } from './paper.ts';

const skipped = lacking('papers with hard content in LibreOffice', NEEDED) !== undefined;

interface Hard {
  readonly line: string;
  readonly options?: Options;
  readonly tasks?: 'all' | 'one' | 'none';
  /** Pages: of an official paper those of its text, without annexes. */
  readonly pages: number;
  /** What must stand in it. */
  readonly says?: readonly string[];
}

const LINE_TEXTS = LINES.map((line) => line.trim());
const ORDINARY = '关于整治占道经营';

/** Of the forty those that lead a task, which is all that a list names. */
const LEADING = MANY_UNITS.filter((_, at) => at < 20 || at % 6 > 1);

/** Every kind of paper, with what strains it, with one task and with none. */
const PAPERS: Readonly<Record<string, Hard>> = {
  督办通知: {
    line: 'notice supervision RW20220301-0000',
    options: { copy: ['区委办公室', '区人大常委会办公室', '区政协办公室', '区纪委监委机关'], contact: '诸葛某某某' },
    pages: 6,
    says: [ENDLESS, LONG_UNIT, ...MANY_UNITS, ...LINE_TEXTS, '2022年6月10日', '关于市政办发〔2022〕128号'],
  },
  '督办通知 关于': {
    line: 'notice supervision RW20220620-0001',
    pages: 2,
    says: [ABOUT, RARE_UNIT, '关于贯彻落实《市人民政府办公室关于印发……》等事项'],
  },
  '督办通知 未签批': {
    line: 'notice supervision RW20220401-0003',
    pages: 3,
    says: [ORDINARY, ...MANY_UNITS.slice(0, 8)],
  },
  催办函: {
    line: 'notice urging RW20220301-0000',
    pages: 2,
    says: [ENDLESS, '第4次催办', '2022年6月13日、2022年6月16日'],
  },
  督办单: { line: 'notice sheet RW20220301-0000', pages: 3, says: [ENDLESS, ...MANY_UNITS, ...LINE_TEXTS] },
  延期批复: { line: 'notice reply RW20220301-0000', pages: 2, says: [ENDLESS, '2022年6月10日', '资金尚未落实'] },
  情况通报: { line: 'notice circular 2022Q2', pages: 4, says: [ENDLESS, ABOUT, LONG_UNIT, RARE_UNIT, ...MANY_UNITS] },
  '情况通报 一项': { line: 'notice circular 2022Q2', tasks: 'one', pages: 3, says: [ENDLESS] },
  '情况通报 无': { line: 'notice circular 2022Q2', tasks: 'none', pages: 2, says: ['继续按时限办理。'] },
  错情通报: { line: 'notice errors 2022-05', pages: 2, says: [ABOUT, ODD, LONG_UNIT] },
  '错情通报 无': { line: 'notice errors 2022-05', tasks: 'none', pages: 2, says: ['零错情'] },
  督办专报: { line: `notice special ${LEADER} 2022Q2`, pages: 1, says: ['（清单见附件1）', ENDLESS, ...MANY_UNITS] },
  '督办专报 抄送': {
    line: `notice special ${LEADER} 2022Q2`,
    options: {
      copy: ['区委办公室', '区人大常委会办公室', '区政协办公室', '区纪委监委机关'],
      contact: '诸葛某某某，电话：略',
    },
    pages: 1,
    says: ['抄送：区委办公室', '联系人：诸葛某某某'],
  },
  '督办专报 一项': {
    line: `notice special ${LEADER} 2022Q2`,
    tasks: 'one',
    pages: 1,
    says: ['（清单见附件）', ENDLESS],
  },
  '督办专报 无': { line: `notice special ${LEADER} 2022Q2`, tasks: 'none', pages: 1, says: ['没有逾期事项'] },
  办结报告: { line: 'notice completion RW20220301-0002', pages: 2, says: [ODD, ...LINE_TEXTS.slice(0, 3)] },
  走访单: { line: 'notice visit ZF20220426-0000', pages: 2, says: [ODD, LEADER, ...MANY_UNITS.slice(0, 4)] },
  '走访单 空': { line: 'notice visit BD20220221-0000', pages: 1, says: ['走访人签字', '智能化生产线技术改造'] },
  升级: { line: 'escalate', options: { explain: true }, pages: 5, says: [ENDLESS, LONG_UNIT] },
  提醒: { line: 'remind', pages: 29, says: [ENDLESS, ABOUT, LONG_UNIT, RARE_UNIT, ...MANY_UNITS] },
  '提醒 无': { line: 'remind', tasks: 'none', pages: 1, says: ['没有要提醒的'] },
  晨报: { line: 'brief', pages: 1 },
  '晨报 领导': { line: 'brief', options: { leader: LEADER }, pages: 1 },
  '晨报 无': { line: 'brief', tasks: 'none', pages: 1, says: ['没有等决定的'] },
  逾期: { line: 'overdue', pages: 19, says: [ENDLESS, LONG_UNIT, RARE_UNIT, ...MANY_UNITS] },
  '逾期 无': { line: 'overdue', tasks: 'none', pages: 1 },
  清单: { line: 'list', pages: 9, says: [ENDLESS, ABOUT, ODD, RARE_UNIT, ...LEADING] },
  '清单 一项': { line: 'list', tasks: 'one', pages: 1, says: [ENDLESS] },
  汇总: { line: 'summary 2022Q2', pages: 10, says: [LONG_UNIT, RARE_UNIT, ...MANY_UNITS] },
  '汇总 无': { line: 'summary 2022Q2', tasks: 'none', pages: 4 },
  评分: { line: 'score', pages: 4, says: [LONG_UNIT, RARE_UNIT, ...MANY_UNITS] },
  台账: { line: 'export', pages: 69, says: [ENDLESS, ABOUT, ODD, LONG_UNIT, ...MANY_UNITS] },
  '台账 43 栏': {
    line: 'export',
    options: { all: true },
    tasks: 'one',
    pages: 7,
    says: [ENDLESS, ...MANY_UNITS, ...LINE_TEXTS],
  },
  查看: { line: 'show RW20220301-0000', pages: 5, says: [ENDLESS, ...MANY_UNITS, ...LINE_TEXTS] },
  期限由来: { line: 'explain RW20220301-0000', pages: 5, says: [ENDLESS] },
};

/** The letters to units that an answer is parted into: how many pages each has. */
const LETTERS: readonly (readonly [line: string, unit: string, pages: number])[] = [
  ['remind', LONG_UNIT, 5],
  ['remind', RARE_UNIT, 3],
  ['remind', MANY_UNITS[0] ?? '', 1],
];

async function answered({ line, options, tasks = 'all' }: Hard) {
  return wholeAnswerOf(line, { today: HARD_DAY, ...options }, createWorld(hardLedger(tasks)).world);
}

const views = new Map<string, View>();
const files = new Map<string, Uint8Array>();
let laid: ReadonlyMap<string, readonly Page[]> = new Map();

beforeAll(async () => {
  for (const [name, paper] of Object.entries(PAPERS)) views.set(name, (await answered(paper)).view);
  const parts = await answered({ line: 'remind', pages: 0 });
  for (const [, unit] of LETTERS) {
    const view = [...(parts.parts ?? [])].find(({ name }) => name === unit)?.view;
    if (view) views.set(unit, view);
  }
  for (const [name, view] of views) files.set(name, await renderDocx(view));
  if (!skipped) laid = pagesOfAll(files, 'docx');
}, 900_000);

function fileOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array();
}

function documentOf(name: string) {
  return rootOf(partsOf(fileOf(name))['word/document.xml'] ?? '');
}

function textIn(name: string): string {
  return below(documentOf(name), 't')
    .map(({ textContent }) => textContent)
    .join('');
}

/** Marks that LibreOffice hangs over the end of a line and then does not draw, now and then; Word and WPS are told not to hang any. */
const HUNG = '、，';

/** How often each character that is to be seen is there. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** The pages of the text of a paper: those that stand upright, if annexes lie. */
function textPages(pages: readonly Page[], { official, sections }: View): readonly Page[] {
  const isAnnexed = official !== undefined && sections.some(({ annex }) => annex);
  return isAnnexed ? pages.filter(({ width, height }) => height > width) : pages;
}

const ALL = [...Object.keys(PAPERS), ...LETTERS.map(([, unit]) => unit)];

describe('a paper with hard content', () => {
  it.each(ALL)('%s is one that Office takes', async (name) => {
    const told = await validate(fileOf(name), 'docx', 'Office2007');
    expect(told.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
    expect(packageFaults(fileOf(name))).toEqual([]);
  });

  it.each(Object.keys(PAPERS))('%s says all that it has to', (name) => {
    const text = textIn(name);
    for (const said of PAPERS[name]?.says ?? []) expect(text.replace(/\s/g, '')).toContain(said.replace(/\s/g, ''));
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
    for (const name of outward) expect(textIn(name), name).not.toMatch(/\b(?:RW|CQ|BS|BD)\d{8}-/);
  });
});

describe.skipIf(skipped)('on paper', () => {
  it.each(ALL)('%s has as many pages as it should', (name) => {
    const pages = laid.get(name) ?? [];
    const wanted = PAPERS[name]?.pages ?? LETTERS.find(([, unit]) => unit === name)?.[2] ?? 0;
    // how many a long list takes hangs on the faces of the machine too
    const room = wanted > 3 ? Math.ceil(wanted / 10) : 0;
    const { length } = textPages(pages, views.get(name) as View);
    expect([length >= wanted - room, length <= wanted + room], `${length} for ${wanted}`).toEqual([true, true]);
  });

  it.each(ALL)('%s loses nothing, and nothing of it stands beyond the page', (name) => {
    const pages = laid.get(name) ?? [];
    const there = counted(pages.flatMap(({ lines }) => lines.map(({ text }) => unescaped(text))).join(''));
    const hung = (character: string) => (HUNG.includes(character) ? 2 : 0);
    const lost = [...counted(textIn(name))].filter(
      ([character, count]) => (there.get(character) ?? 0) < count - hung(character),
    );
    expect(lost).toEqual([]);
    for (const { width, height, lines } of pages)
      for (const { text, left, right, top, bottom } of lines) {
        expect(left, text).toBeGreaterThan(14);
        expect(right, text).toBeLessThan(width - 14);
        expect(top, text).toBeGreaterThan(10);
        expect(bottom, text).toBeLessThan(height - 14);
      }
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

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
