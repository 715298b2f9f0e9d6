import { message } from '../message.ts';

/** What can be said of reports and of what requires them. */
export const reportMessages = {
  'requirement-unitless': message<Record<never, never>>(
    'warning',
    '没有写谁报',
    () => '报送要求没有写由谁报',
    () => '写“单位”、“分组”，或“各部门各单位: 是”',
  ),
  'requirement-day': message<{ frequency: string }>(
    'error',
    '周期和期限不合',
    ({ frequency }) =>
      frequency === '一次' ? '周期是“一次”，却没有写“期限”' : '周期不是“一次”，却写了一个固定的“期限”',
    ({ frequency }) =>
      frequency === '一次'
        ? '补上“期限: 2022-12-15”'
        : '去掉“期限”；期末后多少天交，写“时限: 5个工作日”或“时限: 次月5日前”',
  ),
  'requirement-ends-within': message<{ to: string; period: string; end: string; last: string }>(
    'warning',
    '报送要求在一期当中结束',
    ({ to, period, end, last }) =>
      `${to} 结束时 ${period} 还没有满（到 ${end}），这一期不要报；${last === '' ? '没有一期要报' : `最后一期是 ${last}`}`,
    ({ end, last }) =>
      last === ''
        ? `要报的把“结束”写成 ${end}，或者改成只报一次`
        : `要报的把“结束”写成 ${end}；不要报的写成上一期的最后一天`,
  ),
  'requirement-backwards': message<{ to: string; from: string }>(
    'warning',
    '报送要求的结束早于开始',
    ({ to, from }) => `结束 ${to} 早于开始 ${from}，没有一期要报`,
    () => '核对“开始”“结束”和印发日期，改正写错的那个',
  ),
  'group-unknown': message<{ group: string; known: string }>(
    'error',
    '没有这个分组',
    ({ group }) => `单位名录里没有分组“${group}”`,
    ({ known }) => `改成已有的分组：${known}；或在 units.yaml 给单位写上“分组”`,
  ),
  'report-aimless': message<Record<never, never>>(
    'error',
    '报告没有对应',
    () => '一份报告要对应一项报送要求，或者一项任务，只写其中一个',
    () => '写“报送要求”或“任务”，去掉多余的',
  ),
  'report-period': message<{ period: string; expected: string }>(
    'error',
    '期次不对',
    ({ period, expected }) => `期次“${period}”不是这项报送要求的一期；应当是 ${expected}`,
    () => '核对期次，改成其中的一期；或删去期次，由程序按报送日期推定',
  ),
  'report-unowed': message<{ unit: string; title: string; heir: string }>(
    'warning',
    '没有要求它报',
    ({ unit, title, heir }) =>
      heir === ''
        ? `“${title}”没有要求${unit}报送`
        : `报送那天${unit}已经撤并，由${heir}承接：写${unit}的不算“${title}”的哪一期`,
    ({ heir }) =>
      heir === ''
        ? '核对单位和报送要求；确实要它报就加进报送要求的“单位”'
        : `“单位”写${heir}；撤并以前就报了的，改正“报送日期”`,
  ),
  'topic-surplus': message<{ unit: string; year: string; count: number; limit: string }>(
    'warning',
    '调研主题过多',
    ({ unit, year, count, limit }) => `${unit}${year}年已有 ${count} 个调研主题；方案三（二）2规定1—${limit}`,
    () => '合并或去掉一个',
  ),
  'answer-unasked': message<{ unit: string }>(
    'error',
    '没有发过填报表的单位回复',
    ({ unit }) => `${unit}回复了，这一次没有给它发填报表，不算数`,
    () => '核对单位；确是发过的，写进“填报表”',
  ),
} as const;
