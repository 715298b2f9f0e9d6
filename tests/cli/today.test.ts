import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { spoken } from '../../src/cli/command-line/spoken.ts';
import { chineseNames } from '../../src/cli/contract/option-names.ts';
import { type CommandWords, optionsOf } from '../../src/cli/contract/spec.ts';
import { done, taskFile } from './small.ts';

const [LATE, URGED, WAITING, TODAY, FRESH] = [
  'RW20220301-AAAA',
  'RW20220301-BBBB',
  'RW20220302-CCCC',
  'RW20220304-DDDD',
  'RW20220311-EEEE',
] as const;

const signed = '办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}';
const tasks = {
  ...taskFile(LATE, `办结时限: 2022-03-09\n${signed}`),
  ...taskFile(URGED, `办结时限: 2022-03-08\n${signed}\n  - {日期: 2022-03-11, 动作: 催办, 方式: 电话}`),
  ...taskFile(
    WAITING,
    `收到日期: 2022-03-02\n办结时限: 2022-03-31\n${signed}\n  - {日期: 2022-03-10, 动作: 申请延期, 延至: 2022-04-15, 理由: 等批复}`,
  ),
  ...taskFile(
    TODAY,
    `收到日期: 2022-03-04\n办结时限: 2022-03-14\n办理经过:\n  - {日期: 2022-03-04, 动作: 签批, 人员: 王某}`,
  ),
  ...taskFile(FRESH, '收到日期: 2022-03-11\n办结时限: 2022-03-31'),
};

const MONDAY = ['--today', '2022-03-14'];

