import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { files, git, place, repository, xiaoneng } from './clerks.ts';

const COUNT = 8;
const SETTINGS = '公文:\n  - 代字: 督办\n    签发人: 王某\n';

/** A repository whose office says how its papers are numbered and who signs them. */
function office(folder = repository()): string {
  appendFileSync(join(folder, 'ledger/xiaoneng.yaml'), SETTINGS);
  git(folder, 'commit', '--quiet', '--all', '--message=公文');
  return folder;
}

/** Gives a paper to one unit a number; to each unit it is another paper. */
function goingOut(folder: string, unit: string) {
  const words = ['notice', 'supervision', '7K3Q', '--to', unit, '--issue', '--today', '2022-03-01', '--by', '钱某'];
  return xiaoneng(folder, ...words);
}

function numbersIn(folder: string): string[] {
  const papers = [...files(folder)].filter(([path]) => path.startsWith('issued/'));
  return papers.map(([, text]) => String(parse(text)['文号'])).toSorted();
}

it(`gives ${COUNT} papers at once ${COUNT} numbers, one after another`, async () => {
  const folder = office();
  const all = await Promise.all(Array.from({ length: COUNT }, (_, i) => goingOut(folder, `第${i + 1}镇`)));
  for (const ended of all) expect(ended).toMatchObject({ status: 0 });
  expect(numbersIn(folder)).toEqual(Array.from({ length: COUNT }, (_, i) => `督办〔2022〕${i + 1}号`));
  expect(await xiaoneng(folder, 'check', '--today', '2022-03-01')).toMatchObject({ status: 0 });
});

it('says of two clones that gave out one number that they did, and of an edited one that it is well', async () => {
  const here = office();
  const there = join(place(), 'work');
  git(here, 'clone', '--quiet', here, there);
  await Promise.all([goingOut(here, '甲镇'), goingOut(there, '乙镇')]);
  expect([...numbersIn(here), ...numbersIn(there)]).toEqual(['督办〔2022〕1号', '督办〔2022〕1号']);
  git(there, 'pull', '--quiet', '--no-rebase', '--no-edit');
  const { status, out } = await xiaoneng(there, 'check', '--today', '2022-03-01');
  expect([status, out]).toEqual([1, expect.stringContaining('issued-double')]);
  const own = [...files(there)].find(([, text]) => text.includes('乙镇'))?.[0].slice(-20, -5) ?? '';
  await xiaoneng(
    there,
    'issued',
    'edit',
    own,
    '--set',
    '文号=督办〔2022〕2号',
    '--today',
    '2022-03-01',
    '--by',
    '孙某',
  );
  expect(await xiaoneng(there, 'check', '--today', '2022-03-01')).toMatchObject({ status: 0 });
});

const papers: readonly (readonly [string, readonly string[]])[] = [
  ['supervision J8SY', ['docx', 'html', 'md', 'txt']],
  ['urging J8SY', ['docx']],
  ['sheet J8SY', ['docx']],
  ['sheet J8SY --today 2022-06-29', ['html']],
  ['reply J8SY --today 2022-07-10', ['docx']],
  ['circular 2022Q1 --copy 区委办公室', ['docx', 'md']],
  ['errors 2022-05', ['docx']],
  ['special 李某 2022Q1 --contact 田某　12号楼', ['docx', 'txt']],
];

describe('a paper that went out', () => {
  it('is made again to the byte by the line that its record says, whatever has happened since', async () => {
    const folder = join(place(), 'work');
    mkdirSync(folder);
    cpSync(join(import.meta.dirname, '../../ledger'), join(folder, 'ledger'), { recursive: true });
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message=起点');
    office(folder);
    const wanted = papers.flatMap(([typed, formats]) => formats.map((format) => ({ typed, format })));
    for (const [at, { typed, format }] of wanted.entries()) {
      const day = typed.includes('--today') ? [] : ['--today', '2022-06-30'];
      const words = ['notice', ...typed.split(' '), ...day, '--issue', '-o', `文书${at}.${format}`, '--by', '钱某'];
      // the same paper in another format is the same paper
      const other = at === 0 ? [] : ['--to', `第${at}镇`];
      const ended = await xiaoneng(folder, ...words, ...other);
      expect(ended, words.join(' ')).toMatchObject({ status: 0 });
    }
    await xiaoneng(
      folder,
      'progress',
      'J8SY',
      '又有进展',
      '--on',
      '2022-06-20',
      '--today',
      '2022-07-01',
      '--by',
      '孙某',
    );
    const records = readdirSync(join(folder, 'ledger/issued/2022'))
      .map((name) => parse(readFileSync(join(folder, 'ledger/issued/2022', name), 'utf8')))
      .filter((record) => record['重放'] !== undefined);
    expect(records).toHaveLength(wanted.length);
    for (const record of records) {
      const [{ 名称: name }] = record['附件'];
      await xiaoneng(folder, ...wordsOf(record['重放']), '-o', `重做${name}`);
      const [made, again] = [name, `重做${name}`].map((file) => readFileSync(join(folder, file)));
      expect(again?.equals(made ?? Buffer.from('')), `${name}：${record['重放']}`).toBe(true);
      if (!name.endsWith('docx')) expect(made?.toString()).toContain(`账本提交 ${record['账本提交']}`);
    }
  });
});

/** The words of a line as a shell takes them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
