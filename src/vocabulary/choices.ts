import { choice } from './choice.ts';

export type { Choice } from './choice.ts';

export const yesNo = choice('是或否', { yes: '是', no: '否' });

// task
export const sourceCategory = choice('来源类别', {
  instruction: '领导批示',
  meeting: '会议决定',
  document: '文件部署',
  plan: '工作方案',
  superior: '上级督办',
  petition: '群众诉求',
  other: '其他',
});
export type SourceCategory = (typeof sourceCategory.keys)[number];
export const level = choice('层级', { central: '中央', province: '省', city: '市', district: '区' });
export type Level = (typeof level.keys)[number];
export const importance = choice('重要程度', { routine: '常规', important: '重要' });
export const urgency = choice('紧急程度', { normal: '平件', urgent: '紧急', critical: '特急' });
export const difficulty = choice('难易程度', {
  ordinary: '一般',
  complex: '较复杂',
  intricate: '特别复杂',
  exceptional: '极特殊',
});
export type Difficulty = (typeof difficulty.keys)[number];
export const emergencyCategory = choice('突发事件类别', {
  natural: '自然灾害',
  accident: '事故灾难',
  health: '公共卫生事件',
  security: '社会安全事件',
});
export const reportMeans = choice('首报方式', { phone: '电话', written: '书面' });
export const urgeMeans = choice('催办方式', {
  phone: '电话',
  message: '短信',
  notice: '督办通知',
  site: '现场',
  other: '其他',
  talk: '约谈',
  circular: '通报',
});
/** By what way a message reaches a unit. */
export const messageChannel = choice('渠道', { message: '短信', mail: '邮件', chat: '即时消息', office: '办公系统' });
export type MessageChannel = (typeof messageChannel.keys)[number];
/** How the way to a mail server is kept from others: TLS at once, TLS once both have greeted, not at all. */
export const mailEncryption = choice('加密', { implicit: 'TLS', starttls: 'STARTTLS', none: '不加密' });
/** What papers an office issues, as its settings name them. */
export const noticeKind = choice('文种', {
  supervision: '督办通知',
  urging: '催办函',
  sheet: '督办单',
  reply: '延期批复',
  talk: '约谈通知',
  circular: '情况通报',
  lateCircular: '通报',
  errors: '错情通报',
  special: '督办专报',
});
export type NoticeKind = (typeof noticeKind.keys)[number];
/** What a template of a paper may call for. */
export const fieldKind = choice('写法', { text: '文字', paragraphs: '几段', rows: '清单' });
/** How a paper's first page is laid out (GB/T 9704—2012 第7章, 10.1). */
export const paperFormat = choice('格式', { document: '文件', letter: '信函' });
/** Where a message lies: made, and as the gateway has put it. */
export const messageFolder = choice('消息', { waiting: '待发', sent: '已发', failed: '失败' });
/** What became of a message that a gateway took. */
export const messageFate = choice('结果', { sent: '已发', failed: '失败' });
/** What comes after urgings that were not answered. */
export const urgingStep = choice('催办升级', { urge: '再催办', notice: '督办通知', talk: '约谈', circular: '通报' });
export type UrgingStep = ReturnType<typeof urgingStep.codec.parse>;
export const medium = choice('媒介', { paper: '纸质', electronic: '电子' });
export const action = choice('动作', {
  acknowledge: '签收',
  sign: '签批',
  arrange: '部署',
  instruct: '批示',
  submitPlan: '报送方案',
  firstReport: '首报',
  furtherReport: '续报',
  finalReport: '终报',
  progress: '进展',
  assist: '配合',
  urge: '催办',
  respond: '回应',
  requestExtension: '申请延期',
  grantExtension: '批准延期',
  refuseExtension: '不予延期',
  requestExceptional: '申请极特殊',
  grantExceptional: '批准极特殊',
  refuseExceptional: '不予极特殊',
  suspend: '中止',
  resume: '恢复',
  transfer: '转办',
  claim: '报结',
  accept: '认可',
  complete: '办结',
  return: '退回重办',
  feedback: '反馈',
  clear: '销号',
  reopen: '撤销销号',
  cancel: '撤销',
});
export type Action = (typeof action.keys)[number];

