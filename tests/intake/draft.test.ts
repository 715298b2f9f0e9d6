import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, that it runs without a build
import { documents, score, totals } from '../../scripts/draft-score.mjs';
import { dutiesOf } from '../../src/intake/draft/duties.ts';
import { outlineOf } from '../../src/intake/draft/outline.ts';

/** A notice of 1 March 2023 with these paragraphs. */
function duties(...paragraphs: readonly string[]) {
  const head = ['关于做好有关工作的通知', '区政办〔2023〕5号', '各镇人民政府，区政府各部门：'];
  return dutiesOf(outlineOf([...head, ...paragraphs, '区政府办公室', '2023年3月1日']));
}

function one(sentence: string) {
  const [duty, ...others] = duties(sentence);
  expect(others).toEqual([]);
  const { kind, deadline, value, lead, support } = duty ?? {};
  return { kind, deadline, value, lead, support };
}

describe('the outline of a paper', () => {
  it('has its title, number, day, addressees and numbered clauses', () => {
    const outline = outlineOf(
      `国务院办公厅关于\n做好工作的通知\n国办发〔2019〕3号\n各省、自治区人民政府：\n一、总体要求\n甲。\n（一）目标。乙。\n1.丙。\n（1）丁。\n二、措施\n2019年1月9日\n（此件公开发布）`.split(
        '\n',
      ),
    );
    expect(outline).toMatchObject({
      title: '国务院办公厅关于做好工作的通知',
      number: '国办发〔2019〕3号',
      issued: '2019-01-09',
      year: 2019,
      addressees: ['各省', '自治区人民政府'],
    });
    const clauses = outline.paragraphs.map(({ clause, text }) => `${clause}|${text}`);
    expect(clauses).toEqual(
      expect.arrayContaining(['一|甲。', '一（一）|目标。乙。', '一（一）1|丙。', '一（一）1（1）|丁。', '二|措施']),
    );
  });
});

describe('a time in a sentence', () => {
  it.each([
    ['区教育局于2023年4月15日前报送方案。', 'date', '2023-04-15'],
    ['区教育局于4月15日前报送方案。', 'date', '2023-04-15'],
    ['区教育局于四月十五日前报送方案。', 'date', '2023-04-15'],
    ['区教育局于４月１５日前报送方案。', 'date', '2023-04-15'],
    ['区教育局于2024年2月底前完成整改。', 'date', '2024-02-29'],
    ['区教育局于6月中旬前完成整改。', 'date', '2023-06-20'],
    ['区教育局于4月15日18：00前报送方案。', 'date', '2023-04-15'],
    ['2023年底前，区教育局完成整改。', 'date', '2023-12-31'],
    ['区教育局要在2023年上半年完成整改。', 'date', '2023-06-30'],
    ['第三季度末前，区教育局完成整改。', 'date', '2023-09-30'],
    ['区教育局完成整改，完成时限：2023年5月。', 'date', '2023-05-31'],
    ['区教育局于2023年4底前完成整改。', 'date', '2023-04-30'],
  ])('%s', (sentence, kind, deadline) => {
    expect(one(sentence)).toMatchObject({ kind, deadline, lead: ['区教育局'] });
  });

  it.each([
    ['区教育局自收到通知之日起十五个工作日内报送方案。', 'working-days', 15],
    ['区教育局收到后3个工作日内签批。', 'working-days', 3],
    ['区教育局在两个月内完成整改。', 'period', 'P2M'],
    ['区教育局要在24小时内报告。', 'period', 'PT24H'],
    ['区教育局每月5日前报送进展。', 'period', 'R/P1M@05'],
    ['区教育局每季度至少开展1次检查。', 'period', 'R/P3M'],
    ['从2024年起，区教育局于每年2月底前报送总结。', 'period', 'R2024/P1Y@02-end'],
  ])('%s', (sentence, kind, value) => {
    expect(one(sentence)).toMatchObject({ kind, value, lead: ['区教育局'] });
  });

  it.each([
    '本通知自2023年5月1日起施行。',
    '2022年11月，区政府印发了方案。',
    '对2022年底前建成的小区，按原办法执行。',
    '设备保修期至2025年6月底。',
    '考核上一年度1月至12月的数据。',
    '增长5.15%以上，达到2023个。',
    '到2025年，基本建成服务体系。',
    '区教育局要加强监管，定期开展研判。',
  ])('%s asks nothing by a day', (sentence) => {
    expect(duties(sentence).filter(({ kind }) => kind !== 'none')).toEqual([]);
  });

  it('is asked back where there is only a word, and never made up', () => {
    expect(duties('未移交的应限期完成移交。')).toMatchObject([
      { kind: 'none', hints: ['只写了“限期”，需要定一个日期', '没有写由谁办'] },
    ]);
    expect(duties('区教育局要及时报送情况。')).toMatchObject([{ kind: 'none', lead: ['区教育局'] }]);
    for (const duty of duties('区教育局要及时报送情况。')) expect(duty).not.toHaveProperty('deadline');
  });
});

