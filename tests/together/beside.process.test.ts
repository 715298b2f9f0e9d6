import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, place, repository, xiaoneng } from './clerks.ts';

const day = ['--today', '2022-03-04'];
const RECORD = 'tasks/2022/RW20220214-7K3Q.yaml';

/** A ledger with a server, that has been shared once. */
async function shared() {
  const here = repository();
  const server = join(place(), 'server.git');
  git(here, 'init', '--quiet', '--bare', '--initial-branch=main', server);
  git(here, 'remote', 'add', 'origin', server);
  expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 0, err: '' });
  const put = (path: string, text = '别的') => {
    mkdirSync(join(here, 'ledger', path, '..'), { recursive: true });
    writeFileSync(join(here, 'ledger', path), text);
  };
  const sent = (since: string) => git(server, 'diff', '--name-only', '-z', since, 'main').split('\0').slice(0, -1);
  return { here, server, put, sent, start: git(server, 'rev-parse', 'main').trim() };
}

it('leaves what is no file of a ledger where it lies, by name, and sends the records', async () => {
  const { here, put, sent, start } = await shared();
  const strangers = ['.DS_Store', 'Thumbs.db', 'tasks/2022/~$汇报.docx', 'templates/~$督办单.docx', '会议纪要.docx'];
  for (const path of strangers) put(path);
  put('templates/督办单.docx');
  put('imports/RW20220214-7K3Q.csv');
  appendFileSync(join(here, 'ledger', RECORD), '备注: 又核对过\n');
  const told = '账本文件夹里有不是账本的文件，没有提交，也没有送出：';
  const tried = await xiaoneng(here, 'sync', '--dry-run', ...day);
  expect(tried.out).toContain(told);
  const { status, out } = await xiaoneng(here, 'sync', ...day);
  expect(status).toBe(0);
  expect(out).toContain(`先提交了手工改动：${RECORD}、imports/RW20220214-7K3Q.csv、templates/督办单.docx。`);
  expect(out).toContain(`${told}${strangers.toSorted().join('、')}。`);
  expect(sent(start)).toEqual(
    ['imports/RW20220214-7K3Q.csv', RECORD, 'templates/督办单.docx'].map((path) => `ledger/${path}`),
  );
  for (const path of strangers) expect(existsSync(join(here, 'ledger', path)), path).toBe(true);
}, 60_000);

it('sends what belongs to a ledger whatever git is told to leave out', async () => {
  const { here, put, sent, start } = await shared();
  writeFileSync(join(here, '.git/info/exclude'), '*.docx\n*.csv\n');
  put('templates/督办单.docx');
  put('imports/RW20220214-7K3Q.csv');
  put('会议纪要.docx');
  expect((await xiaoneng(here, 'sync', ...day)).status).toBe(0);
  expect(sent(start)).toEqual(['ledger/imports/RW20220214-7K3Q.csv', 'ledger/templates/督办单.docx']);
}, 60_000);

it('sends what somebody has put to git, and what they change in it afterwards', async () => {
  const { here, put, sent, start } = await shared();
  put('说明.md');
  git(here, 'add', 'ledger/说明.md');
  expect((await xiaoneng(here, 'sync', ...day)).out).toContain('先提交了手工改动：说明.md。');
  expect(sent(start)).toEqual(['ledger/说明.md']);
  put('说明.md', '改过');
  expect((await xiaoneng(here, 'sync', ...day)).out).toContain('先提交了手工改动：说明.md。');
}, 60_000);

it('says of many files five, and how many there are', async () => {
  const { put, here } = await shared();
  for (let i = 1; i <= 7; i += 1) put(`${i}.pdf`);
  expect((await xiaoneng(here, 'sync', ...day)).out).toContain('：1.pdf、2.pdf、3.pdf、4.pdf、5.pdf等 7 个。');
}, 60_000);

it('merges nothing over a file that lies here and goes by the same name there', async () => {
  const { here, server, put } = await shared();
  const there = join(place(), 'there');
  git(here, 'clone', '--quiet', server, there);
  writeFileSync(join(there, 'ledger/说明.md'), '那边的');
  git(there, 'add', '.');
  git(there, 'commit', '--quiet', '--message=说明');
  git(there, 'push', '--quiet');
  put('说明.md', '这边的');
  const before = git(here, 'rev-parse', 'HEAD');
  const { status, err } = await xiaoneng(here, 'sync', ...day);
  expect(status).toBe(4);
  expect(err).toContain('没有合并成，账本和合并前一样：这里有没提交的文件，别人那里有同名的');
  expect(err).toContain('ledger/说明.md');
  expect(git(here, 'rev-parse', 'HEAD')).toBe(before);
  git(here, 'add', 'ledger/说明.md');
  const again = await xiaoneng(here, 'sync', ...day);
  expect(again).toMatchObject({ status: 4 });
  expect(again.err).toContain('两边都改了 ledger/说明.md');
}, 60_000);
