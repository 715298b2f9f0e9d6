import { describe, expect, it } from 'vitest';
import type { World } from '../../src/world/world.ts';
import { textOf } from '../calendar/data.ts';
import { noGit } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

const caseOf = (name: string) => textOf(`cases/${name}`);
const filed = (...names: string[]) => Object.fromEntries(names.map((name) => [`calendar/${name}`, caseOf(name)]));

/** What was seen of a notice, as it stands at the end of its file. */
const CHECKED = '核对: {日期: 2026-12-01, 人员: 王某, 出处: 区政府收文2026年第812号}\n';

async function told(args: string, files: Readonly<Record<string, string>>, stdin = '') {
  const { out, err, exit, written } = await done(args.split(' '), files, { stdin });
  return { out, err, exit, written };
}

async function json(args: string, files: Readonly<Record<string, string>>, stdin = '') {
  const { out } = await told(`${args} --json`, files, stdin);
  return JSON.parse(out) as Record<string, unknown> & { 问题: { 代码: string; 文件: string; 说明: string }[] };
}

async function errorsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { 问题: problems } = await json('check --today 2027-06-01', files);
  return problems
    .filter(({ 代码: code }) => code !== 'notice-unconfirmed')
    .map((one) => `${one.代码} ${one.文件} ${one.说明}`);
}

describe('the files of calendar/', () => {
  it('of two whole years without a day of issue name each other, and neither counts', async () => {
    const files = filed('2027-first.yaml', '2027-second.yaml');
    const [said, ...more] = await errorsOf(files);
    expect(said).toMatch(/^notice-year-twice calendar\/2027-second\.yaml .*calendar\/2027-first\.yaml/);
    expect(more).toEqual([]);
    // 5月4日 is a Tuesday: neither notice holds, so the day after it is the first working day
    expect(await json('calendar due 2027-05-04 1wd', files)).toMatchObject({ 期满日: '2027-05-05', 历法: '暂定' });
  });

  it('of two whole years the later replaces the earlier', async () => {
    const dated = (name: string, day: string) => caseOf(name).replace('放假:', `印发日期: ${day}\n放假:`);
    const [first, second] = [dated('2027-first.yaml', '2026-11-25'), dated('2027-second.yaml', '2026-12-10')];
    const files = { 'calendar/b.yaml': first, 'calendar/a.yaml': second };
    expect(await errorsOf(files)).toEqual([]);
    const due = 'calendar due 2027-05-04 1wd --today';
    expect(await json(`${due} 2026-12-10`, files)).toMatchObject({
      期满日: '2027-05-05',
      历法: '正式',
      核对: '未核对',
    });
    expect(await json(`${due} 2026-12-09`, files)).toMatchObject({ 期满日: '2027-05-06', 历法: '正式' });
    expect(await json(`${due} 2026-11-24`, files)).toMatchObject({ 期满日: '2027-05-05', 历法: '暂定' });
  });

  it('of revisions without a day of issue say so, each naming the notice it revises', async () => {
    const files = filed('2027-first.yaml', '2027-revision1.yaml', '2027-revision2.yaml');
    const said = await errorsOf(files);
    expect(said).toHaveLength(2);
    for (const one of said)
      expect(one).toMatch(/^notice-undated calendar\/2027-revision[12]\.yaml .*calendar\/2027-first\.yaml/);
  });

  it('may take back a day that another set', async () => {
    const files = filed('2027-first.yaml', '2027-unholiday.yaml');
    expect(await errorsOf(files)).toEqual([]);
    expect(await json('calendar due 2027-05-04 1wd --today 2027-03-22', files)).toMatchObject({ 期满日: '2027-05-05' });
    expect(await json('calendar due 2027-05-04 1wd --today 2027-03-21', files)).toMatchObject({ 期满日: '2027-05-06' });
    const { out } = await told('calendar due 2027-05-04 1wd --today 2027-03-22', files);
    expect(out).toContain('调休上班（劳动节）（国办发明电〔2027〕2号，此前国办发明电〔2026〕5号）');
  });

  it('may revise a year that is built in', async () => {
    const files = filed('2026-midyear.yaml');
    // 2026-12-21 is a Monday: after Friday the 18th the first working day is Tuesday
    expect(await json('calendar due 2026-12-18 1wd --today 2026-11-28', files)).toMatchObject({
      期满日: '2026-12-22',
      核对: '未核对',
    });
    expect(await json('calendar due 2026-12-18 1wd --today 2026-11-27', files)).toMatchObject({ 期满日: '2026-12-21' });
    expect(await json('calendar due 2026-12-10 1wd --today 2026-11-28', files)).not.toHaveProperty('核对');
  });
});