describe('who is to do it', () => {
  it.each([
    ['区教育局会同区公安分局于4月15日前完成检查。', ['区教育局'], ['区公安分局']],
    ['4月15日前完成检查。（区教育局牵头，区公安分局、区住建局配合）', ['区教育局'], ['区公安分局', '区住建局']],
    ['4月15日前完成检查。（区教育局、区住建局按职责分工负责）', ['区教育局', '区住建局'], []],
    ['4月15日前完成检查。（区教育局负责，市教育局指导）', ['区教育局'], []],
    ['各镇、各街道要于4月15日前完成检查。', ['各镇', '各街道'], []],
  ])('%s', (text, lead, support) => {
    expect(duties(text)[0]).toMatchObject({ lead, support, deadline: '2023-04-15' });
  });

  it('is carried over within a paragraph, and said to be', () => {
    const [first, second] = duties('各镇要开展排查。该项工作于4月底前完成。', '5月底前完成整改。');
    expect(first).toMatchObject({ lead: ['各镇'], hints: expect.arrayContaining(['单位承前，按“各镇”']) });
    expect(second).toMatchObject({ lead: [], hints: expect.arrayContaining(['没有写由谁办']) });
  });

  it('shares the time of the first with the units after a semicolon', () => {
    const found = duties('6月底前，区教育局完成校园检查；区住建局完成工地检查；区水利局完成水库检查。');
    expect(found.map(({ lead, deadline }) => [...lead, deadline])).toEqual([
      ['区教育局', '2023-06-30'],
      ['区住建局', '2023-06-30'],
      ['区水利局', '2023-06-30'],
    ]);
  });
});

describe('what does not agree', () => {
  it('is pointed out', () => {
    const found = duties(
      '一、步骤',
      '（一）部署阶段（2023年4月10日—2023年4月30日）',
      '各镇于4月8日前将方案报区效能办备案。',
      '（二）自查阶段（2023年5月1日—2023年5月31日）',
      '各镇于5月31日前将总结报市效能办备案。',
      '各镇于2023年2月15日前报送名单。',
    );
    const hints = found.map((duty) => duty.hints.join('；'));
    expect(hints[1]).toContain('早于这个阶段开始（2023-04-10）');
    expect(hints[3]).toContain('报送对象“市效能办”，别处是“区效能办”');
    expect(hints[4]).toContain('早于发文日期 2023-03-01');
    expect(found[0]).toMatchObject({ kind: 'phase', value: '2023-04-10/2023-04-30' });
  });

  it('is the same thing asked twice', () => {
    const text = '区教育局于4月15日前报送方案。';
    expect(duties('一、甲', text, '二、乙', text)[1]?.hints.join()).toContain('重复出现');
  });
});

describe('documents whose duties somebody wrote down', () => {
  it('are read with recall and precision of at least 0.9, and no trap is taken for a deadline', () => {
    const { recall, precision, trapped } = totals(documents().map(score));
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(trapped).toEqual([]);
  });
});
