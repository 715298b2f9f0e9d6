import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { spokenLine } from '../../src/intake/line/line.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { mostSimilar } from '../../src/rules/basis/similar.ts';
import { runs } from '../extent.ts';

const department = (name: string, ...shortNames: string[]) =>
  ({ name, shortNames, type: 'department', assessed: 'yes' }) as const;
const directory = createDirectory({
  units: [
    department('区应急管理局', '区应急局', '应急局'),
    department('区住房和城乡建设局', '区住建局'),
    department('区教育局', '教育局'),
    department('区委组织部', '组织部'),
    department('区政府办公室', '区政府办'),
    department('区交通运输局', '交通局'),
    department('区交通运输局执法大队'),
    { name: '青溪镇人民政府', type: 'town', assessed: 'yes' },
    { name: '城关街道办事处', type: 'subdistrict', assessed: 'yes' },
  ],
});
/** A Tuesday. */
const today = '2022-03-01' as Day;
const spoken = (line: string, day = today) => spokenLine(line, directory, day);

describe('the time of a line', () => {
  it.each([
    ['区应急局 3月15日前 报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局 3月15日 前 报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局 ３月１５日前报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局三月十五日以前报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局 2022年3月15日17时前 报送', '2022-03-15', '时限只到日，时刻没有记'],
    ['区应急局2022-03-15前报送方案', '2022-03-15'],
    ['区应急局2022.3.15前报送方案', '2022-03-15'],
    ['区应急局3/15前报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局明年1月10日前报送方案', '2023-01-10', '“明年1月10日前”按 2023-01-10 周二'],
    ['区应急局明年3月底前报送方案', '2023-03-31', '“明年3月底前”按 2023-03-31 周五'],
    ['区应急局明年年底前完成整治', '2023-12-31', '“明年年底前”按 2023-12-31 周日'],
    ['区应急局明年上半年完成整治', '2023-06-30', '“明年上半年”按 2023-06-30 周五'],
    ['区应急局今年5月10日前报送方案', '2022-05-10', '“今年5月10日前”按 2022-05-10 周二'],
    ['区应急局本年5月10日前报送方案', '2022-05-10', '“本年5月10日前”按 2022-05-10 周二'],
    ['区应急局3月1日前报送方案', '2022-03-01', '没有写年份，按 2022 年'],
    ['区应急局1号前报送方案', '2022-03-01', '“1号前”按 2022-03-01 周二'],
    ['区应急局本周二前报送方案', '2022-03-01', '“本周二前”按 2022-03-01 周二'],
    ['区应急局 今天 报送方案', '2022-03-01', '“今天”按 2022-03-01 周二'],
    ['区应急局当天内报送方案', '2022-03-01', '“当天内”按 2022-03-01 周二'],
    ['区应急局后天前报送方案', '2022-03-03', '“后天前”按 2022-03-03 周四'],
    ['区应急局大后天前报送方案', '2022-03-04', '“大后天前”按 2022-03-04 周五'],
    ['区应急局3月底前报送方案', '2022-03-31', '没有写年份，按 2022 年'],
    ['区应急局3月中旬报送方案', '2022-03-20', '没有写年份，按 2022 年'],
    ['区应急局月内完成方案', '2022-03-31', '“月内”按 2022-03-31 周四'],
    ['区应急局3月底完成', '2022-03-31', '没有写年份，按 2022 年'],
    ['区应急局月底前报送方案', '2022-03-31', '“月底前”按 2022-03-31 周四'],
    ['区应急局下月10日前报送方案', '2022-04-10', '“下月10日前”按 2022-04-10 周日'],
    ['区应急局15号前报送方案', '2022-03-15', '“15号前”按 2022-03-15 周二'],
    ['区应急局本周五前报送方案', '2022-03-04', '“本周五前”按 2022-03-04 周五'],
    ['区应急局 下周三 报送方案', '2022-03-09', '“下周三”按 2022-03-09 周三'],
    ['区应急局 明天 报送方案', '2022-03-02', '“明天”按 2022-03-02 周三'],
    ['区应急局今日内报送方案', '2022-03-01', '“今日内”按 2022-03-01 周二'],
    ['区应急局明天下班前报送方案', '2022-03-02', '“明天下班前”按 2022-03-02 周三', '时限只到日，时刻没有记'],
    ['区应急局5个工作日内报送方案', '5个工作日'],
    ['区应急局十个工作日完成', '10个工作日'],
    ['区应急局三天内报送方案', '3日', '“三天内”从收到起算，不分工作日'],
    ['区应急局一周内报送方案', '7日', '“一周内”从收到起算，不分工作日'],
    ['区应急局两个月内完成', '2个月', '“两个月内”从收到起算，不分工作日'],
    ['区应急局核查油库15 3月15日前报送方案', '2022-03-15', '没有写年份，按 2022 年'],
    ['区应急局年底前完成整治', '2022-12-31', '没有写年份，按 2022 年'],
    ['区应急局一季度末完成整治', '2022-03-31', '没有写年份，按 2022 年'],
    ['区应急局3月15日前完成《2022年6月底前防汛方案》编制', '2022-03-15', '没有写年份，按 2022 年'],
  ])('%s', (line, deadline, ...hints) => {
    expect(spoken(line)).toMatchObject({ deadline, hints, lead: '区应急管理局', doubts: {} });
  });

  it('that lies in the next year is that of the next year, when it is within half a year', () => {
    expect(spoken('区应急局1月20日前报送总结', '2022-12-20' as Day).deadline).toBe('2023-01-20');
    expect(spoken('区应急局3月1日前报送总结', '2022-09-01' as Day).deadline).toBe('2023-03-01');
    expect(spoken('区应急局3月2日前报送总结', '2022-09-01' as Day).deadline).toBeUndefined();
  });

  it.each([
    ['区应急局2月25日前报送方案', '“2月25日前”已经过了，不知道是哪一年'],
    ['区应急局本周一前报送方案', '“本周一前”已经过了，不知道是哪一周'],
    ['区应急局4月20日前报方案，5月10日前完成整治', '不止一个时间：“4月20日前”、“5月10日前”'],
    ['区应急局 4月20日 前 报方案，5月10日前完成整治', '不止一个时间：“4月20日前”、“5月10日前”'],
    ['区应急局 3月15日 报送方案', '“3月15日”没有写“前”，不知道是不是办结时限'],
    ['区应急局 3月10日至20日 开展排查', '“3月10日至20日”没有写“前”，不知道是不是办结时限'],
    ['区应急局 4月至5月 开展排查', '“4月至5月”没有写“前”，不知道是不是办结时限'],
    ['区应急局 3-15 报送方案', '“3-15”没有写“前”，不知道是不是办结时限'],
    ['区应急局2月30日前报送方案', '“2月30日前”：2022年2月没有30日'],
    ['区应急局3月前报送方案', '“3月前”按 2022-02-28 算，核对原意'],
    ['区应急局4月5日前后完成整改', '“4月5日前后”说不准是哪一天'],
    ['区应急局3月初报送方案', '“3月初”按 2022-03-10 算，核对原意'],
    ['区应急局3月1O日前报送方案', '“3月1O日前”里有像数字的字，像是 2022-03-10，核对原文'],
    ['区应急局周末前报送方案', '“周末前”是周五还是周日'],
    ['区应急局2小时内报告', '“2小时内”不能照写成时限'],
    ['区应急局每月5日前报送进展', '“每月5日前”是定期报送，不是一个时限'],
    ['区应急局春节前清零', '“春节前”是到哪一天，拿不准'],
    ['区应急局2022年5月1日至2022年3月1日完成整治', '“2022年5月1日”到“2022年3月1日”起止颠倒'],
    ['区应急局复核3月10日前期排查数据', '“3月10日”没有写“前”，不知道是不是办结时限'],
    ['区应急局核查今天上报的数据', '“今天”没有写“前”，不知道是不是办结时限'],
  ])('%s is not guessed', (line, doubt) => {
    expect(spoken(line).doubts.deadline).toBe(doubt);
    expect(spoken(line).deadline).toBeUndefined();
    expect(spoken(line).title).toContain(doubt.match(/“(.+?)”/)?.[1]?.slice(0, 3));
  });

  it.each([
    '区应急局关于3月10日前已完成的排查再复核',
    '区应急局总结上半年工作',
    '区应急局汇总一季度数据',
    '区应急局落实本周日常检查',
    '区应急局落实上周五会上的要求',
    '区应急局汇总截至3月10日前排查数据',
    '区应急局做好年底考核',
    '区应急局复核3月15日会议部署的事项',
    '区应急局推广今日头条号',
    '区应急局开展本月内部检查',
  ])('%s has none', (line) => {
    expect(spoken(line)).toMatchObject({ doubts: {} });
    expect(spoken(line).deadline).toBeUndefined();
  });
});

