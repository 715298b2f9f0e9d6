import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { createDesk, type Desk, ids } from './desk.ts';
import { filledIn, type Typed, withSheet } from './fill.ts';

/** A desk on which forms were sent on 2022-03-07. */
async function sent(): Promise<Desk> {
  const desk = createDesk();
  const { exit } = await desk.run('collect out -o /out --today 2022-03-07');
  expect(exit).toBe(0);
  return desk;
}

function formOf({ files }: Desk, unit: string): Uint8Array {
  return files.get(`/out/${unit}.xlsx`) ?? new Uint8Array();
}

/** What a unit fills in, put where forms are taken in. */
function fill(desk: Desk, unit: string, typed: Typed, name = `${unit}.xlsx`): void {
  desk.put(`/in/${name}`, filledIn(formOf(desk, unit), typed));
}

const takeIn = (desk: Desk, more = '--yes', day = '2022-03-14') => desk.run(`collect in /in --today ${day} ${more}`);
const historyOf = (desk: Desk, id: string) => desk.text(`/ledger/tasks/2022/${id}.yaml`).split('办理经过:\n')[1] ?? '';
const balanceIn = (out: string) => {
  const [, ...counts] = /填了 (\d+) 格：登记 (\d+)，已有 (\d+)，没取 (\d+)/.exec(out) ?? [];
  return counts.map(Number);
};