describe('the page of the day', () => {
  it('is what xiaoneng alone says in a ledger', async () => {
    const { out, exit } = await done(MONDAY, tasks);
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "今天（2022-03-14 周一）

      逾期，没有催过 1 项
      xiaoneng urge AAAA  区应急管理局  〔红〕逾期3个工作日  排查隐患

      逾期，其余的 1 项
      xiaoneng complete BBBB  区应急管理局  〔红〕逾期4个工作日  排查隐患

      今日到期 2 项
      xiaoneng respond BBBB   区应急管理局  〔黄〕今日到期  排查隐患
      xiaoneng complete DDDD  区应急管理局  〔黄〕今日到期  排查隐患

      等决定 1 项
      xiaoneng approve CCCC  区应急管理局  申请延期，已等2个工作日  排查隐患

      2022-03-11 以来收到 1 项
      xiaoneng sign EEEE  区应急管理局  待签批  排查隐患
      "
    `);
  });

  it.each([
    ['7K3Q', '7K3Q'],
    ['B162', 'B162'],
    ['RW20', 'RW20220311-RW20'],
    ['W202', 'RW20220311-W202'],
    ['0311', 'RW20220311-0311'],
  ])('shortens a number only where nothing else may be meant: %s', async (end, told) => {
    const { out } = await done(MONDAY, { ...tasks, ...taskFile(`RW20220311-${end}`, '收到日期: 2022-03-11') });
    expect(out).toContain(`xiaoneng sign ${told}  `);
  });

  it('has every list in JSON, whole', async () => {
    const { out } = await done(['--json', ...MONDAY], tasks);
    const told = JSON.parse(out) as Record<string, { 编号: string; 命令: string }[]>;
    const numbers = (key: string) => told[key]?.map(({ 编号 }) => 编号);
    expect(numbers('逾期')).toEqual([URGED, LATE]);
    expect(numbers('没有催过')).toEqual([LATE]);
    expect(numbers('今日到期')).toEqual([URGED, TODAY]);
    expect(numbers('等决定')).toEqual([WAITING]);
    expect(numbers('新收到')).toEqual([FRESH]);
    expect(told['新收到']?.[0]?.命令).toBe('xiaoneng sign EEEE');
  });

  it('offers one command where it answers to several, and that picks just these', async () => {
    const more = {
      ...tasks,
      ...taskFile('RW20220301-FFFF', `办结时限: 2022-03-09\n牵头单位: 区住房和城乡建设局\n${signed}`),
      ...taskFile('RW20220314-GGGG', '收到日期: 2022-03-14\n办结时限: 2022-03-31'),
    };
    const { out } = await done(MONDAY, more);
    const [urge = '', sign = ''] = Array.from(out.matchAll(/一起：xiaoneng (.+)/g), ([, typed = '']) => typed);
    const picked = async (typed: string) => {
      const { out: said } = await done(
        [...typed.split(' '), '--means', '电话', '--by', '钱某', '--json', ...MONDAY],
        more,
      );
      return (JSON.parse(said) as { 各项: { 编号: string }[] }).各项.map(({ 编号 }) => 编号).toSorted();
    };
    expect(await picked(urge)).toEqual([LATE, 'RW20220301-FFFF']);
    expect(await picked(sign.replace('sign', 'arrange'))).toEqual([FRESH, 'RW20220314-GGGG']);
    expect((await done(['today', '--unit', '区应急局', ...MONDAY], more)).out).not.toContain('一起');
  });

  it('of one unit has nothing of others', async () => {
    const { out } = await done(['today', '--单位', '区住房和城乡建设局', ...MONDAY], tasks);
    expect(out).toContain('没有逾期');
  });

  it('says no more than a screen holds, however much there is', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `RW20220301-${String(i).padStart(2, '0')}XX`);
    const all = Object.assign({}, ...many.map((id) => taskFile(id, `办结时限: 2022-03-09\n${signed}`)));
    const { out } = await done(MONDAY, all);
    expect(out.split('\n').length).toBeLessThan(24);
    expect(out).toContain('60 项，全部：xiaoneng overdue');
  });
});

describe('other words for what may be typed', () => {
  it.each([
    [['help'], ['--help']],
    [
      ['帮助', 'list'],
      ['list', '--help'],
    ],
    [[], ['today']],
    [['--json'], ['today', '--json']],
    [
      ['--today', '2022-03-14', '--ledger=x'],
      ['today', '--today', '2022-03-14', '--ledger=x'],
    ],
    [['--version'], ['--version']],
    [
      ['逾期', '--单位', '区应急局'],
      ['逾期', '--unit', '区应急局'],
    ],
    [
      ['list', '--单位=区应急局', '--在办'],
      ['list', '--unit=区应急局', '--open'],
    ],
    [
      ['add', '事项', '--牵头单位', '甲局', '--办结时限', '2022-03-31'],
      ['add', '事项', '--lead', '甲局', '--deadline', '2022-03-31'],
    ],
    [
      ['notice', 'urging', '7k3q', '--主送', '甲局'],
      ['notice', 'urging', '7k3q', '--to', '甲局'],
    ],
    [
      ['progress', '7k3q', '--', '--单位'],
      ['progress', '7k3q', '--', '--单位'],
    ],
    [
      ['list', '--没有这个'],
      ['list', '--没有这个'],
    ],
  ])('%j is %j', (typed, meant) => {
    expect(spoken(typed, catalogue)).toEqual(meant);
  });

  it.each(['ls', '清单'])('%s lists', async (name) => {
    expect((await done([name, ...MONDAY], tasks)).out).toContain('任务清单');
  });

  it('done completes', async () => {
    const { written } = await done(['done', 'DDDD', '已整改', '--by', '钱某', '--no-commit', ...MONDAY], tasks);
    expect([...written.values()].join('\n')).toContain('动作: 办结');
  });
});

describe('the options of every command', () => {
  const all = catalogue.flatMap(({ commands }) => commands.flatMap((spec) => under(spec, spec.name)));
  /** What is no word in either language. */
  const SAME = ['--json'];

  it.each(all)('of %s have a Chinese name each', (_, spec) => {
    const flags = optionsOf(spec).map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? flags);
    const named = [...chineseNames(optionsOf(spec)).values()];
    const lacking = flags.filter((flag) => !named.includes(flag) && !SAME.includes(flag));
    expect(lacking, 'remedy: a word in src/vocabulary/words.ts, named as the option in camel case').toEqual([]);
  });
});

function under(spec: CommandWords, name: string): (readonly [string, CommandWords])[] {
  const subs = (spec.subcommands ?? []).flatMap((sub) => under(sub, `${name} ${sub.name}`));
  return spec.run ? [[name, spec], ...subs] : subs;
}
