import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS } from '../../src/ledger/stray.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Act, type Answer, actsOf, failureOf, lackOf, pageWith, performed } from './pages.ts';
import { deeds, scenes } from './scenes.ts';

const repository = join(import.meta.dirname, '../..');
const read = (page: string) => readFileSync(join(repository, page), 'utf8');

/** Pages that other tests write and compare as a whole (docs.test.ts, catalogue.test.ts, glossary.test.ts). */
const generated = ['docs/commands.md', 'docs/coverage.md', 'docs/errors.md', 'docs/glossary.md'];

const pages = ['README.md', ...readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`)].filter(
  (page) => page.endsWith('.md') && !generated.includes(page),
);
const blocks = new Map(pages.map((page) => [page, blocksOf(page, read(page))]));

describe.each(pages)('%s', (page) => {
  const own = blocks.get(page) ?? [];

  it('says of every block how it is judged', () => {
    expect(own.map((block, i) => lackOf(block, own.slice(0, i))).filter((lack) => lack !== undefined)).toEqual([]);
  });

  it.each(own.filter(({ mark }) => mark.kind === 'compared').map((block) => [block.line, block] as const))(
    'shows in line %i what is there',
    (_, block) => {
      expect(strayIn(block), 'remedy: show what is there, or take out the line').toEqual([]);
    },
  );

  const acts = actsOf(own);
  it.each(acts.map((act) => [act.line, act] as const))('shows from line %i commands that do it', async (_, act) => {
    const failures = (await answersOf(act)).map(failureOf).filter((failure) => failure !== undefined);
    expect(failures.join('\n\n')).toBe('');
  });

  it('begins each answer as it did', async () => {
    const answers = await Promise.all(acts.map(answersOf));
    const told = answers.flat().map(firstLine).join('\n');
    const remedy = 'remedy, if it is meant: npm run accept, and read git diff';
    const name = page.replace('docs/', '').replace('.md', '.txt');
    if (told !== '')
      await expect(`${told}\n`, remedy).toMatchFileSnapshot(join(import.meta.dirname, 'first-lines', name));
  });

  it('shows what they answer', async () => {
    const answers = await Promise.all(acts.filter(isShown).map(answersOf));
    const remedy = 'remedy, if it is meant: npm run accept, and read git diff';
    await expect(pageWith(read(page), answers.flat()), remedy).toMatchFileSnapshot(join(repository, page));
  });
});

/** A command with the first line that it answers; `!` where it says that only to the person. */
function firstLine({ command, step }: Answer): string {
  const [said] = step.out.split('\n');
  const [beside] = step.err.split('\n');
  const told = `$ ${command.line}\n${step.out !== '' ? said : beside ? `! ${beside}` : '（没有说什么）'}`;
  return told.replaceAll(`${repository}/`, '').replaceAll(/\[main [0-9a-f]+\]/g, '[main xxxxxxx]');
}

const performances = new Map<Act, Promise<Answer[]>>();

/** Each act is played once. */
function answersOf(act: Act): Promise<Answer[]> {
  const answers = performances.get(act) ?? performed(act);
  performances.set(act, answers);
  return answers;
}

function isShown({ commands }: Act): boolean {
  return commands.some(({ shown }) => shown !== undefined);
}

/** The lines of a block that the file which it is taken from does not have, in this order. */
function strayIn({ lines, mark }: Block): string[] {
  if (mark.kind !== 'compared') return [];
  if (mark.with === '账本的文件夹') return lines.flatMap(foldersIn).filter((name) => !FOLDERS.includes(name));
  const whole = read(mark.with).split('\n');
  let at = 0;
  return lines.filter((line) => {
    const found = whole.indexOf(line, at);
    at = Math.max(at, found + 1);
    return found < 0;
  });
}

function foldersIn(line: string): string[] {
  return Array.from(line.matchAll(/([a-z]+)\/(?=\s|\d)/g), ([, name]) => name ?? '').filter(
    (name) => name !== 'ledger',
  );
}

it('has no scene that no page is played in', () => {
  const named = [...blocks.values()].flat().map(({ mark }) => (mark.kind === 'tried' ? mark.scene : undefined));
  const idle = Object.keys({ ...scenes, ...deeds }).filter((name) => !named.includes(name));
  expect(idle, 'remedy: take them out of tests/docs/scenes.ts').toEqual([]);
});
