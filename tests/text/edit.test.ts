import { expect, test } from 'vitest';
import { applyEdits, type Edit, type EditOptions } from '../../src/ledger/text/edit/edit.ts';
import { task } from './specimens.ts';

function edited(text: string, edits: readonly Edit[], options?: EditOptions): string {
  const result = applyEdits(text, edits, options);
  return 'text' in result ? result.text : `refused: ${result.faults.map(({ code }) => code).join()}`;
}

const set = (path: Edit['path'], value: string | string[] | Record<string, string>): Edit => ({
  op: 'set',
  path,
  value,
});
const entry: Edit = { op: 'append', path: ['办理经过'], value: { 日期: '2022-03-09', 动作: '反馈', 对象: '李某' } };

test.each<[string, string, Edit, string]>([
  ['a plain value', '甲: 旧   # 注\n乙: 1\n', set(['甲'], '新'), '甲: 新   # 注\n乙: 1\n'],
  ['a value in double quotes', '甲: "旧"  # 注\n', set(['甲'], '新#1'), '甲: "新#1"  # 注\n'],
  ['a value in single quotes', "甲: '旧'\n", set(['甲'], "it's"), "甲: 'it''s'\n"],
  ['a plain value by one that must be quoted', '甲:  旧\n', set(['甲'], '新: 1'), '甲:  "新: 1"\n'],
  ['a blank', '甲:   # 未填\n乙: 1\n', set(['甲'], '新'), '甲: 新   # 未填\n乙: 1\n'],
  ['a value by a blank', '甲: 旧  # 注\n', set(['甲'], ''), '甲:  # 注\n'],
  ['a value on the next line', '甲:\n  旧\n乙: 1\n', set(['甲'], '新'), '甲:\n  新\n乙: 1\n'],
  ['a value in braces', '甲: {乙: 旧, 丙: 1} # 注\n', set(['甲', '乙'], '新'), '甲: {乙: 新, 丙: 1} # 注\n'],
  ['a list item', '甲:\n  - 旧  # 注\n  - 二\n', set(['甲', 0], '新'), '甲:\n  - 新  # 注\n  - 二\n'],
  ['a line by a block', '甲: 旧 # 注\n乙: 1\n', set(['甲'], '一\n二'), '甲: |- # 注\n  一\n  二\n乙: 1\n'],
  ['a block by a block', '甲: |\n    一\n    二\n乙: 1\n', set(['甲'], '一\n三\n'), '甲: |\n    一\n    三\n乙: 1\n'],
  ['a block by a line', '甲: |- # 注\n  一\n  二\n\n乙: 1\n', set(['甲'], '三'), '甲: 三 # 注\n\n乙: 1\n'],
  ['a list', '甲: # 注\n- 一\n- 二\n乙: 1\n', set(['甲'], ['三']), '甲: [三] # 注\n乙: 1\n'],
  ['a mapping', '甲:\n    乙: 1 # 注\n# 下\n丙: 1\n', set(['甲'], { 丁: '2' }), '甲:\n  丁: 2\n# 下\n丙: 1\n'],
  ['the same value', "甲: '旧'", set(['甲'], '旧'), "甲: '旧'"],
])('setting replaces %s and leaves the rest', (_, text, edit, after) => {
  expect(edited(text, [edit])).toBe(after);
});

