import { message } from '../message.ts';

/** 已发文书: the numbers of papers that went out. */
export const issuedMessages = {
  'issued-double': message<{ number: string; other: string }>(
    'error',
    '文号重了',
    ({ number, other }) => `文号“${number}”已经给了另一份文书（${other}）`,
    () => '还没有送出的一份用 issued edit 改成下一个号；都送出了的，一份作废（issued cancel），另编号再发',
  ),
  'issued-reused': message<{ number: string; other: string; gone: string }>(
    'error',
    '作废的号又用了',
    ({ number, other, gone }) => `文号“${number}”的文书 ${gone} 已经作废（${other}），号不能再用`,
    () => '用 issued edit 改成下一个号；已经送出的，作废以后另编号再发',
  ),
  'issued-gap': message<{ missing: string; number: string }>(
    'warning',
    '断号',
    ({ missing, number }) => `${number} 前面缺 ${missing}`,
    () => '在别处编了号的用 issued add 登记；编了没有发的，登记以后作废（issued cancel）',
  ),
  'issued-disorder': message<{ number: string; date: string; before: string; earlier: string }>(
    'warning',
    '文号和日期先后不一',
    ({ number, date, before, earlier }) => `${number} 是 ${date} 发的，比它小的 ${before} 是 ${earlier} 发的`,
    () => '核对两份的文号和发文日期',
  ),
  'issued-year': message<{ number: string; date: string }>(
    'warning',
    '文号的年份不对',
    ({ number, date }) => `${date} 发的文书，文号是“${number}”`,
    () => '核对文号和发文日期；年份是成文那一年的',
  ),
  'issued-twice': message<{ number: string; other: string }>(
    'warning',
    '同一份文书编了两个号',
    ({ number, other }) => `内容和 ${other} 一字不差，又编了“${number}”`,
    () => '重发用原来的号（issued reissue）；多编的一个作废（issued cancel）',
  ),
  'issued-docket': message<{ number: string; task: string }>(
    'warning',
    '文号是别的任务的',
    ({ number, task }) => `“${number}”是 ${task} 的督办文号，这份文书不是关于它的`,
    () => '核对文号；是关于它的，把编号写进“任务”',
  ),
  'reissued-void': message<{ date: string; gone: string }>(
    'warning',
    '作废以后又重发',
    ({ date, gone }) => `${gone} 已经作废，${date} 又重发`,
    () => '核对日期；要用的另编号再发',
  ),
};
