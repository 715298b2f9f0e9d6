import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encoderOf } from '../../src/world/encoded.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
const missing = lacking('a locale of GBK', ['iconv --version', 'git --version', 'bash --version', 'script --version']);

/** As another program has it. */
function gbk(text: string): Buffer {
  return spawnSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text }).stdout;
}

function ledger(): string {
  const folder = join(scratch(), 'ledger');
  cpSync(join(root, 'ledger'), folder, { recursive: true });
  const git = (...args: string[]) => spawnSync('git', ['-C', folder, ...args], { env: environment() });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', '起点');
  return folder;
}

/** Runs a line of a shell whose bytes are those given, as it is in a script or a terminal of that charset. */
function ran(folder: string, line: Buffer, env: NodeJS.ProcessEnv) {
  writeFileSync(join(folder, '../line.sh'), line);
  const all = environment({ ...env, X: join(root, 'bin/xiaoneng.js') });
  return spawnSync('bash', [join(folder, '../line.sh')], { cwd: folder, env: all });
}

const ADD = 'node "$X" add 排查燃气管道 --lead 区应急局 --source 领导批示 --today 2023-01-09 ';
const GBK = { LC_ALL: 'zh_CN.GBK' };

function newest(folder: string) {
  return spawnSync('git', ['-C', folder, 'log', '-1', '--format=%an|%s|%b'], { env: environment(), encoding: 'utf8' })
    .stdout;
}

