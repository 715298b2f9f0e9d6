import { message } from '../message.ts';

export const unitMessages = {
  'unit-alike': message<{ name: string; other: string; unit: string }>(
    'warning',
    '单位名称分不清',
    ({ name, other, unit }) =>
      `“${name}”和${unit === other ? '' : `${unit}的`}“${other}”只差全角半角、括号、空格或前面的“区”“县”，登记时分不清`,
    () => '是同一个单位就并成一条；是两个就改掉一个名称或简称',
  ),
} as const;
