import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

const NAMES = ['区教育局', '区住建局', '区民政局', '区审计局', '区财政局', '区政府督查室'];

/** Who is to do what by when, of the lines of a paper. */
function asked(...lines: readonly string[]): string[] {
  return readPaper(lines, NAMES, false).duties.map(
    ({ lead, support, deadline, value }) =>
      `${lead.join('、')}${support.length > 0 ? `+${support}` : ''} ${deadline ?? value}`,
  );
}

function hinted(...lines: readonly string[]): string[] {
  return readPaper(lines, NAMES, false).duties.map(({ hints }) => hints.join('；'));
}

const HEAD = ['关于做好工作的通知', '云政办〔2022〕8号', '各单位：'];
const FOOT = ['2022年2月20日'];

describe('times that were lost without a word', () => {
  it.each([
    ['区教育局在收到文件当日转办，次日反馈。', ['区教育局 收到文件当日', '区教育局 次日']],
    ['区教育局每年第四季度通报。', ['区教育局 R/P1Y@12-end']],
    ['区教育局每季度最后一个周五前报送。', ['区教育局 R/P3M@end']],
    ['区教育局每月第二个周一召开例会。', ['区教育局 R/P1M']],
    ['区教育局每学期开展一次检查，每年上半年组织演练。', ['区教育局 R/P6M', '区教育局 R/P1Y@06-end']],
    ['自3月1日起，区教育局开展排查。', ['区教育局 3月1日起']],
    ['到2025年，区教育局基本建成服务体系。', ['区教育局 2025-12-31']],
    ['2022年，区教育局完成3所学校改造。', ['区教育局 2022-12-31']],
    ['2021年，区教育局完成3所学校改造。', []],
    ['自3月1日起，区教育局每日报送。', ['区教育局 R2022/P1D']],
    [
      '9月30日前，区住建局完成底数排查。各主管部门组织完成自查。区民政局列出清单。',
      ['区住建局 2022-09-30', '各主管部门 2022-09-30', '区民政局 2022-09-30'],
    ],
    ['9月30日前，区住建局完成排查。区民政局加强指导。', ['区住建局 2022-09-30']],
    ['区住建局9月30日前完成排查。区民政局列出清单。', ['区住建局 2022-09-30']],
  ])('%s', (paragraph, expected) => {
    expect(asked(...HEAD, paragraph, ...FOOT)).toEqual(expected);
  });

  it('are said to be carried over, and to be looked at', () => {
    const [, hints] = hinted(...HEAD, '9月30日前，区住建局完成排查。区民政局列出清单。', ...FOOT);
    expect(hints).toBe('时间承前，按“9月30日前”；没有写年份，按 2022 年；上一句写的时间，这一句没有写，核对是不是一样');
  });

  it.each([
    ['区教育局每年第四季度通报。', '“每年第四季度”按 12 月底'],
    ['区教育局每季度最后一个周五前报送。', '“每季度最后一个周五前”每期是另一天，先按期末，要核对'],
    ['区教育局每学期开展一次检查。', '“每学期”没有固定的月份，先按每半年，要核对'],
    ['自3月1日起，区教育局开展排查。', '“3月1日起”只写了哪天开始，要定一个办结的日期'],
  ])('%s says how it was read', (paragraph, hint) => {
    expect(hinted(...HEAD, paragraph, ...FOOT)).toEqual([hint]);
  });
});

describe('what a paper has torn or nested', () => {
  it('is one sentence again, and told', () => {
    const lines = [...HEAD, '一、区住建局会同区教育局于2022年', '6月15日前完成燃气用户摸底。', ...FOOT];
    const { repairs, account } = readPaper(lines, NAMES, false);
    expect(asked(...lines)).toEqual(['区住建局+区教育局 2022-06-15']);
    expect(repairs).toEqual([{ line: 4, to: 5, text: '区教育局于2022年6月15日前完成燃气用户' }]);
    expect(account.map(({ line, words, fate }) => `${line} ${words} ${fate}`)).toEqual([
      '4 2022年6月15日前 read',
      '6 2022年2月20日 idle',
    ]);
  });

  it('is joined over the foot of a page, and where lines are as wide as the page', () => {
    const page = [
      '区住建局要在3月底前完成全区老旧',
      '小区燃气管网的排查，并把排查出来的',
      '- 2 -',
      '问题逐项登记造册，区教育局要在4月',
      '15日前完成校舍排查并且报送有关情况',
    ];
    expect(asked(...HEAD, ...page, '表。', ...FOOT)).toEqual(['区住建局 2022-03-31', '区教育局 2022-04-15']);
  });

  it.each([
    [['一、总体安排', '（一）明确目标任务和责任分工', '区住建局于3月底前完成排查。']],
    [['区教育局', '6月底前完成。']],
    [['| 检查学校 | 区教育局 | 2022年', '6月底前 |']],
  ])('%s stays apart', (lines) => {
    expect(readPaper([...HEAD, ...lines, ...FOOT], NAMES, false).repairs).toEqual([]);
  });

  it('has items above 99, chapters and decimal numbers', () => {
    const lines = [
      '99.区教育局于6月1日前完成甲。',
      '100.区住建局于6月2日前完成乙。',
      '第一章 总则',
      '一、区教育局于6月3日前完成丙。',
      '第二部分',
      '1.2 区住建局于6月4日前完成丁。',
    ];
    const { duties } = readPaper([...HEAD, ...lines, ...FOOT], NAMES, false);
    expect(duties.map(({ clause, lead }) => `${clause} ${lead}`)).toEqual([
      '99 区教育局',
      '100 区住建局',
      '第一章一 区教育局',
      '第二部分1.2 区住建局',
    ]);
  });

  it('has tables pasted one cell a line', () => {
    const cells = [
      '2025年重点工作及责任清单',
      '序号 |',
      '重点工作 |',
      '责任单位 |',
      '完成时限 |',
      '1 |',
      '推进污水处理厂项目 |',
      '区住建局 |',
      '6月底 |',
    ];
    expect(asked(...cells)).toEqual(['区住建局 2025-06-30']);
    expect(hinted(...cells)).toEqual(['没有写年份，按 2025 年（文中“2025年”），要核对']);
  });

  it('has labels on lines of their own, whatever year the paragraph speaks of', () => {
    const lines = ['（一）明确节点', '区住建局对2025年抚育项目做好指导。', '完成时限：2026年12月。'];
    expect(asked(...HEAD, ...lines, ...FOOT)).toEqual(['区住建局 2026-12-31']);
  });
});

