import type { Register } from '../kind.ts';
import { tooLong } from './check.ts';
import { type Meeting, meeting } from './schema.ts';

/** 会议. */
export const meetingKind: Register<Meeting> = {
  name: 'meeting',
  word: '会议',
  group: '减负',
  summary: '会议：数量、时间、人数、合并（三（六）2）',
  example: 'meeting add 全区一季度安全生产调度会 --unit 区应急局 --attendance 60 --duration 50分钟',
  prefix: 'HY',
  folder: 'meetings',
  schema: meeting,
  columns: ['date', 'unit', 'attendance', 'duration', 'subject'],
  unit: 'unit',
  day: 'date',
  titleOf: ({ subject }) => subject,
  dayOf: ({ date }) => date,
  check: tooLong,
};
