import type { Day } from '../../src/calendar/day.ts';
import type { Plain, PlainMap } from '../../src/ledger/text/plain.ts';
import type { Items } from '../catalogue/world.ts';
import { type Draft, draft, type Facts, filed, told } from '../generated/filing.ts';
import { itemsOf } from '../generated/ledger.ts';

/** Whatever strains a page: the ledger of an office whose texts are as long and as odd as real ones are now and then. */

/** Thirty characters. */
export const LONG_UNIT = '区重点建设项目统筹推进和要素保障工作领导小组办公室投资促进专班';
/** A name with characters beyond the first plane, and from the rare part of it. */
export const RARE_UNIT = '𠮷山㙟头镇人民政府';
const NAMES = [...'东西南北中上下左右前后高低宽明暗清河湖泉溪岭岗坡坪川洲湾港桥渡口园林田松柏杨柳竹'];
/** Forty units. */
export const MANY_UNITS: readonly string[] = NAMES.slice(0, 40).map((name) => `${name}安街道办事处综合协调科`);
export const LEADER = '欧阳某某';
const POST = '区委常委、常务副区长、区重点建设项目指挥部总指挥长';

/** More than 150 characters without a mark at which one could stop. */
export const ENDLESS = `${'全面排查整治全区燃气管道沿线违规占压建筑物构筑物和地下空间安全隐患'.repeat(5)}并建立长效管理机制`;
/** Clauses, a name within a name, and 关于 in front. */
export const ABOUT =
  '关于贯彻落实《市人民政府办公室关于印发〈全市“十四五”城镇燃气管道老化更新改造实施方案（2022—2025年）〉的通知》精神，加快推进老旧管网更新改造，压实属地管理、行业监管和企业主体责任，确保2025年底前基本完成改造任务的通知';
/** What would be read as marks elsewhere, rare characters, Latin words and figures. */
export const ODD =
  "𠮷山㙟头“智慧水务”<一期>&“二期”'扩容'项目 {{标题}} SCADA/IoT platform v2.10.3 联调联试（GB/T 22239—2019，3.14159%，￥1,234,567.89万元）";
const ADDRESS =
  'https://example.invalid/projects/2022/water-supply-and-drainage-monitoring-platform/acceptance?id=00000042&lang=zh-CN';
/** Many lines, lists within lists. */
export const LINES: readonly string[] = [
  '1. 摸清底数：逐路段、逐小区、逐户登记造册，做到情况明、数字准、责任清；',
  '（1）3月底前完成第一轮排查；',
  '（2）6月底前完成复查，复查率100%；',
  '2. 分类处置：',
  '　—— 立即整改的，当场交办、当日销号；',
  '　—— 限期整改的，下达《责令限期整改通知书》（编号 ZG-2022-<0001>～<0999>），明确整改时限、责任人和资金来源；',
  `3. 系统填报：登录 ${ADDRESS} 逐项填报，上传 photo_before.jpg、photo_after.jpg 两张照片；`,
  ...Array.from(
    { length: 16 },
    (_, i) =>
      `${i + 4}. 第${i + 4}项要求：每周五17:00前报送进展，附“三张清单”和佐证材料${i % 3 === 0 ? '，逾期未报的通报批评' : ''}；`,
  ),
  '20. 其他未尽事宜，按照省、市有关规定执行。',
];

const MATTERS = [
  '整治占道经营和违规设置户外广告招牌影响城市道路交通安全通行的突出问题，疏堵结合规范夜间经济摊点',
  '完成2021年度中央环保督察反馈意见（第17项）整改销号，逐条逐项报送佐证材料和公示截图',
  '化解某小区“办证难”历史遗留问题',
  '落实 12345 热线 No.20220317-00482 号工单',
] as const;

const TODAY = '2022-06-30';
export const HARD_DAY = TODAY as Day;

