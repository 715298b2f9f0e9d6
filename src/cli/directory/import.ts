import { command } from '../session/command.ts';
import { unitTypes } from './fields.ts';

/** Registers the units of any sheet whose head says which column is the name; those that are there are left as they are. */
export const importUnits = command({
  name: 'import',
  alias: '导入',
  summary: '从表格登记单位：xlsx、xls、et、ods 或 csv，有一栏叫名称就行；已有的不动',
  arguments: [{ name: '<文件>', help: 'xlsx、xls、et、ods 或 csv；- 表示标准输入' }],
  options: [
    { flags: '--type <类型>', help: `表里没写类型的是什么：${unitTypes.join('、')}`, choices: unitTypes },
    { flags: '--assessed <是否>', help: '表里没写考核对象的：是、否', choices: ['是', '否'] },
  ],
  writes: true,
  examples: ['xiaoneng unit import 单位名单.xlsx --type 部门 --assessed 是'],
  run: async ({ args, options }, session) => {
    const { unitsFrom } = await import('./intake.ts');
    return unitsFrom(args[0] ?? '', options, session);
  },
});
