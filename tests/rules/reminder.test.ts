import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { type Reach, type Reminded, remindersOf } from '../../src/rules/reminding/reminder.ts';
import { sourcesAt } from '../../src/rules/summary/summary.ts';
import { messagesView } from '../../src/views/tasks/messages.ts';
import { reminderPart } from '../../src/vocabulary/choices.ts';
import { knownOn } from '../sample/sample.ts';

function sources(day: string) {
  return sourcesAt(knownOn(day), dayOf(day));
}

function reminders(day: string, reach: Partial<Reach> = {}): Reminded[] {
  return remindersOf(sources(day), { days: 5, urgent: false, ...reach });
}

function counted(list: readonly Reminded[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { part } of list) counts[reminderPart.words[part]] = (counts[reminderPart.words[part]] ?? 0) + 1;
  return counts;
}

describe.each(['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'])('the reminders of %s', (day) => {
  const list = reminders(day);

  it('name everything overdue, and each thing owed once', () => {
    const late = list.filter(({ part }) => part === 'overdue').flatMap(({ obligation }) => obligation ?? []);
    expect(new Set(late)).toHaveLength(late.length);
    const key = ({ link, unit, due, detail }: (typeof late)[number]) => `${link} ${unit} ${due.day} ${detail}`;
    const wanted = overdueItems(sources(day).owed).map(({ obligation }) => key(obligation));
    expect(late.map(key).toSorted()).toEqual(wanted.toSorted());
    const owed = list.flatMap(({ matter, obligation }) => (obligation ? [`${matter.id} ${key(obligation)}`] : []));
    expect(new Set(owed).size).toBe(owed.length);
  });

  it('name nothing that is done or fell away', () => {
    for (const { obligation } of list)
      expect(['overdue', 'today', 'soon', 'open', undefined]).toContain(obligation?.verdict);
  });
});

describe('the reminders of 2022-06-30', () => {
  const list = reminders('2022-06-30');

  it('have for 区自然资源局 what its one task owes, and the application that waits', () => {
    const own = list.filter(({ unit }) => unit === '区自然资源局');
    expect(
      own.map(({ part, obligation, application }) => [
        part,
        obligation?.link ?? application?.what,
        obligation?.lateDays ?? application?.days,
      ]),
    ).toEqual([
      ['overdue', 'handling', 8],
      ['overdue', 'response', 1],
      // asked for on 2022-06-22, six working days ago
      ['extensions', 'extension', 6],
    ]);
    expect(own[0]).toMatchObject({ urged: '2022-06-28' });
    expect(own[0]?.answered).toBeUndefined();
  });

  it('go as far as they are asked to', () => {
    expect(counted(list)).toEqual({ 逾期: 19, 今日到期: 1, 待报送: 12, 即将到期: 4, 延期待批: 1 });
    expect(counted(reminders('2022-06-30', { days: 0 }))['即将到期']).toBeUndefined();
  });

  it('are of urgent tasks only, and of these everything open, where urgency is asked for', () => {
    const urgent = reminders('2022-06-30', { urgent: true });
    expect(urgent.length).toBeGreaterThan(0);
    for (const { standing } of urgent) expect(['urgent', 'critical']).toContain(standing?.task.urgency);
    const open = sources('2022-06-30')
      .standings.filter(({ task }) => task.urgency === 'urgent' || task.urgency === 'critical')
      .flatMap(({ obligations }) =>
        obligations.filter(({ verdict }) => ['overdue', 'today', 'soon', 'open'].includes(verdict)),
      );
    expect(urgent.filter(({ obligation }) => obligation)).toHaveLength(open.length);
  });
});

describe('short messages', () => {
  const view = messagesView(
    { list: reminders('2022-06-30'), asOf: { day: dayOf('2022-06-30') }, contactOf: () => undefined, days: 5 },
    { office: '区督查室' },
  );
  const rows = view.sections[0]?.rows ?? [];

  it('are one for each unit, and say their length', () => {
    expect(new Set(rows.map(({ unit }) => unit)).size).toBe(rows.length);
    for (const { message, length, messages } of rows) {
      expect(String(message)).toHaveLength(Number(length));
      expect(messages).toBe(Number(length) <= 70 ? 1 : Math.ceil(Number(length) / 67));
      expect(String(message)).toMatch(/\d月\d+日应|停表|今日到期|待批/);
    }
  });
});
