import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/cli/import/sides.ts';
import { Office, tableOf } from './weekly.ts';

const HEAD = '督办文号,事项,责任单位,收到日期,签批日期,办结时限,进展情况,责任人,办结日期,备注';
const first = '督〔2022〕1号,修订目录,区应急局,2022-02-10,2022-02-11,2022-03-15,正在起草,张某,,';
const second = '督〔2022〕2号,整治占道,区住建局,2022-02-10,2022-02-11,2022-03-16,已摸排,李某,,';

async function begun(...rows: readonly string[]): Promise<Office> {
  const office = new Office();
  const { exit, err } = await office.import('2022-03-01', tableOf(HEAD, ...(rows.length > 0 ? rows : [first, second])));
  expect([exit, err]).toEqual([0, '']);
  return office;
}

/** The first row with some of its cells otherwise. */
function otherwise(cells: Readonly<Record<string, string>>, row = first): string {
  const own = row.split(',');
  return HEAD.split(',')
    .map((title, i) => cells[title] ?? own[i])
    .join(',');
}

describe('the sheet again, with --update', () => {
  it('changes nothing where it says what it said', async () => {
    const office = await begun();
    const before = { ...office.files };
    const { exit, out } = await office.import('2022-03-08', tableOf(HEAD, first, second), '--update');
    expect(exit).toBe(0);
    expect(out).toContain('账本没有改动');
    expect(office.files).toEqual(before);
  });

  it.each([
    ['进展情况', '已成初稿', '正在起草', '进展', '内容: 已成初稿'],
    ['办结时限', '2022-03-31', '2022-03-15', '申请延期', '延至: 2022-03-31'],
    ['办结日期', '2022-03-07', '办理中', '办结', '动作: 办结'],
    ['责任单位', '区住建局', '区应急管理局', '转办', '单位: 区住房和城乡建设局'],
    ['责任人', '王某', '张某', '修改', '责任人: 王某'],
    ['备注', '下周上会', '', '补填', '下周上会'],
  ])(
    '%s %s (%s in the ledger) is %s, shown before it is written, and once',
    async (title, cell, there, action, line) => {
      const office = await begun();
      const table = tableOf(HEAD, otherwise({ [title]: cell }), second);
      const shown = await office.changes('2022-03-08', table);
      expect(shown).toMatchObject([{ 账上: there, 表里: cell, 动作: action }]);
      expect(Object.keys(shown[0] ?? {})).toEqual(['编号', '栏目', '账上', '表里', '动作', '单元格']);
      expect((await office.import('2022-03-08', table, '--update')).exit).toBe(0);
      expect(office.task('督〔2022〕1号')).toContain(line);
      const before = { ...office.files };
      await office.import('2022-03-09', table, '--update');
      expect(office.files).toEqual(before);
      expect((await office.run('2022-03-09', ['check'])).exit).toBe(0);
    },
  );

  it('names the cell, the old and the new where both have changed, and writes nothing', async () => {
    const office = await begun();
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    expect((await office.run('2022-03-04', ['edit', id, '--set', '责任人=赵某'])).exit).toBe(0);
    expect((await office.run('2022-03-04', ['progress', id, '电话问过，征求意见'])).exit).toBe(0);
    const before = { ...office.files };
    const table = tableOf(
      HEAD,
      otherwise({ 责任人: '王某', 进展情况: '已成初稿' }),
      otherwise({ 进展情况: '已整治' }, second),
    );
    const { exit, out } = await office.import('2022-03-08', table, '--update');
    expect(exit).toBe(4);
    expect(office.files).toEqual(before);
    expect(out).toContain('H2：“责任人”两边都改了：上次表里“张某”，账上“赵某”，现在表里“王某”');
    expect(out).toContain('G2：“进展”两边都改了：上次表里“正在起草”，账上“电话问过，征求意见”，现在表里“已成初稿”');
    expect((await office.changes('2022-03-08', table)).map((one) => one['动作'])).toEqual(['冲突', '冲突', '进展']);
    const left = await office.import('2022-03-08', table, '--update', '--skip-bad');
    expect(left.exit).toBe(3);
    expect(office.task('督〔2022〕2号')).toContain('已整治');
    expect((await office.changes('2022-03-09', table)).map((one) => one['动作'])).toEqual(['冲突', '冲突']);
  });

  it('leaves what only the ledger has changed', async () => {
    const office = await begun();
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    await office.run('2022-03-04', ['edit', id, '--set', '责任人=赵某']);
    await office.run('2022-03-04', ['transfer', id, '区住建局', '--reason', '职责调整']);
    await office.run('2022-03-05', ['extend', id, '等上会', '--until', '2022-03-25']);
    expect(await office.changes('2022-03-08', tableOf(HEAD, first, second))).toEqual([]);
  });

  it('takes a progress that tells its own day beside what the ledger has learnt', async () => {
    const head = '督办文号,事项,责任单位,收到日期,签批日期,进展情况,更新日期';
    const row = (text: string, day: string) => `督〔2022〕1号,修订目录,区应急局,2022-02-10,2022-02-11,${text},${day}`;
    const office = new Office();
    await office.import('2022-03-01', tableOf(head, row('正在起草', '2022-02-20')));
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    await office.run('2022-03-04', ['progress', id, '征求意见']);
    expect((await office.import('2022-03-08', tableOf(head, row('已成初稿', '2022-03-06')), '--update')).exit).toBe(0);
    expect(office.task('督〔2022〕1号')).toMatch(/日期: 2022-03-06\n {4}动作: 进展\n {4}内容: 已成初稿/);
    const moved = await office.changes('2022-03-09', tableOf(head, row('已成初稿', '2022-03-09')));
    expect(moved).toMatchObject([{ 栏目: '最近进展日期', 动作: '没有取' }]);
    expect((await office.import('2022-03-09', tableOf(head, row('已成初稿', '2022-03-09')), '--update')).exit).toBe(0);
  });

  it('deletes nothing for a blank, and tells of a row that is there no more', async () => {
    const office = await begun();
    const before = { ...office.files };
    const { out } = await office.import(
      '2022-03-08',
      tableOf(HEAD, otherwise({ 责任人: '', 进展情况: '' })),
      '--update',
    );
    expect(out).toContain('以前的表里有、这次没有的 1 条，账上没有动：');
    expect(out).toContain('“整治占道”');
    const tasks = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).filter(([path]) => path.startsWith('tasks/'));
    expect(tasks(office.files)).toEqual(tasks(before));
  });

  it('leaves what the ledger has changed of a row that was missing for a week', async () => {
    const office = await begun();
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    await office.run('2022-03-04', ['edit', id, '--set', '责任人=王五']);
    for (const rows of [[first, second], [second], [first, second]])
      expect((await office.import('2022-03-08', tableOf(HEAD, ...rows), '--update')).exit).toBe(0);
    expect(office.task('督〔2022〕1号')).toContain('责任人: 王五');
  });

  it('counts those that are over and are there no more, without their names', async () => {
    const office = await begun();
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    await office.run('2022-03-04', ['complete', id, '已办好']);
    const { out } = await office.import('2022-03-08', tableOf(HEAD, second), '--update');
    expect(out).toContain('还有 1 条，账上已经办结或者撤销');
    expect(out).not.toContain(id);
  });

  it('never takes a row for another by its place', async () => {
    const office = await begun();
    expect(await office.changes('2022-03-08', tableOf(HEAD, second, first))).toEqual([]);
  });

  it('takes no limit that moved forward for an extension, and no day of completion that nobody wrote', async () => {
    const office = await begun();
    const early = await office.import(
      '2022-03-08',
      tableOf(HEAD, otherwise({ 办结时限: '2022-03-10' }), second),
      '--update',
    );
    expect(early.exit).toBe(4);
    expect(early.out).toContain('F2：办结时限：时限由 2022-03-15 提前到 2022-03-10');
    const undone = await office.import(
      '2022-03-08',
      tableOf(HEAD, otherwise({ 进展情况: '已完成' }), second),
      '--update',
    );
    expect(undone.exit).toBe(4);
    expect(undone.out).toContain('没有写哪天办结，没有登记');
  });

  it('asks of a row that no number names and that reads otherwise whether it is the task', async () => {
    const bare = '事项,责任单位,收到日期,签批日期,办结时限,进展情况';
    const row = (title: string, unit: string, text: string) =>
      `${title},${unit},2022-02-10,2022-02-11,2022-03-15,${text}`;
    const office = new Office();
    await office.import('2022-03-01', tableOf(bare, row('修订便民服务目录', '区应急局', '正在起草')));
    const moved = tableOf(bare, row('修订便民服务目录', '区住建局', '已成初稿'));
    const { exit, out } = await office.import('2022-03-08', moved, '--update');
    expect(exit).toBe(4);
    expect(out).toMatch(/看不出是不是账上的 RW\S+ “修订便民服务目录”（区应急管理局）/);
    const again = await office.import('2022-03-08', moved, '--update', '--dry-run', '--again');
    expect(again.out).toContain('登记 1，改动 0');
  });

  it('enters new rows, and knows them the next time', async () => {
    const office = await begun();
    const third = first.replace('1号', '3号').replace('修订目录', '新增一项');
    const { exit, out } = await office.import('2022-03-08', tableOf(HEAD, first, second, third), '--update');
    expect(exit).toBe(0);
    expect(out).toContain('登记 1，改动 0，账上已有 2');
    const next = otherwise({ 进展情况: '有了进展' }, third);
    expect(await office.changes('2022-03-15', tableOf(HEAD, first, second, next))).toMatchObject([{ 动作: '进展' }]);
  });

  it('takes two rows of one task for neither', async () => {
    const office = await begun();
    const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
    const table = `编号,事项,责任单位,进展情况\n${id},修订目录,区应急局,甲\n,修订目录,区应急局,乙\n`;
    const { exit, out } = await office.import('2022-03-08', table, '--update');
    expect(exit).toBe(4);
    expect(out).toContain('说的是账上同一项任务');
  });
});

