import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderText } from '../../src/render/text.ts';
import type { View } from '../../src/views/view/view.ts';
import { readHtml } from '../readers/html.ts';
import { whole } from './whole.ts';

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

/** What another program reads of the first column. */
function read(csv: string): string[] {
  const rows: string[][] = parse(csv, { bom: true, recordDelimiter: '\r\n' });
  return rows.slice(1).map(([first = '']) => first);
}

describe('CSV', () => {
  it('begins with a BOM, ends lines with CR LF, and has the columns that JSON has', () => {
    expect(whole(renderCsv(view(['一,二', '说"好"'])))).toBe('\ufeff甲,乙\r\n"一,二",1\r\n"说""好""",1\r\n');
  });

  it('puts an apostrophe before what would be run, also behind blanks, apostrophes and in full width', () => {
    const before = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.string({ unit: fc.constantFrom(' ', '　'), maxLength: 2 }),
    );
    const sign = fc.constantFrom(...'=+-@＝＋－＠\t\r');
    const run = fc
      .tuple(before, sign, fc.string({ unit: 'grapheme', maxLength: 9 }))
      .map(([[count, blanks], first, rest]) => "'".repeat(count) + blanks + first + rest);
    fc.assert(
      fc.property(fc.array(run, { minLength: 1 }), (cells) => {
        expect(read(whole(renderCsv(view(cells))))).toEqual(cells.map((cell) => `'${cell}`));
      }),
    );
  });

  it('gives back every other text as it was', () => {
    const harmless = fc.tuple(
      fc.constantFrom('办', '1', '"', "'办", ',', ' 一', '\n'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1 }), (pairs) => {
        const cells = pairs.map(([first, rest]) => `${first}x${rest}`);
        expect(read(whole(renderCsv(view(cells))))).toEqual(cells);
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
    expect(whole(renderCsv(view([text])))).toBe(`\ufeff甲,乙\r\n${written},1\r\n`);
  });

  it('writes figures as they are counted, not as they are shown', () => {
    const [section] = view(['一']).sections;
    const rows = [{ a: { value: -3, text: '少3件' }, b: { value: '逾期', text: '〔逾期〕' } }];
    expect(whole(renderCsv({ sections: [{ ...section, rows }] } as never))).toBe('\ufeff甲,乙\r\n-3,逾期\r\n');
  });

  it('puts several tables under one another, each with its name', () => {
    const [one] = view(['一']).sections;
    const csv = whole(renderCsv({ sections: [one, { ...one, key: '另表' }] as never }));
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

  it('reads as it was said: no code, no list, no link, no stroke', () => {
    const said = [
      '    四格',
      '1. 一',
      '2) 二',
      '- 三',
      '---',
      'https://example.invalid/a_b',
      'a@example.invalid',
      'www.example.invalid',
    ];
    const columns = [{ key: 'a', title: '甲' }];
    const text = renderMarkdown({ sections: [{ layout: 'prose', columns, rows: said.map((a) => ({ a })) }] });
    const page = marked.parse(text, { async: false });
    expect(readHtml(page)).toEqual(said.map((one) => [one.trim()]));
    expect(page).not.toContain('<a ');
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
