import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environment } from '../environment.ts';

const repository = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'xiaoneng-kind-'));

/** 志愿服务, which nobody has asked for: a folder with two files. */
const folder = {
  'schema.ts': `import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { pastDay, unitName } from '../fields.ts';

const progress = record({ date: pastDay, content: text });

export const service = record({
  id: text,
  content: text,
  unit: unitName,
  date: pastDay,
  progress: z.array(progress).optional(),
});

export type Service = z.output<typeof service>;
`,
  'index.ts': `import type { Register } from '../kind.ts';
import { type Service, service } from './schema.ts';

export const serviceKind: Register<Service> = {
  name: 'service',
  word: '志愿服务',
  group: '台账',
  summary: '志愿服务台账',
  example: 'service add 清扫街面 --unit 区应急局',
  prefix: 'ZY',
  folder: 'services',
  schema: service,
  columns: ['date', 'unit', 'content'],
  unit: 'unit',
  day: 'date',
  follow: [{ name: 'progress', field: 'progress', alias: '进展', summary: '登记进展' }],
  titleOf: ({ content }) => content,
  dayOf: ({ date }) => date,
};
`,
};

beforeAll(() => {
  for (const name of ['src', 'bin', 'scripts', 'package.json', 'ledger'])
    cpSync(join(repository, name), join(house, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
  mkdirSync(join(house, 'src/records/service'));
  for (const [name, text] of Object.entries(folder)) writeFileSync(join(house, 'src/records/service', name), text);
  const index = join(house, 'src/records/index.ts');
  const line = "import { serviceKind } from './service/index.ts';\n";
  const registered = readFileSync(index, 'utf8').replace(/(const registers[^[]*\[\][^[]*\[)/, '$1serviceKind, ');
  writeFileSync(index, line + registered);
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: house, env: environment({ HOME: house }) });
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function xiaoneng(...args: string[]): string {
  const env = environment({ HOME: house });
  const all = ['bin/xiaoneng.js', ...args, '--today', '2022-06-30', '--ledger', 'ledger', '--no-color'];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { cwd: house, env, encoding: 'utf8' });
  return `${stdout}${stderr}退出码 ${status}\n`;
}

it('a made-up kind takes a folder and a line, and has everything the others have', () => {
  const added = xiaoneng('service', 'add', '清扫街面', '--unit', '区应急局', '--by', '钱某', '--no-commit');
  expect(added).toContain('登记志愿服务  ZY20220630-');
  const [id = ''] = /ZY20220630-[0-9A-Z]{4}/.exec(added) ?? [];

  expect(xiaoneng('service', 'list')).toContain(`${id}  2022-06-30  区应急管理局  清扫街面`);
  expect(xiaoneng('志愿服务', '清单', '--unit', '区住建局')).toContain('没有符合条件的志愿服务。');
  expect(xiaoneng('service', 'progress', id, '已清扫两条街', '--by', '钱某', '--no-commit')).toContain('退出码 0');
  expect(xiaoneng('show', id.slice(-4))).toContain('进展  日期 2022-06-30，内容 已清扫两条街');
  expect(xiaoneng('service', 'edit', id, '--set', '单位=区住建局', '--by', '钱某', '--no-commit')).toContain(
    '单位  区应急管理局 → 区住房和城乡建设局',
  );
  const file = join(house, 'ledger/services/2022', `${id}.yaml`);
  expect(JSON.parse(xiaoneng('service', 'list', '--json').replace(/退出码.*\n$/, ''))['志愿服务']).toHaveLength(1);

  writeFileSync(file, readFileSync(file, 'utf8').replace('2022-06-30', '2022-02-30').replace('内容:', '内荣:'));
  const checked = xiaoneng('check');
  expect(checked).toContain(`services/2022/${id}.yaml:2:1  错误`);
  expect(checked).toContain('不认识的键“内荣”');
  expect(checked).toContain('没有 2022-02-30 这一天');
  expect(checked).toMatch(/退出码 1\n$/);

  expect(xiaoneng('schema', 'service')).toContain('"日期"');
  expect(xiaoneng('service', 'add', '--help')).toContain('--unit <单位>');
});
