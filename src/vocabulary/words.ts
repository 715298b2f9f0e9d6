/**
 * The one table between the code's English and the office's Chinese.
 * Every key of every file, JSON answer and CSV header is a value here; records and views take their keys from it.
 */
export const words = {
  // what every record has
  id: '编号',
  title: '事项',
  name: '名称',
  fullName: '姓名',
  category: '类别',
  date: '日期',
  person: '人员',
  reason: '理由',
  content: '内容',
  remark: '备注',
  wording: '原文',
  clause: '条款',
  number: '文号',
  unit: '单位',
  limit: '时限',

  // task
  docket: '督办文号',
  source: '来源',
  level: '层级',
  leader: '领导',
  lead: '牵头单位',
  support: '配合单位',
  owner: '责任人',
  leaderInCharge: '分管领导',
  supervisor: '督办人',
  importance: '重要程度',
  urgency: '紧急程度',
  difficulty: '难易程度',
  difficultyRuling: '难易认定',
  received: '收到日期',
  deadline: '办结时限',
  deadlineWording: '时限原文',
  planDue: '方案时限',
  feedbackDue: '反馈时限',
  emergency: '突发事件',
  occurred: '发生时间',
  roadmap: '路线图',
  step: '步骤',
  parent: '上级任务',
  demand: '工作要求',
  outcome: '成果形式',
  history: '办理经过',

  // an entry of the history
  action: '动作',
  means: '方式',
  recipient: '对象',
  until: '延至',
  approver: '批准人',
  medium: '媒介',
  completion: '完成率',
  effective: '有效',
  clerk: '经办人',

  // 包保: targets, assignments, visits

  // reports and what requires them

  // issues: 问题台账
  found: '发现日期',
  measures: '措施',
  progress: '进展',
  acceptances: '验收',
  passed: '通过',
  clearance: '销号',

  // complaints

  // errors in documents: 公文错情

  // papers, meetings, inspections

  // lists, reviews, policies, activities, articles

  // decisions, relays, topics

  // assessment

  // office, units
  version: '版本',
  district: '地区',
  plan: '方案',
  leaders: '领导',
  units: '单位',
  post: '职务',
  shortNames: '简称',
  formerNames: '曾用名',
  type: '类型',
  assessed: '考核对象',
  head: '主要负责人',
  deputies: '代签人',
  contact: '联系人',
  groups: '分组',
  abolished: '撤销日期',

  // rules
  rules: '制度',
  value: '值',
  basis: '依据',
  effectiveFrom: '施行日期',
  note: '说明',

  // plan
  issued: '印发日期',
  phases: '阶段',
  phase: '阶段',
  from: '开始',
  to: '结束',
  requirements: '要求',
  subjects: '主体',
  addressee: '报送对象',
  dueType: '期限类型',
  due: '期限',
  frequency: '周期',
  dueWording: '期限原文',
  quantity: '数量',
  adoptedDue: '采用期限',
  relatedTasks: '关联任务',
  doubts: '疑点',
  question: '问题',
  adopted: '采用',
  ruling: '裁定',

  // calendar
  year: '年份',
  url: '网址',
  off: '放假',
  work: '上班',

  // answers
  asOf: '截至',
  complete: '完整',
  problems: '问题',
  total: '合计',
  unitCount: '单位数',
  overdue: '逾期',
  dueSoon: '到期',
  task: '任务',
  verdict: '状况',
  linkText: '环节说明',
  dueText: '应办',
  link: '环节',
  dueDate: '应办日期',
  dueTime: '应办时刻',
  calendar: '历法',
  lateDays: '逾期工作日',
  urgeCount: '催办次数',
  daysLeft: '剩余工作日',
  state: '状态',
  light: '亮灯',
  currentLead: '现牵头单位',
  children: '子任务',
  doneDate: '完成日期',
  handlingDue: '办结期限',
  sourceCategory: '来源类别',
  fileCount: '文件数',
  taskCount: '任务数',
  errorCount: '错误数',
  warningCount: '警告数',
  outcomeNow: '现状',
  facts: '事实',
  weekday: '星期',
  counting: '计法',
  ordinal: '序号',
  cause: '原因',
  dayByDay: '逐日',
  lateDayByDay: '逾期逐日',
  endDay: '期满日',
  nominalEnd: '名义期满日',
  lastWorkingDay: '最后工作日',
  month: '月份',
  workingDays: '工作日数',
  specialDays: '特殊日',
  arrangement: '安排',
  officialUntil: '正式至',
  offCount: '放假天数',
  workCount: '上班天数',
  movedCount: '变动数',
  moved: '变动',
  oldDue: '原期限',
  newDue: '新期限',
  checkup: '体检',
  result: '结果',
  item: '项目',
  finding: '情况',
  kind: '种类',
  file: '文件',
  standard: '内置值',
  commit: '提交',
  entry: '经过',
  before: '原来',
  after: '现在',
  rehearsal: '预演',
  line: '行',
  column: '列',
  severity: '级别',
  code: '代码',
  remedy: '改法',
} as const satisfies Record<string, string>;

export type Word = keyof typeof words;
