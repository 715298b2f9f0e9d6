import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { kinds } from '../../src/records/index.ts';
import { additions, templates } from './templates.ts';

const repository = join(import.meta.dirname, '../..');
const page = readFileSync(join(repository, 'docs/开发.md'), 'utf8');
const scripts = Object.keys(manifest.scripts).map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`));

const TOPS = ['src', 'tests', 'scripts', 'docs', 'ledger'];
const rooms = readdirSync(join(repository, 'src'));
const there = TOPS.flatMap((top) =>
  readdirSync(join(repository, top), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${top}/${name.replaceAll('\\', '/')}`,
  ),
);

/** The paths that a page names: from the root, or from src; `<种类>` and `*` are any name. */
function pathsIn(text: string): string[] {
  const quoted = Array.from(text.matchAll(/`([^`\s]+\/[^`\s]*)`/g), ([, path = '']) => path);
  return quoted.filter((path) => [...TOPS, ...rooms].includes(path.split('/')[0] ?? ''));
}

function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  if (!/[<*]/.test(plain)) return ['', 'src'].some((top) => existsSync(join(repository, top, plain)));
  const escaped = plain.replace(/[.+]/g, '\\$&').replace(/<[^>]+>|\*/g, '[^/]+');
  const pattern = new RegExp(`^(?:src/)?${escaped}$`);
  return there.some((one) => pattern.test(one));
}

/** Where else a file of the name is. */
function hint(path: string): string {
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const others = there.filter((one) => one.endsWith(`/${name}`));
  return `remedy: ${others.length > 0 ? `it is at ${others.join(' or ')} now` : 'say where it is now'}`;
}

function textAt(path: string): string {
  const found = [path, `src/${path}`].map((one) => join(repository, one)).find((one) => existsSync(one));
  return found === undefined ? '' : readFileSync(found, 'utf8');
}

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

describe.each([
  ['docs/开发.md', 40],
  ['docs/structure.md', 20],
])('%s', (name, least) => {
  const text = readFileSync(join(repository, name), 'utf8');

  it('names files and folders that are there', () => {
    const named = pathsIn(text);
    expect(named.length).toBeGreaterThan(least);
    expect(named.filter((path) => !isThere(path)).map((path) => `${path}: ${hint(path)}`)).toEqual([]);
  });

  it('names what those files have', () => {
    const pairs = Array.from(text.matchAll(/`([\w./-]+\.m?[jt]s)` 的 `(\w+)`/g), ([, path = '', word = '']) => ({
      path,
      word,
    }));
    const lost = pairs.filter(({ path, word }) => !new RegExp(`\\b${word}\\b`).test(textAt(path)));
    expect(lost, `remedy: say in ${name} where it is now`).toEqual([]);
  });
});

it('the ten commonest changes each say where, and which test is told', () => {
  const [, table = ''] = /## 要改……，动哪里\n[\s\S]*?\n\|---\|---\|---\|\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const rows = table.split('\n').map((row) => row.split(' | '));
  expect(rows.length).toBe(10);
  for (const [change, where = '', told = ''] of rows) {
    expect(pathsIn(where).length, change).toBeGreaterThan(0);
    expect(pathsIn(told).filter((path) => path.startsWith('tests/')).length, change).toBeGreaterThan(0);
  }
});

it('each line of the templates goes behind one that stands once in its file', () => {
  const lost = additions().filter(({ file, after }) => textAt(file).split(`\n${after}\n`).length !== 2);
  expect(lost, 'remedy: mend docs/templates/lines.txt as the house has changed').toEqual([]);
});

it('the templates bring nothing that the house has already', () => {
  expect(templates().length).toBeGreaterThan(4);
  expect(templates().filter((path) => existsSync(join(repository, path)))).toEqual([]);
  const names = kinds.flatMap((kind) => [kind.name, kind.word, kind.folder, kind.prefix]);
  for (const own of ['madeup', '虚构种类', 'made-up', 'ZZ'])
    expect(names, 'remedy: give the made-up kind of docs/templates another name').not.toContain(own);
});

it('LICENSE is the one that package.json names', () => {
  const [name, , holder] = readFileSync(join(repository, 'LICENSE'), 'utf8').split('\n');
  expect(name).toBe(`${manifest.license} License`);
  expect(holder).toMatch(/^Copyright \(c\) \d{4} xiaoneng contributors$/);
});
