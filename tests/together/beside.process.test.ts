import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { git, place, repository, xiaoneng } from './clerks.ts';

const day = ['--today', '2022-03-04'];
const RECORD = 'tasks/2022/RW20220214-7K3Q.yaml';

/** A ledger with a server, that has been shared once, and a colleague's copy of it. */
async function shared() {
  const here = repository();
  const server = join(place(), 'server.git');
  git(here, 'init', '--quiet', '--bare', '--initial-branch=main', server);
  git(here, 'remote', 'add', 'origin', server);
  expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 0, err: '' });
  const put = (path: string, content: string | Uint8Array = '别的') => {
    mkdirSync(join(here, 'ledger', path, '..'), { recursive: true });
    writeFileSync(join(here, 'ledger', path), content);
  };
  const read = (path: string) => readFileSync(join(here, 'ledger', path), 'utf8');
  const sent = (since: string) => git(server, 'diff', '--name-only', '-z', since, 'main').split('\0').slice(0, -1);
  return { here, server, put, read, sent, start: git(server, 'rev-parse', 'main').trim() };
}

/** What a colleague has put into the ledger with git, and sent. */
function colleague(server: string, files: Readonly<Record<string, string>>) {
  const there = join(place(), 'there');
  git(there.slice(0, -'/there'.length), 'clone', '--quiet', server, there);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(there, path, '..'), { recursive: true });
    writeFileSync(join(there, path), text);
  }
  git(there, 'add', '--force', '.');
  git(there, 'commit', '--quiet', '--message=材料');
  git(there, 'push', '--quiet');
}

const record = (path: string) => {
  const id = /RW\d{8}-\w{4}/.exec(path)?.[0];
  return `编号: ${id}\n事项: 排查\n来源: {类别: 领导批示}\n牵头单位: 区应急局\n收到日期: 2022-02-14\n`;
};

/** The lines of an answer by the kind that they begin with. */
function linesOf(out: string): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const line of out.split('\n')) {
    const [, kind, rest] = /^(像账目|材料|不收的|别的仓库|临时文件)(?:：| )(.*)$/.exec(line) ?? [];
    if (kind !== undefined) lines.set(kind, [...(lines.get(kind) ?? []), rest ?? '']);
  }
  return lines;
}

/** Types the commands of an advice, as they stand, where the program was started. */
function type(folder: string, commands: readonly string[]) {
  return execFileSync('sh', ['-e'], { cwd: folder, env: environment(), input: commands.join('\n'), encoding: 'utf8' });
}

const commandsIn = (text: string) => text.split('\n').filter((line) => /^(?:mv|cp|git) /.test(line));

