import { describe, expect, it } from 'vitest';
import { objectionTo } from '../../src/ledger/contents.ts';
import { sha256 } from '../world/digests.ts';

const objected = (path: string, mode = '100644', text = '') =>
  objectionTo(
    { path, mode },
    { size: () => text.length, text: () => text, sha256: () => sha256(new TextEncoder().encode(text)) },
  );

describe('what may stand in a ledger', () => {
  it.each([
    'xiaoneng.yaml',
    'plan.yaml',
    'tasks/2022/RW20220301-7K3Q.yaml',
    'calendar/2027.yaml',
    '说明.md',
    'papers/2022/通报 第3期.docx',
  ])('%s may', (path) => {
    expect(objected(path)).toBeUndefined();
  });

  it.each([
    ['HEAD', '不是账本里该有的文件'],
    ['config', '不是账本里该有的文件'],
    ['objects/pack/a.pack', '不是账本里该有的文件'],
    ['tasks/2022/run.sh', '不是账本里该有的文件'],
    ['other/2022/RW20220301-7K3Q.yaml', '不是账本里该有的文件'],
    ['.gitmodules', '设置'],
    ['tasks/.gitignore', '设置'],
    ['tasks/2022/.gitattributes', '设置'],
    ['tasks/2022/\u0001.yaml', '字符'],
    ['tasks/2022/\u202egpj.yaml', '字符'],
    ['tasks/2022/-rf.yaml', '字符'],
  ])('%j may not', (path, why) => {
    expect(objected(path)).toContain(why);
  });

  it('has neither links nor other repositories, whatever their names', () => {
    expect(objected('tasks/2022/RW20220301-7K3Q.yaml', '120000')).toBe('是符号链接');
    expect(objected('tasks/2022', '160000')).toContain('子模块');
    expect(objected('tasks/2022/RW20220301-7K3Q.yaml', '100755')).toBeUndefined();
  });

  it('has no attributes but those of the tool', () => {
    expect(objected('.gitattributes', '100644', '*.yaml text eol=lf\n')).toBeUndefined();
    expect(objected('.gitattributes', '100644', '*.yaml text eol=lf\n*.yaml filter=evil\n')).toContain('以外的设置');
  });
});
