import { message } from '../message.ts';

/** What can be wrong with motions, and with what is handed back and on. */
export const motionMessages = {
  'send-back-late': message<{ days: number; limit: string; from: string }>(
    'warning',
    '申请退回过了时限',
    ({ days, limit, from }) => `${from} 交给它，第 ${days} 个工作日才申请退回，规定是${limit}以内`,
    () => '核对日期；确实晚了的，仍可同意，逾期照记',
  ),
  'send-back-unasked': message<{ date: string }>(
    'warning',
    '没有申请就答复退回',
    ({ date }) => `${date} 答复了退回，那天以前没有申请`,
    () => '补记“申请退回”，或核对日期、单位',
  ),
  'send-back-stranded': message<{ date: string; unit: string }>(
    'warning',
    '同意退回后没有改派',
    ({ date, unit }) => `${date} 同意${unit}退回，现在没有承办单位`,
    () => '定了单位的，登记改派',
  ),
  'unit-not-handling': message<{ name: string }>(
    'error',
    '不是承办单位',
    ({ name }) => `“${name}”没有承办这一件`,
    () => '核对单位；换了承办单位的，先登记改派',
  ),
  'unit-unsaid': message<{ units: string; key: string }>(
    'error',
    '没有写是哪个单位',
    ({ units }) => `那天有几个单位承办（${units}），这一条没有写是哪个`,
    ({ key }) => `写明“${key}”`,
  ),
  'motion-hostless': message<Record<string, never>>(
    'warning',
    '没有主办单位',
    () => '交办了，没有写主办单位，没有人欠答复',
    () => '在“主办单位”里写上；分办的写几个，各自答复',
  ),
  'motion-unit-twice': message<{ name: string }>(
    'error',
    '主办会办写了两遍',
    ({ name }) => `“${name}”在主办、会办单位里不止一处`,
    () => '留一处；用了简称、曾用名的也算同一个单位',
  ),
  'number-duplicate': message<{ key: string; number: string; other: string }>(
    'error',
    '别处给的号重复',
    ({ key, number, other }) => `${key}“${number}”已经有了（${other}）`,
    ({ key }) => `核对${key}、类别、层级；同一件登记了两次的，删去一份`,
  ),
  'motion-unconsulted': message<{ unit: string }>(
    'warning',
    '没有沟通就答复',
    ({ unit }) => `${unit}答复以前没有和代表、委员沟通`,
    () => '沟通过的补记“沟通”',
  ),
  'motion-unpromised': message<{ mark: string }>(
    'warning',
    'B类没有承诺日期',
    ({ mark }) => `答复标了 ${mark}（正在解决或列入计划），没有写哪天解决`,
    () => '写上“承诺日期”，到期会提醒',
  ),
  'motion-too-long': message<{ until: string; limit: string; last: string }>(
    'warning',
    '延期超过最长时限',
    ({ until, limit, last }) => `延到 ${until}，超过自交办之日起${limit}（${last}）`,
    () => '核对日期；代表法规定至迟的时限不能再延',
  ),
  'motion-unanswered': message<Record<string, never>>(
    'warning',
    '没有答复就有代表意见',
    () => '有代表、委员对答复的意见，那天以前没有答复',
    () => '补记“答复”，或核对日期',
  ),
} as const;
