import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/world/files.ts';
import { bundle, run, scratch } from './scratch.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const kindOf = (outcome: ReturnType<ReturnType<typeof nodeFiles>['write']>) =>
  outcome.ok ? 'ok' : outcome.trouble.kind;

describe('walking a folder', () => {
  it('lists everything below it by path, leaving out dot names and not following links', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'tasks/2022'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'tasks/2022/b.yaml'), '效能');
    writeFileSync(join(folder, 'tasks-old.yaml'), '');
    writeFileSync(join(folder, 'tasks/.b.yaml.lock'), '');
    symlinkSync('..', join(folder, 'tasks/loop'));
    const { entries, troubles } = nodeFiles(folder).walk('.');
    expect(troubles).toEqual([]);
    expect(entries.map(({ path, kind }) => [path, kind])).toEqual([
      ['tasks', 'folder'],
      ['tasks-old.yaml', 'file'],
      ['tasks/2022', 'folder'],
      ['tasks/2022/b.yaml', 'file'],
      ['tasks/loop', 'symlink'],
    ]);
    expect(entries.find(({ path }) => path === 'tasks/2022/b.yaml')?.size).toBe(6);
  });

  it('says so when the folder is missing, or is a file', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'file'), '');
    const files = nodeFiles(folder);
    expect(files.walk('none').troubles).toEqual([{ kind: 'missing', path: '', message: '文件夹不存在' }]);
    expect(files.walk('file').troubles).toMatchObject([{ kind: 'not-a-folder', path: '' }]);
  });

  it('names a file whose name is not UTF-8', () => {
    const folder = scratch();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd0, 0xa7, 0xc4, 0xdc])]), '');
    const { entries, troubles } = nodeFiles(folder).walk('.');
    expect(entries).toEqual([]);
    expect(troubles).toMatchObject([{ message: '文件名不是 UTF-8 编码' }]);
  });
});

