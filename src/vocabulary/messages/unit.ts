import { message } from '../message.ts';

export const unitMessages = {
  'unit-alike': message<{ name: string; other: string; unit: string }>(
    'warning',
    '单位名称分不清',
    ({ name, other, unit }) =>
      `“${name}”和${unit === other ? '' : `${unit}的`}“${other}”只差全角半角、括号、空格或前面的“区”“县”，登记时分不清`,
    () => '是同一个单位就并成一条；是两个就改掉一个名称或简称',
  ),
  'unit-divided': message<{ name: string; date: string; successors: string }>(
    'warning',
    '拆分后没有转办',
    ({ name, date, successors }) => `“${name}”已于 ${date} 拆分，由${successors}承接，这项任务归谁还没有定`,
    () => '用 xiaoneng transfer 转给其中一个',
  ),
  'terms-overlap': message<{ unit: string; post: string; person: string; other: string }>(
    'warning',
    '任期重叠',
    ({ unit, post, person, other }) => `${unit}的${post}${person}与${other}任期重叠`,
    () => '核对任免文件，改正“开始”或“结束”',
  ),
  'reform-unfit': message<{ reform: string; why: string }>(
    'error',
    '机构变动写得不全',
    ({ reform, why }) => `“${reform}”要写明：${why}`,
    () => '照文件改正；用 xiaoneng unit rename、merge、split、close 登记就不会错',
  ),
  'reform-day': message<{ unit: string; day: string; date: string }>(
    'error',
    '撤销日期两处不同',
    ({ unit, day, date }) => `沿革里写 ${date}，${unit}的撤销日期写 ${day}`,
    () => '照文件只留一个：有沿革的，去掉“撤销日期”',
  ),
} as const;
