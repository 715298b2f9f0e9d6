import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderText } from '../../src/render/text.ts';
import type { View } from '../../src/views/view.ts';

function view(cells: readonly string[]): View {
  return {
    sections: [
      {
        key: '表',
        layout: 'list',
        columns: [
          { key: 'a', title: '甲' },
          { key: 'b', title: '乙', hidden: true },
        ],
        rows: cells.map((a) => ({ a, b: 1 })),
      },
    ],
  };
}

/** RFC 4180, the other way round: each field with what ends it. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('begins with a BOM, ends lines with CR LF, and has the columns that JSON has', () => {
    expect(renderCsv(view(['一,二', '说"好"']))).toBe('\ufeff甲,乙\r\n"一,二",1\r\n"说""好""",1\r\n');
  });

  it('gives back every text, but for the apostrophe that keeps it from being run', () => {
    const before = fc.constantFrom('', ' ', '  ', '\u3000', '\t', "'", "''", "' ");
    const sign = fc.constantFrom('', ...'=+-@＝＋－＠');
    const text = fc.tuple(before, sign, fc.string({ unit: 'grapheme', maxLength: 20 })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        const rows = parsed(renderCsv(view(cells)).slice(1)).slice(1);
        expect(rows.map(([a = '']) => (/^'+\s*[=+\-@＝＋－＠\t\r]/.test(a) ? a.slice(1) : a))).toEqual(cells);
        for (const [a = ''] of rows) expect(a).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ["'=1+1", "''=1+1"],
    ['＝1+1', "'＝1+1"],
    ['一=1', '一=1'],
    [' 一 ', '" 一 "'],
  ])('writes %j as %s', (text, written) => {
    expect(renderCsv(view([text]))).toBe(`\ufeff甲,乙\r\n${written},1\r\n`);
  });

  it('writes figures as they are counted, not as they are shown', () => {
    const [section] = view(['一']).sections;
    const rows = [{ a: { value: -3, text: '少3件' }, b: { value: '逾期', text: '〔逾期〕' } }];
    expect(renderCsv({ sections: [{ ...section, rows }] } as never)).toBe('\ufeff甲,乙\r\n-3,逾期\r\n');
  });

  it('puts several tables under one another, each with its name', () => {
    const [one] = view(['一']).sections;
    const csv = renderCsv({ sections: [one, { ...one, key: '另表' }] as never });
    expect(csv).toBe('\ufeff表\r\n甲,乙\r\n一,1\r\n\r\n另表\r\n甲,乙\r\n一,1\r\n');
  });
});

describe('Markdown', () => {
  it('takes nothing in a cell for markup', () => {
    const text = renderMarkdown(
      view(['<script>alert(1)</script>', 'a|b', '[x](javascript:alert(1))', '# 一', '`code`']),
    );
    expect(text).not.toContain('<');
    expect(text).toContain('| a\\|b |');
    expect(text).toContain('\\[x\\](javascript:alert(1))');
    expect(text).toContain('\\`code\\`');
  });

  it('takes no text for the beginning of a list', () => {
    const lines = ['1. 一', '- 二', '+ 三', '2022年'].map((a) => ({ a }));
    const [section] = view([]).sections;
    const text = renderMarkdown({ sections: [{ ...section, layout: 'lines', rows: lines }] } as never);
    expect(text).toBe('\\1. 一\n\n\\- 二\n\n\\+ 三\n\n2022年\n');
  });

  it('leaves out what is only for programs and pages that can be searched', () => {
    const [section] = view(['一']).sections;
    for (const hidden of ['silent', 'detail'])
      expect(renderMarkdown({ sections: [{ ...section, [hidden]: true }] } as never)).toBe('');
  });

  it('keeps each row on a line with the same number of cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1 }), (cells) => {
        const lines = renderMarkdown(view(cells)).trimEnd().split('\n');
        expect(lines).toHaveLength(cells.length + 2);
        for (const line of lines) expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(2);
      }),
    );
  });
});

it('takes more rows than a call takes arguments', () => {
  const many = view(Array.from({ length: 200_000 }, (_, i) => String(i)));
  expect(renderText(many, { colour: 0, ambiguousWide: false }).split('\n').length).toBeGreaterThan(200_000);
});
