import { describe, expect, it } from 'vitest';
import { done } from '../cli/small.ts';
import { rawBook, rawRow } from './books.ts';

const UNITS = `领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 区应急管理局, 类型: 部门, 考核对象: 是}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是}
`;
const HEAD = '事项,责任单位,收到日期,完成时限,完成情况,状态\n';

/** What comes of one row that is piped in, on Friday 1 April 2022. */
async function row(cells: string, ...words: readonly string[]) {
  const line = [
    'import',
    '-',
    '--source',
    '其他',
    '--year',
    '2022',
    '--today',
    '2022-04-01',
    '--by',
    '钱某',
    '--no-commit',
  ];
  const stdin = `${HEAD}甲,区教育局,2022-03-01,2022-03-31,${cells}\n`;
  const { written, exit, out, err } = await done([...line, ...words], { 'units.yaml': UNITS }, { stdin });
  return { exit, said: `${out}${err}`, text: [...written].find(([path]) => path.includes('tasks/'))?.[1] ?? '' };
}

describe('a cell that tells on which day the task was done', () => {
  it.each([
    ['于3月10日完成,', '于3月10日完成'],
    ['已于２０２２年３月１０日完成整改,办结', '已于2022年3月10日完成整改'],
    [',已于3月10日办结', '已于3月10日办结'],
    ['3.10完成。,', '3.10完成。'],
    ['已按期于2022年3月10日全部完成,', '已按期于2022年3月10日全部完成'],
  ])('is a completion of its day: %s', async (cells, words) => {
    const { exit, said, text } = await row(cells);
    expect(exit, said).toBe(0);
    expect(text.normalize('NFKC')).toContain(`日期: 2022-03-10\n    动作: 办结\n    内容: ${words}`);
  });

  it.each(['3月10日前完成', '拟于3月10日完成', '于3月10日完成排查，正在整改'])(
    'is none where it is a plan or a part: %s',
    async (cell) => {
      const { exit, said, text } = await row(`${cell},`);
      expect([exit, text.includes('动作: 办结')], said).toEqual([0, false]);
    },
  );

  it.each(['已于3月10日完成改造', '已全部整改到位并复核', '已按要求办结'])(
    'is pointed at where it may be of a part only: %s',
    async (cell) => {
      const { said, text } = await row(`${cell},`);
      expect(said).toContain('进展像是说已经办完，没有记成办结');
      expect(text).toContain(`备注: 进展：${cell}`);
    },
  );

  it.each(['已完成排查，正在整改', '3月底前全部完成', '已完成80%', '前期手续已全部办理完毕', '未全部完成'])(
    'says nothing of an end: %s',
    async (cell) => {
      expect((await row(`${cell},`)).said).not.toContain('像是说');
    },
  );
});

describe('a row that says its work was stopped for a time', () => {
  it.each(['中止', '暂缓', '已暂停', '挂起'])('is told that it is entered as open: %s', async (word) => {
    const { exit, said, text } = await row(`,${word}`);
    expect(exit).toBe(0);
    expect(said).toContain(`写着“${word}”，没有记成中止：没有写日期和理由，记在备注里`);
    expect(text).toContain(`备注: 状态：${word}`);
  });
});

describe('a cell that says the task was cancelled', () => {
  it.each(['撤销', '已撤销', '作废', '已取消'])(
    'is asked for where nobody tells from which day the ledger answers: %s',
    async (word) => {
      const { exit, said, text } = await row(`,${word}`);
      expect([exit, text]).toEqual([4, '']);
      expect(said).toContain(`F2：写着“${word}”，没有记成撤销：没有写哪天撤销`);
    },
  );

  it.each([
    ['撤销', 'error'],
    ['已作废', 'error'],
    ['撤销原因另附', ''],
  ])('may be the remark, where that says no more: %s', async (remark, level) => {
    const stdin = `事项,责任单位,收到日期,完成时限,是否完成,备注\n甲,区教育局,2022-03-01,2022-03-31,否,${remark}\n`;
    const told = await done(['import', '-', '--today', '2022-04-01', '--dry-run'], { 'units.yaml': UNITS }, { stdin });
    expect(told.out.includes('没有记成撤销'), told.out).toBe(level === 'error');
    expect(told.out).not.toContain('说的不一样');
  });

  it('stands as 期初状态 of what was there before', async () => {
    const { exit, said, text } = await row(',作废', '--opening', '2022-03-15');
    expect(exit, said).toBe(0);
    expect(text).toContain('期初: 2022-03-15\n期初状态: 已撤销');
    expect((await row(',作废', '--opening', '2022-02-15')).said).toContain('登记以后用 cancel 撤销');
  });
});

