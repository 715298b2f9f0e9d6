import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { isWriting, type OptionSpec } from '../../src/cli/contract/spec.ts';
import { main } from '../../src/cli/main.ts';
import type { CommandSpec } from '../../src/cli/session/command.ts';
import { kinds } from '../../src/records/index.ts';
import { formats } from '../../src/render/formats.ts';
import { createWorld } from '../catalogue/world.ts';
import type { Facts } from '../generated/filing.ts';
import { itemsOf } from '../generated/ledger.ts';
import { leaders, someUnit } from '../generated/units.ts';

/** A command as it is typed, with what the catalogue says of it. */
export interface Reading {
  readonly name: string;
  readonly spec: CommandSpec;
}

/** Every command that only answers, from the catalogue. */
export const readings: readonly Reading[] = catalogue
  .flatMap(({ commands }) => commands)
  .flatMap((spec) => below(spec.name, spec))
  .filter(({ spec }) => spec.run && !isWriting(spec, { args: [], options: {} }));

function below(name: string, spec: CommandSpec): Reading[] {
  const own = spec.run ? [{ name, spec }] : [];
  return [...own, ...(spec.subcommands ?? []).flatMap((sub) => below(`${name} ${sub.name}`, sub))];
}

/** What may be typed for a place on the command line; it may depend on the ledger. */
type Filling = (facts: Facts, reading: Reading, day: Day) => fc.Arbitrary<string>;

const one =
  (...texts: readonly string[]): Filling =>
  () =>
    fc.constantFrom(...texts);

const period = one('2022Q2', '2022', '2022-03', '2022Q1', '本季', '上月');
const unit: Filling = () => someUnit;
const someId: Filling = (facts, { name }) => {
  const [first = '', second] = name.split(' ');
  const wanted = second === 'visit' ? ['visit', 'assignment', 'target'] : [first];
  const named = kinds.filter((kind) => wanted.includes(kind.name));
  const folders = (named.length > 0 ? named : kinds.filter((kind) => kind.name === 'task')).map(({ folder }) => folder);
  const ids = [...facts].filter(([path]) => folders.includes(path.split('/')[0] ?? '')).map(([, { 编号: id }]) => id);
  return fc.constantFrom(...(ids.length > 0 ? (ids as string[]) : ['RW20220101-ZZZZ']));
};

/** By the names that places and options have in the catalogue. */
const fillings: Readonly<Record<string, Filling>> = {
  编号: someId,
  '编号...': someId,
  期间: period,
  月份: one('2022-03', '2022-06', '上月'),
  季度: one('2022Q1', '2022Q2', '上季', '本季'),
  年份: one('2022'),
  日期: (_facts, _reading, day) => fc.constant(day),
  收到日期: one('2022-09-28'),
  时限: one('5wd', '1个月', '2022-10-31'),
  单位: unit,
  牵头单位: unit,
  属地: unit,
  领导: one(...leaders),
  人员: one('李某'),
  阶段: one('JD-1', '整改'),
  条款或编号: one('三（一）2', '四', 'YQ-3', 'YQ-4'),
  条件: one('单位=甲局', '备注'),
  '文字...': one('企业', '1'),
  环节: one('签批', '办理', '反馈'),
  类别: one('逾期', '待签批'),
  状态: one('待签批', '办理中', '撤销'),
  灯: one('红', '绿'),
  类型: one('部门'),
  种类: one('task'),
  外壳: one('bash'),
  什么: one('remind', 'brief'),
  文件: one('-'),
  经办人: one('钱某'),
  原来: one('xiaoneng.yaml'),
  这边: one('xiaoneng.yaml'),
  那边: one('xiaoneng.yaml'),
};

/** Ways of asking one command: what must be typed, and now and then something that may be. */
export function asking(reading: Reading, facts: Facts, day: Day): fc.Arbitrary<string[]> {
  const { name, spec } = reading;
  const places = (spec.arguments ?? []).map(({ name: place }) => {
    const filling = fillings[place.slice(1, -1)];
    if (place.startsWith('<') && !filling) throw new Error(`say in fillings what to type for ${place} of ${name}`);
    const typed = filling?.(facts, reading, day).map((text) => [text]) ?? nothing;
    return place.startsWith('<') ? typed : fc.oneof(nothing, typed);
  });
  const options = (spec.options ?? []).map((option) => chosen(option, reading, facts, day));
  return fc.tuple(...places, ...options).map((parts) => [...name.split(' '), ...parts.flat()]);
}

const nothing: fc.Arbitrary<string[]> = fc.constant([]);

function chosen(option: OptionSpec, reading: Reading, facts: Facts, day: Day): fc.Arbitrary<string[]> {
  const [flag = '', value] = option.flags.replace(/^-., /, '').split(' ');
  const filling = value === undefined ? () => fc.constant('') : fillings[value.slice(1, -1)];
  if (!filling || [reading.spec.writes].flat().includes(camel(flag))) return nothing;
  const typed = filling(facts, reading, day).map((text) => (text === '' ? [flag] : [flag, text]));
  return fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 1, arbitrary: typed });
}

function camel(flag: string): string {
  return flag.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Forms in which an answer can be read: `--json`, and every format that is text. */
export const readable: readonly (readonly string[])[] = [
  ['--json'],
  [],
  ...formats.filter(({ binary, name }) => !binary && name !== 'text').map(({ name }) => ['--format', name]),
];

export interface Answer {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** What is said to a question about a ledger on a day. */
export async function ask(words: readonly string[], facts: Facts, day: Day): Promise<Answer> {
  const { world, said } = createWorld(itemsOf(facts));
  const exit = await main([...words, '--today', day, '--no-color'], world);
  return { ...said, exit };
}
