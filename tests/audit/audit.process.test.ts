import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const env = environment({ GIT_AUTHOR_NAME: '田某', GIT_COMMITTER_DATE: `${when}T10:00:00+08:00` });
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

/** As somebody would who edits files and commits them. */
function committed({ folder }: Place, when: string, message: string) {
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

describe('the audit of a repository', () => {
  it('finds what was committed along with its own, and what the tool did not commit', () => {
    const place = clean();
    const open = 'tasks/2022/RW20221226-NH33.yaml';
    writeFileSync(join(place.ledger, open), `备注: 手工\n${readFileSync(join(place.ledger, open), 'utf8')}`);
    run(place, '2022-12-31', 'urge', 'NH33', '--means', '电话', '--today', '2022-12-31', '--by', '田某');
    expect(audited(place).kinds).toEqual(['夹带手工改动']);
    writeFileSync(join(place.ledger, J8SY), `${readFileSync(join(place.ledger, J8SY), 'utf8')}备注: 手工\n`);
    committed(place, '2022-12-31', '随手改改');
    const { status, kinds, found } = audited(place);
    expect({ status, kinds }).toEqual({ status: 1, kinds: ['不是本程序提交', '夹带手工改动'] });
    expect(found[0]).toMatchObject({ 编号: 'RW20220520-J8SY', 经办人: '钱某', 登记时间: '2022-12-31 10:00' });
    expect(found[0]?.['提交']).toBe(git(place.folder, 'rev-parse', 'HEAD').slice(0, 8));
    expect(found[0]?.['位置']).toContain(J8SY);
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

  it('finds what lies in the folder and is in no commit, and what git shows in the place of something else', () => {
    const place = clean();
    const text = readFileSync(join(place.ledger, J8SY), 'utf8');
    writeFileSync(join(place.ledger, J8SY), text.replace('难易程度: 特别复杂', '难易程度: 较复杂'));
    const loose = audited(place);
    expect(loose).toMatchObject({ status: 1, kinds: ['没有提交'] });
    expect(loose.found[0]).toMatchObject({ 编号: 'RW20220520-J8SY' });
    expect(loose.found[0]?.['改动']).toBe('改 难易程度：特别复杂 → 较复杂，没有提交');
    expect(loose.found[0]?.['位置']).toMatch(new RegExp(`^${J8SY}:\\d+$`));
    writeFileSync(join(place.ledger, J8SY), text);
    const [head = '', parent = ''] = git(place.folder, 'rev-parse', 'HEAD', 'HEAD~1').split('\n');
    git(place.folder, 'replace', head, parent);
    const replaced = audited(place);
    expect(replaced.status).toBe(1);
    expect(replaced.kinds).toContain('历史被替换');
  });

  it('finds that another history was joined to this one', () => {
    const place = clean();
    const [head = '', tree = ''] = git(place.folder, 'rev-parse', 'HEAD', 'HEAD^{tree}').split('\n');
    const part = git(place.folder, 'rev-parse', 'HEAD:ledger').trim();
    const strange = git(place.folder, 'commit-tree', part, '-m', '别处').trim();
    const joined = git(place.folder, 'commit-tree', tree, '-p', head, '-p', strange, '-m', '合并').trim();
    git(place.folder, 'reset', '--quiet', '--hard', joined);
    const { status, found } = audited(place);
    expect(status).toBe(1);
    expect(found.map((one) => one['改动'])).toContain('并进来的是另一套历史，和这边没有共同的提交');
  });
});
