import type * as z from 'zod';
import { FIRST_DAY, isCovered, LAST_DAY } from '../calendar/calendar.ts';
import { monthEnd, parseDay } from '../calendar/day.ts';
import { closest } from '../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { KEY_SEPARATOR, type Miswritten } from '../vocabulary/record.ts';
import { kindOf, wrongKind } from './kinds.ts';
import { isPlainMap, type Plain } from './text/plain.ts';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with the shape of a value, in clerk's words: one finding for each unknown key, missing key or bad
 * value. `written` is the value as it stands in the file, blank keys included.
 */
export function shapeFindings(issues: readonly Issue[], value: Plain, written: Plain): Finding[] {
  const unknown = issues.flatMap((issue) => unknownKeys(issue, value, issues));
  const meant = new Set(unknown.map(({ path, meant: key = '' }) => placeName([...path, key])));
  const others = issues.filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.has(placeName(path as Path)));
  return [
    ...unknown.map(({ path, ...params }) =>
      PASSWORD.test(params.key)
        ? finding('password-written', [...path, params.key], params, 'key')
        : finding('key-unknown', [...path, params.key], params, 'key'),
    ),
    ...others.map((issue) => translate(issue, value, written)),
  ];
}

/** What passwords are called. */
const PASSWORD = /口令|密码|授权码|passw(?:or)?d|secret/i;

/** Unknown keys with what they may be meant for: a key that is not there yet, which then is not missing either. */
function unknownKeys(issue: Issue, root: Plain, issues: readonly Issue[]) {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path as Path;
  const owner = at(root, path);
  const absent = issue.message.split(KEY_SEPARATOR).filter((key) => !(isPlainMap(owner) && key in owner));
  const known = absent.join(KEY_SEPARATOR);
  return issue.keys.map((key) => {
    const chooser = absent.find((other) => choicesAt([...path, other], issues).includes(key));
    const meant = chooser ?? closest(key, absent);
    return { path, key, meant, suggestion: chooser ? `${chooser}: ${key}` : meant, known };
  });
}

/** What may be chosen at a place: 签批 stands there as a key where “动作: 签批” is meant. */
function choicesAt(path: Path, issues: readonly Issue[]): readonly string[] {
  return issues.filter((issue) => placeName(issue.path as Path) === placeName(path)).flatMap(choicesOf);
}

function placeName(path: Path): string {
  return path.join('\n');
}

function translate(issue: Issue, root: Plain, written: Plain): Finding {
  const path = issue.path as Path;
  const value = at(root, path);
  if (value === undefined) return missingKey(path, issue, written);
  const shown = typeof value === 'string' ? value : kindOf(value);
  if (issue.code === 'invalid_value' && typeof value === 'string') return badChoice(path, value, choicesOf(issue));
  if (issue.code === 'custom') return badForm(path, shown, issue.params as unknown as Miswritten);
  return wrongKind(path, value, issue);
}

/** A key of the file itself that is not even there blank is missing from the file as a whole. */
function missingKey(path: Path, issue: Issue, written: Plain): Finding {
  const absent = path.length === 1 && at(written, path) === undefined;
  const key = String(path.at(-1));
  return finding('key-missing', absent ? [] : path, { key, how: lineFor(key, issue) }, 'key');
}

/** How a key would be written that is not there. */
function lineFor(key: string, issue: Issue): string {
  if (issue.code === 'invalid_value') return `“${key}: …”，可填：${choicesOf(issue).join('、')}`;
  if (issue.code !== 'invalid_type' || issue.expected === 'string') return `“${key}: …”`;
  if (issue.expected === 'array') return `“${key}:”，下面每项另起一行，以“- ”开头`;
  return `“${key}:”，下一行缩进两格写“${issue.message.split(KEY_SEPARATOR)[0]}: …”`;
}

function badChoice(path: Path, value: string, choices: readonly string[]): Finding {
  const suggestion = closest(value, choices);
  return finding('value-choice', path, { value, choices: choices.join('、'), suggestion });
}

function choicesOf(issue: Issue): readonly string[] {
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function at(root: Plain, path: Path): Plain | undefined {
  let node: Plain | undefined = root;
  for (const step of path) {
    if (node === undefined || typeof node === 'string') return undefined;
    node = Array.isArray(node) ? node[Number(step)] : node[String(step)];
  }
  return node;
}

/** A value that is not written as it must be: what it should be, or why there is no such day. */
function badForm(path: Path, value: string, { expected, example, respelt, meant }: Miswritten): Finding {
  const odd = meant === undefined ? oddDay(path, respelt) : undefined;
  return odd ?? finding('value-form', path, { value, expected, example, meant });
}

/** A date rightly written that does not exist or lies outside the calendar. */
function oddDay(path: Path, respelt: string): Finding | undefined {
  const [text, year = '', month = ''] = /^(\d{4})-(\d\d)-\d\d/.exec(respelt) ?? [];
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (year < FIRST_DAY.slice(0, 4) || year > LAST_DAY.slice(0, 4)) {
    return finding('date-range', path, { date: text, first: FIRST_DAY.slice(0, 4), last: LAST_DAY.slice(0, 4) });
  }
  if (day !== undefined && isCovered(day)) return undefined;
  return finding('date-absent', path, { date: text, why: whyAbsent(year, month) });
}

function whyAbsent(year: string, month: string): string {
  const first = parseDay(`${year}-${month}-01`);
  if (first === undefined) return '一年只有 1 至 12 月';
  return `${year} 年 ${Number(month)} 月只有 ${Number(monthEnd(first).slice(8))} 天`;
}
