import { describe, expect, it } from 'vitest';
import { rawBook } from '../intake/books.ts';
import { done, taskFile } from './small.ts';

const [A, B] = ['RW20220301-AAAA', 'RW20220302-BBBB'] as const;

const UNITS = `领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 简称: [区应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是, 主要负责人: 曹某}
  - {名称: 青溪镇, 类型: 镇, 考核对象: 是}
`;

const files = {
  'units.yaml': UNITS,
  ...taskFile(A, '收到日期: 2022-03-01\n事项: 排查隐患'),
  ...taskFile(B, '收到日期: 2022-03-02\n事项: 抽查食堂\n牵头单位: 区教育局'),
};

/** What comes of a table that is piped in, on Monday 7 March 2022; `more` are other files. */
async function tableIn(
  more: Readonly<Record<string, string>>,
  stdin: string | Uint8Array,
  ...words: readonly string[]
) {
  const line = [...words, '--from', '-', '--yes', '--by', '钱某', '--no-commit', '--today', '2022-03-07', '--no-color'];
  const { written, exit, out, err } = await done(line, { ...files, ...more }, { stdin });
  const of = (id: string) => [...written].find(([path]) => path.includes(id))?.[1] ?? '';
  return { exit, said: `${out}${err}`, of, count: written.size };
}

const table = (stdin: string, ...words: readonly string[]) => tableIn({}, stdin, ...words);

describe('the columns of a table', () => {
  it.each([
    ['progress', '编号,内容,完成率\nAAAA,甲,50%\n', '完成率: 50%'],
    ['progress', '编号,进展内容,进度\nAAAA,甲,50%\n', '完成率: 50%\n    内容: 甲'],
    ['sign', '编号,签批日期,签批人\nAAAA,2022-03-03,王某\n', '日期: 2022-03-03\n    动作: 签批\n    人员: 王某'],
    ['urge', '编号,催办日期,方式,催办内容\nAAAA,2022-03-04,电话,报方案\n', '日期: 2022-03-04'],
    ['urge', '编号,方式,催办内容,要求回应\nAAAA,其他,报方案,否\n', '内容: 报方案'],
    ['extend', '编号,申请延至,申请理由\nAAAA,2022-03-31,等待批复\n', '理由: 等待批复\n    延至: 2022-03-31'],
    ['extend', '编号,日期,延至,理由\nAAAA,2022-03-04,2022-03-31,等待批复\n', '日期: 2022-03-04'],
    ['complete', '编号,办结日期,办结内容\nAAAA,2022-03-04,都改好了\n', '日期: 2022-03-04'],
  ])('of %s are read as files, lists and people call them: %s', async (action, text, written) => {
    const { exit, said, of } = await table(text, action);
    expect(exit, said).toBe(0);
    expect(of(A)).toContain(written);
  });

  it.each([
    ['progress', '编号,内容,最近进展日期\nAAAA,甲,2022-03-01\n', '最近进展日期'],
    ['sign', '编号,实际签批时间,人员\nAAAA,2022-03-03,王某\n', '实际签批时间'],
    ['sign', '编号,姓名\nAAAA,王某\n', '姓名'],
    ['progress', '编号,内容,完成率（%）\nAAAA,甲,50\n', '完成率（%）'],
  ])('of %s that seem to tell what is written are not left unread: %s', async (action, text, column) => {
    const { exit, said, count } = await table(text, action);
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain(`${column}一栏不知道是什么`);
  });

  it('tell one thing once, whatever they are called', async () => {
    const { exit, said, count } = await table('编号,日期,签批日期\nAAAA,2022-03-03,2022-03-04\n', 'sign');
    expect([exit, count, said.includes('有两栏都是日期')], said).toEqual([4, 0, true]);
  });
});

describe('two rows of one record', () => {
  it('that say the same count once, and that is said', async () => {
    const text = `编号,事项,人员\nAAAA,排查隐患,王某\n${A},,王某\nBBBB,抽查食堂,曹某\n`;
    const { exit, said, of, count } = await table(text, 'sign');
    expect([exit, count], said).toEqual([0, 2]);
    expect(of(A).match(/动作: 签批/g)).toHaveLength(1);
    expect(said).toContain('第 3 行同第 2 行一样，只算一次');
    expect(said).toContain('共 2 项：写入 2');
  });

  it('and another day are two', async () => {
    const text = '编号,日期,方式\nAAAA,2022-03-04,电话\nAAAA,2022-03-07,电话\nAAAA,,电话\n';
    const { exit, said, of } = await table(text, 'urge');
    expect(exit, said).toBe(0);
    expect(of(A).match(/动作: 催办/g)).toHaveLength(2);
    expect(said).toContain('第 4 行同第 3 行一样');
  });

  it('are both refused where they contradict each other, and none is chosen', async () => {
    const text = '编号,人员\nAAAA,王某\nBBBB,曹某\nAAAA,李某\n';
    const { exit, said, count } = await table(text, 'sign');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain(`${A} 第 4 行也写了，同一天，写的不一样`);
    expect(said).toContain(`${A} 第 2 行也写了，同一天，写的不一样`);
    const left = await table(text, 'sign', '--skip-refused');
    expect([left.exit, left.of(A), left.count]).toEqual([3, '', 1]);
  });
});