/** What a unit with a clone of its own may be allowed to enter of the tasks that it leads. */
export const permittedDeed = choice('可以登记的', {
  acknowledge: '签收',
  progress: '进展',
  respond: '回应',
  requestExtension: '申请延期',
  claim: '报结',
  feedback: '反馈',
  attach: '附件',
  sign: '签批',
  arrange: '部署',
  submitPlan: '报送方案',
  firstReport: '首报',
  furtherReport: '续报',
  finalReport: '终报',
  requestExceptional: '申请极特殊',
});
export type PermittedDeed = (typeof permittedDeed.keys)[number];

/** Who has no line in the permissions. */
export const unlisted = choice('未列明的人', { refused: '不收', office: '督查室' });

export const state = choice('状态', {
  unsigned: '待签批',
  working: '办理中',
  extensionPending: '延期待批',
  claimed: '待认可',
  completed: '已办结待反馈',
  fedBack: '已反馈',
  cleared: '已销号',
  reworking: '退回重办',
  suspended: '中止',
  cancelled: '撤销',
});
export type State = (typeof state.keys)[number];

/** How far a task had come before the ledger answered for it (期初), where nobody wrote down when. */
export const openingState = choice('期初状态', {
  completed: '已办结',
  fedBack: '已反馈',
  cleared: '已销号',
  cancelled: '已撤销',
});

/** The links of the chain that have a deadline of their own. */
export const link = choice('环节', {
  acknowledge: '签收',
  sign: '签批',
  firstReport: '首报',
  firstFeedback: '首次反馈',
  plan: '报送方案',
  step: '节点',
  instruction: '批示落实',
  handling: '办理',
  response: '回应',
  feedback: '反馈',
  assist: '配合',
  rectification: '整改',
  visit: '走访',
  report: '报送',
  resubmission: '重报',
  bulletin: '通报',
  visitProblem: '走访问题',
  referral: '投诉转办',
  resolution: '投诉办理',
  callBack: '投诉回访',
  relay: '传达',
  disclosure: '公开',
  rework: '二次办理',
  motionAnswer: '建议答复',
  joinOpinion: '会办意见',
  promise: '承诺',
});
export type Link = (typeof link.keys)[number];

/** In what way something was not done though it was said to be (五（二）). */
export const shortfall = choice('落实问题', {
  unfulfilled: '不落实',
  feigned: '假落实',
  slow: '慢落实',
  slack: '软落实',
});

/** 三单 of the plan, which does not say what the three slips are: their names are the office's own. */
export const slipCategory = choice('三单类别', { affairs: '政务三单', project: '项目三单' });
/** 五步工作法: one pattern of deciding and four methods (三（一）1). */
export const workMethod = choice('五步工作法', {
  pattern: '三结合决策模式',
  frontLine: '一线工作法',
  consultation: '工作会商制',
  leadership: '牵头负责制',
  projectMeeting: '重大项目例会制',
});

export const signatures = choice('提交签名', { unneeded: '不要求', needed: '要求' });

/** What an audit of history finds. */
export const auditKind = choice('审计发现', {
  enteredLate: '迟记',
  backdated: '补记',
  entryChanged: '改动经过',
  entryRemoved: '删除经过',
  receivedChanged: '改动日期',
  deadlineChanged: '改动时限',
  deadlineMoved: '过期后改时限',
  difficultyChanged: '改动难易',
  valueChanged: '改动内容',
  corrected: '更正',
  notAsSaid: '与所说不符',
  extensionLate: '过期后申请延期',
  ruleRewritten: '改动制度',
  ruleBackdated: '制度追溯',
  ruleAdded: '制度另立一版',
  recordDeleted: '删除记录',
  attachmentChanged: '附件被换',
  attachmentRemoved: '删除附件',
  recordRenamed: '改名',
  spoiled: '写坏',
  doubtDropped: '去掉待核对',
  foreign: '不是本程序提交',
  byHand: '夹带手工改动',
  clerkDiffers: '经办人不符',
  clockBack: '时钟倒退',
  uncommitted: '没有提交',
  replaced: '历史被替换',
  mergeAltered: '合并时改动',
  unsigned: '没有签名',
  rewritten: '历史被改写',
  commitBackdated: '倒签时间',
  receivedLate: '迟交',
  shallow: '历史不全',
});

/** What a new file is that lies in a ledger's folder and is no file of it, what wants looking at first. */
export const strayKind = choice('没有送出的文件', {
  misfiled: '像账目',
  paper: '材料',
  refused: '不收的',
  repository: '别的仓库',
  passing: '临时文件',
});
export type StrayKind = (typeof strayKind.keys)[number];

