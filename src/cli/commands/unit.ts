import { addUnit, editUnit } from '../directory/enter.ts';
import { importUnits } from '../directory/import.ts';
import { listUnits, showUnit } from '../directory/look.ts';
import { changeHead, closeUnit, mergeUnits, renameUnit, splitUnit } from '../directory/reform.ts';
import type { CommandSpec } from '../session/command.ts';

/** 单位名录: who there is, who answers for them, and what became of them. */
export const unit: CommandSpec = {
  name: 'unit',
  alias: '单位名录',
  summary: '单位名录：登记、查看、修改、更名、合并、拆分、撤销、换负责人，从表格导入',
  subcommands: [
    addUnit,
    listUnits,
    showUnit,
    editUnit,
    renameUnit,
    mergeUnits,
    splitUnit,
    closeUnit,
    changeHead,
    importUnits,
  ],
};
