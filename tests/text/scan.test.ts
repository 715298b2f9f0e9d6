import { expect, test } from 'vitest';
import { repaired, scan } from '../../src/ledger/text/traps/scan.ts';
import { codesOf, marked, placesOf } from './marked.ts';

test.each([
  ['a tab in the indentation', '来源:\n⟪\t⟫类别: 领导批示\n', 'tab-indent'],
  ['a full-width colon after a key', '⟪标题：⟫关于燃气\n', 'full-width-colon'],
  ['a full-width colon in a nested key', '来源:\n  ⟪类别：⟫领导批示\n', 'full-width-colon'],
  ['a full-width colon in a list item', '办理经过:\n  - ⟪日期：⟫2022-02-14\n', 'full-width-colon'],
  ['a full-width colon in braces', '来源: {⟪类别：⟫领导批示}\n', 'full-width-colon'],
  ['a colon without a space', '⟪责任人:⟫张某\n', 'colon-needs-space'],
  ['a dash without a space', '列表:\n  ⟪-⟫甲\n', 'dash-needs-space'],
  ['a full-width space after a colon', '收到日期:⟪　⟫2022-02-14\n', 'full-width-space'],
  ['a full-width space in the indentation', '来源:\n⟪　⟫类别: 领导批示\n', 'full-width-space'],
  ['a full-width space before a comment', '编号: 一\n⟪　⟫# 说明\n', 'full-width-space'],
  ['a full-width space at the end of a value', '责任人: 张某⟪　⟫\n', 'full-width-space'],
  ['a no-break space after a colon', '收到日期:⟪\u00a0⟫2022-02-14\n', 'full-width-space'],
  ['full-width digits in a date', '日期: ⟪２０２２-０２-１４⟫\n', 'full-width-digit'],
  ['a full-width colon in a time', '收到日期: ⟪2022-02-14 09：30⟫\n', 'full-width-digit'],
  ['a value cut by a number sign', '事项: 关于 ⟪#3号楼漏水⟫\n', 'hash-cuts-value'],
  ['a value that is all cut away', '事项: ⟪#3号楼漏水⟫\n', 'hash-cuts-value'],
  ['a value cut before a capital', '事项: 关于 ⟪#A座漏水⟫\n', 'hash-cuts-value'],
  ['a comment close to its sign', '事项: 关于 ⟪#说明⟫\n', 'hash-maybe-comment'],
  ['a Chinese comma in a list in brackets', '分组: [重点⟪，⟫民生]\n', 'chinese-comma-in-list'],
  ['a Chinese comma between pairs in braces', '来源: {类别: 批示⟪，⟫层级: 市}\n', 'chinese-comma-in-list'],
  ['an enumeration comma in a list in brackets', '分组: [⟪重点、民生⟫, 安全]\n', 'chinese-mark-in-list'],
  ['a semicolon in a list in brackets', '分组: [⟪重点；民生⟫, 安全]\n', 'chinese-mark-in-list'],
  ['a quote that is never closed', '事项: ⟪"⟫关于燃气\n责任人: 张某\n', 'unclosed-quote'],
  ['a quote that is never closed in a list', "办理经过:\n  - 日期: ⟪'⟫2022\n    动作: 签批\n", 'unclosed-quote'],
  ['text after a closing quote', '事项: "关于"⟪某某"的通知"⟫\n', 'text-after-quote'],
  ['a bracket that is never closed', '分组: ⟪[⟫重点, 民生\n责任人: 张某\n', 'unclosed-bracket'],
  ['text after a closing bracket', '事项: [急] ⟪关于燃气⟫\n', 'text-after-bracket'],
  ['a key that is too deep', '编号: 一\n  ⟪事项⟫: 二\n', 'too-much-indent'],
  ['a list under a value', '单位: 甲\n  ⟪- 乙⟫\n', 'line-joined'],
  ['an escape sequence', '事项: ⟪\u001b[31m⟫红\n', 'control-character'],
  ['a control character in a comment', '编号: 一 # ⟪\u0007⟫\n', 'control-character'],
  ['a turned direction in quotes', '事项: "甲⟪\u202e⟫乙"\n', 'control-character'],
  ['a line separator', '事项: 甲⟪\u2028⟫乙\n', 'control-character'],
  ['a control character of the second set', '事项: 甲⟪\u0085⟫乙\n', 'control-character'],
  ['a lone carriage return', '事项: 甲⟪\r⟫乙\n', 'control-character'],
  ['a space of no width', '牵头单位: 区应急局⟪\u200b⟫\n', 'invisible-character'],
  ['characters that were lost on the way', '事项: 排查⟪\ufffd\ufffd⟫安全\n', 'unread-character'],
])('%s is found where it stands', (_, text, code) => {
  const { text: plain, places } = marked(text);
  const faults = scan(plain);
  expect(codesOf(faults)).toEqual([code]);
  expect(placesOf(faults)).toEqual(places);
});

