import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

it('gives no number of the new year twice, whichever of the two ledgers gave the first, and goes on with the same papers', async () => {
  const folder = office();
  const on = (day: string) => ['--today', day, '--by', '钱某'];
  const fresh = ['--ledger', 'ledger2023'];
  const turn: readonly (readonly string[])[] = [
    ['notice', 'template', 'init', '督办通知', ...on('2023-01-02')],
    ['notice', 'supervision', '7K3Q', '--issue', '-o', '旧.docx', ...on('2023-01-03')],
    ['carry', 'ledger2023', '--year', '2023', '--yes', ...on('2023-01-04')],
    ['add', '查校车', '--lead', '区应急管理局', '--source', '领导批示', ...fresh, ...on('2023-01-04')],
  ];
  for (const words of turn) expect(await xiaoneng(folder, ...words), words.join(' ')).toMatchObject({ status: 0 });
  const [task = ''] = readdirSync(join(folder, 'ledger2023/tasks/2023')).map((name) => name.replace('.yaml', ''));
  const going = ['notice', 'supervision', task, '--issue', '-o', '新.docx', ...fresh, ...on('2023-01-05')];
  const taken = await xiaoneng(folder, ...going, '--number', '督办〔2023〕1号');
  expect([taken.status, taken.err]).toEqual([4, expect.stringContaining('文号“督办〔2023〕1号”已经用了（../ledger）')]);
  const done = await xiaoneng(folder, ...going);
  expect([done.status, done.err]).toEqual([0, '照账本的模板 templates/督办通知.docx。\n']);
  expect(done.out).toContain('督办〔2023〕2号');
  const old = await xiaoneng(folder, 'notice', 'supervision', '7K3Q', '--issue', '--to', '甲镇', ...on('2023-01-05'));
  expect([old.status, old.err]).toEqual([4, expect.stringContaining('这本账已经结转，往后的号在 ../ledger2023 里排')]);
  for (const ledger of ['ledger', 'ledger2023'])
    expect((await xiaoneng(folder, 'check', '--ledger', ledger, '--today', '2023-01-06')).out).toContain(
      '没有发现问题',
    );
});

it('is the office’s to give: what a unit gives is refused, taken back, and not taken from a ledger of its own', async () => {
  const here = office();
  const hand = '承办单位:\n  - 单位: 区应急管理局\n    邮箱: [qian@example.com]\n';
  writeFileSync(join(here, 'ledger/permissions.yaml'), `督查室:\n  邮箱: [q@example.invalid]\n${hand}`);
  git(here, 'add', '.');
  git(here, 'commit', '--quiet', '--message=权限');
  const there = join(place(), 'work');
  git(here, 'clone', '--quiet', here, there);
  expect(await goingOut(there, '甲镇')).toMatchObject({ status: 0 });
  const refused = await xiaoneng(there, 'check', '--today', '2022-03-01');
  expect([refused.status, refused.out]).toEqual([1, expect.stringContaining('新建：不是任务，由督查室登记')]);
  expect(await xiaoneng(there, 'undo', '--by', '钱某')).toMatchObject({ status: 0 });
  expect(await xiaoneng(there, 'check', '--today', '2022-03-01')).toMatchObject({ status: 0 });
  const own = ['export', '--unit', '区应急管理局', '--ledger-out', '../它的', '--today', '2022-03-01', '--by', '钱某'];
  expect(await xiaoneng(here, ...own)).toMatchObject({ status: 0 });
  const given = ['--number', '应急〔2022〕1号', '--signed-by', '田某', '--ledger', '../它的', '--today', '2022-03-01'];
  const paper = ['notice', 'supervision', '7K3Q', '--issue', ...given, '--by', '田某'];
  expect(await xiaoneng(here, ...paper)).toMatchObject({ status: 0 });
  const back = await xiaoneng(here, 'collect', 'in', '../它的', '--yes', '--today', '2022-03-02', '--by', '钱某');
  expect([back.status, back.out]).toEqual([3, expect.stringMatching(/已发文书 +没取 +不是任务，由督查室登记/)]);
  expect(numbersIn(here)).toEqual([]);
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
    const records = recordsIn(folder);
    expect(records).toHaveLength(wanted.length);
    for (const record of records) await expectAgain(folder, record);
  });

  it('is made again alone where several went out of one task, each to those who lead it in one way', async () => {
    const folder = office();
    const path = join(folder, 'ledger/tasks/2022/RW20220214-7K3Q.yaml');
    appendFileSync(path, '共同牵头: [住建局, 青溪镇]\n');
    git(folder, 'commit', '--quiet', '--all', '--message=共同牵头');
    const day = ['--today', '2022-03-03', '--by', '钱某'];
    const ended = await xiaoneng(folder, ...'sign 7K3Q --unit 区应急管理局'.split(' '), ...day);
    expect(ended).toMatchObject({ status: 0 });
    const words = 'notice supervision 7K3Q --issue -o 通知 --format docx'.split(' ');
    expect(await xiaoneng(folder, ...words, ...day)).toMatchObject({ status: 0 });
    const records = recordsIn(folder);
    expect(records.length).toBeGreaterThan(1);
    for (const record of records) await expectAgain(folder, record);
  });
});

/** The papers that this program gave a number, as their records say. */
function recordsIn(folder: string) {
  return readdirSync(join(folder, 'ledger/issued/2022'))
    .map((name) =>
      // every word as it stands: a commit may look like a number, 4e987654
      parse(readFileSync(join(folder, 'ledger/issued/2022', name), 'utf8'), { schema: 'failsafe' }),
    )
    .filter((record) => record['重放'] !== undefined);
}

/** What the line of a record makes is what its paper was kept as. */
async function expectAgain(folder: string, record: ReturnType<typeof recordsIn>[number]) {
  const [{ 名称: name, 校验值: sum }] = record['附件'];
  await xiaoneng(folder, ...wordsOf(record['重放']), '-o', `重做${name}`);
  const again = readFileSync(join(folder, `重做${name}`));
  expect(createHash('sha256').update(again).digest('hex'), `${name}：${record['重放']}`).toBe(sum);
  if (!name.endsWith('docx')) expect(again.toString()).toContain(`账本提交 ${record['账本提交']}`);
}

/** The words of a line as a shell takes them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
