import { message } from '../message.ts';

/** What can be said of errors in papers and of what they are counted against. */
export const errorMessages = {
  'receipt-duplicate': message<{ month: string; other: string }>(
    'error',
    '来文统计重复',
    ({ month, other }) => `${month} 的来文统计已在 ${other}`,
    () => '两个文件并成一个',
  ),
  'receipt-unit-twice': message<{ unit: string }>(
    'error',
    '同一单位写了两次',
    ({ unit }) => `${unit}在这个月写了两次`,
    () => '合成一行',
  ),
  'receipt-short': message<{ unit: string; month: string; received: number; faulty: number }>(
    'warning',
    '错情多于来文',
    ({ unit, month, received, faulty }) => `${unit} ${month} 来文 ${received} 件，错情却有 ${faulty} 件`,
    () => '核对来文数，用 xiaoneng receipt edit 改正',
  ),
  'receipt-missing': message<{ unit: string; month: string }>(
    'warning',
    '没有来文数',
    ({ unit, month }) => `${unit} ${month} 有错情，却没有来文数，算不出错情率`,
    () => '在这个月的来文统计里补上这个单位',
  ),
  'bulletin-duplicate': message<{ month: string; other: string }>(
    'error',
    '错情通报重复',
    ({ month, other }) => `${month} 的错情通报已在 ${other}`,
    () => '只留一条；更正的写在备注里',
  ),
} as const;
