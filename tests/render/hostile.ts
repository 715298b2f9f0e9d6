import type { Section, View } from '../../src/views/view/view.ts';

/** What somebody could type into a title to make a page do something. */
export const HOSTILE = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  "'><svg onload='window.hit=1'>",
  '</style><script>window.hit=1</script>',
  '</textarea></title><script>window.hit=1</script>',
  'javascript:window.hit=1',
  '" onmouseover="window.hit=1" x="',
  ['`$', '{window.hit=1}`'].join(''),
  '{{constructor.constructor("window.hit=1")()}}',
  '<!--<script>-->',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  ']]><script>window.hit=1</script>',
  '\u2028window.hit=1\u2029',
  '\u202e反过来\u202c',
  '区\u200b应\u200d急\u2060局\u00ad',
  '<a href="https://example.invalid/">外面</a>',
  '<link rel=stylesheet href=https://example.invalid/x.css>',
];

const text = (i: number) => HOSTILE[i % HOSTILE.length] ?? '';

/** A page with something hostile in every place where text can stand. */
export function hostileView(): View {
  const columns: Section['columns'] = [
    { key: 'id', title: '编号' },
    { key: 'unit', title: text(1) },
    { key: 'count', title: '件数', align: 'right', drawn: 'bad' },
    { key: 'title', title: '事项', grow: true },
  ];
  const rows = HOSTILE.map((title, i) => ({
    id: title,
    unit: { value: title, text: title, tone: 'bad' as const, to: { section: title, where: { unit: title } } },
    count: { value: i, text: title, to: { section: '清单', where: { unit: title } } },
    title,
  }));
  const layouts = ['list', 'grid', 'pairs', 'form', 'lines', 'prose'] as const;
  const charts = ['tiles', 'bars', 'trend', 'heat'] as const;
  return {
    title: text(1),
    official: {
      masthead: text(2),
      number: text(3),
      urgency: text(4),
      addressee: text(5),
      signature: { signer: text(6), date: '2022-02-08', sealed: true },
      footnote: text(7),
      copies: HOSTILE,
      issuer: text(8),
    },
    sections: [
      { key: '清单', heading: text(0), layout: 'list', columns, rows, group: { key: 'unit', title: (name) => name } },
      ...layouts.map((layout): Section => ({ key: text(3), heading: text(2), layout, columns, rows, empty: text(4) })),
      ...charts.map((chart): Section => ({ key: text(5), heading: text(6), layout: 'list', chart, columns, rows })),
      {
        key: '办理经过',
        heading: text(7),
        layout: 'list',
        detail: true,
        columns,
        rows,
        group: { key: 'id', title: (id) => id },
      },
      { key: '长', heading: text(9), layout: 'list', columns, rows: [rows, rows, rows, rows].flat() },
      { layout: 'list', columns, rows: [], empty: text(8) },
    ],
    notes: HOSTILE,
  };
}
