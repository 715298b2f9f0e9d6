import { message } from '../message.ts';

/** What can be wrong with, or must be noticed about, a task. */
export const taskMessages = {
  'entry-lacks': message<{ action: string; keys: string; surplus: string }>(
    'error',
    '动作要素不全',
    ({ action, keys }) => `“${action}”缺少：${keys}；这一条没有算进去`,
    ({ keys, surplus }) =>
      surplus === ''
        ? `在这一条下补上：${keys}`
        : `在这一条下补上：${keys}；这一条用不到：${surplus}，若是写错了键就改过来`,
  ),
  'source-unsaid': message<Record<never, never>>(
    'warning',
    '没有写来源',
    () => '没有写来源类别，按来源的清单里找不到',
    () => '用 xiaoneng edit 补上“来源.类别”；导入、拆解时可写 --source',
  ),
  'opening-unsaid': message<Record<never, never>>(
    'error',
    '期初状态没有日子',
    () => `写了“期初状态”，没有写“期初”是哪一天；没有照期初状态算`,
    () => '补上“期初: 日期”，账本从那一天起作数；不是接过来的就删去“期初状态”',
  ),
  'entry-unsaid': message<{ action: string; date: string; keys: string }>(
    'warning',
    '动作没有写谁',
    ({ action, date, keys }) => `${date} 的“${action}”没有写${keys}`,
    ({ keys }) => `问清楚后在这一条下补上${keys}`,
  ),
  'entry-surplus': message<{ action: string; key: string; known: string }>(
    'error',
    '动作用不到的项',
    ({ action, key }) => `“${action}”用不到“${key}”`,
    ({ known }) => `删去，或改成用得到的：${known}`,
  ),
  'entry-refused': message<{ action: string; date: string; why: string; remedy: string }>(
    'error',
    '动作与状态不符',
    ({ action, date, why }) => `${date} 的“${action}”不成立：${why}；这一条没有算进去`,
    ({ remedy }) => remedy,
  ),
  'entry-early': message<{ action: string; date: string; why: string; remedy: string }>(
    'error',
    '日期早于收到',
    ({ action, date, why }) => `${date} 的“${action}”${why}；这一条没有算进去`,
    ({ remedy }) => remedy,
  ),
  'entry-unfounded': message<{ action: string; date: string; why: string; remedy: string }>(
    'error',
    '动作缺少前提',
    ({ action, date, why }) => `${date} 的“${action}”不成立：${why}；这一条没有算进去`,
    ({ remedy }) => remedy,
  ),
  'entry-future': message<{ date: string; today: string }>(
    'warning',
    '日期在今天之后',
    ({ date, today }) => `日期 ${date} 在今天（${today}）之后，还没有算进去`,
    () => '核对日期；若是计划，写进“路线图”',
  ),
  'received-future': message<{ date: string; today: string }>(
    'warning',
    '收到日期在今天之后',
    ({ date, today }) => `收到日期 ${date} 在今天（${today}）之后，这项任务还没有算进去`,
    () => '核对日期',
  ),
  'entry-backdated': message<{ action: string; date: string; previous: string }>(
    'warning',
    '补记',
    ({ action, date, previous }) => `“${action}”记在 ${date}，前一条已是 ${previous}，属于补记`,
    () => '日期属实就不必改；否则改正日期',
  ),
  'signer-not-head': message<{ person: string; unit: string; head: string }>(
    'warning',
    '签批人不是主要负责人',
    ({ person, unit, head }) => `${person}不是${unit}的主要负责人（${head}）或代签人`,
    () => '方案三（一）2要求主要负责人签批或部署；若有授权，在 units.yaml 登记“代签人”',
  ),
  'report-unopened': message<{ action: string; date: string }>(
    'warning',
    '没有首报',
    ({ action, date }) => `${date} ${action}，此前没有首报；首报算到这一条为止`,
    () => '报过的补记“首报”，写明时刻和方式；确实没有首报就不必改，迟了的算逾期（方案三（一）3）',
  ),
  'extension-late': message<{ date: string; due: string }>(
    'warning',
    '到期后才申请延期',
    ({ date, due }) => `${date} 申请延期，而时限 ${due} 已过`,
    () => '日期属实就不必改（方案三（一）3要求书面申报，应在到期前）；否则改正日期',
  ),
  'extension-unasked': message<{ date: string }>(
    'warning',
    '没有申请就批准延期',
    ({ date }) => `${date} 批准延期，但没有对应的申请`,
    () => '方案三（一）3要求书面申报；补记“申请延期”',
  ),
  'extension-pending': message<{ date: string; until: string }>(
    'warning',
    '延期申请待批',
    ({ date, until }) => `${date} 申请延至 ${until}，还没有批复，仍按原时限计`,
    () => '批复后用 xiaoneng approve 或 refuse 登记',
  ),
  'extension-repeated': message<{ count: number; limit: number }>(
    'warning',
    '多次延期',
    ({ count, limit }) => `已批准延期 ${count} 次，规定不超过 ${limit} 次`,
    () => '属实就不必改；记重了就删去一条',
  ),
  'extension-backwards': message<{ until: string; due: string }>(
    'warning',
    '延期反而提前',
    ({ until, due }) => `延至 ${until}，早于原时限 ${due}`,
    () => '核对“延至”的日期',
  ),
  'limit-past': message<{ action: string; key: string; day: string; date: string }>(
    'warning',
    '定的日子已经过去',
    ({ action, key, day, date }) => `${date} ${action}，“${key}”写的是 ${day}，那天已经过去`,
    ({ key }) => `核对“${key}”的日期；属实就不必改，那天以后都算逾期，转办的从接手以后算`,
  ),
  'transfer-limitless': message<{ unit: string }>(
    'warning',
    '转办没有另定时限',
    ({ unit }) => `转给${unit}没有写“时限”；制度“转办后时限”是另定，暂按重新起算`,
    () => '补上“时限: 2022-03-31”这样的日期；不另定就改制度“转办后时限”',
  ),
  'transfer-lapsed': message<{ unit: string; due: string }>(
    'warning',
    '长期任务转办后没有时限',
    ({ unit, due }) => `转给${unit}时，给这项长期任务定的 ${due} 已过，没有另定，${unit}没有办结时限`,
    () => '要有时限就在这一条写明“时限: 2022-03-31”这样的日期，或者批准延期；不要时限就不必改',
  ),
  'exceptional-unapproved': message<{ floor: string }>(
    'warning',
    '极特殊缺审批',
    ({ floor }) => `难易程度是极特殊，但没有批准记录，暂按${floor}计`,
    () => '用 xiaoneng exceptional 登记申请、xiaoneng approve 登记批准；不是极特殊就改“难易程度”',
  ),
  'deadline-before-receipt': message<{ key: string; day: string; received: string }>(
    'warning',
    '时限早于收到日期',
    ({ key, day, received }) => `${key} ${day} 早于收到日期 ${received}`,
    () => '对照原件核对这两个日期',
  ),
  'deadline-rest-day': message<{ deadline: string; reason: string; last: string }>(
    'warning',
    '时限落在休息日',
    ({ deadline, reason }) => `办结时限 ${deadline} 是休息日（${reason}）`,
    ({ last }) => `固定日期不顺延，最迟在 ${last}（最后一个工作日）办结；日期写错了就改正`,
  ),
  'step-after-deadline': message<{ step: string; limit: string; due: string }>(
    'warning',
    '步骤晚于办结时限',
    ({ step, limit, due }) => `步骤“${step}”定在 ${limit}，晚于办结时限 ${due}`,
    () => '核对这一步的时限和办结时限',
  ),
  'step-duplicate': message<{ step: string }>(
    'error',
    '步骤重名',
    ({ step }) => `路线图里有两个步骤“${step}”`,
    () => '给其中一个换个名称：登记进展靠步骤名称区分',
  ),
  'task-stale': message<{ since: string; days: number; limit: string }>(
    'warning',
    '久未更新',
    ({ since, days, limit }) => `${since} 以来已有 ${days} 个工作日没有登记办理经过，超过 ${limit}`,
    () => '方案三（一）1要求实时动态更新：登记“进展”，没有进展就催办',
  ),
  'parent-unknown': message<{ id: string }>(
    'error',
    '上级任务不存在',
    ({ id }) => `没有编号为“${id}”的任务`,
    () => '核对编号，要写全，如 RW20220214-7K3Q',
  ),
  'parent-cycle': message<{ chain: string }>(
    'error',
    '上级任务成环',
    ({ chain }) => `上级任务绕成了一圈：${chain}`,
    () => '改正其中一个“上级任务”',
  ),
  'parent-first': message<{ parent: string; child: string; state: string }>(
    'warning',
    '子任务未完先办结',
    ({ parent, child, state }) => `${parent} 已办结，而子任务 ${child} 还是“${state}”`,
    () => '核对子任务，或退回重办',
  ),
  'assistance-repeated': message<{ unit: string; title: string }>(
    'error',
    '配合事项重复',
    ({ unit, title }) => `${unit}的配合事项“${title}”重复`,
    () => '删去一件，或改一件的名称',
  ),
  'subtask-later': message<{ parent: string; whole: string; part: string }>(
    'warning',
    '子任务晚于上级任务',
    ({ parent, whole, part }) => `办结期限 ${part}，晚于上级任务 ${parent} 的 ${whole}`,
    () => '方案三（五）1：逐级分解要保证上级任务按时办结；改办结时限，或核对“上级任务”',
  ),
  'breakdown-lacking': message<{ units: string }>(
    'warning',
    '分解没有落到单位',
    ({ units }) => `任务分解给了别的配合单位，${units}还没有子任务`,
    () => '方案三（五）1：逐级分解、逐一落实；登记子任务，写“上级任务”，或从“配合单位”里去掉',
  ),
  'emergency-timeless': message<{ date: string }>(
    'warning',
    '突发事件没有时刻',
    ({ date }) => `发生时间 ${date} 没有写到时分，首报只能按当日算`,
    ({ date }) => `写成“${date} 09:30”这样`,
  ),
  'emergency-after-receipt': message<{ occurred: string; received: string }>(
    'warning',
    '发生时间晚于收到',
    ({ occurred, received }) => `发生时间 ${occurred} 晚于收到日期 ${received}`,
    () => '核对这两个日期',
  ),
} as const;
