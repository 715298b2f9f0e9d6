import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { daysInOrder } from './days.ts';
import { type Draft, draft, maybe, several, told, toSome } from './filing.ts';
import { leaders, someUnit } from './units.ts';
import { wordOf } from './visits.ts';

const issue = fc.record({
  days: daysInOrder(4),
  unit: someUnit,
  source: wordOf(choices.issueSource),
  category: wordOf(choices.issueCategory),
  limited: fc.boolean(),
  task: maybe(fc.nat(3)),
  reach: fc.nat(3),
  passed: fc.constantFrom('通过', '不通过'),
});

const complaint = fc.record({
  days: daysInOrder(5),
  unit: someUnit,
  to: someUnit,
  channel: wordOf(choices.complaintChannel),
  category: wordOf(choices.issueCategory),
  conclusion: wordOf(choices.complaintFinding),
  satisfaction: wordOf(choices.satisfaction),
  limited: fc.boolean(),
  anonymous: fc.constantFrom('是', '否', undefined),
  reach: fc.nat(3),
});

const relay = fc.record({
  days: daysInOrder(2),
  unit: someUnit,
  source: wordOf(choices.relaySource),
  form: wordOf(choices.relayForm),
  held: fc.boolean(),
  task: maybe(fc.nat(3)),
});

const citation = fc.record({
  days: daysInOrder(3),
  unit: someUnit,
  category: wordOf(choices.citationCategory),
  form: wordOf(choices.citationForm),
  limited: fc.boolean(),
  rectified: fc.boolean(),
  task: maybe(fc.nat(3)),
});

const decision = fc.record({
  days: daysInOrder(4),
  unit: someUnit,
  leader: fc.constantFrom(...leaders),
  decided: wordOf(choices.decisionOutcome),
  researched: fc.constantFrom('是', '否', undefined),
  reach: fc.nat(3),
});

/** What has a course of its own: problems, complaints, what is passed on, praise and criticism, decisions. */
export const matters: fc.Arbitrary<Draft[]> = fc
  .tuple(
    several(2, issue, ({ days, unit, source, category, limited, task, reach, passed }, at) => {
      const [found, progress, accepted, cleared] = days as [Day, Day, Day, Day];
      return draft('issues', 'WT', found, at, {
        内容: `问题${at + 1}`,
        单位: unit,
        来源: source,
        类别: category,
        发现日期: found,
        时限: limited ? progress : undefined,
        任务: task === undefined ? undefined : toSome('RW', task),
        进展: reach > 0 ? [told({ 日期: progress, 内容: '过半' })] : undefined,
        验收: reach > 1 ? [told({ 日期: accepted, 通过: passed, 人员: '王某' })] : undefined,
        销号: reach > 2 && passed === '通过' ? told({ 日期: cleared, 人员: '王某' }) : undefined,
      });
    }),
    several(2, complaint, ({ days, unit, to, reach, limited, anonymous, ...rest }, at) => {
      const [received, referred, limit, resolved, called] = days as [Day, Day, Day, Day, Day];
      const late = { 日期: resolved, 核查结论: rest.conclusion, 内容: '已办理' };
      return draft('complaints', 'TS', received, at, {
        内容: `投诉${at + 1}`,
        渠道: rest.channel,
        单位: unit,
        类别: rest.category,
        收到日期: received,
        匿名: anonymous,
        投诉人: anonymous === '否' ? told({ 姓名: '孙某某', 联系方式: '13800000000' }) : undefined,
        转办: reach > 0 ? told({ 日期: referred, 单位: to, 时限: limited ? limit : undefined }) : undefined,
        办理结果: reach > 1 ? told(late) : undefined,
        回访: reach > 2 ? told({ 日期: called, 满意度: rest.satisfaction }) : undefined,
      });
    }),
    several(1, relay, ({ days: [received, held], unit, source, form, task, ...rest }, at) =>
      draft('relays', 'CD', received as Day, at, {
        事项: `会议精神${at + 1}`,
        单位: unit,
        来源: source,
        层级: '市',
        收到日期: received,
        传达: rest.held ? told({ 日期: held, 形式: form }) : undefined,
        派生任务: task === undefined ? undefined : [toSome('RW', task)],
      }),
    ),
    several(2, citation, ({ days: [day, rectified, limit], unit, category, form, limited, task, ...rest }, at) =>
      draft('citations', 'BP', day as Day, at, {
        事由: `事由${at + 1}`,
        类别: category,
        单位: unit,
        日期: day,
        形式: form,
        依据记录: task === undefined ? undefined : [toSome('RW', task)],
        时限: limited ? limit : undefined,
        整改情况: rest.rectified && category !== '表扬' ? told({ 日期: rectified, 内容: '已整改' }) : undefined,
        激励:
          rest.rectified && category === '表扬' ? [told({ 日期: rectified, 类别: '资金', 内容: '补助' })] : undefined,
      }),
    ),
    several(1, decision, ({ days, unit, leader, decided, researched, reach }, at) => {
      const [raised, studied, reviewed, met] = days as [Day, Day, Day, Day];
      return draft('decisions', 'JC', raised, at, {
        议题: `议题${at + 1}`,
        单位: unit,
        提出日期: raised,
        调研论证: researched,
        会前研讨: reach > 0 ? told({ 日期: studied, 召集人: leader, 参会单位: ['区水利局'] }) : undefined,
        合法性审查: reach > 1 ? told({ 日期: reviewed, 人员: '周某', 意见: '合法' }) : undefined,
        会议决定: reach > 2 ? told({ 日期: met, 决定: decided }) : undefined,
      });
    }),
  )
  .map((all) => all.flat());
