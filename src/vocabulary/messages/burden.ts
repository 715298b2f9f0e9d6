import { message } from '../message.ts';

/** What can be said of papers, meetings, inspections, lists and reviews. */
export const burdenMessages = {
  'paper-long': message<{ length: number; limit: string; basis: string }>(
    'warning',
    '文件过长',
    ({ length, limit }) => `全文 ${length} 字，超过${limit}`,
    ({ basis }) => `${basis}；下次压减篇幅`,
  ),
  'paper-layered': message<Record<never, never>>(
    'warning',
    '层层配套',
    () => '层层配套发文，又没有上级依据',
    () => '方案三（六）1：上级没有要求的不再配套；有依据就写“上级依据”',
  ),
  'paper-disguised': message<Record<never, never>>(
    'warning',
    '红头变白头',
    () => '把文件改成白头发出，仍算一份发文',
    () => '如实计数；下次能不发就不发',
  ),
  'meeting-long': message<{ duration: string; limit: string; basis: string }>(
    'warning',
    '会议过长',
    ({ duration, limit }) => `会议开了${duration}，超过${limit}`,
    ({ basis }) => `${basis}；下次压缩时间`,
  ),
  'meeting-repeated': message<{ subject: string; date: string; other: string }>(
    'warning',
    '同一事项重复开会',
    ({ subject, date, other }) => `“${subject}”${date} 已经开过（${other}）`,
    () => '方案三（六）2：同一普通事项只开一次；合并召开的写明“合并召开”',
  ),
  'inspection-unapproved': message<Record<never, never>>(
    'warning',
    '计划外督查检查',
    () => '不在年度计划内，也没有批准文号',
    () => '方案三（六）3：计划外的先报批；批了就写“批准文号”',
  ),
  'quota-duplicate': message<{ other: string }>(
    'error',
    '控制数重复',
    ({ other }) => `同一年、同一单位、同一对象的控制数已在 ${other}`,
    () => '只留一条，用 xiaoneng quota edit 改数',
  ),
  'listing-lacking': message<{ year: string; due: string; missing: string }>(
    'warning',
    '清单没有公布',
    ({ year, due, missing }) => `${year} 年 ${due} 已过，还没有公布：${missing}`,
    () => '公布后用 xiaoneng listing add 登记；不需要公布的，在制度里改“清单公布期限”',
  ),
  'review-uncounselled': message<Record<never, never>>(
    'warning',
    '没有法律顾问参加审查',
    () => '已有审查意见，没有写法律顾问（方案三（四）3：发挥司法行政机关和法律顾问等专业力量作用）',
    () => '在“审查”里补“法律顾问”；确实没有参加的，在“备注”里写明理由',
  ),
  'review-premature': message<{ day: string }>(
    'warning',
    '未审先发',
    ({ day }) => `${day} 签发时，合法性审查还没有同意`,
    () => '方案三（四）3：先审查后签发；补登记审查意见，或改正日期',
  ),
} as const;
