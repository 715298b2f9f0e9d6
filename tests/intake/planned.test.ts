import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

const HEAD = ['关于做好工作的通知', '云政办〔2026〕8号', '各单位：'];
const FOOT = ['云山区人民政府办公室', '2026年3月2日'];

function read(...lines: readonly string[]) {
  return readPaper([...HEAD, ...lines, ...FOOT], [], false);
}

/** 谁+配合@何时; ? where a day is to be told. */
function asked(...lines: readonly string[]): string[] {
  return read(...lines).duties.map(({ lead, support, deadline, value, kind }) => {
    const who = [lead.join('、'), ...support].join('+');
    return `${who}@${kind === 'none' ? '?' : ''}${deadline ?? value}`;
  });
}

describe('a day to come without 前', () => {
  it.each([
    ['区住建局4月启动，8月完成改造。', ['区住建局@2026-04-30', '区住建局@2026-08-31']],
    ['区住建局4月启动、8月完成改造。', ['区住建局@2026-04-30', '区住建局@2026-08-31']],
    ['区文旅局10月21日、22日各办一场演出。', ['区文旅局@2026-10-21', '区文旅局@2026-10-22']],
    ['区水务局10月21日上午9:00组织培训。', ['区水务局@2026-10-21']],
    ['5月底30辆，10月底25辆校车到位，由区教育局负责。', ['区教育局@2026-05-31', '区教育局@2026-10-31']],
    ['区教育局7月和次年1月各报送一次总结。', ['区教育局@2026-07-31', '区教育局@2027-01-31']],
    ['区教育局下周二送区住建局初审。', ['区教育局@2026-03-10']],
    ['区水务局今晚24时前布设泵车。', ['区水务局@2026-03-02']],
    ['区水务局18日20时前撤离人员。', ['区水务局@2026-03-18']],
    ['区财政局第二季度末拿出方案。', ['区财政局@2026-06-30']],
    ['区人社局全年培训农民300人。', ['区人社局@2026-12-31']],
    ['企业应在6月底前率先完成改造。', ['企业@2026-06-30']],
  ])('is one by which something is done: %s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it('counts from the year of a paper that has no other day', () => {
    const lines = ['2026年区营商环境工作要点', '区工信局平台7月1日正式上线。', '区民政局2026年上半年设立专区。'];
    const { duties } = readPaper(lines, [], false);
    expect(duties.map(({ deadline }) => deadline)).toEqual(['2026-07-01', '2026-06-30']);
  });

  it.each([
    '10月演出的安保由区公安分局负责。',
    '三、下半年工作打算',
    '据区气象台3月12日预报，周末有雨。',
    '3月8日夜间至9日，我区将有一次强寒潮天气过程。',
    '距年底仅剩一个月，区统计局要加强研判。',
    '对象为2026年12月31日前年满65周岁的居民。',
    '2026年9月30日前持有残疾人证的户籍居民。',
    '整改进展：3月12日签订协议，追回费用。',
    '上届荷灯节（2024年6月29日至7月21日）接待游客48万人次。',
    '为确保国庆假期（10月1日至8日）出行安全，现通知如下。',
    '2025年全区建成农田2万亩，11月28日通过验收。',
    '各镇实行日报，至10月8日止。',
    '县卫健局组织参加“2026年10月18日全国健康日”活动。',
    '贯彻4月8日全市视频会议精神，县应急局要制定方案。',
    '到2027年，老年人口将达到10万人。',
    '9月底，全县工业增加值同比增长6.5%。',
    '6月30日前，区住建局已完成排查。',
    '10月31日前申报成功的企业，区科技局给予奖励。',
  ])('asks nothing of anybody in %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('targets and starts', () => {
  it.each([
    ['到2027年，入园率达到85%。', ['@2027-12-31']],
    ['到2026年底，覆盖率达到70%；到2027年底，累计建成50个。', ['@2026-12-31', '@2027-12-31']],
    ['区商务局2027年布点30处，2028年新增20处。', ['区商务局@2028-12-31']],
    ['2026年：区水务局排查管网400公里。', ['区水务局@2026-12-31']],
    ['各村4月1日起推行积分制。', ['各村@2026-04-01']],
    ['区司法局牵头，5月1日起未扫码不得入企检查。', ['区司法局@2026-05-01']],
    ['19日12时起，工地停止露天作业，区住建局负责督促落实。', ['区住建局@2026-03-19']],
    ['自4月1日起，区住建局开展排查。', ['区住建局@?4月1日起']],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('the year of a plan', () => {
  const lines = (...rest: readonly string[]) => ['关于印发2026年重点项目计划的通知', ...rest, '2025年12月20日'];
  const days = (...rest: readonly string[]) =>
    readPaper(lines(...rest), [], false).duties.map(({ deadline }) => deadline);

  it('is that of its title, though it was issued before', () => {
    const table = ['| 项目 | 二季度 | 四季度 | 责任单位 |', '|---|---|---|---|', '| 改造 | 开工 | 验收 | 区住建局 |'];
    expect(days(...table)).toEqual(['2026-06-30', '2026-12-31']);
    expect(days('区财政局11月底前拨付资金。')).toEqual(['2026-11-30']);
  });

  it('is that of its issue for a day soon after', () => {
    expect(days('各单位12月25日前报送名单。')).toEqual(['2025-12-25']);
  });

  it('is none where a heading says that all of it is over', () => {
    expect(asked('一、2025年工作完成情况', '（一）10月底前，区教育局完成改造12处。')).toEqual([]);
  });
});

describe('what recurs', () => {
  it.each([
    ['区城管局每周二、周四开展巡查。', ['R/P1W@2', 'R/P1W@4']],
    ['区城管局每周一、三、五巡查。', ['R/P1W@1', 'R/P1W@3', 'R/P1W@5']],
    ['区水务局每3小时上报一次。', ['R/PT3H']],
    ['区卫健局每晚20:00前报送数据。', ['R/P1D']],
    ['各村每月15日至20日集中办理报账。', ['R/P1M@20']],
    ['区水务局逐月更新台账。', ['R/P1M']],
  ])('%s', (text, expected) => {
    expect(read(text).duties.map(({ value }) => value)).toEqual(expected);
  });

  it('has no next day of the paper', () => {
    expect(asked('区水务局自4月1日起每晚20:00前报送，次日9时前汇总。').at(-1)).toMatch(/@\?次日9时前$/);
  });
});

describe('the years of a span and of a list', () => {
  it('end in the year in which they begin, or in the one after it', () => {
    const [phase] = read('阶段（2026年11月1日至2月10日）由区教育局负责。').duties;
    expect(phase?.value).toBe('2026-11-01/2027-02-10');
  });

  it('do not go on behind a semicolon', () => {
    expect(asked('区住建局2027年5月底前试运行；宣教科9月底前组织参观。')).toEqual([
      '区住建局@2027-05-31',
      '宣教科@2026-09-30',
    ]);
  });

  it('give no month the mark of a day', () => {
    expect(asked('1.扩建学校（责任单位：区教育局；完成时限：2026年5月、2026年8月20日前）')).toEqual([
      '区教育局@2026-05-31',
      '区教育局@2026-08-20',
    ]);
  });
});

describe('who does it', () => {
  it.each([
    ['局规划建设股督促施工单位4月30日前完成主体工程。', '局规划建设股'],
    ['乡督查组4月10日前暗访一次。', '乡督查组'],
    ['各区防指要将灾情于4月30日前报市防指办公室。', '各区防指'],
    ['各中心校4月底前自查。', '各中心校'],
    ['望江塔修缮4月底前竣工，由局文物股跟进。', '局文物股'],
    ['20日8时前，栈道停业，分别由区交通运输局、区文旅局落实。', '区交通运输局、区文旅局'],
    ['渔船4月8日前返港；人员4月9日前上岸。由区海洋局负责，海事处配合。', '区海洋局+海事处'],
    ['主干道4月6日前清扫完毕，由区城管局负责；背街小巷由各街道组织。', '区城管局'],
    ['云顶游客中心扩建项目由区文旅公司实施，9月开工。', '区文旅公司'],
    ['各镇与村组签订责任书，4月10日前完成。', '各镇'],
    ['起草部门应在4月10日前发布解读。', '起草部门'],
    ['4月20日前完成整改，区住建局负责，区财政局配合。', '区住建局+区财政局'],
    ['4月20日前完成整改。区住建局牵头，区财政局配合。', '区住建局+区财政局'],
    ['4月13日前整改，由区纪委监督执行。', ''],
    ['4月20日，省督查组来我区检查，各镇做好准备。', ''],
    ['目前区发改局4月底前上报名单。', '区发改局'],
    ['扩建工程4月底前完工。（责任单位：区教育局（区财政局配合））', '区教育局+区财政局'],
    ['第015号提案\n主办：区城管局\n会办：区公安分局\n要求：6月底前接入泊位5000个。', '区城管局+区公安分局'],
    ['11月9日“消防宣传日”当天，区消防救援大队在广场举办宣传活动。', '区消防救援大队'],
  ])('%s', (text, expected) => {
    expect(asked(...text.split('\n'))[0]?.replace(/@.*/, '')).toBe(expected);
  });

  it('is nothing that is built', () => {
    expect(asked('（一）阵地建设（党建办负责）', '党群服务中心新址装修12月底前完工。')).toEqual(['党建办@2026-12-31']);
  });
});

describe('the day of a paper', () => {
  it.each([
    [['通知', '4月启动改造。', '区应急局　2026年3月8日'], '2026-03-08'],
    [['通知', '4月启动改造。', '区应急局', '2026年3月18日15时'], '2026-03-18'],
    [['区政府常务会议纪要', '4月启动改造。', '区政府办公室　2026年3月9日印发'], '2026-03-09'],
    [['工作例会纪要', '时间：2026年3月9日 8:30', '地点：小会议室', '4月启动改造。'], '2026-03-09'],
    [['督办单', '立项日期：2026年3月4日', '4月启动改造。'], '2026-03-04'],
    [['推进任务表', '（2026年3月5日）', '4月启动改造。'], '2026-03-05'],
    [['整改情况台账', '（截至2026年3月6日）', '4月启动改造。'], '2026-03-06'],
  ])('%j', (lines, issued) => {
    expect(readPaper(lines, [], false).outline.issued).toBe(issued);
  });

  it('is not the year of a paper that is repealed', () => {
    const lines = ['考核办法', '区教育局12月25日前完成。', '原办法（云政办〔2020〕31号）同时废止。'];
    expect(readPaper(lines, [], false).outline.year).toBeUndefined();
  });
});

/** 事项@何时 of each duty. */
function told(...lines: readonly string[]): string[] {
  return readPaper(['2026年重点项目推进表', ...lines], [], false).duties.map(
    ({ text, lead, support, deadline }) =>
      `${text.replace(/。?（.*$/, '')} ${[lead.join('、'), ...support].join('+')}@${deadline}`,
  );
}

describe('a table with one cell in each line', () => {
  const names = ['序号', '项目', '内容', '责任单位', '配合单位', '完成时间'];
  const rows = [
    ['1', '湿地公园', '完成栈道施工', '区园林局', '湾里街道', '4月20日前'],
    ['2', '污水干管', '完成顶管', '区水务局', '', '5月15日前'],
  ];
  const expected = ['湿地公园，完成栈道施工 区园林局+湾里街道@2026-04-20', '污水干管，完成顶管 区水务局@2026-05-15'];

  it('may leave a line empty for a cell with nothing in it', () => {
    expect(told(...names, ...rows.flat())).toEqual(expected);
  });

  it('may have empty lines between its rows', () => {
    const full = rows.map((row) => row.map((cell) => cell || '区城管局'));
    const lines = [...names, '', ...full.flatMap((row) => [...row, ''])];
    expect(told(...lines)).toEqual([expected[0], '污水干管，完成顶管 区水务局+区城管局@2026-05-15']);
  });

  it('ends where its numbers do not go on', () => {
    const lines = [...names, ...rows.flat(), '说明：', '1.各责任单位4月28日前报送进展。'];
    expect(told(...lines)).toEqual([...expected, '各责任单位4月28日前报送进展 各责任单位@2026-04-28']);
  });
});

describe('columns that are times', () => {
  const expected = ['改造公厕，一季度完成招标 区城管局@2026-03-31', '改造公厕，下半年完工 区城管局@2026-12-31'];

  it('are each what is to be done by then', () => {
    const table = [
      '| 项目 | 一季度 | 下半年目标 | 责任单位 |',
      '|---|---|---|---|',
      '| 改造公厕 | 完成招标 | 完工 | 区城管局 |',
    ];
    expect(told(...table)).toEqual(expected);
  });

  it('also with one cell a line, and one that has nothing is none', () => {
    const cells = ['项目', '一季度', '下半年目标', '责任单位', '改造公厕', '完成招标', '完工', '区城管局'];
    expect(told(...cells, '修路', '—', '主体完工', '区住建局')).toEqual([
      ...expected,
      '修路，下半年主体完工 区住建局@2026-12-31',
    ]);
  });
});

describe('a form', () => {
  const expected = ['督办事项：路口积水 区住建局+区水务局@2026-04-20', '区住建局4月8日前完成摸排 区住建局@2026-04-08'];

  it('has by when with what is asked, wherever it stands', () => {
    const lines = [
      '督办事项：路口积水',
      '事项来源：3月1日区政府常务会议',
      '主办单位：区住建局',
      '协办单位：区水务局',
      '办结时限：2026年4月20日',
      '1.区住建局4月8日前完成摸排。',
    ];
    expect(told(...lines)).toEqual(expected);
  });

  it('of several below one another keeps to each its own', () => {
    const one = ['任务名称：危房改造', '责任单位：区住建局', '完成时限：2026年10月底前'];
    const two = ['任务名称：农村厕改', '责任单位：区农业局', '完成时限：2026年11月15日'];
    expect(told(...one, ...two)).toEqual([
      '任务名称：危房改造 区住建局@2026-10-31',
      '任务名称：农村厕改 区农业局@2026-11-15',
    ]);
  });

  it('may stand between tabs', () => {
    const lines = [
      '交办日期\t2026年3月4日\t办结时限\t2026年4月20日',
      '主办单位\t区住建局\t协办单位\t区水务局',
      '督办事项\t路口积水',
      '办理要求\t1.区住建局4月8日前完成摸排。',
    ];
    expect(told(...lines)).toContain(expected[0]);
  });

  it('may have a field a line', () => {
    const lines = ['督办事项', '路口积水', '主办单位', '区住建局', '协办单位', '区水务局', '办结时限', '2026年4月20日'];
    expect(told(...lines)).toEqual([expected[0]]);
  });
});

describe('a block of labels', () => {
  it('has its progress as a line of its own, and what it says is over', () => {
    const lines = [
      '问题一：结余资金挂账。',
      '整改措施：清理往来账，全部用于伙食。',
      '责任单位：局计财科',
      '整改时限：2026年5月20日前',
      '整改进展：3月20日召开专题会，已清理46笔。',
    ];
    expect(told(...lines)).toEqual(['整改措施：清理往来账，全部用于伙食 局计财科@2026-05-20']);
  });

  it('is called by what is done, though that has a time of its own', () => {
    const lines = [
      '问题一：审批平均用时23天。',
      '整改措施：精简审批环节，7个工作日内办结。',
      '整改时限：2026年5月20日前',
      '责任单位：局财务科',
    ];
    expect(told(...lines).at(-1)).toBe('整改措施：精简审批环节 局财务科@2026-05-20');
  });

  it('may go on for good beside a day', () => {
    const { duties } = read(
      '1.追回资金，建立机制。',
      '责任单位：区民政局',
      '整改时限：4月15日前追回资金，机制长期坚持',
    );
    expect(duties.map(({ kind, deadline }) => deadline ?? kind)).toEqual(['2026-04-15', 'none']);
  });
});
