import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { nameOf } from '../../src/cli/contract/spec.ts';
import { main } from '../../src/cli/main.ts';
import type { CommandSpec } from '../../src/cli/session/command.ts';
import { demandsIn, isEarlier } from '../../src/ledger/format.ts';
import { createWorld, type Items } from '../catalogue/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function ledger(office: string): Items {
  return new Map([
    ['xiaoneng.yaml', { bytes: bytes(office) }],
    ['units.yaml', { bytes: bytes('单位:\n  - 名称: 区应急管理局\n    类型: 部门\n    考核对象: 是\n') }],
  ]);
}

/** What a run says, of those ledgers. */
async function said(office: string, line: string) {
  const { world, said: told } = createWorld(ledger(office));
  const exit = await main(line.split(' '), world);
  return { exit, ...told };
}

const ADD = 'add 查燃气 --lead 区应急管理局 --source 领导批示 --by 钱某 --today 2022-03-25';

describe('a ledger that asks for a newer program', () => {
  it('of a newer format is not written', async () => {
    const { exit, err } = await said('版本: 2\n名称: xx区政府督查室\n', ADD);
    expect(exit).toBe(4);
    expect(err).toContain('账本是更新的程序建的（格式 2），这个程序只认得格式 1');
  });

  it('is read, with a word', async () => {
    const { exit, err } = await said('版本: 2\n名称: xx区政府督查室\n', 'overdue --today 2022-03-25');
    expect(exit).toBe(3);
    expect(err).toContain('更大的是更新的程序建的：升级 xiaoneng');
  });

  it('by 最低程序 says which is wanted', async () => {
    const { exit, err } = await said('版本: 1\n最低程序: 99.1\n名称: xx区政府督查室\n', ADD);
    expect(exit).toBe(4);
    expect(err).toContain('要 xiaoneng 99.1 或更新的才能写');
    const asked = await said('版本: 1\n最低程序: 99.1\n名称: 甲\n', 'overdue --today 2022-03-25');
    expect([asked.exit, asked.err]).toEqual([0, expect.stringContaining('要 xiaoneng 99.1 或更新的才能写')]);
    const json = await said('版本: 1\n最低程序:\n名称: 甲\n', 'summary 2022 --today 2022-03-25 --json');
    expect(JSON.parse(json.out)).toMatchObject({
      完整: true,
      问题: [{ 文件: 'xiaoneng.yaml', 行: 2, 代码: 'writing-barred' }],
    });
    expect((await said('版本: 1\n最低程序: 99.1\n名称: 甲\n', 'doctor')).out).toContain('要 xiaoneng 99.1');
  });

  it('of this program or an older one gets as far as the disk', async () => {
    const { err } = await said('版本: 1\n最低程序: 0.0.1\n名称: xx区政府督查室\n', ADD);
    expect(err).toContain('磁盘只读');
  });
});

it.each([
  ['版本: 1\n', { format: 1 }],
  ['版本: \'3\' # 新\n最低程序: "0.9.0"\n', { format: 3, program: '0.9.0' }],
  ['\ufeff版本: 2\r\n', { format: 2 }],
  ['名称: 甲\n备注: 版本: 9\n', {}],
  ['名称: 甲\n  版本: 9\n# 最低程序: 9\n', {}],
  ['"版本": 1\n\'最低程序\': 0.9\n', { format: 1, program: '0.9' }],
  ['  版本: 2\n  名称: 甲\n', { format: 2 }],
])('%j', (text, demands) => {
  expect(demandsIn(text)).toEqual(demands);
});

