import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { candidatesAt, MOST } from '../../src/cli/completing/candidates.ts';
import { complete } from '../../src/cli/completing/complete.ts';
import { cursorIn } from '../../src/cli/completing/cursor.ts';
import { grammarOf } from '../../src/cli/completing/grammar-of.ts';
import { lookupNear } from '../../src/cli/completing/lookup.ts';
import { scripts } from '../../src/cli/completing/scripts.ts';
import type { Peek } from '../../src/world/peek.ts';

const grammar = grammarOf(catalogue);

const units = `# 名录
领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - 名称: 区应急管理局
    简称: [区应急局]
    类型: 部门
    主要负责人: 王某
  - 名称: 区教育局
    曾用名: [区文教局]
    类型: 部门
`;

const task = (title: string, more = '') => `编号: 1\n事项: ${title}\n牵头单位: 区教育局\n责任人: 赵某\n${more}`;

/** A ledger in memory that counts which files were read. */
function peekAt(files: Readonly<Record<string, string>>, cwd = '/l') {
  const read: string[] = [];
  const peek: Peek = {
    env: {},
    cwd,
    exists: (path) => path === '/l/xiaoneng.yaml',
    read: (path) => {
      read.push(path);
      return files[path];
    },
    names: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .sort(),
  };
  return { peek, read };
}

const files = {
  '/l/units.yaml': units,
  '/l/tasks/2022/RW20220101-AAAA.yaml': task('检修校车', '办理经过:\n  - 日期: 2022-02-01\n    动作: 销号\n'),
  '/l/tasks/2022/RW20220102-BBBB.yaml': task('"排查 #3 楼"   # 急'),
  '/l/tasks/2021/RW20210102-CCCC.yaml': task('汇总'),
  '/l/visits/2022/ZF20220102-DDDD.yaml': '日期: 2022-01-02\n包保对象: BD20220101-0001\n',
};

async function valuesOf(...typed: string[]): Promise<string[]> {
  const said = await complete(typed, grammar, peekAt(files).peek);
  return said.split('\n').flatMap((line) => (line === '' ? [] : [line.replace('\t', ' | ')]));
}

describe('what may stand at the cursor', () => {
  it.each([
    [['list', '--unit', 'yjj'], ['区应急管理局 | 部门 yjj']],
    [['list', '--unit', '文教'], ['区教育局 | 部门 区文教局']],
    [['list', '--unit=应'], ['--unit=区应急管理局 | 部门']],
    [['list', '--unit', '=', '应'], ['区应急管理局 | 部门']],
    [
      ['list', '--unit', '='],
      ['区应急管理局 | 部门', '区教育局 | 部门'],
    ],
    [['--ledger', '/l', '清单', '--unit', "'应"], ['区应急管理局 | 部门']],
    // PowerShell loses a word that is empty
    [
      ['list', '--unit', "'"],
      ['区应急管理局 | 部门', '区教育局 | 部门'],
    ],
    [['list', "'--unit=应"], ['--unit=区应急管理局 | 部门']],
    [['list', '--leader', ''], ['李某 | 副区长']],
    [
      ['add', '--owner', ''],
      ['李某 | 副区长', '王某 | 区应急管理局', '赵某 | 区教育局'],
    ],
    [
      ['sign', ''],
      [
        'RW20220102-BBBB | 排查 #3 楼 区教育局',
        'RW20210102-CCCC | 汇总 区教育局',
        'RW20220101-AAAA | 检修校车 区教育局',
      ],
    ],
    [['sign', 'bb'], ['RW20220102-BBBB | 排查 #3 楼 区教育局']],
    [['notice', 'sheet', 'bb', '校车'], ['RW20220101-AAAA | 检修校车 区教育局']],
    [['visit', 'show', ''], ['ZF20220102-DDDD | BD20220101-0001 2022-01-02']],
    [['show', 'dd'], ['ZF20220102-DDDD | BD20220101-0001 2022-01-02']],
    [['visit', 'add', '--target', ''], []],
    [
      ['add', '--difficulty', '特'],
      ['特别复杂 | ', '极特殊 | '],
    ],
    [['urge', 'bb', '--means', '短'], ['短信 | ']],
    [
      ['config', ''],
      ['单位 | ', '经办人 | '],
    ],
    [['draft', ''], []],
    [['add', '检修', '--remark', ''], []],
    [['没有这条命令', ''], []],
  ])('%j', async (typed, found) => {
    expect(await valuesOf(...typed)).toEqual(found);
  });

  it('commands and options go by what they begin with, in either language', async () => {
    expect(await valuesOf('overd')).toEqual([expect.stringMatching(/^overdue \| 逾期 /)]);
    expect(await valuesOf('逾')).toEqual([expect.stringMatching(/^逾期 \| overdue /)]);
    expect((await valuesOf('visit', 'c')).map((line) => line.split(' ')[0])).toEqual(['confirm', 'coverage']);
    // the options of a subcommand are not those of a command of the same name
    expect((await valuesOf('visit', 'add', '--')).join()).not.toContain('--deadline');
    expect(await valuesOf('visit', 'add', '--targ')).toHaveLength(1);
  });

  it('every option that names a unit, a person or a record is known for one', () => {
    const wants = (path: string[], flag: string) => cursorIn([...path, flag, ''], grammar).want;
    expect(wants(['visit', 'add'], '--target')).toEqual({ numbers: ['target'] });
    expect(wants(['report', 'submit'], '--task')).toEqual({ numbers: ['task'] });
    expect(wants(['add'], '--parent')).toEqual({ numbers: ['task'] });
    expect(wants(['inspection', 'add'], '--inspected')).toBe('unit');
    expect(wants(['add'], '--lead')).toBe('unit');
    expect(wants(['approve'], '--approver')).toBe('person');
    expect(wants(['add'], '--deadline')).toBe('anything');
    expect(wants(['overdue'], '--format')).toMatchObject({ choices: expect.arrayContaining(['docx', 'csv']) });
    expect(wants(['export'], '--format')).toMatchObject({ choices: expect.arrayContaining(['xlsx', 'parquet']) });
    expect(wants(['overdue'], '--format')).not.toMatchObject({ choices: expect.arrayContaining(['parquet']) });
  });
});

