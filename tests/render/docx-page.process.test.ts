import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import type { Official, View } from '../../src/views/view/view.ts';
import { lacking } from '../needs.ts';
import { answerOf } from './answers.ts';
import { NEEDED, type Page, pagesOf } from './paper.ts';

const skipped = lacking('the page of official documents', NEEDED) !== undefined;

/** A character of 3号 in a line of 28, in millimetres; the type area of GB/T 9704—2012. */
const CHARACTER = 156 / 28;
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };

const OFFICE = '某某区人民政府督查室';
const BODY = '区政府督查室对各单位办理情况逐项核查'.repeat(60);

function paper(official: Partial<Official>, body = BODY, annex = false): View {
  const list = { layout: 'list', columns: [{ key: 'unit', title: '单位' }], rows: [{ unit: '甲单位' }] } as const;
  return {
    title: '关于试排一份公文的通知',
    official: {
      masthead: OFFICE,
      number: '督办〔2022〕12号',
      urgency: '特急',
      addressee: '各单位',
      signature: { signer: OFFICE, date: '2022-02-08', sealed: true },
      copies: ['甲单位', '乙单位'],
      issuer: OFFICE,
      ...official,
    },
    sections: [
      { layout: 'prose', columns: [{ key: 'content', title: '' }], rows: [{ content: body }] },
      ...(annex ? [{ ...list, heading: '逾期清单', annex: true }] : []),
    ],
  };
}

async function laidOut(view: View): Promise<Page[]> {
  return pagesOf(await renderDocx(view), 'docx');
}

function find(pages: readonly Page[], text: string) {
  const line = pages.flatMap(({ lines }) => lines).find((one) => one.text.replaceAll(' ', '').startsWith(text));
  if (!line) throw new Error(`no line ${text}`);
  return line;
}

