import { expect, it } from 'vitest';
import { quotedGit } from '../../src/world/git-said.ts';

it.each([
  ['', ''],
  [
    "fatal: '../没有.git' does not appear to be a git repository\n\nPlease check",
    "（git 的原话：fatal: '../没有.git' does not appear to be a git repository Please check）",
  ],
  ['台账有错\n第二行', '台账有错\n第二行'],
  [
    'error: untracked files would be overwritten:\n\tledger/说明.md\nAborting',
    '（git 的原话：error: untracked files would be overwritten: ledger/说明.md Aborting）',
  ],
  [
    'remote: tasks/a.yaml:8:1  错误        \nremote:   8 | a: b\nremote:     | ^\nTo ../台账.git\n ! [remote rejected] main\nremote: 1 个错误\nerror: failed',
    'tasks/a.yaml:8:1  错误\n  8 | a: b\n    | ^\n1 个错误\n（git 的原话：To ../台账.git ! [remote rejected] main error: failed）',
  ],
])('puts what git says in English behind all else: %j', (said, told) => {
  expect(quotedGit(said)).toBe(told);
});
