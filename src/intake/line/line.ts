import type { Day } from '../../calendar/day.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { type GroupFound, groupAt, type UnitGroup } from './groups.ts';
import { type SpokenTime, spokenTimes } from './times.ts';
import { type SpokenUnits, spokenUnits } from './units.ts';

/** What a line says of a task: 区应急局会同区住建局 3月15日前 报送燃气排查方案. */
export interface Spoken {
  readonly title: string;
  /** Full names; nothing where the line names no unit. */
  readonly lead?: string;
  readonly support: readonly string[];
  /** 各镇: each of these units is to do it by itself. */
  readonly each?: UnitGroup;
  /** As the ledger writes a limit: a day, 10个工作日. */
  readonly deadline?: string;
  /** How often it is to be done again, and what is to be done then: no limit of one task. */
  readonly every?: { readonly words: string; readonly title: string };
  /** The words that told it. */
  readonly wording?: string;
  readonly urgency?: '紧急' | '特急';
  /** What was worked out and is not in the words themselves. */
  readonly hints: readonly string[];
  /** What may mean one thing or another, and is not taken for either. */
  readonly doubts: { readonly lead?: string; readonly deadline?: string };
}

/** Takes a line apart: who, by when, how urgent, and what is left, which is the task. Days count from the one of receipt. */
export function spokenLine(line: string, directory: Directory, received: Day): Spoken {
  const text = plain(line);
  const { time, doubt, recurring } = timeMeant(text, received);
  const bare = time
    ? `${text.slice(0, time.start).replace(/(?<=分别|各自)[于在] ?$/, '')} ${text.slice(time.end)}`
    : text;
  const { urgency, rest: calm, hints } = spokenUrgency(bare.trim());
  const group = groupAt(calm, directory.at(received), received);
  const units = group ? ofGroup(group, calm) : spokenUnits(calm, directory);
  const title = tidy(units.rest);
  return {
    title: title === '' ? text : title,
    support: units.support,
    ...(units.lead !== undefined && { lead: units.lead }),
    ...(units.each && { each: units.each }),
    ...(recurring && { every: everyIn(text, recurring, directory, received) }),
    ...(time && { deadline: time.limit, wording: time.words }),
    ...(urgency && { urgency }),
    hints: [...(time?.hints ?? []), ...units.hints, ...hints],
    doubts: {
      ...(units.doubt !== undefined && { lead: units.doubt }),
      ...(doubt !== undefined && { deadline: doubt }),
    },
  };
}

/** What is to be done each time: the line without how often, and without who. */
function everyIn(text: string, { start, end, words }: SpokenTime, directory: Directory, received: Day) {
  const { rest } = spokenUrgency(`${text.slice(0, start)} ${text.slice(end)}`.trim());
  const group = groupAt(rest, directory.at(received), received);
  const { rest: title } = group ? ofGroup(group, rest) : spokenUnits(rest, directory);
  return { words, title: tidy(title) };
}

function ofGroup(group: GroupFound, text: string): SpokenUnits {
  if ('doubt' in group) return { support: [], hints: [], rest: text, doubt: group.doubt };
  const { rest, ...each } = group;
  return { support: [], hints: [], rest: rest.replace(/^[ ，,]*(?:分别|各自)(?=[ 报上提开制完做抓])/, ''), each };
}

/** Digits of one width, no blanks within a time. */
function plain(line: string): string {
  return line
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/(?<=[日号底末0-9]) (?=(?:之|以)?前(?![\u4e00-\u9fa5]*(?:期|述|款)))/g, '')
    .trim();
}

type Meant = Pick<SpokenTime, 'start' | 'end' | 'words'> & {
  readonly limit: string;
  readonly hints: readonly string[];
};

/** The only time of a line, if it can be told what it comes to. */
function timeMeant(
  text: string,
  received: Day,
): { readonly time?: Meant; readonly doubt?: string; readonly recurring?: SpokenTime } {
  const times = spokenTimes(text, received);
  const [first, ...others] = times;
  if (!first) return {};
  if (others.length > 0) return { doubt: `不止一个时间：${times.map(({ words }) => `“${words}”`).join('、')}` };
  if ('doubt' in first.reading) return { doubt: first.reading.doubt, ...(first.recurring && { recurring: first }) };
  return { time: { ...first, ...first.reading } };
}

/** Without what only joined the parts. */
function tidy(text: string): string {
  return text
    .replace(/^(?:[ ，,、：:；;。]|牵头|负责|要|应|须|于|在|请)+/, '')
    .replace(/[ ，,；;](?:完成|办结)$/, '')
    .replace(/(?:[ ，,；;。、]|于|在)+$/, '')
    .replace(/ +/g, ' ')
    .replace(/(?<=[\u4e00-\u9fa5，。]) (?=[\u4e00-\u9fa5])/g, '')
    .replace(/，(?=[，。；])|(?<=[，。；]) ?，/g, '')
    .trim();
}

/** How urgent a line says it is, and the line without that. */
interface SpokenUrgency {
  readonly urgency?: '紧急' | '特急';
  readonly rest: string;
  readonly hints: readonly string[];
}

const WORDS = '特急件?|特提|紧急|加急|急件';
const APART = new RegExp(`(^|[ ，,；;。：:【〔（(\\[])(${WORDS})(?=$|[ ，,；;。：:！!】〕）)\\]])[！!：:】〕）)\\]]?`);

/** 特急 and 紧急 where they stand by themselves; 紧急避险 is what the task is about. */
function spokenUrgency(text: string): SpokenUrgency {
  const found = APART.exec(text);
  if (!found) return { rest: text, hints: [] };
  const [whole, before = '', word = ''] = found;
  const urgency = word.startsWith('特') ? '特急' : '紧急';
  const kept = /[【〔（([]/.test(before) ? '' : before;
  const rest = `${text.slice(0, found.index)}${kept} ${text.slice(found.index + whole.length)}`.trim();
  return { urgency, rest, hints: word === urgency ? [] : [`“${word}”按${urgency}`] };
}