describe.skipIf(skipped)('the page of an official document', () => {
  it('is A4 with 22 lines of 28 characters in a type area of 156 mm × 225 mm', async () => {
    const pages = await laidOut(paper({}));
    const [first, second] = pages as [Page, Page];
    expect([first.width, first.height].map(Math.round)).toEqual([210, 297]);
    const body = second.lines.filter(({ text }) => !text.includes('—'));
    expect(body).toHaveLength(22);
    expect(body.slice(1).map(({ text }) => text.length)).toEqual(Array(21).fill(28));
    for (const { left, right } of body.slice(1)) {
      expect(left).toBeCloseTo(AREA.left, 0);
      expect(right).toBeGreaterThan(AREA.right - 1);
      expect(right).toBeLessThan(AREA.right + 0.1);
    }
    expect(body[0]?.top).toBeGreaterThan(AREA.top);
    expect(body.at(-1)?.bottom).toBeLessThan(AREA.bottom + 0.5);
    expect(first.lines.some(({ text }) => BODY.includes(text))).toBe(true);
  });

  it('bears urgency, masthead, number, title and addressee where they belong', async () => {
    const pages = await laidOut(paper({}));
    const [urgency, masthead, number, title, addressee] = [
      find(pages, '特急'),
      find(pages, OFFICE),
      find(pages, '督办〔2022〕12号'),
      find(pages, '关于试排'),
      find(pages, '各单位：'),
    ];
    expect(urgency.left).toBeCloseTo(AREA.left, 0);
    expect(urgency.top).toBeLessThan(AREA.top + 5);
    const upperEdge = (masthead.top + masthead.bottom) / 2 - ((44 / 72) * 25.4) / 2;
    expect(Math.abs(upperEdge - (AREA.top + 35))).toBeLessThan(1.5);
    for (const line of [masthead, number, title]) expect(Math.abs((line.left + line.right) / 2 - 106)).toBeLessThan(1);
    expect(addressee.left).toBeCloseTo(AREA.left, 0);
    expect(number.top).toBeGreaterThan(masthead.bottom + 15);
    expect(title.top).toBeGreaterThan(number.bottom + 20);
  });

  it('numbers odd pages on the right and even pages on the left, 7 mm under the type area', async () => {
    const pages = await laidOut(paper({}));
    const [one, two] = [find(pages, '—1—'), find(pages, '—2—')];
    expect(AREA.right - one.right).toBeCloseTo(4.94, 0);
    expect(two.left - AREA.left).toBeCloseTo(4.94, 0);
    expect((one.top + one.bottom) / 2 - AREA.bottom).toBeCloseTo(7, 0);
  });

  it('is signed for a seal: the date four characters from the right, the signer above its middle', async () => {
    const pages = await laidOut(paper({}, '请遵照执行。'));
    const date = find(pages, '2022年2月8日');
    const signer = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === OFFICE)[1];
    expect(AREA.right - date.right).toBeCloseTo(4 * CHARACTER, 0);
    // LibreOffice leaves gaps beside figures, which Word is told not to: the middle is reckoned from the right
    const middle = date.right - 3 * CHARACTER;
    expect(Math.abs(((signer?.left ?? 0) + (signer?.right ?? 0)) / 2 - middle)).toBeLessThan(1);
    expect(signer?.bottom).toBeLessThan(date.bottom);
  });

  it('is signed without a seal: the signer two characters from the right, the date two further in', async () => {
    const pages = await laidOut(
      paper({ signature: { signer: OFFICE, date: '2022-02-08', sealed: false } }, '请执行。'),
    );
    const signer = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === OFFICE)[1];
    expect(AREA.right - (signer?.right ?? 0)).toBeCloseTo(2 * CHARACTER, 0);
  });

  it('has the 版记 at the foot of its last page', async () => {
    const [page] = (await laidOut(paper({}, '请遵照执行。'))).slice(-1) as [Page];
    const copies = find([page], '抄送：');
    const issued = find([page], '2022年2月8日印发');
    expect(copies.top).toBeLessThan(issued.top);
    expect(issued.bottom).toBeGreaterThan(AREA.bottom - 4);
    expect(issued.bottom).toBeLessThan(AREA.bottom + 1);
    expect(copies.left - AREA.left).toBeCloseTo(4.94, 0);
    expect(AREA.right - issued.right).toBeCloseTo(4.94, 0);
  });

  it('cuts no name of those it is copied to, however many lines they take', async () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'].map((name) => `${name}街道办事处`);
    for (const count of [8, 12, 16, 20]) {
      const copies = names.slice(0, count);
      const pages = await laidOut(paper({ copies }, '请遵照执行。'));
      const text = pages.flatMap(({ lines }) => lines.map((line) => line.text.replaceAll(' ', ''))).join('');
      expect(text).toContain(`抄送：${copies.join('，')}。`);
    }
  });

  it('lays an annexed table on its side, and the 版记 at the foot of its page', async () => {
    const pages = await laidOut(paper({}, '请遵照执行。', true));
    const lying = pages.filter(({ width, height }) => width > height);
    expect(lying).toHaveLength(1);
    expect(lying[0]?.lines[0]?.text).toBe('附件');
    expect(find(pages, '附件：逾期清单').left - AREA.left).toBeCloseTo(2 * CHARACTER, 0);
    expect(pages.at(-1)).toBe(lying[0]);
    const issued = find(lying, '2022年2月8日印发');
    // the type area of the page lying down: 35 mm from the left, 37 mm from the right, 26 mm from below
    expect(issued.bottom).toBeGreaterThan(210 - 26 - 4);
    expect(issued.bottom).toBeLessThan(210 - 26 + 1);
    expect(297 - 37 - issued.right).toBeCloseTo(4.94, 0);
  });

  it('has the 版记 on no page alone, wherever the text ends', async () => {
    for (let count = 150; count < 560; count += 28) {
      const rows = [{ content: '办'.repeat(count) }, { content: '特此通知，请认真执行。' }];
      const view = { ...paper({}), sections: [{ layout: 'prose', columns: [{ key: 'content', title: '' }], rows }] };
      const last = (await laidOut(view as View)).at(-1) as Page;
      expect(
        last.lines.some(({ text }) => text.includes('特此通知') || text.includes('办办')),
        String(count),
      ).toBe(true);
    }
  });

  it('has text on its first page whatever its title and however many it is sent to', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `第${i + 1}街道办事处`);
    const view = paper({ addressee: names.join('、') });
    const pages = await laidOut({ ...view, title: `关于${'排查整治安全隐患'.repeat(6)}的通知` });
    const text = (page: Page | undefined) => page?.lines.map((line) => line.text.replaceAll(' ', '')).join('') ?? '';
    expect(text(pages[0])).toContain('区政府督查室对各单位');
    expect(text(pages.at(-1))).toContain(`主送：${names.join('、')}。`);
  });

  it('as a 信函 begins 30 mm from the edge, has its number on the right and no page number in front', async () => {
    const [first, second] = (await laidOut(paper({ format: 'letter' }))) as [Page, Page];
    const masthead = find([first], OFFICE);
    expect(masthead.top).toBeGreaterThan(28);
    expect(masthead.bottom).toBeLessThan(52);
    expect(find([first], '督办〔2022〕12号').right).toBeGreaterThan(AREA.right - 2);
    expect(find([first], '特急').top).toBeCloseTo(find([first], '督办〔2022〕12号').top, 0);
    expect(first.lines.some(({ text }) => text.includes('— 1 —'))).toBe(false);
    expect(second.lines.some(({ text }) => text.includes('— 2 —'))).toBe(true);
  });

  it('to a leader fits on one page, whoever it is and whatever is late', async () => {
    for (const line of ['郭某 2022Q2', '徐某 2022Q2', '李某 2022Q2']) {
      const view = await answerOf(`notice special ${line}`);
      const [page, ...annexes] = await laidOut(view);
      expect(page?.lines.some(({ text }) => text.replaceAll(' ', '') === '2022年6月30日')).toBe(true);
      for (const { lines } of annexes) expect(lines.some(({ text }) => /请督促|专报/.test(text))).toBe(false);
    }
  });

  it('never bears a signature alone on a page', async () => {
    for (const count of [370, 400, 430, 460]) {
      const body = '办'.repeat(count);
      const rows = [{ content: body }, { content: '特此通知，请认真执行。' }];
      const view = paper({ issuer: '', copies: [] });
      const sections = [{ layout: 'prose', columns: [{ key: 'content', title: '' }], rows }] as const;
      const pages = await laidOut({ ...view, sections });
      const page = pages.find(({ lines }) => lines.some(({ text }) => text.replaceAll(' ', '') === '2022年2月8日'));
      expect(page?.lines.some(({ text }) => text.includes('特此通知') || text.includes('办办'))).toBe(true);
    }
  });
});
