import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, place, repository, xiaoneng } from './clerks.ts';

it('holds back what a merge made wrong for as long as it is wrong', async () => {
  const [a, server] = [repository(), join(place(), '台账.git')];
  const day = ['--today', '2022-03-04'];
  expect(await xiaoneng(a, 'sign', '7K3Q', '--person', '王某', '--on', '2022-02-16', ...day)).toMatchObject({
    status: 0,
  });
  git(a, 'clone', '--quiet', '--bare', a, server);
  git(a, 'remote', 'add', 'origin', server);
  const b = join(place(), 'work');
  git(a, 'clone', '--quiet', server, b);
  expect(await xiaoneng(a, 'complete', '7K3Q', '整改到位', '--on', '2022-03-02', ...day)).toMatchObject({ status: 0 });
  expect(await xiaoneng(b, 'complete', '7K3Q', '整改到位', '--on', '2022-03-03', ...day)).toMatchObject({ status: 0 });
  expect(await xiaoneng(b, 'sync', ...day)).toMatchObject({ status: 0 });
  const shared = git(server, 'rev-parse', 'main');
  for (const time of ['first', 'second', 'third']) {
    expect(await xiaoneng(a, 'sync', ...day), time).toMatchObject({ status: 4 });
    expect(git(server, 'rev-parse', 'main'), time).toBe(shared);
  }
}, 60_000);
