/** What a clerk, or somebody who should not, did to the ledger of the demonstration, and when. */
export interface StoryDeed {
  /** YYYY-MM-DD HH:MM in Shanghai. */
  readonly at: string;
  readonly who: string;
  /** The record; its file is named by it. */
  readonly id: string;
  /** 动作 of the commit; none where it was not done with this program. */
  readonly action?: string;
  readonly subject: string;
  /** What is put at the end of the file, or what takes the place of what. */
  readonly change: { readonly append: string } | { readonly from: string; readonly to: string };
}

export const DEMO_OFFICE = '云山区政府督查室';
export const YEAR = '2025';
/** The day as which the demonstration is best looked at. */
export const LAST = '2025-12-31';

const [QIAN, WU, SUN] = ['钱某', '吴某', '孙某某'];

export const DEMO_UNITS = `领导:
  - 姓名: 李某
    职务: 副区长
  - 姓名: 周某
    职务: 副区长
单位:
  - 名称: ${DEMO_OFFICE}
    简称: [督查室]
    类型: 部门
    考核对象: 否
    主要负责人: 王某
    分管领导: 李某
  - 名称: 云山区应急管理局
    简称: [区应急局]
    类型: 部门
    考核对象: 是
    主要负责人: 高某
    分管领导: 李某
  - 名称: 云山区住房和城乡建设局
    简称: [区住建局]
    类型: 部门
    考核对象: 是
    主要负责人: 冯某
    分管领导: 李某
  - 名称: 云山区教育局
    简称: [区教育局]
    类型: 部门
    考核对象: 是
    主要负责人: 许某
    分管领导: 周某
  - 名称: 青溪镇人民政府
    简称: [青溪镇]
    类型: 镇
    考核对象: 是
    主要负责人: 何某
    分管领导: 周某
`;

interface Matter {
  readonly id: string;
  readonly title: string;
  /** What its file says between 编号, 事项 and 办理经过. */
  readonly said: string;
}

const source = (category: string, number: string) => `来源:\n  类别: ${category}\n  文号: ${number}\n`;

const gas: Matter = {
  id: 'RW20250106-2KQ7',
  title: '排查整治城镇燃气安全隐患',
  said: `${source('领导批示', '云政批〔2025〕2号')}牵头单位: 云山区应急管理局\n难易程度: 较复杂\n收到日期: 2025-01-06\n`,
};
const water: Matter = {
  id: 'RW20250217-4MT3',
  title: '修复北岗村断裂的供水管线',
  said: `${source('群众诉求', '云热线〔2025〕117号')}牵头单位: 青溪镇人民政府\n收到日期: 2025-02-17\n办结时限: 2025-03-14\n`,
};
const roofs: Matter = {
  id: 'RW20250303-6HWD',
  title: '修缮铁路小区漏雨屋面',
  said: `${source('会议决定', '云政会〔2025〕3号')}牵头单位: 云山区住房和城乡建设局\n收到日期: 2025-03-03\n办结时限: 2025-04-11\n`,
};
const swimming: Matter = {
  id: 'RW20250512-8PXJ',
  title: '开展学生防溺水专项行动',
  said: `${source('文件部署', '云政办〔2025〕21号')}牵头单位: 云山区教育局\n收到日期: 2025-05-12\n办结时限: 2025-06-20\n`,
};
const flood: Matter = {
  id: 'RW20250818-9RVC',
  title: '核查沿河三个村防汛物资',
  said: `${source('上级督办', '市督办〔2025〕48号')}牵头单位: 云山区应急管理局\n难易程度: 特别复杂\n收到日期: 2025-08-18\n`,
};
const heating: Matter = {
  id: 'RW20251110-B3NZ',
  title: '改造镇敬老院取暖锅炉',
  said: `${source('领导批示', '云政批〔2025〕88号')}牵头单位: 青溪镇人民政府\n收到日期: 2025-11-10\n办结时限: 2025-12-19\n`,
};
/** What is to be done again each month, and has been handed down once. */
const inspection: Matter = {
  id: 'ZQ20251201-K5RD',
  title: '抽查学校食堂明厨亮灶',
  said: `来源类别: 工作方案\n来源文号: 云政办〔2025〕60号\n单位: [云山区教育局]\n周期: 每月\n时限: 期末前\n印发日期: 2025-12-01\n`,
};
const canteens: Matter = {
  id: 'RW20251201-G2YB',
  title: '抽查学校食堂明厨亮灶',
  said: `${source('工作方案', '云政办〔2025〕60号')}牵头单位: 云山区教育局\n收到日期: 2025-12-01\n办结时限: 2025-12-31\n周期任务: ZQ20251201-K5RD\n期次: 2025-12\n`,
};
const roads: Matter = {
  id: 'RW20251222-D5GA',
  title: '清除背街小巷积雪结冰',
  said: `${source('群众诉求', '云热线〔2025〕903号')}牵头单位: 云山区住房和城乡建设局\n收到日期: 2025-12-22\n办结时限: 2026-01-09\n`,
};
const fireworks: Matter = {
  id: 'RW20251230-F7KE',
  title: '检查烟花爆竹零售点',
  said: `${source('领导批示', '云政批〔2025〕97号')}牵头单位: 云山区应急管理局\n收到日期: 2025-12-30\n办结时限: 2026-01-20\n`,
};

