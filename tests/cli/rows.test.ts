import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { keepingOf, type PackRow } from '../../src/cli/pack/keeping.ts';
import { PackDamaged, Rows } from '../../src/cli/pack/rows.ts';
import type { Filed, FiledTask } from '../../src/ledger/ledger.ts';
import { taskKind } from '../../src/records/index.ts';
import type { Numbered } from '../../src/records/kind.ts';
import type { Obligation } from '../../src/records/obligation.ts';
import type { Card } from '../../src/records/task/card.ts';
import type { Task } from '../../src/records/task/schema.ts';
import { checkIds, eachOnce } from '../../src/rules/basis/ids.ts';
import { state as states } from '../../src/vocabulary/choices.ts';
import type { Keeping, Kept } from '../../src/world/world.ts';

const idAt = (i: number) => `RW202202${String(10 + i)}-7K3Q`;

/** Something owed that has been met. */
const met: Obligation = {
  link: 'sign',
  unit: '区教育局',
  start: '2022-02-14' as Day,
  due: { day: '2022-02-17' as Day },
  done: { day: '2022-02-16' as Day },
  provisional: false,
  origin: { kind: 'fixed', day: '2022-02-17' as Day, restDayEnd: 'none' },
  basis: ['方案'],
  changes: [],
  paused: false,
  stopped: [],
};

/** A card of each state, every other with something that has been met. */
const cards: readonly Card[] = states.keys.map((state, i) => ({
  id: idAt(i),
  title: `第${i}项`,
  since: '2022-03-01' as Day,
  received: '2022-02-14' as Day,
  matter: { id: idAt(i), title: `第${i}项`, lead: '区教育局', urges: i },
  urging: {},
  state,
  synopsis: { holder: '区教育局', since: '2022-02-14' as Day, reopened: [] },
  outstanding: [],
  owed: i % 2 === 0 ? [] : [met],
}));

const rows: readonly PackRow[] = [
  { path: 'targets/一.yaml', stamp: [1, 2, 3, 4, 5], record: { id: 'BD20220221-3RQQ' } as Numbered },
  ...cards.map((card, i) => ({
    path: `tasks/2022/${card.id}.yaml`,
    stamp: [1, 2, 3, 4, i] as const,
    record: { id: card.id } as Numbered,
    card,
  })),
  { path: 'tasks/2022/坏的.yaml', stamp: [1, 2, 3, 4, 5] },
];

/** What was put away, with the piece of one place damaged. */
function kept({ pieces, head }: Keeping, damaged = -1): Kept {
  const all = [...pieces];
  const { numbers, texts } = head();
  const piece = (at: number) => (at === damaged ? undefined : all[at]);
  return { numbers, texts: texts.map((text) => () => text), piece, isWhole: () => damaged < 0 };
}

describe('the rows of a pack', () => {
  it('say what was put into them', () => {
    const read = new Rows(kept(keepingOf('b', rows)));
    expect(read.paths).toEqual(rows.map(({ path }) => path));
    for (const [at, row] of rows.entries()) {
      expect(read.hasRecord(at)).toBe(row.record !== undefined);
      if (row.record) expect(read.record(at)).toEqual(row.record);
      const { id, title, since, received, matter, state, synopsis, owed } = read.card(at) ?? {};
      const { card } = row;
      expect({ id, title, since, received, matter, state, synopsis, owed }).toEqual({
        id: card?.id,
        title: card?.title,
        since: card?.since,
        received: card?.received,
        matter: card?.matter,
        state: card?.state,
        synopsis: card?.synopsis,
        owed: card?.owed,
      });
    }
  });

  it('tell the number by the name of the file where that is the number, else by the record', () => {
    const read = new Rows(kept(keepingOf('b', rows)));
    for (const [at, { record }] of rows.entries()) if (record) expect(read.id(at)).toBe((record as Numbered).id);
    expect(new Rows(kept(keepingOf('b', rows), 1)).id(1)).toBe(idAt(0));
    expect(() => new Rows(kept(keepingOf('b', rows), 0)).id(0)).toThrow(PackDamaged);
  });

  it('tell the state without taking the card out', () => {
    const at = cards.length;
    const read = new Rows(kept(keepingOf('b', rows), rows.length + at));
    expect(read.card(at)?.state).toBe(states.keys.at(-1));
    expect(() => read.card(at)?.matter).toThrow(PackDamaged);
  });

  it('tell what is outstanding without all that was owed', () => {
    const at = 2;
    const read = new Rows(kept(keepingOf('b', rows), 2 * rows.length + at));
    expect(read.card(at)?.outstanding).toEqual([]);
    expect(() => read.card(at)?.owed).toThrow(PackDamaged);
  });

  it('are kept again as they stand, those that are damaged not', () => {
    const first = new Rows(kept(keepingOf('b', rows), 1));
    const other: Obligation = { ...met, unit: '区民政局' };
    const added: PackRow = {
      path: 'tasks/2022/新的.yaml',
      stamp: [1, 2, 3, 4, 5],
      record: { id: idAt(0) } as Numbered,
      card: { ...(cards[0] as Card), owed: [other, met] },
    };
    const again = new Rows(kept(keepingOf('b', [...rows.flatMap((_, at) => first.row(at) ?? []), added])));
    expect(again.paths).toEqual([...rows.filter((_, at) => at !== 1).map(({ path }) => path), added.path]);
    expect(again.card(1)?.matter).toEqual(cards[1]?.matter);
    expect([1, 2].map((at) => again.card(at)?.owed)).toEqual([[met], []]);
    expect(again.card(rows.length - 1)?.owed).toEqual([other, met]);
    expect(again.record(1)).toEqual(rows[2]?.record);
  });
});

describe('a number that is used twice', () => {
  const own = { file: 'tasks/2022/RW20220210-7K3Q.yaml', card: cards[0] as Card };
  const opened = (file: string, id = idAt(0)): Filed<Task> => ({ file, record: { id } as Task });
  /** Its record must not be asked for: the card is enough. */
  const carded: FiledTask = Object.defineProperty({ ...own } as FiledTask, 'record', {
    get: () => expect.fail('was opened'),
  });

  it('belongs to the task with a card, wherever the other stands', () => {
    const [before, after] = [opened('tasks/2021/a.yaml'), opened('tasks/2022/z.yaml')];
    const all: FiledTask[] = [before, carded, after];
    expect(eachOnce(taskKind, all)).toEqual([carded]);
    const told = checkIds(taskKind, all).map(({ file, record }) => [file, record.code]);
    expect(told).toEqual([
      [before.file, 'id-duplicate'],
      [after.file, 'id-duplicate'],
    ]);
  });

  it('belongs otherwise to the file in its place, else to the first', () => {
    const [first, second] = [opened('tasks/2021/a.yaml'), opened('tasks/2022/RW20220210-7K3Q.yaml')];
    expect(eachOnce(taskKind, [first, second])).toEqual([second]);
    const third = opened('tasks/2022/z.yaml');
    expect(eachOnce(taskKind, [first, third])).toEqual([first]);
  });
});
