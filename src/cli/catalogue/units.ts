import { unitType } from '../../vocabulary/choices.ts';
import { optionsFor } from '../asking/field-options.ts';
import type { OptionSpec } from '../contract/spec.ts';
import { unitFields } from '../directory/fields.ts';
import type { CommandSpec } from '../session/command.ts';
import { editOptions } from '../writing/typed-edits.ts';

const unit = { name: '<单位>', help: '全称、简称、曾用名、其中一段或拼音首字母' };
const on: OptionSpec = { flags: '--on <日期>', help: '从哪一天起；不写为今天' };
const basis: OptionSpec = { flags: '--basis <依据>', help: '文件名称或文号' };
const into: OptionSpec = {
  flags: '--into <单位>',
  help: '由哪个单位承接，可写多次；名录里没有的当天成立',
  repeat: true,
  refers: 'unit',
};
const kinds = Object.values(unitType.words);

/** 单位名录: who there is, who answers for them, and what became of them. */
export const unitCommand: CommandSpec = {
  name: 'unit',
  alias: '单位名录',
  summary: '单位名录：登记、查看、修改、更名、合并、拆分、撤销、换负责人，从表格导入',
  subcommands: [
    {
      name: 'add',
      alias: '登记',
      summary: '登记一个单位',
      arguments: [{ name: '[名称...]', help: '全称' }],
      options: optionsFor(unitFields.filter(({ word }) => word !== 'name')),
      writes: true,
      examples: ['xiaoneng unit add 区档案馆 --type 部门 --assessed 是 --head 王某'],
      run: async () => (await import('../directory/enter.ts')).addUnit,
    },
    {
      name: 'list',
      alias: '清单',
      summary: '单位清单：类型、考核对象、当天的负责人和分管领导、撤销和承接',
      arguments: [{ name: '[文字...]', help: '内容里有这些文字' }],
      options: [{ flags: '--type <类型>', help: kinds.join('、'), choices: kinds }],
      run: async () => (await import('../directory/look.ts')).listUnits,
    },
    {
      name: 'show',
      alias: '查看',
      summary: '一个单位的全部内容：历任、沿革',
      arguments: [unit],
      run: async () => (await import('../directory/look.ts')).showUnit,
    },
    {
      name: 'edit',
      alias: '修改',
      summary: '改正一个单位登记错的；人员变动用 head，机构变动用 rename 等',
      arguments: [unit],
      options: editOptions.filter(({ flags }) => flags !== '--editor'),
      writes: true,
      examples: ['xiaoneng unit edit 区教育局 --set 简称=区教育局、教育局'],
      run: async () => (await import('../directory/enter.ts')).editUnit,
    },
    {
      name: 'rename',
      alias: '更名',
      summary: '单位改名：旧名留作曾用名，各期的数列当时的名称',
      arguments: [unit],
      options: [{ flags: '--to <新名称>', help: '改成什么；必填' }, on, basis],
      writes: true,
      examples: ['xiaoneng unit rename 区安监局 --to 区应急管理局 --on 2019-03-10'],
      run: async () => (await import('../directory/reform.ts')).renameUnit,
    },
    {
      name: 'merge',
      alias: '合并',
      summary: '几个单位并成一个：在办的从那天起归它，此前的逾期留在原单位',
      arguments: [{ name: '<单位...>', help: '并掉的单位，两个以上' }],
      options: [into, on, basis],
      writes: true,
      examples: ['xiaoneng unit merge 区工业局 区信息化局 --into 区工业和信息化局 --on 2022-07-01'],
      run: async () => (await import('../directory/reform.ts')).mergeUnits,
    },
    {
      name: 'split',
      alias: '拆分',
      summary: '一个单位分成几个：在办的要一项项转办，check 会列出',
      arguments: [unit],
      options: [into, on, basis],
      writes: true,
      examples: ['xiaoneng unit split 区文化体育局 --into 区文化局 --into 区体育局 --on 2022-09-01'],
      run: async () => (await import('../directory/reform.ts')).splitUnit,
    },
    {
      name: 'close',
      alias: '撤销',
      summary: '单位撤销；有单位承接的写 --into',
      arguments: [unit],
      options: [into, on, basis],
      writes: true,
      examples: ['xiaoneng unit close 区中小企业服务中心 --on 2022-09-01'],
      run: async () => (await import('../directory/reform.ts')).closeUnit,
    },
    {
      name: 'head',
      alias: '负责人',
      summary: '换主要负责人（或分管领导、联系人）：原任记进历任，签批按当天的负责人判断',
      arguments: [unit, { name: '<姓名>', help: '新任' }],
      options: [
        on,
        {
          flags: '--post <职务>',
          help: '主要负责人、分管领导、联系人；不写为主要负责人',
          choices: ['主要负责人', '分管领导', '联系人'],
        },
      ],
      writes: true,
      examples: ['xiaoneng unit head 区应急管理局 李某 --on 2022-07-01'],
      run: async () => (await import('../directory/reform.ts')).changeHead,
    },
    {
      name: 'import',
      alias: '导入',
      summary: '从表格登记单位：xlsx 或 csv，有一栏叫名称就行；已有的不动',
      arguments: [{ name: '<文件>', help: 'xlsx 或 csv；- 表示标准输入' }],
      options: [
        { flags: '--type <类型>', help: `表里没写类型的是什么：${kinds.join('、')}`, choices: kinds },
        { flags: '--assessed <是否>', help: '表里没写考核对象的：是、否', choices: ['是', '否'] },
      ],
      writes: true,
      examples: ['xiaoneng unit import 单位名单.xlsx --type 部门 --assessed 是'],
      run: async () => (await import('../directory/intake.ts')).importUnits,
    },
  ],
};