describe('the units of a line', () => {
  const emergency = '区应急管理局';
  const housing = '区住房和城乡建设局';
  it.each([
    ['区应急局：报送方案', '报送方案', emergency, []],
    ['应急管理局 报送方案', '报送方案', emergency, []],
    ['请应急局会同区住建局于3月底前完成燃气排查', '完成燃气排查', emergency, [housing]],
    [
      '由区应急局牵头，区住建局、青溪镇配合，5个工作日内完成燃气排查',
      '完成燃气排查',
      emergency,
      [housing, '青溪镇人民政府'],
    ],
    ['区住建局配合区应急局开展燃气排查，3月底前完成', '开展燃气排查', emergency, [housing]],
    ['区住建局、青溪镇配合，区应急局牵头开展排查', '开展排查', emergency, [housing, '青溪镇人民政府']],
    ['区应急局牵头区住建局配合开展排查', '开展排查', emergency, [housing]],
    ['区应急局 3月15日前 报送方案，区住建局配合', '报送方案', emergency, [housing]],
    ['区应急局会同区住建局报送方案，区应急局配合', '报送方案', emergency, [housing]],
    ['区应急局会同区住建局，由区住建局牵头，报送方案', '报送方案', housing, [emergency]],
    ['3月15日前区应急局报送方案', '报送方案', emergency, []],
    ['督促区应急局报送方案', '报送方案', emergency, []],
    ['报送方案，由区应急局负责，3月15日前完成', '报送方案', emergency, []],
    ['青溪镇政府修复老桥', '修复老桥', '青溪镇人民政府', []],
    ['城关街道办 排查危房', '排查危房', '城关街道办事处', []],
    ['交通局检修校车', '检修校车', '区交通运输局', []],
    ['组织部 报送名单', '报送名单', '区委组织部', []],
    ['区交通运输局执法大队 检修校车', '检修校车', '区交通运输局执法大队', []],
    ['区交通运输局 检修校车', '检修校车', '区交通运输局', []],
  ])('%s', (line, title, lead, support) => {
    expect(spoken(line)).toMatchObject({ title, lead, support, doubts: {} });
  });

  it('side by side are told, and so is what is none of the register', () => {
    expect(spoken('区应急局、区住建局报送方案')).toMatchObject({
      lead: emergency,
      hints: ['几个单位并列的，第一个牵头'],
    });
    expect(spoken('区应急局会同各镇完成整改')).toMatchObject({
      title: '会同各镇完成整改',
      hints: ['“会同各镇完成整改”里没有名录上的单位，留在事项里'],
    });
  });

  it.each([
    ['组织部分企业开展培训', '“组织部分企业…”里的“组织部”是不是单位，拿不准'],
    ['教育局长接访日安排', '“教育局长接访…”里的“教育局”是不是单位，拿不准'],
    ['区政府办公楼维修', '“区政府办公楼维…”里的“区政府办”是不是单位，拿不准'],
    ['各有关部门报送方案', '“各有关部门”没有写明是哪些单位'],
    ['区应急管局 报送方案', '单位名录里没有“区应急管局”，是不是“区应急管理局”？'],
  ])('%s is not guessed', (line, doubt) => {
    expect(spoken(line)).toMatchObject({ title: line.replace(' ', ''), doubts: { lead: doubt } });
    expect(spoken(line).lead).toBeUndefined();
  });

  it('各镇 is each of them', () => {
    expect(spoken('各镇3月10日前报送方案')).toMatchObject({ title: '报送方案', each: { words: '各镇' }, doubts: {} });
  });
});

