import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../src/calendar/day.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger, shown } from '../generated/ledger.ts';
import { ask } from './questions.ts';
import { specimen } from './specimen.ts';

type Row = Readonly<Record<string, string | number | null>>;

async function rowsOf(line: string, key: string, facts: Facts, day: Day): Promise<readonly Row[]> {
  const { out } = await ask([...line.split(' '), '--json'], facts, day);
  return (JSON.parse(out) as Readonly<Record<string, readonly Row[]>>)[key] ?? [];
}

/** Lists write the full names of units, a task by itself the names that were typed. */
const FULL: Readonly<Record<string, string>> = { 应急局: '区应急管理局', 河湾乡人民政府: '河湾镇人民政府' };

/** What is late of a task for one unit, in a line that every reader can be brought to. */
function line(id: string, { 单位: unit, 环节: link, 应办日期: due, 逾期工作日: days }: Row): string {
  return `${id} ${FULL[String(unit)] ?? unit} ${link} ${due} ${days}日`;
}

/** Late and neither done nor fallen away, as `show` has it. */
function isOpenLate({ 状况: verdict, 完成日期: done }: Row): boolean {
  return done === null && /^逾期/.test(String(verdict));
}

/** By each reader what is late of the tasks that are known on a day; every list in one order. */
async function toldBy(facts: Facts, day: Day) {
  const listed = await rowsOf('list', '任务', facts, day);
  const ids = listed.map(({ 编号: id }) => String(id));
  const each = async (command: string, key: string, wanted: (row: Row) => boolean) => {
    const all = await Promise.all(
      ids.map(async (id) => [id, await rowsOf(`${command} ${id}`, key, facts, day)] as const),
    );
    return all.flatMap(([id, rows]) => rows.filter(wanted).map((row) => line(id, row))).sort();
  };
  // a report on a task has its period behind the number
  const ofTasks = (rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const id = String(row['编号']).split('/')[0] ?? '';
      return ids.includes(id) ? [line(id, row)] : [];
    });
  const late = await rowsOf('overdue', '逾期', facts, day);
  const overdue = ofTasks(late).sort();
  // the light of a task is that of its own links
  const ownLate = ofTasks(late.filter(({ 环节: link }) => link !== '报送'));
  const reminded = (await rowsOf('remind', '提醒', facts, day)).filter(({ 类别: part }) => part === '逾期');
  return {
    overdue,
    remind: ofTasks(reminded).sort(),
    show: await each('show', '环节', isOpenLate),
    shownAll: await each('show', '环节', () => true),
    explained: await each('explain', '期限', () => true),
    red: listed.filter(({ 亮灯: light }) => light === '红').map(({ 编号: id }) => id),
    late: [...new Set(ownLate.map((text) => text.slice(0, text.indexOf(' '))))],
  };
}

function agrees(told: Awaited<ReturnType<typeof toldBy>>, about: string): void {
  expect(told.show, about).toEqual(told.overdue);
  expect(told.remind, about).toEqual(told.overdue);
  expect(told.explained, about).toEqual(told.shownAll);
  expect([...told.red].sort(), about).toEqual([...told.late].sort());
}

