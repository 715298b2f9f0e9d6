import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { signaturePlaces } from '../../src/render/docx/foot.ts';
import { titleLines } from '../../src/render/docx/title.ts';
import { widthIn } from '../../src/render/docx/type.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { printable } from '../../src/render/width.ts';
import type { View } from '../../src/views/view/view.ts';
import { runs } from '../extent.ts';

async function partsOf(view: View): Promise<Record<string, string>> {
  const files = unzipSync(await renderDocx(view));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textIn(xml: string): string[] {
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => plain(match[1] ?? ''));
}

const table = (cells: readonly string[]): View => ({
  sections: [
    { layout: 'list', columns: [{ key: 'a', title: '甲' }], rows: cells.map((a) => ({ a })) },
    { layout: 'prose', columns: [{ key: 'a', title: '甲' }], rows: cells.map((a) => ({ a })) },
    { layout: 'form', columns: [{ key: 'a', title: '甲' }], rows: cells.map((a) => ({ a })) },
  ],
});

describe('a Word document', () => {
  it('holds whatever a cell says, as text', async () => {
    const wild = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(wild, async (cells) => {
        const { 'word/document.xml': xml = '' } = await partsOf(table(cells));
        const texts = textIn(xml);
        for (const cell of cells.flatMap((text) => text.split('\n')))
          expect(texts.filter((text) => text === printable(cell)).length).toBeGreaterThan(2);
      }),
      { numRuns: runs(40) },
    );
  });

  it('numbers annexes where there are several', async () => {
    const annex = (a: string) => ({ ...table([a]).sections[0], heading: a, annex: true });
    const official = { signature: { signer: '某某室', date: '2022-02-08', sealed: true } };
    const headed = async (...names: readonly string[]) => {
      const view = { official, sections: names.map(annex) } as View;
      return textIn((await partsOf(view))['word/document.xml'] ?? '').filter((text) => /^附件\d*$/.test(text));
    };
    expect(await headed('甲')).toEqual(['附件']);
    expect(await headed('甲', '乙')).toEqual(['附件1', '附件2']);
  });

  it('lies down for more than seven columns', async () => {
    const wide = async (count: number) => {
      const columns = Array.from({ length: count }, (_, i) => ({ key: String(i), title: '甲' }));
      const { 'word/document.xml': xml = '' } = await partsOf({ sections: [{ layout: 'list', columns, rows: [{}] }] });
      return xml.includes('w:orient="landscape"');
    };
    expect([await wide(7), await wide(8)]).toEqual([false, true]);
  });

  it('asks for the typefaces of official documents, East Asian ones included, and names others for each', async () => {
    const view: View = {
      title: '关于试排的通知',
      official: {
        masthead: '某某室',
        number: '〔2022〕1号',
        signature: { signer: '某某室', date: '2022-02-08', sealed: true },
      },
      sections: [
        { heading: '一、总体情况', layout: 'prose', columns: [{ key: 'a', title: '' }], rows: [{ a: '正文' }] },
        { heading: '（一）其中', layout: 'prose', columns: [{ key: 'a', title: '' }], rows: [{ a: '正文' }] },
      ],
    };
    const parts = await partsOf(view);
    const styles = parts['word/styles.xml'] ?? '';
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'])
      expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(styles).toContain('<w:autoSpaceDN w:val="0"/>');
    expect(styles).toMatch(/<w:name w:val="发文机关标志"\/>.*?<w:color w:val="FF0000"\/>/);
  });

  it('says of every paragraph what it is, by a style that has a name; the look is the style’s, not the paragraph’s', async () => {
    const view: View = {
      title: '关于试排的通知',
      official: {
        masthead: '某某室',
        number: '〔2022〕1号',
        urgency: '加急',
        addressee: '各单位',
        signature: { signer: '某某室', date: '2022-02-08', sealed: true },
        footnote: '联系人：某某',
        copies: ['甲'],
        issuer: '某某室',
      },
      sections: [
        { heading: '一、总体情况', layout: 'prose', columns: [{ key: 'a', title: '' }], rows: [{ a: '正文' }] },
        { heading: '清单', layout: 'list', columns: [{ key: 'a', title: '甲' }], rows: [{ a: '乙' }], annex: true },
      ],
    };
    const parts = await partsOf(view);
    const names = new Map(
      [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="(GW-\w+)"[^>]*><w:name w:val="([^"]+)"/g)].map(
        ([, id, name]) => [id, name],
      ),
    );
    const document = parts['word/document.xml'] ?? '';
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const said = paragraphs.flatMap((one) => {
      const name = names.get(/<w:pStyle w:val="([^"]+)"/.exec(one)?.[1]);
      expect(name, one).toBeDefined();
      const text = textIn(one).join('');
      return text === '' ? [] : [`${name}：${text}`];
    });
    expect(said).toEqual([
      '紧急程度：加急',
      '发文机关标志：某某室',
      '发文字号：〔2022〕1号',
      '公文标题：关于试排的通知',
      '主送：各单位：',
      '一级标题：一、总体情况',
      '公文正文：正文',
      '附件说明：附件：清单',
      '署名：某某室',
      '成文日期：2022年2月8日',
      '附注：（联系人：某某）',
      '附件标识：附件',
      '公文标题：清单',
      '表格栏名：甲',
      '表格文字：乙',
      '抄送：抄送：甲。',
      '印发：某某室\t2022年2月8日印发',
    ]);
    expect(document).not.toMatch(/<w:rFonts|<w:jc w:val="both"/);
  });

  it('keeps the lines of a cell and of a paragraph', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(table(['一是摸清底数；\n二是建立台账。']));
    expect(textIn(xml).filter((text) => text === '二是建立台账。')).toHaveLength(3);
    expect(xml.match(/<w:br\/>/g)).toHaveLength(3);
  });

  it('holds nothing that XML forbids: halves of characters and what is none are made visible', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(table(['甲\uffff乙\ufffe丙\ud800丁\udc00戊']));
    expect(textIn(xml)).toContain('甲<FFFF>乙<FFFE>丙<D800>丁<DC00>戊');
  });

  it('is the same file for the same answer, whatever the hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-02-08T01:02:03Z') });
    try {
      const before = await renderDocx(table(['甲']));
      vi.setSystemTime(new Date('2023-03-09T04:05:06Z'));
      expect(await renderDocx(table(['甲']))).toEqual(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves out neither the number and urgency of a form nor the issuer of an unsigned paper', async () => {
    const official = { number: '督办〔2022〕3号', urgency: '加急', issuer: '区政府办公室' };
    const { 'word/document.xml': xml = '' } = await partsOf({ title: '督办单', official, sections: [] });
    expect(textIn(xml)).toEqual(expect.arrayContaining(Object.values(official)));
  });

  it('repeats the head of a table and parts no row', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(table(['甲', '乙']));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('places and lines', () => {
  it('puts signer and date where the standard wants them', () => {
    expect(signaturePlaces(7, 6, true)).toEqual([3.5, 4]);
    expect(signaturePlaces(20, 6, true)).toEqual([0, 7]);
    expect(signaturePlaces(10, 6, false)).toEqual([2, 4]);
    expect(signaturePlaces(7, 6, false)).toEqual([2, 1]);
    // a short signer: the date stands two from the right, and begins two after the signer
    expect(signaturePlaces(3, 6, false)).toEqual([7, 2]);
  });

  it('breaks a title between words into lines of nearly the same length', () => {
    const lines = titleLines('关于2022年第二季度督查任务落实情况的通报', 19, widthIn);
    expect(lines).toEqual(['关于2022年第二季度', '督查任务落实情况的通报']);
    expect(titleLines('短标题', 19, widthIn)).toEqual(['短标题']);
  });

  it('loses nothing of a title and keeps within the line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'关于督查任务的通报2022年（）《》、，和'), maxLength: 90 }),
        (title) => {
          const lines = titleLines(title, 19, widthIn);
          expect(lines.join('')).toBe(title);
          for (const line of lines)
            expect(widthIn(line)).toBeLessThanOrEqual(Math.max(19, ...title.split(/[^《》\w]/).map(widthIn), 16));
        },
      ),
    );
  });
});

