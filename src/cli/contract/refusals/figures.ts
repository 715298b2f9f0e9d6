import { misusing, refusing } from './refusal.ts';

export const figuresRefusals = {
  'evaluations-uneven': refusing<{ having: number; source: string; lacking: number; some: string; more: string }>(
    ({ having, source, lacking, some, more }) =>
      `${having}个单位有${source}的评价，${lacking}个没有（${some}${more}），不能放在一起排`,
    () => '用 xiaoneng evaluation add 补登评价；只按各单位都有的部分排就加 --common-parts',
  ),
  'date-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是日期`,
    () => '写成 2022-03-31',
  ),
  'bulletin-month-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是一个月`,
    () => '写成 2022-03、本月 或 上月',
  ),
  'phases-absent': refusing(
    () => '账本里没有方案的阶段',
    () => '在 plan.yaml 里写“阶段”',
  ),
  'plan-absent': refusing(
    () => '账本里没有 plan.yaml',
    () => '照方案建一个',
  ),
  'year-wrong': misusing<{ year: string }>(
    ({ year }) => `“${year}”不是年份`,
    () => '写成 2022',
  ),
  'assertion-place-absent': misusing(
    () => '还要写公布在哪里',
    () => '如 xiaoneng reconcile 督查通报第3期 --data-until 2022-03-31',
  ),
  'assertion-early': refusing<{ day: string }>(
    ({ day }) => `${day} 还没有到`,
    () => '到了那天再对账',
  ),
  'assertion-unsure': refusing<{ file: string; message: string }>(
    ({ file, message }) => `账本有错，数不准：${file} ${message}`,
    () => '运行 xiaoneng check 查看，改好再对账',
  ),
  'explain-unit-absent': misusing(
    () => '--explain 要和 --unit 一起用',
    () => '如 xiaoneng score --unit 区教育局 --explain',
  ),
  'unit-not-assessed': refusing<{ unit: string }>(
    ({ unit }) => `${unit}不是考核对象`,
    () => '在 units.yaml 里看“考核对象”',
  ),
  'unit-type-unknown': misusing<{ typed: string; choices: string }>(
    ({ typed }) => `没有单位类型“${typed}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'period-ahead': refusing<{ period: string }>(
    ({ period }) => `${period}还没有开始`,
    () => '换一个期间，或改 --today',
  ),
  'period-and-phase': misusing(
    () => '写了期间又写了 --phase',
    () => '只写一个',
  ),
  'phase-unknown': misusing<{ typed: string; names: string }>(
    ({ typed }) => `没有阶段“${typed}”`,
    ({ names }) => (names === '' ? '在 plan.yaml 里写“阶段”' : `可写：${names}`),
  ),
  'quarter-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是一个季度`,
    () => '写成 2022Q1、2022年第一季度、本季 或 上季',
  ),
} as const;
