import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { Day } from '../../src/calendar/day.ts';
import { gridOf } from '../../src/intake/sheet/grid.ts';
import type { Sheet } from '../../src/intake/sheet/sheet.ts';
import { type TaskTable, type Told, tablesIn } from '../../src/intake/sheet/tasks.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';

const folder = join(import.meta.dirname, 'sheets');

const directory = createDirectory({
  units: [
    { name: '区教育局', shortNames: ['教育局'], type: 'department', assessed: 'yes' },
    { name: '区住房和城乡建设局', shortNames: ['区住建局'], type: 'department', assessed: 'yes' },
    { name: '青溪镇人民政府', shortNames: ['青溪镇'], type: 'town', assessed: 'yes' },
    { name: '白石镇人民政府', shortNames: ['白石镇'], type: 'town', assessed: 'yes' },
  ],
});

const told: Told = {
  directory,
  category: '其他',
  naming: new Map(),
  placing: new Map(),
  today: '2022-04-06' as Day,
  fillDown: false,
};

async function sheetsOf(content: string | Uint8Array): Promise<readonly Sheet[]> {
  const book = await readWorkbook(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if ('trouble' in book) throw new Error(book.trouble);
  return book.sheets;
}

async function tableOf(content: string | Uint8Array, more: Partial<Told> = {}): Promise<TaskTable> {
  const { tables, unread } = tablesIn(await sheetsOf(content), { ...told, ...more });
  const [table] = tables;
  if (!table) throw new Error(unread[0]?.message ?? 'empty');
  return table;
}

async function xlsx(rows: readonly (readonly (object | null)[])[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(rows as never, { sheet: '台账' } as never).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

describe('sheets of others', () => {
  it('are read cell for cell, merged ones filled', async () => {
    const [sheet] = await sheetsOf(readFileSync(join(folder, 's3-shicheng-hezhang-2018.xlsx')));
    const grid = gridOf(sheet as Sheet);
    const truth: string[][] = parse(readFileSync(join(folder, 's3-shicheng-hezhang-2018.truth.csv')), {
      relax_column_count: true,
      from_line: 2,
    });
    expect(truth.length).toBeGreaterThan(40);
    const bare = (text: string) => text.replace(/\s+/g, '');
    for (const [row = '', ...cells] of truth)
      expect(
        cells.map((_, column) => bare(grid.text(Number(row) - 1, column))),
        `row ${row}`,
      ).toEqual(cells.map(bare));
  });

  it('yield the problems, units and days that somebody wrote down', async () => {
    const { proposals, skipped, header } = await tableOf(readFileSync(join(folder, 's5-wenti-taizhang-gbk.csv')));
    const truth: Record<string, string>[] = parse(readFileSync(join(folder, 's5-wenti-taizhang-gbk.truth.csv')), {
      columns: true,
    });
    expect(header.top).toBe(1);
    expect(skipped.map(({ why }) => why)).toEqual(['填表说明']);
    const read = proposals.map(({ title, units, when }) => [title, units.join('|'), when.day ?? '']);
    const full = (name: string) => directory.fullName(name);
    expect(read).toEqual(
      truth.map(({ problem = '', units = '', deadline = '' }) => [
        problem.replace('\n', ''),
        units.split('|').map(full).join('|'),
        deadline,
      ]),
    );
  });
});

describe('the names of columns', () => {
  it('are found under title rows and in two rows, with what belongs to both', async () => {
    const head = (value: string, more: object = {}) => ({ value, fontWeight: 'bold' as const, ...more });
    const table = await tableOf(
      await xlsx([
        [head('2022年重点任务分解表', { columnSpan: 5 }), null, null, null, null],
        [null, null, null, head('单位：项'), null],
        [
          head('序号', { rowSpan: 2 }),
          head('工作任务', { rowSpan: 2 }),
          head('责任单位', { columnSpan: 2 }),
          null,
          head('完成时限', { rowSpan: 2 }),
        ],
        [null, null, head('牵头'), head('配合'), null],
        [{ value: 1 }, { value: '甲' }, { value: '教育局' }, { value: '青溪镇、白石镇' }, { value: '3月底前' }],
        [{ value: 2 }, { value: '乙' }, { value: '区住建局' }, null, { value: 44_681, format: 'yyyy/m/d' }],
        [head('合计'), { value: '2项' }, null, null, null],
      ]),
    );
    expect([table.header.top, table.header.bottom]).toEqual([2, 3]);
    expect(Object.fromEntries(table.header.columns)).toEqual({
      ordinal: 0,
      title: 1,
      lead: 2,
      support: 3,
      deadline: 4,
    });
    expect(table.proposals.map(({ leads, units, when }) => [...leads, '|', ...units, when.day])).toEqual([
      ['区教育局', '|', '区教育局', '青溪镇人民政府', '白石镇人民政府', '2022-03-31'],
      ['区住房和城乡建设局', '|', '区住房和城乡建设局', '2022-04-30'],
    ]);
    expect(table.skipped.map(({ row, why }) => [row + 1, why])).toEqual([[7, '合计']]);
    expect(table.title).toBe('2022年重点任务分解表');
  });

  it('can be told by name and by letter', async () => {
    const csv = '事由,归口,限\n甲,教育局,2022-03-01\n';
    expect(tablesIn(await sheetsOf(csv), told).unread).toMatchObject([{ code: 'sheet-header', level: 'error' }]);
    const { proposals } = await tableOf(csv, {
      naming: new Map([['事由', 'title']]),
      placing: new Map([
        ['B', 'lead'],
        ['C', 'deadline'],
      ]),
    });
    expect(proposals).toMatchObject([{ title: '甲', leads: ['区教育局'], when: { day: '2022-03-01' }, doubts: [] }]);
  });

  it.each([
    ['事项;责任单位;时限\n甲;教育局;2022-03-01\n', 'semicolons'],
    ['事项\t责任单位\t时限\n甲\t教育局\t2022-03-01\n', 'tabs'],
    ['\ufeff事项,责任单位,时限\r\n甲,教育局,2022-03-01\r\n', 'a mark of byte order and CRLF'],
    ['\n\n事 项,责任\n单位,时限（年月日）\n', 'nothing'],
  ])('%j is parted by %s', async (csv, how) => {
    const rows = how === 'nothing' ? [] : (await tableOf(csv)).proposals;
    expect(rows.map(({ title, when }) => [title, when.day])).toEqual(how === 'nothing' ? [] : [['甲', '2022-03-01']]);
  });
});

describe('a row', () => {
  const HEAD = '序号,事项,责任单位,时限,备注\n';

  it.each([
    ['1,,教育局,2022-05-01,\n', 'sheet-blank', 'B2'],
    ['1,甲,,2022-05-01,\n', 'sheet-blank', 'C2'],
    ['1,甲,区教育,2022-05-01,\n', 'sheet-unit', 'C2'],
    ['1,甲,教育局,2022年2月30日,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,尽快,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,2022-05-01,\n2,甲,教育局,2022-05-01,\n', 'sheet-twice', 'B3'],
  ])('%j is in doubt: %s at %s', async (rows, code, cell) => {
    const { proposals } = await tableOf(HEAD + rows);
    const errors = proposals.flatMap(({ doubts }) => doubts).filter(({ level }) => level === 'error');
    expect(errors.map((doubt) => [doubt.code, 'ABCDE'.charAt(doubt.column) + (doubt.row + 1)])).toEqual([[code, cell]]);
  });

  it.each([
    [',一、民生方面,,,\n1,甲,教育局,2022-05-01,\n', '小标题'],
    ['1,甲,教育局,2022-05-01,\n合计,1项,,,\n', '合计'],
    ['1,甲,教育局,2022-05-01,\n注：以上按月调度,,,,\n', '填表说明'],
    ['1,甲,教育局,2022-05-01,\n序号,事项,责任单位,时限,备注\n', '重复的表头'],
  ])('%j is none: %s', async (rows, why) => {
    const { proposals, skipped } = await tableOf(HEAD + rows);
    expect(proposals.map(({ title }) => title)).toEqual(['甲']);
    expect(skipped.map((one) => one.why)).toEqual([why]);
  });

  it('that begins like a remark and is a task is not skipped', async () => {
    const { proposals } = await tableOf(
      '事项,责任单位,时限\n报送燃气排查方案,教育局,2022-05-01\n合计投入核算,教育局,\n',
    );
    expect(proposals.map(({ title }) => title)).toEqual(['报送燃气排查方案', '合计投入核算']);
  });

  it.each([
    ['教育局、区住建局', ['区教育局'], ['区住房和城乡建设局']],
    ['"教育局\n区住建局"', ['区教育局'], ['区住房和城乡建设局']],
    ['教育局和区住建局', ['区教育局'], ['区住房和城乡建设局']],
    ['区住房和城乡建设局', ['区住房和城乡建设局'], []],
    ['区住建局（配合）、教育局（牵头）', ['区教育局'], ['区住房和城乡建设局']],
    ['牵头单位：教育局；配合单位：区住建局', ['区教育局'], ['区住房和城乡建设局']],
    ['各镇', ['青溪镇人民政府', '白石镇人民政府'], []],
  ])('%s names who leads and who takes part', async (cell, leads, support) => {
    const { proposals } = await tableOf(`${HEAD}1,甲,${cell},2022-05-01,\n`);
    expect(proposals[0]?.leads).toEqual(leads);
    expect(proposals[0]?.draft['配合单位'] ?? []).toEqual(support);
  });

  it('goes on from the one above where it is told to', async () => {
    const rows = '1,甲,教育局,2022-05-01,\n2,乙,,,\n';
    const { proposals } = await tableOf(HEAD + rows, { fillDown: true });
    expect(proposals.map(({ leads, when }) => [...leads, when.day])).toEqual([
      ['区教育局', '2022-05-01'],
      ['区教育局', '2022-05-01'],
    ]);
  });

  it('tells its course by its columns; what lacks something is a remark and not made up', async () => {
    const csv =
      '事项,责任单位,收到日期,签批日期,签批人,办结日期,整改情况,销号日期\n甲,教育局,2022-03-01,2022-03-02,王某,2022-03-09,已整改,2022-03-10\n乙,教育局,2022-03-01,,,,正在整改,\n';
    const [first, second] = (await tableOf(csv)).proposals;
    expect(first?.draft).toMatchObject({
      收到日期: '2022-03-01',
      办理经过: [
        { 日期: '2022-03-02', 动作: '签批', 人员: '王某' },
        { 日期: '2022-03-09', 动作: '办结', 内容: '已整改' },
      ],
      备注: '销号日期：2022-03-10',
    });
    expect(second?.draft).toMatchObject({ 备注: '进展：正在整改' });
    expect(second?.draft).not.toHaveProperty('办理经过');
  });
});

describe('files that are no tables', () => {
  it.each([
    [new Uint8Array(), '空的'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), '旧版 xls'],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), '打不开'],
    [new Uint8Array([1, 0, 2]), '不是表格'],
  ])('are told apart', async (bytes, trouble) => {
    expect(await readWorkbook(bytes)).toMatchObject({ trouble: expect.stringContaining(trouble) });
  });
});
