import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { environment } from '../environment.ts';
import { git, replayed } from './replay.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const top = mkdtempSync(join(tmpdir(), 'xiaoneng-audit-'));
const pristine = join(top, 'pristine');

beforeAll(() => {
  replayed(pristine);
}, 60_000);

afterAll(() => rmSync(top, { recursive: true, force: true }));

interface Place {
  readonly folder: string;
  readonly ledger: string;
}

/** The clean year in a folder of this test's own. */
function clean(): Place {
  const folder = mkdtempSync(join(top, 'year-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(pristine, folder, { recursive: true });
  return { folder, ledger: join(folder, 'ledger') };
}

function run({ ledger }: Pick<Place, 'ledger'>, when: string, ...args: readonly string[]) {
  const env = environment({ GIT_COMMITTER_DATE: `${when}T10:00:00+08:00` });
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--ledger', ledger, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

/** What the sample shows on purpose: asked for on 2022-06-22, due on the 20th. */
const SHOWN = '过期后申请延期';

/** What is found beside what the sample shows on purpose; the exit code of the whole. */
function audited(place: Place, ...args: readonly string[]) {
  const { status, stdout } = run(place, '2022-12-31', 'audit', '--today', '2022-12-31', '--json', ...args);
  const all = (JSON.parse(stdout) as { 审计: Record<string, string>[] }).审计;
  expect(all.filter((one) => one['类别'] === SHOWN).map((one) => one['编号'])).toEqual(['RW20220520-J8SY']);
  const found = all.filter((one) => one['类别'] !== SHOWN);
  return { status, kinds: found.map((one) => one['类别']), found };
}

/** As somebody would who edits the file and commits it in the manner of the tool. */
function tampered(place: Place, path: string, change: (text: string) => string, when = '2022-12-31') {
  const file = join(place.ledger, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  committed(place, when);
}

function committed({ folder }: Place, when = '2022-12-31', message = '修改\n\n动作: 修改\n经办人: 田某') {
  git(folder, 'add', '--all');
  const env = environment({ GIT_COMMITTER_DATE: `${when}T10:00:00+08:00` });
  expect(spawnSync('git', ['-C', folder, 'commit', '--quiet', '-m', message], { env }).status).toBe(0);
}

const J8SY = 'tasks/2022/RW20220520-J8SY.yaml';

describe('the audit of a clean year', () => {
  it('finds nothing, nor after a normal day', () => {
    const place = clean();
    expect(audited(place)).toMatchObject({ kinds: [], found: [] });
    const open = 'RW20221226-NH33';
    expect(run(place, '2022-12-30', 'sign', open, '--today', '2022-12-30', '--by', '田某').status).toBe(0);
    expect(
      run(place, '2022-12-30', 'edit', open, '--set', '责任人=张某', '--today', '2022-12-30', '--by', '田某').status,
    ).toBe(0);
    expect(
      run(
        place,
        '2022-12-31',
        'urge',
        open,
        '--means',
        '电话',
        '--on',
        '2022-12-29',
        '--today',
        '2022-12-31',
        '--by',
        '田某',
      ).status,
    ).toBe(0);
    expect(
      run(
        place,
        '2022-12-31',
        'add',
        '检查锅炉',
        '--lead',
        '区应急管理局',
        '--source',
        '领导批示',
        '--today',
        '2022-12-31',
        '--by',
        '田某',
      ).status,
    ).toBe(0);
    expect(audited(place)).toMatchObject({ kinds: [], found: [] });
  }, 60_000);
});

describe('the audit', () => {
  it.each([
    ['改动经过', (text: string) => text.replace('收回2宗118亩', '收回3宗118亩')],
    ['删除经过', (text: string) => text.replace(/ {2}- 日期: 2022-06-28\n(?: {4}.*\n)*/, '')],
    ['改动日期', (text: string) => text.replace('收到日期: 2022-05-20', '收到日期: 2022-05-19')],
    ['改动难易', (text: string) => text.replace('难易程度: 特别复杂', '难易程度: 较复杂')],
    ['写坏', (text: string) => `${text}  又\n`],
  ])('finds %s, with the commit, the place and who', (kind, change) => {
    const place = clean();
    tampered(place, J8SY, change);
    const { status, kinds, found } = audited(place);
    expect(status).toBe(1);
    expect(kinds).toEqual([kind]);
    expect(found[0]).toMatchObject({ 编号: 'RW20220520-J8SY', 经办人: '田某', 登记时间: '2022-12-31 10:00' });
    expect(found[0]?.['提交']).toBe(git(place.folder, 'rev-parse', 'HEAD').slice(0, 8));
    expect(found[0]?.['位置']).toContain(J8SY);
  });

  it('finds a deadline that was changed, and one that was changed when it had passed', () => {
    const place = clean();
    const late = 'tasks/2022/RW20220613-GY4Q.yaml';
    tampered(place, late, (text) => text.replace('难易程度: 一般', '难易程度: 较复杂'));
    expect(audited(place).kinds).toEqual(['改动难易']);
    git(place.folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    const then = git(place.folder, 'rev-list', '-1', '--before=2022-06-22T23:00:00+08:00', 'HEAD').trim();
    git(place.folder, 'reset', '--quiet', '--hard', then);
    tampered(place, late, (text) => text.replace('难易程度: 一般', '难易程度: 较复杂'), '2022-06-22');
    expect(audited(place).kinds.toSorted()).toEqual(['改动难易', '过期后改时限']);
  });

  it('finds what was entered late', () => {
    const place = clean();
    run(
      place,
      '2022-12-31',
      'progress',
      'RW20221226-NH33',
      '早就办了',
      '--on',
      '2022-12-26',
      '--today',
      '2022-12-31',
      '--by',
      '田某',
    );
    expect(audited(place).kinds).toEqual([]);
    run(
      place,
      '2022-12-31',
      'add',
      '补登',
      '--lead',
      '区应急管理局',
      '--source',
      '领导批示',
      '--received',
      '2022-12-01',
      '--today',
      '2022-12-31',
      '--by',
      '田某',
    );
    const { kinds, found } = audited(place);
    expect(kinds).toEqual(['迟记']);
    expect(found[0]?.['改动']).toContain('过了21个工作日才登记');
  });

  it('finds records that were deleted and renamed', () => {
    const place = clean();
    rmSync(join(place.ledger, J8SY));
    committed(place);
    expect(audited(place).kinds).toEqual(['删除记录']);
    const other = clean();
    renameSync(join(other.ledger, J8SY), join(other.ledger, 'tasks/2022/RW20220520-AAAA.yaml'));
    committed(other);
    expect(audited(other).kinds).toEqual(['改名']);
  });

  it('finds commits that the tool did not make, and what was committed along with its own', () => {
    const place = clean();
    writeFileSync(join(place.ledger, J8SY), `${readFileSync(join(place.ledger, J8SY), 'utf8')}备注: 手工\n`);
    committed(place, '2022-12-31', '随手改改');
    expect(audited(place).kinds).toEqual(['不是本程序提交']);
    const other = clean();
    const open = 'tasks/2022/RW20221226-NH33.yaml';
    writeFileSync(join(other.ledger, open), `备注: 手工\n${readFileSync(join(other.ledger, open), 'utf8')}`);
    run(other, '2022-12-31', 'urge', 'NH33', '--means', '电话', '--today', '2022-12-31', '--by', '田某');
    expect(audited(other).kinds).toEqual(['夹带手工改动']);
  });

  it('finds history rewritten, by an anchor that was kept elsewhere', () => {
    const place = clean();
    const line = run(place, '2022-12-31', 'audit', 'anchor', '--today', '2022-12-31').stdout.trim();
    expect(line).toMatch(/^效能锚 2022-12-31 [0-9a-f]{40} \d+个提交$/);
    run(place, '2022-12-31', 'urge', 'NH33', '--means', '电话', '--today', '2022-12-31', '--by', '田某');
    expect(audited(place, '--anchor', line)).toMatchObject({ kinds: [] });
    git(place.folder, 'reset', '--quiet', '--hard', 'HEAD~5');
    run(place, '2022-12-31', 'urge', 'NH33', '--means', '短信', '--today', '2022-12-31', '--by', '田某');
    expect(audited(place, '--anchor', line)).toMatchObject({ status: 1, kinds: ['历史被改写'] });
  });

  it('finds commits without a signature where the rules ask for one', () => {
    const place = clean();
    tampered(place, 'rules.yaml', (text) =>
      text.replace(
        '制度:\n',
        '制度:\n  - {名称: 提交签名, 值: 不要求, 依据: 试验, 施行日期: 2022-01-01}\n  - {名称: 提交签名, 值: 要求, 依据: 试验, 施行日期: 2022-12-31}\n',
      ),
    );
    expect(audited(place).kinds).toEqual(['没有签名']);
  });
});
