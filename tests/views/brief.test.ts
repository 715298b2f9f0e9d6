import { describe, expect, it } from 'vitest';
import type { Options } from '../../src/cli/contract/spec.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { answerOf } from '../render/answers.ts';

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const DAYS = ['2022-03-15', '2022-06-30'];

/** One figure of an answer, by its JSON key. */
const fact = (view: View, key: string) => view.facts?.[key];

const rowsOf = (view: View, key: string) => [...(view.sections.find((one) => one.key === key)?.rows ?? [])];

async function leaders(day: string): Promise<string[]> {
  const view = await answerOf('summary 2022', { today: day });
  return rowsOf(view, '分领导').map((row) => textOf(row['leaderInCharge']));
}

describe.each(DAYS)('晨报 on %s', (today) => {
  const asked = (line: string, options: Options = {}) => answerOf(line, { today, ...options });

  it('has the figures of overdue, due, list and summary, of all and of each leader', async () => {
    const summary = await asked('summary 2022');
    for (const leader of [undefined, ...(await leaders(today)).slice(0, 2)]) {
      const own: Options = leader === undefined ? {} : { leader };
      const brief = await asked('brief', own);
      expect(fact(brief, '仍逾期件次')).toBe(fact(await asked('overdue', own), '合计'));
      expect(fact(brief, '今日到期')).toBe(fact(await asked('due', { ...own, window: '今天' }), '合计'));
      const waiting = await asked('list', { ...own, undecided: true });
      expect(new Set(rowsOf(brief, '等决定').map((row) => row['id'])).size).toBe(fact(waiting, '合计'));
      const figures = leader === undefined ? summary.facts : rowFacts(summary, leader);
      expect(fact(brief, '在办数')).toBe(figures?.['在办数']);
      expect(fact(brief, '逾期在办数')).toBe(figures?.['逾期在办数']);
    }
  });

  it('has what became late since, as the overdue list has it, and what was entered on its day', async () => {
    const brief = await asked('brief');
    const changes = rowsOf(brief, '新的情况');
    const since = changes.map((row) => textOf(row['date'])).toSorted()[0] ?? today;
    const late = changes.filter((row) => textOf(row['action']) === '新逾期');
    const listed = rowsOf(await asked('overdue'), '逾期');
    const lateSince = (id: unknown) =>
      listed
        .filter((one) => one['id'] === id)
        .map((one) => (textOf(one['dueTime']) === '' ? dayAfter(textOf(one['dueDate'])) : textOf(one['dueDate'])));
    for (const row of late) expect(lateSince(row['id'])).toContain(textOf(row['date']));
    for (const row of late) expect(textOf(row['date']) >= since).toBe(true);
    for (const row of changes) expect(textOf(row['date']) <= today).toBe(true);
  });

  it('tells no more rows than there is room for, and how many there are', async () => {
    const brief = await asked('brief');
    for (const { heading = '', rows, first } of brief.sections) {
      if (first === undefined) continue;
      const [, left = '0'] = /另有 (\d+) 条/.exec(heading) ?? [];
      const [, count = '0'] = /(\d+) 条/.exec(heading.split('；')[0] ?? '') ?? [];
      expect(rows.length + Number(left)).toBe(Number(count));
    }
  });
});

function rowFacts(summary: View, leader: string) {
  const row = rowsOf(summary, '分领导').find((one) => textOf(one['leaderInCharge']) === leader);
  return { 在办数: row?.['openTasks'], 逾期在办数: row?.['overdueTasks'] };
}
