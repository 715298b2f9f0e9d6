import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { countedUntil } from '../../src/rules/lateness/counted-until.ts';
import type { Judged } from '../../src/rules/lateness/lateness.ts';
import { explainView } from '../../src/views/calendar/explain.ts';
import { dueWords } from '../../src/views/notices/wording.ts';
import { tasksView } from '../../src/views/tasks/list.ts';
import { obligationsSection } from '../../src/views/tasks/obligations.ts';
import { textOf } from '../../src/views/view/view.ts';
import { momentOf, standingOn } from '../records/specimen.ts';
import { rowIn } from '../views/rows.ts';

/** A task of ten working days from 2022-02-14, due on 02-28, that is signed at once, and what follows. */
function task(lines: readonly string[], facts = '难易程度: 较复杂'): string {
  const history = lines.map((line) => `  - {${line}}`).join('\n');
  return `${facts}\n收到日期: 2022-02-14\n办理经过:\n  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}\n${history}`;
}

const suspended = '日期: 2022-02-21, 动作: 中止, 理由: 疫情封控, 批准人: 李某';
const done = '日期: 2022-02-17, 动作: 办结, 内容: 已整改';
const back = '日期: 2022-02-18, 动作: 退回重办, 理由: 不全';
const asked = '日期: 2022-02-21, 动作: 申请延期, 理由: 等待检测, 延至: 2022-03-31';

function listed(yaml: string, day: string): Record<string, unknown> {
  return (
    rowIn(tasksView([standingOn(day, yaml)], momentOf(day), { fullName: (unit) => unit, divisions: new Map() })) ?? {}
  );
}

function handlingOn(day: string, yaml: string): Judged {
  const found = standingOn(day, yaml).obligations.findLast(({ link }) => link === 'handling');
  if (!found) throw new Error('no handling');
  return found;
}

describe('a task whose clock stands still', () => {
  const yaml = task([suspended]);

  it('is listed as such, the same on every day', () => {
    for (const day of ['2022-02-21', '2022-03-10'])
      expect(listed(yaml, day)['handlingDue']).toEqual({ value: '停表', text: '停表' });
    const rows = obligationsSection(standingOn('2022-03-10', yaml).obligations).rows;
    expect(rows.map((row) => textOf(row['dueText']))).toEqual(['2022-02-17', '停表']);
    expect(rows.map((row) => row['dueDate'])).toEqual(['2022-02-17', null]);
    expect(dueWords(handlingOn('2022-03-10', yaml))).toContain('停表');
  });

  it('keeps a day that was fixed', () => {
    const fixed = task([suspended], '办结时限: 2022-03-25');
    expect(listed(fixed, '2022-03-10')['handlingDue']).toEqual({ value: '2022-03-25', text: '2022-03-25' });
  });

  it('has its day again when it goes on', () => {
    const resumed = task([suspended, '日期: 2022-03-02, 动作: 恢复']);
    expect(listed(resumed, '2022-03-02')['handlingDue']).toEqual({ value: '2022-03-09', text: '2022-03-09' });
  });
});

describe('where counting ended', () => {
  const cancelled = '日期: 2022-03-04, 动作: 撤销, 理由: 并入他事, 批准人: 李某';

  it.each([
    ['open', [], undefined],
    ['done', ['日期: 2022-03-02, 动作: 办结, 内容: 完'], { day: '2022-03-02', by: 'done' }],
    ['cancelled', [cancelled], { day: '2022-03-04', by: '撤销' }],
    ['stopped', [suspended], { day: '2022-02-20', by: 'paused' }],
    [
      'late, then stopped',
      ['日期: 2022-03-03, 动作: 中止, 理由: 甲, 批准人: 李某'],
      { day: '2022-03-02', by: 'paused' },
    ],
  ] as const)('%s', (_, lines, expected) => {
    expect(countedUntil(handlingOn('2022-03-10', task(lines)))).toEqual(expected);
  });

  it('is printed by explain, and late days only until then', () => {
    const day = momentOf('2022-03-10');
    const view = explainView(
      standingOn('2022-03-10', task([cancelled])),
      [],
      { calendar: createCalendar(), asOf: day },
      { link: '办理' },
    );
    expect(rowIn(view)).toMatchObject({ countedTo: '2022-03-04 撤销' });
    expect(rowIn(view)).toMatchObject({ overdue: '2022-02-28 之后到 2022-03-04，4 个工作日' });
    const still = explainView(
      standingOn('2022-03-10', task([suspended])),
      [],
      { calendar: createCalendar(), asOf: day },
      { link: '办理' },
    );
    expect(rowIn(still)).toMatchObject({ dueText: '停表', countedTo: '2022-02-20，此后中止停表' });
    expect(rowIn(still, 1, -1)).toMatchObject({ date: '2022-03-10' });
  });
});

describe('an application that waits', () => {
  it.each([
    ['退回重办', [done, back, asked], '延期待批（退回重办）'],
    ['待签批', [`日期: 2022-02-16, 动作: 转办, 单位: 乙局, 理由: 职责`, asked], '延期待批（待签批）'],
    ['办理中', [asked], '延期待批'],
  ] as const)('does not hide that the task is %s', (_, lines, text) => {
    expect(listed(task(lines), '2022-02-22')['state']).toEqual({ value: '延期待批', text });
  });

  it('is gone with the decision', () => {
    const granted = '日期: 2022-02-22, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-31';
    expect(listed(task([done, back, asked, granted]), '2022-02-22')['state']).toMatchObject({ text: '退回重办' });
  });
});