describe('a notice that nobody has compared with its original', () => {
  const task = taskFile('RW20270104-7K3Q', '收到日期: 2027-01-04\n难易程度: 一般');
  const invented = caseOf('made-up-2027-balanced.txt');

  it('makes what rests on it 未核对, until it is confirmed', async () => {
    const { written } = await told('calendar import - --by 王某 --today 2026-11-28', {}, invented);
    const [path, text = ''] = [...written][0] ?? [];
    expect(path).toBe('/ledger/calendar/2027.yaml');
    expect(text).toContain('印发日期: 2026-11-04');
    const open = { ...task, 'calendar/2027.yaml': text };
    const shut = { ...task, 'calendar/2027.yaml': text + CHECKED };
    // 办理: 5 working days after 2027-01-04, a Monday, end on the 11th
    const overdue = 'overdue --link 办理 --today 2027-01-13';
    const { 逾期: list } = await json(overdue, open);
    expect(list).toMatchObject([{ 应办日期: '2027-01-11', 逾期工作日: 2, 历法: '正式', 核对: '未核对' }]);
    expect((await told(overdue, open)).out).toContain('2027-01-11（未核对）');
    expect((await told(`${overdue} --strict`, open)).err).toContain('碰到未核对的日子');
    const { 逾期: sure } = await json(overdue, shut);
    expect(sure).toMatchObject([{ 应办日期: '2027-01-11', 历法: '正式' }]);
    expect((sure as object[])[0]).not.toHaveProperty('核对');
    expect((await told(overdue, shut)).out).not.toContain('未核对');
    expect((await told(`${overdue} --strict`, shut)).exit).toBe(0);
    // on the day before it was confirmed nobody had confirmed it
    const due = 'calendar due 2027-01-04 5wd --today';
    expect(await json(`${due} 2026-11-30`, shut)).toMatchObject({ 核对: '未核对' });
    expect(await json(`${due} 2026-12-01`, shut)).not.toHaveProperty('核对');
  });

  it('is confirmed by somebody, on a day, who says where the original was seen', async () => {
    const files = filed('2026-midyear.yaml');
    const path = 'calendar/2026-midyear.yaml';
    const say = 'calendar confirm 2026-midyear --by 王某 --today 2026-12-02 --seen 公报2026年第33期';
    const { written, exit } = await told(say, files);
    expect(exit).toBe(0);
    expect(written.get(`/ledger/${path}`)).toBe(
      `${caseOf('2026-midyear.yaml')}核对:\n  日期: 2026-12-02\n  人员: 王某\n  出处: 公报2026年第33期\n`,
    );
    expect((await told(say.replace('2026-midyear', '国办发明电〔2026〕8号'), files)).written.size).toBe(1);
    expect((await told(say.replace('2026-midyear', '2026'), files)).written.size).toBe(1);
  });

  it.each([
    ['calendar confirm 2026 --by 王某 --today 2026-12-02', 2, '没有写在哪里看到的原件'],
    ['calendar confirm 2025 --by 王某 --today 2026-12-02 --seen 公报', 2, '没有“2025”这个通知'],
    ['calendar confirm 2026 --by 王某 --today 2026-12-02 --seen 公报 --on 2026-12-03', 4, '在今天（2026-12-02）之后'],
    [
      'calendar confirm 2026 --by 王某 --today 2026-12-02 --seen 公报 --on 2026-11-27',
      4,
      '在通知印发（2026-11-28）之前',
    ],
  ])('%s is refused', async (args, exit, words) => {
    const said = await told(args, filed('2026-midyear.yaml'));
    expect([said.exit, said.err]).toEqual([exit, expect.stringContaining(words)]);
    expect(said.written.size).toBe(0);
  });

  it('stays confirmed, and is confirmed once', async () => {
    const files = { 'calendar/2026-midyear.yaml': caseOf('2026-midyear.yaml') + CHECKED };
    const said = await told('calendar confirm 2026 --by 王某 --today 2026-12-02 --seen 公报', files);
    expect([said.exit, said.err]).toEqual([4, expect.stringContaining('已经核对过了（王某，2026-12-01')]);
  });
});

