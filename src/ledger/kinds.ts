import type * as z from 'zod';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { KEY_SEPARATOR, NAMES_WANTED } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import type { Plain } from './text/plain.ts';

type Kind = '一段文字' | '一个列表' | '一组“键: 值”';

/** A text where a list should be, and the like; the remedy shows how this very value would be written. */
export function wrongKind(path: Path, value: Plain, issue: z.core.$ZodIssue): Finding {
  const expected = expectedKind(issue);
  const found = kindOf(value);
  return finding('value-kind', path, {
    name: nameOf(path),
    expected,
    found,
    remedy: leadsApart(path, value) ?? remedyFor(value, expected, issue.message),
  });
}

export function kindOf(value: Plain): Kind {
  if (typeof value === 'string') return '一段文字';
  return Array.isArray(value) ? '一个列表' : '一组“键: 值”';
}

function expectedKind(issue: z.core.$ZodIssue): Kind {
  if (issue.code !== 'invalid_type' || issue.expected === 'string') return '一段文字';
  return issue.expected === 'array' ? '一个列表' : '一组“键: 值”';
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return typeof path.at(-1) === 'number' ? `“${key}”的每一项` : `“${key}”`;
}

/** Several units where the one that leads belongs: the others have a key of their own. */
function leadsApart(path: Path, value: Plain): string | undefined {
  if (path.length !== 1 || path[0] !== words.lead || !Array.isArray(value)) return undefined;
  const [first, ...others] = value.filter((one) => typeof one === 'string');
  if (first === undefined) return undefined;
  if (others.length === 0) return `写成“${words.lead}: ${first}”`;
  return `“${words.lead}”写一个单位：${first}；其余的写进“${words.joint}: [${others.join(', ')}]”`;
}

function remedyFor(value: Plain, expected: Kind, about: string): string {
  if (expected === '一段文字') return '写成一行文字，不用列表，也不分成几行';
  if (expected === '一组“键: 值”') return pairs(value, about.split(KEY_SEPARATOR)[0] ?? '');
  if (typeof value === 'string') return about === NAMES_WANTED ? names(value) : '每一项另起一行，以“- ”开头';
  const [first = ''] = Object.keys(value);
  return `在“${first}”前加“- ”，同一项的其余各行与“${first}”对齐`;
}

function pairs(value: Plain, key: string): string {
  return typeof value === 'string'
    ? `另起一行，缩进两格，写成“${key}: …”`
    : `去掉“- ”或方括号，另起一行，缩进两格，写成“${key}: …”`;
}

/** 区住建局、区财政局 as a list in brackets. */
function names(value: string): string {
  return `写成 [${value.split(/[、，,；; ]+/).join(', ')}]`;
}