describe('what is no file of a ledger', () => {
  const MISFILED = [
    'RW20220220-AAAA.yaml',
    'tasks/2022/RW2022-001.yaml.docx',
    'tasks/2022/RW20220214-7K3Q - 副本.yaml',
    'tasks/2022/RW20220220-BBBB.yaml.txt',
    'tasks/2022/RW20220220-CCCC.yaml.docx',
  ];
  const PAPERS = ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '会议纪要.docx', '附件/照片.jpg'];
  const PASSING = ['.DS_Store', 'Thumbs.db', 'tasks/2022/~$汇报.docx', 'templates/~$督办单.docx', 'units.yaml~'];

  async function littered() {
    const all = await shared();
    const { here, put } = all;
    for (const path of [...PASSING, ...PAPERS]) put(path);
    for (const path of MISFILED) put(path, record(path));
    put('tasks/2022/RW20220220-DDDD.docx', new Uint8Array([80, 75, 3, 4, 255, 0]));
    put('资料/run.exe');
    put('attachments/手放的.jpg');
    symlinkSync('units.yaml', join(here, 'ledger/名录'));
    git(here, 'init', '--quiet', 'ledger/里面的');
    put('里面的/a.md');
    put('templates/督办单.docx');
    put('imports/RW20220214-7K3Q.csv');
    appendFileSync(join(here, 'ledger', RECORD), '备注: 又核对过\n');
    return all;
  }

  it('stays where it lies, what may be a record first, each kind with what is to be done; records are sent', async () => {
    const { here, sent, start } = await littered();
    const tried = await xiaoneng(here, 'sync', '--dry-run', ...day);
    const { status, out, err } = await xiaoneng(here, 'sync', ...day);
    expect(status).toBe(3);
    expect(err).not.toContain('没有提交');
    expect(tried.err).not.toContain('用 xiaoneng sync');
    expect((await xiaoneng(here, 'doctor', ...day)).out).not.toContain('条记录没有提交');
    const lines = linesOf(out);
    expect(linesOf(tried.out)).toEqual(lines);
    expect([...lines.keys()]).toEqual(['像账目', '材料', '不收的', '别的仓库', '临时文件']);
    const misfiled = lines.get('像账目')?.join('\n') ?? '';
    for (const path of [...MISFILED, 'tasks/2022/RW20220220-DDDD.docx']) expect(misfiled).toContain(path);
    expect(lines.get('材料')).toHaveLength(1);
    expect(lines.get('材料')?.[0]).toMatch(
      /^1\.pdf、2\.pdf、3\.pdf、4\.pdf、会议纪要\.docx等 6 个。用 xiaoneng attach /,
    );
    expect(lines.get('不收的')?.join('\n')).toMatch(
      /attachments\/手放的\.jpg。不是附件该有的名字[\s\S]*名录。是符号链接[\s\S]*run\.exe。不是账本里该有的文件/,
    );
    expect(lines.get('临时文件')).toEqual(['5 个：系统、编辑器、办公软件自己留下的，不用管。']);
    expect(out).toContain(`先提交了手工改动：${RECORD}、imports/RW20220214-7K3Q.csv、templates/督办单.docx。`);
    expect(tried.out).toContain(`会先提交手工改动：${RECORD}、imports/RW20220214-7K3Q.csv、templates/督办单.docx。`);
    expect(tried.out).toContain('给出去 1 个提交');
    expect(sent(start)).toEqual(
      ['imports/RW20220214-7K3Q.csv', RECORD, 'templates/督办单.docx'].map((path) => `ledger/${path}`),
    );
    for (const path of [...PASSING, ...PAPERS, ...MISFILED])
      expect(existsSync(join(here, 'ledger', path)), path).toBe(true);
  }, 60_000);

  it('is told to programs one by one', async () => {
    const { here } = await littered();
    const { out } = await xiaoneng(here, 'sync', '--json', ...day);
    const strays: { 文件: string; 种类: string; 改法: string }[] = JSON.parse(out).没有送出;
    const of = (kind: string) => strays.filter(({ 种类 }) => 种类 === kind).map(({ 文件 }) => 文件);
    expect(of('像账目')).toEqual([...MISFILED, 'tasks/2022/RW20220220-DDDD.docx'].toSorted());
    expect(of('材料')).toEqual(PAPERS);
    expect(of('不收的')).toEqual(['attachments/手放的.jpg', '名录', '资料/run.exe']);
    expect(of('别的仓库')).toEqual(['里面的/']);
    expect(of('临时文件')).toEqual(PASSING);
    expect(strays.every(({ 改法 }) => 改法 !== '')).toBe(true);
  }, 60_000);

  it('can be put where it belongs as it is told to, and a server with its hook takes it', async () => {
    const { here, server, sent } = await littered();
    expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 3 });
    expect(await xiaoneng(here, 'hook', 'install', '--server', server)).toMatchObject({ status: 0 });
    const before = git(server, 'rev-parse', 'main').trim();
    const away = place();
    const remove = (path: string) => renameSync(join(here, 'ledger', path), join(away, path.replaceAll('/', '-')));
    const out = (await xiaoneng(here, 'sync', ...day)).out;
    const renamed = Array.from(
      out.matchAll(/^像账目：(\S+)。改名为 ([^\s；。]+\.yaml)/gm),
      ([, from = '', to = '']) => [from, to] as const,
    );
    expect(renamed.map(([from]) => from)).toEqual(MISFILED.filter((path) => !/001|副本/.test(path)));
    for (const [from, to] of renamed) renameSync(join(here, 'ledger', from), join(here, 'ledger', to));
    for (const path of ['tasks/2022/RW2022-001.yaml.docx', 'tasks/2022/RW20220214-7K3Q - 副本.yaml']) remove(path);
    for (const path of ['tasks/2022/RW20220220-DDDD.docx', '资料/run.exe', '名录', '里面的', 'attachments/手放的.jpg'])
      remove(path);
    expect(await xiaoneng(here, 'attach', '7K3Q', 'ledger/会议纪要.docx', ...day)).toMatchObject({ status: 0 });
    for (const path of PAPERS.slice(0, -1)) remove(path);
    git(here, 'add', 'ledger/附件/照片.jpg');
    const { status, out: last, err } = await xiaoneng(here, 'sync', '--json', ...day);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(new Set(JSON.parse(last).没有送出.map(({ 种类 }: { 种类: string }) => 种类))).toEqual(new Set(['临时文件']));
    expect(sent(before)).toEqual(
      expect.arrayContaining([...renamed.map(([, to]) => `ledger/${to}`), 'ledger/附件/照片.jpg']),
    );
  }, 120_000);
});

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

it('tells of what would stop it before it is done: a record that was spoilt by hand', async () => {
  const { here } = await shared();
  appendFileSync(join(here, 'ledger', RECORD), '备忘: 写错了键\n');
  const tried = await xiaoneng(here, 'sync', '--dry-run', ...day);
  expect(tried.status).toBe(4);
  expect(tried.out).toContain('会先提交手工改动');
  expect(tried.out).toContain(`${RECORD} 有没提交的改动，但里面有错：不认识的键“备忘”`);
  expect((await xiaoneng(here, 'sync', ...day)).status).toBe(4);
}, 60_000);

