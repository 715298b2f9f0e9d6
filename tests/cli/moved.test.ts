import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Told } from '../audit/told.ts';
import { gitOf } from '../audit/told-git.ts';
import { filesIn, folder } from '../catalogue/cases.ts';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-AAAA';
const SIGNED = '难易程度: 较复杂\n办理经过:\n  - {日期: 2022-03-03, 动作: 签批, 人员: 王某}';
const own = (more = '') => taskFile(ID, `${SIGNED}${more}`);
const rules = (value: string, more = '') => ({
  'rules.yaml': `制度:\n  - {名称: 较复杂时限, 值: ${value}, 依据: 方案, 施行日期: 2022-01-01}\n${more}`,
});

const base = Object.fromEntries(
  [...filesIn(join(folder, 'base'))]
    .filter(([path]) => !path.includes('/'))
    .map(([path, item]) => [path, new TextDecoder().decode((item as { bytes: Uint8Array }).bytes)]),
);

/** Registered on 03-01, the limit of the rule changed on 03-16, and since. */
function history(...later: readonly (readonly [string, Readonly<Record<string, string>>])[]): Told {
  const told = new Told();
  told.commit('2022-03-01 10:00', { ...base, ...own(), ...rules('10个工作日') }, '登记\n\n动作: 登记\n经办人: 田某');
  for (const [at, files] of later) told.commit(at, files, '改\n\n动作: 修改\n经办人: 钱某');
  return told;
}

/** What is said with this in the folder, where history is as told. */
async function asked(args: string, told: Told | undefined, now: Readonly<Record<string, string>> = {}) {
  const files = { ...own(), ...rules('10个工作日'), ...now };
  const encoder = new TextEncoder();
  const items = new Map(
    Object.entries({ ...base, ...files }).map(([path, text]) => [path, { bytes: encoder.encode(text) }]),
  );
  return done(args.split(' '), files, told && { git: () => gitOf(told, items) });
}

interface Json {
  readonly 变动: readonly Readonly<Record<string, unknown>>[];
  readonly 问题: readonly Readonly<Record<string, unknown>>[];
}

async function json(args: string, told: Told, now: Readonly<Record<string, string>> = {}): Promise<Json> {
  return JSON.parse((await asked(`${args} --json`, told, now)).out) as Json;
}

/** 10 working days from 03-01 end on 03-15, 8 on 03-11. */
const row = { 编号: ID, 单位: '区应急管理局', 环节: '办理', 原期限: '2022-03-15', 新期限: '2022-03-11', 原因: '制度' };
const eight = rules('8个工作日');

