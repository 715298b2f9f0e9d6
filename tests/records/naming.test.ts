import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../src/records/unit/check.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { meantBy, unitOf } from '../../src/records/unit/meant.ts';
import { bare, isFragment } from '../../src/records/unit/naming.ts';
import type { Unit } from '../../src/records/unit/schema.ts';

const unit = (name: string, shortNames: string[] = []): Unit => ({
  name,
  type: 'department',
  assessed: 'yes',
  ...(shortNames.length > 0 && { shortNames }),
});

const units = [
  unit('区应急管理局'),
  unit('区住房和城乡建设局'),
  unit('区教育局', ['教育局']),
  unit('区教育工会', ['教育局']),
  unit('河湾镇人民政府'),
  unit('国家税务总局xx区税务局'),
  unit('区机构编制办（区委编办）'),
  unit('区交通运输局'),
  unit('区交通工程质量监督局'),
];
const directory = createDirectory({ units });
const meant = (typed: string) => directory.meant(typed).map(({ name }) => name);

describe('a name', () => {
  it.each([
    ['区１２３４５热线办', '区12345热线办'],
    ['区机构编制办(区委编办)', '区机构编制办（区委编办）'],
    ['区 教育局', '教育局'],
    ['县教育局', '区教育局'],
    ['〔区委〕编办', '（区委）编办'],
  ])('%s is %s', (one, other) => {
    expect(bare(one)).toBe(bare(other));
  });

  it.each([
    ['区教育局', '区教育厅'],
    ['区委组织部', '组织部'],
  ])('%s is not %s', (one, other) => {
    expect(bare(one)).not.toBe(bare(other));
  });
});

describe('a fragment', () => {
  it.each([
    ['应急局', '区应急管理局'],
    ['区应急局', '区应急管理局'],
    ['住建局', '区住房和城乡建设局'],
    ['河湾镇政府', '河湾镇人民政府'],
    ['河湾', '河湾镇人民政府'],
    ['税务局', '国家税务总局xx区税务局'],
  ])('%s is of %s', (typed, name) => {
    expect(isFragment(typed, name)).toBe(true);
  });

  it.each([
    ['区应急管局', '区应急管理局', 'one character is missing: a slip'],
    ['应急', '区信访局', 'nothing of it is there'],
    ['管理局', '区应急管理局', 'many are called so'],
    ['局', '区应急管理局', 'too little'],
    ['建城局', '区住房和城乡建设局', 'not in this order'],
    ['应急科', '区应急管理局', 'it ends otherwise'],
    ['急管局', '区应急管理局', 'it begins otherwise'],
  ])('%s is not of %s: %s', (typed, name) => {
    expect(isFragment(typed, name)).toBe(false);
  });
});

describe('who is meant', () => {
  it.each([
    ['应急局', ['区应急管理局']],
    ['区机构编制办 (区委编办)', ['区机构编制办（区委编办）']],
    // the full name of one is no doubt, though without 区 two have it
    ['区教育局', ['区教育局']],
    ['教育局', ['区教育局', '区教育工会']],
    ['交通局', ['区交通运输局', '区交通工程质量监督局']],
    ['水利局', []],
  ])('by %s: %j', (typed, names) => {
    expect(meant(typed)).toEqual(names);
  });

  it('is nobody where two are', () => {
    expect(unitOf('教育局', directory)).toBeUndefined();
    expect(meantBy('教育局', directory)).toEqual([]);
  });

  it('is not read into what stands in a file: a fragment is no name', () => {
    expect(directory.find('应急局')).toBeUndefined();
    expect(directory.suggest('应急局')).toBe('区应急管理局');
  });

  it('is, of two names that differ by their width, the one that is spelt so', () => {
    const both = createDirectory({ units: [unit('区12热线办'), unit('区１２热线办')] });
    expect(both.find('区１２热线办')?.name).toBe('区１２热线办');
    expect(both.meant('区１２热线办')).toHaveLength(2);
  });
});

it('units that differ by 区, width or brackets alone are told once each', () => {
  const found = checkRegister({ units: [unit('区教育局'), unit('县教育局'), unit('区档案馆'), unit('区 档案馆')] });
  expect(found.map(({ code, path }) => [code, path[1]])).toEqual([
    ['unit-alike', 1],
    ['unit-alike', 3],
  ]);
});