describe('two cells of a row that contradict each other', () => {
  it.each([
    ['未完成,办结', 'E2：状态写“办结”，进展写“未完成”，说的不一样'],
    ['已完成,办理中', 'F2：进展写“已完成”，状态写“办理中”，说的不一样'],
    ['已完成,作废', 'F2：'],
  ])('are asked for at their place: %s', async (cells, says) => {
    const { exit, said, text } = await row(cells, '--opening', '2022-03-15');
    expect([exit, text]).toEqual([4, '']);
    expect(said).toContain(says);
  });
});

describe('a table of a web page', () => {
  it.each([
    '<table><tr><td>事项<td>责任单位<td>收到日期<td>完成时限<tr><td>甲<td>区教育局<td>2022-03-01<td>2022-03-31</table>',
    '<html><table><thead><tr><th>事项<th>责任单位</th><th>收到日期<th>完成时限<tbody><tr><td>甲</td><td>区教育局<td>2022-03-01</td><td>2022-03-31</tr>',
    '<table><!-- <td> --><tr><td>事项</td></td><td>责任单位<td>收到日期<td>完成时限</tr></tr><tr><td>甲<td>区教育局<td>2022-03-01<td>2022-03-31</table>',
  ])('is read where its writer closed no cell or row', async (stdin) => {
    const line = ['import', '-', '--source', '其他', '--today', '2022-03-02', '--by', '钱某', '--no-commit'];
    const { written, exit, err } = await done(line, { 'units.yaml': UNITS }, { stdin });
    expect(exit, err).toBe(0);
    expect([...written.values()].join()).toMatch(/事项: 甲[\s\S]*牵头单位: 区教育局[\s\S]*办结时限: 2022-03-31/);
  });
});

describe('what no figure tells', () => {
  it('is counted under the summary and the score', async () => {
    const old = `编号: RW20220101-AAAA
事项: 甲
来源: {类别: 其他}
牵头单位: 区教育局
收到日期: 2022-01-01
期初: 2022-03-01
期初状态: 已办结
`;
    const files = { 'units.yaml': UNITS, 'tasks/2022/RW20220101-AAAA.yaml': old };
    for (const command of [['summary'], ['score', '--period']]) {
      const { out } = await done([...command, '2022Q1', '--today', '2022-03-31'], files);
      expect(out, command[0]).toContain('另有 1 项期初以前就已办结或撤销');
      const none = await done([...command, '2021', '--today', '2022-03-31'], files);
      expect(none.out, command[0]).not.toContain('期初以前就已办结');
    }
  });
});

it('a cell that belongs to no row is told on paper as well', async () => {
  const far = '<c r="XFD1" t="inlineStr"><is><t>核</t></is></c></row>';
  const head = rawRow(1, ['事项', '责任单位', '收到日期', '完成时限']).replace('</row>', far);
  const stdin = rawBook([{ name: '台账', rows: head + rawRow(2, ['甲', '区教育局', '2022-03-01', '2022-03-31']) }]);
  const { out, exit } = await done(
    ['import', '-', '--today', '2022-03-02', '--dry-run'],
    { 'units.yaml': UNITS },
    { stdin },
  );
  expect([exit, out]).toEqual([0, expect.stringContaining('工作表“台账”XFD1：XFD1“核”离表太远，没有读。')]);
});