describe('moved', () => {
  it.each([
    'moved --today 2022-03-16',
    'moved 2022-03-15 --today 2022-03-25',
    'moved 昨天 --today 2022-03-16',
    'moved 上周 --today 2022-03-21',
    `moved ${'1'.padStart(40, '0')} --today 2022-03-25`,
    'moved 2022-02-28..2022-03-15 --today 2022-03-25',
    'moved 2022-03-01 --today 2022-03-25',
  ])('%s tells of a limit that was changed on the day after', async (args) => {
    const told = history([args.includes('上周') ? '2022-03-21 09:00' : '2022-03-16 09:00', eight]);
    expect((await json(args, told, eight)).变动).toEqual([
      { ...row, 环节说明: '办理', 说明: expect.anything(), 事项: '排查隐患' },
    ]);
  });

  it('tells nothing since a day on which all was as it is now', async () => {
    const told = history(['2022-03-16 09:00', eight]);
    expect((await json('moved 2022-03-16 --today 2022-03-25', told, eight)).变动).toEqual([]);
  });

  it('names the rule, with what it said and says', async () => {
    const { out } = await asked('moved 2022-03-01 --today 2022-03-25', history(), eight);
    expect(out).toContain('较复杂时限 10个工作日 → 8个工作日（2022-01-01 起）');
    expect(out).toContain('变动 1 个期限（提前 1）。');
  });

  it.each(['text', 'md', 'csv', 'html', 'yaml'])('prints its list as %s', async (format) => {
    const { out } = await asked(`moved 2022-03-01 --format ${format} --today 2022-03-25`, history(), eight);
    for (const said of [ID, '2022-03-15', '2022-03-11', '制度', '区应急管理局']) expect(out).toContain(said);
  });

  it('tells the day that explain tells', async () => {
    const more = '\n  - {日期: 2022-03-14, 动作: 申请延期, 理由: 缺料, 延至: 2022-03-25}'.concat(
      '\n  - {日期: 2022-03-14, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}',
    );
    const now = own(more);
    const [moved] = (await json('moved 2022-03-01 --today 2022-03-25', history(), now)).变动;
    const explained = (await json(`explain ${ID} --today 2022-03-25`, history(), now)) as unknown as {
      readonly 期限: readonly Readonly<Record<string, unknown>>[];
    };
    expect(moved).toMatchObject({ 原期限: '2022-03-15', 新期限: '2022-03-25', 原因: '延期' });
    expect(explained.期限.find(({ 环节: link }) => link === '办理')?.['应办日期']).toBe(moved?.['新期限']);
  });

  it('names the units that owe it, of all that are others than they were', async () => {
    const units = base['units.yaml'] ?? '';
    const three = ['区工业局', '区信息化局', '区安监局'].map(
      (name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是}\n`,
    );
    const change = '沿革:\n  - {日期: 2022-03-10, 变动: 合并, 单位: [区应急管理局, 区工业局], 承接单位: [区安监局]}\n';
    const now = { 'units.yaml': `${units.trimEnd()}\n${three.join('')}${change}` };
    const { 变动 } = await json('moved 2022-03-15 --today 2022-03-25', history(['2022-03-16 09:00', now]), now);
    expect(变动.map(({ 单位, 环节, 新期限, 原因, 说明 }) => [单位, 环节, 新期限, 原因, 说明])).toEqual([
      ['区安监局', '办理', '2022-03-15', '单位', '区安监局'],
      ['区应急管理局', '办理', null, '单位', '区应急管理局'],
    ]);
  });

  it('compares with and without a file', async () => {
    const calendar = `名称: 停工\n类别: 地方安排\n年份: 2022\n文号: x〔2022〕1号\n放假: [{日期: 2022-03-09, 名称: 停工}]\n`;
    const { out } = await asked('moved --without calendar/x.yaml --today 2022-03-25', undefined, {
      'calendar/x.yaml': calendar,
    });
    expect(out).toMatch(/2022-03-15 +→ 2022-03-16 .*通知 +calendar\/x\.yaml（x〔2022〕1号）/);
    const more = await asked('moved --with /ledger/calendar/x.yaml --today 2022-03-25', undefined, {
      'calendar/x.yaml': calendar,
    });
    expect(more.out).toContain('没有期限变动');
  });

  it.each([
    ['moved 2022-02-28', 4, '2022-02-28 那天还没有提交', '换一个晚些的日子；xiaoneng log 看最早的一条'],
    ['moved 没有的', 2, '没有提交“没有的”', '写日期 2022-03-31，或提交的编号（xiaoneng log 里有）'],
    ['moved 本周', 2, '“本周”还没有过完，那时的账还没有', '写已经过去的日子，如 2022-03-31、昨天、上周，或提交的编号'],
    ['moved --without 没有.yaml', 2, '账本里没有“没有.yaml”', '写账本里的一个文件，如 calendar/2027.yaml'],
    [
      'moved --with 通知.txt',
      2,
      '“通知.txt”不是 .yaml 文件',
      '通知的全文用 xiaoneng calendar import 文件 --dry-run 看变动',
    ],
    [
      'moved 昨天 --without rules.yaml',
      2,
      '一次只比一样：从什么时候起，或者有没有一个文件',
      '“[起]”、--with、--without 只写一个',
    ],
  ])('%s is refused', async (args, exit, message, remedy) => {
    const said = await asked(`${args} --today 2022-03-25`, history());
    expect([said.exit, said.err]).toEqual([exit, `${message}\n改法：${remedy}\n`]);
  });

  it('says that there is no history in a plain folder', async () => {
    const said = await asked('moved --today 2022-03-25', undefined);
    expect([said.exit, said.err]).toEqual([4, expect.stringContaining('没有找到 git，看不到版本历史')]);
  });
});

describe('what moved is told as well by', () => {
  it('diff, which does not say that all is the same', async () => {
    const told = history();
    const said = await asked('diff 2022-03-20 --today 2022-03-25', told, eight);
    expect(said.out).toContain('记录没有补记、改动；期限有变动，见下。');
    expect((await json('diff 2022-03-20 --today 2022-03-25', told, eight)).变动).toEqual([
      expect.objectContaining(row),
    ]);
    expect((await asked('diff 2022-03-20 --today 2022-03-25', told)).out).toContain(
      '没有：当时知道的和现在知道的一样。',
    );
  });

  it('check, of what is not committed', async () => {
    const told = history();
    expect((await json('check --today 2022-03-25', told, eight)).变动).toEqual([expect.objectContaining(row)]);
    expect((await asked('check --today 2022-03-25', told)).out).not.toContain('变动');
    told.commit('2022-03-24 10:00', eight, '改');
    expect((await asked('check --today 2022-03-25', told, eight)).out).not.toContain('变动');
  });
});

describe('a rule that says another number without a version of its own', () => {
  const TEXT = '“较复杂时限”2022-01-01 起的一版原来是10个工作日，现在是8个工作日，已经收到的任务也跟着变了';
  const found = async (told: Told, now: Readonly<Record<string, string>>) =>
    (await json('check --today 2022-03-25', told, now)).问题
      .filter(({ 代码: code }) => code === 'rule-rewritten')
      .map(({ 说明: text, 改法: remedy, 行: at }) => [text, remedy, at]);
  const REMEDY = '改回10个工作日；新的数另加一条，施行日期写从哪天收到的任务起';

  it('is found while it is not committed', async () => {
    expect(await found(history(), eight)).toEqual([[`${TEXT}（还没有提交）`, REMEDY, 2]]);
  });

  it('is found in history, with the commit and the clerk', async () => {
    const told = history(['2022-03-16 09:00', eight]);
    expect(await found(told, eight)).toEqual([[`${TEXT}（提交 00000000，2022-03-16 钱某）`, REMEDY, 2]]);
  });

  it('is gone when the number is as it was, and the new one has its own day', async () => {
    const told = history(['2022-03-16 09:00', eight]);
    const added = '  - {名称: 较复杂时限, 值: 8个工作日, 依据: 通知, 施行日期: 2022-03-17}\n';
    expect(await found(told, rules('10个工作日', added))).toEqual([]);
  });

  it('is not what is only spelt otherwise, nor what was settled before any task was received', async () => {
    expect(await found(history(), rules('10 个工作日'))).toEqual([]);
    const early = new Told();
    early.commit('2022-02-27 10:00', { ...base, ...rules('10个工作日') }, '初');
    early.commit('2022-02-28 10:00', eight, '改');
    early.commit('2022-03-01 10:00', own(), '登记');
    expect(await found(early, eight)).toEqual([]);
  });

  it('is also a version that was in force and is gone, but not one that had yet to come', async () => {
    const later = '  - {名称: 较复杂时限, 值: 8个工作日, 依据: 通知, 施行日期: 2022-03-17}\n';
    const both = new Told();
    both.commit('2022-03-10 10:00', { ...base, ...own(), ...rules('10个工作日', later) }, '初');
    expect((await found(both, rules('10个工作日'))).map(([text]) => text)).toEqual([
      '“较复杂时限”2022-03-17 起的一版原来是8个工作日，现在没有了，已经收到的任务也跟着变了（还没有提交）',
    ]);
    both.commit('2022-03-16 10:00', rules('10个工作日'), '改');
    expect(await found(both, rules('10个工作日'))).toEqual([]);
  });

  it('cannot be looked for in a plain folder, and check says so', async () => {
    expect((await asked('check --today 2022-03-25', undefined)).out).toContain(
      '没有版本历史：制度的数有没有改过，核对不了。',
    );
  });

  it('is told by the audit with each commit, also when it was taken back by hand', async () => {
    const told = history(['2022-03-16 09:00', eight], ['2022-03-18 09:00', rules('10个工作日')]);
    const { out } = await asked('audit --today 2022-03-25', told);
    const lines = out.split('\n').filter((line) => line.startsWith('改动制度'));
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      expect.stringContaining(
        '2022-03-18 09:00 钱某 2022-01-01 起的“较复杂时限”：8个工作日 → 10个工作日，没有另立一版',
      ),
      expect.stringContaining(
        '2022-03-16 09:00 钱某 2022-01-01 起的“较复杂时限”：10个工作日 → 8个工作日，没有另立一版',
      ),
    ]);
  });
});
