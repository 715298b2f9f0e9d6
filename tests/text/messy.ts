import * as fc from 'fast-check';
import {
  inDoubleQuotes,
  inSingleQuotes,
  isLiteral,
  isPlainAt,
  type Position,
} from '../../src/ledger/text/edit/scalar.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../src/ledger/text/plain.ts';

type Pick = <T>(choices: readonly T[]) => T;

/** Writes a value the way several people with different habits would: indentation, quotes, brackets, comments, blank lines. */
function writeMessily(value: PlainMap, pick: Pick): string {
  const lines = Object.keys(value).length === 0 ? ['{}'] : mapLines(value, 0, pick);
  const head = pick([[], ['# 说明：勿动'], ['', '# a: b', ''], ['---']]);
  const text =
    [...head, ...lines, ...pick([[], ['# 完'], ['', '# 完 #3']])].join('\n') + pick(['\n', '\n', '', '\n\n']);
  return pick([text, text, text.replaceAll('\n', '\r\n')]);
}

function mapLines(map: PlainMap, column: number, pick: Pick): string[] {
  return Object.entries(map).flatMap(([name, value]) => {
    const key = `${' '.repeat(column)}${quoted(name, 'key', pick)}${isWord(name) ? pick(['', '', '', ' ']) : ''}:`;
    const between = pick([[], [], [], [], [''], [`${' '.repeat(column)}# 关于下一项：#3`], ['# 顶格']]);
    return [...between, ...valueLines(key, value, 'field', column, pick)];
  });
}

function listLines(items: readonly Plain[], column: number, pick: Pick): string[] {
  return items.flatMap((item) => {
    const dash = `${' '.repeat(column)}-`;
    const between = pick([[], [], [], [], [''], [`${' '.repeat(column)}# 下一条`]]);
    const map = isPlainMap(item) && Object.keys(item).length > 0 ? item : undefined;
    if (map && pick([true, true, false])) {
      const gap = pick([1, 1, 3]);
      const [first = '', ...rest] = mapLines(map, column + 1 + gap, (choices) => pick(withoutComments(choices)));
      return [...between, dash + ' '.repeat(gap) + first.trimStart(), ...rest];
    }
    return [...between, ...valueLines(dash, item, 'item', column, pick)];
  });
}

/** In a compact item nothing may come before the first key; comments between keys are tried elsewhere. */
function withoutComments<T>(choices: readonly T[]): readonly T[] {
  const bare = choices.filter((choice) => !Array.isArray(choice) || choice.length === 0);
  return bare.length > 0 ? bare : choices;
}

function valueLines(head: string, value: Plain, position: Position, column: number, pick: Pick): string[] {
  const comment = pick(['', '', '', ' # 注：释', '      # #3']);
  const step = pick([1, 2, 2, 4]);
  if (typeof value === 'string') return textLines(head, value, position, column + step, comment, pick);
  const flow = inBrackets(value, pick);
  if (isEmpty(value) || pick([true, false, false])) return [head + pick([' ', '  ']) + flow + comment];
  const deeper = isPlainMap(value)
    ? mapLines(value, column + step, pick)
    : listLines(value, column + (position === 'field' ? pick([0, 1, 2, 2]) : step), pick);
  return [head + comment, ...deeper];
}

function textLines(
  head: string,
  value: string,
  position: Position,
  column: number,
  comment: string,
  pick: Pick,
): string[] {
  if (isLiteral(value) && pick([true, true, false])) {
    const lines = value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (line === '' ? '' : ' '.repeat(column) + line));
    return [`${head} ${value.endsWith('\n') ? '|' : '|-'}${comment}`, ...lines, ...pick([[], [''], ['', '']])];
  }
  const written = quoted(value, position, pick);
  if (written !== '' && (written !== value || isWord(value)) && pick([true, false, false, false, false]))
    return [head + comment, ' '.repeat(column) + written + pick(['', ' # 后注'])];
  return [written === '' ? head + comment : head + pick([' ', ' ', '   ']) + written + comment];
}

function quoted(value: string, position: Position, pick: Pick): string {
  const double = inDoubleQuotes(value);
  const single = inSingleQuotes(value) ?? double;
  return isPlainAt(value, position) ? pick([value, value, value, double, single]) : pick([double, single]);
}

function inBrackets(value: Plain, pick: Pick): string {
  if (typeof value === 'string') return quoted(value, 'bracket', pick);
  const comma = pick([', ', ',  ', ' , ']);
  if (Array.isArray(value)) return `[${value.map((item) => inBrackets(item, pick)).join(comma)}${pick(['', ' '])}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key, 'bracket-key', pick)}: ${inBrackets(item, pick)}`)
    .join(comma)}}`;
}

function isWord(text: string): boolean {
  return /^[\p{Script=Han}\d-]+$/u.test(text) && !text.startsWith('-');
}

function isEmpty(value: Plain): boolean {
  return Object.keys(value).length === 0;
}

/** A messy text together with what it says. */
export function messily(
  file: fc.Arbitrary<PlainMap>,
): fc.Arbitrary<{ readonly value: PlainMap; readonly text: string }> {
  return fc.tuple(file, fc.infiniteStream(fc.nat({ max: 0xffff }))).map(([value, numbers]) => {
    const pick: Pick = (choices) => choices[(numbers.next().value ?? 0) % choices.length] as (typeof choices)[number];
    return { value, text: writeMessily(value, pick) };
  });
}
