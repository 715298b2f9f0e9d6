import { describe, expect, it } from 'vitest';
import { createWorld } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

const UNITS = `领导:
  - {姓名: 李某, 职务: 副区长}
  - {姓名: 周某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 类型: 部门, 考核对象: 是, 主要负责人: 王某, 分管领导: 李某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是, 主要负责人: 曹某, 分管领导: 周某}
`;
const SIGNED = '办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}';
const PENDING = `${SIGNED}\n  - {日期: 2022-03-03, 动作: 申请延期, 理由: 等批复, 延至: 2022-03-31}`;

const files = {
  'units.yaml': UNITS,
  ...taskFile('RW20220301-NEW1', '备注: 甲'),
  ...taskFile('RW20220301-7K3Q', SIGNED),
  ...taskFile('RW20220301-PEND', PENDING),
  ...taskFile('RW20220301-9WN1', '分管领导: 周某'),
};

/** What is written and said; with `answers` a person sits at a terminal and types them. */
async function typed(words: readonly string[], answers?: readonly string[]) {
  const left = [...(answers ?? [])];
  const { terminal } = createWorld(new Map()).world;
  let heard = '';
  const hear = (text: string) => {
    heard += text;
  };
  const ask = async (question: string) => {
    heard += question;
    return left.shift();
  };
  const at = { ...terminal, out: hear, err: hear, ...(answers && { ask }) };
  const writing = words[0] === 'list' ? [] : ['--by', '钱某', '--no-commit'];
  const line = [...words, ...writing, '--today', '2022-03-04', '--no-color'];
  const { exit, written } = await done(line, files, { terminal: at });
  return { exit, text: [...written.values()].join('\n'), said: heard };
}

describe('who did it, where nobody says so', () => {
  it.each([
    ['签批', '人员', ['sign', 'NEW1']],
    ['撤销', '批准人', ['cancel', 'NEW1', '重复登记']],
    ['中止', '批准人', ['suspend', '7K3Q', '等待文件']],
    ['批准延期', '批准人', ['approve', 'PEND', '--until', '2022-03-31']],
    ['报送方案', '对象', ['plan', '7K3Q']],
  ])('%s is entered without %s, and that is said', async (action, key, words) => {
    const { exit, text, said } = await typed(words);
    expect(exit, said).toBe(0);
    const entry = text.slice(text.indexOf(`动作: ${action}`));
    expect(entry).not.toContain(`${key}: `);
    expect(said).toContain(`“${action}”没有写${key}`);
  });

  it('on a terminal the head is offered, and Enter confirms', async () => {
    const { text, said } = await typed(['sign', 'NEW1'], ['']);
    expect(said).toContain('人员（直接回车为 王某，不知道写 -）');
    expect(text).toContain('人员: 王某');
  });

  it('on a terminal another may be typed, or nobody', async () => {
    expect((await typed(['sign', 'NEW1'], ['于某'])).text).toContain('人员: 于某');
    const { text, said } = await typed(['sign', 'NEW1'], ['-']);
    expect(text).toContain('动作: 签批');
    expect(text).not.toContain('人员: ');
    expect(said).toContain('没有写人员');
  });
});

describe('a grant', () => {
  it('says until when, and is refused without', async () => {
    const { exit, text, said } = await typed(['approve', 'PEND']);
    expect([exit, text]).toEqual([2, '']);
    expect(said).toContain('用 --until 写延至');
  });

  it('takes the day that was asked for where a person confirms it', async () => {
    const { text, said } = await typed(['approve', 'PEND'], ['', '']);
    expect(said).toContain('延至（直接回车为 2022-03-31）');
    expect(text).toMatch(/动作: 批准延期\n +延至: 2022-03-31\n +批准人: 李某/);
  });
});

describe('分管领导', () => {
  it('is not copied from the register into a task', async () => {
    const { text } = await typed(['add', '检查校车', '--lead', '区教育局', '--source', '领导批示']);
    expect(text).toContain('牵头单位: 区教育局');
    expect(text).not.toContain('分管领导');
  });

  it('is asked of the register, unless the task itself names one', async () => {
    const listed = async (leader: string) =>
      (await typed(['list', '--leader', leader])).said.match(/RW\S+/g)?.toSorted();
    expect(await listed('李某')).toEqual(['RW20220301-7K3Q', 'RW20220301-NEW1', 'RW20220301-PEND']);
    expect(await listed('周某')).toEqual(['RW20220301-9WN1']);
  });
});

describe('what can be told only once', () => {
  it.each([
    ['after the command', ['add', '创建文明城', '--lead', '区教育局', '--lead', '区应急管理局', '--source', '其他']],
    ['before and after it', ['--today', '2022-03-03', 'add', '创建文明城', '--lead', '区教育局']],
  ])('is refused when it is told twice, %s', async (_, words) => {
    const { exit, text, said } = await typed(words);
    expect([exit, text]).toEqual([2, '']);
    expect(said).toMatch(/--(?:lead 写了两次：“区教育局”和“区应急管理局”|today 写了两次：“2022-03-03”和“2022-03-04”)/);
  });

  it('is a number of a task: behind the content another one is none of it', async () => {
    const { exit, text, said } = await typed(['urge', '7K3Q', '请回应', 'NEW1', '--means', '电话']);
    expect([exit, text]).toEqual([2, '']);
    expect(said).toContain('“NEW1”是编号，没有当作“催办”的文字');
    expect((await typed(['urge', '7K3Q', '请回应', 'RW20220301-NEW1', '--means', '电话'])).exit).toBe(2);
  });

  it('but a year, and a number within quoted words, are content', async () => {
    expect((await typed(['urge', '7K3Q', '2022', '年底前', '--means', '电话'])).text).toContain('内容: 2022 年底前');
    expect((await typed(['urge', '7K3Q', '同 NEW1 一并办', '--means', '电话'])).exit).toBe(0);
  });
});
