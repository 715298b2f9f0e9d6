import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

const NAMES = ['区教育局', '区住建局', '区民政局', '区财政局', '区城管局', '区水务局', '区应急管理局'];
const HEAD = ['关于做好工作的通知', '云政办〔2025〕8号', '各单位：'];
const FOOT = ['2025年2月1日'];

function read(...lines: readonly string[]) {
  return readPaper([...HEAD, ...lines, ...FOOT], NAMES, false);
}

/** 谁+配合@何时〈何处说的〉 */
function asked(...lines: readonly string[]): string[] {
  return read(...lines).duties.map(({ lead, support, deadline, value, unitFrom }) => {
    const who = [lead.join('、'), ...support].join('+');
    return `${who}@${deadline ?? value}〈${unitFrom}〉`;
  });
}

describe('who goes on in what names nobody', () => {
  it('is whoever its clause has named, said to be a guess', () => {
    const lines = ['（一）燃气安全', '区住建局要加快改造。3月底前完成排查。', '6月底前完成整改。'];
    const { duties, unused } = read(...lines);
    expect(asked(...lines)).toEqual(['区住建局@2025-03-31〈前一句〉', '区住建局@2025-06-30〈前一句〉']);
    expect(duties[1]?.hints[0]).toBe('单位承前，按“区住建局”');
    expect(unused).toEqual([]);
  });

  it('is none of the clause before', () => {
    expect(asked('（一）区住建局要加快改造。', '（二）6月底前完成整改。')).toEqual(['@2025-06-30〈没有写〉']);
  });

  it('is the one of the paragraph above its items, and nobody where that names several', () => {
    expect(asked('（一）区民政局要抓好以下工作：', '1.4月底前建成助餐点。')).toEqual(['区民政局@2025-04-30〈前一句〉']);
    const several = ['（一）区民政局要抓好统筹。区财政局要落实经费。', '1.4月底前建成助餐点。'];
    expect(asked(...several)).toEqual(['@2025-04-30〈没有写〉']);
  });

  it('is told by labels below a heading, with those who help, as far as the next heading', () => {
    const lines = ['（一）校园', '牵头单位：区教育局', '配合单位：区财政局', '①3月底前自查。', '（二）①6月底前整改。'];
    expect(asked(...lines)).toEqual(['区教育局+区财政局@2025-03-31〈上级标题〉', '@2025-06-30〈没有写〉']);
  });

  it('is told by a label before a list', () => {
    const lines = ['二、进度', '责任单位：区财政局', '3月31日前完成编制', '6月30日前完成评估'];
    expect(asked(...lines)).toEqual(['区财政局@2025-03-31〈上级标题〉', '区财政局@2025-06-30〈上级标题〉']);
  });

  it.each([
    ['区水务局牵头，区应急管理局、区城管局配合。以上单位于5月15日前报送。', '区水务局、区应急管理局、区城管局'],
    [
      '区水务局、区城管局、区教育局要自查。区城管局、区教育局要加快。上述单位于5月15日前报送。',
      '区水务局、区城管局、区教育局',
    ],
  ])('are all that were named together: %s', (text, who) => {
    expect(asked(text)).toEqual([`${who}@2025-05-15〈前一句〉`]);
  });

  it('is each with its own label, in a sheet of several items', () => {
    const lines = [
      '事项一：甲',
      '要求：5月20日前取缔。',
      '承办单位：区城管局',
      '事项二：乙',
      '要求：一周内清理。',
      '承办单位：区水务局',
    ];
    expect(asked(...lines)).toEqual(['区城管局@2025-05-20〈后面的括号或标签〉', '区水务局@P1W〈后面的括号或标签〉']);
  });
});

