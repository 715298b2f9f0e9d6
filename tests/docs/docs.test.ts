import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { ledger } from '../sample/sample.ts';
import { answers, coveragePage, kindWords } from './coverage.ts';
import { commandReference } from './reference.ts';

const IN_TABLE = 'in tests/docs/coverage.ts, then npm run accept';
const ACCEPT = 'remedy, if it is meant: npm run accept, and read git diff';
const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

test('the command reference is the help of every command', async () => {
  await expect(commandReference(), ACCEPT).toMatchFileSnapshot(file('docs/commands.md'));
});

test('every command that README shows is there, with every option', () => {
  const lines = readFileSync(file('README.md'), 'utf8').match(/^(?:\$ )?xiaoneng .*$/gm) ?? [];
  const page = readFileSync(file('docs/commands.md'), 'utf8');
  const names = new Set(catalogue.flatMap(({ commands }) => commands.flatMap(({ name, alias }) => [name, alias])));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    const [, name = ''] = line.replace(/^\$ /, '').split(' ');
    if (!name.startsWith('--')) expect(names).toContain(name);
    for (const flag of line.match(/ --[a-z-]+/g) ?? []) expect(page).toContain(flag.trim());
  }
});

test('the first half-hour is run as it is told: the same commands in the same order, and no others', () => {
  const section = /## 头半小时\n([\s\S]*?)\n## /.exec(readFileSync(file('README.md'), 'utf8'))?.[1] ?? '';
  const told = section.match(/^xiaoneng .*$/gm) ?? [];
  const session = readFileSync(file('tests/sessions/half-hour.session'), 'utf8').replace(/ --today \S+/g, '');
  const typed = (session.match(/^\$ .*$/gm) ?? []).flatMap((line) => line.slice(2).split(/ && | \| | > /));
  expect(told.length).toBeGreaterThan(8);
  expect(
    typed.filter((part) => part.startsWith('xiaoneng ')).map((part) => part.trim()),
    'remedy: the same commands in README.md, 头半小时, and in tests/sessions/half-hour.session',
  ).toEqual(told);
});

test('no two commands go by the same name', () => {
  const names = catalogue.flatMap(({ commands }) => commands.flatMap(({ name, alias }) => [name, alias]));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  expect(twice, 'remedy: another name in src/cli/catalogue').toEqual([]);
});

test('every clause of the plan is answered by records, commands and tests that are there', async () => {
  await expect(coveragePage(), ACCEPT).toMatchFileSnapshot(file('docs/coverage.md'));
  const asked = new Set(ledger.plan?.requirements?.map(({ clause }) => clause));
  expect(
    new Set(answers.map(({ clause }) => clause)),
    `remedy: a line for each clause of ledger/plan.yaml ${IN_TABLE}`,
  ).toEqual(asked);
  const commands = new Set(
    catalogue.flatMap(({ commands: all }) =>
      all.flatMap(({ name, subcommands = [] }) => [name, ...subcommands.map((sub) => `${name} ${sub.name}`)]),
    ),
  );
  for (const { kinds, commands: used, tests } of answers) {
    for (const kind of kinds) expect(kindWords.has(kind), `no kind ${kind}; remedy: mend it ${IN_TABLE}`).toBe(true);
    for (const command of used)
      expect(commands.has(command), `no command ${command}; remedy: mend it ${IN_TABLE}`).toBe(true);
    for (const name of tests)
      expect(existsSync(file(`tests/${name}.test.ts`)), `no tests/${name}.test.ts; remedy: mend it ${IN_TABLE}`).toBe(
        true,
      );
  }
  const answered = new Set(answers.flatMap(({ kinds }) => kinds));
  const unasked = [...kindWords.keys()].filter((kind) => !answered.has(kind));
  expect(unasked, `remedy: name the kind at the clause that it answers ${IN_TABLE}`).toEqual([]);
});
