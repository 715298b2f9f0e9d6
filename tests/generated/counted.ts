import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { daysInOrder } from './days.ts';
import { type Draft, draft, several, told } from './filing.ts';
import { fullNames, someUnit } from './units.ts';
import { wordOf } from './visits.ts';

/** What all of them need: days, a unit, and which of the choices. */
const one = fc.record({ days: daysInOrder(3), unit: someUnit, further: fc.boolean(), figure: fc.nat(120) });

const errors = several(
  2,
  fc.tuple(one, wordOf(choices.errorCategory)),
  ([{ days, unit, further, figure }, category], at) =>
    draft('errors', 'CQ', days[0] as Day, at, {
      事项: `关于事项${at + 1}的请示`,
      单位: unit,
      来文日期: days[0],
      类别: category,
      错情描述: '落款日期有误',
      退回: figure > 30 || further ? told({ 日期: days[1] }) : undefined,
      重报: further ? told({ 日期: days[2] }) : undefined,
    }),
);

const someMonth = fc.constantFrom('2022-01', '2022-03', '2022-06', '2022-09');

const receipts = fc.uniqueArray(fc.tuple(someMonth, one), { maxLength: 2, selector: ([month]) => month }).map((all) =>
  all.map(([month, { days, figure }], at) =>
    draft('receipts', 'LW', days[0] as Day, at, {
      月份: month,
      日期: days[0],
      来文: fullNames.slice(0, 2).map((unit) => told({ 单位: unit, 数量: String(figure) })),
    }),
  ),
);

const bulletins = fc
  .uniqueArray(fc.tuple(someMonth, one), { maxLength: 2, selector: ([month]) => month })
  .map((all) =>
    all.map(([month, { days }], at) =>
      draft('bulletins', 'TB', days[0] as Day, at, { 月份: month, 期号: `第${at + 1}期`, 公布日期: days[0] }),
    ),
  );

const papers = several(
  1,
  fc.tuple(one, wordOf(choices.paperCategory)),
  ([{ days, unit, further, figure }, category], at) =>
    draft('papers', 'FW', days[0] as Day, at, {
      事项: `通知${at + 1}`,
      单位: unit,
      发文日期: days[0],
      类别: category,
      字数: String(figure * 50),
      层层配套: further ? '是' : undefined,
    }),
);

const meetings = several(2, one, ({ days, unit, further, figure }, at) =>
  draft('meetings', 'HY', days[0] as Day, at, {
    主题: '调度会',
    单位: unit,
    日期: days[0],
    时长: `${figure + 1}分钟`,
    人数: String(figure),
    参会单位: further ? ['区水利局'] : undefined,
  }),
);

const inspections = several(1, fc.tuple(one, wordOf(choices.inspectionForm)), ([{ days, unit, further }, form], at) =>
  draft('inspections', 'DC', days[0] as Day, at, {
    事项: '专项督查',
    单位: unit,
    日期: days[0],
    结束: further ? days[1] : undefined,
    对象单位: ['区水利局'],
    计划内: further ? '是' : '否',
    形式: form,
  }),
);

const quotas = several(
  1,
  fc.tuple(one, wordOf(choices.controlled)),
  ([{ days, unit, further, figure }, controlled], at) =>
    draft('quotas', 'XE', days[0] as Day, at, {
      控制对象: controlled,
      年份: '2022',
      单位: further ? unit : undefined,
      控制数: String(figure % 3),
      印发日期: days[0],
    }),
);

const lists = several(1, fc.tuple(one, wordOf(choices.listingCategory)), ([{ days, unit, further }, category], at) =>
  draft('listings', 'QD', days[0] as Day, at, {
    事项: '清单',
    类别: category,
    单位: unit,
    公布日期: days[0],
    清理: further ? [told({ 日期: days[1], 处理: '取消', 内容: '取消三项' })] : undefined,
  }),
);

const reviews = several(
  1,
  fc.tuple(one, wordOf(choices.reviewResult)),
  ([{ days, unit, further, figure }, opinion], at) =>
    draft('reviews', 'SC', days[0] as Day, at, {
      事项: '招商合同',
      类别: '合同协议',
      单位: unit,
      报送日期: days[0],
      审查: further
        ? told({ 日期: days[1], 意见: opinion, 审查人: '周某', 法律顾问: figure > 30 ? '严某' : undefined })
        : undefined,
      签发日期: figure > 60 ? days[2] : undefined,
    }),
);

const policies = several(1, one, ({ days, unit, further }, at) =>
  draft('policies', 'ZC', days[0] as Day, at, {
    事项: '缓缴保险费',
    单位: unit,
    公布日期: days[0],
    有效期至: further ? days[2] : undefined,
  }),
);

const disclosures = several(1, one, ({ days, unit, further, figure }, at) =>
  draft('disclosures', 'GK', days[0] as Day, at, {
    事项: '部门预算',
    单位: unit,
    列入日期: days[0],
    时限: figure > 40 ? days[1] : undefined,
    公开: further ? told({ 日期: days[2] }) : undefined,
  }),
);

const activities = several(
  1,
  fc.tuple(one, wordOf(choices.activityCategory)),
  ([{ days, unit, figure }, category], at) =>
    draft('activities', 'HD', days[0] as Day, at, {
      事项: '开放日',
      类别: category,
      单位: unit,
      日期: days[0],
      人数: String(figure),
    }),
);

const articles = several(1, fc.tuple(one, wordOf(choices.articleTone)), ([{ days, unit, further }, tone], at) =>
  draft('articles', 'GJ', days[0] as Day, at, {
    事项: '经验',
    单位: unit,
    报送日期: days[0],
    性质: tone,
    去向: ['向上推送'],
    采用: further ? [told({ 日期: days[1], 内容: '市报' })] : undefined,
  }),
);

const evaluations = several(
  2,
  fc.tuple(one, wordOf(choices.evaluationSource)),
  ([{ days, unit, figure }, source], at) =>
    draft('evaluations', 'PJ', days[0] as Day, at, {
      单位: unit,
      来源: source,
      日期: days[0],
      得分: String(Math.min(figure, 100)),
    }),
);

const demonstrations = several(1, one, ({ days, unit, further }, at) =>
  draft('demonstrations', 'SF', days[0] as Day, at, {
    单位: [unit],
    日期: days[0],
    人员: '周某',
    理由: '按得分',
    推广: further ? [told({ 日期: days[1], 内容: '印发做法' })] : undefined,
  }),
);

const drafts = [errors, receipts, bulletins, papers, meetings, inspections, quotas, lists, reviews, policies];
const others = [activities, disclosures, articles, evaluations, demonstrations];

/** The registers that are counted more than followed. */
export const counted: fc.Arbitrary<Draft[]> = fc.tuple(...drafts, ...others).map((all) => all.flat());
