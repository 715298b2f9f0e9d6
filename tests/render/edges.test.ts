import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../src/render/diagnostics.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderText } from '../../src/render/text.ts';
import type { Row, Section, View } from '../../src/views/view/view.ts';

const paper = { colour: 0, ambiguousWide: false } as const;
const columns = [
  { key: 'a', title: '甲' },
  { key: 'b', title: '乙' },
];

function view(layout: Section['layout'], row: Row): View {
  return { sections: [{ key: '表', layout, columns, rows: [row] }] };
}

describe('on a screen', () => {
  it('a row that has just room stands on a line, and a wider one is folded', () => {
    const row = view('list', { a: '一二三四', b: '五六七八' });
    expect(renderText(row, { ...paper, columns: 18 })).toBe('一二三四  五六七八\n');
    expect(renderText(row, { ...paper, columns: 17 })).toBe('一二三四\n  五六七八\n');
  });

  it('blanks of a form stay to be filled in, and those of a record are left out', () => {
    expect(renderText(view('form', { a: '', b: '一' }), paper)).toBe('甲\n乙  一\n');
    expect(renderText(view('pairs', { a: '', b: '一' }), paper)).toBe('乙  一\n');
  });

  it('a caret may stand behind the last character, and on no line that ends before', () => {
    const problem = {
      file: 'a.yaml',
      line: 1,
      width: 1,
      excerpt: '甲:',
      level: 'error',
      code: 'x',
      message: '没有值',
      remedy: '补上',
    };
    const shown = (column: number) => renderProblems([{ ...problem, column } as never], paper);
    expect(shown(3)).toContain('  1 | 甲:\n    |    ^\n');
    expect(shown(4)).not.toContain('|');
  });
});

describe('in JSON', () => {
  it('stands what is counted, not how it is shown', () => {
    const json = renderJson(view('list', { a: { value: 3, text: '3件' }, b: '乙' }), {});
    expect(JSON.parse(json)).toEqual({ 表: [{ 甲: 3, 乙: '乙' }] });
  });

  it('nothing turns the direction of text', () => {
    expect(renderJson(view('list', { a: '\u2066\u202e\u2069', b: '' }), {})).toContain('"\\u2066\\u202e\\u2069"');
  });
});