describe('calendar import', () => {
  const whole = {
    'calendar/2027.yaml': `${caseOf('2027-first.yaml').replace('放假:', '印发日期: 2026-11-25\n放假:')}${CHECKED}`,
  };

  it('reads a notice that prolongs a holiday into a file of its own, and lists the deadlines that moved', async () => {
    const text = `${caseOf('midyear-notice.txt')}\n国务院办公厅\n2027年1月27日`;
    const shorter = whole['calendar/2027.yaml']
      .replace('  - 日期: 2027-02-12\n    名称: 春节\n', '')
      .replace('  - 日期: 2027-01-31\n    名称: 春节\n', '');
    const files = {
      'calendar/2027.yaml': shorter,
      ...taskFile('RW20270126-7K3Q', '收到日期: 2027-01-26\n难易程度: 较复杂'),
    };
    // 10 working days after Tuesday 01-26: 27, 28, 29, 02-01 to 02-04 (7), then 02-12, 15, 16; without 02-12 it is 02-17
    const { 变动: moved, 变动数: count } = await json('calendar import - --by 王某 --today 2027-01-28', files, text);
    expect(moved).toEqual([expect.objectContaining({ 环节: '办理', 原期限: '2027-02-16', 新期限: '2027-02-17' })]);
    expect(count).toBe(1);
    const { written } = await told('calendar import - --by 王某 --today 2027-01-28', files, text);
    expect([...written.keys()]).toEqual(['/ledger/calendar/2027-20270127.yaml']);
  });

  it('wants the day of issue, and takes it beside the text', async () => {
    const text = caseOf('midyear-notice.txt');
    const said = await told('calendar import - --by 王某 --today 2027-02-01', whole, text);
    expect([said.exit, said.err]).toEqual([4, expect.stringContaining('没有印发日期')]);
    const { written, exit } = await told(
      'calendar import - --by 王某 --today 2027-02-01 --issued 2027-01-27',
      whole,
      text,
    );
    expect([exit, [...written.keys()]]).toEqual([0, ['/ledger/calendar/2027-20270127.yaml']]);
    const early = await told('calendar import - --by 王某 --today 2027-01-26 --issued 2027-01-27', whole, text);
    expect([early.exit, early.out]).toEqual([0, expect.stringContaining('在今天（2027-01-26）之后，到那天才算数')]);
  });

  it('puts a later notice for the whole year beside the earlier one', async () => {
    const later = caseOf('made-up-2027-balanced.txt').replace('2026年11月4日', '2026年12月10日');
    const { written, exit, out } = await told('calendar import - --by 王某 --today 2026-12-11', whole, later);
    expect([exit, [...written.keys()]]).toEqual([0, ['/ledger/calendar/2027-20261210.yaml']]);
    expect(out).toContain('它印发在后，calendar/2027.yaml 不再算数。');
  });

  it('says that a revision of what was replaced since does not hold', async () => {
    const body = '经国务院批准，现将具体安排通知如下。5月8日（周六）上班。\n国务院办公厅\n2026年11月20日';
    const text = `国务院办公厅关于调整2027年劳动节假期安排的通知\n国办发明电〔2026〕6号\n${body}`;
    const before = caseOf('2027-second.yaml').replace('放假:', '印发日期: 2026-11-04\n放假:');
    const files = { ...whole, 'calendar/2027-first.yaml': before };
    const { out } = await told('calendar import - --by 王某 --today 2026-12-11', files, text);
    expect(out).toContain('calendar/2027.yaml 是后来印发的全年安排，这个通知不算数。');
  });

  it('tells the days that a revision sets', async () => {
    const body = '经国务院批准，现将具体安排通知如下。5月1日至4日放假调休，共4天。\n国务院办公厅\n2027年3月22日';
    const text = `国务院办公厅关于调整2027年劳动节假期安排的通知\n国办发明电〔2027〕3号\n${body}`;
    const { out } = await told('calendar import - --by 王某 --today 2027-03-23', whole, text);
    expect(out).toContain('定为放假：2027-05-01、2027-05-02、2027-05-03、2027-05-04；定为上班：2027-05-05。');
  });

  it('refuses what would contradict a notice of the same day, naming its file', async () => {
    const body = '经国务院批准，现将具体安排通知如下。5月8日（周六）上班。\n国务院办公厅\n2027年3月22日';
    const text = `国务院办公厅关于调整2027年劳动节假期安排的通知\n国办发明电〔2027〕3号\n${body}`;
    const other = caseOf('2027-unholiday.yaml').replace('上班:\n  - 日期: 2027-05-05', '放假:\n  - 日期: 2027-05-08');
    const files = { ...whole, 'calendar/2027-a.yaml': other };
    const said = await told('calendar import - --by 王某 --today 2027-03-23', files, text);
    expect([said.exit, said.written.size]).toEqual([4, 0]);
    expect(said.err).toContain('2027-05-08');
    expect(said.err).toContain('calendar/2027-a.yaml');
  });

  it('refuses what is built in', async () => {
    const said = await told('calendar import - --by 王某 --today 2026-12-01', {}, textOf('notices/2020-revision.txt'));
    expect([said.exit, said.err]).toEqual([4, expect.stringContaining('国办发明电〔2020〕1号 已经内置')]);
  });
});

