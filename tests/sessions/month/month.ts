/** One command of the month, as a clerk types it; `#1` is the number of the first task, its last four characters. */
export interface Typed {
  readonly day: string;
  readonly typed: string;
}

const TOWNS = ['青溪', '石桥', '河湾', '柳林', '北岗', '东岭', '南湖', '云台'].map((name) => `${name}镇人民政府`);
const BUREAUS =
  '应急管理 住房和城乡建设 教育 民政 财政 水利 农业农村 自然资源 市场监督管理 卫生健康 交通运输 生态环境 司法 审计 统计 发展和改革 工业和信息化 人力资源和社会保障 文化和旅游 退役军人事务 医疗保障 城市管理 行政审批 信访 乡村振兴 林业 商务 科学技术 机关事务 体育 档案 大数据'
    .split(' ')
    .map((name) => `云山区${name}局`);

/** 40 units as a table that somebody has. */
export function unitsTable(): string {
  const rows = [...TOWNS, ...BUREAUS].map((name) => `${name},${TOWNS.includes(name) ? '镇' : '部门'}`);
  return `单位名称,类型\n${rows.join('\n')}\n`;
}

const TASKS = [
  ['排查整治城镇燃气安全隐患', '云山区应急管理局', '2025-03-14'],
  ['修复北岗村断裂的供水管线', '北岗镇人民政府', '2025-03-12'],
  ['核查沿河三个村防汛物资储备并补齐短缺', '青溪镇人民政府', '2025-03-18'],
  ['清理规范站前广场占道经营', '云山区城市管理局', '2025-03-20'],
  ['报送一季度重点项目开工情况', '云山区发展和改革局', '2025-03-28'],
  ['抽查学校食堂明厨亮灶', '云山区教育局', '2025-03-25'],
  ['兑付惠农补贴一卡通欠发资金', '云山区财政局', '2025-04-01'],
  ['整改养老机构消防通道堵塞问题', '云山区民政局', '2025-04-11'],
] as const;

/** A task comes in on each of these: so nothing stands beside another by the chance of its number. */
const DAYS = [
  '2025-03-03',
  '2025-03-04',
  '2025-03-05',
  '2025-03-06',
  '2025-03-07',
  '2025-03-10',
  '2025-03-11',
  '2025-03-12',
];

/** The papers lie together until they are signed: behind the task after which somebody enters that. */
const SIGNED: ReadonlyMap<number, readonly string[]> = new Map([
  [4, ['xiaoneng sign #1 #2 #3 #4 --person 何某']],
  [8, ['xiaoneng sign #5 #6 #7 --person 何某']],
]);

export const TITLES: readonly string[] = TASKS.map(([title]) => title);

const on = (day: string, ...typed: readonly string[]): Typed[] => typed.map((one) => ({ day, typed: one }));

/** A clerk's March: a new ledger, what comes in, what is done about it, and what is told at the end. */
export const month: readonly Typed[] = [
  ...on(
    '2025-03-03',
    'xiaoneng init 台账 --name 云山区政府督查室',
    'xiaoneng unit import ../单位名单.csv --assessed 是',
  ),
  ...TASKS.flatMap(([title, lead, until], at) => [
    ...on(DAYS[at] ?? '', `xiaoneng add ${title} --lead ${lead} --source 会议决定 --deadline ${until}`),
    ...(SIGNED.get(at + 1) ?? []).flatMap((typed) => on(DAYS[at] ?? '', typed)),
  ]),
  ...on('2025-03-12', 'xiaoneng', 'xiaoneng progress #1 已排查4200户', 'xiaoneng progress #3 两个村已补齐'),
  ...on('2025-03-12', 'xiaoneng done #2 管线接通'),
  ...on(
    '2025-03-13',
    'xiaoneng extend #1 --until 2025-03-28 等待市燃气公司停气安排',
    'xiaoneng approve #1 --until 2025-03-28 --approver 李某',
  ),
  ...on('2025-03-14', 'xiaoneng feedback #2 --to 区政府督查室 已书面报告'),
  ...on('2025-03-17', 'xiaoneng', 'xiaoneng overdue'),
  ...on('2025-03-20', 'xiaoneng urge #3 #8 --means 电话'),
  ...on('2025-03-21', 'xiaoneng respond #3 物资周一到货', 'xiaoneng done #4 占道摊点全部清理'),
  ...on('2025-03-24', 'xiaoneng', 'xiaoneng done #3 三个村补齐'),
  ...on('2025-03-25', 'xiaoneng done #6 抽查32所'),
  ...on('2025-03-27', 'xiaoneng done #5 已报送'),
  ...on('2025-03-28', 'xiaoneng done #1 隐患61处全部整改', 'xiaoneng feedback #4 #6 --to 区政府督查室 已书面报告'),
  ...on(
    '2025-03-31',
    'xiaoneng clear --state 已反馈 --person 王某 --yes',
    'xiaoneng',
    'xiaoneng list',
    'xiaoneng overdue',
    'xiaoneng due --window 10wd',
    'xiaoneng summary 2025-03',
  ),
];
