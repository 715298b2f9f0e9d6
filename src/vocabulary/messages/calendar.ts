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
} as const;
