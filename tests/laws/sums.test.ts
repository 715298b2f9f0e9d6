import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { runs } from '../extent.ts';
import { type Facts, told } from '../generated/filing.ts';
import { anyLedger, shown } from '../generated/ledger.ts';
import { leaders } from '../generated/units.ts';
import { lists } from './periods.ts';
import { ask } from './questions.ts';
import { specimen } from './specimen.ts';

const AFTER = dayOf('2023-06-30');

const WHOLES = [
  { whole: '2022Q1', parts: ['2022-01', '2022-02', '2022-03'] },
  { whole: '2022Q2', parts: ['2022-04', '2022-05', '2022-06'] },
  { whole: '2022', parts: ['2022Q1', '2022Q2', '2022Q3', '2022Q4'] },
] as const;

type Row = Readonly<Record<string, number>>;
interface Told {
  readonly [key: string]: number | readonly Row[];
}

/** 件次 of links, and what else is counted in a period. */
const LINKS = ['应办件次', '按时件次', '逾期件次'];
const FLOWS = ['收到数', ...LINKS];
const ALL = [...FLOWS, '办结数', '在办数', '逾期在办数', '销号后恢复数'];

async function summed(facts: Facts, period: string): Promise<Told> {
  return JSON.parse((await ask(['summary', period, '--json'], facts, AFTER)).out) as Told;
}

function picked(keys: readonly string[], from: Told): Row {
  return Object.fromEntries(keys.map((key) => [key, Number(from[key])]));
}

function total(keys: readonly string[], rows: readonly Told[] | readonly Row[]): Row {
  return Object.fromEntries(keys.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)]));
}

/** With a leader over every unit, also over those that see to complaints. */
function ledThroughout(facts: Facts): Facts {
  const led = changed(facts, 'units.yaml', '单位', (unit) => told({ 分管领导: leaders[0], ...unit }));
  return ruled(led, '投诉受理单位', '区政府办公室');
}

/** As it was laid down, so it stayed: no task was handed on, put off or taken back, no unit
 * came to an end. */
function lasting(facts: Facts): Facts {
  const steady = changed(facts, 'units.yaml', '单位', ({ 撤销日期: _, ...unit }) => told(unit));
  const kept = [...ruled(steady, '缺访列示期', '60个月')].map(([path, values]): [string, PlainMap] => {
    const rest = told(Object.fromEntries(Object.entries(values).filter(([key]) => !FORGIVEN.includes(key))));
    const history = ((rest['办理经过'] ?? []) as PlainMap[]).filter(({ 动作: action }) =>
      STEADY.includes(String(action)),
    );
    return [path, path.startsWith('tasks/') ? told({ ...rest, 办理经过: history }) : told(rest)];
  });
  return new Map(kept);
}

const FORGIVEN = ['移出', '路线图', '方案时限', '突发事件', '难易认定'];
const STEADY = ['签批', '部署', '办结', '反馈', '销号'];

function changed(facts: Facts, path: string, key: string, change: (item: PlainMap) => PlainMap): Facts {
  const values = facts.get(path) ?? told({});
  return new Map([...facts, [path, told({ ...values, [key]: ((values[key] ?? []) as PlainMap[]).map(change) })]]);
}

function ruled(facts: Facts, name: string, value: string): Facts {
  const values = facts.get('rules.yaml') ?? told({});
  const rule = told({ 名称: name, 值: value, 依据: '试验', 施行日期: '2021-01-01' });
  return new Map([
    ...facts,
    ['rules.yaml', told({ ...values, 制度: [...((values['制度'] ?? []) as PlainMap[]), rule] })],
  ]);
}

const late = `
编号: RW20220301-0001
事项: 清理河道
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-03-01
办理经过:`;
const signed = `${late}
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}`;

const completed = `
  - {日期: 2022-04-06, 动作: 办结, 内容: 已清理}`;

