import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld } from '../catalogue/world.ts';

const FILES = {
  'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
  'units.yaml': `领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 区工业局, 简称: [工业局], 类型: 部门, 考核对象: 是}
  - {名称: 区工业和信息化局, 简称: [工信局], 类型: 部门, 考核对象: 是}
  - {名称: 区信息化局, 类型: 部门, 考核对象: 是}
  - {名称: 区水利局, 简称: [水利局], 类型: 部门, 考核对象: 是}
沿革:
  - {日期: 2022-06-24, 变动: 合并, 单位: [区工业局, 区信息化局], 承接单位: [区工业和信息化局]}
`,
  'tasks/2022/RW20220301-7K3Q.yaml': `编号: RW20220301-7K3Q
事项: 排查隐患
来源: {类别: 领导批示}
牵头单位: 区水利局
收到日期: 2022-03-01
`,
};

async function run(...words: readonly string[]) {
  const items = Object.entries(FILES).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const writing = words[0] === 'list' ? [] : ['--by', '钱某', '--dry-run'];
  const code = await main([...words, ...writing, '--today', '2022-07-05'], world);
  return { code, said: said.out + said.err };
}

const CLOSED = '区工业局已于 2022-06-24 撤销，由区工业和信息化局承接';

describe('work for a unit that is no more is refused where nobody can be asked', () => {
  it.each([
    ['as the lead of a task', ['edit', '7k3q', '--set', '牵头单位=区工业局']],
    ['as a part of a task', ['edit', '7k3q', '--assist', '工业局=提供图纸=2022-08-01']],
    [
      'as an issue',
      [
        'issue',
        'add',
        '慢',
        '--unit',
        '工业局',
        '--source',
        '自查',
        '--category',
        '慢作为',
        '--limit',
        '2022-08-30',
        '--found',
        '2022-07-05',
      ],
    ],
  ] as const)('%s', async (_, words) => {
    const { code, said } = await run(...words);
    expect(said).toContain(CLOSED);
    expect(code).toBe(4);
  });

  it('but not for what was found while it was there, or for its successor', async () => {
    const issue = ['issue', 'add', '慢', '--source', '自查', '--category', '慢作为', '--limit', '2022-08-30'];
    expect((await run(...issue, '--unit', '工业局', '--found', '2022-06-20')).code).toBe(0);
    expect((await run(...issue, '--unit', '工信局', '--found', '2022-07-05')).code).toBe(0);
    expect((await run('edit', '7k3q', '--set', '责任人=张某')).code).toBe(0);
  });
});

it('the list of a unit that is no more says who has what it had', async () => {
  const { code, said } = await run('list', '--unit', '工业局');
  expect(said).toContain(`${CLOSED}；它没办完的事看承接的单位。`);
  expect(code).toBe(0);
});
