import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { git, place, repository, xiaoneng } from './clerks.ts';

const TASK = 'ledger/tasks/2022/RW20220214-7K3Q.yaml';

interface Ground {
  readonly server: string;
  readonly clerk: string;
}

/** A server with our hooks that has the ledger, and a clone of it. */
async function ground(): Promise<Ground> {
  const first = repository();
  const [server, clerk] = [join(place(), '台账.git'), join(place(), 'work')];
  git(first, 'init', '--quiet', '--bare', '--initial-branch=main', server);
  expect(await xiaoneng(first, 'hook', 'install', '--server', server)).toMatchObject({ status: 0 });
  git(first, 'push', '--quiet', server, 'main');
  git(first, 'clone', '--quiet', server, clerk);
  return { server, clerk };
}

/** What the server says to a push, on one line; nothing where it takes it. */
function pushed({ clerk }: Ground, ...args: readonly string[]): string {
  const env = environment();
  const { status, stderr } = spawnSync('git', ['-C', clerk, 'push', 'origin', ...args], { env, encoding: 'utf8' });
  return status === 0 ? '' : stderr.replaceAll(/\s+/g, ' ');
}

/** Makes a commit of what stands there, or of an index that was laid, on top of what the server has. */
function committed(here: Ground, make: (write: (path: string, text: string) => void) => void, message = '改'): string {
  git(here.clerk, 'reset', '--quiet', '--hard', 'origin/main');
  make((path, text) => {
    mkdirSync(join(here.clerk, path, '..'), { recursive: true });
    writeFileSync(join(here.clerk, path), text);
  });
  git(here.clerk, 'add', '--all', '--force');
  git(here.clerk, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(here.clerk, 'rev-parse', 'HEAD').trim();
}

describe("the server's hook", () => {
  it('refuses what may not stand in a ledger, by its name', async () => {
    const here = await ground();
    const refused = (make: Parameters<typeof committed>[1]) => {
      committed(here, make);
      return pushed(here, 'HEAD:main');
    };
    const linked = (path: string) => () => {
      rmSync(join(here.clerk, path), { recursive: true });
      symlinkSync('/etc/hostname', join(here.clerk, path));
    };
    expect(refused(linked(TASK))).toContain(`${TASK} 是符号链接`);
    expect(refused(linked('ledger/tasks'))).toContain('ledger/tasks 是符号链接');
    for (const name of ['.gitattributes', '.gitignore', '.gitmodules', 'HEAD'])
      expect(refused((write) => write(`ledger/${name}`, '* filter=x\n'))).toContain(`ledger/${name} `);
    const module = refused(() => {
      git(here.clerk, 'init', '--quiet', 'ledger/sub');
      git(join(here.clerk, 'ledger/sub'), 'commit', '--quiet', '--allow-empty', '--message=里');
    });
    expect(module).toContain('ledger/sub 是另一个仓库');
  });

  it('refuses another beginning, a branch that leaves a record out, moved tags, other names, and what cannot be seen', async () => {
    const here = await ground();
    const orphan = git(here.clerk, 'commit-tree', '-m', '另起', 'HEAD^{tree}').trim();
    expect(pushed(here, `${orphan}:refs/heads/other`)).toContain('另起了一段历史');
    const without = committed(here, () => rmSync(join(here.clerk, TASK)));
    expect(pushed(here, `${without}:refs/heads/less`)).toContain(`新分支 less 里少了 ${TASK}`);
    expect(pushed(here, 'origin/main:refs/tags/年终')).toBe('');
    expect(pushed(here, '--force', `${without}:refs/tags/年终`)).toContain('标签 年终 不能移动');
    expect(pushed(here, `${without}:refs/tags/新`)).toContain('标签 新 指的不是');
    expect(pushed(here, `origin/main:refs/replace/${orphan}`)).toContain('不收 refs/replace/');
    expect(pushed(here, '+origin/main:refs/xiaoneng/anchors')).toContain('不收 refs/xiaoneng/anchors');
    committed(here, () => undefined, '改\u0002动');
    expect(pushed(here, 'HEAD:main')).toContain('控制字符');
    committed(here, () => undefined, '改\u009b动');
    expect(pushed(here, 'HEAD:main')).toContain('控制字符');
    committed(here, () => undefined, '改\u202e动');
    expect(pushed(here, 'HEAD:main')).toContain('控制字符');
    committed(here, (write) => write('别处/\u0001.txt', ''));
    expect(pushed(here, 'HEAD:main')).toContain('控制字符');
    committed(here, (write) => write('ledger/说明.md', '说明\n'));
    expect(pushed(here, 'HEAD:main', 'HEAD:refs/heads/side')).toBe('');
  });

  it('notes each push with its own time, so that an audit sees what was written back or taken out', async () => {
    const here = await ground();
    const audit = async () => (await xiaoneng(here.clerk, 'audit')).out;
    const sync = () => xiaoneng(here.clerk, 'sync');
    const old = git(here.clerk, 'rev-parse', 'HEAD');
    expect(await audit()).toContain('没有和服务器核对');
    expect(await sync()).toMatchObject({ status: 0 });
    expect(git(here.clerk, 'rev-list', '--count', 'refs/xiaoneng/anchors')).toBe('1\n');
    expect(await audit()).not.toMatch(/倒签时间|历史被改写|没有和服务器核对/);
    git(here.clerk, 'switch', '--quiet', '--create', '自己的');
    expect(await audit()).toContain('没有和服务器核对');
    git(here.clerk, 'switch', '--quiet', 'main');
    const env = environment({ GIT_COMMITTER_DATE: '2022-03-01T10:00:00+08:00' });
    const message = '登记\n\n动作: 登记\n经办人: 钱某';
    const args = ['-C', here.clerk, 'commit', '--quiet', '--allow-empty', '--message', message];
    writeFileSync(join(here.clerk, 'ledger/说明.md'), '说明\n');
    git(here.clerk, 'add', '.');
    spawnSync('git', args, { env });
    expect(await audit()).toContain('倒签时间');
    expect(await sync()).toMatchObject({ status: 0 });
    expect(git(here.server, 'rev-list', '--count', 'refs/xiaoneng/anchors')).toBe('2\n');
    git(here.server, 'update-ref', 'refs/heads/main', old.trim());
    git(here.clerk, 'fetch', '--quiet');
    git(here.clerk, 'reset', '--quiet', '--hard', 'origin/main');
    expect(await sync()).toMatchObject({ status: 0 });
    expect(await audit()).toContain('历史被改写');
    const other = git(here.server, 'commit-tree', '-m', '另一个锚', 'main^{tree}').trim();
    git(here.server, 'update-ref', 'refs/xiaoneng/anchors', other);
    const { status, err } = await sync();
    expect({ status, err }).toMatchObject({ status: 4, err: expect.stringContaining('锚被改写') });
  });
});

it("the server's hook judges settings above the ledger where they name its files", async () => {
  const here = await ground();
  const refused = (name: string, text: string) => {
    committed(here, (write) => write(name, text));
    return pushed(here, 'HEAD:main');
  };
  expect(refused('.gitattributes', '*.yaml filter=x\n')).toContain(
    '.gitattributes 里面的“*.yaml filter=x”管到账本里的文件',
  );
  expect(refused('.gitmodules', '[submodule "x"]\n\tpath = ledger\n\turl = ./x\n')).toContain(
    '.gitmodules 把 ledger/ 说成',
  );
  expect(refused('.gitattributes', '* text=auto\n*.png binary\n')).toBe('');
}, 60_000);