it.each([
  '最低程序: 9.0.0-rc1',
  '最低程序: v9',
  '最低程序: 1e3',
  '最低程序:',
  '最低程序: ',
  '最低程序: # 9',
  '最低程序：9.0.0',
  '最低程序: ９.0',
  '最低程序: [9]',
  '最低程序: 9.0.0.1',
  '最低程序: 9.0.0 及以上',
  '最低程序:\n  9.0.0',
  '? 最低程序\n: 9',
  '&a 最低程序: 9',
  '!!str 最低程序: 9',
  '"\\u6700\\u4f4e\\u7a0b\\u5e8f": 9',
  '最低程序: 0.0.1\n最低程序: 9',
  '版本: 1e3',
  '版本: 0x2',
  '版本: v2',
  '版本:',
  '版本: 1.5',
  '版本: -1',
  '版本: 1\n版本: 2',
])('%j is no demand that is understood: nothing is written', async (lines) => {
  const text = `名称: 甲\n${lines}\n`;
  expect(demandsIn(text).unclear).toMatchObject({ line: 2 });
  const { exit, err } = await said(text, ADD);
  expect([exit, err]).toEqual([
    4,
    expect.stringContaining(`xiaoneng.yaml:2 的“${lines.split('\n')[0]?.trim()}”看不出`),
  ]);
});

it.each(['{版本: 1, 最低程序: 9}', '--- {"版本": 2}', '{名称: 甲,\n最低程序: 9}'])(
  'nor is it in braces: %j',
  (text) => {
    expect(demandsIn(text).unclear).toBeDefined();
  },
);

it('of a file that cannot be read nothing is known, and nothing is written', async () => {
  const { world, said: told } = createWorld(
    new Map([['xiaoneng.yaml', { bytes: Uint8Array.of(0xb0, 0xe6, 0xb1, 0xbe) }]]),
  );
  expect(await main(ADD.split(' '), world)).toBe(4);
  expect(told.err).toContain('xiaoneng.yaml 读不出来');
});

/** Writes, but in no ledger that is there: what a person has set, the shell's files, a new ledger, the judge of papers. */
const ELSEWHERE = new Set(['init', 'config', 'completion install']);

/** What is asked before the ledger is looked at. */
const MORE: Readonly<Record<string, readonly string[]>> = { 'collect out': ['-o', '/out'] };

/** What is typed to make it write: its arguments, whatever they are, and the option by which it writes. */
function linesOf(spec: CommandSpec, path: readonly string[]): string[][] {
  const given = (spec.arguments ?? []).filter(({ name }) => name.startsWith('<')).map(() => '7K3Q');
  const ways = typeof spec.writes === 'boolean' ? [[]] : [spec.writes ?? []].flat().map((name) => typedAs(name, spec));
  return ways.map((way) => [...path, ...given, ...way, ...(MORE[path.join(' ')] ?? [])]);
}

function typedAs(name: string, { options = [] }: CommandSpec): string[] {
  const option = options.find((one) => nameOf(one) === name);
  const [flag = ''] = /--[a-z-]+/.exec(option?.flags ?? '') ?? [];
  return option?.flags.includes('<') ? [flag, '甲'] : [flag];
}

function writingIn(
  specs: readonly CommandSpec[],
  above: readonly string[] = [],
): { name: string; lines: string[][] }[] {
  return specs.flatMap((spec) => {
    const path = [...above, spec.name];
    return [
      ...(spec.writes ? [{ name: path.join(' '), lines: linesOf(spec, path) }] : []),
      ...writingIn((spec.subcommands ?? []) as readonly CommandSpec[], path),
    ];
  });
}

const writers = writingIn(catalogue.flatMap(({ commands }) => commands)).filter(({ name }) => !ELSEWHERE.has(name));

it.each(writers)('$name writes nothing in a ledger that wants a newer program', async ({ lines }) => {
  for (const line of lines) {
    const { world, said: told } = createWorld(ledger('版本: 1\n最低程序: 99\n名称: 甲\n'));
    expect([line, await main([...line, '--today', '2022-03-25'], world), told.err]).toEqual([
      line,
      4,
      expect.stringContaining('要 xiaoneng 99 或更新的才能写'),
    ]);
  }
});

it.each([
  ['0.9.2', '0.9.10', true],
  ['0.9.10', '0.9.2', false],
  ['1.0', '1.0.0', false],
  ['0.1.0', '1', true],
  ['0.2.0-beta', '0.2.0', false],
])('%s is earlier than %s: %s', (own, wanted, earlier) => {
  expect(isEarlier(own, wanted)).toBe(earlier);
});
