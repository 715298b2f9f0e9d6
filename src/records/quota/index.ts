import { controlled as controlledWords } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { type Quota, quota } from './schema.ts';

/** 控制数. */
export const quotaKind: Register<Quota> = {
  name: 'quota',
  word: '控制数',
  group: '减负',
  summary: '控制数：发文、会议、督查检查考核的年度控制数和上年数（三（六））',
  example: 'quota add --controlled 发文 --year 2022 --control 60 --last-year 66 --unit 区政府办公室',
  prefix: 'XE',
  folder: 'quotas',
  schema: quota,
  columns: ['year', 'controlled', 'unit', 'control', 'lastYear'],
  unit: 'unit',
  day: 'issued',
  titleOf: ({ year, controlled, unit }) => `${year}年${unit ?? '全区'}${controlledWords.words[controlled]}控制数`,
  dayOf: ({ issued }) => issued,
};