describe('a remark of several lines', () => {
  const lined = (remark: string) => tableOf(HEAD, otherwise({ 备注: `"${remark}"` }), second);

  it('keeps them, is the same the next week, and changes as a whole', async () => {
    const office = new Office();
    expect((await office.import('2022-03-01', lined('第1批\n2批'))).exit).toBe(0);
    expect(office.task('督〔2022〕1号')).toContain('备注: |-\n  第1批\n  2批');
    expect(await office.changes('2022-03-08', lined('第1批\n2批'))).toEqual([]);
    expect(await office.changes('2022-03-08', lined('第1批\n3批'))).toMatchObject([
      { 栏目: '备注', 账上: '第1批\n2批', 表里: '第1批3批', 动作: '修改' },
    ]);
    expect((await office.import('2022-03-08', lined('第1批\n3批'), '--update')).exit).toBe(0);
    expect(office.task('督〔2022〕1号')).toContain('备注: |-\n  第1批\n  3批');
  });

  it('is known where a ledger has kept it as one', async () => {
    const office = new Office();
    await office.import('2022-03-01', lined('第1批\n2批'));
    const [path = ''] = Object.entries(office.files).find(([, text]) => text.includes('第1批\n  2批')) ?? [];
    office.files[path] = (office.files[path] ?? '').replace('|-\n  第1批\n  2批', '第1批2批');
    expect(await office.changes('2022-03-08', lined('第1批\n2批'))).toEqual([]);
    expect(await office.changes('2022-03-08', lined('第1批\n3批'))).toMatchObject([{ 栏目: '备注', 动作: '修改' }]);
  });

  it('with a progress of several lines beside it is no conflict', async () => {
    const office = new Office();
    const told = (state: string) => tableOf(HEAD, otherwise({ 进展情况: `"已完成5\n10项待办"`, 备注: state }));
    await office.import('2022-03-01', told('下周上会'));
    expect(await office.changes('2022-03-08', told('下周上会'))).toEqual([]);
    expect(await office.changes('2022-03-08', told('下月上会'))).toMatchObject([{ 栏目: '备注', 动作: '修改' }]);
  });
});