function entry(date: string, action: string, more: Readonly<Record<string, Plain>> = {}): PlainMap {
  return told({ 日期: date, 动作: action, ...more });
}

function task(at: number, received: string, values: Readonly<Record<string, Plain | undefined>>): Draft {
  return draft('tasks', 'RW', received as Day, at, {
    来源: told({ 类别: '会议决定', 层级: '区', 名称: '区政府第3次常务会议', 日期: '2022-02-28' }),
    难易程度: '较复杂',
    收到日期: received,
    ...values,
  });
}

/** As many as that, none of which was answered. */
function urgings(count: number): PlainMap[] {
  const days = ['2022-06-13', '2022-06-16', '2022-06-21', '2022-06-27'].slice(0, count);
  return days.map((day) => entry(day, '催办', { 方式: '电话', 对象: '王某', 经办人: '范某' }));
}

const SIGNED = entry('2022-03-02', '签批', { 人员: '王某' });

/** A task that has all that is long: its number ends in 0000. */
const hardest: Draft = task(0, '2022-03-01', {
  事项: ENDLESS,
  督办文号: '督办〔2022〕1234号',
  来源: told({
    类别: '领导批示',
    层级: '市',
    名称: ABOUT,
    文号: '市政办发〔2022〕128号',
    日期: '2022-02-25',
    领导: LEADER,
    原文: `请${LONG_UNIT}牵头，${'举一反三、标本兼治，'.repeat(12)}务于汛前见效。`,
  }),
  牵头单位: LONG_UNIT,
  配合单位: [...MANY_UNITS],
  责任人: '司马某某',
  分管领导: LEADER,
  督办人: '范某',
  重要程度: '重要',
  紧急程度: '特急',
  难易程度: '特别复杂',
  工作要求: LINES.join('\n'),
  成果形式: '书面报告（一式三份，附电子版）、问题清单、责任清单、整改台账',
  办理经过: [
    entry('2022-03-02', '签批', { 人员: '王某' }),
    entry('2022-03-10', '进展', {
      内容: `已排查${'东安街道、西安街道、'.repeat(20)}共计1,234处，${ODD}`,
      完成率: '35%',
    }),
    entry('2022-03-25', '申请延期', {
      理由: `${'涉及产权单位较多，资金尚未落实，'.repeat(8)}无法在原定时限内完成`,
      延至: '2022-06-10',
      文号: '区重点办〔2022〕70号',
      人员: '司马某某',
    }),
    entry('2022-03-28', '批准延期', { 批准人: LEADER, 延至: '2022-06-10', 内容: '同意' }),
    ...urgings(3),
  ],
});

const about: Draft = task(1, '2022-06-20', {
  事项: ABOUT,
  牵头单位: RARE_UNIT,
  配合单位: [LONG_UNIT],
  分管领导: LEADER,
  紧急程度: '紧急',
  工作要求: '按方案执行',
  办理经过: [
    entry('2022-06-21', '签批', { 人员: '王某' }),
    entry('2022-06-28', '申请延期', { 理由: '专家评审会推迟', 延至: '2022-07-29', 人员: '司马某某' }),
  ],
});

const odd: Draft = task(2, '2022-03-01', {
  事项: ODD,
  牵头单位: RARE_UNIT,
  分管领导: LEADER,
  工作要求: LINES.slice(0, 7).join('\n'),
  办理经过: [
    SIGNED,
    entry('2022-03-14', '办结', { 内容: `${LINES.join('')}${ODD}`, 人员: '司马某某' }),
    entry('2022-03-15', '反馈', { 对象: '区政府督查室', 内容: `报送${ODD}验收报告，见 ${ADDRESS}` }),
  ],
});

const COUNT = 60;

