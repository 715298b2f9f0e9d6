import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editsBetween } from '../../src/ledger/merge/edits.ts';
import { mergeTexts } from '../../src/ledger/merge/texts.ts';
import { mergeValues } from '../../src/ledger/merge/values.ts';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { applyEdits } from '../../src/ledger/text/edit/edit.ts';
import { type Plain, type PlainMap, samePlain } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { holds } from './holds.ts';
import { plainFile } from './plain-values.ts';

const base = `编号: RW20220214-7K3Q
# 组长交办
事项: 排查燃气隐患
责任人: 张某
配合单位: [区住建局, 区教育局]
办理经过:
  - 日期: 2022-02-16
    动作: 签批
    人员: 王某
  - 日期: 2022-03-01
    动作: 进展
    摘要: 排查 3 处  # 街道报
`;

const order = ['编号', '事项', '责任人', '配合单位', '办理经过'];

const entry = (day: string, text: string) => `  - 日期: ${day}\n    动作: 进展\n    摘要: ${text}\n`;

function merged(ours: string, theirs: string, from = base) {
  const result = mergeTexts({ base: from, ours, theirs }, { order });
  if (!result) throw new Error('not merged');
  return result;
}

describe('two versions of a file', () => {
  it('have the entries of both, in the order of their days, whoever merges', () => {
    const [ours, theirs] = [base + entry('2022-03-05', '甲'), base + entry('2022-03-03', '乙')];
    const both = base + entry('2022-03-03', '乙') + entry('2022-03-05', '甲');
    expect(merged(ours, theirs)).toEqual({ text: both, doubts: [] });
    expect(merged(theirs, ours)).toEqual({ text: both, doubts: [] });
  });

  it('have the same entry once when both entered it, and twice what one entered twice', () => {
    const one = entry('2022-03-05', '甲');
    expect(merged(base + one, base + one).text).toBe(base + one);
    expect(merged(base + one + one, base + one).text).toBe(base + one + one);
  });

  it('keep what only one of them changed, comments and all', () => {
    const ours = base.replace('张某', '李某');
    const theirs = base.replace('  # 街道报', '  # 镇里报').replace('区教育局', '区教育局, 区公安分局');
    expect(merged(ours, theirs)).toEqual({
      text: `${base.replace('张某', '李某').replace('区教育局', '区教育局, 区公安分局')}# 镇里报\n`,
      doubts: [],
    });
  });

  it('take the merge by lines where it says the same', () => {
    const [ours, theirs] = [base.replace('张某', '李某'), base.replace('  # 街道报', '  # 镇里报')];
    const lines = ours.replace('  # 街道报', '  # 镇里报');
    expect(mergeTexts({ base, ours, theirs }, { lines })).toEqual({ text: lines, doubts: [] });
    expect(mergeTexts({ base, ours, theirs }, { lines: base })?.text).toContain('李某');
  });

  it('show both values of a fact on which they differ, and say so again when asked', () => {
    const { text, doubts } = merged(base.replace('张某', '李某'), base.replace('张某', '赵某'));
    expect(text).toBe(base.replace('责任人: 张某', '# 待核对：责任人 另一处写的是“赵某”\n责任人: 李某'));
    expect(doubts).toEqual([{ path: ['责任人'], other: '赵某' }]);
    const { value, faults } = parseText(text);
    expect(value?.['责任人']).toBe('李某');
    expect(faults.map(({ code, level }) => [code, level])).toEqual([['merge-doubt', 'warning']]);
  });

  it('show a difference within an entry in that entry', () => {
    const { text } = merged(base.replace('3 处', '4 处'), base.replace('3 处', '5 处'));
    expect(text).toContain('    # 待核对：办理经过 第2条 摘要 另一处写的是“排查 5 处”\n    摘要: 排查 4 处');
  });

  it('keep what one changed and the other took away, and say so', () => {
    const without = base.replace('责任人: 张某\n', '');
    const changed = base.replace('张某', '李某');
    const kept = base.replace('责任人: 张某', '# 待核对：责任人 另一处删去了\n责任人: 李某');
    expect(merged(changed, without).text).toBe(kept);
    expect(merged(without, changed).text).toBe(kept);
  });

  it('let go of what one took away and nobody changed', () => {
    const without = base.replace(/ {2}- 日期: 2022-03-01[\s\S]*/, '');
    expect(merged(without, base.replace('张某', '李某')).text).toBe(without.replace('张某', '李某'));
  });

  it('do without a beginning when both made the file', () => {
    const theirs = base.replace('责任人: 张某', '责任人: 赵某');
    expect(merged(base, theirs, '').doubts).toEqual([{ path: ['责任人'], other: '赵某' }]);
    expect(merged(base, base, '')).toEqual({ text: base, doubts: [] });
  });

  it('cannot be put together when one of them cannot be read', () => {
    expect(mergeTexts({ base, ours: base, theirs: `${base}<<<<<<< a\n` })).toBeUndefined();
  });
});

describe('any two versions', () => {
  test('make what the edits between them make', () => {
    holds(
      fc.property(plainFile, plainFile, (before, after) => {
        const edited = applyEdits(compose(before), editsBetween(before, after));
        expect('text' in edited && parseText(edited.text).value).toEqual(Object.keys(after).length > 0 ? after : {});
      }),
    );
  });

  test('of which one is the beginning make the other', () => {
    holds(
      fc.property(plainFile, plainFile, (one, other) => {
        expect(mergeValues(one, one, other)).toEqual({ value: other, doubts: [] });
        expect(mergeValues(one, other, one)).toEqual({ value: other, doubts: [] });
      }),
    );
  });

  test('lose no entry that either added', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2022-03-${n}`);
    const one = fc.record({ 日期: day, 摘要: fc.string({ unit: fc.constantFrom(...'甲乙丙丁') }) });
    const list = fc.array(one, { maxLength: 5 });
    holds(
      fc.property(list, list, list, (began, mine, others) => {
        const file = (...parts: readonly Plain[][]): PlainMap => ({ 编号: 'A', 办理经过: parts.flat() });
        const { value, doubts } = mergeValues(file(began), file(began, mine), file(began, others));
        const all = value['办理经过'] as Plain[];
        expect(doubts).toEqual([]);
        for (const entry of [...began, ...mine, ...others]) {
          const count = (entries: readonly Plain[]) => entries.filter((each) => samePlain(each, entry)).length;
          const most = count(began) + Math.max(count(mine), count(others));
          expect(count(all)).toBe(most);
        }
        expect(all.slice(0, began.length)).toEqual(began);
      }),
    );
  });

  test('leave every value that either wrote to be seen', () => {
    const word = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
    const record = fc.record({ 编号: word, 事项: word, 来源: fc.record({ 类别: word }), 备注: word });
    holds(
      fc.property(record, record, record, (began, mine, others) => {
        const [from, ours, theirs] = [compose(began), compose(mine), compose(others)];
        const result = mergeTexts({ base: from, ours, theirs });
        const told = result?.text.split('\n') ?? [];
        for (const key of ['编号', '事项', '备注'] as const) {
          const line = told.findIndex((each) => each.startsWith(`${key}:`));
          const near = told.slice(Math.max(0, line - 1), line + 1).join('\n');
          for (const [wrote, other] of [
            [mine, others],
            [others, mine],
          ] as const)
            if (wrote[key] !== began[key] || wrote[key] === other[key]) expect(near).toContain(wrote[key]);
        }
      }),
    );
  });
});
