import { describe, expect, it } from 'vitest';
import { ABOVE } from '../../src/ledger/above.ts';

const FILES = ['xiaoneng.yaml', 'tasks/2022/RW20220301-7K3Q.yaml'];

const said = (name: string, text: string) => ABOVE[name]?.(text, '台账/', FILES);

describe('settings that lie above a ledger', () => {
  it.each([
    '* filter=x',
    '*.yaml -diff',
    'RW*.yaml merge=ours',
    '台账/** binary',
    '/台账/tasks/**/*.yaml ident',
    '****W2022* -diff',
    '**/2022/* working-tree-encoding=GBK',
    'RW2022030[0-9]-* -merge',
    '[attr]text filter=x',
    '"*.\\171aml" filter=x',
    '"台账/t\\141sks/**" filter=x',
    '台账/\\tasks/** filter=x',
    '*.[[:alpha:]]aml filter=x',
  ])('may not have attributes that name its files: %s', (line) => {
    expect(said('.gitattributes', `# 说明\n*.png binary\n${line}\n`)).toContain(`“${line}”管到账本里的文件`);
  });

  it.each([
    '* text=auto',
    '*.yaml text eol=lf',
    '*.png binary',
    'docs/** -diff',
    'tasks/* filter=x',
    '# * filter=x',
    '',
  ])('may have others: %s', (line) => {
    expect(said('.gitattributes', line)).toBeUndefined();
  });

  it.each(['台账', '台账/tasks', '"台账/"'])('may not call it another repository: %s', (path) => {
    expect(said('.gitmodules', `[submodule "x"]\n\tpath = ${path}\n\turl = ./x\n`)).toContain('子模块');
    expect(said('.gitmodules', '[submodule "x"]\n\tpath = 别的\n\turl = ./x\n')).toBeUndefined();
  });
});