describe('what is no row of a table', () => {
  it.each([
    ['a sum', '序号,编号,人员\n1,AAAA,王某\n合计,1,\n', '第 3 行“合计”'],
    [
      'the foot of a list',
      '编号,人员\nAAAA,王某\n共 11 项：待签批 2、办理中 6。,\n',
      '第 3 行“共 11 项：待签批 2、办理中 6。”',
    ],
    [
      'the foot of a list by units',
      '编号,人员\nAAAA,王某\n合计 19 个单位 36 项：签批2。,\n',
      '第 3 行“合计 19 个单位 36 项：签批2。”',
    ],
    ['a remark', '编号,人员\nAAAA,王某\n填表人：赵某,\n', '第 3 行“填表人：赵某”'],
  ])('is named and left: %s', async (_, text, told) => {
    const { exit, said, count } = await table(text, 'sign');
    expect([exit, count], said).toEqual([0, 1]);
    expect(said).toContain(`没有当作一项：${told}。`);
  });

  it('is not what stands under no heading: its row is refused', async () => {
    const { exit, said, count } = await table('编号,内容\nAAAA,乙,丙丁\n', 'urge', '--means', '电话');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain('C2 的“丙丁”上面没有栏名');
    expect(await table('编号,内容,,\nAAAA,乙,,\n', 'urge', '--means', '电话')).toMatchObject({ exit: 0, count: 1 });
  });
});

describe('whose a record is', () => {
  it.each([
    ['another', 'AAAA,区教育局,甲', '牵头单位，账上是“区应急管理局”，表里是“区教育局”'],
    ['no unit', 'AAAA,区某某局,甲', '单位名录里没有“区某某局”'],
    ['another beside it', 'AAAA,区应急局、青溪镇,甲', '表里是“青溪镇”'],
  ])('is checked where its number stands beside it: %s', async (_, row, says) => {
    const { exit, said, count } = await table(`编号,牵头单位,内容\n${row}\n`, 'urge', '--means', '电话');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain(says);
  });

  it('may be said by a short name, by who has it by now, and as 单位 where that is not written', async () => {
    const own = await table('编号,牵头单位,内容\nAAAA,区应急局,甲\n', 'urge', '--means', '电话');
    expect([own.exit, own.count], own.said).toEqual([0, 1]);
    const handed = '办理经过:\n  - {日期: 2022-03-04, 动作: 转办, 单位: 青溪镇, 理由: 职责}';
    const more = taskFile(A, `收到日期: 2022-03-01\n事项: 排查隐患\n${handed}`);
    const line = (unit: string) => `编号,牵头单位,内容\nAAAA,${unit},甲\n`;
    expect(await tableIn(more, line('青溪镇'), 'urge', '--means', '电话')).toMatchObject({ exit: 0, count: 1 });
    expect(await tableIn(more, line('区教育局'), 'urge', '--means', '电话')).toMatchObject({ exit: 4, count: 0 });
    const cancelled = await table('编号,单位,理由\nAAAA,区教育局,重复\n', 'cancel', '--approver', '李某');
    expect([cancelled.exit, cancelled.said.includes('AAAA 的单位，账上是“区应急管理局”')]).toEqual([4, true]);
  });
});

describe('what is wrong with a table is said as it is', () => {
  it.each([
    ['6日', '“6日”看不出是哪一天'],
    ['元旦', '“元旦”'],
    ['本周五', '还没有到'],
  ])('of a day: %s', async (day, says) => {
    const { exit, said, count } = await table(`编号,日期\nAAAA,${day}\n`, 'sign');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain('第 2 行');
    expect(said).toMatch(new RegExp(`日期：.*${says}`));
    expect(said).not.toMatch(/--on|不知道是哪一周/);
  });

  it('of a column that every row needs, with those that were not read', async () => {
    const lacking = await table('编号,时限,内容\nAAAA,2022-03-31,甲\n', 'extend');
    expect([lacking.exit, lacking.count], lacking.said).toEqual([4, 0]);
    expect(lacking.said).toContain('没有理由、延至一栏；没有用上的栏目：时限');
    expect(lacking.said).toContain('--reason、--until');
    const typed = await table('编号,延至\nAAAA,2022-03-31\n', 'extend', '--reason', '等待批复');
    expect([typed.exit, typed.count], typed.said).toEqual([0, 1]);
  });

  it('of a means that is none of those: nothing false is advised', async () => {
    const { exit, said, count } = await table('编号,方式\nAAAA,微信\n', 'urge');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain('都不是就写“其他”');
    expect(said).not.toContain('改成“短信”');
  });
});

