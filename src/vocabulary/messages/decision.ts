import { message } from '../message.ts';

/** What can be wrong with decisions and with what is passed on. */
export const decisionMessages = {
  'decision-unstudied': message<{ date: string }>(
    'warning',
    '会前没有研讨',
    ({ date }) => `${date} 上会，会前没有分管领导召集研讨的记录（方案三（二）1）`,
    () => '补记“会前研讨”；确实没有研讨的，按要求先研讨再上会',
  ),
  'decision-alone': message<Record<string, never>>(
    'warning',
    '会前研讨没有部门参加',
    () => '会前研讨没有写哪些部门参加（方案三（二）1：先召集有关部门充分研讨和协调）',
    () => '在“会前研讨”里补“参会单位”',
  ),
  'decision-unresearched': message<Record<string, never>>(
    'warning',
    '没有调研论证',
    () => '已经上会，没有先行调研论证（方案三（二）1）',
    () => '做过调研论证的，把“调研论证”改成 是；没有做的，在“备注”里写明理由',
  ),
  'decision-unreviewed': message<{ date: string }>(
    'warning',
    '会前没有合法性审查',
    ({ date }) => `${date} 上会，会前没有合法性审查（方案三（四）3）`,
    () => '补记“合法性审查”；不需要审查的，把“须合法性审查”改成 否',
  ),
  'relay-taskless': message<{ date: string }>(
    'warning',
    '没有派生任务',
    ({ date }) => `${date} 传达，没有派生任务（方案三（五）1：逐条梳理、逐级分解）`,
    () => '登记任务，把编号写进“派生任务”；不需要分解的，写明“无任务理由”',
  ),
  'citation-incentive': message<Record<string, never>>(
    'warning',
    '不是表扬却有激励',
    () => '“激励”是表扬以后给的（方案五（四）），这一条不是表扬',
    () => '核对“类别”，或去掉“激励”',
  ),
  'citation-nobody': message<Record<string, never>>(
    'error',
    '没有写表扬批评谁',
    () => '单位和个人都没有写',
    () => '写“单位”或“个人”，至少一项',
  ),
} as const;
