import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { daysInOrder } from './days.ts';
import { type Draft, draft, several, told } from './filing.ts';
import { someUnit } from './units.ts';
import { wordOf } from './visits.ts';

const routine = fc.record({
  days: daysInOrder(2),
  unit: someUnit,
  frequency: fc.constantFrom('每周', '每半月', '每月', '每季', '每半年', '每年'),
  ends: fc.boolean(),
});

const round = fc.record({ days: daysInOrder(3), unit: someUnit, other: someUnit, answered: fc.boolean() });

const motion = fc.record({
  days: daysInOrder(4),
  unit: someUnit,
  category: wordOf(choices.motionCategory),
  satisfaction: wordOf(choices.satisfaction),
  reach: fc.nat(3),
});

/** What comes again and again, what units are asked to fill in, what deputies and members suggest, and a paper about each. */
export const rounds: fc.Arbitrary<Draft[]> = fc
  .tuple(
    several(1, routine, ({ days: [issued, to], unit, frequency, ends }, at) =>
      draft('routines', 'ZQ', issued as Day, at, {
        事项: `每期的事${at + 1}`,
        来源类别: '文件部署',
        单位: [unit],
        周期: frequency,
        时限: '5个工作日',
        印发日期: issued,
        结束: ends ? to : undefined,
      }),
    ),
    several(1, round, ({ days: [sent, due, answered], unit, other, ...rest }, at) =>
      draft('collects', 'SJ', sent as Day, at, {
        事项: `第${at + 1}次填报`,
        日期: sent,
        回复时限: due,
        填报表: [...new Set([unit, other])].map((one) => told({ 单位: one })),
        回复: rest.answered ? [told({ 日期: answered, 单位: unit, 填报人: '丁某' })] : undefined,
      }),
    ),
    several(1, motion, ({ days, unit, category, satisfaction, reach }, at) => {
      const [assigned, consulted, answered, appraised] = days as [Day, Day, Day, Day];
      return draft('motions', 'JY', assigned, at, {
        事项: `建议${at + 1}`,
        类别: category,
        届次号: `第18届第3次会议第${at + 1}号`,
        领衔: '孙某',
        交办日期: assigned,
        主办单位: [unit],
        沟通: reach > 0 ? [told({ 日期: consulted, 形式: '走访' })] : undefined,
        答复: reach > 1 ? [told({ 日期: answered, 解决程度: 'A' })] : undefined,
        代表意见: reach > 2 ? [told({ 日期: appraised, 满意度: satisfaction })] : undefined,
      });
    }),
  )
  .map((all) => all.flat())
  .map((all) => [...all, ...all.map(paperAbout)]);

/** A paper that went out on the day of a record; one of a form is given out again, one of a motion is void. */
function paperAbout({ day, folder }: Draft, at: number): Draft {
  return draft('issued', 'YF', day, at, {
    文号: `督函〔${day.slice(0, 4)}〕${at + 1}号`,
    标题: `关于第${at + 1}件事的函`,
    发文日期: day,
    签发人: '丁某',
    主送: '各单位',
    重发: folder === 'collects' ? [told({ 日期: day, 理由: '没有收到' })] : undefined,
    作废: folder === 'motions' ? told({ 日期: day, 理由: '印错了' }) : undefined,
  });
}
