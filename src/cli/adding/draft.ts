import type { Day } from '../../calendar/day.ts';
import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import type { addOptions } from './options.ts';

export type Adding = InputOf<typeof addOptions>;

/** Which option fills which key; two words lead into a nested mapping. */
const fields = {
  docket: ['docket'],
  source: ['source', 'category'],
  level: ['source', 'level'],
  sourceName: ['source', 'name'],
  sourceNumber: ['source', 'number'],
  sourceDate: ['source', 'date'],
  instructedBy: ['source', 'leader'],
  clause: ['source', 'clause'],
  wording: ['source', 'wording'],
  lead: ['lead'],
  owner: ['owner'],
  leader: ['leaderInCharge'],
  supervisor: ['supervisor'],
  importance: ['importance'],
  urgency: ['urgency'],
  difficulty: ['difficulty'],
  received: ['received'],
  deadline: ['deadline'],
  deadlineWording: ['deadlineWording'],
  planDue: ['planDue'],
  feedbackDue: ['feedbackDue'],
  emergency: ['emergency', 'category'],
  occurred: ['emergency', 'occurred'],
  demand: ['demand'],
  outcome: ['outcome'],
  remark: ['remark'],
} as const satisfies Readonly<Partial<Record<keyof Adding['options'], readonly [Word, Word?]>>>;

const fieldsTold = Object.entries(fields) as [keyof typeof fields, readonly [Word, Word?]][];

/** What was typed, as a draft: the day of receipt is today unless told. */
export function draftFrom({ args, options }: Adding, today: Day): Draft {
  const draft: Record<string, Plain> = { [words.received]: today };
  const title = args[0]?.replace(/\s+/g, ' ').trim();
  if (title) draft[words.title] = title;
  for (const [option, path] of fieldsTold) {
    const value = options[option];
    if (value !== undefined && value.trim() !== '') put(draft, path, value.trim());
  }
  listed(draft, words.support, options.support);
  listed(draft, words.joint, options.joint);
  listed(draft, words.methods, options.method);
  const steps = (options.step ?? []).map(stepOf);
  const slips = (options.slip ?? []).map(slipOf);
  const assists = (options.assist ?? []).map(assistanceOf);
  if (steps.length > 0) draft[words.roadmap] = steps;
  if (assists.length > 0) draft[words.assistance] = assists;
  if (slips.length > 0) draft[words.slips] = slips;
  const ruling = rulingOf(options.ruledBy, today);
  if (ruling) draft[words.difficultyRuling] = ruling;
  return draft;
}

/** What may be written several times, or once with 、 between. */
function listed(draft: Record<string, Plain>, key: string, typed: readonly string[] = []): void {
  if (typed.length > 0) draft[key] = typed.flatMap((names) => names.split('、'));
}

function put(draft: Record<string, Plain>, [outer, inner]: readonly [Word, Word?], value: Plain): void {
  const key = words[outer];
  if (inner === undefined) draft[key] = value;
  else draft[key] = { ...(draft[key] as Record<string, Plain> | undefined), [words[inner]]: value };
}

function stepOf(typed: string): Plain {
  const at = typed.lastIndexOf('=');
  if (at <= 0) return stop('step-wrong', { typed });
  return { [words.step]: typed.slice(0, at).trim(), [words.limit]: typed.slice(at + 1).trim() };
}

/** 区住建局=提供管网图=2022-03-01 as a mapping; a length of time may stand for the day: 3个工作日. */
export function assistanceOf(typed: string): PlainMap {
  const [, unit, title, limit] = /^([^=]+)=(.+)=([^=]+)$/.exec(typed) ?? [];
  if (unit === undefined || title === undefined || limit === undefined) return stop('assistance-wrong', { typed });
  return { [words.unit]: unit.trim(), [words.title]: title.trim(), [words.limit]: limit.trim() };
}

function slipOf(typed: string): Plain {
  const at = typed.indexOf('=');
  if (at <= 0) return stop('slip-wrong', { typed });
  return { [words.category]: typed.slice(0, at).trim(), [words.name]: typed.slice(at + 1).trim() };
}

function rulingOf(person: string | undefined, today: Day): Plain | undefined {
  return person === undefined ? undefined : { [words.person]: person, [words.date]: today };
}

/** Keys without which a task cannot be registered. */
export function missingFrom(draft: Draft): string[] {
  const source = draft[words.source];
  const hasCategory = typeof source === 'object' && !Array.isArray(source) && source[words.category] !== undefined;
  const absent = [words.title, words.lead].filter((key) => draft[key] === undefined);
  return hasCategory ? absent : [...absent, words.source];
}

/** The options that were typed of one task alone, as they are typed. */
export function fieldsTyped({ options }: Adding): string[] {
  const named = [
    ...Object.keys(fields),
    'joint',
    'support',
    'method',
    'step',
    'slip',
    'assist',
    'ruledBy',
    'parent',
    'each',
    'like',
    'every',
  ];
  return named
    .filter((name) => options[name as keyof Adding['options']] !== undefined)
    .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}

/** How a key is typed on the command line. */
export function optionFor(key: string): string {
  if (key === words.title) return 'xiaoneng add 后面写事项';
  const found = fieldsTold.find(([, [outer]]) => words[outer] === key);
  return found ? `--${found[0].replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} …` : key;
}