it.each([
  ['特急 区应急局 3月2日前 核查油库', '特急', '核查油库'],
  ['【特急】请区应急局核查油库', '特急', '核查油库'],
  ['特提 区应急局 核查油库', '特急', '核查油库'],
  ['紧急：区应急局核查油库', '紧急', '核查油库'],
  ['区应急局 加急 核查油库', '紧急', '核查油库'],
  ['区应急局核查油库（特急）', '特急', '核查油库'],
  ['区应急局开展紧急避险演练', undefined, '开展紧急避险演练'],
  ['区应急局立即核查油库', undefined, '立即核查油库'],
])('%s: how urgent', (line, urgency, title) => {
  expect(spoken(line).urgency).toBe(urgency);
  expect(spoken(line)).toMatchObject({ title, lead: '区应急管理局' });
});

it('of whatever words a line always leaves a title, and a deadline only where it tells a time', () => {
  const words = fc.constantFrom(
    ...'区应急局 会同 区住建局 3月 15日 前 内 5个 工作日 本周 五 今天 月底 每月 特急 报送 ， 、 《 》 的 配合'.split(
      ' ',
    ),
    ' ',
  );
  const line = fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  );
  fc.assert(
    fc.property(
      line.filter((text) => text.trim() !== ''),
      (text) => {
        const { title, deadline, wording, doubts, support, lead } = spoken(text);
        expect(title).not.toBe('');
        expect(deadline === undefined).toBe(wording === undefined);
        expect(deadline !== undefined && doubts.deadline !== undefined).toBe(false);
        if (deadline !== undefined) expect(deadline).toMatch(/^(?:20\d\d-\d\d-\d\d|\d+(?:个工作日|日|个月))$/);
        expect(support).not.toContain(lead);
      },
    ),
    { numRuns: runs(1000) },
  );
});

