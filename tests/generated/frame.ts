import fc from 'fast-check';
import type { Plain, PlainMap } from '../../src/ledger/text/plain.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { scoring, vetoes } from '../../src/records/rule/scoring.ts';
import { standardScoring, standardVetoes } from '../../src/records/rule/scoring-standard.ts';
import { link } from '../../src/vocabulary/choices.ts';
import { anyRules } from '../records/histories.ts';
import { someDay } from './days.ts';
import { told } from './filing.ts';

export const office: PlainMap = told({ 版本: '1', 名称: 'xx区政府督查室', 地区: 'xx区' });

/** rules.yaml: what is said of one thing from one day on is said once; points are given as in a new ledger. */
const rules: fc.Arbitrary<PlainMap> = anyRules.map((all) =>
  told({
    评分: scoring.encode([...standardScoring]) as unknown as Plain,
    否决: vetoes.encode([...standardVetoes]) as unknown as Plain,
    制度: all
      .filter(
        (rule, at) =>
          all.findIndex((other) => other.name === rule.name && other.effectiveFrom === rule.effectiveFrom) === at,
      )
      .map(({ name, value, basis, effectiveFrom }) =>
        told({ 名称: name, 值: value, 依据: basis, 施行日期: effectiveFrom }),
      ),
  }),
);

const inTheYear = someDay.filter((day) => day.startsWith('2022'));

/** A local arrangement that lies over the calendar: a day off, a day worked. */
const overlay: fc.Arbitrary<PlainMap> = fc
  .tuple(inTheYear, inTheYear)
  .filter(([off, work]) => off !== work)
  .map(([off, work]) =>
    told({
      名称: '建区纪念日放假安排',
      类别: '地方安排',
      年份: '2022',
      文号: 'x政发〔2022〕1号',
      放假: [told({ 日期: off, 名称: '建区纪念日' })],
      上班: [told({ 日期: work, 名称: '建区纪念日' })],
    }),
  );

/** A requirement that shows by all of these. */
function showing(编号: string, 体现: readonly PlainMap[]): PlainMap {
  return told({ 编号, 条款: '四（二）', 事项: '登记', 期限类型: '常态', 原文: '登记', 体现: [...体现] });
}

const plan: PlainMap = told({
  名称: '效能提升年实施方案',
  印发日期: '2022-01-01',
  阶段: [
    told({
      编号: 'JD-1',
      名称: '自查阶段',
      条款: '四（二）',
      开始: '2022-03-01',
      结束: '2022-03-31',
      原文: '三月自查',
    }),
    told({
      编号: 'JD-2',
      名称: '整改阶段',
      条款: '四（三）',
      开始: '2022-03-15',
      结束: '2022-09-30',
      原文: '九月整改',
    }),
  ],
  要求: [
    told({
      编号: 'YQ-1',
      条款: '三（一）2',
      事项: '三日内签批',
      期限类型: '工作日',
      时限: '3个工作日',
      原文: '三日内',
    }),
    told({ 编号: 'YQ-2', 条款: '四（二）', 事项: '报备', 期限类型: '固定日期', 期限: '2022-03-31', 原文: '三月底前' }),
    showing(
      'YQ-3',
      [taskKind, ...registers].map(({ word }) => told({ 记录: word })),
    ),
    showing(
      'YQ-4',
      Object.values(link.words).map((word) => told({ 环节: word })),
    ),
  ],
});

/** What a ledger may have besides records and units, by its path. */
export const frame: fc.Arbitrary<readonly (readonly [string, PlainMap])[]> = fc
  .record({
    rules,
    scored: fc.option(fc.constant(true), { freq: 6 }),
    overlay: fc.option(overlay, { freq: 2 }),
    planned: fc.boolean(),
  })
  .map((given) => [
    ...(given.scored ? [['rules.yaml', given.rules] as const] : []),
    ...(given.overlay ? [['calendar/2022-local.yaml', given.overlay] as const] : []),
    ...(given.planned ? [['plan.yaml', plan] as const] : []),
  ]);
