import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { due } from '../../src/cli/commands/overdue.ts';
import { createSession } from '../../src/cli/session/session.ts';
import { renderIcs } from '../../src/render/ics.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { alarmsOf, nameOf, type Revision, revisionsOf } from '../readers/ics.ts';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-7K3Q';
const SIGNED = '{日期: 2022-03-02, 动作: 签批, 人员: 王某}';

async function calendar(
  today: string,
  more: string,
  window = '全部',
  { at = '2022-04-06', files = {} }: { readonly at?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const args = ['due', ...(window === '' ? [] : ['--window', window]), '--today', today, '--format', 'ics'];
  const { out } = await done(
    args,
    { ...taskFile(ID, more), ...files },
    {
      clock: { now: () => ({ day: at as never, minute: 7 * 60 + 5 }) },
    },
  );
  return out;
}

const openIn = (text: string) => revisionsOf(text).filter(({ isCancelled }) => !isCancelled);

describe('a calendar of what is due', () => {
  const history = (...entries: string[]) =>
    `难易程度: 较复杂\n办理经过:\n${entries.map((one) => `  - ${one}\n`).join('')}`;

  it('is always called the same, and made when it is made, not on the day that is asked for', async () => {
    const texts = [await calendar('2022-03-03', history(SIGNED)), await calendar('2022-03-10', history(SIGNED), '3wd')];
    expect(texts.map(nameOf)).toEqual(['督查期限', '督查期限']);
    // 07:05 in Shanghai is 23:05 of the day before in UTC
    for (const { stamp } of texts.flatMap(revisionsOf)) expect(stamp).toBe('2022-04-05T23:05:00Z');
  });

  it('has what is late, whatever the window, and strikes out what is done', async () => {
    const text = await calendar('2022-03-18', history(SIGNED), '今天');
    expect(revisionsOf(text).map(({ start, isCancelled, alarms }) => [start, isCancelled, alarms])).toEqual([
      ['2022-03-04', true, 0],
      ['2022-03-15', false, 1],
    ]);
  });

  it('rings on the last working day before', async () => {
    // 2022-03-14 is a Monday: the Friday before at nine, three days less nine hours
    expect(alarmsOf(await calendar('2022-03-03', `办结时限: 2022-03-14\n办理经过:\n  - ${SIGNED}`))).toEqual([
      3 * 24 - 9,
    ]);
    // 2022-04-06 is the first working day after 清明, from 04-03 on; 04-02, a Saturday, is a working day
    expect(alarmsOf(await calendar('2022-03-03', `办结时限: 2022-04-06\n办理经过:\n  - ${SIGNED}`))).toEqual([
      4 * 24 - 9,
    ]);
  });

  it('keeps the time of a first report', async () => {
    const sudden = '难易程度: 一般\n突发事件: {类别: 事故灾难, 发生时间: 2022-03-01 09:00}';
    const starts = revisionsOf(await calendar('2022-03-01', sudden)).map(({ start }) => start);
    expect(starts).toEqual(expect.arrayContaining(['2022-03-01T01:30:00Z', '2022-03-01T02:00:00Z']));
  });

  it('moves an event by a SEQUENCE that is higher', async () => {
    const asked = '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}';
    const granted = '{日期: 2022-03-11, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}';
    const all = history(SIGNED, asked, granted);
    const [[before], [after]] = [
      openIn(await calendar('2022-03-10', all, '全部', { at: '2022-03-10' })),
      openIn(await calendar('2022-03-11', all, '全部', { at: '2022-03-11' })),
    ];
    expect([before?.start, after?.start]).toEqual(['2022-03-15', '2022-03-25']);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  it.each([
    ['received otherwise', history(SIGNED), `收到日期: 2022-03-02\n${history(SIGNED)}`],
    [
      'with less in its history',
      history(SIGNED, '{日期: 2022-03-03, 动作: 进展, 内容: 在办}'),
      `收到日期: 2022-02-28\n${history(SIGNED)}`,
    ],
  ])('moves it so when a file is %s', async (_, was, is) => {
    const [[before], [after]] = [
      openIn(await calendar('2022-03-10', was, '全部', { at: '2022-03-10' })),
      openIn(await calendar('2022-03-10', is, '全部', { at: '2022-03-11' })),
    ];
    expect(after?.start).not.toBe(before?.start);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  it('knows an event again when its unit is called otherwise', async () => {
    const named = (name: string, more = '') => ({
      files: { 'units.yaml': `单位:\n  - {名称: ${name}, 类型: 部门, 考核对象: 是${more}}\n` },
    });
    const of = async (look: { readonly files: Readonly<Record<string, string>> }) =>
      revisionsOf(await calendar('2022-03-10', history(SIGNED), '全部', look)).map(({ uid }) => uid);
    const before = await of(named('区应急管理局'));
    expect(before.length).toBeGreaterThan(1);
    expect(await of(named('区应急和消防局', ', 曾用名: [区应急管理局]'))).toEqual(before);
    expect(await of(named('区安全局', ', 曾用名: [区应急管理局, 区应急和消防局]'))).toEqual(before);
  });

  it.each(['overdue', 'remind', 'due --window 全部', 'today'])('so it does whatever is asked: %s', async (asked) => {
    const of = async (name: string, more = '') => {
      const units = `单位:\n  - {名称: ${name}, 类型: 部门, 考核对象: 是${more}}\n`;
      const args = [...asked.split(' '), '--today', '2022-03-18', '--format', 'ics'];
      const { out } = await done(args, { ...taskFile(ID, history(SIGNED)), 'units.yaml': units });
      return revisionsOf(out).map(({ uid }) => uid);
    };
    const before = await of('区应急管理局');
    expect(before.length).toBeGreaterThan(0);
    expect(await of('区应急和消防局', ', 曾用名: [区应急管理局]')).toEqual(before);
  });

  it('is made later than another of the same minute', async () => {
    const at = async (second: number) => {
      const clock = { now: () => ({ day: '2022-04-06' as never, minute: 7 * 60 + 5 }), second: () => second };
      const args = ['due', '--window', '全部', '--today', '2022-03-03', '--format', 'ics'];
      const { out } = await done(args, taskFile(ID, history(SIGNED)), { clock });
      return revisionsOf(out)[0];
    };
    const [first, last] = [await at(0), await at(59)];
    expect(last?.stamp).toBe('2022-04-05T23:05:59Z');
    expect(last?.sequence).toBe((first?.sequence ?? 0) + 59);
  });

  it('still has what was moved out of the window, on its new day', async () => {
    const asked = '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}';
    const granted = '{日期: 2022-03-11, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}';
    for (const window of ['3wd', ''])
      expect(
        openIn(await calendar('2022-03-14', history(SIGNED, asked, granted), window)).map((one) => one.start),
      ).toEqual(['2022-03-25']);
  });

  it('strikes out what stands still', async () => {
    const suspended = '{日期: 2022-03-10, 动作: 中止, 理由: 等省里批复, 批准人: 李某, 人员: 王某}';
    const before = openIn(await calendar('2022-03-09', history(SIGNED, suspended)));
    const after = revisionsOf(await calendar('2022-03-14', history(SIGNED, suspended)));
    expect(before).toHaveLength(1);
    expect(after.filter(({ uid }) => uid === before[0]?.uid).map((one) => one.isCancelled)).toEqual([true]);
  });
});

/** The days in the year of the sample on which a calendar is asked for. */
const DAYS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].flatMap((month) =>
  ['05', '15', '25'].map((date) => `2022-${month}-${date}`),
);

async function yearly(today: string) {
  const session = createSession(nodeWorld(), { today }, catalogue);
  const outcome = await due.run?.({ args: [], options: { window: '全部', format: 'ics', today } as never }, session);
  if (outcome?.kind !== 'answer') throw new Error('no answer');
  return revisionsOf(renderIcs(outcome.view, { asOf: today }));
}

it('throughout the year of the sample no event goes back in its SEQUENCE, and none is moved without it', async () => {
  const known = new Map<string, Revision>();
  const moved: string[] = [];
  for (const today of DAYS)
    for (const event of await yearly(today)) {
      const last = known.get(event.uid) ?? { ...event, sequence: 0 };
      const isMoved = last.start !== event.start;
      if (isMoved) moved.push(event.uid);
      expect(event.sequence, `${today} ${event.uid}`).toBeGreaterThanOrEqual(last.sequence + Number(isMoved));
      known.set(event.uid, event);
    }
  expect(known.size).toBeGreaterThan(100);
  expect(moved.length).toBeGreaterThan(2);
});