test.each<[string, string, Edit, readonly string[], string]>([
  [
    'after the nearest earlier key',
    '甲: 1 # 一\n# 丁的\n丁: 4\n',
    set(['丙'], '3'),
    ['甲', '乙', '丙', '丁'],
    '甲: 1 # 一\n丙: 3\n# 丁的\n丁: 4\n',
  ],
  [
    'after a list that is the nearest',
    '甲:\n- 1\n\n丁: 4\n',
    set(['丙'], '3'),
    ['甲', '丙'],
    '甲:\n- 1\n丙: 3\n\n丁: 4\n',
  ],
  ['at the end without an order', '甲: 1\n丁: 4', set(['丙'], '3'), [], '甲: 1\n丁: 4\n丙: 3\n'],
  ['before the comments that end the file', '甲: 1\n\n# 完\n', set(['丙'], '3'), [], '甲: 1\n丙: 3\n\n# 完\n'],
  [
    'in a mapping with its indentation',
    '甲:\n    乙: 1\n丁: 4\n',
    set(['甲', '丙'], '3'),
    [],
    '甲:\n    乙: 1\n    丙: 3\n丁: 4\n',
  ],
  ['in a list item', '甲:\n- 乙: 1\n- 乙: 2\n', set(['甲', 0, '丙'], '3'), [], '甲:\n- 乙: 1\n  丙: 3\n- 乙: 2\n'],
  ['in braces', '甲: {乙: 1}  # 注\n', set(['甲', '丙'], '3'), [], '甲: {乙: 1, 丙: 3}  # 注\n'],
  ['with the mapping it needs', '甲: 1\n', set(['乙', '丙'], '3'), [], '甲: 1\n乙:\n  丙: 3\n'],
  ['under a key that was blank', '乙:  # 注\n甲: 1\n', set(['乙', '丙'], '3'), [], '乙:  # 注\n  丙: 3\n甲: 1\n'],
  [
    'after a block with blank lines',
    '甲: |-\n  一\n\n乙: 1\n',
    set(['丙'], '3'),
    ['甲', '丙'],
    '甲: |-\n  一\n丙: 3\n\n乙: 1\n',
  ],
])('a missing key is put %s', (_, text, edit, order, after) => {
  expect(edited(text, [edit], { order })).toBe(after);
});

test.each<[string, string, Edit['path'], string]>([
  [
    'its line and its comment',
    '# 甲的\n甲: 1\n乙: 2 # 乙的\n# 丙的\n丙: 3\n',
    ['乙'],
    '# 甲的\n甲: 1\n# 丙的\n丙: 3\n',
  ],
  ['all lines of its value', '甲:\n  - 1\n  - 2\n\n乙: 2\n', ['甲'], '\n乙: 2\n'],
  ['a pair in braces', '甲: {乙: 1, 丙: 2, 丁: 3} # 注\n', ['甲', '丙'], '甲: {乙: 1, 丁: 3} # 注\n'],
  ['the last pair in braces', '甲: {乙: 1, 丙: 2}\n', ['甲', '丙'], '甲: {乙: 1}\n'],
  ['the first key of a list item', '甲:\n  - 乙: 1\n    丙: 2\n', ['甲', 0, '乙'], '甲:\n  - 丙: 2\n'],
  [
    'the first key before a comment',
    '甲:\n  - 乙: 1\n    # 丙的\n    丙: 2\n',
    ['甲', 0, '乙'],
    '甲:\n  -\n    # 丙的\n    丙: 2\n',
  ],
  ['the only key of a mapping', '甲:\n  乙: 1\n丙: 2\n', ['甲', '乙'], '甲: {}\n丙: 2\n'],
  ['a list item', '甲:\n  - 1\n  # 二\n  - 2 # 注\n  - 3\n', ['甲', 1], '甲:\n  - 1\n  # 二\n  - 3\n'],
  ['nothing where there is nothing', '甲: 1', ['乙', '丙'], '甲: 1'],
])('unsetting takes out %s', (_, text, path, after) => {
  expect(edited(text, [{ op: 'unset', path }])).toBe(after);
});

