import type { Register } from '../kind.ts';
import { checkPaper } from './check.ts';
import { type Paper, paper } from './schema.ts';

/** 发文. */
export const paperKind: Register<Paper> = {
  name: 'paper',
  word: '发文',
  group: '减负',
  summary: '发文：数量、篇幅、依据（三（六）1）',
  example:
    'paper add 关于做好春季防火工作的通知 --unit 区政府办公室 --category 专项 --length 2600 --number x政办发〔2022〕18号',
  prefix: 'FW',
  folder: 'papers',
  schema: paper,
  columns: ['issuedOn', 'unit', 'category', 'length', 'number', 'title'],
  unit: 'unit',
  day: 'issuedOn',
  titleOf: ({ title }) => title,
  dayOf: ({ issuedOn }) => issuedOn,
  check: checkPaper,
};
