import { describe, expect, it } from 'vitest';
import { done } from './small.ts';

/** What `--accept` makes of one duty that recurs. */
async function accepted(said: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const lines = Object.entries({ 登记: '是', 分到: '[区应急管理局]', ...said }).map(
    ([key, value]) => `    ${key}: ${value}`,
  );
  const text = `标题: 关于冬季安全的通知\n文号: 云政办〔2022〕9号\n任务:\n  -\n${lines.join('\n')}\n`.replace(
    '-\n    ',
    '- ',
  );
  const line = [
    'draft',
    '--accept',
    '/ledger/任务.txt',
    ...words,
    '--by',
    '钱某',
    '--no-commit',
    '--today',
    '2022-02-14',
  ];
  const { exit, out, err, written } = await done(line, { '任务.txt': text });
  return { exit, said: `${out}${err}`, text: [...written.values()].join('\n'), paths: [...written.keys()] };
}

const doing = { 原文: '区应急管理局每月25日前排查一次燃气安全隐患', 值: 'R/P1M@25', 时限原文: '每月25日前' };
const reporting = { 原文: '区应急管理局每月5日前报送工作进展', 值: 'R/P1M@05', 时限原文: '每月5日前' };

describe('a duty that recurs in a paper', () => {
  it('is a 周期任务 where it is something to be done, and says how it would be the other', async () => {
    const { exit, text, said, paths } = await accepted(doing, '--source', '文件部署');
    expect(exit, said).toBe(0);
    expect(paths.some((path) => path.includes('routines/'))).toBe(true);
    expect(text).toContain('来源类别: 文件部署\n来源名称: 关于冬季安全的通知\n来源文号: 云政办〔2022〕9号');
    expect(text).toContain('周期: 每月\n时限: 25日前');
    expect(said).toContain('登记为: 报送要求');
  });

  it('is a 报送要求 where it is something to be reported', async () => {
    const { exit, text, said, paths } = await accepted(reporting);
    expect(exit, said).toBe(0);
    expect(paths.some((path) => path.includes('requirements/'))).toBe(true);
    expect(text).toContain('周期: 每月\n时限: 次月5日前');
    expect(said).toContain('登记为: 周期任务');
  });

  it.each([
    ['报送要求', doing, [], 'requirements/'],
    ['周期任务', reporting, ['--source', '文件部署'], 'routines/'],
  ] as const)('is a %s where somebody says so', async (as, duty, words, folder) => {
    const { exit, said, paths } = await accepted({ ...duty, 登记为: as }, ...words);
    expect(exit, said).toBe(0);
    expect(paths.some((path) => path.includes(folder))).toBe(true);
  });

  it.each([
    ['每周五前', 'R/P1W@5', '每周', '周五前'],
    ['', 'R/P1W@5', '每周', '周五前'],
    ['', 'R/P1Y@02-end', '每年', '2月底前'],
    ['每季度末月20日前', 'R/P3M@20', '每季', '末月20日前'],
    ['每半年', 'R/P6M', '每半年', undefined],
  ])('of %s (%s) comes round %s, %s', async (wording, value, often, limit) => {
    const words = wording === '' ? {} : { 时限原文: wording };
    const { exit, said, text } = await accepted({ 原文: '排查一次', 值: value, ...words }, '--source', '文件部署');
    expect(exit, said).toBe(0);
    expect(text).toContain(`周期: ${often}\n${limit === undefined ? '印发日期' : `时限: ${limit}`}`);
  });

  it.each([
    ['which nobody says where from', doing, '加 --source 类别'],
    ['which says no day that can be told', { 原文: '排查', 值: 'R/P2M' }, '看不出每期到哪一天'],
  ])('%s is not entered', async (_, duty, remedy) => {
    const { exit, said, paths } = await accepted(duty);
    expect([exit, paths]).toEqual([2, []]);
    expect(said).toContain(remedy);
  });

  it('is entered once', async () => {
    const known = `编号: ZQ20220210-7K3Q
事项: 排查一次燃气安全隐患
来源类别: 文件部署
来源文号: 云政办〔2022〕9号
单位: [区应急管理局]
周期: 每月
印发日期: 2022-02-10
原文: ${doing.原文}
`;
    const lines = Object.entries({ 登记: '是', 分到: '[区应急管理局]', ...doing }).map(([k, v]) => `    ${k}: ${v}`);
    const text = `文号: 云政办〔2022〕9号\n任务:\n  -\n${lines.join('\n')}\n`.replace('-\n    ', '- ');
    const line = ['draft', '--accept', '/ledger/任务.txt', '--source', '文件部署', '--no-commit', '--by', '钱某'];
    const files = { '任务.txt': text, 'routines/2022/ZQ20220210-7K3Q.yaml': known };
    const { exit, err } = await done([...line, '--today', '2022-02-14'], files);
    expect([exit, err]).toEqual([4, expect.stringContaining('账上已有 1 项（ZQ20220210-7K3Q）')]);
  });
});