describe('only what is needed is read', () => {
  it('of the ledger the register of units for units, and the files that are told of for numbers', async () => {
    const asked = async (...typed: string[]) => {
      const { peek, read } = peekAt(files);
      await complete(typed, grammar, peek);
      return read;
    };
    expect(await asked('list', '--unit', '应')).toEqual(['/l/units.yaml']);
    expect(await asked('sign', 'bbbb')).toEqual(['/l/tasks/2022/RW20220102-BBBB.yaml']);
    expect(await asked('over')).toEqual([]);
    expect(await asked('add', '--source', '')).toEqual([]);
  });

  it('of ten thousand tasks no more than anybody looks through', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `/l/tasks/2022/RW20220101-${String(i).padStart(4, '0')}.yaml`,
        task(`第${i}件`),
      ]),
    );
    const { peek, read } = peekAt(many);
    const said = await candidatesAt(cursorIn(['sign', ''], grammar), grammar, lookupNear(peek, undefined));
    expect(said).toHaveLength(MOST + 1);
    expect(said.at(-1)).toEqual({ value: '…', about: '还有 9800 项，多写几个字' });
    expect(said[0]?.value).toBe('RW20220101-9999');
    expect(read.length).toBeLessThanOrEqual(1000);
  });
});

it('nothing is offered of a register that is broken, nor where there is no ledger', async () => {
  const broken = peekAt({ ...files, '/l/units.yaml': '单位: [' }).peek;
  expect(await complete(['list', '--unit', ''], grammar, broken)).toBe('');
  expect(await complete(['list', '--unit', ''], grammar, peekAt(files, '/elsewhere').peek)).toBe('');
});

it.each([
  ['"a # b"  # c', 'a # b'],
  ["'a'", 'a'],
  ['a # b\r', 'a'],
  ['|-\n  a\n  b', 'a b'],
  ['[a]', 'a'],
  ['{a: b}', ''],
])('what is written %s is what a reader of the file reads', async (written, title) => {
  const path = '/l/tasks/2022/RW20220104-EEEE.yaml';
  const said = await complete(['sign', 'EEEE'], grammar, peekAt({ ...files, [path]: task(written) }).peek);
  expect(said).toBe(`RW20220104-EEEE\t${[title, '区教育局'].filter((one) => one !== '').join(' ')}\n`);
});

it('is asked for by PowerShell in ASCII, which alone it reads whatever the code page of the system is', () => {
  expect(scripts.powershell).toMatch(/^[\n -~]+$/);
  // a backquote would end the line or escape what comes next
  expect(scripts.powershell).not.toContain('`');
  // a word without anything in it is lost on its way to a program, so that there is always a quote
  expect(scripts.powershell).toContain(`+ ("'" + (`);
});
