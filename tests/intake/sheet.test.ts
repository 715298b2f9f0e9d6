import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { Day } from '../../src/calendar/day.ts';
import { gridOf } from '../../src/intake/sheet/grid.ts';
import type { Meaning } from '../../src/intake/sheet/meanings.ts';
import type { Sheet } from '../../src/intake/sheet/sheet.ts';
import { type TaskTable, type Told, tablesIn } from '../../src/intake/sheet/tasks.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { rawBook, rawRow } from './books.ts';

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

/** A table with all that its rows propose. */
function held(table: TaskTable) {
  return { ...table, proposals: [...table.proposals()] };
}

async function tableOf(content: string | Uint8Array, more: Partial<Told> = {}) {
  const { tables, unread } = tablesIn(await sheetsOf(content), { ...told, ...more });
  const [table] = tables;
  if (!table) throw new Error(unread[0]?.message ?? 'empty');
  return held(table);
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

  it('are found in two rows of a csv, where nothing is merged', async () => {
    const head = '序号,工作任务,责任单位,,时限要求\n,,牵头,配合,\n';
    const { header, proposals } = await tableOf(`${head}1,甲,教育局,区住建局,2022-05-01\n`);
    expect([header.top, header.bottom, header.unused]).toEqual([0, 1, []]);
    expect(proposals).toMatchObject([
      { title: '甲', leads: ['区教育局'], draft: { 配合单位: ['区住房和城乡建设局'] }, when: { day: '2022-05-01' } },
    ]);
  });

  it('are found in two rows of a csv whose lower names are whole', async () => {
    const head = '序号,工作任务,责任单位,,时限要求\n,,牵头单位,配合单位,\n';
    const { header, proposals } = await tableOf(`${head}1,甲,教育局,区住建局,2022-05-01\n`);
    expect([header.bottom, header.unused]).toEqual([1, []]);
    expect(proposals).toMatchObject([{ leads: ['区教育局'], draft: { 配合单位: ['区住房和城乡建设局'] } }]);
  });

  it('are in one row where one of them spans two columns of which the second is empty below', async () => {
    const rows = [
      ['事项', '责任单位', '', '时限'],
      ['甲', '教育局', '', '2022-05-01'],
      ['乙', '区住建局', '', '2022-05-02'],
    ].map((cells, i) => rawRow(i + 1, cells));
    const after = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>';
    const { header, proposals } = await tableOf(rawBook([{ name: '台账', rows: rows.join(''), after }]));
    expect([header.bottom, ...proposals.map(({ title }) => title)]).toEqual([0, '甲', '乙']);
  });

  it('that are lacking are told where the column says something', async () => {
    const { header, proposals } = await tableOf('事项,责任单位,,时限,\n甲,教育局,区住建局,2022-05-01,\n');
    expect([header.bottom, header.unused]).toEqual([0, [{ column: 2, title: '（没有栏名）' }]]);
    expect(proposals).toHaveLength(1);
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

describe('columns that could be either', () => {
  const twoOf = (head: string, row: string) => tableOf(`${head}\n${row}\n`);

  it.each([
    ['事项,责任单位,完成时间', 'deadline'],
    ['事项,责任单位,整改完成时间', 'deadline'],
    ['事项,责任单位,完成日期,完成时限', 'completedOn'],
  ])('%s: the third is %s', async (head, meaning) => {
    const { header } = await twoOf(head, '甲,教育局,2022-05-01,2022-05-02');
    expect(header.columns.get(meaning as Meaning)).toBe(2);
  });

  it('of one name are asked about where they say different things', async () => {
    const { doubts } = await twoOf('事项,事项,责任单位,时限', '甲,乙,教育局,2022-05-01');
    expect(doubts).toMatchObject([{ level: 'error', column: 1, remedy: '用 --map 事项=A 指明' }]);
    const same = await twoOf('事项,事项,责任单位,时限', '甲,甲,教育局,2022-05-01');
    expect([same.doubts, same.header.unused]).toEqual([[], []]);
  });

  it('are asked about where one of them stands alone', async () => {
    const { doubts, header } = await twoOf('事项,责任单位,办结时间', '甲,教育局,2022-05-01');
    expect(doubts).toMatchObject([{ level: 'error', column: 2, message: expect.stringContaining('办结时间') }]);
    expect(header.columns.has('deadline')).toBe(false);
  });

  it('are asked about where they seem to be a time and none says by when', async () => {
    const { doubts, header } = await twoOf('事项,责任单位,整改时间', '甲,教育局,2022-05-01');
    expect(doubts).toMatchObject([{ level: 'error', column: 2, message: expect.stringContaining('整改时间') }]);
    expect(header.columns.has('deadline')).toBe(false);
    expect((await twoOf('事项,责任单位,整改时间,时限', '甲,教育局,2022-04-01,2022-05-01')).doubts).toEqual([]);
  });

  it('are not read where that is said', async () => {
    const naming = new Map([['类别', '不用']] as const);
    const { header, proposals } = await tableOf('类别,事项,责任单位\n作风,甲,教育局\n', { naming });
    expect(header.unused).toEqual([{ column: 0, title: '类别' }]);
    expect(proposals[0]?.draft).toMatchObject({ 来源: { 类别: '其他' } });
  });

  it('are told beside those that nobody understands', async () => {
    const { header } = await twoOf('重点任务,具体任务,责任单位,时限,星标', '甲,乙,教育局,2022-05-01,*');
    expect(header.columns.get('title')).toBe(1);
    expect(header.unused).toMatchObject([{ title: '重点任务', like: 'title' }, { title: '星标' }]);
  });

  it('are read from the one that is seen', async () => {
    const rows =
      rawRow(1, ['事项', '责任单位', '时限', '时限']) + rawRow(2, ['甲', '教育局', '2021-01-01', '2022-05-01']);
    const before = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const { header, proposals } = await tableOf(rawBook([{ name: '台账', rows, before }]));
    expect([header.columns.get('deadline'), proposals[0]?.when.day]).toEqual([3, '2022-05-01']);
  });

  it('without names are told by letters alone, and the first row is not lost', async () => {
    const placing = new Map([
      ['B', 'title'],
      ['C', 'lead'],
    ] as const);
    const { header, proposals } = await tableOf('1,甲,教育局\n2,乙,青溪镇\n', { placing });
    expect([header.top, ...proposals.map(({ title }) => title)]).toEqual([-1, '甲', '乙']);
    const named = await tableOf('号,啥,谁\n2,乙,青溪镇\n', { placing });
    expect([named.header.top, ...named.proposals.map(({ title }) => title)]).toEqual([0, '乙']);
  });
});

describe('days from 1904', () => {
  it('are counted so in plain numbers too', async () => {
    const cell = (value: number) => ({ xml: `<c><v>${value}</v></c>` });
    const rows = rawRow(1, ['事项', '责任单位', '时限']) + rawRow(2, ['甲', '教育局', cell(44_681 - 1462)]);
    const { proposals } = await tableOf(rawBook([{ name: '台账', rows }], { date1904: true }));
    expect(proposals[0]?.when.day).toBe('2022-04-30');
  });
});

describe('a row', () => {
  const HEAD = '序号,事项,责任单位,时限,备注\n';

  it.each([
    ['1,,教育局,2022-05-01,\n', 'sheet-blank', 'B2'],
    ['1,甲,,2022-05-01,\n', 'sheet-blank', 'C2'],
    ['1,甲,区教肓局,2022-05-01,\n', 'sheet-unit', 'C2'],
    ['1,甲,教育局,2022年2月30日,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,尽快,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,2022-05-01,\n2,甲,教育局,2022-05-01,\n', 'sheet-twice', 'B3'],
    ['1,甲,各有关单位,2022-05-01,\n', 'sheet-unit', 'C2'],
    ['1,#REF!,教育局,2022-05-01,\n', 'sheet-value', 'B2'],
    ['1,甲,教育局,#N/A,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,3.1,\n', 'sheet-date', 'D2'],
    ['1,甲,教育局,5月1日前,\n', 'sheet-date', 'D2'],
  ])('%j is in doubt: %s at %s', async (rows, code, cell) => {
    const { proposals } = await tableOf(HEAD + rows);
    const errors = proposals.flatMap(({ doubts }) => doubts).filter(({ level }) => level === 'error');
    expect(errors.map((doubt) => [doubt.code, 'ABCDE'.charAt(doubt.column) + (doubt.row + 1)])).toEqual([[code, cell]]);
  });

  it.each([
    ['排查&foo;隐患', ['“&foo;”没有声明是什么字，不知道原来写的是什么']],
    ['排查&amp;foo;隐患', []],
  ])('a sign that nobody declared is in doubt, and what looks like one is not: %s', async (title, expected) => {
    const head = HEAD.trim().split(',');
    const rows = [rawRow(1, head), rawRow(2, ['1', title, '教育局', '2022-05-01', ''])].join('');
    const { proposals } = await tableOf(rawBook([{ name: '表', rows }]));
    const errors = proposals.flatMap(({ doubts }) => doubts).filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual(expected);
  });

  it.each([
    [',一、民生方面,,,\n1,甲,教育局,2022-05-01,\n', '小标题'],
    ['1,甲,教育局,2022-05-01,\n合计,1项,,,\n', '合计'],
    ['1,甲,教育局,2022-05-01,\n以上合计,1项,,,\n', '合计'],
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
    ['教育局 区住建局', ['区教育局'], ['区住房和城乡建设局']],
    ['区 教育局；区住建局', ['区教育局'], ['区住房和城乡建设局']],
    ['"教育局,区住建局"', ['区教育局'], ['区住房和城乡建设局']],
    ['教育局牵头，区住建局配合', ['区教育局'], ['区住房和城乡建设局']],
    ['区住建局、教育局牵头', ['区教育局'], ['区住房和城乡建设局']],
    ['教育局、区住建局等有关部门', ['区教育局'], ['区住房和城乡建设局']],
  ])('%s names who leads and who takes part', async (cell, leads, support) => {
    const { proposals } = await tableOf(`${HEAD}1,甲,${cell},2022-05-01,\n`);
    expect(proposals[0]?.leads).toEqual(leads);
    expect(proposals[0]?.draft['牵头单位']).toBe(leads.length === 1 ? leads[0] : undefined);
    expect(proposals[0]?.draft['配合单位'] ?? []).toEqual(support);
  });

  it.each([
    ['教育局、区住建局（共同牵头）', ['区住房和城乡建设局']],
    ['教育局、区住建局共同牵头', ['区住房和城乡建设局']],
    ['教育局（联合牵头）、区住建局（联合牵头）', ['区住房和城乡建设局']],
    ['共同牵头：教育局、区住建局', ['区住房和城乡建设局']],
    ['教育局、区住建局（共同牵头单位）；青溪镇（配合）', ['区住房和城乡建设局'], ['青溪镇人民政府']],
    ['教育局、区住建局（共同牵头）、青溪镇', ['区住房和城乡建设局'], ['青溪镇人民政府']],
    ['教育局（共同牵头）', []],
  ])('%s names who leads together', async (cell, joint, support: string[] = []) => {
    const { proposals } = await tableOf(`${HEAD}1,甲,${cell},2022-05-01,\n`);
    const [told] = proposals;
    expect(told?.doubts.filter(({ level }) => level === 'error')).toEqual([]);
    expect(told?.draft).toMatchObject({ 牵头单位: '区教育局', ...(joint.length > 0 && { 共同牵头: joint }) });
    expect([told?.draft['共同牵头'] ?? [], told?.draft['配合单位'] ?? []]).toEqual([joint, support]);
  });

  it('goes on from the one above where it is told to', async () => {
    const rows = '1,甲,教育局,2022-05-01,\n2,乙,,,\n';
    const { proposals } = await tableOf(HEAD + rows, { fillDown: true });
    expect(proposals.map(({ leads, when }) => [...leads, when.day])).toEqual([
      ['区教育局', '2022-05-01'],
      ['区教育局', '2022-05-01'],
    ]);
  });

  it('says so where it goes on from the one above, and 同上 does so without being told', async () => {
    const { proposals } = await tableOf(`${HEAD}1,甲,教育局,2022-05-01,\n2,乙,同上,〃,\n3,丙,,2022-05-02,\n`);
    expect(proposals.map(({ leads, when }) => [...leads, when.day])).toEqual([
      ['区教育局', '2022-05-01'],
      ['区教育局', '2022-05-01'],
      ['2022-05-02'],
    ]);
    expect(proposals[1]?.doubts[0]?.message).toContain('照上一行：牵头单位、办结时限');
  });

  it('goes on for 20,000 rows without losing its breath', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},甲${i},,,\n`).join('');
    const { proposals } = await tableOf(`${HEAD}0,甲,教育局,2022-05-01,\n${rows}`, { fillDown: true });
    expect(proposals.at(-1)?.leads).toEqual(['区教育局']);
  }, 60_000);

  it('takes the year of its receipt, and asks where that puts a day before it', async () => {
    const table = (rows: string) => tableOf(`事项,责任单位,收到日期,时限,签批日期,签批人\n${rows}`);
    const errors = async (rows: string) =>
      (await table(rows)).proposals[0]?.doubts.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect((await table('甲,教育局,2021-03-01,5月底前,3.4,王某\n')).proposals[0]).toMatchObject({
      when: { day: '2021-05-31' },
      draft: { 办理经过: [{ 日期: '2021-03-04' }] },
    });
    expect(await errors('甲,教育局,2021-11-20,1月15日前,,\n')).toEqual([
      '“1月15日前”没有写年份，按 2021 年就早于收到日期 2021-11-20',
    ]);
    expect(await errors('甲,教育局,2021-11-20,2022-01-15,1.5,王某\n')).toHaveLength(1);
    expect(await errors('甲,教育局,2021年11月,2022-01-15,,\n')).toEqual(['“2021年11月”没有写到日']);
  });

  it('takes the year of the table, unless its title and the day it was made on differ', async () => {
    const table = (title: string, made: string) =>
      tableOf(`${title},,\n事项,责任单位,时限\n甲,教育局,3月底前\n填表时间：${made},,\n`);
    expect((await table('2022年问题台账', '2022年2月10日')).proposals[0]?.when.day).toBe('2022-03-31');
    expect((await table('问题台账', '2022年2月10日')).proposals[0]?.when.day).toBe('2022-03-31');
    expect((await table('2021年问题台账', '2022年2月10日')).proposals[0]?.when.trouble).toContain('没有年份');
  });

  it('tells nothing of the day on which the table was made', async () => {
    const { received, basis } = await tableOf('事项,责任单位,进展\n甲,教育局,截至2022年3月1日已完成一半\n');
    expect([received, basis]).toEqual(['2022-04-06', '今天']);
  });

  it('that nobody sees is read, and said to be', async () => {
    const rows = rawRow(1, ['事项', '责任单位']) + rawRow(2, ['甲', '教育局'], ' hidden="1"');
    const { proposals } = await tableOf(rawBook([{ name: '台账', rows }]));
    expect(proposals[0]?.doubts.map(({ message }) => message)).toContain('这一行在表里是隐藏的，也读了');
  });

  it('with a title of its own beside merged cells is no heading', async () => {
    const rows = [
      ['事项', '责任单位', '时限'],
      ['一、修桥', '教育局', '2022-05-01'],
      ['二、修路', '', ''],
      ['三、其他', '', ''],
    ].map((cells, i) => rawRow(i + 1, cells));
    const merges = ['B2:B3', 'C2:C3', 'A4:C4'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const after = `<mergeCells>${merges}</mergeCells>`;
    const { proposals, skipped } = await tableOf(rawBook([{ name: '台账', rows: rows.join(''), after }]));
    expect(proposals.map(({ title }) => title)).toEqual(['一、修桥', '二、修路']);
    expect(skipped.map(({ why }) => why)).toEqual(['小标题']);
  });

  it('is found again in another sheet, by its words, its number or its docket', async () => {
    const head = rawRow(1, ['编号', '督办文号', '事项', '责任单位', '工作要求']);
    const sheet = (name: string, ...rows: string[][]) => ({
      name,
      rows: head + rows.map((cells, i) => rawRow(i + 2, cells)).join(''),
    });
    const { tables } = tablesIn(
      await sheetsOf(
        rawBook([
          sheet('一', ['RW20220301-AAAA', '督办1号', '甲', '教育局', ''], ['', '', '丁', '教育局', '先查']),
          sheet(
            '二',
            ['RW20220301-AAAA', '', '乙', '教育局', ''],
            ['', '督办1号', '丙', '教育局', ''],
            ['', '', '甲', '教育局', ''],
            ['', '', '丁', '教育局', '再改'],
          ),
        ]),
      ),
      told,
    );
    const said = tables
      .map(held)[1]
      ?.proposals.map(({ doubts }) => doubts.find(({ code }) => code === 'sheet-twice')?.message);
    expect(said).toEqual([
      '和 工作表“一”C2 的编号相同',
      '和 工作表“一”C2 的督办文号相同',
      '和 工作表“一”C2 的事项、单位、时限都相同',
      undefined,
    ]);
  });

  it.each([
    ['60', '60%'],
    ['0.6', '60%'],
    ['60％', '60%'],
    ['100%', '100%'],
    ['1', undefined],
    ['过半', undefined],
  ])('that is %s done has come to %s', async (cell, share) => {
    const csv = `事项,责任单位,进展日期,进展,完成率\n甲,教育局,2022-03-09,在办,${cell}\n`;
    const draft = (await tableOf(csv)).proposals[0]?.draft as { 办理经过: { 完成率?: string }[]; 备注?: string };
    expect(draft.办理经过[0]?.完成率).toBe(share);
    expect(draft.备注).toBe(share === undefined ? `完成率：${cell}` : undefined);
  });

  it('makes no entry of a share of which nobody says what was done', async () => {
    const draft = (await tableOf('事项,责任单位,进展日期,完成率\n甲,教育局,2022-03-09,60%\n')).proposals[0]?.draft;
    expect([draft?.['办理经过'], draft?.['备注']]).toEqual([undefined, '最近进展日期：2022-03-09；完成率：60%']);
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

describe('a row that says it is done', () => {
  const opening = '2022-04-01' as Day;

  it('tell what was fed back of what is entered as done, and leave it a remark otherwise', async () => {
    const head = '事项,责任单位,收到日期,办结日期,整改情况,反馈日期,销号日期,销号人';
    const csv = `${head}\n甲,教育局,2022-03-01,2022-03-09,已整改,2022-03-10,2022-03-10,姜某\n乙,教育局,2022-03-01,,,2022-03-10,,\n丙,教育局,2022-03-01,2022-03-09,已整改,2022-03-08,,\n`;
    const { proposals } = await tableOf(csv);
    const found = proposals.map(({ draft }) => [
      ((draft['办理经过'] ?? []) as { 日期: string; 动作: string }[]).map((one) => `${one.日期} ${one.动作}`),
      draft['备注'],
    ]);
    expect(found).toEqual([
      [['2022-03-09 办结', '2022-03-10 反馈', '2022-03-10 销号'], undefined],
      [[], '反馈日期：2022-03-10'],
      [['2022-03-09 办结'], '反馈日期：2022-03-08'],
    ]);
  });

  it('is taken over with the words of the sheet, as of before the opening', async () => {
    const csv = '事项,责任单位,收到日期,办结时限,办结日期\n甲,教育局,2022-03-01,2022-03-31,2022-03-25\n';
    const [row] = (await tableOf(csv, { opening })).proposals;
    expect(row?.doubts.filter(({ level }) => level === 'error')).toEqual([]);
    expect(row?.draft).toMatchObject({
      期初: '2022-04-01',
      办理经过: [{ 日期: '2022-03-25', 动作: '办结', 内容: '办结日期：2022-03-25' }],
    });
  });

  it.each([
    ['状态', '已办结', '已办结'],
    ['完成进度', '100%', '已办结'],
    ['状态', '100％', '已办结'],
    ['状态', '已结束', '已办结'],
    ['完成情况', '已全部完成整改', '已办结'],
    ['是否完成', '√', '已办结'],
    ['状态', '已销号', '已销号'],
    ['状态', '已反馈', '已反馈'],
  ])('%s %s is done by the opening, on no day that anybody made up', async (title, cell, said) => {
    const csv = `事项,责任单位,收到日期,${title}\n甲,教育局,2022-03-01,${cell}\n`;
    const [row] = (await tableOf(csv, { opening })).proposals;
    expect(row?.doubts.filter(({ level }) => level === 'error')).toEqual([]);
    expect(row?.draft).toMatchObject({ 期初: '2022-04-01', 期初状态: said });
    expect(row?.draft).not.toHaveProperty('办理经过');
  });

  it('was there before the opening where nobody wrote when it was received', async () => {
    const csv = '事项,责任单位,完成时限,状态\n甲,教育局,2022-03-15,已办结\n乙,教育局,2022-03-15,正在办\n';
    const { proposals, basis } = await tableOf(csv, { opening });
    expect(basis).toBe('期初');
    const taken = { 收到日期: '2022-04-01', 期初: '2022-04-01' };
    expect(proposals.map(({ draft }) => draft)).toMatchObject([{ ...taken, 期初状态: '已办结' }, taken]);
    expect(proposals[1]?.draft).not.toHaveProperty('期初状态');
  });

  it('asks for the day of completion where it was received after the opening, and for the opening where none is told', async () => {
    const csv = (received: string) => `事项,责任单位,收到日期,状态\n甲,教育局,${received},已办结\n`;
    const after = (await tableOf(csv('2022-04-02'), { opening })).proposals[0];
    expect(after?.doubts.map(({ remedy }) => remedy)).toContain('在表里补上办结日期；期初以后收到的都要写明');
    expect(after?.asksOpening).toBe(false);
    const untold = (await tableOf(csv('2022-03-02'))).proposals[0];
    expect(untold?.doubts.at(-1)?.remedy).toContain('--opening');
    expect(untold?.asksOpening).toBe(true);
  });

  it('is no opening where it was received from that day on', async () => {
    const csv = '事项,责任单位,收到日期,办结时限\n甲,教育局,2022-04-01,2022-04-29\n';
    expect((await tableOf(csv, { opening })).proposals[0]?.draft).not.toHaveProperty('期初');
  });

  it.each([
    ['状态', '已办结', 3],
    ['是否完成', '√', 3],
    ['完成进度', '100%', 3],
    ['完成情况', '已完成', 3],
    ['实际完成时间', '2022-03-25', 3],
  ])('%s %s is named by its cell where no completion can be made of it', async (title, cell, column) => {
    const csv = `事项,责任单位,收到日期,${title}\n甲,教育局,2022-03-01,${cell}\n`;
    const errors = (await tableOf(csv)).proposals[0]?.doubts.filter(({ level }) => level === 'error');
    expect(errors?.map((one) => [one.row, one.column])).toEqual([[1, column]]);
  });

  it.each(['进行中', '未完成', '基本完成', '已完成一半', '否'])('%s is not done', async (cell) => {
    const csv = `事项,责任单位,收到日期,状态\n甲,教育局,2022-03-01,${cell}\n`;
    const row = (await tableOf(csv)).proposals[0];
    expect(row?.doubts.filter(({ level }) => level === 'error')).toEqual([]);
    expect(row?.draft).toMatchObject({ 备注: `状态：${cell}` });
  });
});

describe('a limit that was moved', () => {
  const head = '事项,责任单位,收到日期,办结时限,调整后时限,延期批准日期,延期原因\n';
  const row = async (cells: string) =>
    (await tableOf(`${head}甲,教育局,2022-03-01,2022-03-15,${cells}\n`)).proposals[0];

  it('is an extension on the day that the sheet tells', async () => {
    const { draft } = (await row('2022-04-15,2022-03-14,雨季')) ?? {};
    expect(draft).toMatchObject({
      办结时限: '2022-03-15',
      办理经过: [{ 日期: '2022-03-14', 动作: '批准延期', 延至: '2022-04-15', 内容: '延期理由：雨季' }],
    });
    expect(draft).not.toHaveProperty('备注');
  });

  it('is the limit that holds where no day is told, with what it was before', async () => {
    const one = await row('2022-04-15,,雨季');
    expect(one?.draft).toMatchObject({
      办结时限: '2022-04-15',
      时限原文: '2022-03-15，调整后 2022-04-15',
      备注: '延期理由：雨季',
    });
    expect(one?.draft).not.toHaveProperty('办理经过');
    expect(one?.doubts.map(({ column, level }) => [column, level])).toContainEqual([4, 'warning']);
  });

  it('changes nothing where the cell is blank or says the same', async () => {
    for (const cell of ['', '-', '2022-03-15'])
      expect((await row(`${cell},,`))?.draft).toMatchObject({ 办结时限: '2022-03-15' });
  });
});

describe('a limit in words that count from a day', () => {
  it('counts from the receipt that the row or the clerk tells, and is asked for where neither does', async () => {
    const told = '事项,责任单位,收到日期,办结时限\n甲,教育局,2022-03-01,月底前\n';
    expect((await tableOf(told)).proposals[0]?.draft).toMatchObject({ 办结时限: '2022-03-31' });
    const untold = '事项,责任单位,办结时限\n甲,教育局,月底前\n乙,教育局,12月10日前\n';
    const received = '2022-11-25' as Day;
    const { proposals } = await tableOf(untold, { received });
    expect(proposals.map(({ when }) => when.limit)).toEqual(['2022-11-30', '2022-12-10']);
    const codes = (await tableOf(untold)).proposals.map(({ doubts }) => doubts.some(({ level }) => level === 'error'));
    expect(codes).toEqual([true, true]);
  });
});

describe('the names that offices give to columns', () => {
  const meaningsIn = async (title: string, cell: string, more = '') => {
    const csv = `事项,责任单位,收到日期,${title}${more && ',进展情况'}\n甲,教育局,2022-03-01,${cell}${more && `,${more}`}\n`;
    const columns = (await tableOf(csv)).header.columns;
    return [...columns].flatMap(([meaning, column]) => (column === 3 ? [meaning] : []));
  };

  it.each(
    '最新进展 最新进展情况 目前进展 目前进展情况 工作进展情况 工作推进情况 工作落实情况 本周进展 截至目前进展情况 推进进展'.split(
      ' ',
    ),
  )('%s is the progress', async (title) => {
    expect(await meaningsIn(title, '正在推进')).toEqual(['progress']);
  });

  it.each(['上周进展', '上月工作进展', '整改', '落实', '下一步工作进展'])('%s is not', async (title) => {
    expect(await meaningsIn(title, '正在推进')).toEqual([]);
  });

  it.each(['完成时间节点', '时间节点要求', '完成时间要求'])('%s is the limit', async (title) => {
    expect(await meaningsIn(title, '2022-03-31')).toEqual(['deadline']);
  });

  it.each(['进度', '工作进度', '目前进度'])(
    '%s is a percentage, or the progress where it is in words',
    async (title) => {
      expect(await meaningsIn(title, '80%')).toEqual(['completion']);
      expect(await meaningsIn(title, '正在推进')).toEqual(['progress']);
      expect(await meaningsIn(title, '正在推进', '已启动')).toEqual(['completion']);
    },
  );
});