describe('writing a file', () => {
  it('makes the folders a new file needs and leaves nothing else behind', () => {
    const folder = scratch();
    expect(nodeFiles(folder).write('tasks/2022/新.yaml', '编号: 1\n', 'absent')).toEqual({ ok: true });
    expect(readFileSync(join(folder, 'tasks/2022/新.yaml'), 'utf8')).toBe('编号: 1\n');
    expect(readdirSync(join(folder, 'tasks/2022'))).toEqual(['新.yaml']);
  });

  it('replaces what was read and keeps the mode', () => {
    const folder = scratch();
    const path = join(folder, 'a.yaml');
    writeFileSync(path, '旧');
    chmodSync(path, 0o640);
    expect(nodeFiles(folder).write('a.yaml', '新', bytes('旧'))).toEqual({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('新');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('refuses when the file is not what was read', () => {
    const folder = scratch();
    const files = nodeFiles(folder);
    writeFileSync(join(folder, 'a.yaml'), '别人的');
    expect(kindOf(files.write('a.yaml', '我的', bytes('旧')))).toBe('changed');
    expect(kindOf(files.write('a.yaml', '我的', 'absent'))).toBe('exists');
    expect(kindOf(files.write('gone.yaml', '我的', bytes('旧')))).toBe('changed');
    expect(kindOf(files.remove('a.yaml', bytes('旧')))).toBe('changed');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('别人的');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('refuses while another process is writing the same file, and leaves that one alone', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.yaml'), '旧');
    writeFileSync(join(folder, '.a.yaml.lock'), '写到一半');
    const outcome = nodeFiles(folder).write('a.yaml', '新', bytes('旧'));
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'busy' } });
    expect(readFileSync(join(folder, '.a.yaml.lock'), 'utf8')).toBe('写到一半');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('旧');
  });

  it('refuses symbolic links, dangling or not, and folders', () => {
    const folder = scratch();
    const files = nodeFiles(folder);
    writeFileSync(join(folder, 'target'), '旧');
    symlinkSync('target', join(folder, 'link'));
    symlinkSync('none', join(folder, 'dangling'));
    mkdirSync(join(folder, 'sub'));
    expect(kindOf(files.write('link', '新', bytes('旧')))).toBe('symlink');
    expect(kindOf(files.write('dangling', '新', 'absent'))).toBe('symlink');
    expect(kindOf(files.remove('link', bytes('旧')))).toBe('symlink');
    expect(kindOf(files.write('sub', '新', 'absent'))).toBe('not-a-file');
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('旧');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('refuses when a folder on the way has become a file', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'tasks'));
    renameSync(join(folder, 'tasks'), join(folder, 'moved'));
    writeFileSync(join(folder, 'tasks'), '');
    expect(kindOf(nodeFiles(folder).write('tasks/2022/a.yaml', '新', 'absent'))).toBe('not-a-folder');
    expect(readdirSync(folder).sort()).toEqual(['moved', 'tasks']);
  });

  it('removes a file that still holds what was read', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.yaml'), '旧');
    expect(nodeFiles(folder).remove('a.yaml', bytes('旧'))).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets exactly one of several processes create the same file, whole', async () => {
    const folder = scratch();
    const child = bundle(
      scratch(),
      `import { nodeFiles } from './files.ts';
       const [, , folder, mark] = process.argv;
       while (Date.now() % 200 > 5);
       const outcome = nodeFiles(folder).write('tasks/new.yaml', mark.repeat(100_000), 'absent');
       process.stdout.write(outcome.ok ? mark : outcome.trouble.kind);`,
    );
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((mark) => run(process.execPath, [child, folder, mark])),
    );
    const winners = answers.map(({ out }) => out).filter((out) => out !== 'exists' && out !== 'busy');
    expect(winners).toHaveLength(1);
    expect(readFileSync(join(folder, 'tasks/new.yaml'), 'utf8')).toBe(winners[0]?.repeat(100_000));
    expect(readdirSync(join(folder, 'tasks'))).toEqual(['new.yaml']);
  });

  it('loses no edit when several processes replace what they read', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'count'), '0');
    const child = bundle(
      scratch(),
      `import { nodeFiles } from './files.ts';
       const files = nodeFiles(process.argv[2]);
       for (let done = 0; done < 40; ) {
         const was = files.read('count');
         if (was.ok && files.write('count', String(Number(Buffer.from(was.bytes).toString()) + 1), was.bytes).ok) done += 1;
       }`,
    );
    await Promise.all([1, 2, 3].map(() => run(process.execPath, [child, folder])));
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('120');
  });
});

/** Runs a child in a mount namespace of its own, where a small disk or a read-only one is mounted at `folder`. */
const mounting = (await run('unshare', ['-m', 'true']).catch(() => ({ status: 1 }))).status === 0;
if (!mounting) console.warn('!!! full and read-only disks are NOT TESTED: this user may not mount one');

describe.runIf(mounting)('a disk that does not cooperate', () => {
  const source = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { nodeFiles } from './files.ts';
    const folder = process.argv[2];
    const files = nodeFiles(folder);
    const big = '满'.repeat(100_000);
    const kind = (outcome) => (outcome.ok ? 'ok' : outcome.trouble.kind + ' ' + outcome.trouble.message);
    console.log(kind(files.write('a.yaml', big, new TextEncoder().encode('旧'))));
    console.log(kind(files.write('tasks/2022/b.yaml', big, 'absent')));
    console.log(readFileSync(folder + '/a.yaml', 'utf8'), readdirSync(folder).join());`;

  it.each([
    ['full', 'printf 旧 > "$1/a.yaml"', '磁盘已满'],
    ['read-only', 'printf 旧 > "$1/a.yaml"; mount -o remount,ro "$1"', '磁盘只读'],
  ])('keeps the old file and leaves nothing behind: %s', async (kind, prepare, message) => {
    const folder = scratch();
    const child = bundle(scratch(), source);
    const script = `mount -t tmpfs -o size=64k tmpfs "$1" && ${prepare} && exec "$2" "$3" "$1"`;
    const { out } = await run('unshare', ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, child]);
    expect(out.split('\n')).toEqual([`${kind} ${message}`, `${kind} ${message}`, '旧 a.yaml', '']);
  });
});
