import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { counting, seated, units } from './seated.ts';
import { done, taskFile } from './small.ts';

const OLD = `来源: {类别: 领导批示, 文号: 甲〔2022〕1号, 日期: 2022-02-20, 领导: 李某}
督办文号: 督办〔2022〕3号
配合单位: [区教育局]
责任人: 张某
难易程度: 较复杂
方案时限: 2022-03-10
路线图: [{步骤: 排查, 时限: 2022-03-12}]
工作要求: 逐户排查
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}`;

async function like(words: readonly string[], more = OLD) {
  const files = { 'units.yaml': units, ...taskFile('RW20220301-7K3Q', more) };
  const line = [
    'add',
    ...words,
    '--like',
    '7K3Q',
    '--by',
    '钱某',
    '--no-commit',
    '--today',
    '2022-03-04',
    '--no-color',
  ];
  const { exit, out, err, written } = await done(line, files, { random: counting() });
  return { exit, said: out + err, lines: [...written.values()].join('').split('\n').slice(1, -1) };
}

describe('add --like', () => {
  it('has the facts of another task, without its days, number and history, and says what was left', async () => {
    const { exit, said, lines } = await like([]);
    expect(exit, said).toBe(0);
    expect(lines).toEqual([
      '事项: 排查隐患',
      '来源:',
      '  类别: 领导批示',
      '  文号: 甲〔2022〕1号',
      '  领导: 李某',
      '牵头单位: 区应急管理局',
      '配合单位: [区教育局]',
      '责任人: 张某',
      '难易程度: 较复杂',
      '收到日期: 2022-03-04',
      '工作要求: 逐户排查',
    ]);
    expect(said).toContain('没有照抄的：督办文号、方案时限、路线图');
  });

  it('has what was typed instead, and what a line says', async () => {
    const { lines } = await like(['青溪镇 3月20日前 排查商铺', '--source', '其他']);
    expect(lines).toEqual(expect.arrayContaining(['事项: 排查商铺', '牵头单位: 青溪镇', '办结时限: 2022-03-20']));
    expect(lines).toEqual(expect.arrayContaining(['  类别: 其他', '  文号: 甲〔2022〕1号']));
    expect(lines.join()).not.toContain('难易程度');
  });

  it('has a limit of so many days, and no day', async () => {
    expect((await like([], '办结时限: 10个工作日')).lines).toContain('办结时限: 10个工作日');
    const { lines, said } = await like([], '办结时限: 2022-03-25');
    expect([lines.join().includes('办结时限'), said.includes('没有照抄的：办结时限')]).toEqual([false, true]);
    expect((await like(['--difficulty', '一般'], '办结时限: 10个工作日')).lines.join()).not.toContain('办结时限');
  });

  it('goes to each of a group', async () => {
    const { lines } = await like(['各镇 报送名单', '--each'], '责任人: 张某');
    expect(lines.filter((line) => line.startsWith('牵头单位'))).toHaveLength(2);
  });

  it('is looked at on a terminal before it is written', async () => {
    const files = taskFile('RW20220301-7K3Q', OLD);
    const { exit, asked, written } = await seated(['add', '--like', '7K3Q'], ['否'], { files });
    expect([exit, asked.length, written]).toEqual([4, 1, []]);
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
  const dated = fc.constantFrom('办结时限', '方案时限', '反馈时限');
  it('never has a day of the other', async () => {
    const property = fc.asyncProperty(fc.dictionary(dated, day), async (days) => {
      const more = Object.entries(days).map(([key, value]) => `${key}: ${value}`);
      const { lines } = await like([], more.length > 0 ? more.join('\n') : '备注: 甲');
      expect(lines.filter((line) => /\d{4}-\d\d-\d\d/.test(line))).toEqual(['收到日期: 2022-03-04']);
    });
    await fc.assert(property, { numRuns: runs(12) });
  });
});
