import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import { uncommittedIn } from '../../src/audit/uncommitted.ts';
import { isStop } from '../../src/cli/contract/outcome.ts';
import { historyOf } from '../../src/cli/session/history.ts';
import { auditKind } from '../../src/vocabulary/choices.ts';
import { type Example, examples } from '../breaks/examples.ts';
import { places } from '../breaks/ground.ts';
import { laid, type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';
import { termsOn } from '../records/specimen.ts';
import { beginning, paths } from './planted-ledger.ts';
import type { Told } from './told.ts';

const inWords = (all: ReturnType<typeof auditFindings>) =>
  all.map((one) => `${isHint(one) ? '提示' : '发现'} ${auditKind.words[one.kind]} ${one.path} ${one.text}`);

/** What the audit says of the newest commit after something was typed. */
async function typed(like: string, ...args: readonly string[]): Promise<string[]> {
  const { beginning: begun } = examples.get(like) as Example;
  const ground = await laid({ args, beginning: begun }, ({ beginning: files }) => memoryGround(files));
  const { said } = await type(args, ground);
  const commits = historyOf({ world: ground.world(), folder: `/${places.ledger}` });
  const [last] = isStop(commits) ? [] : commits;
  expect(last?.trailers.clerk, said).toBe('钱某');
  return inWords(
    auditFindings(isStop(commits) ? [] : commits, termsOn('2022-12-31')).filter((one) => one.commit === last),
  );
}

/** The same after a commit without the tool. */
function committed(files: Readonly<Record<string, (text: string) => string>>, said: string, at = '2022-02-21 10:00') {
  const history: Told = beginning();
  const texts = Object.entries(files).map(([path, change]) => [path, change(history.text(path))]);
  history.commit(at, Object.fromEntries(texts), said);
  const [last] = history.commits;
  return inWords(auditFindings(history.commits, termsOn('2022-12-31')).filter((one) => one.commit === last));
}

const ID = 'RW20220214-7K3Q';
const corrected = (keys: string) => `修改${keys}：排查整治（${ID}）\n\n编号: ${ID}\n动作: 修改\n经办人: 田某`;

describe('a correction by the tool', () => {
  const task = 'tasks/2022/RW20220301-7K3Q.yaml';

  it.each([
    ['edit', ['edit', '7K3Q', '--set', '牵头单位=区住建局'], `${task} 改 牵头单位：区应急管理局 → 区住房和城乡建设局`],
    ['edit', ['edit', '7K3Q', '--set', '来源.类别=其他'], `${task} 改 来源 类别：领导批示 → 其他`],
    [
      'visit edit',
      ['visit', 'edit', '7K3Q', '--set', '走访人=周某'],
      'visits/2022/ZF20220301-7K3Q.yaml 改 走访人：persons的内容 → 周某',
    ],
  ])('%s %j is told as what it is', async (like, args, text) => {
    expect(await typed(like, ...args)).toEqual([`提示 更正 ${text}`]);
  });

  it('of a unit tells which, and what it was', async () => {
    const [one, ...more] = await typed('edit', 'unit', 'edit', '区教育局', '--set', '考核对象=否');
    expect(more).toEqual([]);
    expect(one).toMatch(/^提示 更正 units\.yaml 改 单位 第\d+条 区教育局 考核对象：是 → 否$/);
  });

  it('of a name that a unit gives up tells both', async () => {
    const args = ['unit', 'rename', '区水利局', '--to', '区水务管理局', '--on', '2022-12-31'];
    const [one, ...more] = await typed('edit', ...args);
    expect(more).toEqual([]);
    expect(one).toMatch(/^提示 更正 units\.yaml .*区水利局.* → .*区水务管理局/);
  });

  it('of what has only just been entered is one of what was mistyped', () => {
    const change = { [paths.task]: (text: string) => text.replace('收到日期: 2022-02-14', '收到日期: 2022-02-11') };
    const text = `改动日期 ${paths.task} 改 收到日期：2022-02-14 → 2022-02-11`;
    expect(committed(change, corrected('收到日期'), '2022-02-21 10:00')).toEqual([`提示 ${text}`]);
    expect(committed(change, corrected('收到日期'), '2022-02-22 10:00')).toEqual([`发现 ${text}`]);
  });

  it.each([
    ['注释', '提示'],
    ['难易程度', '提示'],
    ['紧急程度', '发现'],
  ])('that names %s takes out what a merge left to be settled of 难易程度', (keys, level) => {
    const doubtful = '# 待核对：难易程度 另一处写的是“一般”\n';
    const history = beginning();
    const text = history.text(paths.task);
    history.commit('2022-02-21 09:00', { [paths.task]: text.replace('难易程度', `${doubtful}难易程度`) }, '合并');
    history.commit('2022-02-21 10:00', { [paths.task]: text }, corrected(keys));
    const [last] = history.commits;
    const found = auditFindings(history.commits, termsOn('2022-12-31')).filter((one) => one.commit === last);
    expect(inWords(found)).toEqual([`${level} 去掉待核对 ${paths.task} 去掉了“待核对：难易程度 另一处写的是“一般””`]);
  });

  it('of 难易程度 rests on who ruled so', () => {
    const harder = (text: string) => text.replace('难易程度: 较复杂', '难易程度: 特别复杂');
    const ruled = (text: string) => `${harder(text)}难易认定: {人员: 李某, 日期: 2022-02-23}\n`;
    const told = `改动难易 ${paths.task} 改 难易程度：较复杂 → 特别复杂`;
    const [key, both] = ['难易程度', '难易程度、难易认定'].map(corrected) as [string, string];
    expect(committed({ [paths.task]: harder }, key, '2022-02-23 10:00')).toEqual([`发现 ${told}`]);
    expect(committed({ [paths.task]: ruled }, both, '2022-02-23 10:00')).toEqual([`提示 ${told}`]);
  });
});

describe('what there is no command for', () => {
  const version = (from: string) => (text: string) =>
    text.replace('制度:\n', `制度:\n  - {名称: 较复杂时限, 值: 15个工作日, 依据: 会议纪要, 施行日期: ${from}}\n`);

  it.each([
    ['2022-03-01', '提示 制度另立一版'],
    ['2022-02-14', '提示 制度另立一版'],
    ['2022-02-11', '发现 制度追溯'],
  ])('a version of a rule that holds from %s, written down on 02-21', (from, told) => {
    const found = committed({ [paths.rules]: version(from) }, '较复杂时限改为15天');
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['提示 不是本程序提交', told]);
  });

  it('a version that says what held already says nothing of days that are over', () => {
    const same = (text: string) => version('2022-01-20')(text).replace('15个', '10个');
    expect(committed({ [paths.rules]: same }, '补上文号')[1]).toMatch(/^提示 制度另立一版/);
  });

  it('a decision about the plan', () => {
    const ruled = (text: string) =>
      text.replace('问题: 早于阶段开始', '问题: 早于阶段开始, 裁定: {人员: 周某, 日期: 2022-02-21, 理由: 从其早}');
    expect(committed({ [paths.plan]: ruled }, '裁定').map((one) => one.slice(0, 2))).toEqual(['提示']);
  });

  it('is a finding where it changes what stood before', () => {
    const other = (text: string) => text.replace('值: 10个工作日', '值: 60个工作日');
    expect(committed({ [paths.rules]: other }, '改').map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '发现 不是本程序提交',
      '发现 改动制度',
    ]);
  });

  it('is a finding together with anything that has one', () => {
    const files = {
      [paths.plan]: (text: string) => `${text}文号: 一号\n`,
      [paths.visit]: (text: string) => `${text}内容: 补\n`,
    };
    expect(committed(files, '顺手').map((one) => one.slice(0, 10))).toEqual(['发现 不是本程序提交']);
  });
});