describe('the columns of a table', () => {
  const list = (count: number, text = '办理情况说明') => {
    const columns = Array.from({ length: count }, (_, i) => ({ key: String(i), title: `栏${i}`, grow: i === 1 }));
    const row = Object.fromEntries(columns.map(({ key }) => [key, text]));
    return { sections: [{ layout: 'list', columns, rows: [row, row] }] } as const;
  };
  const xmlOf = async (view: View) => (await partsOf(view))['word/document.xml'] ?? '';

  it('are each four characters wide at least, on a page that lies down where it must', async () => {
    for (const count of [1, 3, 6, 7, 8, 10, 12]) {
      const xml = await xmlOf(list(count, '办理情况说明'.repeat(9)));
      const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const size = count <= 4 ? 240 : count <= 8 ? 210 : 180;
      expect(widths).toHaveLength(count);
      for (const width of widths) expect(width, `${count}`).toBeGreaterThanOrEqual(4 * size + 160);
      const room = xml.includes('w:orient="landscape"') ? 297 - 35 - 37 : 156;
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual((room / 25.4) * 1440 + 2);
    }
  });

  it('that are too many make a form of each row, in which every cell stands whole', async () => {
    const texts = textIn(await xmlOf(list(43, '办理情况说明'.repeat(9))));
    expect(texts.filter((text) => text === '办理情况说明'.repeat(9))).toHaveLength(2 * 43);
    expect(texts.filter((text) => text === '栏42')).toHaveLength(2);
  });

  it('are parted over pages where a row is as high as one, and not otherwise', async () => {
    expect(await xmlOf(list(3))).toContain('<w:cantSplit/>');
    const [, body = ''] = (await xmlOf(list(3, '办理情况说明'.repeat(300)))).split('<w:tblHeader/>');
    expect(body).not.toContain('<w:cantSplit/>');
  });
});
