import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { htmlLines } from '../../src/intake/format/html.ts';

const TITLE = '2026年校园周边环境整治任务分解表';

/** Who is to do what by when, of the lines of a paper. */
function tasksIn(lines: readonly string[], all = false): string[] {
  return readPaper(lines, [], all).duties.map(({ lead, support, deadline, value, kind, text }) => {
    const who = [lead.join('、'), ...support].join('+');
    return `${text.replace(/（(?:责任|配合|完成).*$/, '')} ${who} ${deadline ?? value ?? kind}`;
  });
}

type Rows = readonly (readonly string[])[];

function width(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
}

function padded(rows: Rows): string[][] {
  const widest = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) => row.map((cell, i) => `${cell}${' '.repeat((widest[i] ?? 0) - width(cell))}`));
}

function drawn(rows: Rows, [left, right, bar]: string): string[] {
  const lines = padded(rows).map((row) => `${bar}${row.join(bar)}${bar}`);
  const across = (rows[0] ?? []).map(() => '────').join('┼');
  const rule = `${left}${across}${right}`;
  return [rule, ...lines.flatMap((line) => [line, rule])].map((line, i) =>
    i > 0 && line === rule && bar === '│' ? `├${across}┤` : line,
  );
}

/** The same rows however a paper may have them. */
const KINDS: readonly (readonly [string, (rows: Rows) => readonly string[]])[] = [
  ['bars', (rows) => rows.map((row) => `| ${row.join(' | ')} |`)],
  ['bars without any at the edges', (rows) => rows.map((row) => row.join(' | '))],
  [
    'Markdown',
    (rows) =>
      rows.flatMap((row, i) => [`|${row.join('|')}|`, ...(i === 0 ? [`|${row.map(() => '---').join('|')}|`] : [])]),
  ],
  ['lines drawn', (rows) => drawn(rows, '┌┐│')],
  ['signs that draw lines', (rows) => drawn(rows, '++|').map((line) => line.replaceAll('┼', '+').replaceAll('─', '-'))],
  ['tabs', (rows) => rows.map((row) => row.join('\t'))],
  ['blanks', (rows) => padded(rows).map((row) => row.join('    ').trimEnd())],
  ['commas', (rows) => rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))],
  [
    'a saved page',
    (rows) =>
      htmlLines(
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ).lines,
  ],
];

const ASKED = ['清理占道经营摊点', '开展食品经营户普查', '安装减速带12处', '修订应急预案', '改造旱厕15座'];
const UNITS = ['区城管局', '区市场监管局、区教育局', '各街道办事处', '区公安分局牵头，区教育局配合', '白水镇'];
const TIMES = ['4月底前', '2026年6月', '5月15日前', '长期坚持', '每季度一次', '3月底前、9月底前'];
const PAST = ['已清理31处', '正在招标', '截至2月20日完成60%', '尚未启动'];
const HEADS = [
  ['工作任务', '责任单位', '完成时限'],
  ['目标任务', '主责部门', '时间节点'],
  ['工作内容', '落实单位', '计划安排'],
];

const row = fc.tuple(fc.constantFrom(...ASKED), fc.constantFrom(...UNITS), fc.constantFrom(...TIMES));
const table = fc
  .tuple(fc.constantFrom(...HEADS), fc.array(row, { minLength: 2, maxLength: 5 }))
  .map(([head, rows]): Rows => [head, ...rows]);

const RUNS = { numRuns: 12, seed: 20261130 };

