import { expect, test } from 'vitest';
import { lineAt, lineFinder } from '../../src/ledger/text/lines.ts';
import { locate, placeOf } from '../../src/ledger/text/read/locate.ts';
import type { Path } from '../../src/vocabulary/messages.ts';

const text = `# 说明
编号: RW1
来源: {类别: 领导批示, 层级: 市}
备注:
办理经过:
  - 日期: 2022-02-16
    动作: 签批   # 好
  - 日期: '2022-02-17'
    内容: |-
      甲
      乙
`;

const at = (path: Path, on: 'key' | 'value' = 'value') => {
  const { start, end } = locate(text, path, on);
  return text.slice(start, end);
};

test.each<[string, Path, 'key' | 'value', string]>([
  ['a key', ['来源', '层级'], 'key', '层级'],
  ['a value', ['来源', '层级'], 'value', '市'],
  ['a value in quotes', ['办理经过', 1, '日期'], 'value', "'2022-02-17'"],
  ['a value before a comment', ['办理经过', 0, '动作'], 'value', '签批'],
  ['the key of a blank value', ['备注'], 'value', '备注'],
  ['the parent’s key of a missing key', ['来源', '文号'], 'key', '来源'],
  ['the item’s first key of a missing key in a list', ['办理经过', 1, '人员'], 'value', '日期'],
  ['the list’s key of a missing item', ['办理经过', 7, '人员'], 'value', '办理经过'],
  ['the first key of the file for a missing key', ['责任人'], 'value', '编号'],
])('%s is found', (_, path, on, said) => {
  expect(at(path, on)).toBe(said);
});

test('an item is found with all that is in it', () => {
  expect(at(['办理经过', 0])).toMatch(/^日期: 2022-02-16\n {4}动作: 签批/);
});

test('a broken text has places too', () => {
  expect(locate('编号: RW1\n标题：甲\n单位: [', ['单位', 0], 'value')).toMatchObject({ start: expect.any(Number) });
  expect(locate('', ['编号'], 'value')).toEqual({ start: 0, end: 0 });
});

test('columns and widths are counted in characters, not in bytes or halves of emoji', () => {
  const line = '备注: 👍好 坏的\n';
  const start = line.indexOf('坏');
  expect(placeOf(line, { start, end: start + 2 })).toEqual({
    line: 1,
    column: 8,
    width: 2,
    excerpt: '备注: 👍好 坏的',
  });
});

test('a stretch over several lines is shown on its first, and one at the end of the file on its last', () => {
  const start = text.indexOf('2022-02-16');
  expect(placeOf(text, { start, end: text.length })).toMatchObject({ line: 6, column: 9, width: 17 - 7 });
  expect(placeOf('甲: 1\n', { start: 5, end: 5 })).toEqual({ line: 1, column: 5, width: 1, excerpt: '甲: 1' });
});

test('what cannot be seen is shown by one sign each, so that carets stand right', () => {
  const line = '甲:\t\u001b[31m红\u202e\u200b\r\n乙: 1\r\n';
  expect(placeOf(line, { start: 3, end: 8 })).toEqual({ line: 1, column: 4, width: 5, excerpt: '甲:␉␛[31m红␦␦' });
});

test('a line is found by any offset in it, its first included', () => {
  const lines = '甲\n\n乙\r\n丙';
  const find = lineFinder(lines);
  for (let at = 0; at <= lines.length; at += 1) expect(find(at)).toBe(lineAt(lines, at));
  expect([0, 2, 3, 6].map(find)).toEqual([1, 2, 3, 4]);
});