test.each<[string, string, string]>([
  [
    'a list',
    '办理经过:\n  - 日期: 一\n',
    '办理经过:\n  - 日期: 一\n  - 日期: 2022-03-09\n    动作: 反馈\n    对象: 李某\n',
  ],
  [
    'a list that is not indented',
    '办理经过:\n- 日期: 一 # 注\n\n备注: 无\n',
    '办理经过:\n- 日期: 一 # 注\n- 日期: 2022-03-09\n  动作: 反馈\n  对象: 李某\n\n备注: 无\n',
  ],
  [
    'an empty list',
    '办理经过: []  # 只增\n备注: 无\n',
    '办理经过:  # 只增\n  - 日期: 2022-03-09\n    动作: 反馈\n    对象: 李某\n备注: 无\n',
  ],
  ['a blank', '办理经过:   # 只增\n', '办理经过:   # 只增\n  - 日期: 2022-03-09\n    动作: 反馈\n    对象: 李某\n'],
  ['a key that is missing', '备注: 无', '备注: 无\n办理经过:\n  - 日期: 2022-03-09\n    动作: 反馈\n    对象: 李某\n'],
  [
    'a list in brackets',
    '办理经过: [{日期: 一}] # 注\n',
    '办理经过: [{日期: 一}, {日期: 2022-03-09, 动作: 反馈, 对象: 李某}] # 注\n',
  ],
])('an entry is appended to %s', (_, text, after) => {
  expect(edited(text, [entry])).toBe(after);
});

test('a name is appended to a list in brackets or by dashes', () => {
  const name: Edit = { op: 'append', path: ['配合单位'], value: '区教育局' };
  expect(edited('配合单位: [甲, 乙 ]  # 注\n', [name])).toBe('配合单位: [甲, 乙, 区教育局 ]  # 注\n');
  expect(edited('配合单位: []\n', [name])).toBe('配合单位: [区教育局]\n');
  expect(edited('配合单位:\n    - 甲\n    # 完\n', [name])).toBe('配合单位:\n    - 甲\n    - 区教育局\n    # 完\n');
});

test('appending to a task adds lines and touches none', () => {
  const after = edited(task, [entry]);
  expect(after).toBe(`${task}  - 日期: 2022-03-09\n    动作: 反馈\n    对象: 李某\n`);
});

test('Windows line ends are kept and used', () => {
  const after = edited('甲: 1\r\n办理经过:\r\n  - 日期: 一\r\n', [entry, set(['乙'], '一\n二')]);
  expect(after).toBe(
    '甲: 1\r\n办理经过:\r\n  - 日期: 一\r\n  - 日期: 2022-03-09\r\n    动作: 反馈\r\n    对象: 李某\r\n乙: |-\r\n  一\r\n  二\r\n',
  );
});

test('several edits are made one after the other', () => {
  const after = edited('甲: 1\n乙: 2\n', [
    set(['丙', '丁'], '3'),
    { op: 'unset', path: ['甲'] },
    set(['丙', '丁'], '4'),
  ]);
  expect(after).toBe('乙: 2\n丙:\n  丁: 4\n');
});

test.each<[string, string, Edit, string]>([
  ['a text that is broken', '甲: 1\n标题：乙\n', set(['甲'], '2'), 'full-width-colon'],
  ['a list item that is not there', '甲: [1]\n', set(['甲', 3], '2'), 'edit-impossible'],
  ['a key inside a text', '甲: 1\n', set(['甲', '乙'], '2'), 'edit-impossible'],
  ['appending to a text', '甲: 1\n', { op: 'append', path: ['甲'], value: '2' }, 'edit-impossible'],
  ['an edit of no place', '甲: 1\n', set([], '2'), 'edit-impossible'],
  ['a control character', '甲: 1\n', set(['甲'], '红\u001b[31m'), 'edit-not-read-back'],
  ['a reserved key', '甲: 1\n', set(['constructor'], '2'), 'edit-not-read-back'],
])('%s is refused with a fault and no text', (_, text, edit, code) => {
  expect(edited(text, [set(['甲'], '3'), edit])).toBe(`refused: ${code}`);
});

test('a refused edit says where and why', () => {
  const result = applyEdits('办理经过:\n  - 日期: 一\n', [set(['办理经过', 0, '内容'], '红\u0007')]);
  const fault = 'faults' in result ? result.faults[0] : undefined;
  expect(fault?.message).toMatch(
    /^改“办理经过 第 1 项 内容”之后读回来与原意不一致.*：这里有看不见的控制字符（U\+0007）/,
  );
  expect(fault).toMatchObject({ start: 10, end: 12 });
});
