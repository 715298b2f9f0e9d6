import { message } from '../message.ts';

/** What can be said of targets, of those who answer for them, and of their visits. */
export const visitMessages = {
  'term-backwards': message<{ from: string; to: string }>(
    'error',
    '任期倒置',
    ({ from, to }) => `任期结束 ${to} 早于开始 ${from}`,
    () => '核对两个日期，改正写反的那个',
  ),
  'target-unassigned': message<{ name: string; today: string }>(
    'warning',
    '无人包保',
    ({ name, today }) => `“${name}”在 ${today} 没有人包保；方案三（三）1要求包保全覆盖`,
    () => '用 xiaoneng assignment add 登记包保责任；不再包保的用 xiaoneng target remove 移出',
  ),
  'visit-unassigned': message<{ person: string; name: string; quarter: string }>(
    'warning',
    '走访人不是包保人',
    ({ person, name, quarter }) => `${person}在 ${quarter} 没有包保“${name}”，这次走访不抵任何人的责任`,
    () => '核对走访人；是新接手的，先用 xiaoneng assignment add 登记包保责任',
  ),
  'visit-before-listing': message<{ name: string; date: string; listed: string }>(
    'warning',
    '走访早于列入清单',
    ({ name, date, listed }) => `${date} 走访时“${name}”还没有列入清单（${listed} 列入）`,
    () => '核对走访日期和对象的列入日期',
  ),
  'visit-made-up-early': message<{ date: string; quarter: string; to: string; counts: 'yes' | 'no' }>(
    'warning',
    '补访早于季度结束',
    ({ date, quarter, to, counts }) =>
      `${date} 走访，写的是补 ${quarter}，那个季度到 ${to} 才过完：${counts === 'yes' ? '按当季走访算' : '哪个季度的走访都不算'}`,
    ({ counts }) =>
      counts === 'yes' ? '当季的走访去掉“补访”；日期写错了的改正' : '核对走访日期和所补的季度；不是补访就去掉“补访”',
  ),
  'visit-made-up-needless': message<{ date: string; quarter: string; state: string }>(
    'warning',
    '补访没有可补的',
    ({ date, quarter, state }) => `${date} 走访，写的是补 ${quarter}，那一季是${state}：不补任何一季，也不算走访当季的`,
    () => '核对所补的季度；不是补访就去掉“补访”',
  ),
  'exemption-late': message<{ date: string; quarter: string; to: string }>(
    'warning',
    '季度过完才批准豁免',
    ({ date, quarter, to }) => `${date} 才批准豁免 ${quarter}，那一季到 ${to} 已经过完：没有走访的一直算缺访`,
    () => '“日期”写批准的日子，季度过完以前批准的就改成那一天；确实批晚了的，缺访照算，走访了的登记补访',
  ),
  'problem-adrift': message<{ content: string }>(
    'warning',
    '问题没有着落',
    ({ content }) => `“${content}”没有现场解决，也没有转办`,
    () => '写明转办的任务或问题编号，或者单位和时限',
  ),
} as const;