describe('what is typed for all and stands in a column too', () => {
  it('holds where the cell is blank, and that is said', async () => {
    const text = '编号,内容\nAAAA,甲\nBBBB,\n';
    const { exit, said, of } = await table(text, 'urge', '乙', '--means', '电话');
    expect(exit, said).toBe(0);
    expect(said).toContain('表里有“内容”一栏：有字的照表里写，命令行的“乙”只用在空着的格子。');
    expect([of(A).includes('内容: 甲'), of(B).includes('内容: 乙')]).toEqual([true, true]);
    const alone = await table('编号,方式\nAAAA,电话\n', 'urge', '乙');
    expect(alone.said).not.toContain('只用在空着的格子');
  });
});

describe('a table that corrects', () => {
  const edited = (text: string, ...words: readonly string[]) => table(text, 'edit', ...words);

  it('has the fields of a record for columns, under the names that import knows', async () => {
    const text = `编号,事项,牵头责任单位,配合部门,具体责任人,交办日期,来文文号,完成时限,备考,联系电话
AAAA,排查,区应急局,"区教育局，青溪镇",张某,3月1日,府办〔2022〕3号,３月２０日,甲,110\n`;
    const { exit, said, of } = await edited(text);
    expect(exit, said).toBe(0);
    expect(of(A)).toBe(`编号: ${A}
来源: {类别: 领导批示, 文号: 府办〔2022〕3号}
牵头单位: 区应急管理局
配合单位: [区教育局, 青溪镇]
责任人: 张某
收到日期: 2022-03-01
办结时限: 2022-03-20
备注: 甲
事项: 排查
`);
    expect(said).toContain('没有用上的栏目：联系电话。');
    expect(said).toContain('改 事项：排查隐患 → 排查');
  });

  it('deletes nothing by a blank, and changes nothing by what stands there already', async () => {
    const { exit, said, count } = await edited(`编号,事项,责任人,备注\nAAAA,排查隐患,,—\n`);
    expect([exit, count], said).toEqual([0, 0]);
    expect(said).toContain('没有变化');
  });

  it('takes what the ledger works out for no correction', async () => {
    const handed = '办理经过:\n  - {日期: 2022-03-04, 动作: 转办, 单位: 青溪镇, 理由: 职责}';
    const more = taskFile(A, `收到日期: 2022-03-01 08:30\n事项: 排查隐患\n难易程度: 一般\n${handed}`);
    const { exit, said, count } = await tableIn(
      more,
      '编号,牵头单位,收到日期,办结时限\nAAAA,青溪镇,2022-03-01,2022-03-11\n',
      'edit',
    );
    expect([exit, count], said).toEqual([0, 0]);
  });

  it('refuses a row whose cell is no day, and one whose unit nobody knows', async () => {
    const { exit, said, count } = await edited('编号,办结时限,配合单位\nAAAA,尽快,\nBBBB,,区某某局\n');
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain('办结时限');
    expect(said).toContain('区某某局');
  });

  it('names a record by its docket or its wording where no number stands, and these are checked then', async () => {
    const { exit, said, of } = await edited('事项,责任人\n排查隐患,张某\n');
    expect(exit, said).toBe(0);
    expect(of(A)).toContain('责任人: 张某');
  });

  it('holds before --set, which fills the blanks', async () => {
    const { exit, said, of } = await edited('编号,责任人\nAAAA,张某\nBBBB,\n', '--set', '责任人=李某');
    expect(exit, said).toBe(0);
    expect([of(A).includes('责任人: 张某'), of(B).includes('责任人: 李某')]).toEqual([true, true]);
  });
});

describe('a book of several sheets', () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = (...all: readonly (readonly string[])[]) =>
    all.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const bytes = rawBook([
    { name: '走访登记', rows: rows(['编号', '日期', '内容'], ['ZF20220301-AAAA', '2022-03-01', '走访']) },
    { name: '任务登记', rows: rows(['编号', '内容'], ['AAAA', '甲'], [B, '乙']) },
    { name: '办理经过', rows: rows(['编号', '日期', '动作', '内容'], ['AAAA', '2022-03-02', '签批', '丙']) },
    { name: '另一张', rows: rows(['编号', '内容', '备注'], ['AAAA', '丁', '']) },
  ]);

  it('is read where it is of the kind; sheets with other columns are named', async () => {
    const { exit, said, of, count } = await tableIn({}, bytes, 'urge', '--means', '电话');
    expect([exit, count], said).toEqual([0, 2]);
    expect([of(A), of(B)].map((text) => /内容: (.)/.exec(text)?.[1])).toEqual(['甲', '乙']);
    expect(said).toContain('没有用“走访登记”、“办理经过”、“另一张”');
  });
});
