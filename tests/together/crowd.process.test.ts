import { expect, it } from 'vitest';
import { files, git, repository, xiaoneng } from './clerks.ts';

const COUNT = 20;

it(`takes ${COUNT} new tasks at once, and loses none`, async () => {
  const folder = repository();
  const before = files(folder).size;
  const adding = Array.from({ length: COUNT }, (_, i) =>
    xiaoneng(folder, 'add', `第${i}件事`, '--lead', '区应急局', '--source', '领导批示', '--by', '钱某'),
  );
  for (const ended of await Promise.all(adding)) expect(ended).toMatchObject({ status: 0 });
  expect(files(folder).size).toBe(before + COUNT);
  expect(git(folder, 'status', '--short')).toBe('');
  expect(git(folder, 'rev-list', '--count', 'HEAD').trim()).toBe(String(COUNT + 1));
});

it(`takes ${COUNT} entries in one task at once, and loses none`, async () => {
  const folder = repository();
  const urging = Array.from({ length: COUNT }, (_, i) => {
    const words = ['urge', '7K3Q', '--means', '电话', '--content', `第${i}次`, '--today', '2022-03-01', '--by', '钱某'];
    return xiaoneng(folder, ...words);
  });
  for (const ended of await Promise.all(urging)) expect(ended).toMatchObject({ status: 0 });
  const text = files(folder).get('tasks/2022/RW20220214-7K3Q.yaml') ?? '';
  for (let i = 0; i < COUNT; i += 1) expect(text).toContain(`内容: 第${i}次\n`);
  expect(git(folder, 'rev-list', '--count', 'HEAD').trim()).toBe(String(COUNT + 1));
  expect(await xiaoneng(folder, 'check', '--today', '2022-03-01')).toMatchObject({ status: 0 });
});

it('shows readers whole files while others write', async () => {
  const folder = repository();
  const writing = Array.from({ length: 6 }, (_, i) =>
    xiaoneng(
      folder,
      'urge',
      '7K3Q',
      '--means',
      '电话',
      '--content',
      `第${i}次`,
      '--today',
      '2022-03-01',
      '--by',
      '钱某',
    ),
  );
  const reading = Array.from({ length: 6 }, () => xiaoneng(folder, 'overdue', '--today', '2022-03-01', '--json'));
  for (const { status, out } of await Promise.all(reading))
    expect([status, JSON.parse(out)['完整']]).toEqual([0, true]);
  for (const { status } of await Promise.all(writing)) expect(status).toBe(0);
});
