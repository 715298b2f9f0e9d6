import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSource } from '../../src/intake/draft/in-source.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';

const NAMES = ['区教育局', '区住建局', '区民政局', '区审计局', '区财政局', '区城管局', '区应急管理局', '区市场监管局'];
const HEAD = ['关于做好有关工作的通知', '云政办〔2022〕8号', '各镇人民政府，区政府各部门：'];
const FOOT = ['区政府办公室', '2022年2月20日'];

const unit = fc.constantFrom(...NAMES);
const time = fc.constantFrom('4月15日前', '6月底前', '2022年9月30日前', '收到通知后5个工作日内', '每月25日前');
const what = fc.constantFrom(
  '完成全区老旧小区燃气管道排查',
  '将排查发现的问题逐项登记造册并形成整改清单',
  '完成APP上线和3个街道的试点',
  '建成16处口袋公园（含2处续建），同步配齐座椅、照明等便民设施',
  '对《城镇燃气管理条例》执行情况开展一次检查，检查结果向社会公布',
);
const idle = fc.constantFrom('全区城镇燃气用户逐年增加，管网老化问题突出，必须引起高度重视。', '');
const sentence = fc.oneof(
  fc.tuple(unit, time, what).map(([who, when, does]) => `${who}要在${when}${does}。`),
  fc.tuple(unit, unit, time, what).map(([who, other, when, does]) => `由${who}牵头、${other}配合，${when}${does}。`),
  fc.tuple(time, what, unit).map(([when, does, who]) => `${when}${does}。（责任单位：${who}）`),
);
const paragraph = fc
  .tuple(fc.constantFrom('', '一、', '（二）', '3.'), idle, fc.array(sentence, { minLength: 2, maxLength: 4 }), idle)
  .map(([number, before, sentences, behind]) => `${number}${before}${sentences.join('')}${behind}`);

/** Lines of so many characters, or of such a width, where a mark that begins no line hangs over. */
const wraps: Readonly<Record<string, (text: string, width: number) => string[]>> = {
  'by characters': (text, width) =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)),
  'by width': (text, width) => wrapped(text, width, 0),
  'with marks that hang over': (text, width) => wrapped(text, width, 1),
};

function wrapped(text: string, width: number, over: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const character of text) {
    const own = character < '\u007f' ? 0.5 : 1;
    if (used + own > width + ('。，、；：）》'.includes(character) ? over : 0)) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += own;
  }
  return [...lines, line];
}

function asked(lines: readonly string[]): string[] {
  return readPaper([...HEAD, ...lines, ...FOOT], NAMES, false).duties.map(
    ({ kind, deadline, value, lead, support, text }) =>
      [kind, deadline ?? value, lead, support, text.replace(/。?（[^（）]*）$/, '')].join('|'),
  );
}

describe('a text that was broken at a width', () => {
  it.each(Object.entries(wraps))('is read as it was before, %s', (_, wrap) => {
    const papers = fc.array(paragraph, { minLength: 1, maxLength: 5 });
    const widths = fc.integer({ min: 30, max: 44 });
    const indents = fc.constantFrom('', '　　');
    fc.assert(
      fc.property(papers, widths, indents, fc.boolean(), (texts, width, indent, isLost) => {
        const lines = texts.flatMap((text) => wrap(`${indent}${text}`, width));
        expect(asked(isLost ? lines.map((line) => line.trim()) : lines)).toEqual(asked(texts));
      }),
      { numRuns: 60, seed: 20221130 },
    );
  });

  it('may bear the marks of a quotation, and page numbers with a head that comes again', () => {
    const quoted = [
      '> 按照工作安排，请区教育局会同区民政局、区财政局抓紧研究提',
      '> 出补助方案，4月8日前报送征求意见稿，材料不超过2000字；',
      '> 区住建局要在4月15日前补报台账。',
    ];
    expect(asked(quoted).map((one) => one.split('|').slice(1, 4).join())).toEqual([
      '2022-04-08,区教育局,区民政局,区财政局',
      '2022-04-15,区住建局,',
    ]);
    const paged = [
      '区住建局牵头，区城管局配合，对全区排水管网、泵站开展一次拉',
      ...['云政办〔2022〕8号', '— 2 —'],
      '网式普查，5月20日前建立问题台账，6月底前完成普查报告；对排',
      ...['云政办〔2022〕8号', '— 3 —'],
      '查出来的问题，9月底前完成整改。',
    ];
    const { dropped, duties } = readPaper([...HEAD, ...paged, ...FOOT], NAMES, false);
    expect(duties.map(({ lead, deadline }) => `${lead} ${deadline}`)).toEqual([
      '区住建局 2022-05-20',
      '区住建局 2022-06-30',
      '区住建局 2022-09-30',
    ]);
    expect(dropped).toEqual([5, 6, 8, 9]);
  });

  it('is told by the lines as they were written', () => {
    const lines = [
      '　　按照区政府工作安排，现就有关事项提出如下要求，请认真抓好贯',
      '彻落实。区住建局要在6月底前完成全区老旧小区燃气管道排查；区教',
      '育局要在9月底前完成校舍排查。',
    ];
    const paper = readPaper([...HEAD, ...lines, ...FOOT], NAMES, false);
    const source = inSource(paper);
    expect(paper.repairs).toEqual([{ line: 4, to: 6, text: '下要求，请认真抓好贯彻落实。区住建局要在6月' }]);
    expect(paper.duties.map(source.lineOf)).toEqual([5, 5]);
    const signs = source.account.filter(({ fate }) => fate === 'read');
    expect(signs.map(({ line, start, end }) => [line, paper.source[line - 1]?.slice(start, end)])).toEqual([
      [5, '6月底前'],
      [6, '9月底前'],
    ]);
  });
});

describe('lines of a list', () => {
  it('are never joined, whether or not they end with a mark', () => {
    const item = fc.oneof(
      fc.tuple(unit, time, what).map((parts) => parts.join('')),
      fc.tuple(time, what).map((parts) => parts.join('')),
      fc.tuple(unit, what).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 12 }), fc.constantFrom('', '；', '。'), (items, mark) => {
        const lines = items.map((text) => `${text}${mark}`);
        expect(readPaper([...HEAD, ...lines, ...FOOT], NAMES, false).repairs).toEqual([]);
      }),
      { numRuns: 200, seed: 20221130 },
    );
  });
});
