import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { kinds } from '../../src/records/index.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { anyLedger, shown } from '../generated/ledger.ts';
import { beginning, cutTo } from './cut.ts';
import { type Answer, ask, asking, type Reading, readable, readings } from './questions.ts';
import { specimen } from './specimen.ts';

/** What speaks of the files as they lie there: how many there are, that something later is in them, a copy of them all. */
const ofFiles: Readonly<Record<string, (words: readonly string[], answer: Answer) => unknown>> = {
  doctor: () => undefined,
  show: (_, answer) => ({ ...answer, out: answer.out.replace(/.*条经过在这一天之后，没有列出.*\n?/, '') }),
  export: (words, answer) => (words.includes('--all') ? undefined : answer),
  check: (words, { out, err }) => (words.includes('--json') ? [err, foundOnFacts(out)] : undefined),
};

const AHEAD = ['happened-later', 'entry-future', 'received-future'];

/** What a check finds, but for where it stands and for what only says that a fact is not known yet. */
function foundOnFacts(out: string): unknown {
  const { 问题: problems } = JSON.parse(out) as { readonly 问题: readonly Record<string, unknown>[] };
  const found = problems.filter(({ 代码: code }) => !AHEAD.includes(String(code)));
  return found.map(({ 文件: file, 代码: code, 说明: told }) => `${file} ${code} ${told}`).sort();
}

/** A ledger, a day, and a question about it that can be put when nothing is known but what is known then. */
function anyQuestion(reading: Reading) {
  return fc.tuple(anyLedger, someDay).chain(([facts, day]) => {
    const cut = cutTo(day, facts);
    const form = reading.spec.plain ? fc.constant([]) : fc.constantFrom(...readable);
    const words = fc.tuple(asking(reading, cut, day), form).map((parts) => parts.flat());
    return fc.record({ facts: fc.constant(facts), cut: fc.constant(cut), day: fc.constant(day), words });
  });
}

it('every kind of record begins on a day', () => {
  expect(Object.keys(beginning).sort()).toEqual(kinds.map(({ folder }) => folder).sort());
});

describe('asked on a day, a ledger answers as if nothing later had been entered:', () => {
  it.each(readings.map((reading) => [reading.name, reading] as const))('%s', async (name, reading) => {
    await fc.assert(
      fc.asyncProperty(anyQuestion(reading), async ({ facts, cut, day, words }) => {
        const told = ofFiles[name] ?? ((_: readonly string[], answer: Answer) => answer);
        const whole = told(words, await ask(words, facts, day));
        expect(whole, `${words.join(' ')} --today ${day}\n${shown(facts)}`).toEqual(
          told(words, await ask(words, cut, day)),
        );
      }),
      { numRuns: runs(4) },
    );
  });
});

/** Received, done, and only later ruled to be difficult, and sent back. */
const returned = specimen({
  'tasks/2022/RW20220301-0001.yaml': `
编号: RW20220301-0001
事项: 清理河道
来源: {类别: 领导批示}
牵头单位: 甲局
难易程度: 特别复杂
难易认定: {人员: 王某, 日期: 2022-03-20}
收到日期: 2022-03-01
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-07, 动作: 办结, 内容: 已清理}
  - {日期: 2022-04-01, 动作: 退回重办, 理由: 不实}`,
});

it.each([
  ['2022-03-15', 'score --unit 甲局 --explain'],
  ['2022-03-15', 'show RW20220301-0001'],
  ['2022-03-15', 'list --difficulty 特别复杂'],
  ['2022-03-15', 'export'],
  ['2022-03-15', 'board'],
  ['2022-02-15', 'board'],
  ['2022-06-30', 'brief'],
  ['2022-03-15', 'brief'],
])('on %s %s does not tell of what was ruled and sent back later', async (day, line) => {
  const words = [...line.split(' '), '--json'];
  const cut = cutTo(dayOf(day), returned);
  expect(await ask(words, returned, dayOf(day))).toEqual(await ask(words, cut, dayOf(day)));
});
