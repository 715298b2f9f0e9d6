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
      addressees: ['各省、自治区人民政府'],
    });
    const clauses = outline.paragraphs.map(({ clause, text }) => `${clause}|${text}`);
    expect(clauses).toEqual(
      expect.arrayContaining(['一|甲。', '一（一）|目标。乙。', '一（一）1|丙。', '一（一）1（1）|丁。', '二|措施']),
    );
  });
});

describe('the form of a paper', () => {
  it('may be Markdown, spread with spaces, or in half-width marks', () => {
    const outline = outlineOf(
      '# 关于检查的通知\n区政办〔2023〕5号\n各镇:\n## (一)任务\n- **区教育局**于4月 底前完成。\n区政府办公室\n二〇二三年三月一日'.split(
        '\n',
      ),
    );
    expect(outline).toMatchObject({
      title: '关于检查的通知',
      issued: '2023-03-01',
      issuer: '区政府办公室',
      addressees: ['各镇'],
    });
    expect(dutiesOf(outline)).toMatchObject([{ clause: '（一）', lead: ['区教育局'], deadline: '2023-04-30' }]);
  });

  it('has tables, whose rows are duties, by bars, by tabs or one cell below the other', () => {
    const rows = [
      ['序号', '任务', '责任单位', '配合单位', '完成时限'],
      ['1', '检查学校', '区教育局', '各镇', '4月底前'],
      ['2', '检查工地', '区住建局', '', '2023年5月20日'],
    ];
    const written = [rows.map((row) => `| ${row.join(' | ')} |`), rows.map((row) => row.join('\t')), rows.flat()];
    const expected = [
      { lead: ['区教育局'], support: ['各镇'], deadline: '2023-04-30' },
      { lead: ['区住建局'], support: [], deadline: '2023-05-20' },
    ];
    for (const lines of written) expect(duties('附件', ...lines)).toMatchObject(expected);
  });

  it.each(['尽快', '同上', '长期坚持'])('has tables, in which %s is no day and needs one', (cell) => {
    const head = ['| 任务 | 责任单位 | 完成时限 |', '| 检查学校 | 区教育局 | 4月底前 |'];
    expect(duties('附件', ...head, `| 检查工地 | 区住建局 | ${cell} |`)[1]).toMatchObject({
      kind: 'none',
      lead: ['区住建局'],
      hints: [`只写了“${cell}”，需要定一个日期`],
    });
  });

  it('may have its number and its day on one line', () => {
    const outline = outlineOf(['关于检查的通知', '云政办〔2022〕30号　2022年12月1日', '各镇：', '各镇于2月底前完成。']);
    expect(outline).toMatchObject({ number: '云政办〔2022〕30号', issued: '2022-12-01', title: '关于检查的通知' });
    expect(dutiesOf(outline)).toMatchObject([{ deadline: '2023-02-28' }]);
  });

  it('tells the year of what has none', () => {
    const deadline = (...lines: string[]) => dutiesOf(outlineOf(lines))[0]?.deadline;
    expect(deadline('根据省政办〔2021〕3号，各镇于4月底前完成。')).toBe('2021-04-30');
    expect(deadline('会议于2022年3月1日召开。各镇于4月底前完成。')).toBe('2022-04-30');
    expect(deadline('各镇于4月底前完成。')).toBeUndefined();
  });

  it('knows 三1 from 三10', () => {
    const found = duties('1.部署阶段（4月1日—4月10日）', '10.各镇于3月20日前报送。');
    expect(found[1]?.hints.join()).not.toContain('早于这个阶段');
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
    ['由区教育局牵头，区住建局具体实施，区公安分局配合，4月15日前完成检查。', ['区教育局', '区住建局'], ['区公安分局']],
    ['各乡(镇)、区直有关部门于4月15日前完成检查。', ['各乡(镇)', '区直有关部门'], []],
    ['各县（市、区）人民政府要在4月15日前完成检查。', ['各县（市、区）人民政府'], []],
    ['区自然资源和规划局、区审计局4月15日前完成检查。', ['区自然资源和规划局', '区审计局'], []],
    ['发改、财政等部门要于4月15日前完成检查。', ['发改、财政等部门'], []],
    ['各街道党（工）委书记要在4月15日前完成检查。', ['各街道'], []],
    ['有关检查由区教育局于4月15日前完成。', ['区教育局'], []],
    ['区教育局要优化流程，督促各学校于4月15日前完成检查。', ['区教育局'], []],
    ['区教育局组织各学校开展检查，4月15日前完成。', ['区教育局'], []],
    ['请你单位于4月15日前完成检查。', ['各镇人民政府', '区政府各部门'], []],
    ['区教育局、区 住 建 局 4 月 15 日前完成检查。', ['区教育局', '区住建局'], []],
    ['4月15日前完成检查。（责任单位：区教育局；配合单位：各镇）', ['区教育局'], ['各镇']],
  ])('%s', (text, lead, support) => {
    expect(duties(text)[0]).toMatchObject({ lead, support, deadline: '2023-04-15' });
  });

  it.each([
    ['除区教育局外，各部门于4月底前完成检查。', true],
    ['各镇（青溪镇除外）于4月底前完成检查。', true],
    ['除此之外，各镇于4月底前完成检查。', false],
  ])('%s: is to be looked at where somebody is excepted', (text, isExcepted) => {
    const hints = duties(text).flatMap((duty) => duty.hints);
    expect(hints.includes('原文说了谁除外，核对分到哪些单位')).toBe(isExcepted);
  });

  it('is carried over within a paragraph, and said to be', () => {
    const [first, second] = duties('各镇要开展排查。该项工作于4月底前完成。', '5月底前完成整改。');
    expect(first).toMatchObject({ lead: ['各镇'], hints: expect.arrayContaining(['单位承前，按“各镇”']) });
    expect(second).toMatchObject({ lead: [], hints: expect.arrayContaining(['没有写由谁办']) });
  });

  it('stands in the heading, in lines of its own, or in the sentence behind a phase', () => {
    const who = (...lines: string[]) => duties(...lines).map(({ lead, support }) => [lead.join(), support.join()]);
    expect(who('（一）检查（区教育局牵头，各镇配合）', '1.4月底前完成。', '2.5月底前总结。')).toEqual([
      ['区教育局', '各镇'],
      ['区教育局', '各镇'],
    ]);
    expect(who('1.开展检查。', '责任单位：区教育局', '配合单位：各镇', '完成时限：4月底')).toEqual([
      ['区教育局', '各镇'],
    ]);
    expect(who('部署阶段（4月1日—4月10日）。总体安排。各镇制定方案。')).toEqual([['各镇', '']]);
  });

  it('is each of several in turn where the days are told 分别', () => {
    const found = duties('区教育局、区住建局分别于4月底前、5月底前完成检查。');
    expect(found.map(({ lead, deadline }) => [...lead, deadline])).toEqual([
      ['区教育局', '2023-04-30'],
      ['区住建局', '2023-05-31'],
    ]);
  });

  it('is everybody who was spoken of, where 以上工作 is', () => {
    const [duty] = duties('区教育局牵头检查，区住建局负责整改。以上工作要在6月底前完成。');
    expect(duty?.lead).toEqual(['区教育局', '区住建局']);
  });

  it('shares the time of the heading above with the units below', () => {
    const found = duties('6月底前完成下列任务：', '1.区教育局完成检查。', '2.区住建局完成整改。');
    expect(found.slice(1).map(({ lead, deadline }) => [...lead, deadline])).toEqual([
      ['区教育局', '2023-06-30'],
      ['区住建局', '2023-06-30'],
    ]);
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
