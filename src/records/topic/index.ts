import type { Register } from '../kind.ts';
import { type Topic, topic } from './schema.ts';

/** 调研主题. */
export const topicKind: Register<Topic> = {
  name: 'topic',
  word: '调研主题',
  group: '报送',
  summary: '调研主题：每个单位每年1—2个，写明破题内容、牵头和责任单位（三（二）2）',
  example: 'topic add 老旧小区物业接管难 --unit 区住建局 --content 无主小区的接管办法 --lead 区住建局',
  prefix: 'DY',
  folder: 'topics',
  schema: topic,
  columns: ['chosen', 'unit', 'lead', 'title'],
  unit: 'unit',
  day: 'chosen',
  titleOf: ({ title }) => title,
  dayOf: ({ chosen }) => chosen,
};
