import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

const HEAD = ['关于做好工作的通知', '云政办〔2026〕8号', '各单位：'];
const FOOT = ['云山区人民政府办公室', '2026年3月2日'];

/** 谁@何时; ? where a day is to be told. */
function asked(lines: readonly string[], head = HEAD, foot = FOOT): string[] {
  return readPaper([...head, ...lines, ...foot], [], false).duties.map(
    ({ lead, deadline, value, kind }) => `${lead.join('、')}@${kind === 'none' ? '?' : ''}${deadline ?? value}`,
  );
}

describe('how often, in pairs of words', () => {
  it.each([
    ['区住建局一周一调度、一月一通报。', ['区住建局@R/P1W', '区住建局@R/P1M']],
    ['工作专班一季度一小结。', ['工作专班@R/P3M']],
    ['各镇半月一报。', ['各镇@R/P15D']],
    ['村监委半年查一次账。', ['村监委@R/P6M']],
    ['区水务局三天报一次进度。', ['区水务局@R/P3D']],
    ['区水务局一个月开一次会。', ['区水务局@R/P1M']],
  ])('%s', (text, expected) => {
    expect(asked([text])).toEqual(expected);
  });

  it.each(['用了半年开了一次会。', '每半年一次的会已经开过。', '第一周一次也没有去。'])(
    'and not where it is told: %s',
    (text) => {
      expect(asked([text]).filter((one) => one.includes('@R/P6M') || one.includes('@R/P1W'))).toEqual([]);
    },
  );

  it('is the first quarter where it is one', () => {
    expect(asked(['区应急局一季度组织一次演练。'])).toEqual(['区应急局@2026-03-31']);
  });

  it('stands alone in a label', () => {
    expect(asked(['清理背街小巷（责任单位：各社区；完成时限：每周五下午）'])).toEqual(['各社区@R/P1W@5']);
  });

  it('is told once where a label tells it more closely', () => {
    expect(asked(['组织银企对接，每季度不少于一场（责任单位：区金融办；完成时限：每季度末前）'])).toEqual([
      '区金融办@R/P3M@end',
    ]);
    expect(asked(['诉求5个工作日内办结（责任单位：区营商办；完成时限：5个工作日内）'])).toEqual(['区营商办@5']);
  });
});

describe('a rule that has no year', () => {
  const RULE = ['桃源路街道网格化服务管理考核办法'];

  it('asks every year, and of the next month every month', () => {
    const lines = ['第七条 网格员个人述职由社区居委会组织，12月10日前完成。', '第八条 平安办于次月10日前公布结果。'];
    expect(asked(lines, RULE, [])).toEqual(['社区居委会@R/P1Y@12-10', '平安办@R/P1M@10']);
  });

  it('asks by a day what its notice asks', () => {
    expect(asked(['第七条 平安办12月10日前公布结果。'], RULE, ['2026年3月2日'])).toEqual(['平安办@2026-12-10']);
  });
});

describe('days beside what they are called', () => {
  it.each([
    ['区教育局暑假前（7月4日）开办托管点。', ['区教育局@2026-07-04']],
    ['为老人体检一次（责任单位：区卫健局；完成时限：重阳节前（10月18日））', ['区卫健局@2026-10-18']],
    ['林业局补植最晚不超过11月20日。', ['林业局@2026-11-20']],
    ['区市场监管局“3·15”前曝光一批案例。', ['区市场监管局@?“3·15”前']],
    ['宣教科“七一”前举办竞赛。', ['宣教科@?“七一”前']],
    ['区教育局须在前一日20时前通知家长。', []],
    ['日常养护（责任单位：各镇；完成时限：全年）', ['各镇@?全年']],
  ])('%s', (text, expected) => {
    expect(asked([text])).toEqual(expected);
  });

  it('says that a year may be another where the one before it is taken', () => {
    const text = '县供销社于2027年3月31日前移交档案，县档案馆要在11月15日前派员指导。';
    const [, duty] = readPaper([...HEAD, text, ...FOOT], [], false).duties;
    expect([duty?.deadline, duty?.hints]).toEqual(['2027-11-15', ['年份承前，按 2027 年，也可能是 2026 年，核对原文']]);
  });

  it('counts 当晚 from the day of the sentence before', () => {
    expect(asked(['各镇3月11日18时前转移群众。转移人员名册当晚22时前由各镇报区防办。'])).toEqual([
      '各镇@2026-03-11',
      '各镇@2026-03-11',
    ]);
  });

  it('asks which day it is where an hour stands beside 前一日', () => {
    const { account } = readPaper([...HEAD, '区教育局须在前一日20时前通知家长。', ...FOOT], [], false);
    expect(account.filter(({ fate }) => fate === 'unread').map(({ words }) => words)).not.toEqual([]);
  });

  it.each([
    '春节前后各镇要加强巡查。',
    '据区防汛指挥部6月23日会商研判，6月25日至28日全区将有一次强降雨过程。',
    '畜禽存栏数以2026年12月31日为时点。',
    '暑假时间为7月8日至8月31日。',
  ])('asks nothing: %s', (text) => {
    expect(asked([text])).toEqual([]);
  });

  it.each([
    ['（2026年1月16日，根据录音整理）', ['会议纪要', '区住建局3月底前完成。'], '2026-01-16'],
    ['2026年1月14日整理', ['会议纪要', '区住建局3月底前完成。'], '2026-01-14'],
  ])('is when a record was made: %s', (line, lines, issued) => {
    const { outline, duties } = readPaper([...lines, line], [], false);
    expect(outline.issued).toBe(issued);
    expect(duties).toHaveLength(1);
  });
});

