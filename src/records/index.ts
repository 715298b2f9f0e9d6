import type { Kind } from './kind.ts';
import { type Task, task } from './task/schema.ts';

/** 任务. */
export const taskKind: Kind<Task> = {
  name: 'task',
  word: '任务',
  prefix: 'RW',
  folder: 'tasks',
  schema: task,
  dayOf: ({ received }) => received.day,
};

/** Every kind of record: a new one is a folder here, its words, and a line. */
export const kinds = [taskKind] as const;
