import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, repository, xiaoneng } from './clerks.ts';

const day = ['--today', '2022-03-04'];

it('commits records whatever a .gitignore says of them: new ones, and those that lay there already', async () => {
  const here = repository();
  writeFileSync(join(here, '.gitignore'), '*.yaml\n');
  git(here, 'add', '.gitignore');
  git(here, 'commit', '--quiet', '--message=不看');
  expect(await xiaoneng(here, 'add', '核实桥梁限高', '--lead', '区应急局', '--source', '其他', ...day)).toMatchObject({
    status: 0,
  });
  expect(git(here, 'show', '--stat', '--format=%s')).toMatch(/登记：核实桥梁限高[\s\S]+\+/);
  writeFileSync(join(here, 'ledger/rules.yaml'), '制度: []\n');
  expect(await xiaoneng(here, 'doctor', '--repair', ...day)).toMatchObject({ status: 0 });
  expect(git(here, 'ls-tree', '--name-only', 'HEAD', 'ledger/')).toContain('ledger/rules.yaml');
}, 60_000);
