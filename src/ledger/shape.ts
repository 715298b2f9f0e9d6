import type * as z from 'zod';
import { closest } from '../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { KEY_SEPARATOR } from '../vocabulary/record.ts';
import type { Plain } from './text/plain.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with the shape of a value, in clerk's words: one finding for each unknown key, missing key or bad value. */
export function shapeFindings(issues: readonly Issue[], value: Plain): Finding[] {
  return issues.flatMap((issue) => translate(issue, value));
}

function translate(issue: Issue, root: Plain): Finding[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, issue.message));
  const value = at(root, path);
  if (value === undefined) return [finding('key-missing', path, { key: String(path.at(-1)) }, 'key')];
  if (issue.code === 'invalid_value') return [badChoice(path, value, issue.values.map(String))];
  if (issue.code === 'custom') return [badForm(path, value, issue.params ?? {})];
  if (issue.code === 'invalid_type')
    return [finding('value-kind', path, { expected: kindName(issue.expected), found: kindOf(value) })];
  return [
    finding('value-form', path, { value: shown(value), expected: '这里要的内容', example: '见 xiaoneng schema' }),
  ];
}

function unknownKey(path: Path, key: string, known: string): Finding {
  const suggestion = closest(key, known.split(KEY_SEPARATOR));
  return finding('key-unknown', [...path, key], { key, suggestion, known }, 'key');
}

function badChoice(path: Path, value: Plain, choices: readonly string[]): Finding {
  const text = shown(value);
  return finding('value-choice', path, {
    value: text,
    choices: choices.join('、'),
    suggestion: closest(text, choices),
  });
}

function badForm(path: Path, value: Plain, params: Record<string, unknown>): Finding {
  const { expected, example } = params;
  return finding('value-form', path, { value: shown(value), expected: String(expected), example: String(example) });
}

function at(root: Plain, path: Path): Plain | undefined {
  let node: Plain | undefined = root;
  for (const step of path) {
    if (node === undefined || typeof node === 'string') return undefined;
    node = Array.isArray(node) ? node[Number(step)] : node[String(step)];
  }
  return node;
}

function shown(value: Plain): string {
  return typeof value === 'string' ? value : kindOf(value);
}

function kindOf(value: Plain): string {
  if (typeof value === 'string') return '一段文字';
  return Array.isArray(value) ? '一组清单' : '一组键值';
}

function kindName(expected: string): string {
  if (expected === 'string') return '一段文字';
  return expected === 'array' ? '一组清单' : '一组键值';
}
