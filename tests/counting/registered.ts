import fc from 'fast-check';
import type { Items } from '../catalogue/world.ts';
import { caseLedger } from './cases.ts';
import { type Day, step } from './days.ts';
import { periodsBetween } from './periods.ts';

const UNITS = ['甲局', '乙局', '丙局', '丁局'];
/** Days on both sides of the ends of months and quarters come up as often as all others. */
const EDGES = ['2022-03-31', '2022-04-30', '2022-06-30', '2022-07-31', '2022-09-30'].flatMap((last) => [
  step(last, -1),
  last,
  step(last, 1),
  step(last, 2),
]);
export const someDay = fc.oneof(
  fc.nat(290).map((days) => step('2022-01-10', days)),
  fc.constantFrom(...EDGES),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const unit = fc.constantFrom(...UNITS);
const person = fc.constantFrom('李某', '徐某');
const quarter = fc.constantFrom('2022Q1', '2022Q2', '2022Q3');
const at = fc.nat(1);

const term = fc.record({
  at,
  person,
  unit,
  from: someDay,
  to: maybe(someDay),
  exempt: maybe(fc.record({ quarter, day: someDay })),
});
const visit = fc.record({
  at,
  person,
  day: someDay,
  form: fc.constantFrom('实地', '实地', '座谈', '电话'),
  madeUp: fc.option(quarter, { nil: undefined, freq: 2 }),
});
const requirement = fc.record({
  frequency: fc.constantFrom('每月' as const, '每季' as const),
  units: fc.subarray(UNITS, { minLength: 1 }),
  issued: fc.nat(100).map((days) => step('2022-01-10', days)),
  from: maybe(someDay),
  to: maybe(someDay),
});
const report = fc.record({ at, unit, day: someDay, says: fc.boolean(), outOfHabit: fc.boolean() });

type Made<A> = A extends fc.Arbitrary<infer V> ? V : never;
/** Visits and reports in which every edge comes up: a unit that ends, an object that is taken off, terms, exemptions, requirements that end. */
export interface Registered {
  readonly end: Day;
  readonly fate: '合并' | '撤销' | '拆分';
  readonly removed: Day | undefined;
  readonly terms: readonly Made<typeof term>[];
  readonly visits: readonly Made<typeof visit>[];
  readonly requirements: readonly Made<typeof requirement>[];
  readonly reports: readonly Made<typeof report>[];
}

export const registered: fc.Arbitrary<Registered> = fc.record({
  end: someDay,
  fate: fc.constantFrom('合并' as const, '撤销' as const, '拆分' as const),
  removed: maybe(someDay),
  terms: fc.array(term, { minLength: 1, maxLength: 4 }),
  visits: fc.array(visit, { maxLength: 7 }),
  requirements: fc.array(requirement, { minLength: 1, maxLength: 2 }),
  reports: fc.array(report, { maxLength: 6 }),
});

const FATES = {
  合并: '变动: 合并, 单位: [丙局, 丁局], 承接单位: [丁局]',
  撤销: '变动: 撤销, 单位: [丙局]',
  拆分: '变动: 拆分, 单位: [丙局], 承接单位: [乙局, 丁局]',
};

function unitsFile({ end, fate }: Registered): string {
  const units = UNITS.map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是}\n`).join('');
  return `单位:\n${units}沿革:\n  - {日期: ${end}, ${FATES[fate]}}\n`;
}

const tails = 'ABCDEFGH';
const numbered = (prefix: string, day: Day, index: number) =>
  `${prefix}${day.replaceAll('-', '')}-AA${tails[index] ?? ''}A`;

/** Nobody takes on a target in the name of a unit that is no more; some hand in reports out of habit. */
function inTime({ end, fate }: Registered, name: string, day: Day): string {
  return name === '丙局' && day > end ? (fate === '合并' ? '丁局' : '乙局') : name;
}

function filesOf(all: Registered): string[][] {
  const targets = [0, 1].map((index) => [
    `targets/2022/${numbered('BD', '2022-01-05', index)}.yaml`,
    `名称: 企业${index}\n类别: 重点企业\n层级: 区\n列入日期: 2022-01-05\n${
      index === 0 && all.removed !== undefined ? `移出: {日期: ${all.removed}, 理由: 完工}\n` : ''
    }`,
  ]);
  const terms = all.terms.map(({ at: target, person: who, unit: name, from, to, exempt }, index) => [
    `assignments/2022/${numbered('BB', from, index)}.yaml`,
    `包保对象: ${numbered('BD', '2022-01-05', target)}\n人员: ${who}\n单位: ${inTime(all, name, from)}\n层级: 区\n开始: ${from}\n${
      to !== undefined && to >= from ? `结束: ${to}\n` : ''
    }${
      exempt && exempt.day >= from
        ? `豁免: [{日期: ${exempt.day}, 季度: ${exempt.quarter}, 理由: 停产, 批准人: 李某}]\n`
        : ''
    }`,
  ]);
  const visits = all.visits.map(({ at: target, person: who, day, form, madeUp }, index) => [
    `visits/2022/${numbered('ZF', day, index)}.yaml`,
    `日期: ${day}\n包保对象: ${numbered('BD', '2022-01-05', target)}\n走访人: [${who}]\n形式: ${form}\n${
      madeUp === undefined ? '' : `补访: ${madeUp}\n`
    }`,
  ]);
  return [...targets, ...terms, ...visits, ...reporting(all)];
}

function reporting(all: Registered): string[][] {
  const requirements = all.requirements.map(({ frequency, units, issued, from, to }, index) => [
    `requirements/2022/${numbered('BS', issued, index)}.yaml`,
    `事项: 要求${index}\n类别: 定期报告\n报送对象: 督查室\n单位: [${units.join('、')}]\n周期: ${frequency}\n印发日期: ${issued}\n${
      from !== undefined && from >= issued ? `开始: ${from}\n` : ''
    }${to !== undefined && to >= issued ? `结束: ${to}\n` : ''}`.replaceAll('、', ', '),
  ]);
  const reports = all.reports.map(({ at: which, unit: name, day, says, outOfHabit }, index) => {
    const to = all.requirements[which] ?? all.requirements[0];
    const id = numbered('BS', to?.issued ?? day, all.requirements[which] ? which : 0);
    return [
      `reports/2022/${numbered('BG', day, index)}.yaml`,
      `事项: 报告${index}\n单位: ${outOfHabit ? name : inTime(all, name, day)}\n报送要求: ${id}\n报送日期: ${day}\n${
        says && to ? instalment(to, day) : ''
      }`,
    ];
  });
  return [...requirements, ...reports];
}

/** The period that a report is of by its own word: the running one, if it is one of the requirement. */
function instalment({ frequency, issued, from, to }: Made<typeof requirement>, day: Day): string {
  const begun = from !== undefined && from >= issued ? from : issued;
  const period = periodsBetween(day, day, frequency)[0];
  const isOne = period && begun <= period.last && (to === undefined || to < issued || period.last <= to);
  return isOne ? `期次: ${period.name}\n` : '';
}

/** The ledger of them. */
export function ledgerOf(all: Registered): Items {
  const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) });
  const own = filesOf(all).map(([path = '', text = '']) => {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    return [path, bytes(`编号: ${id}\n${text}`)] as const;
  });
  const base = [...caseLedger('fell-away')].filter(([path]) => /^(?:rules|xiaoneng)\.yaml$/.test(String(path)));
  return new Map([...base, ['units.yaml', bytes(unitsFile(all))], ...own]);
}

/** The same to be read by a person. */
export function told(all: Registered): string {
  const files = filesOf(all).map(([path = '', text = '']) => `# ${path}\n${text}`);
  return [unitsFile(all), ...files].join('\n');
}
