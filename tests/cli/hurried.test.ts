import { describe, expect, it } from 'vitest';
import { counting } from './seated.ts';
import { done, taskFile } from './small.ts';

const A = 'RW20220301-7K3Q';
const B = 'RW20220302-8M2P';
const files = { ...taskFile(A, '难易程度: 一般'), ...taskFile(B, '事项: 清理占道\n难易程度: 一般') };
const END = ['--by', '钱某', '--no-commit', '--today', '2022-03-08', '--no-color'];

/** What a clerk in a hurry types, and what comes of it. */
async function typed(words: readonly string[], stdin = '') {
  const { exit, out, err, written } = await done([...words, ...END], files, { stdin, random: counting() });
  return { exit, said: out + err, text: [...written.values()].join(''), count: written.size };
}

describe('two dashes that an input method has made something else of', () => {
  it.each(['－－means', '——means', '—means', '–-means', '－－方式', '--ｍｅａｎｓ'])(
    'are an option: %s',
    async (flag) => {
      const { exit, text, said } = await typed(['urge', A, flag, '电话']);
      expect(exit, said).toBe(0);
      expect(text).toContain('方式: 电话');
    },
  );

  it('are an option with its value, and words in front of what is none', async () => {
    expect((await typed(['urge', A, '——means=电话'])).text).toContain('方式: 电话');
    expect((await typed(['progress', A, '——另报'])).text).toContain('内容: ——另报');
  });
});

it.each(['ＵＲＧＥ', 'ｕｒｇｅ', 'URGE', 'Urge'])(
  'a command is known by its letters, whatever they look like: %s',
  async (word) => {
    expect((await typed([word, A, '--means', '电话'])).text).toContain('动作: 催办');
  },
);

describe('numbers in one word', () => {
  it.each(['7K3Q、8M2P', '7k3q,8m2p', '7K3Q，8M2P', '7K3Q 8M2P', `${A}；8M2P`])('are several: %s', async (numbers) => {
    const { exit, count, said } = await typed(['urge', numbers, '--means', '电话']);
    expect([exit, count], said).toEqual([0, 2]);
  });

  it('are none where a part is no number', async () => {
    const { exit, count } = await typed(['urge', '7K3Q、甲', '--means', '电话']);
    expect([exit, count]).toEqual([4, 0]);
    expect((await typed(['progress', A, '甲、乙两处在办'])).text).toContain('内容: 甲、乙两处在办');
  });

  it('and words in the place of a number are told where it stands', async () => {
    const { exit, said } = await typed(['urge', '电话', '--means', '电话']);
    expect(exit).toBe(4);
    expect(said).toContain('编号写在最前面，内容、姓名写在编号后面或用选项');
  });
});

describe('a table of the office', () => {
  const rows = '任务名称,责任单位,牵头部门,签批人,签批日期\n排查隐患,应急局,,王某,3月3日\n';

  it('names what it is about and whose it is in words that import knows as well', async () => {
    const { exit, text, said } = await typed(['sign', '--from', '-', '--yes'], rows.replace('应急局', '区应急局'));
    expect(exit, said).toBe(0);
    expect(text).toContain(`编号: ${A}`);
    expect(text).toContain('人员: 王某');
    expect(said).toContain('没有用上的栏目：牵头部门');
  });

  it('is refused by row where the unit is another', async () => {
    const { exit, said } = await typed(['sign', '--from', '-', '--yes'], rows.replace('应急局', '区住建局'));
    expect(exit).toBe(4);
    expect(said).toContain('账上是“区应急管理局”，表里是“区住建局”');
  });

  it('is read by the ledger’s own words where it has both', async () => {
    const both = '重点任务,事项,签批人\n省里的,排查隐患,王某\n';
    const { exit, said } = await typed(['sign', '--from', '-', '--yes'], both);
    expect(exit, said).toBe(0);
    expect(said).toContain('没有用上的栏目：重点任务');
  });
});

describe('many lines', () => {
  it('say which of them are no tasks, and which have no limit', async () => {
    const lines = '# 会议事项\n区应急局 3月15日前 检查仓库\n区住建局 检查工地\n';
    const { exit, said } = await typed(['add', '-', '--source', '会议决定'], lines);
    expect(exit, said).toBe(0);
    expect(said).toContain('# 开头的没有当作一项：第 1 行“# 会议事项”。');
    expect(said.match(/没有写时限，按难易程度“一般”算/g)).toHaveLength(1);
  });

  it('say once what is to be said of each', async () => {
    const lines = '区应急局 3月12日前 检查仓库\n区住建局 3月12日前 检查工地\n';
    const { said } = await typed(['add', '-', '--source', '会议决定'], lines);
    expect(said.match(/是休息日/g)).toHaveLength(1);
    expect(said).toContain('日期写错了就改正（2 项都是）。');
  });
});

describe('what is lacking or has another name here', () => {
  it.each([
    [['list', '--lead', '区应急局'], '是不是 --unit？'],
    [['extend', A, '--deadline', '3月20日', '等材料'], '是不是 --until？'],
    [['carry', '../新账'], '没有写新账是哪一年的\n改法：加 --year'],
  ])('%j is told', async (words, remedy) => {
    const { exit, said, count } = await typed(words);
    expect([exit, count]).toEqual([2, 0]);
    expect(said).toContain(remedy);
  });
});
