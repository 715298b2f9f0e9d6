import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { signsIn } from '../../src/intake/draft/signs.ts';
import { unwrapped } from '../../src/intake/draft/unwrapped.ts';
import { runs } from '../extent.ts';

const HEAD = ['关于做好工作的通知', '云政办〔2022〕8号', '各单位：'];
const FOOT = ['云山区人民政府办公室', '2022年2月20日'];

/** What became of the times in these paragraphs of a notice of 2022-02-20, its own day left out. */
function fates(...paragraphs: readonly string[]): string[] {
  const { account } = readPaper([...HEAD, ...paragraphs, ...FOOT], ['区教育局', '区住建局'], false);
  return account.filter(({ line }) => line <= HEAD.length + paragraphs.length).map((one) => `${one.words} ${one.fate}`);
}

describe('every sign of a time in a paper is accounted for', () => {
  it.each([
    ['区教育局3月1日前完成。', ['3月1日前 read']],
    ['区教育局要在2027年春节前完成校舍排查，每月5日前报送。', ['2027年春节前 open', '每月5日前 read']],
    ['区教育局在收到文件当日转办，次日反馈。', ['当日 open', '次日 open']],
    ['区教育局8月2〇日前完成检查。', ['8月2〇日前 open']],
    ['原定2月底前完成的摸底延期至4月底前完成。', ['2月底前 idle', '4月底前 read']],
    ['《云山区2022年工作要点》印发后5个工作日内，区教育局报送。', ['5个工作日内 read']],
    [
      '2021年12月3日印发的办法，实施三年行动，2022年全区共有学校31所。',
      ['2021年12月3日 idle', '三年 idle', '2022年 idle'],
    ],
    ['区教育局每年第四季度通报。', ['每年第四季度 read']],
    ['从2022年4月起，区教育局每月5日前报送。', ['2022年4月起 read', '每月5日前 read']],
    ['2022年起，区教育局每年2月底前报送。', ['2022年起 read', '每年2月底前 read']],
    ['计算方法：（本年度收入－上一年度收入）/上一年度收入×100%。', ['本年度 idle', '上一年度 idle', '上一年度 idle']],
    ['要把响应时间由60分钟压缩至30分钟以内。', ['60分钟 idle', '30分钟以内 idle']],
    ['2021年建成的泵站和已实施的2016年办法，由区住建局管理。', ['2021年 idle', '2016年 idle']],
    ['做好2022年重点工作，对照2023年标准提高。', ['2022年 idle', '2023年 idle']],
    ['2023年，各校搬迁。', ['2023年 unread']],
    ['自3月1日起，区教育局开展排查。', ['3月1日起 open']],
    ['到2025年，区教育局建成服务体系。', ['2025年 read']],
    ['本办法自2022年5月1日起施行。', ['2022年5月1日起 idle']],
    ['本年度各镇完成3所学校改造。', ['本年度 unread']],
    ['区教育局春耕前完成检查，会前报送材料。', ['春耕前 open', '会前 unread']],
    ['区教育局暑期完成改造。', ['暑期 unread']],
    ['区教育局“十一”前再查一遍。', ['“十一”前 open']],
    ['区教育局汇总上季度情况。', ['上季度 idle']],
    ['区教育局到“十四五”末建成。', ['“十四五”末 unread']],
  ])('%s', (paragraph, expected) => {
    expect(fates(paragraph)).toEqual(expected);
  });

  it('that of a title asks nothing, also of a paper that is sent to nobody', () => {
    const lines = ['2022年一季度重点工作通报', '区教育局4月底前完成。', '2022年3月22日'];
    const { account } = readPaper(lines, [], false);
    expect(account.map(({ words, fate }) => `${words} ${fate}`)).toEqual([
      '2022年一季度 idle',
      '4月底前 read',
      '2022年3月22日 idle',
    ]);
  });

  it('that of the 版记 asks nothing of who printed the paper', () => {
    const printed = '云山区人民政府办公室　　2022年3月22日印发';
    const { account } = readPaper([...HEAD, '区教育局4月底前完成。', ...FOOT, printed], [], false);
    expect(account.filter(({ fate }) => fate !== 'idle').map(({ words }) => words)).toEqual(['4月底前']);
  });

  it('each with its line, also in tables, labels of their own and what is read by nobody', () => {
    const lines = [
      ...HEAD,
      '| 序号 | 任务 | 责任单位 | 完成时限 |',
      '| 1 | 检查学校 | 区教育局 | 4月底前 |',
      '（一）排查住宅。',
      '责任单位：区住建局',
      '完成时限：5月10日',
      ...FOOT,
    ];
    const { account } = readPaper(lines, ['区教育局', '区住建局'], false);
    expect(account.map(({ line, words, fate }) => [line, words, fate])).toEqual([
      [5, '4月底前', 'read'],
      [8, '5月10日', 'read'],
      [10, '2022年2月20日', 'idle'],
    ]);
  });

  const piece = fc.constantFrom(
    '3月1日前',
    '每月5日前',
    '春节前',
    '当日',
    '5个工作日内',
    '第一季度',
    '2022年',
    '上述期限内',
    '12月底前',
    '8日、15日',
    '区教育局',
    '区住建局',
    '完成',
    '报送',
    '，',
    '。',
    '；',
    '：',
    '（一）',
    '1.',
    '\n',
    '| ',
    '\t',
    '责任单位：',
    '完成时限：',
    '工作',
  );

  it('however it is written: as many as there are signs in its lines, none twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = [...HEAD, ...pieces.join('').split('\n'), ...FOOT];
        const { account } = readPaper(lines, ['区教育局', '区住建局'], false);
        const signs = unwrapped(lines).lines.flatMap((line, index) =>
          signsIn(line.trim()).map(({ words }) => `${index + 1} ${words}`),
        );
        expect(account.map(({ line, words }) => `${line} ${words}`)).toEqual(signs);
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('what is asked without any time', () => {
  it('is listed where it is asked for, by each that is to do it', () => {
    const lines = [...HEAD, '区教育局要排查校舍安全，区住建局负责整治危房。', '3月底前，区教育局完成汇总。', ...FOOT];
    const [some, all] = [false, true].map((wanted) => readPaper(lines, ['区教育局', '区住建局'], wanted));
    expect(some?.unused.map(({ line, unit }) => [line, unit])).toEqual([
      [4, '区教育局'],
      [4, '区住建局'],
    ]);
    expect(all?.unused).toEqual([]);
    expect(all?.duties.map(({ lead, text, kind }) => [lead.join(), text, kind])).toEqual([
      ['区教育局', '区教育局要排查校舍安全', 'none'],
      ['区住建局', '区住建局负责整治危房', 'none'],
      ['区教育局', '3月底前，区教育局完成汇总', 'date'],
    ]);
  });
});
