import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedFrom } from '../../src/cli/draft/annotated.ts';
import { askedIn } from '../../src/cli/draft/asked.ts';
import { marksIn } from '../../src/intake/draft/marks.ts';
import type { FieldOrigin } from '../../src/intake/draft/origin.ts';
import { originsIn } from '../../src/intake/draft/origins.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { runs } from '../extent.ts';

const NAMES = ['区教育局', '区住建局', '区民政局', '区审计局'];
const HEAD = ['关于做好工作的通知', '云政办〔2022〕8号', '各单位：'];
const FOOT = ['云山区人民政府办公室', '2022年2月20日'];

/** 期限 本句 第4行 3月1日前: the reasons of the duties of these paragraphs, those of the wording left out. */
function reasons(...paragraphs: readonly string[]): string[][] {
  return reasonsOf([...HEAD, ...paragraphs, ...FOOT]);
}

function reasonsOf(lines: readonly string[]): string[][] {
  const paper = readPaper(lines, NAMES, false);
  return paper.duties.map((duty) =>
    originsIn(paper)(duty)
      .filter(({ field }) => field !== 'title')
      .map(({ field, part, line, words }) => [field, part, line, words].filter((one) => one !== undefined).join(' ')),
  );
}

describe('each field says why it is as it is', () => {
  it.each([
    [
      ['区教育局会同区住建局于2022年3月1日前完成。'],
      ['due 本句 4 2022年3月1日前', 'unit 本句 4 区教育局', 'support 本句 4 区住建局'],
    ],
    [
      ['一、检查', '4月底前完成排查。（区教育局牵头）'],
      ['due 本句 5 4月底前', 'year 成文日期 7 2022-02-20', 'unit 后面的括号或标签 5 区教育局'],
    ],
    [
      ['（一）检查（区教育局牵头）', '1.2022年4月底前完成。'],
      ['due 本句 5 2022年4月底前', 'unit 上级标题 4 区教育局'],
    ],
    [['区教育局要开展排查。该项工作于2022年4月底前完成。'], ['due 本句 4 2022年4月底前', 'unit 前一句 4 区教育局']],
    [
      ['（一）排查住宅。', '责任单位：区住建局', '完成时限：2022年5月10日'],
      ['due 后面的标签 6 2022年5月10日', 'unit 后面的括号或标签 5 区住建局'],
    ],
    [
      ['| 序号 | 任务 | 责任单位 | 完成时限 |', '| 1 | 检查学校 | 区教育局 | 2022年4月底前 |'],
      ['due 表里这一行 5 2022年4月底前', 'unit 表里这一行 5 区教育局'],
    ],
    [['请于2022年4月底前报送。'], ['due 本句 4 2022年4月底前', 'unit 主送机关 3 各单位']],
    [['2022年4月底前完成排查。'], ['due 本句 4 2022年4月底前', 'unit 没有写']],
  ])('%j', (paragraphs, expected) => {
    expect(reasons(...paragraphs)).toEqual([expected]);
  });

  it('a time and a year that another sentence or part of it has told', () => {
    const [, second, , fourth] = reasons(
      '9月30日前，区住建局完成排查。区民政局列出清单。',
      '区教育局2023年3月底前完成自查，4月底前完成整改。',
    );
    expect(second).toEqual(['due 前面写的时间 4 9月30日前', 'year 成文日期 7 2022-02-20', 'unit 本句 4 区民政局']);
    expect(fourth).toEqual(['due 本句 5 4月底前', 'year 本句前面的时间 5 2023年', 'unit 本句前面 5 区教育局']);
  });

  it.each([
    [['关于工作的方案', '云政办〔2021〕8号'], 'year 文号 2 云政办〔2021〕8号'],
    [['关于2023年工作的方案'], 'year 文中 1 2023年'],
    [['关于工作的方案', '根据省政办〔2021〕3号，制定本方案。'], 'year 文中 2 〔2021〕3号'],
  ])('the year out of %j', (head, expected) => {
    expect(reasonsOf([...head, '区教育局于4月底前完成。'])[0]).toContain(expected);
  });

  it('a day of the next year', () => {
    const lines = ['关于工作的通知', '区教育局于1月10日前报送。', '区政府办公室', '2022年12月20日'];
    expect(reasonsOf(lines)[0]?.[1]).toBe('year 成文日期，顺到 2023 年 4 2022-12-20');
  });

  it('a unit of what goes on with the time at the head of its own sentence', () => {
    const [, second] = reasons('2022年6月底前，区教育局完成自查；区住建局完成整改。');
    expect(second).toEqual(['due 本句 4 2022年6月底前', 'unit 本句 4 区住建局']);
  });
});

const piece = fc.constantFrom(
  '3月1日前',
  '每月5日前',
  '春节前',
  '2023年4月底前',
  '5个工作日内',
  '2022年',
  '区教育局',
  '区住建局',
  '各单位',
  '牵头',
  '完成排查',
  '由区审计局负责',
  '（区民政局牵头）',
  '，',
  '。',
  '；',
  '（一）',
  '1.',
  '\n',
  '| ',
  '\t',
  '责任单位：',
  '完成时限：',
  '**',
  '　',
);

const papers = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => readPaper([...HEAD, ...pieces.join('').split('\n'), ...FOOT], NAMES, true));

/** What stands at each place that a reason has, and whether that is what it says. */
function toldBy({ field, words = '', stretches }: FieldOrigin, lines: readonly string[]) {
  return stretches.map(({ line, start, end }) => ({
    there: lines[line - 1]?.slice(start, end) ?? '',
    isSaid: (there: string) => {
      if (field === 'due' || field === 'year') return there === words;
      return field === 'title' ? there !== '' : words.split('、').includes(there);
    },
  }));
}

describe('what is said of a place is there', () => {
  it('however the paper is written', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const originsOf = originsIn(paper);
        for (const told of paper.duties.flatMap(originsOf).flatMap((origin) => toldBy(origin, paper.lines)))
          expect(told.there).toSatisfy(told.isSaid);
      }),
      { numRuns: runs(300) },
    );
  });

  it('every sign of a time is marked once, with what became of it', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const marks = marksIn(paper, paper.duties.map(originsIn(paper)));
        const signs = marks.filter(({ kind }) => ['read', 'open', 'idle', 'unread'].includes(kind));
        expect(signs.map(({ line, kind }) => `${line} ${kind}`)).toEqual(
          paper.account.map(({ line, fate }) => `${line} ${fate}`),
        );
        for (const [i, { line, start, end }] of signs.entries())
          expect(paper.lines[line - 1]?.slice(start, end).trim()).toBe(paper.account[i]?.words);
      }),
      { numRuns: runs(300) },
    );
  });

  it('a page shows every line whole, and leads to every item that its list has', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const { lines, items } = annotatedFrom(paper, askedIn(paper, undefined));
        const shown = new Map(lines.map(({ number, pieces }) => [number, pieces.map(({ text }) => text).join('')]));
        for (const [i, line] of paper.source.entries()) if (line.trim() !== '') expect(shown.get(i + 1)).toBe(line);
        expect(items.length).toBe(paper.duties.length);
        for (const { begins = [], item = 1 } of lines.flatMap(({ pieces }) => pieces))
          for (const number of [...begins, item]) expect(number).toBeLessThanOrEqual(Math.max(1, items.length));
      }),
      { numRuns: runs(300) },
    );
  });
});
