import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { counting, seated, units } from './seated.ts';
import { done } from './small.ts';

/** What the program does with nobody at a terminal. */
async function piped(words: readonly string[], stdin = '', files: Readonly<Record<string, string>> = {}) {
  const line = ['add', ...words, '--by', '钱某', '--no-commit', '--today', '2022-03-04', '--no-color'];
  const { exit, out, err, written } = await done(
    line,
    { 'units.yaml': units, ...files },
    { stdin, random: counting() },
  );
  const told = [...written.values()].map((text) => ({
    lead: /^牵头单位: (.*)$/m.exec(text)?.[1],
    title: /^事项: (.*)$/m.exec(text)?.[1],
    deadline: /^办结时限: (.*)$/m.exec(text)?.[1],
  }));
  return { exit, said: out + err, told };
}

const leads = (told: readonly { readonly lead: string | undefined }[]) => told.map(({ lead }) => lead);
const source = ['--source', '文件部署'];

describe('各镇、各部门', () => {
  it.each([
    ['各镇', ['青溪镇', '河湾镇']],
    ['各镇、各街道', ['青溪镇', '河湾镇', '东关街道']],
    ['各镇街', ['青溪镇', '河湾镇', '东关街道']],
    ['各镇街道', ['青溪镇', '河湾镇', '东关街道']],
    ['请各部门', ['区应急管理局', '区教育局']],
    ['各部门、各单位', ['区应急管理局', '区教育局', '青溪镇', '河湾镇', '东关街道']],
    ['各镇（青溪镇除外）', ['河湾镇']],
    ['各镇人民政府', ['青溪镇', '河湾镇']],
  ])('%s is a task for each that is assessed', async (group, expected) => {
    const { exit, told, said } = await piped([`${group} 3月15日前 报送情况`, '--each', ...source]);
    expect(exit, said).toBe(0);
    expect(leads(told)).toEqual(expected);
    expect(told.every(({ title, deadline }) => title === '报送情况' && deadline === '2022-03-15')).toBe(true);
  });

  it.each(['各镇长', '各部门负责人', '各单位的'])('“%s” names none', async (words) => {
    const { exit, told } = await piped([`${words}名单报送 3月15日前`, ...source]);
    expect([exit, told]).toEqual([2, []]);
  });

  it.each(['各有关部门', '各镇和区教育局', '各镇（某镇除外）'])('“%s” is asked', async (words) => {
    const { exit, told, said } = await piped([`${words} 3月15日前 报送情况`, '--each', ...source]);
    expect([exit, told], said).toEqual([2, []]);
  });

  it('without --each is refused, and said into how many it goes', async () => {
    const { exit, told, said } = await piped(['各镇 报送情况', ...source]);
    expect([exit, told]).toEqual([2, []]);
    expect(said).toContain('“各镇”是 2 个单位：青溪镇、河湾镇');
  });

  it('leaves out who is no more, and has who is not yet there only later', async () => {
    const register = `${units}  - {名称: 北山镇, 类型: 镇, 考核对象: 是, 成立日期: 2022-06-01}
沿革:
  - {日期: 2022-03-02, 变动: 撤销, 单位: [河湾镇]}
`;
    const files = { 'units.yaml': register };
    const now = await piped(['各镇 报送情况', '--each', ...source], '', files);
    expect(leads(now.told), now.said).toEqual(['青溪镇']);
    const before = await piped(['各镇 报送情况', '--each', '--received', '2022-03-01', ...source], '', files);
    expect(leads(before.told)).toEqual(['青溪镇', '河湾镇']);
  });

  it('goes by a group of the register', async () => {
    const register = units.replace('{名称: 青溪镇, ', '{名称: 青溪镇, 分组: [防汛重点], ');
    const { told, said } = await piped(['各防汛重点单位 报送情况', '--each', ...source], '', {
      'units.yaml': register,
    });
    expect(leads(told), said).toEqual(['青溪镇']);
  });

  it('may be told as who leads', async () => {
    const { told } = await piped(['报送情况', '--lead', '各镇', '--each', ...source]);
    expect(leads(told)).toEqual(['青溪镇', '河湾镇']);
  });

  it('is looked at once on a terminal, and is all or nothing', async () => {
    const yes = await seated(['add', '各镇 3月15日前 报送情况', ...source], ['']);
    expect([yes.exit, yes.written.length, yes.asked.length]).toEqual([0, 2, 1]);
    expect(yes.said).toContain('2 个单位各一项');
    const no = await seated(['add', '各镇 3月15日前 报送情况', ...source], ['否']);
    expect([no.exit, no.written]).toEqual([4, []]);
  });

  it('is asked of as one, without a leader', async () => {
    const { exit, text, asked } = await seated(['add', '各镇 报送情况'], ['', '3', '', '', '1', '', '']);
    expect(exit).toBe(0);
    expect(asked.join()).not.toContain('分管领导（直接');
    expect(text.match(/牵头单位: .*/g)).toEqual(['牵头单位: 青溪镇', '牵头单位: 河湾镇']);
  });

  it('and --each go together', async () => {
    expect((await piped(['应急局 报送情况', '--each', ...source])).exit).toBe(2);
  });
});

