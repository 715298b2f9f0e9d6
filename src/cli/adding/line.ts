import { type Day, parseDay } from '../../calendar/day.ts';
import { groupAt, type UnitGroup } from '../../intake/line/groups.ts';
import { type Spoken, spokenLine } from '../../intake/line/line.ts';
import { spokenTimes } from '../../intake/line/times.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { words } from '../../vocabulary/words.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { findUnit, type Names } from '../asking/units.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';

/** A draft with what its title says, what of that was understood, and what could not be told. */
export interface SpokenDraft {
  readonly draft: Draft;
  readonly understood: readonly string[];
  readonly doubts: Spoken['doubts'];
  /** Units that each get the task; there is no one that leads then. */
  readonly each?: UnitGroup;
  /** It is to be done again and again: how often, and what each time. */
  readonly every?: NonNullable<Spoken['every']>;
  /** Units that each get a part of it, in a task of its own below this one. */
  readonly parts?: readonly string[];
}

/** Takes the title apart where nobody has told the unit; what was typed by itself counts before it. */
export async function spokenDraft(typed: Draft, ledger: Names, today: Day): Promise<SpokenDraft> {
  const received = parseDay(String(typed[words.received]).slice(0, 10)) ?? today;
  if (typed[words.lead] !== undefined) return ledBy(String(typed[words.lead]), typed, ledger, received);
  const line = await spelledOut(String(typed[words.title]), ledger);
  const spoken = spokenLine(line, ledger.directory, received);
  const told = toldBy(spoken);
  const isTold = typed[words.deadline] !== undefined || typed[words.difficulty] !== undefined;
  const { lead, deadline } = spoken.doubts;
  const passed = isTold && deadline !== undefined ? [`没有从这一行里取时限：${deadline}。`] : [];
  return {
    draft: { ...told, ...typed, ...((spoken.each || Object.keys(told).length > 0) && { [words.title]: spoken.title }) },
    ...(spoken.each && { each: spoken.each }),
    ...(spoken.every && { every: spoken.every }),
    understood: [...understoodOf(spoken, told), ...passed],
    doubts: { ...(lead !== undefined && { lead }), ...(deadline !== undefined && !isTold && { deadline }) },
  };
}

/** --lead 各镇 is each of them; the title is taken as it stands. */
function ledBy(name: string, typed: Draft, { directory }: Names, received: Day): SpokenDraft {
  const understood = untaken(typed, received);
  const group = directory.find(name) ? undefined : groupAt(name, directory.at(received), received);
  if (!group || ('rest' in group && group.rest !== '')) return { draft: typed, understood, doubts: {} };
  const { [words.lead]: _lead, ...draft } = typed;
  if ('doubt' in group) return { draft, understood, doubts: { lead: group.doubt } };
  return { draft, understood, doubts: {}, each: { words: group.words, units: group.units } };
}

/** yjj at the beginning is a unit by its initials; letters that are nobody's are part of the task. */
async function spelledOut(line: string, ledger: Names): Promise<string> {
  const letters = /^\s*([a-z]{2,})(?=\s)/.exec(line)?.[1];
  if (letters === undefined) return line;
  const unit = await tryTo(() => findUnit(ledger, letters));
  if (!isStop(unit)) return line.replace(letters, unit.name);
  return unit.message.includes('不止一个') ? stop(unit) : line;
}

function toldBy({ lead, support, deadline, wording, urgency }: Spoken): Readonly<Record<string, Plain>> {
  return {
    ...(lead !== undefined && { [words.lead]: lead }),
    ...(support.length > 0 && { [words.support]: [...support] }),
    ...(deadline !== undefined && { [words.deadline]: deadline }),
    ...(wording !== undefined && wording !== deadline && { [words.deadlineWording]: wording }),
    ...(urgency !== undefined && { [words.urgency]: urgency }),
  };
}

function understoodOf({ title, hints, each }: Spoken, told: Readonly<Record<string, Plain>>): string[] {
  const keys = [words.lead, words.support, words.deadline, words.urgency].filter((key) => told[key] !== undefined);
  const shared = each ? [`${each.words}（${each.units.length} 个单位各一项）`] : [];
  if (keys.length === 0 && !each) return [];
  const parts = keys.map((key) => `${key} ${[told[key]].flat().join('、')}`);
  const remarks = hints.length > 0 ? `（${hints.join('；')}）` : '';
  return [`从这一行认出：${[`${words.title} ${title}`, ...shared, ...parts].join('；')}${remarks}。`];
}

/** A time in a title that was given beside its unit is left there, and is no limit. */
function untaken(typed: Draft, received: Day): string[] {
  if (typed[words.title] === undefined || typed[words.deadline] !== undefined) return [];
  const [time] = spokenTimes(String(typed[words.title]), received);
  if (!time) return [];
  const limit = 'limit' in time.reading ? time.reading.limit : '日期';
  return [`注意：事项里的“${time.words}”没有当作办结时限；要当就加 --deadline ${limit}。`];
}