test('all traps are told at once, in the order of the text', () => {
  const text = '标题：甲\n\t来源: 乙\n事项: "丙\n分组: [重点，民生]\n日期: ２０２２-０２-１４\n';
  const codes = ['full-width-colon', 'tab-indent', 'unclosed-quote', 'chinese-comma-in-list', 'full-width-digit'];
  expect(codesOf(scan(text))).toEqual(codes);
});

test('a conflict is told once, with the lines of either side', () => {
  const text = '编号: 一\n<<<<<<< HEAD\n责任人: 张某\n=======\n责任人: 李某\n>>>>>>> 乙\n备注: 无\n';
  const [conflict, ...others] = scan(text);
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({ code: 'merge-conflict', start: text.indexOf('<'), end: text.indexOf('责') - 1 });
  expect(conflict?.message).toContain('第 2—4 行之间是这边的，第 4—6 行之间是那边的');
});

test('two conflicts are two faults, and a mark left alone is one', () => {
  const conflict = '<<<<<<< a\n甲: 1\n||||||| b\n甲: 0\n=======\n甲: 2\n>>>>>>> c\n';
  expect(codesOf(scan(conflict + conflict))).toEqual(['merge-conflict', 'merge-conflict']);
  const open = '<<<<<<< a\n甲: 1\n';
  expect(codesOf(scan(open + conflict))).toEqual(['merge-conflict', 'merge-conflict']);
  expect(scan('甲: 1\n=======\n')[0]?.message).toContain('第 2 行留有冲突标记');
});

test.each([
  ['comments on their own lines', '# 备注：…\n  # 关于 #3号楼，[重点，民生]\n#标题：\n编号: 一\n\t# 制表符\n'],
  [
    'a comment after a value',
    '重要程度: 重要            # 常规 | 重要\n办理经过:  # 只增不改：#3\n  - 日期: 2022-02-14\n',
  ],
  ['a number sign inside a word', '事项: C#与3#楼\n'],
  ['full-width signs inside a value', '事项: 通知：关于　燃气，３号楼、４号楼\n'],
  ['anything in double quotes', '事项: "标题：a #3 [甲，乙] \\" 2022"\n'],
  ['anything in single quotes', "事项: '标题：a #3 it''s 　'   # 说明\n"],
  ['quoted text over several lines', '事项: "关于 #3\n  标题：甲\n\n  -乙"\n责任人: 张某\n'],
  ['text in a block', '原文: |-\n  标题：甲\n  \t关于 #3号楼 "\n\n  [重点，民生]\n  <<<<<<< 甲\n责任人: 张某\n'],
  ['folded text in a list', '列表:\n  - >\n    标题：甲 #3\n  - 乙\n'],
  ['a time of day', '收到日期: 2022-02-14 09:30\n'],
  ['an address', '网址: http://a.gov.cn/b#c\n列表:\n  - http://a.gov.cn\n'],
  ['a list in brackets over several lines', '单位: [\n  甲,   # 说明：一\n  "乙，丙"\n]\n备注: 无\n'],
  ['an emoji of several parts', '备注: 👨‍👩‍👧\n'],
  ['Windows line ends', '编号: 一\r\n来源:\r\n  类别: 领导批示\r\n'],
])('%s are no traps', (_, text) => {
  expect(codesOf(scan(text))).toEqual([]);
});

test('a repair takes out its own stretch and nothing between it and the next', () => {
  const repair = (start: number, end: number) => ({ repair: { start, end, by: ' ' } }) as never;
  expect(repaired('一二三四五', [repair(3, 4), repair(0, 1), repair(2, 3)])).toBe(' 二  五');
});
