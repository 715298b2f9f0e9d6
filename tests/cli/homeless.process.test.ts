import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { scratch } from '../world/scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const NAMED = /^(?:HOME|GIT_CONFIG_GLOBAL|GIT_(?:AUTHOR|COMMITTER)_.*)$/;

/** A shell of somebody whom no setting names, with the program in it. */
function shellOf(folder: string, home: NodeJS.ProcessEnv) {
  const kept = Object.entries(environment()).filter(([name]) => !NAMED.test(name));
  // as on machines by whose name git makes up no address
  const plain = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.useConfigOnly', GIT_CONFIG_VALUE_0: 'true' };
  const env = { ...Object.fromEntries(kept), ...plain, ...home };
  const type = (line: string) =>
    execFileSync('sh', ['-ec', line.replaceAll('xiaoneng ', `'${process.execPath}' '${program}' `)], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
  const told = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { type, told };
}

/** The commands that an advice names, with what a person writes for themselves. */
function commandsIn(text: string): string {
  const commands = text.match(/(?:xiaoneng init|git) [^，；。]*?(?= 和| 建好|[，；。\n]|$)/gu) ?? [];
  return commands.join(' && ').replaceAll(' 姓名', ' 钱某').replaceAll(' 邮箱', ' q@example.invalid');
}

const homes = [{}, { HOME: '/nonexist' }, { HOME: '' }];

it.each(homes)(
  'with %j a ledger that is made says how it gets into history',
  (home) => {
    const { type, told } = shellOf(scratch(), home);
    expect(told('init', '我的 台账').stderr).toBe('不知道经办人是谁\n改法：加上 --by 姓名\n');
    const made = told('init', '我的 台账', '--by', '钱某');
    const way = /没有提交，因为 git 不知道提交人是谁；(.*)$/m.exec(made.stdout)?.[1] ?? '';
    expect(way).toMatch(/^运行 git -C '我的 台账' config user\.name 姓名 和 git -C/);
    type(commandsIn(way));
    expect(type("git -C '我的 台账' log --format=%an%s")).toBe('钱某新建账本\n');
    expect(told('doctor', '--ledger', '我的 台账').stdout).toContain('钱某 <q@example.invalid>');
  },
  60_000,
);

it.each(homes)(
  'with %j the advice of doctor can be followed where there is no ledger yet',
  (home) => {
    const { type, told } = shellOf(scratch(), home);
    const way = /提交人 +没有设置；(.*)$/m.exec(told('doctor').stdout)?.[1] ?? '';
    type(commandsIn(way));
    expect(told('doctor', '--ledger', '台账').stdout).toContain('钱某 <q@example.invalid>');
  },
  60_000,
);
