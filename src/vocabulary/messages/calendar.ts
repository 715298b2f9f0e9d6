import { message } from '../message.ts';

/** What can be wrong with a file of the calendar; what exactly, the calendar itself says. */
export const calendarMessages = {
  'arrangement-unsound': message<{ fault: string; remedy: string }>(
    'error',
    '放假安排有误',
    ({ fault }) => fault,
    ({ remedy }) => remedy,
  ),
  'arrangement-unsourced': message<Record<string, never>>(
    'warning',
    '地方安排没有文号',
    () => '地方安排没有写文号',
    () => '补上“文号”：哪一级政府的哪个文件（放假办法第四条）',
  ),
  'notice-undated': message<{ year: string; other: string }>(
    'error',
    '调整通知没有印发日期',
    ({ year, other }) => `这是调整${year}年安排的通知，没有印发日期，不知道和 ${other} 哪个在后，没有采用`,
    () => '照通知的落款补上“印发日期”',
  ),
  'notice-year-twice': message<{ year: string; other: string }>(
    'error',
    '一年有两个全年的安排',
    ({ year, other }) => `这里和 ${other} 都是${year}年全年的安排，不知道哪个在后`,
    () => '照通知的落款写上各自的“印发日期”，在后的那个整个替换在前的；是同一个通知就只留一个文件',
  ),
  'notice-both-ways': message<{ day: string; here: string; there: string; other: string }>(
    'error',
    '同一天印发的通知矛盾',
    ({ day, here, there, other }) => `${day} 这里写${here}，同一天印发的 ${other} 写${there}，这一天两处都没有采用`,
    () => '请与两个通知的原文逐字核对，改正抄错的那个',
  ),
  'notice-unconfirmed': message<{ file: string }>(
    'warning',
    '通知没有与原件核对',
    () => '这个放假通知还没有人与原件核对过，它定的日子都是“未核对”',
    ({ file }) => `对照原件核对以后运行 xiaoneng calendar confirm ${file} --seen 在哪里看到的原件`,
  ),
} as const;
