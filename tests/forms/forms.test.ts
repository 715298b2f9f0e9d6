import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { createDesk, type Desk, ids } from './desk.ts';
import { filledIn, sheetOf, sheetSaying, type Typed, withAnother, withoutToken, withSheet } from './fill.ts';

const ACCEPTED = '制度:\n  - {名称: 办结以认可为准, 值: 是, 依据: 试, 施行日期: 2020-01-01}\n';

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
    ['1% 还是 100%', { F6: 1 }],
    ['从哪一天说起的，没有写明', { H6: '昨天' }],
    ['从哪一天说起的，没有写明', { J6: '下周五', K6: '等检测' }],
    ['还是打算那天办结', { H6: '3月10日前' }],
    ['按今年是 2022-01-20，已经过了', { J6: '1月20日', K6: '等检测' }],
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

  it('of a task that was cancelled meanwhile say at each cell why its own entry is refused', async () => {
    const desk = await sent();
    const path = `/ledger/tasks/2022/${ids.one}.yaml`;
    const over = '办理经过:\n  - {日期: 2022-03-09, 动作: 撤销, 理由: 重复, 批准人: 李某, 经办人: 田某}\n';
    desk.put(path, desk.text(path) + over);
    fill(desk, '区应急管理局', { E6: '已排查', H6: '3月10日' });
    const { exit, out } = await takeIn(desk);
    expect([exit, balanceIn(out)]).toEqual([3, [2, 0, 0, 2]]);
    expect(out).toMatch(/E6 .*“进展”/);
    expect(out).toMatch(/H6 .*“办结”/);
    expect(desk.text(path).endsWith(over)).toBe(true);
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

  it('tell what was written above the table, and know names that stand after their word', async () => {
    const desk = await sent();
    const typed = { A4: '填报人：钱某', C4: '审核人:王某', E6: '正在排查' };
    const withNote = withSheet(filledIn(formOf(desk, '区应急管理局'), typed), (xml) =>
      xml.replace('</row><row r="5"', '<c r="F4" t="inlineStr"><is><t>请协调住建局</t></is></c></row><row r="5"'),
    );
    desk.put('/in/a.xlsx', withNote);
    const { out, exit } = await takeIn(desk);
    expect([exit, balanceIn(out), out.includes('a.xlsx F4  写在表的上面')]).toEqual([3, [4, 3, 0, 1], true]);
    expect(historyOf(desk, ids.one)).toContain('人员: 钱某\n    内容: 正在排查\n    备注: 审核人：王某');
  });

  it('tell what stands on a sheet that was added', async () => {
    const desk = await sent();
    const form = filledIn(formOf(desk, '区教育局'), { E6: '抽查5所' });
    desk.put('/in/a.xlsx', withAnother(form, 'Sheet1', sheetSaying('另有3所正在整改')));
    const { out, exit } = await takeIn(desk);
    expect([exit, balanceIn(out), out.includes('a.xlsx “Sheet1”A1')]).toEqual([3, [2, 1, 0, 1], true]);
  });

  it('know what else the unit owes, as it was sent, from what was added to it', async () => {
    const desk = createDesk();
    desk.put(
      '/ledger/motions/2021/JY20211210-EEEE.yaml',
      '编号: JY20211210-EEEE\n事项: 增设充电桩\n类别: 人大建议\n届次号: 第18届第1次会议第12号\n领衔: 孙某\n交办日期: 2021-12-10\n主办单位: [区教育局]\n',
    );
    await desk.run('collect out -o /out --today 2022-03-07');
    const form = filledIn(formOf(desk, '区教育局'), { E6: '抽查5所' });
    desk.put('/in/a.xlsx', form);
    expect(balanceIn((await takeIn(desk, '--dry-run')).out)).toEqual([1, 1, 0, 0]);
    const second = sheetOf(form, 2);
    expect(second).toContain('<sheetData>');
    const more = '<row r="40"><c r="B40" t="inlineStr"><is><t>3月底前答复</t></is></c></row></sheetData>';
    desk.put(
      '/in/a.xlsx',
      withSheet(form, (xml) => xml.replace('</sheetData>', more), 2),
    );
    const { out } = await takeIn(desk);
    expect([balanceIn(out), out.includes('a.xlsx “另外欠着的”B40')]).toEqual([[2, 1, 0, 1], true]);
  });

  it('that stand twice in one book are two: what is new is taken, where they differ nothing', async () => {
    const desk = await sent();
    const form = formOf(desk, '区应急管理局');
    const copied = sheetOf(filledIn(form, { E6: '排查400户', E7: '已经起草' }));
    desk.put('/in/a.xlsx', withAnother(filledIn(form, { E6: '排查320户' }), '填报 (2)', copied));
    const { out, exit } = await takeIn(desk);
    expect([exit, balanceIn(out), out.includes('a.xlsx“填报 (2)” E6')]).toEqual([3, [3, 1, 0, 2], true]);
    expect([historyOf(desk, ids.one), historyOf(desk, ids.two).includes('已经起草')]).toEqual(['', true]);
  });

  it('whose hidden sheet is gone are told, beside others and alone', async () => {
    const desk = await sent();
    const lost = withoutToken(filledIn(formOf(desk, '区教育局'), { E6: '抽查5所' }));
    desk.put('/in/a.xlsx', lost);
    const alone = await takeIn(desk);
    fill(desk, '青溪镇', { E6: '关停3家' });
    const { out, exit } = await takeIn(desk);
    expect([alone.exit, alone.err.includes('“勿删”那张没有了')]).toEqual([2, true]);
    expect([exit, balanceIn(out), out.includes('没有读 a.xlsx：像填报表')]).toEqual([3, [1, 1, 0, 0], true]);
  });

  it('of which nothing may be taken say so once', async () => {
    const [desk, elsewhere] = [await sent(), await sent()];
    desk.put('/in/a.xlsx', filledIn(formOf(elsewhere, '区教育局'), { B4: '曹某', E6: '抽查5所', F6: '50%' }));
    const { out } = await takeIn(desk);
    expect([out.match(/的账本发出的/g)?.length, out.match(/同上/g)?.length]).toEqual([1, 2]);
  });

  it('name the folder where two files have one name', async () => {
    const desk = await sent();
    fill(desk, '区教育局', { E6: '抽查5所' }, '一/表.xlsx');
    fill(desk, '区教育局', { E6: '抽查6所' }, '二/表.xlsx');
    expect((await takeIn(desk)).out).toMatch(/没取 2（一\/表\.xlsx E6、二\/表\.xlsx E6）/);
  });

  it('say what is entered where it is not what was written', async () => {
    const desk = await sent();
    fill(desk, '区应急管理局', { F6: '八成', H7: '3月10日', J6: '2022.3.31', K6: '下雨' });
    const { out } = await takeIn(desk);
    expect([...out.matchAll(/记成 (\S+)/g)].map(([, meant]) => meant)).toEqual(['80%', '2022-03-31', '2022-03-10']);
  });

  describe('where what is done has to be accepted', () => {
    const accepting = async () => {
      const desk = await sent();
      desk.put('/ledger/rules.yaml', ACCEPTED);
      return desk;
    };

    it('claim it, and are known again', async () => {
      const desk = await accepting();
      const typed = { H6: '2022-03-10', I6: '全部整改', L6: '名单' };
      fill(desk, '区应急管理局', typed);
      const { out, exit } = await takeIn(desk);
      expect([exit, balanceIn(out)]).toEqual([0, [3, 3, 0, 0]]);
      expect(historyOf(desk, ids.one)).toBe(
        '  - 日期: 2022-03-10\n    动作: 报结\n    内容: 全部整改\n    备注: 证明材料：名单\n    经办人: 田某\n',
      );
      expect(balanceIn((await takeIn(desk, '--yes', '2022-03-15')).out)).toEqual([3, 0, 3, 0]);
    });

    it('neither claim it again nor feed back before it is accepted', async () => {
      const desk = await accepting();
      await desk.run(`claim ${ids.one} 全部整改 --today 2022-03-10`);
      fill(desk, '区应急管理局', { H6: '2022-03-11', I6: '补了台账' });
      const { out } = await takeIn(desk);
      expect([balanceIn(out), out.includes('账上 2022-03-10 报结'), out.includes('还没有认可')]).toEqual([
        [2, 0, 0, 2],
        true,
        true,
      ]);
    });
  });

  describe('that name files', () => {
    const named = { E6: '正在排查', L6: '现场照片.JPG、验收单.pdf；会议记录一份' };

    it('have those attached that lie beside them, and say which do not', async () => {
      const desk = await sent();
      desk.put('/in/现场照片.jpg', '照片');
      fill(desk, '区应急管理局', named);
      const { out, exit } = await takeIn(desk);
      expect([exit, out.includes('附上证明材料：RW20220301-AAAA 现场照片.JPG')]).toEqual([0, true]);
      expect(out).toContain('证明材料“验收单.pdf”：没有和填报表放在一个文件夹里');
      expect(out.match(/会议记录一份/g)?.length).toBe(1);
      expect(desk.text(`/ledger/tasks/2022/${ids.one}.yaml`)).toContain('名称: 现场照片.jpg\n        大小: 6');
      expect([...desk.files.keys()].filter((path) => path.includes('/attachments/')).length).toBe(1);
    });

    it('have a file that came later attached, and none twice', async () => {
      const desk = await sent();
      desk.put('/in/现场照片.jpg', '照片');
      fill(desk, '区应急管理局', named);
      await takeIn(desk);
      desk.put('/in/验收单.pdf', '合格');
      await takeIn(desk, '--yes', '2022-03-15');
      const once = desk.text(`/ledger/tasks/2022/${ids.one}.yaml`);
      await takeIn(desk, '--yes', '2022-03-16');
      expect([once.match(/名称: /g)?.length, desk.text(`/ledger/tasks/2022/${ids.one}.yaml`) === once]).toEqual([
        2,
        true,
      ]);
    });

    it('say which of them cannot be attached, and take the rest', async () => {
      const desk = await sent();
      desk.put('/in/现场照片.jpg', '');
      fill(desk, '区应急管理局', named);
      const { out, exit } = await takeIn(desk);
      expect([exit, out.includes('现场照片.jpg 是空的'), historyOf(desk, ids.one).includes('正在排查')]).toEqual([
        0,
        true,
        true,
      ]);
    });
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
