import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { glossaryPage, placesOf } from './glossary.ts';
import { terms } from './terms.ts';

const repository = join(import.meta.dirname, '../..');
const src = join(repository, 'src');
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const sources = Object.fromEntries(
  paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(src, path), 'utf8')]),
);

it('the glossary has every word, every choice and every private term as they are', async () => {
  const remedy = 'remedy, if it is meant: npm run accept, and read git diff';
  await expect(glossaryPage(sources), remedy).toMatchFileSnapshot(join(repository, 'docs/glossary.md'));
});

it('each private term is declared in one place', () => {
  const remedy =
    'remedy: in tests/docs/terms.ts, take out the term that is gone, rename it, or say by its folder which is meant';
  const found = terms.map((term) => `${term.name}: ${placesOf(term, sources).length}`);
  expect(found, remedy).toEqual(terms.map(({ name }) => `${name}: 1`));
});

it('no private term is told twice', () => {
  const names = terms.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
