import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import type { Options } from '../../src/cli/contract/spec.ts';
import { createSession, type Session } from '../../src/cli/session/session.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { summaryOf } from '../../src/rules/summary/summary.ts';
import type { View } from '../../src/views/view/view.ts';
import { link as links } from '../../src/vocabulary/choices.ts';
import { createWorld } from '../catalogue/world.ts';
import { files, ledger, termsOn } from '../sample/sample.ts';

const items = new Map(files.map(({ path, bytes = new Uint8Array() }) => [path, { bytes }]));

function sessionOn(today: string): Session {
  return createSession(createWorld(items).world, { today }, catalogue);
}

/** What a command of two words at most answers, each of its options with a value. */
async function answer(line: string, session: Session): Promise<View> {
  const [first, ...rest] = line.replace(/^xiaoneng /, '').split(' ');
  const command = catalogue.flatMap(({ commands }) => commands).find(({ name }) => name === first);
  const sub = command?.subcommands?.find(({ name }) => name === rest[0]);
  const told = sub ? rest.slice(1) : rest;
  const at = told.findIndex((word) => word.startsWith('--'));
  const args = at === -1 ? told : told.slice(0, at);
  const outcome = await (sub ?? command)?.run?.({ args, options: at === -1 ? {} : optionsOf(told.slice(at)) }, session);
  if (outcome?.kind !== 'answer') throw new Error(`no answer to ${line}`);
  return outcome.view;
}

function optionsOf(words: readonly string[]): Options {
  const pairs = words.flatMap((word, i) => (i % 2 === 0 ? [[word.slice(2), words[i + 1] ?? '']] : []));
  return Object.fromEntries(pairs);
}

interface Shown {
  readonly 记录?: string;
  readonly 环节?: string;
  readonly 条件: string | null;
  readonly 件数: number;
  readonly 按时件次?: number;
  readonly 逾期件次?: number;
  readonly 仍逾期件次?: number;
  readonly 查看命令: string;
}

/** What all requirements of the sample show by on a day, each once. */
async function shownOn(session: Session): Promise<Shown[]> {
  const { sections } = await answer('clauses', session);
  const all = sections.flatMap(({ rows }) => rows.flatMap((row) => (row['traces'] ?? []) as unknown as Shown[]));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

describe.each(['2022-03-31', '2022-06-30', '2022-10-08', '2022-12-31'])('on %s', (today) => {
  const session = sessionOn(today);

  it('what clauses counts of a register is what the list it names counts', async () => {
    const registers = (await shownOn(session)).filter(({ 环节 }) => 环节 === undefined);
    expect(registers.length).toBeGreaterThan(40);
    const apart: string[] = [];
    for (const { 件数, 查看命令 } of registers) {
      const view = await answer(查看命令, session);
      const listed = view.facts?.['合计'] ?? view.sections[0]?.rows.length;
      if (listed !== 件数) apart.push(`${查看命令}: ${listed}, clauses: ${件数}`);
    }
    expect(apart).toEqual([]);
  });

  it('what clauses counts of a link is what summary counts of the year, and what it calls late still is in overdue', async () => {
    const summary = summaryOf(knownLedger(ledger, termsOn(today)), parsePeriod('2022', dayOf(today)) as never);
    const overdue = summary.overdue.map(({ obligation }) => links.words[obligation.link]);
    const own = (await shownOn(session)).filter(({ 环节, 条件 }) => 环节 !== undefined && 条件 === null);
    expect(own.length).toBeGreaterThan(8);
    for (const { 环节 = '', 件数, 按时件次, 逾期件次, 仍逾期件次 } of own) {
      const { due = 0, onTime = 0, late = 0 } = summary.byLink.find(({ link }) => links.words[link] === 环节) ?? {};
      const listed = overdue.filter((word) => word === 环节).length;
      expect([环节, 件数, 按时件次, 逾期件次, 仍逾期件次]).toEqual([环节, due, onTime, late, listed]);
    }
  });
});
