import { describe, expect, it } from 'vitest';
import { listLines } from '../../src/render/list.ts';
import { styleOf } from '../../src/render/style.ts';
import { measure } from '../../src/render/width.ts';
import type { Section } from '../../src/views/view/view.ts';

const widthOf = measure(false);

const section: Section = {
  layout: 'list',
  titled: true,
  columns: [
    { key: 'id', title: '编号' },
    { key: 'state', title: '状态' },
    { key: 'due', title: '办结期限' },
    { key: 'lead', title: '牵头单位' },
    { key: 'title', title: '事项', grow: true },
  ],
  rows: [
    {
      id: 'RW20220214-7K3Q',
      state: '办理中',
      due: '2022-03-10',
      lead: '区住房和城乡建设局',
      title: '排查整治城镇燃气安全隐患并于三月底前把结果报区政府办公室',
    },
    {
      id: 'RW20220215-8M4R',
      state: '已销号（销号后恢复1次）',
      due: '2022-04-30 09:30',
      lead: '区疫情防控指挥部办公室',
      title: '核查第三方施工破坏供水管网',
    },
  ],
};

/** As a ledger would have it: the end of a number, the short name of a unit. */
const brief = (text: string, title: string) =>
  title === '编号' ? text.slice(-4) : title === '牵头单位' ? text.replace('住房和城乡建设局', '住建局') : text;

function linesAt(columns: number | undefined, shown = section) {
  return [...listLines(shown, styleOf({ colour: 0, ambiguousWide: false, brief, ...(columns && { columns }) }))];
}

const bare = (lines: readonly string[]) => lines.join('').replaceAll(/\s/g, '');

it('a number or a date is never broken where there is room for it', () => {
  for (const columns of [30, 40, 50, 60, 70])
    for (const word of ['2022-03-10', '2022-04-30']) expect(linesAt(columns).join('\n'), `${columns}`).toContain(word);
  const wide: Section = {
    layout: 'list',
    titled: true,
    columns: [
      { key: 'fate', title: '处理' },
      { key: 'number', title: '新编号' },
      { key: 'unit', title: '单位' },
      { key: 'title', title: '事项' },
      { key: 'written', title: '写入内容', grow: true },
    ],
    rows: [
      {
        fate: '写入',
        number: 'RW20250401-4SC3',
        unit: '云山区应急管理局',
        title: '通报安全生产形势（2025年4月）',
        written: '办结时限 2025-04-25 周五',
      },
    ],
  };
  for (const columns of [40, 50, 60, 80]) expect(linesAt(columns, wide).join('\n')).toContain('RW20250401-4SC3');
});

describe.each([20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 160])('in %i columns', (columns) => {
  const lines = linesAt(columns);

  it('no line is wider', () => {
    expect(lines.filter((line) => widthOf(line.trimEnd()) > columns)).toEqual([]);
  });

  it('nothing is cut: every character of every cell is there, in full or in brief', () => {
    const letters = (text: string) => [...text.replaceAll(/\s/g, '')].sort().join('');
    const titles = section.columns.map(({ title }) => title);
    const isBrief = !bare(lines).includes('RW2022');
    const isTitled = lines[0]?.startsWith('编号');
    const cells = [...section.rows].flatMap((row) =>
      section.columns.map(({ key, title }) => {
        const text = String(row[key]);
        const said = isBrief ? brief(text, title) : text;
        return !isTitled && /^\d{4}-/.test(text) ? `${title} ${said}` : said;
      }),
    );
    expect(letters(lines.join(''))).toBe(letters([...(isTitled ? titles : []), ...cells].join('')));
  });
});

it('goes through full words, brief ones, two lines a row and folds, as the screen gets narrower', () => {
  const look = (columns: number) => {
    const [head = ''] = linesAt(columns);
    const text = bare(linesAt(columns));
    return `${text.includes('RW2022') ? 'full' : 'brief'} ${head.includes('事项') ? 'aligned' : head.includes('编号') ? 'stacked' : 'folded'}`;
  };
  const looks = Array.from({ length: 141 }, (_, i) => look(180 - i));
  expect([...new Set(looks)]).toEqual(['full aligned', 'brief aligned', 'brief stacked', 'brief folded']);
});

it('has one line for each row where the width does not matter', () => {
  expect(linesAt(undefined)).toHaveLength(3);
});

it('labels dates where no title stands over them', () => {
  expect(linesAt(40)[0]).not.toContain('状态');
  expect(linesAt(40).join('\n')).toContain('办结期限 2022-03-10');
});

it('looks the same twice', () => {
  expect(linesAt(60)).toMatchInlineSnapshot(`
    [
      "编号  状态               办结期限          牵头单位",
      "  事项",
      "7K3Q  办理中             2022-03-10        区住建局         ",
      "  排查整治城镇燃气安全隐患并于三月底前把结果报区政府办公室",
      "8M4R  已销号（销号后恢   2022-04-30 09:30  区疫情防控指挥部 ",
      "      复1次）                              办公室           ",
      "  核查第三方施工破坏供水管网",
    ]
  `);
  expect(linesAt(80)).toMatchInlineSnapshot(`
    [
      "编号  状态                     办结期限          牵头单位",
      "  事项",
      "7K3Q  办理中                   2022-03-10        区住建局              ",
      "  排查整治城镇燃气安全隐患并于三月底前把结果报区政府办公室",
      "8M4R  已销号（销号后恢复1次）  2022-04-30 09:30  区疫情防控指挥部办公室",
      "  核查第三方施工破坏供水管网",
    ]
  `);
});