describe('what is entered when a deadline is over and lets it not be over', () => {
  const paused = (day: string) => (text: string) =>
    `${text}  - {日期: ${day}, 动作: 中止, 理由: 等鉴定, 批准人: 李某, 经办人: 田某}\n`;
  const said = `中止：排查整治（${ID}）\n\n编号: ${ID}\n动作: 中止\n经办人: 田某`;

  it.each([
    ['2022-02-25', '2022-02-28 10:00', ['提示 补记']],
    ['2022-02-25', '2022-02-25 10:00', []],
    ['2022-02-28', '2022-02-28 10:00', []],
  ])('中止 of %s entered at %s, due on the 25th', (day, at, kinds) => {
    const found = committed({ [paths.task]: paused(day) }, said, at);
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(kinds);
    for (const one of found)
      expect(one).toContain(`期限 2022-02-25 已过，2022-02-28 才登记期限以前的事：增 ${day} 中止`);
  });
});

describe('what is not committed', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is told with what it changes', () => {
    const [before, after] = ['牵头单位: 甲局\n备注: 一\n', '牵头单位: 乙局\n备注: 二\n'].map(bytes) as [
      Uint8Array,
      Uint8Array,
    ];
    const files = [
      { path: paths.task, before, after },
      { path: paths.visit, after },
      { path: paths.units, before },
      { path: '说明.yaml.txt', before, after },
    ];
    expect(uncommittedIn(files).map(({ path, line, text }) => [path, line, text])).toEqual([
      [paths.task, 1, '改 牵头单位：甲局 → 乙局；改 备注：一 → 二，没有提交'],
      [paths.visit, undefined, '新文件，没有提交'],
      [paths.units, undefined, '文件没有了，没有提交'],
    ]);
  });
});

it('one account that enters for all tells nothing by its name', () => {
  const names = (author: string, said = '田某') => {
    const history = beginning();
    const urge = (text: string) => `${text}  - {日期: 2022-02-21, 动作: 催办, 方式: 电话, 经办人: ${said}}\n`;
    const text = `催办：排查整治（${ID}）\n\n编号: ${ID}\n动作: 催办\n经办人: ${said}`;
    history.commit('2022-02-21 10:00', { [paths.task]: urge(history.text(paths.task)) }, text, author);
    return inWords(auditFindings(history.commits, termsOn('2022-12-31'))).length;
  };
  expect(names('督查室')).toBe(1);
  expect(names('田某', '孙某')).toBe(0);
});

it.each([
  ['2022-02-14 09:50', []],
  ['2022-02-14 09:49', ['提示 时钟倒退']],
  ['2022-02-13 23:59', ['发现 时钟倒退']],
])('a clock that shows %s where the commit before was made at 10:00', (at, kinds) => {
  const urge = (text: string) => `${text}  - {日期: 2022-02-14, 动作: 催办, 方式: 电话, 经办人: 田某}\n`;
  const said = `催办：排查整治（${ID}）\n\n编号: ${ID}\n动作: 催办\n经办人: 田某`;
  expect(committed({ [paths.task]: urge }, said, at).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(kinds);
});