/** Where an attachment is kept: within the ledger, or with the large ones beside it. */
export const storage = choice('存放', { ledger: '账本', store: '附件库' });

export type AuditKind = (typeof auditKind.keys)[number];

/** Why a deadline is another day than it was. */
export const moveCause = choice('变动原因', {
  notice: '通知',
  rule: '制度',
  unit: '单位',
  extension: '延期',
  transfer: '转办',
  suspension: '中止',
  correction: '更正',
  entered: '登记',
  removed: '删除',
});
export type MoveCause = (typeof moveCause.keys)[number];

/** How far a task is, in the three steps that leaders ask for. */
export const stage = choice('办理阶段', { untouched: '未办理', underWay: '办理中', finished: '办结' });
export type Stage = (typeof stage.keys)[number];

/** What a reminder is about, the most pressing first. */
export const reminderPart = choice('提醒类别', {
  overdue: '逾期',
  today: '今日到期',
  toSign: '待签批',
  soon: '即将到期',
  toFeedBack: '待反馈',
  reports: '待报送',
  visits: '待走访',
  forms: '待回表',
  extensions: '延期待批',
});
export type ReminderPart = (typeof reminderPart.keys)[number];

export const light = choice('亮灯', { green: '绿', yellow: '黄', red: '红', none: '—' });
export type Light = (typeof light.keys)[number];

// units
export const unitType = choice('单位类型', {
  town: '镇',
  subdistrict: '街道',
  department: '部门',
  resident: '驻区单位',
  taskForce: '专班',
});

/** Who answers for a unit; each may change. */
export const post = choice('职务', {
  head: '主要负责人',
  deputies: '代签人',
  leaderInCharge: '分管领导',
  contact: '联系人',
});
export type Post = (typeof post.keys)[number];
/** What may become of a unit. */
export const reform = choice('机构变动', { renamed: '更名', merged: '合并', divided: '拆分', closed: '撤销' });

// plan
export const dueType = choice('期限类型', {
  fixed: '固定日期',
  workdays: '工作日',
  periodic: '周期',
  standing: '常态',
  open: '未定',
});
export const frequency = choice('周期', {
  once: '一次',
  monthly: '每月',
  quarterly: '每季',
  yearly: '每年',
  perMatter: '一事一报',
});

/** How often a duty comes round that gives a task each time. */
export const turning = choice('周期', {
  weekly: '每周',
  halfMonthly: '每半月',
  monthly: '每月',
  quarterly: '每季',
  halfYearly: '每半年',
  termly: '每学期',
  yearly: '每年',
  listed: '按日期',
});

// 包保
export const targetCategory = choice('对象类别', { enterprise: '重点企业', project: '重点项目' });
export const targetLevel = choice('包保层级', { district: '区', town: '镇' });
export const targetState = choice('对象状态', { running: '在产', building: '在建', stopped: '停产', finished: '完工' });
export const invitation = choice('邀请', { party: '党委', congress: '人大', conference: '政协' });
export const visitForm = choice('走访形式', {
  onSite: '实地',
  meeting: '座谈',
  phone: '电话',
  video: '视频',
  other: '其他',
});
export type VisitForm = (typeof visitForm.keys)[number];
export const element = choice('问题要素', {
  land: '土地',
  funds: '资金',
  labour: '用工',
  approval: '审批',
  other: '其他',
});
export const invitedCounting = choice('邀请领导计责', { counted: '计责', uncounted: '不计责' });
export const cellState = choice('走访情况', {
  visited: '已访',
  pending: '待访',
  missing: '缺访',
  madeUp: '补访',
  exempt: '豁免',
  uncounted: '不计责',
});
export type CellState = (typeof cellState.keys)[number];

// reports
export const requirementCategory = choice('报送类别', {
  filing: '备案',
  research: '调研报告',
  summary: '工作总结',
  publication: '清单公布',
  regular: '定期报告',
  other: '其他',
});
export const grade = choice('等次', { excellent: '优', good: '良', fair: '合格', poor: '不合格' });
export const selection = choice('选用情况', { collected: '入选汇编', recommended: '推荐上报', commended: '通报表扬' });
export const reporting = choice('定期报告', {
  byRule: '按规定',
  monthly: '每月',
  quarterly: '每季',
  perMatter: '一事一报',
  none: '不要求',
});
export const reportingScope = choice('定期报告范围', { longTerm: '长期任务', all: '全部任务' });
export const dutyState = choice('报送情况', {
  onTime: '按时',
  late: '迟报',
  lacking: '缺报',
  open: '未到期',
  waived: '不再计',
});
export type DutyState = (typeof dutyState.keys)[number];

