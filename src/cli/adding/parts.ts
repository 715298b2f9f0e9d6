import { type Day, parseDay } from '../../calendar/day.ts';
import { groupAt } from '../../intake/line/groups.ts';
import { yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Adding } from './draft.ts';
import type { SpokenDraft } from './line.ts';
import type { Wanted } from './register.ts';

/** What was typed, with the units after --each apart: each of them gets a part of the task. */
export interface Parted {
  readonly input: Adding;
  readonly parts: readonly string[];
}

/** The last word after --each that is no unit is the task, where that was not written before. */
export async function partsTyped(input: Adding, open: OpenLedger, today: Day): Promise<Parted> {
  const { each } = input.options;
  if (each === undefined || each === true) return { input, parts: [] };
  const day = parseDay(String(input.options.received ?? '').slice(0, 10)) ?? today;
  const last = each.at(-1) as string;
  const isTitle = input.args.length === 0 && isStop(await tryTo(() => unitsNamed(last, open, day)));
  const parts: string[] = [];
  for (const typed of isTitle ? each.slice(0, -1) : each) parts.push(...(await unitsNamed(typed, open, day)));
  const args = isTitle ? [last] : input.args;
  return { input: { args, options: { ...input.options, each: true } }, parts: [...new Set(parts)] };
}

/** A unit by any of its names, or those of 各镇. */
async function unitsNamed(typed: string, { ledger }: OpenLedger, day: Day): Promise<readonly string[]> {
  const group = ledger.directory.find(typed) ? undefined : groupAt(typed, ledger.directory.at(day), day);
  if (group && 'units' in group && group.rest === '') return group.units;
  return [(await findUnit(ledger, typed)).name];
}

/** A line of which several units each get a part; who leads the whole is typed, or the first of them. */
export function dividedInto(spoken: SpokenDraft, parts: readonly string[]): SpokenDraft {
  const [first] = parts;
  if (first === undefined) return spoken;
  if (spoken.each) return stop('each-twice', { group: spoken.each.words, units: parts.join('、') });
  const { lead: _, ...doubts } = spoken.doubts;
  const draft = { ...spoken.draft, [words.lead]: spoken.draft[words.lead] ?? first };
  return { ...spoken, draft, doubts, parts };
}

/** The whole, which owes nothing itself, and a part of it for each unit; 督办文号 is of the whole. */
export function wantedInParts({ draft }: SpokenDraft, parts: readonly string[]): Wanted[] {
  const { [words.docket]: _, ...own } = draft;
  const whole: Wanted = { draft: { ...draft, [words.divided]: yesNo.words.yes }, hints: ['总的一项，不另算时限'] };
  return [whole, ...parts.map((unit): Wanted => ({ draft: { ...own, [words.lead]: unit }, hints: [], isPart: true }))];
}
