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
    ['到2025年，区教育局基本建成服务体系。', ['区教育局 到2025年']],
    ['2022年，区教育局完成3所学校改造。', ['区教育局 2022年']],
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