describe('forms', () => {
  it('go to each unit with what it has to do, and are wanted back on a working day', async () => {
    const desk = await sent();
    expect([...desk.files.keys()].filter((path) => path.startsWith('/out/'))).toEqual([
      '/out/区应急管理局.xlsx',
      '/out/区教育局.xlsx',
      '/out/青溪镇.xlsx',
      '/out/索引.csv',
    ]);
    const [path = ''] = [...desk.files.keys()].filter((one) => one.startsWith('/ledger/collects/'));
    expect(desk.text(path)).toContain('回复时限: 2022-03-14');
  });

  it('are not made in a rehearsal', async () => {
    const desk = createDesk();
    const { exit, out } = await desk.run('collect out -o /out --today 2022-03-07 --dry-run');
    expect([exit, [...desk.files.keys()].some((path) => path.startsWith('/out/')), out.includes('预演')]).toEqual([
      0,
      false,
      true,
    ]);
  });

  it.each([
    ['回复时限 2022-03-06 已经过了', '--reply-due 2022-03-06'],
    ['没有要填报的', '--unit 青溪镇 --received 2021'],
    ['填报表只有 xlsx 的', '--format docx'],
  ])('are refused: %s', async (message, more) => {
    const { exit, err } = await createDesk().run(`collect out -o /out --today 2022-03-07 ${more}`);
    expect([exit === 0, err.includes(message)]).toEqual([false, true]);
  });

  it('make entries of what was filled in, by whoever filled it in, on the day of receipt', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', {
      B4: '钱某',
      D4: '王某',
      E6: '排查320户\n，余120户',
      F6: '八成',
      G6: '入户难',
      J6: '2022.3.31',
      K6: '户主外出',
      L6: '名单',
    });
    const { exit, out } = await takeIn(desk);
    expect([exit, balanceIn(out)]).toEqual([0, [8, 8, 0, 0]]);
    expect(historyOf(desk, ids.one)).toBe(`  - 日期: 2022-03-14
    动作: 进展
    人员: 钱某
    内容: 排查320户，余120户
    完成率: 80%
    备注: 存在问题：入户难；证明材料：名单；审核人：王某
    经办人: 田某
  - 日期: 2022-03-14
    动作: 申请延期
    人员: 钱某
    理由: 户主外出
    延至: 2022-03-31
    备注: 审核人：王某
    经办人: 田某
`);
  });

  it.each([
    ['3月10日', '2022-03-10'],
    ['2022.3.10', '2022-03-10'],
    [44_630, '2022-03-10'],
    ['2022年3月10日', '2022-03-10'],
  ])('take %s for a day', async (typed, day) => {
    const desk = await sent();
    fill(desk, '区应急管理局', { H7: typed, I7: '目录已经印发' });
    expect((await takeIn(desk)).exit).toBe(0);
    expect(historyOf(desk, ids.two)).toContain(`日期: ${day}\n    动作: 办结\n    内容: 目录已经印发`);
    expect(historyOf(desk, ids.two)).toContain(
      '日期: 2022-03-14\n    动作: 反馈\n    对象: 区政府督查室\n    内容: 目录已经印发',
    );
  });

  it.each([
    ['80%', '80%'],
    ['0.8', '80%'],
    ['八成', '80%'],
    ['八成半', '85%'],
    [0.8, '80%'],
  ])('take %s for a share', async (typed, share) => {
    const desk = await sent();
    fill(desk, '区应急管理局', { F6: typed });
    expect((await takeIn(desk)).exit).toBe(0);
    expect(historyOf(desk, ids.one)).toContain(`内容: 完成率：${share}\n    完成率: ${share}`);
  });

  it.each<[string, Typed]>([
    ['看不出是百分之几', { F6: '大部分' }],
    ['看不出是百分之几', { F6: '180%' }],
    ['还没有到', { H6: '2022-03-20' }],
    ['没有写办结日期', { I6: '快了' }],
    ['看不出申请延期到哪一天', { K6: '等检测' }],
    ['按 2022-03-14 记就在办结以后', { J6: '2022-03-31', K6: '等检测', H6: '2022-03-09' }],
    ['改过，看不出填的是哪一件', { B6: '别的事', E6: '已经办了' }],
    ['发出的表里没有这一行', { A6: 'RW20220101-ZZZZ', B6: '加的', E6: '已经办了' }],
    ['编号发出时是 RW20220301-AAAA', { A6: 'RW20220301-AAAB', E6: '已经办了' }],
    ['公式出错', { E6: '#REF!' }],
  ])('say by its cell what is not taken: %s', async (message, typed) => {
    const desk = await sent();
    fill(desk, '区应急管理局', typed);
    const { exit, out } = await takeIn(desk);
    const [all = 0, entered = 0, known = 0, untaken = 0] = balanceIn(out);
    expect([exit, out.includes(message), untaken > 0, all]).toEqual([3, true, true, entered + known + untaken]);
    expect(out).toMatch(/没取 \d+（区应急管理局\.xlsx [A-Z]+6/);
  });

  it('tell what was locked and altered, and take the rest of the row', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { C6: '2022-12-31', E6: '正在排查' });
    const { out, exit } = await takeIn(desk);
    expect([exit, out.includes('区应急管理局.xlsx C6：时限发出时是')]).toEqual([0, true]);
    expect(historyOf(desk, ids.one)).toContain('内容: 正在排查');
  });

  it('find columns that were moved, and tell of those that are gone or were added', async () => {
    const desk = await sent();
    const typed = { E5: '存在问题', G5: '本期进展', E6: '入户难', G6: '排查320户', K5: '原因说明', K6: '下雨' };
    fill(desk, '区应急管理局', typed);
    const { out } = await takeIn(desk);
    expect(historyOf(desk, ids.one)).toContain('内容: 排查320户\n    备注: 存在问题：入户难');
    expect([out.includes('没有“理由”一栏了'), out.includes('填报表里没有“原因说明”这一栏')]).toEqual([true, true]);
  });

  it('tell which rows are gone', async () => {
    const desk = await sent();
    const book = withSheet(formOf(desk, '区应急管理局'), (xml) => xml.replace(/<row r="7".*?<\/row>/, ''));
    desk.put('/in/a.xlsx', filledIn(book, { E6: '正在排查' }));
    expect((await takeIn(desk)).out).toContain(`表里少了 1 行：${ids.two}`);
  });

  it('are taken once, however often they come, and of a corrected one what is new', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { B4: '钱某', E6: '排查320户', F6: '60%' });
    await takeIn(desk);
    const [once, round] = [historyOf(desk, ids.one), [...desk.files].toString()];
    const { out } = await takeIn(desk, '--yes', '2022-03-15');
    expect([balanceIn(out), [...desk.files].toString() === round]).toEqual([[3, 0, 3, 0], true]);
    fill(desk, '区应急管理局', { B4: '钱某', E6: '排查320户', F6: '70%' });
    const again = await takeIn(desk, '--yes', '2022-03-16');
    expect(balanceIn(again.out)).toEqual([3, 2, 1, 0]);
    expect(historyOf(desk, ids.one).slice(once.length)).toContain('内容: 完成率：70%\n    完成率: 70%');
  });

  it('that two of a unit fill in differently are not taken where they differ', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { E6: '排查320户', E7: '已经起草' }, 'a.xlsx');
    fill(desk, '区应急管理局', { E6: '排查400户', E7: '已经起草' }, 'b.xlsx');
    const { out } = await takeIn(desk);
    expect([balanceIn(out), out.includes('同一个单位的几张表写得不一样')]).toEqual([[4, 1, 1, 2], true]);
    expect(historyOf(desk, ids.one)).toBe('');
  });

  it('of a task that several lead are entered for the unit that filled it in', async () => {
    const desk = await sent();
    fill(desk, '区教育局', { E7: '排查机构20家' });
    fill(desk, '青溪镇', { E6: '关停3家' });
    expect((await takeIn(desk)).exit).toBe(0);
    expect(historyOf(desk, ids.joint).match(/单位: (.*)/g)).toEqual(['单位: 区教育局', '单位: 青溪镇']);
  });

  it('of another ledger are not taken', async () => {
    const [desk, elsewhere] = [await sent(), await sent()];
    desk.put('/in/a.xlsx', filledIn(formOf(elsewhere, '区教育局'), { E6: '抽查5所' }));
    const { exit, out } = await takeIn(desk);
    expect([exit, out.includes('“区政府督查室”的账本发出的'), historyOf(desk, ids.other)]).toEqual([3, true, '']);
  });

  it('that are older than what the unit has answered are not taken', async () => {
    const desk = await sent();
    const old = filledIn(formOf(desk, '区教育局'), { E6: '抽查5所' });
    await desk.run('collect out -o /out --today 2022-03-15');
    fill(desk, '区教育局', { E6: '抽查9所' });
    await takeIn(desk, '--yes', '2022-03-16');
    desk.put('/in/old.xlsx', old);
    const { out } = await takeIn(desk, '--yes', '2022-03-17');
    expect([out.includes('是 2022-03-07 发的旧表'), historyOf(desk, ids.other).match(/抽查/g)?.length]).toEqual([
      true,
      1,
    ]);
  });

  it('that are blank are no answer; with names alone they are one', async () => {
    const desk = await sent();
    fill(desk, '区教育局', {});
    expect((await takeIn(desk)).out).toContain('一格也没有填，不算回复：区教育局.xlsx');
    fill(desk, '区教育局', { B4: '曹某' });
    await takeIn(desk);
    expect((await desk.run('collect status --today 2022-03-14')).out).toMatch(/区教育局\s+〔按时〕/);
  });

  it('are looked through on a terminal, row by row', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { E6: '排查320户', E7: '已经起草' });
    const { out, exit } = await desk.run('collect in /in --today 2022-03-14', ['跳', '']);
    expect([exit, out.includes('本期进展：排查320户 → 进展'), balanceIn(out)]).toEqual([3, true, [2, 1, 0, 1]]);
    expect([historyOf(desk, ids.one), historyOf(desk, ids.two).includes('已经起草')]).toEqual(['', true]);
  });

  it('want a yes where there is nobody to be asked', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { E6: '排查320户' });
    const { exit, out } = await takeIn(desk, '');
    expect([exit, out.includes('加 --yes'), historyOf(desk, ids.one)]).toEqual([4, true, '']);
  });

  it('lose nothing that was filled in, and twice is once', async () => {
    const cell = fc.constantFrom(
      '',
      '',
      '正在办',
      '80%',
      '八成',
      '大部分',
      '2022-03-10',
      '3月9日',
      '2022-04-15',
      '下周',
      '〇',
      '入户\n难',
      '=1+1',
    );
    const cells = fc.array(cell, { minLength: 16, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(cells, async (all) => {
        const desk = await sent();
        const typed = Object.fromEntries(
          all.flatMap((text, i) => (text === '' ? [] : [[`${'EFGHIJKL'[i % 8]}${6 + Math.floor(i / 8)}`, text]])),
        );
        fill(desk, '区应急管理局', typed);
        const first = await takeIn(desk);
        const [filled, entered = 0, known = 0, untaken = 0] = balanceIn(first.out);
        expect([filled, entered + known + untaken]).toEqual([Object.keys(typed).length, Object.keys(typed).length]);
        const [once, again] = [
          historyOf(desk, ids.one) + historyOf(desk, ids.two),
          await takeIn(desk, '--yes', '2022-03-15'),
        ];
        expect(historyOf(desk, ids.one) + historyOf(desk, ids.two)).toBe(once);
        expect(balanceIn(again.out)[1]).toBe(0);
      }),
      { numRuns: runs(24) },
    );
  });
});
