import { hasControl, invisibleRuns } from '../characters.ts';
import { type Plain, plainMap, samePlain } from '../plain.ts';
import { parseText } from '../read/parse.ts';
import { quickly } from '../read/quick.ts';

/** Where a scalar is written: as a key, after a key, after a dash, in brackets, or as a key in brackets. */
export type Position = 'key' | 'field' | 'item' | 'bracket' | 'bracket-key';

/** A scalar on one line: as it is where it reads back the same there and nothing about it is doubtful, else in double quotes. */
export function writeScalar(value: string, position: Position): string {
  return isPlainAt(value, position) ? value : inDoubleQuotes(value);
}

/** Words and dates as most values are: no sign in them means anything to YAML. */
const HARMLESS = /^[\p{Script=Han}A-Za-z0-9（）〔〕《》“”]+(?:[-./ ][\p{Script=Han}A-Za-z0-9（）〔〕《》“”]+)*$/u;

export function isPlainAt(value: string, position: Position): boolean {
  if (HARMLESS.test(value)) return true;
  if (value.includes('\n') || (value === '' && position !== 'field' && position !== 'item')) return false;
  const [sample, meant] = SAMPLES[position](value);
  const quick = quickly(sample);
  if (quick !== undefined) return samePlain(quick, meant);
  const { value: read, faults } = parseText(sample);
  return faults.length === 0 && samePlain(read, meant);
}

/** A small file with the value standing plainly in its position, and what that file should say. */
const SAMPLES: Readonly<Record<Position, (value: string) => readonly [string, Plain]>> = {
  key: (value) => [`${value}: 值\n`, plainMap([[value, '值']])],
  field: (value) => [`键: ${value}\n`, plainMap([['键', value]])],
  item: (value) => [`键:\n  - ${value}\n`, plainMap([['键', [value]]])],
  'bracket-key': (value) => [`键: {${value}: 值}\n`, plainMap([['键', plainMap([[value, '值']])]])],
  bracket: (value) => [`键: [${value}, {键: ${value}}]\n`, plainMap([['键', [value, plainMap([['键', value]])]]])],
};

/** The value in double quotes, everything that cannot be seen as an escape. */
export function inDoubleQuotes(value: string): string {
  const escaped = value.replace(
    /["\\]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu,
    (character) => ESCAPES[character] ?? escapeOf(character),
  );
  return `"${escaped}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u200d': '\u200d',
};

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** The value in single quotes, where that can say it. */
export function inSingleQuotes(value: string): string | undefined {
  return /[\n\t]/.test(value) || hasControl(value) ? undefined : `'${value.replaceAll("'", "''")}'`;
}

/** Whether a text of several lines can stand as it is on lines of its own, under `|-` or, with one line break at its end, `|`. */
export function isLiteral(value: string): boolean {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  return body.includes('\n') && /^\S/.test(body) && !body.endsWith('\n') && !/\r/.test(body) && isVisible(body);
}

function isVisible(text: string): boolean {
  return !hasControl(text) && invisibleRuns(text).next().done === true;
}