describe('every reader tells of the same late days', () => {
  it('overdue, remind, show, explain and the light of list, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, someDay, async (facts, day) => {
        agrees(await toldBy(facts, day), `${day}\n${shown(facts)}`);
      }),
      { numRuns: runs(8) },
    );
  });

  const of = (id: string, lines: string) => ({
    [`tasks/2022/${id}.yaml`]: `编号: ${id}\n事项: 清理\n来源: {类别: 领导批示}\n${lines}`,
  });
  const orphan = '牵头单位: 丙局\n收到日期: 2022-07-20';

  // 丙局 is abolished on Mon 2022-08-01. 签批 21, 22, 25 -> 07-25; late 26..29 (4), 08-01 (5).
  // 办理 21, 22, 25, 26, 27 -> 07-27; late 28, 29, 08-01 (3).
  it.each(['2022-08-01', '2022-08-31', '2022-12-30'])(
    'a unit that is no more is late by the days until then, asked on %s',
    async (day) => {
      const told = await toldBy(specimen(of('RW20220720-0001', orphan)), dayOf(day));
      agrees(told, day);
      expect(told.overdue).toEqual([
        'RW20220720-0001 丙局 办理 2022-07-27 3日',
        'RW20220720-0001 丙局 签批 2022-07-25 5日',
      ]);
    },
  );

  it('and by no more when somebody takes over weeks later', async () => {
    const taken = `${orphan}\n办理经过:\n  - {日期: 2022-08-22, 动作: 转办, 单位: 甲局, 理由: 撤并}`;
    const told = await toldBy(specimen(of('RW20220720-0001', taken)), dayOf('2022-08-23'));
    agrees(told, 'taken over');
    expect(told.explained.filter((text) => text.includes('丙局'))).toEqual([
      'RW20220720-0001 丙局 办理 2022-07-27 3日',
      'RW20220720-0001 丙局 签批 2022-07-25 5日',
    ]);
  });

  it('what was due after its end a unit never owed', async () => {
    // 办理 29, 08-01, 2, 3, 4 -> 08-04; 签批 29, 08-01, 02 -> 08-02.
    const told = await toldBy(
      specimen(of('RW20220728-0001', '牵头单位: 丙局\n收到日期: 2022-07-28')),
      dayOf('2022-08-31'),
    );
    agrees(told, 'after its end');
    expect(told.explained).toEqual([
      'RW20220728-0001 丙局 办理 2022-08-04 0日',
      'RW20220728-0001 丙局 签批 2022-08-02 0日',
    ]);
    expect(told.overdue).toEqual([]);
  });

  it('and an extension asked for after its end does not make it late', async () => {
    // 签批 26, 27, 28 -> 07-28; signed. 办理 26, 27, 28, 29, 08-01 -> 08-01, the day of its end; asked for on 08-02.
    const asked = `牵头单位: 丙局\n收到日期: 2022-07-25\n办理经过:
  - {日期: 2022-07-25, 动作: 签批, 人员: 王某}
  - {日期: 2022-08-02, 动作: 申请延期, 理由: 等, 延至: 2022-08-05}
  - {日期: 2022-08-02, 动作: 批准延期, 批准人: 李某, 延至: 2022-08-05}`;
    const facts = specimen(of('RW20220725-0001', asked));
    for (const day of ['2022-08-02', '2022-08-31']) {
      const told = await toldBy(facts, dayOf(day));
      agrees(told, day);
      expect(told.explained).toContain('RW20220725-0001 丙局 办理 2022-08-05 0日');
      expect(told.overdue).toEqual([]);
    }
    const { out } = await ask(['summary', '2022', '--json'], facts, dayOf('2022-08-31'));
    expect(JSON.stringify(JSON.parse(out))).not.toMatch(/"逾期":\s*[1-9]/);
  });
});

describe('a task that stands still after an extension that was asked for too late', () => {
  // 办理 03-08; late 9, 10, 11 (3) 14 to 18 (8) 21, 22 (10, the day of asking); until 04-29; stopped on 04-06.
  const facts = specimen({
    'tasks/2022/RW20220301-0001.yaml': `编号: RW20220301-0001
事项: 清理
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-03-01
办理经过:
  - {日期: 2022-03-01, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-22, 动作: 申请延期, 理由: 等, 延至: 2022-04-29}
  - {日期: 2022-03-23, 动作: 批准延期, 批准人: 李某, 延至: 2022-04-29}
  - {日期: 2022-04-06, 动作: 中止, 理由: 汛情, 批准人: 李某}`,
  });
  const told = async (command: string) => (await ask(command.split(' '), facts, dayOf('2022-05-12'))).out;

  it('says so in list, show and explain', async () => {
    const still = '停表，申请延期前逾期10个工作日';
    for (const command of ['list', 'show RW20220301-0001', 'explain RW20220301-0001'])
      expect(await told(command), command).toContain(still);
  });

  it('is explained by the days that count and by no empty stretch', async () => {
    const out = await told('explain RW20220301-0001');
    expect(out).toContain('2022-03-08 之后到 2022-03-22 申请延期，10 个工作日');
    expect(out).not.toContain('2022-04-29 之后');
    expect(out.split('逾期逐日')[1]).toContain('2022-03-22');
    expect(out.split('逾期逐日')[1]).not.toMatch(/2022-0[45]/);
  });
});

