import { message } from '../message.ts';
import { meant } from './meant.ts';

/** What can be wrong with the rules and the plan, or must be decided about the plan. */
export const planMessages = {
  'rule-unknown': message<{ name: string; suggestion: string | undefined }>(
    'error',
    '不认识的制度',
    ({ name }) => `没有叫“${name}”的制度，这一条不起作用`,
    ({ suggestion }) => (suggestion ? `改成“${suggestion}”` : '可用的名称见 xiaoneng schema rules'),
  ),
  'rule-value': message<{ name: string; value: string; example: string; meant: string | undefined }>(
    'error',
    '制度的值不对',
    ({ name, value }) => `“${name}”的值“${value}”写法不对，这一条不起作用`,
    ({ example, meant }) => (meant === undefined ? `照这样写：${example}` : `改成 ${meant}`),
  ),
  'rule-repeated': message<{ name: string; date: string }>(
    'error',
    '制度版本重复',
    ({ name, date }) => `“${name}”有两条都从 ${date} 施行`,
    () => '同一天只能有一个值，删去一条或改施行日期',
  ),
  'rule-rewritten': message<{ name: string; date: string; before: string; after: string | undefined; by: string }>(
    'warning',
    '制度改了数没有另立一版',
    ({ name, date, before, after, by }) =>
      `“${name}”${date} 起的一版原来是${before}，现在${after === undefined ? '没有了' : `是${after}`}，已经收到的任务也跟着变了（${by}）`,
    ({ before, after }) =>
      after === undefined ? '恢复这一版' : `改回${before}；新的数另加一条，施行日期写从哪天收到的任务起`,
  ),
  'plan-phase-order': message<{ from: string; to: string }>(
    'error',
    '阶段起止颠倒',
    ({ from, to }) => `阶段开始于 ${from}，却在 ${to} 结束`,
    () => '核对方案，改正起止日期',
  ),
  'plan-phase-overlap': message<{ name: string; other: string; from: string; to: string }>(
    'warning',
    '阶段重叠',
    ({ name, other, from, to }) => `“${name}”与“${other}”在 ${from} 至 ${to} 重叠`,
    () => '重叠期间两个阶段同时进行；请领导定后写入“裁定”，这条提示即消失',
  ),
  'plan-due-before-phase': message<{ due: string; phase: string; from: string }>(
    'warning',
    '期限早于阶段开始',
    ({ due, phase, from }) => `期限 ${due} 早于所属阶段“${phase}”的开始日 ${from}`,
    () => '原文照录；请领导定采用哪一天，写入“采用期限”和“裁定”',
  ),
  'plan-due-missing': message<{ type: string; key: string }>(
    'error',
    '期限没有写',
    ({ type, key }) => `期限类型是“${type}”，却没有“${key}”`,
    ({ key }) => `补上“${key}”，或改期限类型`,
  ),
  'plan-due-unused': message<{ type: string; key: string }>(
    'warning',
    '写了用不到的期限',
    ({ type, key }) => `期限类型是“${type}”，用不到“${key}”，这一项不起作用`,
    ({ key }) => `改期限类型，或删去“${key}”；原文的说法写在“期限原文”`,
  ),
  'plan-phase-unknown': message<{ id: string; suggestion: string | undefined }>(
    'error',
    '没有这个阶段',
    ({ id }) => `没有编号为“${id}”的阶段`,
    ({ suggestion }) => (suggestion ? `改成“${suggestion}”` : '核对“阶段”里的编号'),
  ),
  'plan-addressee-unknown': message<{ name: string; suggestion: string | undefined }>(
    'warning',
    '报送对象不在名录',
    ({ name }) => `报送对象“${name}”不在单位名录里`,
    ({ suggestion }) => `${meant(suggestion)}原文照录；请领导定报给谁，写入“裁定”`,
  ),
  'plan-rest-day': message<{ due: string; reason: string; last: string }>(
    'warning',
    '期限落在休息日',
    ({ due, reason }) => `期限 ${due} 是休息日（${reason}）`,
    ({ last }) => `固定日期不顺延；最后一个工作日是 ${last}，请领导定后写入“裁定”`,
  ),
  'plan-doubt': message<{ question: string }>(
    'warning',
    '疑点未定',
    ({ question }) => `疑点未定：${question}`,
    () => '请领导定后写入“采用”和“裁定”',
  ),
  'plan-id-duplicate': message<{ id: string }>(
    'error',
    '条目编号重复',
    ({ id }) => `plan.yaml 里编号“${id}”用了两次`,
    () => '给后一条换个编号',
  ),
  'plan-task-unknown': message<{ id: string }>(
    'warning',
    '关联任务不存在',
    ({ id }) => `没有编号为“${id}”的任务`,
    () => '核对编号，或删去这一项',
  ),
  'trace-source': message<Record<never, never>>(
    'error',
    '体现没有写清',
    () => '“体现”的每一项要写明是哪种“记录”或哪个“环节”，只写其中一个',
    () => '留下一个，去掉另一个；两样都看的写成两项',
  ),
  'trace-register': message<{ word: string; suggestion: string | undefined }>(
    'error',
    '体现的记录没有这种',
    ({ word }) => `没有叫“${word}”的记录，这一项数不出来`,
    ({ suggestion }) => (suggestion ? `改成“${suggestion}”` : '可写的名称见 xiaoneng schema'),
  ),
  'trace-condition': message<{ key: string; suggestion: string | undefined; known: string }>(
    'error',
    '体现的条件不对',
    ({ key }) => `条件里的“${key}”对不上，这一项数不出来`,
    ({ suggestion, known }) =>
      suggestion ? `改成“${suggestion}”，写成 键=值` : `写成 键=值，或只写键（填了的）；键可写：${known}`,
  ),
} as const;
