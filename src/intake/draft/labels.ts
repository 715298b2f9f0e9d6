import { isOver } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';
import { signsIn } from './signs.ts';

const LABEL =
  /^(?:牵头|责任|主办|承办|配合|协办|参与|负责|实施|落实|督导|指导)(?:单位|部门|领导|人|科室|股室)|^(?:主办|会办|承办|协办|牵头)：|^(?:完成|办结|办理|整改|落实|报送|反馈)?(?:时限|期限|时间)(?:要求)?：|^完成日期：/;
/** 2025年抚育项目: a year alone is what something is of. */
const YEAR = /^20\d\d年度?的?$/;

/** A paragraph, the labels behind it, and whether any of it tells a time; one that is a label itself is the first of them. */
interface Labelled {
  readonly paragraph: Paragraph;
  readonly isLabel: boolean;
  readonly labels: string[];
  timed: boolean;
}

/** 责任单位：甲 and 完成时限：6月底 in lines of their own belong to the paragraph before, or, where that has its own time, together. */
export function withLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const done: Labelled[] = [];
  for (const paragraph of paragraphs.reduce(withValue, []).map(unbracketed)) {
    const last = done.at(-1);
    const [isOwn, timed] = [isLabel(paragraph.text), isTimed(paragraph.text)];
    const isOpen = last !== undefined && (last.isLabel || last.labels.length > 0);
    if (last && isOwn && (isOpen || !timed || !last.timed)) {
      last.labels.push(listed(paragraph.text));
      last.timed ||= timed;
    } else if (last && isContentOf(last, paragraph, timed)) {
      done[done.length - 1] = { ...last, paragraph: withContent(last.paragraph, paragraph.text) };
    } else done.push({ paragraph, isLabel: last !== undefined && isOwn, labels: [], timed });
  }
  return withTail(withClosing(spread(done)));
}

/** 内容：逐户发放告知书 behind the labels of a heading: what is asked there. */
const CONTENT = /^(?:工作|办理|主要|具体|整改)?(?:内容|任务|措施)[：:]/;

function isContentOf(
  { paragraph, isLabel: isOwn, labels }: Labelled,
  { clause, text }: Paragraph,
  timed: boolean,
): boolean {
  const isHeading = paragraph.clause === clause && clause !== '' && paragraph.text.length <= LONGEST;
  return CONTENT.test(text) && !timed && !isOwn && labels.length > 0 && isHeading;
}

function withContent(heading: Paragraph, content: string): Paragraph {
  const told = content.replace(CONTENT, '').replace(/[。；]$/, '');
  return { ...heading, text: `${heading.text.replace(/[。：；]$/, '')}：${told}` };
}

/** 完成时限：措施1于4月底；措施2于5月底 below several items is for each of its number. */
function spread(all: readonly Labelled[]): Labelled[] {
  const done = [...all];
  for (const [index, { paragraph, labels }] of all.entries()) {
    const limit = labels.find((label) => LIMIT.test(plainText(label)));
    const own = limit === undefined ? [] : partsOf(limit);
    const items = own.map(({ number }) =>
      nearest(all, index, ({ clause }) => isItem(clause, paragraph.clause, number)),
    );
    if (own.length < 2 || items.includes(-1)) continue;
    const others = labels.filter((label) => label !== limit);
    for (const [i, { name, words }] of own.entries()) {
      const at = items[i] ?? index;
      const item = all[at];
      if (item) done[at] = { ...item, labels: [...others, `${name}${words}`], timed: true };
    }
  }
  return done;
}

/** No label looks back farther for its items. */
const REACH = 40;

function nearest(all: readonly Labelled[], index: number, isFit: (paragraph: Paragraph) => boolean): number {
  for (let at = index; at >= 0 && at > index - REACH; at -= 1) {
    const one = all[at];
    if (one && isFit(one.paragraph)) return at;
  }
  return -1;
}

const LIMIT = /^(?:完成|办结|办理|整改|落实|报送|反馈)?(?:时限|期限|时间)(?:要求)?：/;
const PART = /(?:^|[；，])(?:(?:措施|任务|事项)(\d{1,2})(?:于|：)?|（(\d{1,2})）|(\d{1,2})[.、．])/g;

/** The parts of a label, each of which has its number. */
function partsOf(label: string): { readonly number: string; readonly name: string; readonly words: string }[] {
  const plain = plainText(label);
  const [name = ''] = LIMIT.exec(plain) ?? [];
  const [text, written] = [plain.slice(name.length), label.slice(name.length)];
  const found = Array.from(text.matchAll(PART));
  if (found[0]?.index !== 0) return [];
  return found.map(({ 0: head, index, 1: one, 2: other, 3: last }, i) => ({
    number: one ?? other ?? last ?? '',
    name: label.slice(0, name.length),
    words: written.slice(index + (/^[；，]/.test(head) ? 1 : 0), found[i + 1]?.index),
  }));
}

/** Whether a clause is the item of a number beside another: 问题一2 beside 问题一1. */
function isItem(clause: string, other: string, number: string): boolean {
  return (
    clause.replace(ITEM, '') === other.replace(ITEM, '') && clause.match(ITEM)?.[0].replace(/[（）]/g, '') === number
  );
}

