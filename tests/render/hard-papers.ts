import type { Options } from '../../src/cli/contract/spec.ts';
import type { View } from '../../src/views/view/view.ts';
import { createWorld } from '../catalogue/world.ts';
import { below, partsOf, rootOf } from '../readers/xml.ts';
import { wholeAnswerOf } from './answers.ts';
import { ABOUT, ENDLESS, HARD_DAY, hardLedger, LEADER, LINES, LONG_UNIT, MANY_UNITS, ODD, RARE_UNIT } from './hard.ts';
import type { Page } from './paper.ts';

export interface Hard {
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
export const PAPERS: Readonly<Record<string, Hard>> = {
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

/** Papers that an answer is parted into: by the name that the part has. */
export const PARTS: Readonly<Record<string, Omit<Hard, 'options' | 'tasks'> & { readonly part: string }>> = {
  '提醒 专班': { line: 'remind', part: LONG_UNIT, pages: 5, says: [ENDLESS, LONG_UNIT] },
  '提醒 镇': { line: 'remind', part: RARE_UNIT, pages: 3, says: [ABOUT, RARE_UNIT] },
  '提醒 街道': { line: 'remind', part: MANY_UNITS[0] ?? '', pages: 1, says: [MANY_UNITS[0] ?? ''] },
  约谈通知: { line: 'escalate', part: `约谈 RW20220301-0000 ${LONG_UNIT}`, pages: 2, says: [ENDLESS, LONG_UNIT] },
  通报: { line: 'escalate', part: '通报', pages: 2, says: [RARE_UNIT] },
  '逾期 专班': { line: 'overdue', part: LONG_UNIT, pages: 4, says: [ENDLESS, LONG_UNIT] },
};

async function answeredHard({ line, options, tasks = 'all' }: Hard) {
  return wholeAnswerOf(line, { today: HARD_DAY, ...options }, createWorld(hardLedger(tasks)).world);
}

/** Every view of them by its name, and of the parts of answers. */
export async function hardViews(): Promise<Map<string, View>> {
  const views = new Map<string, View>();
  for (const [name, paper] of Object.entries(PAPERS)) views.set(name, (await answeredHard(paper)).view);
  const parted = new Map<string, readonly { readonly name: string; readonly view: View }[]>();
  for (const { line } of Object.values(PARTS)) {
    if (!parted.has(line)) parted.set(line, [...((await answeredHard({ line, pages: 0 })).parts ?? [])]);
  }
  for (const [name, { line, part }] of Object.entries(PARTS)) {
    const view = parted.get(line)?.find((one) => one.name === part)?.view;
    if (!view) throw new Error(`${line} has no part ${part}`);
    views.set(name, view);
  }
  return views;
}

/** All that is written in a document. */
export function textIn(file: Uint8Array): string {
  return below(rootOf(partsOf(file)['word/document.xml'] ?? ''), 't')
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

/** The characters of a document that are less often on its pages than in it. */
export function lostIn(file: Uint8Array, pages: readonly Page[]): [string, number][] {
  const there = counted(pages.flatMap(({ lines }) => lines.map(({ text }) => unescaped(text))).join(''));
  const hung = (character: string) => (HUNG.includes(character) ? 2 : 0);
  return [...counted(textIn(file))].filter(
    ([character, count]) => (there.get(character) ?? 0) < count - hung(character),
  );
}

/** The lines that stand beyond the page, or too near to its edge. */
export function beyondIn(pages: readonly Page[]): string[] {
  return pages.flatMap(({ width, height, lines }) =>
    lines.flatMap(({ text, left, right, top, bottom }) =>
      left > 14 && right < width - 14 && top > 10 && bottom < height - 14 ? [] : [text],
    ),
  );
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
