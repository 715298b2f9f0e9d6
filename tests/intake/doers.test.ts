import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

const HEAD = ['关于做好工作的通知', '云政办〔2026〕8号'];
const FOOT = ['云山区人民政府办公室', '2026年3月2日'];

/** 谁+配合@何时, of a paper with such lines. */
function asked(lines: readonly string[], head: readonly string[] = [...HEAD, '各单位：']): string[] {
  return readPaper([...head, ...lines, ...FOOT], [], false).duties.map(
    ({ lead, support, deadline, value }) => `${[lead.join('、'), ...support].join('+')}@${deadline ?? value}`,
  );
}

describe('who is charged behind what is asked', () => {
  it.each([
    [
      '1.县图书馆新馆3月启动内装，10月1日前正式开馆。由公共服务股负责。',
      ['公共服务股@2026-03-31', '公共服务股@2026-10-01'],
    ],
    [
      '2.送戏下乡年底前完成120场，其中一季度完成30场。由县花鼓戏剧团负责。',
      ['县花鼓戏剧团@2026-12-31', '县花鼓戏剧团@2026-03-31'],
    ],
    ['4.新发现的文物点，要在年底前全部公布。文物股负责。', ['文物股@2026-12-31']],
    ['石窟寺安全设施6月20日前安装到位（文物股、县博物馆共同负责）。', ['文物股、县博物馆@2026-06-20']],
    [
      '东院区2026年9月底前主体完工，2027年6月底前投入使用。【县卫健局、县城投公司】',
      ['县卫健局、县城投公司@2026-09-30', '县卫健局、县城投公司@2027-06-30'],
    ],
    ['家具11月5日进场，11月15日前具备入住条件，投资公司负责。', ['投资公司@2026-11-05', '投资公司@2026-11-15']],
    ['拟于10月中旬举办蜜柚节，由市场信息科筹办。', ['市场信息科@2026-10-20']],
    ['政策法规栏、办事指南栏分别由法规科、审批科负责，6月1日前补上。', ['法规科、审批科@2026-06-01']],
    ['病案首页质控（甲科牵头，乙科配合）。5月底前完成首轮抽查。', ['甲科+乙科@2026-05-31']],
  ])('%s', (text, expected) => {
    expect(asked([text])).toEqual(expected);
  });

  it.each([
    [
      ['（一）完成清淤，5月底前完工。', '（二）修复渠道，6月底前完工。', '以上任务由区水务局牵头，各镇配合。'],
      ['区水务局+各镇@2026-05-31', '区水务局+各镇@2026-06-30'],
    ],
    [
      [
        '三、下步要求',
        '（一）县教育局7月20日前封顶。',
        '（二）县住建局8月1日前进场。',
        '（三）县城管局、县市场监管局7月10日前定址。',
        '请以上单位于7月1日前报送方案。',
      ],
      [
        '县教育局@2026-07-20',
        '县住建局@2026-08-01',
        '县城管局、县市场监管局@2026-07-10',
        '县教育局、县住建局、县城管局、县市场监管局@2026-07-01',
      ],
    ],
  ])('by a paragraph that closes those before it: %#', (lines, expected) => {
    expect(asked(lines)).toEqual(expected);
  });
});

