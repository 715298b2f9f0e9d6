import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { additions, withLines } from './templates.ts';

const repository = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'xiaoneng-templates-'));

/** The house as it is after somebody has copied docs/templates/src over src and added the lines. */
beforeAll(() => {
  for (const name of ['src', 'bin', 'scripts', 'package.json', 'tsconfig.json', 'ledger'])
    cpSync(join(repository, name), join(house, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
  cpSync(join(repository, 'docs/templates/src'), join(house, 'src'), { recursive: true });
  for (const { file, ...addition } of additions())
    writeFileSync(join(house, file), withLines(readFileSync(join(house, file), 'utf8'), addition));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: house, env: environment({ HOME: house }) });
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function xiaoneng(...args: string[]): string {
  const env = environment({ HOME: house });
  const all = ['bin/xiaoneng.js', ...args, '--today', '2022-06-30', '--ledger', 'ledger', '--no-color'];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { cwd: house, env, encoding: 'utf8' });
  return `${stdout}${stderr}退出码 ${status}\n`;
}

/** Enters one and gives its number. */
function added(content: string, ...more: string[]): string {
  const answer = xiaoneng('madeup', 'add', content, '--unit', '区应急局', '--by', '钱某', '--no-commit', ...more);
  expect(answer).toContain('登记虚构种类  ZZ');
  return /ZZ\d{8}-[0-9A-Z]{4}/.exec(answer)?.[0] ?? '';
}

it('the templates compile in the house', () => {
  const tsc = join(house, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--noEmit'], { cwd: house, encoding: 'utf8' });
  expect(`${stdout}${status}`, 'remedy: mend docs/templates/src as the house has changed').toBe('0');
});

it('a made-up kind takes a file and a line, and has everything the others have', () => {
  const id = added('清扫街面');
  expect(xiaoneng('madeup', 'list')).toContain(`${id}  2022-06-30  区应急管理局  清扫街面`);
  expect(xiaoneng('虚构种类', '清单', '--unit', '区住建局')).toContain('没有符合条件的虚构种类。');
  expect(xiaoneng('madeup', 'progress', id, '已清扫两条街', '--by', '钱某', '--no-commit')).toContain('退出码 0');
  expect(xiaoneng('show', id.slice(-4))).toContain('进展  日期 2022-06-30，内容 已清扫两条街');
  expect(xiaoneng('madeup', 'edit', id, '--set', '单位=区住建局', '--by', '钱某', '--no-commit')).toContain(
    '单位  区应急管理局 → 区住房和城乡建设局',
  );
  const file = join(house, 'ledger/made-up/2022', `${id}.yaml`);
  expect(JSON.parse(xiaoneng('madeup', 'list', '--json').replace(/退出码.*\n$/, ''))['虚构种类']).toHaveLength(1);

  writeFileSync(file, readFileSync(file, 'utf8').replace('2022-06-30', '2022-02-30').replace('内容:', '内荣:'));
  const checked = xiaoneng('check');
  expect(checked).toContain(`made-up/2022/${id}.yaml:2:1  错误`);
  expect(checked).toContain('不认识的键“内荣”');
  expect(checked).toContain('没有 2022-02-30 这一天');
  expect(checked).toMatch(/退出码 1\n$/);
  rmSync(file);

  expect(xiaoneng('schema', 'madeup')).toContain('"日期"');
  expect(xiaoneng('madeup', 'add', '--help')).toContain('--unit <单位>');
});

describe('two of the kind, of which one has stood still', () => {
  beforeAll(() => {
    // 5 working days after 06-22 are over on 06-29: the sixth is 06-30
    added('疏通沟渠', '--date', '2022-06-22');
    added('修补路面', '--date', '2022-06-23');
  });

  it('a made-up rule and its message say so', () => {
    const checked = xiaoneng('check');
    expect(checked).toContain('登记以后 6 个工作日没有进展，超过5个工作日');
    expect(checked.match(/个工作日没有进展/g)?.length).toBe(1);
  });

  it('a made-up command counts them', () => {
    expect(xiaoneng('虚构汇总', '2022Q2')).toMatch(/^虚构种类 .+\n[\s\S]*区应急管理局 +2\n/);
    expect(xiaoneng('made-up-summary', '2022Q1')).toContain('没有虚构种类。');
  });

  it('a made-up format writes the same figures', () => {
    expect(xiaoneng('made-up-summary', '2022Q2', '--format', 'made-up')).toBe('区应急管理局\t2\n退出码 0\n');
  });
});
