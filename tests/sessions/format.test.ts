import { describe, expect, it } from 'vitest';
import { parseSession, printSession } from './format.ts';
import { createPlaceholders, visible } from './placeholders.ts';

const text = String.raw`# 登记一项任务
ledger: empty
env: COLUMNS=60
env: EMPTY=
env: PAIR=a=b
needs: unshare -m true

$ xiaoneng add --json
< 第一行
<
< 第三行
{
  "版本": 1

}
\# 井号开头
\$ 美元开头
\\ 反斜杠开头
\
! 注意
!
! 缩进
? 3

# 再看一遍
$ printf 无换行
无换行
\ no newline
$ true
`;

describe('a session file', () => {
  it('is read into settings and steps', () => {
    const { ledger, env, needs, steps } = parseSession(text);
    expect([ledger, env]).toEqual(['empty', { COLUMNS: '60', EMPTY: '', PAIR: 'a=b' }]);
    expect(needs).toEqual(['unshare -m true']);
    expect(steps).toMatchObject([
      {
        command: 'xiaoneng add --json',
        stdin: '第一行\n\n第三行\n',
        out: '{\n  "版本": 1\n\n}\n# 井号开头\n$ 美元开头\n\\ 反斜杠开头\n\n',
        err: '注意\n\n缩进\n',
        status: 3,
        prose: ['', '# 再看一遍'],
      },
      { command: 'printf 无换行', out: '无换行', status: 0 },
      { command: 'true', out: '', err: '', status: 0 },
    ]);
  });

  it('is written as it was read', () => {
    expect(printSession(parseSession(text))).toBe(text);
  });

  it('starts without a ledger unless it names one', () => {
    expect(parseSession('$ true\n')).toMatchObject({ ledger: 'none', env: {} });
  });
});

describe('placeholders', () => {
  it('stand for the ids a session creates, and only for those', () => {
    const { hide, reveal } = createPlaceholders('tasks/2022/RW20220101-0001.yaml');
    expect(hide('RW20220101-0001 RW20220214-7K3Q RW20220214-AAAA RW20220214-7K3Q')).toBe(
      'RW20220101-0001 RW20220214-#1 RW20220214-#2 RW20220214-#1',
    );
    expect(reveal('xiaoneng show #2')).toBe('xiaoneng show RW20220214-AAAA');
    expect(reveal('cat tasks/2022/RW20220214-#1.yaml')).toBe('cat tasks/2022/RW20220214-7K3Q.yaml');
    expect(reveal('xiaoneng add 关于 #1号楼 #3')).toBe('xiaoneng add 关于 #1号楼 #3');
  });

  it('show control characters', () => {
    expect(visible('a\u001B[31m\r\tb\u007F\u0085\n')).toBe('a␛[31m␍\tb␡\\u0085\n');
  });
});