it('what was in force as of an earlier state of the ledger follows --as-known', async () => {
  const bytes = new TextEncoder().encode('版本: 1\n名称: 督查室\n');
  const git: World['git'] = () => ({
    ...noGit,
    state: () => ({ available: true, repository: true, detached: false, head: 'a1' }),
    commitNamed: () => 'a1',
    tree: () => [{ path: 'xiaoneng.yaml', blob: 'b1' }],
    blobs: () => new Map([['b1', bytes]]),
  });
  const files = filed('2026-midyear.yaml');
  const due = ['calendar', 'due', '2026-12-18', '1wd', '--json', '--today', '2026-11-28'];
  const [now, then] = await Promise.all([
    done(due, files, { git }),
    done([...due, '--as-known', 'a1'], files, { git }),
  ]);
  expect(JSON.parse(now.out)).toMatchObject({ 期满日: '2026-12-22' });
  expect(JSON.parse(then.out)).toMatchObject({ 期满日: '2026-12-21' });
});

describe('what a place orders for one unit', () => {
  const closed = {
    'calendar/typhoon.yaml':
      '名称: 关于防御台风停工的通告\n类别: 地方安排\n年份: 2022\n文号: 云政告〔2022〕3号\n单位: [区住房和城乡建设局]\n放假:\n  - {日期: 2022-03-07, 结束: 2022-03-09, 名称: 台风停工}\n',
  };
  const tasks = {
    ...taskFile('RW20220301-7K3Q', '难易程度: 一般'),
    ...taskFile('RW20220301-7K4Q', '难易程度: 一般\n牵头单位: 区住房和城乡建设局'),
  };

  it('moves the deadlines of that unit alone, and explain says by which document', async () => {
    const { 逾期: list } = await json('overdue --link 办理 --today 2022-03-14', { ...closed, ...tasks });
    // 5 working days after Tuesday 03-01: 2, 3, 4, 7, 8; with 7, 8 and 9 off: 2, 3, 4, 10, 11
    expect((list as Record<string, string>[]).map((one) => [one['编号'], one['应办日期'], one['逾期工作日']])).toEqual([
      ['RW20220301-7K3Q', '2022-03-08', 4],
      ['RW20220301-7K4Q', '2022-03-11', 1],
    ]);
    const { out } = await told('explain RW20220301-7K4Q --link 办理 --today 2022-03-14', { ...closed, ...tasks });
    expect(out).toContain('台风停工放假（云政告〔2022〕3号）');
    expect(
      (await told('explain RW20220301-7K3Q --link 办理 --today 2022-03-14', { ...closed, ...tasks })).out,
    ).not.toContain('台风');
  });

  it('is an error where the unit is unknown or the days run backwards', async () => {
    const [path, text] = Object.entries(closed)[0] as [string, string];
    const wrong = { [path]: text.replace('住房和城乡建设局', '住建厅').replace('2022-03-09', '2022-03-06') };
    expect((await errorsOf(wrong)).map((one) => one.split(' ')[0])).toEqual(['unit-unknown', 'arrangement-unsound']);
  });
});

