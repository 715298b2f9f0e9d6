import { type Day, parseDay } from '../../calendar/day.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day, moment } from '../../records/fields.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askUntil, cancelled, unfitWords } from '../asking/ask.ts';
import { askUnit } from '../asking/ask-unit.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { understood } from '../asking/typed-times.ts';
import { stop } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';
import { askLimit, receivedIn } from './limits.ts';
import type { SpokenDraft } from './line.ts';
import { linesIn } from './lines.ts';
import { likeBefore } from './similar.ts';

/** The day of receipt: today where nobody says another. It may not be yet to come. */
export function askReceived(today: Day, asker: Asker): Promise<string> {
  return askUntil(asker, `${words.received}（直接回车为今天 ${today}）`, (typed) => {
    if (typed === '') return { value: today };
    const meant = understood(typed, 'moment', today, asker);
    if (typeof meant === 'string') return meant;
    const read = readTyped(moment, meant.value);
    if (!('value' in read)) return `${read.message}；${read.remedy}`;
    return read.value.day > today ? '收到日期不能在今天以后' : meant;
  });
}

/** Asks for what is missing, and for what matters of a task: where it comes from, by when it is to be done, whether a plan is to be handed in. */
export async function askMissing({ draft, doubts, each }: SpokenDraft, open: OpenLedger, asker: Asker): Promise<Draft> {
  if (each) return askForEach(draft, each.units[0] ?? '', open, asker);
  const begun = await likeBefore(draft, doubts.deadline !== undefined, open, asker);
  const lead = begun[words.lead] ?? (await askUnit(asker, words.lead, open.ledger));
  const sourced = await askSource({ ...begun, [words.lead]: lead }, open, asker);
  const led = await askLeader(sourced, open, asker);
  return askPlan(await askLimit(led, open, asker), open, asker);
}

/** The same for several units, none of which leads: limits are shown by the days of the first. */
async function askForEach(draft: Draft, first: string, open: OpenLedger, asker: Asker): Promise<Draft> {
  const sourced = await askSource({ ...draft, [words.lead]: first }, open, asker);
  const { [words.lead]: _, ...told } = await askPlan(await askLimit(sourced, open, asker), open, asker);
  return told;
}

/** What is to be done, in a line; several that are pasted are a task each. */
export async function askTitles(asker: Asker): Promise<readonly string[]> {
  for (;;) {
    const lines = await asker.askLines('事项，一句话；一次贴进几行就是几项：');
    if (lines === undefined) return stop(cancelled);
    const unfit = unfitWords(lines.join('\n'));
    if (unfit !== undefined) asker.say(`  ${unfit}\n`);
    else if (linesIn(lines.join('\n')).length > 0) return lines;
    else asker.say('  这一项要写\n');
  }
}

type Source = Readonly<Record<string, Plain>>;

/** 来源: what kind, the number of the paper, and who gave the order. */
async function askSource(draft: Draft, open: OpenLedger, asker: Asker): Promise<Draft> {
  const source = (draft[words.source] ?? {}) as Source;
  const category = source[words.category] ?? (await askOne(asker, '来源类别', Object.values(sourceCategory.words)));
  const number = source[words.number] ?? (await askIfAny(asker, '来源文号（没有就直接回车）'));
  const leader = source[words.leader] ?? (await askInstructing(draft, open, asker));
  const told = { [words.category]: category, [words.number]: number, [words.leader]: leader };
  const said = Object.entries(told).filter((one): one is [string, Plain] => one[1] !== undefined);
  return { ...draft, [words.source]: { ...source, ...Object.fromEntries(said) } };
}

function askIfAny(asker: Asker, question: string): Promise<string | undefined> {
  return askUntil(asker, question, (typed) => ({ value: typed === '' ? undefined : typed }));
}

/** One of the leaders of the register, the one in charge of the unit first; others are taken as they are written. */
function askInstructing(draft: Draft, open: OpenLedger, asker: Asker): Promise<string | undefined> {
  const { directory } = open.ledger;
  const own = inChargeOf(draft, open);
  const names = directory.leaders.map(({ fullName }) => fullName).toSorted((a, b) => rank(a, own) - rank(b, own));
  if (names.length > 0) asker.say(`${names.map((name, i) => `${i + 1} ${name}`).join('  ')}\n`);
  const how = names.length > 0 ? '写序号或姓名，' : '';
  return askUntil(asker, `批示或交办的领导（${how}没有就直接回车）`, (typed) => {
    if (typed === '') return { value: undefined };
    const chosen = names[Number(typed) - 1] ?? typed;
    if (/^\d+$/.test(chosen)) return `写 1 到 ${names.length}，或写姓名`;
    if (names.length > 0 && !names.includes(chosen)) asker.say(`  单位名录里没有这位领导，照“${chosen}”记\n`);
    return { value: chosen };
  });
}

function rank(name: string, first: string | undefined): number {
  return name === first ? 0 : 1;
}

/** Who is in charge by the register on the day of receipt. */
function inChargeOf(draft: Draft, open: OpenLedger): string | undefined {
  const { directory } = open.ledger;
  return directory.at(receivedIn(draft, open)).find(String(draft[words.lead]))?.leaderInCharge;
}

/** 分管领导: whom the register has, which no task says again; or another one. */
async function askLeader(draft: Draft, open: OpenLedger, asker: Asker): Promise<Draft> {
  if (draft[words.leaderInCharge] !== undefined) return draft;
  const own = inChargeOf(draft, open);
  const offered = own === undefined ? '没有就直接回车' : `直接回车照单位名录，是 ${own}；另有其人写姓名`;
  const typed = await askIfAny(asker, `${words.leaderInCharge}（${offered}）`);
  return typed === undefined || typed === own ? draft : { ...draft, [words.leaderInCharge]: typed };
}

/** 报送方案: until when a plan is to be handed in, if it is. */
async function askPlan(draft: Draft, open: OpenLedger, asker: Asker): Promise<Draft> {
  if (draft[words.planDue] !== undefined) return draft;
  const received = receivedIn(draft, open);
  const due = await askUntil(asker, '工作方案哪天前报分管领导（不要求报就直接回车）', (typed) => {
    if (typed === '') return { value: undefined };
    const meant = understood(typed, 'day', received, asker);
    if (typeof meant === 'string') return meant;
    const read = readTyped(day, meant.value);
    if (!('value' in read)) return `${read.message}；${read.remedy}`;
    return parseDay(meant.value) !== undefined && meant.value < received ? `早于收到日期 ${received}` : meant;
  });
  return due === undefined ? draft : { ...draft, [words.planDue]: due };
}