describe('the year that is meant', () => {
  it('is none out of what was reached in another', () => {
    const lines = ['关于推进工作的方案', '各单位：', '（一）12月底前新建项目达80%。对2020年已达标的进行提档升级。'];
    expect(hinted(...lines)).toEqual(['没有写由谁办；没有年份，定不了日期']);
  });

  it.each([
    [['关于2023年工作的方案'], '（文中“2023年”），要核对'],
    [['关于工作的方案', '根据省政办〔2021〕3号，制定本方案。'], '（文中“〔2021〕3号”），要核对'],
    [['关于工作的方案', '会议于2022年3月1日召开。'], '（文中“2022年3月1日”），要核对'],
    [['关于工作的方案', '云政办〔2022〕8号'], ''],
  ])('%s says where it is from', (lines, source) => {
    const [hint = ''] = hinted(...lines, '区教育局于4月底前完成。');
    expect(hint.replace(/^没有写年份，按 \d{4} 年/, '')).toBe(source);
  });
});

describe('who is to do it', () => {
  it.each([
    ['区财政局资金拨付情况于3月25日前公示，由区审计局负责。', ['区审计局 2022-03-25']],
    ['区委、政府重大决策部署落实情况，每月5日前上报。', [' R/P1M@05']],
    ['区教育局于4月底前完成校舍整改，由区审计局负责跟踪审计。', ['区教育局 2022-04-30']],
    ['各牵头单位要于4月20日前上报区督查组（办公室设在区政府督查室）。', ['各牵头单位 2022-04-20']],
    ['各责任单位要于4月底前完成整改。（责任单位：区教育局）', ['区教育局 2022-04-30']],
    ['加大放权力度。（牵头单位：区教育局；责任单位：区住建局，6月底完成）', ['区教育局+区住建局 2022-06-30']],
    ['加快整改，6月底前完成（区教育局牵头、区住建局负责）。', ['区教育局、区住建局 2022-06-30']],
    ['由区教育局和区住建局联合牵头，区民政局配合，4月底前完成排查。', ['区教育局、区住建局+区民政局 2022-04-30']],
    ['区教育局或者区住建局于4月底前完成排查。', ['区教育局、区住建局 2022-04-30']],
  ])('%s', (paragraph, expected) => {
    expect(asked(...HEAD, paragraph, ...FOOT)).toEqual(expected);
  });

  it.each([
    ['主办单位要于2022年4月底前答复。', '“主办单位”没有说是哪些单位，要写明'],
    ['区教育局或者区住建局于2022年4月底前完成排查。', '原文写的是“区教育局或者区住建局”，核对由谁办'],
  ])('%s is asked', (paragraph, hint) => {
    expect(hinted(...HEAD, paragraph, ...FOOT)).toEqual([hint]);
  });

  it.each([
    [['区教育局于4月底前完成排查。'], '本句'],
    [['4月底前完成排查。（区教育局牵头）'], '后面的括号或标签'],
    [['资金拨付于4月底前公示，由区审计局负责。'], '本句的“由……负责”'],
    [['区教育局要开展排查。该项工作于4月底前完成。'], '前一句'],
    [['（一）检查（区教育局牵头）', '1.4月底前完成。'], '上级标题'],
    [['请于4月底前报送。'], '主送机关'],
    [['4月底前完成排查。'], '没有写'],
  ])('%s says which part of the paper names it', (paragraphs, from) => {
    const { duties } = readPaper([...HEAD, ...paragraphs, ...FOOT], NAMES, false);
    expect(duties.map(({ unitFrom }) => unitFrom)).toEqual([from]);
  });
});
