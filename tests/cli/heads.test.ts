import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Told } from '../audit/told.ts';
import { gitOf } from '../audit/told-git.ts';
import { filesIn, folder } from '../catalogue/cases.ts';
import { done, taskFile } from './small.ts';

const base = Object.fromEntries(
  [...filesIn(join(folder, 'base'))]
    .filter(([path]) => !path.includes('/'))
    .map(([path, item]) => [path, new TextDecoder().decode((item as { bytes: Uint8Array }).bytes)]),
);
const signed = (id: string, day: string, person: string) =>
  taskFile(id, `办理经过:\n  - {日期: ${day}, 动作: 签批, 人员: ${person}}`);
const before = {
  ...signed('RW20220301-AAAA', '2022-03-02', '王某'),
  ...signed('RW20220301-BBBB', '2022-03-03', '王某'),
};
const units = base['units.yaml'] ?? '';
/** 王某 is written over. */
const now = { 'units.yaml': units.replace('主要负责人: 王某', '主要负责人: 赵某') };

/** What check says of who signed, where this was committed before. */
async function told(files: Readonly<Record<string, string>>, ...commits: readonly (readonly [string, object])[]) {
  const history = new Told();
  for (const [at, own] of commits) history.commit(at, own as Record<string, string>, '改\n\n动作: 修改\n经办人: 钱某');
  const all = { ...base, ...files };
  const items = new Map(Object.entries(all).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }]));
  const git = commits.length === 0 ? {} : { git: () => gitOf(history, items) };
  const { out } = await done(['check', '--json', '--today', '2022-03-25'], files, git);
  const found = JSON.parse(out)['问题'] as Readonly<Record<string, unknown>>[];
  return found.map(({ 文件: file, 行: line, 说明: text }) => `${file}:${line} ${text}`);
}

const first = ['2022-03-01 10:00', { ...base, ...before }] as const;
const PLACE = 'units.yaml:9';
const SIGNED = '王某以前签批的 2 次（RW20220301-AAAA、RW20220301-BBBB）要靠历任才对得上';

it('a head that was written over is one finding, whatever he signed', async () => {
  const over = { ...before, ...now };
  expect(await told(over, first)).toEqual([
    `${PLACE} 区应急管理局的主要负责人原来写的是王某，改成了赵某（还没有提交），没有写从哪天起；${SIGNED}`,
  ]);
  expect(await told(over, first, ['2022-03-20 09:00', now])).toEqual([
    `${PLACE} 区应急管理局的主要负责人原来写的是王某，改成了赵某（提交 00000000，2022-03-20 钱某），没有写从哪天起；${SIGNED}`,
  ]);
});

it('one signature is enough where history knows who was head', async () => {
  const { 'tasks/2022/RW20220301-BBBB.yaml': _, ...one } = before;
  expect(await told({ ...one, ...now }, first)).toEqual([
    expect.stringContaining('王某以前签批的 1 次（RW20220301-AAAA）'),
  ]);
});

it('what he signed afterwards is told at its place', async () => {
  const later = { ...before, ...now, ...signed('RW20220321-CCCC', '2022-03-22', '王某') };
  expect(await told(later, first, ['2022-03-20 09:00', now])).toEqual([
    'tasks/2022/RW20220321-CCCC.yaml:7 王某不是区应急管理局的主要负责人（赵某）或代签人',
    expect.stringContaining(SIGNED),
  ]);
});

it('who never was head is told at his place, whoever was written over', async () => {
  const other = { ...before, ...now, ...signed('RW20220304-CCCC', '2022-03-05', '孙某') };
  expect(await told(other, first)).toEqual([
    'tasks/2022/RW20220304-CCCC.yaml:7 孙某不是区应急管理局的主要负责人（赵某）或代签人',
    expect.stringContaining(SIGNED),
  ]);
});

it('without history it is told once all the same, without who did it', async () => {
  expect(await told({ ...before, ...now })).toEqual([
    `${PLACE} 区应急管理局有 2 次是王某签批的（RW20220301-AAAA、RW20220301-BBBB），他不是主要负责人（赵某），也不在历任、代签人里`,
  ]);
});

it('the command that it names ends it', async () => {
  const files = { ...before, ...now };
  const head = ['unit', 'head', '区应急管理局', '赵某', '--predecessor', '王某', '--on', '2022-03-20', '--no-commit'];
  const { written } = await done([...head, '--by', '钱某', '--today', '2022-03-25'], files);
  const after = { ...files, 'units.yaml': written.get('/ledger/units.yaml') ?? '' };
  expect(await told(after, first)).toEqual([]);
});
