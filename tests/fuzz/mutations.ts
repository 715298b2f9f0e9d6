import { compose } from '../../src/ledger/text/edit/compose.ts';
import { isPlainMap, type Plain } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';

export interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Roll = () => number;

/** A file with something wrong in its bytes or in what it says; parts of `donors` may have got into it. */
export function broken(file: File, roll: Roll, donors: readonly File[]): File {
  return roll() < 0.6 ? inBytes(file, roll, donors) : inStructure(file, roll);
}

export function pick<T>(list: readonly T[], roll: Roll): T {
  return list[Math.floor(roll() * list.length)] as T;
}

const scraps = [
  '\u0000',
  '\u001b[31m',
  '\u0007',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\r',
  '\t',
  ' ',
  '\u3000',
  '：',
  '，',
  '"',
  "'",
  '#',
  ' #',
  '&a ',
  '*a ',
  '!!str ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '|',
  '>',
  '- ',
  '? ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\n',
  '\n\n  ',
  '__proto__: 1\n',
  'constructor: x\n',
  '<<: *a\n',
  '2022-02-30',
  '9999-99-99',
  '-1',
  '1e999',
  '１',
  '\u{1f469}\u200d\u{1f467}',
  '\ud800',
  'x'.repeat(5000),
  '['.repeat(200),
];
const encoder = new TextEncoder();

function inBytes({ path, bytes }: File, roll: Roll, donors: readonly File[]): File {
  let now = bytes;
  for (let times = 1 + Math.floor(roll() * 3); times > 0; times -= 1) now = mangled(now, roll, donors);
  return { path, bytes: now };
}

function mangled(bytes: Uint8Array, roll: Roll, donors: readonly File[]): Uint8Array {
  const at = Math.floor(roll() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + Math.floor(roll() * roll() * 80));
  const [head, cut, tail] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  const ways: (() => Uint8Array[])[] = [
    () => [head, tail],
    () => [head, cut, cut, tail],
    () => [head],
    () => [tail],
    () => [head, encoder.encode(pick(scraps, roll)), bytes.subarray(at)],
    () => [head, Uint8Array.of(Math.floor(roll() * 256)), bytes.subarray(Math.min(at + 1, bytes.length))],
    () => [head, pick(donors, roll).bytes.subarray(0, 400), tail],
    () => [encoder.encode(swapped(new TextDecoder().decode(bytes), roll))],
    () => [Uint8Array.from(bytes, (byte) => (roll() < 0.002 ? byte ^ (1 << Math.floor(roll() * 8)) : byte))],
  ];
  return joined(pick(ways, roll)());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Two lines that changed places, or one with another indentation. */
function swapped(text: string, roll: Roll): string {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(roll() * lines.length), Math.floor(roll() * lines.length)];
  const [one = '', other = ''] = [lines[a], lines[b]];
  if (roll() < 0.5) return lines.with(a, other).with(b, one).join('\n');
  return lines.with(a, roll() < 0.5 ? `  ${one}` : one.replace(/^ {1,2}/, '')).join('\n');
}

function inStructure({ path, bytes }: File, roll: Roll): File {
  const value = parseText(new TextDecoder().decode(bytes)).value ?? {};
  const changed = altered(value, roll);
  return { path, bytes: encoder.encode(isPlainMap(changed) ? compose(changed) : JSON.stringify(changed)) };
}

/** The value with one thing in it, somewhere, that is something else. */
function altered(value: Plain, roll: Roll): Plain {
  if (typeof value === 'string' || roll() < 0.1) return strange(value, roll);
  if (Array.isArray(value)) {
    const at = Math.floor(roll() * value.length);
    if (value.length === 0 || roll() < 0.2) return roll() < 0.5 ? value.slice(1) : [...value, ...value];
    return value.with(at, altered(value[at] as Plain, roll));
  }
  const keys = Object.keys(value);
  const key = pick(keys, roll) ?? '键';
  const { [key]: old = '', ...others } = value;
  if (roll() < 0.15) return others;
  if (roll() < 0.15) return { ...others, [pick(['多的键', '日期', '编号', '来源', '动作'], roll)]: old };
  return { ...others, [key]: altered(old, roll) };
}

function strange(value: Plain, roll: Roll): Plain {
  const odd: Plain[] = [
    '',
    '是',
    '0',
    '-3',
    '99999999999999999999',
    '2022-13-01',
    '1800-01-01',
    '9999-12-31',
    '2022-12-31 25:61',
    '极特殊',
    '区应急管理局',
    '不存在的局',
    'RW20220101-AAAA',
    '5wd',
    '0个工作日',
    '100%',
    '甲、乙',
    '　',
    'constructor',
    '__proto__',
  ];
  return pick([pick(odd, roll), [value], { 内: value }, [], {}, [value, value]], roll);
}