/** Late in the first quarter, and something happens to it in the second. */
const fallen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  转办: {
    'tasks/2022/RW20220301-0001.yaml': `${late}
  - {日期: 2022-04-06, 动作: 转办, 单位: 乙局, 理由: 职责}`,
  },
  撤销: {
    'tasks/2022/RW20220301-0001.yaml': `${late}
  - {日期: 2022-04-06, 动作: 撤销, 批准人: 李某, 理由: 重复}`,
  },
  退回重办: {
    'tasks/2022/RW20220301-0001.yaml': `${signed}
  - {日期: 2022-03-21, 动作: 办结, 内容: 已清理}
  - {日期: 2022-04-06, 动作: 退回重办, 理由: 不实}`,
  },
  延期: {
    'tasks/2022/RW20220301-0001.yaml': `${signed}
  - {日期: 2022-04-01, 动作: 申请延期, 理由: 汛情, 延至: 2022-04-29}
  - {日期: 2022-04-02, 动作: 批准延期, 批准人: 李某, 延至: 2022-04-29}`,
  },
  '办结，节点没有完成': {
    'tasks/2022/RW20220301-0001.yaml':
      signed.replace('收到日期', '路线图: [{步骤: 摸底, 时限: 2022-03-04}]\n收到日期') + completed,
  },
  '办结，方案没有报送': {
    'tasks/2022/RW20220301-0001.yaml': signed.replace('收到日期', '方案时限: 2022-03-04\n收到日期') + completed,
  },
  缺访: {
    'targets/2022/BD20220101-0001.yaml':
      '{编号: BD20220101-0001, 名称: 一厂, 类别: 重点企业, 层级: 区, 列入日期: 2022-01-01}',
    'assignments/2022/BB20220101-0001.yaml':
      '{编号: BB20220101-0001, 包保对象: BD20220101-0001, 人员: 李某, 单位: 甲局, 层级: 区, 开始: 2022-01-01}',
  },
};

describe('a summary adds up', () => {
  it('over its units and its links; over leaders where every unit has one', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, fc.constantFrom(...WHOLES), async (given, { whole }) => {
        const facts = ledThroughout(given);
        const told = await summed(facts, whole);
        const rows = (key: string) => told[key] as readonly Row[];
        expect(total(ALL, rows('分单位')), shown(facts)).toEqual(picked(ALL, told));
        expect(total(ALL, rows('分领导')), shown(facts)).toEqual(picked(ALL, told));
        expect(total(LINKS, rows('环节')), shown(facts)).toEqual(picked(LINKS, told));
        const handled = total(['应办结任务数'], rows('分单位'))['应办结任务数'];
        expect(handled, shown(facts)).toBe(Number(told['应办结任务数']) + Number(told['分单位重复计任务数']));
      }),
      { numRuns: runs(40) },
    );
  });

  it('over its sources, levels and who instructed, each by itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, fc.constantFrom(...WHOLES), async (facts, { whole }) => {
        const told = JSON.parse((await ask(['summary', whole, '--by-source', '--json'], facts, AFTER)).out) as Told;
        const wanted = [...ALL, '应办结任务数', '按时办结任务数'];
        for (const key of ['分来源', '分层级', '分批示领导'])
          expect(total(wanted, told[key] as readonly Row[]), `${key}: ${shown(facts)}`).toEqual(picked(wanted, told));
      }),
      { numRuns: runs(40) },
    );
  });

  it('over the months of a quarter and the quarters of a year, where nothing falls away', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, fc.constantFrom(...WHOLES), async (given, { whole, parts }) => {
        const facts = lasting(given);
        const rows = await Promise.all(parts.map((part) => summed(facts, part)));
        expect(total(FLOWS, rows), shown(facts)).toEqual(picked(FLOWS, await summed(facts, whole)));
      }),
      { numRuns: runs(40) },
    );
  });

  // what was late stays late (DOMAIN 逾期之后, 缺访)
  it.each(Object.keys(fallen))('over its quarters though something was late and then came to %s', async (what) => {
    const facts = specimen(fallen[what] ?? {});
    const rows = await Promise.all(WHOLES[2].parts.map((part) => summed(facts, part)));
    expect(total(FLOWS, rows)).toEqual(picked(FLOWS, await summed(facts, '2022')));
  });
});