describe('who is charged behind a sentence', () => {
  it.each([
    [
      '由区水务局牵头、区城管局配合，3月底前排查。4月底前报送。（责任单位：区财政局）',
      ['区水务局+区城管局@2025-03-31〈本句前面〉', '区财政局@2025-04-30〈后面的括号或标签〉'],
    ],
    [
      '3月底前排查。（责任单位：区水务局）区城管局要在4月底前报送。',
      ['区水务局@2025-03-31〈后面的括号或标签〉', '区城管局@2025-04-30〈本句〉'],
    ],
    [
      '3月底前清偿。（区财政局牵头，各街道、区民政局按职责分工负责）',
      ['区财政局+各街道+区民政局@2025-03-31〈后面的括号或标签〉'],
    ],
    ['区住建局要做好工作，区水务局依法配合，3月底前签订协议。', ['区住建局+区水务局@2025-03-31〈本句前面〉']],
    [
      '加装电梯由区住建局会同各街道，年底前完成20部；服务站由区民政局负责，3月10日前运行。',
      ['区住建局+各街道@2025-12-31〈本句前面〉', '区民政局@2025-03-10〈本句的“由……负责”〉'],
    ],
    [
      '区住建局负责改造，5月底前完成；区城管局同步清掏雨水口。',
      ['区住建局@2025-05-31〈本句前面〉', '区城管局@2025-05-31〈本句〉'],
    ],
    [
      '5月底前，区住建局完成改造，区城管局同步清掏雨水口。',
      ['区住建局@2025-05-31〈本句〉', '区城管局@2025-05-31〈本句〉'],
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('times of running text', () => {
  it.each([
    ['区住建局的封顶时间由原定的3月底调整到4月30日。', ['2025-04-30']],
    ['区住建局3月、6月、9月每月末各调度一次。', ['2025-03-31', '2025-06-30', '2025-09-30']],
    ['区住建局牵头，上半年新增泊位600个。', ['2025-06-30']],
    ['区水务局于2025年年底前实施水源连通工程。', ['2025-12-31']],
    ['区财政局从3月起按月报送支出进度。', ['R2025/P1M']],
    ['区教育局两个月后向区政府报告。', ['P2M']],
    ['区教育局于下次常务会议前书面报送。', ['下次常务会议前']],
    ['春节期间，区应急管理局要落实值班。', ['春节期间']],
    ['正月初六前，区民政局组织一次招聘会。', ['正月初六前']],
    ['区民政局组织慰问，具体时间另行通知。', ['具体时间另行通知']],
    ['考核周期自1月1日至12月31日，全年工作总结由区财政局于12月15日前报送。', ['2025-12-15']],
    ['集中整治：5月1日至6月30日', ['2025-06-30']],
    ['第三步：回头看（11月）。各镇抽查。', ['2025-11-30']],
    ['为确保全年目标任务完成，现公布清单。', []],
    ['1月6日区领导在现场会上的讲话精神，要落实。', []],
  ])('%s', (text, expected) => {
    const { duties, account } = read(text);
    expect(duties.map(({ deadline, value }) => String(deadline ?? value))).toEqual(expected);
    expect(account.filter(({ fate }) => fate === 'unread')).toEqual([]);
  });
});

describe('what is asked, and is not taken for another thing', () => {
  it('is a duty that recurs, though it is about how something stands', () => {
    expect(asked('区水务局每周抽查一次值班情况。', '区教育局4月听取一次整改情况汇报。')).toEqual([
      '区水务局@R/P1W〈本句〉',
      '区教育局@2025-04-30〈本句〉',
    ]);
  });

  it('is a short duty of which only a label says whose it is', () => {
    const goal = readPaper([...HEAD, '1.新增托位500个。责任单位：区教育局', ...FOOT], NAMES, true).duties;
    expect(goal.map(({ text, lead }) => [text, lead])).toEqual([['新增托位500个', ['区教育局']]]);
    const title = readPaper([...HEAD, '1.新增托位。区教育局要3月底前建成500个。', ...FOOT], NAMES, true).duties;
    expect(title.map(({ text }) => text)).toEqual(['区教育局要3月底前建成500个']);
  });

  it('is of the year in which the paper was issued, and not of a later day in it', () => {
    const lines = ['关爱服务实施方案', '（2026年1月印发）', '区教育局3月底前建成助餐点，2027年1月15日前报总结。'];
    const { duties } = readPaper(lines, NAMES, false);
    expect(duties.map(({ deadline }) => deadline)).toEqual(['2026-03-31', '2027-01-15']);
  });
});