describe.skipIf(missing)('in a locale of GBK', () => {
  it('records in UTF-8 what was typed, in the name of who is at work, and answers in GBK', () => {
    const folder = ledger();
    const name = 'export GIT_AUTHOR_NAME=钱某 GIT_COMMITTER_NAME=钱某\n';
    const { status, stdout } = ran(folder, gbk(name + ADD), GBK);
    expect(status).toBe(0);
    expect(stdout.includes(gbk('登记  RW20230109-'))).toBe(true);
    expect(stdout.includes(gbk('牵头单位  区应急管理局'))).toBe(true);
    expect(newest(folder)).toMatch(/^钱某\|登记：排查燃气管道（RW20230109-\w{4}）\|.*经办人: 钱某/s);
    const [file = ''] = readdirSync(join(folder, 'tasks/2023'));
    expect(readFileSync(join(folder, 'tasks/2023', file), 'utf8')).toContain('事项: 排查燃气管道\n');
  });

  it('takes a script that was saved in UTF-8 as it is', () => {
    const folder = ledger();
    expect(ran(folder, Buffer.from(ADD), GBK).status).toBe(0);
    expect(newest(folder)).toContain('登记：排查燃气管道（');
  });

  it('refuses a word that in UTF-8 is another one, until it is said which is meant', () => {
    const folder = ledger();
    const line = Buffer.from('node "$X" show 钱某 --today 2022-03-01');
    const { status, stdout, stderr } = ran(folder, line, GBK);
    expect([status, stdout.length]).toEqual([2, 0]);
    const told = new TextDecoder('gbk').decode(stderr);
    expect(told).toContain('打的字按 GBK 是“閽辨煇”，按 UTF-8 是“钱某”，不知道是哪一个');
    expect(new TextDecoder('gbk').decode(ran(folder, line, { ...GBK, XIAONENG_ENCODING: 'gbk' }).stderr)).not.toContain(
      '按',
    );
    expect(ran(folder, line, { LC_ALL: 'zh_CN.UTF-8' }).stderr.toString()).not.toContain('按');
  });

  it('records nothing in the name of somebody who is another one in UTF-8', () => {
    const folder = ledger();
    const env = { ...GBK, GIT_AUTHOR_NAME: '钱某', GIT_COMMITTER_NAME: '钱某' };
    const { status, stderr } = ran(folder, Buffer.from('node "$X" sign 7K3Q --today 2022-03-01'), env);
    expect(status).toBe(2);
    expect(stderr.includes(gbk('git 里的姓名或邮箱不是 UTF-8'))).toBe(true);
    expect(newest(folder)).toContain('起点');
  });

  it('leaves JSON and CSV in a pipe UTF-8, unless XIAONENG_ENCODING says otherwise', () => {
    const folder = ledger();
    const overdue = (form: string, env: NodeJS.ProcessEnv) =>
      ran(folder, Buffer.from(`node "$X" overdue --today 2023-01-09 ${form}`), env).stdout;
    expect(JSON.parse(overdue('--json', GBK).toString())).toHaveProperty('逾期');
    expect(overdue('--format csv', GBK).includes('牵头单位') || overdue('--format csv', GBK).includes('单位')).toBe(
      true,
    );
    const json = overdue('--json', { XIAONENG_ENCODING: 'gbk' });
    expect(JSON.parse(new TextDecoder('gbk', { fatal: true }).decode(json))).toHaveProperty('逾期');
    const text = overdue('', { XIAONENG_ENCODING: 'gb18030', LANG: 'zh_CN.UTF-8' });
    expect(text.includes(gbk('逾期清单'))).toBe(true);
  });

  it('refuses a name of git that is not UTF-8, and commits nothing', () => {
    const folder = ledger();
    const config = Buffer.concat([Buffer.from('[user]\n\tname = '), gbk('钱某'), Buffer.from('\n\temail = q@x.cn\n')]);
    writeFileSync(join(folder, '../config'), config);
    const unset = 'unset GIT_AUTHOR_NAME GIT_COMMITTER_NAME\n';
    const env = { ...GBK, GIT_CONFIG_GLOBAL: join(folder, '../config') };
    const { status, stderr } = ran(folder, gbk(`${unset}${ADD}`), env);
    expect(status).toBe(2);
    expect(stderr.includes(gbk('git 里的姓名或邮箱不是 UTF-8'))).toBe(true);
    expect(ran(folder, gbk(`${unset}${ADD} --by 钱某`), env).status).toBe(4);
    expect(newest(folder)).toContain('起点');
  });

  it('completes words in it', () => {
    const { stdout } = ran(ledger(), gbk('node "$X" completion values -- add --lead 区应急'), GBK);
    expect(stdout.includes(gbk('区应急管理局'))).toBe(true);
  });

  it('reads what is typed on the terminal, and shows the question in it', async () => {
    const folder = ledger();
    const line = `node ${join(root, 'bin/xiaoneng.js')} add --lead 区应急局 --source 领导批示 --today 2023-01-09 --by 钱某 --no-commit`;
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      env: { ...environment(GBK), TERM: 'xterm', CI: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // it may have ended before the last key is sent
    child.stdin.on('error', () => undefined);
    let out = Buffer.alloc(0);
    const title = gbk('事项，一句话');
    let isAsked = false;
    let answered = 0;
    child.stdout.on('data', (chunk) => {
      out = Buffer.concat([out, chunk]);
      if (!isAsked && out.includes(title)) {
        isAsked = true;
        child.stdin.write(Buffer.concat([gbk('检查消防'), Buffer.from('\r')]));
      } else if (isAsked && answered < 12) {
        answered += 1;
        setTimeout(() => child.stdin.write('\r'), 300);
      }
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status, new TextDecoder('gbk').decode(out)).toBe(0);
    const [file = ''] = readdirSync(join(folder, 'tasks/2023'));
    expect(readFileSync(join(folder, 'tasks/2023', file), 'utf8')).toContain('事项: 检查消防\n');
  });
});

describe.skipIf(missing)('in a locale of UTF-8', () => {
  it('names the settings of git that were saved in GBK, and writes nothing by them', () => {
    const folder = ledger();
    const before = newest(folder);
    const settings = join(folder, '../gitconfig');
    writeFileSync(settings, gbk('[user]\n\tname = 张某\n\temail = zhang@example.com\n'));
    const nobody = { GIT_AUTHOR_NAME: undefined, GIT_COMMITTER_NAME: undefined, GIT_AUTHOR_EMAIL: undefined };
    const env = { LC_ALL: 'C.UTF-8', GIT_CONFIG_GLOBAL: settings, ...nobody };
    const told = 'git 里的姓名或邮箱不是 UTF-8（在 GBK 的终端里设的）；用编辑器把 ~/.gitconfig 另存为 UTF-8';
    const seen = ran(folder, Buffer.from('node "$X" doctor --today 2023-01-09\n'), env);
    expect(seen.status).toBe(1);
    expect(seen.stdout.toString()).toContain(`提交人  提交不了；${told}`);
    for (const more of ['', '--by 钱某']) {
      const { status, stderr } = ran(folder, Buffer.from(`${ADD}${more}\n`), env);
      expect(status, more).not.toBe(0);
      expect(stderr.toString(), more).toContain(told);
    }
    expect(newest(folder)).toBe(before);
    expect(spawnSync('git', ['-C', folder, 'status', '--short'], { env: environment() }).stdout.toString()).toBe('');
  });

  it('refuses what was typed in GBK', () => {
    const folder = ledger();
    for (const LANG of ['zh_CN.UTF-8', 'C']) {
      const { status, stderr } = ran(folder, gbk(ADD), { LANG });
      expect(status).toBe(2);
      expect(stderr.toString()).toContain('里有认不出的字');
    }
    expect(newest(folder)).toContain('起点');
  });

  it('takes tasks from standard input in whatever charset they are', () => {
    const folder = ledger();
    const lines = '区应急局 3月15日前 报送燃气排查方案\n各镇 5个工作日内 排查沿街门店\n';
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(lines, 'utf16le')]);
    for (const [charset, bytes] of [
      ['gbk', encoderOf('gbk').encode(lines)],
      ['utf-16', wide],
    ] as const) {
      const args = [
        join(root, 'bin/xiaoneng.js'),
        'add',
        '-',
        '--each',
        '--dry-run',
        '--source',
        '领导批示',
        '--today',
        '2023-01-09',
      ];
      const { stdout, stderr } = spawnSync('node', args, { cwd: folder, env: environment(), input: bytes });
      expect(`${stdout}${stderr}`, charset).toContain('报送燃气排查方案');
    }
  });
});

describe.skipIf(missing)('a program that lies in the current folder', () => {
  it.each(['', '.', 'bin'])('is not run by PATH=%j', (entry) => {
    const folder = ledger();
    for (const [at, name] of [
      ['.', 'git'],
      ['bin', 'git'],
      ['.', 'sync'],
      ['.', 'gpg'],
      ['bin', 'gpg'],
    ]) {
      mkdirSync(join(folder, at as string), { recursive: true });
      writeFileSync(join(folder, at as string, name as string), '#!/bin/sh\necho ran >> "$RAN"\nexit 1\n', {
        mode: 0o755,
      });
    }
    const RAN = join(folder, '../ran');
    spawnSync('git', ['-C', folder, 'config', 'commit.gpgSign', 'true'], { env: environment() });
    const env = environment();
    const path = `${entry}:${env['PATH']}`;
    const { status } = spawnSync(
      process.execPath,
      [join(root, 'bin/xiaoneng.js'), ...'add 查燃气 --lead 区应急局 --source 领导批示 --today 2023-01-09'.split(' ')],
      {
        cwd: folder,
        env: { ...env, PATH: path, RAN },
      },
    );
    expect([0, 4]).toContain(status);
    expect(readdirSync(join(folder, '..'))).not.toContain('ran');
  });
});