describe('tables', () => {
  const HEADINGS = ['序号', '重点任务', '牵头单位', '责任单位', '完成时限'];
  const row = (number: number, what: string, due: string) => [`${number}`, what, '县水务局', '各乡镇人民政府', due];

  it('go on behind the name of a part, one cell a line', () => {
    const lines = [
      '2026年重点任务分解表',
      ...HEADINGS,
      '一、农业产业',
      ...row(1, '新建高标准农田1.8万亩', '2026年11月底前'),
      ...row(2, '建成花椒加工厂', '2026年9月30日前'),
      '二、水利与交通',
      ...row(3, '开工建设三岔河灌区', '2026年5月底前'),
      ...row(4, '新改建农村公路120公里', '2026年12月31日前'),
    ];
    const { duties } = readPaper(lines, [], false);
    expect(duties.map(({ lead, deadline }) => `${lead.join()}@${deadline}`)).toEqual([
      '县水务局@2026-11-30',
      '县水务局@2026-09-30',
      '县水务局@2026-05-31',
      '县水务局@2026-12-31',
    ]);
    expect(duties[2]?.text).toContain('开工建设三岔河灌区');
  });

  it('begin with the names of their columns, and not with what stands over these', () => {
    const lines = [
      '督查事项交办单',
      '交办事项明细',
      '序号',
      '事项',
      '责任单位',
      '办结时限',
      ...['1', '开通基站9个', '铁塔公司办事处', '2026年12月25日前'],
      ...['2', '办理用地手续', '龙塘乡人民政府', '2026年9月20日前'],
      ...['3', '配齐卫星电话', '县应急管理局', '2026年9月10日前'],
    ];
    const { duties } = readPaper(lines, [], false);
    expect(duties.map(({ lead, deadline }) => `${lead.join()}@${deadline}`)).toEqual([
      '铁塔公司办事处@2026-12-25',
      '龙塘乡人民政府@2026-09-20',
      '县应急管理局@2026-09-10',
    ]);
  });

  it('keep the names of parts to play whole: 各承办单位', () => {
    const lines = ['2026年任务表', '事项\t责任单位\t配合单位\t完成时限', '诉求办结\t区营商办\t各承办单位\t6月底前'];
    const [duty] = readPaper(lines, [], false).duties;
    expect([duty?.lead, duty?.support]).toEqual([['区营商办'], ['各承办单位']]);
  });

  it('tell the year of all where one cell tells it', () => {
    const lines = ['事项\t责任单位\t完成时限', '装电梯\t城管科\t2025年内', '换灭火器\t平安办\t4月20日前'];
    expect(readPaper(lines, [], false).duties.map(({ deadline }) => deadline)).toEqual(['2025-12-31', '2025-04-20']);
  });

  it('of labels below a heading take on what is asked below them', () => {
    const lines = ['（一）抽签分摊', '时间：2026年4月10日前', '责任单位：县投资促进局', '内容：公开抽签确定新摊位。'];
    const [duty] = readPaper(['工作安排', ...lines], [], false).duties;
    expect([duty?.lead, duty?.deadline, duty?.text.startsWith('抽签分摊：公开抽签确定新摊位')]).toEqual([
      ['县投资促进局'],
      '2026-04-10',
      true,
    ]);
  });

  it('of things below one another each have whoever has it', () => {
    const lines = ['事项：增设护学岗', '承办人：区公安分局交警大队三中队  秦某', '完成时间：4月15日前'];
    expect(asked(lines, ['督办通知', '云督〔2026〕8号'])).toEqual(['区公安分局交警大队三中队@2026-04-15']);
  });
});