// issues
export const issueSource = choice('问题来源', {
  self: '自查',
  inspection: '督查',
  complaint: '投诉',
  visit: '走访',
});
export const issueCategory = choice('问题类别', {
  unfulfilled: '不落实',
  feigned: '假落实',
  slow: '慢落实',
  slack: '软落实',
  inaction: '不作为',
  slowAction: '慢作为',
  misconduct: '乱作为',
  extortion: '吃拿卡要',
  other: '其他',
});
export const passed = choice('是否通过', { yes: '通过', no: '不通过' });
export const issueState = choice('问题状态', {
  untouched: '待整改',
  underway: '整改中',
  late: '逾期',
  accepted: '已验收',
  cleared: '已销号',
});

// complaints
export const complaintChannel = choice('投诉渠道', {
  platform: '互联网＋督查',
  hotline: '12345',
  people: '人民网',
  visit: '来信来访',
  other: '其他',
});
export const complaintFinding = choice('核查结论', { founded: '属实', partly: '部分属实', unfounded: '不属实' });
export const satisfaction = choice('满意度', { satisfied: '满意', fairly: '基本满意', dissatisfied: '不满意' });
/** What the office answers to a unit that would send something back. */
export const agreement = choice('是否同意', { yes: '同意', no: '不同意' });
/** Why a complaint that had a result is handled once more. */
export const reworkCause = choice('二次办理原因', {
  dissatisfied: '不满意',
  feigned: '虚假办结',
  unfinished: '没有办到位',
  repeated: '重复反映',
  other: '其他',
});
export const complaintState = choice('投诉状态', {
  unreferred: '待转办',
  returning: '退单待定',
  underway: '办理中',
  late: '逾期',
  reworking: '二次办理',
  resolved: '待回访',
  closed: '已办结',
});

// motions
export const motionCategory = choice('建议提案类别', { suggestion: '人大建议', proposal: '政协提案' });
/** How far what was asked for is solved, as replies are marked. */
export const solution = choice('解决程度', { solved: 'A', underway: 'B', later: 'C', reference: 'D' });
export const consultationForm = choice('沟通方式', {
  visit: '走访',
  meeting: '座谈',
  survey: '联合调研',
  phone: '电话',
  letter: '书面',
  other: '其他',
});
export const motionState = choice('建议提案状态', {
  unassigned: '待定主办',
  returning: '退办待定',
  late: '逾期',
  underway: '办理中',
  redoing: '重办',
  answered: '待代表意见',
  promised: '待兑现',
  closed: '已办结',
});

// errors in documents
export const errorCategory = choice('错情类别', {
  genre: '文种',
  format: '格式',
  procedure: '行文规则',
  wording: '文字标点',
  policy: '政策依据',
  secrecy: '保密',
  process: '程序',
  timeliness: '时效',
});

// papers, meetings, inspections
export const paperCategory = choice('发文类别', { general: '地方性综合', special: '专项', other: '其他' });
export const inspectionForm = choice('督查方式', {
  unannounced: '暗访',
  sampling: '抽查',
  written: '书面',
  onSite: '现场督办',
  other: '其他',
});
export const controlled = choice('控制对象', { papers: '发文', meetings: '会议', inspections: '督查检查考核' });
export type Controlled = (typeof controlled.keys)[number];

// lists, reviews, policies, activities, articles
export const listingCategory = choice('清单类别', {
  power: '权力清单',
  responsibility: '责任清单',
  negative: '负面清单',
  regulations: '保留的地方性法规',
});
export const treatment = choice('清理处理', { cancelled: '取消', delegated: '下放', merged: '合并', kept: '保留' });
export const reviewCategory = choice('审查类别', { norm: '规范性文件', contract: '合同协议', decision: '重大决策' });
export const reviewResult = choice('审查意见', { agreed: '同意', amended: '修改后同意', refused: '不同意' });
export const activityCategory = choice('活动类别', {
  openDay: '政务开放日',
  press: '新闻发布',
  themeDay: '主题日',
  discussion: '大讨论',
  other: '其他',
});
export const disclosureState = choice('公开情况', { disclosed: '已公开', pending: '待公开', late: '逾期未公开' });
export const destination = choice('稿件去向', { upward: '向上推送', internal: '内部公开', public: '社会宣传' });
export const articleTone = choice('稿件性质', { positive: '正面', exposure: '曝光负面案例' });