describe('the report of a long-term task', () => {
  // the first quarter's is due on 04-08: 04-01, 04-02 (worked), 6, 7, 8
  const told = async (entry: string, day: string) => {
    const facts = specimen({
      'tasks/2022/RW20220301-0001.yaml': `编号: RW20220301-0001
事项: 清理
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-03-01
办结时限: 长期
办理经过:
  - {日期: 2022-03-01, 动作: 签批, 人员: 王某}
  - {${entry}}`,
    });
    const rows = await rowsOf('overdue', '逾期', facts, dayOf(day));
    const of = await rowsOf('summary 2022', '环节', facts, dayOf(day));
    return [rows.map((row) => line('', row).trim()), of.find(({ 环节: link }) => link === '报送')?.['逾期件次'] ?? 0];
  };
  const cancelled = (day: string) => `日期: ${day}, 动作: 撤销, 理由: 重复, 批准人: 李某`;

  it('is not owed once the task is cancelled, and stays late by the days until then', async () => {
    expect(await told(cancelled('2022-04-06'), '2022-05-20')).toEqual([[], 0]);
    expect(await told(cancelled('2022-04-12'), '2022-05-20')).toEqual([[], 1]);
    // 11, 12
    expect(await told(cancelled('2022-04-13'), '2022-04-12')).toEqual([['甲局 报送 2022-04-08 2日'], 1]);
  });

  it('nor once it is completed, late as it was', async () => {
    expect((await told('日期: 2022-04-12, 动作: 办结, 内容: 好', '2022-05-20'))[1]).toBe(1);
    const rows = (await told('日期: 2022-04-12, 动作: 办结, 内容: 好', '2022-05-20'))[0] as string[];
    expect(rows.filter((row) => row.includes('报送'))).toEqual([]);
  });
});

describe('what the unit that has a task now owes', () => {
  const lasting = `编号: RW20220301-0001
事项: 清理
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-03-01
办结时限: 长期
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-03, 动作: 申请延期, 理由: 汛情, 延至: 2022-03-15}
  - {日期: 2022-03-04, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-15}`;
  const of = (entries: string) => specimen({ 'tasks/2022/RW20220301-0001.yaml': `${lasting}\n${entries}` });
  const handed = of('  - {日期: 2022-03-21, 动作: 转办, 单位: 乙局, 理由: 职责}');
  const told = async (command: string, facts: Facts) => (await ask(command.split(' '), facts, dayOf('2022-03-25'))).out;

  it('stands in the list beside it, not what the unit before it owed', async () => {
    expect(await told('list', of(''))).toContain('2022-03-15');
    expect(await told('list', handed)).not.toContain('2022-03-15');
    expect(await told('export --format csv', handed)).toMatch(/,长期,/);
  });

  it('is told by explain and check where a day that was set is gone', async () => {
    expect(await told('explain RW20220301-0001', handed)).toContain('甲局的时限 2022-03-15 已过，转办乙局时没有另定。');
    expect(await told('explain RW20220301-0001', of(''))).not.toContain('不计时');
    expect(await told('check', handed)).toContain('transfer-lapsed');
  });
});

describe('a summary says how it counts a task that two units had', () => {
  const text = (entries: string) => `编号: RW20220301-0001
事项: 清理
来源: {类别: 领导批示}
牵头单位: 甲局
收到日期: 2022-03-01
办理经过:
  - {日期: 2022-03-01, 动作: 签批, 人员: 王某}
${entries}`;
  const told = async (entries: string) =>
    (
      await ask(
        ['summary', '2022-03'],
        specimen({ 'tasks/2022/RW20220301-0001.yaml': text(entries) }),
        dayOf('2022-03-31'),
      )
    ).out;
  const done = (day: string) =>
    `  - {日期: ${day}, 动作: 办结, 内容: 好}\n  - {日期: ${day}, 动作: 反馈, 对象: 室, 内容: 好}`;

  // 甲局 until 03-08: late 9, 10, 11 (3), 14 (4). 乙局 signs on the 14th, and is done on the 15th.
  it('once with each, once in all, and by how much that differs', async () => {
    const handed = `  - {日期: 2022-03-14, 动作: 转办, 单位: 乙局, 理由: 职责}\n  - {日期: 2022-03-14, 动作: 签批, 人员: 赵某}`;
    const out = await told(`${handed}\n${done('2022-03-15')}`);
    expect(out).toContain('分单位的应办结任务数之和是 2，合计是 1，差 1');
    expect(await told(done('2022-03-04'))).not.toContain('分单位的应办结任务数之和');
  });

  it('and does not ask to go on as before where something was late and is settled', async () => {
    const late = await told(done('2022-03-10'));
    expect(late).toContain('本期逾期的1件次都已了结；逾期过的单位查明原因，今后在时限内办理。');
    expect(late).not.toContain('继续按时限办理');
    expect(await told(done('2022-03-04'))).toContain('继续按时限办理。');
  });

  it('and calls each row of 数字对照 by a name of its own', async () => {
    const out = await told(done('2022-03-10'));
    const names = out
      .split('\n')
      .filter((line) => line.startsWith('仍逾期件次'))
      .map((line) => line.split(/\s+/)[0]);
    expect(names).toEqual(['仍逾期件次按哪期起分', '仍逾期件次按任务内外分']);
  });
});