describe('the most similar past task', () => {
  const task = (id: string, title: string, lead: string, day: string) =>
    ({ id, title, lead, received: { day } }) as never;
  const tasks = [
    task('1', '排查整治城镇燃气安全隐患', '区应急管理局', '2021-03-01'),
    task('2', '排查整治城镇燃气安全隐患', '区应急管理局', '2022-02-01'),
    task('3', '修复青溪镇老桥护栏', '青溪镇人民政府', '2022-02-01'),
  ];

  it('is alike in its words, of the same unit, and the newest', () => {
    expect(mostSimilar('排查城镇燃气安全隐患', undefined, tasks)?.task.id).toBe('2');
    expect(mostSimilar('排查城镇燃气安全隐患', '青溪镇人民政府', tasks)).toBeUndefined();
    expect(mostSimilar('汇总年度考核结果', undefined, tasks)).toBeUndefined();
    expect(mostSimilar('', undefined, tasks)).toBeUndefined();
  });
});

describe('units of which each is to do it', () => {
  it.each([
    ['区应急局、区教育局分别于3月18日前报送方案', '报送方案', '2022-03-18'],
    ['区应急局、区教育局分别报送方案 5个工作日内', '报送方案', '5个工作日'],
    ['3月18日前，区应急局和区教育局各自报送方案', '报送方案', '2022-03-18'],
  ])('have no one that leads: %s', (line, title, deadline) => {
    const { each, lead, support, ...told } = spoken(line);
    expect(each?.units).toEqual(['区应急管理局', '区教育局']);
    expect([lead, support, told.title, told.deadline, told.doubts]).toEqual([undefined, [], title, deadline, {}]);
  });

  it.each(['区应急局、区教育局分别报送方案、总结 3月18日前', '区应急局和区教育局分别负责校园和水库排查'])(
    'are asked for where each has a thing of its own: %s',
    (line) => {
      expect(spoken(line).doubts.lead).toContain('分不清哪个单位做哪样');
      expect(spoken(line).each).toBeUndefined();
    },
  );

  it('are not those of which one is said to help, nor one alone', () => {
    expect(spoken('区应急局会同区教育局分别报送方案')).toMatchObject({ lead: '区应急管理局', support: ['区教育局'] });
    expect(spoken('区应急局分别于3月18日前报送方案')).toMatchObject({ lead: '区应急管理局', title: '分别报送方案' });
  });
});
