import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import type { Plain } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { holds } from './holds.ts';
import { plainFile } from './plain-values.ts';

test('what is composed reads back as the same value without a fault or a warning', () => {
  const check = (value: ReturnType<typeof JSON.parse>) => {
    const text = compose(value);
    const { value: read, faults: all } = parseText(text);
    // what was lost before it was composed is told
    const faults = all.filter(({ code }) => code !== 'unread-character' || !text.includes('\ufffd'));
    expect({ text, faults, read }).toEqual({ text, faults: [], read: value });
  };
  holds(fc.property(plainFile, check));
});

test('a task has the form of the design', () => {
  const task = {
    编号: 'RW20220214-7K3Q',
    事项: '排查整治城镇燃气安全隐患',
    来源: { 类别: '领导批示', 层级: '市', 文号: '市政办〔2022〕3号' },
    配合单位: ['区住房和城乡建设局', '区市场监督管理局'],
    收到日期: '2022-02-14 09:30',
    备注: '',
    办理经过: [
      { 日期: '2022-02-16', 动作: '签批', 人员: '王某' },
      { 日期: '2022-02-25', 动作: '进展', 内容: '摸排餐饮场所 312 家：\n发现隐患 41 处 #1 至 #41' },
    ],
  };
  expect(compose(task)).toBe(`编号: RW20220214-7K3Q
事项: 排查整治城镇燃气安全隐患
来源:
  类别: 领导批示
  层级: 市
  文号: 市政办〔2022〕3号
配合单位: [区住房和城乡建设局, 区市场监督管理局]
收到日期: 2022-02-14 09:30
备注:
办理经过:
  - 日期: 2022-02-16
    动作: 签批
    人员: 王某
  - 日期: 2022-02-25
    动作: 进展
    内容: |-
      摸排餐饮场所 312 家：
      发现隐患 41 处 #1 至 #41
`);
});

test.each<[string, Plain, string]>([
  ['a date', '2022-02-14', '键: 2022-02-14'],
  ['a number', '007', '键: 007'],
  ['a word of other schemas', 'yes', '键: yes'],
  ['nothing', '', '键:'],
  ['an official number', '市政办〔2022〕3号', '键: 市政办〔2022〕3号'],
  ['a full-width colon', '通知：关于燃气', '键: 通知：关于燃气'],
  ['a sign inside a word', 'C#与a:b', '键: C#与a:b'],
  ['a number sign after a space', '关于 #3号楼', '键: "关于 #3号楼"'],
  ['a colon and a space', '通知: 燃气', '键: "通知: 燃气"'],
  ['a dash in front', '- 甲', '键: "- 甲"'],
  ['a bracket in front', '[急] 甲', '键: "[急] 甲"'],
  ['a space at either end', ' 甲 ', '键: " 甲 "'],
  ['a full-width space in front', '　甲', '键: "　甲"'],
  ['a date with full-width digits', '２０２２-０２-１４', '键: "２０２２-０２-１４"'],
  ['quotes around', '"甲"', '键: "\\"甲\\""'],
  ['quotes inside', '关于"甲"的通知', '键: 关于"甲"的通知'],
  ['something that cannot be seen', '甲\u200b', '键: "甲\\u200b"'],
  ['an emoji of several parts', '👨‍👩‍👧', '键: 👨‍👩‍👧'],
  ['two lines', '甲\n乙', '键: |-\n  甲\n  乙'],
  ['two lines and a line break', '甲\n乙\n', '键: |\n  甲\n  乙'],
  ['a line break in front', '\n甲', '键: "\\n甲"'],
  ['a short list', ['甲', '乙'], '键: [甲, 乙]'],
  ['an empty list', [], '键: []'],
  ['a list with something to quote', ['甲', '乙，丙'], '键:\n  - 甲\n  - 乙，丙'],
  ['a list item like a key', ['标题：甲'], '键: [标题：甲]'],
  ['a list item that asks for quotes', ['甲: 乙'], '键:\n  - "甲: 乙"'],
  ['a list with a blank', ['甲', ''], '键:\n  - 甲\n  -'],
  ['a list of lists', [['甲'], ['乙: 丙']], '键:\n  - [甲]\n  - - "乙: 丙"'],
  ['an empty mapping', {}, '键: {}'],
  ['a list of mappings', [{ 甲: { 乙: '丙' } }], '键:\n  - 甲:\n      乙: 丙'],
])('%s is written plainly where that reads back, else as little quoted as can be', (_, value, text) => {
  expect(compose({ 键: value })).toBe(`${text}\n`);
});

test('a list stays in brackets up to 80 columns and no further', () => {
  const items = (length: number) => ['甲'.repeat(20), '乙'.repeat(length)];
  const [line = ''] = compose({ 键: items(15) }).split('\n');
  expect(line).toBe(`键: [${'甲'.repeat(20)}, ${'乙'.repeat(15)}]`);
  expect(compose({ 键: items(15), 表: items(16).concat('丙') }).split('\n')[1]).toBe('表:');
});

test('keys are quoted where they have to be', () => {
  expect(compose({ '甲: 乙': '1', '- 丙': { '#': '2' } })).toBe('"甲: 乙": 1\n"- 丙":\n  "#": 2\n');
});

test('a file without keys is a file all the same', () => {
  expect(compose({})).toBe('{}\n');
});

test('a list stays in brackets up to 80 columns', () => {
  const [fits, longer] = ['a'.repeat(71), 'a'.repeat(72)].map((text) => compose({ 甲: [text, 'b'] }));
  expect(fits).toBe(`甲: [${'a'.repeat(71)}, b]\n`);
  expect(longer).toBe(`甲:\n  - ${'a'.repeat(72)}\n  - b\n`);
});

test('half of a character is written as an escape', () => {
  expect(compose({ 甲: '好\ud83d' })).toBe('甲: "好\\ud83d"\n');
});

test('a text that ends in blank lines is written on one', () => {
  expect(compose({ 甲: '一\n二\n\n' })).toBe('甲: "一\\n二\\n\\n"\n');
});
