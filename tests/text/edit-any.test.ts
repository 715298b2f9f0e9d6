import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/ledger/text/edit/edit.ts';
import { valueAt } from '../../src/ledger/text/edit/intend.ts';
import { lineStart } from '../../src/ledger/text/lines.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../src/ledger/text/plain.ts';
import { locate } from '../../src/ledger/text/read/locate.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import type { Path } from '../../src/vocabulary/messages.ts';
import { holds } from './holds.ts';
import { messily } from './messy.ts';
import { nastyText, plainFile, plainValue } from './plain-values.ts';

const messy = messily(plainFile);
const keys = fc.array(fc.constantFrom('编号', '事项', '责任人', '来源', '备注'));

test('a messy text says what it was written from', () => {
  const says = ({ value, text }: { value: PlainMap; text: string }) => expectSaid(text, text, value);
  holds(fc.property(messy, says));
});

test('a value that is set is there and all lines before and after it are as they were', () => {
  const set = ({ value, text }: { value: PlainMap; text: string }, at: number, to: Plain) => {
    const path = pick(pathsOf(value), at);
    if (!path) return;
    const after = edited(text, { op: 'set', path, value: to });
    expectSaid(text, after, changed(value, path, put(to)));
    expectAround(text, after, path);
  };
  holds(fc.property(messy, fc.nat(), fc.oneof(nastyText, plainValue), set));
});

test('a key that was missing is added and at most the line it was added to has changed', () => {
  const add = ({ value, text }: { value: PlainMap; text: string }, at: number, to: Plain, order: readonly string[]) => {
    const owners = [[], ...pathsOf(value)].filter((path) => isPlainMap(valueAt(value, path)));
    const path = [...(pick(owners, at) ?? []), '责任人'];
    const after = edited(text, { op: 'set', path, value: to }, order);
    expectSaid(text, after, changed(value, path, put(to)));
    expectKept(text, after, 1);
  };
  holds(fc.property(messy, fc.nat(), plainValue, keys, add));
});

test('an item is appended to a list, a blank or nothing, and only the line it was added to may have changed', () => {
  const append = ({ value, text }: { value: PlainMap; text: string }, at: number, item: Plain) => {
    const path =
      pick(
        [['新键'], ...pathsOf(value)].filter((candidate) => isListOrBlank(valueAt(value, candidate))),
        at,
      ) ?? [];
    const before = valueAt(value, path);
    const after = edited(text, { op: 'append', path, value: item });
    expectSaid(text, after, changed(value, path, put(Array.isArray(before) ? [...before, item] : [item])));
    expectKept(text, after, before === '' ? 2 : 1);
  };
  holds(fc.property(messy, fc.nat(), plainValue, append));
});

test('an item is put in anywhere in a list, and only the line beside it may have changed', () => {
  const insert = ({ value, text }: { value: PlainMap; text: string }, which: number, where: number, item: Plain) => {
    const path = pick(
      pathsOf(value).filter((candidate) => itemsAt(value, candidate).length > 0),
      which,
    );
    if (!path) return;
    const before = itemsAt(value, path);
    const at = where % (before.length + 1);
    const after = edited(text, { op: 'append', path, value: item, at });
    expectSaid(text, after, changed(value, path, put(before.toSpliced(at, 0, item))));
    expectKept(text, after, at === 0 ? before.length + 1 : 1);
  };
  holds(fc.property(messy, fc.nat(), fc.nat(), plainValue, insert));
});

function itemsAt(value: PlainMap, path: readonly (string | number)[]): Plain[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

test('a key or item that is taken out is gone and the lines of the others are there', () => {
  const unset = ({ value, text }: { value: PlainMap; text: string }, at: number) => {
    const path = pick(pathsOf(value), at);
    if (!path) return;
    const after = edited(text, { op: 'unset', path });
    expectSaid(text, after, changed(value, path, take));
    if (path.length > 1) expectAround(text, after, path.slice(0, -1));
  };
  holds(fc.property(messy, fc.nat(), unset));
});

test('edits one after the other give what each of them gives', () => {
  const several = ({ text }: { text: string }, one: Plain, other: Plain) => {
    const edits: Edit[] = [
      { op: 'append', path: ['办理经过记录'], value: one },
      { op: 'append', path: ['办理经过记录'], value: other },
      { op: 'unset', path: ['没有'] },
    ];
    expect(applyEdits(text, edits)).toEqual({ text: edits.reduce((now, edit) => edited(now, edit), text) });
  };
  holds(fc.property(messy, nastyText, plainValue, several));
});

function edited(text: string, edit: Edit, order: readonly string[] = []): string {
  const result = applyEdits(text, [edit], { order });
  expect({ text, edit, result }).toMatchObject({ text, edit, result: { text: expect.any(String) } });
  return 'text' in result ? result.text : '';
}

/** `after` says this value without an error, and keeps the line ends of the text. */
function expectSaid(text: string, after: string, value: Plain): void {
  const lineBreak = text.includes('\r') ? '\r\n' : '\n';
  expect(after.match(/\r?\n/g)?.filter((end) => end !== lineBreak) ?? []).toEqual([]);
  expect({ text, after, value: parseText(after).value }).toEqual({ text, after, value });
}

/** All lines of the text but `lost` of them are in the new text, in the same order. */
function expectKept(text: string, after: string, lost: number): void {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const gone = lines.length - commonLines(lines, after.split(/\r?\n/));
  expect({ text, after, gone, few: gone <= lost }).toEqual({ text, after, gone, few: true });
}

/** The length of the longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const line of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What stood before and after the lines of a key and its value stands there still. */
function expectAround(text: string, after: string, path: Path): void {
  const owner = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1);
  const start = lineStart(text, locate(text, owner, 'key').start);
  const { end } = locate(text, path, 'value');
  const newline = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end);
  const behind = newline < 0 ? '' : text.slice(newline).trimEnd();
  const kept = after.startsWith(text.slice(0, start)) && after.trimEnd().endsWith(behind);
  expect({ text, path, after, kept }).toEqual({ text, path, after, kept: true });
}

/** A copy of the value with one more change in it, made as anybody would with an object in hand. */
function changed(value: PlainMap, path: Path, change: (owner: PlainMap, step: string) => void): Plain {
  const copy = JSON.parse(JSON.stringify(value)) as PlainMap;
  change(valueAt(copy, path.slice(0, -1)) as PlainMap, String(path.at(-1)));
  return copy;
}

function put(to: Plain) {
  return (owner: PlainMap, step: string) => {
    owner[step] = to;
  };
}

function take(owner: PlainMap, step: string): void {
  if (Array.isArray(owner)) owner.splice(Number(step), 1);
  else delete owner[step];
}

function pathsOf(value: Plain, path: Path = []): Path[] {
  if (typeof value === 'string') return [];
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return steps.flatMap(([step, item]) => [[...path, step], ...pathsOf(item, [...path, step])]);
}

function isListOrBlank(value: Plain | undefined): boolean {
  return value === undefined || value === '' || Array.isArray(value);
}

function pick<T>(choices: readonly T[], at: number): T | undefined {
  return choices[at % Math.max(1, choices.length)];
}
