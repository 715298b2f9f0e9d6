import { message } from '../message.ts';

/** What can be wrong with a file of the calendar; what exactly, the calendar itself says. */
export const calendarMessages = {
  'arrangement-unsound': message<{ fault: string; remedy: string }>(
    'error',
    '放假安排有误',
    ({ fault }) => fault,
    ({ remedy }) => remedy,
  ),
} as const;