/** What was due before anybody knew of it: the month in which it became known, and what is owed besides in the year. */
const belated: Readonly<
  Record<string, readonly [month: string, link: string, files: Readonly<Record<string, string>>]>
> = {
  '报送要求印发时已过期限（期限 02-08，04-11 印发）': [
    '2022-04',
    '报送',
    {
      'requirements/2022/BS20220411-0001.yaml':
        '{编号: BS20220411-0001, 事项: 备案, 类别: 工作总结, 报送对象: 室, 单位: [甲局], 周期: 一次, 期限: 2022-02-08, 印发日期: 2022-04-11}',
    },
  ],
  '补定的季报（一季度 04-08 应报，05-10 印发）': [
    '2022-05',
    '报送',
    {
      'requirements/2022/BS20220510-0001.yaml':
        '{编号: BS20220510-0001, 事项: 季报, 类别: 定期报告, 报送对象: 室, 单位: [甲局], 周期: 每季, 开始: 2022-01-01, 结束: 2022-03-31, 印发日期: 2022-05-10}',
    },
  ],
  '收到时办结时限已过（时限 02-25，03-01 收到）': [
    '2022-03',
    '办理',
    {
      'tasks/2022/RW20220301-0001.yaml': `${signed.replace('收到日期', '办结时限: 2022-02-25\n收到日期')}${completed}`,
    },
  ],
  '突发事件隔月才收到（03-31 发生，04-01 收到）': [
    '2022-04',
    '首报',
    {
      'tasks/2022/RW20220401-0001.yaml': `${signed
        .replaceAll('2022-03-01', '2022-04-01')
        .replace('RW20220301', 'RW20220401')
        .replace('2022-03-02', '2022-04-02')
        .replace('收到日期', '突发事件: {类别: 事故灾难, 发生时间: 2022-03-31 20:00}\n收到日期')}${completed}`,
    },
  ],
  '办结时上级定的反馈日期已过（03-10 应反馈，04-06 办结）': [
    '2022-04',
    '反馈',
    {
      'tasks/2022/RW20220301-0001.yaml': `${signed.replace('收到日期', '反馈时限: 2022-03-10\n收到日期')}${completed}`,
    },
  ],
};

describe('what was due before it became known is counted', () => {
  const lateIn = async (period: string, link: string, facts: Facts) => {
    const rows = (await summed(facts, period))['环节'] as unknown as readonly { 环节: string; 逾期件次: number }[];
    return rows.filter((row) => row.环节 === link).reduce((sum, row) => sum + row.逾期件次, 0);
  };

  it.each(Object.keys(belated))('in the month in which it did: %s', async (what) => {
    const [month = '', link = '', files = {}] = belated[what] ?? [];
    const facts = specimen(files);
    const months = Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}`);
    const counts = await Promise.all(months.map(async (each) => [each, await lateIn(each, link, facts)] as const));
    const year = await lateIn('2022', link, facts);
    expect(year).toBeGreaterThan(0);
    expect(counts.filter(([, count]) => count > 0)).toEqual([[month, year]]);
  });
});

it('every record of a year is in the list of exactly one of its parts', async () => {
  const listed = async (name: string, facts: Facts, period: string) => {
    const { out } = await ask([...name.split(' '), '--period', period, '--json'], facts, AFTER);
    return out.match(/"编号": "[^"]+"/g) ?? [];
  };
  await fc.assert(
    fc.asyncProperty(
      anyLedger,
      fc.constantFrom(...lists),
      fc.constantFrom(...WHOLES),
      async (facts, name, { whole, parts }) => {
        const all = await Promise.all(parts.map((part) => listed(name, facts, part)));
        expect(all.flat().sort(), `${name} ${whole}`).toEqual([...(await listed(name, facts, whole))].sort());
      },
    ),
    { numRuns: runs(40) },
  );
});
