import { message } from '../message.ts';

/** 对账. */
export const assertionMessages = {
  'assertion-ahead': message(
    'error',
    '对账日期不合理',
    (p: { until: string; date: string }) => `数据截至 ${p.until}，晚于登记日期 ${p.date}`,
    () => '核对两个日期',
  ),
  'assertion-differs': message(
    'error',
    '对账不符',
    (p: { who: string; what: string; published: number; now: number }) =>
      `${p.who}${p.what}公布的是 ${p.published}，现在算出来是 ${p.now}`,
    () => '看是谁后来改了那天以前的事：改错的改回去；改得对的，公布更正并重新对账',
  ),
};
