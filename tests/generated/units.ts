import fc from 'fast-check';
import type { Plain, PlainMap } from '../../src/ledger/text/plain.ts';
import { someDay } from './days.ts';
import { maybe, told } from './filing.ts';

/** Units as records name them: full, short and former names. */
const unitNames: readonly string[] = [
  '区应急管理局',
  '区消防救援大队',
  '区水利局',
  '应急局',
  '河湾镇人民政府',
  '河湾乡人民政府',
  '区政府办公室',
  '区安监局',
];

/** The full names alone, as entries write them. */
export const fullNames = unitNames.filter((name) => name !== '应急局' && name !== '河湾乡人民政府');

export const leaders: readonly string[] = ['李某', '徐某'];

export const someUnit: fc.Arbitrary<string> = fc.constantFrom(...unitNames);

const GROUP = '防汛重点';
export const someGroup = fc.constant(GROUP);

const choice = fc.record({
  assessed: fc.constantFrom('是', '否'),
  leader: maybe(fc.constantFrom(...leaders)),
  grouped: fc.boolean(),
});

/** units.yaml: one unit was merged into another that keeps its name as a former one, one is abolished some day. */
export const units: fc.Arbitrary<PlainMap> = fc
  .record({ abolished: maybe(someDay), choices: fc.array(choice, { minLength: 6, maxLength: 6 }) })
  .map(({ abolished, choices }) => {
    const about = (at: number): Record<string, Plain | undefined> => ({
      考核对象: choices[at]?.assessed ?? '是',
      主要负责人: '王某',
      分管领导: choices[at]?.leader,
      分组: at === 0 || choices[at]?.grouped ? [GROUP] : undefined,
    });
    return told({
      领导: leaders.map((name) => told({ 姓名: name, 职务: '副区长' })),
      单位: [
        told({ 名称: '区应急管理局', 简称: ['应急局'], 类型: '部门', ...about(0) }),
        told({ 名称: '区消防救援大队', 类型: '驻区单位', ...about(1) }),
        told({ 名称: '区水利局', 类型: '部门', ...about(2) }),
        told({ 名称: '河湾镇人民政府', 曾用名: ['河湾乡人民政府'], 类型: '镇', ...about(3) }),
        told({ 名称: '区政府办公室', 类型: '部门', ...about(4) }),
        told({ 名称: '区安监局', 类型: '部门', ...about(5), 撤销日期: abolished }),
      ],
    });
  });