describe('who does it, in whatever words', () => {
  it.each([
    ['资产科已盘点完毕，6月底前完成账务调整。', ['资产科@2026-06-30']],
    ['车辆管理科正在组织招标，8月1日前确定企业。', ['车辆管理科@2026-08-01']],
    ['工会列名单，5月23日前报局长室。', ['工会@2026-05-23']],
    ['财政金融局与企业再谈一次，4月20日前给准话。', ['财政金融局@2026-04-20']],
    ['镇纪委、镇党建办组成联合督查组实地查看，8月底前完成。', ['镇纪委、镇党建办@2026-08-31']],
    ['县残联为32户残疾人家庭装上扶手，8月底前装完。', ['县残联@2026-08-31']],
    ['县林业局防火办24小时值班，5月1日前排好班。', ['县林业局防火办@2026-05-01']],
    ['局机关党委牵头，6月底前完成。', ['局机关党委@2026-06-30']],
    ['红星小学4月30日前完成自查。', ['红星小学@2026-04-30']],
    ['9月底前组织全局经办人员集中学习，由财务科承办。', ['财务科@2026-09-30']],
    ['账户余额不足的责令总包单位4月7日前补足。', ['总包单位@2026-04-07']],
    ['体检结果6月15日前由村医送到本人手中。', ['村医@2026-06-15']],
    ['普查员逐户清查，3月底前填写底册。', ['普查员@2026-03-31']],
  ])('%s', (text, expected) => {
    expect(asked([text])).toEqual(expected);
  });

  it.each([
    ['年终逐村验收。', ['@2026-12-31']],
    ['4月11日前进驻三个高风险乡镇。', ['@2026-04-11']],
    ['门诊楼改造由卫健局监督，8月底前完工。', ['@2026-08-31']],
    ['县博物馆抓紧报批，省文物局批复后一个月内开工。', ['县博物馆@P1M']],
    ['县图书馆新馆10月1日前正式开馆。', ['@2026-10-01']],
  ])('and nobody where a word only looks like a unit: %s', (text, expected) => {
    expect(asked([text])).toEqual(expected);
  });

  it('names places that have their kind in common each by its own name', () => {
    expect(asked(['城东、城西两个街道4月底前完成摸排。'])).toEqual(['城东街道、城西街道@2026-04-30']);
    expect(asked(['河东、马鞍、石门三乡镇4月底前完成转移。'])).toEqual(['河东、马鞍、石门@2026-04-30']);
  });
});

describe('units that the paper itself names', () => {
  const present = '参加：招商局、经发局、港东供电所、新区投资公司、西埠镇';

  it.each([
    ['高压线迁改供电所保证6月26日前断电割接。', ['供电所@2026-06-26']],
    ['配套管网投资公司要在7月10日前接到红线边。', ['投资公司@2026-07-10']],
  ])('are known behind the task that is theirs: %s', (text, expected) => {
    expect(asked([present, '一、逐个过堂', text])).toEqual(expected);
  });

  it('are no part of a longer name', () => {
    const lines = [
      '责任单位：区住建局',
      '老城区住建局要在5月底前完成摸底，整改工作领导小组办公室要在6月底前验收。',
      '抄送：办公室、财务科',
    ];
    expect(asked(lines)).toEqual(['老城区住建局@2026-05-31', '整改工作领导小组办公室@2026-06-30']);
  });

  it('are none for the ledger: a unit that only the paper knows is not looked for elsewhere', () => {
    const { unused } = readPaper([...HEAD, present, '招商局要心里有数。', ...FOOT], [], false);
    expect(unused).toEqual([]);
  });
});

describe('who does it where no word tells', () => {
  it('is the office whose own plan it is', () => {
    const head = ['白露县文化广电旅游体育局2026年工作要点'];
    expect(asked(['一、抓好文物保护', '1.年底前完成文物点公布。'], head)).toEqual([
      '白露县文化广电旅游体育局@2026-12-31',
    ]);
  });

  it('is the one group of which the paper speaks, and not each of all offices', () => {
    expect(asked(['各承办单位要认真办理。', '提案须在6月25日前答复。'])).toEqual(['各承办单位@2026-06-25']);
    expect(asked(['一、各部门每月5日前报送进展。', '二、3月底前完成整改。'])).toEqual([
      '各部门@R/P1M@05',
      '@2026-03-31',
    ]);
  });

  it('is whoever it is sent to, where it asks them', () => {
    expect(asked(['请于3月20日前反馈意见。'], [...HEAD, '区住建局、区水务局：'])).toEqual([
      '区住建局、区水务局@2026-03-20',
    ]);
  });
});