function entered(at: string, who: string, { id, title, said }: Matter): StoryDeed {
  const append = `编号: ${id}\n事项: ${title}\n${said}`;
  return { at, who, id, action: '登记', subject: `登记：${title}（${id}）`, change: { append } };
}

/** An entry of 办理经过; of the day on which it was recorded, unless `on` says another. */
function told(
  at: string,
  who: string,
  matter: Matter,
  action: string,
  more: readonly string[],
  on?: string,
): StoryDeed {
  const { id, title } = matter;
  const lines = [`日期: ${on ?? at.slice(0, 10)}`, `动作: ${action}`, ...more, `经办人: ${who}`];
  const append = `  - ${lines.join('\n    ')}\n`;
  return { at, who, id, action, subject: `${action}：${title}（${id}）`, change: { append } };
}

/** A year of a small office, in the order in which it was recorded. */
export const deeds: readonly StoryDeed[] = [
  entered('2025-01-06 10:20', QIAN, gas),
  told('2025-01-08 09:05', QIAN, gas, '签批', ['人员: 高某']),
  told('2025-01-15 16:40', QIAN, gas, '申请延期', ['理由: 老旧小区立管更换等待市燃气公司停气安排', '延至: 2025-02-14']),
  told('2025-01-17 10:30', QIAN, gas, '批准延期', ['延至: 2025-02-14', '批准人: 李某']),
  told('2025-02-12 15:10', QIAN, gas, '办结', ['内容: 排查4200户，隐患61处全部整改']),
  told('2025-02-14 09:30', QIAN, gas, '反馈', ['对象: 区政府督查室', '内容: 已书面报告']),
  entered('2025-02-17 09:15', WU, water),
  told('2025-02-18 11:00', QIAN, gas, '销号', ['人员: 王某']),
  told('2025-02-19 10:00', WU, water, '签批', ['人员: 何某']),
  entered('2025-03-03 14:30', SUN, roofs),
  told('2025-03-05 16:20', WU, water, '进展', ['内容: 管线已开挖，等待管材到货']),
  told('2025-03-17 09:10', WU, water, '催办', ['方式: 电话', '对象: 何某']),
  told('2025-03-18 10:45', WU, water, '回应', ['人员: 何某', '内容: 管材已到，三天内接通']),
  told('2025-03-20 17:05', WU, water, '办结', ['内容: 管线接通，全村恢复供水']),
  told('2025-03-24 09:00', WU, water, '反馈', ['对象: 区政府督查室', '内容: 已书面报告']),
  // recorded three weeks after the day of which it tells
  told('2025-03-26 08:50', SUN, roofs, '签批', ['人员: 冯某'], '2025-03-05'),
  // planted: a day late is made a day in time, by hand and under a harmless word
  {
    at: '2025-04-02 19:42',
    who: '郑某',
    id: water.id,
    subject: '整理台账',
    change: { from: '  - 日期: 2025-03-20\n    动作: 办结', to: '  - 日期: 2025-03-14\n    动作: 办结' },
  },
  told('2025-04-10 15:30', SUN, roofs, '办结', ['内容: 7栋屋面防水全部重做']),
  told('2025-04-14 10:10', SUN, roofs, '反馈', ['对象: 区政府督查室', '内容: 已书面报告']),
  entered('2025-05-12 09:40', WU, swimming),
  told('2025-05-13 10:20', WU, swimming, '签批', ['人员: 许某']),
  {
    at: '2025-05-14 08:55',
    who: WU,
    id: swimming.id,
    action: '修改',
    subject: `修改办结时限：${swimming.title}（${swimming.id}）`,
    change: { from: '办结时限: 2025-06-20', to: '办结时限: 2025-06-30' },
  },
  told('2025-06-27 16:00', WU, swimming, '办结', ['内容: 重点水域警示牌和救生设施全部到位']),
  told('2025-06-30 09:20', WU, swimming, '反馈', ['对象: 区政府督查室', '内容: 已书面报告']),
  entered('2025-08-18 11:10', QIAN, flood),
  told('2025-08-20 09:00', QIAN, flood, '签批', ['人员: 高某']),
  told('2025-09-12 15:45', QIAN, flood, '办结', ['内容: 三个村物资补齐，台账重建']),
  told('2025-09-16 10:00', QIAN, flood, '反馈', ['对象: 区政府督查室', '内容: 已书面报告']),
  entered('2025-11-10 10:00', SUN, heating),
  told('2025-11-12 14:15', SUN, heating, '签批', ['人员: 何某']),
  entered('2025-12-01 08:50', WU, inspection),
  entered('2025-12-01 09:00', WU, canteens),
  told('2025-12-03 10:30', WU, canteens, '签批', ['人员: 许某']),
  entered('2025-12-22 09:30', SUN, roads),
  told('2025-12-24 09:10', SUN, heating, '催办', ['方式: 电话', '对象: 何某']),
  told('2025-12-25 15:20', SUN, heating, '回应', ['人员: 何某', '内容: 锅炉已招标，预计一月上旬安装']),
  told('2025-12-29 16:35', WU, canteens, '申请延期', ['理由: 3所学校放假，抽查安排在开学前', '延至: 2026-01-16']),
  entered('2025-12-30 11:00', QIAN, fireworks),
];
