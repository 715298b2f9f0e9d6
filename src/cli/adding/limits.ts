import { type Day, parseDay } from '../../calendar/day.ts';
import { spokenDay } from '../../calendar/when/named.ts';
import { readTyped } from '../../ledger/typed.ts';
import { deadline, LONG_TERM, task as taskSchema } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { difficulty } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askUntil } from '../asking/ask.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { understood } from '../asking/typed-times.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';

const TIERS: readonly string[] = Object.values(difficulty.words);
const EXCEPTIONAL = difficulty.words.exceptional;

/** What fixes the day of completion of a draft, with the day that each gives: 办结时限, or 难易程度 where none is fixed. */
export async function askLimit(draft: Draft, open: OpenLedger, asker: Asker): Promise<Draft> {
  const tiers = tierWords(draft, open);
  if (isTold(draft)) {
    asker.say(`${toldWords(draft, open)}\n${draft[words.deadline] === undefined ? '' : `${tiers}\n`}`);
    return draft;
  }
  asker.say(`${tiers}\n`);
  const told = await askUntil<Draft>(
    asker,
    `${words.deadline}（上级规定的，如 3月15日、5个工作日、长期；没有规定就写难易程度的序号）`,
    (typed) => {
      const tier = TIERS[Number(typed) - 1] ?? TIERS.find((one) => one === typed);
      return tier === undefined ? limitTyped(typed, draft, open, asker) : { value: { [words.difficulty]: tier } };
    },
  );
  return { ...draft, ...told };
}

/** Every difficulty with the day it gives, two in a line. */
function tierWords(draft: Draft, open: OpenLedger): string {
  const each = TIERS.map((tier, i) => `${i + 1} ${tier} ${dayBy(draft, { [words.difficulty]: tier }, open)}`);
  const lines = each.flatMap((one, i) => (i % 2 === 0 ? [[one, ...each.slice(i + 1, i + 2)].join('  ')] : []));
  return `按难易程度：\n  ${lines.join('\n  ')}`;
}

function isTold(draft: Draft): boolean {
  return draft[words.deadline] !== undefined || draft[words.difficulty] !== undefined;
}

function limitTyped(typed: string, draft: Draft, open: OpenLedger, asker: Asker): { readonly value: Draft } | string {
  if (typed === '') return `写时限，或写 1 到 ${TIERS.length}`;
  const received = receivedIn(draft, open);
  const meant = understood(typed, 'limit', received, asker, open.terms.asOf.day);
  if (typeof meant === 'string') return meant;
  const read = readTyped(deadline, meant.value);
  if (!('value' in read)) return `${read.message}；${read.remedy}`;
  const told = { [words.deadline]: meant.value };
  if (parseDay(meant.value) !== undefined && meant.value < received) return `早于收到日期 ${received}`;
  if (parseDay(meant.value) === undefined) asker.say(`  ${meant.value}：${dayBy(draft, told, open)}\n`);
  return { value: told };
}

/** 办结时限 10个工作日：2022-02-28 周一. */
function toldWords(draft: Draft, open: OpenLedger): string {
  const [key, value] = [words.deadline, words.difficulty].flatMap((one) => {
    const told = draft[one];
    return told === undefined ? [] : [[one, String(told)] as const];
  })[0] ?? [words.deadline, ''];
  const day = dayBy(draft, { [key]: value }, open);
  return `${key} ${day.startsWith(value) ? day : `${value}：${day}`}`;
}

/** The day of completion that a limit or a difficulty gives, as the program will count it. */
function dayBy(draft: Draft, told: Draft, { terms }: OpenLedger): string {
  const plain = { [words.id]: '', [words.title]: '', ...pick(draft, [words.lead, words.received]), ...told };
  const read = readTyped(taskSchema, plain);
  if (!('value' in read)) return '';
  if (read.value.deadline === LONG_TERM) return '不定日子';
  const { obligations } = standingOf(knownTask({ record: read.value, file: '' }, terms.asOf), terms);
  const due = obligations.find(({ link }) => link === 'handling');
  const remark = [due?.provisional ? '暂定' : [], told[words.difficulty] === EXCEPTIONAL ? '批准以前' : []]
    .flat()
    .join('、');
  return due === undefined ? '' : `${spokenDay(due.due.day)}${remark === '' ? '' : `（${remark}）`}`;
}

function pick(draft: Draft, keys: readonly string[]): Draft {
  return Object.fromEntries(keys.flatMap((key) => (draft[key] === undefined ? [] : [[key, draft[key]]])));
}

/** The day of receipt, from which limits count. */
export function receivedIn(draft: Draft, { terms }: OpenLedger): Day {
  return parseDay(String(draft[words.received]).slice(0, 10)) ?? terms.asOf.day;
}