describe('calendar due', () => {
  const late = {
    'rules.yaml': '制度:\n  - {名称: 下班后收到, 值: 按次一工作日, 依据: 试验, 施行日期: 2022-01-01}\n',
  };

  it.each([
    // Wednesday 2022-09-28; the day after it is Thursday, then Friday, then the National Day until 10-07
    ['2022-09-28T17:30', '2wd', '2022-09-30', undefined],
    ['2022-09-28T17:31', '2wd', '2022-10-08', '2022-09-29'],
    ['2022-10-01T20:00', '2wd', '2022-10-09', undefined],
    ['2022-09-28', '2wd', '2022-09-30', undefined],
    ['2022-01-15', '半年', '2022-07-15', undefined],
    ['2022-03-01', '1年', '2023-03-01', undefined],
    ['2022-03-01', '半个月', '2022-03-16', undefined],
  ])('counts from %s %s to %s', async (received, limit, end, counted) => {
    const answer = await json(`calendar due ${received} ${limit}`, late);
    expect([answer['期满日'], answer['起算']]).toEqual([end, counted]);
  });

  it('takes what comes after hours as of its day unless the rule says otherwise', async () => {
    expect(await json('calendar due 2022-09-28T18:00 2wd', {})).toMatchObject({
      期满日: '2022-09-30',
      收到日期: '2022-09-28 18:00',
    });
  });

  it('counts hours by the clock, from a time of day', async () => {
    expect(await json('calendar due 2022-09-30T18:00 24小时', {})).toMatchObject({
      期满日: '2022-10-01',
      应办时刻: '18:00',
    });
    expect((await told('calendar due 2022-09-30 24小时', {})).exit).toBe(2);
  });

  it('counts by the days of one unit', async () => {
    const files = {
      'calendar/typhoon.yaml':
        '名称: 停工通告\n类别: 地方安排\n年份: 2022\n文号: 云政告〔2022〕3号\n单位: [区住建局]\n放假:\n  - {日期: 2022-03-02, 名称: 停工}\n',
    };
    expect(await json('calendar due 2022-03-01 1wd --unit 区住建局', files)).toMatchObject({ 期满日: '2022-03-03' });
    expect(await json('calendar due 2022-03-01 1wd', files)).toMatchObject({ 期满日: '2022-03-02' });
  });
});
