import { importOptions } from '../import/options.ts';
import { command } from '../session/command.ts';

/** Enters the rows of somebody's table, all in one commit; none while one of them is in doubt, unless those are left. */
export const importSheet = command({
  name: 'import',
  alias: '导入',
  summary: '把别人的表（台账、问题清单）登记进来：自己找表头，认日期和单位，凡有疑问的指到单元格；全清楚了才登记',
  arguments: [{ name: '<表格>', help: 'xlsx、xls、et、ods，或 csv（UTF-8、UTF-16、GBK 都可以）；- 从标准输入读' }],
  options: importOptions,
  writes: true,
  shows: true,
  examples: [
    'xiaoneng import 台账.xlsx --dry-run   # 先看怎么理解的',
    'xiaoneng import 问题清单.csv --map 事项=问题表现 --save-map',
  ],
  run: async (input, session) => (await import('../import/rows.ts')).rowsEntered(input, session),
});
