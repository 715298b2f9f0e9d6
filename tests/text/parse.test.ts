import { expect, test } from 'vitest';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { codesOf, marked, placesOf } from './marked.ts';
import { task } from './specimens.ts';

test('every scalar is the text that was typed', () => {
  const text = "甲: 007\n乙: 1.10\n丙: yes\n丁: ~\n戊: null\n己: 2022-02-14\n庚: 0x1F\n辛: '#'\n壬: |-\n  一\n  二\n";
  const value = {
    甲: '007',
    乙: '1.10',
    丙: 'yes',
    丁: '~',
    戊: 'null',
    己: '2022-02-14',
    庚: '0x1F',
    辛: '#',
    壬: '一\n二',
  };
  expect(parseText(text)).toEqual({ value, faults: [] });
});

test('blank values are kept as empty text', () => {
  const text = "甲:\n乙:   # 未填\n丙: ''\n丁:\n  -\n  - {戊: }\n";
  expect(parseText(text).value).toEqual({ 甲: '', 乙: '', 丙: '', 丁: ['', { 戊: '' }] });
});

test('mappings have no prototype', () => {
  const { value } = parseText('来源:\n  类别: 领导批示\n');
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(Object.getPrototypeOf(value?.['来源'])).toBeNull();
});

test('a task of the design is read without a fault, with either line end and after a mark of its beginning', () => {
  const { value, faults } = parseText(task);
  expect(faults).toEqual([]);
  expect(value?.['办理经过']).toHaveLength(4);
  expect(parseText(task.replaceAll('\n', '\r\n')).value).toEqual(value);
  expect(parseText(`---\n${task}`).value).toEqual(value);
});

test.each([
  ['a key written twice', '甲: 1\n乙: 2\n⟪甲⟫: 3\n', 'duplicate-key'],
  ['a key written twice, once in quotes', '来源:\n  甲: 1\n  ⟪"甲"⟫: 3\n', 'duplicate-key'],
  ['a key written twice in braces', '来源: {甲: 1, ⟪甲⟫: 3}\n', 'duplicate-key'],
  ['an anchor', '甲: ⟪&乙⟫ 丙\n', 'anchor-or-alias'],
  ['an alias', '甲: ⟪*乙⟫\n', 'anchor-or-alias'],
  ['an alias as a key', '⟪*重点*:⟫ 甲\n', 'anchor-or-alias'],
  ['a tag', '甲: ⟪!!str⟫ 丙\n', 'tag'],
  ['a tag on a key', '⟪!⟫甲 乙: 丙\n', 'tag'],
  ['a second document', '甲: 1\n⟪---⟫\n乙: 2\n', 'several-documents'],
  ['a directive', '⟪%YAML 1.2⟫\n---\n甲: 1\n', 'directive'],
  ['a merge key', '⟪<<⟫: 甲\n', 'reserved-key'],
  ['a key of the machine', '甲:\n  ⟪__proto__⟫: 乙\n', 'reserved-key'],
  ['another key of the machine', '⟪constructor⟫: 乙\n', 'reserved-key'],
  ['a key led in by a question mark', '⟪?⟫ 甲\n: 乙\n', 'complex-key'],
  ['a list as a key', '甲: {⟪[⟫乙]: 丙}\n', 'complex-key'],
  ['nothing before the colon', '⟪:⟫ 乙\n', 'empty-key'],
  ['a list as a file', '⟪- 甲⟫\n- 乙\n', 'root-not-mapping'],
  ['a sentence as a file', '\n⟪关于燃气⟫\n', 'root-not-mapping'],
  ['nine levels', '1: {2: {3: {4: {5: {6: {7: {8: ⟪{9: 甲}⟫}}}}}}}\n', 'too-deep'],
  ['a control character behind an escape', '甲: ⟪"\\e[31m"⟫\n', 'control-character'],
  ['a turned direction behind an escape', '甲: ⟪"乙\\u202e"⟫\n', 'control-character'],
])('%s is refused where it stands', (_, text, code) => {
  const { text: plain, places } = marked(text);
  const { value, faults } = parseText(plain);
  expect(value).toBeUndefined();
  expect(codesOf(faults)).toEqual([code]);
  expect(placesOf(faults)).toEqual(places);
});

test('a key written twice names the line of the first', () => {
  expect(parseText('甲: 1\n乙: 2\n甲: 3\n').faults[0]?.message).toContain('第一次在第 1 行');
});

test('eight levels are read', () => {
  expect(parseText('1: {2: {3: {4: {5: {6: {7: {8: 甲}}}}}}}\n').faults).toEqual([]);
});

test.each(['', '\n\n', '# 只有注释\n', '---\n'])('nothing but blanks and comments is an empty file: %j', (text) => {
  expect(codesOf(parseText(text).faults)).toEqual(['file-empty']);
});

test('a lone carriage return in a file without text is told where it stands', () => {
  expect(parseText('\n\r').faults).toMatchObject([{ code: 'control-character', start: 1, end: 2 }]);
});

test('mistakes of different kinds are told together', () => {
  const text = '甲: 1\n甲: 2\n标题：乙\n丙: "D:\\文件"\n丁: &x 3\n戊: @己\n';
  const codes = ['duplicate-key', 'full-width-colon', 'bad-escape', 'anchor-or-alias', 'bad-value-start'];
  expect(codesOf(parseText(text).faults)).toEqual(codes);
});

test.each([
  ['a full-width colon', '编号: 一\n标题：甲\n责任人: 乙\n', 'full-width-colon'],
  ['a quote that is never closed', '编号: "一\n责任人: 乙\n备注: "丙"\n', 'unclosed-quote'],
  ['a bracket that is never closed', '单位: [甲, 乙\n责任人: 乙\n', 'unclosed-bracket'],
  ['a tab', '来源:\n\t类别: 甲\n\t层级: 乙\n', 'tab-indent'],
  ['a conflict', '甲: 1\n<<<<<<< a\n乙: 1\n=======\n乙: 2\n>>>>>>> b\n', 'merge-conflict'],
  ['a key that is too deep', '甲: 1\n  乙:\n    - 丙: 1\n      丁: 2\n', 'too-much-indent'],
])('what YAML says because of %s is not told besides', (_, text, code) => {
  expect(new Set(codesOf(parseText(text).faults))).toEqual(new Set([code]));
});

test('a warning does not keep the value from being read', () => {
  const { value, faults } = parseText('事项: 关于 #说明\n');
  expect(value).toEqual({ 事项: '关于' });
  expect(codesOf(faults)).toEqual(['hash-maybe-comment']);
});
