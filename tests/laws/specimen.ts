import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { scoring } from '../../src/records/rule/scoring.ts';
import { standardScoring } from '../../src/records/rule/scoring-standard.ts';
import { type Facts, told } from '../generated/filing.ts';
import { office } from '../generated/frame.ts';

const units = `领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是, 主要负责人: 王某, 分管领导: 李某}
  - {名称: 乙局, 类型: 部门, 考核对象: 是, 主要负责人: 赵某}
  - {名称: 丙局, 类型: 部门, 考核对象: 是, 撤销日期: 2022-08-01}`;

/** A ledger of three units, one of which is abolished in August, with the points of a new one, and these files. */
export function specimen(files: Readonly<Record<string, string>>): Facts {
  const rules = told({ 制度: [], 评分: scoring.encode([...standardScoring]) as unknown as PlainMap[] });
  const own = Object.entries({ 'units.yaml': units, ...files }).map(([path, text]) => [path, read(text)] as const);
  return new Map([['xiaoneng.yaml', office], ['rules.yaml', rules], ...own]);
}

function read(text: string): PlainMap {
  const { value, faults } = parseText(`${text.trim()}\n`);
  if (!value || faults.length > 0) throw new Error(`the specimen does not hold: ${text}`);
  return value;
}
