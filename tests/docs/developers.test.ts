import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const repository = join(import.meta.dirname, '../..');
const page = readFileSync(join(repository, 'docs/开发.md'), 'utf8');
const scripts = Object.keys(manifest.scripts).map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`));

it.each(['README.md', 'docs/structure.md'])('%s leads to the page for developers', (name) => {
  expect(readFileSync(join(repository, name), 'utf8')).toMatch(/\]\((?:docs\/)?开发\.md\)/);
});

it('it says when to run each script of package.json', () => {
  const told = new Set(page.match(/npm (?:test|run [a-z:]+)/g));
  const remedy = 'remedy: say in docs/开发.md, under 什么时候跑什么, what it is for';
  expect(
    scripts.filter((script) => !told.has(script)),
    remedy,
  ).toEqual([]);
  expect([...told].filter((script) => !scripts.includes(script))).toEqual([]);
});

it('it says of each folder of tests what it judges', () => {
  const folders = readdirSync(join(repository, 'tests'), { withFileTypes: true }).filter((one) => one.isDirectory());
  const untold = folders.filter(({ name }) => !page.includes(`\n| \`tests/${name}/\` | `)).map(({ name }) => name);
  expect(untold, 'remedy: a row in docs/开发.md, under 每个文件夹管什么').toEqual([]);
});

it('the files that it names are there', () => {
  const named = Array.from(page.matchAll(/`((?:tests|src|scripts)\/[\w./-]+\.(?:ts|mjs))`/g), ([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(join(repository, name)))).toEqual([]);
});

it('LICENSE is the one that package.json names', () => {
  const [name, , holder] = readFileSync(join(repository, 'LICENSE'), 'utf8').split('\n');
  expect(name).toBe(`${manifest.license} License`);
  expect(holder).toMatch(/^Copyright \(c\) \d{4} xiaoneng contributors$/);
});