it('two cells of a row with the same trouble are told by their places, and once for the row', async () => {
  const office = new Office();
  const { exit, out } = await office.import('2022-03-01', tableOf(HEAD, otherwise({ 责任人: '#REF!', 备注: '#REF!' })));
  expect(exit).toBe(4);
  expect(out.match(/^ {2}.*公式出错（#REF!）/gm)).toHaveLength(2);
  expect(out.match(/〔有疑问〕.*/)?.[0].match(/公式出错（#REF!）/g)).toHaveLength(1);
});

describe('the sheet again, without --update', () => {
  it('says which columns differ, and keeps what was imported last', async () => {
    const office = await begun();
    const third = first.replace('1号', '3号').replace('修订目录', '新增一项');
    const table = tableOf(HEAD, otherwise({ 进展情况: '已成初稿', 责任人: '王某' }), second, third);
    const { exit, out } = await office.import('2022-03-08', table);
    expect([exit, out]).toEqual([0, expect.stringContaining('和账上不同：责任人、进展')]);
    expect(office.task('新增一项')).toContain('督〔2022〕3号');
    expect((await office.changes('2022-03-08', table)).map((one) => one['动作'])).toEqual(['修改', '进展']);
  });
});

describe('at a terminal', () => {
  const bare = '事项,责任单位,收到日期,签批日期,办结时限,进展情况';
  const row = (unit: string) => tableOf(bare, `修订便民服务目录,${unit},2022-02-10,2022-02-11,2022-03-15,正在起草`);

  it('it is asked which task a row is, and a yes makes it a transfer, a no a new one', async () => {
    for (const [answer, tasks, action] of [
      ['', 1, '动作: 转办'],
      ['否', 2, '牵头单位: 区住房和城乡建设局'],
    ] as const) {
      const office = new Office();
      await office.import('2022-03-01', row('区应急局'));
      const { exit, out } = await office.run('2022-03-08', ['import', '-', '--update'], row('区住建局'), [answer, '']);
      expect(exit).toBe(0);
      expect(out).toContain('改动');
      const own = Object.entries(office.files).filter(([path]) => path.startsWith('tasks/'));
      expect(own.length).toBe(tasks);
      expect(own.some(([, text]) => text.includes(action))).toBe(true);
    }
  });

  it('the opening is asked for once where rows are done and do not say when', async () => {
    const table = tableOf(
      '事项,责任单位,收到日期,办结时限,状态',
      '甲,区应急局,2022-02-10,2022-02-28,已办结',
      '乙,区应急局,2022-02-10,2022-02-28,√',
    );
    const office = new Office();
    const { exit, out } = await office.run('2022-03-08', ['import', '-'], table, ['2022-04-01', '2022-03-01', '']);
    expect(exit).toBe(0);
    expect(out).toContain('有 2 条写着办结');
    expect(out).toContain('写一个不晚于 2022-03-08 的日期');
    expect(office.task('事项: 甲')).toContain('期初: 2022-03-01\n期初状态: 已办结');
    const untold = new Office();
    expect((await untold.run('2022-03-08', ['import', '-'], table, [''])).exit).toBe(4);
    expect(untold.files).toEqual({});
  });
});

describe('the end of a task, in a sheet', () => {
  const head = '工作任务,责任单位,收到日期,完成时限,完成情况,签批日期,签批人,办结日期,反馈日期,销号日期,销号人';
  const row = (end: string, done = '') => `甲事项,区应急局,2022-01-10,2022-03-15,${done},2022-01-11,曹某,${end}`;
  const ended = tableOf(head, row('2022-01-20,2022-01-21,2022-01-22,姜某', '做'));
  const lines = (text: string) =>
    [...text.matchAll(/日期: (\S+)\n {4}动作: (\S+)/g)].map(([, ...one]) => one.join(' '));

  it('is fed back and cleared on the days that it tells, and only once', async () => {
    const office = new Office();
    await office.import('2022-01-12', tableOf(head, row(',,,')));
    expect((await office.changes('2022-02-10', ended)).map((one) => [one['栏目'], one['动作']])).toEqual([
      ['办结日期', '办结'],
      ['反馈日期', '反馈'],
      ['销号日期', '销号'],
    ]);
    expect((await office.import('2022-02-10', ended, '--update')).exit).toBe(0);
    const text = office.task('甲事项');
    expect(lines(text).slice(1)).toEqual(['2022-01-20 办结', '2022-01-21 反馈', '2022-01-22 销号']);
    expect(text).not.toContain('备注');
    expect(text).toContain('内容: 表里只有反馈日期，没有写反馈内容');
    expect(await office.changes('2022-02-11', ended)).toEqual([]);
    expect((await office.run('2022-02-11', ['check'])).exit).toBe(0);
  });

  it('is not cleared by nobody: told once, not written down, until somebody is named', async () => {
    const office = new Office();
    await office.import('2022-01-12', tableOf(head, row(',,,')));
    const nameless = tableOf(head, row('2022-01-20,2022-01-21,2022-01-22,', '做'));
    const untaken = { 栏目: '销号日期', 账上: '', 表里: '2022-01-22', 动作: '没有取' };
    expect((await office.changes('2022-02-10', nameless)).at(-1)).toMatchObject(untaken);
    const { exit, out } = await office.import('2022-02-10', nameless, '--update');
    expect([exit, out]).toEqual([0, expect.stringContaining('没有写销号人')]);
    expect(lines(office.task('甲事项')).at(-1)).toBe('2022-01-21 反馈');
    expect(await office.changes('2022-02-11', nameless)).toEqual([]);
    expect((await office.import('2022-02-12', ended, '--update')).exit).toBe(0);
    expect(lines(office.task('甲事项')).at(-1)).toBe('2022-01-22 销号');
  });

  it('that was a remark becomes an entry once the sheet tells what it lacked', async () => {
    const office = new Office();
    const { out } = await office.import('2022-02-10', tableOf(head, row(',2022-01-21,2022-01-22,')));
    expect(out).toContain('前面没有办结，反馈日期记在备注里');
    expect(out).toContain('没有写销号人，销号日期记在备注里');
    expect((await office.import('2022-02-11', ended, '--update')).exit).toBe(0);
    expect(lines(office.task('甲事项')).slice(1)).toEqual(['2022-01-20 办结', '2022-01-21 反馈', '2022-01-22 销号']);
  });
});

describe('a cell of a task that is done', () => {
  const head = '督办文号,工作任务,责任单位,收到日期,签批日期,完成时限,完成情况,更新日期,办结日期,办结情况';
  const row = (text: string, day = '2022-02-18', how = '') =>
    tableOf(head, `督2号,乙事项,区应急局,2022-01-10,2022-01-11,2022-03-15,${text},,${day},${how}`);
  const told = '经复核实际只完成一半，6处未整改';

  it('that says something else of the work is a progress, and is named without --update', async () => {
    const office = new Office();
    await office.import('2022-02-20', row('已完工'));
    expect(await office.changes('2022-02-21', row('已完工'))).toEqual([]);
    expect((await office.import('2022-02-25', row(told))).out).toContain('和账上不同：进展');
    const { exit } = await office.import('2022-02-25', row(told), '--update');
    expect(exit).toBe(0);
    expect(office.task('督2号')).toMatch(new RegExp(`日期: 2022-02-25\n {4}动作: 进展\n {4}内容: ${told}`));
    expect(await office.changes('2022-02-26', row(told))).toEqual([]);
    const id = /编号: (\S+)/.exec(office.task('督2号'))?.[1] ?? '';
    await office.run('2022-02-27', ['progress', id, '电话问过']);
    expect((await office.changes('2022-02-28', row('又改了'))).map((one) => one['动作'])).toEqual(['冲突']);
  });

  it('that tells the completion itself otherwise is not taken, and told until it is settled', async () => {
    const office = new Office();
    await office.import('2022-02-20', row('', '2022-02-18', '已完工'));
    const before = office.task('督2号');
    const other = row('', '2022-02-18', '全部完工');
    for (const _ of [1, 2]) {
      expect(await office.changes('2022-02-25', other)).toMatchObject([{ 栏目: '办理情况', 动作: '没有取' }]);
      expect((await office.import('2022-02-25', other, '--update')).exit).toBe(0);
      expect(office.task('督2号')).toBe(before);
    }
  });

  it('that moves its day is told as what it is: only the sheet has changed', async () => {
    const office = new Office();
    await office.import('2022-02-25', row('已完工'));
    const { exit, out } = await office.import('2022-02-25', row('已完工', '2022-02-21'), '--update');
    expect(exit).toBe(4);
    expect(out).toContain('办结日期由 2022-02-18 改成 2022-02-21，账上没有动');
    expect(out).not.toContain('两边都改了');
  });
});

it('a remark that both have changed is a conflict, with what the ledger says', async () => {
  const office = await begun();
  const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
  await office.run('2022-03-04', ['edit', id, '--set', '备注=账上备注']);
  const table = tableOf(HEAD, otherwise({ 备注: '表备注' }), second);
  expect(await office.changes('2022-03-08', table)).toMatchObject([{ 账上: '账上备注', 表里: '表备注', 动作: '冲突' }]);
  const { exit, out } = await office.import('2022-03-08', table, '--update');
  expect([exit, out]).toEqual([4, expect.stringContaining('账上“账上备注”')]);
});

it('what was blank in the whole sheet is not taken over what the ledger has learnt since', async () => {
  const office = await begun(otherwise({ 责任人: '' }));
  const id = /编号: (\S+)/.exec(office.task('督〔2022〕1号'))?.[1] ?? '';
  await office.run('2022-03-04', ['edit', id, '--set', '责任人=赵某']);
  const shown = await office.changes('2022-03-08', tableOf(HEAD, otherwise({ 责任人: '王某' })));
  expect(shown).toMatchObject([{ 账上: '赵某', 表里: '王某', 动作: '冲突' }]);
});

it('a row whose docket names its task and whose unit nobody knows is not missed', async () => {
  const office = await begun();
  const table = tableOf(HEAD, otherwise({ 责任单位: '月球管理局' }), second);
  const { exit, out } = await office.import('2022-03-08', table, '--update', '--dry-run');
  expect(exit).toBe(3);
  expect(out).not.toContain('这次没有的');
});

it('a limit that is blank leaves that of the ledger, which is shown', async () => {
  const office = await begun();
  const table = tableOf(HEAD, otherwise({ 办结时限: '' }), second);
  const { out } = await office.import('2022-03-08', table, '--update', '--dry-run');
  expect(out).toMatch(/修订目录.*2022-03-15/);
  expect(out).not.toMatch(/没有日期|没有写时限/);
});

it('what is told of one row stands in an order that holds, or is said not to', async () => {
  const office = await begun();
  const both = (day: string) =>
    tableOf(HEAD, otherwise({ 责任单位: '区住建局', 办结时限: '2022-03-31', 办结日期: day }), second);
  const late = await office.import('2022-03-08', both('2022-03-07'), '--update');
  expect(late.exit).toBe(4);
  expect(late.out).toContain('同一行又写着 2022-03-07 办结，“转办”没有写日期，按 2022-03-08 记就在办结以后');
  expect(late.out).not.toContain('已办结待反馈时不能');
  expect((await office.import('2022-03-08', both('2022-03-08'), '--update')).exit).toBe(0);
  expect(office.task('督〔2022〕1号')).toMatch(/动作: 转办[\s\S]*动作: 申请延期[\s\S]*动作: 办结/);
});

it('a reason that nobody wrote is shown before it is entered', async () => {
  const office = await begun();
  const table = tableOf(HEAD, otherwise({ 责任单位: '区住建局', 办结时限: '2022-03-31' }), second);
  const { out } = await office.import('2022-03-08', table, '--update', '--dry-run');
  expect(out).toContain('“转办”的理由没有写，记成“表里的牵头单位由区应急管理局改为区住房和城乡建设局，没有写理由”');
  expect(out).toContain('“申请延期”的理由没有写，记成“表里的办结时限由 2022-03-15 改为 2022-03-31，没有写理由”');
});

it('of three that say two things, the one that differs has changed', () => {
  expect(weigh({ here: '甲', before: '甲', there: '乙' })).toBe('left');
  expect(weigh({ here: '乙', before: '甲', there: '甲' })).toBe('taken');
  expect(weigh({ here: '乙', before: '甲', there: '丙' })).toBe('clash');
});
