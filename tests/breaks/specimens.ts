import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followedField } from '../../src/cli/registers/follow-up.ts';
import { recordText } from '../../src/cli/writing/new-record.ts';
import type { Plain } from '../../src/ledger/text/plain.ts';
import { registers } from '../../src/records/index.ts';
import { type Follow, filePath, type Register } from '../../src/records/kind.ts';
import { fieldsOf } from '../../src/vocabulary/anatomy.ts';
import { words } from '../../src/vocabulary/words.ts';
import { filled } from '../registers/specimens.ts';

const sample = join(import.meta.dirname, '../../ledger');

/** What every record may refer to. */
export const common = new Map(
  ['xiaoneng.yaml', 'units.yaml'].map((path) => [path, readFileSync(join(sample, path), 'utf8')]),
);

const SIGNED = '{日期: 2022-03-02, 动作: 签批, 人员: 王某}';
const COMPLETED = '{日期: 2022-03-03, 动作: 办结, 内容: 已整改}';
const FED_BACK = '{日期: 2022-03-04, 动作: 反馈, 对象: 区政府督查室, 内容: 已报}';
const ASSISTED = `配合单位: [区住房和城乡建设局]
配合事项:
  - {单位: 区住房和城乡建设局, 事项: 提供管网图, 时限: 2022-03-10}`;
const FIRST = '{日期: 2022-03-01 09:40, 动作: 首报, 方式: 电话}';
const EMERGENCY = '突发事件: {类别: 事故灾难, 发生时间: 2022-03-01 09:30}';

/** Tasks as the actions need them: by the end of their number, what happened to each, and what else it says. */
const tasks: Readonly<Record<string, readonly [readonly string[], string?]>> = {
  '7K3Q': [[SIGNED]],
  NEW1: [[]],
  EMER: [[], EMERGENCY],
  F1RS: [[FIRST], EMERGENCY],
  ASKD: [[SIGNED, '{日期: 2022-03-03, 动作: 催办, 方式: 电话}']],
  ASKT: [[SIGNED, ...['03', '07'].map((day) => `{日期: 2022-03-${day}, 动作: 催办, 方式: 电话}`)]],
  C1AM: [[SIGNED, '{日期: 2022-03-03, 动作: 报结, 内容: 已整改}']],
  PEND: [[SIGNED, '{日期: 2022-03-03, 动作: 申请延期, 理由: 等批复, 延至: 2022-03-31}']],
  GRNT: [
    [
      SIGNED,
      '{日期: 2022-03-03, 动作: 申请延期, 理由: 等批复, 延至: 2022-03-31}',
      '{日期: 2022-03-04, 动作: 批准延期, 延至: 2022-03-31, 批准人: 李某}',
    ],
  ],
  ST0P: [[SIGNED, '{日期: 2022-03-03, 动作: 中止, 理由: 等鉴定, 批准人: 李某}']],
  D0NE: [[SIGNED, COMPLETED]],
  BACK: [[SIGNED, COMPLETED, FED_BACK]],
  C1ER: [[SIGNED, COMPLETED, FED_BACK, '{日期: 2022-03-07, 动作: 销号, 人员: 田某}']],
  HE1P: [[SIGNED], ASSISTED],
};

/** A task by the end of its number: where its file lies, and the file. */
export function taskFile(end: string): readonly [string, string] {
  const id = `RW20220301-${end}`;
  const [history, more] = tasks[end] ?? [[]];
  const lines = [
    `编号: ${id}`,
    `事项: 第${end}件事`,
    '来源: {类别: 领导批示}',
    '牵头单位: 区应急管理局',
    '收到日期: 2022-03-01',
    ...(more === undefined ? [] : [more]),
    ...(history.length === 0 ? [] : ['办理经过:', ...history.map((entry) => `  - ${entry}`)]),
  ];
  return [`tasks/2022/${id}.yaml`, `${lines.join('\n')}\n`];
}

/** A record of a register with what it must have and what happened before an event; its number may be chosen. */
export function recordFile(
  kind: Register,
  { id = `${kind.prefix}20220301-7K3Q`, until }: { readonly id?: string; readonly until?: Follow } = {},
): readonly [string, string] {
  const earlier = until ? (kind.follow ?? []).slice(0, kind.follow?.indexOf(until)) : [];
  const already = earlier.map((event) => followedField(kind, event).key);
  const needed = filled(fieldsOf(kind.schema), ({ optional, key }) => !optional || already.includes(key));
  return [
    filePath(kind, id),
    recordText(kind, {
      ...needed,
      ...(chosen[`${kind.name} ${until?.name}`] ?? chosen[kind.name]),
      [words.id]: id,
    }),
  ];
}

/** Where the first choice of a field would rule out what is to happen: to the records of a kind, or in one event. */
const chosen: Readonly<Record<string, Record<string, Plain>>> = {
  'collect reply': { 填报表: [{ 单位: '区应急管理局' }] },
  citation: { 类别: '批评' },
  'citation reward': { 类别: '表扬' },
};

/** The records that examples of registers refer to by numbers of the sample. */
export function referredTo(): (readonly [string, string])[] {
  const numbers = { target: 'BD20220221-H7Y2', requirement: 'BS20220301-Q7W2' };
  return registers.flatMap((kind) => {
    const id = numbers[kind.name as keyof typeof numbers];
    return id === undefined ? [] : [recordFile(kind, { id })];
  });
}