describe('a table', () => {
  it.each(KINDS)('asks the same in %s', (_, told) => {
    fc.assert(
      fc.property(table, (rows) => {
        const plain = tasksIn([TITLE, ...rows.map((cells) => `| ${cells.join(' | ')} |`)]);
        expect(plain.length).toBeGreaterThan(0);
        expect(tasksIn([TITLE, ...told(rows)])).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('asks the same in whatever order its columns stand', () => {
    fc.assert(
      fc.property(table, fc.constantFrom([1, 0, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]), (rows, order) => {
        const lines = (all: Rows) => [TITLE, ...all.map((cells) => `| ${cells.join(' | ')} |`)];
        expect(tasksIn(lines(rows.map((cells) => order.map((i) => cells[i] ?? ''))))).toEqual(tasksIn(lines(rows)));
      }),
      RUNS,
    );
  });

  it('asks nothing more where it tells how far things have come, and says that this was left out', () => {
    const more = fc.tuple(table, fc.array(fc.constantFrom(...PAST), { minLength: 5, maxLength: 5 }), fc.nat(3));
    fc.assert(
      fc.property(more, ([rows, past, at]) => {
        const lines = (all: Rows) => [TITLE, ...all.map((cells) => `| ${cells.join(' | ')} |`)];
        const wider = rows.map((cells, i) => cells.toSpliced(at, 0, i === 0 ? '目前进度' : (past[i - 1] ?? '')));
        const { outline, account } = readPaper(lines(wider), [], false);
        expect(tasksIn(lines(wider))).toEqual(tasksIn(lines(rows)));
        expect(outline.left.map(({ column, text }) => `${column} ${text}`)).toEqual(
          past.slice(0, rows.length - 1).map((text) => `目前进度 ${text}`),
        );
        expect(account.filter(({ fate }) => fate === 'unread')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the columns of a table', () => {
  const read = (...rows: readonly string[]) => tasksIn([TITLE, ...rows]);

  it.each([
    ['| 事情 | 谁来办 | 什么时候 |', '| 清淤 | 区水务局 | 6月底前 |', '| 补植 | 区园林局 | 9月底前 |'],
    ['| 任务 | 归口 | 安排 |', '| 清淤 | 区水务局 | 6月底前 |', '| 补植 | 区园林局 | 9月底前 |'],
    [
      '| 任务 | 单位 | 完成时限 | 完成时间 |',
      '| 清淤 | 区水务局 | 6月底前 | 3月2日 |',
      '| 补植 | 区园林局 | 9月底前 |  |',
    ],
    [
      '| 任务 | 牵头领导 | 责任单位 | 时限 |',
      '| 清淤 | 张某 | 区水务局 | 6月底前 |',
      '| 补植 | 李某 | 区园林局 | 9月底前 |',
    ],
  ])('are known by what they hold as well: %s', (...rows) => {
    expect(read(...rows)).toEqual(['清淤 区水务局 2026-06-30', '补植 区园林局 2026-09-30']);
  });

  it('may have their names in two rows', () => {
    const head = ['| 任务 | 责任分工 | 责任分工 | 时限 |', '| 任务 | 牵头 | 配合 | 时限 |'];
    expect(read(...head, '| 清淤 | 区水务局 | 区财政局 | 6月底前 |')).toEqual(['清淤 区水务局+区财政局 2026-06-30']);
  });

  it('say in the same cell who leads and who helps', () => {
    const head = '| 任务 | 牵头及配合单位 | 时限 |';
    const units = [
      '区水务局牵头，区财政局、各镇配合',
      '区水务局（牵头）、区财政局、各镇',
      '牵头：区水务局；配合：区财政局、各镇',
    ];
    for (const cell of units)
      expect(read(head, `| 清淤 | ${cell} | 6月底前 |`)).toEqual(['清淤 区水务局+区财政局+各镇 2026-06-30']);
  });
});

describe('the parts of a row', () => {
  const HEAD = '| 序号 | 任务 | 责任单位 | 时限 |';
  const read = (...cells: readonly string[]) => tasksIn([TITLE, HEAD, `| 1 | ${cells.join(' | ')} |`]);

  it('have the units and the times of the row', () => {
    expect(read('①安装减速带；②补齐标线', '区公安分局', '3月底前')).toEqual([
      '①安装减速带 区公安分局 2026-03-31',
      '②补齐标线 区公安分局 2026-03-31',
    ]);
  });

  it('have their own, by number or one after another', () => {
    const own = ['安装减速带 区公安分局 2026-03-31', '补齐标线 区住建局 2026-05-31'];
    expect(read('1.安装减速带；2.补齐标线', '1.区公安分局；2.区住建局', '1.3月底前；2.5月底前')).toEqual(own);
    expect(read('1.安装减速带；2.补齐标线', '1.区公安分局；2.区住建局', '3月底前；5月底前')).toEqual(own);
    expect(read('1.3月底前安装减速带；2.5月底前补齐标线', '区公安分局', '12月底前')).toEqual([
      '3月底前安装减速带 区公安分局 2026-03-31',
      '5月底前补齐标线 区公安分局 2026-05-31',
    ]);
  });

  it('have a time for several of them', () => {
    expect(read('①立项；②招标；③开工建设', '区住建局', '①②3月底前；③6月底前')).toEqual([
      '①立项 区住建局 2026-03-31',
      '②招标 区住建局 2026-03-31',
      '③开工建设 区住建局 2026-06-30',
    ]);
  });
});

describe('a row that leaves a cell empty', () => {
  const HEAD = '| 序号 | 任务 | 责任单位 | 时限 |';

  it('has who and by when from the row above, and says so', () => {
    const lines = [TITLE, HEAD, '| 1 | 清淤 | 区水务局 | 6月底前 |', '| 2 | 补植 |  |  |'];
    expect(tasksIn(lines)).toEqual(['清淤 区水务局 2026-06-30', '补植 区水务局 2026-06-30']);
    expect(readPaper(lines, [], false).duties[1]?.hints).toContain(
      '表里这一行的“责任单位、完成时限”是空的，按上面一行，核对原文',
    );
  });

  it('has no day of the row above where it has its own unit', () => {
    const lines = [TITLE, HEAD, '| 1 | 清淤 | 区水务局 | 6月底前 |', '| 2 | 补植 | 区园林局 |  |'];
    expect(tasksIn(lines)).toEqual(['清淤 区水务局 2026-06-30']);
  });

  it('asks nothing where what it says by when is past', () => {
    const lines = [TITLE, HEAD, '| 1 | 清淤 | 区水务局 | 已于2月完成 |', '| 2 | 补植 | 区园林局 | 9月底前 |'];
    expect(tasksIn(lines)).toEqual(['补植 区园林局 2026-09-30']);
    expect(readPaper(lines, [], false).outline.left).toEqual([
      { line: 3, column: '时限', text: '已于2月完成', isPast: true },
    ]);
  });
});

describe('a cell over several rows', () => {
  it('is drawn once and counts for each of them', () => {
    const lines = [
      '┌────┬────┬────────┬────────┐',
      '│目标│任务│责任单位│完成时限│',
      '├────┼────┼────────┼────────┤',
      '│一网│清单│区审批局│4月底前 │',
      '│通办├────┤        ├────────┤',
      '│    │改造│        │6月底前 │',
      '└────┴────┴────────┴────────┘',
    ];
    expect(tasksIn([TITLE, ...lines])).toEqual([
      '一网通办，清单 区审批局 2026-04-30',
      '一网通办，改造 区审批局 2026-06-30',
    ]);
  });
});

describe('a form', () => {
  it('is its labels and what they say', () => {
    const form = [
      '督办通知单',
      '| 主办单位 | 区交通局 | 协办单位 | 石门镇 |',
      '| 督办事项 | 关于限高架损坏问题的督办 |  |  |',
      '| 办理要求 | 1.6月12日前完成核查；2.6月30日前修复限高架。 |  |  |',
      '| 签发日期 | 2026年6月9日 | 联系人 | 刘某 |',
    ];
    expect(tasksIn(form)).toEqual([
      '6月12日前完成核查 区交通局+石门镇 2026-06-12',
      '6月30日前修复限高架 区交通局+石门镇 2026-06-30',
    ]);
  });
});

describe('the year of a paper', () => {
  it.each([
    [['为做好2026年全区秋粮收购工作，制定以下安排。', '区粮食局6月30日前修订预案。'], '做好2026年'],
    [['关于二〇二六年创建卫生区的通知', '', '区粮食局6月30日前修订预案。'], '二〇二六年'],
    [['2O26年老旧小区改造任务表', '', '区粮食局6月30日前修订预案。'], '2O26年'],
    [['任务表', '| 2026年目标 | 责任单位 | 时限 |', '| 修订预案 | 区粮食局 | 6月30日前 |'], '2026年'],
    [['工作任务表', '| 年度 | 2026年 | 填表 | 甲 |', '', '区粮食局6月30日前修订预案。'], '年度 | 2026年'],
  ])('is told with the words that say it: %s', (lines, words) => {
    const { outline, duties } = readPaper(lines, [], false);
    expect(outline).toMatchObject({ year: 2026, yearWords: words });
    expect(duties.map(({ deadline }) => deadline)).toEqual(['2026-06-30']);
  });

  it.each([
    [['任务表', '| 任务 | 责任单位 | 时限 | 2025年完成情况 |', '| 修订预案 | 区粮食局 | 6月30日前 | 无 |']],
    [['工作安排', '2020年已达标的企业不再检查。', '区粮食局6月30日前修订预案。']],
  ])('is none where only what is past has one: %s', (lines) => {
    const { outline, duties } = readPaper(lines, [], false);
    expect(outline.year).toBeUndefined();
    expect(duties.map(({ kind, hints }) => `${kind} ${hints.join()}`)).toEqual(['none 没有年份，定不了日期']);
  });
});

describe('whose name is not told', () => {
  const FOOT = ['云锦区市场监督管理局', '2026年5月28日'];

  it('is the issuer where the paper says 我局, else a question', () => {
    const text = '一、我局于6月10日前完成抽查。';
    const [signed] = readPaper([text, ...FOOT], [], false).duties;
    expect(signed).toMatchObject({ lead: ['云锦区市场监督管理局'] });
    expect(signed?.hints).toContain('“我局”按落款“云锦区市场监督管理局”');
    expect(readPaper([text], [], false).duties[0]?.hints).toContain('“我局”没有说是哪些单位，要写明');
  });

  it('is not what 由 is said of', () => {
    expect(tasksIn(['社区养老服务站由区民政局负责，12月10日前投入运行。', '', ...FOOT])).toEqual([
      '社区养老服务站由区民政局负责，12月10日前投入运行 区民政局 2026-12-10',
    ]);
  });

  it('is not what the foot of a site says', () => {
    const foot = [
      '主办：云锦区人民政府办公室　承办：云锦区大数据中心',
      '版权所有：云锦区人民政府',
      '年度报表每年1月31日前更新',
    ];
    expect(tasksIn(['一、区民政局6月10日前完成抽查。', ...FOOT, ...foot])).toEqual([
      '区民政局6月10日前完成抽查 区民政局 2026-06-10',
    ]);
  });
});
