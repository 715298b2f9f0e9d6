import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/cli/draft/asked.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';

const NAMES = ['区教育局', '区住建局', '区民政局', '区水务局', '区营商办', '城东街道办事处'];
const HEAD = ['关于做好工作的通知', '云政办〔2022〕8号', '各单位：'];
const FOOT = ['云山区人民政府办公室', '2022年2月20日'];

/** Who is to do what by when, of paragraphs of a notice of 2022-02-20; ? is before what is asked back. */
function asked(text: string): string[] {
  return readPaper([...HEAD, ...text.split('\n'), ...FOOT], NAMES, false).duties.map(
    ({ lead, support, kind, deadline, value }) =>
      `${kind === 'none' ? '?' : ''}${[lead.join('/'), ...support].join('+')} ${deadline ?? value ?? ''}`,
  );
}

/** What became of the times in these paragraphs. */
function fates(text: string): string[] {
  const lines = text.split('\n');
  return readPaper([...HEAD, ...lines, ...FOOT], NAMES, false)
    .account.filter(({ line }) => line > HEAD.length && line <= HEAD.length + lines.length)
    .map(({ words, fate }) => `${words} ${fate}`);
}

describe('what a clerk would strike out is no task', () => {
  it.each([
    ['what is asked of whoever breaks a rule', '对检查不合格的，责令3个月内整改。', ['3个月内 idle']],
    ['what was planned, and how far it is', '计划今年8月底前竣工，目前仅完成基础。', ['今年8月底前 idle']],
    ['days off', '放假时间：4月3日至5日放假调休。', ['4月3日至5日 idle']],
    ['a season', '今年10月1日至明年4月30日为森林防火期。', ['今年10月1日至明年4月30日 idle']],
    ['who may apply', '申报单位应为2021年12月31日前在我区注册登记的企业。', ['2021年12月31日前 idle']],
    ['an age', '负责人1961年1月1日以后出生。', ['1961年1月1日以后 idle']],
    ['how a paper opens', '现将全区十月份隐患排查情况通报如下：', ['十月份 idle']],
    ['what a report is about', '区住建局将上半年进展、全年完成情况汇总。', ['上半年 idle', '全年 idle']],
    ['what is reckoned to have been done', '一季度预计完成投资32亿元，增长11%。', ['一季度 idle']],
    ['a certificate', '返校时须提供48小时内核酸检测证明。', ['48小时内 idle']],
    ['what a time is', '3月1日至31日为补缴期。', ['3月1日至31日 idle']],
    ['a prize', '12月10日前率先完成任务的前三名，分别奖励3000元。', ['12月10日前 idle']],
    ['what somebody complains of', '来电人反映自2021年11月起渗水，要求处理。', ['2021年11月起 idle']],
    ['what was there by then', '2021年12月31日前经批准设立、执行会计制度的事业单位。', ['2021年12月31日前 idle']],
    ['how long a matter may take', '区住建局将审批控制在10个工作日以内。', ['10个工作日以内 idle']],
  ])('%s', (_, text, expected) => {
    expect([asked(text), fates(text)]).toEqual([[], expected]);
  });

  it.each([
    ['a target of nobody', '到2025年，入园率达到85%。', [' 2025-12-31']],
    ['what stands under a heading of targets', '（一）工作目标\n2022年底前，问题完成整改12个。', [' 2022-12-31']],
    ['what a paragraph of targets says', '（二）主要目标。2022年底前完成整改12个。', [' 2022-12-31']],
    ['a target of somebody', '到2025年，区教育局建成体系。', ['区教育局 2025-12-31']],
    ['one in a bracket', '到2025年，入园率达到85%。（区教育局负责）', ['区教育局 2025-12-31']],
    ['somebody under such a heading', '（一）工作目标\n区住建局2022年底前完成整改12个。', ['区住建局 2022-12-31']],
    ['what stands under another', '（一）工作任务\n2022年底前，问题完成整改12个。', [' 2022-12-31']],
    ['whoever is ordered by name', '责令区住建局3个月内整改。', ['区住建局 P3M']],
    ['a time of publicity', '3月1日至31日为宣传月，区教育局开展宣传。', ['区教育局 2022-03-31']],
  ])('but %s', (_, text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('who is not to do it', () => {
  it.each([
    ['会办单位4月底前答复。（责任单位：区教育局）', ['区教育局 2022-04-30']],
    ['区直各成员单位4月底前报送。（区教育局牵头）', ['区教育局 2022-04-30']],
    ['区教育局牵头，区民政局配合，4月底前完成；各镇5月底前完成。', ['区教育局+区民政局 2022-04-30', '各镇 2022-05-31']],
    ['区营商办每年12月10日前报区政府。', ['区营商办 R/P1Y@12-10']],
    ['建立由市政府分管领导任召集人的制度，每半年召开一次会议。', [' R/P6M']],
    ['即：一是区直各责任单位须于4月15日前报送，并抄送区政府督查室。', ['区直各责任单位 2022-04-15']],
    ['到2025年，全区公办园在园幼儿占比达到60%以上。', [' 2025-12-31']],
    ['年底前：云锦幼儿园竣工验收。（区教育局、区住建局）', ['区教育局/区住建局 2022-12-31']],
    ['隐患6月1日前全部清零，区教育局、区住建局按职责配合。', ['区教育局/区住建局 2022-06-01']],
    [
      '二季度完成摸排，三季度施工，由区住建局会同区农业农村局组织。',
      ['区住建局+区农业农村局 2022-06-30', '区住建局+区农业农村局 2022-09-30'],
    ],
    ['各主管部门3月审核汇总；4.区教育局3月底前抽查。', ['各主管部门 2022-03-31', '区教育局 2022-03-31']],
    ['建议区教育局4月底前办结。', ['区教育局 2022-04-30']],
    ['区教育局每周一10时前报送上周进展。', ['区教育局 R/P1W@1']],
    ['老旧小区改造要在4月底前完成。', [' 2022-04-30']],
    ['3月1日、8日为集中补种日，区教育局按时开诊。', ['区教育局 2022-03-01', '区教育局 2022-03-08']],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it('the label of an item outranks a name in what it tells of the past', () => {
    const text =
      '二、2020年7月，区水务局在河道清淤中未按要求处置。\n责任单位：区水务局、城东街道办事处\n整改时限：长期坚持';
    expect(asked(text)).toEqual(['?区水务局/城东街道办事处 ']);
  });

  it('a street goes with its office, also where no register knows it', () => {
    const { duties } = readPaper(['区水务局会同青溪街道办事处对河道排查，4月底前完成。'], [], false);
    expect(duties.map(({ support }) => support)).toEqual([['青溪街道办事处']]);
  });
});

describe('a name of the register', () => {
  const directory = createDirectory({
    units: [{ name: '区水利局', type: 'department', assessed: 'yes', formerNames: ['区水务局'] }],
  });
  const hinted = (text: string) =>
    askedIn(readPaper([...HEAD, text, ...FOOT], [], false), { directory }).map(({ lead, hints }) => [lead, ...hints]);

  it('that has another level before it in the paper is asked about', () => {
    const year = '没有写年份，按 2022 年';
    expect(hinted('县水务局4月底前完成。')).toEqual([
      [['区水利局'], year, '原文写的是“县水务局”，名录里是区水利局，核对是不是同一个单位'],
    ]);
    expect(hinted('区水务局4月底前完成。')).toEqual([[['区水利局'], year]]);
  });

  it('is asked for where only a part to play is named, and the task stays open', () => {
    const [one] = askedIn(readPaper([...HEAD, '会办单位4月底前答复。', ...FOOT], [], false), { directory });
    expect(one).toMatchObject({ lead: ['会办单位'], assignees: [], isOpen: true });
    expect(one?.hints).toContain('“会办单位”没有说是哪些单位，要写明');
    expect(one?.origins).toContainEqual({ field: 'assignees', part: '“会办单位”不是哪个单位的名称' });
  });
});

describe('a form', () => {
  it('has its 协办单位 beside whoever has it', () => {
    const head = ['督办通知单', '主办单位：区住建局', '协办单位：区教育局、区民政局'];
    const { duties } = readPaper([...head, '办理要求：2022年4月底前报送。'], NAMES, false);
    expect(duties).toMatchObject([{ lead: ['区住建局'], support: ['区教育局', '区民政局'], unitFrom: '单头' }]);
  });
});

describe('units that lead, and those beside them', () => {
  it.each([
    ['in labels', '1.完成排查。\n牵头单位：区住建局\n责任单位：区教育局、区民政局\n完成时限：4月底'],
    [
      'whose names stand below',
      '1.完成排查。\n牵头单位：\n区住建局\n责任单位：\n区教育局、区民政局\n完成时限：\n4月底',
    ],
    ['in a bracket of its own line', '1.4月底前完成排查。\n（牵头单位：区住建局；责任单位：区教育局、区民政局）'],
    ['in columns', '|任务|牵头单位|责任单位|完成时限|\n|完成排查|区住建局|区教育局、区民政局|4月底|'],
  ])('%s', (_, text) => {
    expect(asked(text)).toEqual(['区住建局+区教育局+区民政局 2022-04-30']);
  });

  it('stand behind the last of a list, for all of it', () => {
    const text = '3.新建学校。\n二季度：两校开工；\n三季度：主体封顶；\n年底前：竣工验收。（区教育局、区住建局）';
    expect(asked(text)).toEqual(['2022-06-30', '2022-09-30', '2022-12-31'].map((day) => `区教育局/区住建局 ${day}`));
  });
});

describe('by when', () => {
  it.each([
    [
      '1.完成排查。\n责任单位：区住建局\n完成时限：1.4月底；2.5月20日前',
      ['区住建局 2022-04-30', '区住建局 2022-05-20'],
    ],
    [
      '1.完成排查。\n责任单位：区住建局\n完成时限：（1）立行立改，长期坚持；（2）2022年12月31日',
      ['?区住建局 立行立改，长期坚持', '区住建局 2022-12-31'],
    ],
    [
      '1.完成复绿。\n责任单位：区住建局\n完成时限：2022年10月（方案）、2022年第四季度（复绿）',
      ['区住建局 2022-10-31', '区住建局 2022-12-31'],
    ],
    ['（三）检查阶段（6月下旬和11月底）。区住建局组织检查。', ['区住建局 2022-06-30', '区住建局 2022-11-30']],
    ['区住建局办理信件，原则上不准超过5个工作日。', ['区住建局 5']],
    ['各学校开学后第一天报送，开学第一周排查。', ['?各学校 开学后第一天', '?各学校 开学第一周']],
    ['开学初，区教育局要召开会议。', ['?区教育局 开学初']],
    ['轮岗方案上半年出台。', [' 2022-06-30']],
    ['3月28日“安全教育日”期间开展活动。', [' 2022-03-28']],
    ['3月24日第27个“防治日”、4月25日“接种日”，区教育局组织宣传。', ['区教育局 2022-03-24', '区教育局 2022-04-25']],
    ['校长任期考核于每年第四季度进行。', [' R/P1Y@12-end']],
    ['发生疫情，区教育局核实，次日上午10时前报送。', ['?区教育局 次日上午10时前']],
    ['方案秋季开学时覆盖全部学校。', ['? 秋季开学时']],
    ['区住建局报送时间由4月20日延期至5月10日。', ['区住建局 2022-05-10']],
    ['区住建局6月底、9月底支出进度分别不低于50%、75%。', ['区住建局 2022-06-30', '区住建局 2022-09-30']],
    ['2022年完成18公里，2023年完成25公里。（区住建局牵头）', ['区住建局 2022-12-31', '区住建局 2023-12-31']],
    ['（一）自评阶段：5月6日—5月17日。区教育局自评。', ['区教育局 2022-05-17']],
    ['除涉密外，答复件应在答复后20个工作日内在网站公开。', [' 20']],
    ['开学时间：4月5日，区教育局开学前一周完成消杀。', ['?区教育局 开学前一周']],
    ['区教育局放假前上一堂课。', ['?区教育局 放假前']],
    ['区教育局于双月15日前报送。', ['区教育局 R/P2M@15']],
    ['区教育局每10个工作日报告一次。', ['区教育局 R/P10D']],
    ['|任务|责任单位|完成时限|\n|达标95%|区住建局|2025年|', ['区住建局 2025-12-31']],
    ['时间安排。1.3月1日至15日，自查登记；2.3月底抽查。', [' 2022-03-15', ' 2022-03-31']],
    ['区教育局开设专栏，每周刊播不少于3条。', ['区教育局 R/P1W']],
    ['各镇每季度最后一个月25日前报送，区营商办汇总后于月底前报区政府。', ['各镇 R/P3M@25', '区营商办 R/P3M@end']],
    ['区营商办每月5日前通报，年度结果于次年1月底前报区政府。', ['区营商办 R/P1M@05', '区营商办 R/P1Y@01-end']],
    ['各镇于3月6日至3月28日17：00前完成填报。', ['各镇 2022-03-28']],
    ['区住建局应在答复后20个工作日内公开。', ['区住建局 20']],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('labels at the end of an item', () => {
  const wordings = (text: string) =>
    readPaper([...HEAD, ...text.split('\n'), ...FOOT], NAMES, false).duties.map(
      ({ text: wording, deadline }) => `${wording} ${deadline ?? ''}`,
    );

  it('close all of it, also behind a full stop', () => {
    expect(wordings('1.压缩开办时间。责任单位：区营商办。完成时限：2022年6月底前')).toEqual([
      '压缩开办时间。责任单位：区营商办。完成时限：2022年6月底前 2022-06-30',
    ]);
    expect(wordings('1.压缩开办时间。责任单位：区营商办。完成时限：持续推进')).toEqual([
      '压缩开办时间。责任单位：区营商办。完成时限：持续推进 ',
    ]);
  });

  it('have what they are about before each of their times', () => {
    const lines = ['责任单位：区住建局', '完成时限：1.4月底；2.5月20日前'];
    expect(wordings(['1.更新名册；2.开展演练。', ...lines].join('\n'))).toEqual([
      '更新名册；2.开展演练。（责任单位：区住建局；完成时限：1.4月底；2.5月20日前） 2022-04-30',
      '开展演练（5月20日前） 2022-05-20',
    ]);
    expect(wordings(['1.完成复绿。', lines[0], '完成时限：4月底（方案）、5月底（复绿）'].join('\n'))).toEqual([
      '完成复绿。（责任单位：区住建局；完成时限：4月底（方案）、5月底（复绿）） 2022-04-30',
      '完成复绿（5月底（复绿）） 2022-05-31',
    ]);
  });

  it('are for the item of their number, where they stand below several', () => {
    const text = [
      '问题一：管网老化',
      '1.完成排查。',
      '2.完成改造。',
      '牵头单位：区住建局',
      '完成时限：措施1于2022年4月底前完成，措施2于2022年5月底前完成',
    ].join('\n');
    expect(wordings(text)).toEqual([
      '完成排查。（牵头单位：区住建局；完成时限：措施1于2022年4月底前完成） 2022-04-30',
      '完成改造。（牵头单位：区住建局；完成时限：措施2于2022年5月底前完成） 2022-05-31',
    ]);
    expect(wordings(text.replace(/措施1于.*/, '（1）4月底；（2）5月底'))).toHaveLength(2);
    expect(wordings(text.replace(/措施1于.*/, '1.4月底；3.5月底'))[0]).toMatch(/^完成改造/);
  });

  it('do not ask once more for the day that its last words have told', () => {
    expect(wordings('1.6月底前推出20件，12月底前推出50件。责任单位：区营商办，完成时限：2022年12月底')).toHaveLength(2);
  });
});