describe('a file that lies here and goes by the same name there', () => {
  const NAME = 'ledger/我的 说明.md';

  const [FILE, FOLDER] = ['ledger/材料', 'ledger/材料/目录.md'];

  it.each([
    ['with a folder of that name there', FILE, FOLDER],
    ['with a file of that name there', FOLDER, FILE],
  ])(
    'or a file %s goes out of the way too',
    async (_, path, theirs) => {
      const { here, server, put } = await shared();
      colleague(server, { [theirs]: '那边的' });
      put(`../${path}`, '这边的');
      const { status, err } = await xiaoneng(here, 'sync', ...day);
      expect([status, commandsIn(err)]).toEqual([4, ["mv -n ledger/材料 'ledger/材料（这边的）'"]]);
      type(here, commandsIn(err));
      expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 0, err: '' });
      expect(readFileSync(join(here, theirs), 'utf8')).toBe('那边的');
    },
    60_000,
  );

  it.each([
    ['that nobody has committed', NAME, () => undefined],
    ['that was put to git', NAME, (here: string) => git(here, 'add', NAME)],
    ['that git is told to leave out', NAME, (here: string) => writeFileSync(join(here, '.git/info/exclude'), '*.md\n')],
    ['that has a place in a ledger', 'ledger/templates/督办单.docx', () => undefined],
    ['that lies beside the ledger', '说明/约定.md', () => undefined],
  ])(
    '%s is merged over by nobody, and out of the way once it has another name',
    async (_, path, prepare) => {
      const { here, server, put } = await shared();
      colleague(server, { [path]: '那边的' });
      put(`../${path}`, '这边的');
      prepare(here);
      const before = git(here, 'rev-parse', 'HEAD');
      const tried = await xiaoneng(here, 'sync', '--dry-run', ...day);
      expect(tried.status).toBe(4);
      const { status, err } = await xiaoneng(here, 'sync', ...day);
      expect(status).toBe(4);
      expect(err).toContain(`别人那里有同名的文件，这里的没有提交过，合并会盖掉它，没有合并：${path}\n`);
      expect(err.split('\n').filter((line) => /^[a-z]+: |[a-z] [a-z]+ [a-z]+ /.test(line))).toEqual([]);
      expect(commandsIn(tried.out.replaceAll(/^ +(?=mv )/gm, ''))).toEqual(commandsIn(err));
      expect([git(here, 'rev-parse', 'HEAD'), readFileSync(join(here, path), 'utf8')]).toEqual([before, '这边的']);
      type(here, commandsIn(err));
      expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 0, err: '' });
      const renamed = path.replace(/\.\w+$/, '（这边的）$&');
      expect([path, renamed].map((one) => readFileSync(join(here, one), 'utf8'))).toEqual(['那边的', '这边的']);
    },
    60_000,
  );

  it('that both have committed is kept twice', async () => {
    const { here, server, put } = await shared();
    colleague(server, { [NAME]: '那边的' });
    put('我的 说明.md', '这边的');
    git(here, 'add', NAME);
    git(here, 'commit', '--quiet', '--message=说明');
    const { status, err } = await xiaoneng(here, 'sync', ...day);
    expect(status).toBe(4);
    expect(err).toContain(`两边都改了 ${NAME}，不是账目，合不到一起；账本和合并前一样`);
    type(here, commandsIn(err));
    expect(await xiaoneng(here, 'sync', ...day)).toMatchObject({ status: 0, err: '' });
    const both = [NAME, 'ledger/我的 说明（这边的）.md'].map((one) => readFileSync(join(here, one), 'utf8'));
    expect(both).toEqual(['那边的', '这边的']);
  }, 60_000);
});

it('says of what a colleague has put in what it is', async () => {
  const { here, server } = await shared();
  const names = ['纪要.docx', '照片.jpg', 'templates/督办单.docx', 'imports/RW20220214-7K3Q.csv', '.gitattributes'];
  colleague(
    server,
    Object.fromEntries(
      names.map((name) => [`ledger/${name}`, name === '.gitattributes' ? '*.yaml text eol=lf\n' : '别的']),
    ),
  );
  const { out } = await xiaoneng(here, 'sync', '--json', ...day);
  const told: { 编号: string; 改动: string }[] = JSON.parse(out).取回;
  expect(Object.fromEntries(told.map(({ 编号, 改动 }) => [编号, 改动]))).toEqual({
    '纪要.docx': '添了文档（不是账目）',
    '照片.jpg': '添了图片（不是账目）',
    'templates/督办单.docx': '添了文书模板',
    'imports/RW20220214-7K3Q.csv': '添了导入的表',
    '.gitattributes': '添了git 的设置',
  });
}, 60_000);
