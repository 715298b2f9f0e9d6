import { halving, misusing, refusing } from './refusal.ts';

/** What speaks against doing something at set times. */
export const schedulingRefusals = {
  'job-unknown': misusing<{ typed: string; choices: string }>(
    ({ typed }) => `没有“${typed}”这项计划任务`,
    ({ choices }) => `可写：${choices}`,
  ),
  'weekday-unknown': misusing<{ typed: string }>(
    ({ typed }) => `不认得星期“${typed}”`,
    () => '写 周一 到 周日，几天用顿号隔开，如 周一、周四；每天就不写 --weekly',
  ),
  'clock-unknown': misusing<{ typed: string }>(
    ({ typed }) => `不认得时刻“${typed}”`,
    () => '写 24 小时制的时和分，如 08:30、14点半',
  ),
  'schedule-nowhere': misusing(
    () => '没有说清写到哪里',
    () => '写 --into 文件（如 --into ../提醒单.docx），或者 --outbox 文件夹（发邮件），只写一个',
  ),
  'schedule-mail': misusing(
    () => '--outbox 只给 remind 用，晨报不发邮件',
    () => '写 --into 文件，如 --into ../晨报.docx',
  ),
  'schedule-path': misusing<{ path: string }>(
    ({ path }) => `计划任务里不能有这样的字：${JSON.stringify(path)}`,
    () => '账本、程序、写到的文件，换成名称里没有换行、百分号、双引号的文件夹',
  ),
  'schedule-there': refusing<{ path: string }>(
    ({ path }) => `${path} 已经有了，不是 xiaoneng 写的，没有改动`,
    () => '看看是谁的；不要了就自己删去，再试一次',
  ),
  'scheduler-refused': halving<{ reason: string; detail: string }>(
    ({ reason, detail }) => `文件已写好，系统没有收下：${reason}${detail === '' ? '' : `：${detail}`}`,
    () => '照系统说的改，再运行一次；xiaoneng schedule show 看现在怎样',
  ),
  'scheduler-kept': refusing<{ reason: string; detail: string }>(
    ({ reason, detail }) => `系统没有放下这项计划任务，没有改动：${reason}${detail === '' ? '' : `：${detail}`}`,
    () => '照系统说的改，再试一次',
  ),
} as const;