/** 责任单位： and below it 甲 are one. */
function withValue(done: Paragraph[], paragraph: Paragraph): Paragraph[] {
  const last = done.at(-1);
  const isOpen = last !== undefined && /[：:]$/.test(last.text) && last.text.length <= SHORT && LABEL.test(last.text);
  if (!isOpen || last.clause !== paragraph.clause || isLabel(paragraph.text)) done.push(paragraph);
  else done[done.length - 1] = { ...last, text: `${last.text}${paragraph.text}` };
  return done;
}

const SHORT = 12;

/** （责任单位：甲） alone in a line is a label as well. */
function unbracketed(paragraph: Paragraph): Paragraph {
  const [, inside] = /^[（(]([^（）()]{4,200})[）)][。；]?$/.exec(paragraph.text) ?? [];
  return inside !== undefined && isLabel(inside) ? { ...paragraph, text: inside } : paragraph;
}

/** What closes the items of a block, or other paragraphs of its clause, charges all of them: 牵头单位：甲 below （1）, （2） and （3）. */
function withClosing(paragraphs: readonly Labelled[]): Paragraph[] {
  let [closed, closing]: [string, string | undefined] = ['', undefined];
  const headings = headingsOf(paragraphs);
  const backwards = paragraphs.toReversed().map(({ paragraph, isLabel: isOwn, labels }) => {
    const { clause, text } = paragraph;
    const all = isOwn ? [listed(text), ...labels] : labels;
    const isWithin = closing !== undefined && charges(closed, clause);
    if (all.length > 0) [closed, closing] = [clause, all.join('；')];
    else if (!isWithin) closing = undefined;
    if (all.length > 0) return { ...paragraph, text: bracketed(isOwn ? headings.get(clause) : text, all) };
    return closing === undefined ? paragraph : { ...paragraph, closing };
  });
  return backwards.toReversed();
}

/** （甲、乙） at the end of a list whose items end with semicolons is for all of them. */
function withTail(paragraphs: readonly Paragraph[]): Paragraph[] {
  let tail: { readonly clause: string; readonly closing: string } | undefined;
  const backwards = paragraphs.toReversed().map((paragraph) => {
    const { clause, text } = paragraph;
    const [closing] = /[（(][^（）()]{2,80}[）)](?=[。.]?$)/.exec(text) ?? [];
    if (closing !== undefined) tail = { clause, closing };
    else if (tail?.clause !== clause || !/[；;]$/.test(text)) tail = undefined;
    return closing === undefined && tail ? { closing: tail.closing, ...paragraph } : paragraph;
  });
  return backwards.toReversed();
}

function bracketed(what: string | undefined, labels: readonly string[]): string {
  return what === undefined ? labels.join('；') : `${what}（${labels.join('；')}）`;
}

/** Whether labels of a clause count for a paragraph before them. */
function charges(labelled: string, clause: string): boolean {
  const block = labelled.replace(ITEM, '');
  return (clause !== '' && clause === labelled) || (block !== '' && isOver(block, clause));
}

/** What each clause is about, where its first paragraph says no more: 污水直排问题. */
function headingsOf(paragraphs: readonly Labelled[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { paragraph, isLabel: isOwn, timed } of paragraphs) {
    const { clause, text } = paragraph;
    const isHeading = clause !== '' && !isOwn && !timed && text.length <= LONGEST;
    const told = isHeading ? text.replace(/[。：；]$/, '') : isOwn || clause === '' ? undefined : untimedHead(text);
    if (found.get(clause) === undefined) found.set(clause, told);
  }
  return new Map(
    Array.from(found).flatMap(([clause, text]) => (text === undefined || text === '' ? [] : [[clause, text]])),
  );
}

/** 修订办法，精简环节 of 整改措施：修订办法，精简环节，5日内办结: as far as there is no time in it. */
function untimedHead(text: string): string | undefined {
  const parts = text.split(/(?<=[，；。])/);
  const end = parts.findIndex(isTimed);
  const own = parts.slice(0, end < 0 ? parts.length : end).join('');
  const bare = own.replace(/[，；。]+$/, '');
  return MEASURE.test(plainText(text)) && bare.length > LEAST && bare.length <= LONGEST ? bare : undefined;
}

/** 整改措施：……, and no fewer characters than its name has. */
const MEASURE = /^(?:整改|工作|具体|主要|落实)?(?:措施|内容|任务|目标)：/;
const LEAST = 8;

/** In characters. */
const LONGEST = 40;

/** 责任单位：甲。完成时限：6月底前。 as labels of a bracket. */
function listed(text: string): string {
  return text.replace(/[。；;]$/, '').replace(/。(?=[\u4e00-\u9fa5]{2,6}[：:])/g, '；');
}

/** The number of an item, at the end of its clause. */
const ITEM = /(?:（\d{1,2}）|[①-⑳⑴-⒇]|(?<!\d)\d{1,2})$/;

function isLabel(text: string): boolean {
  const plain = plainText(text);
  return LABEL.test(plain) && /^[^。；]{2,12}：/.test(plain);
}

function isTimed(text: string): boolean {
  return signsIn(text).some(({ words }) => !YEAR.test(words));
}