/** Sixty that are late, of all units. */
const late: readonly Draft[] = Array.from({ length: COUNT }, (_, i) => {
  const day = `2022-${i % 2 === 0 ? '04' : '05'}-${String((i % 27) + 1).padStart(2, '0')}`;
  return task(i + 3, day, {
    事项: `${MATTERS[i % MATTERS.length]}（第${i + 1}件）`,
    牵头单位: i % 6 === 0 ? LONG_UNIT : i % 6 === 1 ? RARE_UNIT : MANY_UNITS[i % 40],
    配合单位: i % 5 === 0 ? MANY_UNITS.slice(0, 8) : undefined,
    分管领导: i % 3 === 0 ? undefined : LEADER,
    难易程度: '一般',
    办理经过: i % 4 === 0 ? undefined : [entry(day, '签批', { 人员: '王某' }), ...urgings(i % 4 === 1 ? 4 : 0)],
  });
});

const others: readonly Draft[] = [
  draft('requirements', 'BS', '2022-03-01' as Day, 0, {
    事项: `${MATTERS[1]}整改情况月报`,
    类别: '定期报告',
    报送对象: '区政府督查室',
    各部门各单位: '是',
    周期: '每月',
    时限: '3个工作日',
    印发日期: '2022-03-01',
    开始: '2022-05-01',
    结束: '2022-09-30',
  }),
  draft('targets', 'BD', '2022-02-21' as Day, 0, {
    名称: '某某（集团）股份有限公司年产10万吨高性能新材料智能化生产线技术改造及配套仓储物流基地建设项目（二期）',
    类别: '重点项目',
    层级: '区',
    属地: RARE_UNIT,
    列入日期: '2022-02-21',
  }),
  draft('assignments', 'BB', '2022-02-25' as Day, 0, {
    包保对象: 'BD20220221-0000',
    人员: LEADER,
    职务: POST,
    单位: LONG_UNIT,
    层级: '区',
    开始: '2022-02-25',
  }),
  draft('visits', 'ZF', '2022-04-26' as Day, 0, {
    日期: '2022-04-26',
    包保对象: 'BD20220221-0000',
    走访人: [LEADER],
    形式: '实地',
    宣传政策: LINES.slice(0, 5),
    发现问题: MATTERS.map((content, i) =>
      told({ 要素: '土地', 内容: content, 现场解决: '否', 单位: MANY_UNITS[i], 时限: '2022-07-29' }),
    ),
    内容: ODD,
  }),
  ...Array.from({ length: 24 }, (_, i) =>
    draft('errors', 'CQ', '2022-05-10' as Day, i, {
      事项: i % 2 === 0 ? ABOUT : `关于${ODD}的请示`,
      单位: i % 3 === 0 ? LONG_UNIT : MANY_UNITS[i],
      来文日期: '2022-05-10',
      类别: '格式',
      错情描述: `${MATTERS[i % 4]}：层次序号后误加顿号、文号用了方括号、成文日期编了虚位`,
      退回: told({ 日期: '2022-05-11' }),
    }),
  ),
];

function unit(name: string, type: string): PlainMap {
  const people = { 主要负责人: '王某', 分管领导: LEADER, 联系人: '诸葛某某某（兼职联络员）' };
  return told({ 名称: name, 类型: type, 考核对象: '是', ...people });
}

const units: PlainMap = told({
  领导: [told({ 姓名: LEADER, 职务: POST })],
  单位: [unit(LONG_UNIT, '专班'), unit(RARE_UNIT, '镇'), ...MANY_UNITS.map((name) => unit(name, '街道'))],
});

const office: PlainMap = told({ 版本: '1', 名称: '某某自治区某某市某某区人民政府督查室', 地区: 'xx区' });

/** The ledger with all its tasks, with the hardest alone, or with none. */
export function hardLedger(tasks: 'all' | 'one' | 'none' = 'all'): Items {
  const drafts = { all: [hardest, about, odd, ...late, ...others], one: [hardest], none: [] }[tasks];
  const facts: Facts = new Map([['xiaoneng.yaml', office], ['units.yaml', units], ...filed(drafts)]);
  return itemsOf(facts);
}
