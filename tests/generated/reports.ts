import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { daysInOrder, someDay } from './days.ts';
import { type Draft, draft, maybe, several, told, toOne, toSome } from './filing.ts';
import { someGroup, someUnit } from './units.ts';
import { wordOf } from './visits.ts';

const owing = fc.oneof(
  fc.constant({ 各部门各单位: '是' }),
  someGroup.map((group) => ({ 分组: [group] })),
  fc.uniqueArray(someUnit, { minLength: 1, maxLength: 2 }).map((units) => ({ 单位: units })),
);

const requirement = fc.record({
  days: daysInOrder(4),
  category: wordOf(choices.requirementCategory),
  frequency: fc.constantFrom('每月', '每季', '每年', '一次', '一事一报'),
  owing,
  limit: maybe(fc.constantFrom('3个工作日', '10日')),
  begins: fc.boolean(),
  ends: fc.boolean(),
  matter: maybe(fc.record({ 内容: fc.constant('专项检查'), 单位: someUnit })),
});

const grading = fc.record({ 等次: wordOf(choices.grade), 人员: fc.constant('王某') });

const report = fc.record({
  days: daysInOrder(3),
  unit: someUnit,
  to: fc.oneof(
    { weight: 3, arbitrary: fc.nat(5).map((pick) => ({ 报送要求: toOne('BS', pick) })) },
    { weight: 1, arbitrary: fc.nat(5).map((pick) => ({ 任务: toOne('RW', pick) })) },
  ),
  topic: maybe(fc.nat(3)),
  grading: maybe(grading),
  selected: maybe(wordOf(choices.selection)),
});

const topic = fc.record({ day: someDay, unit: someUnit, lead: maybe(someUnit) });

/** 报送: what is required, what was handed in, and what was to be looked into. */
export const reporting: fc.Arbitrary<Draft[]> = fc
  .tuple(
    several(2, requirement, ({ days, category, frequency, owing, limit, begins, ends, matter }, at) => {
      const [issued, from, to, due] = days as [Day, Day, Day, Day];
      return draft('requirements', 'BS', issued, at, {
        事项: `报送要求${at + 1}`,
        类别: category,
        报送对象: '区政府督查室',
        ...owing,
        周期: frequency,
        期限: frequency === '一次' ? due : undefined,
        时限: frequency === '一次' ? undefined : limit,
        印发日期: issued,
        开始: begins ? from : undefined,
        结束: ends ? to : undefined,
        事由: matter && frequency === '一事一报' ? [told({ 日期: from, ...matter })] : undefined,
      });
    }),
    several(3, report, ({ days: [day, graded, selected], unit, to, topic, grading, ...rest }, at) =>
      draft('reports', 'BG', day as Day, at, {
        事项: `报告${at + 1}`,
        单位: unit,
        ...to,
        报送日期: day,
        调研主题: topic === undefined ? undefined : toSome('DY', topic),
        评定: grading && told({ 日期: graded, ...grading }),
        选用: rest.selected === undefined ? undefined : [told({ 日期: selected, 选用情况: rest.selected })],
      }),
    ),
    several(2, topic, ({ day, unit, lead }, at) =>
      draft('topics', 'DY', day, at, { 事项: `主题${at + 1}`, 单位: unit, 牵头单位: lead, 确定日期: day }),
    ),
  )
  .map((all) => all.flat());
