import { expect, it } from 'vitest';
import { archiveIn } from '../../src/intake/sheet/archive.ts';
import type { Doubt } from '../../src/intake/sheet/doubt.ts';
import { placeOf } from '../../src/intake/sheet/doubt.ts';
import type { CellNote, Sheet } from '../../src/intake/sheet/sheet.ts';
import { flatNames } from '../../src/records/flat.ts';
import { taskKind } from '../../src/records/index.ts';

const [TASKS = '', ...BELOW] = flatNames(taskKind);
const ID = 'RW20220214-7K3Q';

const sheet = (name: string, rows: readonly (readonly string[])[], remarks: readonly CellNote[] = []): Sheet => ({
  name,
  rows,
  remarks,
  merged: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  since1904: false,
  hidden: false,
});
const tasks = (...rows: string[][]) => sheet(TASKS, [['编号', '事项'], [ID, '甲'], ...rows]);

/** A doubt as the clerk reads it: where, what and what to do. */
const said = (doubt: Doubt) => `${doubt.level} ${placeOf(doubt)}：${doubt.message}（${doubt.remedy}）`;

/** What is said of the sheets of an exported book. */
function told(...sheets: Sheet[]) {
  const archive = archiveIn(sheets);
  return { ids: archive?.records.map(({ id }) => id), doubts: archive?.doubts.map(said), notes: archive?.notes };
}

it('nothing is said of a book as it was exported', () => {
  expect(told(tasks())).toEqual({ ids: [ID], doubts: [], notes: [] });
});

it('somebody else’s table is none', () => {
  expect(archiveIn([sheet('表', [['事项'], ['甲']])])).toBeUndefined();
});

it('which sheets beside it are not read, so that nobody works in them for nothing', () => {
  const other = sheet('任务清单', [['事项'], ['改在这里']]);
  expect(told(tasks(), other, sheet('空', [])).notes).toEqual([
    '按导出的登记表收回；工作表“任务清单”没有读，在那里改的不算。',
  ]);
});

it('a table whose columns are others than they were is not read, and says so', () => {
  const below = BELOW[0] ?? '';
  expect(
    told(
      tasks(),
      sheet(below, [
        ['编号', '新添的一栏'],
        [ID, '甲'],
      ]),
    ).doubts,
  ).toEqual([`error 工作表“${below}”A1：栏目和导出时不一样，没有读（重新导出，不要添栏目、改栏目的名字）`]);
});

it('rows that are nobody’s say why, at their place', () => {
  const remedy = '新的事项不要写在导出的登记表里，用 add 或另做一张表';
  expect(told(tasks(['', '乙'])).doubts).toEqual([`error 工作表“${TASKS}”A3：没有编号（${remedy}）`]);
  expect(told(tasks(['RW1', '乙'])).doubts).toEqual([`error 工作表“${TASKS}”A3：“RW1”不是编号（${remedy}）`]);
  expect(told(tasks([ID, '又一行'])).doubts).toEqual([`error 工作表“${TASKS}”A3：编号 ${ID} 写了两行（删去一行）`]);
});

it('what stands beside a value is told by its place: a comment, a struck cell', () => {
  const place = { row: 1, column: 1 } as const;
  const notes: CellNote[] = [
    { ...place, about: 'beside', level: 'warning', message: 'B2 的批注没有登记：“已并入”', remedy: '要登记就写进表里' },
    { ...place, about: 'value', level: 'error', message: '“甲”整格划去了，不知道还算不算', remedy: '去掉删除线' },
  ];
  expect(
    told(
      sheet(
        TASKS,
        [
          ['编号', '事项'],
          [ID, '甲'],
        ],
        notes,
      ),
    ).doubts,
  ).toEqual([
    `warning 工作表“${TASKS}”B2：B2 的批注没有登记：“已并入”（要登记就写进表里）`,
    `error 工作表“${TASKS}”B2：“甲”整格划去了，不知道还算不算（去掉删除线）`,
  ]);
});

it('a csv goes by its column 登记事实 alone, and says so; where that was touched, it is not read', () => {
  const facts = JSON.stringify({ 编号: ID, 事项: '甲' });
  const csv = (text: string) =>
    sheet('', [
      ['编号', '事项', '登记事实'],
      [ID, '改过的字', text],
    ]);
  const notes = ['照“登记事实”一栏收回，别的栏没有读；要照表里的字登记就删去这一栏。'];
  expect(told(csv(facts))).toEqual({ ids: [ID], doubts: [], notes });
  const remedy = '重新导出；要照表里的字登记，删去“登记事实”一栏';
  expect(told(csv(facts.slice(1)))).toEqual({
    ids: [],
    doubts: [`error C2：登记事实被改过，读不出来（${remedy}）`],
    notes,
  });
});
