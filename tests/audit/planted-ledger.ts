import { Told } from './told.ts';

export const paths = {
  task: 'tasks/2022/RW20220214-7K3Q.yaml',
  visit: 'visits/2022/ZF20220214-7K3Q.yaml',
  complaint: 'complaints/2022/TS20220214-7K3Q.yaml',
  issue: 'issues/2022/WT20220214-7K3Q.yaml',
  report: 'reports/2022/BG20220214-7K3Q.yaml',
  assignment: 'assignments/2022/BB20220214-7K3Q.yaml',
  evaluation: 'evaluations/2022/PJ20220214-7K3Q.yaml',
  calendar: 'calendar/2022.yaml',
  units: 'units.yaml',
  rules: 'rules.yaml',
  plan: 'plan.yaml',
  office: 'xiaoneng.yaml',
} as const;

const begun: Readonly<Record<string, string>> = {
  [paths.office]: '版本: 1\n名称: 区政府督查室\n',
  [paths.units]: `领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - 名称: 区应急管理局
    类型: 部门
    考核对象: 是
    主要负责人: 王某
    分管领导: 李某
    联系人: 丁某
  - 名称: 区水利局
    类型: 部门
    考核对象: 是
    主要负责人: 赵某
`,
  [paths.rules]: `制度:
  - 名称: 签批时限
    值: 3个工作日
    依据: 方案三（一）2
    施行日期: 2022-01-01
  - 名称: 较复杂时限
    值: 10个工作日
    依据: 方案三（一）3
    施行日期: 2022-01-01
  - 名称: 补记期限
    值: 5个工作日
    依据: 方案未定，取默认
    施行日期: 2022-01-01
`,
  [paths.plan]: `名称: 效能提升年实施方案
阶段:
  - {编号: JD-1, 名称: 启动, 条款: 四（一）, 开始: 2022-02-10, 结束: 2022-02-28, 原文: 启动阶段}
疑点:
  - {编号: YD-1, 条款: 四（一）, 原文: 2月8日前, 问题: 早于阶段开始}
`,
  [paths.calendar]: `名称: 关于调整端午节假期安排的通知
类别: 国务院通知
年份: 2022
文号: 国办发明电〔2022〕1号
印发日期: 2022-02-14
放假:
  - {日期: 2022-06-03, 名称: 端午节}
`,
};

const records: Readonly<Record<string, string>> = {
  [paths.task]: `编号: RW20220214-7K3Q
事项: 排查整治城镇燃气安全隐患
来源:
  类别: 领导批示
  层级: 市
  文号: 市政办〔2022〕3号
牵头单位: 区应急管理局
配合单位: [区水利局]
责任人: 张某
分管领导: 李某
重要程度: 重要
紧急程度: 紧急
难易程度: 较复杂
收到日期: 2022-02-14
办结时限: 2022-02-25
办理经过:
  - {日期: 2022-02-14, 动作: 签批, 人员: 王某, 经办人: 田某}
`,
  [paths.visit]: `编号: ZF20220214-7K3Q
日期: 2022-02-14
包保对象: BD20220214-7K3Q
走访人: [李某]
形式: 实地
发现问题:
  - {要素: 土地, 内容: 缺用地, 现场解决: 否, 单位: 区水利局, 时限: 2022-03-10}
备注: 上午去的
`,
  [paths.complaint]: `编号: TS20220214-7K3Q
内容: 窗口推诿
渠道: 12345
单位: 区水利局
类别: 不作为
收到日期: 2022-02-14
投诉人:
  姓名: 欧阳某
办理结果:
  日期: 2022-02-14
  核查结论: 属实
  内容: 已约谈
`,
  [paths.issue]: `编号: WT20220214-7K3Q
内容: 台账不全
单位: 区水利局
来源: 自查
类别: 慢落实
发现日期: 2022-02-14
时限: 2022-03-31
进展:
  - {日期: 2022-02-14, 内容: 已补5份}
`,
  [paths.report]: `编号: BG20220214-7K3Q
事项: 二月防汛情况
单位: 区水利局
报送日期: 2022-02-14
评定:
  日期: 2022-02-14
  等次: 合格
`,
  [paths.assignment]: `编号: BB20220214-7K3Q
包保对象: BD20220214-7K3Q
人员: 李某
单位: 区水利局
层级: 区
开始: 2022-02-14
`,
  [paths.evaluation]: `编号: PJ20220214-7K3Q
单位: 区水利局
来源: 第三方
日期: 2022-02-14
得分: 71.5
`,
};

/** A ledger as the tool begins and fills it within a day, before anybody plants anything. */
export function beginning(): Told {
  const told = new Told();
  told.commit('2022-02-14 09:00', begun, '新建账本\n\n动作: 初始化\n经办人: 田某');
  for (const [path, text] of Object.entries(records)) {
    const id = /([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
    told.commit('2022-02-14 10:00', { [path]: text }, `登记：一条（${id}）\n\n编号: ${id}\n动作: 登记\n经办人: 田某`);
  }
  return told;
}