// papers that went out
export const issuedState = choice('发文状态', { sent: '已发', again: '已重发', voided: '作废' });

// forms that units fill in
export const collectState = choice('收集情况', { open: '收集中', complete: '已收齐', late: '逾期未齐' });

// decisions, relays, topics
export const decisionState = choice('决策状态', {
  raised: '待研讨',
  studied: '待会议',
  decided: '已议决',
});
export const decisionOutcome = choice('会议结果', {
  adopted: '通过',
  amended: '修改后通过',
  deferred: '暂缓',
  rejected: '不予通过',
});
export const relaySource = choice('传达来源', { meeting: '会议', instruction: '批示', document: '文件' });
export const relayForm = choice('传达形式', {
  party: '党组（党委）会',
  executive: '办公会',
  assembly: '全体会议',
  circulation: '传阅',
  other: '其他',
});
export const relayState = choice('传达状态', {
  pending: '待传达',
  late: '逾期',
  relayed: '待分解',
  broken: '已分解',
  heard: '已传达',
});
export const citationCategory = choice('表扬批评类别', {
  praise: '表扬',
  criticism: '批评',
  accountability: '问责',
  summons: '约谈',
});
export const incentive = choice('激励类别', { policy: '政策', funds: '资金', project: '项目' });
export const citationForm = choice('表扬批评形式', {
  circular: '通报',
  meeting: '会议',
  letter: '书面',
  interview: '当面',
});

// assessment
export const evaluationSource = choice('评价来源', {
  deputies: '人大代表',
  members: '政协委员',
  public: '群众',
  thirdParty: '第三方',
});
export type EvaluationSource = (typeof evaluationSource.keys)[number];
export const conversion = choice('折算', { perItem: '按件', perTime: '按次' });
/** What speaks against publishing figures. */
export const concern = choice('出数前核对', {
  few: '件数过少',
  abolished: '机构已撤销',
  evaluation: '缺评价',
  contradiction: '名单矛盾',
  unbalanced: '对不上账',
  provisional: '暂定',
  unconfirmed: '未核对',
  uncounted: '缺来文数',
  uncommitted: '没有提交',
  since: '期后补记',
});
export type Concern = (typeof concern.keys)[number];
export const unplaced = choice('不参与排名', {
  few: '件数过少，不参与排名',
  abolished: '机构已撤销，不参与排名',
  unassessed: '不是考核对象，不参与排名',
  nothing: '没有可评的，不参与排名',
});
export type Unplaced = (typeof unplaced.keys)[number];
export const requirementState = choice('要求状态', {
  met: '已完成',
  open: '进行中',
  late: '有逾期',
  recorded: '有登记',
  unrecorded: '没有登记',
  general: '总体要求',
  untraced: '没有关联',
});
export type RequirementState = (typeof requirementState.keys)[number];

// papers
export const recurringAs = choice('登记为', { routine: '周期任务', requirement: '报送要求' });
export type RecurringAs = (typeof recurringAs.keys)[number];

// calendar
export const arrangementKind = choice('历法类别', { national: '国务院通知', local: '地方安排' });
export const dayCounting = choice('计法', { counted: '计入', skipped: '跳过' });
export const calendarStatus = choice('历法', { official: '正式', provisional: '暂定' });
export const checking = choice('核对', { confirmed: '已核对', unconfirmed: '未核对' });

// rules
export const startDay = choice('收到当日', { excluded: '不计入', counted: '计入' });
export const restDayReceipt = choice('休息日收到', { asIs: '按原日', nextWorkingDay: '按次一工作日' });
export const afterHours = choice('下班后收到', { sameDay: '按当日', nextWorkingDay: '按次一工作日' });
export const restDayEnd = choice('逢休息日', { next: '顺延', previous: '提前', none: '不变' });
export const suspensionClock = choice('中止期间', { stopped: '停表', running: '不停表' });
export const transferClock = choice('转办后时限', { restarted: '重新起算', given: '另定', unchanged: '不变' });
export const lateExtension = choice('过期申请的延期', { counted: '申请前照算', cured: '不算' });
export const restDayUrging = choice('休息日自动催办', { rested: '不催', urged: '照催' });
export const exceptionalStart = choice('极特殊起算', { receipt: '收到日', approval: '批准日' });

// answers
export const severity = choice('级别', { error: '错误', warning: '警告' });