const LINES = `1. 应急局 3月15日前 排查油库

# 会后定的
（二）区教育局 5个工作日内 排查校车
三、青溪镇 3.20前 排查商铺
`;

describe('lines', () => {
  it.each([
    ['standard input', ['-'], LINES, {}],
    ['a file', ['--lines', '/ledger/事项.txt'], '', { '事项.txt': LINES }],
  ])('of %s are a task each, in one go', async (_, words, stdin, files) => {
    const { exit, told, said } = await piped([...words, ...source], stdin, files);
    expect(exit, said).toBe(0);
    expect(told).toEqual([
      { lead: '区应急管理局', title: '排查油库', deadline: '2022-03-15' },
      { lead: '区教育局', title: '排查校车', deadline: '5个工作日' },
      { lead: '青溪镇', title: '排查商铺', deadline: '2022-03-20' },
    ]);
  });

  const good = fc.constantFrom('应急局 3月15日前 排查油库', '区教育局 排查校车', '青溪镇 5个工作日内 报送名单');
  const bad = fc.constantFrom(
    '某局 排查油库',
    '排查油库',
    '应急局 3月15日 排查',
    '各有关部门 排查',
    '应急局 每月5日前 报送',
  );
  it('are all written or none, and every doubtful one is told by its place', async () => {
    const property = fc.asyncProperty(fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 6 }), async (lines) => {
      const { exit, told, said } = await piped(['-', ...source], lines.join('\n'));
      const wrong = lines.flatMap((line, i) =>
        /^(?:某局|排查|各有关|应急局 (?:每月|3月15日 ))/.test(line) ? [i + 1] : [],
      );
      expect([exit, told.length], said).toEqual(wrong.length > 0 ? [2, 0] : [0, lines.length]);
      expect([...new Set([...said.matchAll(/第 (\d+) 行/g)].map(([, at]) => Number(at)))]).toEqual(wrong);
    });
    await fc.assert(property, { numRuns: runs(20) });
  });

  it('need to say where they come from', async () => {
    expect((await piped(['-'], LINES)).said).toContain('加 --source');
  });

  it('that say the same twice are written, and that is told', async () => {
    const { said } = await piped(['-', ...source], '应急局 排查油库\n应急局 排查油库');
    expect(said).toMatch(/事项和牵头单位与 RW20220304-\w{4} 相同/);
  });

  it('may not share a number that only one can have', async () => {
    const { exit, told } = await piped(['-', '--docket', '督办〔2022〕1号', ...source], LINES);
    expect([exit, told]).toEqual([4, []]);
  });

  it('from a sheet are read as a table', async () => {
    const table = '事项\t责任单位\t完成时限\n排查油库\t应急局\t3月15日前\n排查校车\t区教育局\t3月20日前\n';
    const { exit, told, said } = await piped(['-', ...source], table);
    expect(exit, said).toBe(0);
    expect(told.map(({ title, lead }) => [title, lead])).toEqual([
      ['排查油库', '区应急管理局'],
      ['排查校车', '区教育局'],
    ]);
    const surplus = await piped(['-', '--difficulty', '一般', ...source], table);
    expect([surplus.exit, surplus.told]).toEqual([2, []]);
  });

  it('pasted at the question for what is to be done are all of them tasks', async () => {
    const { exit, written, asked } = await seated(['add'], [['应急局 排查油库', '区教育局 排查校车'], '3', '']);
    expect([exit, written.length, asked.length]).toEqual([0, 2, 3]);
  });

  it('of nothing are refused', async () => {
    expect((await piped(['-', ...source], '\n# 没有\n')).exit).toBe(2);
    expect((await piped(['-', '--lines', '/ledger/a.txt', ...source])).exit).toBe(2);
  });
});
