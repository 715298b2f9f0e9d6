import { message } from '../message.ts';

/** What can be said of 周期任务 and of the tasks that they give. */
export const routineMessages = {
  'routine-unitless': message<Record<never, never>>(
    'warning',
    '没有写谁办',
    () => '周期任务没有写由谁办，一期也交办不出去',
    () => '写“单位”、“分组”，或“各部门各单位: 是”',
  ),
  'routine-unsound': message<{ why: string; how: string }>(
    'error',
    '周期和时限不合',
    ({ why }) => why,
    ({ how }) => how,
  ),
  'routine-unstarted': message<{ period: string; start: string; due: string; units: string; id: string }>(
    'warning',
    '到期没有交办',
    ({ period, start, due, units }) => `${period} ${start} 起该交办，时限 ${due}，还没有任务：${units}`,
    ({ id }) => `用 xiaoneng routine start ${id} 交办；这一期不办的，用 xiaoneng routine skip 写明理由`,
  ),
  'routine-turn': message<{ period: string; expected: string }>(
    'warning',
    '期次不对',
    ({ period, expected }) => `期次“${period}”不是这项周期任务的一期；应当是 ${expected}`,
    () => '核对期次，改成其中的一期；不是哪一期的任务，把“周期任务”和“期次”都去掉',
  ),
  'routine-twice': message<{ unit: string; period: string; other: string }>(
    'warning',
    '一期交办两次',
    ({ unit, period, other }) => `${unit}${period}一期的任务已经有 ${other}`,
    () => '核对是不是重复交办；重复的那一项用 xiaoneng cancel 撤销',
  ),
  'routine-moved': message<{ deadline: string; due: string; why: string }>(
    'warning',
    '时限照周期任务变了',
    ({ deadline, due, why }) => `办结时限写的是 ${deadline}；照周期任务“${why}”，现在是 ${due}`,
    () => '放假安排或周期任务后来改过；照新的就用 xiaoneng edit 改办结时限，照原来的就把“时限原文”改成自己的话',
  ),
} as const;
